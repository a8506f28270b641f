//! The sheet of paper: a 报名登记表 as bureaus expect it, on the screen as it is printed.

mod drawn;
mod short;
mod table;

use fields::YearMonth;
use form::application::Application;
use form::{Field, Section, match_code, qr};
use rules::{Determination, Outcome};
use words::Locale;
use words::form as names;
use words::text::{form as f, sections, sheet as t};
use yew::prelude::*;

use super::extras;
use crate::Session;
use crate::route::Route;
use drawn::Picture;
use short::{completion, is_of_the_party, party};
use table::{Cell, Row, drawn_row, head};
use ui::Page;
use ui::parts::{ButtonKind, Glyph, button, icon, link};
use ui::platform::{clock, print};
use ui::shell;

/// The sheet, once there is something to print.
pub(crate) fn paper(session: &Session) -> Page {
    let locale = session.locale;
    let draft = session.filling.draft(&session.check);
    let (application, _) = form::check(&draft, session.notice(), clock::today());
    let contents = match application {
        None => html! {
            <>
                <h1 tabindex="-1">{ t::preview(locale) }</h1>
                <p>{ t::unfinished(locale) }</p>
                <div class="row">{ link(&Route::Answers, "btn", t::to_sections(locale).into()) }</div>
            </>
        },
        Some(application) => {
            let onprint = Callback::from(|_: MouseEvent| print::print());
            html! {
                <>
                    <div class="unprinted">
                        <h1 tabindex="-1">{ t::preview(locale) }</h1>
                        <p class="lead">{ t::lead(locale) }</p>
                        <div class="row">
                            { button(
                                ButtonKind::Primary,
                                onprint,
                                html! { <>{ icon(Glyph::Print) }{ t::print(locale) }</> },
                            ) }
                            { link(&Route::Form, "btn quiet", sections::back(locale).into()) }
                        </div>
                        { shell::not_printed(locale) }
                        { shell::in_app(locale) }
                        { extras::hand_in(session) }
                    </div>
                    { Sheet {
                        application: &application,
                        determination: session.determination(),
                        pledge: extras::pledge(session),
                        texts: texts(&application, locale),
                        photo: html! { <Picture photo={application.photo.clone()} {locale} /> },
                        locale,
                    }
                    .show() }
                </>
            }
        }
    };
    Page {
        title: t::preview(locale),
        contents,
    }
}

struct Sheet<'a> {
    application: &'a Application,
    determination: Determination,
    /// In the words of the notice, or plain ones.
    pledge: AttrValue,
    /// The photo, or the word that says where it goes.
    photo: Html,
    /// Its answers in the words of the page, but for those of sections with entries.
    texts: Vec<(Field, String)>,
    locale: Locale,
}

