//! Seats of an examination: numbered, and from a table.

use desk::seats::{Mismatch, Seating, examinees, numbered, of_table, rooms};
use desk::{PostFilter, Register};
use proptest::prelude::*;

use crate::lists::reviewed;
use crate::with;

fn id(register: &Register, index: usize) -> &str {
    &register.rows()[index].id_number
}

fn all(register: &Register) -> Vec<usize> {
    examinees(register, true, None)
}

fn whys(seating: &Seating) -> Vec<(usize, Mismatch)> {
    let unmatched = seating.unmatched.iter();
    unmatched.map(|line| (line.line, line.why)).collect()
}

fn seated(seating: &Seating) -> Vec<(usize, &str, &str)> {
    let seats = seating.seats.iter();
    seats
        .map(|seat| (seat.index, &*seat.room, &*seat.seat))
        .collect()
}

#[test]
fn who_passed_sits_by_post() {
    let register = reviewed();
    let passed = examinees(&register, false, None);
    assert_eq!(passed.len(), 10);
    let posts: Vec<_> = passed
        .iter()
        .map(|&index| register.rows()[index].post_index)
        .collect();
    assert!(posts.is_sorted());
    let of_posts: Vec<usize> = (0..3)
        .flat_map(|post| examinees(&register, false, Some(PostFilter::Of(post))))
        .collect();
    assert_eq!(of_posts, passed);
    assert!(examinees(&register, false, Some(PostFilter::None)).is_empty());
    assert_eq!(all(&register).len(), 30);
}

#[test]
fn of_several_applications_for_one_post_the_last_counts() {
    let mut register = with(3);
    let mut again = tests::applicants::draft(1);
    again
        .answers
        .set(form::Field::Height, form::Raw::text("171"));
    let file = form::file::write(&again, crate::TODAY, None);
    register.take(desk::open("又.json", file.as_bytes(), crate::TODAY).unwrap());
    assert_eq!(id(&register, 3), id(&register, 1));
    let mut indices = all(&register);
    indices.sort_unstable();
    assert_eq!(indices, [0, 2, 3]);
}

#[test]
fn numbers_fill_room_after_room() {
    let seating = numbered(&[4, 2, 9, 7, 1], 2);
    assert_eq!(
        seated(&seating),
        [
            (4, "1", "1"),
            (2, "1", "2"),
            (9, "2", "1"),
            (7, "2", "2"),
            (1, "3", "1")
        ]
    );
    // No room has no seats.
    assert_eq!(numbered(&[1, 2], 0).seats[1].room, "2");
    assert_eq!(numbered(&[], 30), Seating::default());
}

#[test]
fn a_table_with_a_head_is_read_by_its_columns() {
    let register = with(4);
    let people = all(&register);
    let [first, second, third, _] = people[..] else {
        panic!("four people");
    };
    let name = |index: usize| &*register.rows()[index].name;
    let table = format!(
        "考场安排表\r\n序号\t座号\t考场\t姓名\t身份证号\t准考证号\r\n\
         1\t05\t第一考场\t{}\t{}\t2026001\r\n\
         2\t06\t第一考场\t{}\t {} \t\r\n\r\n\
         3\t01\t\"第二\n考场\"\t\t{}\t2026003\r\n",
        name(first),
        id(&register, first),
        name(second),
        id(&register, second).to_lowercase(),
        id(&register, third),
    );
    let seating = of_table(&table, &register, &people);
    assert_eq!(whys(&seating), []);
    assert_eq!(
        seated(&seating),
        [
            (first, "第一考场", "05"),
            (second, "第一考场", "06"),
            (third, "第二\n考场", "01")
        ]
    );
    assert_eq!(seating.seats[2].ticket, "2026003");
    let rooms = rooms(&register, &people, &seating);
    assert_eq!(rooms[0].name, Some("第一考场"));
    assert_eq!(rooms[0].people.len(), 2);
    // Who has no seat comes last, and is not left out.
    assert_eq!(rooms[2].name, None);
    assert_eq!(rooms[2].people, [(people[3], None)]);
}

