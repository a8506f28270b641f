//! Findings in a notice, and how to mend them.

use notice::lint::{OpenReading, Reach};
use notice::{Field, Finding, FindingKind, Kind, Source};

use super::{condition, field, open_reading, typed_answer};
use crate::text::{self, Locale};
use crate::{badges, date, duties, names};

/// The place in the law that a finding cites; `None` if it only helps readers.
/// `rules::Citation::text` has the words of the Measures.
#[must_use]
pub fn clause(locale: Locale, source: Source) -> Option<String> {
    match source {
        Source::Measures(place) => Some(names::citation(locale, place)),
        Source::Law(place) => Some(duties::elsewhere(locale, place)),
        Source::Readers => None,
    }
}

/// The words of the Measures that a finding cites. The lead of the article precedes an item.
#[must_use]
pub fn quote(source: Source) -> Option<String> {
    let Source::Measures(place) = source else {
        return None;
    };
    let text = place.text()?;
    Some([place.lead().unwrap_or_default(), text].concat())
}

/// The gloss of the words that [`quote`] gives; empty in Chinese.
#[must_use]
pub fn quote_gloss(locale: Locale, source: Source) -> String {
    let Source::Measures(place) = source else {
        return String::new();
    };
    let gloss = |place| crate::gloss(locale, place).unwrap_or_default();
    match place.item {
        None => gloss(place).to_owned(),
        Some(_) => {
            let lead = gloss(rules::Citation::article(place.article));
            [lead, " ", gloss(place)].concat().trim().to_owned()
        }
    }
}

/// The wording under which the birth dates of a notice are right.
fn reach(locale: Locale, reach: Reach) -> &'static str {
    match reach {
        Reach::UpperAge(reading) => text::reading_upper_age::of(locale, reading),
        Reach::Birthday(reading) => text::reading_birthday::of(locale, reading),
    }
}

