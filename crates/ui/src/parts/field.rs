use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Labelled, MOST_CHARACTERS};

/// A text input with its label, hint and error.
///
/// The text is passed on as typed and must come back as it was: no trimming,
/// no upper case, no digits-only while someone types. An input method writes
/// into the field before the word is chosen, and a field that answers with
/// other text leaves both in it. Reading the text is for Continue.
pub struct Field {
    /// Label, hint and error.
    pub named: Labelled,
    /// What was typed, exactly: see above.
    pub value: AttrValue,
    /// The text after each change.
    pub oninput: Callback<String>,
    /// The keyboard to offer: `text`, `numeric`, `tel`.
    pub inputmode: &'static str,
    /// What the browser may fill in: a token of the HTML standard.
    pub autocomplete: &'static str,
    /// What could be typed, in full: browsers offer what fits. None is no list.
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
                        { for self.suggestions.iter().map(|one| html! { <option value={one} /> }) }
                    </datalist>
                }
            </>
        };
        self.named.around(control)
    }
}
