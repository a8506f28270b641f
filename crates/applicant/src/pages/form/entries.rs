//! The entries of a section with several: added, changed, moved, taken away.

use form::{Answers, Field, Section, Severity, field::MOST_ENTRIES};
use words::Locale;
use words::form as names;
use words::text::{entries, error_summary, form as t, form_problem, page, sections};
use yew::prelude::*;

use super::{Seen, any, display};
use crate::Session;
use crate::check::Act as CheckAct;
use crate::filling::Act;
use crate::route::Route;
use ui::hooks::use_title;
use ui::parts::{self, ButtonKind, ErrorSummary, button, link, live};
use ui::platform::location;
use ui::sheet::entries::{Change, Done, EntryList, Line, entry_id};

#[derive(Properties, PartialEq)]
pub(super) struct EntriesProps {
    pub(super) section: Section,
    pub(super) session: Session,
}

#[component]
pub(super) fn Entries(EntriesProps { section, session }: &EntriesProps) -> Html {
    let (section, locale) = (*section, session.locale);
    let seen = use_state_eq(Seen::default);
    let title = names::section(locale, section);
    let errors = any(&seen.problems, Severity::Error);
    use_title(match errors {
        true => page::title_error(locale, title),
        false => page::title(locale, title),
    });
    // An entry that was begun and left blank is none.
    use_effect_with((), {
        let filling = session.filling.clone();
        move |()| filling.dispatch(Act::Entries(section, Change::Prune))
    });
    use_effect_with(seen.done.clone(), Done::focus);

    let entries = session.filling.typed().entries(section);
    let problems = session.filling.problems(&session.check);
    let line = |at: usize, entry: &Answers| {
        let wrong = problems.iter().find(|one| {
            let place = one.place;
            (place.section, place.entry) == (section, Some(at)) && one.severity == Severity::Error
        });
        Line {
            text: display::entry(section, entry, locale),
            href: Route::Entry(section, at).hash(),
            more: html! {
                if let Some(wrong) = wrong {
                    <p class="error">{ live(names::problem(locale, wrong)) }</p>
                }
            },
        }
    };
    let act = {
        let (filling, seen) = (session.filling.clone(), seen.clone());
        Callback::from(move |(what, done): (Change<Field>, Done<Field>)| {
            filling.dispatch(Act::Entries(section, what));
            seen.set(Seen {
                done,
                ..Seen::default()
            });
        })
    };
    let list = EntryList {
        entries,
        line: &line,
        done: &seen.done,
        act,
        copying: None,
        locale,
    };
    let onward = {
        let (session, seen) = (session.clone(), seen.clone());
        Callback::from(move |_: MouseEvent| {
            let mut problems = session.filling.problems(&session.check);
            problems.retain(|one| one.place.section == section);
            let errors = any(&problems, Severity::Error);
            // Warnings about one entry were decided on its own page.
            problems.retain(|one| match errors {
                true => one.severity == Severity::Error,
                false => one.place.entry.is_none(),
            });
            if problems.is_empty() || (!errors && *problems == *seen.problems) {
                session
                    .check
                    .dispatch(CheckAct::Accept(session.filling.facts(&session.check)));
                location::go(&session.filling.home().hash());
            } else {
                seen.set(seen.again(problems));
            }
        })
    };
    let listed: Vec<parts::Problem> = seen
        .problems
        .iter()
        .map(|one| parts::Problem {
            target: match one.place.entry {
                Some(at) => entry_id(at),
                None => "add".into(),
            },
            text: match one.place.entry {
                Some(at) => {
                    let line = t::entry(locale, title, &(at + 1).to_string());
                    [&line, "：", &names::problem_in_list(locale, one)]
                        .concat()
                        .into()
                }
                None => names::problem(locale, one).into(),
            },
        })
        .collect();
    let count = listed.len().to_string();
    let summary = match errors {
        true => error_summary::title(locale, &count),
        false => form_problem::warnings(locale, &count),
    };
    let warned = !seen.problems.is_empty() && !errors;
    let full = entries.len() >= MOST_ENTRIES;
    html! {
        <>
            <ErrorSummary title={summary} problems={listed} attempt={seen.attempt} />
            <div>
                <h1 tabindex="-1">{ title }</h1>
                <p class="lead">{ names::section_lead(locale, section) }</p>
            </div>
            { list.show() }
            if full {
                <p>{ entries::full(locale, &MOST_ENTRIES.to_string()) }</p>
            }
            <div class="row">
                if !full {
                    <a id="add" class={classes!("btn", (!entries.is_empty()).then_some("quiet"))}
                        href={Route::Entry(section, entries.len()).hash()}>
                        { add(section, locale) }
                    </a>
                }
                if !entries.is_empty() {
                    { button(
                        ButtonKind::Primary,
                        onward,
                        (if warned { t::anyway(locale) } else { entries::done(locale) }).into(),
                    ) }
                }
                { link(&session.filling.home(), "btn quiet", sections::back(locale).into()) }
            </div>
        </>
    }
}

fn add(section: Section, locale: Locale) -> &'static str {
    match section {
        Section::Education => t::add_school(locale),
        Section::History => t::add_period(locale),
        _ => t::add_relative(locale),
    }
}
