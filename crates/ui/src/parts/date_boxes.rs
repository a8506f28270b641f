use chrono::{Datelike, NaiveDate};
use fields::{DatePart as Part, DateProblem};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::MOST_CHARACTERS;
use super::fieldset::Group;

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

/// What was typed into the boxes.
#[derive(Clone, Default, PartialEq)]
pub struct DateText {
    /// 年, as typed.
    pub year: AttrValue,
    /// 月, as typed.
    pub month: AttrValue,
    /// 日, as typed.
    pub day: AttrValue,
}

impl DateText {
    /// A day, as it would be typed.
    pub fn of(day: NaiveDate) -> Self {
        Self {
            year: day.year().to_string().into(),
            month: day.month().to_string().into(),
            day: day.day().to_string().into(),
        }
    }

    /// The text of one box.
    pub const fn get(&self, part: DatePart) -> &AttrValue {
        match part {
            DatePart::Year => &self.year,
            DatePart::Month => &self.month,
            DatePart::Day => &self.day,
        }
    }

    /// The same with the text of one box replaced.
    pub fn with(mut self, part: DatePart, text: AttrValue) -> Self {
        match part {
            DatePart::Year => self.year = text,
            DatePart::Month => self.month = text,
            DatePart::Day => self.day = text,
        }
        self
    }
}

/// A date in three boxes. No calendar to leaf back thirty years in, and no
/// jump from box to box: a jump moves the focus from under whoever corrects.
pub struct DateBoxes<'a> {
    /// The boxes are [`DatePart::id`] of its `id`.
    pub group: Group,
    /// The boxes there are: [`DatePart::DAY`] or [`DatePart::MONTH`].
    pub boxes: &'static [DatePart],
    /// The boxes the error is about; with an error and none named, all three.
    pub bad: &'a [DatePart],
    /// 年, 月, 日.
    pub labels: [&'static str; 3],
    /// What was typed, exactly.
    pub value: &'a DateText,
    /// A box and its text after a change.
    pub oninput: Callback<(DatePart, String)>,
    /// Whether it is the reader's own birthday, which browsers can fill in.
    pub birthday: bool,
}

impl DateBoxes<'_> {
    /// Renders it.
    pub fn show(self) -> Html {
        let failed = self.group.error.is_some();
        let parts = self.boxes.iter().copied().zip(self.labels);
        let boxes = parts.map(|(part, label)| {
            let id = part.id(self.group.id);
            let oninput = self.oninput.reform(move |event: InputEvent| {
                (
                    part,
                    event.target_unchecked_into::<HtmlInputElement>().value(),
                )
            });
            let bad = failed && (self.bad.is_empty() || self.bad.contains(&part));
            let autocomplete = match self.birthday {
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
                        aria-invalid={bad.then_some("true")}
                        value={self.value.get(part).clone()}
                        {oninput}
                    />
                    <label for={id}>{ label }</label>
                </div>
            }
        });
        self.group
            .around("date", html! { <div class="boxes">{ for boxes }</div> })
    }
}

/// The boxes that a problem is about; none means all.
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
