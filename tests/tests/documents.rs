//! Compares what the documents say about the project with the project.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use tests::markdown::{code, rows};

/// The root of the working copy under test. Two copies may share a target folder.
fn root() -> PathBuf {
    let tests = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    tests.join("..")
}

fn page(name: &str) -> String {
    std::fs::read_to_string(root().join(name)).unwrap()
}

fn folders(path: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(path).unwrap().map(Result::unwrap);
    let folders = entries.filter(|entry| entry.path().is_dir());
    folders
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect()
}

/// The folders of the workspace members.
fn members() -> BTreeSet<String> {
    let manifest: toml::Table = page("Cargo.toml").parse().unwrap();
    let workspace = manifest.get("workspace").unwrap();
    let members = workspace.get("members").unwrap().as_array().unwrap();
    let members = members.iter().map(|member| member.as_str().unwrap());
    members
        .flat_map(|member| match member.strip_suffix("/*") {
            Some(parent) => folders(&root().join(parent))
                .into_iter()
                .map(|folder| format!("{parent}/{folder}"))
                .collect(),
            None => vec![member.to_owned()],
        })
        .collect()
}

#[test]
fn both_readmes_list_every_crate() {
    for (name, header) in [
        ("README.md", ["crate", "what it holds"]),
        ("README.zh-CN.md", ["部分", "内容"]),
    ] {
        let rows = rows(&page(name), &header);
        let listed = rows.iter().flat_map(|row| row.iter().take(1));
        let listed = listed.flat_map(|cell| code(cell).into_iter().map(str::to_owned));
        let listed: Vec<String> = listed.collect();
        let unique: BTreeSet<String> = listed.iter().cloned().collect();
        assert_eq!(unique.len(), listed.len(), "{name} lists a crate twice");
        assert_eq!(unique, members(), "{name}");
    }
}

#[test]
fn the_architecture_has_a_chapter_for_every_crate() {
    let page = page("docs/architecture.md");
    for member in members() {
        let heading = format!("### `{member}`");
        assert!(page.lines().any(|line| line == heading), "no {heading}");
    }
}

#[test]
fn the_readme_of_the_tests_knows_every_folder_of_cases() {
    let page = page("tests/README.md");
    for folder in folders(&root().join("tests/vectors")) {
        let named = [format!("`{folder}`"), format!("`{folder}/`")];
        assert!(named.iter().any(|name| page.contains(name)), "{folder}");
    }
}

/// `docs/proof.md` has the totals of `docs/proof-mutants.md`.
#[test]
fn both_pages_on_mutants_say_the_same() {
    let runs = rows(&page("docs/proof-mutants.md"), &["crate", "mutants"]);
    let summary = page("docs/proof.md");
    let summary = summary
        .lines()
        .find(|line| line.contains("`cargo xtask mutants`"))
        .unwrap();
    for package in ["fields", "rules"] {
        let whole = format!("`{package}`, both together");
        let run = runs.iter().find(|row| row.first() == Some(&whole)).unwrap();
        let noticed = run.last().unwrap();
        assert!(
            summary.contains(noticed),
            "{package}: {noticed} in {summary}"
        );
    }
}

/// A file that moves takes its place in the documents with it.
#[test]
fn the_paths_that_the_documents_name_are_there() {
    for name in ["docs/architecture.md", "CONTRIBUTING.md"] {
        let page = page(name);
        let quoted = page.split('`').skip(1).step_by(2);
        let is_path = |text: &&str| {
            let starts = ["crates/", "web/", "xtask/", "tests/", "docs/"];
            let is_plain = |c: char| c.is_ascii_alphanumeric() || "_./-".contains(c);
            starts.iter().any(|start| text.starts_with(start)) && text.chars().all(is_plain)
        };
        let paths: Vec<&str> = quoted.filter(is_path).collect();
        assert!(paths.len() > 5, "{name} names {} paths", paths.len());
        for path in paths {
            assert!(root().join(path).exists(), "{name} names {path}");
        }
    }
}
