//! Fields as controls: what a form of fields shares, whoever fills it in. A field says
//! how it is asked ([`Asked`]); a [`Sheet`] shows it with what was typed and what is
//! wrong, and keeps the text exactly as typed.

mod control;
pub mod entries;
mod names;

use std::rc::Rc;

use record::{Answers, Raw};
use words::Locale;
use yew::prelude::*;

use crate::parts::DatePart;
pub use control::Control;
pub use names::{Names, Typing};

/// How the fields of a table are asked.
pub trait Asked {
    /// Its fields.
    type Field: Copy + Ord + 'static;
    /// The `id` of the field's control, unique on its page.
    fn id(field: Self::Field) -> &'static str;
    /// The label above it.
    fn label(field: Self::Field, locale: Locale) -> AttrValue;
    /// What to know before.
    fn hint(field: Self::Field, locale: Locale) -> Option<&'static str>;
    /// How it is asked, beside these answers; `None` if it is not.
    fn control(
        field: Self::Field,
        answers: &Answers<Self::Field>,
        locale: Locale,
    ) -> Option<Control>;
}

/// What happened to a field.
pub enum Typed {
    /// Something was typed or chosen.
    Text(Rc<str>),
    /// Something was typed into one box of a date. Browsers fill in three at once: each
    /// finds what the others left.
    Box(DatePart, Rc<str>),
}

impl Typed {
    /// What the field holds now.
    pub fn onto(self, before: Option<&Raw>) -> Raw {
        let (part, typed) = match self {
            Self::Text(typed) => return Raw::Text(typed),
            Self::Box(part, typed) => (part, typed),
        };
        let [year, month, day] = match before {
            Some(Raw::Boxes(boxes)) => boxes.clone(),
            _ => Default::default(),
        };
        Raw::Boxes(match part {
            DatePart::Year => [typed, month, day],
            DatePart::Month => [year, typed, day],
            DatePart::Day => [year, month, typed],
        })
    }
}

/// What is wrong with a field.
pub struct Wrong {
    /// The words beside it.
    pub words: AttrValue,
    /// The boxes of a date that it is about; none means all.
    pub boxes: Vec<DatePart>,
}

/// Where fields are being filled in.
pub struct Sheet<'a, T: Asked> {
    /// What was typed so far.
    pub answers: &'a Answers<T::Field>,
    /// What is wrong with a field, if anything is.
    pub wrong: &'a dyn Fn(T::Field) -> Option<Wrong>,
    /// What happens when someone types.
    pub typing: Callback<(T::Field, Typed)>,
    /// The language of the labels.
    pub locale: Locale,
}

impl<T: Asked> Sheet<'_, T> {
    /// The control of a field, or nothing if it is not asked here.
    pub fn show(&self, field: T::Field) -> Html {
        let Some(control) = T::control(field, self.answers, self.locale) else {
            return Html::default();
        };
        let shown = control::Shown {
            id: T::id(field),
            label: T::label(field, self.locale),
            hint: T::hint(field, self.locale),
            wrong: (self.wrong)(field),
            held: self.answers.get(field),
            typing: self.typing.reform(move |typed| (field, typed)),
            locale: self.locale,
        };
        html! { <div class="slot" key={T::id(field)}>{ shown.show(control) }</div> }
    }
}

#[cfg(test)]
mod tests {
    use super::{DatePart, Raw, Typed};

    #[test]
    fn a_box_leaves_the_others_as_they_are() {
        let year = Typed::Box(DatePart::Year, "2026".into()).onto(None);
        assert_eq!(year, Raw::boxes("2026", "", ""));
        let month = Typed::Box(DatePart::Month, "12".into()).onto(Some(&year));
        assert_eq!(month, Raw::boxes("2026", "12", ""));
        let day = Typed::Box(DatePart::Day, "1".into()).onto(Some(&month));
        assert_eq!(day, Raw::boxes("2026", "12", "1"));
    }

    #[test]
    fn a_text_takes_the_place_of_whatever_was_there() {
        let typed = Typed::Text("王".into());
        assert_eq!(typed.onto(Some(&Raw::boxes("1", "", ""))), Raw::text("王"));
    }
}
