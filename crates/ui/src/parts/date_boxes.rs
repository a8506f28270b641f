use std::rc::Rc;

use chrono::{Datelike, NaiveDate};
use fields::{DatePart as Part, DateProblem};
use web_sys::HtmlInputElement;
use words::Locale;
use words::text::date_part;
use yew::prelude::*;

use super::MOST_CHARACTERS;
use super::fieldset::Group;
use crate::platform::kiosk;

/// One of the three boxes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatePart {
    /// 年.
    Year,
    /// 月.
    Month,
    /// 日.
    Day,
}

impl DatePart {
    const ALL: [Self; 3] = [Self::Year, Self::Month, Self::Day];
    /// The boxes of a month.
    pub const MONTH: &'static [Self] = &[Self::Year, Self::Month];
    /// The boxes of a day.
    pub const DAY: &'static [Self] = &Self::ALL;

    const fn name(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Month => "month",
            Self::Day => "day",
        }
    }

    /// The `id` of this box in the group `id`, for [`super::Problem::target`].
    pub fn id(self, group: &str) -> AttrValue {
        [group, "-", self.name()].concat().into()
    }
}

/// What was typed into the boxes: year, month, day.
#[derive(Clone, Default, PartialEq)]
pub struct DateText(pub [Rc<str>; 3]);

impl DateText {
    /// A day, as it would be typed.
    pub fn of(day: NaiveDate) -> Self {
        let numbers = [
            day.year().to_string(),
            day.month().to_string(),
            day.day().to_string(),
        ];
        Self(numbers.map(Rc::from))
    }

    /// The day that was typed.
    ///
    /// # Errors
    /// The first problem.
    pub fn parse(&self) -> Result<NaiveDate, DateProblem> {
        let [year, month, day] = &self.0;
        fields::parse_date_boxes(year, month, day)
    }

    /// The same text with one box replaced.
    #[must_use]
    pub fn with(self, part: DatePart, text: Rc<str>) -> Self {
        let [year, month, day] = self.0;
        Self(match part {
            DatePart::Year => [text, month, day],
            DatePart::Month => [year, text, day],
            DatePart::Day => [year, month, text],
        })
    }
}

/// A date in three boxes. There is no calendar, since a birthday is decades back. The focus does
/// not jump to the next box, since a jump would disturb corrections.
pub struct DateBoxes<'a> {
    /// The question. The boxes have the `id`s that [`DatePart::id`] makes of its `id`.
    pub group: Group,
    /// The boxes: [`DatePart::DAY`] or [`DatePart::MONTH`].
    pub boxes: &'static [DatePart],
    /// The boxes that the error is about. If there is an error and the list is empty, all of
    /// them.
    pub bad: &'a [DatePart],
    /// What was typed, exactly.
    pub value: &'a DateText,
    /// Receives the box and its text after each change.
    pub oninput: Callback<(DatePart, String)>,
    /// Whether the date is the visitor's birthday, which browsers can fill in. On a kiosk they
    /// would fill in someone else's.
    pub birthday: bool,
    /// The language of 年, 月, 日.
    pub locale: Locale,
}

impl DateBoxes<'_> {
    /// Renders it.
    pub fn show(self) -> Html {
        let failed = self.group.error.is_some();
        let fills = self.birthday && !kiosk::is_on();
        let labels = [date_part::year, date_part::month, date_part::day];
        let parts = self.boxes.iter().copied().zip(&self.value.0).zip(labels);
        let boxes = parts.map(|((part, value), label)| {
            let id = part.id(self.group.id);
            let oninput = self.oninput.reform(move |event: InputEvent| {
                (
                    part,
                    event.target_unchecked_into::<HtmlInputElement>().value(),
                )
            });
            let bad = failed && (self.bad.is_empty() || self.bad.contains(&part));
            let autocomplete = match fills {
                true => ["bday-", part.name()].concat(),
                false => "off".to_owned(),
            };
            html! {
                <div class={classes!("box", part.name())} key={part.name()}>
                    <input
                        id={id.clone()}
                        type="text"
                        maxlength={MOST_CHARACTERS}
                        inputmode="numeric"
                        {autocomplete}
                        aria-required={self.group.required.then_some("true")}
                        aria-invalid={bad.then_some("true")}
                        value={AttrValue::Rc(value.clone())}
                        {oninput}
                    />
                    <label for={id}>{ label(self.locale) }</label>
                </div>
            }
        });
        self.group
            .around("date", html! { <div class="boxes">{ for boxes }</div> })
    }
}

/// The `id` of the first of these boxes in the group `id`; if the list is empty, of the group's
/// first box.
pub fn first_box(id: &str, boxes: &[DatePart]) -> AttrValue {
    boxes.first().copied().unwrap_or(DatePart::Year).id(id)
}

/// The boxes that a problem is about; empty means all.
pub fn blamed(problem: &DateProblem) -> Vec<DatePart> {
    match problem {
        DateProblem::MissingPart { part } | DateProblem::NotANumber { part, .. } => {
            vec![box_of(*part)]
        }
        DateProblem::TwoDigitYear { .. } | DateProblem::YearOutOfRange { .. } => {
            vec![DatePart::Year]
        }
        DateProblem::MonthOutOfRange { .. } => vec![DatePart::Month],
        DateProblem::DayOutOfRange { .. } => vec![DatePart::Day],
        DateProblem::Empty
        | DateProblem::InFuture { .. }
        | DateProblem::Unrecognised
        | DateProblem::TooLong { .. } => Vec::new(),
    }
}

const fn box_of(part: Part) -> DatePart {
    match part {
        Part::Year => DatePart::Year,
        Part::Month => DatePart::Month,
        Part::Day => DatePart::Day,
    }
}
