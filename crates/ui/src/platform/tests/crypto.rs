use form::file::Tree;
use wasm_bindgen_test::wasm_bindgen_test;

use super::super::crypto::{CryptoProblem, SEAL_BYTES, is_protected, open, protect, seal, unseal};
use super::super::deflate::{compress, decompress};
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

#[wasm_bindgen_test]
async fn what_is_compressed_and_sealed_comes_back() {
    let text = TEXT.repeat(40);
    let packed = compress(text.as_bytes()).await.unwrap();
    assert!(packed.len() < TEXT.len() * 2, "{}", packed.len());
    let sealed = seal(&packed, "草原 2026").await.unwrap();
    assert_eq!(sealed.len(), packed.len() + SEAL_BYTES);
    let opened = unseal(&sealed, "草原 ２０２６").await.unwrap();
    assert_eq!(decompress(&opened).await.unwrap(), text.as_bytes());
    let refused =
        |sealed: Vec<u8>, passphrase| async move { unseal(&sealed, passphrase).await.unwrap_err() };
    let wrong = refused(sealed.clone(), "草原").await;
    assert_eq!(wrong, CryptoProblem::WrongPassphrase);
    let short = refused(sealed[..27].to_vec(), "草原 2026").await;
    assert_eq!(short, CryptoProblem::Broken);
    assert_eq!(decompress(&opened[..9]).await, None);
}
