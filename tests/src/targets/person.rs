//! What must hold for determinations, questions and changes.

use rules::{
    AgeWindow, Birthday, CertificateBy, Change, ChangeSet, Circumstance, Declaration,
    Determination, Education, Fact, FactSet, Facts, FireRescue, FullTime, Item, LeapDay,
    Occurrence, Outcome, Readings, SecondaryVocational, Service, Standing, TechnicalClasses,
    UpperAge, changes, decide, next_question, open_questions, outcome, relevant_facts,
};

use super::{bytes::Bytes, json};

/// A person from bytes, and the same person with fewer answers.
pub(super) fn any(data: &[u8]) {
    let mut bytes = Bytes(data);
    let readings = readings(&mut bytes);
    let facts = facts(&mut bytes);
    holds(&facts, &readings);
    let mut silent = bytes.number();
    let mut untold = FactSet::EMPTY;
    for fact in Fact::all() {
        if silent & 1 == 1 {
            untold = untold.union(FactSet::of(&[fact]));
        }
        silent >>= 1;
    }
    telling_more_settles(&facts.without(untold), &facts, &readings);
}

pub(super) fn readings(bytes: &mut Bytes<'_>) -> Readings {
    Readings {
        upper_age: bytes.maybe(UpperAge::ALL),
        birthday: bytes.maybe(Birthday::ALL),
        leap_day: bytes.maybe(LeapDay::ALL),
        reference_date: (bytes.byte() % 4 == 1).then(|| bytes.day()),
        certificate_by: match bytes.byte() % 4 {
            1 => Some(CertificateBy::ReferenceDate),
            2 => Some(CertificateBy::On(bytes.day())),
            _ => None,
        },
        technical_classes: bytes.maybe(TechnicalClasses::ALL),
        secondary_vocational: bytes.maybe(SecondaryVocational::ALL),
        full_time: bytes.maybe(FullTime::ALL),
        fire_rescue: bytes.maybe(FireRescue::ALL),
    }
}

fn facts(bytes: &mut Bytes<'_>) -> Facts {
    let occurrence = |bytes: &mut Bytes<'_>| match bytes.byte() % 4 {
        3 => None,
        2 => Some(Occurrence::On(bytes.day())),
        _ => Some(Occurrence::Never),
    };
    let declarations = [Declaration::Yes, Declaration::Unsure, Declaration::No];
    let mut facts = Facts {
        birth_date: (bytes.byte() % 4 != 3).then(|| bytes.day()),
        hire_date: (bytes.byte() % 4 != 3).then(|| bytes.day()),
        earlier_engagement: occurrence(bytes),
        education: bytes.mostly(&[
            Education::JuniorHighOrBelow,
            Education::SecondaryVocational,
            Education::SeniorHigh,
            Education::SeniorTechnical,
            Education::PreparatoryTechnician,
            Education::JuniorCollege,
            Education::BachelorOrAbove,
        ]),
        expected_certificate: occurrence(bytes),
        full_time: bytes.mostly(&[true, false]),
        service: bytes.mostly(&[
            Service::None,
            Service::Soldier,
            Service::Officer,
            Service::FireRescue,
        ]),
        conduct: bytes.mostly(&declarations),
        ability: bytes.mostly(&declarations),
        ..Facts::default()
    };
    for circumstance in Circumstance::ALL {
        let answer = bytes.mostly(&[false, true, false]);
        facts.circumstances.set(circumstance, answer);
    }
    facts
}

/// What must hold for the answers about one person.
pub(super) fn holds(facts: &Facts, readings: &Readings) {
    let found = decide(facts, readings);
    json(&found);
    assert_eq!(outcome(facts, readings), found.outcome, "without reasons");
    let usable = facts.without(unusable(facts, readings));
    standings(&found, &usable, readings);
    questions(&found, facts, &usable, readings);
    let sets = changes(facts, readings);
    json(&sets);
    for (at, set) in sets.iter().enumerate() {
        let earlier = sets.get(..at).unwrap_or_default();
        change_set(set, earlier, found.outcome, facts, readings);
    }
}

fn unusable(facts: &Facts, readings: &Readings) -> FactSet {
    let problems = facts.problems(readings);
    let named = problems.iter().map(|problem| problem.facts());
    named.fold(FactSet::EMPTY, FactSet::union)
}

