//! 检查您的答案: everything that was filled in, with the way back to each.

use form::{Field, Section, Severity};
use rules::Outcome;
use words::form as names;
use words::text::{form as f, form_check as t, sections};
use yew::prelude::*;

use super::display;
use super::extras::{self, DECLARED};
use crate::Session;
use crate::pages::result::rows as declared;
use crate::route::Route;
use ui::Page;
use ui::parts::{SummaryRow, link, summary_list};

/// The page.
pub(crate) fn answers(session: &Session) -> Page {
    let locale = session.locale;
    let problems = session.filling.problems(&session.check);
    let draft = session.filling.draft(&session.check);
    // Being ineligible keeps nobody from printing; signing without knowing would harm.
    let determination = session.determination();
    let open = problems
        .iter()
        .filter(|problem| problem.severity == Severity::Error);
    let mut unfinished: Vec<Section> = open.map(|problem| problem.place.section).collect();
    unfinished.dedup();
    let sections = Section::ALL.into_iter().map(|section| {
        let rows: Vec<SummaryRow<Route>> = match section {
            Section::Declarations => declared(&DECLARED, &draft.facts, locale),
            _ if section.is_repeated() => {
                let entries = draft.entries(section).iter().enumerate();
                entries
                    .map(|(at, entry)| SummaryRow {
                        key: f::entry(
                            locale,
                            names::section(locale, section),
                            &(at + 1).to_string(),
                        )
                        .into(),
                        value: display::entry(section, entry, locale),
                        change: Some(Route::Entry(section, at)),
                    })
                    .collect()
            }
            _ => section
                .fields()
                .filter_map(|field: Field| {
                    Some(SummaryRow {
                        key: names::field(locale, field).into(),
                        value: display::answer(field, &draft.answers, locale)?,
                        change: Some(Route::Section(section)),
                    })
                })
                .collect(),
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
