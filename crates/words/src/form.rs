//! The application form: its sections, fields, choices and problems.

use fields::{CodeList, Sex};
use form::choice::{Choice, Completion, Level, Occupation, Study};
use form::field::ELSEWHERE;
use form::{Attachment, Field, Kind, List, Problem, ProblemKind, Section, Severity, Status};
use record::{Plain, ValueProblem};
use rules::{FactSet, Service};

pub use crate::date::month;
use crate::text::{self, Locale};
use crate::{answers, date, names, problems};

/// The name of a section.
#[must_use]
pub fn section(locale: Locale, section: Section) -> &'static str {
    use text::form_section as t;
    match section {
        Section::Post => t::post(locale),
        Section::Person => t::person(locale),
        Section::Contact => t::contact(locale),
        Section::Education => t::education(locale),
        Section::History => t::history(locale),
        Section::Service => t::service(locale),
        Section::Family => t::family(locale),
        Section::Skills => t::skills(locale),
        Section::Declarations => t::declarations(locale),
        Section::Photo => t::photo(locale),
        Section::Attachments => t::attachments(locale),
        Section::Pledge => t::pledge(locale),
    }
}

/// What to know before filling a section in.
#[must_use]
pub fn section_lead(locale: Locale, section: Section) -> &'static str {
    use text::form_lead as t;
    match section {
        Section::Post => t::post(locale),
        Section::Person => t::person(locale),
        Section::Contact => t::contact(locale),
        Section::Education => t::education(locale),
        Section::History => t::history(locale),
        Section::Service => t::service(locale),
        Section::Family => t::family(locale),
        Section::Skills => t::skills(locale),
        Section::Declarations => t::declarations(locale),
        Section::Photo => t::photo(locale),
        Section::Attachments => t::attachments(locale),
        Section::Pledge => t::pledge(locale),
    }
}

/// How far a section is.
#[must_use]
pub fn status(locale: Locale, status: Status) -> &'static str {
    use text::form as t;
    match status {
        Status::NotStarted => t::not_started(locale),
        Status::InProgress => t::in_progress(locale),
        Status::Done => t::done(locale),
        Status::MayStayEmpty => t::may_stay_empty(locale),
    }
}

/// The label of a field.
#[must_use]
pub fn field(locale: Locale, field: Field) -> &'static str {
    use text::form_field as t;
    match field {
        Field::Bureau => t::bureau(locale),
        Field::PostTitle => t::post_title(locale),
        Field::PostCode => t::post_code(locale),
        Field::Name => t::name(locale),
        Field::FormerName => t::former_name(locale),
        Field::IdNumber => t::id_number(locale),
        Field::Sex => t::sex(locale),
        Field::BirthDate => t::birth_date(locale),
        Field::EthnicGroup => t::ethnic_group(locale),
        Field::NativePlace => t::native_place(locale),
        Field::HouseholdPrefecture => t::household_prefecture(locale),
        Field::HouseholdCounty => t::household_county(locale),
        Field::HouseholdDetail => t::household_detail(locale),
        Field::HouseholdElsewhere => t::household_elsewhere(locale),
        Field::PoliticalStatus => t::political_status(locale),
        Field::Joined => t::joined(locale),
        Field::Health => t::health(locale),
        Field::Height => t::height(locale),
        Field::Mobile => t::mobile(locale),
        Field::OtherPhone => t::other_phone(locale),
        Field::Address => t::address(locale),
        Field::Employer => t::employer(locale),
        Field::Level => t::level(locale),
        Field::Study => t::study(locale),
        Field::Completion => t::completion(locale),
        Field::School => t::school(locale),
        Field::Major => t::major(locale),
        Field::SchoolFrom => t::school_from(locale),
        Field::SchoolTo => t::school_to(locale),
        Field::Degree => t::degree(locale),
        Field::Occupation => t::occupation(locale),
        Field::PeriodFrom => t::period_from(locale),
        Field::Present => t::present(locale),
        Field::PeriodTo => t::period_to(locale),
        Field::Place => t::place(locale),
        Field::Role => t::role(locale),
        Field::ServiceKind => t::service_kind(locale),
        Field::Enlisted => t::enlisted(locale),
        Field::Discharged => t::discharged(locale),
        Field::Relation => t::relation(locale),
        Field::RelativeName => t::relative_name(locale),
        Field::RelativeBorn => t::relative_born(locale),
        Field::RelativeStatus => t::relative_status(locale),
        Field::RelativeEmployer => t::relative_employer(locale),
        Field::Licence => t::licence(locale),
        Field::Certificates => t::certificates(locale),
        Field::Awards => t::awards(locale),
        Field::Penalties => t::penalties(locale),
        Field::PapersSeen => t::papers_seen(locale),
        Field::Agreed => t::agreed(locale),
    }
}

