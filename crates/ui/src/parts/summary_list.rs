use yew::prelude::*;

use super::{link, live};
use crate::address::Address;

/// One answer.
pub struct SummaryRow<R> {
    /// The question, in short.
    pub key: AttrValue,
    /// The answer, or words for a missing one.
    pub value: Answer<R>,
    /// The page where it can be changed, if there is one.
    pub change: Option<R>,
}

/// An answer as it is shown.
pub enum Answer<R> {
    /// A text.
    Text(String),
    /// Several answers in a row, each a link to the place where it can be changed.
    Pieces(Vec<(R, String)>),
}

/// A list of questions and answers, each with a link to change it. `change` is the word on the
/// links, 更改; for screen readers the row's key follows it.
pub fn summary_list<R: Address>(rows: &[SummaryRow<R>], change: &'static str) -> Html {
    let rows = rows.iter().map(|row| {
        let value = match &row.value {
            Answer::Text(text) => html! { <dd>{ live(text.as_str()) }</dd> },
            Answer::Pieces(pieces) => {
                html! { <dd class="pieces">{ for pieces.iter().map(piece) }</dd> }
            }
        };
        let words = || html! { <>{ change }<span class="spoken">{ &row.key }</span></> };
        html! {
            <div key={&*row.key}>
                <dt>{ &row.key }</dt>
                { value }
                if let Some(to) = &row.change {
                    <dd class="change">{ link(to, "", words()) }</dd>
                }
            </div>
        }
    });
    html! { <dl class="summary">{ for rows }</dl> }
}

/// One of several answers. Its name is the answer itself, so that links are told apart.
fn piece<R: Address>((to, text): &(R, String)) -> Html {
    html! { <>{ link(to, "piece", live(text.as_str())) }{ " " }</> }
}
