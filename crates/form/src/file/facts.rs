//! The declarations in a file, in the shape of the JavaScript API.

use chrono::NaiveDate;
use record::file::Unknown;
use record::json::path;
use record::{FileProblem, JsonWriter, Tree};
use rules::{Circumstance, Facts, Occurrence};

use crate::choice::Choice;

/// Reads facts from a tree in the shape of a file's `facts`.
///
/// # Errors
/// The first value of the wrong shape.
pub fn facts_of(value: &Tree) -> Result<Facts, FileProblem> {
    read(value, &mut Unknown::default())
}

pub(super) fn read(value: &Tree, unknown: &mut Unknown) -> Result<Facts, FileProblem> {
    let members = value.map().ok_or_else(|| FileProblem::broken("facts"))?;
    let mut facts = Facts::default();
    for (key, value) in members {
        let fact = (|| -> Option<bool> {
            match &**key {
                "birthDate" => facts.birth_date = Some(day(value)?),
                "hireDate" => facts.hire_date = Some(day(value)?),
                "earlierEngagement" => facts.earlier_engagement = Some(occurrence(value)?),
                "expectedCertificate" => facts.expected_certificate = Some(occurrence(value)?),
                "education" => facts.education = Some(chosen(value)?),
                "fullTime" => facts.full_time = Some(boolean(value)?),
                "service" => facts.service = Some(chosen(value)?),
                "conduct" => facts.conduct = Some(chosen(value)?),
                "ability" => facts.ability = Some(chosen(value)?),
                "circumstances" => {
                    for (key, value) in value.map()? {
                        let what = Circumstance::of_key(key)?;
                        facts.circumstances.set(what, Some(boolean(value)?));
                    }
                }
                _ => return Some(false),
            }
            Some(true)
        })();
        let place = || path("facts", None, key);
        if !fact.ok_or_else(|| FileProblem::broken(&place()))? {
            unknown.add_place(place());
        }
    }
    Ok(facts)
}

fn day(value: &Tree) -> Option<chrono::NaiveDate> {
    fields::iso::read(value.text()?)
}

fn boolean(value: &Tree) -> Option<bool> {
    match value {
        Tree::Bool(value) => Some(*value),
        _ => None,
    }
}

fn chosen<C: Choice>(value: &Tree) -> Option<C> {
    C::of_key(value.text()?)
}

fn occurrence(value: &Tree) -> Option<Occurrence> {
    match value {
        Tree::Text(text) if &**text == "never" => Some(Occurrence::Never),
        _ => day(value.get("on")?).map(Occurrence::On),
    }
}

/// Formats facts as JSON, in the shape of the JavaScript API.
pub fn facts_text(facts: &Facts) -> String {
    let mut json = JsonWriter::default();
    write(&mut json, facts);
    json.text()
}

/// Writes facts in the shape of the JavaScript API.
pub(super) fn write(file: &mut JsonWriter, facts: &Facts) {
    file.open('{');
    let day = |file: &mut JsonWriter, key, day: Option<NaiveDate>| {
        if let Some(day) = day {
            file.member(key, &fields::iso::text(day));
        }
    };
    day(file, "birthDate", facts.birth_date);
    day(file, "hireDate", facts.hire_date);
    write_occurrence(file, "earlierEngagement", facts.earlier_engagement);
    write_chosen(file, "education", facts.education);
    write_occurrence(file, "expectedCertificate", facts.expected_certificate);
    if let Some(full_time) = facts.full_time {
        file.key("fullTime");
        file.boolean(full_time);
    }
    write_chosen(file, "service", facts.service);
    write_chosen(file, "conduct", facts.conduct);
    write_chosen(file, "ability", facts.ability);
    file.key("circumstances");
    file.open('{');
    for what in Circumstance::ALL {
        if let Some(answer) = facts.circumstances.get(what) {
            file.key(what.key());
            file.boolean(answer);
        }
    }
    file.close('}');
    file.close('}');
}

fn write_chosen<C: Choice>(file: &mut JsonWriter, key: &str, value: Option<C>) {
    if let Some(value) = value {
        file.member(key, value.key());
    }
}

fn write_occurrence(file: &mut JsonWriter, key: &str, value: Option<Occurrence>) {
    match value {
        None => {}
        Some(Occurrence::Never) => file.member(key, "never"),
        Some(Occurrence::On(day)) => {
            file.key(key);
            file.open('{');
            file.member("on", &fields::iso::text(day));
            file.close('}');
        }
    }
}
