//! Dependencies point one way: `fields <- {record, rules} <- notice <- {form, intake} <- desk <- {words, office} <- {wasm,
//! ui <- {applicant, clerk, workshop} <- web}`.
use super::finding::Finding;
use anyhow::Result;
use bundle::{WASM, paths, shell};
use serde_json::Value;

/// From left to right. Crates in one entry are side by side and may not use each other.
const ORDER: &[&[&str]] = &[
    &["fields", "locales"],
    &["record", "rules"],
    &["notice"],
    &["form", "intake"],
    &["desk"],
    &["words", "office"],
    &["ui"],
    &["applicant", "clerk", "workshop"],
    &["web", "xieguan-wasm"],
];

/// The crates of the page. The npm package may not use them.
const PAGE: &[&str] = &["ui", "applicant", "clerk", "workshop", "web"];

/// Whether a crate is left of the boundary, where nothing uses JavaScript.
fn is_left_of_boundary(rank: usize) -> bool {
    ORDER
        .iter()
        .skip(rank + 1)
        .any(|crates| crates.contains(&"ui"))
}

/// May use everything; nothing may use them.
const OUTSIDE: &[&str] = &["bundle", "parts", "programs", "tests", "tidy", "xtask"];

/// Packages that only the boundary and the page may use.
const JAVASCRIPT: &[&str] = &[
    "gloo",
    "js-sys",
    "serde-wasm-bindgen",
    "tsify",
    "wasm-bindgen",
    "web-sys",
    "yew",
];

/// The feature that may enable two of them.
const TYPESCRIPT: &str = "typescript";

/// Checks packages as `cargo metadata` describes them.
pub(super) fn check(packages: &[Value]) -> Result<Vec<Finding>> {
    let mut found = Vec::new();
    for package in packages {
        let mut of_package = of_package(package);
        if rank(name(package)).is_some_and(is_left_of_boundary) {
            of_package.extend(reached(package)?);
        }
        found.extend(
            of_package
                .into_iter()
                .map(|(word, remedy)| located(package, &word, remedy)),
        );
    }
    Ok(found)
}

/// The wrong dependencies in a package's own manifest, each with the reason.
fn of_package(package: &Value) -> Vec<(String, String)> {
    let from = name(package);
    if OUTSIDE.contains(&from) {
        return Vec::new();
    }
    let Some(rank_of_package) = rank(from) else {
        let remedy = format!(
            "{from} has no place among the crates: give it one in xtask/tidy/src/arrows.rs"
        );
        return vec![(from.to_owned(), remedy)];
    };
    let mut found = Vec::new();
    for dependency in package["dependencies"].as_array().into_iter().flatten() {
        let to = name(dependency);
        // A crate's own tests may read the vectors; the product is not affected.
        if to == "tests" && dependency["kind"] == "dev" {
            continue;
        }
        let is_right = rank(to).is_some_and(|rank| rank >= rank_of_package);
        let meets_page = from == "xieguan-wasm" && PAGE.contains(&to);
        if OUTSIDE.contains(&to) || is_right || meets_page {
            let remedy = format!("{from} must not know {to}: the arrow points the other way");
            found.push((to.to_owned(), remedy));
        }
        if is_left_of_boundary(rank_of_package)
            && speaks_javascript(to)
            && !behind_feature(package, dependency)
        {
            let remedy = format!(
                "{from} must not know {to}, except as optional for the feature {TYPESCRIPT}"
            );
            found.push((to.to_owned(), remedy));
        }
    }
    found
}

/// Whether wasm-bindgen or tsify is optional and enabled only by `typescript`.
fn behind_feature(package: &Value, dependency: &Value) -> bool {
    let to = name(dependency);
    let types = matches!(to, "wasm-bindgen" | "tsify") && dependency["optional"] == true;
    let turned_on_by = |feature: &Value| {
        let parts = feature.as_array().into_iter().flatten();
        parts.filter_map(Value::as_str).any(|part| {
            part == to || part == format!("dep:{to}") || part.starts_with(&format!("{to}/"))
        })
    };
    let features = package["features"].as_object();
    let mut others = features
        .into_iter()
        .flatten()
        .filter(|(name, _)| *name != TYPESCRIPT);
    let default = package["features"]["default"].as_array();
    let by_default = default
        .into_iter()
        .flatten()
        .any(|feature| feature == TYPESCRIPT);
    types && !by_default && !others.any(|(_, feature)| turned_on_by(feature))
}

/// JavaScript packages that come in through other packages, in the build for browsers.
fn reached(package: &Value) -> Result<Vec<(String, String)>> {
    let from = name(package);
    let tree = shell::read(shell::cargo().args([
        "tree",
        "--quiet",
        "--package",
        from,
        "--edges",
        "normal",
        "--target",
        WASM,
        "--prefix",
        "none",
        "--format",
        "{p}",
    ]))?;
    Ok(javascript_in(&tree)
        .map(|to| {
            (
                from.to_owned(),
                format!("{from} reaches {to}: see cargo tree --package {from} --invert {to}"),
            )
        })
        .collect())
}