impl Sheet<'_> {
    fn show(&self) -> Html {
        let locale = self.locale;
        let post = &self.application.post;
        let title = match &post.code {
            Some(code) => t::post_code(locale, &post.title, code),
            None => post.title.clone(),
        };
        let mut rows = self.person();
        self.schools(&mut rows);
        self.history(&mut rows);
        self.family(&mut rows);
        self.rest(&mut rows);
        let columns = ["l", "", "l", "", "l", "", "p"];
        let top = [
            t::bureau(locale, &post.bureau),
            t::post(locale, &title),
            self.application.person.name.as_str().to_owned(),
        ];
        html! {
            <article class="sheet-a4">
                <h2>{ t::title(locale) }</h2>
                <table>
                    <colgroup>{ for columns.map(|class| html! { <col {class} /> }) }</colgroup>
                    <thead>
                        <tr>
                            <td colspan="7" class="top">{ for top.map(|text| html! { <span>{ text }</span> }) }</td>
                        </tr>
                    </thead>
                    <tbody>{ for rows.iter().map(drawn_row) }</tbody>
                </table>
                <p class="match-note">{ t::code_note(locale) }</p>
            </article>
        }
    }

    fn answer(&self, field: Field) -> Option<&str> {
        let mut texts = self.texts.iter();
        let text = texts.find(|(other, _)| *other == field);
        text.map(|(_, text)| &**text)
    }

    /// An answer; 无 if there is none.
    fn answer_or_none(&self, field: Field) -> String {
        let answer = self.answer(field);
        answer.unwrap_or(f::none(self.locale)).to_owned()
    }

    /// The name of a field and its answer.
    fn pair(&self, cells: &mut Vec<Cell>, field: Field, span: u8) {
        cells.push(head(names::field(self.locale, field)));
        cells.push(Cell::Text(span, self.answer_or_none(field)));
    }

    /// A row of names and answers.
    fn pairs(&self, pairs: &[(Field, u8)]) -> Row {
        let mut cells = Vec::new();
        for &(field, span) in pairs {
            self.pair(&mut cells, field, span);
        }
        ("", cells)
    }

    fn person(&self) -> Vec<Row> {
        let locale = self.locale;
        let household = [
            Field::HouseholdPrefecture,
            Field::HouseholdCounty,
            Field::HouseholdDetail,
            Field::HouseholdElsewhere,
        ];
        let household: String = household
            .iter()
            .filter_map(|&field| self.answer(field))
            .collect();
        let person = &self.application.person;
        let mut status = party(locale, person.political_status);
        // Of the party's own members alone forms want to know since when.
        if let (true, Some(month)) = (is_of_the_party(person.political_status), person.joined) {
            status.extend([" ", &names::month(locale, month)]);
        }
        let served = &self.application.service;
        let service = match (served.enlisted, served.discharged) {
            (Some(from), Some(to)) => t::served(
                locale,
                names::service(locale, served.kind),
                &names::month(locale, from),
                &names::month(locale, to),
            ),
            _ => f::none(locale).to_owned(),
        };
        let mut born = self.pairs(&[(Field::BirthDate, 1), (Field::NativePlace, 1)]);
        born.1
            .push(head(names::field(locale, Field::PoliticalStatus)));
        born.1.push(Cell::Text(1, status));
        let mut first = self.pairs(&[(Field::Name, 1), (Field::Sex, 1), (Field::EthnicGroup, 1)]);
        first.1.push(Cell::Photo(self.photo.clone()));
        let mut household = vec![head(t::household(locale)), Cell::Text(3, household)];
        self.pair(&mut household, Field::Height, 1);
        let service = vec![head(t::service(locale)), Cell::Text(6, service)];
        let mut rows = vec![
            first,
            born,
            self.pairs(&[(Field::IdNumber, 3), (Field::Health, 1)]),
            ("", household),
        ];
        // Few have one: the others need no line for it.
        if self.answer(Field::FormerName).is_some() {
            rows.push(self.pairs(&[(Field::FormerName, 6)]));
        }
        rows.extend([
            self.pairs(&[(Field::Mobile, 2), (Field::OtherPhone, 3)]),
            self.pairs(&[(Field::Address, 6)]),
            self.pairs(&[(Field::Employer, 3), (Field::Licence, 2)]),
            ("", service),
        ]);
        rows
    }

    /// A heading over a section with several entries.
    fn part(&self, rows: &mut Vec<Row>, name: &str) {
        rows.push(("part", vec![Cell::Head(7, name.to_owned())]));
    }

    fn span(&self, from: YearMonth, to: Option<YearMonth>) -> Cell {
        let locale = self.locale;
        let from = names::month(locale, from);
        let span = match to {
            Some(to) => f::to(locale, &from, &names::month(locale, to)),
            None => f::until_now(locale, &from),
        };
        Cell::Text(2, span)
    }

    fn schools(&self, rows: &mut Vec<Row>) {
        let locale = self.locale;
        self.part(rows, t::education(locale));
        rows.push((
            "",
            vec![
                Cell::Head(2, t::when(locale).to_owned()),
                Cell::Head(3, t::school(locale).to_owned()),
                Cell::Head(2, t::level(locale).to_owned()),
            ],
        ));
        for school in &self.application.schools {
            let text = [
                &school.school,
                " ",
                school.major.as_deref().unwrap_or_default(),
            ]
            .concat();
            // Without what explains it in parentheses: on paper it is read by those who know.
            let level = names::level(locale, school.level);
            let level = level.split_once('（').map_or(level, |(short, _)| short);
            let level = [
                names::study(locale, school.study),
                level,
                school.degree.map_or("", |code| code.name),
                completion(locale, school.completion),
            ]
            .join(" ");
            let cells = vec![
                self.span(school.from, Some(school.to)),
                Cell::Text(3, text),
                Cell::Text(2, level),
            ];
            rows.push(("", cells));
        }
    }

    fn history(&self, rows: &mut Vec<Row>) {
        let locale = self.locale;
        self.part(rows, t::history(locale));
        rows.push((
            "",
            vec![
                Cell::Head(2, t::when(locale).to_owned()),
                Cell::Head(3, t::place(locale).to_owned()),
                Cell::Head(2, t::role(locale).to_owned()),
            ],
        ));
        for period in form::check::history_in_order(self.application.history.iter()) {
            let role = period.role.as_deref();
            let role = role.unwrap_or(names::occupation(locale, period.occupation));
            let cells = vec![
                self.span(period.from, period.to),
                Cell::Text(3, period.place.clone()),
                Cell::Text(2, role.to_owned()),
            ];
            rows.push(("", cells));
        }
    }

    fn family(&self, rows: &mut Vec<Row>) {
        let locale = self.locale;
        self.part(rows, names::section(locale, Section::Family));
        let name = |field| names::field(locale, field).to_owned();
        rows.push((
            "",
            vec![
                head(t::relation(locale)),
                Cell::Head(2, name(Field::RelativeName)),
                Cell::Head(1, name(Field::RelativeBorn)),
                Cell::Head(1, name(Field::RelativeStatus)),
                Cell::Head(2, name(Field::RelativeEmployer)),
            ],
        ));
        for relative in &self.application.family {
            let born = relative.born.map(|month| names::month(locale, month));
            let status = relative.political_status;
            let status = status.map_or_else(String::new, |code| party(locale, code));
            let cells = vec![
                Cell::Text(1, relative.relation.name.to_owned()),
                Cell::Text(2, relative.name.as_str().to_owned()),
                Cell::Text(1, born.unwrap_or_default()),
                Cell::Text(1, status),
                Cell::Text(2, relative.employer.clone()),
            ];
            rows.push(("", cells));
        }
    }

    fn rest(&self, rows: &mut Vec<Row>) {
        let locale = self.locale;
        let (_, cells) = self.pairs(&[(Field::Certificates, 6)]);
        rows.push(("lines", cells));
        let conduct = [Field::Awards, Field::Penalties].map(|field| self.answer_or_none(field));
        let conduct = match conduct.iter().all(|text| text == f::none(locale)) {
            true => f::none(locale).to_owned(),
            false => {
                let [awards, penalties] = &conduct;
                t::conduct_text(locale, awards, penalties)
            }
        };
        rows.push((
            "lines",
            vec![head(t::conduct(locale)), Cell::Text(6, conduct)],
        ));
        let signed = |who: Html, line: &str| {
            html! { <>{ who }<p>{ line }<u></u><span>{ t::date_line(locale) }</span></p></> }
        };
        let review = |who: &'static str| {
            let who =
                html! { <>{ who }<br />{ t::verdict(locale) }<br />{ t::grounds(locale) }</> };
            signed(who, t::reviewer(locale))
        };
        rows.extend([
            (
                "check",
                vec![head(t::declared(locale)), Cell::Text(6, self.declared())],
            ),
            (
                "signed",
                vec![
                    head(t::pledge(locale)),
                    Cell::Drawn(6, signed((&self.pledge).into(), t::sign(locale))),
                ],
            ),
            (
                "review",
                vec![
                    head(t::review(locale)),
                    Cell::Drawn(2, review(t::first_review(locale))),
                    Cell::Drawn(2, review(t::second_review(locale))),
                    Cell::Drawn(2, self.match_code()),
                ],
            ),
        ]);
    }

    /// What the applicant found in the self-check: all well, or the items that are not.
    fn declared(&self) -> String {
        let locale = self.locale;
        let items = self.determination.items.iter();
        let items = items
            .filter(|item| item.standing.outcome() != Outcome::Met)
            .map(|item| {
                let stands = item.standing.outcome();
                let standing = words::names::standing(locale, item.citation, stands);
                t::item(
                    locale,
                    &words::names::citation_short(item.citation),
                    standing,
                )
            });
        let items: Vec<String> = items.collect();
        let found = match items.is_empty() {
            true => t::all_met(locale).to_owned(),
            false => items.join("\u{3000}"),
        };
        let today = words::date(locale, clock::today());
        let note = t::declared_note(locale, rules::law::TITLE, rules::RULES_VERSION, &today);
        [found, note].concat()
    }

    /// What ties the sheet to the file: the code to scan, and the one to read out.
    fn match_code(&self) -> Html {
        let locale = self.locale;
        let code = t::code(locale, &match_code(self.application));
        match qr::symbol(self.application) {
            Some(symbol) => html! {
                <div class="match">{ drawn::symbol(&symbol, t::qr(locale)) }<b>{ code }</b></div>
            },
            None => html! { <div class="match"><b>{ code }</b>{ t::no_qr(locale) }</div> },
        }
    }
}

fn texts(application: &Application, locale: Locale) -> Vec<(Field, String)> {
    let mut texts = Vec::new();
    application.each(&mut |field, plain| texts.push((field, names::answer(locale, field, plain))));
    texts
}
