//! The list of sections that name the values of an enum.

#[path = "../build/names.rs"]
mod names;

use locales::GLOSSES;
use names::NAMES;

#[test]
fn no_section_is_listed_twice() {
    let sections = NAMES.iter().map(|names| names.section);
    let all: Vec<&str> = sections.chain(GLOSSES.iter().copied()).collect();
    for (index, section) in all.iter().enumerate() {
        assert!(
            !all.iter().skip(index + 1).any(|later| later == section),
            "{section}"
        );
    }
}
