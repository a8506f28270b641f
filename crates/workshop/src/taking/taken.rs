//! What was recognised in a notice, field by field, to be filled in.

use std::rc::Rc;

use intake::{Certainty, Intake};
use notice::{Field, Section};
use record::Raw;
use ui::platform::{clock, location};
use web_sys::HtmlInputElement;
use words::notice as names;
use words::text::taking as t;
use yew::prelude::*;

use super::super::Session;
use super::super::route::Route;
use super::super::state::Act;
use super::Taken;
use super::check::use_findings;
use super::rows::{Row, rows};
use ui::address::Address;
use ui::parts::{ButtonKind, Tone, button, chip, link, live};

#[derive(Properties, PartialEq)]
pub(super) struct TakenProps {
    pub(super) session: Session,
}

#[component]
pub(super) fn TakenPage(TakenProps { session }: &TakenProps) -> Html {
    let locale = session.locale;
    let findings = use_findings(session);
    let take = session
        .taken
        .clone()
        .zip(session.apart.take.ready().copied());
    let taken = take.as_ref().map(|(taken, _)| taken.clone());
    let intake = use_memo(taken.clone(), |_| {
        let intake = take.map(|(taken, take)| (take.recognise)(&taken.text, clock::today()));
        intake.unwrap_or_default()
    });
    let Some(taken) = taken else {
        return html! {
            <>
                <h1 tabindex="-1">{ t::taken_title(locale) }</h1>
                <p class="lead">{ t::empty(locale) }</p>
                <div class="row">{ link(&Route::Take, "btn", t::take_title(locale).into()) }</div>
            </>
        };
    };
    let to_check = (!findings.is_empty()).then(|| {
        let words = t::found_in(locale, &findings.len().to_string());
        html! { <p class="against unmet">{ link(&Route::Check, "", words.into()) }</p> }
    });
    html! {
        <>
            <div>
                <h1 tabindex="-1">{ live(sum(rows(&intake, session.workshop.draft()).len(), locale)) }</h1>
                if !intake.placed.is_empty() {
                    <p class="lead">{ t::taken_lead(locale) }</p>
                }
            </div>
            { to_check.unwrap_or_default() }
            <Rows key={taken.id.to_string()} session={session.clone()} taken={taken.clone()} intake={Recognised(intake)} />
        </>
    }
}

fn sum(count: usize, locale: words::Locale) -> String {
    match count {
        0 => t::taken_none(locale).to_owned(),
        count => t::taken_sum(locale, &count.to_string()),
    }
}

/// Of one text there is one.
#[derive(Clone)]
struct Recognised(Rc<Intake>);

impl PartialEq for Recognised {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Properties, PartialEq)]
struct RowsProps {
    session: Session,
    taken: Taken,
    intake: Recognised,
}

#[component]
fn Rows(
    RowsProps {
        session,
        taken,
        intake,
    }: &RowsProps,
) -> Html {
    let (locale, intake) = (session.locale, &intake.0);
    let all = rows(intake, session.workshop.draft());
    // What stands there already is kept until someone chooses otherwise.
    let chosen = use_state_eq(|| {
        all.iter()
            .map(|row| row.before.is_none() && !row.is_same)
            .collect::<Vec<bool>>()
    });
    let is_chosen = |at: usize| chosen.get(at).copied().unwrap_or(false);
    let choose = |at: usize| {
        let chosen = chosen.clone();
        move |value: bool| {
            let mut next = (*chosen).clone();
            if let Some(own) = next.get_mut(at) {
                *own = value;
            }
            chosen.set(next);
        }
    };
    let fill = |rows: Vec<Row>| {
        let workshop = session.workshop.clone();
        Callback::from(move |_: MouseEvent| {
            let values = rows.iter().flat_map(Row::fills).collect();
            workshop.dispatch(Act::Fill(values, rows.len()));
            location::go(&Route::Start.hash());
        })
    };
    let new: Vec<(usize, &Row)> = all
        .iter()
        .enumerate()
        .filter(|(_, row)| !row.is_same)
        .collect();
    let picked: Vec<Row> = new
        .iter()
        .filter(|(at, _)| is_chosen(*at))
        .map(|(_, row)| (*row).clone())
        .collect();
    let every: Vec<Row> = new.iter().map(|(_, row)| (*row).clone()).collect();
    let buttons = (!every.is_empty()).then(|| {
        let words = t::fill(locale, &picked.len().to_string());
        html! {
            <div class="row">
                if !picked.is_empty() { { button(ButtonKind::Primary, fill(picked.clone()), words.into()) } }
                if picked.len() < every.len() { { button(ButtonKind::Quiet, fill(every), t::fill_all(locale).into()) } }
            </div>
        }
    });
    let sections = Section::ALL.into_iter().filter_map(|section| {
        let own: Vec<(usize, &Row)> = all
            .iter()
            .enumerate()
            .filter(|(_, row)| row.field.section() == section)
            .collect();
        let rows = own.iter().map(|(at, row)| {
            let view = View {
                at: *at,
                row,
                text: taken.text.as_str(),
                session,
            };
            view.show(is_chosen(*at), Callback::from(choose(*at)))
        });
        (!own.is_empty()).then(|| {
            html! {
                <section class="card" key={section.key()}>
                    <h2>{ names::section(locale, section) }</h2>
                    <ul class="taken">{ for rows }</ul>
                </section>
            }
        })
    });
    let unplaced = intake
        .unplaced
        .iter()
        .filter_map(|range| taken.text.as_str().get(range.clone()));
    let unplaced = unplaced.map(|words| html! { <li>{ words.to_owned() }</li> });
    html! {
        <>
            { buttons.clone().unwrap_or_default() }
            { for sections }
            { buttons.unwrap_or_default() }
            if !intake.unplaced.is_empty() {
                <section class="card">
                    <h2>{ t::unplaced(locale) }</h2>
                    <p>{ t::unplaced_lead(locale) }</p>
                    <ul class="unplaced">{ for unplaced }</ul>
                </section>
            }
            <div class="row">{ link(&Route::Take, "btn quiet", t::other(locale).into()) }</div>
        </>
    }
}

