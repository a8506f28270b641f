//! An existing notice: checks its text, and takes it in.

mod check;
mod marked;
mod rows;
mod source;
mod taken;
#[cfg(test)]
mod tests;

use std::cell::Cell;
use std::pin::Pin;
use std::rc::Rc;

use chrono::NaiveDate;
use intake::{Intake, Text};
use words::text::taking as t;
use yew::prelude::*;

use super::Session;
use super::part::ComingTexts;
use super::route::Route;
use ui::Page;
use ui::parts::link;

/// Reads and shows an existing notice: a room of its own.
#[derive(Clone, Copy)]
pub struct Take {
    plain: fn(&str) -> Text,
    html: fn(&str) -> Text,
    separated: fn(&str) -> Text,
    office: fn(&[u8]) -> Result<Text, office::Problem>,
    recognise: fn(&Text, NaiveDate) -> Intake,
    /// The pages.
    contents: fn(&Route, &Session) -> Html,
}

/// The contents of that room.
pub const TAKE: Take = Take {
    plain: intake::plain::read,
    html: intake::html::read,
    separated: intake::separated::read,
    office: office::read,
    recognise: intake::read,
    contents,
};

/// Reads files of Word and Excel in the old formats: a room of its own.
#[derive(Clone, Copy)]
pub struct ReadOld(fn(&[u8]) -> Result<Text, office::Problem>);

/// The contents of that room.
pub const READ_OLD: ReadOld = ReadOld(office::old::read);

/// That room on its way; `None` if it could not be fetched.
type Coming = Pin<Box<dyn Future<Output = Option<ReadOld>>>>;

/// Fetches that room.
#[derive(Clone, Copy)]
pub struct FetchOld(pub fn() -> Coming);

/// The program has one value of it.
impl PartialEq for FetchOld {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// A text that was taken in.
#[derive(Clone)]
pub(crate) struct Taken {
    text: Rc<Text>,
    /// Its number. Texts are compared by it alone.
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

/// The three pages: 检查一份公告, 从现成的公告开始, and the values that were recognised.
pub(super) fn page(route: &Route, session: &Session) -> Page {
    let locale = session.locale;
    let (title, lead) = match route {
        Route::Check => (t::check_title(locale), Some(t::check_lead(locale))),
        Route::Take => (t::take_title(locale), Some(t::take_lead(locale))),
        _ => (t::taken_title(locale), None),
    };
    // The heading of a page with a lead is not in the room: it keeps the focus when the room comes.
    let head = lead.map(|lead| {
        html! { <div><h1 tabindex="-1">{ title }</h1><p class="lead">{ lead }</p></div> }
    });
    let contents = match session.apart.take.ready() {
        Some(take) => (take.contents)(route, session),
        None => {
            let texts = ComingTexts {
                heading: lead.is_none().then_some(title),
                coming: t::coming(locale),
                failed: t::failed(locale),
            };
            let apart = &session.apart;
            apart.take.coming(texts, &apart.fetch, locale)
        }
    };
    Page {
        title,
        contents: html! { <>{ head.unwrap_or_default() }{ contents }</> },
    }
}

/// The contents of a page beneath its heading.
fn contents(route: &Route, session: &Session) -> Html {
    let session = session.clone();
    match route {
        Route::Check => html! { <check::Check {session} /> },
        Route::Take => html! { <source::Source {session} then={Route::Taken} /> },
        _ => html! { <taken::TakenPage {session} /> },
    }
}

/// The links to the first two pages, at the start of the workshop.
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
