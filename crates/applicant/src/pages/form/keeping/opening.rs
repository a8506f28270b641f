//! Opening: the form is replaced by that of a file or a stored draft. This is a room of its own,
//! since most visitors open nothing.

use std::cell::Cell;
use std::pin::Pin;
use std::rc::Rc;

use form::file::{self, FileProblem};
use form::{Field, digits};
use words::text::{keeping as t, not_opened};
use words::{Locale, file_problem};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::held::Held;
use super::{Progress, say};
use crate::Session;
use crate::check::Act as CheckAct;
use crate::filling::Act;
use crate::pages::problems::{kept_problem, passphrase_problem};
use crate::route::Route;
use ui::platform::crypto::CryptoProblem;
use ui::platform::{crypto, deflate, dialog, file as files, focus, location, rooms};
use ui::printed::Printed;
use ui::sheet::unknown_keys;

/// What is opened.
pub(super) enum Opens {
    /// A file that was chosen.
    File(web_sys::File),
    /// The file that waits for its passphrase.
    Locked,
    /// The form in the digits of an address, with the passphrase that was typed for it.
    Carried(Rc<str>),
    /// The form stored in the tab, after the browser discarded the page while a file was chosen.
    Held(Held),
    /// The draft on this device.
    Stored {
        /// Whether it was asked for at the top of the page.
        at_top: bool,
    },
}

/// What is opened, and where.
pub struct Opening {
    what: Opens,
    session: Session,
    progress: UseStateHandle<Progress>,
}

/// The function of the room that opens it.
pub type Opener = fn(Opening) -> Pin<Box<dyn Future<Output = ()>>>;

/// Fetches the room and opens it there; false if the room could not be fetched.
pub type Door = fn(Opening) -> Pin<Box<dyn Future<Output = bool>>>;

thread_local! {
    static DOOR: Cell<Option<Door>> = const { Cell::new(None) };
}

/// Sets the function that fetches the room.
pub fn opens_by(door: Door) {
    DOOR.set(Some(door));
}

/// The room.
pub fn opening_room(opening: Opening) -> Pin<Box<dyn Future<Output = ()>>> {
    let Opening {
        what,
        session,
        progress,
    } = opening;
    Box::pin(async move {
        match what {
            Opens::File(file) => {
                let text = files::text_of(file).await;
                if let Err(problem) = text.and_then(|text| chosen(&session, &progress, text)) {
                    let problem = file_problem(session.locale, &problem);
                    progress.set(progress.saying(problem, true));
                }
            }
            Opens::Locked => unlock(session, progress).await,
            Opens::Carried(digits) => take(session, progress, &digits).await,
            Opens::Held(held) => restore(&session, &progress, &held),
            Opens::Stored { at_top } => resume(&session, &progress, at_top),
        }
    })
}

/// Opens in the room. If the room cannot be fetched, a message says so.
pub(super) fn open(session: &Session, progress: &UseStateHandle<Progress>, what: Opens) {
    let Some(door) = DOOR.get() else { return };
    let (session, progress) = (session.clone(), progress.clone());
    let at_top = matches!(what, Opens::Stored { at_top: true } | Opens::Held(_));
    let opening = Opening {
        what,
        session: session.clone(),
        progress: progress.clone(),
    };
    spawn_local(async move {
        if !door(opening).await {
            let why = match rooms::are_replaced() {
                true => not_opened::replaced(session.locale),
                false => not_opened::lead(session.locale),
            };
            say(&progress, why, true, at_top);
        }
    });
}

/// Opens the file that waits for its passphrase.
async fn unlock(session: Session, progress: UseStateHandle<Progress>) {
    let locale = session.locale;
    let Ok(tree) = files::parse(&progress.locked) else {
        return;
    };
    let passphrase = progress.unlocking.clone();
    match crypto::open(&tree, &passphrase).await {
        Ok(text) => match opened(&session, &text) {
            Ok(Some(message)) => {
                session.filling.dispatch(Act::Protected(passphrase));
                progress.set(Progress::default().saying(message, false));
            }
            Ok(None) => progress.set(Progress::default()),
            Err(problem) => progress.set(progress.saying(file_problem(locale, &problem), true)),
        },
        Err(problem) => progress.set(progress.saying(passphrase_problem(locale, problem), true)),
    }
}

