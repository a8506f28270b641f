use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::Labelled;
use super::lang_of;

/// A drop-down list: one answer of too many for radio buttons and too few for a search.
pub struct Menu {
    /// Label, hint and error.
    pub named: Labelled,
    /// The text before anything is chosen.
    pub nothing: &'static str,
    /// Values and labels.
    pub options: Vec<(AttrValue, AttrValue)>,
    /// The chosen value; empty until someone chooses.
    pub value: AttrValue,
    /// Receives the value after each change.
    pub onchange: Callback<String>,
}

impl Menu {
    /// Renders it.
    pub fn show(self) -> Html {
        let onchange = self
            .onchange
            .reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
        let option = |(value, label): &(AttrValue, AttrValue)| {
            let selected = *value == self.value;
            // An option can hold only text: the option itself has the text in its key
            // ([`super::live`]).
            let key = [&**value, " ", label].concat();
            html! { <option {key} value={value} lang={lang_of(label)} {selected}>{ label }</option> }
        };
        let control = html! {
            <select
                id={self.named.id}
                autocomplete="off"
                aria-describedby={self.named.described_by()}
                aria-required={self.named.required()}
                aria-invalid={self.named.invalid()}
                {onchange}
            >
                <option value="" selected={self.value.is_empty()}>{ self.nothing }</option>
                { for self.options.iter().map(option) }
            </select>
        };
        self.named.around(control)
    }
}
