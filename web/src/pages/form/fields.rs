//! A field of the form as a control, by what it holds.

use fields::codes::CodeList;
use fields::division;
use form::{Answers, Field, Kind, Problem, ProblemKind, Raw, field::ELSEWHERE};
use words::form as names;
use words::text::{check, form as t};
use words::{Locale, form::problem};
use yew::prelude::*;

use super::{Desk, display};
use crate::check::blamed;
use crate::filling::Act;
use crate::parts::{
    self, Choice, Choices, DateBoxes, DatePart, DateText, Group, Labelled, Menu, TextArea, Tick,
};
use crate::platform::kiosk;

/// Where fields are being filled in.
pub(super) struct Sheet<'a> {
    pub(super) desk: &'a Desk,
    pub(super) entry: Option<usize>,
    pub(super) answers: &'a Answers,
    pub(super) problems: &'a [Problem],
}

/// The `id` to which a problem's link leads.
pub(super) fn target(found: &Problem) -> AttrValue {
    let Some(field) = found.place.field else {
        return AttrValue::Static("add");
    };
    match field.kind() {
        Kind::Day | Kind::Month | Kind::AnyMonth => {
            let first = boxes_of(found).first().copied();
            first.unwrap_or(DatePart::Year).id(field.key())
        }
        _ => AttrValue::Static(field.key()),
    }
}

/// The boxes of a date that a problem is about; none means all.
fn boxes_of(found: &Problem) -> Vec<DatePart> {
    match &found.kind {
        ProblemKind::Date(date) => blamed(date),
        _ => Vec::new(),
    }
}

