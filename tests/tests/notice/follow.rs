//! What an applicant is told of a notice: whether registration is open, the photo, how one's leap
//! day is counted. And the small types of its answers.

use notice::calendar::event;
use notice::value::{Email, REGION, Territory};
use notice::years::{past, suggested, texts_with};
use notice::{Field, Notice, PhotoSpec, Registration, read, read_terms};
use record::Raw;
use rules::{Birthday, Facts, LeapDay};
use serde_json::json;

use crate::births::day;
use crate::opened;

/// A notice with these days of registration.
fn registering(opens: Option<&str>, closes: Option<&str>) -> Notice {
    let mut notice = Notice::default();
    notice.registration.opens = opens.map(day);
    notice.registration.closes = closes.map(day);
    notice
}

#[test]
fn registration_is_open_from_its_first_day_to_its_last() {
    let (first, last) = (day("2026-12-01"), day("2026-12-10"));
    let not_yet = |days| Registration::NotYet { opens: first, days };
    let open = |days| Registration::Open {
        closes: Some(last),
        days,
    };
    let over = Registration::Over { closed: last };
    let endless = Registration::Open {
        closes: None,
        days: 0,
    };
    let unknown = Registration::Unknown;
    let (opens, closes) = (Some("2026-12-01"), Some("2026-12-10"));
    for (opens, closes, today, expected) in [
        (opens, closes, "2026-11-01", not_yet(30)),
        (opens, closes, "2026-11-30", not_yet(1)),
        (opens, closes, "2026-12-01", open(10)),
        (opens, closes, "2026-12-09", open(2)),
        (opens, closes, "2026-12-10", open(1)),
        (opens, closes, "2026-12-11", over),
        (opens, closes, "2027-12-11", over),
        (opens, None, "2026-11-30", not_yet(1)),
        (opens, None, "2026-12-01", endless),
        (opens, None, "2036-12-01", endless),
        (None, closes, "2020-12-10", open(2192)),
        (None, closes, "2026-12-10", open(1)),
        (None, closes, "2026-12-11", over),
        (None, None, "2026-12-10", unknown),
        // The days contradict each other, whenever it is.
        (closes, opens, "2026-11-30", unknown),
        (closes, opens, "2026-12-05", unknown),
        (closes, opens, "2026-12-11", unknown),
    ] {
        let got = registering(opens, closes).registration(day(today));
        assert_eq!(got, expected, "{opens:?} to {closes:?} on {today}");
    }
    let one_day = registering(opens, opens);
    let open_today = Registration::Open {
        closes: Some(first),
        days: 1,
    };
    assert_eq!(one_day.registration(first), open_today);
}

#[test]
fn the_photo_is_what_the_notice_says_and_usual_where_it_does_not() {
    let usual = PhotoSpec::default();
    let photo = |width, height, min_kb, max_kb| {
        let mut notice = Notice::default();
        notice.photo.width = width;
        notice.photo.height = height;
        notice.photo.min_kb = min_kb;
        notice.photo.max_kb = max_kb;
        notice.photo()
    };
    assert_eq!(photo(None, None, None, None), usual);
    for (side, kept) in [(49, false), (50, true), (4000, true), (4001, false)] {
        let wide = photo(Some(side), None, None, None);
        let tall = photo(None, Some(side), None, None);
        let expected = |usual| if kept { u32::from(side) } else { usual };
        assert_eq!(
            (wide.width, wide.height),
            (expected(usual.width), usual.height)
        );
        assert_eq!(
            (tall.width, tall.height),
            (usual.width, expected(usual.height))
        );
    }
    for (min, max, expected) in [
        (Some(20), Some(60), (20, 60)),
        (Some(60), Some(60), (60, 60)),
        (Some(20), None, (20, usual.max_kb)),
        (None, Some(200), (usual.min_kb, 200)),
        (None, Some(10), (0, 10)),
        (Some(500), None, (500, 1500)),
        (Some(60), Some(20), (usual.min_kb, usual.max_kb)),
    ] {
        let spec = photo(None, None, min, max);
        assert_eq!((spec.min_kb, spec.max_kb), expected, "{min:?} to {max:?}");
    }
}

#[test]
fn a_notice_is_blank_as_long_as_it_fixes_nothing() {
    assert!(Notice::default().is_blank());
    assert!(!registering(Some("2026-12-01"), None).is_blank());
}

/// The reading of the leap day that a notice settles for somebody born on one.
fn leap_day_for(born: &str, from: &str, reading: Option<LeapDay>) -> Option<LeapDay> {
    let mut notice = Notice::default();
    notice.age.reference = Some(day("2027-02-28"));
    notice.age.born_from = Some(day(from));
    notice.age.leap_day = reading;
    let facts = Facts {
        birth_date: Some(day(born)),
        ..Facts::default()
    };
    notice.readings_for(&facts).leap_day
}

