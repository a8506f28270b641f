//! Standings, reasons and the outcome.

use chrono::NaiveDate;
use serde::Serialize;

use crate::age::{Age, AgeWindow};
use crate::domain::Grid;
use crate::facts::{Circumstance, Education, Fact, FactProblem, FactSet, Facts, Service};
use crate::law::Citation;
use crate::readings::{Case, Readings};
use crate::{article16, article17};

/// Decides the ten items of Articles 16 and 17.
///
/// Facts that contradict each other are reported in
/// [`Determination::problems`] and treated as not answered.
pub fn decide(facts: &Facts, readings: &Readings) -> Determination {
    let problems = facts.problems(readings);
    let unusable = problems
        .iter()
        .fold(FactSet::EMPTY, |set, problem| set.union(problem.facts()));
    let facts = facts.without(unusable);
    let items = Item::ALL.map(|item| ItemStanding {
        item,
        citation: item.citation(),
        standing: item.standing(&facts, readings),
    });
    Determination {
        outcome: items
            .iter()
            .map(|item| item.standing.outcome())
            .max()
            .unwrap_or(Outcome::Unknown),
        items,
        age_window: facts
            .birth_date
            .and_then(|birth| AgeWindow::of(birth, readings)),
        problems,
    }
}

/// What the Measures say of one person, item by item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Determination {
    /// The gravest of the ten standings.
    pub outcome: Outcome,
    /// The ten items in the order of the Measures.
    #[cfg_attr(feature = "typescript", tsify(type = "ItemStanding[]"))]
    pub items: [ItemStanding; 10],
    /// From and until when the age item is met, once the birth date is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub age_window: Option<AgeWindow>,
    /// Facts that contradict each other, and so were not used.
    pub problems: Vec<FactProblem>,
}

/// The outcome over all ten items. Ordered from lightest to gravest: the gravest
/// standing decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Outcome {
    /// 符合.
    Met,
    /// 需单位认定.
    ForBureau,
    /// 取决于公告.
    DependsOnNotice,
    /// 信息不足.
    Unknown,
    /// 不符合.
    NotMet,
}

/// One of the ten items of Articles 16 and 17.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Item {
    /// Article 16(1).
    Conduct,
    /// Article 16(2).
    Age,
    /// Article 16(3).
    Education,
    /// Article 16(4).
    Ability,
    /// Article 17(1).
    Crime,
    /// Article 17(2).
    Detention,
    /// Article 17(3).
    Dismissal,
    /// Article 17(4).
    Organisation,
    /// Article 17(5).
    Credit,
    /// Article 17(6).
    Unsuitable,
}

impl Item {
    /// The ten items in the order of the Measures.
    pub const ALL: [Self; 10] = [
        Self::Conduct,
        Self::Age,
        Self::Education,
        Self::Ability,
        Self::Crime,
        Self::Detention,
        Self::Dismissal,
        Self::Organisation,
        Self::Credit,
        Self::Unsuitable,
    ];

    /// Where the item stands in the Measures.
    pub const fn citation(self) -> Citation {
        match self {
            Self::Conduct => Citation::item(16, 1),
            Self::Age => Citation::item(16, 2),
            Self::Education => Citation::item(16, 3),
            Self::Ability => Citation::item(16, 4),
            Self::Crime => Citation::item(17, 1),
            Self::Detention => Citation::item(17, 2),
            Self::Dismissal => Citation::item(17, 3),
            Self::Organisation => Citation::item(17, 4),
            Self::Credit => Citation::item(17, 5),
            Self::Unsuitable => Citation::item(17, 6),
        }
    }

    /// The facts that bear on the item.
    pub fn facts(self, readings: &Readings) -> FactSet {
        match self {
            Self::Conduct => article16::conduct::FACTS,
            Self::Age => article16::age::facts(readings),
            Self::Education => article16::education::facts(readings),
            Self::Ability => article16::ability::FACTS,
            Self::Crime => article17::crime::FACTS,
            Self::Detention => article17::detention::FACTS,
            Self::Dismissal => article17::dismissal::FACTS,
            Self::Organisation => article17::organisation::FACTS,
            Self::Credit => article17::credit::FACTS,
            Self::Unsuitable => article17::unsuitable::FACTS,
        }
    }

    /// The standing once every fact that bears on the item is answered; `None`
    /// while one is not.
    pub(crate) fn decided(self, facts: &Facts, readings: &Readings) -> Option<Standing> {
        match self {
            Self::Conduct => article16::conduct::decide(facts),
            Self::Age => article16::age::decide(facts, readings),
            Self::Education => article16::education::decide(facts, readings),
            Self::Ability => article16::ability::decide(facts),
            Self::Crime => article17::crime::decide(facts),
            Self::Detention => article17::detention::decide(facts),
            Self::Dismissal => article17::dismissal::decide(facts),
            Self::Organisation => article17::organisation::decide(facts),
            Self::Credit => article17::credit::decide(facts),
            Self::Unsuitable => article17::unsuitable::decide(facts),
        }
    }

    /// The standing, with whatever is answered. Where facts are missing, every
    /// value they could have is tried: if all lead to the same outcome, that is
    /// the standing; if not, it is not yet known, and the facts that could make
    /// the difference are named.
    fn standing(self, facts: &Facts, readings: &Readings) -> Standing {
        self.decided(facts, readings)
            .unwrap_or_else(|| Grid::of(self, facts, readings).standing(facts, readings))
    }
}

/// The standing of one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct ItemStanding {
    /// Which item.
    pub item: Item,
    /// Where it stands in the Measures; the words are in
    /// [`article`](crate::article).
    pub citation: Citation,
    /// How the person stands.
    pub standing: Standing,
}

