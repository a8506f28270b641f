//! Writes a draft as a file.

use base64ct::{Base64, Encoding};
use chrono::NaiveDate;
use record::JsonWriter;
use record::file::write_raw;
use rules::RULES_VERSION;

use super::facts;
use super::format::{ENDING, FORMAT, VERSION};
use crate::draft::Draft;
use crate::field::{Answers, Section};

/// Formats a draft as JSON. The same draft always gives the same text. `match_code` is that of
/// its application, if complete.
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
    facts::write(&mut file, &draft.facts);
    if let Some(photo) = &draft.photo {
        file.key("photo");
        file.open('{');
        file.key("width");
        file.number(photo.width);
        file.key("height");
        file.number(photo.height);
        file.member("jpeg", &Base64::encode_string(&photo.jpeg));
        file.close('}');
    }
    file.close('}');
    file.ended()
}

/// The file's name: the stem comes from `words`; characters that file systems refuse are left
/// out.
pub fn name(stem: &str) -> String {
    record::json::file_name(stem, ENDING)
}

fn answers(file: &mut JsonWriter, answers: &Answers) {
    file.open('{');
    for (field, raw) in answers.iter() {
        file.key(field.key());
        write_raw(file, raw);
    }
    file.close('}');
}
