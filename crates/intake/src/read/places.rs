//! Leagues, cities, banners, counties and districts, by their whole names.

use std::ops::Range;
use std::sync::LazyLock;

use fields::division;
use notice::Field;
use notice::value::{REGION, Territory};
use record::Raw;

use crate::found::{Certainty, Findings, found};
use crate::words::Words;

/// Stands for 本旗 until it is known which one that is.
pub(super) const HERE: &str = "-";

static NAMES: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let leagues = division::prefectures();
    leagues
        .flat_map(|league| {
            let counties = division::counties(league.code).map(|county| county.name);
            std::iter::once(league.name).chain(counties)
        })
        .collect()
});

/// The place that a text names: the last of the longest, as a banner stands behind its league.
pub(super) fn named(text: &str) -> Option<(Range<usize>, &'static str)> {
    let found = NAMES
        .iter()
        .filter_map(|name| text.find(name).map(|at| (at, *name)));
    // A name that two counties have would need its code.
    let found = found.filter(|(_, name)| Territory::find(name).is_ok());
    if let Some((at, name)) = found.max_by_key(|(at, name)| (at + name.len(), name.len())) {
        return Some((at..at + name.len(), name));
    }
    let region = Words::Region.find(text)?;
    Some((region, division::province(REGION.get(..2)?)?))
}

/// Puts the notice's own place where it says 本旗; without one, such a condition is not
/// placed.
pub(super) fn here(findings: &mut Findings) {
    let own = findings
        .get(None, Field::Jurisdiction)
        .map(|found| found.raw.clone());
    findings.general.retain_mut(|found| {
        let is_here = found.field == Field::Household && found.raw == Raw::text(HERE);
        if let (true, Some(own)) = (is_here, &own) {
            found.raw = own.clone();
        }
        !is_here || own.is_some()
    });
}

/// The jurisdiction, from the name of the bureau and the title.
pub(super) fn jurisdiction(findings: &mut Findings, page: &crate::page::Page) {
    for field in [Field::Bureau, Field::Title] {
        let Some(own) = findings.get(None, field) else {
            continue;
        };
        if let Some((at, name)) = named(page.get(&own.words)) {
            let words = own.words.start + at.start..own.words.start + at.end;
            let raw = Raw::text(name);
            return findings.put(
                None,
                found(Field::Jurisdiction, raw, words, Certainty::Inferred),
            );
        }
    }
}
