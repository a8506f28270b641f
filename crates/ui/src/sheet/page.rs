//! The pages of a section: its fields, the list of its entries, and one entry.

use std::rc::Rc;

use record::{Field, Section, Table};
use words::Locale;
use words::text::{entries, error_summary, sections as t};
use yew::prelude::*;

use super::control::controls;
use super::edit::{Change, Edit};
use super::entries::{Done, EntryList};
use super::problem::{Problem, has_errors, obstacles, retold};
use super::{Form, SectionOf};
use crate::Page;
use crate::hooks::use_title;
use crate::parts::{self, ButtonKind, ErrorSummary, button, live, submit};
use crate::platform::location;

/// The page of a section, or of one entry of it, counted from 0. The index after the last is a
/// new entry; any larger index shows the list.
pub fn page<F: Form>(form: &F, section: SectionOf<F>, entry: Option<usize>) -> Page {
    let entry = entry.filter(|&at| at <= form.draft().entries(section).len());
    Page {
        title: (F::NAMES.section)(form.locale(), section),
        contents: html! { <SectionPage<F> form={form.clone()} {section} {entry} /> },
    }
}

/// What happened on a page since the visitor came to it. All pages share one type: each further
/// type of state costs kilobytes.
#[derive(Clone, PartialEq)]
struct PageState<F> {
    /// The problems at the last Continue.
    problems: Rc<[Problem]>,
    /// The language in which they are told.
    locale: Locale,
    /// How often Continue was pressed.
    attempt: u32,
    /// The last change of the list of entries.
    done: Done<F>,
}

impl<F> Default for PageState<F> {
    fn default() -> Self {
        Self {
            problems: Rc::default(),
            locale: Locale::default(),
            attempt: 0,
            done: Done::Nothing,
        }
    }
}

#[derive(Properties, PartialEq)]
struct SectionProps<F: Form> {
    form: F,
    section: SectionOf<F>,
    entry: Option<usize>,
}

#[component]
fn SectionPage<F: Form>(props: &SectionProps<F>) -> Html {
    let SectionProps {
        form,
        section,
        entry,
    } = props;
    let (section, entry, locale) = (*section, *entry, form.locale());
    let is_list = entry.is_none() && Section::REPEATED.contains(&section);
    let state = use_state_eq(PageState::default);
    let name = (F::NAMES.section)(locale, section);
    let told = match state.locale == locale {
        true => state.problems.clone(),
        false => retold(&state.problems, form.problems(section, entry)),
    };
    let failed = has_errors(&told);
    use_title(match failed {
        true => (F::NAMES.window_failed)(locale, name),
        false => (F::NAMES.window)(locale, name),
    });
    // Blank entries are removed.
    use_effect_with(is_list, {
        let form = form.clone();
        move |&is_list| {
            if is_list {
                form.edit(Edit::Entries(section, Change::Prune));
            }
        }
    });
    use_effect_with(state.done.clone(), Done::focus);

    // An entry leads back to its list, everything else to the list of sections.
    let back = match entry {
        Some(_) => form.address(section, None),
        None => form.home(),
    };
    // Continues to an address.
    let onward = |to: String| {
        let (form, state) = (form.clone(), state.clone());
        Callback::from(move |()| {
            let problems = obstacles(form.problems(section, entry), is_list);
            // The visitor accepts warnings by pressing Continue again.
            if !has_errors(&problems) && (problems.is_empty() || *problems == *state.problems) {
                form.leave(section, entry);
                location::go(&to);
            } else {
                state.set(PageState {
                    problems: problems.into(),
                    locale,
                    attempt: state.attempt + 1,
                    done: Done::Nothing,
                });
            }
        })
    };
    // An entry leads to its list, or to another entry; a section to the next section.
    let onward_to = match entry {
        Some(_) => back.clone(),
        None => form.next(section),
    };
    let another = entry.map(|at| form.draft().entries(section).len().max(at + 1));
    let another = another.filter(|&at| at < F::Field::most_entries(section));
    let skip = entry.is_none() && form.may_skip(section);
    let ways = Ways {
        onward: onward(onward_to),
        another: another.map(|at| onward(form.address(section, Some(at)))),
        skip,
        back,
        locale,
    };
    let contents = match is_list {
        true => list(form, section, &state, ways),
        false => {
            let answers = form.draft().answers_of(section, entry);
            let fields = F::Field::ALL.iter().copied();
            let fields = fields.filter(|field| field.section() == section);
            let fields = controls(form, fields, entry, &answers, &told, true);
            fields_and_buttons(fields, &told, ways)
        }
    };
    let heading = match entry {
        Some(at) => (F::NAMES.entry)(locale, section, &(at + 1).to_string()),
        None => name.to_owned(),
    };
    let problems = told
        .iter()
        .map(|problem| problem.summarised::<F>(is_list.then_some(section), locale));
    let problems: Vec<parts::Problem> = problems.collect();
    let count = problems.len().to_string();
    let title = match failed {
        true => error_summary::title(locale, &count),
        false => error_summary::warnings(locale, &count),
    };
    html! {
        <>
            <ErrorSummary {title} {problems} attempt={state.attempt} />
            <div>
                <h1 tabindex="-1">{ heading }</h1>
                if let Some(lead) = form.lead(section, entry) {
                    <p class="lead">{ lead }</p>
                }
            </div>
            { form.frame(section, entry, contents) }
        </>
    }
}

