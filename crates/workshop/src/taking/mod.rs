//! A notice that there is already: checked as a text, and taken in.

mod check;
mod marked;
mod rows;
mod source;
mod taken;
#[cfg(test)]
mod tests;

use std::cell::Cell;
use std::rc::Rc;

use chrono::NaiveDate;
use intake::{Intake, Text};
use words::text::taking as t;
use yew::prelude::*;

use super::Session;
use super::route::Route;
use ui::Page;
use ui::parts::link;

/// What reads a notice that there is already: a room of its own.
#[derive(Clone, Copy)]
pub struct Take {
    plain: fn(&str) -> Text,
    html: fn(&str) -> Text,
    separated: fn(&str) -> Text,
    office: fn(&[u8]) -> Result<Text, office::Problem>,
    recognise: fn(&Text, NaiveDate) -> Intake,
}

/// That room.
pub const TAKE: Take = Take {
    plain: intake::plain::read,
    html: intake::html::read,
    separated: intake::separated::read,
    office: office::read,
    recognise: intake::read,
};

/// A text that was taken in.
#[derive(Clone)]
pub(crate) struct Taken {
    text: Rc<Text>,
    /// Which one it is.
    id: u32,
}

impl PartialEq for Taken {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Taken {
    fn of(text: Text) -> Self {
        thread_local! {
            static COUNT: Cell<u32> = const { Cell::new(0) };
        }
        let id = COUNT.get();
        COUNT.set(id.wrapping_add(1));
        let text = Rc::new(text);
        Self { text, id }
    }
}

/// 检查一份公告.
pub(super) fn check(session: &Session) -> Page {
    Page {
        title: t::check_title(session.locale),
        contents: html! { <check::Check session={session.clone()} /> },
    }
}

/// 从现成的公告开始.
pub(super) fn take(session: &Session) -> Page {
    let locale = session.locale;
    let contents = html! {
        <>
            <div>
                <h1 tabindex="-1">{ t::take_title(locale) }</h1>
                <p class="lead">{ t::take_lead(locale) }</p>
            </div>
            <source::Source session={session.clone()} then={Route::Taken} />
        </>
    };
    Page {
        title: t::take_title(locale),
        contents,
    }
}

/// What was recognised.
pub(super) fn taken(session: &Session) -> Page {
    Page {
        title: t::taken_title(session.locale),
        contents: html! { <taken::TakenPage session={session.clone()} /> },
    }
}

/// The two ways in, at the start of the workshop.
pub(super) fn ways(session: &Session) -> Html {
    let locale = session.locale;
    html! {
        <section class="card beginnings">
            <h2>{ t::ways(locale) }</h2>
            <p>{ t::ways_lead(locale) }</p>
            <div class="row">
                { link(&Route::Take, "btn quiet", t::take_title(locale).into()) }
                { link(&Route::Check, "btn quiet", t::check_title(locale).into()) }
            </div>
        </section>
    }
}
