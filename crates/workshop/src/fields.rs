//! The control of each field of a notice, by the kind of its value.

use fields::{Code, division};
use notice::value::{REGION, Territory};
use notice::{Field, Kind};
use words::Locale;
use words::notice as names;
use words::text::notice_option;
use yew::AttrValue;

use ui::parts::DatePart;
use ui::sheet::Control;

/// The control of a field.
pub(super) fn control(field: Field, locale: Locale) -> Control {
    match field.kind() {
        Kind::Line(_) if field == Field::CityCode => Control::line("numeric"),
        Kind::Line(_) => Control::line("text"),
        Kind::Paragraph(_) => Control::Paragraph,
        Kind::Day => Control::Boxes(DatePart::DAY, false),
        Kind::Number(..) => Control::line("numeric"),
        Kind::Phone => Control::line("tel"),
        Kind::Flag => Control::Tick,
        Kind::Email => Control::line("email"),
        Kind::Choose(list) => {
            let mut options = names::options(locale, list);
            // A notice may leave a point open.
            options.push(("", notice_option::none(locale)));
            Control::Choose(options)
        }
        Kind::Menu(list) => {
            let label = |code: Code| [code.code, " ", code.name].concat();
            let option = |code: Code| (code.code.into(), label(code).into());
            Control::Menu(list.codes().map(option).collect())
        }
        Kind::Division => Control::Line("text", "off", divisions()),
    }
}

/// The names of the region, of its leagues and cities, and of their counties.
fn divisions() -> Vec<AttrValue> {
    let region = Territory::find(REGION).map(|region| region.name().to_owned());
    let region = region.into_iter().map(AttrValue::from);
    region
        .chain(division::names().map(AttrValue::from))
        .collect()
}