/// The words on the Continue button. If there are only warnings, the button accepts them.
fn onward_label(problems: &[Problem], label: &'static str, locale: Locale) -> &'static str {
    match problems.is_empty() || has_errors(problems) {
        true => label,
        false => t::anyway(locale),
    }
}

/// The links and buttons that leave a page.
struct Ways {
    /// The next page.
    onward: Callback<()>,
    /// To a new entry.
    another: Option<Callback<()>>,
    /// Whether the page can be skipped.
    skip: bool,
    /// The address of the list.
    back: String,
    locale: Locale,
}

impl Ways {
    /// The quiet buttons, beneath the first.
    fn quiet(&self) -> Html {
        let (onward, locale) = (&self.onward, self.locale);
        let press = |pressed: &Callback<()>, words: &'static str| {
            let onclick = pressed.reform(|_: MouseEvent| ());
            button(ButtonKind::Quiet, onclick, words.into())
        };
        html! {
            <>
                if let Some(another) = &self.another {
                    { press(another, t::save_and_add(locale)) }
                }
                if self.skip {
                    { press(onward, t::skip(locale)) }
                }
                <a href={self.back.clone()} class="btn quiet">{ live(t::back(locale)) }</a>
            </>
        }
    }
}

fn fields_and_buttons(fields: Html, problems: &[Problem], ways: Ways) -> Html {
    let onsubmit = ways
        .onward
        .reform(|event: SubmitEvent| event.prevent_default());
    html! {
        <form {onsubmit} autocomplete="off">
            { fields }
            <div class="row">
                { submit(onward_label(problems, t::save(ways.locale), ways.locale)) }
                { ways.quiet() }
            </div>
        </form>
    }
}

fn list<F: Form>(
    form: &F,
    section: SectionOf<F>,
    state: &UseStateHandle<PageState<F::Field>>,
    ways: Ways,
) -> Html {
    let locale = form.locale();
    let act = {
        let (form, state) = (form.clone(), state.clone());
        Callback::from(move |(change, done)| {
            form.edit(Edit::Entries(section, change));
            state.set(PageState {
                done,
                ..PageState::default()
            });
        })
    };
    let list = EntryList {
        form,
        section,
        done: &state.done,
        act,
    };
    let onward = ways.onward.reform(|_: MouseEvent| ());
    let done = onward_label(&state.problems, entries::done(locale), locale);
    html! {
        <>
            { list.show() }
            <div class="row">
                { list.add() }
                if !form.draft().entries(section).is_empty() {
                    { button(ButtonKind::Primary, onward, done.into()) }
                }
                { ways.quiet() }
            </div>
        </>
    }
}
