use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::fieldset::{described_by, error_line};

/// One answer out of a list too long to lie open and too short to be searched.
pub(crate) struct Menu {
    /// The control's `id`, which [`super::Problem::target`] names.
    pub(crate) id: &'static str,
    pub(crate) label: AttrValue,
    pub(crate) hint: Option<&'static str>,
    pub(crate) error: Option<AttrValue>,
    /// What stands there before anything is chosen.
    pub(crate) nothing: &'static str,
    /// Values and labels.
    pub(crate) options: Vec<(AttrValue, AttrValue)>,
    /// The value chosen; empty until someone chooses.
    pub(crate) value: AttrValue,
    /// The value after each change.
    pub(crate) onchange: Callback<String>,
}

impl Menu {
    pub(crate) fn show(self) -> Html {
        let onchange = self
            .onchange
            .reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
        let bad = self.error.is_some();
        let option = |(value, label): &(AttrValue, AttrValue)| {
            let selected = *value == self.value;
            html! { <option value={value} {selected}>{ label }</option> }
        };
        html! {
            <div class={classes!("field", bad.then_some("bad"))}>
                <label for={self.id}>{ &self.label }</label>
                if let Some(hint) = self.hint {
                    <p class="hint" id={[self.id, "-hint"].concat()}>{ hint }</p>
                }
                { error_line(self.id, self.error.as_ref()) }
                <select
                    id={self.id}
                    autocomplete="off"
                    aria-describedby={described_by(self.id, self.hint.is_some(), bad)}
                    aria-invalid={bad.then_some("true")}
                    {onchange}
                >
                    <option value="" selected={self.value.is_empty()}>{ self.nothing }</option>
                    { for self.options.iter().map(option) }
                </select>
            </div>
        }
    }
}
