use proptest::collection::vec;
use proptest::prelude::*;

use super::*;

fn packed(texts: &[String]) -> Vec<u8> {
    let mut packing = Packing::default();
    for text in texts {
        packing.text(text);
    }
    packing.bytes
}

fn unpacked(bytes: &[u8]) -> Vec<String> {
    let mut unpacking = Unpacking::new(bytes, NaiveDate::default());
    let mut texts = Vec::new();
    while !unpacking.is_at_end() {
        texts.push(unpacking.text().unwrap());
    }
    texts
}

fn length(texts: &[&str]) -> usize {
    packed(
        &texts
            .iter()
            .map(|text| (*text).to_owned())
            .collect::<Vec<_>>(),
    )
    .len()
}

#[test]
fn every_character_comes_back() {
    let all: Vec<char> = ('\0'..=char::MAX).collect();
    let texts: Vec<String> = all.chunks(200).map(String::from_iter).collect();
    for text in texts {
        let alone = [text];
        assert_eq!(unpacked(&packed(&alone)), alone);
    }
    let short: u32 = SHORT.iter().map(|(first, last)| last - first + 1).sum();
    assert!(short <= u32::from(THREE - TWO) << 8);
    for (text, bytes) in [("", 1), ("a", 2), ("张", 3), ("·", 3), ("𠮷", 4), ("\n", 4)] {
        assert_eq!(length(&[text]), bytes, "{text}");
    }
}

#[test]
fn what_is_said_twice_is_told_shortly() {
    assert_eq!(length(&["呼和浩特"]), 1 + 8);
    assert_eq!(length(&["呼和浩特", "呼和浩特"]), 1 + 8 + 1 + 2);
    assert_eq!(length(&["呼和浩特", "浩特市"]), 1 + 8 + 1 + 2 + 2);
    // A run would take as many bytes.
    assert_eq!(length(&["abc", "ab"]), 1 + 3 + 1 + 2);
    // A run may not overlap the characters being written.
    assert_eq!(length(&["木木木木"]), 1 + 2 + 2 + 2);
    let long = "木".repeat(100);
    assert_eq!(unpacked(&packed(std::slice::from_ref(&long))), [long]);
    // Neither `a` nor `𠮷` takes two bytes: together they take one more than a run that is far back.
    let between: String = ('\u{4E00}'..).take(130).collect();
    assert_eq!(
        length(&[&format!("a𠮷{between}a𠮷")]),
        2 + 1 + 3 + 2 * 130 + 3
    );
    // A run that is too far back is written again.
    let far: String = ('\u{4E00}'..).take(FARTHEST).collect();
    let texts = ["呼和", &far, "呼和"].map(str::to_owned);
    assert_eq!(unpacked(&packed(&texts)), texts);
    assert_eq!(packed(&texts).len(), 5 + 2 + 2 * FARTHEST + 5);
}

/// The bytes of a text without a run in it, and without its count.
fn plain(text: &str) -> Vec<u8> {
    packed(&[text.to_owned()]).split_off(1)
}

/// The bytes of the last text, behind those of the others and its count.
fn last_of(texts: &[&str]) -> Vec<u8> {
    let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
    let before = packed(&texts[..texts.len() - 1]).len();
    packed(&texts).split_off(before + 1)
}

/// Two programs must give one application the same code, so there is one way to write a text.
#[test]
fn a_run_is_written_only_where_it_saves_a_byte() {
    assert_eq!(last_of(&["abc", "ab"]), plain("ab"));
    assert_eq!(last_of(&["abc", "abc"]), [1, 3]);
    // From 128 characters on, the distance itself takes two bytes.
    for (back, expected) in [
        (127, vec![0, 127]),
        (128, plain("a呼")),
        (2000, plain("a呼")),
    ] {
        let filler: String = ('\u{4E00}'..).take(back - 2).collect();
        let texts = ["a呼", &filler, "a呼"];
        assert_eq!(last_of(&texts), expected, "{back}");
        // Two ideographs save a byte all the same.
        let run = last_of(&["呼和", &filler, "呼和"]);
        assert_eq!(run.len(), if back < 128 { 2 } else { 3 }, "{back}");
    }
}

#[test]
fn of_several_runs_the_one_that_saves_the_most_is_written_and_of_equals_the_nearest() {
    // A long one far away, a short one near.
    assert_eq!(last_of(&["呼和浩特", "呼和", "呼和浩特"]), [2, 6]);
    // A short one far away, a long one near.
    assert_eq!(last_of(&["呼和", "呼和浩特", "呼和浩特"]), [2, 4]);
    assert_eq!(last_of(&["呼和浩特"; 3]), [2, 4]);
}

#[test]
fn a_run_has_at_most_thirty_three_characters() {
    let text: String = ('\u{4E00}'..).take(33).collect();
    assert_eq!(last_of(&[&text, &text]), [31, 33]);
    let longer: String = ('\u{4E00}'..).take(34).collect();
    let rest = plain(longer.get(3 * 33..).unwrap());
    assert_eq!(
        last_of(&[&longer, &longer]),
        [&[31, 34], &rest[..]].concat()
    );
}

#[test]
fn every_number_and_month_comes_back() {
    let today = NaiveDate::default();
    let mut packing = Packing::default();
    let powers = (0..63).flat_map(|bit| [(1 << bit) - 1, 1 << bit]);
    let numbers: Vec<u64> = powers.collect();
    for &number in &numbers {
        packing.number(number);
    }
    let mut unpacking = Unpacking::new(&packing.bytes, today);
    for number in numbers {
        assert_eq!(unpacking.number(), Some(number));
    }
    assert_eq!(Unpacking::new(&[0xff; 20], today).number(), None);

    let mut packing = Packing::default();
    let first = YearMonth::new(FIRST_YEAR, 1).unwrap();
    let months = std::iter::successors(Some(first), |month| Some(month.next()));
    let months: Vec<_> = months.take(400 * 12).collect();
    for &month in &months {
        packing.month(month);
    }
    assert!(packing.bytes.len() <= 2 * months.len());
    let mut unpacking = Unpacking::new(&packing.bytes, today);
    for month in months {
        assert_eq!(unpacking.month(), Some(month));
    }
    let late = [0xff, 0xff, 0xff, 0xff, 0x0f];
    assert_eq!(Unpacking::new(&late, today).month(), None);
}

proptest! {
    #[test]
    fn texts_come_back(texts in vec("[ab呼和浩特𠮷·]{0,40}", 0..20)) {
        prop_assert_eq!(unpacked(&packed(&texts)), texts);
    }

    #[test]
    fn any_bytes_are_read_to_an_end(bytes in vec(any::<u8>(), 0..200)) {
        let mut unpacking = Unpacking::new(&bytes, NaiveDate::default());
        while unpacking.text().is_some() {}
    }
}
