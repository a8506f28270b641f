//! A source file as the rules see it. Rust is tokenised: comments and attributes are dropped,
//! strings have their values.
use super::finding::Finding;
use anyhow::{Context, Result};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::ops::RangeInclusive;

/// A file, read once for all rules.
pub(super) struct Source {
    /// Relative to the root, with forward slashes.
    pub(super) path: String,
    /// The text on disk.
    pub(super) text: String,
    /// Empty for files other than Rust.
    pub(super) tokens: Vec<Token>,
    /// The lines (from 1) of `#[cfg(test)]` items.
    tests: Vec<RangeInclusive<usize>>,
}

/// A token outside attributes.
pub(super) struct Token {
    /// The line, from 1.
    pub(super) line: usize,
    pub(super) kind: TokenKind,
}

#[derive(PartialEq, Eq, Debug)]
pub(super) enum TokenKind {
    /// The value of a string literal.
    Text(String),
    Word(String),
    /// Any other token: a punctuation character, a bracket, a number.
    Other(char),
}

impl Source {
    pub(super) fn new(path: &str, text: String) -> Result<Self> {
        let mut source = Self {
            path: path.to_owned(),
            text,
            tokens: Vec::new(),
            tests: Vec::new(),
        };
        if source.is_rust() {
            let tokens: TokenStream = source
                .text
                .parse()
                .map_err(|error| anyhow::anyhow!("{error}"))
                .with_context(|| format!("{path} is not Rust"))?;
            source.read(tokens);
        }
        Ok(source)
    }

