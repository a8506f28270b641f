use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::fieldset::{described_by, error_line};

/// Several lines of text. As in [`super::Field`], what was typed comes back as it was.
pub(crate) struct TextArea {
    /// The control's `id`, which [`super::Problem::target`] names.
    pub(crate) id: &'static str,
    pub(crate) label: AttrValue,
    pub(crate) hint: Option<&'static str>,
    pub(crate) error: Option<AttrValue>,
    pub(crate) value: AttrValue,
    /// The text after each change.
    pub(crate) oninput: Callback<String>,
}

impl TextArea {
    pub(crate) fn show(self) -> Html {
        let oninput = self.oninput.reform(|event: InputEvent| {
            event.target_unchecked_into::<HtmlTextAreaElement>().value()
        });
        let bad = self.error.is_some();
        html! {
            <div class={classes!("field", bad.then_some("bad"))}>
                <label for={self.id}>{ &self.label }</label>
                if let Some(hint) = self.hint {
                    <p class="hint" id={[self.id, "-hint"].concat()}>{ hint }</p>
                }
                { error_line(self.id, self.error.as_ref()) }
                <textarea
                    id={self.id}
                    rows="4"
                    autocomplete="off"
                    spellcheck="false"
                    aria-describedby={described_by(self.id, self.hint.is_some(), bad)}
                    aria-invalid={bad.then_some("true")}
                    value={self.value}
                    {oninput}
                />
            </div>
        }
    }
}
