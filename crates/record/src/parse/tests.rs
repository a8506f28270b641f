use super::{JsonProblem, parse, parse_without, unescape};
use crate::json::Tree;

fn number(json: &str) -> f64 {
    match parse(json.as_bytes(), 1) {
        Ok(Tree::Number(number)) => number,
        other => panic!("{json}: {other:?}"),
    }
}

#[test]
fn numbers() {
    for (json, value) in [
        ("0", 0.0),
        ("-7", -7.0),
        ("295", 295.0),
        ("1.5", 1.5),
        ("12e2", 1200.0),
        ("5E-1", 0.5),
        ("1e400", f64::INFINITY),
        ("0e400", 0.0),
        ("1e-400", 0.0),
        ("9007199254740991", 9_007_199_254_740_991.0),
    ] {
        assert_eq!(number(json), value, "{json}");
    }
    for json in ["01", "1.", ".5", "-", "1e", "+1", "0x1", "1e99999999999x"] {
        assert!(parse(json.as_bytes(), 1).is_err(), "{json}");
    }
}

#[test]
fn escapes() {
    let text = |inside: &str| unescape(inside.as_bytes());
    assert_eq!(
        text(r#"\"\\\/\b\f\n\r\t"#).unwrap(),
        "\"\\/\u{8}\u{c}\n\r\t"
    );
    assert_eq!(text(r"\u738b\uD842\uDFB7").unwrap(), "王𠮷");
    // Half a character, with and without something behind it.
    assert_eq!(text(r"\ud842").unwrap(), "\u{fffd}");
    assert_eq!(text(r"\ud842\u0041").unwrap(), "\u{fffd}A");
    assert_eq!(text(r"\udfb7x").unwrap(), "\u{fffd}x");
    for wrong in [r"\x", r"\u12", r"\u12g4", "\n", "a\"b"] {
        assert!(text(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn only_the_member_is_left_out() {
    let json = br#"{"jpeg": "a", "b": {"jpeg": "c"}, "photo": {"jpeg": "x\"y", "width": 3}}"#;
    let parsed = parse_without(json, 100, ["photo", "jpeg"]).unwrap();
    let left_out = parsed.left_out.unwrap();
    assert_eq!(&json[left_out], br#"x\"y"#);
    let photo = parsed.tree.get("photo").unwrap();
    assert_eq!(photo.get("jpeg"), Some(&Tree::Text("".into())));
    assert_eq!(photo.get("width").and_then(Tree::number), Some(3));
    let whole = parse(json, 100).unwrap();
    assert_eq!(whole.get("b"), parsed.tree.get("b"));
    assert_eq!(whole.get("jpeg"), parsed.tree.get("jpeg"));
    // Something else than a text is read as it is.
    let other = parse_without(br#"{"photo": {"jpeg": [1]}}"#, 9, ["photo", "jpeg"]);
    assert_eq!(other.unwrap().left_out, None);
}

#[test]
fn problems() {
    let problem = |json: &[u8]| parse(json, 5).unwrap_err();
    assert_eq!(problem(b"{\"a\": [1"), JsonProblem::Ends);
    assert_eq!(problem(b"\"ab"), JsonProblem::Ends);
    assert_eq!(problem(b"tru"), JsonProblem::Ends);
    assert_eq!(problem(b"{} x"), JsonProblem::Unexpected { at: 3 });
    assert_eq!(problem(b"[1,]"), JsonProblem::Unexpected { at: 3 });
    assert_eq!(problem(b"\"\xba\xf4\""), JsonProblem::Encoding { at: 1 });
    assert_eq!(problem(b"[1,2,3,4,5]"), JsonProblem::Overgrown);
    let deep = [b'['; Tree::DEPTH + 1];
    assert_eq!(parse(&deep, 1000).unwrap_err(), JsonProblem::Overgrown);
}
