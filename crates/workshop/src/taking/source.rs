//! The box into which a notice is pasted or dropped, and the choice of a file.

use intake::Text;
use notice::file::FileProblem;
use office::{Kind, Problem};
use ui::platform::taking::{Dropped, bytes_of, decoded, dropped, pasted_markup};
use ui::platform::{focus, location};
use web_sys::{File, HtmlTextAreaElement};
use words::Locale;
use words::text::taking as t;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::super::Session;
use super::super::route::Route;
use super::{FetchOld, Take, Taken};
use ui::address::Address;
use ui::parts::{ButtonKind, FileField, Message, button};

/// The endings of files that can be chosen.
const FILES: &str = ".docx,.xlsx,.doc,.xls,.wps,.et,.csv,.txt,.html,.htm";
/// The most characters of a text, as the field's `maxlength`.
const MOST: &str = "130000";
/// The `id` of the box.
const BOX: &str = "paste";

#[derive(Properties, PartialEq)]
pub(super) struct SourceProps {
    pub(super) session: Session,
    /// The page to go to once the text was read.
    pub(super) then: Route,
}

/// The contents of the box.
#[derive(Clone, PartialEq, Default)]
struct Content {
    typed: String,
    /// The same text with its tables, if it was not typed.
    taken: Option<Taken>,
}

impl Content {
    fn of(taken: Taken) -> Self {
        Self {
            typed: taken.text.as_str().to_owned(),
            taken: Some(taken),
        }
    }
}

#[component]
pub(super) fn Source(SourceProps { session, then }: &SourceProps) -> Html {
    let locale = session.locale;
    let content = use_state_eq(|| {
        let taken = session.taken.clone();
        taken.map(Content::of).unwrap_or_default()
    });
    let message = use_state_eq(Message::default);
    let Some(&take) = session.apart.take.ready() else {
        return Html::default();
    };

    let put = {
        let (content, message) = (content.clone(), message.clone());
        Callback::from(move |(text, words): (Text, String)| {
            let words = match text.is_cut() {
                true => [words.as_str(), t::cut(locale)].join(" "),
                false => words,
            };
            message.set(message.next(words, false));
            content.set(Content::of(Taken::of(text)));
        })
    };
    let choose = {
        let (put, message) = (put.clone(), message.clone());
        let fetch_old = session.apart.old;
        Callback::from(move |file: File| {
            let (put, message) = (put.clone(), message.clone());
            spawn_local(async move {
                let wait = || message.set(message.next(t::coming(locale).to_owned(), false));
                match read(take, fetch_old, &wait, &file, locale).await {
                    Ok(text) => put.emit((text, t::took(locale, &file.name()))),
                    Err(words) => message.set(message.next(words, true)),
                }
            });
        })
    };
    let oninput = {
        let content = content.clone();
        Callback::from(move |event: InputEvent| {
            content.set(Content {
                typed: event.target_unchecked_into::<HtmlTextAreaElement>().value(),
                taken: None,
            });
        })
    };
    let onpaste = {
        let (content, put) = (content.clone(), put.clone());
        Callback::from(move |event: Event| {
            // A text that is pasted into another one loses its tables.
            let markup = pasted_markup(&event).filter(|_| content.typed.trim().is_empty());
            let text = markup.map(|markup| (take.html)(&markup));
            if let Some(text) = text.filter(|text| !text.is_blank()) {
                event.prevent_default();
                put.emit((text, String::new()));
            }
        })
    };
    let ondrop = {
        let (put, choose) = (put, choose.clone());
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            match dropped(&event) {
                Some(Dropped::File(file)) => choose.emit(file),
                Some(Dropped::Markup(markup)) => put.emit(((take.html)(&markup), String::new())),
                Some(Dropped::Text(text)) => put.emit(((take.plain)(&text), String::new())),
                None => {}
            }
        })
    };
    let ondragover = Callback::from(|event: DragEvent| event.prevent_default());
    let go = {
        let (content, message, session, then) = (
            content.clone(),
            message.clone(),
            session.clone(),
            then.clone(),
        );
        Callback::from(move |_: MouseEvent| {
            if content.typed.trim().is_empty() {
                message.set(message.next(t::empty(locale), true));
                focus::element(BOX);
                return;
            }
            let read = || Taken::of((take.plain)(&content.typed));
            session
                .take
                .emit(content.taken.clone().unwrap_or_else(read));
            location::go(&then.hash());
        })
    };
    let words = match then {
        Route::Taken => t::do_take(locale),
        _ => t::do_check(locale),
    };
    let file = FileField {
        id: "file",
        label: t::file(locale),
        button: Some(t::file_button(locale)),
        hint: Some(t::file_hint(locale)),
        accept: FILES,
        capture: None,
        onchoose: choose,
    };
    html! {
        <div class="source" {ondrop} {ondragover}>
            { message.show() }
            <div class="field">
                <label for={BOX}>{ t::paste(locale) }</label>
                <p class="hint" id="paste-hint">{ t::paste_hint(locale) }</p>
                <textarea
                    id={BOX}
                    rows="12"
                    maxlength={MOST}
                    autocomplete="off"
                    spellcheck="false"
                    aria-describedby="paste-hint"
                    value={content.typed.clone()}
                    {oninput}
                    {onpaste}
                />
            </div>
            { file.show() }
            <div class="row">{ button(ButtonKind::Primary, go, words.into()) }</div>
        </div>
    }
}

/// Reads a file by its contents, or else by its name. Calls `wait` before it fetches something.
async fn read(
    take: Take,
    fetch_old: FetchOld,
    wait: &dyn Fn(),
    file: &File,
    locale: Locale,
) -> Result<Text, &'static str> {
    let bytes = bytes_of(file, office::MOST_BYTES).await;
    let bytes = bytes.map_err(|problem| match problem {
        FileProblem::TooBig => t::too_big(locale),
        _ => t::unreadable(locale),
    })?;
    let read = match Kind::of(&bytes) {
        Some(Kind::Zip) => Some(take.office),
        Some(Kind::Compound) => {
            wait();
            let old = (fetch_old.0)().await.ok_or(t::not_fetched(locale))?;
            Some(old.0)
        }
        None => None,
    };
    if let Some(read) = read {
        return read(&bytes).map_err(|problem| match problem {
            Problem::TooBig => t::too_big(locale),
            Problem::Locked => t::locked(locale),
            Problem::TooOld => t::too_old(locale),
            Problem::OtherKind => t::other_kind(locale),
            Problem::Damaged => t::damaged(locale),
            Problem::Overgrown => t::overgrown(locale),
        });
    }
    let text = decoded(&bytes).ok_or(t::other_kind(locale))?;
    let name = file.name().to_ascii_lowercase();
    let read = match () {
        // Some systems name such a file .doc, and a page .xls.
        () if text.starts_with("{\\rtf") => return Err(t::rich_text(locale)),
        () if text.trim_start().starts_with('<') => take.html,
        () if name.ends_with(".csv") => take.separated,
        () => take.plain,
    };
    Ok(read(&text))
}