/// A row, and what it needs to be shown.
struct View<'a> {
    at: usize,
    row: &'a Row,
    text: &'a str,
    session: &'a Session,
}

impl View<'_> {
    fn show(&self, chosen: bool, choose: Callback<bool>) -> Html {
        let locale = self.session.locale;
        let row = self.row;
        let (tone, sure) = match row.certainty {
            Certainty::Given => (Tone::Met, t::given(locale)),
            Certainty::Inferred => (Tone::Depends, t::inferred(locale)),
        };
        let value = |raw: &Raw| names::typed_answer(locale, row.field, raw);
        let (label, said) = (self.label(), value(&row.raw));
        let id = ["row-", &self.at.to_string()].concat();
        let words = self.text.get(row.words.clone()).unwrap_or_default();
        let words = html! {
            <p class="from" id={[&id, "-words"].concat()}>{ chip(tone, sure) }{ live(t::words(locale, words)) }</p>
        };
        let ticked = {
            let choose = choose.clone();
            Callback::from(move |event: Event| {
                choose.emit(event.target_unchecked_into::<HtmlInputElement>().checked())
            })
        };
        let both = |before: &Raw| {
            let radio = |at: &str, is_new: bool, words: String| {
                let choose = choose.clone();
                let onchange = Callback::from(move |_: Event| choose.emit(is_new));
                html! {
                    <label class="choice">
                        <input type="radio" id={[&id, at].concat()} name={id.clone()} checked={chosen == is_new} {onchange} />
                        <span>{ live(words) }</span>
                    </label>
                }
            };
            html! {
                <fieldset class="choices">
                    <legend>{ live(label.clone()) }</legend>
                    { radio("-old", false, t::keep(locale, &value(before))) }
                    { radio("-new", true, t::replace(locale, &said)) }
                </fieldset>
            }
        };
        let told = t::value(locale, &label, &said);
        html! {
            <li key={self.at}>
                if let Some(before) = &row.before {
                    { both(before) }
                } else if row.is_same {
                    <p class="kept">{ live(told) }<small>{ t::same(locale) }</small></p>
                } else {
                    <label class="choice">
                        <input type="checkbox" id={id.clone()} checked={chosen} aria-describedby={[&id, "-words"].concat()} onchange={ticked} />
                        <span>{ live(told) }</span>
                    </label>
                }
                { words }
            </li>
        }
    }

    /// The name of the field, with the post that it is of.
    fn label(&self) -> String {
        let locale = self.session.locale;
        let field = names::field(locale, self.row.field);
        match self.row.posts.as_slice() {
            [] => field.to_owned(),
            [only] if self.row.field.section() == Section::Posts => {
                let there = self
                    .session
                    .workshop
                    .draft()
                    .entries(Section::Posts)
                    .get(*only);
                let title = there.map(|post| post.text(Field::PostTitle).trim().to_owned());
                let title = title.filter(|title| !title.is_empty());
                let post = title.unwrap_or_else(|| t::new_post(locale, &(only + 1).to_string()));
                t::of_post(locale, &post, field)
            }
            _ => t::of_posts(locale, field),
        }
    }
}
