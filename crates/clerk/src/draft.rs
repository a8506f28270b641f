//! The review as a draft on this device, if somebody asks for it: the file under a passphrase, in the
//! browser's storage. It follows what is done, some seconds later: to encrypt takes a while.

use std::rc::Rc;

use desk::State as Reviewed;
use desk::file;
use words::Locale;
use words::text::{clerk_keeping as k, keeping, review_draft as t};
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::opening::{self, LEAST, opened, place};
use crate::state::Desk;
use ui::device_draft::{self, Buttons, DeviceDraft, Offer, Progress, State, Words};
use ui::parts::{Message, Secret};
use ui::platform::{crypto, focus, later, many};

/// The sentences about it that are not those about a form.
pub(crate) const WORDS: Words = Words {
    resume: t::resume,
    resume_until: t::resume_until,
    how_far: t::how_far,
    following: t::following,
    full: t::full,
};

/// The box for the passphrase of a draft that waits.
const BOX: &str = "draft-passphrase";
/// How long changes are collected before the draft is written, in milliseconds.
const COLLECTED: u32 = 2000;

#[derive(Properties, PartialEq)]
pub(crate) struct OfferedProps {
    pub(crate) desk: Desk,
    pub(crate) device: DeviceDraft,
}

/// The message at the top of the page: a draft that waits, or that another window has changed.
#[component]
pub(crate) fn Offered(OfferedProps { desk, device }: &OfferedProps) -> Html {
    let locale = desk.locale;
    let message = use_state_eq(Message::default);
    let passphrase = use_state_eq(AttrValue::default);
    let oninput = {
        let passphrase = passphrase.clone();
        Callback::from(move |typed: String| passphrase.set(typed.into()))
    };
    let offer = Offer {
        title: t::waiting(locale),
        inside: html! {
            <Secret
                id={BOX}
                label={t::passphrase(locale)}
                hint={t::passphrase_hint(locale)}
                show={keeping::show(locale)}
                value={(*passphrase).clone()}
                {oninput}
            />
        },
        resume: {
            let (desk, device, message) = (desk.clone(), device.clone(), message.clone());
            let passphrase = passphrase.clone();
            Callback::from(move |_: MouseEvent| {
                let (desk, device, message) = (desk.clone(), device.clone(), message.clone());
                let passphrase = passphrase.clone();
                spawn_local(async move {
                    let words = resume(&desk, &device, &passphrase).await;
                    if words.is_ok() {
                        passphrase.set(AttrValue::default());
                        focus::page_heading();
                    }
                    say(&message, words);
                });
            })
        },
        not_now: {
            let device = device.clone();
            Callback::from(move |_: MouseEvent| {
                device.decline();
                focus::page_heading();
            })
        },
        forget: {
            let forget = forget(locale, device, &message);
            forget.reform(|event: MouseEvent| {
                focus::page_heading();
                event
            })
        },
        over: {
            let (desk, device, message) = (desk.clone(), device.clone(), message.clone());
            Callback::from(move |_: MouseEvent| {
                // The page had kept this review, so it knows the passphrase.
                let known = desk.read().work.passphrase();
                if let Some(passphrase) = known {
                    keep(&desk, &device, &message, passphrase, true);
                }
            })
        },
    };
    html! {
        <>
            { message.show() }
            { device_draft::offer(locale, device, offer) }
        </>
    }
}

/// The buttons in the card that keeps the review; none where this browser stores nothing.
pub(crate) fn buttons(
    desk: &Desk,
    device: &DeviceDraft,
    message: &UseStateHandle<Message>,
    passphrase: &AttrValue,
) -> Html {
    let locale = desk.locale;
    let is_blank = desk.read().register.rows().is_empty();
    let is_nothing = is_blank && device.state().stored().is_none();
    if is_nothing || !DeviceDraft::is_available() {
        return Html::default();
    }
    let onkeep = {
        let (desk, device, message) = (desk.clone(), device.clone(), message.clone());
        let passphrase = passphrase.clone();
        Callback::from(move |_: MouseEvent| {
            keep(&desk, &device, &message, Rc::from(&*passphrase), false);
        })
    };
    let buttons = Buttons {
        keep: (!is_blank).then_some(onkeep),
        resume: {
            let device = device.clone();
            Callback::from(move |_: MouseEvent| {
                device.offer_again();
                // The box is drawn first.
                spawn_local(async {
                    later::turn().await;
                    focus::field(BOX);
                });
            })
        },
        forget: forget(locale, device, message),
    };
    html! {
        <>
            <h3>{ t::title(locale) }</h3>
            <p class="hint">{ t::lead(locale) }</p>
            { device_draft::buttons(locale, device, buttons) }
        </>
    }
}

fn say(message: &UseStateHandle<Message>, words: Result<String, String>) {
    let failed = words.is_err();
    message.set(message.next(words.unwrap_or_else(|problem| problem), failed));
}

