use super::DateProblem::*;
use super::*;

fn month(year: i32, month: u32) -> YearMonth {
    YearMonth::new(year, month).unwrap()
}

fn day(text: &str) -> NaiveDate {
    iso::read(text).unwrap()
}

#[test]
fn accepted_forms() {
    for typed in [
        "2016年9月",
        "2016年09月",
        "2016年9",
        " ２０１６ 年 ９ 月 ",
        "201609",
        "２０１６０９",
        "2016-9",
        "2016-09",
        "2016—9",
        "2016/9",
        "2016.9",
        "2016．09",
        "2016 9",
        "2016\u{3000}09",
        "\u{FEFF}2016-09\u{200E}",
        // A form whose blanks were left in, and whole dates.
        "2016年9月 日",
        "2016-9-",
        "2016年9月1日",
        "2016-09-30",
        "20160930",
        "2016 0930",
        "2016 9 1",
        "2016 9 30",
    ] {
        assert_eq!(parse_month(typed), Ok(month(2016, 9)), "{typed:?}");
    }
    for (y, m) in [("2016", "9"), (" ２０１６ ", "０９"), ("2016年", "9月")] {
        assert_eq!(parse_month_parts(y, m), Ok(month(2016, 9)));
    }
    assert_eq!(parse_month("1800-1"), Ok(month(1800, 1)));
    assert_eq!(parse_month("219912"), Ok(month(2199, 12)));
}

#[test]
fn problems_of_one_field() {
    let year = |year| YearOutOfRange {
        year,
        first: 1800,
        last: 2199,
    };
    let no_number = |part, position, character| NotANumber {
        part,
        position,
        character,
    };
    let missing = |part| MissingPart { part };
    let cases = [
        ("", Empty),
        (" \u{3000}\u{200B}", Empty),
        ("2016", missing(DatePart::Month)),
        ("2016年", missing(DatePart::Month)),
        ("9月", missing(DatePart::Year)),
        ("-9", missing(DatePart::Year)),
        ("16-9", TwoDigitYear { year: 16 }),
        ("16年9月", TwoDigitYear { year: 16 }),
        ("1799-12", year(1799)),
        ("220001", year(2200)),
        ("201613", MonthOutOfRange { month: 13 }),
        ("2016年0月", MonthOutOfRange { month: 0 }),
        ("2016-4294967297", MonthOutOfRange { month: i32::MAX }),
        ("2016年九月", no_number(DatePart::Month, 1, '九')),
        ("2016年9月至今", no_number(DatePart::Day, 1, '至')),
        ("2o16年9月x日", no_number(DatePart::Year, 2, 'o')),
        (
            "2015-2-29",
            DayOutOfRange {
                year: 2015,
                month: 2,
                day: 29,
                last_day: 28,
            },
        ),
        ("September 2016", Unrecognised),
        ("20169", Unrecognised),
        ("2016091", Unrecognised),
        ("2016-9-1-1", Unrecognised),
    ];
    for (typed, problem) in cases {
        assert_eq!(parse_month(typed), Err(problem), "{typed:?}");
    }
    let limit = date::LIMIT;
    let long = "1".repeat(limit + 1);
    assert_eq!(parse_month(&long), Err(TooLong { limit }));
}

#[test]
fn problems_of_two_boxes() {
    let missing = |part| Err(MissingPart { part });
    assert_eq!(parse_month_parts(" ", "月"), Err(Empty));
    assert_eq!(parse_month_parts("", "9"), missing(DatePart::Year));
    assert_eq!(parse_month_parts("2016", ""), missing(DatePart::Month));
    let two = Err(TwoDigitYear { year: 16 });
    assert_eq!(parse_month_parts("16", "13"), two);
    let thirteen = Err(MonthOutOfRange { month: 13 });
    assert_eq!(parse_month_parts("2016", "13"), thirteen);
    let limit = date::LIMIT;
    let long = " ".repeat(limit + 1);
    assert_eq!(parse_month_parts("2016", &long), Err(TooLong { limit }));
}

#[test]
fn only_months_of_the_calendar() {
    assert_eq!(YearMonth::new(2016, 0), None);
    assert_eq!(YearMonth::new(2016, 13), None);
    assert_eq!(YearMonth::new(1799, 12), None);
    assert_eq!(YearMonth::new(2200, 1), None);
    let september = month(2016, 9);
    assert_eq!((september.year(), september.month()), (2016, 9));
}

#[test]
fn first_and_last_day() {
    for (text, first, last) in [
        ("2016-09", "2016-09-01", "2016-09-30"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2100-02", "2100-02-01", "2100-02-28"),
        ("2026-12", "2026-12-01", "2026-12-31"),
    ] {
        let month = parse_month(text).unwrap();
        assert_eq!(month.first_day(), day(first));
        assert_eq!(month.last_day(), day(last));
        assert_eq!(YearMonth::of(month.last_day()), month);
    }
    assert_eq!(YearMonth::of(NaiveDate::MAX).last_day(), NaiveDate::MAX);
}

#[test]
fn months_follow_one_another() {
    assert_eq!(month(2016, 9).months_since(month(2016, 9)), 0);
    assert_eq!(month(2017, 1).months_since(month(2016, 12)), 1);
    assert_eq!(month(2016, 9).months_since(month(2019, 10)), -37);
    let mut at = month(1800, 1);
    for count in 0..4800 {
        assert_eq!(at.months_since(month(1800, 1)), count);
        assert_eq!(at.next().first_day(), at.last_day().succ_opt().unwrap());
        assert!(at < at.next());
        at = at.next();
    }
    // The month after the last accepted one exists, so that a loop up to it ends.
    assert_eq!((at.year(), at.month()), (2200, 1));
}

#[test]
fn a_month_crosses_the_boundary_as_a_text() {
    let text = serde_json::to_string(&month(2016, 9)).unwrap();
    assert_eq!(text, r#""2016-09""#);
    assert_eq!(
        serde_json::from_str::<YearMonth>(&text).unwrap(),
        month(2016, 9)
    );
    for refused in [
        "",
        "2016",
        "2016-9",
        "2016-13",
        "2016-00",
        "1799-12",
        "2200-01",
        "2016/09",
        "201609",
        "2016-09-01",
        " 2016-09",
        "+016-09",
        "２０１６-09",
    ] {
        let error = serde_json::from_str::<YearMonth>(&format!("{refused:?}")).unwrap_err();
        let expected = "expected a month of the calendar, written YYYY-MM";
        assert!(error.to_string().contains(expected), "{error}");
    }
    assert!(serde_json::from_str::<YearMonth>("201609").is_err());
    assert!(serde_json::to_string(&YearMonth::of(NaiveDate::MAX)).is_err());
}