#[test]
fn a_table_without_a_head_ends_with_room_and_seat() {
    let register = with(3);
    let people = all(&register);
    let table = format!(
        "1\t某某\t{}\t3\t12\n{}\t\t\t3\t2\t\n",
        id(&register, people[0]),
        id(&register, people[1]),
    );
    let seating = of_table(&table, &register, &people);
    assert_eq!(whys(&seating), []);
    assert_eq!(
        seated(&seating),
        [(people[0], "3", "12"), (people[1], "3", "2")]
    );
    let rooms = rooms(&register, &people, &seating);
    let order: Vec<usize> = rooms[0].people.iter().map(|(index, _)| *index).collect();
    assert_eq!(order, [people[1], people[0]], "by the number of the seat");
}

#[test]
fn a_table_of_names_matches_who_is_named_once() {
    let register = with(40);
    let people = all(&register);
    let name = |index: usize| &*register.rows()[index].name;
    let count = |wanted: &str| people.iter().filter(|&&at| name(at) == wanted).count();
    let once = *people.iter().find(|&&at| count(name(at)) == 1).unwrap();
    let twice = *people.iter().find(|&&at| count(name(at)) > 1).unwrap();
    let spaced: String = name(once).chars().flat_map(|c| [c, '\u{3000}']).collect();
    let table = format!(
        "姓名\t身份证号\t座号\n{}\t1.50105E+17\t1\n{spaced}\t1501**********1234\t2\n{}\t\t3\n",
        name(twice),
        "没有这人",
    );
    let seating = of_table(&table, &register, &people);
    assert_eq!(seated(&seating), [(once, "", "2")]);
    assert_eq!(
        whys(&seating),
        [(2, Mismatch::SeveralNamed), (4, Mismatch::Unknown)]
    );
    assert_eq!(
        seating.unmatched[0].text,
        format!("{} 1.50105E+17 1", name(twice))
    );
    // Typed by hand, with spaces or commas.
    let seating = of_table(&format!("{}，  8", name(once)), &register, &people);
    assert_eq!(seated(&seating), [(once, "", "8")]);
}

#[test]
fn an_empty_cell_between_commas_moves_nothing() {
    let register = with(1);
    let people = all(&register);
    let table = format!(
        "姓名,身份证号,准考证号,考场,座号\n,{},,3,12\n",
        id(&register, people[0])
    );
    let seating = of_table(&table, &register, &people);
    assert_eq!(seated(&seating), [(people[0], "3", "12")]);
    assert_eq!(seating.seats[0].ticket, "");
}

#[test]
fn of_heads_alike_the_plainest_is_meant() {
    let register = with(1);
    let people = all(&register);
    let table = format!(
        "身份证件类型\t身份证号\t考场负责人\t考场地点\t考场号\t讲座\t座号\n居民身份证\t{}\t王某\t一中东楼\t3\t无\t12\n",
        id(&register, people[0])
    );
    let seating = of_table(&table, &register, &people);
    assert_eq!(whys(&seating), []);
    assert_eq!(seated(&seating), [(people[0], "3", "12")]);
}

#[test]
fn a_seat_and_a_ticket_are_given_once_however_they_are_written() {
    let register = with(3);
    let people = all(&register);
    let ids: Vec<&str> = people.iter().map(|&at| id(&register, at)).collect();
    let table = format!(
        "身份证号\t准考证号\t考场\t座号\n{}\t2026001\t1\t5\n{}\t2026002\t０1\t05\n{}\t２026001\t2\t1\n",
        ids[0], ids[1], ids[2],
    );
    let seating = of_table(&table, &register, &people);
    assert_eq!(seated(&seating), [(people[0], "1", "5")]);
    assert_eq!(
        whys(&seating),
        [(3, Mismatch::Taken(2)), (4, Mismatch::Taken(2))]
    );
}

