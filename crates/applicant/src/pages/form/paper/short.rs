//! What the page says in full, as short as forms write it.

use fields::Code;
use form::choice::Completion;
use words::Locale;
use words::text::sheet as t;

/// What people are called by their party or league, as forms write it.
pub(super) fn party(locale: Locale, status: Code) -> String {
    match status.code {
        MEMBER => t::party_member(locale).to_owned(),
        PROBATIONARY => t::party_probationary(locale).to_owned(),
        LEAGUE => t::league_member(locale).to_owned(),
        _ => status.name.to_owned(),
    }
}

/// Whether the date of joining is asked for.
pub(super) fn is_of_the_party(status: Code) -> bool {
    matches!(status.code, MEMBER | PROBATIONARY)
}

/// Codes of GB/T 4762: 中共党员, 中共预备党员, 共青团员.
const MEMBER: &str = "01";
const PROBATIONARY: &str = "02";
const LEAGUE: &str = "03";

/// How a school ended, in a word.
pub(super) fn completion(locale: Locale, completion: Completion) -> &'static str {
    match completion {
        Completion::Graduated => t::graduated(locale),
        Completion::Studying => t::studying(locale),
        Completion::Left => t::left(locale),
    }
}
