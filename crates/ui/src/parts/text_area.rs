use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::{Labelled, MOST_CHARACTERS};

/// Several lines of text. As in [`super::Field`], what was typed comes back as it was.
pub struct TextArea {
    /// Label, hint and error.
    pub named: Labelled,
    /// What was typed.
    pub value: AttrValue,
    /// Receives the text after each change.
    pub oninput: Callback<String>,
}

impl TextArea {
    /// Renders it.
    pub fn show(self) -> Html {
        let oninput = self.oninput.reform(|event: InputEvent| {
            event.target_unchecked_into::<HtmlTextAreaElement>().value()
        });
        let control = html! {
            <textarea
                id={self.named.id}
                rows="4"
                maxlength={MOST_CHARACTERS}
                autocomplete="off"
                spellcheck="false"
                aria-describedby={self.named.described_by()}
                aria-required={self.named.required()}
                aria-invalid={self.named.invalid()}
                value={self.value}
                {oninput}
            />
        };
        self.named.around(control)
    }
}
