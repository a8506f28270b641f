//! A determination into the cells, in the order of its fields.

use chrono::{Datelike, NaiveDate};
use rules::facts::FactProblem;
use rules::{
    Age, AgeEdge, AgeWindow, Case, CertificateBy, Determination, Education, Fact, FactSet,
    Readings, Reason, Service, Standing,
};

use super::cells::Cells;

/// Writes a determination; `None` if it does not fit.
///
/// Lists follow their length. Ages, days, sets and words are numbers: see the methods of [`Out`].
pub(super) fn determination(cells: &Cells, determination: &Determination) -> Option<()> {
    let out = &mut Out { cells, at: 0 };
    out.push(determination.outcome as i32)?;
    for item in &determination.items {
        out.standing(&item.standing)?;
    }
    match &determination.age_window {
        None => out.push(0)?,
        Some(window) => {
            out.push(1)?;
            out.window(window)?;
        }
    }
    out.length(determination.problems.len())?;
    for &problem in &determination.problems {
        out.problem(problem)?;
    }
    Some(())
}

struct Out<'a> {
    cells: &'a Cells,
    /// The next cell.
    at: usize,
}

impl Out<'_> {
    #[inline]
    fn push(&mut self, number: i32) -> Option<()> {
        self.cells.get(self.at)?.set(number);
        self.at += 1;
        Some(())
    }

    fn length(&mut self, length: usize) -> Option<()> {
        self.push(i32::try_from(length).ok()?)
    }

    /// The year from bit 9, the month from bit 5, and the day.
    #[inline]
    fn day(&mut self, day: NaiveDate) -> Option<()> {
        let year = day.year();
        let in_year = (day.month() << 5 | day.day()).cast_signed();
        (0..=9999).contains(&year).then_some(())?;
        self.push(year << 9 | in_year)
    }

    /// The years from bit 4, and the months.
    fn age(&mut self, age: Age) -> Option<()> {
        self.push(age.years << 4 | age.months.cast_signed())
    }

    /// The head of a standing: its kind, the basis in bit 3, the kind of the reason from bit 4,
    /// and from bit 9 what [`Out::reason`] adds.
    fn standing(&mut self, standing: &Standing) -> Option<()> {
        match standing {
            Standing::Met { basis, because } => self.reason((*basis as i32) << 3, *because),
            Standing::NotMet { because } => self.reason(1, *because),
            Standing::DependsOnNotice { because, cases } => {
                self.reason(2, *because)?;
                self.length(cases.len())?;
                cases.iter().try_for_each(|case| self.case(case))
            }
            Standing::ForBureau { because } => self.reason(3, *because),
            Standing::Unknown { missing } => {
                self.push(4)?;
                self.push(missing.bits().cast_signed())
            }
        }
    }

    /// The kind, with a certificate or circumstance from bit 9 and a service from bit 13; then
    /// an age, then days. Kinds have the order of [`Reason`].
    fn reason(&mut self, head: i32, because: Reason) -> Option<()> {
        let kind = |kind: i32| head | kind << 4;
        let certificate =
            |kind: i32, education: Education| head | kind << 4 | (education as i32) << 9;
        let served = |service: Service| (service as i32 + 1) << 13;
        match because {
            Reason::DeclaredMet => self.push(kind(0)),
            Reason::DeclaredNotMet => self.push(kind(1)),
            Reason::DeclaredUnsure => self.push(kind(2)),
            Reason::NoneDeclared => self.push(kind(3)),
            Reason::Declared { circumstance } => self.push(kind(4) | (circumstance as i32) << 9),
            Reason::AgeWithin { age, on } => self.aged(kind(5), age, on),
            Reason::AgeWithinWhenFirstEngaged { age, on } => self.aged(kind(6), age, on),
            Reason::UnderAge { age, on, first_day } => {
                self.aged(kind(7), age, on)?;
                self.day(first_day)
            }
            Reason::OverAge { age, on, last_day } => {
                self.aged(kind(8), age, on)?;
                self.day(last_day)
            }
            Reason::AgeBetweenReadings { age, on } => self.aged(kind(9), age, on),
            Reason::CertificateHeld { education } => self.push(certificate(10, education)),
            Reason::CertificateExpected { day } => {
                self.push(kind(11))?;
                self.day(day)
            }
            Reason::RelaxedForVeteran { education, service } => {
                self.push(certificate(12, education) | served(service))
            }
            Reason::CertificateTooLate { day, by } => {
                self.push(kind(13))?;
                self.day(day)?;
                self.day(by)
            }
            Reason::NotFullTime { education } => self.push(certificate(14, education)),
            Reason::EducationTooLow { education, service } => {
                self.push(certificate(15, education) | service.map_or(0, served))
            }
            Reason::EducationBetweenReadings { education } => self.push(certificate(16, education)),
        }
    }

    fn aged(&mut self, head: i32, age: Age, on: NaiveDate) -> Option<()> {
        self.push(head)?;
        self.age(age)?;
        self.day(on)
    }

    fn case(&mut self, case: &Case) -> Option<()> {
        self.readings(&case.readings)?;
        self.push(case.met.into())
    }

    /// Nine numbers, as `quick::read` has them.
    fn readings(&mut self, readings: &Readings) -> Option<()> {
        let plain = |choice: Option<i32>| choice.map_or(0, |index| index + 1);
        self.push(plain(readings.upper_age.map(|read| read as i32)))?;
        self.push(plain(readings.birthday.map(|read| read as i32)))?;
        self.push(plain(readings.leap_day.map(|read| read as i32)))?;
        match readings.reference_date {
            None => self.push(0)?,
            Some(day) => self.day(day)?,
        }
        match readings.certificate_by {
            None => self.push(0)?,
            Some(CertificateBy::ReferenceDate) => self.push(1)?,
            Some(CertificateBy::On(day)) => self.day(day)?,
        }
        self.push(plain(readings.technical_classes.map(|read| read as i32)))?;
        self.push(plain(readings.secondary_vocational.map(|read| read as i32)))?;
        self.push(plain(readings.full_time.map(|read| read as i32)))?;
        self.push(plain(readings.fire_rescue.map(|read| read as i32)))
    }

    fn window(&mut self, window: &AgeWindow) -> Option<()> {
        for edges in [&window.first, &window.last] {
            self.length(edges.len())?;
            edges.iter().try_for_each(|edge| self.edge(edge))?;
        }
        Some(())
    }

    /// The leap day from bit 4, beneath it the birthday or the upper age; then the day. `None` if
    /// an edge should ever name other readings.
    fn edge(&mut self, edge: &AgeEdge) -> Option<()> {
        let Readings {
            upper_age,
            birthday,
            leap_day,
            ..
        } = edge.readings;
        let named = Readings {
            upper_age,
            birthday,
            leap_day,
            ..Readings::default()
        };
        let limit = match (upper_age, birthday) {
            (Some(upper_age), None) => upper_age as i32,
            (None, Some(birthday)) => birthday as i32,
            _ => return None,
        };
        (named == edge.readings).then_some(())?;
        self.push(leap_day.map_or(0, |leap| leap as i32 + 1) << 4 | limit)?;
        self.day(edge.day)
    }

    /// The kind, in the order of [`FactProblem`], and from bit 3 the fact.
    fn problem(&mut self, problem: FactProblem) -> Option<()> {
        self.push(match problem {
            FactProblem::OutOfRange { fact } => place_of(fact) << 3,
            FactProblem::BornAfterHire => 1,
            FactProblem::BornAfterEngagement => 2,
            FactProblem::EngagedAfterHire => 3,
            FactProblem::EngagedAsChild => 4,
        })
    }
}

/// The index of a fact in [`Fact::all`].
fn place_of(fact: Fact) -> i32 {
    FactSet::of(&[fact]).bits().trailing_zeros().cast_signed()
}
