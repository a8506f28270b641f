//! The contents above the fields of some sections.

use std::cell::Cell;

use form::{Section, attachments};
use notice::Registration;
use rules::Question;
use words::Locale;
use words::form as names;
use words::text::{form as f, hand_in as h, pledge, post_choice as t};
use yew::prelude::*;

use crate::Session;
use crate::check;
use crate::filling::Act;
use crate::pages::result::rows;
use crate::pages::result::tone;
use crate::route::Route;
use ui::parts::{Labelled, Menu, chip, link, live, summary_list};
use ui::platform::clock;

/// The contents above a section that show the applicant's standing.
type Standing = fn(Section, &Session) -> Html;

thread_local! {
    static STANDING: Cell<Option<Standing>> = const { Cell::new(None) };
}

/// The room with the standings calls this, so that the pages of the form can show them above
/// sections.
pub(super) fn knows_the_standing() {
    STANDING.set(Some(standing));
}

/// Whether the contents above a section show the applicant's standing.
pub(super) const fn has_standing(section: Section) -> bool {
    matches!(section, Section::Declarations | Section::Post)
}

fn standing(section: Section, session: &Session) -> Html {
    match section {
        Section::Declarations => declarations(session),
        _ => posts(session),
    }
}

pub(super) fn above(section: Section, session: &Session) -> Html {
    match section {
        _ if has_standing(section) => {
            let standing = STANDING.get();
            standing
                .map(|standing| standing(section, session))
                .unwrap_or_default()
        }
        Section::Attachments => {
            html! {
                <ul class="card papers-to-bring">
                    { for papers(session).into_iter().map(|paper| html! { <li>{ paper }</li> }) }
                </ul>
            }
        }
        Section::Pledge => {
            html! { <blockquote class="pledge">{ pledge(session, session.locale) }</blockquote> }
        }
        _ => Html::default(),
    }
}

/// The pledge: in the notice's words, or plain ones.
pub(super) fn pledge(session: &Session, locale: Locale) -> AttrValue {
    match &session.notice().pledge.text {
        Some(text) => text.0.clone().into(),
        None => pledge::plain(locale).into(),
    }
}

/// The papers to bring: the notice's list, or those that this applicant needs by the form.
fn papers(session: &Session) -> Vec<AttrValue> {
    match &session.notice().papers.list {
        Some(list) => list.lines().map(|line| line.to_owned().into()).collect(),
        None => {
            let papers = attachments(session.filling.typed());
            let name = |&paper| names::attachment(session.locale, paper).into();
            papers.iter().map(name).collect()
        }
    }
}

/// Where to hand the form in, and until when, as the notice says.
pub(super) fn hand_in(session: &Session) -> Html {
    let (notice, locale) = (session.notice(), session.locale);
    let hand_in = &notice.hand_in;
    let lines = [
        hand_in
            .address
            .as_deref()
            .map(|address| h::address(locale, address)),
        hand_in
            .email
            .as_ref()
            .map(|email| h::email(locale, &email.0)),
        hand_in
            .hours
            .as_ref()
            .map(|hours| h::hours(locale, &hours.0)),
        hand_in
            .phone
            .as_ref()
            .map(|phone| h::phone(locale, phone.as_str())),
        hand_in
            .contact
            .as_deref()
            .map(|name| h::contact(locale, name)),
    ];
    let lines: Vec<String> = lines.into_iter().flatten().collect();
    if lines.is_empty() {
        return Html::default();
    }
    html! {
        <section class="card hand-in">
            <h2>{ h::title(locale) }</h2>
            { deadline(session) }
            <ul>{ for lines.iter().map(|line| html! { <li>{ line }</li> }) }</ul>
        </section>
    }
}

