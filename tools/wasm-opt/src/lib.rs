// SPDX-License-Identifier: Apache-2.0

//! Stands in for the crate `wasm-opt` where `substrate-wasm-builder` asks for it, with the names that
//! it uses. The crate compiles Binaryen from its C++ sources, a third of a cold build; this one
//! runs the distribution's `wasm-opt` (package `binaryen`, which `make setup` installs). For our
//! runtime both give the same bytes.
//!
//! Set `WASM_OPT` for another program than the one on the path.

use std::{
	env,
	ffi::OsString,
	fmt, io,
	path::{Path, PathBuf},
	process::{Command, ExitStatus},
};

/// A transformation of a module.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Pass {
	/// Replaces sign extensions by shifts. Programs that cannot do it are told that there are
	/// none, and refuse a module that has some: Rust's target `wasm32v1-none` emits none.
	SignextLowering,
	/// Removes DWARF sections.
	StripDwarf,
}

/// Why there is no output.
#[derive(Debug)]
pub enum Error {
	/// The program could not be started.
	NotStarted {
		/// Which one was tried.
		program: PathBuf,
		/// Why; if it was not found, install the package `binaryen`.
		reason: io::Error,
	},
	/// The program refused the module; it has said why.
	Failed(ExitStatus),
}

impl fmt::Display for Error {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::NotStarted { program, reason } => write!(
				f,
				"{} cannot be run ({reason}): run `make setup`, or install binaryen",
				program.display()
			),
			Self::Failed(status) => write!(f, "wasm-opt: {status}"),
		}
	}
}

impl std::error::Error for Error {}

/// What is to be done with a module.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct OptimizationOptions {
	passes: Vec<Pass>,
	names: bool,
	mvp: bool,
}

impl OptimizationOptions {
	/// Nothing but the passes that are added.
	pub fn new_opt_level_0() -> Self {
		Self::default()
	}

	/// Adds a pass.
	pub fn add_pass(&mut self, pass: Pass) -> &mut Self {
		self.passes.push(pass);
		self
	}

	/// Whether names are kept.
	pub fn debug_info(&mut self, keep: bool) -> &mut Self {
		self.names = keep;
		self
	}

	/// Refuses what came after the first version of wasm.
	pub fn mvp_features_only(&mut self) -> &mut Self {
		self.mvp = true;
		self
	}

	fn arguments(&self, infile: &Path, outfile: &Path, lowers: bool) -> Vec<OsString> {
		let mut arguments = vec![infile.into(), "-o".into(), outfile.into()];
		if self.names {
			arguments.push("-g".into());
		}
		if self.mvp {
			arguments.push("--mvp-features".into());
		}
		for pass in &self.passes {
			arguments.push(match pass {
				Pass::SignextLowering if lowers => "--signext-lowering".into(),
				Pass::SignextLowering => "--disable-sign-ext".into(),
				Pass::StripDwarf => "--strip-dwarf".into(),
			});
		}
		arguments
	}

	/// Runs the program; `infile` and `outfile` may be the same.
	pub fn run(&self, infile: impl AsRef<Path>, outfile: impl AsRef<Path>) -> Result<(), Error> {
		let program = env::var_os("WASM_OPT").map_or_else(|| "wasm-opt".into(), PathBuf::from);
		let not_started = |reason| Error::NotStarted {
			program: program.clone(),
			reason,
		};
		let help = Command::new(&program)
			.arg("--help")
			.output()
			.map_err(not_started)?;
		let lowers = String::from_utf8_lossy(&help.stdout).contains("--signext-lowering");
		let status = Command::new(&program)
			.args(self.arguments(infile.as_ref(), outfile.as_ref(), lowers))
			.status()
			.map_err(not_started)?;
		if status.success() {
			Ok(())
		} else {
			Err(Error::Failed(status))
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	/// A module of one function that returns its argument, sign-extended from 8 bits or as it is.
	fn module(extends: bool) -> Vec<u8> {
		let body: &[u8] = if extends {
			&[0, 0x20, 0, 0xc0, 0x0b]
		} else {
			&[0, 0x20, 0, 0x0b]
		};
		let mut bytes = b"\0asm\x01\0\0\0".to_vec();
		bytes.extend([1, 6, 1, 0x60, 1, 0x7f, 1, 0x7f]);
		bytes.extend([3, 2, 1, 0]);
		bytes.extend([7, 5, 1, 1, b'f', 0, 0]);
		let length = u8::try_from(body.len()).unwrap();
		bytes.extend([10, length + 2, 1, length]);
		bytes.extend(body);
		bytes
	}

	fn compact(name: &str, bytes: &[u8]) -> Result<Vec<u8>, Error> {
		let folder = env::temp_dir().join(format!("wasm-opt-{name}-{}", std::process::id()));
		std::fs::create_dir_all(&folder).unwrap();
		let (infile, outfile) = (folder.join("in.wasm"), folder.join("out.wasm"));
		std::fs::write(&infile, bytes).unwrap();
		let done = OptimizationOptions::new_opt_level_0()
			.mvp_features_only()
			.debug_info(true)
			.add_pass(Pass::StripDwarf)
			.add_pass(Pass::SignextLowering)
			.run(&infile, &outfile);
		let read = done.map(|()| std::fs::read(&outfile).unwrap());
		std::fs::remove_dir_all(&folder).unwrap();
		read
	}

	#[test]
	fn run_should_keep_a_module_that_needs_nothing() {
		let kept = compact("plain", &module(false)).unwrap();
		assert!(kept.starts_with(b"\0asm"));
		assert!(kept.windows(3).any(|w| w == [0x20, 0, 0x0b]));
	}

	#[test]
	fn run_should_not_let_a_sign_extension_through() {
		match compact("extended", &module(true)) {
			// a program that knows the pass has replaced it
			Ok(lowered) => assert!(!lowered.contains(&0xc0)),
			Err(error) => assert!(matches!(error, Error::Failed(_)), "{error}"),
		}
	}

	#[test]
	fn run_should_refuse_what_is_no_module() {
		assert!(matches!(compact("text", b"text"), Err(Error::Failed(_))));
	}
}
