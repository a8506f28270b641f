//! The Rust source of `words::text`.
//!
//! Sentences with placeholders do not use `fmt`: they all share one function that joins
//! strings. That keeps them small in WebAssembly.

use std::collections::BTreeMap;

use super::REFERENCE;
use super::names::{Cover, Names};
use super::table::{self, Table};
use super::template::{Piece, Template};

/// The whole source. `compare` has made sure that every table has every key.
pub(crate) fn source(tables: &BTreeMap<&str, Table>, reference: &Table, names: &[Names]) -> String {
    let mut out = locale_enum(tables);
    for (name, section) in reference {
        out.push_str(&format!(
            "#[doc = \"The sentences of `[{name}]`.\"]\npub mod {name} {{\n    use super::Locale;\n"
        ));
        for (key, template) in &section.sentences {
            out.push_str(&function(tables, name, key, template));
        }
        if let Some(names) = names.iter().find(|names| names.section == name) {
            out.push_str(&of(names, section.sentences.keys()));
        }
        out.push_str("}\n");
    }
    out
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
    pub const fn of(locale: Locale, value: ::{path}) -> {returns} {{
        match value {{
{arms}{rest}        }}
    }}
"
    )
}

fn locale_enum(tables: &BTreeMap<&str, Table>) -> String {
    let mut variants = String::new();
    let mut names = String::new();
    let mut to_tag = String::new();
    for tag in tables.keys() {
        let (name, default) = (
            variant(tag, '-'),
            if *tag == REFERENCE {
                "    #[default]\n"
            } else {
                ""
            },
        );
        variants.push_str(&format!("    #[doc = \"`{tag}`\"]\n{default}    {name},\n"));
        names.push_str(&format!("Locale::{name}, "));
        to_tag.push_str(&format!("            Locale::{name} => {tag:?},\n"));
    }
    format!(
        "/// A language the program speaks: one folder of `locales/` each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Locale {{
{variants}}}

impl Locale {{
    /// Every locale there is.
    pub const ALL: &'static [Locale] = &[{names}];

    /// The BCP 47 tag, as the `lang` attribute wants it.
    #[must_use]
    pub const fn tag(self) -> &'static str {{
        match self {{
{to_tag}        }}
    }}
}}
"
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

fn function(
    tables: &BTreeMap<&str, Table>,
    section: &str,
    key: &str,
    reference: &Template,
) -> String {
    let arguments = reference.arguments();
    let doc = doc(reference);
    let parameters: String = arguments
        .iter()
        .map(|name| format!(", {name}: &str"))
        .collect();
    let mut arms = String::new();
    for (tag, table) in tables {
        if let Some(template) = table::sentence(table, section, key) {
            arms.push_str(&format!(
                "            Locale::{} => {},\n",
                variant(tag, '-'),
                value(template, !arguments.is_empty())
            ));
        }
    }
    let (constant, returns) = if arguments.is_empty() {
        ("const ", "&'static str")
    } else {
        ("", "String")
    };
    // A sentence has as many arguments as it has placeholders.
    let many = if arguments.len() > 6 {
        "    #[allow(clippy::too_many_arguments)]\n"
    } else {
        ""
    };
    format!(
        "    #[doc = {doc:?}]\n    #[must_use]\n{many}    pub {constant}fn {key}(locale: Locale{parameters}) -> {returns} {{
        match locale {{
{arms}        }}
    }}
"
    )
}

fn value(template: &Template, concatenated: bool) -> String {
    if !concatenated {
        return format!("{:?}", template.literal());
    }
    let pieces: Vec<String> = template
        .pieces
        .iter()
        .map(|piece| match piece {
            Piece::Literal(text) => format!("{text:?}"),
            Piece::Placeholder(name) => name.clone(),
        })
        .collect();
    format!("crate::concat(&[{}])", pieces.join(", "))
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
