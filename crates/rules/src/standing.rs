//! How a person stands with an item, and why.

use chrono::NaiveDate;
use serde::Serialize;

use crate::age::Age;
use crate::facts::{Circumstance, Education, Fact, FactSet, Service};
use crate::weigh::Case;

/// The outcome of an item or of the whole determination, from lightest to gravest. The gravest
/// item decides.
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

impl Outcome {
    /// The outcome of an item that is met under every open reading, or under some.
    pub(crate) const fn under(every: bool, some: bool) -> Self {
        match (every, some) {
            (true, _) => Self::Met,
            (false, true) => Self::DependsOnNotice,
            (false, false) => Self::NotMet,
        }
    }
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
        /// Computed, or declared and to be verified.
        basis: Basis,
        /// Why.
        because: Reason,
    },
    /// 不符合.
    NotMet {
        /// The deciding fact, with its figures.
        because: Reason,
    },
    /// 取决于公告: the open readings disagree for this person.
    DependsOnNotice {
        /// What they disagree about.
        because: Reason,
        /// The result of each reading; at least one meets the item and one does not.
        cases: Vec<Case>,
    },
    /// 需单位认定: a judgement that the Measures leave to the bureau.
    ForBureau {
        /// What the bureau judges.
        because: Reason,
    },
    /// 信息不足.
    Unknown {
        /// The facts that can make the difference.
        missing: FactSet,
    },
}

impl Standing {
    /// The outcome of this standing.
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

/// What a met item is based on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Basis {
    /// Computed from dates or certificates. The papers are still verified.
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
    /// The applicant cannot say whether they meet the condition.
    DeclaredUnsure,
    /// Declared that none of the item's circumstances apply.
    NoneDeclared,
    /// A circumstance that the item names, or that only the bureau can judge.
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
    /// Within the limits on the day of an earlier first engagement.
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
        /// The first day on which the person is old enough under every open reading.
        #[serde(with = "fields::iso")]
        #[cfg_attr(feature = "typescript", tsify(type = "string"))]
        first_day: NaiveDate,
    },
    /// Too old at the first engagement under every reading.
    OverAge {
        /// The age on that day.
        age: Age,
        /// The day of the first engagement.
        #[serde(with = "fields::iso")]
        #[cfg_attr(feature = "typescript", tsify(type = "string"))]
        on: NaiveDate,
        /// The last day, under the widest reading.
        #[serde(with = "fields::iso")]
        #[cfg_attr(feature = "typescript", tsify(type = "string"))]
        last_day: NaiveDate,
    },
    /// Whether the age is within the limits depends on the reading.
    AgeBetweenReadings {
        /// The age on that day.
        age: Age,
        /// The day on which it is counted.
        #[serde(with = "fields::iso")]
        #[cfg_attr(feature = "typescript", tsify(type = "string"))]
        on: NaiveDate,
    },
    /// The certificate held suffices.
    CertificateHeld {
        /// The certificate.
        education: Education,
    },
    /// The expected certificate will be held in time.
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
    /// The expected certificate comes too late.
    CertificateTooLate {
        /// The day it is expected.
        #[serde(with = "fields::iso")]
        #[cfg_attr(feature = "typescript", tsify(type = "string"))]
        day: NaiveDate,
        /// The last day in time.
        #[serde(with = "fields::iso")]
        #[cfg_attr(feature = "typescript", tsify(type = "string"))]
        by: NaiveDate,
    },
    /// The notice requires full-time study, and the certificate is not from it.
    NotFullTime {
        /// The certificate.
        education: Education,
    },
    /// Below junior college, and not within the relaxation for veterans.
    EducationTooLow {
        /// The certificate.
        education: Education,
        /// The service; `None` if it is not answered and would not help.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "typescript", tsify(optional))]
        service: Option<Service>,
    },
    /// Whether the education suffices depends on the reading.
    EducationBetweenReadings {
        /// The certificate.
        education: Education,
    },
}

impl Standing {
    /// The standing without values that were only tried for facts that are not answered.
    pub(crate) fn without_assumptions(mut self, answered: FactSet) -> Self {
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