impl Sheet<'_> {
    /// The control of a field, or nothing if it is not asked here.
    pub(super) fn show(&self, field: Field) -> Html {
        if !field.need().is_asked(self.answers) {
            return Html::default();
        }
        let locale = self.desk.locale;
        let control = match field.kind() {
            Kind::Choose(list) => self.choices(field, &names::options(locale, list)),
            Kind::Menu(list) => self.menu(field, codes(list)),
            Kind::Prefecture => self.menu(field, prefectures(locale)),
            Kind::Day => self.boxes(field, DatePart::DAY),
            Kind::Month | Kind::AnyMonth => self.boxes(field, DatePart::MONTH),
            Kind::Paragraph(_) => TextArea {
                named: self.named(field),
                value: self.text(field),
                oninput: self.typing(field),
            }
            .show(),
            Kind::Flag => self.tick(field),
            Kind::Search(list) => {
                self.line(field, list.codes().map(|one| one.name.into()).collect())
            }
            Kind::County => {
                let league = self.answers.text(Field::HouseholdPrefecture);
                let counties = division::counties(league).map(|one| one.name.into());
                self.line(field, counties.collect())
            }
            Kind::Line(_)
            | Kind::Name
            | Kind::ResidentId
            | Kind::Mobile
            | Kind::Phone
            | Kind::Number(..) => self.line(field, Vec::new()),
        };
        html! { <div class="slot" key={field.key()}>{ control }</div> }
    }

    /// The label; what may stay empty says so.
    fn label(&self, field: Field) -> AttrValue {
        let locale = self.desk.locale;
        let label = names::field(locale, field);
        if field.need().is_required() || field.kind() == Kind::Flag {
            label.into()
        } else {
            t::optional(locale, label).into()
        }
    }

    fn found(&self, field: Field) -> Option<&Problem> {
        let own = |one: &&Problem| one.place.field == Some(field);
        self.problems.iter().find(own)
    }

    fn error(&self, field: Field) -> Option<AttrValue> {
        let found = self.found(field)?;
        Some(problem(self.desk.locale, found).into())
    }

    fn text(&self, field: Field) -> AttrValue {
        match self.answers.get(field) {
            Some(Raw::Text(text)) => AttrValue::Rc(text.clone()),
            _ => AttrValue::default(),
        }
    }

    /// Keeps a text as it was typed.
    fn typing(&self, field: Field) -> Callback<String> {
        let (filling, entry) = (self.desk.filling.clone(), self.entry);
        Callback::from(move |typed: String| {
            filling.dispatch(Act::Type(entry, field, Raw::text(&typed)));
        })
    }

    fn line(&self, field: Field, suggestions: Vec<AttrValue>) -> Html {
        let (inputmode, known) = match field {
            Field::Name => ("text", "name"),
            Field::Mobile => ("tel", "tel-national"),
            Field::OtherPhone => ("tel", "off"),
            Field::Address => ("text", "street-address"),
            Field::Height => ("numeric", "off"),
            _ => ("text", "off"),
        };
        // What a browser would offer here was typed by someone else.
        let autocomplete = if kiosk::is_on() { "off" } else { known };
        parts::Field {
            named: self.named(field),
            value: self.text(field),
            oninput: self.typing(field),
            inputmode,
            autocomplete,
            suggestions,
        }
        .show()
    }

    fn named(&self, field: Field) -> Labelled {
        Labelled {
            id: field.key(),
            label: self.label(field),
            hint: names::field_hint(self.desk.locale, field),
            error: self.error(field),
        }
    }

    fn group(&self, field: Field) -> Group {
        Group {
            id: field.key(),
            legend: self.label(field),
            heading: false,
            hint: names::field_hint(self.desk.locale, field),
            error: self.error(field),
        }
    }

    fn choices(&self, field: Field, options: &[(&'static str, &'static str)]) -> Html {
        let option = |&(value, label): &(&'static str, &'static str)| Choice {
            value: value.into(),
            label: label.into(),
            hint: None,
        };
        let chosen = self.text(field);
        Choices {
            group: self.group(field),
            options: options.iter().map(option).collect(),
            chosen: (!chosen.is_empty()).then_some(chosen),
            onchange: self
                .typing(field)
                .reform(|value: AttrValue| value.to_string()),
        }
        .show()
    }

    fn menu(&self, field: Field, options: Vec<(AttrValue, AttrValue)>) -> Html {
        Menu {
            named: self.named(field),
            nothing: t::choose_one(self.desk.locale),
            options,
            value: self.text(field),
            onchange: self.typing(field),
        }
        .show()
    }

    fn tick(&self, field: Field) -> Html {
        let typing = self.typing(field);
        Tick {
            id: field.key(),
            label: self.label(field),
            error: self.error(field),
            checked: !self.text(field).is_empty(),
            onchange: typing.reform(|ticked: bool| {
                let typed = if ticked { "yes" } else { "" };
                typed.to_owned()
            }),
        }
        .show()
    }

    fn boxes(&self, field: Field, boxes: &'static [DatePart]) -> Html {
        let locale = self.desk.locale;
        let value = match self.answers.get(field) {
            Some(Raw::Boxes([year, month, day])) => DateText {
                year: AttrValue::Rc(year.clone()),
                month: AttrValue::Rc(month.clone()),
                day: AttrValue::Rc(day.clone()),
            },
            _ => DateText::default(),
        };
        let oninput = {
            let (filling, entry) = (self.desk.filling.clone(), self.entry);
            Callback::from(move |(part, typed): (DatePart, String)| {
                filling.dispatch(Act::TypeBox(entry, field, part, typed.into()));
            })
        };
        DateBoxes {
            group: self.group(field),
            boxes,
            bad: &self.found(field).map(boxes_of).unwrap_or_default(),
            labels: [
                check::year(locale),
                check::month(locale),
                check::day(locale),
            ],
            value: &value,
            oninput,
            birthday: field == Field::BirthDate && !kiosk::is_on(),
        }
        .show()
    }
}

fn codes(list: CodeList) -> Vec<(AttrValue, AttrValue)> {
    list.codes()
        .map(|one| (one.code.into(), display::code(list, one).into()))
        .collect()
}

fn prefectures(locale: Locale) -> Vec<(AttrValue, AttrValue)> {
    division::prefectures()
        .map(|one| (one.code.into(), one.name.into()))
        .chain([(ELSEWHERE.into(), t::elsewhere(locale).into())])
        .collect()
}
