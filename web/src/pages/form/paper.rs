//! The sheet of paper: a 报名登记表 as bureaus expect it, on the screen as it is printed.

use form::application::{Application, Period, Relative, School};
use form::{Field, match_code, qr};
use notice::Notice;
use rules::{Readings, decide};
use words::Locale;
use words::form as names;
use words::text::{form as f, pledge, sheet as t};
use yew::prelude::*;

use super::{Desk, display};
use crate::pages::Page;
use crate::parts::{ButtonKind, Glyph, button, icon, link};
use crate::platform::{clock, print};
use crate::route::Route;

/// The sheet, once there is something to print.
pub(crate) fn paper(desk: &Desk) -> Page {
    let locale = desk.locale;
    let draft = desk.filling.draft(&desk.check);
    let (application, _) = form::check(&draft, &Notice::default(), clock::today());
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
                            { link(&Route::Form, "btn quiet", f::back(locale).into()) }
                        </div>
                    </div>
                    { Sheet { application: &application, locale }.show() }
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
        html! {
            <article class="sheet-a4">
                <h2>{ t::title(locale) }</h2>
                <table>
                    <colgroup>
                        <col class="l" /><col /><col class="l" /><col /><col class="l" /><col /><col class="p" />
                    </colgroup>
                    <thead>
                        <tr>
                            <td colspan="7" class="top">
                                <span>{ t::bureau(locale, &post.bureau) }</span>
                                <span>{ t::post(locale, &title) }</span>
                                <span>{ self.application.person.name.as_str() }</span>
                            </td>
                        </tr>
                    </thead>
                    { self.person() }
                    { self.schools() }
                    { self.history() }
                    { self.family() }
                    { self.rest() }
                </table>
                { self.foot() }
            </article>
        }
    }

    /// An answer as the other pages show it.
    fn said(&self, field: Field) -> String {
        let draft = self.application.draft();
        let none = || f::none(self.locale).to_owned();
        display::answer(field, &draft.answers, self.locale).unwrap_or_else(none)
    }

    fn head(&self, field: Field) -> Html {
        html! { <th>{ names::field(self.locale, field) }</th> }
    }

    fn person(&self) -> Html {
        let locale = self.locale;
        let household: String = [
            Field::HouseholdPrefecture,
            Field::HouseholdCounty,
            Field::HouseholdDetail,
            Field::HouseholdElsewhere,
        ]
        .into_iter()
        .filter_map(|field| {
            let draft = self.application.draft();
            display::answer(field, &draft.answers, locale)
        })
        .collect();
        let status = match self.application.person.joined {
            Some(month) => [
                &self.said(Field::PoliticalStatus),
                " ",
                &names::month(locale, month),
            ]
            .concat(),
            None => self.said(Field::PoliticalStatus),
        };
        let served = self.application.service.clone();
        let service = match (served.enlisted, served.discharged) {
            (Some(from), Some(to)) => t::served(
                locale,
                names::service(locale, served.kind),
                &names::month(locale, from),
                &names::month(locale, to),
            ),
            _ => f::none(locale).to_owned(),
        };
        let pair = |field: Field, span: &'static str| {
            html! { <>{ self.head(field) }<td colspan={span}>{ self.said(field) }</td></> }
        };
        html! {
            <tbody>
                <tr>
                    { pair(Field::Name, "1") }{ pair(Field::Sex, "1") }{ pair(Field::EthnicGroup, "1") }
                    <td rowspan="4" class="photo">{ t::photo(locale) }</td>
                </tr>
                <tr>
                    { pair(Field::BirthDate, "1") }{ pair(Field::NativePlace, "1") }
                    <th>{ names::field(locale, Field::PoliticalStatus) }</th><td>{ status }</td>
                </tr>
                <tr>{ pair(Field::IdNumber, "3") }{ pair(Field::Health, "1") }</tr>
                <tr>
                    <th>{ t::household(locale) }</th><td colspan="3">{ household }</td>
                    { pair(Field::Height, "1") }
                </tr>
                <tr>{ pair(Field::Mobile, "2") }{ pair(Field::OtherPhone, "3") }</tr>
                <tr>{ pair(Field::Address, "6") }</tr>
                <tr>{ pair(Field::Employer, "3") }{ pair(Field::Licence, "2") }</tr>
                <tr><th>{ t::service(locale) }</th><td colspan="6">{ service }</td></tr>
            </tbody>
        }
    }

    /// A heading over the columns of a section with several entries.
    fn section(&self, name: &str, rows: Html) -> Html {
        html! {
            <tbody>
                <tr class="part"><th colspan="7">{ name }</th></tr>
                { rows }
            </tbody>
        }
    }

    fn schools(&self) -> Html {
        let locale = self.locale;
        let row = |one: &School| {
            let span = f::to(
                locale,
                &names::month(locale, one.from),
                &names::month(locale, one.to),
            );
            let degree = one
                .degree
                .map_or(String::new(), |code| [" ", code.name].concat());
            let major = one.major.as_deref().unwrap_or_default();
            html! {
                <tr>
                    <td colspan="2">{ span }</td>
                    <td colspan="3">{ &one.school }{ " " }{ major }</td>
                    <td colspan="2">
                        { names::study(locale, one.study) }{ " " }
                        { names::level(locale, one.level) }{ degree }
                        { " " }{ names::completion(locale, one.completion) }
                    </td>
                </tr>
            }
        };
        let rows = html! { <>{ for self.application.schools.iter().map(row) }</> };
        self.section(t::education(locale), rows)
    }

    fn history(&self) -> Html {
        let locale = self.locale;
        let mut told: Vec<&Period> = self.application.history.iter().collect();
        told.sort_by_key(|period| period.from);
        let row = |one: &&Period| {
            let to = match one.to {
                Some(to) => names::month(locale, to),
                None => f::present(locale).to_owned(),
            };
            html! {
                <tr>
                    <td colspan="2">{ f::to(locale, &names::month(locale, one.from), &to) }</td>
                    <td colspan="3">{ &one.place }</td>
                    <td colspan="2">
                        { one.role.as_deref().unwrap_or(names::occupation(locale, one.occupation)) }
                    </td>
                </tr>
            }
        };
        let rows = html! { <>{ for told.iter().map(row) }</> };
        self.section(names::section(locale, form::Section::History), rows)
    }

    fn family(&self) -> Html {
        let locale = self.locale;
        let row = |one: &Relative| {
            let born = one.born.map(|month| names::month(locale, month));
            html! {
                <tr>
                    <td>{ one.relation.name }</td>
                    <td colspan="2">{ one.name.as_str() }</td>
                    <td>{ born.unwrap_or_default() }</td>
                    <td>{ one.political_status.map_or("", |code| code.name) }</td>
                    <td colspan="2">{ &one.employer }</td>
                </tr>
            }
        };
        let rows = html! {
            <>
                <tr>
                    <th>{ t::relation(locale) }</th>
                    <th colspan="2">{ names::field(locale, Field::RelativeName) }</th>
                    <th>{ names::field(locale, Field::RelativeBorn) }</th>
                    <th>{ names::field(locale, Field::RelativeStatus) }</th>
                    <th colspan="2">{ names::field(locale, Field::RelativeEmployer) }</th>
                </tr>
                { for self.application.family.iter().map(row) }
            </>
        };
        self.section(names::section(locale, form::Section::Family), rows)
    }

    fn rest(&self) -> Html {
        let locale = self.locale;
        let determination = decide(&self.application.facts(), &Readings::default());
        let items: Vec<String> = determination
            .items
            .iter()
            .map(|one| {
                let standing = words::names::standing(locale, one.citation, one.standing.outcome());
                t::item(
                    locale,
                    &words::names::citation(locale, one.citation),
                    standing,
                )
            })
            .collect();
        let review = |who: &'static str| {
            html! {
                <td colspan="3">
                    { who }
                    <p>{ t::reviewer(locale) }<u></u>{ t::date_line(locale) }</p>
                </td>
            }
        };
        let paragraph = |field: Field| {
            html! { <tr>{ self.head(field) }<td colspan="6" class="lines">{ self.said(field) }</td></tr> }
        };
        html! {
            <tbody>
                { paragraph(Field::Certificates) }
                { paragraph(Field::Awards) }
                { paragraph(Field::Penalties) }
                <tr>
                    <th>{ t::declared(locale) }</th>
                    <td colspan="6" class="check">
                        { items.join("　") }
                        <br />
                        <small>
                            { t::declared_note(
                                locale,
                                rules::law::TITLE,
                                rules::RULES_VERSION,
                                &words::date(locale, clock::today()),
                            ) }
                        </small>
                    </td>
                </tr>
                <tr class="pledge">
                    <th>{ t::pledge(locale) }</th>
                    <td colspan="6">
                        { pledge::plain(locale) }
                        <p>{ t::sign(locale) }<u></u>{ t::date_line(locale) }</p>
                    </td>
                </tr>
                <tr class="review">
                    <th>{ t::review(locale) }</th>
                    { review(t::first_review(locale)) }
                    { review(t::second_review(locale)) }
                </tr>
            </tbody>
        }
    }

    fn foot(&self) -> Html {
        let locale = self.locale;
        let symbol = qr::symbol(self.application);
        let code = match_code(self.application);
        html! {
            <footer class="match">
                if let Some(symbol) = &symbol {
                    { drawn(symbol, t::qr(locale)) }
                }
                <p>
                    <b>{ t::code(locale, &code) }</b>
                    <br />
                    { t::code_note(locale) }
                    if symbol.is_none() {
                        <br />{ t::no_qr(locale) }
                    }
                </p>
            </footer>
        }
    }
}

/// The symbol with its quiet zone of four modules, one path for all of it.
fn drawn(symbol: &[Vec<bool>], label: &'static str) -> Html {
    let mut path = String::new();
    for (y, row) in symbol.iter().enumerate() {
        for (x, _) in row.iter().enumerate().filter(|(_, dark)| **dark) {
            let at = |place: usize| place.saturating_add(4).to_string();
            path.push_str(&["M", &at(x), " ", &at(y), "h1v1h-1z"].concat());
        }
    }
    let side = symbol.len().saturating_add(8).to_string();
    html! {
        <svg
            class="qr"
            viewBox={["0 0 ", &side, " ", &side].concat()}
            role="img"
            aria-label={label}
            shape-rendering="crispEdges"
        >
            <path d={path} />
        </svg>
    }
}
