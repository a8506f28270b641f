//! How one field is read from what was typed, and written back in its normal form.

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use fields::codes::CodeProblem;
use fields::{Choice, Code, DateProblem, LineProblem, NumberProblem, Phone, PhoneProblem, Raw};
use fields::{Division, DivisionLevel, division};
use serde::{Serialize, Serializer};

use crate::choice::{Contract, ForVeterans, Languages, LeastEducation, Nationality, Relaxation};
use crate::draft::Answers;
use crate::field::{Field, Kind, Section};
use crate::follow::Background;

/// A place in a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The section.
    pub section: Section,
    /// Which entry of a section with several, from 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<usize>,
    /// The field; `None` is the section or the entry as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<Field>,
}

/// Something that cannot be read, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// What.
    pub kind: ProblemKind,
}

/// Why something cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// A text that does not fit.
    Line(LineProblem),
    /// A day that is none.
    Date(DateProblem),
    /// A number that cannot be one, or is out of bounds.
    Number(NumberProblem),
    /// Not in the list.
    Code(CodeProblem),
    /// A telephone number that cannot be one.
    Phone(PhoneProblem),
    /// Not an e-mail address.
    Email,
}

impl ProblemKind {
    /// That there is nothing to read in what was typed, not that it is wrong.
    const fn is_empty(&self) -> bool {
        matches!(
            self,
            Self::Line(LineProblem::Empty)
                | Self::Date(DateProblem::Empty)
                | Self::Number(NumberProblem::Empty)
                | Self::Code(CodeProblem::Empty)
                | Self::Phone(PhoneProblem::Empty)
        )
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

/// An e-mail address: something on both sides of an `@`, and a dot behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email(pub String);

/// The region, or a division of it. A code that no table has is kept: divisions change,
/// and [`crate::lint()`] says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Territory {
    /// 内蒙古自治区.
    Region,
    /// A league, city, banner, county or district in force.
    Division(Division),
    /// Six digits that no division in force has.
    Unknown(String),
}

/// The divisions in force, by their codes. Read once: a notice of five hundred posts names
/// hundreds of them.
static IN_FORCE: LazyLock<Vec<Division>> = LazyLock::new(|| {
    let places = |one: &Division| one.level != DivisionLevel::Districts;
    division::divisions().filter(places).collect()
});

/// The code of the region itself.
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

    /// What it is called; of an unknown code the code.
    pub fn name(&self) -> &str {
        match self {
            Self::Region => fields::division::province("15").unwrap_or(REGION),
            Self::Division(division) => division.name,
            Self::Unknown(code) => code,
        }
    }

    /// The part of a code that everything within shares.
    pub fn prefix(&self) -> &str {
        prefix(self.code())
    }

    /// Reads a code or a whole name; a name that two counties have needs its code.
    ///
    /// # Errors
    /// That nothing was typed, or nothing that is a division.
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
            let at = IN_FORCE.binary_search_by_key(&&*plain, |one| one.code);
            let known = at.ok().and_then(|at| IN_FORCE.get(at)).copied();
            return Ok(known.map_or(Self::Unknown(plain), Self::Division));
        }
        // A whole name, as nearly all are.
        let mut named = IN_FORCE.iter().filter(|one| one.name == plain);
        if let (Some(division), None) = (named.next(), named.next()) {
            return Ok(Self::Division(*division));
        }
        if let Ok(league) = division::find_prefecture(&plain) {
            return Ok(Self::Division(league));
        }
        let found: Vec<Division> = division::prefectures()
            .filter_map(|league| division::find_county(league.code, &plain).ok())
            .take(2)
            .collect();
        match found.as_slice() {
            [county] => Ok(Self::Division(*county)),
            _ => Err(CodeProblem::NotListed),
        }
    }
}

/// The part of a division's code that everything within shares.
pub(crate) fn prefix(code: &str) -> &str {
    let whole = code.strip_suffix("00").unwrap_or(code);
    whole.strip_suffix("00").unwrap_or(whole)
}

/// A record of the notice: one of `notice.rs`.
pub(crate) trait Record: Sized {
    /// Where it stands.
    const SECTION: Section;
    /// The record; what cannot be read is missing from it, and told to `reading`.
    fn read(reading: &mut Reading<'_>) -> Self;
    /// Its normal form.
    fn write(&self, answers: &mut Answers);
}

/// The answers being read, and what was found wrong with them.
pub(crate) struct Reading<'a> {
    pub(crate) answers: &'a Answers,
    pub(crate) entry: Option<usize>,
    pub(crate) problems: &'a mut Vec<Problem>,
}

impl Reading<'_> {
    pub(crate) fn value<V: Value>(&mut self, field: Field) -> Option<V> {
        let raw = self.answers.get(field)?;
        if raw.is_blank() || !field.is_asked(self.answers) {
            return None;
        }
        match V::read(raw, field.kind()) {
            Ok(value) => Some(value),
            Err(kind) => {
                if !kind.is_empty() {
                    let place = Place::of(self.entry, field);
                    self.problems.push(Problem { place, kind });
                }
                None
            }
        }
    }
}

