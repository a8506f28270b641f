//! Reading a record from answers, and visiting its values.

use crate::field::Field;
use crate::place::Place;
use crate::raw::{Answers, Raw};
use crate::value::{Plain, Typed, Value, ValueProblem};

/// Called for each answer that cannot be read, with its place. `None` means that a required
/// answer is missing.
pub type Report<'a, F> = dyn FnMut(Place<F>, Option<ValueProblem>) + 'a;

/// Reads the fields of one section or one entry.
pub struct Cursor<'a, F: Field> {
    /// The answers.
    pub answers: &'a Answers<F>,
    /// The index of the entry, in a section with several.
    pub entry: Option<usize>,
    /// Today, if the table needs it.
    pub today: F::Today,
    /// Called for each problem.
    pub report: &'a mut Report<'a, F>,
}

impl<F: Field> Cursor<'_, F> {
    /// Reads one field. Returns `None` if the record cannot be built; the problem was reported.
    pub fn value<V: Value<F>>(&mut self, field: F) -> Option<V> {
        let typed = Typed {
            field,
            answers: self.answers,
            today: self.today,
        };
        let read = self.asked(field).map(|raw| V::read(raw, &typed));
        let problem = match read {
            Some(Ok(value)) => return Some(value),
            Some(Err(problem)) => Some(problem),
            None => None,
        };
        let absent = V::absent();
        let may_be_absent = self.may_be_absent(field, problem, absent.is_some());
        absent.filter(|_| may_be_absent)
    }

    // What does not depend on the type is not compiled once for each.

    /// What was typed, where it is asked.
    #[inline(never)]
    fn asked(&self, field: F) -> Option<&Raw> {
        let raw = self.answers.get(field)?;
        (!raw.is_blank() && field.need().is_asked(self.answers)).then_some(raw)
    }

    /// Reports why there is no value, unless there need not be one. Whether the record can do
    /// without it.
    #[inline(never)]
    fn may_be_absent(&mut self, field: F, problem: Option<ValueProblem>, can: bool) -> bool {
        // Nothing was typed, or nothing that anyone could see.
        let problem = problem.filter(|problem| !problem.is_empty());
        let need = field.need();
        let must = need.is_required() && need.is_asked(self.answers);
        if problem.is_none() && can && !must {
            return true;
        }
        (self.report)(Place::of(self.entry, field), problem);
        F::LENIENT
    }
}

/// A typed record: one section, or one entry of a section with several.
/// [`crate::records!`] writes this.
pub trait Record: Sized {
    /// The fields of its table.
    type Field: Field;
    /// The section it belongs to.
    const SECTION: <Self::Field as crate::field::Table>::Section;

    /// Reads the record; `None` if something in it must be mended.
    fn read(cursor: &mut Cursor<'_, Self::Field>) -> Option<Self>;

    /// Visits every value that is present, in the order of the fields.
    fn each(&self, visit: &mut dyn FnMut(Self::Field, Plain<'_>));

    /// The record as answers, each in the normal form of its field.
    fn answers(&self) -> Answers<Self::Field> {
        let mut answers = Answers::default();
        self.each(&mut |field, plain| answers.set(field, plain.raw(field)));
        answers
    }
}
