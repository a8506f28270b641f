use yew::prelude::*;

use super::fieldset::{Group, RADIOS, control_id};
use super::live;

/// One of the answers offered.
#[derive(Clone, PartialEq)]
pub struct Choice {
    /// What the answer is called outside of the page. Nobody reads it.
    pub value: AttrValue,
    /// The words beside it.
    pub label: AttrValue,
    /// A line below, for what the label leaves open.
    pub hint: Option<AttrValue>,
}

/// A question with one answer: radio buttons. The `id` of the group is that of
/// the first answer, too.
pub struct Choices {
    /// What stands above them.
    pub group: Group,
    /// The choices, in their order.
    pub options: Vec<Choice>,
    /// The value chosen; none until someone chooses.
    pub chosen: Option<AttrValue>,
    /// Whether they are so short that two stand side by side.
    pub in_pairs: bool,
    /// The value that was chosen. Choosing goes nowhere: Continue does.
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

/// An answer: the whole card is the label, so that a thumb can hit it. It is
/// named by its words alone; the line below them only describes it.
pub(super) fn control(
    kind: &'static str,
    group: &Group,
    index: usize,
    choice: &Choice,
    checked: bool,
    onchange: Callback<Event>,
) -> Html {
    let own = control_id(group.id, index);
    let (label_id, hint_id) = ([&own, "-label"].concat(), [&own, "-more"].concat());
    let described: Vec<String> = [
        group.error_id(),
        choice.hint.is_some().then(|| hint_id.clone()),
    ]
    .into_iter()
    .flatten()
    .collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    html! {
        <label class="choice" key={own.as_str()}>
            <input
                type={kind}
                id={own.clone()}
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
