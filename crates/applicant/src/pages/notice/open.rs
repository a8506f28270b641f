//! The notice, or the controls to open one.

use std::rc::Rc;

use notice::{Post, Registration, calendar};
use rules::Outcome;
use words::text::{following as f, notice_page as t, sections};
use yew::prelude::*;

use crate::Session;
use crate::check::{self, Act};
use crate::following::{Following, State};
use crate::pages::result::tone;
use crate::pages::start;
use crate::route::Route;
use ui::Page;
use ui::notice_view::NoticeView;
use ui::parts::{ButtonKind, FileField, button, chip, link, live};
use ui::platform::{clock, file, kiosk, notice as source};

/// The page.
pub(crate) fn notice(session: &Session) -> Page {
    let (check, locale) = (&session.check, session.locale);
    let followed = check.following.is_followed();
    let pick = {
        let check = check.clone();
        Callback::from(move |file| check::open_file(&check, file))
    };
    let pick = FileField {
        id: "notice-file",
        label: t::pick(locale),
        button: Some(sections::choose_file(locale)),
        hint: Some(t::pick_hint(locale)),
        accept: FileField::JSON,
        capture: None,
        onchoose: pick,
    };
    let alone = {
        let check = check.clone();
        let none = || Rc::new(Following::default());
        Callback::from(move |_: MouseEvent| check.dispatch(Act::Follow(none())))
    };
    let another = html! {
        <section class="card unprinted">
            if followed {
                <h2>{ t::another(locale) }</h2>
            }
            { pick.show() }
            if followed {
                <div class="row">{ button(ButtonKind::Quiet, alone, t::drop(locale).into()) }</div>
            }
        </section>
    };
    let contents = if followed {
        html! {
            <div class="pair">
                <div>
                    { NoticeView {
                        notice: &check.following.notice,
                        id: check.following.id(),
                        today: clock::today(),
                        locale,
                    }
                    .show() }
                    if check.following.unread > 0 {
                        <p class="hint">{ live(f::unread(locale, &check.following.unread.to_string())) }</p>
                    }
                    <div class="row unprinted">
                        { link(&Route::Form, "btn quiet", t::to_form(locale).into()) }
                        { link(&Route::After, "btn quiet", words::text::after::link(locale).into()) }
                    </div>
                    { another }
                </div>
                { aside(session) }
            </div>
        }
    } else {
        html! {
            <>
                <div>
                    <h1 tabindex="-1">{ t::heading(locale) }</h1>
                    <p class="lead">{ t::lead(locale) }</p>
                </div>
                if check.following.state == State::Fetching {
                    <p role="status">{ f::fetching(locale) }</p>
                }
                { start::not_opened(check, locale) }
                if let Some(example) = source::example() {
                    <p><a href={example}>{ t::example(locale) }</a></p>
                }
                { another }
            </>
        }
    };
    Page {
        title: t::title(locale),
        contents,
    }
}

/// The part that stays visible while reading: the deadline to register, and the posts. On a wide
/// screen it is beside the notice, and names every post.
fn aside(session: &Session) -> Html {
    let (notice, locale) = (&session.check.following.notice, session.locale);
    let today = clock::today();
    let registration = notice.registration(today);
    let last = match registration {
        Registration::Open { closes, .. } => closes,
        Registration::NotYet { .. } => notice.registration.closes,
        Registration::Unknown | Registration::Over { .. } => None,
    };
    let calendar = last.filter(|_| !kiosk::is_on()).map(|last| {
        let title = notice.about.title.as_deref().unwrap_or_default();
        let title = t::calendar_title(locale, title);
        let place = notice.hand_in.address.clone().unwrap_or_default();
        let onclick = Callback::from(move |_: MouseEvent| {
            let name = [t::calendar_name(locale), ".ics"].concat();
            file::save(
                &name,
                &calendar::event(&title, &place, last, clock::today()),
            );
        });
        button(ButtonKind::Quiet, onclick, t::calendar(locale).into())
    });
    let posts = notice.posts.iter().enumerate();
    html! {
        <aside class="stays unprinted">
            <p>{ live(words::notice::registration(locale, registration)) }</p>
            <ul class="briefly">
                { for posts.map(|(index, post)| brief(session, index, post)) }
            </ul>
            <div class="row">
                { link(&Route::Posts, "btn", t::to_posts(locale).into()) }
                { for calendar }
            </div>
        </aside>
    }
}

/// A post in one line: its name, its headcount and, once it is known, the applicant's outcome.
fn brief(session: &Session, index: usize, post: &Post) -> Html {
    let locale = session.locale;
    let outcome = session.stands(post).outcome;
    html! {
        <li key={index}>
            <span>{ words::notice::post_name(locale, post, index) }</span>
            <small>{ words::notice::headcount(locale, post) }</small>
            if outcome != Outcome::Unknown {
                { chip(tone(outcome), words::names::outcome(locale, outcome)) }
            }
        </li>
    }
}
