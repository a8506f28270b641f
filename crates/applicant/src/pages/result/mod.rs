//! The determination: the outcome at a glance, then item by item.

mod answers;
mod carry;
mod items;
mod now;
mod onward;
mod window;

pub(crate) use answers::rows;

use rules::{Change, Determination, Item, Outcome, Paper, Question, Readings, decide, papers};
use words::text::{change, following as f, paper_list, result as t};
use words::{Locale, names};
use yew::prelude::*;

use super::{Visit, accessible, after, law, not_found, privacy, restart, start};
use crate::Session;
use crate::check::{self, CheckHandle};
use crate::route::Route;
use ui::Page;
use ui::parts::{ButtonKind, Glyph, Tone, button, icon, live, outcome_card, summary_list};
use ui::platform::{clock, location, print};
use ui::shell;

/// The room of the result, and of the pages to look things up.
pub fn room(visit: &Visit) -> Page {
    check::knows_the_way();
    let locale = visit.session.locale;
    match &visit.route {
        Route::Result => result(&visit.session),
        Route::Onward(brief) => onward::opened(brief, &visit.session.check, locale),
        Route::After => after::after(&visit.session.check, locale),
        Route::Privacy => privacy::privacy(locale),
        Route::Accessible => accessible::accessible(locale),
        Route::Law(None) => law::law(locale),
        Route::Law(Some(number)) if rules::article(*number).is_some() => law::law(locale),
        _ => not_found(locale),
    }
}

/// The result of the answers so far, at any point of the check.
fn result(session: &Session) -> Page {
    let Session { check, locale, .. } = session;
    let locale = *locale;
    let readings = check.readings();
    let determination = decide(&check.facts, &readings);
    let outcome = determination.outcome;
    let answered = answers::rows(&Question::ALL, &check.facts, locale);
    let ways = ways(check, &determination, &readings, locale);
    let today = words::date(locale, clock::today());
    let basis = t::basis(
        locale,
        names::measures(locale),
        rules::RULES_VERSION,
        &today,
    );
    // If another item is not met, a green bar would mislead.
    let settles_age = determination
        .items
        .iter()
        .any(|item| item.item == Item::Age && item.standing.outcome() == outcome);
    let window = match outcome {
        Outcome::NotMet if !settles_age => Html::default(),
        _ => window::window(&check.facts, &determination, locale),
    };

    let grounds = html! {
        <>
            <p>{ live(words::outcome_lead(locale, &determination)) }</p>
            { for determination.problems.iter().map(|&problem| html! {
                <p>{ live(words::fact_problem(locale, problem)) }</p>
            }) }
            { now::now(session, &determination, &readings, &ways) }
        </>
    };
    let contents = html! {
        <>
            <p class="sheet">{ t::title(locale) }</p>
            { outcome_card(tone(outcome), names::outcome(locale, outcome), grounds) }
            { start::not_opened(check, locale) }
            { window }
            { items::items(&determination, &readings, locale) }
            { changes(&determination, &ways, locale) }
            if outcome != Outcome::NotMet {
                { verification(check, &determination, locale) }
            }
            if !answered.is_empty() {
                { folded(
                    "answers",
                    t::answers(locale),
                    summary_list(&answered, words::text::answers::change(locale)),
                ) }
            }
            { acts(session, now::text(&determination, &readings, &basis, locale)) }
            <footer class="basis">
                <p>
                    { basis }
                    if let Some(title) = &check.following.notice.about.title {
                        { f::basis(locale, title) }
                    }
                </p>
                <p>{ t::by_bureau(locale) }</p>
                <p>{ t::validity(locale) }</p>
            </footer>
        </>
    };
    Page {
        title: t::title(locale),
        contents,
    }
}

/// The colour and shape of an outcome.
pub(crate) const fn tone(outcome: Outcome) -> Tone {
    match outcome {
        Outcome::Met => Tone::Met,
        Outcome::ForBureau => Tone::Bureau,
        Outcome::DependsOnNotice => Tone::Depends,
        Outcome::Unknown => Tone::Unknown,
        Outcome::NotMet => Tone::Unmet,
    }
}

