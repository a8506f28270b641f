use notice::Registration;
use words::Locale;
use words::text::{following as f, keeping as k, start as t};
use yew::prelude::*;

use super::{Visit, restart};
use crate::Session;
use crate::check::{self, CheckHandle};
use crate::following::State;
use crate::route::Route;
use ui::Page;
use ui::device_draft::State as Stored;
use ui::parts::{ButtonKind, Glyph, button, icon, link, live};
use ui::platform::clock;
use ui::shell;

/// The start page: what this is, where to go, and what to know before.
pub fn start(visit: &Visit) -> Page {
    let session = visit.session.clone();
    let Session {
        check,
        filling,
        locale,
        ..
    } = &session;
    let locale = *locale;
    let first = check::way_on(check);
    // The next visitor on this device must not mistake the answers of the last one for their own.
    let checked = check.is_begun();
    let (name, more) = if checked {
        (t::resume(locale), t::resume_more(locale))
    } else {
        (t::check(locale), t::check_more(locale))
    };
    let (form, form_more) = match filling.typed().is_blank() {
        true => (t::form(locale), t::form_more(locale)),
        false => (t::form_resume(locale), t::form_resume_more(locale)),
    };
    // A page has at most one primary link.
    let first_class = match session.device.state() {
        Stored::Waiting(_) => "",
        _ => "first",
    };
    let restart = {
        let session = session.clone();
        Callback::from(move |_: MouseEvent| {
            restart::restart(&session);
        })
    };
    let clear = {
        let session = session.clone();
        Callback::from(move |_: MouseEvent| {
            restart::clear(&session);
        })
    };
    let contents = html! {
        <>
            <div>
                <h1 tabindex="-1">
                    { t::heading(locale) }<br />{ t::heading_more(locale) }
                </h1>
                <p class="lead">{ t::lead(locale) }</p>
                <p class="assured">{ t::assured(locale) }</p>
            </div>
            { shell::in_app(locale) }
            { waiting(&session) }
            { followed(check, locale) }
            <nav aria-label={t::ways(locale)}>
                <ul class="ways">
                    { way(&first, first_class, name, more) }
                    { way(&Route::Form, "", form, form_more) }
                    { way(&Route::Law(None), "", t::law(locale), t::law_more(locale)) }
                    if !check.following.is_followed() {
                        { way(&Route::Notice, "", f::open(locale), f::open_more(locale)) }
                    }
                </ul>
                <div class="row">
                    if checked {
                        { button(ButtonKind::Quiet, restart, t::clear(locale).into()) }
                    }
                    if !filling.typed().is_blank() {
                        { button(ButtonKind::Quiet, clear, k::clear(locale).into()) }
                    }
                </div>
            </nav>
            <section class="card">
                <h2>{ t::before(locale) }</h2>
                <p>{ t::before_private(locale) }</p>
                <p>{ t::before_final(locale) }</p>
            </section>
        </>
    };
    Page {
        title: t::title(locale),
        contents,
    }
}

/// The draft of an earlier visit, stored on this device.
fn waiting(session: &Session) -> Html {
    let locale = session.locale;
    let Stored::Waiting(label) = session.device.state() else {
        return Html::default();
    };
    let onclick = {
        let device = session.device.clone();
        Callback::from(move |_: MouseEvent| device.want())
    };
    html! {
        <section class="card offer">
            <h2>{ k::waiting(locale) }</h2>
            <p>{ session.device.how_far(label, locale) }</p>
            <div class="row">
                <a class="btn" href={Route::Form.hash()} {onclick}>{ k::resume(locale) }</a>
            </div>
        </section>
    }
}

/// The notice that is followed: its title, and whether registration is still open.
fn followed(check: &CheckHandle, locale: Locale) -> Html {
    let following = &check.following;
    let notice = &following.notice;
    match &following.state {
        State::Alone => Html::default(),
        State::Fetching => html! { <p role="status">{ f::fetching(locale) }</p> },
        State::Failed(_) => not_opened(check, locale),
        State::Followed => {
            let title = notice.about.title.as_deref();
            let registration = notice.registration(clock::today());
            let over = matches!(registration, Registration::Over { .. });
            html! {
                <section class="card followed" role="status">
                    <p class="hint">{ f::title(locale) }</p>
                    <h2>{ title.unwrap_or(f::nameless(locale)).to_owned() }</h2>
                    if let Some(bureau) = &notice.about.bureau {
                        <p>{ bureau }</p>
                    }
                    <p class={classes!("deadline", over.then_some("over"))}>
                        { words::notice::registration(locale, registration) }
                    </p>
                    <div class="row">
                        { link(&Route::Notice, "btn quiet", f::more(locale).into()) }
                    </div>
                </section>
            }
        }
    }
}

/// The message that the notice cannot be opened, and that the self-check works without it.
pub(crate) fn not_opened(check: &CheckHandle, locale: Locale) -> Html {
    let State::Failed(problem) = &check.following.state else {
        return Html::default();
    };
    html! {
        <section class="card notice" role="alert">
            <h2>{ f::failed(locale) }</h2>
            <p>{ live(words::notice::file_problem(locale, problem)) }</p>
            <p>{ f::failed_more(locale) }</p>
        </section>
    }
}

/// A link as a card. The first one is deep blue.
fn way(to: &Route, class: &'static str, name: &'static str, more: &'static str) -> Html {
    let card = html! {
        <>
            <strong>{ live(name) }</strong>
            <span>{ live(more) }</span>
            { icon(Glyph::Arrow) }
        </>
    };
    html! { <li>{ link(to, class, card) }</li> }
}
