//! Writes `docs/review.schema.json`.

use std::error::Error;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs");
    let schema = serde_json::to_string_pretty(&tests::review_schema())?;
    std::fs::write(docs.join("review.schema.json"), schema + "\n")?;
    Ok(())
}
