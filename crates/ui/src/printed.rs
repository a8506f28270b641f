//! Answers as the sheet prints them, even before the form is complete. The sheet, the page with
//! all answers and the lists of entries share this text.

use fields::Code;
use form::choice::{Choice, Completion};
use form::{Answers, Field, Raw, Section, told::told};
use record::Plain;
use rules::Service;
use words::Locale;
use words::form as names;
use words::text::{date_part, form as t, sheet as s};

use crate::platform::clock;

/// The answers of a section, or of one entry of it.
pub struct Printed<'a> {
    answers: &'a Answers,
    locale: Locale,
}

impl<'a> Printed<'a> {
    /// The printed form of these answers.
    pub const fn of(answers: &'a Answers, locale: Locale) -> Self {
        Self { answers, locale }
    }

    /// One answer. It is as typed if it cannot be parsed, and `None` if there is none.
    pub fn text(&self, field: Field) -> Option<String> {
        let raw = self.answers.get(field).filter(|raw| !raw.is_blank())?;
        if !field.need().is_asked(self.answers) {
            return None;
        }
        let mut printed = None;
        told(field, self.answers, clock::today(), &mut |plain| {
            printed = Some(self.short(field, plain));
        });
        printed.or_else(|| Some(self.as_typed(raw)))
    }

    /// An answer in the short form that paper forms use.
    fn short(&self, field: Field, plain: Plain<'_>) -> String {
        let locale = self.locale;
        match (field, plain) {
            (Field::PoliticalStatus | Field::RelativeStatus, Plain::Code(status)) => {
                party(locale, status)
            }
            (Field::Completion, Plain::Key(key)) => completion(locale, key).to_owned(),
            // Without the explanation in parentheses: the readers of the sheet do not need it.
            (Field::Level | Field::Study, _) => {
                let label = names::answer(locale, field, plain);
                let short = label.split('（').next();
                short.unwrap_or_default().to_owned()
            }
            // The page has 健康或良好, the sheet one word.
            (Field::Health, _) => {
                let label = names::answer(locale, field, plain);
                let short = label.split('或').next();
                short.unwrap_or_default().to_owned()
            }
            _ => names::answer(locale, field, plain),
        }
    }

    fn as_typed(&self, raw: &Raw) -> String {
        let boxes = match raw {
            Raw::Text(text) => return text.trim().to_owned(),
            Raw::Boxes(boxes) => boxes,
        };
        let units = [date_part::year, date_part::month, date_part::day];
        let parts = boxes.iter().zip(units);
        let parts = parts.filter(|(typed, _)| !typed.is_empty());
        if self.locale != Locale::PAPER {
            let parts: Vec<&str> = parts.map(|(typed, _)| &**typed).collect();
            return parts.join("-");
        }
        let parts = parts.map(|(typed, unit)| [typed, unit(self.locale)].concat());
        parts.collect()
    }

    /// The answers that exist, joined by `between`.
    fn joined(&self, fields: &[Field], between: &str) -> String {
        let texts = fields.iter().filter_map(|&field| self.text(field));
        let texts: Vec<String> = texts.filter(|text| !text.is_empty()).collect();
        texts.join(between)
    }

    /// The text under this field's name. Fields that are printed with another field have none.
    pub fn cell(&self, field: Field) -> Option<String> {
        let locale = self.locale;
        match field {
            Field::PostTitle => {
                let title = self.text(field)?;
                Some(match self.text(Field::PostCode) {
                    Some(code) => s::post_code(locale, &title, &code),
                    None => title,
                })
            }
            Field::HouseholdPrefecture => {
                let parts = [
                    Field::HouseholdPrefecture,
                    Field::HouseholdCounty,
                    Field::HouseholdDetail,
                    Field::HouseholdElsewhere,
                ];
                Some(self.joined(&parts, "")).filter(|place| !place.is_empty())
            }
            // Only for members of the party do forms ask since when.
            Field::PoliticalStatus => {
                let mut status = self.text(field)?;
                if let (true, Some(joined)) = (self.is_of_the_party(), self.text(Field::Joined)) {
                    status.extend([" ", &joined]);
                }
                Some(status)
            }
            Field::ServiceKind => {
                let kind = self.text(field)?;
                let none = self.answers.text(field) == Service::None.key();
                let months = [Field::Enlisted, Field::Discharged];
                let [from, to] = months.map(|month| self.text(month).unwrap_or_default());
                Some(match none {
                    true => t::none(locale).to_owned(),
                    false => s::served(locale, &kind, &from, &to),
                })
            }
            Field::EmergencyName => {
                let parts = [Field::EmergencyName, Field::EmergencyPhone];
                Some(self.joined(&parts, " ")).filter(|person| !person.is_empty())
            }
            _ => self.text(field),
        }
    }

