//! Parsing one answer, and formatting it in its normal form.

use chrono::{Datelike, NaiveDate};
use fields::{
    Code, CodeProblem, DateProblem, Division, LineProblem, MobileProblem, NameProblem,
    NumberProblem, Phone, PhoneProblem, ResidentIdProblem, YearMonth,
};

use crate::field::{Bound, Field};
use crate::raw::{Answers, Raw};

/// Why an answer cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ValueProblem {
    /// A text that does not fit.
    Line(LineProblem),
    /// A day or a month that cannot be read.
    Date(DateProblem),
    /// A month in the future.
    MonthToCome {
        /// The month as typed.
        month: YearMonth,
    },
    /// Not a number, or out of bounds.
    Number(NumberProblem),
    /// Not in the list.
    Code(CodeProblem),
    /// Not a name.
    Name(NameProblem),
    /// Not an identity number.
    ResidentId(ResidentIdProblem),
    /// Not a mobile number.
    Mobile(MobileProblem),
    /// Not a telephone number.
    Phone(PhoneProblem),
    /// Not an e-mail address.
    Email,
    /// A name of several places. The person must choose.
    Ambiguous {
        /// The name as typed, without spaces.
        typed: String,
        /// The places, in the order of their codes.
        choices: Vec<Division>,
    },
    /// A county of another league or city than the chosen one.
    InOtherPrefecture {
        /// The county.
        county: Division,
    },
}

impl ValueProblem {
    /// Whether the text was empty, not wrong.
    pub(crate) const fn is_empty(&self) -> bool {
        matches!(
            self,
            Self::Line(LineProblem::Empty)
                | Self::Date(DateProblem::Empty)
                | Self::Number(NumberProblem::Empty)
                | Self::Code(CodeProblem::Empty)
                | Self::Name(NameProblem::Empty)
                | Self::ResidentId(ResidentIdProblem::Empty)
                | Self::Mobile(MobileProblem::Empty)
                | Self::Phone(PhoneProblem::Empty)
        )
    }
}

/// The context in which an answer is parsed.
pub struct Typed<'a, F: Field> {
    /// The field.
    pub field: F,
    /// The other answers of the record.
    pub answers: &'a Answers<F>,
    /// Today, if the table needs it.
    pub today: F::Today,
}

/// A type that answers to fields of `F` can have.
pub trait Value<F: Field>: Sized {
    /// Parses an answer that is not blank.
    ///
    /// # Errors
    /// The first thing to mend.
    fn read(raw: &Raw, typed: &Typed<'_, F>) -> Result<Self, ValueProblem>;

    /// The value of a missing answer; `None` if the answer is required.
    fn absent() -> Option<Self> {
        None
    }

    /// The value as [`Plain`]; `None` if there is none.
    fn plain(&self) -> Option<Plain<'_>>;
}

impl<F: Field, V: Value<F>> Value<F> for Option<V> {
    fn read(raw: &Raw, typed: &Typed<'_, F>) -> Result<Self, ValueProblem> {
        V::read(raw, typed).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn plain(&self) -> Option<Plain<'_>> {
        self.as_ref()?.plain()
    }
}

/// The value of an answer, independent of its type, for code that shows all answers alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plain<'a> {
    /// A text.
    Text(&'a str),
    /// A day.
    Day(NaiveDate),
    /// A month.
    Month(YearMonth),
    /// A number.
    Number(u16),
    /// A code of a standard's list.
    Code(Code),
    /// The key of a choice.
    Key(&'static str),
    /// A place.
    Place {
        /// The code of six digits.
        code: &'a str,
        /// What it is called.
        name: &'a str,
        /// The one of the two that a person types.
        typed: &'a str,
    },
    /// A box that is ticked.
    Ticked,
}

impl Plain<'_> {
    /// The value as an answer, in the normal form of the field.
    pub fn raw<F: Field>(self, field: F) -> Raw {
        match self {
            Self::Text(text) | Self::Place { typed: text, .. } | Self::Key(text) => Raw::text(text),
            Self::Day(day) => Raw::boxes(
                &day.year().to_string(),
                &day.month().to_string(),
                &day.day().to_string(),
            ),
            Self::Month(month) => {
                Raw::boxes(&month.year().to_string(), &month.month().to_string(), "")
            }
            Self::Number(number) => Raw::text(&number.to_string()),
            Self::Code(code) => Raw::text(match field.bound() {
                Bound::Names(_) => code.name,
                _ => code.code,
            }),
            Self::Ticked => Raw::text("yes"),
        }
    }
}

/// Whether a box is ticked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ticked(pub bool);

/// An empty box is an answer: no.
impl<F: Field> Value<F> for Ticked {
    fn read(_: &Raw, _: &Typed<'_, F>) -> Result<Self, ValueProblem> {
        Ok(Self(true))
    }

