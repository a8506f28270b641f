//! The form and the posts of a notice: which post is chosen, and the traits that its conditions
//! need.

use chrono::NaiveDate;
use fields::codes::Code;
use fields::{CardKind, CodeList, ResidentId, Sex};
use notice::posts::{Household, Studies, Traits};
use notice::{Notice, Post};
use record::{Raw, Value};

use crate::application::{Period, School, best_school};
use crate::choice::{Completion, Occupation, Study};
use crate::draft::Draft;
use crate::field::Field;
use crate::value::{Division, Prefecture};

/// The chosen post of the notice, with its index: found by code if both have one, otherwise by
/// title.
pub fn post_of<'a>(draft: &Draft, notice: &'a Notice) -> Option<(usize, &'a Post)> {
    let typed = |field| Some(draft.answers.text(field).trim()).filter(|text| !text.is_empty());
    let (title, code) = (typed(Field::PostTitle), typed(Field::PostCode));
    notice.posts.iter().enumerate().find(|(_, post)| {
        let (own_title, own_code) = (post.title.as_deref(), post.code.as_deref());
        match (code, own_code) {
            (Some(code), Some(post_code)) => code == post_code,
            _ => title.is_some() && title == own_title,
        }
    })
}

/// The answers that choosing a post fills in: bureau, title and code.
pub fn choosing(notice: &Notice, post: &Post) -> [(Field, Raw); 3] {
    let raw = |text: &Option<String>| Raw::text(text.as_deref().unwrap_or_default());
    [
        (Field::Bureau, raw(&notice.about.bureau)),
        (Field::PostTitle, raw(&post.title)),
        (Field::PostCode, raw(&post.code)),
    ]
}

/// The traits that posts ask for. An answer that cannot be read is `None`.
pub fn traits(draft: &Draft, today: NaiveDate) -> Traits {
    let number: Option<ResidentId> = readable(draft, today, Field::IdNumber);
    let sex: Option<Sex> = readable(draft, today, Field::Sex);
    let league: Option<Prefecture> = readable(draft, today, Field::HouseholdPrefecture);
    let county: Option<Option<Division>> = readable(draft, today, Field::HouseholdCounty);
    let schools: Option<Vec<School>> = draft
        .read_entries(today, &mut |_, _| {})
        .into_iter()
        .collect();
    let licence = draft.answers.get(Field::Licence);
    let now = current(draft, today);
    Traits {
        sex: sex.or(number.as_ref().map(ResidentId::sex)),
        height: readable::<Option<u16>>(draft, today, Field::Height).flatten(),
        household: league.map(|league| match (league, county.flatten()) {
            (Prefecture::Elsewhere, _) => Household::Elsewhere,
            (Prefecture::Here(_), Some(county)) => Household::Here(county.0.code.to_owned()),
            (Prefecture::Here(league), None) => Household::Here(league.0.code.to_owned()),
        }),
        // An untouched menu is no answer; a menu set back to its first entry means no licence.
        licence: licence.map(|raw| -> Option<Code> {
            match raw {
                Raw::Text(code) => CodeList::Licence.by_code(code),
                Raw::Boxes(_) => None,
            }
        }),
        major: schools
            .as_deref()
            .and_then(best_school)
            .and_then(|school| school.major.clone()),
        foreigner: number.map(|number| number.kind() == CardKind::ForeignPermanentResident),
        studies: schools
            .as_deref()
            .filter(|schools| !schools.is_empty())
            .map(studies),
        serving: now.as_deref().map(|now| now.contains(&Occupation::Service)),
        employed: now.as_deref().map(|now| now.contains(&Occupation::Work)),
    }
}

/// The full-time studies that have not ended: those that end last.
fn studies(schools: &[School]) -> Studies {
    let full_time = |school: &&School| {
        school.completion == Completion::Studying && school.study == Study::FullTime
    };
    let ends = schools.iter().filter(full_time).map(|school| school.to);
    ends.max().map_or(Studies::Nothing, Studies::Until)
}

/// What the applicant does today; `None` while the history does not say.
fn current(draft: &Draft, today: NaiveDate) -> Option<Vec<Occupation>> {
    let history: Vec<Option<Period>> = draft.read_entries(today, &mut |_, _| {});
    let history: Vec<Period> = history.into_iter().collect::<Option<_>>()?;
    let current = history.iter().filter(|period| period.to.is_none());
    let current: Vec<Occupation> = current.map(|period| period.occupation).collect();
    (!current.is_empty()).then_some(current)
}

/// The value of a field, if it can be read.
fn readable<V: Value<Field>>(draft: &Draft, today: NaiveDate, field: Field) -> Option<V> {
    draft.cursor(today, &mut |_, _| {}).value(field)
}

/// The fields that the posts of a notice need beside the self-check, in the order of the form.
/// Majors come from the schools.
pub fn asked_by_posts(notice: &Notice) -> Vec<Field> {
    let any = |has: &dyn Fn(&Post) -> bool| notice.posts.iter().any(has);
    let mut asked = Vec::new();
    if any(&|post| post.height_men != post.height_women) {
        asked.push(Field::Sex);
    }
    if any(&|post| post.household.is_some()) {
        asked.push(Field::HouseholdPrefecture);
        asked.push(Field::HouseholdCounty);
    }
    if any(&|post| post.height_men.or(post.height_women).is_some()) {
        asked.push(Field::Height);
    }
    if any(&|post| post.licence.is_some()) {
        asked.push(Field::Licence);
    }
    asked
}
