//! Writes `crates/wasm/src/notice-file.d.ts`.

use std::path::Path;

fn main() -> std::io::Result<()> {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../crates/wasm/src");
    std::fs::write(sources.join("notice-file.d.ts"), tests::file_types())
}
