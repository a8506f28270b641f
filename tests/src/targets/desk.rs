//! Files and codes as they come to the desk.

use chrono::NaiveDate;
use desk::{Key, Register, Terms, file, of_code, open, picture};
use notice::Notice;

use super::bytes::date;
use crate::json_tree;

fn today() -> NaiveDate {
    date(2026, 11, 29)
}

/// A file is an application or a refusal, and an application is what another parser of JSON reads.
pub(super) fn handed_in(data: &[u8]) {
    let Ok(received) = open("a.json", data, today()) else {
        return;
    };
    if let Some(photo) = &received.photo {
        // Whatever it is, it is a picture or none.
        drop(photo.decoded(data));
    }
    let draft = received.draft.clone();
    // Half a character is one for JavaScript and none for the other parser.
    if let Ok(tree) = json_tree(data) {
        let opened = form::file::open(&tree).expect("the desk opened it");
        assert_eq!(opened.draft.answers, draft.answers);
        assert_eq!(opened.draft.facts, draft.facts);
        assert_eq!(opened.match_code, received.stated.match_code);
    }
    let mut register = Register::new(Terms::new(Notice::default(), today()));
    register.take(received.clone());
    register.take(received);
    let [row] = register.rows() else {
        panic!("the same contents twice are one row");
    };
    assert_eq!(Key::parse(&row.key.text()), Some(row.key));
    // A review with it opens again, and says the same.
    let written = file::write(&register, today());
    let opened = file::open(written.as_bytes(), today()).expect("what is written can be opened");
    assert_eq!(opened.skipped, []);
    assert_eq!(file::write(&opened.register, today()), written);
}

/// The pictures of a PDF file come one after the other, and each has as many greys as it says.
pub(super) fn scan(data: &[u8]) {
    let mut from = 0;
    while let Some(found) = picture::image(data, from) {
        assert!(found.end() > from, "it goes on");
        from = found.end();
        // Whatever is in it, it is a picture or none.
        drop(found.greys(data));
    }
}

/// A text from a scanner.
pub(super) fn scanned(data: &[u8]) {
    if let Ok(received) = of_code(&String::from_utf8_lossy(data), today()) {
        let application = received.application.expect("a code is complete");
        assert_eq!(form::seal(&application), received.sealed.expect("sealed"));
    }
}

/// A review's file.
pub(super) fn review(data: &[u8]) {
    let Ok(opened) = file::open(data, today()) else {
        return;
    };
    let written = file::write(&opened.register, today());
    let again = file::open(written.as_bytes(), today()).expect("what is written can be opened");
    assert_eq!(again.skipped, []);
    assert_eq!(file::write(&again.register, today()), written);
    let mut both = opened.register.clone();
    let merged = file::merge(&mut both, again.register);
    assert_eq!((merged.added.len(), merged.conflicts.len()), (0, 0));
}
