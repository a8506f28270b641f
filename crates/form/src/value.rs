//! How one field is read from what was typed, and written back in its normal form.

use chrono::NaiveDate;
use fields::codes::Code;
use fields::{Mobile, PersonName, ResidentId, Sex, YearMonth};
use rules::Service;

use crate::choice::{Completion, Level, Occupation, Study};
use crate::draft::{Answers, Raw};
use crate::field::{Field, Section};
use crate::pack::{Packing, Unpacking};
use crate::problem::{Place, Problem, ProblemKind, Severity};

mod chosen;
mod texts;
mod times;

/// Several lines, which a QR code leaves out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph(pub String);

/// A box that is ticked, or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ticked(pub bool);

/// A league or city of the region, or a place outside of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Prefecture {
    /// One of the twelve.
    Here(Division),
    /// 内蒙古以外.
    Elsewhere,
}

/// A division of the region in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Division(pub fields::Division);

/// A record of the form: one of `application.rs`.
pub(crate) trait Record: Sized {
    /// Where it stands.
    const SECTION: Section;
    /// The record, if nothing in it is left to mend; the problems go to `reading`.
    fn read(reading: &mut Reading<'_>) -> Option<Self>;
    /// Its normal form.
    fn write(&self, answers: &mut Answers);
    /// Into bytes.
    fn pack(&self, packing: &mut Packing);
    /// Out of bytes.
    fn unpack(unpacking: &mut Unpacking<'_>) -> Option<Self>;
}

/// The answers being read, and what was found wrong with them.
pub(crate) struct Reading<'a> {
    pub(crate) answers: &'a Answers,
    /// Which of several entries they are.
    pub(crate) entry: Option<usize>,
    pub(crate) today: NaiveDate,
    pub(crate) problems: &'a mut Vec<Problem>,
}

impl Reading<'_> {
    /// One member of a record.
    pub(crate) fn member<M: Member>(&mut self, field: Field) -> Option<M> {
        let asked = field.need().is_asked(self.answers);
        let raw = self
            .answers
            .get(field)
            .filter(|raw| asked && !raw.is_blank());
        let needed = asked && field.need().is_required();
        match M::read(
            raw,
            needed,
            &Typed {
                field,
                reading: self,
            },
        ) {
            Ok(member) => Some(member),
            Err(kind) => {
                self.problems.push(Problem {
                    place: Place {
                        section: field.section(),
                        entry: self.entry,
                        field: Some(field),
                    },
                    kind,
                    severity: Severity::Error,
                });
                None
            }
        }
    }
}

/// The field a text was typed into, and what stands around it.
pub(crate) struct Typed<'a> {
    pub(crate) field: Field,
    reading: &'a Reading<'a>,
}

/// What one answer can be.
pub(crate) trait Value: Sized {
    /// Reads what was typed, which is not blank.
    fn read(raw: &Raw, typed: &Typed<'_>) -> Result<Self, ProblemKind>;
    /// Its normal form.
    fn write(&self, field: Field) -> Raw;
    /// Into bytes.
    fn pack(&self, packing: &mut Packing);
    /// Out of bytes; `None` if they are not such a value.
    fn unpack(unpacking: &mut Unpacking<'_>, field: Field) -> Option<Self>;
}

/// What a record holds of a field: a value, or one that may be missing.
pub(crate) trait Member: Sized {
    fn read(raw: Option<&Raw>, needed: bool, typed: &Typed<'_>) -> Result<Self, ProblemKind>;
    fn write(&self, field: Field) -> Option<Raw>;
    fn pack(&self, packing: &mut Packing);
    fn unpack(unpacking: &mut Unpacking<'_>, field: Field) -> Option<Self>;
}

impl<V: Value> Member for Option<V> {
    fn read(raw: Option<&Raw>, needed: bool, typed: &Typed<'_>) -> Result<Self, ProblemKind> {
        match raw.map(|raw| V::read(raw, typed)) {
            Some(Ok(value)) => Ok(Some(value)),
            // Something was typed, but nothing that anyone could see.
            Some(Err(kind)) if !kind.is_empty() => Err(kind),
            _ if needed => Err(ProblemKind::Missing),
            _ => Ok(None),
        }
    }

    fn write(&self, field: Field) -> Option<Raw> {
        self.as_ref().map(|value| value.write(field))
    }

    fn pack(&self, packing: &mut Packing) {
        packing.byte(u8::from(self.is_some()));
        if let Some(value) = self {
            value.pack(packing);
        }
    }

    fn unpack(unpacking: &mut Unpacking<'_>, field: Field) -> Option<Self> {
        match unpacking.byte()? {
            0 => Some(None),
            1 => V::unpack(unpacking, field).map(Some),
            _ => None,
        }
    }
}

/// Values that have to be there.
macro_rules! required {
    ($($type:ty,)+) => { $(
        impl Member for $type {
            fn read(raw: Option<&Raw>, _: bool, typed: &Typed<'_>) -> Result<Self, ProblemKind> {
                let read = Value::read(raw.ok_or(ProblemKind::Missing)?, typed);
                read.map_err(|kind| if kind.is_empty() { ProblemKind::Missing } else { kind })
            }

            fn write(&self, field: Field) -> Option<Raw> {
                Some(Value::write(self, field))
            }

            fn pack(&self, packing: &mut Packing) {
                Value::pack(self, packing);
            }

            fn unpack(unpacking: &mut Unpacking<'_>, field: Field) -> Option<Self> {
                Value::unpack(unpacking, field)
            }
        }
    )+ };
}
required! {
    String, PersonName, ResidentId, Mobile, NaiveDate, YearMonth, Code, Prefecture,
    Sex, Level, Completion, Study, Occupation, Service,
}

/// A tick is an answer by itself: none is no.
impl Member for Ticked {
    fn read(raw: Option<&Raw>, needed: bool, _: &Typed<'_>) -> Result<Self, ProblemKind> {
        match raw {
            None if needed => Err(ProblemKind::Missing),
            raw => Ok(Self(raw.is_some())),
        }
    }

    fn write(&self, _: Field) -> Option<Raw> {
        self.0.then(|| Raw::text("yes"))
    }

    fn pack(&self, packing: &mut Packing) {
        packing.byte(u8::from(self.0));
    }

    fn unpack(unpacking: &mut Unpacking<'_>, field: Field) -> Option<Self> {
        match unpacking.byte()? {
            // What must be ticked, is.
            0 if !field.need().is_required() => Some(Self(false)),
            1 => Some(Self(true)),
            _ => None,
        }
    }
}

/// The text of a field that has one.
fn text(raw: &Raw) -> &str {
    match raw {
        Raw::Text(text) => text,
        Raw::Boxes(_) => "",
    }
}
