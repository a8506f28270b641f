//! The parsers of the crate `fields` that only the application form uses.

use fields::{
    CodeList, CodeProblem, DateProblem, LineProblem, NumberProblem, Phone, PhoneProblem, Search,
    YearMonth, find_county, find_prefecture, parse_date, parse_line, parse_month, parse_number,
    parse_paragraph, search_county,
};

use super::fields::{date_problem, keeps_its_shape, points_into, width_is_nothing};
use super::json;

pub(super) fn month(data: &[u8]) {
    let typed = &*String::from_utf8_lossy(data);
    width_is_nothing(typed, parse_month);
    if let Ok(date) = parse_date(typed) {
        let month = YearMonth::of(date);
        assert_eq!(parse_month(typed), Ok(month), "a date is in its month");
    }
    match parse_month(typed) {
        Ok(month) => {
            let years = fields::date::FIRST_YEAR..=fields::date::LAST_YEAR;
            assert!(years.contains(&month.year()));
            let text = json(&month);
            assert_eq!(
                serde_json::from_value::<YearMonth>(text.clone()).ok(),
                Some(month)
            );
            assert_eq!(text.as_str().map(parse_month), Some(Ok(month)));
            assert_eq!(YearMonth::of(month.first_day()), month);
            assert_eq!(month.last_day().succ_opt(), Some(month.next().first_day()));
            assert_eq!(month.next().months_since(month), 1);
        }
        Err(problem) => {
            assert!(!matches!(problem, DateProblem::InFuture { .. }));
            date_problem(&problem, &[typed]);
        }
    }
}

pub(super) fn phone(data: &[u8]) {
    let typed = &*String::from_utf8_lossy(data);
    width_is_nothing(typed, Phone::parse);
    if let Ok(mobile) = fields::Mobile::parse(typed) {
        let phone = Phone::parse(typed).expect("a mobile number is a telephone number");
        assert_eq!(phone.as_str(), mobile.as_str());
    }
    match Phone::parse(typed) {
        Ok(phone) => {
            let number = phone.as_str();
            assert!(matches!(number.len(), 11..=13));
            assert!(number.bytes().all(|b| b.is_ascii_digit() || b == b'-'));
            for again in [number.to_owned(), format!("+86 {number}")] {
                assert_eq!(Phone::parse(&again).as_ref(), Ok(&phone), "{again}");
            }
            assert!(!format!("{phone:?}").contains(number));
            json(&phone);
        }
        Err(problem) => {
            keeps_its_shape(&problem);
            match problem {
                PhoneProblem::BadCharacter {
                    position,
                    character,
                } => points_into(typed, position, Some(character)),
                PhoneProblem::WrongLandlineLength { area_code, got } => {
                    assert!(area_code.starts_with('0') && !matches!(got, 7 | 8));
                }
                PhoneProblem::WrongMobileLength { got } => assert_ne!(got, 11),
                PhoneProblem::WrongLength { got } => assert!(!(7..=11).contains(&got)),
                PhoneProblem::TooLong { limit } => assert!(typed.chars().count() > limit),
                PhoneProblem::Empty
                | PhoneProblem::AreaCodeMissing
                | PhoneProblem::UnknownAreaCode
                | PhoneProblem::NotMobile => {}
            }
        }
    }
}

/// The first byte is the limit.
pub(super) fn line(data: &[u8]) {
    let (limit, data) = data.split_first().unwrap_or((&20, &[]));
    let (limit, typed) = (usize::from(*limit), &*String::from_utf8_lossy(data));
    for parse in [parse_line, parse_paragraph] {
        match parse(typed, limit) {
            Ok(text) => {
                assert_eq!(parse(&text, limit).as_ref(), Ok(&text), "once is enough");
                assert!((1..=limit).contains(&text.chars().count()));
                assert_eq!(text.trim(), text);
                assert!(!text.contains("\n\n\n") && !text.contains("  "));
                assert!(text.chars().all(|c| c == '\n' || !c.is_control()));
            }
            Err(problem) => {
                keeps_its_shape(&problem);
                match problem {
                    LineProblem::BadCharacter {
                        position,
                        character,
                    } => {
                        points_into(typed, position, None);
                        assert!(typed.contains(character));
                    }
                    LineProblem::PrivateUseCharacter { position } => {
                        points_into(typed, position, None);
                    }
                    LineProblem::TooLong { limit: most, got } => {
                        assert!(most == limit && got > limit);
                        assert!(typed.chars().count() >= got);
                    }
                    LineProblem::Empty => {}
                }
            }
        }
    }
    if let Ok(text) = parse_line(typed, limit) {
        assert!(!text.contains('\n'));
    }
}

pub(super) fn number(data: &[u8]) {
    let typed = &*String::from_utf8_lossy(data);
    let read = |typed: &str| parse_number(typed, 100, 250);
    width_is_nothing(typed, read);
    match read(typed) {
        Ok(number) => {
            assert!((100..=250).contains(&number));
            for again in [number.to_string(), format!("{number} 厘米")] {
                assert_eq!(read(&again), Ok(number), "{again}");
            }
        }
        Err(problem) => {
            keeps_its_shape(&problem);
            match problem {
                NumberProblem::NotANumber {
                    position,
                    character,
                } => points_into(typed, position, Some(character)),
                NumberProblem::OutOfRange { min, max, got } => {
                    assert!(!got.is_some_and(|got| (min..=max).contains(&got)));
                }
                NumberProblem::TooLong { limit } => assert!(typed.chars().count() > limit),
                NumberProblem::Empty | NumberProblem::InMetres | NumberProblem::NotWhole => {}
            }
        }
    }
}

/// Every list, and the divisions, which are looked up in the same way.
pub(super) fn code(data: &[u8]) {
    let typed = &*String::from_utf8_lossy(data);
    for list in CodeList::ALL {
        width_is_nothing(typed, |typed| list.find(typed));
        match list.find(typed) {
            Ok(code) => {
                assert_eq!(list.by_code(code.code), Some(code));
                assert_eq!(list.find(code.name), Ok(code));
                assert_eq!(json(&code), code.code);
            }
            Err(problem) => no_code(typed, problem),
        }
    }
    width_is_nothing(typed, find_prefecture);
    match find_prefecture(typed) {
        Ok(division) => assert_eq!(find_prefecture(division.name), Ok(division)),
        Err(problem) => no_code(typed, problem),
    }
    if let Search::Found(place) = search_county(None, typed) {
        assert_eq!(search_county(None, place.name), Search::Found(place));
    }
    for prefecture in fields::division::prefectures() {
        match find_county(prefecture.code, typed) {
            Ok(division) => assert_eq!(find_county(prefecture.code, division.code), Ok(division)),
            Err(problem) => no_code(typed, problem),
        }
    }
}

fn no_code(typed: &str, problem: CodeProblem) {
    keeps_its_shape(&problem);
    let too_long = typed.chars().count() > fields::codes::LIMIT;
    assert_eq!(problem == CodeProblem::TooLong, too_long);
}
