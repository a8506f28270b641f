//! What is seen at a glance, each with what it means and what to do.

use desk::{Row, Warning, differences};
use rules::{Circumstance, Declaration};
use words::form as names;
use words::names::circumstance;
use words::text::clerk_one as t;
use yew::prelude::*;

use crate::people::warnings_of;
use crate::route::Route;
use crate::state::Desk;
use ui::parts::{Glyph, icon, link, live};

pub(super) fn warned(desk: &Desk, row: &Row, index: usize) -> Html {
    let locale = desk.locale;
    let all = warnings_of(locale, row);
    if all.is_empty() {
        return Html::default();
    }
    let all = all.into_iter().map(|(warning, words)| {
        html! {
            <li key={words}>
                <b>{ words }</b>
                { more(desk, row, index, warning) }
            </li>
        }
    });
    html! {
        <section class="warned depends">
            <h2>{ icon(Glyph::Depends) }{ t::warnings(locale) }</h2>
            <ul>{ for all }</ul>
        </section>
    }
}

fn more(desk: &Desk, row: &Row, index: usize, warning: Warning) -> Html {
    let locale = desk.locale;
    let inner = desk.read();
    let register = &inner.register;
    let plain = match warning {
        Warning::SameId => return others(desk, row, register.same_id(index), index, true),
        Warning::SameMobile => return others(desk, row, register.same_mobile(index), index, false),
        Warning::MatchCodeDiffers => {
            let stated = row.stated.match_code.as_deref().unwrap_or_default();
            let stated = words::short(stated);
            return html! { <p>{ live(t::code_differs(locale, stated.as_ref(), &row.key.text())) }</p> };
        }
        Warning::OtherRules => {
            let version = row.stated.rules_version.as_deref().unwrap_or_default();
            let version = words::short(version);
            let ours = rules::RULES_VERSION;
            return html! { <p>{ live(t::other_rules(locale, version.as_ref(), ours)) }</p> };
        }
        Warning::Late => {
            let day = |day: Option<chrono::NaiveDate>| {
                day.map_or_else(String::new, |day| words::date(locale, day))
            };
            let (saved, closes) = (day(row.stated.saved), day(register.terms().closes));
            return html! { <p>{ live(t::late(locale, &saved, &closes)) }</p> };
        }
        Warning::UnknownKeys => {
            let keys: Vec<String> = row
                .unknown
                .iter()
                .take(12)
                .map(|key| words::short(key).to_string())
                .collect();
            return html! { <p>{ live(t::unknown_keys(locale, &keys.join(words::text::punctuation::list(locale)))) }</p> };
        }
        Warning::Declared => return declared(desk, row),
        Warning::NoMatchCode => t::no_code(locale),
        Warning::NotComplete => t::not_complete(locale),
        Warning::OtherNotice => t::other_notice(locale),
        Warning::NoPhoto => t::no_photo_warning(locale),
        Warning::Conflict => t::conflict(locale),
    };
    html! { <p>{ plain }</p> }
}

/// The applications that have something in common with this one, and in what they differ.
fn others(desk: &Desk, row: &Row, same: &[usize], index: usize, is_compared: bool) -> Html {
    let locale = desk.locale;
    let inner = desk.read();
    let terms = inner.register.terms();
    let rows = inner.register.rows();
    let others = same.iter().filter(|other| **other != index);
    let others = others.filter_map(|other| {
        let other = rows.get(*other)?;
        let label = t::other(locale, &other.number.to_string(), &other.name);
        let drafts = row.draft(terms).zip(other.draft(terms));
        let places = drafts
            .filter(|_| is_compared)
            .map(|(this, other)| differences(&this, &other));
        let places = places.unwrap_or_default();
        let lines = places.iter().map(|difference| {
            let place = difference.place;
            let name = match place.field {
                Some(field) => names::field(locale, field),
                None => names::section(locale, place.section),
            };
            let (first, second) = (shown(&difference.first), shown(&difference.second));
            html! {
                <tr>
                    <th scope="row">{ name }</th>
                    <td>{ live(first) }</td>
                    <td>{ live(second) }</td>
                </tr>
            }
        });
        Some(html! {
            <div key={other.number}>
                <p>{ link(&Route::One(other.number), "", label.into()) }</p>
                if !places.is_empty() {
                    <table class="differences">
                        <thead>
                            <tr>
                                <th scope="col">{ t::differs_in(locale) }</th>
                                <th scope="col">{ t::here(locale) }</th>
                                <th scope="col">{ t::there(locale) }</th>
                            </tr>
                        </thead>
                        <tbody>{ for lines }</tbody>
                    </table>
                }
            </div>
        })
    });
    html! { <div class="others">{ for others }</div> }
}

/// An answer that is compared, not too long.
fn shown(text: &str) -> String {
    match text {
        "" => "-".to_owned(),
        text => words::short(text).to_string(),
    }
}

/// What the applicant declared.
fn declared(desk: &Desk, row: &Row) -> Html {
    let locale = desk.locale;
    let facts = &row.facts;
    let yes = Circumstance::ALL
        .into_iter()
        .filter(|what| facts.circumstances.get(*what) == Some(true));
    let mut all: Vec<&str> = yes.map(|what| circumstance(locale, what)).collect();
    let not_sure =
        |answer: Option<Declaration>| matches!(answer, Some(Declaration::No | Declaration::Unsure));
    if let Some(answer) = facts.conduct.filter(|_| not_sure(facts.conduct)) {
        all.push(words::names::conduct(locale, answer));
    }
    if let Some(answer) = facts.ability.filter(|_| not_sure(facts.ability)) {
        all.push(words::names::ability(locale, answer));
    }
    html! { <ul>{ for all.iter().map(|text| html! { <li key={*text}>{ *text }</li> }) }</ul> }
}
