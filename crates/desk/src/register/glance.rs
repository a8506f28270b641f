//! What an application shows at a glance, before it is compared with others.

use form::{Draft, Field};
use rules::{Circumstance, Declaration, RULES_VERSION};

use super::Terms;
use super::row::{Row, is_late};
use super::warnings::{Warning, Warnings};
use crate::key::Key;
use crate::open::Source;

/// The warnings of an application by itself.
pub(super) fn at_a_glance(row: &Row, draft: &Draft, terms: &Terms) -> Warnings {
    let stated = row.stated.match_code.as_deref().map(Key::parse);
    let from_file = row.source != Source::Paper;
    let other_rules = |version: &String| version != RULES_VERSION;
    let mut all = Warnings::default();
    all.set(
        Warning::MatchCodeDiffers,
        stated.is_some_and(|stated| stated != Some(row.key)),
    );
    let no_code = from_file && row.is_complete() && stated.is_none();
    all.set(Warning::NoMatchCode, no_code);
    all.set(Warning::NotComplete, !row.is_complete());
    let version = row.stated.rules_version.as_ref();
    all.set(Warning::OtherRules, version.is_some_and(other_rules));
    all.set(Warning::OtherNotice, is_of_other_notice(row, draft, terms));
    all.set(Warning::Late, is_late(row.stated.saved, terms.closes));
    all.set(Warning::NoPhoto, from_file && !row.has_photo);
    all.set(Warning::UnknownKeys, !row.unknown.is_empty());
    all.set(Warning::Declared, is_declared(row));
    all.set(Warning::Conflict, !row.review.conflicts.is_empty());
    all
}

/// Whether the bureau or the post is another one than the notice has. What the notice does not
/// say is not compared.
fn is_of_other_notice(row: &Row, draft: &Draft, terms: &Terms) -> bool {
    let bureau = draft.answers.text(Field::Bureau).trim();
    let named = terms.notice.about.bureau.as_deref();
    let is_other = named.is_some_and(|named| named != bureau);
    is_other || !terms.notice.posts.is_empty() && row.post_index.is_none()
}

/// Whether a declaration calls for the bureau.
fn is_declared(row: &Row) -> bool {
    let facts = &row.facts;
    let applies = |what| facts.circumstances.get(what) == Some(true);
    let not_sure =
        |answer: Option<Declaration>| matches!(answer, Some(Declaration::No | Declaration::Unsure));
    Circumstance::ALL.into_iter().any(applies) || not_sure(facts.conduct) || not_sure(facts.ability)
}