/// The time left to register, as the notice says.
pub(super) fn deadline(session: &Session) -> Html {
    let (notice, locale) = (session.notice(), session.locale);
    let registration = notice.registration(clock::today());
    if notice.registration == notice::notice::Window::default() {
        return Html::default();
    }
    let over = matches!(registration, Registration::Over { .. });
    html! {
        <p class={classes!("deadline", over.then_some("over"))}>
            { live(words::notice::registration(locale, registration)) }
            if over {
                { live(words::text::registering::over_hint(locale)) }
            }
        </p>
    }
}

/// The posts of the notice to choose from, and the applicant's standing for the chosen one.
fn posts(session: &Session) -> Html {
    let (notice, locale) = (session.notice(), session.locale);
    if notice.posts.is_empty() {
        return Html::default();
    }
    let draft = session.filling.typed();
    let chosen = form::posts::post_of(draft, notice);
    let onchange = {
        let session = session.clone();
        Callback::from(move |at: String| {
            let notice = session.notice();
            let post = at.parse::<usize>().ok().and_then(|at| notice.posts.get(at));
            let Some(post) = post else { return };
            session
                .filling
                .dispatch(Act::Choose(form::posts::choosing(notice, post)));
        })
    };
    let option = |(at, post): (usize, &notice::Post)| {
        let name = words::notice::post_name(locale, post, at);
        (AttrValue::from(at.to_string()), name.into())
    };
    let menu = Menu {
        named: Labelled {
            id: "post",
            label: t::label(locale).into(),
            hint: None,
            error: None,
            required: true,
        },
        nothing: t::nothing(locale),
        options: notice.posts.iter().enumerate().map(option).collect(),
        value: chosen
            .map(|(at, _)| at.to_string().into())
            .unwrap_or_default(),
        onchange,
    };
    html! {
        <>
            { menu.show() }
            if let Some((_, post)) = chosen {
                { stand(session, post) }
            }
        </>
    }
}

/// The applicant's standing for the post applied for.
pub(super) fn stand(session: &Session, post: &notice::Post) -> Html {
    let (notice, locale) = (session.notice(), session.locale);
    let standing = session.stands(post);
    let asks = standing.conditions.iter().filter_map(|asked| {
        let text = words::notice::condition_text(locale, asked.condition, notice, post)?;
        let outcome = words::names::outcome(locale, asked.outcome);
        let name = words::notice::condition(locale, asked.condition);
        let asks = html! { <span class="asks">{ live(text) }</span> };
        let chip = chip(tone(asked.outcome), outcome);
        Some(html! { <li key={name}><b>{ name }</b>{ asks }{ chip }</li> })
    });
    html! {
        <section class="card stand" role="status">
            <p>{ live(t::stands(locale, words::names::outcome(locale, standing.outcome))) }</p>
            if !standing.conditions.is_empty() {
                <p class="hint">{ t::asks(locale) }</p>
                <ul class="conditions">{ for asks }</ul>
            }
            <p>{ link(&Route::Posts, "", words::text::posts_page::heading(locale).into()) }</p>
        </section>
    }
}

/// The questions that only the self-check asks; the others are fields of the form.
pub(super) const DECLARED: [Question; 6] = [
    Question::HireDate,
    Question::EarlierEngagement,
    Question::ExpectedCertificate,
    Question::Circumstances,
    Question::Conduct,
    Question::Ability,
];

/// The answers of the self-check, given and missing, each with a link to its question.
fn declarations(session: &Session) -> Html {
    let locale = session.locale;
    let facts = session.filling.facts(&session.check);
    let missing = form::check::declarations_missing(&facts, session.notice());
    let next = missing.first().map(|&question| {
        html! {
            <a class="btn" href={Route::Question(check::slug(question).into()).hash()}>
                { live(f::answer_next(locale, words::names::question_short(locale, question))) }
            </a>
        }
    });
    html! {
        <div class="declarations">
            { summary_list(&rows(&DECLARED, &facts, locale), words::text::answers::change(locale)) }
            if let Some(next) = next {
                <div class="row">{ next }</div>
            } else {
                <div class="row">{ link(&Route::Result, "btn quiet", f::see_result(locale).into()) }</div>
            }
        </div>
    }
}
