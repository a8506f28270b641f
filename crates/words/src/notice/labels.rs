//! A recruitment notice: its sections and fields.

use notice::{Field, Section};

use crate::text::{self, Locale};

/// The name of a section.
#[must_use]
pub fn section(locale: Locale, section: Section) -> &'static str {
    use text::notice_section as t;
    match section {
        Section::About => t::about(locale),
        Section::Approval => t::approval(locale),
        Section::Staff => t::staff(locale),
        Section::Registration => t::registration(locale),
        Section::Age => t::age(locale),
        Section::Conditions => t::conditions(locale),
        Section::Posts => t::posts(locale),
        Section::Papers => t::papers(locale),
        Section::Photo => t::photo(locale),
        Section::Process => t::process(locale),
        Section::Employment => t::employment(locale),
        Section::HandIn => t::hand_in(locale),
        Section::Pledge => t::pledge(locale),
        Section::Cities => t::cities(locale),
    }
}

/// What to know before filling a section in.
#[must_use]
pub fn section_lead(locale: Locale, section: Section) -> Option<&'static str> {
    use text::notice_lead as t;
    Some(match section {
        Section::About => t::about(locale),
        Section::Approval => t::approval(locale),
        Section::Staff => t::staff(locale),
        Section::Age => t::age(locale),
        Section::Conditions => t::conditions(locale),
        Section::Posts => t::posts(locale),
        Section::Photo => t::photo(locale),
        Section::Process => t::process(locale),
        Section::Employment => t::employment(locale),
        Section::Cities => t::cities(locale),
        Section::Registration | Section::Papers | Section::HandIn | Section::Pledge => return None,
    })
}

/// The label of a field.
#[must_use]
pub fn field(locale: Locale, field: Field) -> &'static str {
    use text::notice_field as t;
    match field {
        Field::Title => t::title(locale),
        Field::Bureau => t::bureau(locale),
        Field::Jurisdiction => t::jurisdiction(locale),
        Field::Announced => t::announced(locale),
        Field::Authority => t::authority(locale),
        Field::Document => t::document(locale),
        Field::Approved => t::approved(locale),
        Field::Established => t::established(locale),
        Field::Auxiliaries => t::auxiliaries(locale),
        Field::Opens => t::opens(locale),
        Field::Closes => t::closes(locale),
        Field::Reference => t::reference(locale),
        Field::BornFrom => t::born_from(locale),
        Field::BornTo => t::born_to(locale),
        Field::UpperAge => t::upper_age(locale),
        Field::Birthday => t::birthday(locale),
        Field::LeapDay => t::leap_day(locale),
        Field::CertificateBy => t::certificate_by(locale),
        Field::TechnicalClasses => t::technical_classes(locale),
        Field::SecondaryVocational => t::secondary_vocational(locale),
        Field::FullTime => t::full_time(locale),
        Field::FireRescue => t::fire_rescue(locale),
        Field::Nationality => t::nationality(locale),
        Field::PostCode => t::post_code(locale),
        Field::PostTitle => t::post_title(locale),
        Field::Headcount => t::headcount(locale),
        Field::Duties => t::duties(locale),
        Field::LeastEducation => t::least_education(locale),
        Field::Relaxation => t::relaxation(locale),
        Field::PostFullTime => t::post_full_time(locale),
        Field::Majors => t::majors(locale),
        Field::Youngest => t::youngest(locale),
        Field::Oldest => t::oldest(locale),
        Field::Household => t::household(locale),
        Field::HouseholdBy => t::household_by(locale),
        Field::HeightMen => t::height_men(locale),
        Field::HeightWomen => t::height_women(locale),
        Field::Licence => t::licence(locale),
        Field::Languages => t::languages(locale),
        Field::ForVeterans => t::for_veterans(locale),
        Field::Other => t::other(locale),
        Field::PaperList => t::paper_list(locale),
        Field::PhotoWidth => t::photo_width(locale),
        Field::PhotoHeight => t::photo_height(locale),
        Field::PhotoMinKb => t::photo_min_kb(locale),
        Field::PhotoMaxKb => t::photo_max_kb(locale),
        Field::PhotoBackground => t::photo_background(locale),
        Field::Review => t::review(locale),
        Field::WrittenTest => t::written_test(locale),
        Field::FitnessTest => t::fitness_test(locale),
        Field::SecondReview => t::second_review(locale),
        Field::Interview => t::interview(locale),
        Field::Medical => t::medical(locale),
        Field::Vetting => t::vetting(locale),
        Field::Publicity => t::publicity(locale),
        Field::Hire => t::hire(locale),
        Field::Contract => t::contract(locale),
        Field::ContractMonths => t::contract_months(locale),
        Field::ProbationMonths => t::probation_months(locale),
        Field::TrainingDays => t::training_days(locale),
        Field::TrainingFrom => t::training_from(locale),
        Field::TrainingTo => t::training_to(locale),
        Field::Contact => t::contact(locale),
        Field::Telephone => t::telephone(locale),
        Field::Complaints => t::complaints(locale),
        Field::HandInAddress => t::hand_in_address(locale),
        Field::HandInEmail => t::hand_in_email(locale),
        Field::HandInHours => t::hand_in_hours(locale),
        Field::PledgeText => t::pledge_text(locale),
        Field::CityCode => t::city_code(locale),
        Field::CityName => t::city_name(locale),
    }
}

