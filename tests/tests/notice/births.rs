//! Birth dates: those that `lint` computes and counts are compared with a plain search over all
//! dates with `rules::decide`. And the readings that printed dates settle.

use chrono::{Datelike, Days, NaiveDate};
use notice::births::{earliest_birth, latest_birth};
use notice::lint::{OpenReading, Reach};
use notice::{FindingKind, Notice, lint};
use rules::{
    Birthday, Circumstances, Declaration, Education, Facts, Item, LeapDay, Occurrence, Outcome,
    Readings, Service, UpperAge, decide,
};

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Reference days: ordinary ones, and those around a leap day.
const ON: [&str; 8] = [
    "2026-12-01",
    "2026-02-28",
    "2026-03-01",
    "2027-02-28",
    "2027-03-01",
    "2028-02-28",
    "2028-02-29",
    "2028-03-01",
];

/// The outcome of the age item for someone born on this day and first engaged on `on`.
fn age(born: NaiveDate, on: NaiveDate, readings: &Readings) -> Outcome {
    let decided = decide(&facts(born, on), readings);
    let standing = decided
        .items
        .iter()
        .find(|standing| standing.item == Item::Age);
    standing.unwrap().standing.outcome()
}

/// Facts with every other item met, so that the age decides.
fn facts(born: NaiveDate, on: NaiveDate) -> Facts {
    Facts {
        birth_date: Some(born),
        hire_date: Some(on),
        earlier_engagement: Some(Occurrence::Never),
        education: Some(Education::BachelorOrAbove),
        expected_certificate: Some(Occurrence::Never),
        full_time: Some(true),
        service: Some(Service::None),
        conduct: Some(Declaration::Yes),
        ability: Some(Declaration::Yes),
        circumstances: Circumstances::none_of_them(),
    }
}

/// Birth dates from 38 to 17 years before a day.
fn births(on: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(on.year() - 38, 1, 1).unwrap();
    let last = NaiveDate::from_ymd_opt(on.year() - 17, 12, 31).unwrap();
    first.iter_days().take_while(move |&born| born <= last)
}

/// Birth dates near the limits.
fn near(on: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    births(on).filter(move |born| {
        let years = on.year() - born.year();
        !(20..=33).contains(&years)
    })
}

#[test]
fn the_first_and_the_last_birth_date_are_those_of_a_plain_search() {
    for on in ON.map(day) {
        for &leap in LeapDay::ALL {
            for &upper in UpperAge::ALL {
                for &birthday in Birthday::ALL {
                    let readings = Readings {
                        upper_age: Some(upper),
                        birthday: Some(birthday),
                        leap_day: Some(leap),
                        ..Readings::default()
                    };
                    let met = |born: &NaiveDate| age(*born, on, &readings) == Outcome::Met;
                    let all: Vec<NaiveDate> = near(on).filter(met).collect();
                    let (first, last) = (all.first().copied(), all.last().copied());
                    assert_eq!(first, earliest_birth(on, upper, leap), "{on} {readings:?}");
                    assert_eq!(last, latest_birth(on, birthday, leap), "{on} {readings:?}");
                    // Everybody between the two limits meets the item.
                    let within = |born: &NaiveDate| Some(*born) >= first && Some(*born) <= last;
                    assert_eq!(near(on).filter(within).count(), all.len());
                }
            }
        }
    }
    assert_eq!(
        earliest_birth(NaiveDate::MIN, UpperAge::On36th, LeapDay::March1),
        None
    );
    assert_eq!(
        latest_birth(NaiveDate::MIN, Birthday::DayOf, LeapDay::March1),
        None
    );
}

/// The number of birth dates that depend on an open reading, as `lint` counts them.
fn counted(notice: &Notice, reading: OpenReading) -> u32 {
    let found = lint(notice)
        .into_iter()
        .find_map(|finding| match finding.kind {
            FindingKind::Open {
                reading: open,
                births,
            } if open == reading => births,
            _ => None,
        });
    found.unwrap_or_default()
}

