//! One program for all targets. An environment variable names the target.
#![no_main]

use std::sync::OnceLock;

use libfuzzer_sys::fuzz_target;
use tests::targets::{TARGETS, Target};

/// Names the target.
const VARIABLE: &str = "XIEGUAN_FUZZ_TARGET";

static CHOSEN: OnceLock<Target> = OnceLock::new();

fuzz_target!(
    init: {
        let name = std::env::var(VARIABLE).unwrap_or_default();
        let Some(target) = TARGETS.iter().find(|target| target.name == name) else {
            let names: Vec<&str> = TARGETS.iter().map(|target| target.name).collect();
            eprintln!("{VARIABLE} is {name:?}, and has to be one of {}", names.join(", "));
            std::process::exit(2);
        };
        CHOSEN.get_or_init(|| *target);
    },
    |data: &[u8]| {
        if let Some(target) = CHOSEN.get() {
            (target.check)(data);
        }
    }
);
