use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Labelled, MOST_CHARACTERS};

/// A text input with its label, hint and error.
///
/// The text is passed on as typed and must come back unchanged: no trimming, no upper case, no
/// digits-only while someone types. An input method writes into the field before the word is
/// chosen; if the field then sets another text, both remain. The text is parsed on Continue.
pub struct Field {
    /// Label, hint and error.
    pub named: Labelled,
    /// What was typed, unchanged: see above.
    pub value: AttrValue,
    /// Receives the text after each change.
    pub oninput: Callback<String>,
    /// The keyboard to offer: `text`, `numeric`, `tel`.
    pub inputmode: &'static str,
    /// The `autocomplete` token of the HTML standard.
    pub autocomplete: &'static str,
    /// Complete answers, of which browsers offer those that match. If empty, there is no list.
    pub suggestions: Vec<AttrValue>,
}

impl Field {
    /// Renders it.
    pub fn show(self) -> Html {
        let oninput = self
            .oninput
            .reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
        let list = (!self.suggestions.is_empty()).then(|| [self.named.id, "-list"].concat());
        let control = html! {
            <>
                <input
                    id={self.named.id}
                    type="text"
                    maxlength={MOST_CHARACTERS}
                    inputmode={self.inputmode}
                    autocomplete={self.autocomplete}
                    autocapitalize="off"
                    spellcheck="false"
                    aria-describedby={self.named.described_by()}
                    aria-required={self.named.required()}
                    aria-invalid={self.named.invalid()}
                    value={self.value}
                    list={list.clone()}
                    {oninput}
                />
                if let Some(id) = list {
                    <datalist {id}>
                        { for self.suggestions.iter().map(|text| html! { <option value={text} /> }) }
                    </datalist>
                }
            </>
        };
        self.named.around(control)
    }
}
