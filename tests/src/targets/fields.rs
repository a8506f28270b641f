//! The parsers of the crate `fields`.

use std::fmt::Debug;

use chrono::{Datelike, NaiveDate};
use fields::{
    DateProblem, Mobile, MobileProblem, NameProblem, PersonName, ResidentId, ResidentIdProblem,
    Sex, birth_date, parse_date, parse_date_parts,
};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{bytes, bytes::Bytes, json};

/// Checks that a problem survives serialisation.
pub(super) fn keeps_its_shape<P: Serialize + DeserializeOwned + PartialEq + Debug>(problem: &P) {
    let back: P = serde_json::from_value(json(problem)).expect("a problem is read back");
    assert_eq!(&back, problem);
}

/// Checks that a position is inside the text and has the reported character.
pub(super) fn points_into(typed: &str, position: usize, character: Option<char>) {
    assert!(position >= 1 && position <= typed.chars().count());
    if let Some(character) = character {
        let mut plain = typed.chars().map(narrow);
        assert!(
            plain.any(|typed| typed == character),
            "{character:?} is typed"
        );
    }
}

/// The reported form of a full-width, dash-like or white character.
fn narrow(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE63}' => '-',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

/// The same characters in full width.
pub(super) fn widen(text: &str) -> String {
    let wide = |c| match c {
        '!'..='~' => char::from_u32(u32::from(c) + 0xFEE0).unwrap_or(c),
        ' ' => '\u{3000}',
        c => c,
    };
    text.chars().map(wide).collect()
}

/// Checks that full-width characters do not change the result.
pub(super) fn width_is_nothing<T: PartialEq + Debug>(typed: &str, read: impl Fn(&str) -> T) {
    assert_eq!(read(typed), read(&widen(typed)));
}

fn is_known(date: NaiveDate) {
    let years = fields::date::FIRST_YEAR..=fields::date::LAST_YEAR;
    assert!(years.contains(&date.year()));
}

pub(super) fn date(data: &[u8]) {
    let typed = &*String::from_utf8_lossy(data);
    width_is_nothing(typed, parse_date);
    let too_long = typed.chars().count() > fields::date::LIMIT;
    let read = parse_date(typed);
    let limit = fields::date::LIMIT;
    assert_eq!(read == Err(DateProblem::TooLong { limit }), too_long);
    match read {
        Ok(date) => {
            is_known(date);
            let (year, month, day) = (date.year(), date.month(), date.day());
            for again in [
                format!("{year}年{month}月{day}日"),
                format!("{year}{month:02}{day:02}"),
                format!(" {year} . {month} . {day}\n"),
                date.to_string(),
            ] {
                assert_eq!(parse_date(&again), Ok(date), "{again}");
            }
            assert_eq!(birth_date(date, date), Ok(date));
            let before = date.pred_opt().expect("the day before");
            let future = Err(DateProblem::InFuture { date });
            assert_eq!(birth_date(date, before), future);
        }
        Err(problem) => date_problem(&problem, &[typed]),
    }
}

pub(super) fn date_parts(data: &[u8]) {
    let typed = String::from_utf8_lossy(data);
    let mut boxes = typed.splitn(3, '|');
    let [year, month, day] = [(); 3].map(|()| boxes.next().unwrap_or_default());
    match parse_date_parts(year, month, day) {
        Ok(date) => {
            is_known(date);
            let digits = [date.year().to_string(), date.month().to_string()];
            let again = parse_date_parts(&digits[0], &digits[1], &date.day().to_string());
            assert_eq!(again, Ok(date));
        }
        Err(problem) => {
            assert!(!matches!(
                problem,
                DateProblem::Unrecognised | DateProblem::InFuture { .. }
            ));
            date_problem(&problem, &[year, month, day]);
        }
    }
}

pub(super) fn date_problem(problem: &DateProblem, boxes: &[&str]) {
    keeps_its_shape(problem);
    match *problem {
        DateProblem::NotANumber {
            part,
            position,
            character,
        } => {
            // A single field has all three parts.
            let typed = boxes.get(part as usize).or(boxes.first());
            points_into(
                typed.copied().unwrap_or_default(),
                position,
                Some(character),
            );
        }
        DateProblem::TwoDigitYear { year } => assert!((0..100).contains(&year)),
        DateProblem::YearOutOfRange { year, first, last } => {
            assert!(!(first..=last).contains(&year));
        }
        DateProblem::MonthOutOfRange { month } => assert!(!(1..=12).contains(&month)),
        DateProblem::DayOutOfRange {
            year,
            month,
            day,
            last_day,
        } => {
            assert!(!(1..=last_day).contains(&day));
            let [year, month] = [year, month].map(|n| n.to_string());
            assert!(parse_date_parts(&year, &month, &last_day.to_string()).is_ok());
            assert!(parse_date_parts(&year, &month, &(last_day + 1).to_string()).is_err());
        }
        _ => {}
    }
}

