use yew::prelude::*;

use super::{Glyph, icon, live};
use crate::platform::focus;

/// One thing to mend.
#[derive(Clone, PartialEq)]
pub struct Problem {
    /// The `id` of the control to go to.
    pub target: AttrValue,
    /// The same words as beside the field.
    pub text: AttrValue,
}

#[derive(Properties, PartialEq)]
pub struct ErrorSummaryProps {
    pub title: AttrValue,
    /// In the order of the fields. Nothing is rendered without any.
    pub problems: Vec<Problem>,
    /// How often Continue was pressed: each time the summary takes the focus
    /// again, also when the problems stay the same.
    pub attempt: u32,
}

/// What is wrong, above the heading, after Continue. It takes the focus, so
/// that nobody has to find out why the page did not go on.
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
        // Named by its title and described by its list: with the focus, a screen reader says
        // both, each once.
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

/// A link that moves the focus. Followed plainly it would change the route,
/// and with it throw the half-filled page away.
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
