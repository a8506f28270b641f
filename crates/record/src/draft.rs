//! A table as typed, or as it stands in a file. Nothing is read here, nothing is refused:
//! going back, changing one's mind and an input method never lose a letter.

use crate::cursor::{Cursor, Record, Report};
use crate::field::{Field, Section};
use crate::raw::{Answers, Raw};

/// A whole table, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft<F: Field> {
    /// The sections that are filled in once, together: no field is in two of them.
    pub answers: Answers<F>,
    /// The entries of the sections that have several, in the order of
    /// [`Section::REPEATED`].
    entries: Vec<Vec<Answers<F>>>,
}

impl<F: Field> Default for Draft<F> {
    fn default() -> Self {
        Self {
            answers: Answers::default(),
            entries: vec![Vec::new(); F::Section::REPEATED.len()],
        }
    }
}

impl<F: Field> Draft<F> {
    /// The entries of a repeated section; none for the others.
    pub fn entries(&self, section: F::Section) -> &[Answers<F>] {
        let at = F::Section::REPEATED.iter().position(|&own| own == section);
        at.and_then(|at| self.entries.get(at))
            .map_or(&[], Vec::as_slice)
    }

    /// The same, to be changed; `None` for the sections that are filled in once.
    pub fn entries_mut(&mut self, section: F::Section) -> Option<&mut Vec<Answers<F>>> {
        let at = F::Section::REPEATED
            .iter()
            .position(|&own| own == section)?;
        self.entries.get_mut(at)
    }

    /// The answers beside a field: of its entry, or of all sections without entries. An
    /// entry that is not there yet is empty.
    pub fn answers_of(&self, section: F::Section, entry: Option<usize>) -> Answers<F> {
        match entry {
            None => self.answers.clone(),
            Some(at) => self.entries(section).get(at).cloned().unwrap_or_default(),
        }
    }

    /// Types into a field. An entry one past the last is added, while the section takes
    /// more.
    pub fn set(&mut self, entry: Option<usize>, field: F, raw: Raw) {
        let Some(at) = entry else {
            self.answers.set(field, raw);
            return;
        };
        let Some(entries) = self.entries_mut(field.section()) else {
            return;
        };
        if at == entries.len() && at < F::MOST_ENTRIES {
            entries.push(Answers::default());
        }
        if let Some(answers) = entries.get_mut(at) {
            answers.set(field, raw);
        }
    }

    /// Whether nothing was filled in anywhere.
    pub fn is_blank(&self) -> bool {
        self.answers.is_blank() && self.entries.iter().flatten().all(Answers::is_blank)
    }

    /// The cursor over the sections that are filled in once.
    pub fn cursor<'a>(&'a self, today: F::Today, report: &'a mut Report<'a, F>) -> Cursor<'a, F> {
        Cursor {
            answers: &self.answers,
            entry: None,
            today,
            report,
        }
    }

    /// Reads every entry of a section with several; `None` are those with something to mend.
    pub fn read_entries<R: Record<Field = F>>(
        &self,
        today: F::Today,
        report: &mut Report<'_, F>,
    ) -> Vec<Option<R>> {
        let entries = self.entries(R::SECTION).iter().enumerate();
        let read = |(at, answers)| {
            R::read(&mut Cursor {
                answers,
                entry: Some(at),
                today,
                report: &mut *report,
            })
        };
        entries.map(read).collect()
    }

    /// Puts records in the place of a section's entries, in the normal form of every field.
    pub fn write_entries<R: Record<Field = F>>(&mut self, records: &[R]) {
        if let Some(entries) = self.entries_mut(R::SECTION) {
            *entries = records.iter().map(Record::answers).collect();
        }
    }
}
