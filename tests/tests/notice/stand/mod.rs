//! How a person stands with a post, condition by condition, compared with an oracle. It shares
//! only the names of facts and conditions with `notice::posts`. For each world that the open
//! answers allow (`worlds.rs`) it applies plain rules and written-out tables.

mod bars;
mod education;
mod worlds;

use chrono::{Datelike, NaiveDate};
use fields::{CodeList, Sex};
use notice::choice::{ForVeterans, Languages, Nationality};
use notice::posts::{Candidate, Household, Traits};
use notice::value::Territory;
use notice::{Condition, Notice, Post};
use record::Paragraph;
use rules::{
    Birthday, Circumstances, Declaration, Education, Facts, FireRescue, LeapDay, Occurrence,
    Outcome, Service, UpperAge,
};

use crate::births::day;

use worlds::{Verdict, Worlds, gravest, or_open, possible};

const ON: &str = "2026-12-01";

/// Facts that meet the Measures under every reading.
fn fine() -> Facts {
    Facts {
        birth_date: Some(day("2000-01-01")),
        hire_date: Some(day(ON)),
        earlier_engagement: Some(Occurrence::Never),
        education: Some(Education::BachelorOrAbove),
        expected_certificate: Some(Occurrence::Never),
        full_time: Some(true),
        service: Some(Service::None),
        conduct: Some(Declaration::Yes),
        ability: Some(Declaration::Yes),
        circumstances: Circumstances::none_of_them(),
    }
}

/// The outcome of one condition; `None` if the post does not have it. Also checks that the
/// outcome of the post is the gravest of its parts.
fn outcome_of(
    condition: Condition,
    notice: &Notice,
    facts: &Facts,
    traits: &Traits,
    post: &Post,
) -> Option<Outcome> {
    let candidate = Candidate::new(notice, facts, traits);
    let standing = candidate.stand(post);
    let measures = rules::outcome(facts, &notice.readings_for(facts));
    assert_eq!(candidate.measures(), measures);
    let mut parts = vec![measures];
    parts.extend(standing.conditions.iter().map(|part| part.outcome));
    assert_eq!(Some(standing.outcome), gravest(&parts));
    // Whoever fails the Measures meets no post.
    assert!(measures != Outcome::NotMet || standing.outcome == Outcome::NotMet);
    let order: Vec<Condition> = standing
        .conditions
        .iter()
        .map(|part| part.condition)
        .collect();
    assert!(order.is_sorted());
    let mut parts = standing.conditions.into_iter();
    parts
        .find(|part| part.condition == condition)
        .map(|part| part.outcome)
}

const EDUCATION: [Education; 7] = [
    Education::JuniorHighOrBelow,
    Education::SecondaryVocational,
    Education::SeniorHigh,
    Education::SeniorTechnical,
    Education::PreparatoryTechnician,
    Education::JuniorCollege,
    Education::BachelorOrAbove,
];
const SERVICE: [Service; 4] = [
    Service::None,
    Service::Soldier,
    Service::Officer,
    Service::FireRescue,
];

/// Completed years by subtracting digits, with 29 February moved by hand.
fn years(born: NaiveDate, on: NaiveDate, leap: LeapDay) -> i32 {
    let ordinal = |day: NaiveDate| day.month() * 100 + day.day();
    let birthday = match (ordinal(born), leap, on.leap_year()) {
        (229, LeapDay::February28, false) => 228,
        (229, LeapDay::March1, false) => 301,
        (same, ..) => same,
    };
    on.year() - born.year() - i32::from(ordinal(on) < birthday)
}

