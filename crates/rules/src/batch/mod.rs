//! The outcomes of many people at once, from columns.

mod prepared;

use chrono::NaiveDate;

use crate::determination::outcome;
use crate::facts::{Circumstances, Declaration, Education, Facts, Occurrence, Service};
use crate::readings::Readings;
use crate::standing::Outcome;
use prepared::Prepared;

/// A column for each fact of [`Facts`], a row for each person. `None` is not answered. An empty
/// column means that nobody answered the fact.
#[derive(Debug, Clone, Copy, Default)]
#[allow(missing_docs, reason = "the fields are those of Facts")]
pub struct Columns<'a> {
    pub birth_date: &'a [Option<NaiveDate>],
    pub hire_date: &'a [Option<NaiveDate>],
    pub earlier_engagement: &'a [Option<Occurrence>],
    pub education: &'a [Option<Education>],
    pub expected_certificate: &'a [Option<Occurrence>],
    pub full_time: &'a [Option<bool>],
    pub service: &'a [Option<Service>],
    pub conduct: &'a [Option<Declaration>],
    pub ability: &'a [Option<Declaration>],
    pub circumstances: &'a [Circumstances],
}

/// A column that is neither empty nor as long as the longest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnequalColumn {
    /// The name of the field.
    pub column: &'static str,
    /// Its number of rows.
    pub rows: usize,
    /// The number of rows of the longest column.
    pub expected: usize,
}

/// The [`outcome`] of every row.
///
/// Someone with complete answers, without a contradiction and not born on a leap day is looked
/// up in tables prepared for the readings. Anyone else is decided individually. Preparing the
/// tables takes as long as deciding some hundred people.
///
/// # Errors
///
/// [`UnequalColumn`] for a column of another length.
pub fn outcomes(columns: &Columns<'_>, readings: &Readings) -> Result<Vec<Outcome>, UnequalColumn> {
    let rows = columns.rows()?;
    let batch = Batch::of(readings);
    Ok((0..rows)
        .map(|at| batch.outcome(&columns.row(at)))
        .collect())
}

/// Readings, prepared for many people: for callers whose columns have another form than
/// [`Columns`].
pub struct Batch<'a> {
    readings: &'a Readings,
    prepared: Option<Prepared>,
}

impl<'a> Batch<'a> {
    /// Prepares the tables for these readings.
    pub fn of(readings: &'a Readings) -> Self {
        Self {
            readings,
            prepared: Prepared::of(readings),
        }
    }

    /// The [`outcome`] of one person.
    #[inline]
    pub fn outcome(&self, facts: &Facts) -> Outcome {
        let quick = self.prepared.as_ref().and_then(|all| all.outcome(facts));
        quick.unwrap_or_else(|| outcome(facts, self.readings))
    }
}

impl Columns<'_> {
    fn rows(&self) -> Result<usize, UnequalColumn> {
        let lengths = [
            ("birth_date", self.birth_date.len()),
            ("hire_date", self.hire_date.len()),
            ("earlier_engagement", self.earlier_engagement.len()),
            ("education", self.education.len()),
            ("expected_certificate", self.expected_certificate.len()),
            ("full_time", self.full_time.len()),
            ("service", self.service.len()),
            ("conduct", self.conduct.len()),
            ("ability", self.ability.len()),
            ("circumstances", self.circumstances.len()),
        ];
        let expected = lengths.iter().map(|&(_, rows)| rows).max().unwrap_or(0);
        match lengths
            .iter()
            .find(|&&(_, rows)| rows != 0 && rows != expected)
        {
            None => Ok(expected),
            Some(&(column, rows)) => Err(UnequalColumn {
                column,
                rows,
                expected,
            }),
        }
    }

    #[inline]
    fn row(&self, at: usize) -> Facts {
        fn cell<T: Copy>(column: &[Option<T>], at: usize) -> Option<T> {
            column.get(at).copied().flatten()
        }
        Facts {
            birth_date: cell(self.birth_date, at),
            hire_date: cell(self.hire_date, at),
            earlier_engagement: cell(self.earlier_engagement, at),
            education: cell(self.education, at),
            expected_certificate: cell(self.expected_certificate, at),
            full_time: cell(self.full_time, at),
            service: cell(self.service, at),
            conduct: cell(self.conduct, at),
            ability: cell(self.ability, at),
            circumstances: self.circumstances.get(at).copied().unwrap_or_default(),
        }
    }
}

/// Owned columns of [`Facts`]. [`Columns`] borrows from them. For callers whose people are
/// rows.
#[derive(Debug, Clone, Default)]
pub struct Population {
    birth_date: Vec<Option<NaiveDate>>,
    hire_date: Vec<Option<NaiveDate>>,
    earlier_engagement: Vec<Option<Occurrence>>,
    education: Vec<Option<Education>>,
    expected_certificate: Vec<Option<Occurrence>>,
    full_time: Vec<Option<bool>>,
    service: Vec<Option<Service>>,
    conduct: Vec<Option<Declaration>>,
    ability: Vec<Option<Declaration>>,
    circumstances: Vec<Circumstances>,
}

impl Population {
    /// Turns rows into columns.
    pub fn of(people: &[Facts]) -> Self {
        let mut all = Self::default();
        for person in people {
            all.birth_date.push(person.birth_date);
            all.hire_date.push(person.hire_date);
            all.earlier_engagement.push(person.earlier_engagement);
            all.education.push(person.education);
            all.expected_certificate.push(person.expected_certificate);
            all.full_time.push(person.full_time);
            all.service.push(person.service);
            all.conduct.push(person.conduct);
            all.ability.push(person.ability);
            all.circumstances.push(person.circumstances);
        }
        all
    }

    /// The columns for [`outcomes`].
    pub fn columns(&self) -> Columns<'_> {
        Columns {
            birth_date: &self.birth_date,
            hire_date: &self.hire_date,
            earlier_engagement: &self.earlier_engagement,
            education: &self.education,
            expected_certificate: &self.expected_certificate,
            full_time: &self.full_time,
            service: &self.service,
            conduct: &self.conduct,
            ability: &self.ability,
            circumstances: &self.circumstances,
        }
    }
}