#[test]
fn where_both_leap_days_agree_with_the_dates_the_plain_one_applies() {
    // Long after, or long before: whichever day the birthday is, the date says the same.
    for from in ["1985-01-01", "1995-01-01"] {
        let settled = leap_day_for("1992-02-29", from, None);
        assert_eq!(settled, Some(LeapDay::February28), "{from}");
        for reading in [LeapDay::February28, LeapDay::March1] {
            let settled = leap_day_for("1992-02-29", from, Some(reading));
            assert_eq!(settled, Some(reading), "{from}");
        }
    }
    assert_eq!(leap_day_for("1992-02-28", "1985-01-01", None), None);
}

#[test]
fn a_printed_date_with_which_one_leap_day_alone_agrees_settles_it() {
    // Not admitted on 1 March by the printed date, but eighteen by then if a birthday is on
    // 28 February, whether the day itself counts or the next. It is on 1 March, and the next counts.
    let mut notice = Notice::default();
    notice.age.reference = Some(day("2026-03-01"));
    notice.age.born_to = Some(day("2008-02-28"));
    let facts = Facts {
        birth_date: Some(day("2008-02-29")),
        ..Facts::default()
    };
    let readings = notice.readings_for(&facts);
    assert_eq!(readings.leap_day, Some(LeapDay::March1));
    assert_eq!(readings.birthday, Some(Birthday::NextDay));
}

#[test]
fn a_place_is_found_by_its_code_or_by_a_name_that_it_alone_has() {
    let code = |typed: &str| Territory::find(typed).map(|place| place.code().to_owned());
    for (typed, expected) in [
        ("150000", REGION),
        ("内蒙古自治区", REGION),
        ("150102", "150102"),
        (" 150 102 ", "150102"),
        ("赛罕区", "150105"),
        ("赛罕", "150105"),
        ("呼和浩特", "150100"),
        ("呼和浩特市", "150100"),
        ("呼市", "150100"),
        ("达茂旗", "150223"),
        ("包头市达茂旗", "150223"),
        // A code of no place is kept.
        ("150999", "150999"),
    ] {
        assert_eq!(code(typed).as_deref(), Ok(expected), "{typed}");
    }
    // Two banners are called so, in two leagues.
    assert!(code("科中旗").is_err());
    for nowhere in ["", " ", "新城新城", "15010", "1501020", "15010二", "北京市"] {
        assert!(code(nowhere).is_err(), "{nowhere}");
    }
    let unknown = Territory::find("150999").unwrap();
    assert_eq!((unknown.name(), unknown.prefix()), ("150999", "150999"));
    let league = Territory::find("呼和浩特市").unwrap();
    assert_eq!((league.name(), league.prefix()), ("呼和浩特市", "1501"));
    assert_eq!(Territory::Region.prefix(), "15");
}

#[test]
fn a_place_is_typed_by_its_name_and_by_its_code_if_it_has_none() {
    for (code, typed) in [
        ("150624", "鄂托克旗"),
        ("150000", "内蒙古自治区"),
        ("150999", "150999"),
    ] {
        let mut notice = Notice::default();
        notice.about.jurisdiction = Some(Territory::find(code).unwrap());
        let draft = notice.draft();
        let raw = draft.answers.get(Field::Jurisdiction);
        assert_eq!(raw, Some(&Raw::text(typed)));
    }
}

