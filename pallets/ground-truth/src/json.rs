// SPDX-License-Identifier: Apache-2.0

//! A strict reader of JSON (RFC 8259) that finds the value at a JSON pointer (RFC 6901) and gives
//! back its text, so that no number ever passes through a float.
//!
//! The whole document is checked, not only the way to the value: a truncated answer is refused.

use alloc::{string::String, vec::Vec};
use core::fmt;

/// Arrays and objects inside each other.
const MAX_DEPTH: u32 = 64;

/// Why nothing was found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum JsonError {
	/// Not a JSON document.
	Syntax,
	/// More than 64 arrays and objects inside each other.
	TooDeep,
	/// The pointer leads nowhere.
	NotFound,
	/// A member on the way to the value appears twice: the value would be ambiguous.
	Duplicate,
	/// Not a JSON pointer.
	Pointer,
}

impl fmt::Display for JsonError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(match self {
			JsonError::Syntax => "not a JSON document",
			JsonError::TooDeep => "the document is nested too deeply",
			JsonError::NotFound => "nothing at the pointer",
			JsonError::Duplicate => "a member on the way to the value appears twice",
			JsonError::Pointer => "not a JSON pointer",
		})
	}
}

/// The reference tokens of a JSON pointer; `None` if it is not one.
pub fn pointer_tokens(pointer: &str) -> Option<Vec<String>> {
	if pointer.is_empty() {
		return Some(Vec::new());
	}
	pointer
		.strip_prefix('/')?
		.split('/')
		.map(unescape)
		.collect()
}

fn unescape(token: &str) -> Option<String> {
	let mut plain = String::new();
	let mut rest = token.chars();
	while let Some(next) = rest.next() {
		plain.push(match next {
			'~' => match rest.next()? {
				'0' => '~',
				'1' => '/',
				_ => return None,
			},
			other => other,
		});
	}
	Some(plain)
}

/// The text of the value at `pointer`.
pub fn locate<'a>(document: &'a str, pointer: &str) -> Result<&'a str, JsonError> {
	let tokens = pointer_tokens(pointer).ok_or(JsonError::Pointer)?;
	let mut reader = Reader {
		text: document,
		at: 0,
	};
	let found = reader.value(Some(&tokens), MAX_DEPTH)?;
	reader.end()?;
	found.ok_or(JsonError::NotFound)
}

/// The texts of the elements of an array; `None` if the value is not an array.
pub fn elements(value: &str) -> Result<Option<Vec<&str>>, JsonError> {
	if !value.starts_with('[') {
		return Ok(None);
	}
	let mut reader = Reader { text: value, at: 1 };
	let mut found = Vec::new();
	reader.space();
	if reader.take(b']') {
		return Ok(Some(found));
	}
	loop {
		found.extend(reader.value(Some(&[]), MAX_DEPTH)?);
		if !reader.more(b']')? {
			return Ok(Some(found));
		}
	}
}

/// The content of a string; `None` if the value is not a string.
pub fn string(value: &str) -> Result<Option<String>, JsonError> {
	if !value.starts_with('"') {
		return Ok(None);
	}
	Reader { text: value, at: 0 }.string().map(Some)
}

/// The index that a pointer's token names: `0` or digits without a leading zero.
fn index(token: &str) -> Option<usize> {
	let canonical = token == "0" || !token.starts_with('0');
	let digits = !token.is_empty() && token.bytes().all(|b| b.is_ascii_digit());
	(canonical && digits).then(|| token.parse().ok()).flatten()
}

struct Reader<'a> {
	text: &'a str,
	at: usize,
}

impl<'a> Reader<'a> {
	fn peek(&self) -> Option<u8> {
		self.text.as_bytes().get(self.at).copied()
	}

	fn advance(&mut self) {
		self.at = self.at.saturating_add(1);
	}

	/// Consumes `byte` if it is next.
	fn take(&mut self, byte: u8) -> bool {
		let next = self.peek() == Some(byte);
		if next {
			self.advance();
		}
		next
	}

