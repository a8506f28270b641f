//! The fields of the application form, as they are asked: by what they hold.

use fields::codes::CodeList;
use fields::division;
use form::{Answers, Field, Kind, Problem, ProblemKind, ValueProblem, field::ELSEWHERE};
use words::Locale;
use words::form as names;
use words::text::form as t;
use yew::prelude::*;

use super::display;
use crate::Session;
use crate::filling::Act;
use ui::parts::{DatePart, blamed};
use ui::sheet::{Asked, Control, Sheet, Typed, Wrong};

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
        ProblemKind::Value(ValueProblem::Date(date)) => blamed(date),
        _ => Vec::new(),
    }
}

/// The fields of a section, or of one entry of it, with what was found in them.
pub(crate) fn controls(
    fields: impl Iterator<Item = Field>,
    session: &Session,
    entry: Option<usize>,
    answers: &Answers,
    problems: &[Problem],
) -> Html {
    let wrong = |field| {
        let own = |one: &&Problem| one.place.field == Some(field);
        let found = problems.iter().find(own)?;
        Some(Wrong {
            words: names::problem(session.locale, found).into(),
            boxes: boxes_of(found),
        })
    };
    let filling = session.filling.clone();
    let sheet: Sheet<'_, Fields> = Sheet {
        answers,
        wrong: &wrong,
        typing: Callback::from(move |(field, typed): (Field, Typed)| {
            filling.dispatch(Act::Type(entry, field, typed));
        }),
        locale: session.locale,
    };
    html! { <>{ for fields.map(|field| sheet.show(field)) }</> }
}

/// The fields of this table.
struct Fields;

impl Asked for Fields {
    type Field = Field;

    fn id(field: Field) -> &'static str {
        field.key()
    }

    /// What may stay empty says so.
    fn label(field: Field, locale: Locale) -> AttrValue {
        let label = names::field(locale, field);
        if field.need().is_required() || field.kind() == Kind::Flag {
            label.into()
        } else {
            t::optional(locale, label).into()
        }
    }

    fn hint(field: Field, locale: Locale) -> Option<&'static str> {
        names::field_hint(locale, field)
    }

    fn control(field: Field, answers: &Answers, locale: Locale) -> Option<Control> {
        if !field.need().is_asked(answers) {
            return None;
        }
        let suggested = |all| Control::Line("text", "off", all);
        Some(match field.kind() {
            Kind::Choose(list) => {
                let options = names::options(locale, list).into_iter();
                Control::Choose(
                    options
                        .map(|(value, label)| (value.into(), label.into()))
                        .collect(),
                )
            }
            Kind::Menu(list) => Control::Menu(codes(list)),
            Kind::Prefecture => Control::Menu(prefectures(locale)),
            Kind::Day => Control::Boxes(DatePart::DAY, field == Field::BirthDate),
            Kind::Month | Kind::AnyMonth => Control::Boxes(DatePart::MONTH, false),
            Kind::Paragraph(_) => Control::Paragraph,
            Kind::Flag => Control::Tick,
            Kind::Search(list) => suggested(list.codes().map(|one| one.name.into()).collect()),
            Kind::County => {
                let league = answers.text(Field::HouseholdPrefecture);
                let counties = division::counties(league).map(|one| one.name.into());
                suggested(counties.collect())
            }
            Kind::Line(_)
            | Kind::Name
            | Kind::ResidentId
            | Kind::Mobile
            | Kind::Phone
            | Kind::Number(..) => {
                let (inputmode, autocomplete) = match field {
                    Field::Name => ("text", "name"),
                    Field::Mobile => ("tel", "tel-national"),
                    Field::OtherPhone => ("tel", "off"),
                    Field::Address => ("text", "street-address"),
                    Field::Height => ("numeric", "off"),
                    _ => return Some(Control::line()),
                };
                Control::Line(inputmode, autocomplete, Vec::new())
            }
        })
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