/// Opens the form of an address, which then leaves the history. Its photo is not in it.
async fn take(session: Session, progress: UseStateHandle<Progress>, digits: &str) {
    let locale = session.locale;
    let passphrase = progress.unlocking.clone();
    let opened_from = location::hash();
    let text = carried(digits, &passphrase).await;
    // The visitor has gone elsewhere meanwhile, or an earlier tap has opened it.
    if location::hash() != opened_from {
        return;
    }
    let text = match text {
        Ok(text) => text,
        Err(problem) => {
            progress.set(progress.saying(passphrase_problem(locale, problem), true));
            return;
        }
    };
    match opened(&session, &text) {
        Ok(Some(_)) => {
            session.filling.dispatch(Act::Unsaved);
            location::replace(&Route::Form.hash());
        }
        Ok(None) => {}
        Err(problem) => progress.set(progress.saying(file_problem(locale, &problem), true)),
    }
}

/// The file in the digits of an address.
async fn carried(digits: &str, passphrase: &str) -> Result<String, CryptoProblem> {
    let sealed = digits::to_bytes(digits).ok_or(CryptoProblem::Broken)?;
    let packed = crypto::unseal(&sealed, passphrase).await?;
    let text = deflate::decompress(&packed).await;
    let text = text.ok_or(CryptoProblem::Unavailable)?;
    String::from_utf8(text).map_err(|_| CryptoProblem::Broken)
}

/// Opens a chosen file, or keeps it until its passphrase is typed. If the file cannot be opened,
/// nothing changes.
fn chosen(
    session: &Session,
    progress: &UseStateHandle<Progress>,
    text: String,
) -> Result<(), FileProblem> {
    if crypto::is_protected(&files::parse(&text)?) {
        progress.set(Progress {
            locked: text.into(),
            unlocking: AttrValue::default(),
            ..progress.saying(t::locked(session.locale), false)
        });
        return Ok(());
    }
    if let Some(message) = opened(session, &text)? {
        progress.set(Progress::default().saying(message, false));
    }
    Ok(())
}

/// Replaces the form by that of a file in plain text; returns the message. `None` means that the
/// visitor declined, so as not to lose what they filled in.
fn opened(session: &Session, text: &str) -> Result<Option<String>, FileProblem> {
    let locale = session.locale;
    let file = file::open(&files::parse(text)?)?;
    let unsaved = session.filling.is_dirty() || session.check.is_unsaved;
    if unsaved && !session.device.is_safe() && !dialog::confirm(t::replace(locale)) {
        return Ok(None);
    }
    let facts = file.draft.facts;
    let message = message_of(&file, locale);
    // From now on the draft on the device belongs to another form.
    session.device.decline();
    session.filling.dispatch(Act::Open(file.draft));
    session.check.dispatch(CheckAct::Open(facts));
    Ok(Some(message))
}

fn message_of(file: &file::Opened, locale: Locale) -> String {
    let mut message = match Printed::of(&file.draft.answers, locale).text(Field::Name) {
        Some(name) => t::opened(locale, &words::short(&name)),
        None => t::opened_nameless(locale).to_owned(),
    };
    message.push_str(&unknown_keys(&file.unknown, locale));
    if file.photo_is_broken {
        message.push_str(t::photo_is_broken(locale));
    }
    message
}

/// Restores a form that was stored in the tab. It stays unsaved; a passphrase has to be typed
/// again.
fn restore(session: &Session, progress: &UseStateHandle<Progress>, held: &Held) {
    match opened(session, &held.text) {
        Ok(Some(_)) => {
            session.filling.dispatch(Act::Unsaved);
            if held.is_protected {
                session.filling.dispatch(Act::Unprotect);
            }
            if held.is_kept {
                session.device.resumed();
            }
            say(progress, t::restored(session.locale), false, true);
        }
        // The page was just loaded, so nothing in it could be lost.
        Ok(None) => {}
        Err(problem) => {
            let problem = kept_problem(session.locale, &problem);
            say(progress, problem, true, true);
        }
    }
}

/// Replaces the form by the stored draft, if the visitor agrees.
fn resume(session: &Session, progress: &UseStateHandle<Progress>, at_top: bool) {
    let locale = session.locale;
    let Some(text) = session.device.stored_text() else {
        return;
    };
    match opened(session, &text) {
        Ok(Some(message)) => {
            session.device.resumed();
            if at_top {
                focus::page_heading();
            }
            say(progress, message, false, at_top);
        }
        Ok(None) => session.device.decline(),
        Err(problem) => {
            // A newer version can still open its draft; a damaged draft is useless.
            if !matches!(problem, FileProblem::Newer { .. }) {
                session.device.delete();
            }
            say(progress, kept_problem(locale, &problem), true, at_top);
        }
    }
}
