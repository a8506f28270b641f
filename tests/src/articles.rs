//! Generates the Measures as a script of the npm package: `crates/wasm/npm/articles.js`.
//! `cargo run -p programs --bin articles` writes it.

use rules::law::ARTICLES;

/// The 29 articles as a module of JavaScript, each on a line.
///
/// # Errors
/// If an article cannot be written as JSON, which none of them is.
pub fn articles() -> serde_json::Result<String> {
    let mut text =
        String::from("// Generated: cargo run -p programs --bin articles\nexport default [\n");
    for article in &ARTICLES {
        text.push_str(&serde_json::to_string(article)?);
        text.push_str(",\n");
    }
    text.push_str("];\n");
    Ok(text)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_checked_in_articles_are_those_of_the_rules() {
        let path =
            std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/wasm/npm/articles.js");
        assert!(
            std::fs::read_to_string(path).unwrap_or_default() == super::articles().unwrap(),
            "the text has changed: cargo run -p programs --bin articles"
        );
    }
}
