//! 审核结论: what the reviewer decides, beside what a program proposes.

use desk::{Conclusion, Opinion, Proposal, Review, Row, proposed};
use fields::Choice;
use words::Locale;
use words::desk as names;
use words::text::clerk_one as t;
use yew::prelude::*;

use crate::labelled::labelled;
use crate::state::Desk;
use crate::tone;
use ui::parts::{ButtonKind, Field, Message, TextArea, button, chip, live};
use ui::platform::{clock, focus};

#[derive(Properties, PartialEq)]
pub(super) struct ConcludingProps {
    pub(super) desk: Desk,
    pub(super) index: usize,
}

#[component]
pub(super) fn Concluding(ConcludingProps { desk, index }: &ConcludingProps) -> Html {
    let (locale, index) = (desk.locale, *index);
    let message = use_state_eq(Message::default);
    let inner = desk.read();
    let terms = inner.register.terms();
    let Some(row) = inner.register.rows().get(index) else {
        return Html::default();
    };
    let review = &row.review;
    let proposal = proposed(row, terms);
    let is_second = inner.is_second && terms.second_review;
    let opinion = match is_second {
        true => review.second.as_ref(),
        false => review.first.as_ref(),
    };
    let chosen = opinion.map(|opinion| opinion.conclusion);
    let conclude = {
        let (desk, message, proposal) = (desk.clone(), message.clone(), proposal.clone());
        Callback::from(move |conclusion: Option<Conclusion>| {
            let by = desk.read().reviewer.trim().to_owned();
            if by.is_empty() {
                message.set(message.next(t::no_reviewer(locale), true));
                focus::field("reviewer");
                return;
            }
            message.set(Message::default());
            desk.review(index, |review| {
                decide(review, conclusion, is_second, &by, &proposal);
            });
        })
    };
    let by = Field {
        named: labelled("reviewer", t::reviewer(locale), None),
        value: inner.reviewer.clone().into(),
        oninput: {
            let desk = desk.clone();
            Callback::from(move |typed| desk.change(|inner| inner.reviewer = typed))
        },
        inputmode: "text",
        autocomplete: "off",
        suggestions: Vec::new(),
    };
    let which = |second: bool| {
        let desk = desk.clone();
        let (label, is_pressed) = match second {
            true => (t::second(locale), is_second),
            false => (t::first(locale), !is_second),
        };
        let onclick =
            Callback::from(move |_: MouseEvent| desk.change(|inner| inner.is_second = second));
        html! {
            <button
                key={label}
                type="button"
                class="mark"
                aria-pressed={if is_pressed { "true" } else { "false" }}
                {onclick}
            >
                { label }
            </button>
        }
    };
    let conclusions = Conclusion::ALL.iter().map(|&(conclusion, key)| {
        let is_chosen = chosen == Some(conclusion);
        let onclick = conclude.reform(move |_: MouseEvent| (!is_chosen).then_some(conclusion));
        html! {
            <button
                {key}
                type="button"
                class={classes!("mark", "verdict", tone::conclusion(conclusion).class())}
                aria-pressed={if is_chosen { "true" } else { "false" }}
                {onclick}
            >
                { names::conclusion(locale, conclusion) }
            </button>
        }
    });
    let follow = {
        let conclusion = proposal.conclusion;
        conclude.reform(move |_: MouseEvent| Some(conclusion))
    };
    html! {
        <section class="card concluding">
            <h2>{ t::conclusion(locale) }</h2>
            { suggestion(locale, &proposal) }
            { by.show() }
            if terms.second_review {
                <div class="marks" role="group" aria-label={t::which_review(locale)}>
                    <span>{ t::which_review(locale) }</span>
                    <span class="row">{ which(false) }{ which(true) }</span>
                </div>
            }
            <div class="marks" role="group" aria-label={t::conclusion(locale)}>
                <span>{ t::conclusion(locale) }</span>
                <span class="row">{ for conclusions }</span>
            </div>
            { message.show() }
            if chosen != Some(proposal.conclusion) {
                <div class="row" key="follow">{ button(ButtonKind::Quiet, follow, t::follow(locale).into()) }</div>
            }
            { opinions(locale, review) }
            if chosen != Some(Conclusion::Passed) || !review.reason.is_empty() {
                { reason(desk, row, index) }
            }
            { note(desk, row, index) }
        </section>
    }
}

