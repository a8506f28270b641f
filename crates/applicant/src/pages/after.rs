//! The days after hiring: training, the first day of duty, the end of probation.

use chrono::NaiveDate;
use rules::{DutyDay, FirstDay, Training, article18, article20, probation, training};
use words::text::{after as t, error_summary, page};
use words::{Locale, employment};
use yew::prelude::*;

use crate::check::CheckHandle;
use crate::route::Route;
use ui::Page;
use ui::hooks::use_title;
use ui::parts::{
    DateBoxes, DatePart, DateText, ErrorSummary, Group, Problem, blamed, first_box, law_quote,
    link, live, submit,
};

/// The page. If a notice names the day of hiring or of training, it is filled in.
pub(crate) fn after(check: &CheckHandle, locale: Locale) -> Page {
    Page {
        title: t::title(locale),
        contents: html! { <After check={check.clone()} {locale} /> },
    }
}

#[derive(Properties, PartialEq)]
struct AfterProps {
    check: CheckHandle,
    locale: Locale,
}

/// What was typed, and the result.
#[derive(Clone, PartialEq)]
struct Typed {
    hired: DateText,
    starts: DateText,
    read: Option<(NaiveDate, NaiveDate)>,
    problem: Option<(&'static str, fields::DateProblem)>,
    attempt: u32,
}

const HIRED: &str = "hired";
const STARTS: &str = "training-starts";

#[component]
fn After(AfterProps { check, locale }: &AfterProps) -> Html {
    let locale = *locale;
    let notice = &check.following.notice;
    let typed = use_state_eq(|| {
        let boxes = |day: Option<NaiveDate>| day.map(DateText::of).unwrap_or_default();
        Typed {
            hired: boxes(notice.process.hire),
            starts: boxes(notice.employment.training_from),
            read: None,
            problem: None,
            attempt: 0,
        }
    });
    let title = t::title(locale);
    use_title(match typed.problem.is_some() {
        true => page::title_error(locale, title),
        false => page::title(locale, title),
    });
    let onsubmit = {
        let typed = typed.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let read = |id, text: &DateText| text.parse().map_err(|problem| (id, problem));
            let both = read(HIRED, &typed.hired).and_then(|hired| {
                match typed.starts == DateText::default() {
                    true => Ok((hired, hired)),
                    false => Ok((hired, read(STARTS, &typed.starts)?)),
                }
            });
            let (read, problem) = match both {
                Ok(read) => (Some(read), None),
                Err(problem) => (None, Some(problem)),
            };
            typed.set(Typed {
                read,
                problem,
                attempt: typed.attempt + 1,
                ..(*typed).clone()
            });
        })
    };
    let boxes = |id: &'static str, legend: &'static str, hint, value: &DateText| {
        let problem = typed.problem.as_ref();
        let problem = problem.filter(|(group, _)| *group == id);
        let problem = problem.map(|(_, problem)| problem);
        let oninput = {
            let typed = typed.clone();
            Callback::from(move |(part, text): (DatePart, String)| {
                let mut next = (*typed).clone();
                let place = match id {
                    HIRED => &mut next.hired,
                    _ => &mut next.starts,
                };
                *place = place.clone().with(part, text.into());
                typed.set(next);
            })
        };
        DateBoxes {
            group: Group {
                id,
                legend: legend.into(),
                heading: false,
                hint,
                error: problem.map(|problem| words::date_problem(locale, problem).into()),
                required: false,
            },
            boxes: DatePart::DAY,
            bad: &problem.map(blamed).unwrap_or_default(),
            value,
            oninput,
            birthday: false,
            locale,
        }
        .show()
    };
    let problems: Vec<Problem> = typed
        .problem
        .iter()
        .map(|(id, problem)| Problem {
            target: first_box(id, &blamed(problem)),
            text: words::date_problem(locale, problem).into(),
        })
        .collect();
    html! {
        <>
            <ErrorSummary
                title={error_summary::title(locale, &problems.len().to_string())}
                {problems}
                attempt={typed.attempt}
            />
            <div>
                <h1 tabindex="-1">{ t::heading(locale) }</h1>
                <p class="lead">{ t::lead(locale) }</p>
            </div>
            <form {onsubmit} autocomplete="off">
                { boxes(HIRED, t::hired(locale), None, &typed.hired) }
                { boxes(STARTS, t::training_starts(locale), Some(t::training_hint(locale)), &typed.starts) }
                <div class="row">
                    { submit(t::count(locale)) }
                    { link(&Route::Start, "btn quiet", words::text::not_found::start(locale).into()) }
                </div>
            </form>
            <div role="status">
                if let Some((hired, starts)) = typed.read {
                    { days(hired, starts, locale) }
                }
            </div>
            { for [article20::CITATION, article18::CITATION].map(|place| law_quote(
                place,
                locale,
                link(&Route::Law(Some(place.article)), "", words::text::result::law(locale).into()),
            )) }
        </>
    }
}

/// What follows from the two days.
fn days(hired: NaiveDate, starts: NaiveDate, locale: Locale) -> Html {
    let trained = training(starts, FirstDay::Counted);
    let duty = match trained {
        Training::Scheduled { first_duty_day, .. } => Some(match first_duty_day {
            DutyDay::On { day } => t::duty_day(locale, &words::date(locale, day)),
            DutyDay::NotPublished { year } => t::duty_unknown(locale, &year.to_string()),
        }),
        Training::NotPublished { year } => Some(t::duty_unknown(locale, &year.to_string())),
        Training::TooShort { .. } => None,
    };
    let ends = probation(hired, FirstDay::Counted).map(|ends| employment::probation(locale, ends));
    let rows = [
        (
            t::training(locale),
            Some(employment::training(locale, trained)),
        ),
        (t::duty(locale), duty),
        (t::probation(locale), ends),
    ];
    let rows = rows
        .into_iter()
        .filter_map(|(name, text)| Some((name, text?)));
    html! {
        <section class="card">
            <dl class="summary after">
                { for rows.map(|(name, text)| html! {
                    <div key={name}><dt>{ name }</dt><dd>{ live(text) }</dd></div>
                }) }
            </dl>
        </section>
    }
}
