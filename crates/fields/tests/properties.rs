//! What holds for every input.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // Test helpers may.

use chrono::{Datelike, Days, NaiveDate};
use fields::{
    CodeList, Mobile, PersonName, Phone, ResidentId, Sex, find_county, find_prefecture, parse_date,
    parse_date_parts, parse_line, parse_month, parse_month_parts, parse_number, parse_paragraph,
    search_county, search_prefecture,
};
use proptest::prelude::*;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

/// Calls every parser. The result does not matter; it must not panic.
fn parse_all(text: &str) {
    let _ = ResidentId::parse(text, today());
    let _ = PersonName::parse(text);
    let _ = Mobile::parse(text);
    let _ = parse_date(text);
    let _ = parse_date_parts(text, text, text);
    let _ = parse_month(text);
    let _ = parse_month_parts(text, text);
    let _ = Phone::parse(text);
    let _ = parse_line(text, 20);
    let _ = parse_paragraph(text, usize::MAX);
    let _ = parse_number(text, 100, 250);
    for list in CodeList::ALL {
        let _ = list.find(text);
        let _ = list.by_code(text);
    }
    let _ = find_prefecture(text);
    let _ = find_county(text, text);
    let _ = find_county("150100", text);
    let _ = search_prefecture(text);
    let _ = search_county(None, text);
    let _ = search_county(Some("150100"), text);
    let _ = fields::place::of_address_code(text);
    let _ = fields::division::division(text);
    let _ = fields::division::former_names(text).count();
    let _ = fields::division::counties(text).count();
    let _ = fields::division::prefecture_of(text);
    let _ = fields::division::province(text);
}

/// A number with a right check digit, computed from the table in GB 11643-1999.
fn number(address: u32, birth: NaiveDate, sequence: u32) -> String {
    let (year, month, day) = (birth.year(), birth.month(), birth.day());
    let body = format!("{address:06}{year:04}{month:02}{day:02}{sequence:03}");
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let digits = body.bytes().map(|b| usize::from(b - b'0'));
    let sum: usize = digits.zip(weights).map(|(d, w)| d * w).sum();
    format!("{body}{}", char::from(b"10X98765432"[sum % 11]))
}

fn valid_number() -> impl Strategy<Value = (String, NaiveDate, u32)> {
    let first = NaiveDate::from_ymd_opt(1800, 1, 1).unwrap();
    let days = u64::try_from((today() - first).num_days()).unwrap();
    (0..1_000_000u32, 0..=days, 0..1000u32).prop_map(move |(address, day, sequence)| {
        let birth = first + Days::new(day);
        (number(address, birth, sequence), birth, sequence)
    })
}

/// Strings of characters that the parsers look for.
fn near_miss() -> impl Strategy<Value = String> {
    "[0-9０-９XxＸ年月日号 \u{3000}+\\-./·•张三𠮷é\u{200B}()（）]{0,40}"
}

/// An area code and a number. Three-digit area codes have numbers of 8 digits.
fn landline() -> impl Strategy<Value = (String, String)> {
    prop_oneof![
        ("0[3-9][0-9]{2}", "[0-9]{7,8}"),
        ("0(10|2[0-9])", "[0-9]{8}")
    ]
}

/// Letters, spaces, line ends, and invisible characters.
fn text() -> impl Strategy<Value = String> {
    "[字ａ，x \u{3000}\t\r\n\u{2028}\u{202F}\u{200B}\u{200D}\u{180B}\u{180E}ᠠᠮ\u{FE0F}\0𠮷]{0,30}"
}

