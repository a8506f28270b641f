//! How a record is read, and walked through.

use crate::field::Field;
use crate::place::Place;
use crate::raw::Answers;
use crate::value::{Plain, Typed, Value, ValueProblem};

/// Hears what stands in the way of reading, and where; `None` is that nothing was
/// answered where something has to be.
pub type Report<'a, F> = dyn FnMut(Place<F>, Option<ValueProblem>) + 'a;

/// The answers being read.
pub struct Cursor<'a, F: Field> {
    /// The answers.
    pub answers: &'a Answers<F>,
    /// Which of several entries they are.
    pub entry: Option<usize>,
    /// The day on which they are read, where that matters.
    pub today: F::Today,
    /// Hears what is wrong.
    pub report: &'a mut Report<'a, F>,
}

impl<F: Field> Cursor<'_, F> {
    /// Reads one field. `None` leaves no record.
    pub fn value<V: Value<F>>(&mut self, field: F) -> Option<V> {
        let asked = field.need().is_asked(self.answers);
        let raw = self.answers.get(field);
        let raw = raw.filter(|raw| asked && !raw.is_blank());
        let typed = Typed {
            field,
            answers: self.answers,
            today: self.today,
        };
        let problem = match raw.map(|raw| V::read(raw, &typed)) {
            Some(Ok(value)) => return Some(value),
            Some(Err(problem)) if !problem.is_empty() => Some(problem),
            // Nothing was typed, or nothing that anyone could see.
            _ => match V::absent() {
                Some(absent) if !(asked && field.need().is_required()) => return Some(absent),
                _ => None,
            },
        };
        (self.report)(Place::of(self.entry, field), problem);
        V::absent().filter(|_| F::LENIENT)
    }
}

/// A typed record: one section, or one entry of a section with several.
/// [`crate::records!`] writes this.
pub trait Record: Sized {
    /// The fields of its table.
    type Field: Field;
    /// Where it stands.
    const SECTION: <Self::Field as crate::field::Table>::Section;

    /// The record, if nothing in it is left to mend.
    fn read(cursor: &mut Cursor<'_, Self::Field>) -> Option<Self>;

    /// Hands over every answer that is there, in the order of the fields.
    fn each(&self, visit: &mut dyn FnMut(Self::Field, Plain<'_>));

    /// The record as typed, in the normal form of every field.
    fn answers(&self) -> Answers<Self::Field> {
        let mut answers = Answers::default();
        self.each(&mut |field, plain| answers.set(field, plain.raw(field)));
        answers
    }
}
