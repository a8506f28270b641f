//! What is wrong with an application's file, and what to do about it.

use record::FileProblem;

use std::borrow::Cow;

use crate::text::{self, Locale};

/// The most characters of typed text that a sentence quotes.
const MOST_CHARACTERS: usize = 40;

/// A typed text, cut for a sentence: a name in a file may have a page of text.
#[must_use]
pub fn short(typed: &str) -> Cow<'_, str> {
    match record::json::cut(typed, MOST_CHARACTERS) {
        all if all.len() == typed.len() => all.into(),
        beginning => [beginning, "…"].concat().into(),
    }
}

/// Why a file cannot be opened.
#[must_use]
pub fn file_problem(locale: Locale, problem: &FileProblem) -> String {
    use text::file_problem as t;
    match problem {
        FileProblem::TooBig => t::too_big(locale).to_owned(),
        FileProblem::Unreadable | FileProblem::OtherOrigin => t::unreadable(locale).to_owned(),
        FileProblem::Empty => t::empty(locale).to_owned(),
        FileProblem::Encoding => t::encoding(locale).to_owned(),
        FileProblem::Damaged => t::damaged(locale).to_owned(),
        FileProblem::NotJson => t::not_json(locale).to_owned(),
        FileProblem::NotOurs => t::not_ours(locale).to_owned(),
        FileProblem::OtherKind => t::other_kind(locale).to_owned(),
        FileProblem::Overgrown => t::overgrown(locale).to_owned(),
        FileProblem::Newer { .. } => t::newer(locale).to_owned(),
        FileProblem::Broken { key } => t::broken(locale, key),
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST_CHARACTERS, short};

    #[test]
    fn a_long_text_is_cut_between_characters() {
        assert_eq!(short("王芳"), "王芳");
        let most = "𠮷".repeat(MOST_CHARACTERS);
        assert_eq!(short(&most), most);
        assert_eq!(short(&"𠮷".repeat(4000)), [&most, "…"].concat());
    }
}
