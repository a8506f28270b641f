//! The order in which a history is listed while it is being filled in.

use form::order::{of_history, sort_history};
use form::{Answers, Draft, Field, Raw, Section};

use crate::TODAY;

/// A period as typed: first month, last month (`…` is until now), place.
fn period([from, to, place]: [&str; 3]) -> Answers {
    let boxes = |text: &str| {
        let (year, month) = text.split_once('-').unwrap_or((text, ""));
        Raw::boxes(year, month, "")
    };
    let period = Answers::default()
        .with(Field::PeriodFrom, boxes(from))
        .with(Field::Place, Raw::text(place));
    match to {
        "…" => period.with(Field::Present, Raw::text("yes")),
        to => period.with(Field::PeriodTo, boxes(to)),
    }
}

/// The list as it must be, whatever the order in which it was typed.
const LISTED: [[&str; 3]; 8] = [
    ["2013-9", "2016-6", "中学"],
    // Of two from the same month, the one that ended earlier; the one that goes on comes last.
    ["2016-9", "2018-6", "工厂"],
    ["2016-9", "2019-7", "学院"],
    ["2016-9", "…", "合作社"],
    // By their place where the months are the same.
    ["2020-1", "…", "A"],
    ["2020-1", "…", "B"],
    // Without a first month that can be read, it is a new entry still.
    ["", "2012-6", ""],
    ["2099-1", "…", "以后"],
];

#[test]
fn a_history_is_listed_from_the_earliest_and_new_entries_come_last() {
    for turn in 0..LISTED.len() {
        let mut typed = LISTED;
        typed.rotate_left(turn);
        for reversed in [false, true] {
            if reversed {
                typed.reverse();
            }
            let mut draft = Draft::default();
            *draft.entries_mut(Section::History).unwrap() = typed.map(period).into();
            let order = of_history(&draft, TODAY);
            let places: Vec<_> = order.iter().map(|&at| typed[at]).collect();
            assert_eq!(places, LISTED);
            sort_history(&mut draft, TODAY);
            assert_eq!(draft.entries(Section::History), LISTED.map(period));
        }
    }
}

/// An entry that has just been added stays where it is.
#[test]
fn equals_stay_in_the_order_in_which_they_were_added() {
    let mut draft = Draft::default();
    let again = period(LISTED[0]);
    *draft.entries_mut(Section::History).unwrap() = vec![
        Answers::default(),
        again.clone(),
        Answers::default(),
        again.clone(),
        again,
    ];
    assert_eq!(of_history(&draft, TODAY), [1, 3, 4, 0, 2]);
}
