use yew::prelude::*;

use super::{link, live};
use crate::address::Address;

/// One answer given.
pub struct SummaryRow<R> {
    /// The question, in short.
    pub key: AttrValue,
    /// The answer, or that there is none yet.
    pub value: String,
    /// Where it can be changed, if it can.
    pub change: Option<R>,
}

/// Check your answers: what was asked, what was answered, and the way back to
/// each. `change` is the word on the links, 更改; a screen reader hears the row's
/// key after it.
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
