//! Controls for fields, built from the parts.

use std::rc::Rc;

use record::{Answers, Field as _, Raw};
use words::Locale;
use words::text::sections as t;
use yew::prelude::*;

use super::edit::{Edit, Typed};
use super::names::{Answer, NamedList};
use super::{Form, Problem};
use crate::parts::{
    Choice, Choices, DateBoxes, DatePart, DateText, Field, Group, Labelled, Menu, TextArea, Tick,
};
use crate::platform::kiosk;

/// How a field is asked.
pub enum Control {
    /// One line, with `inputmode`, `autocomplete` and suggestions.
    Line(&'static str, &'static str, Vec<AttrValue>),
    /// Several lines.
    Paragraph,
    /// One of a few answers, all visible: keys and labels.
    Choose(Vec<(&'static str, &'static str)>),
    /// One of many answers: the values and labels.
    Menu(Vec<Answer>),
    /// One of many answers, each with several names.
    Names(NamedList),
    /// A date in boxes, and whether it is the visitor's birthday.
    Boxes(&'static [DatePart], bool),
    /// A box to tick.
    Tick,
}

impl Control {
    /// One line of any text, for which browsers offer nothing.
    pub const fn line(inputmode: &'static str) -> Self {
        Self::Line(inputmode, "off", Vec::new())
    }
}

/// The controls for these fields of a section, or of one entry of it, with the answers and
/// problems. With `in_parts`, they have headings. A field that is not asked has no control.
pub fn controls<F: Form>(
    form: &F,
    fields: impl Iterator<Item = F::Field>,
    entry: Option<usize>,
    answers: &Answers<F::Field>,
    problems: &[Problem],
    in_parts: bool,
) -> Html {
    let oninput = {
        let form = form.clone();
        Callback::from(move |(field, typed)| form.edit(Edit::Type(entry, field, typed)))
    };
    let locale = form.locale();
    let slots = fields.filter_map(|field| {
        let control = form.control(field, answers)?;
        let id = field.key();
        let slot = Slot {
            id,
            label: form.label(field),
            required: form.is_required(field),
            hint: (F::NAMES.hint)(locale, field),
            problem: problems.iter().find(|problem| problem.field == Some(id)),
            typed: answers.get(field),
            oninput: oninput.reform(move |typed| (field, typed)),
            locale,
        };
        let below = form.below(field);
        let part = form.part(field).filter(|_| in_parts);
        Some(html! {
            <key={id}>
                if let Some(part) = part {
                    <h2 class="part">{ part }</h2>
                }
                { slot.show(control) }
                { below }
            </>
        })
    });
    html! { <>{ for slots }</> }
}

/// Whether the answers are few and short enough for two in a row.
fn stand_in_pairs(options: &[(&'static str, &'static str)]) -> bool {
    let short = |(_, label): &(&str, &str)| label.chars().count() <= SHORT;
    options.len() <= 4 && options.iter().all(short)
}

/// The most characters of such an answer: half of a phone's width.
const SHORT: usize = 5;

/// A control with everything around it.
struct Slot<'a> {
    id: &'static str,
    label: AttrValue,
    required: bool,
    hint: Option<&'static str>,
    problem: Option<&'a Problem>,
    typed: Option<&'a Raw>,
    oninput: Callback<Typed>,
    locale: Locale,
}

impl Slot<'_> {
    fn show(self, control: Control) -> Html {
        let id = self.id;
        html! { <div class="slot" key={id}>{ self.control(control) }</div> }
    }

    fn control(self, control: Control) -> Html {
        let (value, oninput, locale) = (self.text(), self.on_text(), self.locale);
        match control {
            Control::Line(inputmode, autocomplete, suggestions) => Field {
                named: self.named(),
                value,
                oninput,
                inputmode,
                // On a kiosk, the browser would suggest what earlier visitors typed.
                autocomplete: if kiosk::is_on() { "off" } else { autocomplete },
                suggestions,
            }
            .show(),
            Control::Paragraph => TextArea {
                named: self.named(),
                value,
                oninput,
            }
            .show(),
            Control::Choose(options) => {
                let option = |(key, label): (&'static str, &'static str)| Choice {
                    value: key.into(),
                    label: label.into(),
                    hint: None,
                };
                Choices {
                    in_pairs: stand_in_pairs(&options),
                    group: self.group(),
                    options: options.into_iter().map(option).collect(),
                    chosen: Some(value),
                    onchange: oninput.reform(|value: AttrValue| value.to_string()),
                }
                .show()
            }
            Control::Menu(options) => Menu {
                named: self.named(),
                nothing: t::choose_one(locale),
                options,
                value,
                onchange: oninput,
            }
            .show(),
            Control::Names(names) => names.show(self.named(), value, &oninput, locale),
            Control::Boxes(boxes, birthday) => self.boxes(boxes, birthday),
            Control::Tick => Tick {
                id: self.id,
                error: self.error(),
                label: self.label,
                required: self.required,
                checked: !value.is_empty(),
                onchange: oninput.reform(|ticked: bool| {
                    let typed = if ticked { "yes" } else { "" };
                    typed.to_owned()
                }),
            }
            .show(),
        }
    }

    fn text(&self) -> AttrValue {
        match self.typed {
            Some(Raw::Text(text)) => AttrValue::Rc(text.clone()),
            _ => AttrValue::default(),
        }
    }

    /// Stores a text as typed.
    fn on_text(&self) -> Callback<String> {
        self.oninput
            .reform(|typed: String| Typed::Text(Rc::from(typed)))
    }

    fn error(&self) -> Option<AttrValue> {
        self.problem.map(|problem| problem.text.clone())
    }

    fn named(self) -> Labelled {
        Labelled {
            error: self.error(),
            id: self.id,
            label: self.label,
            hint: self.hint,
            required: self.required,
        }
    }

    fn group(self) -> Group {
        Group {
            error: self.error(),
            id: self.id,
            legend: self.label,
            heading: false,
            hint: self.hint,
            required: self.required,
        }
    }

    fn boxes(self, boxes: &'static [DatePart], birthday: bool) -> Html {
        let value = match self.typed {
            Some(Raw::Boxes(boxes)) => DateText(boxes.clone()),
            _ => DateText::default(),
        };
        let oninput = self
            .oninput
            .reform(|(part, typed): (DatePart, String)| Typed::Box(part, Rc::from(typed)));
        DateBoxes {
            bad: self.problem.map_or(&[], |problem| &problem.boxes),
            locale: self.locale,
            group: self.group(),
            boxes,
            value: &value,
            oninput,
            birthday,
        }
        .show()
    }
}
