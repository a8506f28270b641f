use yew::prelude::*;

use super::live;

/// The law in its own voice: Song type, a thin rule, the words of the Measures
/// verbatim, always with the place where they stand: 第十六条第二项. `children`
/// follow the place, such as a link to the article.
pub fn law_quote(text: &str, cite: &str, children: Html) -> Html {
    html! {
        <figure class="law">
            <blockquote>{ live(text.to_owned()) }</blockquote>
            <figcaption><cite>{ live(cite) }</cite>{ children }</figcaption>
        </figure>
    }
}
