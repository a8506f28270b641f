//! How each field of the application form is asked: by what it holds.

use fields::division;
use form::{Answers, Field, Kind, field::ELSEWHERE};
use record::Plain;
use words::Locale;
use words::form as names;
use words::text::form as t;
use yew::AttrValue;

use ui::parts::DatePart;
use ui::sheet::Control;

/// The control of a field, beside these answers.
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
        Kind::Prefecture => Control::Menu(prefectures(locale)),
        Kind::Day => Control::Boxes(DatePart::DAY, field == Field::BirthDate),
        Kind::Month | Kind::AnyMonth => Control::Boxes(DatePart::MONTH, false),
        Kind::Paragraph(_) => Control::Paragraph,
        Kind::Flag => Control::Tick,
        Kind::Search(list) => suggested(list.codes().map(|code| code.name.into()).collect()),
        Kind::County => {
            let league = answers.text(Field::HouseholdPrefecture);
            let counties = division::counties(league).map(|county| county.name.into());
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
                _ => ("text", "off"),
            };
            Control::Line(inputmode, autocomplete, Vec::new())
        }
    }
}

fn prefectures(locale: Locale) -> Vec<(AttrValue, AttrValue)> {
    division::prefectures()
        .map(|league| (league.code.into(), league.name.into()))
        .chain([(ELSEWHERE.into(), t::elsewhere(locale).into())])
        .collect()
}
