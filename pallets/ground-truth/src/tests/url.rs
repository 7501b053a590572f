// SPDX-License-Identifier: Apache-2.0

use super::Random;
use crate::url::{check_template, expand, AllowList, Denied, Placeholders, UrlError};

fn check(list: &str, url: &str) -> Result<(), Denied> {
	let (allowed, unread) = AllowList::parse(list);
	assert!(unread.is_empty(), "{unread:?}");
	allowed.check(&check_template(url).unwrap())
}

#[test]
fn check_template_should_tell_where_the_url_leads() {
	for (url, target, standard) in [
		("http://example.com", "example.com:80", true),
		("https://example.com/", "example.com:443", true),
		("https://Example.COM./a", "example.com:443", true),
		("http://example.com:443/", "example.com:443", false),
		("https://example.com:443?x=1", "example.com:443", true),
		(
			"http://a_b-c.example:8080/x?y=%20&z=(1),[2]",
			"a_b-c.example:8080",
			false,
		),
		("http://127.0.0.1:9000/x", "127.0.0.1:9000", false),
		("http://[::1]:9000/x", "[::1]:9000", false),
		("http://[2001:DB8::1]/x", "[2001:db8::1]:80", true),
		("http://h/{topic}/{epoch}?b={block}&t={time}", "h:80", true),
	] {
		let found = check_template(url).unwrap();
		assert_eq!(
			(found.to_string().as_str(), found.standard_port),
			(target, standard),
			"{url}"
		);
	}
}

#[test]
fn check_template_should_refuse_when_the_url_is_malformed() {
	for url in [
		"",
		"example.com",
		"//h/",
		"ftp://h/",
		"file:///etc/passwd",
		"HTTP://h/",
		"http:/h",
	] {
		assert_eq!(check_template(url), Err(UrlError::Scheme), "{url}");
	}
	for url in [
		"http://",
		"http:///x",
		"http://?x",
		"http://user@h/",
		"http://user:pass@h/",
		"http://h:/",
		"http://h:0/",
		"http://h:65536/",
		"http://h:8o/",
		"http://h:+80/",
		"http://h:1:2/",
		"http://h /",
		"http://h/a b",
		"http://h/a\nb",
		"http://h/é",
		"http://é/",
		"http://h\\@evil/",
		"http://h/#a",
		"http://h%2e/",
		"http://.h/",
		"http://h..x/",
		"http://h../",
		"http://[::1/",
		"http://::1/",
		"http://[fe80::1%25eth0]/",
		"http://[1.2.3.4]/",
		// Addresses in notations that some resolvers understand.
		"http://2130706433/",
		"http://0x7f000001/",
		"http://0x7f.1/",
		"http://127.1/",
		"http://127.0.1/",
		"http://0177.0.0.1/",
		"http://127.0.0.01/",
		"http://127.0.0.256/",
		"http://127.0.0.1.5/",
		"http://example.0x/",
		"http://example.123/",
	] {
		assert_eq!(check_template(url), Err(UrlError::Malformed), "{url}");
	}
	for url in [
		"http://{topic}.h/",
		"http://h:{topic}/",
		"http://h/{}",
		"http://h/{price}",
		"http://h/{topic",
		"http://h/topic}",
		"http://h/{{topic}}",
		"http://h/}{topic}",
	] {
		assert_eq!(check_template(url), Err(UrlError::Placeholder), "{url}");
	}
}

#[test]
fn expand_should_fill_in_the_placeholders() {
	let values = Placeholders {
		topic: 3,
		epoch: 14,
		block: 159,
		time: 1_700_000_000_123,
	};
	assert_eq!(
		expand(
			"http://h/{topic}/{epoch}?b={block}&t={time}&{topic}",
			&values
		)
		.unwrap(),
		"http://h/3/14?b=159&t=1700000000123&3",
	);
}

#[test]
fn the_allow_list_should_admit_when_the_host_is_on_it() {
	let list = "example.com, API.example.org:8443\n127.0.0.1:9000 [::1]:9000\tlocalhost:80";
	for url in [
		"http://example.com/",
		"https://example.com/",
		"https://EXAMPLE.com./",
		"https://api.example.org:8443/",
		"http://127.0.0.1:9000/",
		"http://[0:0::1]:9000/",
		"http://localhost/",
	] {
		assert_eq!(check(list, url), Ok(()), "{url}");
	}
	assert_eq!(
		check(
			r#"["example.com", "127.0.0.1:9000"]"#,
			"http://127.0.0.1:9000/"
		),
		Ok(())
	);
}

