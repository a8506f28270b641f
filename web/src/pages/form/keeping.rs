//! Carrying the form away and back: as a file, with a passphrase for those who want one,
//! or as a draft on this device for those who ask for it.

use form::file::{self, FileProblem};
use form::{Field, match_code};
use web_sys::HtmlInputElement;
use words::text::keeping as t;
use words::{Locale, file_problem};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::{Desk, display};
use crate::check::Act as CheckAct;
use crate::filling::Act;
use crate::pages::problems::{draft_problem, passphrase_problem};
use crate::parts::{self, ButtonKind, Labelled, button, said};
use crate::platform::{clock, crypto, dialog, draft_store, file as files};

/// For so many days a draft is kept.
const DAYS: u64 = 7;

#[derive(Properties, PartialEq)]
pub(super) struct KeepingProps {
    pub(super) desk: Desk,
}

/// What was last done, and the passphrase as typed.
#[derive(Clone, Default, PartialEq)]
struct Hand {
    said: AttrValue,
    failed: bool,
    /// How often something was said.
    times: u32,
    passphrase: AttrValue,
    /// A protected file that waits for its passphrase.
    locked: AttrValue,
}

impl Hand {
    fn saying(&self, said: impl Into<AttrValue>, failed: bool) -> Self {
        Self {
            said: said.into(),
            failed,
            times: self.times + 1,
            ..self.clone()
        }
    }
}

#[component]
pub(super) fn Keeping(KeepingProps { desk }: &KeepingProps) -> Html {
    let locale = desk.locale;
    let hand = use_state_eq(Hand::default);
    let kept = draft_store::kept(clock::today());

    let save = {
        let (desk, hand) = (desk.clone(), hand.clone());
        Callback::from(move |_: MouseEvent| {
            let (name, text) = written(&desk);
            let (desk, hand) = (desk.clone(), hand.clone());
            spawn_local(async move {
                let text = match hand.passphrase.is_empty() {
                    true => Ok(text),
                    false => crypto::protect(&text, &hand.passphrase).await,
                };
                match text {
                    Ok(text) => {
                        files::save(&name, &text);
                        desk.filling.dispatch(Act::Saved);
                        hand.set(hand.saying(t::saved(locale, &name), false));
                    }
                    Err(problem) => {
                        hand.set(hand.saying(passphrase_problem(locale, problem), true))
                    }
                }
            });
        })
    };
    let open = {
        let (desk, hand) = (desk.clone(), hand.clone());
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let Some(file) = input.files().and_then(|files| files.get(0)) else {
                return;
            };
            input.set_value("");
            let (desk, hand) = (desk.clone(), hand.clone());
            spawn_local(async move {
                let text = files::text_of(file).await;
                let said = text.and_then(|text| opened(&desk, &hand, text));
                if let Err(problem) = said {
                    hand.set(hand.saying(file_problem(locale, &problem), true));
                }
            });
        })
    };
    let unlock = {
        let (desk, hand) = (desk.clone(), hand.clone());
        Callback::from(move |_: MouseEvent| {
            let (desk, hand) = (desk.clone(), hand.clone());
            spawn_local(async move {
                let Ok(tree) = files::parse(&hand.locked) else {
                    return;
                };
                match crypto::open(&tree, &hand.passphrase).await {
                    Ok(text) => {
                        if let Err(problem) = opened(&desk, &hand, text) {
                            hand.set(hand.saying(file_problem(locale, &problem), true));
                        }
                    }
                    Err(problem) => {
                        hand.set(hand.saying(passphrase_problem(locale, problem), true))
                    }
                }
            });
        })
    };
    let keep = {
        let (desk, hand) = (desk.clone(), hand.clone());
        Callback::from(move |_: MouseEvent| {
            let (_, text) = written(&desk);
            hand.set(match draft_store::keep(&text, clock::today(), DAYS) {
                Ok(expires) => {
                    desk.filling.dispatch(Act::Kept);
                    hand.saying(t::kept(locale, &words::date(locale, expires)), false)
                }
                Err(problem) => hand.saying(draft_problem(locale, problem), true),
            });
        })
    };
    // Once someone has asked for a draft, it follows: whenever one is back at this list.
    use_effect_with(desk.filling.typed().clone(), {
        let desk = desk.clone();
        move |_| {
            if desk.filling.is_kept() {
                let (_, text) = written(&desk);
                // What was kept before stays, where there is no more room.
                let _ = draft_store::keep(&text, clock::today(), DAYS);
            }
        }
    });
    let resume = {
        let (desk, hand, kept) = (desk.clone(), hand.clone(), kept.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(kept) = &kept else { return };
            match opened(&desk, &hand, kept.text.clone()) {
                Ok(()) => desk.filling.dispatch(Act::Kept),
                Err(problem) => hand.set(hand.saying(file_problem(locale, &problem), true)),
            }
        })
    };
    let forget = {
        let hand = hand.clone();
        Callback::from(move |_: MouseEvent| {
            draft_store::forget();
            hand.set(hand.saying(t::forgotten(locale), false));
        })
    };

    let give_up = {
        let hand = hand.clone();
        Callback::from(move |_: MouseEvent| hand.set(Hand::default()))
    };
    let clear = {
        let (desk, hand) = (desk.clone(), hand.clone());
        Callback::from(move |_: MouseEvent| {
            if dialog::confirm(t::clear_sure(locale)) {
                desk.filling.dispatch(Act::Clear);
                desk.check.dispatch(CheckAct::Clear);
                hand.set(Hand::default());
            }
        })
    };
    let typing = {
        let hand = hand.clone();
        Callback::from(move |typed: String| {
            hand.set(Hand {
                passphrase: typed.into(),
                ..(*hand).clone()
            });
        })
    };
    let passphrase = parts::Field {
        named: Labelled {
            id: "passphrase",
            label: match hand.locked.is_empty() {
                true => t::passphrase(locale),
                false => t::passphrase_wanted(locale),
            }
            .into(),
            hint: Some(t::passphrase_hint(locale)),
            error: None,
        },
        value: hand.passphrase.clone(),
        oninput: typing,
        inputmode: "text",
        autocomplete: "off",
        suggestions: Vec::new(),
    };
    html! {
        <section class="card keeping">
            <h2>{ t::title(locale) }</h2>
            { said(&hand.said, hand.failed, hand.times) }
            { passphrase.show() }
            <div class="row">
                if hand.locked.is_empty() {
                    { button(ButtonKind::Quiet, save, t::save(locale).into()) }
                } else {
                    { button(ButtonKind::Primary, unlock, t::unlock(locale).into()) }
                    { button(ButtonKind::Quiet, give_up, t::no_unlock(locale).into()) }
                }
            </div>
            <div class="field">
                <label for="open">{ t::open(locale) }</label>
                <p class="hint">{ t::open_hint(locale) }</p>
                <input id="open" type="file" accept=".json,application/json" onchange={open} />
            </div>
            if draft_store::available() {
                <p class="hint">{ t::keep_hint(locale) }</p>
                <div class="row">
                    // A form with nothing in it would take the place of the draft.
                    if kept.is_none() || !desk.filling.typed().is_blank() {
                        { button(ButtonKind::Quiet, keep, t::keep(locale).into()) }
                    }
                    if let Some(kept) = &kept {
                        { button(
                            ButtonKind::Quiet,
                            resume,
                            t::resume(locale, &words::date(locale, kept.expires)).into(),
                        ) }
                        { button(ButtonKind::Quiet, forget, t::forget(locale).into()) }
                    }
                </div>
            }
            <div class="row">{ button(ButtonKind::Quiet, clear, t::clear(locale).into()) }</div>
        </section>
    }
}

