//! The form and the posts of a notice: which one is applied for, and what its conditions
//! turn on.

use chrono::NaiveDate;
use fields::codes::Code;
use fields::{CardKind, CodeList, ResidentId, Sex};
use notice::posts::Household;
use notice::posts::Traits;
use notice::{Notice, Post};
use record::{Raw, Value};

use crate::application::{School, best_school};
use crate::draft::Draft;
use crate::field::Field;
use crate::value::{Division, Prefecture};

/// The post of the notice that the form names: by its code, where there is one, else by
/// its title.
pub fn post_of<'a>(draft: &Draft, notice: &'a Notice) -> Option<(usize, &'a Post)> {
    let typed = |field| Some(draft.answers.text(field).trim()).filter(|text| !text.is_empty());
    let (title, code) = (typed(Field::PostTitle), typed(Field::PostCode));
    notice.posts.iter().enumerate().find(|(_, post)| {
        let (own_title, own_code) = (post.title.as_deref(), post.code.as_deref());
        match (code, own_code) {
            (Some(code), Some(own)) => code == own,
            _ => title.is_some() && title == own_title,
        }
    })
}

/// What choosing a post fills in: the bureau, the post's title and its code.
pub fn choosing(notice: &Notice, post: &Post) -> [(Field, Raw); 3] {
    let raw = |text: &Option<String>| Raw::text(text.as_deref().unwrap_or_default());
    [
        (Field::Bureau, raw(&notice.about.bureau)),
        (Field::PostTitle, raw(&post.title)),
        (Field::PostCode, raw(&post.code)),
    ]
}

/// What posts turn on, as far as the form tells it. What cannot be read yet is not told.
pub fn traits(draft: &Draft, today: NaiveDate) -> Traits {
    let number: Option<ResidentId> = told(draft, today, Field::IdNumber);
    let sex: Option<Sex> = told(draft, today, Field::Sex);
    let league: Option<Prefecture> = told(draft, today, Field::HouseholdPrefecture);
    let county: Option<Option<Division>> = told(draft, today, Field::HouseholdCounty);
    let schools: Option<Vec<School>> = draft
        .read_entries(today, &mut |_, _| {})
        .into_iter()
        .collect();
    let licence = draft.answers.get(Field::Licence);
    Traits {
        sex: sex.or(number.as_ref().map(ResidentId::sex)),
        height: told::<Option<u16>>(draft, today, Field::Height).flatten(),
        household: league.map(|league| match (league, county.flatten()) {
            (Prefecture::Elsewhere, _) => Household::Elsewhere,
            (Prefecture::Here(_), Some(county)) => Household::Here(county.0.code.to_owned()),
            (Prefecture::Here(league), None) => Household::Here(league.0.code.to_owned()),
        }),
        // A menu that was never touched has told nothing; one that was set back has.
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
    }
}

/// What a field tells, where it can be read.
fn told<V: Value<Field>>(draft: &Draft, today: NaiveDate, field: Field) -> Option<V> {
    draft.cursor(today, &mut |_, _| {}).value(field)
}

/// The fields of the form on which the posts of a notice turn, in the order of the form:
/// what can be asked beside the self-check. Majors are told with the schools.
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
