//! Rules about whole files.
use super::{finding::Finding, source::Source};
use anyhow::Result;
use std::path::Path;

const MOST_LINES: usize = 400;
const MOST_LINES_OF_TESTS: usize = 600;

/// Folders without hand-written files: at the top, and anywhere.
const BUILT_AT_THE_TOP: &[&str] = &[".git", "dist", "target"];
const BUILT: &[&str] = &["node_modules", "test-results"];

/// Every file of the project, relative to its root, in a stable order.
pub(super) fn all(root: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    below(root, "", &mut found)?;
    found.sort();
    Ok(found)
}

fn below(folder: &Path, prefix: &str, found: &mut Vec<String>) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{prefix}{name}");
        if BUILT_AT_THE_TOP.contains(&path.as_str()) || BUILT.contains(&name.as_str()) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            below(&entry.path(), &format!("{path}/"), found)?;
        } else {
            found.push(path);
        }
    }
    Ok(())
}

/// Limits the length of a file.
pub(super) fn length(source: &Source) -> Vec<Finding> {
    if !source.is_rust() {
        return Vec::new();
    }
    let most = match source.is_test_file() {
        true => MOST_LINES_OF_TESTS,
        false => MOST_LINES,
    };
    match source.text.lines().count() {
        lines if lines > most => {
            let remedy = format!("{lines} lines, {most} at most: split it by what it is about");
            vec![source.finding(lines, "length", remedy)]
        }
        _ => Vec::new(),
    }
}

/// Forbids paths into a home folder: they work on one machine only.
pub(super) fn home_paths(source: &Source) -> Vec<Finding> {
    // Concatenated, so that this file has no finding itself.
    let homes = [
        concat!("/ho", "me/"),
        concat!("/Use", "rs/"),
        concat!("/ro", "ot/"),
        concat!("C:\\Us", "ers\\"),
    ];
    let remedy = "a path into a home folder: make it relative to the project";
    let matches = |line: &str| homes.iter().any(|home| has_path_into(line, home));
    source.findings(matches, "home-paths", remedy)
}

/// Whether a path in the line begins with `home`, which may also occur inside a path or address.
fn has_path_into(line: &str, home: &str) -> bool {
    line.match_indices(home).any(|(start, _)| {
        let before = line.get(..start).and_then(|text| text.chars().next_back());
        !before.is_some_and(|character| character.is_alphanumeric() || "._-*/".contains(character))
    })
}

/// Requires that npm's lock files name versions and digests, not someone's mirror.
pub(super) fn lock_hosts(source: &Source) -> Vec<Finding> {
    if !source.path.ends_with("package-lock.json") {
        return Vec::new();
    }
    let remedy = "names a registry: npm install with omit-lockfile-registry-resolved";
    source.findings(|line| line.contains("\"resolved\":"), "lock-hosts", remedy)
}

#[cfg(test)]
mod tests {
    use super::super::source::Source;
    use super::{home_paths, length, lock_hosts};

    fn source(path: &str, text: &str) -> Source {
        Source::new(path, text.to_owned()).unwrap()
    }

    #[test]
    fn long_files_are_caught() {
        let of = |path: &str, lines: usize| length(&source(path, &"\n".repeat(lines))).len();
        assert_eq!(of("crates/rules/src/a.rs", 401), 1);
        assert_eq!(of("crates/rules/src/a.rs", 400), 0);
        assert_eq!(of("crates/rules/tests/a.rs", 600), 0);
        assert_eq!(of("crates/rules/tests/a.rs", 601), 1);
        assert_eq!(of("docs/a.md", 9000), 0);
    }

    #[test]
    fn home_folders_are_caught() {
        let of = |text: &str| home_paths(&source("a.md", text)).len();
        assert_eq!(of(concat!("cd /ho", "me/me/project")), 1);
        assert_eq!(of(concat!("\"C:\\Us", "ers\\me\"")), 1);
        assert_eq!(of(concat!("see /ro", "ot/x")), 1);
        assert_eq!(of(concat!("https://example.org/ho", "me/page")), 0);
    }

    #[test]
    fn registries_in_lock_files_are_caught() {
        let text = "{\n\"resolved\": \"https://example.org/a.tgz\"\n}";
        assert_eq!(lock_hosts(&source("x/package-lock.json", text)).len(), 1);
        assert_eq!(lock_hosts(&source("x/package.json", text)).len(), 0);
    }
}
