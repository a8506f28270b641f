//! The answers, question by question, each with a link to change it.

use rules::{Circumstance, Facts, Occurrence, Question};
use words::text::{answers, question_page as q};
use words::{Locale, names};

use crate::check::slug;
use crate::route::Route;
use ui::parts::{Answer, SummaryRow};

/// A row for each of these questions that was answered.
pub(crate) fn rows(
    questions: &[Question],
    facts: &Facts,
    locale: Locale,
) -> Vec<SummaryRow<Route>> {
    questions
        .iter()
        .filter_map(|&question| {
            Some(SummaryRow {
                key: names::question_short(locale, question).into(),
                value: Answer::Text(answer(question, facts, locale)?),
                change: Some(Route::Question(slug(question).into())),
            })
        })
        .collect()
}

fn answer(question: Question, facts: &Facts, locale: Locale) -> Option<String> {
    let day = |day| words::date(locale, day);
    let never_or = |occurrence, never: &'static str| match occurrence {
        Occurrence::Never => never.to_owned(),
        Occurrence::On(on) => day(on),
    };
    match question {
        Question::BirthDate => facts.birth_date.map(day),
        Question::HireDate => facts.hire_date.map(day),
        Question::EarlierEngagement => facts
            .earlier_engagement
            .map(|what| never_or(what, q::earlier_never(locale))),
        Question::ExpectedCertificate => facts
            .expected_certificate
            .map(|what| never_or(what, q::expected_never(locale))),
        Question::FullTime => facts.full_time.map(|full_time| {
            if full_time {
                q::full_time_yes(locale).to_owned()
            } else {
                q::full_time_no(locale).to_owned()
            }
        }),
        Question::Education => facts
            .education
            .map(|what| names::education(locale, what).to_owned()),
        Question::Service => facts
            .service
            .map(|what| names::service(locale, what).to_owned()),
        Question::Conduct => facts
            .conduct
            .map(|what| names::conduct(locale, what).to_owned()),
        Question::Ability => facts
            .ability
            .map(|what| names::ability(locale, what).to_owned()),
        Question::Circumstances if facts.circumstances.is_empty() => None,
        Question::Circumstances => {
            let had = Circumstance::ALL
                .into_iter()
                .filter(|&circumstance| facts.circumstances.get(circumstance) == Some(true))
                .map(|circumstance| names::circumstance(locale, circumstance));
            let had = names::list(locale, had);
            Some(if had.is_empty() {
                answers::circumstances_none(locale).to_owned()
            } else {
                had
            })
        }
    }
}
