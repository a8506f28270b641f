//! Last year's notice as this year's: every day moved by whole years.

use std::ops::RangeInclusive;

use chrono::{Datelike, Months, NaiveDate};
use record::{Plain, Raw};

use crate::field::{Draft, Field, Kind, Place, Section};
use crate::lint::Mend;

/// By how many years days can be moved.
pub const YEARS: RangeInclusive<u16> = 1..=20;

/// A day of a notice, and its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dated {
    /// Where it stands.
    pub place: Place,
    /// The field that holds it.
    pub field: Field,
    /// The day.
    pub day: NaiveDate,
}

impl Dated {
    /// The day so many years later. 29 February becomes the 28th where the year has none. `None`
    /// at the end of the calendar.
    pub fn later(&self, years: u16) -> Option<NaiveDate> {
        let months = Months::new(u32::from(years).checked_mul(12)?);
        self.day.checked_add_months(months)
    }
}

/// Every day that can be read, in the order of the fields.
pub fn days(draft: &Draft) -> Vec<Dated> {
    let mut days = Vec::new();
    each(draft, &mut |place, field, raw| {
        if field.kind() == Kind::Day
            && let Ok(day) = record::value::day(raw)
        {
            days.push(Dated { place, field, day });
        }
    });
    days
}

/// All days, moved to later years. A day that cannot be read stays as it was typed.
pub fn moved(draft: &Draft, years: u16) -> Vec<Mend> {
    let days = days(draft).into_iter();
    let moved = days.filter_map(|dated| {
        let day = dated.later(years)?;
        Some(Mend {
            entry: dated.place.entry,
            field: dated.field,
            raw: Plain::Day(day).raw(dated.field),
        })
    });
    moved.collect()
}

/// The fewest years after which registration is not over; one at least.
pub fn suggested(draft: &Draft, today: NaiveDate) -> u16 {
    let days = days(draft);
    let last = [
        Field::Closes,
        Field::Opens,
        Field::Announced,
        Field::Reference,
    ];
    let of = |field| days.iter().find(|dated| dated.field == field);
    let last = last.into_iter().find_map(of);
    let open = |years: &u16| {
        let later = last.and_then(|dated| dated.later(*years));
        later.is_none_or(|day| day >= today)
    };
    YEARS.clone().find(open).unwrap_or(*YEARS.start())
}

/// The days of the recruitment that lie before today. Birth dates, the approval and the day by which
/// a household was registered are meant to.
pub fn past(draft: &Draft, today: NaiveDate) -> Vec<Dated> {
    let mut days = days(draft);
    days.retain(|dated| dated.day < today && !lies_before(dated.field));
    days
}

const fn lies_before(field: Field) -> bool {
    matches!(
        field,
        Field::BornFrom
            | Field::BornTo
            | Field::PostBornFrom
            | Field::PostBornTo
            | Field::Approved
            | Field::HouseholdBy
    )
}

/// The years before this one that the notice's own days have left by moving: those that its texts
/// should not name any more. `None` if it has no day.
pub fn left(draft: &Draft, years: u16) -> Option<RangeInclusive<i32>> {
    let days = days(draft).into_iter();
    let days = days.filter(|dated| !lies_before(dated.field));
    let first = days.map(|dated| dated.day.year()).min()?;
    Some(first - i32::from(years)..=first - 1)
}

/// The texts in which one of these years stands, in digits.
pub fn texts_with(draft: &Draft, years: &RangeInclusive<i32>) -> Vec<Place> {
    let mut places = Vec::new();
    each(draft, &mut |place, field, raw| {
        let is_text = matches!(field.kind(), Kind::Line(_) | Kind::Paragraph(_));
        let names = |text: &str| text.parse().is_ok_and(|year| years.contains(&year));
        let mut numbers = raw.as_text().split(|c: char| !c.is_ascii_digit());
        if is_text && numbers.any(|number| number.len() == 4 && names(number)) {
            places.push(place);
        }
    });
    places
}