#[test]
fn ages_of_posts() {
    let before = |on: NaiveDate| on.pred_opt().unwrap();
    let mut count = 0;
    for on in [ON, "2026-02-28", "2027-03-01", "2028-02-29"].map(day) {
        for (upper, counts, leap) in crate::births::terms() {
            let mut notice = Notice::default();
            notice.age.reference = Some(on);
            (
                notice.age.upper_age,
                notice.age.birthday,
                notice.age.leap_day,
            ) = (upper, counts, leap);
            for (youngest, oldest) in [
                (Some(30), Some(30)),
                (Some(18), Some(28)),
                (None, Some(35)),
                (Some(22), None),
                (None, Some(40)),
                (None, None),
            ] {
                let post = Post {
                    youngest,
                    oldest,
                    ..Post::default()
                };
                for born in crate::births::around_years(on, &[18, 22, 28, 29, 30, 31, 35, 36]) {
                    let facts = Facts {
                        birth_date: Some(born),
                        ..fine()
                    };
                    let mut worlds = Worlds::default();
                    for leap in possible(leap, LeapDay::ALL) {
                        for upper in possible(upper, UpperAge::ALL) {
                            for counts in possible(counts, Birthday::ALL) {
                                let limit = i32::from(oldest.unwrap_or(99));
                                let least = i32::from(youngest.unwrap_or(0));
                                let within = match upper {
                                    UpperAge::Before36th => years(born, on, leap) <= limit,
                                    UpperAge::On36th => years(born, before(on), leap) <= limit,
                                    UpperAge::On35th => years(born, before(on), leap) < limit,
                                    UpperAge::Before35th => years(born, on, leap) < limit,
                                };
                                let adult = match counts {
                                    Birthday::DayOf => years(born, on, leap) >= least,
                                    Birthday::NextDay => years(born, before(on), leap) >= least,
                                };
                                worlds.add(0, Verdict::fits_if(within && adult));
                            }
                        }
                    }
                    let oracle = youngest.or(oldest).map(|_| worlds.outcome());
                    let traits = Traits::default();
                    let found = outcome_of(Condition::Age, &notice, &facts, &traits, &post);
                    assert_eq!(found, oracle, "{born} on {on} {post:?} {:?}", notice.age);
                    count += 1;
                }
            }
        }
    }
    println!("{count}");
}

/// A limit of thirty-five is counted 首次受聘时, as in the Measures. Any other limit is the notice's
/// own and counted on its day.
#[test]
fn people_engaged_before_are_judged_by_the_day_of_the_first_engagement() {
    let mut notice = Notice::default();
    notice.age.reference = Some(day(ON));
    let facts = Facts {
        birth_date: Some(day("1988-05-05")),
        earlier_engagement: Some(Occurrence::On(day("2020-10-01"))),
        ..fine()
    };
    let by = |oldest| {
        let post = Post {
            oldest: Some(oldest),
            ..Post::default()
        };
        outcome_of(Condition::Age, &notice, &facts, &Traits::default(), &post)
    };
    assert_eq!(by(35), Some(Outcome::Met));
    assert_eq!(by(34), Some(Outcome::NotMet));
    assert_eq!(rules::outcome(&facts, &notice.readings()), Outcome::Met);
}

#[test]
fn veterans() {
    for service in or_open(&SERVICE) {
        for fire in or_open(FireRescue::ALL) {
            let mut notice = Notice::default();
            notice.conditions.fire_rescue = fire;
            let facts = Facts { service, ..fine() };
            let stand = |veterans| {
                let post = Post {
                    veterans,
                    ..Post::default()
                };
                outcome_of(
                    Condition::Veterans,
                    &notice,
                    &facts,
                    &Traits::default(),
                    &post,
                )
            };
            let expected = match (service, fire) {
                (None, _) => Outcome::Unknown,
                (Some(Service::None), _) => Outcome::NotMet,
                (Some(Service::Soldier | Service::Officer), _) => Outcome::Met,
                (Some(Service::FireRescue), None) => Outcome::DependsOnNotice,
                (Some(Service::FireRescue), Some(FireRescue::Veterans)) => Outcome::Met,
                (Some(Service::FireRescue), Some(FireRescue::NotVeterans)) => Outcome::NotMet,
            };
            assert_eq!(stand(Some(ForVeterans::Only)), Some(expected));
            assert_eq!(stand(Some(ForVeterans::Preferred)), None);
            assert_eq!(stand(None), None);
        }
    }
}

#[test]
fn households() {
    use Outcome::{ForBureau, Met, NotMet, Unknown};
    let here = |code: &str| Some(Household::Here(code.to_owned()));
    let households = [
        None,
        Some(Household::Elsewhere),
        here("150624"),
        here("150600"),
        here("150602"),
        here("150100"),
        here("150000"),
    ];
    for (asked, expected) in [
        (
            "150624",
            [Unknown, NotMet, Met, Unknown, NotMet, NotMet, Unknown],
        ),
        ("150600", [Unknown, NotMet, Met, Met, Met, NotMet, Unknown]),
        ("150000", [Unknown, NotMet, Met, Met, Met, Met, Met]),
        (
            "152701",
            [
                Unknown, ForBureau, ForBureau, ForBureau, ForBureau, ForBureau, ForBureau,
            ],
        ),
    ] {
        for (household, expected) in households.iter().zip(expected) {
            let traits = Traits {
                household: household.clone(),
                ..Traits::default()
            };
            for by in [None, Some(day("2026-11-20"))] {
                let post = Post {
                    household: Some(Territory::find(asked).unwrap()),
                    household_by: by,
                    ..Post::default()
                };
                let found = outcome_of(
                    Condition::Household,
                    &Notice::default(),
                    &fine(),
                    &traits,
                    &post,
                );
                // The household register says since when.
                let expected = match (expected, by) {
                    (Met, Some(_)) => ForBureau,
                    (expected, _) => expected,
                };
                assert_eq!(found, Some(expected), "{household:?} for {asked} by {by:?}");
            }
        }
    }
}

