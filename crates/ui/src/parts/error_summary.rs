use yew::prelude::*;

use super::{Glyph, icon, live};
use crate::platform::focus;

/// One problem.
#[derive(Clone, PartialEq)]
pub struct Problem {
    /// The `id` of the control to go to.
    pub target: AttrValue,
    /// The message, as beside the field.
    pub text: AttrValue,
}

#[derive(Properties, PartialEq)]
pub struct ErrorSummaryProps {
    pub title: AttrValue,
    /// The problems in the order of the fields. If there are none, nothing is rendered.
    pub problems: Vec<Problem>,
    /// How often Continue was pressed. Each time the summary takes the focus again, even if the
    /// problems stay the same.
    pub attempt: u32,
}

/// The problems, above the heading, after Continue. The summary takes the focus, so that everyone
/// learns why the page did not change.
#[component]
pub fn ErrorSummary(props: &ErrorSummaryProps) -> Html {
    use_effect_with(
        (props.attempt, props.problems.is_empty()),
        |(_, nothing_wrong)| {
            if !nothing_wrong {
                focus::element("errors");
            }
        },
    );
    if props.problems.is_empty() {
        return Html::default();
    }
    html! {
        // The title is the name and the list the description: on focus, a screen reader says each
        // once.
        <section
            id="errors"
            class="errors"
            tabindex="-1"
            aria-labelledby="errors-title"
            aria-describedby="errors-list"
        >
            <h2 id="errors-title">{ icon(Glyph::Unmet) }{ live(&props.title) }</h2>
            <ul id="errors-list">{ for props.problems.iter().map(item) }</ul>
        </section>
    }
}

/// A link that moves the focus. Its default action would change the route, and the half-filled
/// page would be lost.
fn item(problem: &Problem) -> Html {
    let target = problem.target.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        focus::field(&target);
    });
    html! {
        <li><a href={["#", &problem.target].concat()} {onclick}>{ live(&problem.text) }</a></li>
    }
}
