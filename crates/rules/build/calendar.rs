//! The table of days off and make-up working days, as a pure function: files in,
//! Rust source or problems out. `build.rs` runs it; `tests/calendar_files.rs` tests it.

use chrono::{Datelike, NaiveDate, Weekday};

/// Generates the source that `calendar.rs` includes from (year, contents) pairs.
///
/// # Errors
/// Every problem of every file, with its place.
pub(crate) fn generate(files: &[(String, String)]) -> Result<String, Vec<String>> {
    let mut problems = Vec::new();
    let mut years = String::new();
    let mut days: Vec<Day> = Vec::new();
    for (name, text) in files {
        let file = format!("data/calendar/{name}.tsv");
        let Some(year) = name
            .parse()
            .ok()
            .filter(|year| (1949..=9999).contains(year))
        else {
            problems.push(format!("{file}: the name is not a year"));
            continue;
        };
        let mut head = |key: &str| {
            let found = text.lines().find_map(|line| line.strip_prefix(key));
            let value = found.unwrap_or_default().trim();
            if value.is_empty() {
                problems.push(format!("{file}: the head has no line `{key} …`"));
            }
            value
        };
        let (source, vintage) = (head("# source:"), head("# vintage:"));
        years.push_str(&format!(
            "    PublishedYear {{ year: {year}, source: {source:?}, vintage: {vintage:?} }},\n"
        ));
        for (number, line) in (1..).zip(text.lines()) {
            if line.starts_with('#') {
                continue;
            }
            match Day::read(line, year) {
                Ok(day) => match days.last() {
                    Some(last) if last.date >= day.date => {
                        problems.push(format!("{file}:{number}: not after the day before it"));
                    }
                    _ => days.push(day),
                },
                Err(problem) => problems.push(format!("{file}:{number}: {problem}")),
            }
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let days: String = days.iter().map(Day::source).collect();
    Ok(format!(
        "pub(super) static YEARS: &[PublishedYear] = &[\n{years}];\n\n\
         pub(super) static DAYS: &[Listed] = &[\n{days}];\n"
    ))
}

/// A line: a day whose kind differs from its weekday.
struct Day<'text> {
    date: NaiveDate,
    off: bool,
    holiday: &'text str,
}

impl<'text> Day<'text> {
    fn read(line: &'text str, year: i32) -> Result<Self, String> {
        let mut columns = line.split('\t');
        let (Some(date), Some(kind), Some(holiday), None) = (
            columns.next(),
            columns.next(),
            columns.next(),
            columns.next(),
        ) else {
            return Err("three columns are wanted, separated by a tab".to_owned());
        };
        let parsed: NaiveDate = date
            .parse()
            .map_err(|_| format!("{date:?} is not a date such as {year}-10-01"))?;
        // A year's notice can move the last days of the year before; those of 2007 and 2011
        // did.
        let around_new_year = parsed.year() == year - 1 && parsed.month() == 12;
        if parsed.year() != year && !around_new_year {
            return Err(format!("{date} belongs in another year's file"));
        }
        if holiday.trim().is_empty() {
            return Err("the holiday has no name".to_owned());
        }
        let weekend = matches!(parsed.weekday(), Weekday::Sat | Weekday::Sun);
        let off = match kind {
            "off" => true,
            "work" if weekend => false,
            "work" => return Err(format!("{date} is a working day without being listed")),
            _ => return Err(format!("{kind:?} is neither `off` nor `work`")),
        };
        Ok(Self {
            date: parsed,
            off,
            holiday,
        })
    }

    fn source(&self) -> String {
        let Self { date, off, holiday } = self;
        let number = date.num_days_from_ce();
        format!("    Listed {{ number: {number}, off: {off}, holiday: {holiday:?} }}, // {date}\n")
    }
}