/// What to know before filling a field in.
#[must_use]
pub fn field_hint(locale: Locale, field: Field) -> Option<&'static str> {
    use text::notice_hint as t;
    Some(match field {
        Field::Title => t::title(locale),
        Field::Bureau => t::bureau(locale),
        Field::Jurisdiction => t::jurisdiction(locale),
        Field::Authority => t::authority(locale),
        Field::Approved => t::approved(locale),
        Field::Established => t::established(locale),
        Field::Auxiliaries => t::auxiliaries(locale),
        Field::Closes => t::closes(locale),
        Field::Reference => t::reference(locale),
        Field::BornFrom => t::born_from(locale),
        Field::SecondaryVocational => t::secondary_vocational(locale),
        Field::FullTime => t::full_time(locale),
        Field::Nationality => t::nationality(locale),
        Field::Duties => t::duties(locale),
        Field::LeastEducation => t::least_education(locale),
        Field::Majors => t::majors(locale),
        Field::Youngest => t::youngest(locale),
        Field::Oldest => t::oldest(locale),
        Field::Household => t::household(locale),
        Field::Licence => t::licence(locale),
        Field::Other => t::other(locale),
        Field::PaperList => t::paper_list(locale),
        Field::ProbationMonths => t::probation_months(locale),
        Field::TrainingDays => t::training_days(locale),
        Field::PledgeText => t::pledge_text(locale),
        Field::CityCode => t::city_code(locale),
        Field::Announced
        | Field::Document
        | Field::Opens
        | Field::BornTo
        | Field::UpperAge
        | Field::Birthday
        | Field::LeapDay
        | Field::CertificateBy
        | Field::TechnicalClasses
        | Field::FireRescue
        | Field::PostCode
        | Field::PostTitle
        | Field::Headcount
        | Field::Relaxation
        | Field::PostFullTime
        | Field::HouseholdBy
        | Field::HeightMen
        | Field::HeightWomen
        | Field::Languages
        | Field::ForVeterans
        | Field::PhotoWidth
        | Field::PhotoHeight
        | Field::PhotoMinKb
        | Field::PhotoMaxKb
        | Field::PhotoBackground
        | Field::Review
        | Field::WrittenTest
        | Field::FitnessTest
        | Field::SecondReview
        | Field::Interview
        | Field::Medical
        | Field::Vetting
        | Field::Publicity
        | Field::Hire
        | Field::Contract
        | Field::ContractMonths
        | Field::TrainingFrom
        | Field::TrainingTo
        | Field::Contact
        | Field::Telephone
        | Field::Complaints
        | Field::HandInAddress
        | Field::HandInEmail
        | Field::HandInHours
        | Field::CityName => return None,
    })
}