fn forget(
    locale: Locale,
    device: &DeviceDraft,
    message: &UseStateHandle<Message>,
) -> Callback<MouseEvent> {
    let (device, message) = (device.clone(), message.clone());
    Callback::from(move |_| {
        if let Some(deleted) = device.delete_asking(locale) {
            say(&message, Ok(deleted.to_owned()));
        }
    })
}

/// Keeps the review from now on, under this passphrase.
fn keep(
    desk: &Desk,
    device: &DeviceDraft,
    message: &UseStateHandle<Message>,
    passphrase: Rc<str>,
    over: bool,
) {
    let locale = desk.locale;
    if passphrase.chars().count() < LEAST {
        say(message, Err(t::too_short(locale, &LEAST.to_string())));
        return focus::field("review-passphrase");
    }
    let (desk, device, message) = (desk.clone(), device.clone(), message.clone());
    spawn_local(async move {
        let Some(written) = written(&desk, &passphrase).await else {
            return say(&message, Err(k::no_crypto(locale).to_owned()));
        };
        let kept = device.keep_asking(locale, || (written.text.clone(), written.progress), over);
        let Some(kept) = kept else {
            return;
        };
        if kept.is_ok() {
            desk.change(|inner| inner.work.drafted(written.edits, passphrase));
        }
        say(&message, kept.map_err(str::to_owned));
    });
}

/// Opens the stored draft. On a desk that is not empty it joins what is there.
async fn resume(desk: &Desk, device: &DeviceDraft, passphrase: &str) -> Result<String, String> {
    let locale = desk.locale;
    let refusal = |problem| words::desk::refusal(locale, &problem);
    let unreadable = || refusal(desk::Refusal::Unreadable);
    let text = device.stored_text().ok_or_else(unreadable)?;
    let file = many::made(file::FORMAT, text.as_bytes()).ok_or_else(unreadable)?;
    let opened = opened(desk, &file, Some(passphrase)).await;
    let (reviews, opened) = opened.map_err(refusal)?;
    let was_blank = desk.read().register.rows().is_empty();
    let words = place(desk, reviews, opened);
    // Another window may have written a newer one meanwhile. It is offered again.
    if device.stored_text().as_deref() == Some(&*text) {
        device.resumed();
        desk.change(|inner| {
            let before = inner.work.edits();
            // No file has what the draft has.
            inner.work.edited();
            // What was on the desk before is not in the draft yet.
            let drafted = if was_blank {
                inner.work.edits()
            } else {
                before
            };
            inner.work.drafted(drafted, Rc::from(passphrase));
        });
    }
    Ok(words)
}

/// The review as it is stored.
struct Written {
    text: String,
    progress: Progress,
    /// How often the work had changed before.
    edits: u32,
}

/// The encrypted review; `None` if the browser does not encrypt.
async fn written(desk: &Desk, passphrase: &str) -> Option<Written> {
    let (progress, edits) = {
        let inner = desk.read();
        let rows = inner.register.rows();
        let second = inner.register.terms().second_review;
        let done = rows
            .iter()
            .filter(|row| row.review.state(second) == Reviewed::Done);
        let progress = Progress {
            done: done.count(),
            all: rows.len(),
        };
        (progress, inner.work.edits())
    };
    let text = opening::written(desk).await;
    let text = crypto::protect_as(file::FORMAT, &text, passphrase).await;
    Some(Written {
        text: text.ok()?,
        progress,
        edits,
    })
}

/// Brings a draft that is kept up to date.
#[hook]
pub(crate) fn use_follow(desk: &Desk, device: &DeviceDraft) {
    let (edits, is_kept) = (
        desk.read().work.edits(),
        matches!(device.state(), State::Kept(_)),
    );
    let (desk, device) = (desk.clone(), device.clone());
    use_effect_with((edits, is_kept), move |_| {
        let begins = is_kept && desk.read().work.is_ahead() && !desk.read().work.is_writing;
        if begins {
            desk.quietly(|inner| inner.work.is_writing = true);
            spawn_local(follow(desk, device));
        }
    });
}

/// Writes the draft until it has every change, or is not kept any more.
async fn follow(desk: Desk, device: DeviceDraft) {
    loop {
        later::pause(COLLECTED).await;
        let passphrase = desk.read().work.passphrase();
        let Some(passphrase) = passphrase else {
            break;
        };
        let Some(written) = written(&desk, &passphrase).await else {
            break;
        };
        device.follow(|| (written.text, written.progress));
        if !device.is_safe() {
            break;
        }
        desk.change(|inner| inner.work.drafted(written.edits, passphrase));
        if !desk.read().work.is_ahead() {
            break;
        }
    }
    desk.quietly(|inner| inner.work.is_writing = false);
}
