//! What was typed and chosen, unchanged.

use chrono::NaiveDate;
use rules::{Circumstance, Declaration, Education, Facts, Occurrence, Service};
use yew::AttrValue;

use ui::parts::DateText;

/// The text and the choices of every page.
#[derive(Clone, Default, PartialEq)]
pub(crate) struct Draft {
    pub(crate) birth_way: BirthWay,
    pub(crate) birth_date: DateText,
    pub(crate) id_number: AttrValue,
    pub(crate) hire_way: Option<HireWay>,
    pub(crate) hire_date: DateText,
    pub(crate) earlier_engagement: DatedAnswer,
    pub(crate) expected_certificate: DatedAnswer,
    pub(crate) education: Option<Education>,
    pub(crate) full_time: Option<bool>,
    pub(crate) service: Option<Service>,
    pub(crate) conduct: Option<Declaration>,
    pub(crate) ability: Option<Declaration>,
    pub(crate) circumstances: Marks,
}

impl Draft {
    /// The draft that reads as these facts.
    pub(crate) fn of(facts: &Facts) -> Self {
        let day = |day: Option<NaiveDate>| day.map(DateText::of).unwrap_or_default();
        let circumstances = Circumstance::ALL.into_iter();
        let marked = circumstances
            .filter(|&circumstance| facts.circumstances.get(circumstance) == Some(true))
            .collect::<Vec<_>>();
        Self {
            birth_date: day(facts.birth_date),
            hire_way: facts.hire_date.map(|_| HireWay::Other),
            hire_date: day(facts.hire_date),
            earlier_engagement: DatedAnswer::of(facts.earlier_engagement),
            expected_certificate: DatedAnswer::of(facts.expected_certificate),
            education: facts.education,
            full_time: facts.full_time,
            service: facts.service,
            conduct: facts.conduct,
            ability: facts.ability,
            circumstances: Marks {
                none: marked.is_empty() && !facts.circumstances.is_empty(),
                marked,
            },
            ..Self::default()
        }
    }
}

impl DatedAnswer {
    fn of(answer: Option<Occurrence>) -> Self {
        Self {
            happens: answer.map(|what| what != Occurrence::Never),
            day: match answer {
                Some(Occurrence::On(day)) => DateText::of(day),
                Some(Occurrence::Never) | None => DateText::default(),
            },
        }
    }
}

/// How the birth date is given.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum BirthWay {
    /// In three boxes.
    #[default]
    Date,
    /// By the number of the identity card.
    IdNumber,
}

/// The day on which the age is counted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum HireWay {
    /// Today.
    Today,
    /// The day in the boxes.
    Other,
}

/// Never, or on a day.
#[derive(Clone, Default, PartialEq)]
pub(crate) struct DatedAnswer {
    /// Whether it happened, or will; `None` until someone chooses.
    pub(crate) happens: Option<bool>,
    /// The day, kept while the choice changes.
    pub(crate) day: DateText,
}

/// The circumstances that were marked.
#[derive(Clone, Default, PartialEq)]
pub(crate) struct Marks {
    pub(crate) marked: Vec<Circumstance>,
    /// 以下都没有.
    pub(crate) none: bool,
}
