//! Where two reviewers say different things.

use desk::{Opinion, Part, Review, Row};
use words::Locale;
use words::desk as names;
use words::names as law;
use words::text::clerk_one as t;
use yew::prelude::*;

use super::correcting::said;
use crate::state::Desk;
use ui::parts::{ButtonKind, button, live};

pub(super) fn conflicts(desk: &Desk, row: &Row, index: usize) -> Html {
    let locale = desk.locale;
    let review = &row.review;
    if review.conflicts.is_empty() {
        return Html::default();
    }
    let all = review.conflicts.iter().enumerate().map(|(at, conflict)| {
        let settle = |by_other: bool| {
            let desk = desk.clone();
            Callback::from(move |_: MouseEvent| {
                desk.review(index, |review| review.settle(at, by_other));
            })
        };
        let (ours, theirs) = (
            text(locale, conflict.part, review),
            text(locale, conflict.part, &conflict.other),
        );
        html! {
            <li key={at}>
                <b>{ live(name(locale, conflict.part)) }</b>
                <dl class="said-list">
                    <div><dt>{ t::ours(locale) }</dt><dd>{ live(ours) }</dd></div>
                    <div><dt>{ t::theirs(locale) }</dt><dd>{ live(theirs) }</dd></div>
                </dl>
                <div class="row">
                    { button(ButtonKind::Quiet, settle(false), t::keep_ours(locale).into()) }
                    { button(ButtonKind::Quiet, settle(true), t::keep_theirs(locale).into()) }
                </div>
            </li>
        }
    });
    html! {
        <section class="warned unmet">
            <h2>{ t::conflicts(locale) }</h2>
            <ul>{ for all }</ul>
        </section>
    }
}

fn name(locale: Locale, part: Part) -> String {
    match part {
        Part::Item(item) => {
            let place = law::citation_short(locale, item.citation());
            [&*place, " ", law::item(locale, item)].concat()
        }
        Part::Paper(paper) => law::paper(locale, paper).to_owned(),
        Part::Corrections => t::corrections(locale).to_owned(),
        Part::First => t::first(locale).to_owned(),
        Part::Second => t::second(locale).to_owned(),
        Part::Grounds => t::grounds(locale).to_owned(),
        Part::Reason => t::reason(locale).to_owned(),
        Part::Note => t::note(locale).to_owned(),
    }
}

/// What a review says there.
fn text(locale: Locale, part: Part, review: &Review) -> String {
    let opinion = |given: Option<&Opinion>| {
        given.map(|given| {
            let conclusion = names::conclusion(locale, given.conclusion);
            let on = given.on.map(|day| words::date(locale, day));
            t::opinion(locale, conclusion, &given.by, &on.unwrap_or_default())
        })
    };
    let verified = match part {
        Part::Item(item) => review.item(item),
        Part::Paper(paper) => review.paper(paper),
        _ => None,
    };
    let said = match part {
        Part::Item(_) | Part::Paper(_) => {
            verified.map(|verified| names::verified(locale, verified).to_owned())
        }
        Part::Corrections => Some(said(locale, &review.corrections)),
        Part::First => opinion(review.first.as_ref()),
        Part::Second => opinion(review.second.as_ref()),
        Part::Grounds => {
            let grounds = review.grounds.iter();
            let all: Vec<String> = grounds
                .map(|ground| names::ground(locale, *ground, None))
                .collect();
            Some(all.join(words::text::desk::separator(locale)))
        }
        Part::Reason => Some(review.reason.clone()),
        Part::Note => Some(review.note.clone()),
    };
    said.unwrap_or_else(|| t::nothing_said(locale).to_owned())
}