fn javascript_in(tree: &str) -> impl Iterator<Item = &str> {
    let mut names: Vec<&str> = tree
        .lines()
        .filter_map(|line| line.split(' ').next())
        .collect();
    names.sort_unstable();
    names.dedup();
    names.into_iter().filter(|name| speaks_javascript(name))
}

fn speaks_javascript(package: &str) -> bool {
    JAVASCRIPT.contains(&package)
        || package.starts_with("gloo-")
        || package.starts_with("wasm-bindgen-")
}

fn name(value: &Value) -> &str {
    value["name"].as_str().unwrap_or_default()
}

fn rank(package: &str) -> Option<usize> {
    ORDER.iter().position(|names| names.contains(&package))
}

fn located(package: &Value, word: &str, remedy: String) -> Finding {
    let manifest = std::path::Path::new(package["manifest_path"].as_str().unwrap_or_default());
    let text = std::fs::read_to_string(manifest).unwrap_or_default();
    let line = text
        .lines()
        .position(|line| line.starts_with(word))
        .map_or(1, |index| index + 1);
    Finding {
        file: paths::relative(manifest),
        line,
        rule: "arrows",
        remedy,
    }
}

#[cfg(test)]
mod tests {
    use super::{javascript_in, of_package};
    use serde_json::{Value, json};

    /// The dependencies that a package may not have.
    fn refused(package: &Value) -> Vec<String> {
        of_package(package).into_iter().map(|(to, _)| to).collect()
    }

    fn package(name: &str, dependencies: &[&str]) -> Value {
        let dependencies: Vec<Value> = dependencies
            .iter()
            .map(|to| json!({ "name": to }))
            .collect();
        json!({ "name": name, "dependencies": dependencies, "features": {} })
    }

    #[test]
    fn arrows_point_left() {
        assert_eq!(refused(&package("rules", &["fields", "chrono"])), [""; 0]);
        assert_eq!(refused(&package("fields", &["rules"])), ["rules"]);
        assert_eq!(refused(&package("rules", &["record"])), ["record"]);
        assert_eq!(refused(&package("form", &["words"])), ["words"]);
        assert_eq!(
            refused(&package("rules", &["xtask", "tests"])),
            ["xtask", "tests"]
        );
        assert_eq!(
            refused(&package("tests", &["rules", "xieguan-wasm"])),
            [""; 0]
        );
    }

    #[test]
    fn a_crates_own_tests_may_read_the_vectors() {
        let own_tests =
            json!([{ "name": "tests", "kind": "dev" }, { "name": "xtask", "kind": "dev" }]);
        let package = json!({ "name": "rules", "dependencies": own_tests, "features": {} });
        assert_eq!(refused(&package), ["xtask"]);
    }

    #[test]
    fn wasm_and_web_never_meet() {
        assert_eq!(
            refused(&package("web", &["xieguan-wasm", "words", "yew"])),
            ["xieguan-wasm"]
        );
        assert_eq!(
            refused(&package("xieguan-wasm", &["web", "ui", "js-sys"])),
            ["web", "ui"]
        );
    }

    #[test]
    fn no_room_knows_another() {
        assert_eq!(refused(&package("workshop", &["ui", "yew"])), [""; 0]);
        assert_eq!(refused(&package("workshop", &["applicant"])), ["applicant"]);
        assert_eq!(refused(&package("ui", &["workshop"])), ["workshop"]);
    }

    #[test]
    fn a_new_crate_needs_a_place() {
        assert_eq!(refused(&package("helpers", &[])), ["helpers"]);
    }

    #[test]
    fn javascript_stays_right_of_the_boundary() {
        let bad = package(
            "words",
            &["js-sys", "gloo-timers", "web-sys", "wasm-bindgen", "tsify"],
        );
        assert_eq!(
            refused(&bad),
            ["js-sys", "gloo-timers", "web-sys", "wasm-bindgen", "tsify"]
        );
    }

    #[test]
    fn only_the_typescript_feature_may_bring_it() {
        let with = |features: Value, optional: bool| {
            let dependencies = json!([{ "name": "tsify", "optional": optional }]);
            refused(&json!({ "name": "rules", "dependencies": dependencies, "features": features }))
        };
        assert_eq!(with(json!({ "typescript": ["dep:tsify"] }), true), [""; 0]);
        assert_eq!(
            with(json!({ "typescript": ["dep:tsify"] }), false),
            ["tsify"]
        );
        assert_eq!(with(json!({ "other": ["dep:tsify"] }), true), ["tsify"]);
        let by_default = json!({ "default": ["typescript"], "typescript": ["dep:tsify"] });
        assert_eq!(with(by_default, true), ["tsify"]);
    }

    #[test]
    fn javascript_is_seen_through_other_packages() {
        let tree = "rules v0.1.0 (x)\nchrono v0.4.45\njs-sys v0.3.107\nchrono v0.4.45 (*)\n";
        assert_eq!(javascript_in(tree).collect::<Vec<_>>(), ["js-sys"]);
    }
}
