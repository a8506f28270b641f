//! The Content-Security-Policy of every page, computed from what the page holds.
//!
//! The page has it as a `meta` element, and servers send it as a header (`deploy/`).
//! `docs/decisions/0008-security-policy.md` has the reasons.
use crate::page::{self, Element};
use anyhow::Result;
use base64ct::{Base64, Encoding};
use sha2::{Digest, Sha256, Sha384};

/// The kind of a page, which determines what it may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A page of the site, with its files beside it.
    Site,
    /// One file with everything in it: it makes no requests.
    OneFile,
    /// `worker.html`, which only registers the service worker.
    Registrar,
}

/// The policy of a page, with the hashes of its scripts.
pub(crate) fn of(html: &str, kind: Kind) -> String {
    let hashes = page::elements(html, "script")
        .iter()
        .filter(|script| script.is_program() && script.attribute("src").is_none())
        .map(hash)
        .collect::<Vec<_>>()
        .join(" ");
    let sheets = page::elements(html, "style");
    let sheets: Vec<String> = sheets.iter().map(hash).collect();
    let sheets = sheets.join(" ");
    match kind {
        Kind::Site => format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {hashes}; \
             style-src 'self' {sheets}; img-src 'self' blob: data:; connect-src 'self'; worker-src 'self'; \
             frame-src 'self'; manifest-src 'self'; form-action 'none'; base-uri 'none'; \
             require-trusted-types-for 'script'; trusted-types 'none'"
        ),
        Kind::OneFile => format!(
            "default-src 'none'; script-src 'wasm-unsafe-eval' {hashes}; \
             img-src blob: data:; connect-src 'none'; form-action 'none'; base-uri 'none'; \
             require-trusted-types-for 'script'; trusted-types 'none'"
        ),
        Kind::Registrar => format!(
            "default-src 'none'; script-src {hashes}; worker-src 'self'; \
             form-action 'none'; base-uri 'none'; \
             require-trusted-types-for 'script'; trusted-types worker"
        ),
    }
}

/// The policy as a header. Only a server can say who may frame the page; the page itself frames
/// the registrar.
pub(crate) fn header(html: &str, kind: Kind) -> String {
    let framed_by = match kind {
        Kind::Site | Kind::OneFile => "'none'",
        Kind::Registrar => "'self'",
    };
    format!("{}; frame-ancestors {framed_by}", of(html, kind))
}

/// Puts its policy into a page, before anything that it restricts.
pub(crate) fn put(html: &str, kind: Kind) -> Result<String> {
    let policy = of(html, kind);
    let charset = r#"<meta charset="utf-8" />"#;
    let meta = r#"<meta http-equiv="Content-Security-Policy" content=""#;
    page::replace(
        html,
        charset,
        &format!("{charset}\n    {meta}{policy}\" />"),
    )
}

fn hash(element: &Element) -> String {
    let digest = Sha256::digest(element.inside.as_bytes());
    format!("'sha256-{}'", Base64::encode_string(&digest))
}

/// The digest by which a browser refuses a changed file.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", Base64::encode_string(&Sha384::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::{Kind, header, of, put};

    /// The hash of `alert('Hello, world.');`, from the specification.
    const HELLO: &str = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";

    #[test]
    fn inline_programs_are_named_by_their_hash() {
        let html = "<script>alert('Hello, world.');</script><script src=\"a.js\"></script>\
                    <script type=\"application/json\">{}</script>";
        for kind in [Kind::Site, Kind::OneFile, Kind::Registrar] {
            let policy = of(html, kind);
            assert_eq!(policy.matches("sha256-").count(), 1, "{policy}");
            assert!(policy.contains(HELLO), "{policy}");
            assert!(policy.starts_with("default-src 'none'; "));
            assert!(policy.contains("require-trusted-types-for 'script'"));
            assert!(!policy.contains("'unsafe-") && !policy.contains('"'));
        }
    }

    #[test]
    fn a_sheet_in_the_page_is_named_by_its_hash() {
        let policy = of("<style>alert('Hello, world.');</style>", Kind::Site);
        assert!(
            policy.contains(&format!("style-src 'self' {HELLO};")),
            "{policy}"
        );
    }

    #[test]
    fn the_policy_comes_before_what_it_is_about() {
        let html = "<head>\n    <meta charset=\"utf-8\" />\n<script>1</script></head>";
        let html = put(html, Kind::Site).unwrap();
        let at = |text| html.find(text).unwrap();
        assert!(at("charset") < at("Content-Security-Policy"));
        assert!(at("Content-Security-Policy") < at("<script>"));
        assert!(put("<head></head>", Kind::Site).is_err());
        assert!(header(&html, Kind::Registrar).ends_with("frame-ancestors 'self'"));
    }
}
