//! Whom a notice does not take beyond Article 17. A bar is decided from what the self-check and
//! the form ask anyway. Where they do not ask, the bureau decides.

use chrono::{Datelike, NaiveDate};
use rules::{Circumstance, Outcome};

use super::candidate::{Candidate, Studies, met};
use super::stand::Condition;
use crate::notice::Notice;

impl Candidate<'_> {
    /// The outcome of a bar; `None` if the notice does not have it, or `condition` is no bar.
    pub(super) fn bar(&self, condition: Condition) -> Option<Outcome> {
        let bars = &self.notice.bars;
        let (has, outcome) = match condition {
            Condition::BarServing => (bars.serving, self.serving()),
            Condition::BarStudents => (bars.students, self.students()),
            Condition::BarEstablished => (bars.established, self.established()),
            Condition::BarDefaulters => (bars.defaulters, self.defaulters()),
            Condition::BarPublicOrder => (bars.public_order, self.public_order()),
            // Only those who keep the list know.
            Condition::BarExamBan => (bars.exam_ban, Outcome::ForBureau),
            _ => return None,
        };
        has.0.then_some(outcome)
    }

    fn serving(&self) -> Outcome {
        match self.traits.serving {
            Some(serving) => met(!serving),
            None => Outcome::ForBureau,
        }
    }

    /// This year's graduates may apply. Which year that is, the notice's days say.
    fn students(&self) -> Outcome {
        match (self.traits.studies, year_of(self.notice)) {
            (Some(Studies::Nothing), _) => Outcome::Met,
            (Some(Studies::Until(month)), Some(year)) => met(month.year() <= year),
            (Some(Studies::Until(_)), None) | (None, _) => Outcome::ForBureau,
        }
    }

    /// Whether an employer counts as 机关事业单位 and the post as 在编, nobody is asked.
    fn established(&self) -> Outcome {
        match self.traits.employed {
            Some(false) => Outcome::Met,
            Some(true) | None => Outcome::ForBureau,
        }
    }

    fn defaulters(&self) -> Outcome {
        let answer = self
            .facts
            .circumstances
            .get(Circumstance::JudgmentDefaulter);
        answer.map_or(Outcome::Unknown, |defaulter| met(!defaulter))
    }

    /// Detention is such a penalty; other penalties may be one. Nobody is asked for sealed ones.
    fn public_order(&self) -> Outcome {
        let answer = |circumstance| self.facts.circumstances.get(circumstance);
        match (
            answer(Circumstance::AdministrativeDetention),
            answer(Circumstance::OtherPenalty),
        ) {
            (Some(true), _) => Outcome::NotMet,
            (_, Some(true)) => Outcome::ForBureau,
            (Some(false), Some(false)) => Outcome::Met,
            _ => Outcome::Unknown,
        }
    }
}

/// The year of the recruitment, in which this year's graduates graduate.
fn year_of(notice: &Notice) -> Option<i32> {
    let days = [
        notice.conditions.graduates_by,
        notice.about.announced,
        notice.registration.opens,
        notice.registration.closes,
        notice.age.reference,
    ];
    days.into_iter()
        .flatten()
        .next()
        .map(|day: NaiveDate| day.year())
}
