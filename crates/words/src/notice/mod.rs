//! A recruitment notice: sections, fields, findings, posts.

mod findings;
mod posts;

use notice::{Field, Kind, List, Problem, Registration};
use record::{FileProblem, Plain, Raw};

use crate::text::{self, Locale};
use crate::{answers, choices, date};

pub use crate::problems::value_problem as problem;
pub use findings::{clause, finding, mend, quote, quote_gloss};
pub use posts::{condition_text, headcount, post_name, why};
/// The name of a condition of a post.
pub use text::condition::of as condition;
/// The label of a field.
pub use text::notice_field::of as field;
/// What to know before filling a field in.
pub use text::notice_hint::of as field_hint;
/// What to know before filling a section in.
pub use text::notice_lead::of as section_lead;
/// The name of a section.
pub use text::notice_section::of as section;
/// What a reading is about.
pub use text::open_reading::of as open_reading;
/// How grave a finding is.
pub use text::severity::of as severity;

/// The answers of a short list: key and label, in the order they are shown.
#[must_use]
pub fn options(locale: Locale, list: List) -> Vec<(&'static str, &'static str)> {
    match list {
        List::UpperAge => choices(locale, text::reading_upper_age::of),
        List::Birthday => choices(locale, text::reading_birthday::of),
        List::LeapDay => choices(locale, text::reading_leap_day::of),
        List::TechnicalClasses => choices(locale, text::reading_technical_classes::of),
        List::SecondaryVocational => choices(locale, text::reading_secondary_vocational::of),
        List::FullTime => choices(locale, text::reading_full_time::of),
        List::FireRescue => choices(locale, text::reading_fire_rescue::of),
        List::Nationality => choices(locale, text::notice_nationality::of),
        List::LeastEducation => choices(locale, text::notice_least_education::of),
        List::Relaxation => choices(locale, text::notice_relaxation::of),
        List::ForVeterans => choices(locale, text::notice_for_veterans::of),
        List::Languages => choices(locale, text::notice_languages::of),
        List::Contract => choices(locale, text::notice_contract::of),
        List::Engagement => choices(locale, text::notice_engagement::of),
        List::Insurance => choices(locale, text::notice_insurance::of),
        List::Background => choices(locale, text::notice_background::of),
    }
}

/// An answer as people read it.
#[must_use]
pub fn answer(locale: Locale, field: Field, plain: Plain<'_>) -> String {
    match (field, plain) {
        (Field::OpenRatio, Plain::Number(count)) => {
            text::notice_value::ratio(locale, &count.to_string())
        }
        _ => answers::answer(locale, plain, |key| label(locale, field, key)),
    }
}

/// A typed answer as people read it.
#[must_use]
pub fn typed_answer(locale: Locale, field: Field, raw: &Raw) -> String {
    match (raw, record::value::day(raw)) {
        (Raw::Boxes(_), Ok(day)) => date(locale, day),
        (Raw::Boxes(boxes), Err(_)) => boxes.join(" "),
        (Raw::Text(_), _) if field.kind() == Kind::Flag => text::answers::yes(locale).to_owned(),
        (Raw::Text(text), _) => label(locale, field, text).unwrap_or_else(|| text.to_string()),
    }
}

/// The label of a key in this field.
fn label(locale: Locale, field: Field, key: &str) -> Option<String> {
    let Kind::Choose(list) = field.kind() else {
        return None;
    };
    let mut options = options(locale, list).into_iter();
    options
        .find(|(known, _)| *known == key)
        .map(|(_, label)| label.to_owned())
}

/// The sentence for a problem in a list, away from its field.
#[must_use]
pub fn problem_in_list(locale: Locale, found: &Problem) -> String {
    let sentence = problem(locale, &found.kind);
    match found.place.field {
        Some(asked) => text::notice_problem::in_list(locale, field(locale, asked), &sentence),
        None => sentence,
    }
}

/// Why a notice cannot be opened.
#[must_use]
pub fn file_problem(locale: Locale, problem: &FileProblem) -> String {
    use text::notice_problem as t;
    match problem {
        FileProblem::TooBig => t::too_big(locale).to_owned(),
        FileProblem::Unreadable => t::unreadable(locale).to_owned(),
        FileProblem::OtherOrigin => t::other_origin(locale).to_owned(),
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

/// Whether registration is open today, and for how long.
#[must_use]
pub fn registration(locale: Locale, registration: Registration) -> String {
    use text::registering as t;
    match registration {
        Registration::Unknown => t::unknown(locale).to_owned(),
        Registration::NotYet { opens, days } => {
            t::not_yet(locale, &date(locale, opens), &days.to_string())
        }
        Registration::Open { days: 1, .. } => t::last_day(locale).to_owned(),
        Registration::Open {
            closes: Some(closes),
            days,
        } => t::open(locale, &date(locale, closes), &days.to_string()),
        Registration::Open { closes: None, .. } => t::open_ended(locale).to_owned(),
        Registration::Over { closed } => t::over(locale, &date(locale, closed)),
    }
}
