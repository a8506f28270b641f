//! Facts as the papers show them, where they differ from what the applicant told. The rules are
//! asked again; the applicant's own answer stays, and both are shown.

use chrono::NaiveDate;
use desk::Row;
use rules::{Circumstance, Education, Facts, Service};
use words::names::{circumstance, education, outcome, service};
use words::text::{clerk_one as t, form_field};
use words::{Locale, date};
use yew::prelude::*;

use crate::labelled::labelled;
use crate::state::Desk;
use crate::tone;
use ui::parts::{DateBoxes, DatePart, DateText, Group, Menu, chip, live};

const EDUCATIONS: [Education; 7] = [
    Education::JuniorHighOrBelow,
    Education::SecondaryVocational,
    Education::SeniorHigh,
    Education::SeniorTechnical,
    Education::PreparatoryTechnician,
    Education::JuniorCollege,
    Education::BachelorOrAbove,
];
const SERVICES: [Service; 4] = [
    Service::None,
    Service::Soldier,
    Service::Officer,
    Service::FireRescue,
];
/// The `id`s of the menus of circumstances, in the order of [`Circumstance::ALL`].
const IDS: [&str; 11] = [
    "found-criminal",
    "found-investigation",
    "found-detention",
    "found-custody",
    "found-drugs",
    "found-dismissed",
    "found-organisation",
    "found-defaulter",
    "found-overdue",
    "found-dismissed-elsewhere",
    "found-penalty",
];
/// Yes and no, as the menus have them.
const YES: &str = "yes";
const NO: &str = "no";

#[derive(Properties, PartialEq)]
pub(super) struct CorrectingProps {
    pub(super) desk: Desk,
    pub(super) index: usize,
}

#[component]
pub(super) fn Correcting(CorrectingProps { desk, index }: &CorrectingProps) -> Html {
    let (locale, index) = (desk.locale, *index);
    let inner = desk.read();
    let row = inner.register.rows().get(index);
    let found = row.map(|row| row.review.corrections).unwrap_or_default();
    let typed = use_state(|| found.birth_date.map(DateText::of).unwrap_or_default());
    let problem = use_state_eq(|| None::<AttrValue>);
    let Some(row) = row else {
        return Html::default();
    };
    let change = |change: fn(&mut Facts, &str)| {
        let desk = desk.clone();
        Callback::from(move |text: String| {
            desk.review(index, |review| change(&mut review.corrections, &text));
        })
    };
    let born = DateBoxes {
        group: Group {
            id: "found-born",
            legend: form_field::birth_date(locale).into(),
            heading: false,
            hint: None,
            error: (*problem).clone(),
            required: false,
        },
        boxes: DatePart::DAY,
        bad: &[],
        value: &typed,
        oninput: {
            let (desk, typed, problem) = (desk.clone(), typed.clone(), problem.clone());
            Callback::from(move |(part, text): (DatePart, String)| {
                let next = (*typed).clone().with(part, text.into());
                let is_blank = next.0.iter().all(|text| text.trim().is_empty());
                // Half a date corrects nothing yet.
                let day = next.parse().ok();
                let is_whole = next.0.iter().all(|text| !text.trim().is_empty());
                let wrong = day.is_none() && is_whole;
                problem.set(wrong.then(|| t::no_day(locale).into()));
                typed.set(next);
                if day.is_some() || is_blank {
                    set_born(&desk, index, day);
                }
            })
        },
        birthday: false,
        locale,
    };
    let levels = menu(
        "found-education",
        t::education(locale),
        options(&EDUCATIONS, |level| education(locale, level)),
        chosen(&EDUCATIONS, found.education),
        t::as_told(locale),
        change(|facts, text| facts.education = of(&EDUCATIONS, text)),
    );
    let served = menu(
        "found-service",
        t::service(locale),
        options(&SERVICES, |kind| service(locale, kind)),
        chosen(&SERVICES, found.service),
        t::as_told(locale),
        change(|facts, text| facts.service = of(&SERVICES, text)),
    );
    let circumstances = Circumstance::ALL.into_iter().zip(IDS).map(|(what, id)| {
        let answer = match found.circumstances.get(what) {
            None => "",
            Some(true) => YES,
            Some(false) => NO,
        };
        let desk = desk.clone();
        let onchange = Callback::from(move |text: String| {
            let answer = match &*text {
                YES => Some(true),
                NO => Some(false),
                _ => None,
            };
            desk.review(index, |review| {
                review.corrections.circumstances.set(what, answer);
            });
        });
        let options = vec![
            (YES.into(), t::has(locale).into()),
            (NO.into(), t::has_not(locale).into()),
        ];
        menu(
            id,
            circumstance(locale, what),
            options,
            answer.into(),
            t::as_told(locale),
            onchange,
        )
    });
    let is_corrected = found != Facts::default();
    html! {
        <section class="card">
            <details open={is_corrected}>
                <summary><h2>{ t::correct(locale) }</h2></summary>
                <div class="corrected">
                    <p class="hint">{ t::correct_hint(locale) }</p>
                    { born.show() }
                    { levels }
                    { served }
                    <details>
                        <summary>{ t::circumstances(locale) }</summary>
                        <div class="corrected">{ for circumstances }</div>
                    </details>
                </div>
            </details>
            { both(desk.locale, row) }
        </section>
    }
}

