//! Writes a register with its reviews as a file.

use base64ct::{Base64, Encoding};
use chrono::NaiveDate;
use fields::{Choice, iso};
use record::{JsonWriter, Tree, parse};
use rules::{Facts, Item, Paper, RULES_VERSION};

use super::{FORMAT, VERSION};
use crate::open::Source;
use crate::register::{Register, Row};
use crate::review::{Conflict, ITEMS, Opinion, PAPERS, Review, key_of};

/// Formats a register as JSON. The same register always gives the same text.
pub fn write(register: &Register, saved: NaiveDate) -> String {
    let mut writing = Writing::begin(register, saved);
    while writing.step(register) {}
    writing.ended()
}

/// A file that is being written, applicant by applicant.
pub struct Writing {
    file: JsonWriter,
    next: usize,
}

impl Writing {
    /// Writes what comes before the applicants.
    pub fn begin(register: &Register, saved: NaiveDate) -> Self {
        Self {
            file: beginning(register, saved),
            next: 0,
        }
    }

    /// Writes the next applicant of the same register. Returns false once there is none.
    pub fn step(&mut self, register: &Register) -> bool {
        let Some(row) = register.rows().get(self.next) else {
            return false;
        };
        self.next += 1;
        self.file.next();
        applicant(&mut self.file, row);
        true
    }

    /// The text.
    pub fn ended(self) -> String {
        let mut file = self.file;
        file.close(']');
        file.close('}');
        file.ended()
    }
}

fn beginning(register: &Register, saved: NaiveDate) -> JsonWriter {
    let mut file = JsonWriter::default();
    let terms = register.terms();
    file.open('{');
    file.member("format", FORMAT);
    file.key("version");
    file.number(VERSION);
    file.member("rulesVersion", RULES_VERSION);
    file.member("saved", &iso::text(saved));
    if !terms.notice.is_blank() {
        file.key("notice");
        embed(&mut file, &notice::file::write(&terms.notice.draft()));
    }
    if let Some(closes) = terms.closes {
        file.member("closes", &iso::text(closes));
    }
    file.key("secondReview");
    file.boolean(terms.second_review);
    file.key("applicants");
    file.open('[');
    file
}

fn applicant(file: &mut JsonWriter, row: &Row) {
    file.open('{');
    file.key("number");
    file.number(row.number);
    file.member("source", row.source.key());
    if row.source != Source::Paper {
        file.member("file", &row.file);
    }
    let stated = &row.stated;
    let saved = stated.saved.map(iso::text);
    for (key, text) in [
        ("matchCode", &stated.match_code),
        ("rulesVersion", &stated.rules_version),
        ("saved", &saved),
    ] {
        if let Some(text) = text {
            file.member(key, text);
        }
    }
    if row.source != Source::Paper {
        file.key("photo");
        file.boolean(row.has_photo);
    }
    if !row.unknown.is_empty() {
        file.key("unknown");
        file.open('[');
        for key in &row.unknown {
            file.next();
            file.string(key);
        }
        file.close(']');
    }
    match row.packed() {
        Ok(packed) => {
            file.member("packed", &Base64::encode_string(packed));
            // The packed application has only those facts that its answers do not give.
            file.key("facts");
            embed(file, &form::file::facts_text(&row.facts));
        }
        Err(typed) => {
            file.key("typed");
            embed(file, typed);
        }
    }
    if !row.review.is_blank() || !row.review.conflicts.is_empty() {
        file.key("review");
        review(file, &row.review);
    }
    file.close('}');
}

/// Writes the JSON of another file as a value.
fn embed(file: &mut JsonWriter, json: &str) {
    let tree = parse(json.as_bytes(), notice::file::MOST_VALUES);
    file.tree(&tree.unwrap_or(Tree::Null));
}

fn review(file: &mut JsonWriter, review: &Review) {
    file.open('{');
    parts(file, review);
    if !review.conflicts.is_empty() {
        file.key("conflicts");
        file.open('[');
        for Conflict { other, .. } in &review.conflicts {
            file.next();
            file.open('{');
            parts(file, other);
            file.close('}');
        }
        file.close(']');
    }
    file.close('}');
}

fn parts(file: &mut JsonWriter, review: &Review) {
    let items = Item::ALL.into_iter().filter_map(|item| {
        let verified = review.item(item)?;
        Some((key_of(&ITEMS, item), verified.key()))
    });
    members(file, "items", items.collect());
    let papers = Paper::ALL.into_iter().filter_map(|paper| {
        let verified = review.paper(paper)?;
        Some((key_of(&PAPERS, paper), verified.key()))
    });
    members(file, "papers", papers.collect());
    if review.corrections != Facts::default() {
        file.key("corrections");
        embed(file, &form::file::facts_text(&review.corrections));
    }
    for (key, opinion) in [("first", &review.first), ("second", &review.second)] {
        if let Some(Opinion { by, conclusion, on }) = opinion {
            file.key(key);
            file.open('{');
            file.member("by", by);
            file.member("conclusion", conclusion.key());
            if let Some(on) = on {
                file.member("on", &iso::text(*on));
            }
            file.close('}');
        }
    }
    if !review.grounds.is_empty() {
        file.key("grounds");
        file.open('[');
        for ground in &review.grounds {
            file.next();
            file.string(&ground.key());
        }
        file.close(']');
    }
    for (key, text) in [("reason", &review.reason), ("note", &review.note)] {
        if !text.is_empty() {
            file.member(key, text);
        }
    }
}

/// Writes an object of texts, unless it is empty.
fn members(file: &mut JsonWriter, key: &str, members: Vec<(&str, &str)>) {
    if members.is_empty() {
        return;
    }
    file.key(key);
    file.open('{');
    for (key, value) in members {
        file.member(key, value);
    }
    file.close('}');
}
