//! 发布: the files and lines with which a bureau publishes its notice.
//!
//! | module | what it makes |
//! |---|---|
//! | `address.rs` | the address of the notice, the two lines for another page |
//! | `poster.rs` | the address as a poster |
//! | `made.rs` | the single file and the folder for a server, with the notice in them |
//! | `document.rs` | the notice as a document of Word |
//! | `content.rs`, `files.rs` | the page |

mod address;
mod content;
mod document;
mod files;
mod made;
mod poster;
#[cfg(test)]
mod tests;

use words::text::publish as t;
use yew::prelude::*;

use super::Session;
use super::part::ComingTexts;
use super::route::Route;
use ui::Page;
use ui::parts::{link, live};

/// The room of this page.
#[derive(Clone, Copy)]
pub struct Publish {
    content: fn(&Session) -> Html,
}

/// The contents of that room.
pub const PUBLISH: Publish = Publish {
    content: content::show,
};

/// Whether the notice can be published: it is not empty, and every answer can be read.
pub(super) fn is_ready(session: &Session) -> bool {
    let workshop = &session.workshop;
    !workshop.draft().is_blank() && workshop.read().problems.is_empty()
}

/// The page. Its heading is not in the room: it keeps the focus when the room comes.
pub(super) fn page(session: &Session) -> Page {
    let locale = session.locale;
    let unread = session.workshop.read().problems.len();
    let contents = match session.apart.publish.ready() {
        _ if !is_ready(session) => html! {
            <>
                <p class="against unmet">
                    { live(match unread {
                        0 => t::nothing(locale).to_owned(),
                        count => t::unread(locale, &count.to_string()),
                    }) }
                </p>
                <div class="row">{ link(&Route::Start, "btn", t::to_list(locale).into()) }</div>
            </>
        },
        Some(publish) => (publish.content)(session),
        None => {
            let texts = ComingTexts {
                heading: None,
                coming: t::coming(locale),
                failed: t::failed(locale),
            };
            let apart = &session.apart;
            apart.publish.coming(texts, &apart.fetch_publish, locale)
        }
    };
    Page {
        title: t::title(locale),
        contents: html! {
            <>
                <div class="unprinted">
                    <h1 tabindex="-1">{ t::title(locale) }</h1>
                    <p class="lead">{ t::lead(locale) }</p>
                </div>
                { contents }
            </>
        },
    }
}
