//! Lists: who stands on which, with what.

use desk::lists::{Cell, Heading, List, headings, masked, members, post_counts, row};
use desk::{Conclusion, Ground, Opinion, Register, Review};
use fields::Choice;
use rules::Item;

use crate::{received, with};

fn concluded(conclusion: Conclusion) -> Review {
    let opinion = Opinion {
        by: "甲".to_owned(),
        conclusion,
        on: None,
    };
    Review {
        first: Some(opinion.clone()),
        second: Some(opinion),
        grounds: vec![Ground::Item(Item::Credit)],
        note: "只给单位看".to_owned(),
        ..Review::default()
    }
}

/// Thirty applicants: ten passed, ten refused, five pending, five without a conclusion.
pub(crate) fn reviewed() -> Register {
    let mut register = with(30);
    for index in 0..25 {
        register.set_review(
            index,
            concluded(match index {
                0..10 => Conclusion::Passed,
                10..20 => Conclusion::Refused,
                _ => Conclusion::Pending,
            }),
        );
    }
    register
}

#[test]
fn lists_hold_whom_they_name_and_every_row_fits_its_head() {
    let register = reviewed();
    for (list, count) in [
        (List::Register, 30),
        (List::Passed, 10),
        (List::Refused, 10),
        (List::Pending, 5),
        (List::Public, 10),
    ] {
        let members = members(list, &register);
        assert_eq!(members.len(), count, "{list:?}");
        for (serial, index) in (1..).zip(members) {
            let row = row(list, &register, index, serial);
            assert_eq!(row.len(), headings(list).len());
        }
    }
    assert_eq!(
        List::ALL.len(),
        6,
        "the command's own is tried with the package"
    );
}

#[test]
fn the_public_list_gives_nobody_away() {
    let register = reviewed();
    for index in members(List::Public, &register) {
        let told = format!("{:?}", row(List::Public, &register, index, 1));
        let hidden = &register.rows()[index];
        let birth = &hidden.id_number[6..14];
        for secret in [
            &*hidden.id_number,
            &hidden.mobile,
            birth,
            "只给单位看",
            "Credit",
        ] {
            assert!(!told.contains(secret), "{told}");
        }
        assert!(told.contains(&*hidden.name));
    }
    assert_eq!(masked("11010519491231002X"), "1101**********002X");
    assert_eq!(masked("12"), "**");
    assert_eq!(masked(""), "");
    assert_eq!(masked("１２３４５６"), "******");
}

#[test]
fn the_register_has_the_answers_of_the_form() {
    let register = reviewed();
    let row = row(List::Register, &register, 12, 1);
    let application = tests::applicants::application(12).unwrap();
    let school = form::application::best_school(&application.schools).map(|best| &best.school);
    let cell = |heading| {
        let at = headings(List::Register)
            .iter()
            .position(|known| *known == heading);
        &row[at.unwrap()]
    };
    let school = school.map_or(Cell::Empty, |school| Cell::Text(school.clone()));
    assert_eq!(cell(Heading::School), &school);
    assert_eq!(
        cell(Heading::Name),
        &Cell::Text(application.person.name.as_str().to_owned())
    );
    assert_eq!(
        cell(Heading::BirthDate),
        &Cell::Day(application.person.birth_date)
    );
    assert_eq!(
        cell(Heading::Conclusion),
        &Cell::Conclusion(Conclusion::Refused)
    );
    assert_eq!(
        cell(Heading::Reason),
        &Cell::Grounds(vec![Ground::Item(Item::Credit)])
    );
}

