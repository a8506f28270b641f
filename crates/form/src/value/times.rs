//! What is counted: days, months, heights.

use chrono::{Datelike, NaiveDate};
use fields::YearMonth;

use super::{Typed, Value, text};
use crate::draft::Raw;
use crate::field::{Field, Kind};
use crate::pack::{Packing, Unpacking};
use crate::problem::ProblemKind;

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
        packing.number(u64::from(*self));
    }

    fn unpack(unpacking: &mut Unpacking<'_>, _: Field) -> Option<Self> {
        u16::try_from(unpacking.number()?).ok()
    }
}

fn number_limits(field: Field) -> (u16, u16) {
    match field.kind() {
        Kind::Number(min, max) => (min, max),
        _ => (0, u16::MAX),
    }
}
