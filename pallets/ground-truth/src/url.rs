// SPDX-License-Identifier: Apache-2.0

//! URL templates, and which hosts a node may fetch from.
//!
//! Whoever creates a topic suggests a URL, and any reputer's node may be asked to fetch it: so the
//! operator's allow-list decides, never the chain (server-side request forgery). Addresses are
//! taken in their canonical form alone: `0x7f.1`, `2130706433` or `127.1` are not names, and no
//! allow-list entry can match them.

use alloc::{
	string::{String, ToString},
	vec::Vec,
};
use allora_primitives::{BlockNumber, EpochIndex, Moment, TopicId};
use core::{
	fmt,
	net::{Ipv4Addr, Ipv6Addr},
};

/// The longest name of a host.
const MAX_HOST: usize = 253;
/// The most entries of an allow-list that are read.
const MAX_ALLOWED: usize = 256;

/// What a template's placeholders stand for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Placeholders {
	/// `{topic}`: the topic's number.
	pub topic: TopicId,
	/// `{epoch}`: the epoch's number.
	pub epoch: EpochIndex,
	/// `{block}`: the block at which the epoch opened.
	pub block: BlockNumber,
	/// `{time}`: the chain's clock when the epoch opened, milliseconds since the Unix epoch.
	pub time: Moment,
}

/// What is wrong with a URL.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum UrlError {
	/// Neither `http://` nor `https://`.
	Scheme,
	/// No host, a user name, a port out of range, an address in an unusual form, a character that
	/// does not belong into a URL, or a fragment.
	Malformed,
	/// Braces around anything but `topic`, `epoch`, `block` or `time`, or before the path.
	Placeholder,
}

impl fmt::Display for UrlError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(match self {
			UrlError::Scheme => "the URL is neither http nor https",
			UrlError::Malformed => "the URL is malformed",
			UrlError::Placeholder => "the URL has an unknown or misplaced placeholder",
		})
	}
}

/// A host as a URL or an allow-list names it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Host {
	/// A name, in lower case, without the trailing dot.
	Name(String),
	/// An IPv4 address.
	V4(Ipv4Addr),
	/// An IPv6 address.
	V6(Ipv6Addr),
}

impl fmt::Display for Host {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Host::Name(name) => f.write_str(name),
			Host::V4(address) => address.fmt(f),
			Host::V6(address) => write!(f, "[{address}]"),
		}
	}
}

impl Host {
	fn parse(text: &str) -> Option<Self> {
		if let Some(inner) = text.strip_prefix('[') {
			return inner.strip_suffix(']')?.parse().ok().map(Host::V6);
		}
		let name = text.strip_suffix('.').unwrap_or(text).to_ascii_lowercase();
		let legal = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
		let labels = || name.split('.');
		if name.len() > MAX_HOST || !labels().all(|l| !l.is_empty() && l.bytes().all(legal)) {
			return None;
		}
		// A last label that is a number makes the whole an address, in the eyes of every resolver.
		let last = labels().next_back()?;
		let hex = last
			.strip_prefix("0x")
			.is_some_and(|h| h.bytes().all(|b| b.is_ascii_hexdigit()));
		if hex || last.bytes().all(|b| b.is_ascii_digit()) {
			return name.parse().ok().map(Host::V4);
		}
		Some(Host::Name(name))
	}

	/// Whether this is the node's own machine or a network that is not the public internet, as far
	/// as can be told without resolving a name.
	pub fn is_private(&self) -> bool {
		match self {
			Host::Name(name) => name == "localhost" || name.ends_with(".localhost"),
			Host::V4(address) => is_private_v4(address),
			Host::V6(address) => is_private_v6(address),
		}
	}
}

fn is_private_v4(address: &Ipv4Addr) -> bool {
	match address.octets() {
		// This network, private, loopback.
		[0 | 10 | 127, ..] => true,
		// Shared address space of carriers.
		[100, second, ..] => second & 0b1100_0000 == 64,
		// Link local.
		[169, 254, ..] => true,
		[172, second, ..] => second & 0b1111_0000 == 16,
		// Protocol assignments, and the relays from IPv6.
		[192, 0, 0, _] | [192, 88, 99, _] => true,
		[192, 168, ..] => true,
		// Benchmarks of network devices.
		[198, 18 | 19, ..] => true,
		// Multicast, reserved, broadcast.
		[first, ..] => first >= 224,
	}
}

fn is_private_v6(address: &Ipv6Addr) -> bool {
	let embedded = |high: u16, low: u16| {
		let ([a, b], [c, d]) = (high.to_be_bytes(), low.to_be_bytes());
		is_private_v4(&Ipv4Addr::new(a, b, c, d))
	};
	match address.segments() {
		// Unspecified, loopback, and the deprecated way to write an IPv4 address.
		[0, 0, 0, 0, 0, 0, ..] => true,
		// IPv4-mapped, and IPv4-translated.
		[0, 0, 0, 0, 0, 0xffff, high, low] => embedded(high, low),
		[0, 0, 0, 0, 0xffff, 0, high, low] => embedded(high, low),
		// NAT64, its local form, and 6to4.
		[0x64, 0xff9b, 0, 0, 0, 0, high, low] => embedded(high, low),
		[0x64, 0xff9b, ..] => true,
		[0x2002, high, low, ..] => embedded(high, low),
		// Unique local, link local, site local, multicast.
		[first, ..] => {
			first & 0xfe00 == 0xfc00 || first & 0xff80 == 0xfe80 || first & 0xff00 == 0xff00
		},
	}
}

