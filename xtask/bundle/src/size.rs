//! `cargo xtask size`: what was built, against its budget.
use crate::compress::{brotli, gzip};
use crate::{files_below, paths};
use anyhow::{Result, bail};
use std::fs;
use std::path::{Path, PathBuf};

/// One kilobyte of a budget.
const KB: usize = 1024;

/// Bytes as stored and as servers send them.
#[derive(Clone, Copy, Default, PartialEq, Debug)]
struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Files that are fetched together, and what they may weigh.
struct Row {
    name: &'static str,
    folder: &'static str,
    files: Files,
    /// In KB: the limit, above which the check fails, and the aim.
    budget: Option<(usize, usize)>,
    /// The size to which the budget applies.
    of: Of,
}

/// Which files of a folder a row is about.
#[derive(Clone, Copy, Debug)]
enum Files {
    /// Files by prefix and suffix of their names.
    Named(&'static str, &'static [&'static str]),
    /// All files of a room, including those shared with other rooms (`rooms::called`).
    Room(&'static str),
}

impl Files {
    fn has(self, name: &str) -> bool {
        match self {
            Self::Named(beginning, endings) => {
                name.starts_with(beginning) && endings.iter().any(|ending| name.ends_with(ending))
            }
            Self::Room(room) => {
                let rooms = name
                    .strip_suffix(".wasm")
                    .and_then(|name| name.rsplit_once('-'));
                rooms.is_some_and(|(rooms, _)| rooms.split('.').any(|name| name == room))
            }
        }
    }
}

/// Which size counts.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Of {
    /// The size that a server sends.
    Brotli,
    /// The size on disk, such as on a USB stick.
    Disk,
}

const ROWS: &[Row] = &[
    Row {
        name: "program: wasm + glue",
        folder: "site",
        files: Files::Named("web-", &[".wasm", ".js"]),
        budget: Some((95, 90)),
        of: Of::Brotli,
    },
    Row {
        name: "to open the questions",
        folder: "site",
        files: Files::Room("check"),
        budget: Some((64, 35)),
        of: Of::Brotli,
    },
    Row {
        name: "to open the result and the law",
        folder: "site",
        files: Files::Room("result"),
        budget: Some((90, 60)),
        of: Of::Brotli,
    },
    Row {
        name: "to open a notice",
        folder: "site",
        files: Files::Room("notice"),
        budget: Some((137, 100)),
        of: Of::Brotli,
    },
    Row {
        name: "to open the form",
        folder: "site",
        files: Files::Room("form"),
        budget: Some((142, 115)),
        of: Of::Brotli,
    },
    Row {
        name: "to open the sheet of paper",
        folder: "site",
        files: Files::Room("paper"),
        budget: Some((107, 100)),
        of: Of::Brotli,
    },
    Row {
        name: "to open the workshop",
        folder: "site",
        files: Files::Room("workshop"),
        budget: Some((106, 90)),
        of: Of::Brotli,
    },
    // These limits are not required from outside; they keep the sizes from growing unnoticed.
    Row {
        name: "to open the form's photo",
        folder: "site",
        files: Files::Room("photo"),
        budget: Some((100, 94)),
        of: Of::Brotli,
    },
    Row {
        name: "to open the answers of the form",
        folder: "site",
        files: Files::Room("answers"),
        budget: Some((139, 134)),
        of: Of::Brotli,
    },
    Row {
        name: "to open a form's file",
        folder: "site",
        files: Files::Room("files"),
        budget: Some((63, 56)),
        of: Of::Brotli,
    },
    Row {
        name: "beside the workshop: what checks a notice",
        folder: "site",
        files: Files::Room("lint"),
        budget: Some((74, 67)),
        of: Of::Brotli,
    },
    Row {
        name: "beside the workshop: what shows it",
        folder: "site",
        files: Files::Room("preview"),
        budget: Some((45, 38)),
        of: Of::Brotli,
    },
    Row {
        name: "to take in a notice",
        folder: "site",
        files: Files::Room("intake"),
        budget: Some((127, 80)),
        of: Of::Brotli,
    },
    // With it come the writer of Word's documents and the drawing of the QR code.
    Row {
        name: "to publish a notice",
        folder: "site",
        files: Files::Room("publish"),
        budget: Some((120, 60)),
        of: Of::Brotli,
    },
    Row {
        name: "to open the desk",
        folder: "site",
        files: Files::Room("desk"),
        budget: Some((130, 100)),
        of: Of::Brotli,
    },
    Row {
        name: "beside the desk: one application",
        folder: "site",
        files: Files::Room("one"),
        budget: Some((130, 100)),
        of: Of::Brotli,
    },
    Row {
        name: "beside the desk: reviews",
        folder: "site",
        files: Files::Room("reviews"),
        budget: Some((90, 60)),
        of: Of::Brotli,
    },
    Row {
        name: "beside the desk: archives",
        folder: "site",
        files: Files::Room("archives"),
        budget: Some((20, 10)),
        of: Of::Brotli,
    },
    Row {
        name: "beside the desk: codes in pictures",
        folder: "site",
        files: Files::Room("codes"),
        budget: Some((90, 40)),
        of: Of::Brotli,
    },
    Row {
        name: "beside the desk: spreadsheets",
        folder: "site",
        files: Files::Room("sheets"),
        budget: Some((30, 20)),
        of: Of::Brotli,
    },
    Row {
        name: "page: css",
        folder: "site",
        files: Files::Named("", &[".css"]),
        budget: None,
        of: Of::Brotli,
    },
    Row {
        name: "page: html",
        folder: "site",
        files: Files::Named("", &[".html"]),
        budget: None,
        of: Of::Brotli,
    },
    // Everything is in it, and nothing compresses it on the way.
    Row {
        name: "one file: the applicant's page",
        folder: "offline",
        files: Files::Named("xieguan", &[".html"]),
        budget: Some((369, 290)),
        of: Of::Disk,
    },
    Row {
        name: "one file: the workshop",
        folder: "offline",
        files: Files::Named("bureau", &[".html"]),
        // With it goes what takes in and what publishes a notice: a stick has nowhere to fetch it from.
        budget: Some((374, 250)),
        of: Of::Disk,
    },
    Row {
        name: "npm: wasm + glue",
        folder: "npm",
        files: Files::Named("", &["xieguan_bg.wasm", "xieguan.js", "boundary.js"]),
        budget: Some((61, 45)),
        of: Of::Brotli,
    },
    // It has all tables and sentences for notices. The limit is not required from outside.
    Row {
        name: "npm, xieguan/notice: wasm + glue",
        folder: "npm/notice",
        files: Files::Named(
            "",
            &["notice_bg.wasm", "notice.js", "boundary.js", "tree.js"],
        ),
        budget: Some((156, 150)),
        of: Of::Brotli,
    },
    // Loaded by the command alone, from a disk: fast before small.
    Row {
        name: "npm, the command: wasm + glue",
        folder: "npm/screen",
        files: Files::Named("", &["screen_bg.wasm", "screen.js"]),
        budget: Some((200, 150)),
        of: Of::Brotli,
    },
    Row {
        name: "element: module",
        folder: "embed",
        files: Files::Named("xieguan-checker", &[".mjs"]),
        budget: Some((2, 1)),
        of: Of::Brotli,
    },
    Row {
        name: "element: classic script",
        folder: "embed",
        files: Files::Named("xieguan-checker", &[".js"]),
        budget: Some((2, 1)),
        of: Of::Brotli,
    },
    Row {
        name: "element: the page in its frame",
        folder: "embed",
        files: Files::Named("checker", &[".html"]),
        budget: Some((371, 290)),
        of: Of::Disk,
    },
];

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
    use super::{Files, KB, ROWS, Size, kb, measure, verdict};

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
