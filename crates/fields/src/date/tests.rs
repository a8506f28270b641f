use super::DatePart::*;
use super::DateProblem::*;
use super::*;

fn ymd(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

#[test]
fn accepted_forms() {
    for typed in [
        "1990年1月2日",
        "1990年01月02号",
        "1990年1月2",
        "１９９０年１月２號",
        " 1990 年 1 月 2 日 ",
        "19900102",
        "1990 01 02",
        "1990 0102",
        "1990 1 2",
        "1990\u{3000}1\u{3000}2",
        "1990-1-2",
        "1990 - 01 - 02",
        "1990—1—2",
        "1990/1/2",
        "1990/01/02",
        "1990.1.2",
        "１９９０．０１．０２",
        "\u{FEFF}1990-01-02\u{200E}",
    ] {
        assert_eq!(parse_date(typed), Ok(ymd(1990, 1, 2)), "{typed:?}");
    }
    for (year, month, day) in [
        ("1990", "1", "2"),
        (" １９９０ ", "０１", "0 2"),
        ("1990年", "1月", "2日"),
    ] {
        assert_eq!(parse_date_parts(year, month, day), Ok(ymd(1990, 1, 2)));
    }
    assert_eq!(parse_date("1800-01-01"), Ok(ymd(1800, 1, 1)));
    assert_eq!(parse_date("21991231"), Ok(ymd(2199, 12, 31)));
}

#[test]
fn problems_of_one_field() {
    let day = |year, month, day, last_day| DayOutOfRange {
        year,
        month,
        day,
        last_day,
    };
    let year = |year| YearOutOfRange {
        year,
        first: 1800,
        last: 2199,
    };
    let cases = [
        ("", Empty),
        (" \u{3000}\u{200B}", Empty),
        ("1990", missing(Month)),
        ("1990年", missing(Month)),
        ("1990-1", missing(Day)),
        ("1990年1月", missing(Day)),
        ("1990年5", missing(Day)),
        ("1月2日", missing(Year)),
        ("-1-2", missing(Year)),
        ("1990--2", missing(Month)),
        ("90-1-2", TwoDigitYear { year: 90 }),
        ("5年1月2日", TwoDigitYear { year: 5 }),
        ("1799-12-31", year(1799)),
        ("22000101", year(2200)),
        ("199-1-2", year(199)),
        ("00000101", year(0)),
        ("99999999999999-1-2", year(i32::MAX)),
        ("1990-13-1", MonthOutOfRange { month: 13 }),
        ("19900001", MonthOutOfRange { month: 0 }),
        ("2025-2-29", day(2025, 2, 29, 28)),
        ("2024-2-30", day(2024, 2, 30, 29)),
        ("1900-2-29", day(1900, 2, 29, 28)),
        ("1990年4月31日", day(1990, 4, 31, 30)),
        ("1990-12-0", day(1990, 12, 0, 31)),
        ("一九九〇年1月2日", not_a_number(Year, 1, '一')),
        ("1990年1月2日出生", not_a_number(Day, 2, '日')),
        ("1990-x-2", not_a_number(Month, 1, 'x')),
        ("1-2/3", not_a_number(Month, 2, '/')),
        ("yesterday", Unrecognised),
        ("1 jan 1990", Unrecognised),
        ("1990:1:2", Unrecognised),
        ("199012", Unrecognised),
        ("900102", Unrecognised),
        ("199001021", Unrecognised),
        ("1990.1.2.", Unrecognised),
        ("1990-1-2-3", Unrecognised),
    ];
    for (typed, problem) in cases {
        assert_eq!(parse_date(typed), Err(problem), "{typed:?}");
    }
    let long = "1".repeat(LIMIT + 1);
    assert_eq!(parse_date(&long), Err(TooLong { limit: LIMIT }));
}

fn not_a_number(part: DatePart, position: usize, character: char) -> DateProblem {
    NotANumber {
        part,
        position,
        character,
    }
}

#[test]
fn problems_of_three_boxes() {
    let cases = [
        (["", " ", ""], Empty),
        (["", "1", "2"], missing(Year)),
        (["1990", "\u{3000}", ""], missing(Month)),
        (["1990", "1", "日"], missing(Day)),
        (["1990", "1", "x"], not_a_number(Day, 1, 'x')),
        (["1990-", "1", "2"], not_a_number(Year, 5, '-')),
        (["90", "1", "2"], TwoDigitYear { year: 90 }),
        (["1990", "0", "2"], MonthOutOfRange { month: 0 }),
    ];
    for ([year, month, day], problem) in cases {
        assert_eq!(parse_date_parts(year, month, day), Err(problem));
    }
    let long = " ".repeat(LIMIT + 1);
    let too_long = Err(TooLong { limit: LIMIT });
    assert_eq!(parse_date_parts("1990", &long, "1"), too_long);
}

#[test]
fn a_birth_date_is_not_after_today() {
    let today = ymd(2026, 11, 23);
    assert_eq!(birth_date(today, today), Ok(today));
    let date = ymd(2026, 11, 24);
    assert_eq!(birth_date(date, today), Err(InFuture { date }));
}

#[test]
fn every_day_of_two_centuries_in_every_form() {
    let days = ymd(1900, 1, 1).iter_days();
    for date in days.take_while(|d| d.year() <= 2100) {
        let (y, m, d) = (date.year(), date.month(), date.day());
        for typed in [
            format!("{y}年{m}月{d}日"),
            format!("{y}年{m:02}月{d:02}号"),
            format!("{y} 年 {m} 月 {d} 日"),
            format!("{y}{m:02}{d:02}"),
            format!("{y}-{m}-{d}"),
            format!("{y}-{m:02}-{d:02}"),
            format!("{y}/{m}/{d}"),
            format!("{y}.{m}.{d}"),
            format!("{y} {m} {d}"),
        ] {
            assert_eq!(parse_date(&typed), Ok(date), "{typed}");
        }
        let parts = (y.to_string(), m.to_string(), d.to_string());
        assert_eq!(parse_date_parts(&parts.0, &parts.1, &parts.2), Ok(date));
    }
}
