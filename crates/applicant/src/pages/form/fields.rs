//! The fields of the application form, as they are asked: by what they hold.

use fields::codes::CodeList;
use form::{Answers, Field, Kind, Problem, ProblemKind, ValueProblem};
use words::Locale;
use words::form as names;
use words::text::form as t;
use yew::prelude::*;

use super::{display, places};
use crate::Session;
use crate::filling::Act;
use ui::parts::{DatePart, blamed, live};
use ui::sheet::{Asked, Control, Names, Sheet, Typed, Wrong};

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
    let control = |field| {
        let control = sheet.show(field);
        match field {
            Field::IdNumber => html! { <>{ control }{ by_number(session) }</> },
            _ => control,
        }
    };
    html! { <>{ for fields.map(control) }</> }
}

/// What the number above filled in. The region is there before its words are, so that they
/// are read out.
fn by_number(session: &Session) -> Html {
    let filled = session.filling.by_number();
    html! {
        <div key="by-number" class="by-number" role="status">
            if !filled.is_empty() {
                <p class="hint">{ live(names::by_number(session.locale, filled)) }</p>
            }
        </div>
    }
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
        let early = field == Field::HouseholdCounty && places::is_county_asked(answers);
        if !field.need().is_asked(answers) && !early {
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
            Kind::Prefecture => Control::Names(places::prefectures(answers, locale)),
            Kind::Search(CodeList::EthnicGroup) => {
                Control::Names(ethnic_groups(answers.text(field)))
            }
            Kind::Day => Control::Boxes(DatePart::DAY, field == Field::BirthDate),
            Kind::Month | Kind::AnyMonth => Control::Boxes(DatePart::MONTH, false),
            Kind::Paragraph(_) => Control::Paragraph,
            Kind::Flag => Control::Tick,
            Kind::Search(list) => suggested(list.codes().map(|one| one.name.into()).collect()),
            Kind::County => Control::Names(places::counties(answers, locale)),
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

/// The groups by which most people of the region go, then all in the order of the standard.
/// The field holds the name, as it did when it was typed.
fn ethnic_groups(typed: &str) -> Names {
    let list = CodeList::EthnicGroup;
    let common = COMMON.iter().filter_map(|code| list.by_code(code));
    let others = list.codes().filter(|group| !COMMON.contains(&group.code));
    Names {
        options: common
            .chain(others)
            .map(|group| (group.name.into(), group.name.into()))
            .collect(),
        chosen: list
            .find(typed)
            .map(|group| group.name)
            .unwrap_or_default()
            .into(),
        nothing: None,
        typing: None,
    }
}

/// 汉、蒙古、满、回、达斡尔、鄂温克、鄂伦春、朝鲜.
const COMMON: [&str; 8] = ["01", "02", "11", "03", "31", "45", "52", "10"];
