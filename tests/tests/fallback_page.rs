//! The plain page in `index.html`, which stays if the program cannot run. It quotes Articles 16
//! and 17 verbatim and has the elements that the scripts look for.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

use std::path::PathBuf;

use rules::law::{TITLE, numeral};

/// Reads a file of the working copy under test. Two copies may share a target folder.
fn read(path: &str) -> String {
    let tests = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    std::fs::read_to_string(tests.join("..").join(path)).unwrap()
}

/// The contents of all elements that begin with `open`. They do not nest.
fn insides<'page>(page: &'page str, open: &str, close: &str) -> Vec<&'page str> {
    page.split(open)
        .skip(1)
        .map(|rest| rest.split_once(close).expect(close).0.trim())
        .collect()
}

/// The articles as quoted on the page: heading, lead, items.
fn quoted(page: &str) -> Vec<(Vec<&str>, Vec<&str>, Vec<&str>)> {
    insides(page, "<section class=\"law\">", "</section>")
        .into_iter()
        .map(|section| {
            (
                insides(section, "<h2>", "</h2>"),
                insides(section, "<p>", "</p>"),
                insides(section, "<li>", "</li>"),
            )
        })
        .collect()
}

#[test]
fn the_ten_conditions_are_the_words_of_the_law() {
    let page = read("index.html");
    let quoted = quoted(&page);
    assert_eq!(quoted.len(), 2, "two articles are quoted");
    let mut conditions = 0;
    for (number, (headings, leads, items)) in [16, 17].into_iter().zip(quoted) {
        let article = rules::article(number).unwrap();
        assert_eq!(headings, [format!("第{}条", numeral(number))]);
        assert_eq!(leads, [article.lead]);
        let expected: Vec<String> = (1..)
            .zip(article.items)
            .map(|(item, words)| format!("（{}）{words}", numeral(item)))
            .collect();
        assert_eq!(items, expected);
        conditions += items.len();
    }
    assert_eq!(conditions, 10);
    assert!(page.contains(&format!("《{TITLE}》")), "the title in full");
}

/// The first paint is the start page. `tests/browser/specs/rooms.spec.ts` compares its elements
/// with the program's.
#[test]
fn the_start_page_is_in_the_words_of_the_program() {
    use words::text::{following, shell, start};
    let locale = words::Locale::default();
    let page = read("index.html");
    let mut rest = page.as_str();
    for sentence in [
        start::heading(locale),
        start::heading_more(locale),
        start::lead(locale),
        start::assured(locale),
        shell::in_app(locale),
        start::check(locale),
        start::check_more(locale),
        start::form(locale),
        start::form_more(locale),
        start::law(locale),
        start::law_more(locale),
        following::open(locale),
        following::open_more(locale),
        start::before(locale),
        start::before_private(locale),
        start::before_final(locale),
    ] {
        let found = rest.split_once(sentence);
        rest = found
            .unwrap_or_else(|| panic!("index.html does not go on with: {sentence}"))
            .1;
    }
}

#[test]
fn another_word_is_found() {
    let section =
        "<section class=\"law\"><h2>第十六条</h2><p>一</p>\n<ul>\n<li>\n二</li></ul></section>";
    let expected = (vec!["第十六条"], vec!["一"], vec!["二"]);
    assert_eq!(quoted(section), [expected]);
}

/// `web/boot.mjs`, `crates/ui/src/platform/boot.rs` and the scripts beside the application use
/// these ids. A misspelt id would leave a visitor with an empty page.
#[test]
fn every_part_that_the_scripts_look_for_is_there() {
    let (boot, platform) = (read("web/boot.mjs"), read("crates/ui/src/platform/boot.rs"));
    let of_script = insides(&boot, "getElementById(\"", "\"");
    let of_platform = insides(&platform, ": &str = \"", "\"");
    let beside = [read("web/kiosk.mjs"), read("web/update.mjs")].concat();
    let of_beside = insides(&beside, "by(\"", "\"");
    assert!(of_beside.len() >= 9, "{of_beside:?}");
    assert!(of_script.len() >= 4 && of_platform.len() >= 4);
    for name in ["index.html", "bureau.html"] {
        let page = read(name);
        // The workshop is not built for a kiosk.
        let beside = of_beside
            .iter()
            .filter(|id| name == "index.html" || !id.starts_with("kiosk"));
        for id in of_script.iter().chain(&of_platform).chain(beside) {
            let found = page.matches(&format!(" id=\"{id}\"")).count();
            assert_eq!(found, 1, "elements with the id {id} in {name}");
        }
    }
}

/// Both pages are built and painted in the same way, so that neither misses a change.
#[test]
fn both_pages_are_built_alike() {
    let lines = |name: &str, of: &str| -> Vec<String> {
        let page = read(name);
        let lines = page.lines().map(str::trim).filter(|line| line.contains(of));
        lines.map(str::to_owned).collect()
    };
    for of in [
        "data-wasm-opt",
        "theme-color",
        "name=\"referrer\"",
        "name=\"viewport\"",
    ] {
        assert_eq!(lines("index.html", of), lines("bureau.html", of), "{of}");
    }
    assert!(lines("bureau.html", "data-wasm-opt").len() > 1);
}
