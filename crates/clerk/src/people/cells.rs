//! What a cell of the list shows.

use desk::{Column, Row, Terms, Warning};
use words::Locale;
use words::desk as names;
use words::names::{education, outcome};
use words::text::{clerk_people as t, form_sex};
use yew::prelude::*;

use crate::route::Route;
use crate::tone;
use ui::address::Address;
use ui::parts::{Tone, chip, live};

/// A cell of a row. `is_reached` is true of the row at the keyboard's cursor, the only one to which
/// Tab leads.
pub(super) fn cell(
    locale: Locale,
    column: Column,
    row: &Row,
    terms: &Terms,
    is_reached: bool,
) -> Html {
    let text = match column {
        Column::Number => row.number.to_string(),
        Column::Name => {
            let name = match row.name.is_empty() {
                true => t::nameless(locale),
                false => &row.name,
            };
            return html! {
                <a
                    id={row_id(row.number)}
                    href={Route::One(row.number).hash()}
                    tabindex={if is_reached { "0" } else { "-1" }}
                >
                    { live(name.to_owned()) }
                </a>
            };
        }
        Column::Sex => row
            .sex
            .map_or("", |sex| form_sex::of(locale, sex))
            .to_owned(),
        Column::IdNumber => row.id_number.to_string(),
        Column::BirthDate => {
            let born = row.facts.birth_date;
            born.map_or_else(String::new, words::date_iso)
        }
        Column::Education => {
            let level = row.facts.education;
            level
                .map_or("", |level| education(locale, level))
                .to_owned()
        }
        Column::Mobile => row.mobile.to_string(),
        Column::Post => post(locale, row, terms),
        Column::Outcome => {
            let outcome_of = row.judged().outcome;
            return chip(tone::outcome(outcome_of), outcome(locale, outcome_of));
        }
        Column::Warnings => return warnings(locale, row),
        Column::State => {
            let state = row.review.state(terms.second_review);
            return chip(tone::state(state), names::state(locale, state));
        }
        Column::Conclusion => {
            let Some(conclusion) = row.review.conclusion(terms.second_review) else {
                return Html::default();
            };
            return chip(
                tone::conclusion(conclusion),
                names::conclusion(locale, conclusion),
            );
        }
        Column::Saved => row.stated.saved.map_or_else(String::new, words::date_iso),
        Column::Source => names::source(locale, row.source).to_owned(),
        Column::File => row.file.to_string(),
    };
    live(text)
}

/// The `id` of the link to a row.
pub(super) fn row_id(number: u32) -> String {
    ["row-", &number.to_string()].concat()
}

/// The post applied for.
pub(crate) fn post(locale: Locale, row: &Row, terms: &Terms) -> String {
    let of_notice = row.post_index.and_then(|index| {
        let post = terms.notice.posts.get(index)?;
        Some(words::notice::post_name(locale, post, index))
    });
    let [title, _] = &row.post;
    of_notice.unwrap_or_else(|| title.to_string())
}

/// The warnings of a row, in words.
pub(crate) fn warnings_of(locale: Locale, row: &Row) -> Vec<(Warning, &'static str)> {
    let all = row.warnings.iter();
    all.map(|warning| (warning, names::warning(locale, warning)))
        .collect()
}

fn warnings(locale: Locale, row: &Row) -> Html {
    let all = warnings_of(locale, row);
    let Some((_, first)) = all.first() else {
        return Html::default();
    };
    html! {
        <>
            { chip(Tone::Depends, first) }
            if all.len() > 1 {
                <small>{ live(t::more_warnings(locale, &(all.len() - 1).to_string())) }</small>
            }
        </>
    }
}
