use yew::prelude::*;

use super::fieldset::{described_by, error_line};
use super::live;

/// Label, hint and error of a control with a label above it.
pub struct Labelled {
    /// The control's `id`, which [`super::Problem::target`] names.
    pub id: &'static str,
    /// The label.
    pub label: AttrValue,
    /// The hint before answering.
    pub hint: Option<&'static str>,
    /// The error.
    pub error: Option<AttrValue>,
    /// Whether an answer is required. Screen readers say so. For the eye, the optional fields are
    /// labelled instead.
    pub required: bool,
}

impl Labelled {
    /// Puts label, hint and error above the control.
    pub(super) fn around(&self, control: Html) -> Html {
        html! {
            <div class={classes!("field", self.error.is_some().then_some("bad"))}>
                <label for={self.id}>{ live(&self.label) }</label>
                if let Some(hint) = self.hint {
                    <p class="hint" id={[self.id, "-hint"].concat()}>{ live(hint) }</p>
                }
                { error_line(self.id, self.error.as_ref()) }
                { control }
            </div>
        }
    }

    /// `aria-describedby` of the control.
    pub(super) fn described_by(&self) -> Option<String> {
        described_by(self.id, self.hint.is_some(), self.error.is_some())
    }

    /// `aria-required` of the control. `required` would make an empty field invalid before anyone
    /// came to it.
    pub(super) fn required(&self) -> Option<&'static str> {
        self.required.then_some("true")
    }

    /// `aria-invalid` of the control.
    pub(super) fn invalid(&self) -> Option<&'static str> {
        self.error.is_some().then_some("true")
    }
}
