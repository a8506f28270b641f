//! The months in which an answer turns from right to wrong, and what counts of several schools.

use fields::YearMonth;
use form::application::School;
use form::choice::{Choice, Completion, Level, Study};
use form::{Draft, Field, Place, ProblemKind, Raw, Section, check, facts, match_code};
use notice::{Notice, Post};
use rules::{Circumstance, Education, Facts, Question};

use crate::generate::later;
use crate::vectors::{base, draft};

/// Someone born in June 1998; today is in November 2026.
fn whole() -> Draft {
    draft(&base().0)
}

/// The month of a birthday.
fn birthday(age: i32) -> YearMonth {
    YearMonth::new(1998 + age, 6).unwrap()
}

fn boxes(month: YearMonth) -> Raw {
    Raw::boxes(&month.year().to_string(), &month.month().to_string(), "")
}

/// The problems at one place.
fn at(draft: &Draft, place: Place) -> Vec<ProblemKind> {
    let (_, problems) = check(draft, &Notice::default(), base().1);
    let here = problems
        .into_iter()
        .filter(|problem| problem.place == place);
    here.map(|problem| problem.kind).collect()
}

#[test]
fn nothing_begins_before_the_month_of_birth() {
    for (entry, field) in [(Some(1), Field::SchoolFrom), (Some(0), Field::PeriodFrom)] {
        for (months, expected) in [(-1, vec![ProblemKind::BeforeBirth]), (0, vec![])] {
            let mut draft = whole();
            draft.set(entry, field, boxes(later(birthday(0), months)));
            let found = at(&draft, Place::of(entry, field));
            assert_eq!(found, expected, "{field:?}, {months}");
        }
    }
}

#[test]
fn each_age_is_young_until_the_month_of_the_birthday() {
    // The usual age at the end of each school.
    for (level, age) in [
        (Level::JuniorHigh, 13),
        (Level::SeniorHigh, 16),
        (Level::SecondaryVocational, 16),
        (Level::SeniorTechnical, 18),
        (Level::PreparatoryTechnician, 18),
        (Level::JuniorCollege, 18),
        (Level::Bachelor, 19),
        (Level::Master, 21),
        (Level::Doctor, 23),
    ] {
        for months in [-1, 0] {
            let end = later(birthday(age), months);
            let mut draft = whole();
            draft.set(Some(1), Field::Level, Raw::text(level.key()));
            draft.set(Some(1), Field::Major, Raw::text("数学"));
            draft.set(Some(1), Field::Degree, Raw::text("0"));
            draft.set(Some(1), Field::SchoolFrom, boxes(end));
            draft.set(Some(1), Field::SchoolTo, boxes(end));
            let place = Place::of(Some(1), Field::SchoolTo);
            let expected = match months {
                0 => vec![],
                _ => vec![ProblemKind::TooYoung { age: age - 1 }],
            };
            assert_eq!(at(&draft, place), expected, "{level:?}");
            // Whoever left it without a certificate may have been younger.
            let left = Completion::Left.key();
            draft.set(Some(1), Field::Completion, Raw::text(left));
            assert_eq!(at(&draft, place), [], "{level:?}");
        }
    }
    for months in [-1, 0] {
        let mut draft = whole();
        draft.set(None, Field::ServiceKind, Raw::text("soldier"));
        draft.set(None, Field::Enlisted, boxes(later(birthday(16), months)));
        draft.set(None, Field::Discharged, boxes(birthday(19)));
        draft.set(Some(1), Field::Occupation, Raw::text("service"));
        draft.set(None, Field::Joined, boxes(later(birthday(14), months)));
        for (field, age) in [(Field::Enlisted, 16), (Field::Joined, 14)] {
            let expected = match months {
                0 => vec![],
                _ => vec![ProblemKind::TooYoung { age: age - 1 }],
            };
            assert_eq!(at(&draft, Place::of(None, field)), expected, "{field:?}");
        }
    }
}