proptest! {
    #[test]
    fn any_string_gets_an_answer(text in any::<String>()) {
        parse_all(&text);
    }

    #[test]
    fn any_bytes_get_an_answer(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        parse_all(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn near_misses_get_an_answer(text in near_miss()) {
        parse_all(&text);
    }

    #[test]
    fn a_valid_number_is_read_back((number, birth, sequence) in valid_number()) {
        let id = ResidentId::parse(&number, today()).unwrap();
        prop_assert_eq!(id.number(), &number);
        prop_assert_eq!(id.birth_date(), birth);
        prop_assert_eq!(id.sex() == Sex::Male, sequence % 2 == 1);
    }

    #[test]
    fn any_one_changed_digit_is_caught((number, ..) in valid_number()) {
        for place in 0..18 {
            for digit in "0123456789X".chars() {
                let changed: String = number
                    .chars()
                    .enumerate()
                    .map(|(i, c)| if i == place { digit } else { c })
                    .collect();
                let caught = ResidentId::parse(&changed, today()).is_err();
                prop_assert_eq!(caught, changed != number, "{}", changed);
            }
        }
    }

    #[test]
    fn two_swapped_neighbours_are_caught((number, ..) in valid_number()) {
        for place in 0..17 {
            let mut swapped: Vec<char> = number.chars().collect();
            swapped.swap(place, place + 1);
            let swapped = String::from_iter(swapped);
            let caught = ResidentId::parse(&swapped, today()).is_err();
            prop_assert_eq!(caught, swapped != number, "{}", swapped);
        }
    }

    #[test]
    fn a_name_read_once_stays_as_it_is(text in near_miss()) {
        if let Ok(name) = PersonName::parse(&text) {
            let again = PersonName::parse(name.as_str()).unwrap();
            prop_assert_eq!(again.as_str(), name.as_str());
            prop_assert!(!again.separator_changed());
        }
    }

    #[test]
    fn a_mobile_number_in_groups(number in "1[3-9][0-9]{9}", at in 1..11usize) {
        let (head, tail) = number.split_at(at);
        for typed in [format!("{head} {tail}"), format!("+86 {head}-{tail}")] {
            let mobile = Mobile::parse(&typed).unwrap();
            prop_assert_eq!(mobile.as_str(), &number);
        }
    }

    #[test]
    fn what_is_read_once_stays_as_it_is(text in near_miss()) {
        if let Ok(phone) = Phone::parse(&text) {
            prop_assert_eq!(Phone::parse(phone.as_str()), Ok(phone));
        }
        if let Ok(month) = parse_month(&text) {
            let written = format!("{}-{:02}", month.year(), month.month());
            prop_assert_eq!(parse_month(&written), Ok(month));
        }
        if let Ok(number) = parse_number(&text, 0, u16::MAX) {
            prop_assert_eq!(parse_number(&number.to_string(), number, number), Ok(number));
        }
        for list in CodeList::ALL {
            if let Ok(code) = list.find(&text) {
                prop_assert_eq!(list.find(code.name), Ok(code));
                prop_assert_eq!(list.by_code(code.code), Some(code));
            }
        }
    }

    #[test]
    fn a_text_read_once_stays_as_it_is(text in text()) {
        for limit in [5, 40] {
            for parse in [parse_line, parse_paragraph] {
                if let Ok(read) = parse(&text, limit) {
                    prop_assert!(read.chars().count() <= limit);
                    prop_assert_eq!(read.trim(), &read);
                    prop_assert_eq!(parse(&read, limit), Ok(read));
                }
            }
        }
    }

    #[test]
    fn a_month_is_read_in_every_form(year in 1800..2200i32, month in 1..=12u32) {
        for typed in [
            format!("{year}年{month}月"),
            format!("{year}{month:02}"),
            format!("{year}-{month:02}"),
            format!("{year} / {month}"),
            format!("{year}.{month}"),
            format!("{year} {month}"),
            format!("{year}年{month}月28日"),
            format!("{year}-{month}-1"),
            format!("{year} {month} 9"),
            format!("{year}{month:02}28"),
        ] {
            let read = parse_month(&typed).unwrap();
            prop_assert_eq!((read.year(), read.month()), (year, month), "{}", typed);
        }
    }

    #[test]
    fn a_landline_in_every_form((area, number) in landline()) {
        let abroad = area.strip_prefix('0').unwrap();
        for typed in [
            format!("{area}{number}"),
            format!("({area}) {number}"),
            format!("+86 {area} {number}"),
            format!("+86-{abroad}-{number}"),
            format!("86 {abroad} {number}"),
            format!("0086{abroad}{number}"),
        ] {
            let phone = Phone::parse(&typed).unwrap();
            prop_assert_eq!(phone.as_str(), format!("{area}-{number}"), "{}", typed);
        }
    }
}
