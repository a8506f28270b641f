//! Every part of the page in every state it can be in (`ui::parts`).
//!
//! `cargo xtask parts` serves this page while parts are worked on. It is in no product. The
//! browser tests check its accessibility, and `cargo xtask look` takes its pictures: a state
//! that is hard to reach in the product is in sight here.
//!
//! | module | parts |
//! |---|---|
//! | [`typed`] | what one types into: fields, dates, passphrases |
//! | [`chosen`] | what one chooses from: radios, boxes, menus, files |
//! | [`told`] | what only tells: buttons, outcomes, messages, quotations |

mod chosen;
mod told;
mod typed;

use yew::prelude::*;

/// One part in one state.
struct Example {
    /// What the state is called.
    state: &'static str,
    shown: Html,
}

/// A part and its states.
struct Part {
    /// Its name in `ui::parts`.
    name: &'static str,
    examples: Vec<Example>,
}

/// A part with its examples, as they are listed in this crate's modules.
fn part<const N: usize>(name: &'static str, examples: [(&'static str, Html); N]) -> Part {
    let examples = examples.into_iter();
    Part {
        name,
        examples: examples
            .map(|(state, shown)| Example { state, shown })
            .collect(),
    }
}

#[component]
fn Parts() -> Html {
    let parts = [typed::parts(), chosen::parts(), told::parts()];
    let sections = parts.into_iter().flatten().map(|part| {
        let examples = part.examples.into_iter().map(|example| {
            html! {
                <div data-part={part.name} data-state={example.state}>
                    <h3>{ example.state }</h3>
                    { example.shown }
                </div>
            }
        });
        html! { <section id={part.name}><h2>{ part.name }</h2>{ for examples }</section> }
    });
    html! {
        <main id="main">
            <h1 tabindex="-1">{ "页面的部件" }</h1>
            { for sections }
        </main>
    }
}

fn main() {
    yew::Renderer::<Parts>::new().render();
}