#[test]
fn a_school_ends_when_its_completion_allows() {
    let now = YearMonth::of(base().1);
    for (completion, months, expected) in [
        ("graduated", -1, None),
        ("graduated", 0, None),
        ("graduated", 1, Some("to come")),
        ("left", 0, None),
        ("left", 1, Some("to come")),
        ("studying", -1, Some("ended")),
        ("studying", 0, None),
        ("studying", 1, None),
    ] {
        let to = later(now, months);
        let mut draft = whole();
        draft.set(Some(0), Field::Completion, Raw::text(completion));
        draft.set(Some(0), Field::SchoolTo, boxes(to));
        let expected = expected.map(|what| match what {
            "ended" => ProblemKind::StudiesHaveEnded { to },
            _ => ProblemKind::GraduatedInFuture { to },
        });
        let found = at(&draft, Place::of(Some(0), Field::SchoolTo));
        assert_eq!(found, Vec::from_iter(expected), "{completion}, {months}");
    }
}

/// A school with one of the certificates, from the lowest to the highest.
const LEVELS: [(Level, Education); 9] = [
    (Level::JuniorHigh, Education::JuniorHighOrBelow),
    (Level::SecondaryVocational, Education::SecondaryVocational),
    (Level::SeniorHigh, Education::SeniorHigh),
    (Level::SeniorTechnical, Education::SeniorTechnical),
    (
        Level::PreparatoryTechnician,
        Education::PreparatoryTechnician,
    ),
    (Level::JuniorCollege, Education::JuniorCollege),
    (Level::Bachelor, Education::BachelorOrAbove),
    (Level::Master, Education::BachelorOrAbove),
    (Level::Doctor, Education::BachelorOrAbove),
];

/// The facts of someone with these schools: level, study, completion, year of the end.
fn schooled(schools: &[(Level, Study, Completion, &str)]) -> Facts {
    let mut draft = whole();
    let first = draft.entries(Section::Education)[0].clone();
    let schools = schools.iter().map(|(level, study, completion, to)| {
        first
            .clone()
            .with(Field::Level, Raw::text(level.key()))
            .with(Field::Study, Raw::text(study.key()))
            .with(Field::Completion, Raw::text(completion.key()))
            .with(Field::SchoolTo, Raw::boxes(to, "7", ""))
            .with(Field::Degree, Raw::text("0"))
    });
    *draft.entries_mut(Section::Education).unwrap() = schools.collect();
    let read: Vec<Option<School>> = draft.read_entries(base().1, &mut |_, _| {});
    assert!(read.iter().all(Option::is_some));
    facts(&draft, base().1)
}

#[test]
fn of_two_certificates_the_higher_counts_and_of_equals_the_later() {
    use Completion::Graduated;
    for (lower, (low, _)) in LEVELS.into_iter().enumerate() {
        for (high, education) in &LEVELS[lower + 1..] {
            let of_high = (*high, Study::InService, Graduated, "2019");
            let of_low = (low, Study::FullTime, Graduated, "2024");
            for schools in [[of_high, of_low], [of_low, of_high]] {
                let facts = schooled(&schools);
                assert_eq!(facts.education, Some(*education), "{schools:?}");
                assert_eq!(facts.full_time, Some(false), "{schools:?}");
            }
        }
        let early = (low, Study::InService, Graduated, "2019");
        let late = (low, Study::FullTime, Graduated, "2024");
        for schools in [[early, late], [late, early]] {
            assert_eq!(schooled(&schools).full_time, Some(true), "{schools:?}");
        }
    }
}

/// A certificate of 高级工班 and above is as good as 大专, so the one in hand counts.
#[test]
fn the_expected_certificate_counts_below_a_technical_college() {
    for (level, _) in LEVELS {
        let held = (level, Study::InService, Completion::Graduated, "2020");
        let expected = (
            Level::Bachelor,
            Study::FullTime,
            Completion::Studying,
            "2028",
        );
        let waits = matches!(
            level,
            Level::JuniorHigh | Level::SecondaryVocational | Level::SeniorHigh
        );
        for schools in [[held, expected], [expected, held]] {
            assert_eq!(schooled(&schools).full_time, Some(waits), "{schools:?}");
        }
    }
    // Of two that are expected, the higher.
    let college = (
        Level::JuniorCollege,
        Study::InService,
        Completion::Studying,
        "2029",
    );
    let bachelor = (
        Level::Bachelor,
        Study::FullTime,
        Completion::Studying,
        "2028",
    );
    for schools in [[college, bachelor], [bachelor, college]] {
        assert_eq!(schooled(&schools).full_time, Some(true), "{schools:?}");
    }
}

