//! Reads a notice from a draft.

use record::{Record, ValueProblem};

use crate::field::{Draft, Field, Place};
use crate::notice::{About, Notice, Post};
use crate::value::Problem;

/// Reads a draft. An answer that cannot be read is absent from the notice and a problem.
pub fn read(draft: &Draft) -> (Notice, Vec<Problem>) {
    let mut reader = Reader::new(draft);
    let notice = Notice {
        about: reader.once(),
        approval: reader.once(),
        staff: reader.once(),
        registration: reader.once(),
        age: reader.once(),
        conditions: reader.once(),
        bars: reader.once(),
        posts: reader.entries(),
        papers: reader.once(),
        photo: reader.once(),
        cells: reader.once(),
        process: reader.once(),
        tests: reader.once(),
        employment: reader.once(),
        hand_in: reader.once(),
        pledge: reader.once(),
        texts: reader.entries(),
        cities: reader.entries(),
    };
    (notice, reader.problems)
}

/// Reads the terms of age and education, the time of registration, the title and the bureau.
/// Posts are only counted, everything else is left out, so that a program without the other
/// answers does not link their parsers.
pub fn read_terms(draft: &Draft) -> (Notice, Vec<Problem>) {
    let mut reader = Reader::new(draft);
    let registration = reader.once();
    let age = reader.once();
    let conditions = reader.once();
    let mut report = reporting(&mut reader.problems);
    let mut cursor = draft.cursor((), &mut report);
    let about = About {
        title: cursor.value(Field::Title).flatten(),
        bureau: cursor.value(Field::Bureau).flatten(),
        announced: cursor.value(Field::Announced).flatten(),
        jurisdiction: None,
    };
    drop(report);
    let posts = draft.entries(crate::field::Section::Posts);
    let notice = Notice {
        about,
        registration,
        age,
        conditions,
        posts: vec![Post::default(); posts.len()],
        ..Notice::default()
    };
    (notice, reader.problems)
}

struct Reader<'a> {
    draft: &'a Draft,
    problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    const fn new(draft: &'a Draft) -> Self {
        Self {
            draft,
            problems: Vec::new(),
        }
    }

    /// A record always exists, because every answer in it is optional.
    fn once<R: Record<Field = Field> + Default>(&mut self) -> R {
        let mut report = reporting(&mut self.problems);
        R::read(&mut self.draft.cursor((), &mut report)).unwrap_or_default()
    }

    fn entries<R: Record<Field = Field> + Default>(&mut self) -> Vec<R> {
        let read = self
            .draft
            .read_entries((), &mut reporting(&mut self.problems));
        read.into_iter().map(Option::unwrap_or_default).collect()
    }
}

/// Collects the answers that cannot be read. Missing answers are no problem.
fn reporting(problems: &mut Vec<Problem>) -> impl FnMut(Place, Option<ValueProblem>) {
    |place, problem| problems.extend(problem.map(|kind| Problem { place, kind }))
}
