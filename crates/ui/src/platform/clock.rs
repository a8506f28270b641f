//! The visitor's date, and a timer. `rules` takes the day as an argument and has no clock.
#![expect(
    clippy::disallowed_methods,
    reason = "the one place that asks for the day"
)]

use chrono::NaiveDate;

/// Today where the visitor is, by the device's own clock and time zone.
pub fn today() -> NaiveDate {
    let now = js_sys::Date::new_0();
    i32::try_from(now.get_full_year())
        .ok()
        .and_then(|year| NaiveDate::from_ymd_opt(year, now.get_month() + 1, now.get_date()))
        // No device clock is outside the years of `NaiveDate`.
        .unwrap_or_default()
}

/// The milliseconds since the page was opened, for measuring durations.
pub fn milliseconds() -> f64 {
    let performance = web_sys::window().and_then(|window| window.performance());
    performance.map_or(0.0, |performance| performance.now())
}
