use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::live;

/// A text input for a passphrase, masked until the visitor asks to see it.
///
/// The style sheet masks it. `type="password"` would switch input methods off, and a passphrase
/// may be Chinese; browsers would also offer to store it.
pub struct Secret {
    /// The `id` of the field.
    pub id: &'static str,
    /// The label.
    pub label: &'static str,
    /// The hint before typing.
    pub hint: &'static str,
    /// The label of the switch.
    pub show: &'static str,
    /// What was typed, unchanged.
    pub value: AttrValue,
    /// Receives the text after each change.
    pub oninput: Callback<String>,
    /// Whether the passphrase is readable.
    pub is_shown: bool,
    /// Receives whether the passphrase should be readable.
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
