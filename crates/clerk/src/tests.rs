//! Tests without a browser.

use crate::state::Progress;

#[test]
fn the_time_left_follows_the_pace() {
    let progress = Progress {
        done: 100,
        of: 400,
        began: 1000.0,
    };
    assert_eq!(progress.seconds_left(1500.0), None);
    assert_eq!(progress.seconds_left(3000.0), Some(6));
    let begun = Progress {
        done: 0,
        ..progress
    };
    assert_eq!(begun.seconds_left(9000.0), None);
}
