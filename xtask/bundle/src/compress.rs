//! Files as servers send them. They are compressed once here, at the highest level, rather than
//! on every request.
use crate::files_below;
use anyhow::{Context, Result};
use std::fs;
use std::io::Write;
use std::path::Path;

/// Extensions of files to compress; pictures are compressed already.
const TEXTS: &[&str] = &[
    "css",
    "html",
    "js",
    "json",
    "mjs",
    "svg",
    "wasm",
    "webmanifest",
];

/// Puts `name.br` and `name.gz` beside every file that gets smaller.
pub(crate) fn all(folder: &Path) -> Result<()> {
    for file in files_below(folder)? {
        let ending = file.extension().unwrap_or_default().to_string_lossy();
        if !TEXTS.contains(&&*ending) {
            continue;
        }
        let bytes = fs::read(&file)?;
        for (ending, small) in [("br", brotli(&bytes)?), ("gz", gzip(&bytes)?)] {
            let mut name = file.clone().into_os_string();
            name.push(".");
            name.push(ending);
            if small.len() < bytes.len() {
                fs::write(name, small)?;
            }
        }
    }
    Ok(())
}

/// At the highest level, window 22.
pub(crate) fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let settings = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut small = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut small, &settings).context("brotli")?;
    Ok(small)
}

/// At the highest level.
pub(crate) fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(bytes)?;
    Ok(gzip.finish()?)
}