/// The sentence for a finding.
#[must_use]
pub fn finding(locale: Locale, found: &Finding) -> String {
    use text::finding as t;
    let words = found.marks.first().map_or("", |mark| &mark.words);
    match &found.kind {
        FindingKind::Missing { field: missing } => t::missing(locale, field(locale, *missing)),
        FindingKind::TooMany { by } => t::too_many(locale, &by.to_string()),
        FindingKind::ApprovedLate { days } => t::approved_late(locale, &days.to_string()),
        FindingKind::ApprovedSameDay => t::approved_same_day(locale).to_owned(),
        FindingKind::RegistrationReversed => t::registration_reversed(locale).to_owned(),
        FindingKind::RegistrationShort { days } => t::registration_short(locale, &days.to_string()),
        FindingKind::AnnouncedAfterOpening => t::announced_after_opening(locale).to_owned(),
        FindingKind::OutOfOrder { first } => {
            let later = found.place.field.map_or("", |later| field(locale, later));
            t::out_of_order(locale, later, field(locale, *first))
        }
        FindingKind::Open { reading, births } => match (reading, births) {
            (OpenReading::ReferenceDate, _) => t::open_reference(locale).to_owned(),
            (_, Some(births)) => {
                t::open_births(locale, open_reading(locale, *reading), &births.to_string())
            }
            (_, None) => t::open_other(locale, open_reading(locale, *reading)),
        },
        FindingKind::BirthsReversed => t::births_reversed(locale).to_owned(),
        FindingKind::BirthsTooWide { limit } => t::births_too_wide(locale, &date(locale, *limit)),
        FindingKind::BirthsContradict {
            expected,
            needs: None,
        } => t::births_contradict(locale, &date(locale, *expected)),
        FindingKind::BirthsContradict {
            expected,
            needs: Some(needs),
        } => {
            let words = reach(locale, *needs);
            t::births_contradict_needs(locale, &date(locale, *expected), words)
        }
        FindingKind::BirthsOfNoReading { plain } => {
            t::births_of_no_reading(locale, &date(locale, *plain))
        }
        FindingKind::BirthsNeedWords { reading } => {
            t::births_need_words(locale, reach(locale, *reading))
        }
        FindingKind::BirthsWithoutReference => t::births_without_reference(locale).to_owned(),
        FindingKind::TooYoung { youngest } => t::too_young(locale, &youngest.to_string()),
        FindingKind::TooOld { oldest } => t::too_old(locale, &oldest.to_string()),
        FindingKind::EducationTooLow => t::education_too_low(locale).to_owned(),
        FindingKind::RelaxedForOthers => t::relaxed_for_others(locale).to_owned(),
        FindingKind::CertificateBeforeReference => {
            t::certificate_before_reference(locale).to_owned()
        }
        FindingKind::DutyForbidden { task } => {
            t::duty_forbidden(locale, words, duties::task(locale, *task))
        }
        FindingKind::DutyUnclear { .. } => t::duty_unclear(locale, words),
        FindingKind::DutyAlone { .. } => t::duty_alone(locale, words),
        FindingKind::Probation { months: 0 } => t::probation_none(locale).to_owned(),
        FindingKind::Probation { months } => t::probation(locale, &months.to_string()),
        FindingKind::ContractShort { longest: 0 } => t::contract_no_probation(locale).to_owned(),
        FindingKind::ContractShort { longest } => t::contract_short(locale, &longest.to_string()),
        FindingKind::TrainingShort { days: 0 } => t::training_none(locale).to_owned(),
        FindingKind::TrainingShort { days } => t::training_short(locale, &days.to_string()),
        FindingKind::TrainingDiffers { said, counted } => {
            t::training_differs(locale, &said.to_string(), &counted.to_string())
        }
        FindingKind::TrainingReversed => t::training_reversed(locale).to_owned(),
        FindingKind::TrainingUnpublished { year } => {
            t::training_unpublished(locale, &year.to_string())
        }
        FindingKind::OneSex { words } => t::one_sex(locale, words),
        FindingKind::Marriage { words } => t::marriage(locale, words),
        FindingKind::Illness { words } => t::illness(locale, words),
        FindingKind::Disability => t::disability(locale, words),
        FindingKind::Ethnicity => t::ethnicity(locale, words),
        FindingKind::Religion => t::religion(locale, words),
        FindingKind::Fee => t::fee(locale, words),
        FindingKind::Deposit => t::deposit(locale, words),
        // Chosen, not written.
        FindingKind::Dispatch if words.is_empty() => t::engagement(locale).to_owned(),
        FindingKind::Dispatch => t::dispatch(locale, words),
        FindingKind::NoInsurance if words.is_empty() => t::insurance(locale).to_owned(),
        FindingKind::NoInsurance => t::no_insurance(locale, words),
        FindingKind::WrongAuthority => t::wrong_authority(locale, words),
        FindingKind::BarLowered => t::bar_lowered(locale, words),
        FindingKind::Relatives => t::relatives(locale, words),
        FindingKind::Appearance => t::appearance(locale, words),
        FindingKind::AgeRelaxed => t::age_relaxed(locale, words),
        FindingKind::Impossible {
            least,
            most,
            because,
        } => t::impossible(
            locale,
            condition(locale, *because),
            &least.to_string(),
            &most.to_string(),
        ),
        FindingKind::WeightsDiffer { sum } => t::weights_differ(locale, &sum.to_string()),
        FindingKind::HouseholdByLate => t::household_by_late(locale).to_owned(),
        FindingKind::SameCode { first } => {
            t::same_code(locale, &first.saturating_add(1).to_string())
        }
        FindingKind::NoPosts => t::no_posts(locale).to_owned(),
        FindingKind::PhotoReversed => t::photo_reversed(locale).to_owned(),
        FindingKind::PhotoSide => t::photo_side(locale).to_owned(),
        FindingKind::PhotoTight { least_kb } => t::photo_tight(locale, &least_kb.to_string()),
        FindingKind::PhotoHeavy { most_kb } => t::photo_heavy(locale, &most_kb.to_string()),
        FindingKind::UnknownDivision { former: None } => t::unknown_division(locale).to_owned(),
        FindingKind::UnknownDivision {
            former: Some(former),
        } => t::former_division(locale, former),
        FindingKind::Cities { problem } => badges::city_table_problem(locale, problem),
    }
}

