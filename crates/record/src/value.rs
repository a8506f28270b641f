//! How one answer is read from what was typed, and written back in its normal form.

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
    /// A month that has yet to come.
    MonthToCome {
        /// As typed.
        month: YearMonth,
    },
    /// A number that cannot be one, or is out of bounds.
    Number(NumberProblem),
    /// Not in the list.
    Code(CodeProblem),
    /// A name that cannot be one.
    Name(NameProblem),
    /// An identity number that cannot be one.
    ResidentId(ResidentIdProblem),
    /// A mobile number that cannot be one.
    Mobile(MobileProblem),
    /// A telephone number that cannot be one.
    Phone(PhoneProblem),
    /// Not an e-mail address.
    Email,
    /// A name that several places go by: one of them is to be chosen.
    Ambiguous {
        /// The name, as typed but without spaces.
        typed: String,
        /// The places, in the order of their codes.
        choices: Vec<Division>,
    },
    /// A county, but of another league or city than the one chosen.
    InOtherPrefecture {
        /// The county.
        county: Division,
    },
}

impl ValueProblem {
    /// That there is nothing to read in what was typed, not that it is wrong.
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

/// The field a text was typed into, and what stands around it.
pub struct Typed<'a, F: Field> {
    /// The field.
    pub field: F,
    /// The answers beside it.
    pub answers: &'a Answers<F>,
    /// The day on which it is read, where that matters.
    pub today: F::Today,
}

/// What the answer to a field of `F` can be.
pub trait Value<F: Field>: Sized {
    /// Reads what was typed, which is not blank.
    ///
    /// # Errors
    /// The first thing to mend.
    fn read(raw: &Raw, typed: &Typed<'_, F>) -> Result<Self, ValueProblem>;

    /// The value of a field without an answer; `None` if there has to be one.
    fn absent() -> Option<Self> {
        None
    }

    /// What it says; `None` if nothing.
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

/// What an answer says, whatever type holds it: for those who show all answers alike.
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
    /// The key of what was chosen.
    Key(&'static str),
    /// A place.
    Place {
        /// Its six digits.
        code: &'a str,
        /// What it is called.
        name: &'a str,
        /// Which of the two is typed.
        typed: &'a str,
    },
    /// A box that is ticked.
    Ticked,
}

impl Plain<'_> {
    /// The same as typed, in the normal form of the field.
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

/// Reads a day, from its boxes or from one text.
///
/// # Errors
/// The first thing to mend.
pub fn day(raw: &Raw) -> Result<NaiveDate, DateProblem> {
    match raw {
        Raw::Boxes([year, month, day]) => fields::parse_date_boxes(year, month, day),
        Raw::Text(text) => fields::parse_date(text),
    }
}
