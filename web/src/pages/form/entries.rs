//! The entries of a section with several: added, changed, moved, taken away.

use form::{Answers, Section, Severity, draft::MOST_ENTRIES};
use words::Locale;
use words::form as names;
use words::text::{check, form as t, form_problem, page};
use yew::prelude::*;

use super::{Desk, Seen, any, display};
use crate::check::Act as CheckAct;
use crate::filling::Act;
use crate::hooks::use_title;
use crate::parts::{self, ButtonKind, ErrorSummary, button, link};
use crate::platform::{focus, location};
use crate::route::Route;

#[derive(Properties, PartialEq)]
pub(super) struct EntriesProps {
    pub(super) section: Section,
    pub(super) desk: Desk,
}

/// What was last done to the list, to be said and, if it took something away, undone.
#[derive(Clone, Default, PartialEq)]
pub(super) enum Done {
    #[default]
    Nothing,
    Removed(usize, Answers),
    /// Brought back to this place.
    Restored(usize),
    /// Moved to this place, and which button goes on doing so.
    Moved(usize, &'static str),
}

#[component]
pub(super) fn Entries(EntriesProps { section, desk }: &EntriesProps) -> Html {
    let (section, locale) = (*section, desk.locale);
    let seen = use_state_eq(Seen::default);
    let title = names::section(locale, section);
    let errors = any(&seen.problems, Severity::Error);
    use_title(match errors {
        true => page::title_error(locale, title),
        false => page::title(locale, title),
    });
    // An entry that was begun and left blank is none.
    use_effect_with((), {
        let filling = desk.filling.clone();
        move |()| filling.dispatch(Act::Prune(section))
    });
    // A button that moved with its entry keeps the focus.
    use_effect_with(seen.done.clone(), |done| match done {
        Done::Moved(at, which) => focus::element(&button_id(which, *at)),
        Done::Removed(..) => focus::element("undo"),
        Done::Restored(at) => focus::element(&button_id("entry", *at)),
        Done::Nothing => {}
    });

    let entries = desk.filling.typed().entries(section);
    let problems = desk.filling.problems(&desk.check);
    let rows = entries.iter().enumerate().map(|(at, entry)| {
        let wrong = problems.iter().find(|one| {
            let place = one.place;
            (place.section, place.entry) == (section, Some(at)) && one.severity == Severity::Error
        });
        let line = display::entry(section, entry, locale);
        let act = |name: &'static str, label: &'static str, shown: bool, what: Act, then: Done| {
            let (filling, seen) = (desk.filling.clone(), seen.clone());
            let act = std::cell::Cell::new(Some((what, then)));
            let onclick = Callback::from(move |_: MouseEvent| {
                if let Some((what, then)) = act.take() {
                    filling.dispatch(what);
                    seen.set(Seen {
                        done: then,
                        ..Seen::default()
                    });
                }
            });
            html! {
                if shown {
                    <button type="button" class="tool" id={button_id(name, at)} {onclick}>
                        { label }<span class="spoken">{ &line }</span>
                    </button>
                }
            }
        };
        let last = at + 1 == entries.len();
        // At the end of its way up or down, the other button is the one that is left.
        let after_up = if at == 1 { "down" } else { "up" };
        let after_down = if at + 2 == entries.len() { "up" } else { "down" };
        html! {
            <li key={at}>
                <div>
                    <a id={button_id("entry", at)} href={Route::Entry(section, at).hash()}>{ &line }</a>
                    if let Some(wrong) = wrong {
                        <p class="error">{ names::problem(locale, wrong) }</p>
                    }
                </div>
                <div class="row">
                    { act("up", t::up(locale), at > 0, Act::Swap(section, at.saturating_sub(1)), Done::Moved(at.saturating_sub(1), after_up)) }
                    { act("down", t::down(locale), !last, Act::Swap(section, at), Done::Moved(at + 1, after_down)) }
                    { act("remove", t::remove(locale), true, Act::Remove(section, at), Done::Removed(at, entry.clone())) }
                </div>
            </li>
        }
    });

    let undo = {
        let (filling, seen) = (desk.filling.clone(), seen.clone());
        Callback::from(move |_: MouseEvent| {
            if let Done::Removed(at, entry) = &seen.done {
                filling.dispatch(Act::Restore(section, *at, entry.clone()));
                seen.set(Seen {
                    done: Done::Restored(*at),
                    ..Seen::default()
                });
            }
        })
    };
    let said = match &seen.done {
        Done::Nothing => String::new(),
        Done::Removed(at, _) => t::removed(locale, &(at + 1).to_string()),
        Done::Restored(at) => t::restored(locale, &(at + 1).to_string()),
        Done::Moved(at, _) => t::moved(locale, &(at + 1).to_string()),
    };
    let onward = {
        let (desk, seen) = (desk.clone(), seen.clone());
        Callback::from(move |_: MouseEvent| {
            let mut problems = desk.filling.problems(&desk.check);
            problems.retain(|one| one.place.section == section);
            let errors = any(&problems, Severity::Error);
            // Warnings about one entry were decided on its own page.
            problems.retain(|one| match errors {
                true => one.severity == Severity::Error,
                false => one.place.entry.is_none(),
            });
            if problems.is_empty() || (!errors && *problems == *seen.problems) {
                desk.check
                    .dispatch(CheckAct::Accept(desk.filling.facts(&desk.check)));
                location::go(&desk.filling.home().hash());
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
                Some(at) => button_id("entry", at).into(),
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
        true => check::errors(locale, &count),
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
            if entries.is_empty() {
                <p>{ t::none_yet(locale) }</p>
            } else {
                <ol class="entries">{ for rows }</ol>
            }
            <p role="status" class={if said.is_empty() { "spoken" } else { "said" }}>{ &said }</p>
            if matches!(seen.done, Done::Removed(..)) {
                <button type="button" class="btn quiet" id="undo" onclick={undo}>{ t::undo(locale) }</button>
            }
            if full {
                <p>{ t::full(locale, &MOST_ENTRIES.to_string()) }</p>
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
                        (if warned { t::anyway(locale) } else { t::entries_done(locale) }).into(),
                    ) }
                }
                { link(&desk.filling.home(), "btn quiet", t::back(locale).into()) }
            </div>
        </>
    }
}

fn button_id(which: &str, at: usize) -> String {
    [which, "-", &at.to_string()].concat()
}

fn add(section: Section, locale: Locale) -> &'static str {
    match section {
        Section::Education => t::add_school(locale),
        Section::History => t::add_period(locale),
        _ => t::add_relative(locale),
    }
}
