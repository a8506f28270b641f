use yew::prelude::*;

use super::fieldset::{described_by, error_line};
use super::live;

/// What a control with a label above it is handed, whatever the control.
pub struct Labelled {
    /// The control's `id`, which [`super::Problem::target`] names.
    pub id: &'static str,
    /// What stands above the control.
    pub label: AttrValue,
    /// What to know before.
    pub hint: Option<&'static str>,
    /// What is wrong with it.
    pub error: Option<AttrValue>,
    /// Whether it has to be answered. Screen readers say so; in sight are the labels of
    /// those that may stay empty.
    pub required: bool,
}

impl Labelled {
    /// Label, hint and error, and the control beneath them.
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

    /// `aria-required` of the control. Not `required`: an empty field would be called wrong
    /// before anyone was there.
    pub(super) fn required(&self) -> Option<&'static str> {
        self.required.then_some("true")
    }

    /// `aria-invalid` of the control.
    pub(super) fn invalid(&self) -> Option<&'static str> {
        self.error.is_some().then_some("true")
    }
}