    fn absent() -> Option<Self> {
        Some(Self(false))
    }

    fn plain(&self) -> Option<Plain<'_>> {
        self.0.then_some(Plain::Ticked)
    }
}

/// A text of several lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph(pub String);

impl Paragraph {
    /// Its lines, without the blank ones.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        let lines = self.0.lines().map(str::trim);
        lines.filter(|line| !line.is_empty())
    }
}

fn most_characters<F: Field>(field: F) -> usize {
    match field.bound() {
        Bound::Characters(most) => usize::from(most),
        _ => 0,
    }
}

impl<F: Field> Value<F> for String {
    fn read(raw: &Raw, typed: &Typed<'_, F>) -> Result<Self, ValueProblem> {
        fields::parse_line(raw.as_text(), most_characters(typed.field)).map_err(ValueProblem::Line)
    }

    fn plain(&self) -> Option<Plain<'_>> {
        Some(Plain::Text(self))
    }
}

impl<F: Field> Value<F> for Paragraph {
    fn read(raw: &Raw, typed: &Typed<'_, F>) -> Result<Self, ValueProblem> {
        fields::parse_paragraph(raw.as_text(), most_characters(typed.field))
            .map(Self)
            .map_err(ValueProblem::Line)
    }

    fn plain(&self) -> Option<Plain<'_>> {
        Some(Plain::Text(&self.0))
    }
}

impl<F: Field> Value<F> for u16 {
    fn read(raw: &Raw, typed: &Typed<'_, F>) -> Result<Self, ValueProblem> {
        let (min, max) = match typed.field.bound() {
            Bound::Between(min, max) => (min, max),
            _ => (0, Self::MAX),
        };
        fields::parse_number(raw.as_text(), min, max).map_err(ValueProblem::Number)
    }

    fn plain(&self) -> Option<Plain<'_>> {
        Some(Plain::Number(*self))
    }
}

impl<F: Field> Value<F> for Code {
    fn read(raw: &Raw, typed: &Typed<'_, F>) -> Result<Self, ValueProblem> {
        match typed.field.bound() {
            Bound::Codes(list) | Bound::Names(list) => list.find(raw.as_text()),
            _ => Err(CodeProblem::NotListed),
        }
        .map_err(ValueProblem::Code)
    }

    fn plain(&self) -> Option<Plain<'_>> {
        Some(Plain::Code(*self))
    }
}

impl<F: Field> Value<F> for Phone {
    fn read(raw: &Raw, _: &Typed<'_, F>) -> Result<Self, ValueProblem> {
        Self::parse(raw.as_text()).map_err(ValueProblem::Phone)
    }

    fn plain(&self) -> Option<Plain<'_>> {
        Some(Plain::Text(self.as_str()))
    }
}

/// Parses a day from its boxes or from one text.
///
/// # Errors
/// The first thing to mend.
pub fn day(raw: &Raw) -> Result<NaiveDate, DateProblem> {
    match raw {
        Raw::Boxes([year, month, day]) => fields::parse_date_boxes(year, month, day),
        Raw::Text(text) => fields::parse_date(text),
    }
}