#[test]
fn open_readings_touch_as_many_birth_dates_as_are_counted() {
    for on in ON.map(day) {
        for &leap in LeapDay::ALL {
            let mut notice = Notice::default();
            notice.age.reference = Some(on);
            notice.age.upper_age = Some(UpperAge::On35th);
            notice.age.birthday = Some(Birthday::DayOf);
            notice.age.leap_day = Some(leap);
            let undecided = |notice: &Notice| {
                let depends = |born| age(born, on, &notice.readings()) == Outcome::DependsOnNotice;
                u32::try_from(near(on).filter(|&born| depends(born)).count()).unwrap()
            };
            assert_eq!(undecided(&notice), 0);

            let mut open = notice.clone();
            open.age.upper_age = None;
            assert_eq!(
                counted(&open, OpenReading::UpperAge),
                undecided(&open),
                "{on}"
            );
            assert!((365..=367).contains(&undecided(&open)));

            let mut open = notice.clone();
            open.age.birthday = None;
            assert_eq!(
                counted(&open, OpenReading::Birthday),
                undecided(&open),
                "{on} {leap:?}"
            );

            for &upper in UpperAge::ALL {
                for &birthday in Birthday::ALL {
                    let mut open = notice.clone();
                    open.age.leap_day = None;
                    open.age.upper_age = Some(upper);
                    open.age.birthday = Some(birthday);
                    let count = counted(&open, OpenReading::LeapDay);
                    assert_eq!(count, undecided(&open), "{on} {upper:?} {birthday:?}");
                }
            }
        }
    }
}

/// Every combination of the age's readings, fixed or open.
pub(crate) fn terms() -> Vec<(Option<UpperAge>, Option<Birthday>, Option<LeapDay>)> {
    fn or_open<T: Copy>(all: &[T]) -> Vec<Option<T>> {
        all.iter().copied().map(Some).chain([None]).collect()
    }
    let mut terms = Vec::new();
    for upper in or_open(UpperAge::ALL) {
        for birthday in or_open(Birthday::ALL) {
            for leap in or_open(LeapDay::ALL) {
                terms.push((upper, birthday, leap));
            }
        }
    }
    terms
}

/// The outcome if only the leap day is fixed.
fn under_every_reading(
    born: NaiveDate,
    on: NaiveDate,
    leap: Option<LeapDay>,
) -> Vec<(LeapDay, bool)> {
    let leaps = LeapDay::ALL.iter().copied();
    let leaps = leaps.filter(|&candidate| leap.is_none_or(|fixed| fixed == candidate));
    let mut all = Vec::new();
    for leap in leaps {
        for &upper in UpperAge::ALL {
            for &birthday in Birthday::ALL {
                let readings = Readings {
                    upper_age: Some(upper),
                    birthday: Some(birthday),
                    leap_day: Some(leap),
                    ..Readings::default()
                };
                all.push((leap, age(born, on, &readings) == Outcome::Met));
            }
        }
    }
    all
}

#[test]
fn printed_dates_settle_the_words_but_never_the_measures() {
    let printed = [
        ("1990-12-02", "2008-12-01"), // of readings
        ("1991-12-01", "2008-11-30"), // of others
        ("1991-06-15", "2008-11-15"), // of none, tighter
        ("1985-01-01", "2012-01-01"), // beyond any
        ("1990-03-01", "2008-02-28"), // near a leap day
        ("1990-02-28", "2008-02-29"),
    ];
    for on in ["2026-12-01", "2026-02-28", "2028-02-29"].map(day) {
        for (from, to) in printed.map(|(from, to)| (day(from), day(to))) {
            for (upper, birthday, leap) in terms() {
                for (from, to) in [(Some(from), Some(to)), (Some(from), None), (None, Some(to))] {
                    let mut notice = Notice::default();
                    let age = &mut notice.age;
                    age.reference = Some(on);
                    (age.upper_age, age.birthday, age.leap_day) = (upper, birthday, leap);
                    (age.born_from, age.born_to) = (from, to);
                    follows(&notice, on);
                }
            }
        }
    }
}

