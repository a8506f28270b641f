//! Turns bytes into answers. After the last byte every answer is zero, so a short input is
//! complete.

use chrono::{Days, Months, NaiveDate};

/// The remaining input.
pub(super) struct Bytes<'a>(pub(super) &'a [u8]);

impl Bytes<'_> {
    pub(super) fn byte(&mut self) -> u8 {
        match self.0 {
            [first, rest @ ..] => {
                self.0 = rest;
                *first
            }
            [] => 0,
        }
    }

    pub(super) fn number(&mut self) -> u32 {
        u32::from_le_bytes([self.byte(), self.byte(), self.byte(), self.byte()])
    }

    pub(super) fn pick<T: Copy>(&mut self, among: &[T]) -> T {
        let at = usize::from(self.byte()) % among.len();
        *among.get(at).expect("something to choose from")
    }

    /// Zero is an answer. Unanswered facts cost time, so they are rarer.
    pub(super) fn mostly<T: Copy>(&mut self, among: &[T]) -> Option<T> {
        let at = usize::from(self.byte()) % (among.len() + 1);
        among.get(at).copied()
    }

    /// Zero is no answer.
    pub(super) fn maybe<T: Copy>(&mut self, among: &[T]) -> Option<T> {
        match usize::from(self.byte()).checked_sub(1) {
            Some(at) => among.get(at % among.len()).copied(),
            None => None,
        }
    }

    /// Any day that `NaiveDate` can represent.
    pub(super) fn any_day(&mut self) -> NaiveDate {
        let number = i32::from_le_bytes(self.number().to_le_bytes());
        NaiveDate::from_num_days_from_ce_opt(number).unwrap_or(match number {
            ..0 => NaiveDate::MIN,
            _ => NaiveDate::MAX,
        })
    }

    /// A day with a year of four digits. It is mostly near a limit: some years and a few days
    /// from a notable day.
    pub(super) fn day(&mut self) -> NaiveDate {
        let of_note = [
            (2026, 12, 1),
            (2026, 10, 1),
            (2028, 2, 29),
            (2027, 3, 1),
            (2024, 1, 1),
            (1800, 1, 1),
            (2199, 12, 31),
            (0, 1, 1),
            (9999, 12, 31),
        ];
        let (year, month, day) = self.pick(&of_note);
        let first = date(year, month, day);
        let years = i8::from_le_bytes([self.byte()]);
        let months = Months::new(u32::from(years.unsigned_abs()) * 12);
        let moved = match years {
            ..0 => first.checked_sub_months(months),
            _ => first.checked_add_months(months),
        };
        let days = i8::from_le_bytes([self.byte()]);
        let moved = moved.and_then(|moved| {
            let some = Days::new(days.unsigned_abs().into());
            match days {
                ..0 => moved.checked_sub_days(some),
                _ => moved.checked_add_days(some),
            }
        });
        let last = date(9999, 12, 31);
        moved.map_or(first, |moved| moved.clamp(date(0, 1, 1), last))
    }
}

/// A constant day.
pub(super) fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
}
