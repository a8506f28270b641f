//! The determination: the verdict at a glance, then item by item.

mod answers;
mod items;
mod window;

pub(crate) use answers::rows;

use rules::{Change, Determination, Item, Outcome, Paper, Question, Readings, decide, papers};
use words::text::{change, following as f, paper_list, result as t};
use words::{Locale, names};
use yew::prelude::*;

use super::{Visit, after, law, not_found, privacy, restart, start};
use crate::Session;
use crate::check::{self, CheckHandle};
use crate::route::Route;
use ui::Page;
use ui::parts::{ButtonKind, Glyph, Tone, button, icon, link, live, outcome_card, summary_list};
use ui::platform::{clock, location, print};

/// The room with what comes of the answers, and what can be read up.
pub fn room(visit: &Visit) -> Page {
    check::knows_the_way();
    let locale = visit.session.locale;
    match &visit.route {
        Route::Result => result(&visit.session),
        Route::After => after::after(&visit.session.check, locale),
        Route::Privacy => privacy::privacy(locale),
        Route::Law(None) => law::law(locale),
        Route::Law(Some(number)) if rules::article(*number).is_some() => law::law(locale),
        _ => not_found(locale),
    }
}

/// The result of what has been answered, at any point of the check.
fn result(session: &Session) -> Page {
    let Session { check, locale, .. } = session;
    let locale = *locale;
    let readings = check.readings();
    let determination = decide(&check.facts, &readings);
    let outcome = determination.outcome;
    let answered = answers::rows(&Question::ALL, &check.facts, locale);
    let next = rules::next_question(&check.facts, &readings);

    let grounds = html! {
        <>
            <p>{ live(words::outcome_lead(locale, &determination)) }</p>
            { for determination.problems.iter().map(|&problem| html! {
                <p>{ live(words::fact_problem(locale, problem)) }</p>
            }) }
        </>
    };
    let contents = html! {
        <>
            <p class="sheet">{ t::title(locale) }</p>
            { outcome_card(tone(outcome), names::outcome(locale, outcome), grounds) }
            if let Some(next) = next {
                <div class="row">
                    { link(
                        &Route::Question(check::slug(next).into()),
                        "btn",
                        t::go_on(locale).into(),
                    ) }
                </div>
            }
            { start::not_opened(check, locale) }
            { posts(check, locale) }
            { window::window(&check.facts, &determination, locale) }
            { items::items(&determination, &readings, locale) }
            { changes(check, &readings, &determination, locale) }
            if outcome != Outcome::NotMet {
                { verification(check, &determination, locale) }
            }
            if !answered.is_empty() {
                <section class="answers">
                    <h2>{ t::answers(locale) }</h2>
                    { summary_list(&answered, words::text::answers::change(locale)) }
                </section>
            }
            { ways(session) }
            <footer class="basis">
                <p>
                    { t::basis(
                        locale,
                        rules::law::TITLE,
                        rules::RULES_VERSION,
                        &words::date(locale, clock::today()),
                    ) }
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

/// The way to the posts of the notice.
fn posts(check: &CheckHandle, locale: Locale) -> Html {
    let count = check.following.notice.posts.len();
    if count == 0 {
        return Html::default();
    }
    html! {
        <section class="card followed">
            <p>{ f::posts_more(locale, &count.to_string()) }</p>
            <div class="row">{ link(&Route::Posts, "btn", f::posts(locale).into()) }</div>
        </section>
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

/// What would change the outcome; a day that has passed is no way any more.
fn changes(
    check: &CheckHandle,
    readings: &Readings,
    determination: &Determination,
    locale: Locale,
) -> Html {
    if !matches!(
        determination.outcome,
        Outcome::NotMet | Outcome::DependsOnNotice
    ) {
        return Html::default();
    }
    let today = clock::today();
    let passed = |change: &Change| matches!(change, Change::HireBy { day } if *day < today);
    let sets: Vec<String> = rules::changes(&check.facts, readings)
        .iter()
        .filter(|set| !set.changes.iter().any(passed))
        .map(|set| words::change_set(locale, set))
        .collect();
    let fixed = rules::unchangeable(determination);
    let fixed = names::list(locale, fixed.iter().map(|one| names::fact(locale, one)));
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

/// What the bureau will look at, and which items each paper is for.
fn verification(check: &CheckHandle, determination: &Determination, locale: Locale) -> Html {
    let known: Vec<(Item, Vec<Paper>)> = determination
        .items
        .iter()
        .filter(|one| one.standing.outcome() != Outcome::Unknown)
        .map(|one| (one.item, papers(one.item, &check.facts)))
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
    html! {
        <section class="card">
            <h2>{ paper_list::title(locale) }</h2>
            <p>{ paper_list::lead(locale) }</p>
            <dl class="papers">{ rows }</dl>
        </section>
    }
}

/// Print, the law, and a new beginning.
fn ways(session: &Session) -> Html {
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
        <div class="row">
            { button(ButtonKind::Primary, onprint, print) }
            { button(ButtonKind::Quiet, restart, t::restart(locale).into()) }
        </div>
    }
}
