//! A section that is filled in once, or one entry of a section with several, with what
//! stands against it beside it.

use notice::Section;
use words::notice as names;
use words::text::{error_summary, sections as f, workshop as t};
use yew::prelude::*;

use super::entries::Entries;
use super::fields::{controls, target};
use super::lint::{Lint, jump};
use super::route::Route;
use super::{Seen, Session};
use ui::Page;
use ui::address::Address;
use ui::hooks::use_title;
use ui::parts::{self, ErrorSummary, link, submit};
use ui::platform::location;

/// A section: its fields, or the list of its entries.
pub(super) fn section(section: Section, session: &Session) -> Page {
    let contents = match section.is_repeated() {
        true => html! { <Entries {section} session={session.clone()} /> },
        false => html! { <Fields {section} entry={None::<usize>} session={session.clone()} /> },
    };
    Page {
        title: names::section(session.locale, section),
        contents,
    }
}

/// One entry, counted from 0; the one after the last is new.
pub(super) fn entry(section: Section, at: usize, session: &Session) -> Page {
    if at > session.workshop.draft().entries(section).len() {
        return self::section(section, session);
    }
    Page {
        title: names::section(session.locale, section),
        contents: html! { <Fields {section} entry={Some(at)} session={session.clone()} /> },
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
    use_title(match found.problems.is_empty() {
        true => t::page(locale, title),
        false => t::page_error(locale, title),
    });

    let back = match entry {
        Some(_) => Route::Section(section, None),
        None => session.workshop.home(),
    };
    let onsubmit = {
        let (workshop, found, back) = (session.workshop.clone(), found.clone(), back.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let problems = workshop.problems(section, entry);
            match problems.is_empty() {
                true => location::go(&back.hash()),
                false => found.set(found.again(problems)),
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
    let summary = error_summary::title(locale, &listed.len().to_string());
    let answers = session.workshop.draft().answers_of(section, entry);
    let heading = match entry {
        Some(at) => t::entry(locale, title, &at.saturating_add(1).to_string()),
        None => title.to_owned(),
    };
    html! {
        <>
            <ErrorSummary title={summary} problems={listed} attempt={found.attempt} />
            <div>
                <h1 tabindex="-1">{ heading }</h1>
                if let Some(lead) = names::section_lead(locale, section) {
                    <p class="lead">{ lead }</p>
                }
            </div>
            <div class="beside">
                <form {onsubmit} autocomplete="off">
                    { controls(section.fields(), session, entry, &answers, &found.problems) }
                    <div class="row">
                        { submit(f::save(locale)) }
                        { link(&back, "btn quiet", f::back(locale).into()) }
                    </div>
                </form>
                { jump(session, section, entry) }
                <Lint {section} {entry} session={session.clone()} />
            </div>
        </>
    }
}
