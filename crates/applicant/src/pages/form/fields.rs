//! The control of each field of the application form, by the kind of its answer.

use fields::codes::CodeList;
use form::{Answers, Field, Kind};
use record::Plain;
use words::Locale;
use words::form as names;

use super::places;
use ui::parts::DatePart;
use ui::sheet::{Control, NamedList};

/// The control of a field, given these answers.
pub(super) fn control(field: Field, answers: &Answers, locale: Locale) -> Control {
    let suggested = |names| Control::Line("text", "off", names);
    match field.kind() {
        Kind::Choose(list) => Control::Choose(names::options(locale, list)),
        Kind::Menu(list) => {
            let label = |code| names::answer(locale, field, Plain::Code(code));
            let options = list
                .codes()
                .map(|code| (code.code.into(), label(code).into()));
            Control::Menu(options.collect())
        }
        Kind::Prefecture => Control::Names(places::prefectures(answers, locale)),
        Kind::Search(CodeList::EthnicGroup) => Control::Names(ethnic_groups(answers.text(field))),
        Kind::Day => Control::Boxes(DatePart::DAY, field == Field::BirthDate),
        Kind::Month | Kind::AnyMonth => Control::Boxes(DatePart::MONTH, false),
        Kind::Paragraph(_) => Control::Paragraph,
        Kind::Flag => Control::Tick,
        Kind::Search(list) => suggested(list.codes().map(|code| code.name.into()).collect()),
        Kind::County => Control::Names(places::counties(answers, locale)),
        Kind::Line(_)
        | Kind::Name
        | Kind::ResidentId
        | Kind::Mobile
        | Kind::Phone
        | Kind::Email
        | Kind::Number(..) => {
            let (inputmode, autocomplete) = match field {
                Field::Name => ("text", "name"),
                Field::Mobile => ("tel", "tel-national"),
                Field::OtherPhone | Field::EmergencyPhone => ("tel", "off"),
                Field::Email => ("email", "email"),
                Field::Address => ("text", "street-address"),
                Field::Height => ("numeric", "off"),
                _ => ("text", "off"),
            };
            Control::Line(inputmode, autocomplete, Vec::new())
        }
    }
}

/// The most common ethnic groups of the region, then the others in the order of the standard. The
/// value is the name, as in files from when it was typed.
fn ethnic_groups(typed: &str) -> NamedList {
    let list = CodeList::EthnicGroup;
    let common = COMMON.iter().filter_map(|code| list.by_code(code));
    let others = list.codes().filter(|group| !COMMON.contains(&group.code));
    NamedList {
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