#[test]
fn posts_are_counted_by_people() {
    let mut register = reviewed();
    let before = post_counts(&register);
    let total = |counts: &[desk::lists::PostCount]| -> usize {
        counts.iter().map(|count| count.applicants).sum()
    };
    assert_eq!((before.len(), total(&before)), (3, 30));
    // The same person again, with another answer, for the same post.
    let again = tests::applicants::file(29, false).replacen("通辽市", "赤峰市", 1);
    register.take(desk::open("", again.as_bytes(), crate::TODAY).unwrap());
    assert_eq!(post_counts(&register), before);
    register.take(received(30));
    assert_eq!(total(&post_counts(&register)), 31);

    let count = desk::lists::PostCount {
        places: Some(2),
        passed: 5,
        pending: 1,
        unconcluded: 2,
        ..Default::default()
    };
    assert_eq!(count.opens(2), Some(true));
    assert_eq!(count.opens(3), None);
    assert_eq!(count.opens(5), Some(false));
}

#[test]
fn lists_become_sheets_in_words() {
    use words::{Locale::ZhHans, desk as say};
    let register = reviewed();
    for (list, _) in List::ALL {
        let sheet = say::sheet(ZhHans, *list);
        for index in members(*list, &register) {
            let row = say::sheet_row(ZhHans, *list, &register, index, 1);
            assert_eq!(row.len(), sheet.head.len());
        }
    }
    let refused = say::sheet_row(ZhHans, List::Refused, &register, 12, 3);
    let texts: Vec<String> = refused.iter().map(desk::sheet::Value::text).collect();
    assert_eq!(texts[0], "3");
    assert_eq!(
        texts[7],
        "有第十七条第五项的情形“有较为严重的个人不良信用记录的”"
    );
    assert_eq!(say::posts_sheet(ZhHans, &register).head.len(), 8);
    let mut register = register;
    let mut terms = register.terms().clone();
    terms.notice.tests.open_ratio = Some(3);
    register.set_terms(terms);
    let posts = say::posts_sheet(ZhHans, &register);
    assert_eq!(posts.rows.len(), 3);
    assert_eq!(posts.head.last().unwrap(), "开考比例 1:3");
    assert_eq!(posts.head.len(), posts.rows[0].len());
    for ground in Ground::all() {
        for conclusion in [None, Some(Conclusion::Pending), Some(Conclusion::Refused)] {
            assert!(!say::ground(ZhHans, ground, conclusion).is_empty());
        }
    }
}

#[test]
fn bands_of_ages_hold_each_age_once() {
    let ages = [(17, 1), (18, 2), (20, 3), (21, 4), (36, 5), (66, 6)];
    assert_eq!(desk::lists::banded(&ages, &[0, 18, 21, 36]), [1, 5, 4, 11]);
    assert_eq!(desk::lists::banded(&[], &[0, 18]), [0, 0]);
}

#[test]
fn figures_count_people_once_and_add_up() {
    let mut register = with(200);
    let all: Vec<usize> = (0..200).collect();
    let figures = |register: &Register, rows: &[usize]| desk::lists::figures(register, rows);
    let before = figures(&register, &all);
    assert_eq!(before.people, 200);
    let totals = [
        before.sexes.iter().map(|(_, count)| count).sum::<usize>(),
        before.educations.iter().map(|(_, count)| count).sum(),
        before.ages.iter().map(|(_, count)| count).sum(),
        before.days.iter().map(|(_, count)| count).sum(),
    ];
    assert_eq!(totals, [200; 4]);
    assert!(before.ages.is_sorted() && before.ages[0].0 >= 17);
    let again = tests::applicants::file(0, false).replacen("通辽市", "赤峰市", 1);
    register.take(desk::open("", again.as_bytes(), crate::TODAY).unwrap());
    let with_again: Vec<usize> = (0..201).collect();
    assert_eq!(figures(&register, &with_again), before);
    assert_eq!(figures(&register, &[]), desk::lists::Figures::default());
    // What the bureau corrected counts.
    let mut review = Review::default();
    review.corrections.birth_date = "1960-01-01".parse().ok();
    register.set_review(0, review);
    assert_eq!(figures(&register, &[0]).ages, [(66, 1)]);
}
