//! The Rust source of `words::text`.
//!
//! Sentences do not use `fmt`: they all share two functions, `words::pack::sentence` and
//! `filled`. That keeps each sentence at a few bytes of code in WebAssembly.

use super::template::{Piece, Template};
use super::{Cover, GLOSSES, Names, REFERENCE, Sentences, pack};

/// The whole source.
pub(crate) fn source(sentences: &Sentences, names: &[Names]) -> String {
    let reference = sentences.reference();
    let mut out = locale_enum(sentences);
    let mut number = 0;
    for (name, section) in reference {
        out.push_str(&format!(
            "#[doc = \"The sentences of `[{name}]`.\"]\npub mod {name} {{\n    use super::Locale;\n"
        ));
        for (key, template) in &section.sentences {
            out.push_str(&function(number, key, template));
            number += 1;
        }
        if let Some(names) = names.iter().find(|names| names.section == name) {
            out.push_str(&of(names, section.sentences.keys()));
        }
        if GLOSSES.contains(&name.as_str()) {
            out.push_str(&by_key(section.sentences.keys()));
        }
        out.push_str("}\n");
    }
    out.push_str(&format!(
        "/// How many sentences there are.
pub(crate) const SENTENCES: usize = {number};

/// Changes with every section, key and placeholder.
pub(crate) const FINGERPRINT: &str = {:?};
",
        pack::fingerprint(reference)
    ));
    out
}

/// The function from a key to its sentence, for a gloss: its keys are made from places in a text.
fn by_key<'a>(keys: impl Iterator<Item = &'a String>) -> String {
    let arms: String = keys
        .map(|key| format!("            {key:?} => {key}(locale),\n"))
        .collect();
    format!(
        "    #[doc = \"The gloss with this key; empty in the language that needs none.\"]
    #[must_use]
    pub fn by_key(locale: Locale, key: &str) -> &'static str {{
        match key {{
{arms}            _ => \"\",
        }}
    }}
"
    )
}

/// The function from a variant to its sentence. It is an exhaustive match, so the compiler
/// refuses a key without a variant, and with [`Cover::Every`] a variant without a key.
fn of<'a>(names: &Names, keys: impl Iterator<Item = &'a String>) -> String {
    let path = names.path;
    let (returns, rest) = match names.cover {
        Cover::Every => ("&'static str", ""),
        Cover::Some => ("Option<&'static str>", "            _ => None,\n"),
    };
    let mut arms = String::new();
    for key in keys {
        let sentence = match names.cover {
            Cover::Every => format!("{key}(locale)"),
            Cover::Some => format!("Some({key}(locale))"),
        };
        let variant = variant(key, '_');
        arms.push_str(&format!("            ::{path}::{variant} => {sentence},\n"));
    }
    format!(
        "    #[doc = \"The sentence for each [`{path}`](::{path}).\"]
    #[must_use]
    pub fn of(locale: Locale, value: ::{path}) -> {returns} {{
        match value {{
{arms}{rest}        }}
    }}
"
    )
}

fn locale_enum(sentences: &Sentences) -> String {
    let mut variants = String::new();
    let mut names = String::new();
    let mut to_tag = String::new();
    let mut to_pack = String::new();
    // The default comes first, wherever languages are offered.
    for tag in [REFERENCE].into_iter().chain(sentences.fetched()) {
        let (name, default) = (
            variant(tag, '-'),
            if tag == REFERENCE {
                "    #[default]\n"
            } else {
                ""
            },
        );
        variants.push_str(&format!("    #[doc = \"`{tag}`\"]\n{default}    {name},\n"));
        names.push_str(&format!("Locale::{name}, "));
        to_tag.push_str(&format!("            Locale::{name} => {tag:?},\n"));
        if tag != REFERENCE {
            to_pack.push_str(&format!(
                "            Locale::{name} => Some(include_str!(concat!(env!(\"OUT_DIR\"), \"/{tag}.pack\"))),\n"
            ));
        }
    }
    format!(
        "/// A language the program speaks: one folder of `locales/` each, and what a publisher brings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Locale {{
{variants}    /// The language that a publisher brought, if any.
    Publisher,
}}

impl Locale {{
    /// Every locale there is. The default is the first, that of a publisher the last.
    pub const ALL: &'static [Locale] = &[{names}Locale::Publisher];

    /// The BCP 47 tag, as the `lang` attribute wants it; empty for the language of a publisher, if
    /// none was brought.
    #[must_use]
    pub fn tag(self) -> &'static str {{
        match self {{
{to_tag}            Locale::Publisher => crate::pack::brought_tag(),
        }}
    }}

    /// The pack of this language, for a program that has all languages in it; `None` if it is
    /// compiled in. A program that never asks does not hold any.
    #[must_use]
    pub const fn pack(self) -> Option<&'static str> {{
        match self {{
{to_pack}            Locale::{} | Locale::Publisher => None,
        }}
    }}
}}
",
        variant(REFERENCE, '-')
    )
}

/// `zh-Hans` as `ZhHans`, `birth_date` as `BirthDate`.
fn variant(name_in_file: &str, separator: char) -> String {
    let mut name = String::new();
    for part in name_in_file.split(separator) {
        let mut chars = part.chars();
        name.extend(chars.next().map(|c| c.to_ascii_uppercase()));
        name.push_str(chars.as_str());
    }
    name
}

/// The function of a sentence. It holds the sentence of the reference, and its number, by which
/// the pack of another language is asked.
fn function(number: usize, key: &str, reference: &Template) -> String {
    let arguments = reference.arguments();
    let doc = doc(reference);
    let text = pack::marked(reference, reference);
    if arguments.is_empty() {
        return format!(
            "    #[doc = {doc:?}]\n    #[must_use]\n    pub fn {key}(locale: Locale) -> &'static str {{
        crate::pack::sentence(locale, {number}, {text:?})
    }}
"
        );
    }
    let parameters: String = arguments
        .iter()
        .map(|name| format!(", {name}: &str"))
        .collect();
    // A sentence has as many arguments as it has placeholders.
    let many = if arguments.len() > 6 {
        "    #[allow(clippy::too_many_arguments)]\n"
    } else {
        ""
    };
    let arguments = arguments.join(", ");
    format!(
        "    #[doc = {doc:?}]\n    #[must_use]\n{many}    pub fn {key}(locale: Locale{parameters}) -> String {{
        crate::pack::filled(locale, {number}, {text:?}, &[{arguments}])
    }}
"
    )
}

/// The sentence as a doc comment, in backquotes so that Markdown leaves it alone.
fn doc(template: &Template) -> String {
    let text: String = template
        .pieces
        .iter()
        .map(|piece| match piece {
            Piece::Literal(text) => text.clone(),
            Piece::Placeholder(name) => format!("{{{name}}}"),
        })
        .collect();
    format!("``{}``", text.replace('\n', " ").replace("``", "` `"))
}
