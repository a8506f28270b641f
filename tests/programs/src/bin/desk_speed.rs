//! Times the desk: `cargo run --profile screen -p programs --bin desk_speed`. The page has 50 ms to
//! sort and filter ten thousand rows.
#![allow(clippy::print_stdout, reason = "what it prints is what it is for")]

use std::error::Error;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use desk::{Column, Query, Register, Terms, Warning, file, lists, open};
use tests::applicants;

const COUNT: u32 = 10_000;

fn main() -> Result<(), Box<dyn Error>> {
    let today = NaiveDate::from_ymd_opt(2026, 11, 29).ok_or("a day")?;
    let files: Vec<String> = (0..COUNT)
        .map(|number| applicants::file(number, false))
        .collect();
    let mut register = Register::new(Terms::new(applicants::notice(), today));
    let before = resident();
    let took = timed(&mut || {
        for (number, text) in files.iter().enumerate() {
            let name = number.to_string();
            if let Ok(received) = open(&name, text.as_bytes(), today) {
                register.take(received);
            }
        }
    });
    let each = took.as_secs_f64() * 1e6 / f64::from(COUNT);
    println!("| open and take in, one application | {each:.1} µs |");
    let bytes = (resident() - before) * 1024 / u64::from(COUNT);
    println!("| memory of a row | {bytes} bytes |");
    for column in [Column::Name, Column::Outcome, Column::Post] {
        let query = Query {
            sort: Some(column),
            text: "15".to_owned(),
            ..Query::default()
        };
        let took = timed(&mut || drop(register.shown(&query)));
        println!(
            "| filter by text, sort by {column:?} | {:.1} ms |",
            milliseconds(took)
        );
    }
    let late = Query {
        warning: Some(Warning::Declared),
        ..Query::default()
    };
    let took = timed(&mut || drop(register.shown(&late)));
    println!("| filter by a warning | {:.1} ms |", milliseconds(took));
    let took = timed(&mut || {
        for index in 0..register.rows().len() {
            drop(lists::row(lists::List::Register, &register, index, 1));
        }
    });
    println!(
        "| the whole register as cells | {:.0} ms |",
        milliseconds(took)
    );
    let mut written = String::new();
    let took = timed(&mut || written = file::write(&register, today));
    println!(
        "| write the review, {} MB | {:.0} ms |",
        written.len() / 1_000_000,
        milliseconds(took)
    );
    let took = timed(&mut || drop(file::open(written.as_bytes(), today)));
    println!("| open the review | {:.0} ms |", milliseconds(took));
    Ok(())
}

fn milliseconds(took: Duration) -> f64 {
    took.as_secs_f64() * 1e3
}

#[expect(clippy::disallowed_methods, reason = "times things")]
fn timed(work: &mut dyn FnMut()) -> Duration {
    let begun = Instant::now();
    work();
    begun.elapsed()
}

/// The memory of this process in KB; 0 where the system does not tell.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS:"));
    let number = line.and_then(|line| line.split_whitespace().nth(1));
    number
        .and_then(|number| number.parse().ok())
        .unwrap_or_default()
}
