//! The applicant's standing for each post: first by the Measures, then by the post's conditions.

use form::posts::asked_by_posts;
use notice::choice::LeastEducation;
use notice::posts::Candidate;
use notice::{Condition, Notice, Post, PostOutcome, Registration};
use rules::{Education, Fact, FullTime, Outcome, Question};
use words::notice as names;
use words::text::{notice_page, post, posts_page as t};
use words::{Locale, names as terms};
use yew::prelude::*;

use crate::Session;
use crate::check;
use crate::filling::Act;
use crate::pages::result::tone;
use crate::route::Route;
use ui::Page;
use ui::parts::{ButtonKind, button, chip, icon, link, live};
use ui::platform::{clock, location};
use ui::sheet::controls;

/// The page.
pub(crate) fn posts(session: &Session) -> Page {
    let locale = session.locale;
    Page {
        title: t::title(locale),
        contents: match session.check.following.notice.posts.is_empty() {
            true => none(session),
            false => html! { <Posts session={session.clone()} /> },
        },
    }
}

fn none(session: &Session) -> Html {
    let locale = session.locale;
    let why = match session.check.following.is_followed() {
        true => t::none(locale),
        false => t::no_notice(locale),
    };
    html! {
        <>
            <h1 tabindex="-1">{ t::heading(locale) }</h1>
            <p>{ live(why) }</p>
            <div class="row">{ link(&Route::Notice, "btn", notice_page::title(locale).into()) }</div>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct PostsProps {
    session: Session,
}

#[component]
fn Posts(PostsProps { session }: &PostsProps) -> Html {
    let locale = session.locale;
    let notice = &session.check.following.notice;
    let facts = session.filling.facts(&session.check);
    let traits = session.filling.traits();
    let candidate = Candidate::new(notice, &facts, &traits);
    let all: Vec<(&Post, PostOutcome)> = notice
        .posts
        .iter()
        .map(|post| (post, candidate.stand(post)))
        .collect();
    let count = |outcome| {
        all.iter()
            .filter(|(_, standing)| standing.outcome == outcome)
            .count()
    };
    let outcomes = [Outcome::DependsOnNotice, Outcome::Unknown, Outcome::NotMet];
    let counts = outcomes.map(|outcome| (outcome, count(outcome)));
    let others = counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(outcome, count)| {
            let name = terms::outcome(locale, outcome);
            html! {
                <li class={tone(outcome).class()}>
                    { icon(tone(outcome).glyph()) }
                    { live(t::count_other(locale, name, &count.to_string())) }
                </li>
            }
        });
    let measures = candidate.measures();
    let next = rules::next_question(&facts, &notice.readings_for(&facts));
    let whole = all.len().to_string();
    let open = count(Outcome::Met) + count(Outcome::ForBureau);
    // While answers are missing, a zero would discourage.
    let headline = match (open, count(Outcome::Unknown), &next) {
        (0, 1.., Some(_)) => t::count_later(locale, &whole),
        (0, 1.., None) => t::count_more(locale, &whole),
        _ => t::count(locale, &whole, &open.to_string()),
    };
    let registration = notice.registration(clock::today());
    let is_over = matches!(registration, Registration::Over { .. });
    html! {
        <>
            <div>
                <h1 tabindex="-1">{ t::heading(locale) }</h1>
                <p class="lead">{ t::lead(locale) }</p>
            </div>
            <section class="card followed tally" role="status">
                <p><strong>{ live(headline) }</strong></p>
                if let Some(judged) = judged(&all, locale) {
                    <p>{ live(judged) }</p>
                }
                <ul>{ for others }</ul>
                <p class={classes!("deadline", is_over.then_some("over"))}>
                    { live(names::registration(locale, registration)) }
                </p>
                <p>{ live(t::measures(locale, terms::outcome(locale, measures))) }</p>
                <div class="row unprinted">
                    if let Some(next) = next {
                        { link(&Route::Question(check::slug(next).into()), "btn", t::go_on(locale).into()) }
                    }
                    { link(&Route::Result, "btn quiet", t::measures_link(locale).into()) }
                </div>
            </section>
            <ul class="items standings">
                { for all.iter().enumerate().map(|(at, (post, standing))| row(session, notice, post, at, standing)) }
            </ul>
            { more(session, locale) }
        </>
    }
}

/// The number of posts with a condition that the bureau judges, and these conditions.
fn judged(all: &[(&Post, PostOutcome)], locale: Locale) -> Option<String> {
    let posts = all
        .iter()
        .filter(|(_, standing)| standing.outcome == Outcome::ForBureau);
    let count = posts.clone().count();
    let mut conditions: Vec<Condition> = Vec::new();
    for condition in posts.flat_map(|(_, standing)| &standing.conditions) {
        let is_judged = condition.outcome == Outcome::ForBureau;
        if is_judged && !conditions.contains(&condition.condition) {
            conditions.push(condition.condition);
        }
    }
    let names = conditions
        .into_iter()
        .map(|condition| names::condition(locale, condition));
    let names = terms::list(locale, names);
    (count > 0).then(|| match names.is_empty() {
        true => t::judged_by_measures(locale, &count.to_string()),
        false => t::judged(locale, &count.to_string(), &names),
    })
}

/// The questions beyond the self-check, asked only if a post depends on them.
fn more(session: &Session, locale: Locale) -> Html {
    let notice = &session.check.following.notice;
    let asked = asked_by_posts(notice);
    let facts = session.filling.facts(&session.check);
    let open = |fact| !facts.answered().contains(fact);
    let any = |has: fn(&Post) -> bool| notice.posts.iter().any(has);
    // The self-check has not asked these of people whose education meets the Measures.
    let enough = matches!(
        facts.education,
        Some(
            Education::JuniorCollege
                | Education::SeniorTechnical
                | Education::PreparatoryTechnician
        )
    );
    let bachelor = any(|post| post.education == Some(LeastEducation::Bachelor));
    let full_time = any(|post| post.full_time == Some(FullTime::Required));
    let questions = [
        (
            enough && bachelor && open(Fact::ExpectedCertificate),
            Question::ExpectedCertificate,
            t::expected_ask(locale),
        ),
        (
            full_time && open(Fact::FullTime),
            Question::FullTime,
            t::full_time_ask(locale),
        ),
    ];
    let questions = questions.into_iter().filter(|(asked, ..)| *asked);
    let questions: Vec<Html> = questions
        .map(|(_, question, label)| {
            let to = Route::Question(check::slug(question).into());
            html! { <p>{ link(&to, "", label.into()) }</p> }
        })
        .collect();
    if asked.is_empty() && questions.is_empty() {
        return Html::default();
    }
    let answers = &session.filling.typed().answers;
    let shown = controls(session, asked.iter().copied(), None, answers, &[], false);
    let onsubmit = {
        let (session, asked) = (session.clone(), asked.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            session.filling.dispatch(Act::Left(asked.clone()));
        })
    };
    html! {
        <section class="card unprinted">
            <h2>{ t::more(locale) }</h2>
            <p class="hint">{ t::more_hint(locale) }</p>
            if !asked.is_empty() {
                <form {onsubmit} autocomplete="off">
                    { shown }
                    <div class="row">{ ui::parts::submit(t::count_again(locale)) }</div>
                </form>
            }
            { questions }
        </section>
    }
}