/// The file's name and its text.
fn written(desk: &Desk) -> (String, String) {
    let today = clock::today();
    let draft = desk.filling.draft(&desk.check);
    let (application, _) = form::check(&draft, desk.notice(), today);
    let code = application.as_ref().map(match_code);
    let answers = &draft.answers;
    let parts = [Field::Name, Field::PostTitle].map(|field| answers.text(field).trim());
    let mut stem = t::file_name(desk.locale).to_owned();
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        stem.push('-');
        stem.push_str(part);
    }
    (
        file::name(&stem),
        file::write(&draft, today, code.as_deref()),
    )
}

/// Puts what a file holds in the place of the form. A file that cannot be opened leaves
/// everything as it was; a protected one waits for its passphrase.
fn opened(desk: &Desk, hand: &UseStateHandle<Hand>, text: String) -> Result<(), FileProblem> {
    let locale = desk.locale;
    let tree = files::parse(&text)?;
    if crypto::is_protected(&tree) {
        hand.set(Hand {
            locked: text.into(),
            passphrase: AttrValue::default(),
            ..hand.saying(t::locked(locale), false)
        });
        return Ok(());
    }
    let file = file::open(&tree)?;
    if desk.filling.is_dirty() && !dialog::confirm(t::replace(locale)) {
        return Ok(());
    }
    let facts = file.draft.facts;
    let said = said_of(&file, locale);
    desk.filling.dispatch(Act::Open(file.draft));
    desk.check.dispatch(CheckAct::Open(facts));
    hand.set(Hand::default().saying(said, false));
    Ok(())
}

fn said_of(file: &file::Opened, locale: Locale) -> String {
    let mut said = match display::answer(Field::Name, &file.draft.answers, locale) {
        Some(name) => t::opened(locale, &name),
        None => t::opened_nameless(locale).to_owned(),
    };
    if !file.unknown.is_empty() {
        let unknown = file.unknown.join(words::text::punctuation::list(locale));
        said.push_str(&t::unknown(locale, &unknown));
    }
    said
}
