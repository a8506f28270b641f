//! Writes `crates/wasm/npm/articles.js`.

use std::error::Error;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let package = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../crates/wasm/npm");
    std::fs::write(package.join("articles.js"), tests::articles()?)?;
    Ok(())
}