#[test]
fn heights() {
    for sex in or_open(&[Sex::Male, Sex::Female]) {
        for men in or_open(&[160, 170]) {
            for women in or_open(&[160, 158]) {
                for height in or_open(&[157, 158, 159, 160, 169, 170]) {
                    let traits = Traits {
                        sex,
                        height,
                        ..Traits::default()
                    };
                    let post = Post {
                        height_men: men,
                        height_women: women,
                        ..Post::default()
                    };
                    let found = outcome_of(
                        Condition::Height,
                        &Notice::default(),
                        &fine(),
                        &traits,
                        &post,
                    );
                    // No person of the test is shorter or taller; the limits are between.
                    let heights: Vec<u16> = (100..=220).collect();
                    let mut worlds = Worlds::default();
                    let mut person = 0;
                    for sex in possible(sex, &[Sex::Male, Sex::Female]) {
                        let least = if sex == Sex::Male { men } else { women };
                        for height in possible(height, &heights) {
                            person += 1;
                            let tall_enough = least.is_none_or(|least| height >= least);
                            worlds.add(person, Verdict::fits_if(tall_enough));
                        }
                    }
                    let oracle = men.or(women).map(|_| worlds.outcome());
                    assert_eq!(found, oracle, "{traits:?} {men:?} {women:?}");
                }
            }
        }
    }
}

/// The annex of 机动车驾驶证申领和使用规定, written again: for each class, what it permits.
#[test]
fn licences() {
    const MAY: &[(&str, &str)] = &[
        ("A1", "A1 A3 B1 B2 C1 C2 C3 C4 M"),
        ("A2", "A2 B1 B2 C1 C2 C3 C4 C6 M"),
        ("A3", "A3 C1 C2 C3 C4"),
        ("B1", "B1 C1 C2 C3 C4 M"),
        ("B2", "B2 C1 C2 C3 C4 M"),
        ("C1", "C1 C2 C3"),
        ("C2", "C2"),
        ("C3", "C3 C4"),
        ("C4", "C4"),
        ("C5", "C5"),
        ("C6", "C6"),
        ("D", "D E F"),
        ("E", "E F"),
        ("F", "F"),
        ("M", "M"),
        ("N", "N"),
        ("P", "P"),
    ];
    let codes: Vec<_> = CodeList::Licence.codes().collect();
    assert_eq!(codes.len(), MAY.len());
    for &asked in &codes {
        let post = Post {
            licence: Some(asked),
            ..Post::default()
        };
        let stand = |licence| {
            let traits = Traits {
                licence,
                ..Traits::default()
            };
            outcome_of(
                Condition::Licence,
                &Notice::default(),
                &fine(),
                &traits,
                &post,
            )
        };
        assert_eq!(stand(None), Some(Outcome::Unknown));
        assert_eq!(stand(Some(None)), Some(Outcome::NotMet));
        for &held in &codes {
            let may = MAY.iter().find(|(class, _)| *class == held.code).unwrap();
            let may = may.1.split(' ').any(|class| class == asked.code);
            assert_eq!(
                stand(Some(Some(held))),
                Some(if may { Outcome::Met } else { Outcome::NotMet }),
                "{held:?} for {asked:?}"
            );
        }
    }
}