/// How a person stands with an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum Standing {
    /// 符合.
    Met {
        /// Computed, or declared and verified later.
        basis: Basis,
        /// Why.
        because: Reason,
    },
    /// 不符合.
    NotMet {
        /// The fact, the figure and the date that decide it.
        because: Reason,
    },
    /// 取决于公告: open readings differ for this person.
    DependsOnNotice {
        /// What they differ about.
        because: Reason,
        /// What each reading leads to; there is one that meets the item and one
        /// that does not.
        cases: Vec<Case>,
    },
    /// 需单位认定: a judgement the Measures leave to the bureau.
    ForBureau {
        /// What it is to judge.
        because: Reason,
    },
    /// 信息不足.
    Unknown {
        /// The facts that could make the difference.
        missing: FactSet,
    },
}

impl Standing {
    /// What the item contributes to the outcome.
    pub const fn outcome(&self) -> Outcome {
        match self {
            Self::Met { .. } => Outcome::Met,
            Self::NotMet { .. } => Outcome::NotMet,
            Self::DependsOnNotice { .. } => Outcome::DependsOnNotice,
            Self::ForBureau { .. } => Outcome::ForBureau,
            Self::Unknown { .. } => Outcome::Unknown,
        }
    }
}

/// On what a met item rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Basis {
    /// Computed from dates or certificates; the papers are still checked.
    Computed,
    /// Declared by the applicant, to be verified by the bureau.
    Declared,
}

/// Why a standing is what it is: the deciding fact, with its figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum Reason {
    /// Declared to meet the condition.
    DeclaredMet,
    /// Declared not to meet the condition.
    DeclaredNotMet,
    /// The applicant cannot tell whether they meet the condition.
    DeclaredUnsure,
    /// Declared that none of the item's circumstances apply.
    NoneDeclared,
    /// A circumstance that the item names, or that only the bureau can weigh.
    Declared {
        /// Which.
        circumstance: Circumstance,
    },
    /// Within the limits on the day of hire, which is the first engagement.
    AgeWithin {
        /// The age on that day.
        age: Age,
        /// The day on which the age is counted.
        #[serde(with = "fields::iso")]
        #[cfg_attr(feature = "typescript", tsify(type = "string"))]
        on: NaiveDate,
    },
    /// Within the limits on the day of an earlier, first engagement.
    AgeWithinWhenFirstEngaged {
        /// The age on that day.
        age: Age,
        /// The day of the first engagement.
        #[serde(with = "fields::iso")]
        #[cfg_attr(feature = "typescript", tsify(type = "string"))]
        on: NaiveDate,
    },
    /// Not yet eighteen.
    UnderAge {
        /// The age on that day.
        age: Age,
        /// The day on which the age is counted.
        #[serde(with = "fields::iso")]
        #[cfg_attr(feature = "typescript", tsify(type = "string"))]
        on: NaiveDate,
        /// The first day on which the person is old enough, under every reading
        /// that is open.
        #[serde(with = "fields::iso")]
        #[cfg_attr(feature = "typescript", tsify(type = "string"))]
        first_day: NaiveDate,
    },
    /// Too old at the first engagement, however the clause is read.
    OverAge {
        /// The age on that day.
        age: Age,
        /// The day of the first engagement.
        #[serde(with = "fields::iso")]
        #[cfg_attr(feature = "typescript", tsify(type = "string"))]
        on: NaiveDate,
        /// The last day under the widest reading.
        #[serde(with = "fields::iso")]
        #[cfg_attr(feature = "typescript", tsify(type = "string"))]
        last_day: NaiveDate,
    },
    /// Whether the age fits turns on how the clause is read.
    AgeBetweenReadings {
        /// The age on that day.
        age: Age,
        /// The day on which it is counted.
        #[serde(with = "fields::iso")]
        #[cfg_attr(feature = "typescript", tsify(type = "string"))]
        on: NaiveDate,
    },
    /// The certificate in hand suffices.
    CertificateHeld {
        /// The certificate.
        education: Education,
    },
    /// The certificate expected will be in hand in time.
    CertificateExpected {
        /// The day it is expected.
        #[serde(with = "fields::iso")]
        #[cfg_attr(feature = "typescript", tsify(type = "string"))]
        day: NaiveDate,
    },
    /// A veteran with senior high school or above.
    RelaxedForVeteran {
        /// The certificate.
        education: Education,
        /// The service.
        service: Service,
    },
    /// The certificate expected comes too late.
    CertificateTooLate {
        /// The day it is expected.
        #[serde(with = "fields::iso")]
        #[cfg_attr(feature = "typescript", tsify(type = "string"))]
        day: NaiveDate,
        /// The last day that would do.
        #[serde(with = "fields::iso")]
        #[cfg_attr(feature = "typescript", tsify(type = "string"))]
        by: NaiveDate,
    },
    /// The notice asks for full-time study, and the certificate is not from one.
    NotFullTime {
        /// The certificate.
        education: Education,
    },
    /// Below junior college, and not within the relaxation for veterans.
    EducationTooLow {
        /// The certificate.
        education: Education,
        /// The service; `None` where it is not answered and would not help.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "typescript", tsify(optional))]
        service: Option<Service>,
    },
    /// Whether the education suffices turns on what the notice lets count.
    EducationBetweenReadings {
        /// The certificate.
        education: Education,
    },
}

impl Standing {
    /// The standing without what was only assumed of a fact that is not answered.
    pub(crate) fn said_of(mut self, answered: FactSet) -> Self {
        if let Self::NotMet {
            because: Reason::EducationTooLow { service, .. },
        } = &mut self
            && !answered.contains(Fact::Service)
        {
            *service = None;
        }
        self
    }
}
