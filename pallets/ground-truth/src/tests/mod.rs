// SPDX-License-Identifier: Apache-2.0

mod decimal;
mod json;
mod remove_data_source;
mod set_data_source;
mod url;
mod worker;
mod worker_commits;
mod worker_reports;

/// A small generator of test inputs (xorshift64*), so that a failure can be repeated.
pub struct Random(pub u64);

impl Random {
	pub fn next(&mut self) -> u64 {
		self.0 ^= self.0 >> 12;
		self.0 ^= self.0 << 25;
		self.0 ^= self.0 >> 27;
		self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
	}

	pub fn below(&mut self, limit: u64) -> u64 {
		self.next() % limit
	}

	/// Characters of `alphabet`, at most `most`.
	pub fn text(&mut self, alphabet: &str, most: u64) -> String {
		let alphabet: Vec<char> = alphabet.chars().collect();
		let length = self.below(most + 1);
		(0..length)
			.map(|_| alphabet[self.below(alphabet.len() as u64) as usize])
			.collect()
	}
}
