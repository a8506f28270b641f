//! A control, put together from parts.

use std::rc::Rc;

use record::Raw;
use words::Locale;
use words::text::{date_part, sections as t};
use yew::prelude::*;

use super::names::{Answer, Names};
use super::{Typed, Wrong};
use crate::parts::{
    Choice, Choices, DateBoxes, DatePart, DateText, Field, Group, Labelled, Menu, TextArea, Tick,
};
use crate::platform::kiosk;

/// How a field is asked.
pub enum Control {
    /// One line; `inputmode` and `autocomplete`, and what one might mean.
    Line(&'static str, &'static str, Vec<AttrValue>),
    /// Several lines.
    Paragraph,
    /// One of a few answers, all in sight.
    Choose(Vec<Answer>),
    /// One of many answers.
    Menu(Vec<Answer>),
    /// One of many answers, each known by several names.
    Names(Names),
    /// A date in boxes; whether it is the reader's own birthday.
    Boxes(&'static [DatePart], bool),
    /// A box to tick.
    Tick,
}

impl Control {
    /// One line of whatever.
    pub const fn line() -> Self {
        Self::Line("text", "off", Vec::new())
    }
}

/// A control with everything around it.
pub(super) struct Shown<'a> {
    pub(super) id: &'static str,
    pub(super) label: AttrValue,
    pub(super) hint: Option<&'static str>,
    pub(super) wrong: Option<Wrong>,
    pub(super) held: Option<&'a Raw>,
    pub(super) typing: Callback<Typed>,
    pub(super) locale: Locale,
}

impl Shown<'_> {
    pub(super) fn show(self, control: Control) -> Html {
        let (value, typing, locale) = (self.text(), self.texts(), self.locale);
        match control {
            Control::Line(inputmode, autocomplete, suggestions) => Field {
                named: self.named(),
                value,
                oninput: typing,
                inputmode,
                // What a browser would offer on a kiosk was typed by someone else.
                autocomplete: if kiosk::is_on() { "off" } else { autocomplete },
                suggestions,
            }
            .show(),
            Control::Paragraph => TextArea {
                named: self.named(),
                value,
                oninput: typing,
            }
            .show(),
            Control::Choose(options) => {
                let option = |(value, label)| Choice {
                    value,
                    label,
                    hint: None,
                };
                Choices {
                    group: self.group(),
                    options: options.into_iter().map(option).collect(),
                    chosen: Some(value),
                    onchange: typing.reform(|value: AttrValue| value.to_string()),
                }
                .show()
            }
            Control::Menu(options) => Menu {
                named: self.named(),
                nothing: t::choose_one(locale),
                options,
                value,
                onchange: typing,
            }
            .show(),
            Control::Names(names) => names.show(self.named(), value, &typing, locale),
            Control::Boxes(boxes, birthday) => self.boxes(boxes, birthday),
            Control::Tick => Tick {
                id: self.id,
                label: self.label,
                error: self.wrong.map(|wrong| wrong.words),
                checked: !value.is_empty(),
                onchange: typing.reform(|ticked: bool| {
                    let typed = if ticked { "yes" } else { "" };
                    typed.to_owned()
                }),
            }
            .show(),
        }
    }

    fn text(&self) -> AttrValue {
        match self.held {
            Some(Raw::Text(text)) => AttrValue::Rc(text.clone()),
            _ => AttrValue::default(),
        }
    }

    /// Keeps a text as it was typed.
    fn texts(&self) -> Callback<String> {
        self.typing
            .reform(|typed: String| Typed::Text(Rc::from(typed)))
    }

    fn error(&self) -> Option<AttrValue> {
        self.wrong.as_ref().map(|wrong| wrong.words.clone())
    }

    fn named(self) -> Labelled {
        Labelled {
            error: self.error(),
            id: self.id,
            label: self.label,
            hint: self.hint,
        }
    }

    fn group(self) -> Group {
        Group {
            error: self.error(),
            id: self.id,
            legend: self.label,
            heading: false,
            hint: self.hint,
        }
    }

    fn boxes(mut self, boxes: &'static [DatePart], birthday: bool) -> Html {
        let locale = self.locale;
        let value = match self.held {
            Some(Raw::Boxes([year, month, day])) => DateText {
                year: AttrValue::Rc(year.clone()),
                month: AttrValue::Rc(month.clone()),
                day: AttrValue::Rc(day.clone()),
            },
            _ => DateText::default(),
        };
        let oninput = self
            .typing
            .reform(|(part, typed): (DatePart, String)| Typed::Box(part, Rc::from(typed)));
        let bad = self
            .wrong
            .as_mut()
            .map(|wrong| std::mem::take(&mut wrong.boxes));
        DateBoxes {
            group: self.group(),
            boxes,
            bad: &bad.unwrap_or_default(),
            labels: [
                date_part::year(locale),
                date_part::month(locale),
                date_part::day(locale),
            ],
            value: &value,
            oninput,
            birthday: birthday && !kiosk::is_on(),
        }
        .show()
    }
}