/// Where a URL leads.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Target {
	/// The host.
	pub host: Host,
	/// The port, that of the scheme if the URL names none.
	pub port: u16,
	/// Whether it is the port of the scheme: 80 or 443.
	pub standard_port: bool,
}

impl fmt::Display for Target {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(f, "{}:{}", self.host, self.port)
	}
}

/// Splits `host[:port]`.
fn authority(text: &str) -> Option<(Host, Option<u16>)> {
	// The colons of an IPv6 address are inside brackets.
	let (host, port) = match text.rsplit_once(':') {
		Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
		_ => (text, None),
	};
	let port = match port {
		Some(digits) if !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) => {
			Some(digits.parse::<u16>().ok().filter(|port| *port > 0)?)
		},
		Some(_) => return None,
		None => None,
	};
	Some((Host::parse(host)?, port))
}

/// Checks a URL template and tells where it leads.
pub fn check_template(template: &str) -> Result<Target, UrlError> {
	let (standard, rest) = match (
		template.strip_prefix("http://"),
		template.strip_prefix("https://"),
	) {
		(Some(rest), _) => (80, rest),
		(None, Some(rest)) => (443, rest),
		(None, None) => return Err(UrlError::Scheme),
	};
	let legal = |b: u8| b.is_ascii_graphic() && !br##""#<>\^`|"##.contains(&b);
	if !rest.bytes().all(legal) {
		return Err(UrlError::Malformed);
	}
	let end = rest.find(['/', '?']).unwrap_or(rest.len());
	let (place, path) = rest.split_at_checked(end).ok_or(UrlError::Malformed)?;
	if place.contains(['{', '}']) {
		return Err(UrlError::Placeholder);
	}
	let (host, port) = authority(place).ok_or(UrlError::Malformed)?;
	substitute(path, |_| Some(String::new()))?;
	let port = port.unwrap_or(standard);
	Ok(Target {
		host,
		port,
		standard_port: port == standard,
	})
}

/// The URL of one epoch.
pub fn expand(template: &str, values: &Placeholders) -> Result<String, UrlError> {
	substitute(template, |name| {
		Some(match name {
			"topic" => values.topic.to_string(),
			"epoch" => values.epoch.to_string(),
			"block" => values.block.to_string(),
			"time" => values.time.to_string(),
			_ => return None,
		})
	})
}

fn substitute(template: &str, value: impl Fn(&str) -> Option<String>) -> Result<String, UrlError> {
	let mut out = String::new();
	let mut rest = template;
	while let Some((before, after)) = rest.split_once('{') {
		let (name, tail) = after.split_once('}').ok_or(UrlError::Placeholder)?;
		if before.contains('}') || !matches!(name, "topic" | "epoch" | "block" | "time") {
			return Err(UrlError::Placeholder);
		}
		out.push_str(before);
		out.push_str(&value(name).ok_or(UrlError::Placeholder)?);
		rest = tail;
	}
	if rest.contains('}') {
		return Err(UrlError::Placeholder);
	}
	out.push_str(rest);
	Ok(out)
}

/// Why a node does not fetch from somewhere.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Denied {
	/// The operator has allowed nothing at all.
	NothingAllowed,
	/// The operator has not allowed it.
	NotAllowed(Target),
	/// A private address that is not allowed with exactly this port.
	Private(Target),
}

impl fmt::Display for Denied {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Denied::NothingAllowed => f.write_str("the operator has allowed no host"),
			Denied::NotAllowed(target) => write!(f, "{target} is not on the allow-list"),
			Denied::Private(target) => {
				write!(
					f,
					"{target} is private and not on the allow-list with exactly this port"
				)
			},
		}
	}
}

/// The hosts that an operator allows.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct AllowList(Vec<(Host, Option<u16>)>);

impl AllowList {
	/// Reads `host[:port]` entries between white space or commas, or in a JSON array of strings.
	///
	/// Also gives back the entries that it does not understand; they allow nothing. Entries beyond
	/// the 256th count as such.
	pub fn parse(text: &str) -> (Self, Vec<String>) {
		let entries: Vec<String> = match crate::json::locate(text, "").map(crate::json::elements) {
			Ok(Ok(Some(values))) => values
				.into_iter()
				.map(|value| match crate::json::string(value) {
					Ok(Some(entry)) => entry,
					_ => value.to_string(),
				})
				.collect(),
			_ => text
				.split(|c: char| c.is_whitespace() || c == ',')
				.filter(|entry| !entry.is_empty())
				.map(ToString::to_string)
				.collect(),
		};
		let (mut allowed, mut unread) = (Vec::new(), Vec::new());
		for entry in entries {
			match authority(&entry) {
				Some(pair) if allowed.len() < MAX_ALLOWED => allowed.push(pair),
				_ => unread.push(entry),
			}
		}
		(Self(allowed), unread)
	}

	/// Whether nothing is allowed.
	pub fn is_empty(&self) -> bool {
		self.0.is_empty()
	}

	/// Whether the node may fetch from `target`.
	///
	/// An entry with a port allows exactly this port; one without allows the scheme's own port of
	/// a host that is not private.
	pub fn check(&self, target: &Target) -> Result<(), Denied> {
		let of_host = || self.0.iter().filter(|(host, _)| *host == target.host);
		if self.is_empty() {
			Err(Denied::NothingAllowed)
		} else if of_host().any(|(_, port)| *port == Some(target.port)) {
			Ok(())
		} else if target.host.is_private() {
			Err(Denied::Private(target.clone()))
		} else if target.standard_port && of_host().any(|(_, port)| port.is_none()) {
			Ok(())
		} else {
			Err(Denied::NotAllowed(target.clone()))
		}
	}
}
