//! What the groups of controls share: the question above them, its hint and error.

use yew::prelude::*;

use super::{Glyph, icon, live};

/// What every group of controls is handed.
#[derive(Clone, PartialEq)]
pub struct Group {
    /// The name of the group, and what the `id`s of its controls begin with.
    pub id: &'static str,
    /// The question.
    pub legend: AttrValue,
    /// Whether the question is the page's `h1`.
    pub heading: bool,
    /// What to know before.
    pub hint: Option<&'static str>,
    /// What is wrong with it.
    pub error: Option<AttrValue>,
    /// Whether it has to be answered, as in [`super::Labelled`].
    pub required: bool,
}

impl Group {
    /// The group around `controls`. Its name is the question, so that a screen
    /// reader says it with the first control.
    pub(super) fn around(&self, class: &'static str, controls: Html) -> Html {
        self.framed(class, self.error.is_some(), controls)
    }

    /// The group around answers to choose from. Each of them is described by the error
    /// ([`Group::error_id`]), so that who comes back to it by keyboard hears it again. The group
    /// itself is not: it would be said twice.
    pub(super) fn around_answers(&self, class: &'static str, answers: Html) -> Html {
        self.framed(class, false, answers)
    }

    /// The `id` of the error, while there is one.
    pub(super) fn error_id(&self) -> Option<String> {
        let error = self.error.as_ref();
        error.map(|_| [self.id, "-error"].concat())
    }

    fn framed(&self, class: &'static str, says_error: bool, controls: Html) -> Html {
        let bad = self.error.is_some();
        // A mere group cannot be required: its boxes are.
        let radios = self.required && class.starts_with(RADIOS);
        html! {
            <fieldset
                class={classes!("group", class, bad.then_some("bad"))}
                role={radios.then_some("radiogroup")}
                aria-required={radios.then_some("true")}
                aria-describedby={described_by(self.id, self.hint.is_some(), says_error)}
            >
                <legend>
                    if self.heading {
                        <h1 tabindex="-1">{ live(&self.legend) }</h1>
                    } else {
                        { live(&self.legend) }
                    }
                </legend>
                if let Some(hint) = self.hint {
                    <p class="hint" id={[self.id, "-hint"].concat()}>{ live(hint) }</p>
                }
                { error_line(self.id, self.error.as_ref()) }
                { controls }
            </fieldset>
        }
    }
}

/// The class of a group with one answer.
pub(super) const RADIOS: &str = "choices";

/// The words beside a field, the same as in the summary.
pub(super) fn error_line(id: &str, error: Option<&AttrValue>) -> Html {
    error.map_or_else(Html::default, |error| {
        html! {
            <p class="error" id={[id, "-error"].concat()}>
                { icon(Glyph::Unmet) }{ live(error) }
            </p>
        }
    })
}

/// `aria-describedby` for the hint and the error that are there.
pub(super) fn described_by(id: &str, hint: bool, error: bool) -> Option<String> {
    match (hint, error) {
        (false, false) => None,
        (true, false) => Some([id, "-hint"].concat()),
        (false, true) => Some([id, "-error"].concat()),
        (true, true) => Some([id, "-hint ", id, "-error"].concat()),
    }
}

/// The `id` of the control at `index` of a group: the first has the group's
/// own, so that a link to the question lands in it.
pub(super) fn control_id(id: &str, index: usize) -> String {
    if index == 0 {
        id.to_owned()
    } else {
        [id, "-", &(index + 1).to_string()].concat()
    }
}
