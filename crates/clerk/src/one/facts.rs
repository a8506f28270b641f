//! What the form says, as the sheet has it.

use desk::Row;
use form::{Field, Section};
use words::form as names;
use words::text::clerk_one as t;
use yew::prelude::*;

use super::photo::Photo;
use crate::state::Desk;
use ui::parts::live;
use ui::printed::Printed;

/// The fields that are printed together with another one.
const WITHIN_ANOTHER: [Field; 7] = [
    Field::PostCode,
    Field::HouseholdCounty,
    Field::HouseholdDetail,
    Field::HouseholdElsewhere,
    Field::Joined,
    Field::Enlisted,
    Field::Discharged,
];

/// The sections that the sheet has answers of.
const SECTIONS: [Section; 7] = [
    Section::Post,
    Section::Person,
    Section::Contact,
    Section::Education,
    Section::History,
    Section::Service,
    Section::Family,
];

pub(super) fn facts(desk: &Desk, row: &Row, index: usize) -> Html {
    let locale = desk.locale;
    let inner = desk.read();
    let Some(draft) = row.draft(inner.register.terms()) else {
        return Html::default();
    };
    let rest = Section::ALL
        .into_iter()
        .filter(|section| !SECTIONS.contains(section) && is_told(*section));
    let sections = SECTIONS.into_iter().chain(rest).filter_map(|section| {
        let name = names::section(locale, section);
        if section.is_repeated() {
            let entries = draft.entries(section);
            let lines = entries
                .iter()
                .map(|entry| Printed::of(entry, locale).entry(section));
            return (!entries.is_empty()).then(|| {
                html! {
                    <section key={name}>
                        <h3>{ name }</h3>
                        <ol>{ for lines.enumerate().map(|(at, line)| html! { <li key={at}>{ live(line) }</li> }) }</ol>
                    </section>
                }
            });
        }
        let printed = Printed::of(&draft.answers, locale);
        let fields = section
            .fields()
            .filter(|field| !WITHIN_ANOTHER.contains(field));
        let cells: Vec<Html> = fields
            .filter_map(|field| {
                let text = printed.cell(field).filter(|text| !text.is_empty())?;
                let name = names::field(locale, field);
                Some(html! { <div key={name}><dt>{ name }</dt><dd>{ live(text) }</dd></div> })
            })
            .collect();
        (!cells.is_empty()).then(|| {
            html! {
                <section key={name}>
                    <h3>{ name }</h3>
                    <dl class="said-list">{ for cells }</dl>
                </section>
            }
        })
    });
    html! {
        <section class="card form-facts">
            <h2>{ t::facts(locale) }</h2>
            <Photo desk={desk.clone()} {index} />
            { for sections }
            <p class="hint">{ live(stated(desk, row)) }</p>
        </section>
    }
}

/// Whether a section has answers that people read: not what is ticked, nor what is declared,
/// which the items show.
fn is_told(section: Section) -> bool {
    !matches!(
        section,
        Section::Declarations | Section::Photo | Section::Attachments | Section::Pledge
    )
}

/// How it came, and what the file says of itself.
fn stated(desk: &Desk, row: &Row) -> String {
    let locale = desk.locale;
    let source = words::desk::source(locale, row.source);
    let saved = row.stated.saved.map(|day| words::date(locale, day));
    let code = row.key.text();
    match (saved, row.file.is_empty()) {
        (Some(saved), false) => t::stated(locale, &row.file, source, &saved, &code),
        (None, false) => t::stated_undated(locale, &row.file, source, &code),
        _ => t::stated_paper(locale, source, &code),
    }
}