/// Visits every answer that is asked, section by section.
fn each(draft: &Draft, visit: &mut dyn FnMut(Place, Field, &Raw)) {
    for section in Section::ALL {
        let entries = draft.entries(section).iter().enumerate();
        let entries = entries.map(|(at, answers)| (Some(at), answers));
        let once = (!section.is_repeated()).then_some((None, &draft.answers));
        for (entry, answers) in once.into_iter().chain(entries) {
            for (field, raw) in answers.iter() {
                if field.section() == section && field.is_asked(answers) {
                    visit(Place::of(entry, field), field, raw);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn set(draft: &mut Draft, entry: Option<usize>, field: Field, day: NaiveDate) {
        draft.set(entry, field, Plain::Day(day).raw(field));
    }

    fn last_year() -> Draft {
        let mut draft = Draft::default();
        set(&mut draft, None, Field::Announced, day(2024, 2, 29));
        set(&mut draft, None, Field::Approved, day(2024, 2, 20));
        set(&mut draft, None, Field::Opens, day(2024, 3, 1));
        set(&mut draft, None, Field::Closes, day(2024, 3, 10));
        set(&mut draft, None, Field::BornFrom, day(1988, 3, 2));
        set(&mut draft, None, Field::Hire, day(2025, 1, 2));
        set(&mut draft, Some(0), Field::PostBornTo, day(2006, 3, 1));
        draft.set(None, Field::Title, Raw::text("某旗2024年招聘公告"));
        draft.set(None, Field::Document, Raw::text("某政字〔2024〕7 号"));
        draft.set(None, Field::Review, Raw::boxes("2024", "", "三"));
        draft.set(Some(0), Field::Other, Raw::text("电话 20245 不是年份"));
        draft
    }

    #[test]
    fn all_days_move_and_nothing_else() {
        let mut draft = last_year();
        let before = draft.clone();
        for Mend { entry, field, raw } in moved(&draft, 1) {
            draft.set(entry, field, raw);
        }
        let found: Vec<(Field, NaiveDate)> = days(&draft)
            .into_iter()
            .map(|dated| (dated.field, dated.day))
            .collect();
        assert_eq!(
            found,
            [
                (Field::Announced, day(2025, 2, 28)),
                (Field::Approved, day(2025, 2, 20)),
                (Field::Opens, day(2025, 3, 1)),
                (Field::Closes, day(2025, 3, 10)),
                (Field::BornFrom, day(1989, 3, 2)),
                (Field::PostBornTo, day(2007, 3, 1)),
                (Field::Hire, day(2026, 1, 2)),
            ]
        );
        for field in [Field::Title, Field::Document, Field::Review] {
            assert_eq!(draft.answers.get(field), before.answers.get(field));
        }
    }

    #[test]
    fn as_many_years_are_suggested_as_it_takes() {
        let draft = last_year();
        for (today, years) in [
            (day(2024, 1, 1), 1),
            (day(2025, 3, 10), 1),
            (day(2025, 3, 11), 2),
            (day(2026, 11, 29), 3),
            (day(2099, 1, 1), 1),
        ] {
            assert_eq!(suggested(&draft, today), years, "{today}");
        }
        assert_eq!(suggested(&Draft::default(), day(2026, 1, 1)), 1);
    }

    #[test]
    fn what_is_past_is_told_and_what_is_meant_to_be_is_not() {
        let fields = |today| -> Vec<Field> {
            let past = past(&last_year(), today).into_iter();
            past.map(|dated| dated.field).collect()
        };
        assert_eq!(fields(day(2024, 2, 29)), []);
        assert_eq!(fields(day(2024, 3, 10)), [Field::Announced, Field::Opens]);
    }

    #[test]
    fn texts_that_name_a_year_left_behind() {
        let mut draft = last_year();
        for Mend { entry, field, raw } in moved(&draft, 2) {
            draft.set(entry, field, raw);
        }
        let years = left(&draft, 2).unwrap();
        assert_eq!(years, 2024..=2025);
        let places = texts_with(&draft, &years);
        let fields: Vec<Option<Field>> = places.iter().map(|place| place.field).collect();
        assert_eq!(fields, [Some(Field::Title), Some(Field::Document)]);
        assert_eq!(left(&Draft::default(), 1), None);
    }
}
