//! Bars beyond Article 17, the birth dates of a post, and where students come from.

use fields::YearMonth;
use notice::posts::{Household, Studies, Traits};
use notice::value::Territory;
use notice::{Condition, Notice, Post};
use record::Ticked;
use rules::{CertificateBy, Circumstance, Facts, Occurrence, Outcome};

use super::{fine, outcome_of};
use crate::births::day;
use Outcome::{ForBureau, Met, NotMet, Unknown};

fn with_every_bar() -> Notice {
    let mut notice = Notice::default();
    let yes = Ticked(true);
    notice.bars = notice::notice::Bars {
        serving: yes,
        students: yes,
        established: yes,
        defaulters: yes,
        public_order: yes,
        exam_ban: yes,
    };
    notice
}

fn stand(condition: Condition, notice: &Notice, facts: &Facts, traits: &Traits) -> Option<Outcome> {
    outcome_of(condition, notice, facts, traits, &Post::default())
}

#[test]
fn a_notice_without_bars_has_no_such_condition() {
    for bar in Condition::BARS {
        let found = stand(bar, &Notice::default(), &fine(), &Traits::default());
        assert_eq!(found, None, "{bar:?}");
    }
}

/// Someone who did the self-check alone: what it asks is decided, the rest is the bureau's.
#[test]
fn the_self_check_decides_what_it_asks() {
    let notice = with_every_bar();
    let of = |bar| stand(bar, &notice, &fine(), &Traits::default());
    assert_eq!(of(Condition::BarDefaulters), Some(Met));
    assert_eq!(of(Condition::BarPublicOrder), Some(Met));
    for bar in [
        Condition::BarServing,
        Condition::BarStudents,
        Condition::BarEstablished,
        Condition::BarExamBan,
    ] {
        assert_eq!(of(bar), Some(ForBureau), "{bar:?}");
    }
}

#[test]
fn penalties_and_debts() {
    use Circumstance::{AdministrativeDetention, JudgmentDefaulter, OtherPenalty};
    let notice = with_every_bar();
    let of = |bar, answers: &[(Circumstance, Option<bool>)]| {
        let mut facts = fine();
        for &(circumstance, answer) in answers {
            facts.circumstances.set(circumstance, answer);
        }
        stand(bar, &notice, &facts, &Traits::default())
    };
    let (debts, order) = (Condition::BarDefaulters, Condition::BarPublicOrder);
    assert_eq!(of(debts, &[(JudgmentDefaulter, Some(true))]), Some(NotMet));
    assert_eq!(of(debts, &[(JudgmentDefaulter, None)]), Some(Unknown));
    assert_eq!(
        of(order, &[(AdministrativeDetention, Some(true))]),
        Some(NotMet)
    );
    assert_eq!(of(order, &[(OtherPenalty, Some(true))]), Some(ForBureau));
    assert_eq!(of(order, &[(OtherPenalty, None)]), Some(Unknown));
    assert_eq!(of(order, &[(AdministrativeDetention, None)]), Some(Unknown));
}

#[test]
fn students_soldiers_and_people_with_an_employer() {
    let mut notice = with_every_bar();
    let month = |year, month| YearMonth::new(year, month).unwrap();
    let of = |notice: &Notice, bar, traits: Traits| stand(bar, notice, &fine(), &traits);
    let studying = |studies| Traits {
        studies: Some(studies),
        ..Traits::default()
    };
    let students = Condition::BarStudents;
    let until = Studies::Until(month(2026, 7));
    // Without any day nobody knows which year is this year.
    assert_eq!(of(&notice, students, studying(until)), Some(ForBureau));
    assert_eq!(of(&notice, students, studying(Studies::Nothing)), Some(Met));
    notice.about.announced = Some(day("2026-03-01"));
    assert_eq!(of(&notice, students, studying(until)), Some(Met));
    let later = Studies::Until(month(2027, 7));
    assert_eq!(of(&notice, students, studying(later)), Some(NotMet));
    // A notice of November for those who graduate in the next summer.
    notice.conditions.graduates_by = Some(day("2027-07-31"));
    assert_eq!(of(&notice, students, studying(later)), Some(Met));
    for (serving, expected) in [(true, NotMet), (false, Met)] {
        let traits = Traits {
            serving: Some(serving),
            ..Traits::default()
        };
        assert_eq!(of(&notice, Condition::BarServing, traits), Some(expected));
    }
    for (employed, expected) in [(true, ForBureau), (false, Met)] {
        let traits = Traits {
            employed: Some(employed),
            ..Traits::default()
        };
        assert_eq!(
            of(&notice, Condition::BarEstablished, traits),
            Some(expected)
        );
    }
}