/// Birth dates near those ages, and leap days.
pub(crate) fn around_years(on: NaiveDate, years: &[i32]) -> Vec<NaiveDate> {
    let leap = [1988, 1992, 1996, 1998, 2000, 2004, 2008];
    let leap = leap
        .into_iter()
        .filter_map(|year| NaiveDate::from_ymd_opt(year, 2, 29));
    let birthdays = years.iter().map(|years| {
        let year = on.year() - years;
        let last = NaiveDate::from_ymd_opt(year, 2, 28).unwrap();
        on.with_year(year).unwrap_or(last)
    });
    let near = |day: NaiveDate| (0..5).map(move |n| day + Days::new(n) - Days::new(2));
    birthdays.flat_map(near).chain(leap).collect()
}

fn follows(notice: &Notice, on: NaiveDate) {
    let terms = &notice.age;
    let days = terms.born_from.into_iter().chain(terms.born_to);
    let around = days.flat_map(|day| (0..5).map(move |n| day + Days::new(n) - Days::new(2)));
    for born in around.chain(around_years(on, &[18, 35, 36])) {
        let facts = Facts {
            birth_date: Some(born),
            earlier_engagement: Some(Occurrence::Never),
            ..Facts::default()
        };
        let outcome = age(born, on, &notice.readings_for(&facts));
        let all = under_every_reading(born, on, terms.leap_day);
        let some = all.iter().any(|&(_, met)| met);
        let every = all.iter().all(|&(_, met)| met);
        assert!(some || outcome == Outcome::NotMet, "{born} {notice:?}");
        assert!(!every || outcome == Outcome::Met, "{born} {notice:?}");
        // If the Measures are ambiguous, both printed dates decide, or the one that applies.
        let admitted = notice.births_admit(born);
        let decides = match born.year() > on.year() - 27 {
            true => terms.born_to.is_some(),
            false => terms.born_from.is_some(),
        };
        if decides && some && !every {
            let expected = if admitted {
                Outcome::Met
            } else {
                Outcome::NotMet
            };
            assert_eq!(outcome, expected, "{born} {notice:?}");
        }
    }
}

/// Someone engaged before is counted on another day than the notice's. Its dates settle a
/// reading for them only if they are exactly those of one.
#[test]
fn people_engaged_before_are_not_judged_by_the_day_of_the_notice() {
    let mut notice = Notice::default();
    notice.age.reference = Some(day("2026-12-01"));
    notice.age.born_from = Some(day("1991-06-15"));
    let facts = Facts {
        birth_date: Some(day("1985-05-05")),
        earlier_engagement: Some(Occurrence::On(day("2020-10-01"))),
        ..Facts::default()
    };
    assert_eq!(notice.readings_for(&facts).upper_age, None);
    notice.age.born_from = Some(day("1990-12-02"));
    let read = notice.readings_for(&facts).upper_age;
    assert_eq!(read, Some(UpperAge::Before36th));
}

#[test]
fn what_a_date_needs_is_the_reading_that_it_settles() {
    let on = day("2026-12-01");
    for &upper in UpperAge::ALL {
        let mut notice = Notice::default();
        notice.age.reference = Some(on);
        notice.age.born_from = earliest_birth(on, upper, LeapDay::February28);
        let kinds = lint(&notice).into_iter().map(|finding| finding.kind);
        let reading = Reach::UpperAge(upper);
        let needs = FindingKind::BirthsNeedWords { reading };
        assert!(kinds.into_iter().any(|kind| kind == needs), "{upper:?}");
        let anyone = Facts {
            birth_date: Some(day("2000-01-01")),
            ..Facts::default()
        };
        assert_eq!(notice.readings_for(&anyone).upper_age, Some(upper));
    }
}
