//! The ten items, each with its standing, and what the papers show.

use desk::{Review, Row, Verified, papers_of};
use fields::Choice;
use rules::{Item, ItemStanding, Outcome, Paper, Readings};
use words::desk as names;
use words::text::clerk_one as t;
use words::{Locale, names as law};
use yew::prelude::*;

use crate::state::Desk;
use crate::tone;
use ui::parts::{ButtonKind, button, chip, law_quote, live};

pub(super) fn items(desk: &Desk, row: &Row, index: usize) -> Html {
    let locale = desk.locale;
    let inner = desk.read();
    let terms = inner.register.terms();
    let facts = row.facts_found();
    let readings = terms.notice.readings_for(&facts);
    let determination = row.determination(terms, true);
    let papers = papers_of(&facts);
    let items = determination.items.iter().map(|standing| {
        let of_item = papers.iter().find(|(item, _)| *item == standing.item);
        let of_item = of_item.map_or(&[][..], |(_, papers)| papers);
        item(
            desk,
            row,
            index,
            standing,
            of_item,
            &readings,
            determination.outcome,
        )
    });
    let is_seen = row.review.items.iter().all(Option::is_some);
    let all_seen = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| desk.review(index, confirm_rest))
    };
    html! {
        <section class="card">
            <h2>{ t::items(locale) }</h2>
            <p class="hint">{ t::items_hint(locale) }</p>
            if !is_seen {
                <div class="row">{ button(ButtonKind::Quiet, all_seen, t::all_seen(locale).into()) }</div>
            }
            <ul class="items checked">{ for items }</ul>
            { conditions(desk, row) }
        </section>
    }
}

/// Every item of which nothing was said yet is confirmed.
fn confirm_rest(review: &mut Review) {
    for item in Item::ALL {
        if review.item(item).is_none() {
            review.set_item(item, Some(Verified::Confirmed));
        }
    }
}

fn item(
    desk: &Desk,
    row: &Row,
    index: usize,
    standing: &ItemStanding,
    papers: &[Paper],
    readings: &Readings,
    outcome: Outcome,
) -> Html {
    let locale = desk.locale;
    let place = standing.citation;
    let stands = standing.standing.outcome();
    let verified = row.review.item(standing.item);
    let open = stands != Outcome::Met || verified.is_some_and(|is| is != Verified::Confirmed);
    let cases = words::cases(locale, &standing.standing);
    let (which, name) = (standing.item, law::item(locale, standing.item));
    let set_item = {
        let desk = desk.clone();
        Callback::from(move |verified| {
            desk.review(index, |review| review.set_item(which, verified));
        })
    };
    let names_of = papers.iter().map(|paper| law::paper(locale, *paper));
    let seen_by = t::seen_by(locale, &law::list(locale, names_of));
    let papers = papers.iter().map(|&paper| {
        let set = {
            let desk = desk.clone();
            Callback::from(move |verified| {
                desk.review(index, |review| review.set_paper(paper, verified));
            })
        };
        let id = [key(which), "-", key_of_paper(paper)].concat();
        let label = law::paper(locale, paper);
        html! {
            <li key={label}>
                { choices(locale, &id, label.to_owned(), row.review.paper(paper), set) }
            </li>
        }
    });
    html! {
        <li key={name}>
            <details {open}>
                <summary>
                    <b>{ law::citation_short(locale, place) }</b>
                    <span>{ name }</span>
                    { chip(tone::outcome(stands), law::standing(locale, place, stands)) }
                </summary>
                <div class="why">
                    { law_quote(place, locale, Html::default()) }
                    <p>{ live(words::because(locale, standing, readings, outcome)) }</p>
                    if !cases.is_empty() {
                        <ul class="cases">
                            { for cases.iter().map(|(line, met)| html! {
                                <li class={if *met { "met" } else { "unmet" }} key={line.as_str()}>
                                    { line }
                                </li>
                            }) }
                        </ul>
                    }
                    <p>{ t::papers(locale) }</p>
                    <ul class="proofs">{ for papers }</ul>
                </div>
            </details>
            { choices(locale, key(which), seen_by, verified, set_item) }
        </li>
    }
}

/// 属实, 不符, 缺, or nothing said yet. Choosing the chosen one again takes it back.
fn choices(
    locale: Locale,
    id: &str,
    label: String,
    chosen: Option<Verified>,
    set: Callback<Option<Verified>>,
) -> Html {
    let all = Verified::ALL.iter().map(|&(verified, key)| {
        let is_chosen = chosen == Some(verified);
        let onclick = set.reform(move |_: MouseEvent| (!is_chosen).then_some(verified));
        html! {
            <button
                {key}
                type="button"
                class={classes!("mark", tone::verified(verified).class())}
                aria-pressed={if is_chosen { "true" } else { "false" }}
                {onclick}
            >
                { names::verified(locale, verified) }
            </button>
        }
    });
    let id = ["verify-", id].concat();
    html! {
        <div class="marks" role="group" aria-labelledby={id.clone()}>
            <span {id}>{ live(label) }</span>
            <span class="row">{ for all }</span>
        </div>
    }
}

/// The conditions of the post, if the notice has it.
fn conditions(desk: &Desk, row: &Row) -> Html {
    let locale = desk.locale;
    let inner = desk.read();
    let Some(post) = row.with_post(inner.register.terms(), true) else {
        return Html::default();
    };
    let all = post.conditions.iter().map(|standing| {
        let name = words::notice::condition(locale, standing.condition);
        html! {
            <li key={name}>
                <span>{ name }</span>
                { chip(
                    tone::outcome(standing.outcome),
                    words::notice::why(locale, standing.condition, standing.outcome),
                ) }
            </li>
        }
    });
    html! {
        if !post.conditions.is_empty() {
            <h3>{ t::conditions(locale) }</h3>
            <ul class="counts">{ for all }</ul>
        }
    }
}

/// A part of an `id` for an item.
const fn key(item: Item) -> &'static str {
    match item {
        Item::Conduct => "conduct",
        Item::Age => "age",
        Item::Education => "education",
        Item::Ability => "ability",
        Item::Crime => "crime",
        Item::Detention => "detention",
        Item::Dismissal => "dismissal",
        Item::Organisation => "organisation",
        Item::Credit => "credit",
        Item::Unsuitable => "unsuitable",
    }
}

const fn key_of_paper(paper: Paper) -> &'static str {
    match paper {
        Paper::IdentityCard => "identity-card",
        Paper::Diploma => "diploma",
        Paper::DiplomaRecord => "diploma-record",
        Paper::EnrolmentRecord => "enrolment-record",
        Paper::DischargePapers => "discharge-papers",
        Paper::EarlierContract => "earlier-contract",
        Paper::NoCriminalRecord => "no-criminal-record",
        Paper::CreditReport => "credit-report",
        Paper::Interview => "interview",
        Paper::MedicalExamination => "medical-examination",
        Paper::BackgroundCheck => "background-check",
    }
}
