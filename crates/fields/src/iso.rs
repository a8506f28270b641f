//! Days as `YYYY-MM-DD`, the one form in which a day crosses a boundary. For serde:
//! `#[serde(with = "fields::iso")]`, or [`option`] where the day may be absent.
//!
//! chrono's parser is not used. It accepts other forms too (`2026-2-3`, ` 2026 - 02-03`), and
//! its general format parser would be a tenth of the WebAssembly module.

use chrono::{Datelike, NaiveDate};
use serde::de::{Error, Unexpected, Visitor};
use serde::{Deserializer, Serializer, ser};

/// The day as `YYYY-MM-DD`, in ASCII; `None` outside the years 0 to 9999.
pub(crate) fn write(day: NaiveDate) -> Option<[u8; 10]> {
    let year = u32::try_from(day.year()).ok()?;
    let (month, day) = (day.month(), day.day());
    let digit = |number: u32| b'0' + (number % 10) as u8;
    (year <= 9999).then(|| {
        [
            digit(year / 1000),
            digit(year / 100),
            digit(year / 10),
            digit(year),
            b'-',
            digit(month / 10),
            digit(month),
            b'-',
            digit(day / 10),
            digit(day),
        ]
    })
}

/// The day as `YYYY-MM-DD`; empty outside the years 0 to 9999, which no field accepts.
pub fn text(day: NaiveDate) -> String {
    let digits = write(day);
    let text = digits.as_ref().map(|digits| std::str::from_utf8(digits));
    text.and_then(Result::ok).unwrap_or_default().to_owned()
}

/// Parses `YYYY-MM-DD`, and no other form.
pub fn read(text: &str) -> Option<NaiveDate> {
    let [a, b, c, d, b'-', e, f, b'-', g, h] = *text.as_bytes() else {
        return None;
    };
    let year = number(&[a, b, c, d])?;
    NaiveDate::from_ymd_opt(year.try_into().ok()?, number(&[e, f])?, number(&[g, h])?)
}

pub(crate) fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |number, &digit| {
        let digit = char::from(digit).to_digit(10)?;
        Some(number * 10 + digit)
    })
}

/// Serialises a day.
///
/// # Errors
///
/// Those of the serializer, and a year outside 0 to 9999.
pub fn serialize<S: Serializer>(day: &NaiveDate, serializer: S) -> Result<S::Ok, S::Error> {
    let digits = write(*day);
    let text = digits
        .as_ref()
        .and_then(|digits| std::str::from_utf8(digits).ok());
    serializer.serialize_str(text.ok_or_else(|| ser::Error::custom("a year of four digits"))?)
}

/// Deserialises a day.
///
/// # Errors
///
/// If the value is not a string, or not `YYYY-MM-DD` of a day that exists.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    deserializer.deserialize_str(Day)
}

struct Day;

impl Visitor<'_> for Day {
    type Value = NaiveDate;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a day of the calendar, written YYYY-MM-DD")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<NaiveDate, E> {
        read(text).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }
}

/// A day that may be absent.
pub mod option {
    use chrono::NaiveDate;
    use serde::{Deserialize, Deserializer, Serializer};

    /// Serialises a day, or its absence.
    ///
    /// # Errors
    ///
    /// Those of the serializer.
    pub fn serialize<S: Serializer>(
        day: &Option<NaiveDate>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match day {
            Some(day) => super::serialize(day, serializer),
            None => serializer.serialize_none(),
        }
    }

    /// Deserialises a day, or its absence.
    ///
    /// # Errors
    ///
    /// If the value is present and not a day.
    pub fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<NaiveDate>, D::Error> {
        #[derive(Deserialize)]
        #[serde(transparent)]
        struct Present(#[serde(with = "super")] NaiveDate);
        let day = Option::<Present>::deserialize(deserializer)?;
        Ok(day.map(|Present(day)| day))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_written_as_it_is_read() {
        let day = NaiveDate::from_ymd_opt(2026, 2, 3).unwrap();
        assert_eq!(text(day), "2026-02-03");
        assert_eq!(read(&text(day)), Some(day));
        assert_eq!(text(NaiveDate::MAX), "");
    }

    #[test]
    fn every_day_is_written_as_chrono_writes_it_and_read_back() {
        let first = NaiveDate::from_ymd_opt(0, 1, 1).unwrap();
        let days = first.iter_days().take_while(|day| day.year() <= 9999);
        for day in days.step_by(13) {
            let text = day.to_string();
            assert_eq!(write(day).unwrap(), text.as_bytes());
            assert_eq!(read(&text), Some(day));
        }
        assert_eq!(write(NaiveDate::MIN), None);
        assert_eq!(write(NaiveDate::MAX), None);
    }

    #[test]
    fn a_day_crosses_the_boundary_as_a_text_and_its_absence_as_null() {
        #[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        struct Days(
            #[serde(with = "super")] NaiveDate,
            #[serde(with = "option")] Option<NaiveDate>,
        );

        let day = NaiveDate::from_ymd_opt(2026, 2, 3).unwrap();
        for (days, text) in [
            (Days(day, Some(day)), r#"["2026-02-03","2026-02-03"]"#),
            (Days(day, None), r#"["2026-02-03",null]"#),
        ] {
            assert_eq!(serde_json::to_string(&days).unwrap(), text);
            assert_eq!(serde_json::from_str::<Days>(text).unwrap(), days);
        }
        for refused in [r#"["2026-02-30",null]"#, r#"[20260203,null]"#] {
            let error = serde_json::from_str::<Days>(refused).unwrap_err();
            let expected = "expected a day of the calendar, written YYYY-MM-DD";
            assert!(error.to_string().contains(expected), "{error}");
        }
        assert!(serde_json::to_string(&Days(NaiveDate::MAX, None)).is_err());
    }

    #[test]
    fn nothing_else_is_read() {
        for text in [
            "",
            "2026-2-03",
            "2026-02-3",
            "26-02-03",
            "2026-02-30",
            "2025-02-29",
            "2026-13-01",
            "2026-00-01",
            "2026-01-00",
            "20260203",
            "2026/02/03",
            " 2026-02-03",
            "2026-02-03 ",
            "+026-02-03",
            "-026-02-03",
            "2026-02-03T00:00:00Z",
            "２０２６-02-03",
            "2026-02-\u{e9}",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
