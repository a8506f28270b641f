//! Article 16(2): birth dates, readings, and the days between them.
//!
//! > （二）年满十八周岁且首次受聘时年龄不超过三十五周岁；

use chrono::{Datelike, NaiveDate};
use record::Value;
use rules::{Birthday, Citation, LeapDay, UpperAge, age};

use super::finding::{FindingKind, Findings, Mend, OpenReading, Reach, Severity, Source};
use crate::births::{earliest_birth, latest_birth};
use crate::field::{Field, Place};
use crate::notice::{Notice, Post};

const SOURCE: Source = Source::Measures(Citation::item(16, 2));

pub(super) fn check(notice: &Notice, found: &mut Findings) {
    let terms = &notice.age;
    if let (Some(from), Some(to)) = (terms.born_from, terms.born_to)
        && from > to
    {
        let mut mend = Mend::once(Field::BornFrom, &to);
        mend.extend(Mend::once(Field::BornTo, &from));
        let place = Place::of(None, Field::BornFrom);
        let kind = FindingKind::BirthsReversed;
        found.mended(Severity::Ambiguous, SOURCE, place, kind, mend);
        return;
    }
    let Some(on) = terms.reference else {
        without_reference(notice, found);
        return;
    };
    if let Some(from) = terms.born_from {
        let dates = dates(terms.leap_day, UpperAge::ALL, |limit, leap| {
            earliest_birth(on, limit, leap)
        });
        Printed {
            field: Field::BornFrom,
            words: Field::UpperAge,
            day: from,
            fixed: terms.upper_age,
            dates: &dates,
            beyond: |printed, limit| printed < limit,
        }
        .check(found);
    }
    if let Some(to) = terms.born_to {
        let dates = dates(terms.leap_day, Birthday::ALL, |counts, leap| {
            latest_birth(on, counts, leap)
        });
        Printed {
            field: Field::BornTo,
            words: Field::Birthday,
            day: to,
            fixed: terms.birthday,
            dates: &dates,
            beyond: |printed, limit| printed > limit,
        }
        .check(found);
    }
    open_readings(notice, on, found);
}

/// Checks the birth dates of a post: their order, and the widest reading.
pub(super) fn of_post(notice: &Notice, index: usize, post: &Post, found: &mut Findings) {
    let entry = Some(index);
    if let (Some(from), Some(to)) = notice.births_of(post)
        && from > to
        && post.born_from.or(post.born_to).is_some()
    {
        let mut mend = Vec::new();
        if post.born_from.is_some() && post.born_to.is_some() {
            mend = Mend::of(entry, Field::PostBornFrom, &to);
            mend.extend(Mend::of(entry, Field::PostBornTo, &from));
        }
        let field = match post.born_from {
            Some(_) => Field::PostBornFrom,
            None => Field::PostBornTo,
        };
        let (kind, place) = (FindingKind::BirthsReversed, Place::of(entry, field));
        found.mended(Severity::Ambiguous, SOURCE, place, kind, mend);
        return;
    }
    let Some(on) = notice.age.reference else {
        return;
    };
    let leap = notice.age.leap_day;
    let mut wide = |field, limit: NaiveDate| {
        let kind = FindingKind::BirthsTooWide { limit };
        let mend = Mend::of(entry, field, &limit);
        let place = Place::of(entry, field);
        found.mended(Severity::Measures, SOURCE, place, kind, mend);
    };
    if let Some(from) = post.born_from {
        let dates = dates(leap, UpperAge::ALL, |limit, leap| {
            earliest_birth(on, limit, leap)
        });
        let limit = dates.iter().map(|&(_, date)| date).min();
        if let Some(limit) = limit.filter(|&limit| from < limit) {
            wide(Field::PostBornFrom, limit);
        }
    }
    if let Some(to) = post.born_to {
        let dates = dates(leap, Birthday::ALL, |counts, leap| {
            latest_birth(on, counts, leap)
        });
        let limit = dates.iter().map(|&(_, date)| date).max();
        if let Some(limit) = limit.filter(|&limit| to > limit) {
            wide(Field::PostBornTo, limit);
        }
    }
}

