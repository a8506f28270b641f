use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::Labelled;

/// One answer out of a list too long to lie open and too short to be searched.
pub struct Menu {
    /// Label, hint and error.
    pub named: Labelled,
    /// What stands there before anything is chosen.
    pub nothing: &'static str,
    /// Values and labels.
    pub options: Vec<(AttrValue, AttrValue)>,
    /// The value chosen; empty until someone chooses.
    pub value: AttrValue,
    /// The value after each change.
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
            // An option holds nothing but text: it is itself what its words are keyed by.
            let key = [&**value, " ", label].concat();
            html! { <option {key} value={value} {selected}>{ label }</option> }
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
