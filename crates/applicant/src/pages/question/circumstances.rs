//! The circumstances of Article 17 on one page: one answer for none of them, or a tick for each
//! that applies.

use rules::{Circumstance, Question};
use words::names;
use words::text::circumstances as t;
use yew::prelude::*;

use super::Asked;
use crate::check::{Marks, Typed};
use ui::parts::{Checks, Choice, Exclusive};

const NONE: &str = "none";

pub(super) fn circumstances(asked: &Asked<'_>) -> Html {
    let locale = asked.locale;
    let named = || Circumstance::ALL.into_iter().enumerate();
    let name = |at: usize| AttrValue::from(at.to_string());
    let options: Vec<Choice> = named()
        .map(|(at, circumstance)| Choice {
            value: name(at),
            label: names::circumstance(locale, circumstance).into(),
            hint: names::circumstance_hint(locale, circumstance).map(AttrValue::Static),
        })
        .collect();
    let exclusive = Exclusive {
        choice: Choice {
            value: NONE.into(),
            label: t::none(locale).into(),
            hint: None,
        },
        or: t::or(locale).into(),
        others_cleared: t::others_cleared(locale).into(),
        cleared: t::none_cleared(locale).into(),
    };
    let marks = &asked.check.draft.circumstances;
    let mut chosen: Vec<AttrValue> = named()
        .filter(|(_, circumstance)| marks.marked.contains(circumstance))
        .map(|(at, _)| name(at))
        .collect();
    if marks.none {
        chosen.push(NONE.into());
    }
    let handle = asked.check.clone();
    let onchange = Callback::from(move |chosen: Vec<AttrValue>| {
        let marks = Marks {
            none: chosen.iter().any(|value| value == NONE),
            marked: named()
                .filter(|&(at, _)| chosen.contains(&name(at)))
                .map(|(_, circumstance)| circumstance)
                .collect(),
        };
        handle.typed(move |draft| draft.circumstances = marks);
    });
    html! {
        <Checks
            group={asked.group(Question::Circumstances)}
            {options}
            exclusive={Some(exclusive)}
            {chosen}
            {onchange}
        />
    }
}
