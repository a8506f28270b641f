//! The sections that name the values of an enum.
//!
//! Their keys are the variants in snake case: `[form_field] birth_date` is the label of
//! `form::Field::BirthDate`. The generator writes a `match` for each section, the function
//! `of`. A sentence without a variant does not compile.

use locales::{Cover, Names};

/// All such sections.
pub(crate) const NAMES: &[Names] = &[
    // The self-check and its result.
    every("item", "rules::Item"),
    every("outcome", "rules::Outcome"),
    every("education", "rules::Education"),
    every("service", "rules::Service"),
    every("conduct_answer", "rules::Declaration"),
    every("ability_answer", "rules::Declaration"),
    every("circumstance", "rules::Circumstance"),
    some("circumstance_hint", "rules::Circumstance"),
    every("question", "rules::Question"),
    every("question_hint", "rules::Question"),
    every("question_short", "rules::Question"),
    every("paper", "rules::Paper"),
    every("reading_upper_age", "rules::UpperAge"),
    every("reading_birthday", "rules::Birthday"),
    every("reading_leap_day", "rules::LeapDay"),
    every("reading_technical_classes", "rules::TechnicalClasses"),
    every("reading_secondary_vocational", "rules::SecondaryVocational"),
    every("reading_full_time", "rules::FullTime"),
    every("reading_fire_rescue", "rules::FireRescue"),
    // The law.
    every("treatment", "rules::Treatment"),
    every("topic", "rules::Topic"),
    every("topic_answer", "rules::Topic"),
    every("other_law", "rules::OtherLaw"),
    // Duties and employment.
    every("task", "rules::Task"),
    every("duty_class", "rules::DutyClass"),
    every("measure", "rules::Measure"),
    every("occasion", "rules::Occasion"),
    every("provision", "rules::ProvisionKind"),
    // Fields of any kind.
    every("date_part", "fields::DatePart"),
    every("code_problem", "fields::CodeProblem"),
    // The application form.
    every("status", "form::Status"),
    every("form_section", "form::Section"),
    every("form_lead", "form::Section"),
    every("form_field", "form::Field"),
    some("form_hint", "form::Field"),
    every("form_level", "form::choice::Level"),
    every("form_completion", "form::choice::Completion"),
    every("form_study", "form::choice::Study"),
    every("form_occupation", "form::choice::Occupation"),
    every("form_reassignment", "form::choice::Reassignment"),
    every("form_sex", "fields::Sex"),
    every("attachment", "form::Attachment"),
    // The recruitment notice.
    every("notice_section", "notice::Section"),
    some("notice_lead", "notice::Section"),
    every("notice_field", "notice::Field"),
    some("notice_hint", "notice::Field"),
    every("notice_nationality", "notice::choice::Nationality"),
    every("notice_least_education", "notice::choice::LeastEducation"),
    every("notice_relaxation", "notice::choice::Relaxation"),
    every("notice_for_veterans", "notice::choice::ForVeterans"),
    every("notice_languages", "notice::choice::Languages"),
    every("notice_contract", "notice::choice::Contract"),
    every("notice_engagement", "notice::choice::Engagement"),
    every("notice_insurance", "notice::choice::Insurance"),
    every("notice_background", "notice::Background"),
    every("severity", "notice::Severity"),
    every("open_reading", "notice::lint::OpenReading"),
    every("condition", "notice::Condition"),
    // The desk.
    every("desk_warning", "desk::Warning"),
    every("desk_verified", "desk::Verified"),
    every("desk_conclusion", "desk::Conclusion"),
    every("desk_state", "desk::State"),
    every("desk_source", "desk::Source"),
    every("desk_list", "desk::lists::List"),
    every("desk_column", "desk::Column"),
    every("desk_heading", "desk::lists::Heading"),
];

const fn every(section: &'static str, path: &'static str) -> Names {
    Names {
        section,
        path,
        cover: Cover::Every,
    }
}

const fn some(section: &'static str, path: &'static str) -> Names {
    Names {
        section,
        path,
        cover: Cover::Some,
    }
}
