//! Who sits the examination, and what is printed about it.

use desk::PostFilter;
use words::text::clerk_papers as t;
use yew::prelude::*;

use super::change;
use crate::labelled::labelled;
use crate::state::{Desk, Exam};
use ui::parts::{Field, Menu, TextArea, Tick, live};

/// The key of no post in the menu.
const NONE: &str = "none";

pub(super) fn who(desk: &Desk, count: usize) -> Html {
    let locale = desk.locale;
    let inner = desk.read();
    let posts = &inner.register.terms().notice.posts;
    let named = posts.iter().enumerate();
    let mut options: Vec<(AttrValue, AttrValue)> = named
        .map(|(at, post)| {
            let name = words::notice::post_name(locale, post, at);
            (at.to_string().into(), name.into())
        })
        .collect();
    options.push((NONE.into(), t::no_post(locale).into()));
    let menu = Menu {
        named: labelled("exam-post", t::post(locale), None),
        nothing: t::every_post(locale),
        options,
        value: match inner.exam.post {
            None => AttrValue::default(),
            Some(PostFilter::None) => NONE.into(),
            Some(PostFilter::Of(at)) => at.to_string().into(),
        },
        onchange: {
            let desk = desk.clone();
            Callback::from(move |key: String| {
                change(&desk, |exam| {
                    exam.post = match &*key {
                        NONE => Some(PostFilter::None),
                        at => at.parse().ok().map(PostFilter::Of),
                    };
                });
            })
        },
    };
    let everyone = Tick {
        id: "exam-all",
        label: t::everyone(locale).into(),
        error: None,
        required: false,
        checked: inner.exam.all,
        onchange: {
            let desk = desk.clone();
            Callback::from(move |all| change(&desk, |exam| exam.all = all))
        },
    };
    html! {
        <section class="card">
            <h2>{ t::who(locale) }</h2>
            if !posts.is_empty() { { menu.show() } }
            { everyone.show() }
            <p role="status">
                { live(match count {
                    0 => t::none(locale).to_owned(),
                    count => t::count(locale, &count.to_string()),
                }) }
            </p>
        </section>
    }
}

/// The words on the papers.
pub(super) fn exam_words(desk: &Desk) -> Html {
    let locale = desk.locale;
    let inner = desk.read();
    let exam = &inner.exam;
    let oninput = |set: fn(&mut Exam, String)| {
        let desk = desk.clone();
        Callback::from(move |text: String| change(&desk, |exam| set(exam, text)))
    };
    let line = |id, label, hint, value: &str, set| {
        Field {
            named: labelled(id, label, hint),
            value: value.to_owned().into(),
            oninput: oninput(set),
            inputmode: "text",
            autocomplete: "off",
            suggestions: Vec::new(),
        }
        .show()
    };
    let notes = TextArea {
        named: labelled("exam-notes", t::notes(locale), Some(t::notes_hint(locale))),
        value: exam.notes.clone().into(),
        oninput: oninput(|exam, text| exam.notes = text),
    };
    let hint = Some(t::exam_hint(locale));
    html! {
        <section class="card">
            <h2>{ t::words(locale) }</h2>
            { line("exam-title", t::exam(locale), hint, &exam.title, |exam, text| exam.title = text) }
            { line("exam-time", t::time(locale), None, &exam.time, |exam, text| exam.time = text) }
            { line("exam-place", t::place(locale), None, &exam.place, |exam, text| exam.place = text) }
            { notes.show() }
        </section>
    }
}