#[test]
fn majors_births_nationality_languages_and_the_rest() {
    use Outcome::{DependsOnNotice, ForBureau, Met, NotMet, Unknown};
    let nothing = Traits::default();
    let text = |text: &str| Some(Paragraph(text.to_owned()));
    for (asked, major, expected) in [
        ("法学、社会工作", Some("法学"), Some(Met)),
        ("法学、社会工作专业。", Some("社会工作"), Some(Met)),
        ("法学类", Some("法学"), Some(ForBureau)),
        ("法学", Some("会计"), Some(ForBureau)),
        ("法学", None, Some(ForBureau)),
        ("不限", None, None),
        ("专业不限。", Some("会计"), None),
        ("不限专业", None, None),
    ] {
        let traits = Traits {
            major: major.map(str::to_owned),
            ..Traits::default()
        };
        let post = Post {
            majors: text(asked),
            ..Post::default()
        };
        let found = outcome_of(
            Condition::Majors,
            &Notice::default(),
            &fine(),
            &traits,
            &post,
        );
        assert_eq!(found, expected, "{major:?} for {asked}");
    }

    let mut notice = Notice::default();
    let post = Post::default();
    let births = |notice: &Notice, born: Option<&str>| {
        let facts = Facts {
            birth_date: born.map(day),
            ..fine()
        };
        outcome_of(Condition::Births, notice, &facts, &nothing, &post)
    };
    assert_eq!(births(&notice, Some("2000-01-01")), None);
    notice.age.born_from = Some(day("1996-12-02"));
    assert_eq!(births(&notice, Some("1996-12-02")), Some(Met));
    assert_eq!(births(&notice, Some("1996-12-01")), Some(NotMet));
    notice.age.born_to = Some(day("2006-12-01"));
    assert_eq!(births(&notice, Some("2006-12-01")), Some(Met));
    assert_eq!(births(&notice, Some("2006-12-02")), Some(NotMet));
    assert_eq!(births(&notice, None), Some(Unknown));

    for (fixed, foreigner, expected) in [
        (Some(Nationality::CitizensOnly), Some(true), Some(NotMet)),
        (Some(Nationality::ResidentsToo), Some(true), Some(Met)),
        (None, Some(true), Some(DependsOnNotice)),
        (Some(Nationality::CitizensOnly), Some(false), None),
        (Some(Nationality::CitizensOnly), None, None),
        (None, None, None),
    ] {
        let mut notice = Notice::default();
        notice.conditions.nationality = fixed;
        let traits = Traits {
            foreigner,
            ..Traits::default()
        };
        let found = outcome_of(Condition::Nationality, &notice, &fine(), &traits, &post);
        assert_eq!(found, expected, "{fixed:?} {foreigner:?}");
    }

    let post = Post {
        languages: Some(Languages::MongolianAndChinese),
        other: text("适应夜班"),
        ..Post::default()
    };
    let notice = Notice::default();
    for condition in [Condition::Languages, Condition::Other] {
        let found = outcome_of(condition, &notice, &fine(), &nothing, &post);
        assert_eq!(found, Some(ForBureau));
    }
}

/// Random people and notices: whoever fails the Measures fails every post, and a post without
/// conditions has the outcome of the Measures.
#[test]
fn no_post_is_kinder_than_the_measures() {
    let mut dice = tests::dice::Dice::new(20_261_207);
    let mut met = 0;
    for _ in 0..400 {
        let (notice, _) = notice::read(&crate::generate::draft(&mut dice));
        for _ in 0..20 {
            let births = ["1990-12-01", "1991-12-01", "2000-05-05", "2008-02-29"];
            let births = or_open(&births.map(day));
            let facts = Facts {
                birth_date: dice.pick(&births),
                education: dice.pick(&or_open(&EDUCATION)),
                service: dice.pick(&or_open(&SERVICE)),
                full_time: dice.pick(&[Some(true), Some(false), None]),
                conduct: dice.pick(&[Some(Declaration::Yes), Some(Declaration::No)]),
                ..fine()
            };
            let traits = Traits {
                sex: dice.pick(&[Some(Sex::Male), Some(Sex::Female), None]),
                height: dice.pick(&[None, Some(150), Some(175)]),
                household: [
                    None,
                    Some(Household::Elsewhere),
                    Some(Household::Here("150624".into())),
                ][dice.below(3)]
                .clone(),
                licence: dice.pick(&[None, Some(None), Some(CodeList::Licence.by_code("A1"))]),
                major: None,
                foreigner: dice.pick(&[None, Some(false), Some(true)]),
                serving: dice.pick(&[None, Some(false), Some(true)]),
                ..Traits::default()
            };
            for post in notice.posts.iter().chain([&Post::default()]) {
                let other = outcome_of(Condition::Other, &notice, &facts, &traits, post);
                assert_eq!(other.is_some(), post.other.is_some());
                let outcome = Candidate::new(&notice, &facts, &traits).stand(post).outcome;
                met += u32::from(outcome == Outcome::Met);
            }
        }
    }
    assert!(met > 100, "{met}");
}
