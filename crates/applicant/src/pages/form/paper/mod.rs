//! The sheet of paper: a 报名登记表 as bureaus expect it, on the screen as it is printed.

mod table;
mod wanted;

use form::application::Application;
use form::{Draft, Field, Section, match_code, order, qr};
use notice::Notice;
use rules::{Determination, Outcome};
use words::Locale;
use words::form as names;
use words::text::{form as f, sections, sheet as t};
use yew::prelude::*;

use super::extras;
use super::picture::Picture;
use crate::Session;
use crate::route::Route;
use table::{Cell, Row, drawn_row, head};
use ui::Page;
use ui::parts::{ButtonKind, CHINESE, Glyph, button, icon, link, qr_code};
use ui::platform::{clock, print};
use ui::printed::Printed;
use ui::shell;

/// The sheet as it will be printed. Missing answers have room to be written by hand.
pub(crate) fn paper(session: &Session) -> Page {
    let locale = session.locale;
    let draft = session.filling.draft(&session.check);
    let (application, _) = form::check(&draft, session.notice(), clock::today());
    let onprint = Callback::from(|_: MouseEvent| print::print());
    let lead = match &application {
        Some(_) => t::lead(locale),
        None => t::unfinished(locale),
    };
    let photo = application
        .as_ref()
        .map_or(&draft.photo, |application| &application.photo);
    let sheet = Sheet {
        application: application.as_ref(),
        determination: session.determination(),
        notice: session.notice(),
        pledge: extras::pledge(session, Locale::PAPER),
        photo: html! { <Picture photo={photo.clone()} name={t::photo(Locale::PAPER)} /> },
        draft: &printed(application.as_ref(), &draft),
        locale: Locale::PAPER,
    };
    let contents = html! {
        <>
            <div class="unprinted">
                <h1 tabindex="-1">{ t::preview(locale) }</h1>
                <p class="lead">{ lead }</p>
                <div class="row">
                    { button(
                        ButtonKind::Primary,
                        onprint,
                        html! { <>{ icon(Glyph::Print) }{ t::print(locale) }</> },
                    ) }
                    if application.is_none() {
                        { link(&Route::Answers, "btn quiet", t::to_sections(locale).into()) }
                    } else {
                        { link(&Route::Form, "btn quiet", sections::back(locale).into()) }
                    }
                </div>
                { shell::not_printed(locale) }
                { shell::in_app(locale) }
                if application.is_some() {
                    { extras::hand_in(session) }
                }
            </div>
            <div class="sheet-view">
                <label class="unprinted choice"><input type="checkbox" /><span>{ t::enlarge(locale) }</span></label>
                { sheet.show() }
            </div>
        </>
    };
    Page {
        title: t::preview(locale),
        contents,
    }
}

struct Sheet<'a> {
    /// `None` until the form is complete.
    application: Option<&'a Application>,
    determination: Determination,
    /// The notice that is followed, with the cells that it wants.
    notice: &'a Notice,
    /// In the words of the notice, or plain ones.
    pledge: AttrValue,
    /// The photo, or the word that says where it goes.
    photo: Html,
    /// The answers, normalised.
    draft: &'a Draft,
    locale: Locale,
}

