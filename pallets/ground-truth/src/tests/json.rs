// SPDX-License-Identifier: Apache-2.0

use super::Random;
use crate::{
	json::{elements, locate, pointer_tokens, string, JsonError},
	types::{read_truth, FetchError},
};

#[test]
fn locate_should_find_the_value_when_the_pointer_is_valid() {
	// The document and the pointers of RFC 6901, section 5.
	let document = r#"{
		"foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\j": 5,
		"k\"l": 6, " ": 7, "m~n": 8
	}"#;
	for (pointer, expected) in [
		("", document),
		("/foo", r#"["bar", "baz"]"#),
		("/foo/0", r#""bar""#),
		("/foo/1", r#""baz""#),
		("/", "0"),
		("/a~1b", "1"),
		("/c%d", "2"),
		("/e^f", "3"),
		("/g|h", "4"),
		("/i\\j", "5"),
		("/k\"l", "6"),
		("/ ", "7"),
		("/m~0n", "8"),
	] {
		assert_eq!(locate(document, pointer), Ok(expected), "{pointer}");
	}
	assert_eq!(
		locate(" [ 1 , {\"a\" : [ [ -2.50e+1 ] ] } ] ", "/1/a/0/0"),
		Ok("-2.50e+1")
	);
	assert_eq!(locate(r#"{"A😀é": true}"#, "/A😀é"), Ok("true"));
	assert_eq!(
		locate(r#"{"\u0041\ud83d\ude00": true}"#, "/A😀"),
		Ok("true")
	);
	assert_eq!(locate(r#"{"~1": 1, "/": 2}"#, "/~01"), Ok("1"));
	assert_eq!(locate("12", ""), Ok("12"));
}

#[test]
fn locate_should_refuse_when_nothing_is_there() {
	for (document, pointer) in [
		("{}", "/a"),
		("[]", "/0"),
		("[1]", "/1"),
		("[1]", "/-"),
		("[1]", "/00"),
		("[1, 2]", "/01"),
		("[1]", "/a"),
		("[1]", "/"),
		("[1]", "/99999999999999999999999999"),
		("1", "/0"),
		(r#""a""#, "/0"),
		(r#"{"a": 1}"#, "/a/b"),
		(r#"{"a": null}"#, "/a/0"),
	] {
		assert_eq!(
			locate(document, pointer),
			Err(JsonError::NotFound),
			"{document} {pointer}"
		);
	}
}

#[test]
fn locate_should_refuse_when_the_document_is_malformed() {
	for document in [
		"",
		" ",
		"{",
		"[",
		"[1",
		"[1,",
		"[1,]",
		"[,1]",
		"{\"a\"}",
		"{\"a\":}",
		"{\"a\":1,}",
		"{a:1}",
		"{'a':1}",
		"[1] 2",
		"[1]]",
		"01",
		"1.",
		".5",
		"+1",
		"1e",
		"- 1",
		"NaN",
		"tru",
		"nul",
		"\"a",
		"\"\\x\"",
		"\"\\u12\"",
		"\"\\u12g4\"",
		"\"\\u+123\"",
		"\"\\ud800\"",
		"\"\\ud800\\u0041\"",
		"\"\\udc00\"",
		"\"\n\"",
		"\u{feff}1",
		"1 // comment",
	] {
		assert_eq!(locate(document, ""), Err(JsonError::Syntax), "{document:?}");
	}
	// What follows the value counts as well: a truncated answer is no answer.
	assert_eq!(
		locate(r#"{"price": 12.5, "volu"#, "/price"),
		Err(JsonError::Syntax)
	);
}

#[test]
fn locate_should_refuse_when_a_member_on_the_way_appears_twice() {
	let document = r#"{"a": {"b": 1, "\u0062": 2}, "c": 3, "c": 4}"#;
	assert_eq!(locate(document, "/a/b"), Err(JsonError::Duplicate));
	assert_eq!(locate(document, "/c"), Err(JsonError::Duplicate));
	assert!(locate(document, "/a").is_ok());
}

#[test]
fn locate_should_refuse_when_the_nesting_is_too_deep() {
	let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
	assert!(locate(&nested(64), "").is_ok());
	assert_eq!(locate(&nested(65), ""), Err(JsonError::TooDeep));
	assert_eq!(locate(&"[".repeat(60_000), ""), Err(JsonError::TooDeep));
	assert_eq!(
		locate(&"{\"a\":".repeat(10_000), ""),
		Err(JsonError::TooDeep)
	);
}

#[test]
fn pointer_tokens_should_refuse_when_it_is_not_a_pointer() {
	for pointer in ["a", " /a", "/~", "/~2", "/a~", "#/a"] {
		assert_eq!(pointer_tokens(pointer), None, "{pointer}");
		assert_eq!(locate("1", pointer), Err(JsonError::Pointer), "{pointer}");
	}
	assert_eq!(pointer_tokens(""), Some(vec![]));
	assert_eq!(
		pointer_tokens("/a//b~1~0"),
		Some(vec!["a".into(), "".into(), "b/~".into()])
	);
}

#[test]
fn elements_and_string_should_open_the_value() {
	assert_eq!(elements("[]"), Ok(Some(vec![])));
	assert_eq!(
		elements("[ 1 , [2] ,\"3\"]"),
		Ok(Some(vec!["1", "[2]", "\"3\""]))
	);
	assert_eq!(elements("1"), Ok(None));
	assert_eq!(elements("[1"), Err(JsonError::Syntax));
	assert_eq!(
		string(r#""a\n\t\b\f\r\/\\\"b""#),
		Ok(Some("a\n\t\u{8}\u{c}\r/\\\"b".into()))
	);
	assert_eq!(string("1"), Ok(None));
}

#[test]
fn read_truth_should_read_numbers_and_strings() {
	let read = |body: &str, arity| {
		read_truth(body.as_bytes(), "/v", 2, arity).map(|values| {
			values
				.iter()
				.map(|v| v.into_inner() / 10i128.pow(16))
				.collect::<Vec<_>>()
		})
	};
	assert_eq!(read(r#"{"v": 1.005}"#, 1), Ok(vec![101]));
	assert_eq!(read(r#"{"v": "1.005"}"#, 1), Ok(vec![101]));
	assert_eq!(
		read(r#"{"v": [0.1, "0.2", 7e-1]}"#, 3),
		Ok(vec![10, 20, 70])
	);
	assert_eq!(read(r#"{"v": [1, 2]}"#, 3), Err(FetchError::WrongLength));
	assert_eq!(
		read(r#"{"v": [1, 2, 3, 4]}"#, 3),
		Err(FetchError::WrongLength)
	);
	for (body, arity) in [
		(r#"{"v": [1]}"#, 1),
		(r#"{"v": 1}"#, 2),
		(r#"{"v": true}"#, 1),
		(r#"{"v": null}"#, 1),
		(r#"{"v": {"a": 1}}"#, 1),
		(r#"{"v": [[1], 2]}"#, 2),
	] {
		assert_eq!(read(body, arity), Err(FetchError::WrongType), "{body}");
	}
	assert!(matches!(
		read(r#"{"v": "high"}"#, 1),
		Err(FetchError::Number(_))
	));
	assert!(matches!(
		read(r#"{"v": 1e30}"#, 1),
		Err(FetchError::Number(_))
	));
	assert_eq!(read_truth(b"\xff", "", 2, 1), Err(FetchError::Utf8));
}

#[test]
fn the_reader_should_not_panic_when_the_document_is_random() {
	let mut random = Random(0xdead_beef);
	let pointers = ["", "/a", "/0", "/a/0", "/0/a", "/a~1", "/~", "//"];
	for _ in 0..200_000 {
		let document = random.text("{}[]\",:\\u0d8ea1.-+ \ntruefalsn\u{e9}😀", 40);
		let pointer = pointers[random.below(pointers.len() as u64) as usize];
		if let Ok(value) = locate(&document, pointer) {
			// What is found is a document of its own.
			assert_eq!(
				locate(value, "").map(str::trim),
				Ok(value.trim()),
				"{document}"
			);
		}
		let _ = read_truth(document.as_bytes(), pointer, 18, random.below(20) as u8);
	}
	for _ in 0..50_000 {
		let bytes: Vec<u8> = (0..random.below(40)).map(|_| random.next() as u8).collect();
		let _ = read_truth(&bytes, "/a", 18, 1);
	}
}

#[test]
fn the_reader_should_find_what_was_written_when_the_document_is_random() {
	let mut random = Random(42);
	for _ in 0..5_000 {
		// A document around a number, written together with the pointer to it.
		let number = format!("{}.{}", random.below(1_000), random.below(1_000));
		let (mut document, mut pointer) = (number.clone(), String::new());
		for _ in 0..random.below(6) {
			if random.below(2) == 0 {
				let before = random.below(4);
				document = format!("[{} {document} ]", "[null],".repeat(before as usize));
				pointer = format!("/{before}{pointer}");
			} else {
				let name = random.text("ab~/\"\\ é", 4);
				let escaped = name.replace('\\', "\\\\").replace('"', "\\\"");
				document = format!("{{\"other!\": {{}}, \"{escaped}\" : {document}}}");
				pointer = format!("/{}{pointer}", name.replace('~', "~0").replace('/', "~1"));
			}
		}
		assert_eq!(
			locate(&document, &pointer),
			Ok(number.as_str()),
			"{document} {pointer}"
		);
	}
}
