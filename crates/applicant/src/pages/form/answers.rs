//! 核对填写内容: all answers as the sheet prints them, each with a link to change it.

use form::{Draft, Field, Section, Severity, cells, order};
use rules::Outcome;
use words::Locale;
use words::form as names;
use words::text::{form as f, form_check as t, sections, sheet};
use yew::prelude::*;

use super::extras::{self, DECLARED};
use super::picture::Picture;
use crate::Session;
use crate::pages::result::rows as declared;
use crate::route::Route;
use ui::Page;
use ui::parts::{Answer, SummaryRow, link, summary_list};
use ui::platform::clock;
use ui::printed::Printed;

/// The page.
pub(crate) fn answers(session: &Session) -> Page {
    let locale = session.locale;
    let problems = session.filling.problems(&session.check);
    let draft = session.filling.draft(&session.check);
    // Ineligible applicants may print, but they should know before they sign.
    let determination = session.determination();
    let open = problems
        .iter()
        .filter(|problem| problem.severity == Severity::Error);
    let mut unfinished: Vec<Section> = open.map(|problem| problem.place.section).collect();
    unfinished.dedup();
    let sections = Section::ALL.into_iter().map(|section| {
        let rows = match section {
            Section::Declarations => declared(&DECLARED, &draft.facts, locale),
            Section::Photo => return photo(session),
            _ if section.is_repeated() => entries(&draft, section, locale),
            _ => rows(&draft, section, session),
        };
        html! {
            if !rows.is_empty() {
                <section class="answers">
                    <h2>{ names::section(locale, section) }</h2>
                    { summary_list(&rows, t::change(locale)) }
                </section>
            }
        }
    });
    let contents = html! {
        <>
            <div>
                <h1 tabindex="-1">{ t::heading(locale) }</h1>
                <p class="lead">{ t::lead(locale) }</p>
            </div>
            if !unfinished.is_empty() {
                <section class="card notice">
                    <h2>{ t::open(locale) }</h2>
                    <ul>
                        { for unfinished.iter().map(|&section| html! {
                            <li>{ link(&Route::Section(section), "", names::section(locale, section).into()) }</li>
                        }) }
                    </ul>
                </section>
            }
            if determination.outcome != Outcome::Met {
                <section class="card notice">
                    <h2>{ words::names::outcome(locale, determination.outcome) }</h2>
                    <p>{ words::outcome_lead(locale, &determination) }</p>
                    <p>{ link(&Route::Result, "", f::see_result(locale).into()) }</p>
                </section>
            }
            if let Some((_, post)) = form::posts::post_of(&draft, session.notice()) {
                { extras::stand(session, post) }
            }
            { for sections }
            <div class="row">
                if unfinished.is_empty() {
                    { link(&Route::Paper, "btn", t::print(locale).into()) }
                } else {
                    { link(&Route::Paper, "btn quiet", t::print_unfinished(locale).into()) }
                }
                { link(&Route::Form, "btn quiet", sections::back(locale).into()) }
            </div>
        </>
    };
    Page {
        title: t::title(locale),
        contents,
    }
}

/// The answers of a section without entries, as the sheet prints them. Ticks, and fields that are
/// printed with another field, have no row.
fn rows(draft: &Draft, section: Section, session: &Session) -> Vec<SummaryRow<Route>> {
    let (locale, notice) = (session.locale, session.notice());
    let printed = Printed::of(&draft.answers, locale);
    let row = |field: Field| {
        let text = printed.cell(field);
        let name = match field {
            Field::PostCode
            | Field::HouseholdCounty
            | Field::HouseholdDetail
            | Field::HouseholdElsewhere
            | Field::Joined
            | Field::Enlisted
            | Field::Discharged
            | Field::EmergencyPhone
            | Field::PapersSeen
            | Field::Agreed => return None,
            // Few people have a former name; the sheet has no line for the others.
            Field::FormerName if text.is_none() => return None,
            _ if !cells::is_shown(field, notice, &draft.answers) => return None,
            Field::HouseholdPrefecture => sheet::household(locale),
            Field::ServiceKind => sheet::service(locale),
            _ => names::field(locale, field),
        };
        let nothing = match cells::is_required(field, notice) {
            true => t::not_yet(locale),
            false => f::none(locale),
        };
        Some(SummaryRow {
            key: name.into(),
            value: Answer::Text(text.unwrap_or_else(|| nothing.to_owned())),
            change: Some(Route::Field(None, field)),
        })
    };
    section.fields().filter_map(row).collect()
}

/// The rows of a section with several entries, in the order of the sheet. Each answer in an entry
/// leads to its field.
fn entries(draft: &Draft, section: Section, locale: Locale) -> Vec<SummaryRow<Route>> {
    let entries = draft.entries(section);
    let order = match section {
        Section::History => order::of_history(draft, clock::today()),
        _ => (0..entries.len()).collect(),
    };
    let rows = order.into_iter().enumerate().filter_map(|(place, at)| {
        let first = section.fields().next()?;
        let pieces = Printed::of(entries.get(at)?, locale).pieces(section);
        let pieces = pieces.into_iter();
        let pieces = pieces.map(|(field, text)| (Route::Field(Some(at), field), text));
        Some(SummaryRow {
            key: names::entry(locale, section, &(place + 1).to_string()).into(),
            value: Answer::Pieces(pieces.collect()),
            change: Some(Route::Field(Some(at), first)),
        })
    });
    rows.collect()
}

/// The photo, or that there is none.
fn photo(session: &Session) -> Html {
    let locale = session.locale;
    let photo = session.filling.typed().photo.clone();
    let name = match photo {
        Some(_) => sheet::photo(locale),
        None => t::no_photo(locale),
    };
    let title = names::section(locale, Section::Photo);
    let change = html! { <>{ t::change(locale) }<span class="spoken">{ title }</span></> };
    html! {
        <section class="answers">
            <h2>{ title }</h2>
            <div class="frame">
                <Picture {photo} {name} />
                { link(&Route::Section(Section::Photo), "", change) }
            </div>
        </section>
    }
}