/// The match code on a sheet is that of its file also where a notice finds a fault.
#[test]
fn a_form_is_read_if_every_answer_can_be_whatever_a_notice_says() {
    let today = base().1;
    let good = whole();
    let (application, _) = check(&good, &Notice::default(), today);
    let code = application.as_ref().map(match_code);
    assert!(code.is_some());
    let mut notice = Notice::default();
    notice.posts.push(Post {
        code: Some("B01".to_owned()),
        ..Post::default()
    });
    assert_eq!(check(&good, &notice, today).0, None);
    assert_eq!(form::check::read(&good, today), application);
    // A gap must be mended before there is an application. It can be read all the same.
    let mut gap = whole();
    gap.entries_mut(Section::History).unwrap().remove(1);
    assert_eq!(check(&gap, &Notice::default(), today).0, None);
    let read = form::check::read(&gap, today).unwrap();
    assert_eq!(read.history.len(), 2);
    assert_ne!(Some(match_code(&read)), code);
    for (entry, field) in [(None, Field::Mobile), (Some(1), Field::RelativeName)] {
        let mut unreadable = whole();
        unreadable.set(entry, field, Raw::text("1"));
        assert_eq!(form::check::read(&unreadable, today), None, "{field:?}");
    }
    let mut undeclared = whole();
    undeclared.facts.conduct = None;
    assert_eq!(form::check::read(&undeclared, today), None);
}

#[test]
fn every_declaration_is_asked_for_and_a_day_only_where_it_can_matter() {
    let missing = |facts: &Facts, notice: &Notice| form::check::declarations_missing(facts, notice);
    let open = Notice::default();
    let nothing = Facts::default();
    let always = [
        Question::EarlierEngagement,
        Question::Circumstances,
        Question::Ability,
        Question::Conduct,
    ];
    let first = missing(&nothing, &open);
    assert_eq!(first, [&[Question::HireDate], &always[..]].concat());
    // Even of someone whom the law excludes anyway.
    let mut excluded = nothing;
    excluded
        .circumstances
        .set(Circumstance::CriminalPunishment, Some(true));
    assert_eq!(missing(&excluded, &open), always);
    // A notice that fixes the day leaves nothing to ask about it.
    let mut fixed = Notice::default();
    fixed.age.reference = Some(base().1);
    assert_eq!(missing(&nothing, &fixed), always);

    // What the applicant declared is not asked again.
    let (whole, today) = (whole(), base().1);
    let declared = facts(&whole, today);
    assert_eq!(missing(&declared, &open), []);
    let without = |forget: fn(&mut Facts)| {
        let mut facts = declared;
        forget(&mut facts);
        missing(&facts, &open)
    };
    assert_eq!(without(|facts| facts.conduct = None), [Question::Conduct]);
    assert_eq!(without(|facts| facts.ability = None), [Question::Ability]);
    let earlier = without(|facts| facts.earlier_engagement = None);
    assert_eq!(earlier, [Question::EarlierEngagement]);
    let one = without(|facts| facts.circumstances.set(Circumstance::DrugUse, None));
    assert_eq!(one, [Question::Circumstances]);
    // A certificate to come matters to someone below 大专. While no school says, it waits.
    let expected = |education| {
        let mut facts = declared;
        facts.education = education;
        facts.expected_certificate = None;
        missing(&facts, &open)
    };
    let asked = [Question::ExpectedCertificate];
    assert_eq!(expected(Some(Education::SeniorHigh)), asked);
    assert_eq!(expected(Some(Education::BachelorOrAbove)), []);
    assert_eq!(expected(None), []);
}
