use yew::prelude::*;

use super::live;

/// How much a button wants to be pressed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one way on. At most one to a page.
    Primary,
    /// Everything else.
    Quiet,
}

/// Does something. What only leads somewhere is a [`super::link`] with the class `btn`.
pub fn button(kind: ButtonKind, onclick: Callback<MouseEvent>, children: Html) -> Html {
    let quiet = kind == ButtonKind::Quiet;
    html! {
        <button type="button" class={classes!("btn", quiet.then_some("quiet"))} {onclick}>
            { live(children) }
        </button>
    }
}

/// Sends the form it stands in: what happens then is the form's `onsubmit`.
pub fn submit(label: &'static str) -> Html {
    html! { <button type="submit" class="btn">{ live(label) }</button> }
}
