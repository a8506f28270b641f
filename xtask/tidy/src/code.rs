//! Rules about the text of code.
use super::finding::Finding;
use super::source::{Source, Token, TokenKind};

/// The folders of the page.
const PAGE: &[&str] = &[
    "crates/applicant",
    "crates/clerk",
    "crates/ui",
    "crates/workshop",
    "web",
];

/// What the Content-Security-Policy and Trusted Types forbid in pages and scripts. In Rust
/// clippy forbids the calls (`clippy.toml`), but a style attribute is no call.
pub(super) fn dom(source: &Source) -> Vec<Finding> {
    let page = !source.path.contains('/') && source.path.ends_with(".html");
    if !page && !source.is_in(PAGE) {
        return Vec::new();
    }
    if source.is_rust() {
        let lines = style_attributes(&source.tokens);
        return lines
            .map(|line| source.finding(line, "dom", remedy("style=")))
            .collect();
    }
    let scripts = [".html", ".js", ".mjs"];
    if !scripts.iter().any(|end| source.path.ends_with(end)) {
        return Vec::new();
    }
    let patterns = [
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "style=",
    ];
    let found = patterns.iter().flat_map(|pattern| {
        source.findings(|line| mentions(line, pattern), "dom", &remedy(pattern))
    });
    found.collect()
}

/// Forbids `!important` without a reason: a rule should win by its selector.
pub(super) fn important(source: &Source) -> Vec<Finding> {
    if !source.path.ends_with(".css") {
        return Vec::new();
    }
    let remedy = "!important: make the other selector weaker, `:where(…)`, or give a reason";
    source.findings(|line| line.contains("!important"), "important", remedy)
}

fn remedy(what: &str) -> String {
    match what {
        "style=" => "a style attribute breaks the Content-Security-Policy: use a class".to_owned(),
        _ => format!("{what} breaks the Content-Security-Policy: build elements"),
    }
}

/// `style="…"` and `style={…}` in `html!`. Elsewhere `=` after a name is preceded by `let`.
fn style_attributes(tokens: &[Token]) -> impl Iterator<Item = usize> {
    let is_attribute = |window: &[Token]| match window {
        [before, name, equals, value] => {
            let assigned = match &before.kind {
                TokenKind::Word(word) => matches!(word.as_str(), "let" | "mut" | "const"),
                TokenKind::Other(character) => *character == '.',
                TokenKind::Text(_) => false,
            };
            !assigned
                && name.kind == TokenKind::Word("style".to_owned())
                && equals.kind == TokenKind::Other('=')
                && matches!(value.kind, TokenKind::Text(_) | TokenKind::Other('{'))
        }
        _ => false,
    };
    let windows = tokens.windows(4);
    windows
        .filter(move |window| is_attribute(window))
        .filter_map(|window| window.get(1).map(|name| name.line))
}

/// Sentences for people belong to `words`, the law to `rules/src/law`.
pub(super) fn chinese(source: &Source) -> Vec<Finding> {
    let spoken = [
        "crates/words",
        "crates/rules/src/law",
        "crates/rules/src/law.rs",
    ];
    if !source.is_in(&["crates", "web/src"]) || source.is_in(&spoken) {
        return Vec::new();
    }
    let remedy = "Chinese text: move it to crates/words, or say why it is data";
    texts(source, is_chinese)
        .map(|line| source.finding(line, "chinese", remedy))
        .collect()
}

/// `rules` has no sentences; `words` has them.
pub(super) fn sentences(source: &Source) -> Vec<Finding> {
    let law = ["crates/rules/src/law", "crates/rules/src/law.rs"];
    if !source.is_in(&["crates/rules/src"]) || source.is_in(&law) {
        return Vec::new();
    }
    let remedy = "a sentence in rules: return a reason, let crates/words say it";
    texts(source, is_sentence)
        .map(|line| source.finding(line, "sentences", remedy))
        .collect()
}

/// The lines of matching string literals outside tests.
fn texts(source: &Source, matches: fn(&str) -> bool) -> impl Iterator<Item = usize> {
    let literals = source.texts();
    literals
        .filter(move |(line, text)| matches(text) && !source.is_test(*line))
        .map(|(line, _)| line)
}

fn is_chinese(text: &str) -> bool {
    text.chars()
        .any(|character| matches!(character, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}'))
}

/// Three words of letters or more.
fn is_sentence(text: &str) -> bool {
    let words = text.split_whitespace();
    words
        .filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 1)
        .count()
        >= 3
}

/// Matches whole words: `retrieval(` does not contain `eval(`.
fn mentions(line: &str, pattern: &str) -> bool {
    let word = |character: char| character.is_alphanumeric() || character == '_';
    line.match_indices(pattern).any(|(start, _)| {
        let (before, after) = (line.get(..start), line.get(start + pattern.len()..));
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
    use super::super::{finding::Finding, source::Source};
    use super::{chinese, dom, important, sentences};

    type Rule = fn(&Source) -> Vec<Finding>;

    /// The lines on which a rule has a finding.
    fn lines(rule: Rule, path: &str, text: &str) -> Vec<usize> {
        let found = rule(&Source::new(path, text.to_owned()).unwrap());
        found.into_iter().map(|finding| finding.line).collect()
    }

    #[test]
    fn html_injection_is_caught() {
        for bad in [
            "html! {\n<p style=\"x\" /> }",
            "html! {\n<p class=\"a\" style={x} /> }",
        ] {
            assert_eq!(
                lines(dom, "crates/applicant/src/pages/start.rs", bad),
                [2],
                "{bad}"
            );
        }
        assert_eq!(lines(dom, "index.html", "<p\n style=\"color:red\">"), [2]);
        assert_eq!(lines(dom, "web/boot.js", "x.innerHTML = eval('1')"), [1, 1]);
        let fine =
            "// style=\"x\"\nfn f() { let style = \"a\"; let mut style = {}; self.style = \"b\"; }";
        assert_eq!(lines(dom, "web/src/a.rs", fine), [0; 0]);
        assert_eq!(lines(dom, "web/boot.js", "retrieval(x)"), [0; 0]);
        assert_eq!(lines(dom, "docs/a.html", "style=\"x\""), [0; 0]);
    }

    #[test]
    fn races_between_selectors_are_caught() {
        let bad = ".a {\n  color: red !important;\n}";
        assert_eq!(lines(important, "web/style/a.css", bad), [2]);
        assert_eq!(lines(important, "docs/a.md", bad), [0; 0]);
    }

    #[test]
    fn chinese_literals_are_caught_outside_words_and_law() {
        let bad = "/// 条\nfn f() -> &'static str {\n  \"不符合\"\n}\n";
        assert_eq!(lines(chinese, "crates/fields/src/date.rs", bad), [3]);
        assert_eq!(
            lines(chinese, "crates/applicant/src/pages/start.rs", bad),
            [3]
        );
        assert_eq!(lines(chinese, "crates/words/src/lib.rs", bad), [0; 0]);
        assert_eq!(lines(chinese, "crates/rules/src/law/text.rs", bad), [0; 0]);
        assert_eq!(lines(chinese, "crates/fields/tests/a.rs", bad), [0; 0]);
        // A single character is a `char`, not a string.
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
