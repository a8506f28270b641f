//! One row of a list.

use chrono::NaiveDate;
use fields::{Code, Sex, YearMonth};
use form::application::{Application, School, best_school};
use form::choice::Level;
use form::value::Prefecture;
use rules::{Education, Item, Outcome, Service};

use super::{Heading, List, headings, items, masked};
use crate::open::Source;
use crate::register::{Register, Row, Warnings};
use crate::review::{Conclusion, Ground, Opinion, State};

/// The content of a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A text of the applicant, or of the bureau.
    Text(String),
    /// A number.
    Number(u32),
    /// A day.
    Day(NaiveDate),
    /// A month.
    Month(YearMonth),
    /// An entry of a standard's list.
    Code(Code),
    /// 性别.
    Sex(Sex),
    /// 学历, as the schools show it.
    Level(Level),
    /// 学历, as declared.
    Education(Education),
    /// Outside the region: 户籍 in these words.
    Elsewhere(String),
    /// Yes or no.
    Flag(bool),
    /// Service, with its months.
    Service(Service, Option<YearMonth>, Option<YearMonth>),
    /// An outcome.
    Outcome(Outcome),
    /// Items of the Measures.
    Items(Vec<Item>),
    /// Warnings.
    Warnings(Warnings),
    /// How far the review is.
    State(State),
    /// What it concludes.
    Conclusion(Conclusion),
    /// Why, where nobody wrote it in words.
    Grounds(Vec<Ground>),
    /// How it came.
    Source(Source),
}

/// The cells of a row, in the order of [`headings`]. `serial` is its number in the list.
pub fn row(list: List, register: &Register, index: usize, serial: u32) -> Vec<Cell> {
    let Some(row) = register.rows().get(index) else {
        return Vec::new();
    };
    let second = register.terms().second_review;
    // The other lists show only what a row has at hand.
    let application = match list {
        List::Register | List::Screened => row.application(register.terms()),
        _ => None,
    };
    cells(list, row, application.as_ref(), second, serial)
}

/// The same for a row that is in no register, with its application at hand.
pub fn cells(
    list: List,
    row: &Row,
    application: Option<&Application>,
    second: bool,
    serial: u32,
) -> Vec<Cell> {
    let cell = |heading: &Heading| match (answer(*heading, application), heading) {
        (Some(cell), _) => cell,
        (None, Heading::Serial) => Cell::Number(serial),
        (None, heading) => known(*heading, row, second),
    };
    headings(list).iter().map(cell).collect()
}

/// What the application says; `None` where that is not one of its answers.
fn answer(heading: Heading, application: Option<&Application>) -> Option<Cell> {
    let application = application?;
    let person = &application.person;
    let school = best_school(&application.schools);
    let of_school = |cell: &dyn Fn(&School) -> Cell| school.map_or(Cell::Empty, cell);
    Some(match heading {
        Heading::BirthDate => Cell::Day(person.birth_date),
        Heading::EthnicGroup => Cell::Code(person.ethnic_group),
        Heading::PoliticalStatus => Cell::Code(person.political_status),
        Heading::Household => household(application),
        // Without a certificate it is what was declared.
        Heading::Education => Cell::Level(school?.level),
        Heading::Degree => of_school(&|school| school.degree.map_or(Cell::Empty, Cell::Code)),
        Heading::School => of_school(&|school| text(&school.school)),
        Heading::Major => of_school(&|school| optional(school.major.as_deref())),
        Heading::Graduated => of_school(&|school| Cell::Month(school.to)),
        Heading::FullTime => {
            let facts = application.facts();
            facts.full_time.map_or(Cell::Empty, Cell::Flag)
        }
        Heading::Service => {
            let service = &application.service;
            Cell::Service(service.kind, service.enlisted, service.discharged)
        }
        Heading::Licence => application.skills.licence.map_or(Cell::Empty, Cell::Code),
        Heading::Height => {
            let height = person.height.map(u32::from);
            height.map_or(Cell::Empty, Cell::Number)
        }
        Heading::OtherPhone => {
            let phone = application.contact.other_phone.as_ref();
            optional(phone.map(fields::Phone::as_str))
        }
        Heading::Employer => optional(application.contact.employer.as_deref()),
        _ => return None,
    })
}

fn household(application: &Application) -> Cell {
    let person = &application.person;
    match person.household_prefecture {
        Prefecture::Elsewhere => {
            let place = person.household_elsewhere.clone();
            Cell::Elsewhere(place.unwrap_or_default())
        }
        Prefecture::Here(league) => {
            let county = person.household_county.map_or("", |county| county.0.name);
            let detail = person.household_detail.as_deref().unwrap_or_default();
            Cell::Text([league.0.name, county, detail].concat())
        }
    }
}

/// What the row has at hand.
fn known(heading: Heading, row: &Row, second: bool) -> Cell {
    let [title, code] = &row.post;
    let judged = row.judged();
    let review = &row.review;
    match heading {
        Heading::Number => Cell::Number(row.number),
        Heading::PostCode => text(code),
        Heading::Post => text(title),
        Heading::Name => text(&row.name),
        Heading::Sex => row.sex.map_or(Cell::Empty, Cell::Sex),
        Heading::IdNumber => text(&row.id_number),
        Heading::MaskedId => Cell::Text(masked(&row.id_number)),
        Heading::BirthDate => row.facts.birth_date.map_or(Cell::Empty, Cell::Day),
        Heading::Education => row.facts.education.map_or(Cell::Empty, Cell::Education),
        Heading::Mobile => text(&row.mobile),
        Heading::Outcome => Cell::Outcome(row.told.outcome),
        Heading::FoundOutcome => {
            let found = row.found.as_ref();
            found.map_or(Cell::Empty, |found| Cell::Outcome(found.outcome))
        }
        Heading::NotMet => Cell::Items(items(judged, |outcome| outcome == Outcome::NotMet)),
        Heading::Open => Cell::Items(items(judged, |outcome| {
            !matches!(outcome, Outcome::Met | Outcome::NotMet)
        })),
        Heading::Warnings => Cell::Warnings(row.warnings),
        Heading::State => Cell::State(review.state(second)),
        Heading::Conclusion => {
            let conclusion = review.conclusion(second);
            conclusion.map_or(Cell::Empty, Cell::Conclusion)
        }
        Heading::Reason => match review.reason.is_empty() {
            true => Cell::Grounds(review.grounds.clone()),
            false => text(&review.reason),
        },
        Heading::FirstBy => by(review.first.as_ref()),
        Heading::SecondBy => by(review.second.as_ref()),
        Heading::Note => text(&review.note),
        Heading::Saved => row.stated.saved.map_or(Cell::Empty, Cell::Day),
        Heading::MatchCode => Cell::Text(row.key.text()),
        Heading::RulesVersion => optional(row.stated.rules_version.as_deref()),
        Heading::Source => Cell::Source(row.source),
        Heading::File => text(&row.file),
        // Answers of an application that is not complete.
        _ => Cell::Empty,
    }
}

fn by(opinion: Option<&Opinion>) -> Cell {
    optional(opinion.map(|opinion| &*opinion.by))
}

fn text(text: &str) -> Cell {
    optional(Some(text))
}

fn optional(text: Option<&str>) -> Cell {
    match text {
        None | Some("") => Cell::Empty,
        Some(text) => Cell::Text(text.to_owned()),
    }
}