/// The birth date that each reading leads to, the plain reading first. While the leap day is
/// open, each reading counts under both of its readings.
fn dates<R: Copy>(
    leap: Option<LeapDay>,
    all: &[R],
    date: impl Fn(R, LeapDay) -> Option<NaiveDate>,
) -> Vec<(R, NaiveDate)> {
    let leaps = LeapDay::ALL.iter().copied();
    let leaps = leaps.filter(|&candidate| leap.is_none_or(|fixed| fixed == candidate));
    let each = leaps.flat_map(|leap| all.iter().map(move |&reading| (reading, leap)));
    each.filter_map(|(reading, leap)| Some((reading, date(reading, leap)?)))
        .collect()
}

fn without_reference(notice: &Notice, found: &mut Findings) {
    let terms = &notice.age;
    let mend = notice
        .registration
        .opens
        .map(|opens| Mend::once(Field::Reference, &opens));
    let mend = mend.unwrap_or_default();
    let place = Place::of(None, Field::Reference);
    let of_posts = |post: &Post| post.born_from.or(post.born_to).is_some();
    if terms.born_from.or(terms.born_to).is_some() || notice.posts.iter().any(of_posts) {
        let kind = FindingKind::BirthsWithoutReference;
        found.mended(Severity::Ambiguous, SOURCE, place, kind, mend);
        return;
    }
    let kind = FindingKind::Open {
        reading: OpenReading::ReferenceDate,
        births: None,
    };
    found.mended(Severity::Ambiguous, SOURCE, place, kind, mend);
    if terms.upper_age.is_none() {
        // Without a reference day the dates cannot be counted: the readings differ by about a
        // year.
        let reading = OpenReading::UpperAge;
        open(found, reading, 367, &UpperAge::Before36th);
    }
}

/// A printed birth date, and the dates that the readings lead to.
struct Printed<'a, R> {
    field: Field,
    /// The field of the reading that decides the date.
    words: Field,
    day: NaiveDate,
    fixed: Option<R>,
    /// The plain reading comes first.
    dates: &'a [(R, NaiveDate)],
    /// Whether the first date admits people whom the second does not.
    beyond: fn(NaiveDate, NaiveDate) -> bool,
}

impl<R> Printed<'_, R>
where
    R: Copy + PartialEq + Into<Reach> + Value<Field>,
{
    fn check(&self, found: &mut Findings) {
        let (day, beyond) = (self.day, self.beyond);
        let all = || self.dates.iter().map(|&(_, date)| date);
        let (Some(&(_, plain)), Some(widest), Some(narrowest)) = (
            self.dates.first(),
            all().reduce(|date, other| if beyond(date, other) { date } else { other }),
            all().reduce(|date, other| if beyond(date, other) { other } else { date }),
        ) else {
            return;
        };
        let needs = self
            .dates
            .iter()
            .find(|(_, date)| *date == day)
            .map(|(reading, _)| *reading);
        let of_fixed = || {
            let matching = self
                .dates
                .iter()
                .filter(|(reading, _)| Some(*reading) == self.fixed);
            matching.map(|(_, date)| *date)
        };
        let expected = of_fixed().find(|&date| date == day).or(of_fixed().next());
        let best = expected.unwrap_or(plain);
        let (severity, kind, mend) = if beyond(day, widest) {
            let kind = FindingKind::BirthsTooWide { limit: widest };
            (Severity::Measures, kind, Mend::once(self.field, &best))
        } else if beyond(narrowest, day) {
            // Tighter than every reading. A notice may be.
            return;
        } else if let Some(expected) = expected.filter(|&expected| expected != day) {
            let kind = FindingKind::BirthsContradict {
                expected,
                needs: needs.map(Into::into),
            };
            (Severity::Ambiguous, kind, Mend::once(self.field, &expected))
        } else if expected.is_some() {
            return;
        } else if let Some(needs) = needs {
            let kind = FindingKind::BirthsNeedWords {
                reading: needs.into(),
            };
            (Severity::Advice, kind, Mend::once(self.words, &needs))
        } else {
            let kind = FindingKind::BirthsOfNoReading { plain };
            (Severity::Ambiguous, kind, Mend::once(self.field, &plain))
        };
        found.mended(severity, SOURCE, Place::of(None, self.field), kind, mend);
    }
}