fn row(session: &Session, notice: &Notice, post: &Post, at: usize, standing: &PostOutcome) -> Html {
    let locale = session.locale;
    // With few posts the questions are open; with many they are folded.
    let open = notice.posts.len() <= 2;
    let rows = standing.conditions.iter().filter_map(|asked| {
        let text = names::condition_text(locale, asked.condition, notice, post)?;
        Some(html! {
            <li key={names::condition(locale, asked.condition)}>
                <b>{ names::condition(locale, asked.condition) }</b>
                <span class="asks">{ text }</span>
                { chip(tone(asked.outcome), terms::outcome(locale, asked.outcome)) }
                if asked.outcome != Outcome::Met {
                    <span class="because">{ live(names::why(locale, asked.condition, asked.outcome)) }</span>
                }
            </li>
        })
    });
    let rows: Vec<Html> = rows.collect();
    let preferred = post.veterans == Some(notice::choice::ForVeterans::Preferred);
    let choose = {
        let (filling, chosen) = (session.filling.clone(), form::posts::choosing(notice, post));
        Callback::from(move |_: MouseEvent| {
            filling.dispatch(Act::Choose(chosen.clone()));
            location::go(&Route::Form.hash());
        })
    };
    let title = notice.about.title.as_deref().unwrap_or_default();
    html! {
        <li key={at}>
            <details {open}>
                <summary>
                    <span>{ names::post_name(locale, post, at) }</span>
                    <small>{ names::headcount(locale, post) }</small>
                    { chip(tone(standing.outcome), terms::outcome(locale, standing.outcome)) }
                </summary>
                <div class="why">
                    if rows.is_empty() {
                        <p>{ post::measures_alone(locale) }</p>
                    } else {
                        <p>{ t::conditions(locale) }</p>
                        <ul class="conditions">{ rows }</ul>
                    }
                    if preferred {
                        <p>{ t::preferred(locale) }</p>
                    }
                    if let Some(duties) = &post.duties {
                        <p class="duties"><b>{ t::duties(locale) }</b>{ &duties.0 }</p>
                    }
                    <p class="hint">{ t::source(locale, title) }</p>
                    if standing.outcome != Outcome::NotMet {
                        <div class="row unprinted">
                            { button(ButtonKind::Quiet, choose, t::choose(locale).into()) }
                        </div>
                    }
                </div>
            </details>
        </li>
    }
}
