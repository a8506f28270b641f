//! What taking in looks like.

use office::archive::ArchiveProblem;
use web_sys::HtmlInputElement;
use words::Locale;
use words::desk::refusal;
use words::text::clerk_taking as t;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::{take_in, unlock};
use crate::state::{Desk, Why};
use ui::parts::{ButtonKind, Secret, button, live, progress};
use ui::platform::{clock, many};

/// How many rows of a list of files are drawn.
const MOST: usize = 200;

#[derive(Properties, PartialEq)]
pub(crate) struct IntakeProps {
    pub(crate) desk: Desk,
}

/// Where files are put, and how far they are.
#[component]
pub(crate) fn Intake(IntakeProps { desk }: &IntakeProps) -> Html {
    let locale = desk.locale;
    let is_over = use_state_eq(|| false);
    let over = |yes: bool| {
        let is_over = is_over.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            is_over.set(yes);
        })
    };
    let ondrop = {
        let (desk, is_over) = (desk.clone(), is_over.clone());
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            is_over.set(false);
            let dropped = many::dropped(&event);
            let desk = desk.clone();
            spawn_local(async move { take_in(desk, dropped.files().await).await });
        })
    };
    let inner = desk.read();
    let Some(running) = inner.progress else {
        return html! {
            <div
                class={classes!("drop", is_over.then_some("over"))}
                ondragover={over(true)}
                ondragleave={over(false)}
                {ondrop}
            >
                <p>{ t::drop(locale) }</p>
                <div class="row">
                    { chooser(desk, "files", t::choose_files(locale), false) }
                    { chooser(desk, "folder", t::choose_folder(locale), true) }
                </div>
                <p class="hint">{ t::drop_hint(locale) }</p>
                { inner.taken.show() }
            </div>
        };
    };
    let (done, of) = (running.done.to_string(), running.of.to_string());
    let label = match running.seconds_left(clock::milliseconds()) {
        Some(seconds) => t::progress_left(locale, &done, &of, &left(locale, seconds)),
        None => t::progress(locale, &done, &of),
    };
    let stop = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| desk.quietly(|inner| inner.is_stopped = true))
    };
    html! {
        <div class="drop" key="running">
            { progress(&label, running.done, running.of) }
            <div class="row">{ button(ButtonKind::Quiet, stop, t::stop(locale).into()) }</div>
        </div>
    }
}

/// The time left, in words.
fn left(locale: Locale, seconds: u32) -> String {
    match seconds {
        0..=90 => t::seconds(locale, &seconds.max(1).to_string()),
        more => t::minutes(locale, &more.div_ceil(60).to_string()),
    }
}

/// A button to choose files, or a folder.
fn chooser(desk: &Desk, id: &'static str, label: &'static str, is_folder: bool) -> Html {
    let desk = desk.clone();
    let onchange = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        let desk = desk.clone();
        spawn_local(async move { take_in(desk, many::chosen(input).await).await });
    });
    html! {
        <label class="btn quiet file">
            if is_folder {
                <input {id} type="file" webkitdirectory=true {onchange} />
            } else {
                <input {id} type="file" multiple=true {onchange} />
            }
            { label }
        </label>
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct LockedProps {
    pub(crate) desk: Desk,
}

/// The files that wait for a passphrase.
pub(crate) fn locked(desk: &Desk) -> Html {
    match desk.read().locked.is_empty() {
        true => Html::default(),
        false => html! { <Unlocking desk={desk.clone()} /> },
    }
}

#[component]
fn Unlocking(LockedProps { desk }: &LockedProps) -> Html {
    let locale = desk.locale;
    let passphrase = use_state(AttrValue::default);
    let onclick = {
        let (desk, passphrase) = (desk.clone(), passphrase.clone());
        Callback::from(move |_: MouseEvent| {
            spawn_local(unlock(desk.clone(), passphrase.to_string()));
        })
    };
    let value = (*passphrase).clone();
    let oninput = Callback::from(move |typed: String| passphrase.set(typed.into()));
    let inner = desk.read();
    let files = inner.locked.iter().take(MOST).map(|locked| {
        html! {
            <li key={&*locked.file.path}>
                <b>{ live(&*locked.file.path) }</b>
                if locked.was_tried {
                    <span>{ t::other_passphrase(locale) }</span>
                }
            </li>
        }
    });
    html! {
        <section class="card">
            <h2>{ live(t::locked(locale, &inner.locked.len().to_string())) }</h2>
            <Secret
                id="unlock-files"
                label={t::passphrase(locale)}
                hint={t::passphrase_hint(locale)}
                show={words::text::keeping::show(locale)}
                {value}
                {oninput}
            />
            <div class="row">{ button(ButtonKind::Quiet, onclick, t::unlock(locale).into()) }</div>
            <ul class="faulty">{ for files }</ul>
        </section>
    }
}

/// What could not be taken in, with the reasons.
pub(crate) fn refused(desk: &Desk) -> Html {
    let locale = desk.locale;
    let inner = desk.read();
    if inner.refused.is_empty() {
        return Html::default();
    }
    let count = inner.refused.len();
    let rows = inner.refused.iter().enumerate().rev().take(MOST);
    let rows = rows.map(|(index, refused)| {
        html! {
            <li key={index}>
                <b>{ &refused.path }</b>
                <span>{ why(locale, &refused.why) }</span>
            </li>
        }
    });
    let clear = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| desk.change(|inner| inner.refused.clear()))
    };
    html! {
        <section class="card">
            <h2>{ live(t::refused(locale, &count.to_string())) }</h2>
            <p class="hint">{ t::refused_hint(locale) }</p>
            <ul class="faulty">{ for rows }</ul>
            if count > MOST {
                <p class="hint">{ live(t::refused_more(locale, &(count - MOST).to_string())) }</p>
            }
            <div class="row">{ button(ButtonKind::Quiet, clear, t::clear(locale).into()) }</div>
        </section>
    }
}

fn why(locale: Locale, why: &Why) -> String {
    let plain = match why {
        Why::Refusal(problem) => return refusal(locale, problem),
        Why::Again(number) => return t::again(locale, &number.to_string()),
        Why::Archive(problem) => match problem {
            ArchiveProblem::Damaged | ArchiveProblem::Incomplete => t::archive_damaged(locale),
            ArchiveProblem::TooBig => t::archive_too_big(locale),
            ArchiveProblem::Locked => t::archive_locked(locale),
            ArchiveProblem::Method => t::archive_method(locale),
            ArchiveProblem::Overgrown => t::archive_bomb(locale),
        },
        Why::NoCode => t::no_code(locale),
        Why::NoCodeOn(page) => return t::no_code_on(locale, &page.to_string()),
        Why::Scan => t::scan(locale),
        Why::Picture => t::picture(locale),
        Why::NotFetched => t::not_fetched(locale),
    };
    plain.to_owned()
}