/// The readings left open, with the number of birth dates whose age depends on them.
fn open_readings(notice: &Notice, on: NaiveDate, found: &mut Findings) {
    let terms = &notice.age;
    let leap = terms.leap_day.unwrap_or(LeapDay::February28);
    let upper = || UpperAge::ALL.iter().copied();
    if terms.upper_age.is_none() && terms.born_from.is_none() {
        let births = span(upper().filter_map(|limit| earliest_birth(on, limit, leap)));
        let reading = OpenReading::UpperAge;
        open(found, reading, births, &UpperAge::Before36th);
    }
    if terms.birthday.is_none() && terms.born_to.is_none() {
        let all = Birthday::ALL.iter().copied();
        let births = span(all.filter_map(|counts| latest_birth(on, counts, leap)));
        open(found, OpenReading::Birthday, births, &Birthday::DayOf);
    }
    if terms.leap_day.is_none() {
        let limit = terms.upper_age.unwrap_or(UpperAge::Before36th);
        let counts = terms.birthday.unwrap_or(Birthday::DayOf);
        let within = |born, leap| {
            age::last_day(born, limit, leap).is_some_and(|last| on <= last)
                && age::first_day(born, counts, leap).is_some_and(|first| on >= first)
        };
        let born = (on.year() - 37..=on.year() - 17)
            .filter_map(|year| NaiveDate::from_ymd_opt(year, 2, 29))
            .filter(|&born| within(born, LeapDay::February28) != within(born, LeapDay::March1));
        let births = u32::try_from(born.count()).unwrap_or_default();
        let printed = printed_leap(notice, on).unwrap_or(LeapDay::February28);
        open(found, OpenReading::LeapDay, births, &printed);
    }
}

/// The leap day's reading under which more of the printed dates follow from the words.
fn printed_leap(notice: &Notice, on: NaiveDate) -> Option<LeapDay> {
    let terms = &notice.age;
    let agree = |leap: LeapDay| {
        let from = terms.born_from.is_some_and(|from| {
            let all = open_or(terms.upper_age, UpperAge::ALL);
            all.iter()
                .any(|&limit| earliest_birth(on, limit, leap) == Some(from))
        });
        let to = terms.born_to.is_some_and(|to| {
            let all = open_or(terms.birthday, Birthday::ALL);
            all.iter()
                .any(|&counts| latest_birth(on, counts, leap) == Some(to))
        });
        u8::from(from) + u8::from(to)
    };
    // `max_by_key` returns the last of equals. Reversed, that is the plain reading.
    let leaps = LeapDay::ALL.iter().copied().rev();
    leaps.max_by_key(|&leap| agree(leap))
}

/// The fixed choice alone, or all choices.
fn open_or<R: Copy>(fixed: Option<R>, all: &[R]) -> Vec<R> {
    fixed.map_or_else(|| all.to_vec(), |choice| vec![choice])
}

/// The days from the earliest to the latest date, without the earliest.
fn span(days: impl Iterator<Item = NaiveDate>) -> u32 {
    let days: Vec<NaiveDate> = days.collect();
    let (Some(first), Some(last)) = (days.iter().min(), days.iter().max()) else {
        return 0;
    };
    u32::try_from((*last - *first).num_days()).unwrap_or_default()
}

fn open(found: &mut Findings, reading: OpenReading, births: u32, plain: &impl Value<Field>) {
    if births == 0 {
        return;
    }
    // The upper age concerns a year of applicants, the others hardly anyone.
    let (severity, field) = match reading {
        OpenReading::UpperAge => (Severity::Ambiguous, Field::UpperAge),
        OpenReading::LeapDay => (Severity::Advice, Field::LeapDay),
        _ => (Severity::Advice, Field::Birthday),
    };
    let (place, mend) = (Place::of(None, field), Mend::once(field, plain));
    let births = Some(births);
    let kind = FindingKind::Open { reading, births };
    found.mended(severity, SOURCE, place, kind, mend);
}
