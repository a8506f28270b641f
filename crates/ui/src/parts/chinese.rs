//! What is Chinese on a page of any language.

/// The language of the Measures, of paper, and of names that offices use.
pub const CHINESE: &str = "zh-Hans";

/// The language of a name in a list, if it is not that of the page: official names, such as those
/// of places and ethnic groups, are Chinese everywhere.
pub fn lang_of(name: &str) -> Option<&'static str> {
    let is_han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    name.chars().any(is_han).then_some(CHINESE)
}
