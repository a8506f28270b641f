//! Answers as they are read, not as they are typed.

use fields::PersonName;
use fields::codes::{Code, CodeList};
use form::{Answers, Field, Kind, Raw, Section, field::ELSEWHERE, place};
use words::Locale;
use words::form as names;
use words::text::{answers as a, date_part, form as t};

/// An answer in the words of the page; as typed where it cannot be read yet.
pub(super) fn answer(field: Field, answers: &Answers, locale: Locale) -> Option<String> {
    let raw = answers.get(field).filter(|raw| !raw.is_blank())?;
    if !field.need().is_asked(answers) {
        return None;
    }
    let text = match raw {
        Raw::Boxes([year, month, day]) => {
            let units = [
                (year, date_part::year(locale)),
                (month, date_part::month(locale)),
                (day, date_part::day(locale)),
            ];
            let told = units.into_iter().filter(|(typed, _)| !typed.is_empty());
            return Some(told.map(|(typed, unit)| [typed, unit].concat()).collect());
        }
        Raw::Text(text) => &**text,
    };
    let label = match field.kind() {
        Kind::Choose(list) => {
            let all = names::options(locale, list);
            let own = all.iter().find(|(key, _)| *key == text);
            own.map(|(_, label)| *label)
        }
        Kind::Menu(list) => {
            let own = list.by_code(text)?;
            return Some(code(list, own));
        }
        Kind::Prefecture if text == ELSEWHERE => Some(t::elsewhere(locale)),
        Kind::Prefecture => place::prefecture(text).ok().map(|league| league.name),
        Kind::County => place::prefecture(answers.text(Field::HouseholdPrefecture))
            .and_then(|league| place::county(league, text))
            .ok()
            .map(|county| county.name),
        // As it will be printed: with the right dot.
        Kind::Name => {
            let read = PersonName::parse(text).ok();
            return Some(read.map_or_else(|| text.to_owned(), |name| name.as_str().to_owned()));
        }
        Kind::Flag => Some(a::yes(locale)),
        _ => None,
    };
    Some(label.unwrap_or(text).to_owned())
}

/// A code of a list. Of licences people know the class, and hardly its name.
pub(super) fn code(list: CodeList, code: Code) -> String {
    match list {
        CodeList::Licence => [code.code, " ", code.name].concat(),
        _ => code.name.to_owned(),
    }
}

/// An entry in one line.
pub(super) fn entry(section: Section, answers: &Answers, locale: Locale) -> String {
    let all = |fields: &[Field]| -> String {
        let told = fields
            .iter()
            .filter_map(|&field| answer(field, answers, locale));
        told.collect::<Vec<String>>().join(" ")
    };
    match section {
        Section::Education => all(&[Field::School, Field::Major, Field::Level]),
        Section::History => {
            let from = answer(Field::PeriodFrom, answers, locale).unwrap_or_default();
            let span = if answers.text(Field::Present).is_empty() {
                let to = answer(Field::PeriodTo, answers, locale).unwrap_or_default();
                t::to(locale, &from, &to)
            } else {
                t::until_now(locale, &from)
            };
            [&span, " ", &all(&[Field::Place, Field::Role])].concat()
        }
        _ => all(&[
            Field::Relation,
            Field::RelativeName,
            Field::RelativeEmployer,
        ]),
    }
}
