use form::file::Tree;
use wasm_bindgen_test::wasm_bindgen_test;

use super::super::crypto::{CryptoProblem, is_protected, open, protect};
use super::super::file::parse;

const TEXT: &str = "{\"format\":\"xieguan-application\",\"answers\":{\"name\":\"巴特尔·𠮷\"}}\n";

/// The file with one text replaced.
fn changed(file: &str, from: &str, to: &str) -> Tree {
    assert!(file.contains(from), "{file}");
    parse(&file.replacen(from, to, 1)).unwrap()
}

#[wasm_bindgen_test]
async fn what_is_protected_opens_with_its_passphrase_alone() {
    let file = protect(TEXT, "草原 2026").await.unwrap();
    assert!(!file.contains("巴特尔"));
    let tree = parse(&file).unwrap();
    assert!(is_protected(&tree));
    assert_eq!(open(&tree, "草原 2026").await.as_deref(), Ok(TEXT));
    // The full-width digits of an input method.
    assert_eq!(open(&tree, "草原 ２０２６").await.as_deref(), Ok(TEXT));
    for wrong in ["草原 2025", "草原2026", ""] {
        let refused = open(&tree, wrong).await;
        assert_eq!(refused, Err(CryptoProblem::WrongPassphrase), "{wrong}");
    }
    assert!(!is_protected(&parse(TEXT).unwrap()));
}

#[wasm_bindgen_test]
async fn no_two_files_are_alike() {
    let first = protect(TEXT, "a").await.unwrap();
    let second = protect(TEXT, "a").await.unwrap();
    let get = |file: &str, key| {
        parse(file)
            .unwrap()
            .get("protected")
            .unwrap()
            .get(key)
            .cloned()
    };
    for key in ["salt", "iv", "data"] {
        assert_ne!(get(&first, key), get(&second, key), "{key}");
    }
}

#[wasm_bindgen_test]
async fn what_is_not_ours_is_refused_before_any_work() {
    let file = protect(TEXT, "a").await.unwrap();
    for (from, to, problem) in [
        ("600000", "99999", CryptoProblem::Unknown),
        ("600000", "2000001", CryptoProblem::Unknown),
        ("600000", "\"600000\"", CryptoProblem::Unknown),
        ("\"version\":1", "\"version\":2", CryptoProblem::Unknown),
        ("SHA-256", "SHA-1", CryptoProblem::Unknown),
        ("\"salt\":\"", "\"salt\":\"AAAA", CryptoProblem::Broken),
        ("\"iv\":\"", "\"iv\":\"!", CryptoProblem::Broken),
        ("\"data\"", "\"date\"", CryptoProblem::Broken),
        (
            "\"data\":\"",
            "\"data\":\"AAAA",
            CryptoProblem::WrongPassphrase,
        ),
        ("600000", "600001", CryptoProblem::WrongPassphrase),
    ] {
        let refused = open(&changed(&file, from, to), "a").await;
        assert_eq!(refused, Err(problem), "{to}");
    }
}

/// A file made by another implementation (Node's `crypto`) opens: the format is as documented.
#[wasm_bindgen_test]
async fn a_file_made_elsewhere_opens() {
    let file = parse(include_str!("protected.json")).unwrap();
    let text = open(&file, "口令 one").await.unwrap();
    assert_eq!(text, "{\"format\":\"xieguan-application\",\"version\":1}\n");
}
