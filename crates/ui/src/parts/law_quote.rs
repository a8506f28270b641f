use rules::Citation;
use words::text::law as t;
use words::{Locale, names};
use yew::prelude::*;

use super::{CHINESE, live};

/// A clause of the Measures, verbatim, always with its citation: 第十六条第二项. `children`, such as
/// a link to the article, follow the citation.
pub fn law_quote(place: Citation, locale: Locale, children: Html) -> Html {
    let text = place.text().unwrap_or_default();
    let gloss = words::gloss(locale, place).unwrap_or_default();
    quoted(
        text,
        gloss,
        &names::citation(locale, place),
        children,
        locale,
    )
}

/// Words of the Measures in Song type with a thin rule. For those who read another language, their
/// gloss is below: unofficial, and this project's own. In Chinese it is empty.
pub fn quoted(text: &str, gloss: &str, cite: &str, children: Html, locale: Locale) -> Html {
    html! {
        <figure class="law">
            <blockquote lang={CHINESE}>{ live(text.to_owned()) }</blockquote>
            { self::gloss(gloss, locale) }
            <figcaption><cite>{ live(cite) }</cite>{ children }</figcaption>
        </figure>
    }
}

/// What a text of the Measures says, in the language of the reader. It says that it is unofficial.
pub fn gloss(gloss: &str, locale: Locale) -> Html {
    let whose = match locale.publisher() {
        "" => t::unofficial(locale).into(),
        publisher => t::unofficial_of(locale, publisher),
    };
    match gloss.is_empty() {
        true => Html::default(),
        false => html! {
            <p class="gloss"><small>{ whose }</small>{ live(gloss.to_owned()) }</p>
        },
    }
}
