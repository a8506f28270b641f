//! Questions that are answered with a day.

use chrono::NaiveDate;
use fields::{CardKind, ResidentId};
use rules::Question;
use words::text::question_page as t;
use words::{Locale, names};
use yew::prelude::*;

use super::Asked;
use crate::check::{BirthWay, DatedAnswer, Draft, HireWay, Typed, ids};
use ui::parts::{
    ButtonKind, Choice, Choices, DateBoxes, DatePart, DateText, Field, Group, Labelled, button,
};
use ui::platform::clock;

/// A group of three boxes under a question or one of its answers.
struct Boxes<'a> {
    legend: &'static str,
    heading: bool,
    hint: &'static str,
    value: &'a DateText,
    birthday: bool,
    place: fn(&mut Draft) -> &mut DateText,
}

impl Boxes<'_> {
    fn show(self, asked: &Asked<'_>) -> Html {
        let handle = asked.check.clone();
        let place = self.place;
        let oninput = Callback::from(move |(part, typed): (DatePart, String)| {
            handle.typed(move |draft| {
                let text = place(draft);
                *text = std::mem::take(text).with(part, typed.into());
            });
        });
        DateBoxes {
            group: Group {
                id: ids::DATE,
                legend: self.legend.into(),
                heading: self.heading,
                hint: Some(self.hint),
                error: asked.error(ids::DATE),
                required: false,
            },
            boxes: DatePart::DAY,
            bad: asked.mistake.map_or(&[], |mistake| &mistake.parts),
            value: self.value,
            oninput,
            birthday: self.birthday,
            locale: asked.locale,
        }
        .show()
    }
}

pub(super) fn birth(asked: &Asked<'_>) -> Html {
    let locale = asked.locale;
    let draft = &asked.check.draft;
    let by_date = draft.birth_way == BirthWay::Date;
    let controls = if by_date {
        Boxes {
            legend: names::question(locale, Question::BirthDate),
            heading: true,
            hint: names::question_hint(locale, Question::BirthDate),
            value: &draft.birth_date,
            birthday: true,
            place: |draft| &mut draft.birth_date,
        }
        .show(asked)
    } else {
        let handle = asked.check.clone();
        let oninput = Callback::from(move |typed: String| {
            handle.typed(move |draft| draft.id_number = typed.into());
        });
        let field = Field {
            named: Labelled {
                id: ids::ID_NUMBER,
                label: t::id_number(locale).into(),
                hint: Some(t::id_number_hint(locale)),
                error: asked.error(ids::ID_NUMBER),
                required: false,
            },
            value: draft.id_number.clone(),
            oninput,
            inputmode: "text",
            autocomplete: "off",
            suggestions: Vec::new(),
        };
        html! {
            <>
                <h1 tabindex="-1">{ names::question(locale, Question::BirthDate) }</h1>
                { field.show() }
            </>
        }
    };
    let handle = asked.check.clone();
    let switch = Callback::from(move |_: MouseEvent| {
        handle.typed(move |draft| {
            draft.birth_way = if by_date {
                BirthWay::IdNumber
            } else {
                BirthWay::Date
            };
        });
    });
    let switch_label = if by_date {
        t::birth_by_id(locale)
    } else {
        t::birth_by_date(locale)
    };
    html! {
        <>
            { asked.note.clone() }
            { controls }
            { button(ButtonKind::Quiet, switch, switch_label.into()) }
        </>
    }
}

/// The birth date from an identity number, for the visitor to confirm.
pub(super) fn recognised(id: &ResidentId, locale: Locale) -> Html {
    html! {
        <section id="recognised" class="card notice">
            <h2 tabindex="-1">{ t::recognised(locale) }</h2>
            <p>{ t::recognised_check(locale) }</p>
            if id.kind() != CardKind::Resident {
                <p>{ t::id_permit(locale) }</p>
            }
        </section>
    }
}

pub(super) fn hire(asked: &Asked<'_>) -> Html {
    let locale = asked.locale;
    let today: NaiveDate = clock::today();
    let answers = [
        t::hire_today(locale, &words::date(locale, today)),
        t::hire_other(locale).to_owned(),
    ];
    let draft = &asked.check.draft;
    let boxes = Boxes {
        legend: t::hire_day(locale),
        heading: false,
        hint: t::hire_day_hint(locale),
        value: &draft.hire_date,
        birthday: false,
        place: |draft| &mut draft.hire_date,
    };
    either(
        asked,
        Question::HireDate,
        answers,
        draft.hire_way.map(|way| way == HireWay::Other),
        |draft, is_other| {
            draft.hire_way = Some(if is_other {
                HireWay::Other
            } else {
                HireWay::Today
            });
        },
        boxes,
    )
}

pub(super) fn earlier(asked: &Asked<'_>) -> Html {
    let locale = asked.locale;
    dated(
        asked,
        Question::EarlierEngagement,
        [t::earlier_never(locale), t::earlier_on(locale)],
        [t::earlier_day(locale), t::earlier_day_hint(locale)],
        &asked.check.draft.earlier_engagement,
        |draft| &mut draft.earlier_engagement,
        |draft| &mut draft.earlier_engagement.day,
    )
}

pub(super) fn expected(asked: &Asked<'_>) -> Html {
    let locale = asked.locale;
    let happens: fn(&mut Draft) -> &mut DatedAnswer = |draft| &mut draft.expected_certificate;
    dated(
        asked,
        Question::ExpectedCertificate,
        [t::expected_never(locale), t::expected_on(locale)],
        [t::expected_day(locale), t::expected_day_hint(locale)],
        &asked.check.draft.expected_certificate,
        happens,
        |draft| &mut draft.expected_certificate.day,
    )
}

/// Never, or on a day: two answers; the second opens the boxes.
fn dated(
    asked: &Asked<'_>,
    question: Question,
    answers: [&'static str; 2],
    [legend, hint]: [&'static str; 2],
    answer: &DatedAnswer,
    happens: fn(&mut Draft) -> &mut DatedAnswer,
    place: fn(&mut Draft) -> &mut DateText,
) -> Html {
    let boxes = Boxes {
        legend,
        heading: false,
        hint,
        value: &answer.day,
        birthday: false,
        place,
    };
    let choose = move |draft: &mut Draft, on: bool| happens(draft).happens = Some(on);
    either(
        asked,
        question,
        answers.map(str::to_owned),
        answer.happens,
        choose,
        boxes,
    )
}

/// Two answers; the second opens the boxes.
fn either(
    asked: &Asked<'_>,
    question: Question,
    answers: [String; 2],
    second: Option<bool>,
    choose: impl Fn(&mut Draft, bool) + Copy + 'static,
    boxes: Boxes<'_>,
) -> Html {
    let values = ["first", "second"];
    let options: Vec<Choice> = values
        .into_iter()
        .zip(answers)
        .map(|(value, label)| Choice {
            value: value.into(),
            label: label.into(),
            hint: None,
        })
        .collect();
    let handle = asked.check.clone();
    let onchange = Callback::from(move |value: AttrValue| {
        let second = value == "second";
        handle.typed(move |draft| choose(draft, second));
    });
    let chosen = second.map(|second| AttrValue::from(if second { "second" } else { "first" }));
    let choices = Choices {
        group: asked.group(question),
        options,
        chosen,
        in_pairs: false,
        onchange,
    };
    html! {
        <>
            { choices.show() }
            if second == Some(true) {
                { boxes.show(asked) }
            }
        </>
    }
}
