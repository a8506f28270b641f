//! An application survives every format in which it is stored.

use std::cell::RefCell;
use std::collections::BTreeMap;

use form::application::Application;
use form::choice::{Choice, Completion};
use form::order::{in_order, of_history, sort_history};
use form::told::told;
use form::value::Prefecture;
use form::{Answers, Draft, Field, Kind, Photo, Raw, Severity, check, file, match_code, qr};
use notice::Notice;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use record::Record;
use tests::json_tree;

use crate::generate::application;
use crate::{TODAY, jpeg};

/// A runner with the same cases in every run.
pub(crate) fn runner(cases: u32) -> TestRunner {
    let config = Config {
        cases,
        failure_persistence: None,
        max_shrink_iters: 2000,
        ..Config::default()
    };
    TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha))
}

/// The application of a draft without errors.
fn whole(draft: &Draft, notice: &Notice) -> Application {
    let (application, problems) = check(draft, notice, TODAY);
    let errors: Vec<_> = problems
        .iter()
        .filter(|problem| problem.severity == Severity::Error)
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
    application.expect("no error, but no application")
}

#[test]
fn applications_are_what_their_drafts_say() {
    let held = runner(1000).run(&application(), |(application, notice)| {
        let draft = application.draft();
        prop_assert_eq!(&whole(&draft, &notice), &application);
        // The facts are the same too: what `rules` decides does not change.
        prop_assert_eq!(form::facts(&draft, TODAY), application.facts());
        Ok(())
    });
    held.unwrap();
}

#[test]
fn applications_come_out_of_their_files() {
    let held = runner(1000).run(&application(), |(application, notice)| {
        let draft = application.draft();
        let code = match_code(&application);
        let written = file::write(&draft, TODAY, Some(&code));
        let opened = file::open(&json_tree(written.as_bytes()).unwrap()).unwrap();
        prop_assert_eq!(&opened.draft, &draft);
        prop_assert_eq!(opened.match_code.as_deref(), Some(&*code));
        prop_assert!(opened.unknown.is_empty(), "{:?}", opened.unknown);
        prop_assert_eq!(match_code(&whole(&opened.draft, &notice)), code);
        // The facts alone, as a tab stores them.
        let facts = json_tree(file::facts_text(&draft.facts).as_bytes()).unwrap();
        prop_assert_eq!(file::facts_of(&facts), Ok(draft.facts));
        prop_assert_eq!(
            file::write(&opened.draft, TODAY, opened.match_code.as_deref()),
            written
        );
        Ok(())
    });
    held.unwrap();
}

/// A photo of one megabyte, and in every field as much as it takes: a file of that is opened.
#[test]
fn the_largest_form_comes_out_of_its_file() {
    let mut heavy = jpeg::before(1, 1);
    heavy.resize(1024 * 1024 - 2, 7);
    heavy.extend([0xff, 0xd9]);
    let mut draft = Draft::default();
    draft.photo = Photo::of_jpeg(heavy);
    assert!(draft.photo.is_some());
    for &field in Field::ALL {
        let raw = match field.kind() {
            Kind::Day | Kind::Month | Kind::AnyMonth => Raw::boxes("2020", "12", "31"),
            Kind::Line(most) | Kind::Paragraph(most) => Raw::text(&"𠮷".repeat(most.into())),
            _ => Raw::text(&"𠮷".repeat(100)),
        };
        match field.section().is_repeated() {
            true => (0..40).for_each(|at| draft.set(Some(at), field, raw.clone())),
            false => draft.set(None, field, raw),
        }
    }
    let written = file::write(&draft, TODAY, None);
    let opened = file::open(&json_tree(written.as_bytes()).unwrap()).unwrap();
    assert!(!opened.photo_is_broken);
    assert_eq!(opened.draft, draft);
}

#[test]
fn applications_come_out_of_their_codes() {
    let held = runner(1000).run(&application(), |(application, _)| {
        let text = qr::payload(&application);
        let short = application.without_free_text();
        prop_assert_eq!(&qr::read(&text, TODAY).unwrap(), &short);
        // Scanners that act as a keyboard end with Enter.
        prop_assert_eq!(&qr::read(&format!("{text}\r\n"), TODAY).unwrap(), &short);
        if let Some(symbol) = qr::symbol(&application) {
            // 17 modules, and 4 for each version up to 22.
            prop_assert!(symbol.len() <= 17 + 4 * 22);
            prop_assert!(symbol.iter().all(|row| row.len() == symbol.len()));
        }
        Ok(())
    });
    held.unwrap();
}

/// What a page or a sheet shows of an answer, before the section can be read as a whole.
#[test]
fn each_answer_tells_by_itself_what_the_application_says() {
    let held = runner(300).run(&application(), |(application, _)| {
        let draft = application.draft();
        let mut expected = Vec::new();
        application.each(&mut |field, plain| expected.push((None, field, format!("{plain:?}"))));
        each_of(&application.schools, &mut expected);
        each_of(&application.history, &mut expected);
        each_of(&application.family, &mut expected);
        let mut found = Vec::new();
        for &field in Field::ALL {
            let section = field.section();
            let entries = match section.is_repeated() {
                true => (0..draft.entries(section).len()).map(Some).collect(),
                false => vec![None],
            };
            for entry in entries {
                told(
                    field,
                    &draft.answers_of(section, entry),
                    TODAY,
                    &mut |plain| {
                        found.push((entry, field, format!("{plain:?}")));
                    },
                );
            }
        }
        expected.sort();
        found.sort();
        prop_assert_eq!(found, expected);
        Ok(())
    });
    held.unwrap();
}

