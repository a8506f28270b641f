//! A recruitment notice: its sections and fields, what is found in it, its posts.

mod findings;
mod labels;
mod posts;

use notice::choice::{Contract, ForVeterans, Languages, LeastEducation, Nationality, Relaxation};
use notice::file::NoticeFileProblem;
use notice::value::Territory;
use notice::{Background, Field, Kind, List, Problem, ProblemKind, Registration};
use rules::Readings;

use fields::{Choice, Raw};

use crate::text::{self, Locale};
use crate::{date, problems};

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

/// An answer as it is read, not as it is typed; as typed where it cannot be read.
#[must_use]
pub fn answer(locale: Locale, field: Field, raw: &Raw) -> String {
    let text = match raw {
        Raw::Boxes([year, month, day]) => {
            return match fields::parse_date_boxes(year, month, day) {
                Ok(day) => date(locale, day),
                Err(_) => [&**year, month, day].join(" "),
            };
        }
        Raw::Text(text) => &**text,
    };
    match field.kind() {
        Kind::Choose(list) => {
            let own = options(locale, list)
                .into_iter()
                .find(|(key, _)| *key == text);
            own.map_or_else(|| text.to_owned(), |(_, label)| label)
        }
        Kind::Division => {
            Territory::find(text).map_or_else(|_| text.to_owned(), |found| found.name().to_owned())
        }
        _ => text.to_owned(),
    }
}

/// What is wrong with an answer, and what to do about it.
#[must_use]
pub fn problem(locale: Locale, problem: &ProblemKind) -> String {
    match problem {
        ProblemKind::Line(line) => problems::line_problem(locale, line),
        ProblemKind::Date(date) => problems::date_problem(locale, date),
        ProblemKind::Number(number) => problems::number_problem(locale, number),
        ProblemKind::Code(code) => problems::code_problem(locale, code),
        ProblemKind::Phone(phone) => problems::phone_problem(locale, phone),
        ProblemKind::Email => text::notice_problem::email(locale).to_owned(),
    }
}

/// The same, where the field is not in sight.
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
pub fn file_problem(locale: Locale, problem: &NoticeFileProblem) -> String {
    use text::notice_problem as t;
    match problem {
        NoticeFileProblem::TooBig => t::too_big(locale).to_owned(),
        NoticeFileProblem::Unreadable => t::unreadable(locale).to_owned(),
        NoticeFileProblem::OtherOrigin => t::other_origin(locale).to_owned(),
        NoticeFileProblem::Empty => t::empty(locale).to_owned(),
        NoticeFileProblem::Encoding => t::encoding(locale).to_owned(),
        NoticeFileProblem::Damaged => t::damaged(locale).to_owned(),
        NoticeFileProblem::NotJson => t::not_json(locale).to_owned(),
        NoticeFileProblem::NotOurs => t::not_ours(locale).to_owned(),
        NoticeFileProblem::OtherKind => t::other_kind(locale).to_owned(),
        NoticeFileProblem::Overgrown => t::overgrown(locale).to_owned(),
        NoticeFileProblem::Newer { .. } => t::newer(locale).to_owned(),
        NoticeFileProblem::Broken { key } => t::broken(locale, key),
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
