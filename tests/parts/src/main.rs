//! Every part of the page in every state it can be in (`ui::parts`).
//!
//! `cargo xtask parts` serves this page during work on the parts. It is in no product. The
//! browser tests check its accessibility, and `cargo xtask look` takes its pictures, so states
//! that are hard to reach in the product can be seen here.
//!
//! | module | parts |
//! |---|---|
//! | [`typed`] | parts to type into: fields, dates, passphrases |
//! | [`chosen`] | parts to choose in: radios, boxes, menus, files |
//! | [`shown`] | parts that show: buttons, outcomes, messages, quotations |

mod chosen;
mod shown;
mod typed;

use yew::prelude::*;

/// A part in one state.
struct Example {
    /// The name of the state.
    state: &'static str,
    shown: Html,
}

/// A part and its states.
struct Part {
    /// Its name in `ui::parts`.
    name: &'static str,
    examples: Vec<Example>,
}

/// Makes a part of the examples that a module lists.
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
    let parts = [typed::parts(), chosen::parts(), shown::parts()];
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
