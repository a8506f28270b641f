//! Rules about what code says, and where.
use super::{Finding, source::Source};

/// The crates that know neither JavaScript nor the machine they run on.
const LEFT: &[&str] = &[
    "crates/fields",
    "crates/rules",
    "crates/notice",
    "crates/form",
    "crates/words",
];

/// "Today" is an argument.
pub(super) fn clock(source: &Source) -> Vec<Finding> {
    if !source.is_rust() || !source.is_in(LEFT) {
        return Vec::new();
    }
    let patterns = ["Local::now", "Utc::now", "SystemTime::now", "Instant::now"];
    outside_tests(source, &patterns, "clock", |what| {
        format!("{what} asks a clock: take the day as an argument")
    })
}

/// Only `web/src/platform` touches what a browser keeps or does.
pub(super) fn platform(source: &Source) -> Vec<Finding> {
    let places = ["web/src"];
    if !source.is_rust() || !source.is_in(&places) || source.is_in(&["web/src/platform"]) {
        return Vec::new();
    }
    let patterns = [
        "localStorage",
        "sessionStorage",
        "local_storage",
        "session_storage",
        "LocalStorage",
        "SessionStorage",
        "Date::new",
        "js_sys::Date",
        ".print()",
        "Blob",
        "FileReader",
        "caches",
        "service_worker",
        "indexed_db",
    ];
    everywhere(source, &patterns, "platform", |what| {
        format!("{what} belongs in web/src/platform: call a function there")
    })
}

/// What the Content-Security-Policy and Trusted Types forbid.
pub(super) fn dom(source: &Source) -> Vec<Finding> {
    let page = !source.path.contains('/') && source.path.ends_with(".html");
    let code = [".rs", ".html", ".js", ".mjs"];
    let web = source.is_in(&["web", "public"]) && code.iter().any(|end| source.path.ends_with(end));
    if !page && !web {
        return Vec::new();
    }
    let patterns = [
        "innerHTML",
        "set_inner_html",
        "outerHTML",
        "outer_html",
        "insertAdjacentHTML",
        "insert_adjacent_html",
        "from_html_unchecked",
        "document.write",
        "eval(",
        "style=",
    ];
    everywhere(source, &patterns, "dom", |what| match what {
        "style=" => "a style attribute breaks the Content-Security-Policy: use a class".to_owned(),
        _ => format!("{what} breaks the Content-Security-Policy: build elements"),
    })
}

/// Nothing a person types may stop the program.
pub(super) fn panics(source: &Source) -> Vec<Finding> {
    let crates = source.path.starts_with("crates/") && source.path.contains("/src/");
    if !source.is_rust() || !(crates || source.is_in(&["web/src"])) {
        return Vec::new();
    }
    outside_tests(source, &[".unwrap()", ".expect("], "panics", |what| {
        format!("{what} can panic: return a problem, or let the types rule it out")
    })
}

/// Sentences people read are in `words`, the law in `rules/src/law`.
pub(super) fn chinese(source: &Source) -> Vec<Finding> {
    let spoken = [
        "crates/words",
        "crates/rules/src/law",
        "crates/rules/src/law.rs",
    ];
    if !source.is_rust() || !source.is_in(&["crates", "web/src"]) || source.is_in(&spoken) {
        return Vec::new();
    }
    literals(source, is_chinese)
        .map(|line| {
            source.finding(
                line,
                "chinese",
                "Chinese text: move it to crates/words, or say why it is data",
            )
        })
        .collect()
}

/// `rules` decides; `words` speaks.
pub(super) fn sentences(source: &Source) -> Vec<Finding> {
    let law = ["crates/rules/src/law", "crates/rules/src/law.rs"];
    if !source.is_rust() || !source.is_in(&["crates/rules/src"]) || source.is_in(&law) {
        return Vec::new();
    }
    literals(source, is_sentence)
        .map(|line| {
            source.finding(
                line,
                "sentences",
                "a sentence in rules: return a reason, let crates/words say it",
            )
        })
        .collect()
}

fn literals<'source>(
    source: &'source Source,
    matches: fn(&str) -> bool,
) -> impl Iterator<Item = usize> + 'source {
    source
        .strings
        .iter()
        .filter(move |(line, text)| matches(text) && !source.is_test(*line))
        .map(|(line, _)| *line)
}

fn is_chinese(text: &str) -> bool {
    text.chars()
        .any(|character| matches!(character, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}'))
}

/// Three words or more, of letters.
fn is_sentence(text: &str) -> bool {
    let words = text.split_whitespace();
    words
        .filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 1)
        .count()
        >= 3
}