pub(super) fn resident_id(data: &[u8]) {
    let typed = &*String::from_utf8_lossy(data);
    let today = bytes::date(2026, 11, 23);
    width_is_nothing(typed, |typed| ResidentId::parse(typed, today));
    match ResidentId::parse(typed, today) {
        Ok(id) => {
            let number = id.number();
            assert_eq!(ResidentId::parse(number, today).as_ref(), Ok(&id));
            assert_eq!((number.len(), number.chars().count()), (18, 18));
            let (born, sex) = (number.get(6..14), number.as_bytes().get(16));
            let birth = id.birth_date();
            assert_eq!(
                born,
                Some(birth.to_string().replace('-', "")).as_deref(),
                "the birth date is in the number"
            );
            let odd = sex.is_some_and(|digit| digit % 2 == 1);
            assert_eq!(id.sex() == Sex::Male, odd);
            is_known(birth);
            assert!(birth <= today);
            assert_eq!(ResidentId::parse(number, birth).as_ref(), Ok(&id));
            let before = birth.pred_opt().expect("the day before");
            let future = Err(ResidentIdProblem::BirthInFuture { date: birth });
            assert_eq!(ResidentId::parse(number, before), future);
            assert!(!format!("{id:?}").contains(number.get(6..).unwrap_or_default()));
            json(&id);
        }
        Err(problem) => {
            keeps_its_shape(&problem);
            match problem {
                ResidentIdProblem::BadCharacter {
                    position,
                    character,
                } => points_into(typed, position, Some(character)),
                ResidentIdProblem::WrongLength { got } => assert_ne!(got, 18),
                ResidentIdProblem::BirthInFuture { date } => assert!(date > today),
                _ => {}
            }
        }
    }
}

pub(super) fn name(data: &[u8]) {
    let typed = &*String::from_utf8_lossy(data);
    width_is_nothing(typed, PersonName::parse);
    match PersonName::parse(typed) {
        Ok(name) => {
            let again = PersonName::parse(name.as_str()).expect("a name is a name");
            assert_eq!(again.as_str(), name.as_str());
            assert!(!again.separator_changed());
            let length = name.as_str().chars().count();
            assert!((2..=fields::name::LIMIT).contains(&length));
            assert_eq!(name.as_str().trim(), name.as_str());
            json(&name);
        }
        Err(problem) => {
            keeps_its_shape(&problem);
            match problem {
                NameProblem::BadCharacter {
                    position,
                    character,
                } => points_into(typed, position, Some(character)),
                NameProblem::PrivateUseCharacter { position }
                | NameProblem::MisplacedSeparator { position } => {
                    points_into(typed, position, None);
                }
                NameProblem::TooLong { limit } => assert!(typed.chars().count() > limit),
                NameProblem::Empty | NameProblem::TooShort => {}
            }
        }
    }
}

pub(super) fn mobile(data: &[u8]) {
    let typed = &*String::from_utf8_lossy(data);
    width_is_nothing(typed, Mobile::parse);
    match Mobile::parse(typed) {
        Ok(mobile) => {
            let number = mobile.as_str();
            assert_eq!(number.len(), 11);
            assert!(number.bytes().all(|byte| byte.is_ascii_digit()));
            for again in [
                number.to_owned(),
                format!("+86 {number}"),
                format!("86-{number}"),
            ] {
                assert_eq!(Mobile::parse(&again).as_ref(), Ok(&mobile), "{again}");
            }
            assert!(!format!("{mobile:?}").contains(number));
            json(&mobile);
        }
        Err(problem) => {
            keeps_its_shape(&problem);
            match problem {
                MobileProblem::BadCharacter {
                    position,
                    character,
                } => points_into(typed, position, Some(character)),
                MobileProblem::WrongLength { got } => assert_ne!(got, 11),
                MobileProblem::TooLong { limit } => assert!(typed.chars().count() > limit),
                MobileProblem::Empty | MobileProblem::NotMobile | MobileProblem::Landline => {}
            }
        }
    }
}

/// A day with its form in JavaScript.
#[derive(Serialize)]
struct Day(#[serde(with = "fields::iso")] NaiveDate);

pub(super) fn iso(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    if let Some(day) = fields::iso::read(&text) {
        assert_eq!(json(&Day(day)), *text, "what is read is written so");
    }
    let day = Bytes(data).any_day();
    match serde_json::to_value(Day(day)) {
        Ok(text) => assert_eq!(text.as_str().and_then(fields::iso::read), Some(day)),
        Err(_) => assert!(!(0..=9999).contains(&day.year())),
    }
}
