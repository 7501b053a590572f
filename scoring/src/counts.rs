// SPDX-License-Identifier: Apache-2.0

//! How many operations of the kernel a computation takes, for the tables of `benchmarks/scoring`.
//! Only with the feature `counts`, which no runtime turns on: without it the macro `count` is nothing.
//!
//! What an elementary function does inside is not counted, but for its multiplications by constants.

#[cfg(feature = "counts")]
use core::cell::Cell;

/// What is counted.
#[cfg(feature = "counts")]
#[derive(Clone, Copy, Debug)]
pub enum Operation {
	/// A multiplication of numbers of the kernel, of whatever width.
	Mul,
	/// A division, or a reciprocal.
	Div,
	/// An exponential; the logistic function is one and a division.
	Exp,
	/// A logarithm.
	Ln,
	/// A square root.
	Sqrt,
}

#[cfg(feature = "counts")]
std::thread_local! {
	static COUNTS: Cell<[u64; 5]> = const { Cell::new([0; 5]) };
}

/// Adds operations to this thread's counts.
#[cfg(feature = "counts")]
pub(crate) fn add(operation: Operation, count: usize) {
	COUNTS.with(|counts| {
		let mut all = counts.get();
		let place = match operation {
			Operation::Mul => 0,
			Operation::Div => 1,
			Operation::Exp => 2,
			Operation::Ln => 3,
			Operation::Sqrt => 4,
		};
		if let (Some(slot), Ok(count)) = (all.get_mut(place), u64::try_from(count)) {
			*slot = slot.saturating_add(count);
		}
		counts.set(all);
	});
}

/// The counts of this thread since the last call, in the order of [`Operation`]'s variants.
#[cfg(feature = "counts")]
pub fn take() -> [u64; 5] {
	COUNTS.with(|counts| counts.replace([0; 5]))
}

/// `count!(Mul)` or `count!(Mul, how_many)`.
macro_rules! count {
	($operation:ident) => {
		count!($operation, 1)
	};
	($operation:ident, $count:expr) => {
		#[cfg(feature = "counts")]
		$crate::counts::add($crate::counts::Operation::$operation, $count);
	};
}