/// A line below the label, for what it leaves open.
#[must_use]
pub fn field_hint(locale: Locale, field: Field) -> Option<&'static str> {
    use text::form_hint as t;
    Some(match field {
        Field::PostCode => t::post_code(locale),
        Field::Name => t::name(locale),
        Field::IdNumber => t::id_number(locale),
        Field::EthnicGroup => t::ethnic_group(locale),
        Field::NativePlace => t::native_place(locale),
        Field::HouseholdCounty => t::household_county(locale),
        Field::HouseholdDetail => t::household_detail(locale),
        Field::HouseholdElsewhere => t::household_elsewhere(locale),
        Field::Height => t::height(locale),
        Field::OtherPhone => t::other_phone(locale),
        Field::Address => t::address(locale),
        Field::Employer => t::employer(locale),
        Field::Study => t::study(locale),
        Field::Completion => t::completion(locale),
        Field::SchoolTo => t::school_to(locale),
        Field::Place => t::place(locale),
        Field::Role => t::role(locale),
        Field::Relation => t::relation(locale),
        Field::RelativeEmployer => t::relative_employer(locale),
        Field::Licence => t::licence(locale),
        Field::Penalties => t::penalties(locale),
        _ => return None,
    })
}

/// The answers of a short list: key and label, in the order they are shown.
#[must_use]
pub fn options(locale: Locale, list: List) -> Vec<(&'static str, &'static str)> {
    fn all<C: Choice>(
        locale: Locale,
        label: fn(Locale, C) -> &'static str,
    ) -> Vec<(&'static str, &'static str)> {
        let one = |&(value, key): &(C, &'static str)| (key, label(locale, value));
        C::ALL.iter().map(one).collect()
    }
    match list {
        List::Sex => all(locale, sex),
        List::Level => all(locale, level),
        List::Completion => all(locale, completion),
        List::Study => all(locale, study),
        List::Occupation => all(locale, occupation),
        List::Service => all(locale, service),
    }
}

/// 男, 女.
#[must_use]
pub fn sex(locale: Locale, sex: Sex) -> &'static str {
    match sex {
        Sex::Male => text::form_sex::male(locale),
        Sex::Female => text::form_sex::female(locale),
    }
}

/// What a school leads to.
#[must_use]
pub fn level(locale: Locale, level: Level) -> &'static str {
    use text::form_level as t;
    match level {
        Level::Doctor => t::doctor(locale),
        Level::Master => t::master(locale),
        Level::Bachelor => t::bachelor(locale),
        Level::JuniorCollege => t::junior_college(locale),
        Level::PreparatoryTechnician => t::preparatory_technician(locale),
        Level::SeniorTechnical => t::senior_technical(locale),
        Level::SeniorHigh => t::senior_high(locale),
        Level::SecondaryVocational => t::secondary_vocational(locale),
        Level::JuniorHigh => t::junior_high(locale),
    }
}

/// How a school ended.
#[must_use]
pub fn completion(locale: Locale, completion: Completion) -> &'static str {
    use text::form_completion as t;
    match completion {
        Completion::Graduated => t::graduated(locale),
        Completion::Studying => t::studying(locale),
        Completion::Left => t::left(locale),
    }
}

/// The way of study.
#[must_use]
pub fn study(locale: Locale, study: Study) -> &'static str {
    match study {
        Study::FullTime => text::form_study::full_time(locale),
        Study::InService => text::form_study::in_service(locale),
    }
}

/// What someone did for a while.
#[must_use]
pub fn occupation(locale: Locale, occupation: Occupation) -> &'static str {
    use text::form_occupation as t;
    match occupation {
        Occupation::School => t::school(locale),
        Occupation::Work => t::work(locale),
        Occupation::Service => t::service(locale),
        Occupation::Home => t::home(locale),
    }
}

/// A kind of service, as the form asks for it.
#[must_use]
pub fn service(locale: Locale, service: Service) -> &'static str {
    match service {
        Service::None => text::form_service::none(locale),
        served => names::service(locale, served),
    }
}

/// A paper to bring.
#[must_use]
pub fn attachment(locale: Locale, attachment: Attachment) -> &'static str {
    use text::attachment as t;
    match attachment {
        Attachment::Form => t::form(locale),
        Attachment::IdCard => t::id_card(locale),
        Attachment::HouseholdRegister => t::household_register(locale),
        Attachment::Certificates => t::certificates(locale),
        Attachment::CertificateRecord => t::certificate_record(locale),
        Attachment::EnrolmentRecord => t::enrolment_record(locale),
        Attachment::DischargePapers => t::discharge_papers(locale),
        Attachment::Licence => t::licence(locale),
        Attachment::Photos => t::photos(locale),
    }
}

/// An answer as it is read. Of licences people know the class, and hardly its name.
#[must_use]
pub fn answer(locale: Locale, field: Field, plain: Plain<'_>) -> String {
    let label = |key: &str| match field.kind() {
        Kind::Choose(list) => {
            let mut options = options(locale, list).into_iter();
            options
                .find(|(own, _)| *own == key)
                .map(|(_, label)| label.to_owned())
        }
        _ => (key == ELSEWHERE).then(|| text::form::elsewhere(locale).to_owned()),
    };
    match (field.kind(), plain) {
        (Kind::Menu(CodeList::Licence), Plain::Code(code)) => [code.code, " ", code.name].concat(),
        _ => answers::answer(locale, plain, label),
    }
}

