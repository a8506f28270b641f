//! The files of the holiday calendar: the generated tables, and the files refused.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../build/calendar.rs"]
mod calendar;

const HEAD: &str = "# source: a paper\n# vintage: a day\n";

fn run(files: &[(&str, &str)]) -> Result<String, String> {
    let files: Vec<_> = files
        .iter()
        .map(|(year, lines)| ((*year).to_owned(), format!("{HEAD}{lines}")))
        .collect();
    calendar::generate(&files).map_err(|problems| problems.join("\n"))
}

#[test]
fn a_year_becomes_rows() {
    let source = run(&[(
        "2026",
        "2026-10-01\toff\t国庆节\n2026-10-10\twork\t国庆节\n",
    )])
    .unwrap();
    assert!(source.contains("year: 2026, source: \"a paper\", vintage: \"a day\""));
    // 1 January of year 1 is day 1.
    assert!(source.contains("Listed { number: 739890, off: true, holiday: \"国庆节\" }"));
    assert!(source.contains("Listed { number: 739899, off: false, holiday: \"国庆节\" }"));
}

#[test]
fn an_added_file_is_an_added_year() {
    let before = run(&[("2026", "")]).unwrap();
    let after = run(&[("2026", ""), ("2027", "2027-01-01\toff\t元旦")]).unwrap();
    assert!(!before.contains("year: 2027"));
    assert!(after.contains("year: 2027"));
}

/// The notice for 2012 made Saturday 31 December 2011 a working day.
#[test]
fn a_notice_may_move_the_last_days_of_the_year_before() {
    assert!(run(&[("2012", "2011-12-31\twork\t元旦")]).is_ok());
    assert!(run(&[("2012", "2011-11-26\twork\t元旦")]).is_err());
}

#[test]
fn what_is_not_well_formed_is_refused_where_it_stands() {
    for (line, part) in [
        ("2026-10-01 off 国庆节", "three columns"),
        ("2026-10-01\toff\t国庆节\t", "three columns"),
        ("2026-02-30\toff\t春节", "not a date"),
        ("2027-10-01\toff\t国庆节", "another year's file"),
        ("2026-10-01\toff\t ", "no name"),
        ("2026-10-01\tfree\t国庆节", "neither `off` nor `work`"),
        ("2026-10-08\twork\t国庆节", "without being listed"),
    ] {
        let problem = run(&[("2026", line)]).unwrap_err();
        assert!(problem.contains(part), "{line:?}: {problem}");
        assert!(problem.starts_with("data/calendar/2026.tsv:3: "));
    }
    let twice = "2026-10-01\toff\t国庆节\n2026-10-01\toff\t国庆节";
    assert!(run(&[("2026", twice)]).unwrap_err().contains("not after"));
    assert!(run(&[("soon", "")]).unwrap_err().contains("not a year"));
    let bare = calendar::generate(&[("2026".to_owned(), String::new())]).unwrap_err();
    assert_eq!(bare.len(), 2, "{bare:?}");
}
