//! Parses places as people type them. Official names are tried alone first, so that an answer
//! of an older file never changes its meaning.

use fields::division::{self, Division};
use fields::{CodeProblem, Search, search_county, search_prefecture};
use record::ValueProblem;

/// Finds a league or city by its official name, or by an everyday name.
///
/// # Errors
/// If none has the name, or several have.
pub fn prefecture(typed: &str) -> Result<Division, ValueProblem> {
    match division::find_prefecture(typed) {
        Err(CodeProblem::NotListed) => match search_prefecture(typed) {
            Search::Found(league) => Ok(league),
            Search::Ambiguous(choices) => Err(ambiguous(typed, choices)),
            Search::None => Err(ValueProblem::Code(CodeProblem::NotListed)),
        },
        known => known.map_err(ValueProblem::Code),
    }
}

/// Finds a county of this league or city in the same way.
///
/// # Errors
/// If none has the name, several have, or the county is in another league or city.
pub fn county(league: Division, typed: &str) -> Result<Division, ValueProblem> {
    match division::find_county(league.code, typed) {
        Err(CodeProblem::NotListed) => match search_county(Some(league.code), typed) {
            Search::Found(county) if division::prefecture_of(county.code) == Some(league) => {
                Ok(county)
            }
            Search::Found(county) => Err(ValueProblem::InOtherPrefecture { county }),
            Search::Ambiguous(choices) => Err(ambiguous(typed, choices)),
            Search::None => Err(ValueProblem::Code(CodeProblem::NotListed)),
        },
        known => known.map_err(ValueProblem::Code),
    }
}

fn ambiguous(typed: &str, choices: Vec<Division>) -> ValueProblem {
    let typed = typed.split_whitespace().collect();
    ValueProblem::Ambiguous { typed, choices }
}

/// The league or city of a typed county, if all counties with that name are in one. Counties of
/// the chosen league, a code or name, take precedence.
pub fn prefecture_of_county(chosen: &str, typed: &str) -> Option<Division> {
    let chosen = prefecture(chosen).ok();
    let all = match search_county(chosen.map(|league| league.code), typed) {
        Search::Found(county) => vec![county],
        Search::Ambiguous(choices) => choices,
        Search::None => Vec::new(),
    };
    let mut leagues = all
        .iter()
        .map(|county| division::prefecture_of(county.code));
    let first = leagues.next()??;
    leagues.all(|league| league == Some(first)).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_league_of_a_county() {
        let name = |chosen, typed| prefecture_of_county(chosen, typed).map(|league| league.name);
        assert_eq!(name("", "科右前旗"), Some("兴安盟"));
        assert_eq!(name("150500", "科右前旗"), Some("兴安盟"));
        assert_eq!(name("", "前旗"), None);
        assert_eq!(name("150800", "前旗"), Some("巴彦淖尔市"));
        // Several counties, all in one city.
        assert_eq!(name("", "呼市"), Some("呼和浩特市"));
        assert_eq!(name("", ""), None);
        assert_eq!(name("", "张三"), None);
    }
}
