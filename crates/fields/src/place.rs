//! Places of the region by the names people use: short forms, old names, seats, nicknames.
//!
//! [`division`](crate::division) finds official names only. Where it finds none, these searches
//! apply the rules in [`forms`], then `data/everyday.tsv`. A name of several places is
//! ambiguous: the person chooses.

use crate::codes;
use crate::division::{self, Division, DivisionLevel};

mod forms;

/// Columns and sources are described in the head of the file.
const EVERYDAY: &str = crate::table!("../data/everyday.tsv");
/// The code of the region itself.
const REGION: &str = "150000";

/// The result of a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Search {
    /// One place.
    Found(Division),
    /// Several, in the order of their codes: the person chooses.
    Ambiguous(Vec<Division>),
    /// No place is known by this name, or no name was typed.
    None,
}

impl Search {
    fn of(mut places: Vec<Division>) -> Self {
        match places.len() {
            0 => Self::None,
            1 => places.pop().map_or(Self::None, Self::Found),
            _ => Self::Ambiguous(places),
        }
    }

    fn or_else(self, otherwise: impl FnOnce() -> Self) -> Self {
        match self {
            Self::None => otherwise(),
            known => known,
        }
    }

    /// The place, if exactly one was found.
    pub const fn found(&self) -> Option<Division> {
        match self {
            Self::Found(place) => Some(*place),
            Self::Ambiguous(_) | Self::None => None,
        }
    }
}

/// Searches the 12 leagues and cities.
pub fn search_prefecture(typed: &str) -> Search {
    let Ok(typed) = codes::plain(typed) else {
        return Search::None;
    };
    let prefectures: Vec<Division> = division::prefectures().collect();
    // People write 内蒙古通辽市 for 通辽市.
    named(&prefectures, &typed).or_else(|| {
        let rest = region_names().find_map(|name| typed.strip_prefix(name));
        rest.map_or(Search::None, |rest| named(&prefectures, rest))
    })
}

/// Searches the banners, counties and districts: first those of `prefecture` (a code), then all
/// others. So the county found may lie in another prefecture.
///
/// The name of a league or city may precede that of its county. Alone, it leads to all of its
/// counties.
pub fn search_county(prefecture: Option<&str>, typed: &str) -> Search {
    let Ok(typed) = codes::plain(typed) else {
        return Search::None;
    };
    let all: Vec<Division> = division::prefectures()
        .flat_map(|prefecture| division::counties(prefecture.code))
        .collect();
    // No two counties share an official name or a code.
    if let Some(county) = all.iter().find(|county| is_official(county, &typed)) {
        return Search::Found(*county);
    }
    let within: Vec<Division> = prefecture
        .into_iter()
        .flat_map(division::counties)
        .collect();
    named(&within, &typed)
        .or_else(|| named(&all, &typed))
        .or_else(|| behind_a_prefecture(&typed))
        .or_else(|| match search_prefecture(&typed) {
            Search::Found(prefecture) => Search::of(division::counties(prefecture.code).collect()),
            _ => Search::None,
        })
}

/// The prefecture of an address code, and the county if every name that the code had on cards
/// belongs to one county of today.
///
/// A code that is no longer in force is looked up by its former names. The year of birth is not
/// used.
pub fn of_address_code(code: &str) -> Option<(Division, Option<Division>)> {
    let former = division::former_names(code)
        .filter(|former| former.last_listed >= FIRST_CARDS)
        .map(|former| former.name);
    let in_force = division::division(code).filter(|place| place.level != DivisionLevel::Districts);
    let mut counties = former
        .chain(in_force.map(|place| place.name))
        .map(|name| search_county(None, name).found());
    // The code of a league or city names no county.
    if let Some(place) = in_force.filter(|place| place.level == DivisionLevel::Prefecture) {
        return Some((place, None));
    }
    let first = counties.next()?;
    let same = counties.all(|county| county == first);
    match (first.filter(|_| same), in_force) {
        (Some(county), _) => Some((division::prefecture_of(county.code)?, Some(county))),
        (None, Some(_)) => Some((division::prefecture_of(code)?, None)),
        (None, None) => None,
    }
}

/// The first yearly table after identity cards were introduced.
const FIRST_CARDS: u16 = 1984;

/// A name after that of its league, city or region: 兴安盟科右前旗.
fn behind_a_prefecture(typed: &str) -> Search {
    if let Some(rest) = region_names().find_map(|name| typed.strip_prefix(name)) {
        return search_county(None, rest);
    }
    let behind = |prefecture: Division| {
        let counties: Vec<Division> = division::counties(prefecture.code).collect();
        let official = [Some(prefecture.name), forms::without_last(prefecture.name)];
        let everyday = everyday(prefecture.code);
        let known = official.into_iter().flatten().chain(everyday);
        let found = known.filter_map(|name| {
            let rest = typed.strip_prefix(name)?;
            Some(named(&counties, rest)).filter(|found| *found != Search::None)
        });
        found.into_iter().next()
    };
    division::prefectures()
        .find_map(behind)
        .unwrap_or(Search::None)
}

/// The name of the region, and its short names.
fn region_names() -> impl Iterator<Item = &'static str> {
    let prefix = REGION.get(..2).and_then(division::province);
    prefix.into_iter().chain(everyday(REGION))
}

/// The places with this name. Official names are tried first, then official names without their
/// last character, then short and everyday names.
fn named(places: &[Division], typed: &str) -> Search {
    let matching = |is: &dyn Fn(&Division) -> bool| {
        Search::of(places.iter().copied().filter(|place| is(place)).collect())
    };
    matching(&|place| is_official(place, typed))
        .or_else(|| matching(&|place| forms::without_last(place.name) == Some(typed)))
        .or_else(|| {
            let listed = codes_of(typed);
            matching(&|place| listed.contains(&place.code) || forms::is_short(place.name, typed))
        })
}

fn is_official(place: &Division, typed: &str) -> bool {
    place.code == typed || place.name == typed
}

/// The codes of all places with this name in the table.
fn codes_of(name: &str) -> Vec<&'static str> {
    rows()
        .filter(|(names, _)| names.split(' ').any(|listed| listed == name))
        .flat_map(|(_, codes)| codes.split(' '))
        .collect()
}

/// The names of this place in the table.
fn everyday(code: &str) -> impl Iterator<Item = &'static str> {
    rows()
        .filter(move |(_, codes)| codes.split(' ').any(|listed| listed == code))
        .flat_map(|(names, _)| names.split(' '))
}

fn rows() -> impl Iterator<Item = (&'static str, &'static str)> {
    EVERYDAY.lines().filter_map(|line| line.split_once('\t'))
}

#[cfg(test)]
mod tests;
