//! The ten items, each with its clause, its standing and why.

use rules::{Determination, ItemStanding, Outcome, Readings};
use words::text::{result as t, standing};
use words::{Locale, names};
use yew::prelude::*;

use super::tone;
use crate::route::Route;
use ui::parts::{chip, law_quote, link, live};

/// The list of items. Those that are known and not met are open.
pub(super) fn items(determination: &Determination, readings: &Readings, locale: Locale) -> Html {
    let outcome = determination.outcome;
    let items = determination.items.iter();
    html! {
        <section class="results">
            <h2>{ t::items(locale) }</h2>
            <ul class="items">
                { for items.map(|standing| item(standing, readings, outcome, locale)) }
            </ul>
        </section>
    }
}

fn item(item: &ItemStanding, readings: &Readings, outcome: Outcome, locale: Locale) -> Html {
    let stands = item.standing.outcome();
    let open = !matches!(stands, Outcome::Met | Outcome::Unknown);
    let cases = words::cases(locale, &item.standing);
    let place = item.citation;
    // If the outcome is settled, an item that was not asked is not missing.
    let label = match stands {
        Outcome::Unknown if outcome != Outcome::Unknown => standing::not_asked_chip(locale),
        stands => names::standing(locale, place, stands),
    };
    html! {
        <li key={names::item(locale, item.item)}>
            <details {open}>
                <summary>
                    <b>{ names::citation_short(locale, place) }</b>
                    <span>{ names::item(locale, item.item) }</span>
                    { chip(tone(stands), label) }
                </summary>
                <div class="why">
                    { law_quote(
                        place,
                        locale,
                        link(&Route::Law(Some(place.article)), "", t::law(locale).into()),
                    ) }
                    <p>{ live(words::because(locale, item, readings, outcome)) }</p>
                    if !cases.is_empty() {
                        <p>{ standing::cases(locale) }</p>
                        <ul class="cases">
                            { for cases.iter().map(|(line, met)| html! {
                                <li class={if *met { "met" } else { "unmet" }} key={line.as_str()}>
                                    { line }
                                </li>
                            }) }
                        </ul>
                        <p>{ standing::ask(locale) }</p>
                    }
                </div>
            </details>
        </li>
    }
}
