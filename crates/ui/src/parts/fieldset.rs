//! What all groups of controls share: the question above them, its hint and error.

use yew::prelude::*;

use super::{Glyph, icon, live};

/// The question over a group of controls.
#[derive(Clone, PartialEq)]
pub struct Group {
    /// The name of the group, and the prefix of its controls' `id`s.
    pub id: &'static str,
    /// The question.
    pub legend: AttrValue,
    /// Whether the question is the page's `h1`.
    pub heading: bool,
    /// The hint before answering.
    pub hint: Option<&'static str>,
    /// The error.
    pub error: Option<AttrValue>,
    /// Whether an answer is required, as in [`super::Labelled`].
    pub required: bool,
}

impl Group {
    /// Wraps `controls` in the group. The group's accessible name is the question, so that a
    /// screen reader says it with the first control.
    pub(super) fn around(&self, class: &'static str, controls: Html) -> Html {
        self.framed(class, self.error.is_some(), controls)
    }

    /// Wraps answers to choose from. The error ([`Group::error_id`]) describes each answer, so
    /// that a keyboard user who returns hears it again. It does not describe the group too: it
    /// would be said twice.
    pub(super) fn around_answers(&self, class: &'static str, answers: Html) -> Html {
        self.framed(class, false, answers)
    }

    /// The `id` of the error, if there is one.
    pub(super) fn error_id(&self) -> Option<String> {
        let error = self.error.as_ref();
        error.map(|_| [self.id, "-error"].concat())
    }

    fn framed(&self, class: &'static str, says_error: bool, controls: Html) -> Html {
        let bad = self.error.is_some();
        // `aria-required` is not allowed on a plain group; its boxes have it.
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

/// The error beside a field, as in the summary.
pub(super) fn error_line(id: &str, error: Option<&AttrValue>) -> Html {
    error.map_or_else(Html::default, |error| {
        html! {
            <p class="error" id={[id, "-error"].concat()}>
                { icon(Glyph::Unmet) }{ live(error) }
            </p>
        }
    })
}

/// `aria-describedby` for the hint and the error, if present.
pub(super) fn described_by(id: &str, hint: bool, error: bool) -> Option<String> {
    match (hint, error) {
        (false, false) => None,
        (true, false) => Some([id, "-hint"].concat()),
        (false, true) => Some([id, "-error"].concat()),
        (true, true) => Some([id, "-hint ", id, "-error"].concat()),
    }
}

/// The `id` of the control at `index` of a group. The first has the group's `id`, so that a link
/// to the question lands there.
pub(super) fn control_id(id: &str, index: usize) -> String {
    if index == 0 {
        id.to_owned()
    } else {
        [id, "-", &(index + 1).to_string()].concat()
    }
}
