//! The controls for a place: its league or city, then its banner, county or district. Each is
//! chosen from a list, or typed by the name that people use.

use fields::{Division, Search, division, search_county, search_prefecture};
use form::{Answers, Field, field::ELSEWHERE, place};
use words::text::{form as t, form_place as p};
use words::{Locale, ambiguous};

use ui::sheet::{NamedList, Typing};

/// The most places offered as buttons; if there are more, the list has them.
const MOST_CHOICES: usize = 8;

/// The leagues and cities, and elsewhere. Names typed in older files are recognised.
pub(super) fn prefectures(answers: &Answers, locale: Locale) -> NamedList {
    let typed = answers.text(Field::HouseholdPrefecture);
    let known = place::prefecture(typed).map(|league| league.code);
    NamedList {
        options: division::prefectures()
            .map(|league| (league.code.into(), league.name.into()))
            .chain([(ELSEWHERE.into(), t::elsewhere(locale).into())])
            .collect(),
        chosen: match typed {
            ELSEWHERE => ELSEWHERE.into(),
            _ => known.unwrap_or_default().into(),
        },
        nothing: None,
        typing: None,
    }
}

/// Whether the county is asked. It can be typed before its league or city is chosen.
pub(super) fn is_county_asked(answers: &Answers) -> bool {
    answers.text(Field::HouseholdPrefecture) != ELSEWHERE
}

/// The counties of the league or city chosen.
pub(super) fn counties(answers: &Answers, locale: Locale) -> NamedList {
    let league = place::prefecture(answers.text(Field::HouseholdPrefecture)).ok();
    let typed = answers.text(Field::HouseholdCounty);
    let found = search_county(league.map(|league| league.code), typed);
    let chosen = league.and_then(|league| place::county(league, typed).ok());
    let (message, choices) = understood(typed, &found, locale);
    NamedList {
        options: league
            .into_iter()
            .flat_map(|league| division::counties(league.code))
            .map(|county| (county.name.into(), county.name.into()))
            .collect(),
        chosen: chosen.map(|county| county.name).unwrap_or_default().into(),
        nothing: league.is_none().then(|| p::prefecture_first(locale)),
        typing: Some(Typing {
            id: "householdCounty-typed",
            label: p::or_type(locale).into(),
            hint: Some(p::or_type_hint(locale)),
            said: message.into(),
            choices: choices
                .iter()
                .map(|county| (county.name.into(), words::place(*county).into()))
                .collect(),
        }),
    }
}

/// Whether the text names a league or city, such as 通辽, whose counties are in the list.
fn is_league(typed: &str) -> bool {
    search_prefecture(typed).found().is_some()
}

/// The message about a typed name, and the places to choose from.
fn understood(typed: &str, found: &Search, locale: Locale) -> (String, Vec<Division>) {
    match found {
        Search::Found(county) if county.name == typed => Default::default(),
        Search::Found(county) => (p::found(locale, &words::place(*county)), Vec::new()),
        Search::Ambiguous(all) if all.len() > MOST_CHOICES || is_league(typed) => {
            (p::choose_above(locale).to_owned(), Vec::new())
        }
        Search::Ambiguous(all) => (ambiguous(locale, typed, all), all.clone()),
        Search::None => Default::default(),
    }
}
