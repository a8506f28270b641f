use words::Locale;
use words::text::copying as t;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::{ButtonKind, Message, button};
use crate::platform::share;

/// The properties of [`CopyButton`].
#[derive(Properties, PartialEq)]
pub struct CopyButtonProps {
    /// The text to copy.
    pub text: String,
    /// The words on the button.
    pub label: &'static str,
    /// The language of the message.
    pub locale: Locale,
}

/// A button that copies a text and shows whether it worked.
#[component]
pub fn CopyButton(props: &CopyButtonProps) -> Html {
    let done = use_state_eq(Message::default);
    let locale = props.locale;
    let onclick = {
        let (done, text) = (done.clone(), props.text.clone());
        Callback::from(move |_: MouseEvent| {
            let (done, text) = (done.clone(), text.clone());
            spawn_local(async move {
                let is_copied = share::copy(&text).await;
                let words = match is_copied {
                    true => t::done(locale),
                    false => t::not_done(locale),
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
