//! From a draft to a file.

use std::fmt::Write;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use chrono::NaiveDate;
use rules::{Circumstance, Facts, Occurrence, RULES_VERSION};

use super::{ENDING, FORMAT, VERSION};
use crate::choice::Choice;
use crate::draft::{Answers, Draft, Raw};
use crate::field::Section;

/// The file: JSON, the same for the same form. `match_code` is that of its
/// application, where it is whole.
pub fn write(draft: &Draft, saved: NaiveDate, match_code: Option<&str>) -> String {
    let mut file = Json::default();
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
    file.text.push('\n');
    file.text
}

/// The name of the file, in `words`' pattern of name and post; what no file system
/// takes is left out.
pub fn name(stem: &str) -> String {
    let forbidden = |c: char| c.is_control() || "\\/:*?\"<>|.".chars().any(|one| one == c);
    let kept: String = stem.chars().filter(|&c| !forbidden(c)).take(80).collect();
    [kept.trim(), ENDING].concat()
}

fn answers(file: &mut Json, answers: &Answers) {
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
    let mut json = Json::default();
    self::facts(&mut json, facts);
    json.text
}

/// In the shape of the JavaScript API.
fn facts(file: &mut Json, facts: &Facts) {
    file.open('{');
    let day = |file: &mut Json, key, day: Option<NaiveDate>| {
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

fn chosen<C: Choice>(file: &mut Json, key: &str, value: Option<C>) {
    if let Some(value) = value {
        file.member(key, value.key());
    }
}

fn occurrence(file: &mut Json, key: &str, value: Option<Occurrence>) {
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

/// JSON being written, two spaces a level: people look into their files.
#[derive(Default)]
struct Json {
    text: String,
    depth: usize,
    /// Whether something stands before in the same brackets.
    begun: bool,
}

impl Json {
    fn open(&mut self, bracket: char) {
        self.text.push(bracket);
        self.depth += 1;
        self.begun = false;
    }

    fn close(&mut self, bracket: char) {
        self.depth -= 1;
        if self.begun {
            self.line();
        }
        self.text.push(bracket);
        self.begun = true;
    }

    fn line(&mut self) {
        self.text.push('\n');
        for _ in 0..self.depth {
            self.text.push_str("  ");
        }
    }

    /// Before each value of an array.
    fn next(&mut self) {
        if self.begun {
            self.text.push(',');
        }
        self.line();
        self.begun = true;
    }

    fn key(&mut self, key: &str) {
        self.next();
        self.string(key);
        self.text.push_str(": ");
    }

    fn member(&mut self, key: &str, value: &str) {
        self.key(key);
        self.string(value);
    }

    fn boolean(&mut self, value: bool) {
        self.text.push_str(if value { "true" } else { "false" });
    }

    fn number(&mut self, value: u32) {
        self.text.push_str(&value.to_string());
    }

    fn string(&mut self, value: &str) {
        self.text.push('"');
        for c in value.chars() {
            match c {
                '"' => self.text.push_str("\\\""),
                '\\' => self.text.push_str("\\\\"),
                '\n' => self.text.push_str("\\n"),
                c if c < ' ' => {
                    // Writing to a string cannot fail.
                    let _ = write!(self.text, "\\u{:04x}", u32::from(c));
                }
                c => self.text.push(c),
            }
        }
        self.text.push('"');
    }
}
