use yew::prelude::*;

use super::live;

/// A verbatim quotation of the Measures, in Song type with a thin rule, always with its citation:
/// 第十六条第二项. `children`, such as a link to the article, follow the citation.
pub fn law_quote(text: &str, cite: &str, children: Html) -> Html {
    html! {
        <figure class="law">
            <blockquote>{ live(text.to_owned()) }</blockquote>
            <figcaption><cite>{ live(cite) }</cite>{ children }</figcaption>
        </figure>
    }
}
