//! Leagues, cities, banners, counties and districts, by their whole names.

use std::ops::Range;
use std::sync::LazyLock;

use fields::division;
use notice::Field;
use notice::value::REGION;
use record::Raw;

use crate::found::{Certainty, Findings, found};
use crate::words::Words;

/// The value of 本旗, until [`here`] puts the place of the notice there.
pub(super) const HERE: &str = "-";

static NAMES: LazyLock<Vec<&'static str>> = LazyLock::new(|| division::names().collect());

/// The place that a text names last, with its range. A banner comes behind its league.
pub(super) fn named(text: &str) -> Option<(Range<usize>, &'static str)> {
    let names = NAMES.iter();
    let found = names.filter_map(|name| Some((text.find(name)?, *name)));
    if let Some((start, name)) = found.max_by_key(|(start, name)| (start + name.len(), name.len()))
    {
        return Some((start..start + name.len(), name));
    }
    let region = Words::Region.find(text)?;
    Some((region, division::province(REGION.get(..2)?)?))
}

/// Puts the place of the notice in the conditions that say 本旗. Without a place it drops them.
pub(super) fn here(findings: &mut Findings) {
    let place = findings.get(None, Field::Jurisdiction);
    let place = place.map(|found| found.raw.clone());
    findings.general.retain_mut(|found| {
        let is_here = found.field == Field::Household && found.raw == Raw::text(HERE);
        if let (true, Some(place)) = (is_here, &place) {
            found.raw = place.clone();
        }
        !is_here || place.is_some()
    });
}

/// The jurisdiction, from the name of the bureau and the title.
pub(super) fn jurisdiction(findings: &mut Findings, page: &crate::page::Page) {
    for field in [Field::Bureau, Field::Title] {
        let Some(source) = findings.get(None, field) else {
            continue;
        };
        let start = source.words.start;
        if let Some((range, name)) = named(page.get(&source.words)) {
            let words = start + range.start..start + range.end;
            let raw = Raw::text(name);
            let place = found(Field::Jurisdiction, raw, words, Certainty::Inferred);
            return findings.put(None, place);
        }
    }
}