fn everywhere(
    source: &Source,
    patterns: &[&'static str],
    rule: &'static str,
    remedy: impl Fn(&str) -> String,
) -> Vec<Finding> {
    let mut found = Vec::new();
    for (index, line) in source.code.lines().enumerate() {
        for pattern in patterns {
            if mentions(line, pattern) {
                found.push(source.finding(index + 1, rule, remedy(pattern)));
            }
        }
    }
    found
}

fn outside_tests(
    source: &Source,
    patterns: &[&'static str],
    rule: &'static str,
    remedy: impl Fn(&str) -> String,
) -> Vec<Finding> {
    let mut found = everywhere(source, patterns, rule, remedy);
    found.retain(|finding| !source.is_test(finding.line));
    found
}

/// As whole words: `retrieval(` does not mention `eval(`.
fn mentions(line: &str, pattern: &str) -> bool {
    let word = |character: char| character.is_alphanumeric() || character == '_';
    line.match_indices(pattern).any(|(at, _)| {
        let (before, after) = (line.get(..at), line.get(at + pattern.len()..));
        let joined_before = pattern.starts_with(word)
            && before
                .and_then(|text| text.chars().next_back())
                .is_some_and(word);
        let joined_after =
            pattern.ends_with(word) && after.and_then(|text| text.chars().next()).is_some_and(word);
        !joined_before && !joined_after
    })
}

#[cfg(test)]
mod tests {
    use super::super::{Finding, source::Source};
    use super::{chinese, clock, dom, panics, platform, sentences};

    type Rule = fn(&Source) -> Vec<Finding>;

    /// The lines on which a rule finds something.
    fn lines(rule: Rule, path: &str, text: &str) -> Vec<usize> {
        let found = rule(&Source::new(path, text.to_owned()));
        found.into_iter().map(|finding| finding.line).collect()
    }

    #[test]
    fn clocks_are_caught_left_of_the_boundary() {
        let bad = "fn f() {}\nfn g() { let now = Utc::now(); }\n";
        assert_eq!(lines(clock, "crates/rules/src/age.rs", bad), [2]);
        assert_eq!(lines(clock, "web/src/platform/clock.rs", bad), [0; 0]);
        let tested = "#[cfg(test)]\nmod tests { fn g() { Instant::now(); } }\n// Local::now\n";
        assert_eq!(lines(clock, "crates/rules/src/age.rs", tested), [0; 0]);
    }

    #[test]
    fn browser_services_are_caught_outside_platform() {
        for bad in [
            "window.local_storage()",
            "LocalStorage::get(k)",
            "js_sys::Date::new_0()",
            "window.print()",
            "web_sys::Blob::new()",
            "FileReader::new()",
            "window.caches()",
            "navigator.service_worker()",
            "window.indexed_db()",
        ] {
            assert!(
                !lines(platform, "web/src/pages/start.rs", bad).is_empty(),
                "{bad}"
            );
            assert_eq!(lines(platform, "web/src/platform/store.rs", bad), [0; 0]);
        }
        assert_eq!(
            lines(
                platform,
                "web/src/pages/start.rs",
                "BlobLike; print(); NaiveDate::newer"
            ),
            [0; 0]
        );
    }

    #[test]
    fn html_injection_is_caught() {
        for bad in [
            "node.set_inner_html(x)",
            "html! { <p style=\"x\" /> }",
            "from_html_unchecked(x)",
        ] {
            assert_eq!(lines(dom, "web/src/pages/start.rs", bad), [1], "{bad}");
        }
        assert_eq!(lines(dom, "index.html", "<p\n style=\"color:red\">"), [2]);
        assert_eq!(
            lines(dom, "web/public/boot.js", "x.innerHTML = eval('1')"),
            [1, 1]
        );
        assert_eq!(
            lines(
                dom,
                "web/src/a.rs",
                "// innerHTML\nlet style = retrieval(\"style=\");"
            ),
            [0; 0]
        );
        assert_eq!(lines(dom, "docs/a.html", "style=\"x\""), [0; 0]);
    }

    #[test]
    fn panics_are_caught_outside_tests() {
        let bad = "fn f() { x.unwrap(); }\nfn g() { y.expect(\"z\"); }\n";
        assert_eq!(lines(panics, "crates/fields/src/date.rs", bad), [1, 2]);
        assert_eq!(lines(panics, "crates/fields/tests/date.rs", bad), [0; 0]);
        assert_eq!(lines(panics, "crates/words/build.rs", bad), [0; 0]);
        assert_eq!(lines(panics, "web/src/a.rs", "x.unwrap_or(1)"), [0; 0]);
    }

    #[test]
    fn chinese_literals_are_caught_outside_words_and_law() {
        let bad = "/// 条\nfn f() -> &'static str {\n  \"不符合\"\n}\n";
        assert_eq!(lines(chinese, "crates/fields/src/date.rs", bad), [3]);
        assert_eq!(lines(chinese, "web/src/pages/start.rs", bad), [3]);
        assert_eq!(lines(chinese, "crates/words/src/lib.rs", bad), [0; 0]);
        assert_eq!(lines(chinese, "crates/rules/src/law/text.rs", bad), [0; 0]);
        assert_eq!(lines(chinese, "crates/fields/tests/a.rs", bad), [0; 0]);
        // A single character to look for is a `char`, not a text.
        assert_eq!(
            lines(chinese, "crates/fields/src/date.rs", "split('年')"),
            [0; 0]
        );
    }

    #[test]
    fn sentences_are_caught_in_rules() {
        let bad = "fn f() -> &'static str { \"too old to apply\" }";
        assert_eq!(lines(sentences, "crates/rules/src/age.rs", bad), [1]);
        assert_eq!(lines(sentences, "crates/rules/src/law/a.rs", bad), [0; 0]);
        assert_eq!(lines(sentences, "crates/words/src/a.rs", bad), [0; 0]);
        let fine = "#[expect(clippy::x, reason = \"a reason is a sentence\")]\nfn f() { g(\"camelCase\") }";
        assert_eq!(lines(sentences, "crates/rules/src/age.rs", fine), [0; 0]);
    }
}
