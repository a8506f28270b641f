//! In what two applications differ.

use form::{Draft, Field, Place, Section};

/// A place of the form at which two applications differ, with what each says as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The field, and the entry of a section with several.
    pub place: Place,
    /// What the first says; empty if it says nothing.
    pub first: String,
    /// What the second says.
    pub second: String,
}

/// The fields in which two drafts differ, in the order of the form. What both declared is one
/// place, the section of declarations. Photos are not compared.
pub fn differences(first: &Draft, second: &Draft) -> Vec<Difference> {
    let mut found = Vec::new();
    let mut compare = |entry: Option<usize>, field: Field, [one, other]: [&form::Answers; 2]| {
        let [one, other] = [one, other].map(|answers| typed(answers, field));
        if one != other {
            found.push(Difference {
                place: Place::of(entry, field),
                first: one,
                second: other,
            });
        }
    };
    for section in Section::ALL {
        match section.is_repeated() {
            false => {
                for field in section.fields() {
                    compare(None, field, [&first.answers, &second.answers]);
                }
            }
            true => {
                let count = [first, second].map(|draft| draft.entries(section).len());
                for index in 0..count.into_iter().max().unwrap_or_default() {
                    let entries =
                        [first, second].map(|draft| draft.answers_of(section, Some(index)));
                    for field in section.fields() {
                        let [one, other] = &entries;
                        compare(Some(index), field, [one, other]);
                    }
                }
            }
        }
    }
    if first.facts != second.facts {
        found.push(Difference {
            place: Place::section(Section::Declarations),
            first: String::new(),
            second: String::new(),
        });
    }
    found
}

/// An answer as typed, the boxes of a date with hyphens.
fn typed(answers: &form::Answers, field: Field) -> String {
    match answers.get(field).filter(|raw| !raw.is_blank()) {
        None => String::new(),
        Some(form::Raw::Text(text)) => text.trim().to_owned(),
        Some(form::Raw::Boxes(boxes)) => {
            let filled = boxes.iter().map(|text| text.trim());
            let filled: Vec<&str> = filled.filter(|text| !text.is_empty()).collect();
            filled.join("-")
        }
    }
}
