//! Fields as controls: what a form of fields shares, whoever fills it in. A field says
//! how it is asked ([`Asked`]); a [`Sheet`] shows it with what was typed and what is
//! wrong, and keeps the text exactly as typed.

mod control;
pub(crate) mod entries;

use std::rc::Rc;

use record::{Answers, Raw};
use words::Locale;
use yew::prelude::*;

use crate::parts::DatePart;
pub(crate) use control::Control;

/// A field of a form, as it is asked.
pub(crate) trait Asked: Copy + Ord + 'static {
    /// The `id` of its control, of its own on its page.
    fn id(self) -> &'static str;
    /// What stands above it.
    fn label(self, locale: Locale) -> AttrValue;
    /// What to know before.
    fn hint(self, locale: Locale) -> Option<&'static str>;
    /// How it is asked, beside these answers; `None` if it is not.
    fn control(self, answers: &Answers<Self>, locale: Locale) -> Option<Control>;
}

/// What happened to a field.
pub(crate) enum Typed {
    /// Something was typed or chosen.
    Text(Rc<str>),
    /// Something was typed into one box of a date. Browsers fill in three at once: each
    /// finds what the others left.
    Box(DatePart, Rc<str>),
}

impl Typed {
    /// What the field holds now.
    pub(crate) fn onto(self, before: Option<&Raw>) -> Raw {
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
pub(crate) struct Wrong {
    /// The words beside it.
    pub(crate) words: AttrValue,
    /// The boxes of a date that it is about; none means all.
    pub(crate) boxes: Vec<DatePart>,
}

/// Where fields are being filled in.
pub(crate) struct Sheet<'a, F> {
    pub(crate) answers: &'a Answers<F>,
    /// What is wrong with a field, if anything is.
    pub(crate) wrong: &'a dyn Fn(F) -> Option<Wrong>,
    pub(crate) typing: Callback<(F, Typed)>,
    pub(crate) locale: Locale,
}

impl<F: Asked> Sheet<'_, F> {
    /// The control of a field, or nothing if it is not asked here.
    pub(crate) fn show(&self, field: F) -> Html {
        let Some(control) = field.control(self.answers, self.locale) else {
            return Html::default();
        };
        let shown = control::Shown {
            id: field.id(),
            label: field.label(self.locale),
            hint: field.hint(self.locale),
            wrong: (self.wrong)(field),
            held: self.answers.get(field),
            typing: self.typing.reform(move |typed| (field, typed)),
            locale: self.locale,
        };
        html! { <div class="slot" key={field.id()}>{ shown.show(control) }</div> }
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