    fn is_of_the_party(&self) -> bool {
        let mut is = false;
        told(
            Field::PoliticalStatus,
            self.answers,
            clock::today(),
            &mut |plain| {
                is = matches!(plain, Plain::Code(status) if matches!(status.code, MEMBER | PROBATIONARY));
            },
        );
        is
    }

    /// The period between two fields.
    fn span(&self, from: Field, to: Field) -> String {
        let from = self.text(from).unwrap_or_default();
        match self.text(Field::Present) {
            Some(_) => t::until_now(self.locale, &from),
            None => t::to(self.locale, &from, &self.text(to).unwrap_or_default()),
        }
    }

    /// The cells of an entry, from the first column to the last.
    pub fn cells(&self, section: Section) -> Vec<String> {
        let locale = self.locale;
        match section {
            Section::Education => vec![
                self.span(Field::SchoolFrom, Field::SchoolTo),
                self.joined(
                    &[Field::School, Field::Major, Field::CertificateNumber],
                    " ",
                ),
                self.joined(
                    &[Field::Study, Field::Level, Field::Degree, Field::Completion],
                    " ",
                ),
            ],
            Section::History => {
                let role = self.text(Field::Role);
                let role = role.or_else(|| self.text(Field::Occupation));
                vec![
                    self.span(Field::PeriodFrom, Field::PeriodTo),
                    self.text(Field::Place).unwrap_or_default(),
                    match self.text(Field::Referee) {
                        Some(referee) => s::refereed(locale, &role.unwrap_or_default(), &referee),
                        None => role.unwrap_or_default(),
                    },
                ]
            }
            _ => {
                let cells = [
                    Field::Relation,
                    Field::RelativeName,
                    Field::RelativeBorn,
                    Field::RelativeStatus,
                    Field::RelativeEmployer,
                ];
                cells
                    .map(|field| self.text(field).unwrap_or_default())
                    .to_vec()
            }
        }
    }

    /// The answers of an entry in the order in which they are printed, each with its field.
    pub fn pieces(&self, section: Section) -> Vec<(Field, String)> {
        let (period, fields): (Option<[Field; 2]>, &[Field]) = match section {
            Section::Education => (
                Some([Field::SchoolFrom, Field::SchoolTo]),
                &[
                    Field::School,
                    Field::Major,
                    Field::CertificateNumber,
                    Field::Study,
                    Field::Level,
                    Field::Degree,
                    Field::Completion,
                ],
            ),
            Section::History => (
                Some([Field::PeriodFrom, Field::PeriodTo]),
                &[Field::Place, Field::Occupation, Field::Role, Field::Referee],
            ),
            _ => (
                None,
                &[
                    Field::Relation,
                    Field::RelativeName,
                    Field::RelativeBorn,
                    Field::RelativeStatus,
                    Field::RelativeEmployer,
                ],
            ),
        };
        let period = period.map(|[from, to]| (from, self.span(from, to)));
        // The role stands for the occupation, where there is one.
        let has_role = self.text(Field::Role).is_some();
        let fields = fields
            .iter()
            .filter(|field| !(**field == Field::Occupation && has_role));
        let answers = fields.filter_map(|field| Some((*field, self.text(*field)?)));
        period.into_iter().chain(answers).collect()
    }

    /// An entry in one line.
    pub fn entry(&self, section: Section) -> String {
        let mut cells = self.cells(section);
        cells.retain(|cell| !cell.is_empty());
        cells.join(" ")
    }
}

/// The political status, as forms write it.
fn party(locale: Locale, status: Code) -> String {
    match status.code {
        MEMBER => s::party_member(locale).to_owned(),
        PROBATIONARY => s::party_probationary(locale).to_owned(),
        LEAGUE => s::league_member(locale).to_owned(),
        _ => status.name.to_owned(),
    }
}

/// Codes of GB/T 4762: 中共党员, 中共预备党员, 共青团员.
const MEMBER: &str = "01";
const PROBATIONARY: &str = "02";
const LEAGUE: &str = "03";

/// How a school ended, in one word.
fn completion(locale: Locale, key: &str) -> &'static str {
    match Completion::of_key(key) {
        Some(Completion::Studying) => s::studying(locale),
        Some(Completion::Left) => s::left(locale),
        _ => s::graduated(locale),
    }
}
