//! What to do now: the main reason, in figures, and the next step.

use rules::{Determination, ItemStanding, Outcome, Question, Readings};
use ui::parts::{CHINESE, CopyButton, link, live};
use words::Locale;
use words::names;
use words::text::{change, following, now as t, result, start};
use yew::prelude::*;

use crate::Session;
use crate::check;
use crate::route::Route;

/// The contents under the outcome. `ways` are the changes that would change the outcome, the
/// first preferred.
pub(super) fn now(
    session: &Session,
    determination: &Determination,
    readings: &Readings,
    ways: &[String],
) -> Html {
    let locale = session.locale;
    let outcome = determination.outcome;
    let deciding = determination.items.iter();
    let deciding = deciding
        .filter(|item| item.standing.outcome() == outcome)
        .collect::<Vec<_>>();
    let reason = deciding
        .first()
        .map(|item| words::because(locale, item, readings, outcome));
    let (more, buttons) = match outcome {
        Outcome::Met => (Html::default(), onward(session)),
        Outcome::ForBureau => (bring(session, &deciding), onward(session)),
        Outcome::DependsOnNotice => {
            let question = deciding.first().map(|item| ask(item, readings, outcome));
            let copy = question.clone().map(|question| {
                html! { <CopyButton text={question} label={t::copy_question(locale)} {locale} /> }
            });
            let more = question.map(|question| {
                html! { <><p>{ t::ask_lead(locale) }</p><blockquote class="ask" lang={CHINESE}>{ live(question) }</blockquote></> }
            });
            let first = (!session.check.following.is_followed()).then(|| notice(session, "btn"));
            (
                more.unwrap_or_default(),
                first.into_iter().chain(copy).collect(),
            )
        }
        Outcome::NotMet => {
            let way = match ways.first() {
                Some(way) => {
                    html! { <p>{ live(t::way(locale, way)) }</p> }
                }
                None => html! { <p>{ live(change::none(locale)) }</p> },
            };
            let question = deciding.first().and_then(|item| asked(item, readings));
            let again = question.map(|question| {
                let route = Route::Question(check::slug(question).into());
                link(&route, "btn quiet", t::change_answer(locale).into())
            });
            let law = deciding.first().map(|item| {
                let route = Route::Law(Some(item.citation.article));
                link(&route, "btn", result::law(locale).into())
            });
            (way, law.into_iter().chain(again).collect())
        }
        Outcome::Unknown => {
            let next = rules::next_question(&session.check.facts, readings).map(|next| {
                let route = Route::Question(check::slug(next).into());
                link(&route, "btn", result::go_on(locale).into())
            });
            (Html::default(), next.into_iter().collect::<Vec<_>>())
        }
    };
    let reason = reason.filter(|_| {
        matches!(
            outcome,
            Outcome::DependsOnNotice | Outcome::NotMet | Outcome::ForBureau
        )
    });
    html! {
        <>
            if let Some(reason) = reason {
                <p class="reason">{ live(reason) }</p>
            }
            { more }
            <div class="row">{ for buttons }</div>
        </>
    }
}

/// The next step: if there are posts, to choose one; otherwise the form.
fn onward(session: &Session) -> Vec<Html> {
    let locale = session.locale;
    match session.check.following.notice.posts.is_empty() {
        true => vec![form(locale, "btn"), notice(session, "btn quiet")],
        false => vec![notice(session, "btn"), form(locale, "btn quiet")],
    }
}

fn form(locale: Locale, class: &'static str) -> Html {
    link(&Route::Form, class, start::form(locale).into())
}

/// A link to the posts of the notice that is followed, or to the page that opens one.
fn notice(session: &Session, class: &'static str) -> Html {
    let locale = session.locale;
    match session.check.following.notice.posts.is_empty() {
        true => link(&Route::Notice, class, following::open(locale).into()),
        false => link(&Route::Posts, class, following::posts(locale).into()),
    }
}

/// The papers by which the bureau decides these items.
fn bring(session: &Session, deciding: &[&ItemStanding]) -> Html {
    let locale = session.locale;
    let mut papers = Vec::new();
    for item in deciding {
        for paper in rules::papers(item.item, &session.check.facts) {
            if !papers.contains(&paper) {
                papers.push(paper);
            }
        }
    }
    let papers = names::list(
        locale,
        papers.into_iter().map(|paper| names::paper(locale, paper)),
    );
    html! { <p>{ live(t::bring(locale, &papers)) }</p> }
}

/// A question to ask by telephone, with the figures in it. It is for the bureau, so it is Chinese.
fn ask(item: &ItemStanding, readings: &Readings, outcome: Outcome) -> String {
    let locale = Locale::PAPER;
    t::ask(
        locale,
        &names::citation(locale, item.citation),
        names::item(locale, item.item),
        &words::because(locale, item, readings, outcome),
    )
}

/// The question on which an item depends.
fn asked(item: &ItemStanding, readings: &Readings) -> Option<Question> {
    let facts = item.item.facts(readings);
    let mut questions = Question::ALL.into_iter();
    questions.find(|question| !question.facts().intersection(facts).is_empty())
}

/// The result as text, for other programs.
pub(super) fn text(
    determination: &Determination,
    readings: &Readings,
    basis: &str,
    locale: Locale,
) -> String {
    let outcome = determination.outcome;
    let items = determination.items.iter().map(|item| {
        let stands = item.standing.outcome();
        t::line(
            locale,
            &names::citation_short(locale, item.citation),
            names::item(locale, item.item),
            &words::because(locale, item, readings, outcome),
            names::standing(locale, item.citation, stands),
        )
    });
    let head = [
        t::heading(locale, names::outcome(locale, outcome)),
        words::outcome_lead(locale, determination),
    ];
    let lines = head.into_iter().chain(items).chain([basis.to_owned()]);
    lines.collect::<Vec<_>>().join("\n")
}
