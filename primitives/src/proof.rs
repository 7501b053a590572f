// SPDX-License-Identifier: Apache-2.0

//! What it takes to prove a storage item, beside the item itself, bytes.
//!
//! The generator of the weights counts every item at its largest, and of several maps that are read
//! once each only the largest. For the steps of an epoch, which read vectors whose sizes are known,
//! that is too much on one side and too little on the other: they add up what they touch from these
//! numbers. A layer of the state's trie is fifteen hashes of siblings.

/// One layer of the trie: fifteen hashes with their lengths.
pub const LAYER: u64 = 495;
/// The ends of a path: the node's own header, partial key and bitmap, and those of what hangs below.
pub const ENDS: u64 = 100;
/// What leads to the maps of the runtime: each step counts it once.
pub const STEP: u64 = 2 * LAYER;
/// A value that is alone under its prefix.
pub const VALUE: u64 = LAYER + ENDS;
/// An item of a map by topic: 65,536 topics.
pub const BY_TOPIC: u64 = 4 * LAYER + ENDS;
/// An item of a map by topic and epoch, or by topic and actor: a million of them, as the generator
/// counts.
pub const BY_EPOCH: u64 = 5 * LAYER + ENDS;
/// One more item below the same topic and epoch, when all items there are read: no sibling is left to
/// be named by its hash.
pub const SIBLING: u64 = 150;

/// So many items of a map by topic and actor that lie below one topic, each of `size` bytes at most:
/// they have at least the first layer in common.
pub const fn actors(count: u64, size: u64) -> u64 {
	let own = (4 * LAYER + ENDS).saturating_add(size);
	LAYER.saturating_add(count.saturating_mul(own))
}
