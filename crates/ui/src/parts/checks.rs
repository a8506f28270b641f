use yew::prelude::*;

use super::choices::{Choice, control};
use super::fieldset::Group;
use super::live;

/// The answer that means none of the others.
#[derive(Clone, PartialEq)]
pub struct Exclusive {
    /// The box and its label.
    pub choice: Choice,
    /// The words between this answer and the others.
    pub or: AttrValue,
    /// The message when choosing this answer has unticked the others.
    pub others_cleared: AttrValue,
    /// The message when choosing another answer has unticked this one.
    pub cleared: AttrValue,
}

#[derive(Properties, PartialEq)]
pub struct ChecksProps {
    /// The question. Its `id` is also that of the first answer.
    pub group: Group,
    pub options: Vec<Choice>,
    #[prop_or_default]
    pub exclusive: Option<Exclusive>,
    /// The chosen values. An empty list means no answer, unlike the exclusive answer.
    #[prop_or_default]
    pub chosen: Vec<AttrValue>,
    /// Receives the chosen values after each change, in the order of the options.
    pub onchange: Callback<Vec<AttrValue>>,
}

/// A question with several answers: checkboxes, of which one may exclude the others.
#[component]
pub fn Checks(props: &ChecksProps) -> Html {
    let message = use_state_eq(AttrValue::default);
    let exclusive = props.exclusive.as_ref();

    let checkbox = |index: usize, choice: &Choice| {
        let onchange = {
            let (value, message) = (choice.value.clone(), message.clone());
            let (options, exclusive) = (props.options.clone(), props.exclusive.clone());
            let (chosen, onchange) = (props.chosen.clone(), props.onchange.clone());
            Callback::from(move |_: Event| {
                let after = toggled(&chosen, &value, &options, exclusive.as_ref());
                message.set(announcement(&chosen, &after, &value, exclusive.as_ref()));
                onchange.emit(after);
            })
        };
        let checked = props.chosen.contains(&choice.value);
        control("checkbox", &props.group, index, choice, checked, onchange)
    };

    let first = usize::from(exclusive.is_some());
    let options = props
        .options
        .iter()
        .enumerate()
        .map(|(index, choice)| checkbox(first + index, choice));
    let controls = html! {
        <>
            if let Some(exclusive) = exclusive {
                { checkbox(0, &exclusive.choice) }
                <p class="or">{ &exclusive.or }</p>
            }
            { for options }
            <p class="spoken" role="status">{ live(&*message) }</p>
        </>
    };
    props.group.around_answers("choices", controls)
}

/// The chosen values after a click on `value`.
fn toggled(
    chosen: &[AttrValue],
    value: &AttrValue,
    options: &[Choice],
    exclusive: Option<&Exclusive>,
) -> Vec<AttrValue> {
    let was = chosen.contains(value);
    if exclusive.is_some_and(|exclusive| exclusive.choice.value == *value) {
        return if was { Vec::new() } else { vec![value.clone()] };
    }
    options
        .iter()
        .map(|option| &option.value)
        .filter(|option| {
            if *option == value {
                !was
            } else {
                chosen.contains(option)
            }
        })
        .cloned()
        .collect()
}

/// The message for ticks that were removed without a click on them. Otherwise empty: the browser
/// announces the rest.
fn announcement(
    before: &[AttrValue],
    after: &[AttrValue],
    touched: &AttrValue,
    exclusive: Option<&Exclusive>,
) -> AttrValue {
    let Some(exclusive) = exclusive else {
        return AttrValue::default();
    };
    let took_others = before
        .iter()
        .any(|value| value != touched && !after.contains(value));
    match (took_others, *touched == exclusive.choice.value) {
        (false, _) => AttrValue::default(),
        (true, true) => exclusive.others_cleared.clone(),
        (true, false) => exclusive.cleared.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choice(value: &'static str) -> Choice {
        Choice {
            value: value.into(),
            label: value.into(),
            hint: None,
        }
    }

    fn exclusive() -> Exclusive {
        Exclusive {
            choice: choice("none"),
            or: "or".into(),
            others_cleared: "others cleared".into(),
            cleared: "none cleared".into(),
        }
    }

    /// The chosen values and the message after a click on `value`.
    fn click(chosen: &[&'static str], value: &'static str) -> (Vec<AttrValue>, AttrValue) {
        let chosen: Vec<AttrValue> = chosen.iter().map(|value| (*value).into()).collect();
        let (options, exclusive, value) = ([choice("a"), choice("b")], exclusive(), value.into());
        let after = toggled(&chosen, &value, &options, Some(&exclusive));
        let message = announcement(&chosen, &after, &value, Some(&exclusive));
        (after, message)
    }

    #[test]
    fn marks_come_and_go_in_the_order_of_the_options() {
        assert_eq!(
            click(&["b"], "a"),
            (vec!["a".into(), "b".into()], "".into())
        );
        assert_eq!(click(&["a", "b"], "a"), (vec!["b".into()], "".into()));
    }

    #[test]
    fn the_exclusive_answer_clears_the_others_and_says_so() {
        assert_eq!(
            click(&["a", "b"], "none"),
            (vec!["none".into()], "others cleared".into())
        );
        assert_eq!(click(&[], "none"), (vec!["none".into()], "".into()));
        assert_eq!(click(&["none"], "none"), (vec![], "".into()));
    }

    #[test]
    fn another_answer_clears_the_exclusive_one_and_says_so() {
        assert_eq!(
            click(&["none"], "a"),
            (vec!["a".into()], "none cleared".into())
        );
    }
}