#[test]
fn the_allow_list_should_refuse_when_the_host_is_not_on_it() {
	let list = "example.com api.example.org:8443";
	for url in [
		"http://example.com:8080/",
		"http://example.com:443/",
		"http://evil.example.com/",
		"http://example.com.evil.org/",
		"http://api.example.org/",
		"http://api.example.org:8444/",
	] {
		assert!(
			matches!(check(list, url), Err(Denied::NotAllowed(_))),
			"{url}"
		);
	}
	assert_eq!(
		check("", "http://example.com/"),
		Err(Denied::NothingAllowed)
	);
	assert_eq!(
		check("[]", "http://example.com/"),
		Err(Denied::NothingAllowed)
	);
}

#[test]
fn the_allow_list_should_refuse_when_a_private_address_lacks_its_port() {
	let private = [
		"127.0.0.1",
		"127.255.0.9",
		"10.1.2.3",
		"172.16.0.1",
		"172.31.255.255",
		"192.168.1.1",
		"169.254.169.254",
		"100.64.0.1",
		"0.0.0.0",
		"198.18.0.1",
		"224.0.0.1",
		"255.255.255.255",
		"192.0.0.8",
		"192.88.99.1",
		"localhost",
		"metadata.localhost",
		"[::]",
		"[::1]",
		"[::7f00:1]",
		"[::ffff:127.0.0.1]",
		"[::ffff:0:10.0.0.1]",
		"[64:ff9b::127.0.0.1]",
		"[64:ff9b:1::1]",
		"[2002:7f00:1::]",
		"[fc00::1]",
		"[fd12::1]",
		"[fe80::1]",
		"[febf::1]",
		"[fec0::1]",
		"[ff02::1]",
	];
	for host in private {
		let url = format!("http://{host}/x");
		assert!(
			matches!(check(host, &url), Err(Denied::Private(_))),
			"{host}"
		);
		assert!(
			matches!(check(&format!("{host}:81"), &url), Err(Denied::Private(_))),
			"{host}"
		);
		assert_eq!(check(&format!("{host}:80"), &url), Ok(()), "{host}");
	}
	for host in [
		"8.8.8.8",
		"172.15.0.1",
		"172.32.0.1",
		"100.63.0.1",
		"100.128.0.1",
		"169.253.0.1",
		"192.167.0.1",
		"192.0.1.1",
		"223.255.255.255",
		"198.20.0.1",
		"[2606:4700::1111]",
		"[::ffff:8.8.8.8]",
		"[64:ff9b::8.8.8.8]",
		"[2002:808:808::]",
		"localhost.example.com",
	] {
		assert_eq!(check(host, &format!("http://{host}/x")), Ok(()), "{host}");
	}
}

#[test]
fn the_allow_list_should_report_entries_when_they_are_unreadable() {
	let (allowed, unread) = AllowList::parse("good.example http://bad.example 127.1 a:b x:0 *");
	assert_eq!(unread, ["http://bad.example", "127.1", "a:b", "x:0", "*"]);
	assert!(allowed
		.check(&check_template("http://good.example/").unwrap())
		.is_ok());
	let (allowed, unread) = AllowList::parse("[\"good.example\", 5]");
	assert_eq!(unread, ["5"]);
	assert!(allowed
		.check(&check_template("http://good.example/").unwrap())
		.is_ok());
	let (_, unread) = AllowList::parse(&"h ".repeat(300));
	assert_eq!(unread.len(), 300 - 256);
}

#[test]
fn urls_should_not_panic_when_they_are_random() {
	let mut random = Random(99);
	let values = Placeholders {
		topic: 1,
		epoch: 2,
		block: 3,
		time: 4,
	};
	for _ in 0..200_000 {
		let text = random.text("ht:/[]{}.@#?0x17fe%topic\u{e9} ,\"", 40);
		let url = format!("http://{text}");
		if let Ok(target) = check_template(&url) {
			// Expansion never moves the target.
			let expanded = expand(&url, &values).unwrap();
			assert_eq!(check_template(&expanded), Ok(target.clone()), "{url}");
			// And the target can be allowed by its own name.
			let (allowed, unread) = AllowList::parse(&target.to_string());
			assert!(unread.is_empty() && allowed.check(&target).is_ok(), "{url}");
		}
		let _ = AllowList::parse(&text);
	}
}