#[test]
fn birth_dates_of_a_post_take_the_place_of_the_notices() {
    let mut notice = Notice::default();
    notice.age.born_from = Some(day("1991-12-02"));
    notice.age.born_to = Some(day("2008-12-01"));
    let of = |born: &str, from: Option<&str>, to: Option<&str>| {
        let post = Post {
            born_from: from.map(day),
            born_to: to.map(day),
            ..Post::default()
        };
        let facts = Facts {
            birth_date: Some(day(born)),
            ..fine()
        };
        outcome_of(
            Condition::Births,
            &notice,
            &facts,
            &Traits::default(),
            &post,
        )
    };
    assert_eq!(of("1995-01-01", None, None), Some(Met));
    assert_eq!(of("1995-01-01", Some("1995-01-01"), None), Some(Met));
    assert_eq!(of("1994-12-31", Some("1995-01-01"), None), Some(NotMet));
    assert_eq!(of("2005-01-02", None, Some("2005-01-01")), Some(NotMet));
    // The bound that the post does not have is that of the notice.
    assert_eq!(of("1990-01-01", None, Some("2005-01-01")), Some(NotMet));
}

#[test]
fn where_students_come_from_is_for_the_bureau() {
    let here = |code: &str| Some(Territory::find(code).unwrap());
    let of = |household: Option<&str>, post: &Post| {
        let traits = Traits {
            household: household.map(|code| Household::Here(code.to_owned())),
            ..Traits::default()
        };
        outcome_of(
            Condition::Household,
            &Notice::default(),
            &fine(),
            &traits,
            post,
        )
    };
    let either = Post {
        household: here("150624"),
        origin: here("150624"),
        ..Post::default()
    };
    assert_eq!(of(Some("150624"), &either), Some(Met));
    assert_eq!(of(Some("150100"), &either), Some(ForBureau));
    assert_eq!(of(None, &either), Some(Unknown));
    let origin = Post {
        origin: here("150624"),
        ..Post::default()
    };
    assert_eq!(of(Some("150624"), &origin), Some(ForBureau));
}

/// The certificate day of this year's graduates is for whoever is to graduate from full-time
/// studies.
#[test]
fn graduates_have_a_certificate_day_of_their_own() {
    let mut notice = Notice::default();
    notice.conditions.certificate_by = Some(day("2026-12-10"));
    notice.conditions.graduates_by = Some(day("2027-07-31"));
    let by = |expected, full_time| {
        let facts = Facts {
            expected_certificate: expected,
            full_time,
            ..fine()
        };
        notice.readings_for(&facts).certificate_by
    };
    let soon = Some(Occurrence::On(day("2027-06-30")));
    let own = Some(CertificateBy::On(day("2027-07-31")));
    let general = Some(CertificateBy::On(day("2026-12-10")));
    assert_eq!(by(soon, Some(true)), own);
    assert_eq!(by(soon, None), own);
    assert_eq!(by(soon, Some(false)), general);
    assert_eq!(by(Some(Occurrence::Never), Some(true)), general);
    assert_eq!(by(None, None), general);
    assert_eq!(notice.readings().certificate_by, general);
}
