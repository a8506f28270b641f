//! Called from JavaScript with numbers only, so that the rules are timed and not the boundary.
#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]

use std::hint::black_box;
use std::sync::LazyLock;

use rules::{Facts, Readings, decide, outcome};

use crate::people::{applicants, notice};

static PEOPLE: LazyLock<Vec<Facts>> = LazyLock::new(|| applicants(1000));

/// The number of people in one round.
#[unsafe(no_mangle)]
pub extern "C" fn people() -> u32 {
    u32::try_from(PEOPLE.len()).unwrap_or(u32::MAX)
}

/// Decides all people `rounds` times with reasons; under a notice, or with open readings.
#[unsafe(no_mangle)]
pub extern "C" fn decide_all(rounds: u32, open: bool) {
    let readings = readings(open);
    for _ in 0..rounds {
        for facts in PEOPLE.iter() {
            black_box(decide(black_box(facts), &readings));
        }
    }
}

/// Decides all people `rounds` times without reasons.
#[unsafe(no_mangle)]
pub extern "C" fn outcome_all(rounds: u32, open: bool) {
    let readings = readings(open);
    for _ in 0..rounds {
        for facts in PEOPLE.iter() {
            black_box(outcome(black_box(facts), &readings));
        }
    }
}

fn readings(open: bool) -> Readings {
    match open {
        true => Readings::default(),
        false => notice(),
    }
}
