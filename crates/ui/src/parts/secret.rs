use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::live;

/// A text input for a passphrase.
#[derive(Properties, PartialEq)]
pub struct SecretProps {
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
}

/// A text input for a passphrase, masked until the visitor asks to see it.
///
/// The style sheet masks it. `type="password"` would switch input methods off, and a passphrase
/// may be Chinese; browsers would also offer to store it.
#[component]
pub fn Secret(props: &SecretProps) -> Html {
    let is_shown = use_state_eq(|| false);
    let id = props.id;
    let oninput = props
        .oninput
        .reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    let is_masked = !*is_shown;
    let onclick = Callback::from(move |_: MouseEvent| is_shown.set(is_masked));
    let hint = [id, "-hint"].concat();
    html! {
        <div class="field">
            <label for={id}>{ live(props.label) }</label>
            <p class="hint" id={hint.clone()}>{ live(props.hint) }</p>
            <div class="secret">
                <input
                    {id}
                    type="text"
                    class={is_masked.then_some("masked")}
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    aria-describedby={hint}
                    value={props.value.clone()}
                    {oninput}
                />
                <button
                    type="button"
                    class="tool"
                    aria-pressed={if is_masked { "false" } else { "true" }}
                    aria-controls={id}
                    {onclick}
                >
                    { live(props.show) }
                </button>
            </div>
        </div>
    }
}
