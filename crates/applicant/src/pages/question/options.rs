//! Questions with one of a few answers.

use rules::{Declaration, Education, Question, Service};
use words::text::question_page as t;
use words::{Locale, names};
use yew::prelude::*;

use super::Asked;
use crate::check::{Draft, Typed};
use ui::parts::{Choice, Choices};

/// A question whose answers are a closed list.
struct OneOf<T: 'static> {
    question: Question,
    answers: &'static [T],
    chosen: Option<T>,
    label: fn(Locale, T) -> &'static str,
    hint: fn(Locale, T) -> Option<&'static str>,
    choose: fn(&mut Draft, T),
}

impl<T: Copy + PartialEq> OneOf<T> {
    fn ask(self, asked: &Asked<'_>) -> Html {
        let locale = asked.locale;
        let name = |at: usize| AttrValue::from(at.to_string());
        let options = self.answers.iter().enumerate().map(|(at, &answer)| Choice {
            value: name(at),
            label: (self.label)(locale, answer).into(),
            hint: (self.hint)(locale, answer).map(AttrValue::Static),
        });
        let at = self
            .chosen
            .and_then(|chosen| self.answers.iter().position(|&answer| answer == chosen));
        let (answers, choose) = (self.answers, self.choose);
        let check = asked.check.clone();
        let onchange = Callback::from(move |value: AttrValue| {
            let answer = value.parse().ok().and_then(|at: usize| answers.get(at));
            if let Some(&answer) = answer {
                check.typed(move |draft| choose(draft, answer));
            }
        });
        Choices {
            group: asked.group(self.question),
            options: options.collect(),
            chosen: at.map(name),
            in_pairs: false,
            onchange,
        }
        .show()
    }
}

pub(super) fn education(asked: &Asked<'_>) -> Html {
    OneOf {
        question: Question::Education,
        answers: &[
            Education::BachelorOrAbove,
            Education::JuniorCollege,
            Education::PreparatoryTechnician,
            Education::SeniorTechnical,
            Education::SeniorHigh,
            Education::SecondaryVocational,
            Education::JuniorHighOrBelow,
        ],
        chosen: asked.check.draft.education,
        label: names::education,
        hint: |locale, education| match education {
            Education::JuniorCollege => Some(t::education_college_hint(locale)),
            Education::PreparatoryTechnician | Education::SeniorTechnical => {
                Some(t::education_technical_hint(locale))
            }
            _ => None,
        },
        choose: |draft, education| draft.education = Some(education),
    }
    .ask(asked)
}

pub(super) fn full_time(asked: &Asked<'_>) -> Html {
    OneOf {
        question: Question::FullTime,
        answers: &[true, false],
        chosen: asked.check.draft.full_time,
        label: |locale, full_time| {
            if full_time {
                t::full_time_yes(locale)
            } else {
                t::full_time_no(locale)
            }
        },
        hint: |_, _| None,
        choose: |draft, full_time| draft.full_time = Some(full_time),
    }
    .ask(asked)
}

pub(super) fn service(asked: &Asked<'_>) -> Html {
    OneOf {
        question: Question::Service,
        answers: &[
            Service::None,
            Service::Soldier,
            Service::Officer,
            Service::FireRescue,
        ],
        chosen: asked.check.draft.service,
        label: names::service,
        hint: |_, _| None,
        choose: |draft, service| draft.service = Some(service),
    }
    .ask(asked)
}

const DECLARATIONS: &[Declaration] = &[Declaration::Yes, Declaration::Unsure, Declaration::No];

pub(super) fn conduct(asked: &Asked<'_>) -> Html {
    OneOf {
        question: Question::Conduct,
        answers: DECLARATIONS,
        chosen: asked.check.draft.conduct,
        label: names::conduct,
        hint: |_, _| None,
        choose: |draft, answer| draft.conduct = Some(answer),
    }
    .ask(asked)
}

pub(super) fn ability(asked: &Asked<'_>) -> Html {
    OneOf {
        question: Question::Ability,
        answers: DECLARATIONS,
        chosen: asked.check.draft.ability,
        label: names::ability,
        hint: |_, _| None,
        choose: |draft, answer| draft.ability = Some(answer),
    }
    .ask(asked)
}