/// What the entries of a section say, each with its place.
fn each_of<R: Record<Field = Field>>(
    records: &[R],
    said: &mut Vec<(Option<usize>, Field, String)>,
) {
    for (at, record) in records.iter().enumerate() {
        record.each(&mut |field, plain| said.push((Some(at), field, format!("{plain:?}"))));
    }
}

#[test]
fn an_answer_that_is_blank_or_not_asked_or_cannot_be_read_tells_nothing() {
    let silent = |field: Field, answers: Answers| {
        told(field, &answers, TODAY, &mut |plain| panic!("{plain:?}"));
    };
    for &field in Field::ALL {
        silent(field, Answers::default());
        silent(field, Answers::default().with(field, Raw::text(" ")));
    }
    // Nobody asks for the month of an end that has not come, or of joining no party.
    let month = Raw::boxes("2020", "1", "");
    let present = Answers::default().with(Field::Present, Raw::text("yes"));
    silent(
        Field::PeriodTo,
        present.with(Field::PeriodTo, month.clone()),
    );
    let masses = Answers::default().with(Field::PoliticalStatus, Raw::text("13"));
    silent(Field::Joined, masses.with(Field::Joined, month));
    for (field, text) in [
        (Field::Mobile, "138"),
        (Field::Sex, "x"),
        (Field::Email, "name@"),
        (Field::Height, "1.65"),
    ] {
        silent(field, Answers::default().with(field, Raw::text(text)));
    }
}

/// In whatever order a history is entered: the sheet, the list and the code are the same.
#[test]
fn the_order_of_entering_is_neither_on_paper_nor_in_the_code() {
    let shuffled = application().prop_flat_map(|(application, _)| {
        let history = Just(application.history.clone()).prop_shuffle();
        (Just(application), history)
    });
    let held = runner(1000).run(&shuffled, |(application, history)| {
        let mut other = application.clone();
        other.history = history;
        prop_assert_eq!(match_code(&other), match_code(&application));
        let printed = in_order(application.history.iter());
        prop_assert_eq!(in_order(other.history.iter()), printed.clone());
        prop_assert!(printed.is_sorted_by_key(|period| period.from));
        // The list in which one fills it in.
        let mut draft = other.draft();
        sort_history(&mut draft, TODAY);
        let mut listed = other.clone();
        listed.history = printed.into_iter().cloned().collect();
        prop_assert_eq!(&draft, &listed.draft());
        let order = of_history(&draft, TODAY);
        prop_assert_eq!(order, (0..listed.history.len()).collect::<Vec<_>>());
        Ok(())
    });
    held.unwrap();
}

/// What is worth being generated, by what it is called here.
fn marks(application: &Application) -> Vec<String> {
    let mut marks = vec![
        format!("{} schools", application.schools.len()),
        format!("{} relatives", application.family.len()),
        format!("service {}", application.service.kind.key()),
    ];
    let names = application.family.iter().map(|relative| &relative.name);
    for name in names.chain([&application.person.name]) {
        let name = name.as_str();
        let length = name.chars().count();
        marks.extend((length >= 50).then(|| "50 characters".to_owned()));
        marks.extend((length == 100).then(|| "100 characters".to_owned()));
        for c in ['𠮷', '\u{2EBF0}', '·', ' '] {
            marks.extend(name.contains(c).then(|| format!("a name with {c}")));
        }
    }
    for school in &application.schools {
        marks.push(format!("school {}", school.completion.key()));
    }
    let paragraphs = [&application.skills.awards, &application.skills.penalties];
    for paragraph in paragraphs.into_iter().flatten() {
        let lines = paragraph.0.contains('\n');
        marks.extend(lines.then(|| "lines".to_owned()));
    }
    let elsewhere = application.person.household_prefecture == Prefecture::Elsewhere;
    let graduated = |school: &form::application::School| school.completion == Completion::Graduated;
    for (is, mark) in [
        (elsewhere, "elsewhere"),
        (application.photo.is_some(), "photo"),
        (application.photo.is_none(), "no photo"),
        (
            application.history.iter().any(|period| period.present.0),
            "until now",
        ),
        (
            !application.history.iter().any(|period| period.present.0),
            "ended",
        ),
        (!application.schools.iter().any(graduated), "no certificate"),
        (application.declarations.hire_date.is_none(), "no hire date"),
        (qr::symbol(application).is_some(), "symbol"),
        (qr::symbol(application).is_none(), "no symbol"),
    ] {
        marks.extend(is.then(|| mark.to_owned()));
    }
    marks
}

#[test]
fn all_sorts_of_applications_are_generated() {
    let count = RefCell::new(BTreeMap::<String, u32>::new());
    let held = runner(300).run(&application(), |(application, _)| {
        for mark in marks(&application) {
            *count.borrow_mut().entry(mark).or_default() += 1;
        }
        Ok(())
    });
    held.unwrap();
    let count = count.into_inner();
    println!("{count:#?}");
    // 4 numbers of schools, 6 of relatives, 4 services, 2 lengths, 4 characters, 3 completions,
    // lines, and the marks at the end.
    assert_eq!(count.len(), 4 + 6 + 4 + 2 + 4 + 3 + 1 + 9, "{count:#?}");
    assert!(count.values().all(|&count| count >= 5), "{count:#?}");
}