/// The sentence for how to mend a finding.
#[must_use]
pub fn mend(locale: Locale, found: &Finding) -> String {
    use text::mend as t;
    let change = || {
        found
            .mend
            .last()
            .map(|mend| (mend.field, typed_answer(locale, mend.field, &mend.raw)))
    };
    match &found.kind {
        FindingKind::TooMany { by } => t::too_many(locale, &by.to_string()),
        FindingKind::ApprovedLate { .. } => t::approved_late(locale).to_owned(),
        FindingKind::ApprovedSameDay => t::approved_same_day(locale).to_owned(),
        FindingKind::RegistrationReversed
        | FindingKind::TrainingReversed
        | FindingKind::BirthsReversed => t::swap(locale).to_owned(),
        FindingKind::PhotoReversed => t::swap_numbers(locale).to_owned(),
        FindingKind::RegistrationShort { .. } => {
            t::longer(locale, &notice::lint::FEW_DAYS.to_string())
        }
        FindingKind::AnnouncedAfterOpening => t::announce_first(locale).to_owned(),
        FindingKind::OutOfOrder { .. } => t::out_of_order(locale).to_owned(),
        FindingKind::BirthsContradict {
            needs: Some(needs), ..
        } => t::births_words(locale, reach(locale, *needs)),
        FindingKind::DutyForbidden { .. } => t::duty_forbidden(locale).to_owned(),
        FindingKind::DutyUnclear { .. } => t::duty_unclear(locale).to_owned(),
        FindingKind::DutyAlone { .. } => t::duty_alone(locale).to_owned(),
        FindingKind::TrainingUnpublished { .. } => t::training_unpublished(locale).to_owned(),
        FindingKind::OneSex { .. } | FindingKind::Marriage { .. } | FindingKind::Illness { .. } => {
            t::words(locale).to_owned()
        }
        FindingKind::Disability
        | FindingKind::Ethnicity
        | FindingKind::Religion
        | FindingKind::Relatives
        | FindingKind::BarLowered => t::delete(locale).to_owned(),
        FindingKind::Appearance => t::appearance(locale).to_owned(),
        FindingKind::AgeRelaxed => t::age_relaxed(locale).to_owned(),
        FindingKind::Fee => t::fee(locale).to_owned(),
        FindingKind::Deposit => t::deposit(locale).to_owned(),
        FindingKind::Dispatch | FindingKind::NoInsurance | FindingKind::WrongAuthority => {
            match (change(), &found.kind) {
                (Some((_, value)), _) => t::set(locale, &value),
                (None, FindingKind::Dispatch) => t::dispatch(locale).to_owned(),
                (None, FindingKind::NoInsurance) => t::no_insurance(locale).to_owned(),
                (None, _) => t::wrong_authority(locale).to_owned(),
            }
        }
        FindingKind::WeightsDiffer { .. } => match change() {
            Some((changed, value)) => {
                let value = text::notice_problem::in_list(locale, field(locale, changed), &value);
                t::set(locale, &value)
            }
            None => t::weights_differ(locale).to_owned(),
        },
        FindingKind::Impossible { .. } => t::impossible(locale).to_owned(),
        FindingKind::SameCode { .. } => t::same_code(locale).to_owned(),
        FindingKind::NoPosts => t::no_posts(locale).to_owned(),
        FindingKind::UnknownDivision { .. } => t::unknown_division(locale).to_owned(),
        FindingKind::Cities { .. } => t::cities(locale).to_owned(),
        FindingKind::Missing { field: missing } => match change() {
            Some((_, value)) => t::set(locale, &value),
            None => t::missing(locale, field(locale, *missing)),
        },
        FindingKind::Open { .. }
        | FindingKind::BirthsTooWide { .. }
        | FindingKind::BirthsContradict { .. }
        | FindingKind::BirthsOfNoReading { .. }
        | FindingKind::BirthsNeedWords { .. }
        | FindingKind::BirthsWithoutReference
        | FindingKind::TooYoung { .. }
        | FindingKind::TooOld { .. }
        | FindingKind::EducationTooLow
        | FindingKind::RelaxedForOthers
        | FindingKind::CertificateBeforeReference
        | FindingKind::Probation { .. }
        | FindingKind::ContractShort { .. }
        | FindingKind::TrainingShort { .. }
        | FindingKind::TrainingDiffers { .. }
        | FindingKind::HouseholdByLate
        | FindingKind::PhotoSide
        | FindingKind::PhotoTight { .. }
        | FindingKind::PhotoHeavy { .. } => match change() {
            Some((changed, value)) if changed.kind() == Kind::Day => t::set_day(locale, &value),
            Some((changed, value)) => {
                // A value for another field needs that field's name beside it. The answers of
                // a list are clear without it.
                let elsewhere = found.place.field != Some(changed);
                let value = match elsewhere && !matches!(changed.kind(), Kind::Choose(_)) {
                    true => text::notice_problem::in_list(locale, field(locale, changed), &value),
                    false => value,
                };
                t::set(locale, &value)
            }
            // A figure in a text cannot be replaced: the sentence states the rule instead.
            None if !found.marks.is_empty() => by_rule(locale, found),
            None => {
                let missing = found.place.field.unwrap_or(Field::Reference);
                t::missing(locale, field(locale, missing))
            }
        },
    }
}

/// The rule for a figure in a text.
fn by_rule(locale: Locale, found: &Finding) -> String {
    use text::mend as t;
    match &found.kind {
        FindingKind::TooYoung { .. } | FindingKind::TooOld { .. } => t::by_age(locale),
        FindingKind::BirthsTooWide { .. } => t::by_births(locale),
        FindingKind::EducationTooLow | FindingKind::RelaxedForOthers => t::by_education(locale),
        FindingKind::Probation { .. } => t::by_probation(locale),
        FindingKind::ContractShort { .. } => t::by_contract(locale),
        FindingKind::TrainingShort { .. } => t::by_training(locale),
        _ => t::words(locale),
    }
    .to_owned()
}
