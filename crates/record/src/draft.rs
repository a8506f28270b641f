//! A table as typed, or as a file holds it. Nothing is parsed or refused here: going back,
//! changing one's mind and input methods never lose a character.

use crate::cursor::{Cursor, Record, Report};
use crate::field::{Field, Section};
use crate::raw::{Answers, Raw};

/// A whole table, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft<F: Field> {
    /// The answers of all sections without entries. No two of them share a field.
    pub answers: Answers<F>,
    /// The entries of the repeated sections, in the order of [`Section::REPEATED`].
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
        let index = F::Section::REPEATED
            .iter()
            .position(|&repeated| repeated == section);
        index
            .and_then(|index| self.entries.get(index))
            .map_or(&[], Vec::as_slice)
    }

    /// The same, mutable; `None` for the sections without entries.
    pub fn entries_mut(&mut self, section: F::Section) -> Option<&mut Vec<Answers<F>>> {
        let index = F::Section::REPEATED
            .iter()
            .position(|&repeated| repeated == section)?;
        self.entries.get_mut(index)
    }

    /// The answers beside a field: those of its entry, or those of all sections without
    /// entries. An entry that does not exist yet is empty.
    pub fn answers_of(&self, section: F::Section, entry: Option<usize>) -> Answers<F> {
        match entry {
            None => self.answers.clone(),
            Some(index) => self
                .entries(section)
                .get(index)
                .cloned()
                .unwrap_or_default(),
        }
    }

    /// Sets a field. An index one past the last entry adds an entry, up to the limit of
    /// entries.
    pub fn set(&mut self, entry: Option<usize>, field: F, raw: Raw) {
        let Some(index) = entry else {
            self.answers.set(field, raw);
            return;
        };
        let most = F::most_entries(field.section());
        let Some(entries) = self.entries_mut(field.section()) else {
            return;
        };
        if index == entries.len() && index < most {
            entries.push(Answers::default());
        }
        if let Some(answers) = entries.get_mut(index) {
            answers.set(field, raw);
        }
    }

    /// Whether every answer is blank.
    pub fn is_blank(&self) -> bool {
        self.answers.is_blank() && self.entries.iter().flatten().all(Answers::is_blank)
    }

    /// A cursor over the sections without entries.
    pub fn cursor<'a>(&'a self, today: F::Today, report: &'a mut Report<'a, F>) -> Cursor<'a, F> {
        Cursor {
            answers: &self.answers,
            entry: None,
            today,
            report,
        }
    }

    /// Reads every entry of a section; `None` for an entry with something to mend.
    pub fn read_entries<R: Record<Field = F>>(
        &self,
        today: F::Today,
        report: &mut Report<'_, F>,
    ) -> Vec<Option<R>> {
        let entries = self.entries(R::SECTION).iter().enumerate();
        let read = |(index, answers)| {
            R::read(&mut Cursor {
                answers,
                entry: Some(index),
                today,
                report: &mut *report,
            })
        };
        entries.map(read).collect()
    }

    /// Replaces the entries of a section by records, in the normal form of every field.
    pub fn write_entries<R: Record<Field = F>>(&mut self, records: &[R]) {
        if let Some(entries) = self.entries_mut(R::SECTION) {
            *entries = records.iter().map(Record::answers).collect();
        }
    }
}