/// Notes a conclusion, or takes it back. The grounds are those of the proposal where it comes to the
/// same; a reviewer who comes to something else writes why.
fn decide(
    review: &mut Review,
    conclusion: Option<Conclusion>,
    is_second: bool,
    by: &str,
    proposal: &Proposal,
) {
    let opinion = conclusion.map(|conclusion| Opinion {
        by: by.to_owned(),
        conclusion,
        on: Some(clock::today()),
    });
    review.grounds = match conclusion {
        Some(conclusion) if conclusion == proposal.conclusion => proposal.grounds.clone(),
        _ => Vec::new(),
    };
    match is_second {
        true => review.second = opinion,
        false => review.first = opinion,
    }
}

/// What a program proposes, and why.
fn suggestion(locale: Locale, proposal: &Proposal) -> Html {
    let tone = tone::conclusion(proposal.conclusion);
    let grounds = proposal.grounds.iter();
    let grounds: Vec<String> = grounds
        .map(|ground| names::ground(locale, *ground, Some(proposal.conclusion)))
        .collect();
    html! {
        <div class={classes!("proposal", tone.class())}>
            <p>
                <b>{ t::proposed(locale) }</b>
                { chip(tone, names::conclusion(locale, proposal.conclusion)) }
            </p>
            if grounds.is_empty() {
                <p>{ t::no_grounds(locale) }</p>
            } else {
                <ul>{ for grounds.iter().map(|ground| html! { <li key={ground.as_str()}>{ ground }</li> }) }</ul>
            }
        </div>
    }
}

/// What either reviewer said.
fn opinions(locale: Locale, review: &Review) -> Html {
    let line = |name: &'static str, opinion: Option<&Opinion>| {
        let opinion = opinion?;
        let conclusion = names::conclusion(locale, opinion.conclusion);
        let on = opinion.on.map(|day| words::date(locale, day));
        let text = t::opinion(locale, conclusion, &opinion.by, &on.unwrap_or_default());
        Some(html! { <div key={name}><dt>{ name }</dt><dd>{ live(text) }</dd></div> })
    };
    let all = [
        line(t::first(locale), review.first.as_ref()),
        line(t::second(locale), review.second.as_ref()),
    ];
    html! {
        <>
            <dl class="said-list">{ for all.into_iter().flatten() }</dl>
            if review.is_disputed() {
                <p class="error">{ t::disputed(locale) }</p>
            }
        </>
    }
}

/// The reason in words: that of the grounds until somebody changes it.
fn reason(desk: &Desk, row: &Row, index: usize) -> Html {
    let locale = desk.locale;
    let review = &row.review;
    let last = review.second.as_ref().or(review.first.as_ref());
    let conclusion = last.map(|opinion| opinion.conclusion);
    let of_grounds = || {
        let grounds = review.grounds.iter();
        let all: Vec<String> = grounds
            .map(|ground| names::ground(locale, *ground, conclusion))
            .collect();
        all.join(words::text::desk::separator(locale))
    };
    let value = match review.reason.is_empty() {
        true => of_grounds(),
        false => review.reason.clone(),
    };
    let desk = desk.clone();
    TextArea {
        named: labelled("reason", t::reason(locale), Some(t::reason_hint(locale))),
        value: value.into(),
        oninput: Callback::from(move |typed: String| {
            desk.review(index, |review| review.reason = typed);
        }),
    }
    .show()
}

fn note(desk: &Desk, row: &Row, index: usize) -> Html {
    let locale = desk.locale;
    let value = row.review.note.clone();
    let desk = desk.clone();
    TextArea {
        named: labelled("note", t::note(locale), Some(t::note_hint(locale))),
        value: value.into(),
        oninput: Callback::from(move |typed: String| {
            desk.review(index, |review| review.note = typed);
        }),
    }
    .show()
}
