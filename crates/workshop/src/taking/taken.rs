//! The recognised values, field by field, to be filled into the draft.

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

/// The values of one text, compared by their address.
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
    // The values of the draft are kept until someone chooses otherwise.
    let chosen = use_state_eq(|| {
        let rows = all.iter();
        let is_new = rows.map(|row| row.before.is_none() && !row.is_same);
        is_new.collect::<Vec<bool>>()
    });
    let is_chosen = |index: usize| chosen.get(index).copied().unwrap_or(false);
    let choose = |index: usize| {
        let chosen = chosen.clone();
        Callback::from(move |value: bool| {
            let mut next = (*chosen).clone();
            if let Some(row) = next.get_mut(index) {
                *row = value;
            }
            chosen.set(next);
        })
    };
    let fill = |rows: Vec<Row>| {
        let workshop = session.workshop.clone();
        Callback::from(move |_: MouseEvent| {
            let values = rows.iter().flat_map(Row::fills).collect();
            workshop.dispatch(Act::Fill(values, rows.len()));
            location::go(&Route::Start.hash());
        })
    };
    let new = all.iter().enumerate().filter(|(_, row)| !row.is_same);
    let picked = new.clone().filter(|(index, _)| is_chosen(*index));
    let picked: Vec<Row> = picked.map(|(_, row)| row.clone()).collect();
    let every: Vec<Row> = new.map(|(_, row)| row.clone()).collect();
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
        let rows = all.iter().enumerate();
        let rows = rows.filter(|(_, row)| row.field.section() == section);
        let rows = rows.map(|(index, row)| {
            let view = View {
                index,
                row,
                text: taken.text.as_str(),
                session,
            };
            view.show(is_chosen(index), choose(index))
        });
        let rows: Vec<Html> = rows.collect();
        (!rows.is_empty()).then(|| {
            html! {
                <section class="card" key={section.key()}>
                    <h2>{ names::section(locale, section) }</h2>
                    <ul class="taken">{ for rows }</ul>
                </section>
            }
        })
    });
    let unplaced = intake.unplaced.iter();
    let unplaced = unplaced.filter_map(|range| taken.text.as_str().get(range.clone()));
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

/// A row on the page.
struct View<'a> {
    index: usize,
    row: &'a Row,
    text: &'a str,
    session: &'a Session,
}

impl View<'_> {
    fn show(&self, chosen: bool, choose: Callback<bool>) -> Html {
        let locale = self.session.locale;
        let row = self.row;
        let (tone, certainty) = match row.certainty {
            Certainty::Given => (Tone::Met, t::given(locale)),
            Certainty::Inferred => (Tone::Depends, t::inferred(locale)),
        };
        let value = |raw: &Raw| names::typed_answer(locale, row.field, raw);
        let (label, new) = (self.label(), value(&row.raw));
        let id = ["row-", &self.index.to_string()].concat();
        let words = self.text.get(row.words.clone()).unwrap_or_default();
        let words = html! {
            <p class="from" id={[&id, "-words"].concat()}>{ chip(tone, certainty) }{ live(t::words(locale, words)) }</p>
        };
        let ticked = {
            let choose = choose.clone();
            Callback::from(move |event: Event| {
                choose.emit(event.target_unchecked_into::<HtmlInputElement>().checked())
            })
        };
        let both = |before: &Raw| {
            let radio = |suffix: &str, is_new: bool, words: String| {
                let choose = choose.clone();
                let onchange = Callback::from(move |_: Event| choose.emit(is_new));
                html! {
                    <label class="choice">
                        <input type="radio" id={[&id, suffix].concat()} name={id.clone()} checked={chosen == is_new} {onchange} />
                        <span>{ live(words) }</span>
                    </label>
                }
            };
            html! {
                <fieldset class="choices">
                    <legend>{ live(label.clone()) }</legend>
                    { radio("-old", false, t::keep(locale, &value(before))) }
                    { radio("-new", true, t::replace(locale, &new)) }
                </fieldset>
            }
        };
        let value = t::value(locale, &label, &new);
        html! {
            <li key={self.index}>
                if let Some(before) = &row.before {
                    { both(before) }
                } else if row.is_same {
                    <p class="kept">{ live(value) }<small>{ t::same(locale) }</small></p>
                } else {
                    <label class="choice">
                        <input type="checkbox" id={id.clone()} checked={chosen} aria-describedby={[&id, "-words"].concat()} onchange={ticked} />
                        <span>{ live(value) }</span>
                    </label>
                }
                { words }
            </li>
        }
    }

    /// The name of the field, with the post that has it.
    fn label(&self) -> String {
        let locale = self.session.locale;
        let field = names::field(locale, self.row.field);
        match self.row.posts.as_slice() {
            [] => field.to_owned(),
            [only] if self.row.field.section() == Section::Posts => {
                let posts = self.session.workshop.draft().entries(Section::Posts);
                let post = posts.get(*only);
                match post.map_or("", |post| post.text(Field::PostTitle).trim()) {
                    "" => {
                        let post = t::new_post(locale, &(only + 1).to_string());
                        t::of_post(locale, &post, field)
                    }
                    title => t::of_post(locale, title, field),
                }
            }
            _ => t::of_posts(locale, field),
        }
    }
}
