//! A sentence: literal text with `{placeholders}`.

/// The character that stands for the first argument in a pack; the second has the next one. These
/// control characters are in no sentence.
pub(crate) const FIRST_MARK: u8 = 0x0e;

/// The most arguments of a sentence: the marks end before U+0020.
pub(crate) const MOST_ARGUMENTS: usize = (0x20 - FIRST_MARK) as usize;

/// A piece of a sentence.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Plain text, in which `{{` and `}}` have become single braces.
    Literal(String),
    /// The name of an argument.
    Placeholder(String),
}

/// A sentence, cut at its placeholders.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Template {
    pub(crate) pieces: Vec<Piece>,
}

impl Template {
    /// The placeholders in order of first appearance, each once.
    pub(crate) fn arguments(&self) -> Vec<&str> {
        let mut names = Vec::new();
        for piece in &self.pieces {
            if let Piece::Placeholder(name) = piece
                && !names.contains(&name.as_str())
            {
                names.push(name.as_str());
            }
        }
        names
    }

    /// The sentence as a file has it.
    pub(crate) fn source(&self) -> String {
        let piece = |piece: &Piece| match piece {
            Piece::Literal(text) => text.replace('{', "{{").replace('}', "}}"),
            Piece::Placeholder(name) => format!("{{{name}}}"),
        };
        self.pieces.iter().map(piece).collect()
    }
}

/// Cuts `text` at its placeholders.
///
/// # Errors
/// What is wrong with the braces or with a placeholder's name, and the remedy.
pub(crate) fn parse(text: &str) -> Result<Template, String> {
    if text.trim().is_empty() {
        return Err("is empty; write the sentence or remove the key".to_owned());
    }
    let mut pieces = Vec::new();
    let mut literal = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '{' | '}' if chars.peek() == Some(&c) => {
                chars.next();
                literal.push(c);
            }
            '}' => return Err("has a lone `}`; write `}}` for the character itself".to_owned()),
            '{' => {
                let mut name = String::new();
                loop {
                    match chars.next() {
                        Some('}') => break,
                        Some(c) => name.push(c),
                        None => {
                            return Err(
                                "has an unclosed `{`; close it, or write `{{` for the character itself"
                                    .to_owned(),
                            );
                        }
                    }
                }
                check_name(&name).map_err(|problem| format!("has a placeholder {problem}"))?;
                if name == "locale" {
                    return Err(
                        "has a placeholder `{locale}`, the name of the first argument; choose another"
                            .to_owned(),
                    );
                }
                if !literal.is_empty() {
                    pieces.push(Piece::Literal(std::mem::take(&mut literal)));
                }
                pieces.push(Piece::Placeholder(name));
            }
            c => literal.push(c),
        }
    }
    if !literal.is_empty() {
        pieces.push(Piece::Literal(literal));
    }
    Ok(Template { pieces })
}

/// Whether `name` can be the name of a Rust function, module or argument.
///
/// # Errors
/// The name and what is wrong with it.
pub(crate) fn check_name(name: &str) -> Result<(), String> {
    let mut chars = name.chars();
    let shaped = chars.next().is_some_and(|c| c.is_ascii_lowercase())
        && chars.all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
    if !shaped {
        return Err(format!(
            "`{name}` that is not snake_case; use a-z, 0-9 and _, a letter first"
        ));
    }
    if KEYWORDS.contains(&name) {
        return Err(format!(
            "`{name}` that is a Rust keyword; choose another word"
        ));
    }
    Ok(())
}

/// Rust's keywords in lower case, those reserved for later included.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
    "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
    "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
    "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];
