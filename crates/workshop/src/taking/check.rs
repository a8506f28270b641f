//! 检查一份公告: checks a text without taking it in.

use std::rc::Rc;

use notice::Finding;
use ui::platform::focus;
use words::text::taking as t;
use yew::prelude::*;

use super::super::Session;
use super::super::lint::{Mending, cards, counted};
use super::super::route::Route;
use super::marked::{id, show};
use super::source::Source;
use ui::parts::{link, live};

#[derive(Properties, PartialEq)]
pub(super) struct CheckProps {
    pub(super) session: Session,
}

/// The findings of the text that was taken in.
#[hook]
pub(super) fn use_findings(session: &Session) -> Rc<Vec<Finding>> {
    let lint = session.apart.lint.ready().map(|lint| lint.text);
    use_memo((session.taken.clone(), lint.is_some()), |(taken, _)| {
        let found = taken.as_ref().zip(lint);
        found
            .map(|(taken, lint)| lint(taken.text.as_str()))
            .unwrap_or_default()
    })
}

#[component]
pub(super) fn Check(CheckProps { session }: &CheckProps) -> Html {
    let locale = session.locale;
    let findings = use_findings(session);
    // A text has no field to mend: this stays false.
    let mended = use_state_eq(|| false);
    // The heading of the findings gets the focus after a text was checked, not when the page opens.
    let first = use_mut_ref(|| session.taken.clone());
    use_effect_with(session.taken.clone(), move |taken| {
        if *taken != *first.borrow() {
            focus::place(FOUND);
        }
        *first.borrow_mut() = taken.clone();
    });
    let found = session.taken.as_ref().map(|taken| {
        let sum = counted(session, findings.len(), t::found_none, t::found);
        let mending = Mending::of(session, mended.clone(), focus::page_heading);
        let all: Vec<&Finding> = findings.iter().collect();
        let place = |finding: &Finding| place(finding, &findings);
        html! {
            <section class="beside" id={FOUND} key={taken.id}>
                <div class="listed">
                    <h2 tabindex="-1">{ live(sum) }</h2>
                    { session.apart.lint.again(locale) }
                    { cards(&all, &mending, &place) }
                    <p class="hint">{ words::text::workshop::limits(locale) }</p>
                    <div class="row">{ link(&Route::Taken, "btn", t::to_take(locale).into()) }</div>
                </div>
                <div class="listed">
                    <h2>{ t::text(locale) }</h2>
                    <p class="hint">{ t::text_lead(locale) }</p>
                    { show(taken.text.as_str(), &findings) }
                </div>
            </section>
        }
    });
    html! {
        <>
            <Source session={session.clone()} then={Route::Check} />
            { found.unwrap_or_default() }
        </>
    }
}

/// The `id` of the findings.
const FOUND: &str = "found";

/// The words of a finding, as a link to them in the text.
fn place(finding: &Finding, all: &[Finding]) -> Html {
    let words = finding.marks.first().map_or("", |mark| &mark.words);
    let index = all.iter().position(|other| other == finding);
    let mark = index.map(id).unwrap_or_default();
    let href = ["#", &mark].concat();
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        focus::element(&mark);
    });
    html! { <a {href} {onclick}>{ live(["“", words, "”"].concat()) }</a> }
}