fn standings(found: &Determination, usable: &Facts, readings: &Readings) {
    let outcomes = found.items.iter().map(|item| item.standing.outcome());
    assert_eq!(outcomes.max(), Some(found.outcome), "the gravest decides");
    for (decided, item) in found.items.iter().zip(Item::ALL) {
        assert_eq!((decided.item, decided.citation), (item, item.citation()));
        let bearing = item.facts(readings);
        let unanswered = bearing.minus(usable.answered());
        match &decided.standing {
            Standing::Unknown { missing } => {
                assert!(!missing.is_empty(), "something is missing");
                assert!(
                    missing.minus(unanswered).is_empty(),
                    "only unanswered facts are missing"
                );
            }
            Standing::DependsOnNotice { cases, .. } => {
                assert!(cases.iter().any(|case| case.met));
                assert!(cases.iter().any(|case| !case.met));
                // While a fact is missing, the cases are those of its plain value, not of this
                // person.
                for case in cases.iter().filter(|_| unanswered.is_empty()) {
                    let read = readings.or(case.readings);
                    let then = decide(usable, &read);
                    let standing = then.items.iter().find(|then| then.item == item);
                    let then = standing.map(|item| item.standing.outcome());
                    let expected = match case.met {
                        true => Outcome::Met,
                        false => Outcome::NotMet,
                    };
                    assert_eq!(then, Some(expected), "{case:?} of {usable:?}, {readings:?}");
                }
            }
            Standing::Met { .. } | Standing::NotMet { .. } | Standing::ForBureau { .. } => {}
        }
    }
    assert_eq!(found.age_window.is_some(), usable.birth_date.is_some());
    if let Some(shown) = &found.age_window {
        window(shown);
        age_item_is_the_window(found, shown, usable, readings);
    }
}

/// First days ascend, last days descend, and eighteen comes before thirty-five.
pub(super) fn window(window: &AgeWindow) {
    assert!(window.first.is_sorted_by_key(|edge| edge.day));
    assert!(
        window
            .last
            .is_sorted_by_key(|edge| std::cmp::Reverse(edge.day))
    );
    let (first, last) = (window.first_days(), window.last_days());
    assert!(
        first
            .zip(last)
            .is_some_and(|(first, last)| first.1 < last.0)
    );
}

/// Someone never engaged before meets the item exactly within the window.
fn age_item_is_the_window(
    found: &Determination,
    window: &AgeWindow,
    usable: &Facts,
    readings: &Readings,
) {
    let hired = readings.reference_date.or(usable.hire_date);
    let never = usable.earlier_engagement == Some(Occurrence::Never);
    let (Some(on), true) = (hired, never) else {
        return;
    };
    let meets = |edges: &[bool]| match (edges.contains(&true), edges.contains(&false)) {
        (true, true) => Outcome::DependsOnNotice,
        (true, false) => Outcome::Met,
        (false, _) => Outcome::NotMet,
    };
    let old_enough: Vec<bool> = window.first.iter().map(|edge| on >= edge.day).collect();
    let young_enough: Vec<bool> = window.last.iter().map(|edge| on <= edge.day).collect();
    let age = found.items.iter().find(|item| item.item == Item::Age);
    let shown = meets(&old_enough).max(meets(&young_enough));
    assert_eq!(age.map(|item| item.standing.outcome()), Some(shown));
}

fn questions(found: &Determination, facts: &Facts, usable: &Facts, readings: &Readings) {
    let relevant = relevant_facts(facts, readings);
    assert!(relevant.intersection(usable.answered()).is_empty());
    let open = open_questions(facts, readings);
    let asked = open.iter().fold(FactSet::EMPTY, |set, question| {
        assert!(!question.facts().intersection(relevant).is_empty());
        set.union(question.facts())
    });
    assert!(relevant.minus(asked).is_empty(), "all is asked");
    assert_eq!(next_question(facts, readings), open.first().copied());
    if found.outcome == Outcome::Unknown && open.is_empty() {
        // Missing facts could only lead to the bureau, which is needed already, or the item
        // also depends on the notice.
        assert!(settled(found) > Outcome::Met, "{facts:?} {readings:?}");
    }
}

/// The gravest outcome of the items that are known.
fn settled(found: &Determination) -> Outcome {
    let outcomes = found.items.iter().map(|item| item.standing.outcome());
    let known = outcomes.filter(|&outcome| outcome != Outcome::Unknown);
    known.max().unwrap_or(Outcome::Met)
}

fn change_set(
    set: &ChangeSet,
    earlier: &[ChangeSet],
    now: Outcome,
    facts: &Facts,
    readings: &Readings,
) {
    assert!(!set.changes.is_empty() && set.outcome < now);
    let (mut then, mut read) = (*facts, *readings);
    for change in &set.changes {
        match *change {
            Change::ObtainCertificate => then.education = Some(Education::JuniorCollege),
            Change::WaitUntil { day } | Change::HireBy { day } => then.hire_date = Some(day),
            Change::NoticeReads { readings } => read = read.or(readings),
        }
    }
    assert_eq!(decide(&then, &read).outcome, set.outcome, "{set:?}");
    for other in earlier {
        assert!(other.changes.len() <= set.changes.len(), "smallest first");
        let within = other
            .changes
            .iter()
            .all(|change| set.changes.contains(change));
        assert!(!within || set.outcome < other.outcome, "no change is idle");
    }
}

/// A settled outcome stays settled with more answers, unless they contradict.
fn telling_more_settles(less: &Facts, more: &Facts, readings: &Readings) {
    if !unusable(more, readings).is_empty() {
        return;
    }
    let (before, after) = (decide(less, readings), decide(more, readings));
    for (now, then) in before.items.iter().zip(&after.items) {
        if !matches!(now.standing, Standing::Unknown { .. }) {
            assert_eq!(now.standing.outcome(), then.standing.outcome(), "{now:?}");
        }
    }
    if relevant_facts(less, readings).is_empty() {
        assert_eq!(settled(&before), settled(&after));
    }
}
