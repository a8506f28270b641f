//! A section that is filled in once, or one entry of a section with several.

use form::{Problem, Section, Severity};
use words::form as names;
use words::text::{error_summary, form as t, form_problem, page, sections};
use yew::prelude::*;

use super::entries::Entries;
use super::extras;
use super::fields::{controls, target};
use super::photo::PhotoPage;
use super::{Seen, any};
use crate::Session;
use crate::check::Act;
use crate::filling;
use crate::route::Route;
use ui::Page;
use ui::hooks::use_title;
use ui::parts::{self, ErrorSummary, link, submit};
use ui::platform::location;

/// A section: its fields, or the list of its entries.
pub(crate) fn section(section: Section, session: Session) -> Page {
    let title = names::section(session.locale, section);
    let contents = if section.is_repeated() {
        html! { <Entries {section} {session} /> }
    } else if section == Section::Photo {
        html! { <PhotoPage {session} /> }
    } else {
        html! { <Fields {section} entry={None::<usize>} {session} /> }
    };
    Page { title, contents }
}

/// One entry, counted from 0; the one after the last is new.
pub(crate) fn entry(section: Section, at: usize, session: Session) -> Page {
    if at > session.filling.typed().entries(section).len() {
        return self::section(section, session);
    }
    Page {
        title: names::section(session.locale, section),
        contents: html! { <Fields {section} entry={Some(at)} {session} /> },
    }
}

#[derive(Properties, PartialEq)]
struct FieldsProps {
    section: Section,
    entry: Option<usize>,
    session: Session,
}

#[component]
fn Fields(props: &FieldsProps) -> Html {
    let FieldsProps {
        section,
        entry,
        session,
    } = props;
    let (section, entry, locale) = (*section, *entry, session.locale);
    let found = use_state_eq(Seen::default);
    let title = names::section(locale, section);
    let errors = any(&found.problems, Severity::Error);
    use_title(match errors {
        true => page::title_error(locale, title),
        false => page::title(locale, title),
    });

    // An entry is added to its list, and everything else is a page of the list of sections.
    let back = match entry {
        Some(_) => Route::Section(section),
        None => session.filling.home(),
    };
    let onsubmit = {
        let (session, found, back) = (session.clone(), found.clone(), back.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let own = |one: &Problem| one.place.section == section && one.place.entry == entry;
            let mut problems = match entry {
                Some(at) => session
                    .filling
                    .problems_of_entry(&session.check, section, at),
                None => session.filling.problems(&session.check),
            };
            problems.retain(own);
            let errors = any(&problems, Severity::Error);
            // Of warnings the applicant decides, by going on once more.
            let seen = *problems == *found.problems;
            if problems.is_empty() || (!errors && seen) {
                session
                    .check
                    .dispatch(Act::Accept(session.filling.facts(&session.check)));
                session
                    .filling
                    .dispatch(filling::Act::Left(section.fields().collect()));
                location::go(&back.hash());
            } else {
                if errors {
                    problems.retain(|one| one.severity == Severity::Error);
                }
                found.set(found.again(problems));
            }
        })
    };

    let listed: Vec<parts::Problem> = found
        .problems
        .iter()
        .map(|one| parts::Problem {
            target: target(one),
            text: names::problem_in_list(locale, one).into(),
        })
        .collect();
    let count = listed.len().to_string();
    let summary = match errors {
        true => error_summary::title(locale, &count),
        false => form_problem::warnings(locale, &count),
    };
    let draft = session.filling.typed();
    let answers = draft.answers_of(section, entry);
    let heading = match entry {
        Some(at) => t::entry(locale, title, &at.saturating_add(1).to_string()),
        None => title.to_owned(),
    };
    html! {
        <>
            <ErrorSummary
                title={summary}
                problems={listed}
                attempt={found.attempt}
            />
            <div>
                <h1 tabindex="-1">{ heading }</h1>
                if entry.is_none() {
                    <p class="lead">{ names::section_lead(locale, section) }</p>
                }
            </div>
            { extras::above(section, session) }
            <form {onsubmit} autocomplete="off">
                { controls(section.fields(), session, entry, &answers, &found.problems) }
                <div class="row">
                    { submit(match !found.problems.is_empty() && !errors {
                        true => t::anyway(locale),
                        false => sections::save(locale),
                    }) }
                    { link(&back, "btn quiet", sections::back(locale).into()) }
                </div>
            </form>
        </>
    }
}
