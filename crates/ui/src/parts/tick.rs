use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::fieldset::{described_by, error_line};

/// One box to tick, on a card like the other answers.
pub struct Tick {
    /// The control's `id`, which [`super::Problem::target`] names.
    pub id: &'static str,
    /// The words beside the box.
    pub label: AttrValue,
    /// The error.
    pub error: Option<AttrValue>,
    /// Whether it has to be ticked.
    pub required: bool,
    /// Whether it is ticked.
    pub checked: bool,
    /// Receives whether it is ticked, after each change.
    pub onchange: Callback<bool>,
}

impl Tick {
    /// Renders it.
    pub fn show(self) -> Html {
        let onchange = self
            .onchange
            .reform(|event: Event| event.target_unchecked_into::<HtmlInputElement>().checked());
        let bad = self.error.is_some();
        html! {
            <div class={classes!("field", bad.then_some("bad"))}>
                { error_line(self.id, self.error.as_ref()) }
                <label class="choice">
                    <input
                        type="checkbox"
                        id={self.id}
                        checked={self.checked}
                        aria-describedby={described_by(self.id, false, bad)}
                        aria-required={self.required.then_some("true")}
                        aria-invalid={bad.then_some("true")}
                        {onchange}
                    />
                    <span>{ self.label }</span>
                </label>
            </div>
        }
    }
}