    fn read(&mut self, tokens: TokenStream) {
        // Where a test item begins, after its attribute.
        let mut test = None;
        let mut tokens = tokens.into_iter().peekable();
        while let Some(token) = tokens.next() {
            let line = token.span().start().line;
            let ends_item = match &token {
                TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
                // `#[cfg(test)] mod tests;`: the whole file is a test.
                TokenTree::Punct(punct) => punct.as_char() == ';',
                _ => false,
            };
            let end = token.span().end().line;
            match token {
                TokenTree::Punct(punct) if punct.as_char() == '#' => {
                    let is_bang = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == '!');
                    let is_attribute = |token: &TokenTree| matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket);
                    tokens.next_if(is_bang);
                    if let Some(TokenTree::Group(attribute)) = tokens.next_if(is_attribute)
                        && is_cfg_test(attribute.stream())
                    {
                        test = test.or(Some(line));
                    }
                }
                TokenTree::Group(group) => {
                    let (open, close) = match group.delimiter() {
                        Delimiter::Brace => ('{', '}'),
                        Delimiter::Bracket => ('[', ']'),
                        _ => ('(', ')'),
                    };
                    self.push(line, TokenKind::Other(open));
                    self.read(group.stream());
                    self.push(end, TokenKind::Other(close));
                }
                TokenTree::Ident(ident) => self.push(line, TokenKind::Word(ident.to_string())),
                TokenTree::Punct(punct) => self.push(line, TokenKind::Other(punct.as_char())),
                TokenTree::Literal(literal) => {
                    self.push(
                        line,
                        match syn::Lit::new(literal) {
                            syn::Lit::Str(text) => TokenKind::Text(text.value()),
                            syn::Lit::ByteStr(bytes) => TokenKind::Text(
                                String::from_utf8_lossy(&bytes.value()).into_owned(),
                            ),
                            _ => TokenKind::Other('0'),
                        },
                    );
                }
            }
            if ends_item && let Some(first) = test.take() {
                self.tests.push(first..=end);
            }
        }
    }

    fn push(&mut self, line: usize, kind: TokenKind) {
        self.tokens.push(Token { line, kind });
    }

    /// String literals outside attributes, with the lines they begin on.
    pub(super) fn texts(&self) -> impl Iterator<Item = (usize, &str)> {
        self.tokens.iter().filter_map(|token| match &token.kind {
            TokenKind::Text(text) => Some((token.line, text.as_str())),
            _ => None,
        })
    }

    pub(super) fn is_rust(&self) -> bool {
        self.path.ends_with(".rs")
    }

    /// Whether it is in one of these folders, or one of these files.
    pub(super) fn is_in(&self, places: &[&str]) -> bool {
        places.iter().any(|place| {
            self.path
                .strip_prefix(place)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    }

    /// Whether the whole file is a test.
    pub(super) fn is_test_file(&self) -> bool {
        let parts: Vec<&str> = self.path.split('/').collect();
        let (name, folders) = parts.split_last().unwrap_or((&"", &[]));
        folders.contains(&"tests") || *name == "tests.rs" || name.ends_with("_tests.rs")
    }

    /// Whether a line is in a test, by file or by `#[cfg(test)]`.
    pub(super) fn is_test(&self, line: usize) -> bool {
        self.is_test_file() || self.tests.iter().any(|range| range.contains(&line))
    }

    /// Whether the line or the one above it has a reason to break the rule.
    pub(super) fn excuses(&self, line: usize, rule: &str) -> bool {
        let marker = format!("tidy: allow({rule}): ");
        self.text
            .lines()
            .skip(line.saturating_sub(2))
            .take(if line > 1 { 2 } else { 1 })
            .any(|text| {
                text.split_once(&marker)
                    .is_some_and(|(_, reason)| !reason.trim().is_empty())
            })
    }

    /// One finding for each line of the file that matches.
    pub(super) fn findings(
        &self,
        matches: impl Fn(&str) -> bool,
        rule: &'static str,
        remedy: &str,
    ) -> Vec<Finding> {
        let lines = self.text.lines().enumerate();
        lines
            .filter(|(_, line)| matches(line))
            .map(|(index, _)| self.finding(index + 1, rule, remedy))
            .collect()
    }

    pub(super) fn finding(
        &self,
        line: usize,
        rule: &'static str,
        remedy: impl Into<String>,
    ) -> Finding {
        Finding {
            file: self.path.clone(),
            line,
            rule,
            remedy: remedy.into(),
        }
    }
}

/// Whether an attribute is `cfg(test)` or `cfg(all(test, …))`.
fn is_cfg_test(attribute: TokenStream) -> bool {
    let mut tokens = attribute.into_iter();
    let is_cfg = matches!(tokens.next(), Some(TokenTree::Ident(name)) if name == "cfg");
    is_cfg && names_test(tokens.collect())
}

/// Whether a condition requires tests; `not(test)` does not.
pub(super) fn names_test(condition: TokenStream) -> bool {
    let mut negated = false;
    condition.into_iter().any(|token| match token {
        TokenTree::Ident(word) => {
            negated = word == "not";
            word == "test"
        }
        TokenTree::Group(group) => !negated && names_test(group.stream()),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::Source;

    fn source(path: &str, text: &str) -> Source {
        Source::new(path, text.to_owned()).unwrap()
    }

    fn texts(text: &str) -> Vec<String> {
        let source = source("a.rs", text);
        source.texts().map(|(_, text)| text.to_owned()).collect()
    }

    #[test]
    fn strings_are_found_whatever_their_form() {
        assert_eq!(texts(r#"f("a\"b", "c")"#), ["a\"b", "c"]);
        assert_eq!(
            texts("f(r#\"a \" b\"#, b\"c\", br\"d\")"),
            ["a \" b", "c", "d"]
        );
        assert_eq!(texts("html! { <p>{ \"x\" }</p> }"), ["x"]);
    }

    #[test]
    fn comments_characters_and_attributes_hold_no_strings() {
        assert_eq!(
            texts("// \"a\"\n/* /* \"b\" */ \"c\" */ ('\"', '\\'')"),
            [""; 0]
        );
        assert_eq!(
            texts("#![x(\"b\", [\"c\"])]\n#[doc = \"a\"]\n/// \"e\"\nf(\"d\")"),
            ["d"]
        );
    }

    #[test]
    fn strings_stand_on_the_line_they_begin_on() {
        let source = source("a.rs", "/* a\nb */ f(\"c\nd\"); 'e: loop {}\n");
        assert_eq!(source.texts().collect::<Vec<_>>(), [(2, "c\nd")]);
    }

    #[test]
    fn tests_end_with_their_brace() {
        let text = "fn a() {}\n#[cfg(all(test, unix))]\nmod tests {\n  fn b() {}\n}\nfn c() {}\n\
                    #[cfg(not(test))]\nfn d() {}\n";
        let product = source("crates/x/src/a.rs", text);
        let tests: Vec<usize> = (1..=8).filter(|line| product.is_test(*line)).collect();
        assert_eq!(tests, [2, 3, 4, 5]);
        assert!(source("crates/x/tests/a.rs", "").is_test(1));
        assert!(source("crates/x/src/a/tests.rs", "").is_test(1));
    }

    #[test]
    fn an_excuse_needs_a_reason() {
        let text =
            "// tidy: allow(chinese): only a bench\nf();\nf(); // tidy: allow(chinese): \nf();\n";
        let source = source("a.rs", text);
        let excused: Vec<usize> = (1..=4)
            .filter(|line| source.excuses(*line, "chinese"))
            .collect();
        assert_eq!(excused, [1, 2]);
        assert!(!source.excuses(2, "dom"));
    }

    #[test]
    fn places_are_whole_folders() {
        let source = source("crates/ui/src/platform/print.rs", "");
        assert!(source.is_in(&["crates/ui/src/platform"]));
        assert!(!source.is_in(&["crates/ui/src/plat"]));
        assert!(source.is_in(&["crates/ui/src/platform/print.rs"]));
    }
}
