//! What stands above the fields of some sections.

use form::{Section, attachments};
use rules::Question;
use words::form as names;
use words::text::{form as t, pledge};
use yew::prelude::*;

use super::Desk;
use crate::check;
use crate::pages::result::rows;
use crate::parts::{link, summary_list};
use crate::route::Route;

pub(super) fn above(section: Section, desk: &Desk) -> Html {
    let locale = desk.locale;
    match section {
        Section::Declarations => declarations(desk),
        Section::Attachments => {
            let papers = attachments(desk.filling.typed());
            html! {
                <ul class="card papers-to-bring">
                    { for papers.iter().map(|&one| html! { <li>{ names::attachment(locale, one) }</li> }) }
                </ul>
            }
        }
        Section::Pledge => {
            html! { <blockquote class="pledge">{ pledge::plain(locale) }</blockquote> }
        }
        _ => Html::default(),
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

/// The answers of the self-check, with the way to each, and to those still missing.
fn declarations(desk: &Desk) -> Html {
    let locale = desk.locale;
    let facts = desk.filling.facts(&desk.check);
    let missing = form::check::declarations_missing(&facts, &notice::Notice::default());
    let next = missing.first().map(|&question| {
        html! {
            <a class="btn" href={Route::Question(check::slug(question).into()).hash()}>
                { t::answer_next(locale, words::names::question_short(locale, question)) }
            </a>
        }
    });
    html! {
        <div class="declarations">
            { summary_list(&rows(&DECLARED, &facts, locale), words::text::answers::change(locale)) }
            if let Some(next) = next {
                <div class="row">{ next }</div>
            } else {
                <div class="row">{ link(&Route::Result, "btn quiet", t::see_result(locale).into()) }</div>
            }
        </div>
    }
}