/// What one answer can be.
pub(crate) trait Value: Sized {
    /// Reads what was typed, which is not blank.
    fn read(raw: &Raw, kind: Kind) -> Result<Self, ProblemKind>;
    /// Its normal form.
    fn write(&self) -> Raw;
}

fn text(raw: &Raw) -> &str {
    match raw {
        Raw::Text(text) => text,
        Raw::Boxes([first, ..]) => first,
    }
}

fn limit(kind: Kind) -> usize {
    match kind {
        Kind::Line(limit) | Kind::Paragraph(limit) => usize::from(limit),
        _ => 80,
    }
}

impl Value for String {
    fn read(raw: &Raw, kind: Kind) -> Result<Self, ProblemKind> {
        fields::parse_line(text(raw), limit(kind)).map_err(ProblemKind::Line)
    }

    fn write(&self) -> Raw {
        Raw::text(self)
    }
}

impl Value for Paragraph {
    fn read(raw: &Raw, kind: Kind) -> Result<Self, ProblemKind> {
        let read = fields::parse_paragraph(text(raw), limit(kind));
        read.map(Self).map_err(ProblemKind::Line)
    }

    fn write(&self) -> Raw {
        Raw::text(&self.0)
    }
}

impl Value for Email {
    fn read(raw: &Raw, kind: Kind) -> Result<Self, ProblemKind> {
        let line = fields::parse_line(text(raw), limit(kind)).map_err(ProblemKind::Line)?;
        let sound = line.split_once('@').is_some_and(|(name, host)| {
            let ends = |part: &str| !part.is_empty() && !part.contains(['@', ' ']);
            ends(name) && host.split('.').count() > 1 && host.split('.').all(ends)
        });
        sound.then_some(Self(line)).ok_or(ProblemKind::Email)
    }

    fn write(&self) -> Raw {
        Raw::text(&self.0)
    }
}

impl Value for NaiveDate {
    fn read(raw: &Raw, _: Kind) -> Result<Self, ProblemKind> {
        match raw {
            Raw::Boxes([year, month, day]) => fields::parse_date_boxes(year, month, day),
            Raw::Text(text) => fields::parse_date(text),
        }
        .map_err(ProblemKind::Date)
    }

    fn write(&self) -> Raw {
        Raw::boxes(
            &self.year().to_string(),
            &self.month().to_string(),
            &self.day().to_string(),
        )
    }
}

impl Value for u16 {
    fn read(raw: &Raw, kind: Kind) -> Result<Self, ProblemKind> {
        let (min, max) = match kind {
            Kind::Number(min, max) => (min, max),
            _ => (0, u16::MAX),
        };
        fields::parse_number(text(raw), min, max).map_err(ProblemKind::Number)
    }

    fn write(&self) -> Raw {
        Raw::text(&self.to_string())
    }
}

impl Value for Code {
    fn read(raw: &Raw, kind: Kind) -> Result<Self, ProblemKind> {
        match kind {
            Kind::Menu(list) => list.find(text(raw)).map_err(ProblemKind::Code),
            _ => Err(ProblemKind::Code(CodeProblem::NotListed)),
        }
    }

    fn write(&self) -> Raw {
        Raw::text(self.code)
    }
}

impl Value for Phone {
    fn read(raw: &Raw, _: Kind) -> Result<Self, ProblemKind> {
        Self::parse(text(raw)).map_err(ProblemKind::Phone)
    }

    fn write(&self) -> Raw {
        Raw::text(self.as_str())
    }
}

impl Value for Territory {
    fn read(raw: &Raw, _: Kind) -> Result<Self, ProblemKind> {
        Self::find(text(raw)).map_err(ProblemKind::Code)
    }

    /// The name, as one would type it, where one name has one meaning.
    fn write(&self) -> Raw {
        let name = self.name();
        let back = Self::find(name).is_ok_and(|found| found == *self);
        Raw::text(if back { name } else { self.code() })
    }
}

/// Closed lists, by key.
macro_rules! chosen {
    ($($type:ty,)+) => { $(
        impl Value for $type {
            fn read(raw: &Raw, _: Kind) -> Result<Self, ProblemKind> {
                Self::of_key(text(raw)).ok_or(ProblemKind::Code(CodeProblem::NotListed))
            }

            fn write(&self) -> Raw {
                Raw::text(self.key())
            }
        }
    )+ };
}
chosen! {
    rules::UpperAge, rules::Birthday, rules::LeapDay, rules::TechnicalClasses,
    rules::SecondaryVocational, rules::FullTime, rules::FireRescue,
    Nationality, LeastEducation, Relaxation, ForVeterans, Languages, Contract, Background,
}

/// What was typed, as a file has it: a day as one text.
pub(crate) fn as_in_a_file<S: Serializer>(raw: &Raw, serializer: S) -> Result<S::Ok, S::Error> {
    match raw {
        Raw::Text(text) => serializer.serialize_str(text),
        Raw::Boxes(boxes) => match NaiveDate::read(raw, Kind::Day) {
            Ok(day) => serializer.serialize_str(&fields::iso::text(day)),
            Err(_) => serializer.collect_seq(boxes.iter().map(|text| &**text)),
        },
    }
}
