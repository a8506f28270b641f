//! Answers in the words of the page, also before the form is complete.

use fields::PersonName;
use form::{Answers, Field, Kind, Raw, Section, field::ELSEWHERE, place};
use record::Plain;
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
        Raw::Boxes(boxes) => {
            let units = [date_part::year, date_part::month, date_part::day];
            let parts = boxes.iter().zip(units);
            let parts = parts.filter(|(typed, _)| !typed.is_empty());
            return Some(
                parts
                    .map(|(typed, unit)| [typed, unit(locale)].concat())
                    .collect(),
            );
        }
        Raw::Text(text) => &**text,
    };
    let label = match field.kind() {
        Kind::Choose(list) => {
            let mut options = names::options(locale, list).into_iter();
            let option = options.find(|(key, _)| *key == text);
            option.map(|(_, label)| label)
        }
        Kind::Menu(list) => {
            let code = list.by_code(text)?;
            return Some(names::answer(locale, field, Plain::Code(code)));
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

/// An entry in one line.
pub(super) fn entry(section: Section, answers: &Answers, locale: Locale) -> String {
    let all = |fields: &[Field]| -> String {
        let texts = fields
            .iter()
            .filter_map(|&field| answer(field, answers, locale));
        texts.collect::<Vec<String>>().join(" ")
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
