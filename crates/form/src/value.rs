//! The types of answers that only the form has.

use chrono::NaiveDate;
use fields::{Mobile, PersonName, ResidentId, Sex, YearMonth};
pub use notice::value::Email;
pub use record::Ticked;
use record::{Plain, Raw, Typed, Value, ValueProblem};
use rules::Service;

use crate::choice::{Completion, Level, Occupation, Reassignment, Study};
use crate::field::{ELSEWHERE, Field, Kind};
use crate::place;

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

/// Types that parse text and have its normal form.
macro_rules! normal {
    ($($type:ident: $problem:ident,)+) => { $(
        impl Value<Field> for $type {
            fn read(raw: &Raw, _: &Typed<'_, Field>) -> Result<Self, ValueProblem> {
                Self::parse(raw.as_text()).map_err(ValueProblem::$problem)
            }

            fn plain(&self) -> Option<Plain<'_>> {
                Some(Plain::Text(self.as_str()))
            }
        }
    )+ };
}
normal! { PersonName: Name, Mobile: Mobile, }

impl Value<Field> for ResidentId {
    fn read(raw: &Raw, typed: &Typed<'_, Field>) -> Result<Self, ValueProblem> {
        Self::parse(raw.as_text(), typed.today).map_err(ValueProblem::ResidentId)
    }

    fn plain(&self) -> Option<Plain<'_>> {
        Some(Plain::Text(self.number()))
    }
}

/// A day that is not in the future.
impl Value<Field> for NaiveDate {
    fn read(raw: &Raw, typed: &Typed<'_, Field>) -> Result<Self, ValueProblem> {
        record::value::day(raw)
            .and_then(|day| fields::birth_date(day, typed.today))
            .map_err(ValueProblem::Date)
    }

    fn plain(&self) -> Option<Plain<'_>> {
        Some(Plain::Day(*self))
    }
}

impl Value<Field> for YearMonth {
    fn read(raw: &Raw, typed: &Typed<'_, Field>) -> Result<Self, ValueProblem> {
        let month = match raw {
            Raw::Boxes([year, month, _]) => fields::parse_month_boxes(year, month),
            Raw::Text(text) => fields::parse_month(text),
        }
        .map_err(ValueProblem::Date)?;
        if month > Self::of(typed.today) && typed.field.kind() == Kind::Month {
            return Err(ValueProblem::MonthToCome { month });
        }
        Ok(month)
    }

    fn plain(&self) -> Option<Plain<'_>> {
        Some(Plain::Month(*self))
    }
}

impl Value<Field> for Email {
    fn read(raw: &Raw, _: &Typed<'_, Field>) -> Result<Self, ValueProblem> {
        Self::parse(raw.as_text())
    }

    fn plain(&self) -> Option<Plain<'_>> {
        Some(Plain::Text(&self.0))
    }
}

impl Value<Field> for Prefecture {
    fn read(raw: &Raw, _: &Typed<'_, Field>) -> Result<Self, ValueProblem> {
        match raw.as_text() {
            ELSEWHERE => Ok(Self::Elsewhere),
            typed => place::prefecture(typed).map(|found| Self::Here(Division(found))),
        }
    }

    fn plain(&self) -> Option<Plain<'_>> {
        Some(match self {
            Self::Here(Division(fields::Division { code, name, .. })) => Plain::Place {
                code,
                name,
                typed: code,
            },
            Self::Elsewhere => Plain::Key(ELSEWHERE),
        })
    }
}

impl Value<Field> for Division {
    fn read(raw: &Raw, typed: &Typed<'_, Field>) -> Result<Self, ValueProblem> {
        let league = place::prefecture(typed.answers.text(Field::HouseholdPrefecture))?;
        place::county(league, raw.as_text()).map(Self)
    }

    fn plain(&self) -> Option<Plain<'_>> {
        let fields::Division { code, name, .. } = self.0;
        let typed = name;
        Some(Plain::Place { code, name, typed })
    }
}

record::chosen! { Field: Sex, Level, Completion, Study, Occupation, Service, Reassignment, }