#[test]
fn an_address_has_text_around_its_at_and_a_dot_in_its_host() {
    for sound in ["a@b.c", "recruit.2026@mail.example.cn"] {
        assert_eq!(Email::parse(sound), Ok(Email(sound.to_owned())));
    }
    for wrong in [
        "", "a", "a@", "@b.c", "a@b", "a@b.", "a@.c", "a@b..c", "a@@b.c", "a@b@c.d", "a b@c.d",
        "a@b c.d", "a@b.c d",
    ] {
        assert!(Email::parse(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn the_terms_alone_are_those_of_the_whole_notice() {
    let draft = opened(include_str!(
        "../../vectors/samples/banner.xieguan-notice.json"
    ));
    let ((whole, _), (terms, problems)) = (read(&draft), read_terms(&draft));
    assert_eq!(problems, []);
    assert!(whole.posts.len() > 1 && whole.about.title.is_some() && whole.about.bureau.is_some());
    assert_eq!(terms.about.title, whole.about.title);
    assert_eq!(terms.about.bureau, whole.about.bureau);
    assert_eq!(terms.about.announced, whole.about.announced);
    assert_eq!(terms.posts.len(), whole.posts.len());
    assert_eq!(terms.registration, whole.registration);
    assert_eq!(terms.age, whole.age);
    assert_eq!(terms.conditions, whole.conditions);
}

#[test]
fn texts_that_name_a_year_are_found_and_days_are_not() {
    let draft = opened(
        &json!({
            "format": "xieguan-notice",
            "version": 1,
            "about": { "title": "2025年公告", "bureau": "某旗", "announced": "2025-11-01" },
            "approval": { "documentNumber": "〔2024〕5号" },
            "papers": { "list": "12025 号，20251 号，025 号" },
            "staff": { "established": 2025 },
            "posts": [{ "title": "一" }, { "title": "二", "duties": "自 2025 年起" }],
        })
        .to_string(),
    );
    let named = |years| {
        let places = texts_with(&draft, &years).into_iter();
        let places = places.map(|place| (place.entry, place.field.unwrap().key()));
        places.collect::<Vec<_>>()
    };
    assert_eq!(named(2025..=2025), [(None, "title"), (Some(1), "duties")]);
    assert_eq!(
        named(2024..=2025),
        [
            (None, "title"),
            (None, "documentNumber"),
            (Some(1), "duties")
        ]
    );
    assert_eq!(named(2020..=2023), []);
}

#[test]
fn a_day_is_past_from_the_next_day_on() {
    let draft = opened(
        &json!({
            "format": "xieguan-notice",
            "version": 1,
            "approval": { "date": "2025-01-01" },
            "registration": { "opens": "2025-12-01", "closes": "2025-12-10" },
            "age": { "bornFrom": "1990-01-01", "referenceDate": "2025-12-01" },
        })
        .to_string(),
    );
    let fields = |today| {
        let past = past(&draft, day(today)).into_iter();
        past.map(|dated| dated.field.key()).collect::<Vec<_>>()
    };
    assert_eq!(fields("2025-12-01"), [""; 0]);
    assert_eq!(fields("2025-12-02"), ["opens", "referenceDate"]);
    assert_eq!(fields("2025-12-11"), ["opens", "closes", "referenceDate"]);
    // Registration has to end today or later.
    for (today, years) in [
        ("2025-01-01", 1),
        ("2026-12-10", 1),
        ("2026-12-11", 2),
        ("2045-12-10", 20),
        ("2045-12-11", 1),
    ] {
        assert_eq!(suggested(&draft, day(today)), years, "{today}");
    }
}

#[test]
fn a_title_cannot_write_lines_of_its_own_into_a_calendar() {
    let title = "甲\r\nEND:VEVENT\u{7}；乙,丙;丁\\戊";
    let text = event(title, "乙镇", day("2026-12-10"), day("2026-12-01"));
    let summary = text.lines().find(|line| line.starts_with("SUMMARY:"));
    assert_eq!(summary, Some("SUMMARY:甲\\nEND:VEVENT；乙\\,丙\\;丁\\\\戊"));
    assert_eq!(text.lines().filter(|line| *line == "END:VEVENT").count(), 1);
}

#[test]
fn a_line_of_a_calendar_is_folded_above_75_octets() {
    let summary = |title: &str| {
        let text = event(title, "", day("2026-12-10"), day("2026-12-01"));
        let lines = text.split("\r\n").map(str::to_owned);
        let lines: Vec<String> = lines
            .skip_while(|line| !line.starts_with("SUMMARY:"))
            .collect();
        lines[..2].join("|")
    };
    let a = |count| "a".repeat(count);
    // SUMMARY: has 8 of them, and the space of a line that goes on is one.
    assert_eq!(summary(&a(67)), format!("SUMMARY:{}|LOCATION:", a(67)));
    assert_eq!(summary(&a(68)), format!("SUMMARY:{}| a", a(67)));
    assert_eq!(summary(&a(141)), format!("SUMMARY:{}| {}", a(67), a(74)));
    // A character is never cut: 旗 has three octets, 22 of them and the name 74.
    let banners = "旗".repeat(23);
    assert_eq!(
        summary(&banners),
        format!("SUMMARY:{}| 旗", "旗".repeat(22))
    );
}

#[test]
fn two_events_of_one_day_are_told_apart() {
    let uid = |title| {
        let text = event(title, "乙镇", day("2026-12-10"), day("2026-12-01"));
        let line = text.lines().find(|line| line.starts_with("UID:"));
        line.unwrap().to_owned()
    };
    assert_eq!(uid("报名截止：甲旗"), uid("报名截止：甲旗"));
    assert_ne!(uid("报名截止：甲旗"), uid("报名截止：乙旗"));
    // FNV-1a of no bytes and of one, by its definition.
    assert_eq!(uid(""), "UID:20261210-2166136261@xieguan");
    assert_eq!(uid("a"), "UID:20261210-3826002220@xieguan");
}
