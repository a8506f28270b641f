//! The types of answers that only a notice has.

use std::sync::LazyLock;

use chrono::NaiveDate;
use fields::codes::CodeProblem;
use fields::{Division, DivisionLevel, division, place};
use record::{Plain, Raw, Typed, Value, ValueProblem};
use serde::Serializer;

use crate::choice::{
    Background, Contract, Engagement, ForVeterans, Insurance, Languages, LeastEducation,
    Nationality, Relaxation,
};
use crate::field::{Field, Place};

/// An answer that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// What.
    pub kind: ValueProblem,
}

/// An e-mail address: text on both sides of an `@`, and a dot in the host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email(pub String);

/// The most characters of an e-mail address.
const MOST_OF_EMAIL: usize = 80;

/// The region, or a division of it. An unknown code is kept, because divisions change;
/// [`crate::lint()`] reports it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Territory {
    /// 内蒙古自治区.
    Region,
    /// A league, city, banner, county or district in force.
    Division(Division),
    /// Six digits of no division in force.
    Unknown(String),
}

/// The divisions in force, sorted by code. Parsed once, because a notice of five hundred posts
/// names hundreds of them.
static IN_FORCE: LazyLock<Vec<Division>> = LazyLock::new(|| {
    let places = |division: &Division| division.level != DivisionLevel::Districts;
    division::divisions().filter(places).collect()
});

/// The code of the whole region.
pub const REGION: &str = "150000";

impl Territory {
    /// Its six digits.
    pub fn code(&self) -> &str {
        match self {
            Self::Region => REGION,
            Self::Division(division) => division.code,
            Self::Unknown(code) => code,
        }
    }

    /// The name; of an unknown code, the code.
    pub fn name(&self) -> &str {
        match self {
            Self::Region => fields::division::province("15").unwrap_or(REGION),
            Self::Division(division) => division.name,
            Self::Unknown(code) => code,
        }
    }

    /// The part of the code that all places within share.
    pub fn prefix(&self) -> &str {
        prefix(self.code())
    }

    /// Finds a division by its code, its name, or what people call it, as the form's places are
    /// found. A name of several places needs the code.
    ///
    /// # Errors
    /// If nothing was typed, or no division matches.
    pub fn find(typed: &str) -> Result<Self, CodeProblem> {
        let plain: String = typed
            .chars()
            .filter(|c| !c.is_whitespace())
            .take(64)
            .collect();
        if plain.is_empty() {
            return Err(CodeProblem::Empty);
        }
        if plain == REGION || Some(&*plain) == fields::division::province("15") {
            return Ok(Self::Region);
        }
        let is_code = plain.len() == 6 && plain.bytes().all(|byte| byte.is_ascii_digit());
        if is_code {
            let at = IN_FORCE.binary_search_by_key(&&*plain, |division| division.code);
            let known = at.ok().and_then(|at| IN_FORCE.get(at)).copied();
            return Ok(known.map_or(Self::Unknown(plain), Self::Division));
        }
        // Nearly all texts are whole names.
        let mut named = IN_FORCE.iter().filter(|division| division.name == plain);
        if let (Some(division), None) = (named.next(), named.next()) {
            return Ok(Self::Division(*division));
        }
        // 达茂旗, 呼市.
        let league = place::search_prefecture(&plain).found();
        let found = league.or_else(|| place::search_county(None, &plain).found());
        found.map(Self::Division).ok_or(CodeProblem::NotListed)
    }
}

/// The part of a division's code that all places within share.
pub(crate) fn prefix(code: &str) -> &str {
    let whole = code.strip_suffix("00").unwrap_or(code);
    whole.strip_suffix("00").unwrap_or(whole)
}

impl Email {
    /// Parses an address.
    ///
    /// # Errors
    /// If nothing was typed, or no address.
    pub fn parse(typed: &str) -> Result<Self, ValueProblem> {
        let line = fields::parse_line(typed, MOST_OF_EMAIL).map_err(ValueProblem::Line)?;
        let sound = line.split_once('@').is_some_and(|(name, host)| {
            let ends = |part: &str| !part.is_empty() && !part.contains(['@', ' ']);
            ends(name) && host.split('.').count() > 1 && host.split('.').all(ends)
        });
        sound.then_some(Self(line)).ok_or(ValueProblem::Email)
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

impl Value<Field> for NaiveDate {
    fn read(raw: &Raw, _: &Typed<'_, Field>) -> Result<Self, ValueProblem> {
        record::value::day(raw).map_err(ValueProblem::Date)
    }

    fn plain(&self) -> Option<Plain<'_>> {
        Some(Plain::Day(*self))
    }
}

impl Value<Field> for Territory {
    fn read(raw: &Raw, _: &Typed<'_, Field>) -> Result<Self, ValueProblem> {
        Self::find(raw.as_text()).map_err(ValueProblem::Code)
    }

    /// A person types the name if only one place has it, otherwise the code.
    fn plain(&self) -> Option<Plain<'_>> {
        let (code, name) = (self.code(), self.name());
        let only = Self::find(name).is_ok_and(|found| found == *self);
        let typed = if only { name } else { code };
        Some(Plain::Place { code, name, typed })
    }
}

record::chosen! {
    Field:
    rules::UpperAge, rules::Birthday, rules::LeapDay, rules::TechnicalClasses,
    rules::SecondaryVocational, rules::FullTime, rules::FireRescue,
    Nationality, LeastEducation, Relaxation, ForVeterans, Languages, Contract, Engagement,
    Insurance, Background,
}

/// An answer as a file writes it: a day as one text.
pub(crate) fn as_in_a_file<S: Serializer>(raw: &Raw, serializer: S) -> Result<S::Ok, S::Error> {
    match (raw, record::value::day(raw)) {
        (Raw::Text(text), _) => serializer.serialize_str(text),
        (Raw::Boxes(_), Ok(day)) => serializer.serialize_str(&fields::iso::text(day)),
        (Raw::Boxes(boxes), Err(_)) => serializer.collect_seq(boxes.iter().map(|text| &**text)),
    }
}
