//! Articles 18 and 20: probation, the contract it needs, and training.

use rules::article18::{self, CONTRACT_LAW, SHORTEST_TERM};
use rules::article20::{self, LEAST_DAYS};
use rules::calendar::{NotPublished, nth_working_day, working_days};
use rules::{ContractTerm, FirstDay, ProbationTerm, probation_term};

use super::asks::{ENGAGEMENT, INSURANCE};
use super::finding::{FindingKind, Findings, Mend, Severity, Source};
use crate::choice::{Contract, Engagement, Insurance};
use crate::field::{Field, Place};
use crate::notice::Notice;

const PROBATION: Source = Source::Measures(article18::CITATION);
const TRAINING: Source = Source::Measures(article20::CITATION);

pub(super) fn check(notice: &Notice, found: &mut Findings) {
    probation(notice, found);
    contract(notice, found);
    training(notice, found);
    engagement(notice, found);
}

/// The kind of engagement and the insurance. `asks` checks what texts say about them.
fn engagement(notice: &Notice, found: &mut Findings) {
    let terms = &notice.employment;
    if let Some(Engagement::Dispatch | Engagement::Outsourced) = terms.engagement {
        let place = Place::of(None, Field::EngagementKind);
        let mend = Mend::once(Field::EngagementKind, &Engagement::LabourContract);
        let kind = FindingKind::Dispatch;
        found.mended(Severity::Measures, ENGAGEMENT, place, kind, mend);
    }
    if let Some(Insurance::InPart | Insurance::Nothing) = terms.insurance {
        let place = Place::of(None, Field::InsuranceKind);
        let mend = Mend::once(Field::InsuranceKind, &Insurance::Statutory);
        let kind = FindingKind::NoInsurance;
        found.mended(Severity::OtherLaw, INSURANCE, place, kind, mend);
    }
}

fn probation(notice: &Notice, found: &mut Findings) {
    let place = Place::of(None, Field::ProbationMonths);
    let three = Mend::once(Field::ProbationMonths, &3);
    match notice.employment.probation_months {
        Some(3) => {}
        Some(months) => {
            let kind = FindingKind::Probation { months };
            found.mended(Severity::Measures, PROBATION, place, kind, three);
        }
        None => {
            let kind = FindingKind::Missing {
                field: Field::ProbationMonths,
            };
            found.mended(Severity::Advice, PROBATION, place, kind, three);
        }
    }
}

fn contract(notice: &Notice, found: &mut Findings) {
    let terms = &notice.employment;
    let mut missing = |field| {
        found.missing(Severity::Advice, Source::Law(CONTRACT_LAW), None, field);
    };
    let term = match (terms.contract, terms.contract_months) {
        (Some(Contract::FixedTerm), Some(months)) => ContractTerm::Months {
            months: u32::from(months),
        },
        (Some(Contract::FixedTerm), None) => return missing(Field::ContractMonths),
        (Some(Contract::OpenEnded), _) => ContractTerm::OpenEnded,
        (Some(Contract::UntilTaskDone), _) => ContractTerm::UntilTaskDone,
        (None, _) => return missing(Field::Contract),
    };
    let longest = match probation_term(term) {
        ProbationTerm::Lawful => return,
        ProbationTerm::TooLong { longest } => longest,
        ProbationTerm::NoneAllowed => 0,
    };
    let mut mend = Mend::once(Field::Contract, &Contract::FixedTerm);
    let shortest = u16::try_from(SHORTEST_TERM).unwrap_or(u16::MAX);
    mend.extend(Mend::once(Field::ContractMonths, &shortest));
    let field = match term {
        ContractTerm::Months { .. } => Field::ContractMonths,
        _ => Field::Contract,
    };
    let (source, place) = (Source::Law(CONTRACT_LAW), Place::of(None, field));
    let kind = FindingKind::ContractShort { longest };
    found.mended(Severity::OtherLaw, source, place, kind, mend);
}

fn training(notice: &Notice, found: &mut Findings) {
    let terms = &notice.employment;
    let ends = Place::of(None, Field::TrainingTo);
    let counted = match (terms.training_from, terms.training_to) {
        (Some(from), Some(to)) if to < from => {
            let mut mend = Mend::once(Field::TrainingFrom, &to);
            mend.extend(Mend::once(Field::TrainingTo, &from));
            let kind = FindingKind::TrainingReversed;
            found.mended(Severity::Ambiguous, TRAINING, ends, kind, mend);
            return;
        }
        (Some(from), Some(to)) => match working_days(from, to) {
            Ok(days) if days < LEAST_DAYS => {
                let kind = FindingKind::TrainingShort { days };
                let enough = nth_working_day(from, LEAST_DAYS, FirstDay::Counted);
                let mend = enough.map(|day| Mend::once(Field::TrainingTo, &day));
                let mend = mend.unwrap_or_default();
                found.mended(Severity::Measures, TRAINING, ends, kind, mend);
                Some(days)
            }
            Ok(days) => Some(days),
            Err(NotPublished { year }) => {
                let kind = FindingKind::TrainingUnpublished { year };
                found.add(Severity::Advice, TRAINING, ends, kind);
                None
            }
        },
        _ => None,
    };
    let place = Place::of(None, Field::TrainingDays);
    match (terms.training_days, counted) {
        // Too short is already reported; changing the number alone would not mend it.
        (Some(_), Some(counted)) if counted < LEAST_DAYS => {}
        (Some(stated), Some(counted)) if u32::from(stated) != counted => {
            let kind = FindingKind::TrainingDiffers {
                said: stated,
                counted,
            };
            let days = u16::try_from(counted).unwrap_or(u16::MAX);
            let mend = Mend::once(Field::TrainingDays, &days);
            found.mended(Severity::Ambiguous, TRAINING, place, kind, mend);
        }
        (Some(days), None) if u32::from(days) < LEAST_DAYS => {
            let kind = FindingKind::TrainingShort {
                days: u32::from(days),
            };
            let least = u16::try_from(LEAST_DAYS).unwrap_or(u16::MAX);
            let mend = Mend::once(Field::TrainingDays, &least);
            found.mended(Severity::Measures, TRAINING, place, kind, mend);
        }
        (None, None) if terms.training_from.is_none() || terms.training_to.is_none() => {
            found.missing(Severity::Advice, TRAINING, None, Field::TrainingDays);
        }
        _ => {}
    }
}
