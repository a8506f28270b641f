use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::live;

/// A text input for a passphrase, masked until the visitor asks to see it.
///
/// It is masked by the style sheet and is no `type="password"`: there, input methods are
/// switched off, and a passphrase may be in Chinese; and browsers would offer to store it.
pub struct Secret {
    /// The `id` of the field.
    pub id: &'static str,
    /// What stands above it.
    pub label: &'static str,
    /// What to know before.
    pub hint: &'static str,
    /// The label of the switch.
    pub show: &'static str,
    /// What was typed, exactly.
    pub value: AttrValue,
    /// The text after each change.
    pub oninput: Callback<String>,
    /// Whether it can be read.
    pub is_shown: bool,
    /// Whether it is to be shown.
    pub onshow: Callback<bool>,
}

impl Secret {
    /// Renders it.
    pub fn show(self) -> Html {
        let Self { id, is_shown, .. } = self;
        let oninput = self
            .oninput
            .reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
        let onclick = self.onshow.reform(move |_: MouseEvent| !is_shown);
        let hint = [id, "-hint"].concat();
        html! {
            <div class="field">
                <label for={id}>{ live(self.label) }</label>
                <p class="hint" id={hint.clone()}>{ live(self.hint) }</p>
                <div class="secret">
                    <input
                        {id}
                        type="text"
                        class={(!is_shown).then_some("masked")}
                        autocomplete="off"
                        autocapitalize="off"
                        spellcheck="false"
                        aria-describedby={hint}
                        value={self.value}
                        {oninput}
                    />
                    <button
                        type="button"
                        class="tool"
                        aria-pressed={if is_shown { "true" } else { "false" }}
                        aria-controls={id}
                        {onclick}
                    >
                        { live(self.show) }
                    </button>
                </div>
            </div>
        }
    }
}
