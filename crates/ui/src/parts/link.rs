use yew::prelude::*;

use super::live;

use crate::address::Address;

/// A link to a page: an ordinary one, so that it opens in a new tab, copies
/// and goes back like any other.
pub fn link(to: &impl Address, class: &'static str, children: Html) -> Html {
    html! { <a href={to.hash()} {class}>{ live(children) }</a> }
}
