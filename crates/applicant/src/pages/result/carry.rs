//! Text for other programs.

use ui::parts::{ButtonKind, Message, button};
use ui::platform::share;
use words::Locale;
use words::text::now as t;
use yew::platform::spawn_local;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct CopiedProps {
    /// The text to copy.
    pub(super) text: String,
    /// The words on the button.
    pub(super) label: &'static str,
    pub(super) locale: Locale,
}

/// A button that copies a text and shows whether it worked.
#[component]
pub(super) fn Copied(props: &CopiedProps) -> Html {
    let done = use_state(Message::default);
    let locale = props.locale;
    let onclick = {
        let (done, text) = (done.clone(), props.text.clone());
        Callback::from(move |_: MouseEvent| {
            let (done, text) = (done.clone(), text.clone());
            spawn_local(async move {
                let is_copied = share::copy(&text).await;
                let words = match is_copied {
                    true => t::copied(locale),
                    false => t::not_copied(locale),
                };
                done.set(done.next(words, !is_copied));
            });
        })
    };
    html! {
        <>
            { button(ButtonKind::Quiet, onclick, props.label.into()) }
            { done.show() }
        </>
    }
}

/// The buttons to copy the result, or to share it with the system's sheet.
pub(super) fn carry(text: String, locale: Locale) -> Html {
    let shared = share::can_share().then(|| {
        let text = text.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            let text = text.clone();
            spawn_local(async move {
                share::share(t::share_title(Locale::default()), &text).await;
            });
        });
        button(ButtonKind::Quiet, onclick, t::share(locale).into())
    });
    html! {
        <>
            <Copied {text} label={t::copy(locale)} {locale} />
            { for shared }
        </>
    }
}
