//! The fields of a notice, as they are asked: by what they hold.

use fields::division;
use notice::value::{REGION, Territory};
use notice::{Answers, Field, Kind, Problem, ValueProblem};
use words::Locale;
use words::notice as names;
use words::text::notice_option;
use yew::prelude::*;

use super::Session;
use super::state::Act;
use ui::parts::{DatePart, blamed};
use ui::sheet::{Asked, Control, Sheet, Typed, Wrong};

/// The `id` to which a problem's link leads.
pub(super) fn target(found: &Problem) -> AttrValue {
    let Some(field) = found.place.field else {
        return AttrValue::Static("add");
    };
    match (field.kind(), boxes_of(found).first()) {
        (Kind::Day, Some(part)) => part.id(field.key()),
        _ => super::route::control(field).into(),
    }
}

/// The boxes of a date that a problem is about; none means all.
fn boxes_of(found: &Problem) -> Vec<DatePart> {
    match &found.kind {
        ValueProblem::Date(date) => blamed(date),
        _ => Vec::new(),
    }
}

/// The fields of a section, or of one entry of it, with what was found in them.
pub(super) fn controls(
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
            words: names::problem(session.locale, &found.kind).into(),
            boxes: boxes_of(found),
        })
    };
    let workshop = session.workshop.clone();
    let sheet: Sheet<'_, Fields> = Sheet {
        answers,
        wrong: &wrong,
        typing: Callback::from(move |(field, typed): (Field, Typed)| {
            workshop.dispatch(Act::Type(entry, field, typed));
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

    fn label(field: Field, locale: Locale) -> AttrValue {
        names::field(locale, field).into()
    }

    fn hint(field: Field, locale: Locale) -> Option<&'static str> {
        names::field_hint(locale, field)
    }

    fn control(field: Field, answers: &Answers, locale: Locale) -> Option<Control> {
        if !field.is_asked(answers) {
            return None;
        }
        let line = |inputmode| Control::Line(inputmode, "off", Vec::new());
        Some(match field.kind() {
            Kind::Line(_) if field == Field::CityCode => line("numeric"),
            Kind::Line(_) => Control::line(),
            Kind::Paragraph(_) => Control::Paragraph,
            Kind::Day => Control::Boxes(DatePart::DAY, false),
            Kind::Number(..) => line("numeric"),
            Kind::Phone => line("tel"),
            Kind::Email => line("email"),
            Kind::Choose(list) => {
                let options = names::options(locale, list).into_iter();
                // What a notice does not say stays open: that is an answer, too.
                let open = (AttrValue::default(), notice_option::none(locale).into());
                Control::Choose(
                    options
                        .map(|(key, label)| (key.into(), label.into()))
                        .chain([open])
                        .collect(),
                )
            }
            Kind::Menu(list) => {
                let label = |one: fields::Code| [one.code, " ", one.name].concat();
                Control::Menu(
                    list.codes()
                        .map(|one| (one.code.into(), label(one).into()))
                        .collect(),
                )
            }
            Kind::Division => Control::Line("text", "off", divisions()),
        })
    }
}

/// The region, its leagues and cities, and what lies in them.
fn divisions() -> Vec<AttrValue> {
    let region = Territory::find(REGION).map(|region| region.name().to_owned());
    let region = region.into_iter().map(AttrValue::from);
    let leagues = division::prefectures().flat_map(|league| {
        let counties = division::counties(league.code).map(|one| one.name);
        std::iter::once(league.name).chain(counties)
    });
    region.chain(leagues.map(AttrValue::from)).collect()
}
