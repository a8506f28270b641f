//! How one field is read from what was typed, and written back in its normal form.

use chrono::{Datelike, NaiveDate};
use fields::codes::Code;
use fields::{Mobile, PersonName, Phone, ResidentId, Sex, YearMonth, division};
use rules::Service;

use crate::choice::{Choice, Completion, Level, Occupation, Study};
use crate::draft::{Answers, Raw};
use crate::field::{ELSEWHERE, Field, Kind, Section};
use crate::pack::{Packing, Unpacking};
use crate::problem::{Place, Problem, ProblemKind, Severity};

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
        match raw {
            Some(raw) => V::read(raw, typed).map(Some),
            None if needed => Err(ProblemKind::Missing),
            None => Ok(None),
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
                Value::read(raw.ok_or(ProblemKind::Missing)?, typed)
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

fn line_limit(field: Field) -> usize {
    match field.kind() {
        Kind::Line(limit) | Kind::Paragraph(limit) => usize::from(limit),
        _ => 0,
    }
}

impl Value for String {
    fn read(raw: &Raw, typed: &Typed<'_>) -> Result<Self, ProblemKind> {
        fields::parse_line(text(raw), line_limit(typed.field)).map_err(ProblemKind::Line)
    }

    fn write(&self, _: Field) -> Raw {
        Raw::text(self)
    }

    fn pack(&self, packing: &mut Packing) {
        packing.text(self);
    }

    fn unpack(unpacking: &mut Unpacking<'_>, field: Field) -> Option<Self> {
        let text = unpacking.text()?;
        let read = fields::parse_line(text, line_limit(field)).ok()?;
        (read == text).then_some(read)
    }
}

impl Value for Paragraph {
    fn read(raw: &Raw, typed: &Typed<'_>) -> Result<Self, ProblemKind> {
        fields::parse_paragraph(text(raw), line_limit(typed.field))
            .map(Self)
            .map_err(ProblemKind::Line)
    }

    fn write(&self, _: Field) -> Raw {
        Raw::text(&self.0)
    }

    fn pack(&self, packing: &mut Packing) {
        packing.text(&self.0);
    }

    fn unpack(unpacking: &mut Unpacking<'_>, field: Field) -> Option<Self> {
        let text = unpacking.text()?;
        let read = fields::parse_paragraph(text, line_limit(field)).ok()?;
        (read == text).then_some(Self(read))
    }
}

impl Value for PersonName {
    fn read(raw: &Raw, _: &Typed<'_>) -> Result<Self, ProblemKind> {
        Self::parse(text(raw)).map_err(ProblemKind::Name)
    }

    fn write(&self, _: Field) -> Raw {
        Raw::text(self.as_str())
    }

    fn pack(&self, packing: &mut Packing) {
        packing.text(self.as_str());
    }

    fn unpack(unpacking: &mut Unpacking<'_>, _: Field) -> Option<Self> {
        Self::parse(unpacking.text()?).ok()
    }
}

impl Value for ResidentId {
    fn read(raw: &Raw, typed: &Typed<'_>) -> Result<Self, ProblemKind> {
        Self::parse(text(raw), typed.reading.today).map_err(ProblemKind::ResidentId)
    }

    fn write(&self, _: Field) -> Raw {
        Raw::text(self.number())
    }

    fn pack(&self, packing: &mut Packing) {
        packing.text(self.number());
    }

    fn unpack(unpacking: &mut Unpacking<'_>, _: Field) -> Option<Self> {
        let today = unpacking.today();
        Self::parse(unpacking.text()?, today).ok()
    }
}

impl Value for Mobile {
    fn read(raw: &Raw, _: &Typed<'_>) -> Result<Self, ProblemKind> {
        Self::parse(text(raw)).map_err(ProblemKind::Mobile)
    }

    fn write(&self, _: Field) -> Raw {
        Raw::text(self.as_str())
    }

    fn pack(&self, packing: &mut Packing) {
        packing.text(self.as_str());
    }

    fn unpack(unpacking: &mut Unpacking<'_>, _: Field) -> Option<Self> {
        Self::parse(unpacking.text()?).ok()
    }
}

impl Value for Phone {
    fn read(raw: &Raw, _: &Typed<'_>) -> Result<Self, ProblemKind> {
        Self::parse(text(raw)).map_err(ProblemKind::Phone)
    }

    fn write(&self, _: Field) -> Raw {
        Raw::text(self.as_str())
    }

    fn pack(&self, packing: &mut Packing) {
        packing.text(self.as_str());
    }

    fn unpack(unpacking: &mut Unpacking<'_>, _: Field) -> Option<Self> {
        Self::parse(unpacking.text()?).ok()
    }
}

impl Value for NaiveDate {
    fn read(raw: &Raw, typed: &Typed<'_>) -> Result<Self, ProblemKind> {
        let day = match raw {
            Raw::Boxes([year, month, day]) => fields::parse_date_boxes(year, month, day),
            Raw::Text(text) => fields::parse_date(text),
        };
        day.and_then(|day| fields::birth_date(day, typed.reading.today))
            .map_err(ProblemKind::Date)
    }

    fn write(&self, _: Field) -> Raw {
        Raw::boxes(
            &self.year().to_string(),
            &self.month().to_string(),
            &self.day().to_string(),
        )
    }

    fn pack(&self, packing: &mut Packing) {
        packing.day(*self);
    }

    fn unpack(unpacking: &mut Unpacking<'_>, _: Field) -> Option<Self> {
        unpacking.day()
    }
}

impl Value for YearMonth {
    fn read(raw: &Raw, typed: &Typed<'_>) -> Result<Self, ProblemKind> {
        let month = match raw {
            Raw::Boxes([year, month, _]) => fields::parse_month_boxes(year, month),
            Raw::Text(text) => fields::parse_month(text),
        }
        .map_err(ProblemKind::Date)?;
        let now = YearMonth::of(typed.reading.today);
        if month > now && typed.field.kind() == Kind::Month {
            return Err(ProblemKind::MonthToCome { month });
        }
        Ok(month)
    }

    fn write(&self, _: Field) -> Raw {
        Raw::boxes(&self.year().to_string(), &self.month().to_string(), "")
    }

    fn pack(&self, packing: &mut Packing) {
        packing.month(*self);
    }

    fn unpack(unpacking: &mut Unpacking<'_>, _: Field) -> Option<Self> {
        unpacking.month()
    }
}

impl Value for u16 {
    fn read(raw: &Raw, typed: &Typed<'_>) -> Result<Self, ProblemKind> {
        let (min, max) = number_limits(typed.field);
        fields::parse_number(text(raw), min, max).map_err(ProblemKind::Number)
    }

    fn write(&self, _: Field) -> Raw {
        Raw::text(&self.to_string())
    }

    fn pack(&self, packing: &mut Packing) {
        packing.number(u32::from(*self));
    }

    fn unpack(unpacking: &mut Unpacking<'_>, field: Field) -> Option<Self> {
        let number = u16::try_from(unpacking.number()?).ok()?;
        let (min, max) = number_limits(field);
        (min..=max).contains(&number).then_some(number)
    }
}

fn number_limits(field: Field) -> (u16, u16) {
    match field.kind() {
        Kind::Number(min, max) => (min, max),
        _ => (0, u16::MAX),
    }
}

impl Value for Code {
    fn read(raw: &Raw, typed: &Typed<'_>) -> Result<Self, ProblemKind> {
        match typed.field.kind() {
            Kind::Menu(list) | Kind::Search(list) => {
                list.find(text(raw)).map_err(ProblemKind::Code)
            }
            _ => Err(ProblemKind::Missing),
        }
    }

    /// A menu holds the code, a field with suggestions what one would type.
    fn write(&self, field: Field) -> Raw {
        Raw::text(match field.kind() {
            Kind::Search(_) => self.name,
            _ => self.code,
        })
    }

    fn pack(&self, packing: &mut Packing) {
        packing.text(self.code);
    }

    fn unpack(unpacking: &mut Unpacking<'_>, field: Field) -> Option<Self> {
        match field.kind() {
            Kind::Menu(list) | Kind::Search(list) => list.by_code(unpacking.text()?),
            _ => None,
        }
    }
}

impl Value for Prefecture {
    fn read(raw: &Raw, _: &Typed<'_>) -> Result<Self, ProblemKind> {
        match text(raw) {
            ELSEWHERE => Ok(Self::Elsewhere),
            typed => division::find_prefecture(typed)
                .map(|found| Self::Here(Division(found)))
                .map_err(ProblemKind::Code),
        }
    }

    fn write(&self, _: Field) -> Raw {
        match self {
            Self::Here(division) => Raw::text(division.0.code),
            Self::Elsewhere => Raw::text(ELSEWHERE),
        }
    }

    fn pack(&self, packing: &mut Packing) {
        match self {
            Self::Here(division) => division.pack(packing),
            Self::Elsewhere => packing.text(""),
        }
    }

    fn unpack(unpacking: &mut Unpacking<'_>, _: Field) -> Option<Self> {
        match unpacking.text()? {
            "" => Some(Self::Elsewhere),
            code => division::find_prefecture(code)
                .ok()
                .map(|found| Self::Here(Division(found))),
        }
    }
}

impl Value for Division {
    fn read(raw: &Raw, typed: &Typed<'_>) -> Result<Self, ProblemKind> {
        let league = typed.reading.answers.text(Field::HouseholdPrefecture);
        let league = division::find_prefecture(league).map_err(ProblemKind::Code)?;
        division::find_county(league.code, text(raw))
            .map(Self)
            .map_err(ProblemKind::Code)
    }

    fn write(&self, _: Field) -> Raw {
        Raw::text(self.0.name)
    }

    fn pack(&self, packing: &mut Packing) {
        packing.text(self.0.code);
    }

    fn unpack(unpacking: &mut Unpacking<'_>, _: Field) -> Option<Self> {
        fields::division::division(unpacking.text()?).map(Self)
    }
}

/// The lists of `choice.rs`: a key as typed, a place in the list as packed.
macro_rules! chosen {
    ($($type:ty,)+) => { $(
        impl Value for $type {
            fn read(raw: &Raw, _: &Typed<'_>) -> Result<Self, ProblemKind> {
                Self::of_key(text(raw)).ok_or(ProblemKind::Missing)
            }

            fn write(&self, _: Field) -> Raw {
                Raw::text(self.key())
            }

            fn pack(&self, packing: &mut Packing) {
                let at = Self::ALL.iter().position(|(one, _)| one == self);
                packing.byte(at.and_then(|at| u8::try_from(at).ok()).unwrap_or_default());
            }

            fn unpack(unpacking: &mut Unpacking<'_>, _: Field) -> Option<Self> {
                let at = usize::from(unpacking.byte()?);
                Self::ALL.get(at).map(|(value, _)| *value)
            }
        }
    )+ };
}
chosen! { Sex, Level, Completion, Study, Occupation, Service, }