#[test]
fn what_does_not_fit_is_told_with_the_line() {
    let register = with(3);
    let people = all(&register);
    let ids: Vec<&str> = people.iter().map(|&at| id(&register, at)).collect();
    let table = [
        "姓名\t身份证号\t考场\t座号".to_owned(),
        format!("\t{}\t1\t1", ids[0]),
        format!("\t{}\t1\t2", ids[0]),
        format!("\t{}\t1\t1", ids[1]),
        format!("别的人\t{}\t1\t3", ids[1]),
        format!("\t{}\t\t", ids[2]),
        "\t150105199001010000\t1\t4".to_owned(),
        "\t\t1\t5".to_owned(),
    ];
    let seating = of_table(&table.join("\n"), &register, &people);
    assert_eq!(seated(&seating), [(people[0], "1", "1")]);
    assert_eq!(
        whys(&seating),
        [
            (3, Mismatch::Seated(2)),
            (4, Mismatch::Taken(2)),
            (5, Mismatch::OtherName),
            (6, Mismatch::NoSeat),
            (7, Mismatch::Nobody),
            (8, Mismatch::Nobody),
        ]
    );
}

#[test]
fn names_are_compared_without_spaces_and_by_any_dot() {
    let mut register = with(1);
    let mut other = tests::applicants::draft(1);
    other
        .answers
        .set(form::Field::Name, form::Raw::text("阿依古丽·买买提"));
    let file = form::file::write(&other, crate::TODAY, None);
    register.take(desk::open("又.json", file.as_bytes(), crate::TODAY).unwrap());
    for written in ["阿依古丽•买买提", "阿依 古丽.买买提", "阿依古丽・买买提"]
    {
        let table = format!("姓名\t座号\n{written}\t1\n");
        assert_eq!(
            seated(&of_table(&table, &register, &all(&register))),
            [(1, "", "1")]
        );
    }
}

#[test]
fn the_size_of_a_room_is_a_number() {
    use desk::seats::room_size;
    for (typed, size) in [("30", 30), (" ３０ ", 30), ("1", 1), ("999", 999)] {
        assert_eq!(room_size(typed), Some(size));
    }
    for typed in [
        "",
        "0",
        "1000",
        "-1",
        "三十",
        "30人",
        "99999999999999999999999",
    ] {
        assert_eq!(room_size(typed), None, "{typed}");
    }
}

#[test]
fn a_number_of_somebody_else_is_nobodys() {
    let register = with(3);
    // Two of the three sit the examination.
    let people = &all(&register)[..2];
    let other = all(&register)[2];
    let table = format!("身份证号\t考场\t座号\n{}\t1\t1\n", id(&register, other));
    let seating = of_table(&table, &register, people);
    assert_eq!(whys(&seating), [(2, Mismatch::Unknown)]);
    assert_eq!(rooms(&register, people, &seating).len(), {
        let post = |index: usize| register.rows()[index].post_index;
        if post(people[0]) == post(people[1]) {
            1
        } else {
            2
        }
    });
}

#[test]
fn a_long_table_is_cut_and_says_so() {
    let register = with(1);
    let table = "x\ty\tz\n".repeat(20_005);
    let seating = of_table(&table, &register, &all(&register));
    let last = seating.unmatched.last().unwrap();
    assert_eq!((last.line, last.why), (20_001, Mismatch::TooLong));
}

proptest! {
    #[test]
    fn no_line_of_any_table_is_lost(
        cells in prop::collection::vec(
            prop::collection::vec("[\"\\t\\n\\r,0-9Xx张三考场座号姓名身份证 *]{0,12}", 0..5),
            0..8,
        )
    ) {
        let register = with(2);
        let people = all(&register);
        let table: Vec<String> = cells.iter().map(|cells| cells.join("\t")).collect();
        let table = format!("{}\n{}\t1\t1", table.join("\n"), id(&register, people[0]));
        let seating = of_table(&table, &register, &people);
        let mut indices: Vec<usize> = seating.seats.iter().map(|seat| seat.index).collect();
        indices.dedup();
        prop_assert_eq!(indices.len(), seating.seats.len());
        let shown = rooms(&register, &people, &seating);
        let shown: usize = shown.iter().map(|room| room.people.len()).sum();
        prop_assert_eq!(shown, people.len());
    }
}
