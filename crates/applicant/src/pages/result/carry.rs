//! Text that is carried into another program.

use ui::parts::{ButtonKind, button, said};
use ui::platform::share;
use words::Locale;
use words::text::now as t;
use yew::platform::spawn_local;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct CopiedProps {
    /// What is copied.
    pub(super) text: String,
    /// The words on the button.
    pub(super) label: &'static str,
    pub(super) locale: Locale,
}

/// A button that copies a text, and says what came of it.
#[component]
pub(super) fn Copied(props: &CopiedProps) -> Html {
    let done = use_state(|| (0_u32, None::<bool>));
    let onclick = {
        let (done, text) = (done.clone(), props.text.clone());
        Callback::from(move |_: MouseEvent| {
            let (done, text) = (done.clone(), text.clone());
            spawn_local(async move {
                let is_copied = share::copy(&text).await;
                done.set((done.0 + 1, Some(is_copied)));
            });
        })
    };
    let (times, is_copied) = *done;
    let words = match is_copied {
        Some(true) => t::copied(props.locale),
        Some(false) => t::not_copied(props.locale),
        None => "",
    };
    html! {
        <>
            { button(ButtonKind::Quiet, onclick, props.label.into()) }
            { said(&AttrValue::Static(words), is_copied == Some(false), times) }
        </>
    }
}

/// To carry the result away: copied, or by what the system shares with.
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