/// What is wrong, and what to do about it.
#[must_use]
pub fn problem(locale: Locale, problem: &Problem) -> String {
    use text::form_problem as t;
    let label = problem.place.field.map_or("", |own| field(locale, own));
    match &problem.kind {
        ProblemKind::Missing => missing(locale, problem.place.field, label),
        ProblemKind::Value(ValueProblem::Date(date))
            if matches!(
                problem.place.field.map(Field::kind),
                Some(Kind::Month | Kind::AnyMonth)
            ) =>
        {
            problems::month_problem(locale, date)
        }
        ProblemKind::Value(value) => problems::value_problem(locale, value),
        ProblemKind::BirthDiffersFromId { number, typed } => {
            t::birth_differs(locale, &date(locale, *number), &date(locale, *typed))
        }
        ProblemKind::SexDiffersFromId { number, typed } => {
            t::sex_differs(locale, sex(locale, *number), sex(locale, *typed))
        }
        ProblemKind::EndsBeforeItBegins { from, to } => {
            t::ends_before(locale, &month(locale, *to), &month(locale, *from))
        }
        ProblemKind::BeforeBirth => t::before_birth(locale).to_owned(),
        ProblemKind::TooYoung { age } => t::too_young(locale, &age.to_string()),
        ProblemKind::GraduatedInFuture { to } => {
            t::graduated_in_future(locale, &month(locale, *to))
        }
        ProblemKind::StudiesHaveEnded { to } => t::studies_ended(locale, &month(locale, *to)),
        ProblemKind::EducationDiffers { declared, schools } => t::education_differs(
            locale,
            names::education(locale, *declared),
            schools.map_or(t::no_certificate(locale), |best| {
                names::education(locale, best)
            }),
        ),
        ProblemKind::Gap { from, to } => t::gap(locale, &month(locale, *from), &month(locale, *to)),
        ProblemKind::HistoryBeginsLate { first } => t::begins_late(locale, &month(locale, *first)),
        ProblemKind::ServiceNotInHistory => t::service_not_in_history(locale).to_owned(),
        ProblemKind::NoEntries => match problem.place.section {
            Section::Education => t::no_schools(locale),
            Section::History => t::no_periods(locale),
            _ => t::no_relatives(locale),
        }
        .to_owned(),
        ProblemKind::RelativeTwice { first } => {
            let first = first.saturating_add(1).to_string();
            match problem.severity {
                Severity::Error => t::relative_twice(locale, &first),
                Severity::Warning => t::relative_namesake(locale, &first),
            }
        }
        ProblemKind::RelativeIsSelf => t::relative_is_self(locale).to_owned(),
        ProblemKind::PostNotInNotice => text::post_choice::not_in_notice(locale).to_owned(),
        ProblemKind::PhotoDiffers { width, height } => {
            t::photo_differs(locale, &width.to_string(), &height.to_string())
        }
        ProblemKind::FactsMissing(facts) => t::facts_missing(locale, &list(locale, *facts)),
        ProblemKind::Facts(problem) => crate::fact_problem(locale, *problem),
    }
}

/// The same, where the field is not in sight: what names no field gets its name before.
#[must_use]
pub fn problem_in_list(locale: Locale, found: &Problem) -> String {
    let sentence = problem(locale, found);
    let nameless = matches!(
        found.kind,
        ProblemKind::Value(
            ValueProblem::Line(_)
                | ValueProblem::Code(_)
                | ValueProblem::Number(_)
                | ValueProblem::Date(_)
                | ValueProblem::MonthToCome { .. }
        ) | ProblemKind::EndsBeforeItBegins { .. }
            | ProblemKind::BeforeBirth
            | ProblemKind::TooYoung { .. }
    );
    match found.place.field.filter(|_| nameless) {
        Some(own) => text::form_problem::in_list(locale, field(locale, own), &sentence),
        None => sentence,
    }
}

fn missing(locale: Locale, field: Option<Field>, label: &str) -> String {
    use text::form_problem as t;
    match field.map(Field::kind) {
        Some(Kind::Choose(_) | Kind::Menu(_) | Kind::Prefecture | Kind::County) => {
            t::choose(locale, label)
        }
        Some(Kind::Flag) => t::tick(locale, label),
        _ => t::fill(locale, label),
    }
}

/// Facts by their names, the circumstances together.
fn list(locale: Locale, facts: FactSet) -> String {
    let mut names: Vec<&str> = Vec::new();
    for fact in facts.iter() {
        let name = match fact {
            rules::Fact::Circumstance(_) => text::fact::circumstances(locale),
            plain => names::fact(locale, plain),
        };
        if names.last() != Some(&name) {
            names.push(name);
        }
    }
    names.join(text::outcome::list(locale))
}
