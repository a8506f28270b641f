//! The notice as typed, or as it stands in a file. Nothing is read here, nothing is
//! refused: what cannot be read is kept and told.

use fields::Raw;

use crate::field::{Field, Section};
use crate::notice::{About, CityRow, Notice, Post};
use crate::value::{Place, Problem, Reading, Record};

/// The answers of one section, or of one entry of a section with several.
pub type Answers = fields::Answers<Field>;

/// The most entries a section takes: more posts than any notice has.
pub const MOST_ENTRIES: usize = 1000;

/// A whole notice, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    /// The sections that are filled in once, together: no field is in two of them.
    pub answers: Answers,
    posts: Vec<Answers>,
    cities: Vec<Answers>,
}

impl Draft {
    /// The entries of a repeated section; none for the others.
    pub fn entries(&self, section: Section) -> &[Answers] {
        match section {
            Section::Posts => &self.posts,
            Section::Cities => &self.cities,
            _ => &[],
        }
    }

    /// The same, to be changed; `None` for the sections that are filled in once.
    pub fn entries_mut(&mut self, section: Section) -> Option<&mut Vec<Answers>> {
        match section {
            Section::Posts => Some(&mut self.posts),
            Section::Cities => Some(&mut self.cities),
            _ => None,
        }
    }

    /// The answers beside a field: of its entry, or of all sections without entries.
    pub fn answers_of(&self, section: Section, entry: Option<usize>) -> Answers {
        match entry {
            None => self.answers.clone(),
            Some(at) => self.entries(section).get(at).cloned().unwrap_or_default(),
        }
    }

    /// Types into a field. An entry one past the last is added.
    pub fn set(&mut self, entry: Option<usize>, field: Field, raw: Raw) {
        let Some(at) = entry else {
            self.answers.set(field, raw);
            return;
        };
        if let Some(entries) = self.entries_mut(field.section()) {
            fields::raw::type_into(entries, at, MOST_ENTRIES, field, raw);
        }
    }

    /// Whether nothing was filled in anywhere.
    pub fn is_blank(&self) -> bool {
        self.answers.is_blank() && self.posts.iter().chain(&self.cities).all(Answers::is_blank)
    }

    /// The draft that says what a notice says, in the normal form of every field.
    pub fn of(notice: &Notice) -> Self {
        let mut draft = Self::default();
        let answers = &mut draft.answers;
        notice.about.write(answers);
        notice.approval.write(answers);
        notice.staff.write(answers);
        notice.registration.write(answers);
        notice.age.write(answers);
        notice.conditions.write(answers);
        notice.papers.write(answers);
        notice.photo.write(answers);
        notice.process.write(answers);
        notice.employment.write(answers);
        notice.hand_in.write(answers);
        notice.pledge.write(answers);
        draft.posts = notice.posts.iter().map(written).collect();
        draft.cities = notice.cities.iter().map(written).collect();
        draft
    }
}

fn written<R: Record>(record: &R) -> Answers {
    let mut answers = Answers::default();
    record.write(&mut answers);
    answers
}

/// Reads a draft. What cannot be read is missing from the notice, and a problem.
pub fn read(draft: &Draft) -> (Notice, Vec<Problem>) {
    let mut reader = Reader {
        draft,
        problems: Vec::new(),
    };
    let notice = Notice {
        about: reader.once(),
        approval: reader.once(),
        staff: reader.once(),
        registration: reader.once(),
        age: reader.once(),
        conditions: reader.once(),
        posts: reader.several::<Post>(),
        papers: reader.once(),
        photo: reader.once(),
        process: reader.once(),
        employment: reader.once(),
        hand_in: reader.once(),
        pledge: reader.once(),
        cities: reader.several::<CityRow>(),
    };
    (notice, reader.problems)
}

/// Reads what the Measures alone are read by, and what a notice is called: the terms of
/// age and education, the time of registration. Its posts are only counted, everything
/// else is left out: a program that needs no more of a notice need not carry the rest.
pub fn read_terms(draft: &Draft) -> (Notice, Vec<Problem>) {
    let mut reader = Reader {
        draft,
        problems: Vec::new(),
    };
    let registration = reader.once();
    let age = reader.once();
    let conditions = reader.once();
    let mut reading = Reading {
        answers: &draft.answers,
        entry: None,
        problems: &mut reader.problems,
    };
    let about = About {
        title: reading.value(Field::Title),
        bureau: reading.value(Field::Bureau),
        announced: reading.value(Field::Announced),
        jurisdiction: None,
    };
    let notice = Notice {
        about,
        registration,
        age,
        conditions,
        posts: draft.posts.iter().map(|_| Post::default()).collect(),
        ..Notice::default()
    };
    (notice, reader.problems)
}

struct Reader<'a> {
    draft: &'a Draft,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn once<R: Record>(&mut self) -> R {
        R::read(&mut Reading {
            answers: &self.draft.answers,
            entry: None,
            problems: &mut self.problems,
        })
    }

    fn several<R: Record>(&mut self) -> Vec<R> {
        let entries = self.draft.entries(R::SECTION).iter().enumerate();
        let read = |(at, answers)| {
            R::read(&mut Reading {
                answers,
                entry: Some(at),
                problems: &mut self.problems,
            })
        };
        entries.map(read).collect()
    }
}

impl Place {
    /// A section as a whole.
    pub const fn section(section: Section) -> Self {
        Self {
            section,
            entry: None,
            field: None,
        }
    }

    /// A field, in an entry or in a section without entries.
    pub const fn of(entry: Option<usize>, field: Field) -> Self {
        Self {
            section: field.section(),
            entry,
            field: Some(field),
        }
    }
}
