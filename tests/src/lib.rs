//! Reads the vectors of `vectors/` for every suite, and has the properties that must hold for
//! any input.

pub mod answers;
pub mod applicants;
mod articles;
pub mod compound;
mod determinations;
pub mod dice;
mod fields;
mod files;
mod json_tree;
mod keeps;
pub mod markdown;
mod notice_schema;
pub mod office_files;
pub mod office_more;
pub mod overlay;
pub mod pictures;
mod review_schema;
mod schema;
pub mod targets;
mod typescript;

use serde_json::Value;

pub use articles::articles;
pub use determinations::{Vector, determination_vectors};
pub use fields::{FieldCase, field_cases};
pub use files::{FileCase, form_cases, notice_cases};
pub use json_tree::{json_tree, notice_tree};
pub use keeps::keeps;
pub use notice_schema::notice_schema;
pub use review_schema::review_schema;
pub use schema::application_schema;
pub use typescript::file_types;

fn array(value: Option<Value>) -> Vec<Value> {
    match value {
        Some(Value::Array(values)) => values,
        _ => Vec::new(),
    }
}

/// A notice that fixes only these readings.
#[must_use]
pub fn notice_of(readings: rules::Readings) -> notice::Notice {
    let mut notice = notice::Notice::default();
    notice.age.reference = readings.reference_date;
    notice.age.upper_age = readings.upper_age;
    notice.age.birthday = readings.birthday;
    notice.age.leap_day = readings.leap_day;
    notice.conditions.certificate_by = readings.certificate_by.and_then(|by| match by {
        rules::CertificateBy::On(day) => Some(day),
        rules::CertificateBy::ReferenceDate => readings.reference_date,
    });
    notice.conditions.technical_classes = readings.technical_classes;
    notice.conditions.secondary_vocational = readings.secondary_vocational;
    notice.conditions.full_time = readings.full_time;
    notice.conditions.fire_rescue = readings.fire_rescue;
    notice
}