/// A folded part of the page: a heading and its contents.
fn folded(class: &'static str, heading: &'static str, contents: Html) -> Html {
    html! {
        <details class={classes!("fold", class)}>
            <summary><h2>{ heading }</h2></summary>
            { contents }
        </details>
    }
}

/// The changes that would change the outcome. A day that has passed is left out.
fn ways(
    check: &CheckHandle,
    determination: &Determination,
    readings: &Readings,
    locale: Locale,
) -> Vec<String> {
    if !matches!(
        determination.outcome,
        Outcome::NotMet | Outcome::DependsOnNotice
    ) {
        return Vec::new();
    }
    let today = clock::today();
    let passed = |change: &Change| matches!(change, Change::HireBy { day } if *day < today);
    rules::changes(&check.facts, readings)
        .iter()
        .filter(|set| !set.changes.iter().any(passed))
        .map(|set| words::change_set(locale, set))
        .collect()
}

/// The changes, and the facts that cannot be changed.
fn changes(determination: &Determination, sets: &[String], locale: Locale) -> Html {
    if !matches!(
        determination.outcome,
        Outcome::NotMet | Outcome::DependsOnNotice
    ) {
        return Html::default();
    }
    let fixed = rules::unchangeable(determination);
    let fixed = names::list(locale, fixed.iter().map(|fact| names::fact(locale, fact)));
    html! {
        <section class="card">
            <h2>{ change::title(locale) }</h2>
            if !fixed.is_empty() {
                <p>{ live(change::fixed(locale, &fixed)) }</p>
            }
            if sets.is_empty() {
                <p>{ change::none(locale) }</p>
            } else {
                <ul>{ for sets.iter().map(|set| html! { <li key={set.as_str()}>{ set }</li> }) }</ul>
            }
        </section>
    }
}

/// What the bureau will verify, and the items for which each paper is needed.
fn verification(check: &CheckHandle, determination: &Determination, locale: Locale) -> Html {
    let known: Vec<(Item, Vec<Paper>)> = determination
        .items
        .iter()
        .filter(|item| item.standing.outcome() != Outcome::Unknown)
        .map(|item| (item.item, papers(item.item, &check.facts)))
        .collect();
    let rows = Paper::ALL.into_iter().filter_map(|paper| {
        let items = known.iter().filter(|(_, needed)| needed.contains(&paper));
        let items = names::list(locale, items.map(|(item, _)| names::item(locale, *item)));
        let name = names::paper(locale, paper);
        (!items.is_empty())
            .then(|| html! { <div key={name}><dt>{ name }</dt><dd>{ live(items) }</dd></div> })
    });
    let rows: Vec<Html> = rows.collect();
    if rows.is_empty() {
        return Html::default();
    }
    let contents = html! {
        <>
            <p>{ paper_list::lead(locale) }</p>
            <dl class="papers">{ rows }</dl>
        </>
    };
    folded("", paper_list::title(locale), contents)
}

/// The buttons to copy or share the result, and to start again.
fn acts(session: &Session, text: String) -> Html {
    let locale = session.locale;
    let onprint = Callback::from(|_: MouseEvent| print::print());
    let restart = {
        let session = session.clone();
        Callback::from(move |_: MouseEvent| {
            if restart::restart(&session) {
                location::go(&Route::Start.hash());
            }
        })
    };
    let print = html! { <>{ icon(Glyph::Print) }{ t::print(locale) }</> };
    html! {
        <>
            <div class="row">
                { button(ButtonKind::Quiet, onprint, print) }
                { carry::carry(text, locale) }
                { onward::to_code(locale) }
                { button(ButtonKind::Quiet, restart, t::restart(locale).into()) }
            </div>
            { shell::not_printed(locale) }
        </>
    }
}
