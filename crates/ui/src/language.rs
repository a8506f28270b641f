//! The language of the page: Chinese, or another one whose sentences are fetched when chosen.
//!
//! There is one for the whole page. The root hands it down as `locale`, so that a change draws
//! everything anew and keeps every field, the focus and the place. A context would do the same,
//! but weighs kilobytes in the first program.

use std::cell::{Cell, RefCell};
use std::pin::Pin;

use words::Locale;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::platform::language as platform;

/// Fetches and installs the sentences of a language.
pub type Fetch = fn(Locale) -> Pin<Box<dyn Future<Output = Result<(), Problem>>>>;

/// Why a language is not spoken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Its sentences could not be fetched.
    NotFetched,
    /// Its sentences belong to another build.
    OtherBuild,
}

/// A language that was asked for and cannot be spoken.
pub type Failed = (Locale, Problem);

thread_local! {
    static FETCH: Cell<Option<Fetch>> = const { Cell::new(None) };
    static SPOKEN: Cell<Locale> = const { Cell::new(Locale::PAPER) };
    /// What was asked for last: a language that arrives after another was asked for is not spoken.
    static ASKED: Cell<Locale> = const { Cell::new(Locale::PAPER) };
    static FAILED: Cell<Option<Failed>> = const { Cell::new(None) };
    /// Draws the root.
    static ROOT: RefCell<Option<UseForceUpdateHandle>> = const { RefCell::new(None) };
}

/// Renders the page in the language that is asked for. The plain page waits for its sentences; if
/// they do not come, the page speaks Chinese.
pub fn begin(fetch: Fetch, render: fn()) {
    FETCH.set(Some(fetch));
    platform::bring();
    let asked = platform::asked();
    match asked.is_here() {
        true => render(),
        false => spawn_local(async move {
            turn_to(asked).await;
            render();
        }),
    }
    // A page around this one may ask for another language at any time.
    platform::on_ask(|locale| {
        spawn_local(async move {
            turn_to(locale).await;
        });
    });
}

/// The language of the page, for the root.
#[hook]
pub fn use_locale() -> Locale {
    let update = use_force_update();
    ROOT.set(Some(update));
    SPOKEN.get()
}

/// The language that could not be spoken when it was last asked for.
pub fn failed() -> Option<Failed> {
    FAILED.get()
}

/// Chooses a language, for this page and, where possible, for the next visit.
pub fn choose(locale: Locale) {
    spawn_local(async move {
        if turn_to(locale).await {
            platform::keep(locale);
        }
    });
}

/// Speaks a language from now on; `false` if its sentences cannot be had, or if another language was
/// asked for meanwhile.
async fn turn_to(locale: Locale) -> bool {
    ASKED.set(locale);
    let arrived = match FETCH.get() {
        Some(fetch) if !locale.is_here() => fetch(locale).await,
        _ => Ok(()),
    };
    if ASKED.get() != locale {
        return false;
    }
    FAILED.set(arrived.err().map(|problem| (locale, problem)));
    if arrived.is_ok() {
        SPOKEN.set(locale);
        platform::speak(locale);
    }
    let root = ROOT.with_borrow(Option::clone);
    if let Some(root) = root {
        root.force_update();
    }
    arrived.is_ok()
}