	fn space(&mut self) {
		while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
			self.advance();
		}
	}

	fn end(&mut self) -> Result<(), JsonError> {
		self.space();
		if self.peek().is_none() {
			Ok(())
		} else {
			Err(JsonError::Syntax)
		}
	}

	/// After an element: whether a comma announces another one, or `close` ends the list.
	fn more(&mut self, close: u8) -> Result<bool, JsonError> {
		self.space();
		if self.take(b',') {
			Ok(true)
		} else if self.take(close) {
			Ok(false)
		} else {
			Err(JsonError::Syntax)
		}
	}

	/// Reads one value; its text, or that of what lies below it, if `path` leads there.
	fn value(&mut self, path: Option<&[String]>, depth: u32) -> Result<Option<&'a str>, JsonError> {
		let depth = depth.checked_sub(1).ok_or(JsonError::TooDeep)?;
		self.space();
		let start = self.at;
		let mut below = None;
		match self.peek() {
			Some(b'{') => below = self.object(path, depth)?,
			Some(b'[') => below = self.array(path, depth)?,
			Some(b'"') => {
				self.string()?;
			},
			Some(b'-' | b'0'..=b'9') => self.number()?,
			Some(b't') => self.literal("true")?,
			Some(b'f') => self.literal("false")?,
			Some(b'n') => self.literal("null")?,
			_ => return Err(JsonError::Syntax),
		}
		Ok(match path {
			Some([]) => self.text.get(start..self.at),
			_ => below,
		})
	}

	fn object(
		&mut self,
		path: Option<&[String]>,
		depth: u32,
	) -> Result<Option<&'a str>, JsonError> {
		self.advance();
		self.space();
		if self.take(b'}') {
			return Ok(None);
		}
		let wanted = path.and_then(|path| path.split_first());
		let mut met = false;
		let mut found = None;
		loop {
			self.space();
			let name = self.string()?;
			self.space();
			if !self.take(b':') {
				return Err(JsonError::Syntax);
			}
			let below = match wanted {
				Some((first, rest)) if *first == name => {
					if met {
						return Err(JsonError::Duplicate);
					}
					met = true;
					Some(rest)
				},
				_ => None,
			};
			found = self.value(below, depth)?.or(found);
			if !self.more(b'}')? {
				return Ok(found);
			}
		}
	}

	fn array(&mut self, path: Option<&[String]>, depth: u32) -> Result<Option<&'a str>, JsonError> {
		self.advance();
		self.space();
		if self.take(b']') {
			return Ok(None);
		}
		let wanted = path
			.and_then(|path| path.split_first())
			.and_then(|(first, rest)| index(first).map(|index| (index, rest)));
		let mut position = 0usize;
		let mut found = None;
		loop {
			let below = match wanted {
				Some((index, rest)) if index == position => Some(rest),
				_ => None,
			};
			found = self.value(below, depth)?.or(found);
			position = position.saturating_add(1);
			if !self.more(b']')? {
				return Ok(found);
			}
		}
	}

	fn literal(&mut self, word: &str) -> Result<(), JsonError> {
		for byte in word.bytes() {
			if !self.take(byte) {
				return Err(JsonError::Syntax);
			}
		}
		Ok(())
	}

	fn digits(&mut self) -> Result<(), JsonError> {
		let start = self.at;
		while matches!(self.peek(), Some(b'0'..=b'9')) {
			self.advance();
		}
		if self.at > start {
			Ok(())
		} else {
			Err(JsonError::Syntax)
		}
	}

	fn number(&mut self) -> Result<(), JsonError> {
		self.take(b'-');
		if !self.take(b'0') {
			self.digits()?;
		}
		if self.take(b'.') {
			self.digits()?;
		}
		if self.take(b'e') || self.take(b'E') {
			if !self.take(b'+') {
				self.take(b'-');
			}
			self.digits()?;
		}
		Ok(())
	}

	fn string(&mut self) -> Result<String, JsonError> {
		if !self.take(b'"') {
			return Err(JsonError::Syntax);
		}
		let mut content = String::new();
		loop {
			let next = self
				.text
				.get(self.at..)
				.and_then(|rest| rest.chars().next())
				.ok_or(JsonError::Syntax)?;
			self.at = self.at.saturating_add(next.len_utf8());
			match next {
				'"' => return Ok(content),
				'\\' => content.push(self.escape()?),
				control if control < ' ' => return Err(JsonError::Syntax),
				other => content.push(other),
			}
		}
	}

	fn escape(&mut self) -> Result<char, JsonError> {
		let kind = self.peek().ok_or(JsonError::Syntax)?;
		self.advance();
		match kind {
			b'"' => Ok('"'),
			b'\\' => Ok('\\'),
			b'/' => Ok('/'),
			b'b' => Ok('\u{8}'),
			b'f' => Ok('\u{c}'),
			b'n' => Ok('\n'),
			b'r' => Ok('\r'),
			b't' => Ok('\t'),
			b'u' => {
				let first = self.code_unit()?;
				// A character beyond the basic plane is written as a pair of surrogates.
				let second = if (0xd800..0xdc00).contains(&first) {
					self.literal("\\u")?;
					Some(self.code_unit()?)
				} else {
					None
				};
				char::decode_utf16(core::iter::once(first).chain(second))
					.next()
					.and_then(|decoded| decoded.ok())
					.ok_or(JsonError::Syntax)
			},
			_ => Err(JsonError::Syntax),
		}
	}

	fn code_unit(&mut self) -> Result<u16, JsonError> {
		let end = self.at.saturating_add(4);
		let digits = self.text.get(self.at..end).ok_or(JsonError::Syntax)?;
		if !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
			return Err(JsonError::Syntax);
		}
		self.at = end;
		u16::from_str_radix(digits, 16).map_err(|_| JsonError::Syntax)
	}
}
