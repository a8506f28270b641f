//! 签到表 and 准考证: who sits where, and the papers to print.

mod cards;
mod options;
mod people;
mod preview;
mod seats;
mod sign_in;

use desk::seats::examinees;
use words::text::clerk_papers as t;
use yew::prelude::*;

use crate::distant::Fetched;
use crate::route::Route;
use crate::state::{Desk, Distant, Exam, Paper, Shown};
use options::{exam_words, who};
use preview::Preview;
use seats::Seats;
use ui::Page;
use ui::parts::{ButtonKind, button, link};

pub(crate) fn page(desk: &Desk) -> Page {
    let title = t::title(desk.locale);
    Page {
        title,
        contents: html! { <Fetched desk={desk.clone()} page={Distant::Papers} {title} /> },
    }
}

/// The room of these papers.
pub const PAPERS: Shown = Shown(|desk, _| show(desk));

fn show(desk: &Desk) -> Html {
    let locale = desk.locale;
    let people = {
        let inner = desk.read();
        examinees(&inner.register, inner.exam.all, inner.exam.post)
    };
    let preview = desk.read().exam.preview;
    let make = |paper: Paper| {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| desk.change(|inner| inner.exam.preview = Some(paper)))
    };
    html! {
        <>
            <div class="headed unprinted">
                <div>
                    <h1 tabindex="-1">{ t::title(locale) }</h1>
                    <p class="lead">{ t::lead(locale) }</p>
                </div>
                <div class="row">{ link(&Route::Lists, "btn quiet", t::to_lists(locale).into()) }</div>
            </div>
            <div class="beside unprinted">
                <div class="listed">
                    { who(desk, people.len()) }
                    if !people.is_empty() {
                        <Seats desk={desk.clone()} people={people.clone()} />
                    }
                </div>
                if !people.is_empty() {
                    <div class="listed">
                        { exam_words(desk) }
                        <section class="card">
                            <h2>{ t::make(locale) }</h2>
                            <div class="row">
                                { button(ButtonKind::Primary, make(Paper::Cards), t::cards(locale).into()) }
                                { button(ButtonKind::Quiet, make(Paper::SignIn), t::sign_in(locale).into()) }
                            </div>
                        </section>
                    </div>
                }
            </div>
            if let Some(paper) = preview.filter(|_| !people.is_empty()) {
                <Preview key={paper as usize} desk={desk.clone()} {people} {paper} />
            }
        </>
    }
}

/// Changes the examination, and takes away the papers that are shown: they are old.
fn change(desk: &Desk, change: impl FnOnce(&mut Exam)) {
    desk.change(|inner| {
        change(&mut inner.exam);
        inner.exam.preview = None;
    });
}