impl Sheet<'_> {
    fn show(&self) -> Html {
        let locale = self.locale;
        let mut rows = self.person();
        self.schools(&mut rows);
        self.history(&mut rows);
        self.family(&mut rows);
        self.rest(&mut rows);
        let columns = ["l", "", "l", "", "l", "", "p"];
        let answer = |field| self.answer(field).unwrap_or_default();
        // The style sheet hides this on the first page, which has both further down.
        let who = [&*answer(Field::Name), "\u{3000}", &answer(Field::IdNumber)].concat();
        let top = [
            t::bureau(locale, &answer(Field::Bureau)),
            t::post(locale, &answer(Field::PostTitle)),
        ];
        html! {
            <article class="sheet-a4" lang={CHINESE}>
                <h2>{ t::title(locale) }</h2>
                <table>
                    <colgroup>{ for columns.map(|class| html! { <col {class} /> }) }</colgroup>
                    <thead>
                        <tr>
                            <td colspan="7" class="top">
                                <b>{ who }</b>
                                { for top.map(|text| html! { <span>{ text }</span> }) }
                            </td>
                        </tr>
                    </thead>
                    <tbody>{ for rows.iter().map(drawn_row) }</tbody>
                </table>
                if self.application.is_some() {
                    <p class="match-note">{ t::code_note(locale) }</p>
                }
            </article>
        }
    }

    fn answer(&self, field: Field) -> Option<String> {
        Printed::of(&self.draft.answers, self.locale).cell(field)
    }

    /// An answer; 无 if there is none, or room to write where the form is not complete.
    fn answer_or_none(&self, field: Field) -> String {
        let none = match self.application {
            Some(_) => f::none(self.locale),
            None => "",
        };
        self.answer(field).unwrap_or_else(|| none.to_owned())
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
        let mut household = vec![
            head(t::household(locale)),
            Cell::Text(3, self.answer_or_none(Field::HouseholdPrefecture)),
        ];
        self.pair(&mut household, Field::Height, 1);
        let mut first = self.pairs(&[(Field::Name, 1), (Field::Sex, 1), (Field::EthnicGroup, 1)]);
        first.1.push(Cell::Photo(self.photo.clone()));
        let mut employer = vec![
            head(t::employer(locale)),
            Cell::Text(3, self.answer_or_none(Field::Employer)),
        ];
        self.pair(&mut employer, Field::Licence, 2);
        let service = self.answer_or_none(Field::ServiceKind);
        let service = vec![head(t::service(locale)), Cell::Text(6, service)];
        let mut rows = vec![
            first,
            self.pairs(&[
                (Field::BirthDate, 1),
                (Field::NativePlace, 1),
                (Field::PoliticalStatus, 1),
            ]),
            self.pairs(&[(Field::IdNumber, 3), (Field::Health, 1)]),
            ("", household),
        ];
        rows.extend(self.wanted());
        rows.extend([
            self.pairs(&[(Field::Mobile, 2), (Field::OtherPhone, 3)]),
            self.pairs(&[(Field::Address, 6)]),
            ("", employer),
            ("", service),
        ]);
        rows
    }

    /// A heading over a section with several entries.
    fn part(&self, rows: &mut Vec<Row>, name: &str) {
        rows.push(("part", vec![Cell::Head(7, name.to_owned())]));
    }

    /// The entries of a section: a cell for each column, as wide as its head.
    fn entries(&self, rows: &mut Vec<Row>, section: Section, heads: &[(u8, &str)]) {
        let cells = heads.iter();
        let cells = cells.map(|&(span, name)| Cell::Head(span, name.to_owned()));
        rows.push(("", cells.collect()));
        let entries = self.draft.entries(section).iter();
        let mut entries: Vec<Vec<String>> = entries
            .map(|entry| Printed::of(entry, self.locale).cells(section))
            .collect();
        if self.application.is_none() {
            let by_hand = vec![String::new(); heads.len()];
            entries.resize(entries.len().max(lines_by_hand(section)), by_hand);
        }
        for cells in entries {
            let cells = heads.iter().zip(cells);
            let cells = cells.map(|(&(span, _), text)| Cell::Text(span, text));
            rows.push(("", cells.collect()));
        }
    }

    fn schools(&self, rows: &mut Vec<Row>) {
        let locale = self.locale;
        self.part(rows, t::education(locale));
        let heads = [
            (2, t::when(locale)),
            (3, self.school_head()),
            (2, t::level(locale)),
        ];
        self.entries(rows, Section::Education, &heads);
    }

    fn history(&self, rows: &mut Vec<Row>) {
        let locale = self.locale;
        self.part(rows, t::history(locale));
        let heads = [
            (2, t::when(locale)),
            (3, t::place(locale)),
            (2, self.role_head()),
        ];
        self.entries(rows, Section::History, &heads);
    }

    fn family(&self, rows: &mut Vec<Row>) {
        let locale = self.locale;
        self.part(rows, names::section(locale, Section::Family));
        let name = |field| names::field(locale, field);
        let heads = [
            (1, t::relation(locale)),
            (2, name(Field::RelativeName)),
            (1, name(Field::RelativeBorn)),
            (1, name(Field::RelativeStatus)),
            (2, t::relative_employer(locale)),
        ];
        self.entries(rows, Section::Family, &heads);
    }

    fn rest(&self, rows: &mut Vec<Row>) {
        let locale = self.locale;
        let (_, cells) = self.pairs(&[(Field::Certificates, 6)]);
        rows.push(("lines", cells));
        let conduct = [Field::Awards, Field::Penalties].map(|field| self.answer_or_none(field));
        let nothing = conduct
            .iter()
            .all(|text| text.is_empty() || text == f::none(locale));
        let conduct = match nothing {
            true => conduct.into_iter().next().unwrap_or_default(),
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

    /// The result of the self-check: everything is met, or the items that are not.
    fn declared(&self) -> String {
        let locale = self.locale;
        // Someone who prints it to fill it in by hand may not have done the self-check.
        if self.determination.outcome == Outcome::Unknown {
            return String::new();
        }
        let items = self.determination.items.iter();
        let items = items
            .filter(|item| item.standing.outcome() != Outcome::Met)
            .map(|item| {
                let stands = item.standing.outcome();
                let standing = words::names::standing(locale, item.citation, stands);
                t::item(
                    locale,
                    &words::names::citation_short(locale, item.citation),
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

    /// The match between sheet and file: the code to scan, and the code to read out.
    fn match_code(&self) -> Html {
        let locale = self.locale;
        let Some(application) = self.application else {
            return Html::default();
        };
        let code = t::code(locale, &match_code(application));
        match qr::symbol(application) {
            Some(symbol) => html! {
                <div class="match">{ qr_code(&symbol, t::qr(locale)) }<b>{ code }</b></div>
            },
            None => html! { <div class="match"><b>{ code }</b>{ t::no_qr(locale) }</div> },
        }
    }
}

/// The answers of the application, or the typed ones if it is incomplete, with the history in the
/// order of the sheet.
fn printed(application: Option<&Application>, typed: &Draft) -> Draft {
    let mut draft = application.map_or_else(|| typed.clone(), Application::draft);
    order::sort_history(&mut draft, clock::today());
    draft
}

/// The lines of a sheet that is filled in by hand: as many as most applicants need.
const fn lines_by_hand(section: Section) -> usize {
    match section {
        Section::Education => 2,
        Section::History => 5,
        _ => 4,
    }
}
