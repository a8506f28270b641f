//! The cells that only some notices want: when the form has them, and when they must be filled in.

use std::collections::BTreeSet;

use form::cells::{is_required, is_shown, is_wanted};
use form::value::Ticked;
use form::{Answers, Draft, Field, Place, ProblemKind, Raw, check};
use notice::Notice;
use notice::notice::Cells;

use crate::vectors::{base, draft};

/// What a notice may ask for, and the fields of the form that this is.
type Cell = (fn(&mut Cells) -> &mut Ticked, &'static [Field]);

const CELLS: [Cell; 9] = [
    // The form asks for it anyway.
    (|cells| &mut cells.former_name, &[]),
    (|cells| &mut cells.strengths, &[Field::Strengths]),
    (|cells| &mut cells.work_started, &[Field::WorkStarted]),
    (
        |cells| &mut cells.certificate_number,
        &[Field::CertificateNumber],
    ),
    (|cells| &mut cells.reassignment, &[Field::Reassignment]),
    (|cells| &mut cells.recusal, &[Field::Recusal]),
    (|cells| &mut cells.referee, &[Field::Referee]),
    (
        |cells| &mut cells.emergency,
        &[Field::EmergencyName, Field::EmergencyPhone],
    ),
    (|cells| &mut cells.email, &[Field::Email]),
];

/// A notice that wants some of the cells: those whose bits are set.
fn wanting(bits: usize) -> Notice {
    let mut notice = Notice::default();
    for (at, (cell, _)) in CELLS.iter().enumerate() {
        *cell(&mut notice.cells) = Ticked(bits >> at & 1 == 1);
    }
    notice
}

/// The fields that the form has only for other notices than this one.
fn left_out(bits: usize) -> Vec<Field> {
    let unwanted = CELLS.iter().enumerate();
    let unwanted = unwanted.filter(|(at, _)| bits >> at & 1 == 0);
    unwanted
        .flat_map(|(_, (_, fields))| *fields)
        .copied()
        .collect()
}

#[test]
fn a_form_has_the_cells_that_its_notice_wants_and_no_others() {
    for bits in 0..1 << CELLS.len() {
        let (notice, left_out) = (wanting(bits), left_out(bits));
        for &field in Field::ALL {
            let expected = !left_out.contains(&field);
            assert_eq!(is_wanted(field, &notice), expected, "{field:?}, {bits:b}");
            for nothing in [
                Answers::default(),
                Answers::default().with(field, Raw::text(" \u{3000}")),
                Answers::default().with(field, Raw::boxes("", " ", "")),
            ] {
                let shown = is_shown(field, &notice, &nothing);
                assert_eq!(shown, expected, "{field:?}, {bits:b}");
            }
        }
    }
}

/// It could not be seen and removed otherwise.
#[test]
fn what_was_answered_for_another_notice_stays_in_sight() {
    for bits in 0..1 << CELLS.len() {
        let notice = wanting(bits);
        for &field in Field::ALL {
            for raw in [Raw::text("x"), Raw::boxes("", "", "3")] {
                let answers = Answers::default().with(field, raw);
                assert!(is_shown(field, &notice, &answers), "{field:?}, {bits:b}");
            }
        }
        // An answer to one field brings no other into sight.
        let email = Answers::default().with(Field::Email, Raw::text("name@example.cn"));
        let left_out = left_out(bits);
        let shown = is_shown(Field::Recusal, &notice, &email);
        assert_eq!(shown, !left_out.contains(&Field::Recusal), "{bits:b}");
    }
}

/// Two people of whom everything is asked that the form can ask.
fn people() -> [Draft; 2] {
    let here = draft(&base().0);
    let mut elsewhere = here.clone();
    for (entry, field, key) in [
        (None, Field::HouseholdPrefecture, "elsewhere"),
        (None, Field::ServiceKind, "soldier"),
        (Some(0), Field::Level, "bachelor"),
    ] {
        elsewhere.set(entry, field, Raw::text(key));
    }
    [here, elsewhere]
}

/// The mark beside a field, and what the check says where it is left empty.
#[test]
fn a_field_is_marked_as_required_exactly_if_it_is_missed_when_empty() {
    let today = base().1;
    let mut asked = BTreeSet::new();
    let alone = (0..CELLS.len()).map(|at| 1 << at);
    for bits in alone.chain([0, (1 << CELLS.len()) - 1]) {
        let notice = wanting(bits);
        for person in people() {
            for &field in Field::ALL {
                let entry = field.section().is_repeated().then_some(0);
                let beside = person.answers_of(field.section(), entry);
                if !field.need().is_asked(&beside) {
                    continue;
                }
                asked.insert(field);
                let mut without = person.clone();
                without.set(entry, field, Raw::text(""));
                let (_, problems) = check(&without, &notice, today);
                let missed = problems.iter().any(|problem| {
                    problem.place == Place::of(entry, field) && problem.kind == ProblemKind::Missing
                });
                assert_eq!(is_required(field, &notice), missed, "{field:?}, {bits:b}");
            }
        }
    }
    assert_eq!(asked.len(), Field::ALL.len());
}

#[test]
fn of_the_cells_only_another_post_and_whom_to_call_must_be_filled_in() {
    let required = |bits: usize| {
        let notice = wanting(bits);
        let cells = CELLS.iter().flat_map(|(_, fields)| *fields).copied();
        cells
            .filter(|&field| is_required(field, &notice))
            .collect::<Vec<_>>()
    };
    assert_eq!(required(0), []);
    let must = [
        Field::Reassignment,
        Field::EmergencyName,
        Field::EmergencyPhone,
    ];
    assert_eq!(required((1 << CELLS.len()) - 1), must);
}
