//! What is wrong with an application's file, and what to do about it.

use form::file::FileProblem;

use crate::text::{self, Locale};

/// Why a file cannot be opened.
#[must_use]
pub fn file_problem(locale: Locale, problem: &FileProblem) -> String {
    use text::file_problem as t;
    match problem {
        FileProblem::TooBig => t::too_big(locale).to_owned(),
        FileProblem::Unreadable => t::unreadable(locale).to_owned(),
        FileProblem::NotJson | FileProblem::NotOurs | FileProblem::Overgrown => {
            t::not_ours(locale).to_owned()
        }
        FileProblem::Newer { .. } => t::newer(locale).to_owned(),
        FileProblem::Broken { key } => t::broken(locale, key),
    }
}
