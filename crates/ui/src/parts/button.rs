use yew::prelude::*;

use super::live;

/// The weight of a button.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum ButtonKind {
    /// The next step. A page has at most one.
    Primary,
    /// Everything else.
    Quiet,
}

/// A button with an action. To lead to another page, use a [`super::link`] with the class `btn`.
pub fn button(kind: ButtonKind, onclick: Callback<MouseEvent>, children: Html) -> Html {
    let quiet = kind == ButtonKind::Quiet;
    html! {
        <button type="button" class={classes!("btn", quiet.then_some("quiet"))} {onclick}>
            { live(children) }
        </button>
    }
}

/// Submits the form around it. The form's `onsubmit` has the action.
pub fn submit(label: &'static str) -> Html {
    html! { <button type="submit" class="btn">{ live(label) }</button> }
}
