//! A recruitment notice: its sections and fields, what is found in it, its posts.

mod findings;
mod labels;
mod posts;

use notice::choice::{Contract, ForVeterans, Languages, LeastEducation, Nationality, Relaxation};
use notice::{Background, Field, Kind, List, Problem, Registration};
use record::{FileProblem, Plain, Raw};
use rules::Readings;

use fields::Choice;

use crate::text::{self, Locale};
use crate::{answers, date};

pub use crate::problems::value_problem as problem;
pub use findings::{clause, finding, mend, open_reading, severity};
pub use labels::{field, field_hint, section, section_lead};
pub use posts::{condition, condition_text, headcount, post_name, why};

/// The answers of a short list: key and label, in the order they are shown.
#[must_use]
pub fn options(locale: Locale, list: List) -> Vec<(&'static str, String)> {
    fn all<C: Choice>(label: impl Fn(C) -> String) -> Vec<(&'static str, String)> {
        let one = |&(value, key): &(C, &'static str)| (key, label(value));
        C::ALL.iter().map(one).collect()
    }
    use text::notice_option as t;
    let reading = |readings: Readings| crate::reading(locale, &readings);
    let none = Readings::default();
    match list {
        List::UpperAge => all(|one| {
            reading(Readings {
                upper_age: Some(one),
                ..none
            })
        }),
        List::Birthday => all(|one| {
            reading(Readings {
                birthday: Some(one),
                ..none
            })
        }),
        List::LeapDay => all(|one| {
            reading(Readings {
                leap_day: Some(one),
                ..none
            })
        }),
        List::TechnicalClasses => all(|one| {
            reading(Readings {
                technical_classes: Some(one),
                ..none
            })
        }),
        List::SecondaryVocational => all(|one| {
            reading(Readings {
                secondary_vocational: Some(one),
                ..none
            })
        }),
        List::FullTime => all(|one| {
            reading(Readings {
                full_time: Some(one),
                ..none
            })
        }),
        List::FireRescue => all(|one| {
            reading(Readings {
                fire_rescue: Some(one),
                ..none
            })
        }),
        List::Nationality => all(|one| {
            match one {
                Nationality::CitizensOnly => t::citizens_only(locale),
                Nationality::ResidentsToo => t::residents_too(locale),
            }
            .to_owned()
        }),
        List::LeastEducation => all(|one| {
            match one {
                LeastEducation::Bachelor => t::bachelor(locale),
                LeastEducation::JuniorCollege => t::junior_college(locale),
                LeastEducation::SeniorHigh => t::senior_high(locale),
                LeastEducation::Any => t::any(locale),
            }
            .to_owned()
        }),
        List::Relaxation => all(|one| {
            match one {
                Relaxation::Veterans => t::relaxed_veterans(locale),
                Relaxation::Nobody => t::relaxed_nobody(locale),
                Relaxation::Others => t::relaxed_others(locale),
            }
            .to_owned()
        }),
        List::ForVeterans => all(|one| {
            match one {
                ForVeterans::Only => t::veterans_only(locale),
                ForVeterans::Preferred => t::veterans_preferred(locale),
            }
            .to_owned()
        }),
        List::Languages => all(|one| match one {
            Languages::MongolianAndChinese => t::bilingual(locale).to_owned(),
        }),
        List::Contract => all(|one| {
            match one {
                Contract::FixedTerm => t::fixed_term(locale),
                Contract::OpenEnded => t::open_ended(locale),
                Contract::UntilTaskDone => t::until_task_done(locale),
            }
            .to_owned()
        }),
        List::Background => all(|one| {
            match one {
                Background::Any => t::background_any(locale),
                Background::White => t::background_white(locale),
                Background::Blue => t::background_blue(locale),
                Background::Red => t::background_red(locale),
            }
            .to_owned()
        }),
    }
}

/// An answer as it is read.
#[must_use]
pub fn answer(locale: Locale, field: Field, plain: Plain<'_>) -> String {
    answers::answer(locale, plain, |key| label(locale, field, key))
}

/// An answer as typed, in its normal form, as it is read.
pub(crate) fn typed_answer(locale: Locale, field: Field, raw: &Raw) -> String {
    match (raw, record::value::day(raw)) {
        (Raw::Boxes(_), Ok(day)) => date(locale, day),
        (Raw::Boxes(boxes), Err(_)) => boxes.join(" "),
        (Raw::Text(text), _) => label(locale, field, text).unwrap_or_else(|| text.to_string()),
    }
}

/// What a key is called that stands in this field.
fn label(locale: Locale, field: Field, key: &str) -> Option<String> {
    let Kind::Choose(list) = field.kind() else {
        return None;
    };
    let mut options = options(locale, list).into_iter();
    options.find(|(own, _)| *own == key).map(|(_, label)| label)
}

/// What is wrong with an answer, where the field is not in sight.
#[must_use]
pub fn problem_in_list(locale: Locale, found: &Problem) -> String {
    let sentence = problem(locale, &found.kind);
    match found.place.field {
        Some(own) => text::notice_problem::in_list(locale, field(locale, own), &sentence),
        None => sentence,
    }
}

/// A notice that cannot be opened.
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

/// Where today stands to the time of registration.
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
