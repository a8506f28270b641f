use yew::prelude::*;

use super::{link, live};
use crate::address::Address;

/// One answer.
pub struct SummaryRow<R> {
    /// The question, in short.
    pub key: AttrValue,
    /// The answer, or words for a missing one.
    pub value: String,
    /// The page where it can be changed, if there is one.
    pub change: Option<R>,
}

/// A list of questions and answers, each with a link to change it. `change` is the word on the
/// links, 更改; for screen readers the row's key follows it.
pub fn summary_list<R: Address>(rows: &[SummaryRow<R>], change: &'static str) -> Html {
    let rows = rows.iter().map(|row| {
        let words = || html! { <>{ change }<span class="spoken">{ &row.key }</span></> };
        html! {
            <div key={&*row.key}>
                <dt>{ &row.key }</dt>
                <dd>{ live(&row.value) }</dd>
                if let Some(to) = &row.change {
                    <dd class="change">{ link(to, "", words()) }</dd>
                }
            </div>
        }
    });
    html! { <dl class="summary">{ for rows }</dl> }
}
