use yew::prelude::*;
use yew::virtual_dom::VNode;

/// Words that can change, come or go while what they stand in stays: a message, a count,
/// a state, the label of a button. Every such text in the page is written with this; a
/// fixture of the browser tests fails where one is not.
///
/// Translators and extensions put elements of their own in the place of text nodes. Yew
/// goes on with the node that it made, which is in no document any more: the old words stay
/// in sight, also where they were to go, and what was to stand before them is a panic. So
/// words are an element, keyed by what they say: other words are another element. What is
/// around them stays, be it a heading or a button with the focus or a live region.
///
/// Takes anything that is shown, and leaves what is not a mere text as it is. An option,
/// which can hold nothing but text, is itself keyed by its words.
pub fn live(words: impl Into<Html>) -> Html {
    keyed(words.into())
}

fn keyed(words: Html) -> Html {
    match words {
        VNode::VText(words) => html! { <span key={&*words.text}>{ words.text.clone() }</span> },
        other => other,
    }
}
