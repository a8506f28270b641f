//! From a draft to a file.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use chrono::NaiveDate;
use fields::JsonWriter;
use rules::{Circumstance, Facts, Occurrence, RULES_VERSION};

use super::{ENDING, FORMAT, VERSION};
use crate::choice::Choice;
use crate::draft::{Answers, Draft, Raw};
use crate::field::Section;

/// The file: JSON, the same for the same form. `match_code` is that of its
/// application, where it is whole.
pub fn write(draft: &Draft, saved: NaiveDate, match_code: Option<&str>) -> String {
    let mut file = JsonWriter::default();
    file.open('{');
    file.member("format", FORMAT);
    file.key("version");
    file.number(VERSION);
    file.member("rulesVersion", RULES_VERSION);
    file.member("saved", &fields::iso::text(saved));
    if let Some(code) = match_code {
        file.member("matchCode", code);
    }
    file.key("answers");
    answers(&mut file, &draft.answers);
    for section in Section::REPEATED {
        file.key(section.key());
        file.open('[');
        for entry in draft.entries(section) {
            file.next();
            answers(&mut file, entry);
        }
        file.close(']');
    }
    file.key("facts");
    facts(&mut file, &draft.facts);
    if let Some(photo) = &draft.photo {
        file.key("photo");
        file.open('{');
        file.key("width");
        file.number(photo.width);
        file.key("height");
        file.number(photo.height);
        file.member("jpeg", &BASE64_STANDARD.encode(&photo.jpeg));
        file.close('}');
    }
    file.close('}');
    file.ended()
}

/// The name of the file, in `words`' pattern of name and post; what no file system
/// takes is left out.
pub fn name(stem: &str) -> String {
    fields::json::file_name(stem, ENDING)
}

fn answers(file: &mut JsonWriter, answers: &Answers) {
    file.open('{');
    for (field, raw) in answers.iter() {
        match raw {
            Raw::Text(text) => file.member(field.key(), text),
            Raw::Boxes(boxes) => {
                file.key(field.key());
                file.open('[');
                for text in boxes {
                    file.next();
                    file.string(text);
                }
                file.close(']');
            }
        }
    }
    file.close('}');
}

/// Facts alone, as JSON in the shape of the JavaScript API.
pub fn facts_text(facts: &Facts) -> String {
    let mut json = JsonWriter::default();
    self::facts(&mut json, facts);
    json.text()
}

/// In the shape of the JavaScript API.
fn facts(file: &mut JsonWriter, facts: &Facts) {
    file.open('{');
    let day = |file: &mut JsonWriter, key, day: Option<NaiveDate>| {
        if let Some(day) = day {
            file.member(key, &fields::iso::text(day));
        }
    };
    day(file, "birthDate", facts.birth_date);
    day(file, "hireDate", facts.hire_date);
    occurrence(file, "earlierEngagement", facts.earlier_engagement);
    chosen(file, "education", facts.education);
    occurrence(file, "expectedCertificate", facts.expected_certificate);
    if let Some(full_time) = facts.full_time {
        file.key("fullTime");
        file.boolean(full_time);
    }
    chosen(file, "service", facts.service);
    chosen(file, "conduct", facts.conduct);
    chosen(file, "ability", facts.ability);
    file.key("circumstances");
    file.open('{');
    for one in Circumstance::ALL {
        if let Some(answer) = facts.circumstances.get(one) {
            file.key(one.key());
            file.boolean(answer);
        }
    }
    file.close('}');
    file.close('}');
}

fn chosen<C: Choice>(file: &mut JsonWriter, key: &str, value: Option<C>) {
    if let Some(value) = value {
        file.member(key, value.key());
    }
}

fn occurrence(file: &mut JsonWriter, key: &str, value: Option<Occurrence>) {
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
