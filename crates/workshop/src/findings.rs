//! All findings of the notice, the gravest first, each with a link to its field.

use notice::{Finding, Severity};
use words::Locale;
use words::notice as names;
use words::text::{sections as f, workshop as t};
use yew::prelude::*;

use super::Session;
use super::lint::{Mending, cards, counted, tone};
use super::route::Route;
use ui::Page;
use ui::address::Address;
use ui::parts::{chip, link, live};
use ui::platform::focus;

pub(super) fn findings(session: &Session) -> Page {
    Page {
        title: t::findings(session.locale),
        contents: html! { <Findings session={session.clone()} /> },
    }
}

#[derive(Properties, PartialEq)]
struct FindingsProps {
    session: Session,
}

#[component]
fn Findings(FindingsProps { session }: &FindingsProps) -> Html {
    let locale = session.locale;
    let mended = use_state_eq(|| false);
    let mending = Mending::of(session, mended, focus::page_heading);
    let all = &session.workshop.read().findings;
    let groups = Severity::ALL.into_iter().map(|severity| {
        let group = all.iter().filter(|finding| finding.severity == severity);
        let group: Vec<&Finding> = group.collect();
        if group.is_empty() {
            return Html::default();
        }
        html! {
            <section class="severity" key={tone(severity).class()}>
                <h2>
                    { chip(tone(severity), names::severity(locale, severity)) }
                    { live(t::count(locale, &group.len().to_string())) }
                </h2>
                <p class="hint">{ more(severity, locale) }</p>
                { cards(&group, &mending, &|finding: &Finding| place(finding, session)) }
            </section>
        }
    });
    html! {
        <>
            <div>
                <h1 tabindex="-1">{ live(sum(session)) }</h1>
                if !all.is_empty() {
                    <p class="lead">{ t::findings_lead(locale) }</p>
                }
            </div>
            { session.apart.lint.again(locale) }
            { mending.undo() }
            { for groups }
            <p class="hint">{ t::limits(locale) }</p>
            <div class="row">
                { link(&Route::Start, "btn", f::back(locale).into()) }
                { link(&Route::Preview, "btn quiet", t::preview(locale).into()) }
            </div>
        </>
    }
}

/// The number of all findings, in words.
pub(super) fn sum(session: &Session) -> String {
    let count = session.workshop.read().findings.len();
    counted(session, count, t::sum_none, t::sum)
}

/// A link to the field of a finding: section, entry, field.
fn place(finding: &Finding, session: &Session) -> Html {
    let (locale, place) = (session.locale, finding.place);
    let section = names::section(locale, place.section);
    let section = match place.entry {
        Some(index) => t::entry(locale, section, &(index + 1).to_string()),
        None => section.to_owned(),
    };
    let words = match place.field.map(|field| names::field(locale, field)) {
        Some(field) if field != section => t::place(locale, &section, field),
        _ => section,
    };
    html! { <a href={Route::of(place).hash()}>{ live(words) }</a> }
}

/// What a severity means.
fn more(severity: Severity, locale: Locale) -> &'static str {
    match severity {
        Severity::Measures => t::measures_more(locale),
        Severity::OtherLaw => t::other_law_more(locale),
        Severity::Ambiguous => t::ambiguous_more(locale),
        Severity::Advice => t::advice_more(locale),
    }
}
