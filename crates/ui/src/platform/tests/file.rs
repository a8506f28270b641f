use form::file::{FileProblem, MOST_BYTES, Tree};
use wasm_bindgen_test::wasm_bindgen_test;

use super::super::file::{parse, text_of};
use super::chosen;

#[wasm_bindgen_test]
async fn texts_are_read_strictly() {
    let read = async |bytes: &[u8]| text_of(chosen(bytes, "a.json")).await;
    assert_eq!(
        read("{\"名\":1}".as_bytes()).await.as_deref(),
        Ok("{\"名\":1}")
    );
    assert_eq!(read(b"\xef\xbb\xbf{}").await.as_deref(), Ok("{}"));
    assert_eq!(read(b"").await.as_deref(), Ok(""));
    // GB 18030, and an overlong form.
    assert_eq!(read(b"\xc3\xfb").await, Err(FileProblem::NotJson));
    assert_eq!(read(b"{\"\xc3\xfb").await, Err(FileProblem::Encoding));
    // Truncated within a character.
    assert_eq!(read(b"{\"\xe5\x90").await, Err(FileProblem::Damaged));
    // UTF-16 in both byte orders, and without byte order mark if it has Chinese.
    assert_eq!(read(b"\xff\xfe{\0").await, Err(FileProblem::Encoding));
    assert_eq!(read(b"\xfe\xff\0{").await, Err(FileProblem::Encoding));
    assert_eq!(read(b"{\0\x8b\x73").await, Err(FileProblem::Encoding));
    assert_eq!(read(b"\0{\x73\x8b").await, Err(FileProblem::Encoding));
    assert_eq!(read(b"\xc0\xaf").await, Err(FileProblem::NotJson));
    assert!(read(&vec![b' '; MOST_BYTES]).await.is_ok());
    assert_eq!(
        read(&vec![b' '; MOST_BYTES + 1]).await,
        Err(FileProblem::TooBig)
    );
}

#[wasm_bindgen_test]
fn json_becomes_a_tree() {
    let text = |text: &str| Tree::Text(text.into());
    let json = "{\"b\":[1.5,true,null,\"一\"],\"__proto__\":{},\"a\":\"\\ud800\"}";
    let members = vec![
        (
            "b".into(),
            Tree::List(vec![
                Tree::Number(1.5),
                Tree::Bool(true),
                Tree::Null,
                text("一"),
            ]),
        ),
        ("__proto__".into(), Tree::Map(Vec::new())),
        ("a".into(), text("\u{fffd}")),
    ];
    assert_eq!(parse(json), Ok(Tree::Map(members)));
    assert_eq!(parse("7"), Ok(Tree::Number(7.0)));
    for (problem, broken) in [
        (FileProblem::Empty, &["", " \r\n"][..]),
        (FileProblem::Damaged, &["{", "{ \"a\": 1,}", "{\n\"a"]),
        (FileProblem::Encoding, &["{\0\"\0", "\0{\0\""]),
        (
            FileProblem::NotJson,
            &["undefined", "NaN", "{'a':1}", "{}{", "[1,]", "<html>"],
        ),
    ] {
        for broken in broken {
            assert_eq!(parse(broken), Err(problem.clone()), "{broken}");
        }
    }
}

#[wasm_bindgen_test]
fn what_is_overgrown_is_refused() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(parse(&nested(Tree::DEPTH)).is_ok());
    assert_eq!(parse(&nested(Tree::DEPTH + 1)), Err(FileProblem::Overgrown));
    let bottomless = parse(&nested(MOST_BYTES / 2));
    assert!(matches!(
        bottomless,
        Err(FileProblem::Overgrown | FileProblem::NotJson)
    ));

    // The list itself is a value too.
    let list = |values: usize| format!("[{}0]", "0,".repeat(values - 2));
    assert!(parse(&list(Tree::VALUES)).is_ok());
    assert_eq!(parse(&list(Tree::VALUES + 1)), Err(FileProblem::Overgrown));
    assert_eq!(parse(&list(MOST_BYTES / 2)), Err(FileProblem::Overgrown));
    let lists = format!("[{}[]]", "[0,0,0],".repeat(Tree::VALUES / 3));
    assert_eq!(parse(&lists), Err(FileProblem::Overgrown));
}
