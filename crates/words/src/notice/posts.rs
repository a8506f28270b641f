//! Posts: their conditions, and how a person stands with them.

use notice::choice::{ForVeterans, LeastEducation, Nationality, Relaxation};
use notice::value::Territory;
use notice::{Condition, Notice, Post};
use rules::{FullTime, Outcome};

use crate::date;
use crate::text::{self, Locale};

/// The notice's words for a condition; `None` if it does not set the condition.
#[must_use]
pub fn condition_text(
    locale: Locale,
    condition: Condition,
    notice: &Notice,
    post: &Post,
) -> Option<String> {
    use text::post as t;
    Some(match condition {
        Condition::Births => {
            let (from, to) = notice.births_of(post);
            let [from, to] = [from, to].map(|day| day.map(|day| date(locale, day)));
            match (from, to) {
                (Some(from), Some(to)) => t::births(locale, &from, &to),
                (Some(from), None) => t::births_from(locale, &from),
                (None, Some(to)) => t::births_to(locale, &to),
                (None, None) => return None,
            }
        }
        Condition::Nationality => match notice.conditions.nationality? {
            Nationality::CitizensOnly => t::citizens_only(locale),
            Nationality::ResidentsToo => t::residents_too(locale),
        }
        .to_owned(),
        Condition::Age => match (post.youngest, post.oldest) {
            (Some(youngest), Some(oldest)) => {
                t::age_between(locale, &youngest.to_string(), &oldest.to_string())
            }
            (None, Some(oldest)) => t::age_most(locale, &oldest.to_string()),
            (Some(youngest), None) => t::age_least(locale, &youngest.to_string()),
            (None, None) => return None,
        },
        Condition::Education => match (post.education, post.relaxation) {
            (Some(LeastEducation::Bachelor), _) => t::bachelor(locale),
            (_, Some(Relaxation::Nobody)) => t::nobody_relaxed(locale),
            _ => return None,
        }
        .to_owned(),
        Condition::FullTime => match post.full_time? {
            FullTime::Required => t::full_time(locale).to_owned(),
            FullTime::NotRequired => return None,
        },
        Condition::Majors => post.majors.as_ref()?.0.clone(),
        Condition::Veterans => match post.veterans? {
            ForVeterans::Only => t::veterans_only(locale),
            ForVeterans::Preferred => t::veterans_preferred(locale),
        }
        .to_owned(),
        Condition::Household => {
            let place = post.household.as_ref().map(Territory::name);
            let household = place.map(|place| match post.household_by {
                Some(day) => t::household_by(locale, place, &date(locale, day)),
                None => t::household(locale, place),
            });
            match (household, post.origin.as_ref().map(Territory::name)) {
                (Some(household), Some(origin)) => {
                    t::household_or_origin(locale, &household, origin)
                }
                (Some(household), None) => household,
                (None, Some(origin)) => t::origin(locale, origin),
                (None, None) => return None,
            }
        }
        Condition::Height => match (post.height_men, post.height_women) {
            (Some(men), Some(women)) if men == women => t::height_same(locale, &men.to_string()),
            (Some(men), Some(women)) => t::height(locale, &men.to_string(), &women.to_string()),
            (Some(men), None) => t::height_men(locale, &men.to_string()),
            (None, Some(women)) => t::height_women(locale, &women.to_string()),
            (None, None) => return None,
        },
        Condition::Licence => t::licence(locale, post.licence?.code),
        Condition::Languages => {
            post.languages?;
            t::bilingual(locale).to_owned()
        }
        Condition::BarServing
        | Condition::BarStudents
        | Condition::BarEstablished
        | Condition::BarDefaulters
        | Condition::BarPublicOrder
        | Condition::BarExamBan => bar(locale, condition, notice)?.to_owned(),
        Condition::Other => post.other.as_ref()?.0.clone(),
    })
}

/// The words of a bar that the notice has.
fn bar(locale: Locale, condition: Condition, notice: &Notice) -> Option<&'static str> {
    use text::bar as t;
    let bars = &notice.bars;
    let (has, words) = match condition {
        Condition::BarServing => (bars.serving, t::serving(locale)),
        Condition::BarStudents => (bars.students, t::students(locale)),
        Condition::BarEstablished => (bars.established, t::established(locale)),
        Condition::BarDefaulters => (bars.defaulters, t::defaulters(locale)),
        Condition::BarPublicOrder => (bars.public_order, t::public_order(locale)),
        Condition::BarExamBan => (bars.exam_ban, t::exam_ban(locale)),
        _ => return None,
    };
    has.0.then_some(words)
}

/// Why a condition has this outcome for a person.
#[must_use]
pub fn why(locale: Locale, condition: Condition, outcome: Outcome) -> &'static str {
    use text::post_why as t;
    match (outcome, condition) {
        (Outcome::Met, _) => t::met(locale),
        (Outcome::NotMet, _) => t::not_met(locale),
        (Outcome::DependsOnNotice, _) => t::depends(locale),
        (Outcome::Unknown, _) => t::unknown(locale),
        (Outcome::ForBureau, Condition::Majors) => t::majors(locale),
        (Outcome::ForBureau, Condition::Household) => t::household_by(locale),
        (Outcome::ForBureau, Condition::Education) => t::education(locale),
        (Outcome::ForBureau, Condition::Languages) => t::languages(locale),
        (
            Outcome::ForBureau,
            Condition::BarServing
            | Condition::BarStudents
            | Condition::BarEstablished
            | Condition::BarPublicOrder
            | Condition::BarExamBan,
        ) => t::bar(locale),
        (Outcome::ForBureau, _) => t::other(locale),
    }
}

/// The name of a post: its title and code, or else its number in the list. `index` counts
/// from 0.
#[must_use]
pub fn post_name(locale: Locale, post: &Post, index: usize) -> String {
    use text::post as t;
    match (&post.title, &post.code) {
        (Some(title), Some(code)) => t::coded(locale, title, code),
        (Some(title), None) => title.clone(),
        (None, Some(code)) => code.clone(),
        (None, None) => t::nameless(locale, &index.saturating_add(1).to_string()),
    }
}

/// How many people a post takes.
#[must_use]
pub fn headcount(locale: Locale, post: &Post) -> String {
    use text::post as t;
    match post.headcount {
        Some(count) => t::headcount(locale, &count.to_string()),
        None => t::headcount_unknown(locale).to_owned(),
    }
}
