use yew::prelude::*;

use super::fieldset::{Group, RADIOS, control_id};
use super::live;

/// One of the answers to choose from.
#[derive(Clone, PartialEq)]
pub struct Choice {
    /// The key of the answer, which is not shown.
    pub value: AttrValue,
    /// The words beside it.
    pub label: AttrValue,
    /// A line below the label, if the label is not enough.
    pub hint: Option<AttrValue>,
}

/// A question with one answer: radio buttons. The `id` of the group is also that of the first
/// answer.
pub struct Choices {
    /// The question, with its hint and error.
    pub group: Group,
    /// The choices, in their order.
    pub options: Vec<Choice>,
    /// The chosen value; `None` until someone chooses.
    pub chosen: Option<AttrValue>,
    /// Whether they are short enough for two in a row.
    pub in_pairs: bool,
    /// Receives the chosen value. Choosing does not leave the page; Continue does.
    pub onchange: Callback<AttrValue>,
}

impl Choices {
    /// Renders it.
    pub fn show(self) -> Html {
        let options = self.options.iter().enumerate().map(|(index, choice)| {
            let value = choice.value.clone();
            let onchange = self.onchange.reform(move |_: Event| value.clone());
            let checked = self.chosen.as_ref() == Some(&choice.value);
            control("radio", &self.group, index, choice, checked, onchange)
        });
        let class = match self.in_pairs {
            true => "choices in-pairs",
            false => RADIOS,
        };
        self.group
            .around_answers(class, html! { <>{ for options }</> })
    }
}

/// An answer. The whole card is the label, so that a thumb can hit it. The accessible name is the
/// label's words alone; the hint is the description.
pub(super) fn control(
    kind: &'static str,
    group: &Group,
    index: usize,
    choice: &Choice,
    checked: bool,
    onchange: Callback<Event>,
) -> Html {
    let id = control_id(group.id, index);
    let (label_id, hint_id) = ([&id, "-label"].concat(), [&id, "-more"].concat());
    let described: Vec<String> = [
        group.error_id(),
        choice.hint.is_some().then(|| hint_id.clone()),
    ]
    .into_iter()
    .flatten()
    .collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    html! {
        <label class="choice" key={id.as_str()}>
            <input
                type={kind}
                id={id.clone()}
                name={group.id}
                value={choice.value.clone()}
                {checked}
                aria-labelledby={label_id.clone()}
                aria-describedby={described}
                {onchange}
            />
            <span id={label_id}>{ live(&choice.label) }</span>
            if let Some(hint) = &choice.hint {
                <small id={hint_id}>{ live(hint) }</small>
            }
        </label>
    }
}