fn set_born(desk: &Desk, index: usize, day: Option<NaiveDate>) {
    desk.review(index, |review| review.corrections.birth_date = day);
}

/// What the applicant told beside what was found, and what follows from each.
fn both(locale: Locale, row: &Row) -> Html {
    let found = &row.review.corrections;
    let Some(judged) = row.found else {
        return Html::default();
    };
    let told = Facts {
        birth_date: found.birth_date.and(row.facts.birth_date),
        education: found.education.and(row.facts.education),
        service: found.service.and(row.facts.service),
        circumstances: {
            let mut circumstances = found.circumstances;
            for what in Circumstance::ALL {
                let corrected = found.circumstances.get(what);
                let answer = corrected.and(row.facts.circumstances.get(what));
                circumstances.set(what, answer);
            }
            circumstances
        },
        ..Facts::default()
    };
    let side = |name: &'static str, facts: &Facts, stands| {
        html! {
            <div>
                <dt>{ name }</dt>
                <dd>
                    <p>{ live(said(locale, facts)) }</p>
                    { chip(tone::outcome(stands), outcome(locale, stands)) }
                </dd>
            </div>
        }
    };
    html! {
        <dl class="said-list" role="status">
            { side(t::told(locale), &told, row.told.outcome) }
            { side(t::found(locale), found, judged.outcome) }
        </dl>
    }
}

/// Facts in words: those that a correction can have.
pub(super) fn said(locale: Locale, facts: &Facts) -> String {
    let mut all = Vec::new();
    if let Some(born) = facts.birth_date {
        all.push(t::born(locale, &date(locale, born)));
    }
    all.extend(
        facts
            .education
            .map(|level| education(locale, level).to_owned()),
    );
    all.extend(facts.service.map(|kind| service(locale, kind).to_owned()));
    for what in Circumstance::ALL {
        let name = circumstance(locale, what);
        match facts.circumstances.get(what) {
            Some(true) => all.push(t::circumstance_has(locale, name)),
            Some(false) => all.push(t::circumstance_has_not(locale, name)),
            None => {}
        }
    }
    match all.is_empty() {
        true => t::nothing_told(locale).to_owned(),
        false => all.join(words::text::desk::separator(locale)),
    }
}

fn menu(
    id: &'static str,
    label: &'static str,
    options: Vec<(AttrValue, AttrValue)>,
    value: AttrValue,
    nothing: &'static str,
    onchange: Callback<String>,
) -> Html {
    Menu {
        named: labelled(id, label, None),
        nothing,
        options,
        value,
        onchange,
    }
    .show()
}

fn options<T: Copy>(all: &[T], name: impl Fn(T) -> &'static str) -> Vec<(AttrValue, AttrValue)> {
    let named = all.iter().enumerate();
    named
        .map(|(at, value)| (at.to_string().into(), name(*value).into()))
        .collect()
}

fn chosen<T: PartialEq>(all: &[T], value: Option<T>) -> AttrValue {
    let at = value.and_then(|value| all.iter().position(|known| *known == value));
    at.map(|at| at.to_string()).unwrap_or_default().into()
}

fn of<T: Copy>(all: &[T], text: &str) -> Option<T> {
    let at: usize = text.parse().ok()?;
    all.get(at).copied()
}
