//! The review as a file: saved, opened again, and joined with that of another reviewer.

use desk::{Refusal, file};
use words::Locale;
use words::text::clerk_keeping as t;
use words::text::{keeping as k, sections};
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::draft;
use crate::opening::{LEAST, opened, place, written};
use crate::state::Desk;
use ui::device_draft::DeviceDraft;
use ui::parts::{ButtonKind, FileField, Message, Secret, Tick, button};
use ui::platform::many::Handed;
use ui::platform::{crypto, dialog, file as files};

#[derive(Properties, PartialEq)]
pub(crate) struct KeepingProps {
    pub(crate) desk: Desk,
    pub(crate) device: DeviceDraft,
}

#[component]
pub(crate) fn Keeping(KeepingProps { desk, device }: &KeepingProps) -> Html {
    let locale = desk.locale;
    let message = use_state_eq(Message::default);
    let passphrase = use_state_eq(AttrValue::default);
    let opening = use_state_eq(AttrValue::default);
    let is_plain = use_state_eq(|| false);
    let is_blank = desk.read().register.rows().is_empty();
    let is_locked = desk.read().locked_review.is_some();
    let save = {
        let (desk, message) = (desk.clone(), message.clone());
        let (passphrase, is_plain) = (passphrase.clone(), *is_plain);
        Callback::from(move |_: MouseEvent| {
            if !is_plain && passphrase.chars().count() < LEAST {
                message.set(message.next(t::too_short(locale, &LEAST.to_string()), true));
                return;
            }
            if is_plain && !dialog::confirm(t::plain_sure(locale)) {
                return;
            }
            let passphrase = (!is_plain).then(|| passphrase.to_string());
            let (desk, message) = (desk.clone(), message.clone());
            spawn_local(async move {
                let saved = save(&desk, passphrase.as_deref()).await;
                message.set(match saved {
                    Ok(name) => message.next(t::saved(locale, &name), false),
                    Err(_) => message.next(t::no_crypto(locale), true),
                });
            });
        })
    };
    let open = {
        let (desk, message) = (desk.clone(), message.clone());
        move |review: Handed, passphrase: Option<String>| {
            let (desk, message) = (desk.clone(), message.clone());
            spawn_local(async move {
                let words = match opened(&desk, &review, passphrase.as_deref()).await {
                    Ok((reviews, opened)) => Ok(place(&desk, reviews, opened)),
                    Err(Refusal::Protected) => {
                        desk.change(|inner| inner.locked_review = Some(review));
                        Ok(t::wants_passphrase(locale).to_owned())
                    }
                    Err(problem) => Err(words::desk::refusal(locale, &problem)),
                };
                message.set(match words {
                    Ok(words) => message.next(words, false),
                    Err(words) => message.next(words, true),
                });
            });
        }
    };
    let onchoose = {
        let open = open.clone();
        Callback::from(move |file| open(Handed::of(file), None))
    };
    let unlock = {
        let (desk, opening) = (desk.clone(), opening.clone());
        Callback::from(move |_: MouseEvent| {
            let review = desk.read().locked_review.clone();
            if let Some(review) = review {
                open(review, Some(opening.to_string()));
            }
        })
    };
    let secret = |id, label, hint, value: &UseStateHandle<AttrValue>| {
        let set = value.clone();
        let oninput = Callback::from(move |typed: String| set.set(typed.into()));
        let value = (**value).clone();
        html! { <Secret key={id} {id} {label} {hint} show={k::show(locale)} {value} {oninput} /> }
    };
    let plain = Tick {
        id: "plain-review",
        label: t::plain(locale).into(),
        error: None,
        required: false,
        checked: *is_plain,
        onchange: Callback::from(move |plain| is_plain.set(plain)),
    };
    let file = FileField {
        id: "review-file",
        label: match is_blank {
            true => t::open(locale),
            false => t::merge(locale),
        },
        button: Some(sections::choose_file(locale)),
        hint: Some(match is_blank {
            true => t::open_hint(locale),
            false => t::merge_hint(locale),
        }),
        accept: FileField::JSON,
        capture: None,
        onchoose,
    };
    html! {
        <section class="card keeping">
            <h2>{ t::title(locale) }</h2>
            <p class="hint">{ t::lead(locale) }</p>
            { message.show() }
            if !is_blank {
                if !plain.checked {
                    { secret("review-passphrase", t::passphrase(locale), t::passphrase_hint(locale), &passphrase) }
                }
                { plain.show() }
                <div class="row">{ button(ButtonKind::Quiet, save, t::save(locale).into()) }</div>
            }
            { draft::buttons(desk, device, &message, &passphrase) }
            // The label is text of the control: with another label it is another element (`ui::parts::live`).
            <div key={file.label}>{ file.show() }</div>
            if is_locked {
                { secret("review-unlock", t::unlock_label(locale), t::unlock_hint(locale), &opening) }
                <div class="row">{ button(ButtonKind::Quiet, unlock, t::unlock(locale).into()) }</div>
            }
        </section>
    }
}

/// Saves the review; returns the name of its file.
async fn save(desk: &Desk, passphrase: Option<&str>) -> Result<String, crypto::CryptoProblem> {
    let (bureau, edits) = {
        let inner = desk.read();
        let bureau = inner.register.terms().notice.about.bureau.clone();
        (bureau, inner.work.edits())
    };
    let text = written(desk).await;
    let text = match passphrase {
        Some(passphrase) => crypto::protect_as(file::FORMAT, &text, passphrase).await?,
        None => text,
    };
    let name = file::name(&words::desk::file_stem(Locale::PAPER, bureau.as_deref()));
    files::save(&name, &text);
    desk.change(|inner| inner.work.filed(edits));
    Ok(name)
}
