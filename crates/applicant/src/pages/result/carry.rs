//! Text for other programs.

use ui::parts::{ButtonKind, CopyButton, button};
use ui::platform::share;
use words::Locale;
use words::text::now as t;
use yew::platform::spawn_local;
use yew::prelude::*;

/// The buttons to copy the result, or to share it with the system's sheet.
pub(super) fn carry(text: String, locale: Locale) -> Html {
    let shared = share::can_share().then(|| {
        let text = text.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            let text = text.clone();
            spawn_local(async move {
                share::share(t::share_title(locale), &text).await;
            });
        });
        button(ButtonKind::Quiet, onclick, t::share(locale).into())
    });
    html! {
        <>
            <CopyButton {text} label={t::copy(locale)} {locale} />
            { for shared }
        </>
    }
}
