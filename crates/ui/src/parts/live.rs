use yew::prelude::*;
use yew::virtual_dom::VNode;

/// Text that can change, come or go while the element around it stays: a message, a count, a
/// state, the label of a button. Every such text of the page uses this function; a fixture of the
/// browser tests fails where one does not.
///
/// Translators and extensions replace text nodes with elements of their own. Yew still updates
/// the node that it made, which is no longer in the document: the old text stays visible, and
/// inserting something before it panics. So the text is an element with the text as its key:
/// another text is another element. The element around it stays, such as a heading or a button
/// with the focus, or a live region.
///
/// Anything but plain text is returned as it is. An `<option>` can hold only text, so the option
/// itself has the text as its key.
pub fn live(words: impl Into<Html>) -> Html {
    keyed(words.into())
}

fn keyed(words: Html) -> Html {
    match words {
        VNode::VText(words) => html! { <span key={&*words.text}>{ words.text.clone() }</span> },
        html => html,
    }
}
