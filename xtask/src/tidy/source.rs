//! A source file as the rules see it: code, comments, strings and tests apart.
use super::Finding;

/// One file, read once for all rules.
pub(super) struct Source {
    /// Relative to the top, with forward slashes.
    pub(super) path: String,
    /// As it is on disk.
    pub(super) text: String,
    /// The same, line for line, with comments and the contents of strings blanked.
    pub(super) code: String,
    /// String literals outside attributes, with the line each begins on.
    pub(super) strings: Vec<(usize, String)>,
    /// The lines (from 1) of `#[cfg(test)]` items.
    tests: Vec<std::ops::RangeInclusive<usize>>,
}

impl Source {
    pub(super) fn new(path: &str, text: String) -> Self {
        let (code, strings) = if path.ends_with(".rs") {
            Lexer::default().run(&text)
        } else {
            (text.clone(), Vec::new())
        };
        let tests = test_items(&code);
        Self {
            path: path.to_owned(),
            text,
            code,
            strings,
            tests,
        }
    }

    pub(super) fn is_rust(&self) -> bool {
        self.path.ends_with(".rs")
    }

    /// Under one of these folders (or exactly one of these files).
    pub(super) fn is_in(&self, places: &[&str]) -> bool {
        places.iter().any(|place| {
            self.path
                .strip_prefix(place)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    }

    /// A file of nothing but tests.
    pub(super) fn is_test_file(&self) -> bool {
        let parts: Vec<&str> = self.path.split('/').collect();
        let (name, folders) = parts.split_last().unwrap_or((&"", &[]));
        folders.contains(&"tests") || *name == "tests.rs" || name.ends_with("_tests.rs")
    }

    /// In a test, by file or by `#[cfg(test)]`.
    pub(super) fn is_test(&self, line: usize) -> bool {
        self.is_test_file() || self.tests.iter().any(|range| range.contains(&line))
    }

    /// Whether the line, or the one above it, gives a reason to break the rule.
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

/// The lines of every item under `#[cfg(test)]`, found by its braces.
fn test_items(code: &str) -> Vec<std::ops::RangeInclusive<usize>> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("#[cfg(test)]") {
        let first = code.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1;
        let mut line = first;
        let mut depth = 0_usize;
        for byte in code.bytes().skip(at) {
            match byte {
                b'\n' => line += 1,
                b'{' => depth += 1,
                b'}' => {
                    depth = depth.saturating_sub(1);
                    if depth == 0 {
                        break;
                    }
                }
                // `#[cfg(test)] mod tests;`: the file itself is a test file.
                b';' if depth == 0 => break,
                _ => {}
            }
        }
        found.push(first..=line);
    }
    found
}

/// Tells code from comments, strings and attributes. It knows just enough Rust
/// for that: nested comments, raw and byte strings, character literals.
#[derive(Default)]
struct Lexer {
    code: String,
    strings: Vec<(usize, String)>,
    line: usize,
    /// Depth of brackets inside `#[…]`; nought outside.
    attribute: usize,
}

impl Lexer {
    fn run(mut self, text: &str) -> (String, Vec<(usize, String)>) {
        self.line = 1;
        let chars: Vec<char> = text.chars().collect();
        let mut rest: &[char] = &chars;
        while let Some(first) = rest.first() {
            let taken = match rest {
                ['/', '/', ..] => self.comment(rest, line_comment(rest)),
                ['/', '*', ..] => self.comment(rest, block_comment(rest)),
                ['"', ..] if string(rest).is_some() => self.string(rest),
                ['r' | 'b' | 'c', ..] if !self.inside_word() && string(rest).is_some() => {
                    self.string(rest)
                }
                ['\'', ..] => self.quote(rest),
                ['#', '[', ..] | ['#', '!', '[', ..] if self.attribute == 0 => {
                    self.keep('#');
                    self.attribute = usize::from(rest.get(1) == Some(&'['));
                    if self.attribute == 1 {
                        self.keep('[');
                        2
                    } else {
                        self.keep('!');
                        self.keep('[');
                        self.attribute = 1;
                        3
                    }
                }
                _ => {
                    match first {
                        '[' if self.attribute > 0 => self.attribute += 1,
                        ']' if self.attribute > 0 => self.attribute -= 1,
                        _ => {}
                    }
                    self.keep(*first);
                    1
                }
            };
            rest = rest.get(taken..).unwrap_or_default();
        }
        (self.code, self.strings)
    }

    fn keep(&mut self, character: char) {
        self.line += usize::from(character == '\n');
        self.code.push(character);
    }

    fn blank(&mut self, chars: &[char]) {
        for character in chars {
            self.keep(if *character == '\n' { '\n' } else { ' ' });
        }
    }

    /// The `r` of `for"` is no raw string.
    fn inside_word(&self) -> bool {
        self.code
            .chars()
            .next_back()
            .is_some_and(|last| last.is_alphanumeric() || last == '_')
    }

    fn comment(&mut self, rest: &[char], length: usize) -> usize {
        self.blank(rest.get(..length).unwrap_or(rest));
        length.min(rest.len())
    }

    fn string(&mut self, rest: &[char]) -> usize {
        let Some((open, close, end)) = string(rest) else {
            return 1;
        };
        let content = rest.get(open..close).unwrap_or_default();
        if self.attribute == 0 {
            self.strings.push((self.line, content.iter().collect()));
        }
        for character in rest.get(..open).unwrap_or_default() {
            self.keep(*character);
        }
        self.blank(content);
        for character in rest.get(close..end).unwrap_or_default() {
            self.keep(*character);
        }
        end
    }

    /// A character literal is blanked; a lifetime is kept.
    fn quote(&mut self, rest: &[char]) -> usize {
        let length = match rest {
            // An escaped character, however long: to the next quote.
            ['\'', '\\', _, tail @ ..] => tail
                .iter()
                .position(|character| *character == '\'')
                .map(|at| at + 4),
            ['\'', _, '\'', ..] => Some(3),
            _ => None,
        };
        match length {
            Some(length) => {
                self.keep('\'');
                self.blank(rest.get(1..length - 1).unwrap_or_default());
                self.keep('\'');
                length
            }
            None => {
                self.keep('\'');
                1
            }
        }
    }
}

fn line_comment(rest: &[char]) -> usize {
    rest.iter()
        .position(|character| *character == '\n')
        .unwrap_or(rest.len())
}

fn block_comment(rest: &[char]) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while at < rest.len() {
        match rest.get(at..at + 2) {
            Some(['/', '*']) => {
                depth += 1;
                at += 2;
            }
            Some(['*', '/']) => {
                depth -= 1;
                at += 2;
                if depth == 0 {
                    return at;
                }
            }
            _ => at += 1,
        }
    }
    rest.len()
}

/// Where the contents of a string literal begin and end, and where it ends itself.
fn string(rest: &[char]) -> Option<(usize, usize, usize)> {
    let prefix = rest
        .iter()
        .take_while(|c| matches!(c, 'r' | 'b' | 'c'))
        .count();
    if prefix > 2 {
        return None;
    }
    let raw = rest.iter().take(prefix).any(|c| *c == 'r');
    let hashes = rest.iter().skip(prefix).take_while(|c| **c == '#').count();
    let open = prefix + hashes + 1;
    if rest.get(open - 1) != Some(&'"') || (hashes > 0 && !raw) {
        return None;
    }
    let mut at = open;
    while let Some(character) = rest.get(at) {
        match character {
            '\\' if !raw => at += 2,
            '"' => {
                let end = at + 1 + hashes;
                let closing = rest.get(at + 1..end)?;
                if closing.iter().all(|c| *c == '#') {
                    return Some((open, at, end));
                }
                at += 1;
            }
            _ => at += 1,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::Source;

    fn strings(text: &str) -> Vec<String> {
        let source = Source::new("a.rs", text.to_owned());
        source
            .strings
            .into_iter()
            .map(|(_, content)| content)
            .collect()
    }

    #[test]
    fn strings_are_found_whatever_their_form() {
        assert_eq!(strings(r#"f("a\"b", "c")"#), [r#"a\"b"#, "c"]);
        assert_eq!(
            strings("f(r#\"a \" b\"#, b\"c\", br\"d\")"),
            ["a \" b", "c", "d"]
        );
        assert_eq!(strings("for\"x\""), ["x"]);
        assert_eq!(strings("r#type(\"x\")"), ["x"]);
    }

    #[test]
    fn comments_characters_and_attributes_hold_no_strings() {
        assert_eq!(
            strings("// \"a\"\n/* /* \"b\" */ \"c\" */ '\"' '\\'' 'x"),
            [""; 0]
        );
        assert_eq!(
            strings("#[doc = \"a\"]\n#![x(\"b\", [\"c\"])]\nf(\"d\")"),
            ["d"]
        );
    }

    #[test]
    fn code_keeps_its_lines() {
        let source = Source::new("a.rs", "/* a\nb */ f(\"c\nd\"); 'e: loop {}\n".to_owned());
        assert_eq!(source.code, "    \n     f(\" \n \"); 'e: loop {}\n");
        assert_eq!(source.strings, [(2, "c\nd".to_owned())]);
    }

    #[test]
    fn tests_end_with_their_brace() {
        let text = "fn a() {}\n#[cfg(test)]\nmod tests {\n  fn b() {}\n}\nfn c() {}\n";
        let source = Source::new("crates/x/src/a.rs", text.to_owned());
        let tests: Vec<usize> = (1..=6).filter(|line| source.is_test(*line)).collect();
        assert_eq!(tests, [2, 3, 4, 5]);
        assert!(Source::new("crates/x/tests/a.rs", String::new()).is_test(1));
        assert!(Source::new("crates/x/src/a/tests.rs", String::new()).is_test(1));
    }

    #[test]
    fn an_excuse_needs_a_reason() {
        let text =
            "// tidy: allow(clock): only a bench\nf();\nf(); // tidy: allow(clock): \nf();\n";
        let source = Source::new("a.rs", text.to_owned());
        let excused: Vec<usize> = (1..=4)
            .filter(|line| source.excuses(*line, "clock"))
            .collect();
        assert_eq!(excused, [1, 2]);
        assert!(!source.excuses(2, "dom"));
    }

    #[test]
    fn places_are_whole_folders() {
        let source = Source::new("web/src/platform/print.rs", String::new());
        assert!(source.is_in(&["web/src/platform"]));
        assert!(!source.is_in(&["web/src/plat"]));
        assert!(source.is_in(&["web/src/platform/print.rs"]));
    }
}
