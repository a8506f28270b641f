//! The application form: its sections, fields, choices and problems.

use fields::CodeList;
use form::field::ELSEWHERE;
use form::{Field, Kind, List, Problem, ProblemKind, Section, Severity};
use record::{Plain, ValueProblem};
use rules::{Fact, FactSet, Service};

pub use crate::date::month;
use crate::text::{self, Locale};
use crate::{answers, choices, date, names, problems};

/// A paper to bring.
pub use text::attachment::of as attachment;
/// How a school ended.
pub use text::form_completion::of as completion;
/// The label of a field.
pub use text::form_field::of as field;
/// A hint below the label.
pub use text::form_hint::of as field_hint;
/// What to know before filling a section in.
pub use text::form_lead::of as section_lead;
/// The certificate that a school leads to.
pub use text::form_level::of as level;
/// What someone did for a while.
pub use text::form_occupation::of as occupation;
/// The name of a section.
pub use text::form_section::of as section;
/// 男, 女.
pub use text::form_sex::of as sex;
/// The way of study.
pub use text::form_study::of as study;
/// How far a section is.
pub use text::status::of as status;

/// The answers of a short list: key and label, in the order they are shown.
#[must_use]
pub fn options(locale: Locale, list: List) -> Vec<(&'static str, &'static str)> {
    match list {
        List::Sex => choices(locale, sex),
        List::Level => choices(locale, level),
        List::Completion => choices(locale, completion),
        List::Study => choices(locale, study),
        List::Occupation => choices(locale, occupation),
        List::Service => choices(locale, service),
        List::Reassignment => choices(locale, text::form_reassignment::of),
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

/// Formats an answer. Of a licence the class comes first, because people know it better than
/// its name.
#[must_use]
pub fn answer(locale: Locale, field: Field, plain: Plain<'_>) -> String {
    let label = |key: &str| match field.kind() {
        Kind::Choose(list) => {
            let mut options = options(locale, list).into_iter();
            options
                .find(|(known, _)| *known == key)
                .map(|(_, label)| label.to_owned())
        }
        _ => (key == ELSEWHERE).then(|| text::form::elsewhere(locale).to_owned()),
    };
    match (field.kind(), plain) {
        (Kind::Menu(CodeList::Licence), Plain::Code(code)) => [code.code, " ", code.name].concat(),
        _ => answers::answer(locale, plain, label),
    }
}

/// The name of an entry of a section, by its place from 1.
#[must_use]
pub fn entry(locale: Locale, section: Section, at: &str) -> String {
    use text::form as t;
    match section {
        Section::Education => t::school_at(locale, at),
        Section::History => t::period_at(locale, at),
        _ => t::relative_at(locale, at),
    }
}

/// The heading that stands over a field and those after it.
#[must_use]
pub fn part(locale: Locale, field: Field) -> Option<&'static str> {
    use text::form_part as t;
    match field {
        Field::Name => Some(t::papers(locale)),
        Field::NativePlace => Some(t::household(locale)),
        Field::PoliticalStatus => Some(t::others(locale)),
        _ => None,
    }
}

/// Names the fields that an identity number filled in.
#[must_use]
pub fn by_number(locale: Locale, fields: &[Field]) -> String {
    use text::form_by_number as t;
    let name = |filled: &Field| match filled {
        Field::HouseholdPrefecture => t::prefecture(locale),
        Field::HouseholdCounty => t::county(locale),
        other => field(locale, *other),
    };
    t::filled(locale, &names::list(locale, fields.iter().map(name)))
}

/// The sentence for a problem: what is wrong and what to do.
#[must_use]
pub fn problem(locale: Locale, problem: &Problem) -> String {
    use text::form_problem as t;
    let label = problem.place.field.map_or("", |asked| field(locale, asked));
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
        ProblemKind::NameOfOneCharacter => t::name_of_one_character(locale).to_owned(),
        ProblemKind::CardOfUnknownCountry => t::card_of_unknown_country(locale).to_owned(),
        ProblemKind::RelativeIsSelf => t::relative_is_self(locale).to_owned(),
        ProblemKind::PostNotInNotice => text::post_choice::not_in_notice(locale).to_owned(),
        ProblemKind::PhotoDiffers { width, height } => {
            t::photo_differs(locale, &width.to_string(), &height.to_string())
        }
        ProblemKind::FactsMissing(facts) => t::facts_missing(locale, &list(locale, *facts)),
        ProblemKind::Facts(problem) => crate::fact_problem(locale, *problem),
    }
}

/// The sentence for a problem in a list, away from its field. If the sentence does not name the
/// field, the name precedes it.
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
        Some(asked) => text::form_problem::in_list(locale, field(locale, asked), &sentence),
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

/// Names of facts. All circumstances share one name, because one question asks them.
fn list(locale: Locale, facts: FactSet) -> String {
    let mut names: Vec<&str> = Vec::new();
    for fact in facts.iter() {
        let name = match fact {
            Fact::Circumstance(_) => text::question_short::circumstances(locale),
            other => names::fact(locale, other),
        };
        if names.last() != Some(&name) {
            names.push(name);
        }
    }
    names::list(locale, names)
}
