//! `cargo xtask size`: what was built, against its budget.
use crate::compress::{brotli, gzip};
use crate::{files_below, paths};
use anyhow::{Result, bail};
use std::fs;
use std::path::{Path, PathBuf};

mod rows;

use rows::{Of, ROWS, Row};

/// One kilobyte of a budget.
const KB: usize = 1024;

/// Bytes as stored and as servers send them.
#[derive(Clone, Copy, Default, PartialEq, Debug)]
struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Measures the files in `dist/`.
///
/// # Errors
/// If something is larger than its budget, or missing.
pub fn report() -> Result<()> {
    println!("KB of {KB} bytes; gzip -9, brotli -11 (window 22), each file by itself.");
    println!("Budgets are for brotli, that of the single file for its size on disk.\n");
    println!(
        "{:<58} {:>8} {:>8} {:>8}  {:>5} {:>5}",
        "", "raw", "gzip", "brotli", "must", "goal"
    );
    let mut broken = Vec::new();
    for row in ROWS {
        let files = files_of(row)?;
        if files.is_empty() && row.budget.is_some() {
            bail!("dist/{} has no file for \"{}\"", row.folder, row.name);
        }
        let mut total = Size::default();
        let mut lines = Vec::new();
        for file in &files {
            let size = measure(&fs::read(file)?)?;
            total = total.and(size);
            lines.push(line(&format!("  {}", paths::relative(file)), size, ""));
        }
        println!("{}", line(row.name, total, &verdict(row, total)));
        for line in lines {
            println!("{line}");
        }
        let counted = row.counted(total);
        if row.budget.is_some_and(|(must, _)| counted > must * KB) {
            broken.push(format!("{} is {} KB", row.name, kb(counted)));
        }
    }
    if !broken.is_empty() {
        bail!("over budget: {}", broken.join("; "));
    }
    Ok(())
}

impl Row {
    const fn counted(&self, total: Size) -> usize {
        match self.of {
            Of::Brotli => total.brotli,
            Of::Disk => total.raw,
        }
    }
}

fn verdict(row: &Row, total: Size) -> String {
    let Some((must, goal)) = row.budget else {
        return String::new();
    };
    let word = match row.counted(total) {
        size if size > must * KB => "TOO BIG",
        size if size > goal * KB => "fits, above the goal",
        _ => "meets the goal",
    };
    format!("{must:>5} {goal:>5}  {word}")
}

fn line(name: &str, size: Size, verdict: &str) -> String {
    let text = format!(
        "{name:<58} {:>8} {:>8} {:>8}  {verdict}",
        kb(size.raw),
        kb(size.gzip),
        kb(size.brotli)
    );
    text.trim_end().to_owned()
}

fn kb(bytes: usize) -> String {
    // Rounded tenths, in integer arithmetic, so that no cast loses precision.
    let tenths = (bytes * 10 + KB / 2) / KB;
    format!("{}.{}", tenths / 10, tenths % 10)
}

fn files_of(row: &Row) -> Result<Vec<PathBuf>> {
    let folder = paths::dist().join(row.folder);
    let files = files_below(&folder)?;
    // Files in a subfolder that has its own row.
    let apart = |file: &Path| {
        let folders = ROWS.iter().map(|row| paths::dist().join(row.folder));
        let mut within = folders.filter(|inner| *inner != folder && inner.starts_with(&folder));
        within.any(|inner| file.starts_with(inner))
    };
    let wanted = |file: &Path| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        row.files.has(&name) && !apart(file)
    };
    Ok(files.into_iter().filter(|file| wanted(file)).collect())
}

fn measure(bytes: &[u8]) -> Result<Size> {
    Ok(Size {
        raw: bytes.len(),
        gzip: gzip(bytes)?.len(),
        brotli: brotli(bytes)?.len(),
    })
}

impl Size {
    fn and(self, other: Self) -> Self {
        Self {
            raw: self.raw + other.raw,
            gzip: self.gzip + other.gzip,
            brotli: self.brotli + other.brotli,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::rows::Files;
    use super::{KB, ROWS, Size, kb, measure, verdict};

    #[test]
    fn kilobytes_are_rounded_to_tenths() {
        assert_eq!(kb(0), "0.0");
        assert_eq!(kb(1023), "1.0");
        assert_eq!(kb(150 * KB + 52), "150.1");
    }

    #[test]
    fn a_room_has_the_files_that_bear_its_name() {
        let form = Files::Room("form");
        for name in ["form-0123456789abcdef.wasm", "check.form.paper-0123.wasm"] {
            assert!(form.has(name), "{name}");
        }
        for name in [
            "paper-0123.wasm",
            "web-0123_bg.wasm",
            "form-0123.wasm.br",
            "form.js",
        ] {
            assert!(!form.has(name), "{name}");
        }
    }

    #[test]
    fn what_one_has_already_is_not_fetched() {
        let form = Files::Beyond("form", "check");
        assert!(form.has("form.paper-0123.wasm"));
        assert!(!form.has("check.form-0123.wasm") && !form.has("check-0123.wasm"));
    }

    #[test]
    fn repetition_compresses() {
        let size = measure(&[7; 10_000]).unwrap();
        assert_eq!(size.raw, 10_000);
        assert!(size.brotli < size.gzip && size.gzip < 100, "{size:?}");
    }

    #[test]
    fn one_byte_over_the_budget_is_too_big() {
        let row = ROWS.first().unwrap();
        let of = |brotli| Size {
            brotli,
            ..Size::default()
        };
        let (most, goal) = row.budget.unwrap();
        assert!(verdict(row, of(most * KB + 1)).contains("TOO BIG"));
        assert!(verdict(row, of(most * KB)).contains("above the goal"));
        assert!(verdict(row, of(goal * KB)).contains("meets the goal"));
    }
}
