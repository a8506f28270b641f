use yew::prelude::*;

use super::live;

use crate::address::Address;

/// A link to a page. It is an ordinary link, so it can be copied, opened in a new tab and undone
/// with Back.
pub fn link(to: &impl Address, class: &'static str, children: Html) -> Html {
    html! { <a href={to.hash()} {class}>{ live(children) }</a> }
}
