//! No other order of the questions asks fewer of them, on average.
//!
//! The weights below are assumptions, stated so that they can be disputed; they are no
//! statistics. Under them the expected number of questions is computed exactly, through every
//! state of knowledge, for every order in which a follow-up comes after its question. For
//! comparison, the same is computed for a free choice of the best question in each state.
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use std::collections::HashMap;

use chrono::NaiveDate;
use rules::{
    Circumstance, Circumstances, Declaration, Education, Facts, Occurrence, Question, Readings,
    Service, open_questions,
};

/// An answer to a question, and how many in a thousand give it.
struct Answer {
    per_mille: u32,
    give: fn(&mut Facts),
}

const fn answer(per_mille: u32, give: fn(&mut Facts)) -> Answer {
    Answer { per_mille, give }
}

fn day(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 6, 1).unwrap()
}

/// The reference day is 2026-12-01; ages differ by the birth date.
fn answers(question: Question) -> Vec<Answer> {
    match question {
        Question::BirthDate => vec![
            answer(840, |facts| facts.birth_date = Some(day(2000))),
            answer(10, |facts| facts.birth_date = Some(day(2010))),
            answer(50, |facts| facts.birth_date = Some(day(1991))),
            answer(100, |facts| facts.birth_date = Some(day(1985))),
        ],
        Question::HireDate => vec![answer(1000, |facts| {
            facts.hire_date = NaiveDate::from_ymd_opt(2026, 12, 1);
        })],
        Question::EarlierEngagement => vec![
            answer(850, |facts| {
                facts.earlier_engagement = Some(Occurrence::Never)
            }),
            answer(150, |facts| {
                facts.earlier_engagement = Some(Occurrence::On(day(2016)));
            }),
        ],
        Question::Education => vec![
            answer(620, |facts| {
                facts.education = Some(Education::JuniorCollege)
            }),
            answer(30, |facts| {
                facts.education = Some(Education::SeniorTechnical)
            }),
            answer(180, |facts| facts.education = Some(Education::SeniorHigh)),
            answer(120, |facts| {
                facts.education = Some(Education::SecondaryVocational)
            }),
            answer(50, |facts| {
                facts.education = Some(Education::JuniorHighOrBelow)
            }),
        ],
        Question::Service => vec![
            answer(850, |facts| facts.service = Some(Service::None)),
            answer(140, |facts| facts.service = Some(Service::Soldier)),
            answer(10, |facts| facts.service = Some(Service::FireRescue)),
        ],
        Question::ExpectedCertificate => vec![
            answer(800, |facts| {
                facts.expected_certificate = Some(Occurrence::Never)
            }),
            answer(100, |facts| {
                facts.expected_certificate = Some(Occurrence::On(day(2026)));
            }),
            answer(100, |facts| {
                facts.expected_certificate = Some(Occurrence::On(day(2027)));
            }),
        ],
        // Only a notice asks for it, and there is none.
        Question::FullTime => vec![answer(1000, |facts| facts.full_time = Some(true))],
        Question::Circumstances => vec![
            answer(920, |facts| {
                facts.circumstances = Circumstances::none_of_them()
            }),
            answer(40, |facts| {
                facts.circumstances =
                    Circumstances::none_of_them().with(Circumstance::DrugUse, true);
            }),
            answer(40, |facts| {
                facts.circumstances =
                    Circumstances::none_of_them().with(Circumstance::OverdueDebt, true);
            }),
        ],
        Question::Conduct => vec![
            answer(985, |facts| facts.conduct = Some(Declaration::Yes)),
            answer(10, |facts| facts.conduct = Some(Declaration::Unsure)),
            answer(5, |facts| facts.conduct = Some(Declaration::No)),
        ],
        Question::Ability => vec![
            answer(950, |facts| facts.ability = Some(Declaration::Yes)),
            answer(40, |facts| facts.ability = Some(Declaration::Unsure)),
            answer(10, |facts| facts.ability = Some(Declaration::No)),
        ],
    }
}

/// Pairs of a question and its follow-up, which makes no sense before it.
const FOLLOW_UPS: [(Question, Question); 4] = [
    (Question::BirthDate, Question::HireDate),
    (Question::HireDate, Question::EarlierEngagement),
    (Question::Education, Question::Service),
    (Question::Education, Question::ExpectedCertificate),
];

/// What is known: for each question of [`Question::ALL`], the number of the answer, from 1; 0
/// if open.
type State = [u8; Question::ALL.len()];

fn facts(state: &State) -> Facts {
    let mut facts = Facts::default();
    for (question, &given) in Question::ALL.into_iter().zip(state) {
        if let Some(at) = usize::from(given).checked_sub(1) {
            (answers(question)[at].give)(&mut facts);
        }
    }
    facts
}

/// A strategy for choosing the next open question.
enum Way<'a> {
    /// The one with the fewest expected questions.
    Free,
    /// The first in this order of indexes into [`Question::ALL`].
    Order(&'a [usize]),
}

/// The possible answers to each question, and the open questions in each state.
struct World {
    answers: Vec<Vec<Answer>>,
    open: HashMap<State, Vec<usize>>,
}

impl World {
    fn new() -> Self {
        Self {
            answers: Question::ALL.into_iter().map(answers).collect(),
            open: HashMap::new(),
        }
    }

    /// The questions that can still change the outcome.
    fn open(&mut self, state: &State) -> Vec<usize> {
        let open = self.open.entry(*state).or_insert_with(|| {
            let (facts, readings) = (facts(state), Readings::default());
            // Contradictory answers are sent back at once.
            if !facts.problems(&readings).is_empty() {
                return Vec::new();
            }
            let open = open_questions(&facts, &readings);
            let at = |question| Question::ALL.iter().position(|&other| other == question);
            open.into_iter().filter_map(at).collect()
        });
        open.clone()
    }

    /// The expected number of further questions.
    fn expected(&mut self, state: &State, way: &Way, known: &mut HashMap<State, f64>) -> f64 {
        if let Some(&known) = known.get(state) {
            return known;
        }
        let open = self.open(state);
        let asked: Vec<usize> = match way {
            Way::Free => open,
            Way::Order(order) => {
                let first = order.iter().copied().find(|at| open.contains(at));
                first.into_iter().collect()
            }
        };
        let expected = asked
            .into_iter()
            .map(|at| {
                let weights: Vec<u32> = self.answers[at]
                    .iter()
                    .map(|answer| answer.per_mille)
                    .collect();
                let rest: f64 = (1u8..)
                    .zip(weights)
                    .map(|(number, per_mille)| {
                        let mut next = *state;
                        next[at] = number;
                        f64::from(per_mille) / 1000.0 * self.expected(&next, way, known)
                    })
                    .sum();
                1.0 + rest
            })
            .min_by(f64::total_cmp)
            .unwrap_or(0.0);
        known.insert(*state, expected);
        expected
    }
}

/// Every order of the questions in which follow-ups come later. [`Question::FullTime`] is asked
/// only with a notice and keeps its place.
fn orders() -> Vec<Vec<usize>> {
    let at = |question| {
        Question::ALL
            .iter()
            .position(|&other| other == question)
            .unwrap()
    };
    let after: Vec<(usize, usize)> = FOLLOW_UPS.iter().map(|&(a, b)| (at(a), at(b))).collect();
    let full_time = at(Question::FullTime);
    let mut orders = vec![Vec::new()];
    for _ in Question::ALL {
        orders = orders
            .into_iter()
            .flat_map(|order: Vec<usize>| {
                let free = (0..Question::ALL.len()).filter(|question| {
                    let ready = after
                        .iter()
                        .all(|(first, second)| second != question || order.contains(first));
                    let fixed = Question::ALL[*question] == Question::FullTime;
                    ready && !order.contains(question) && fixed == (order.len() == full_time)
                });
                free.map(|question| [order.as_slice(), &[question]].concat())
                    .collect::<Vec<_>>()
            })
            .collect();
    }
    orders
}

#[test]
fn weights_add_up() {
    for question in Question::ALL {
        let sum: u32 = answers(question)
            .iter()
            .map(|answer| answer.per_mille)
            .sum();
        assert_eq!(sum, 1000, "{question:?}");
    }
}

#[test]
fn no_order_needs_fewer_questions() {
    let mut world = World::new();
    let begin = State::default();
    let in_document: Vec<usize> = (0..Question::ALL.len()).collect();
    let mut expected = |way: &Way| world.expected(&begin, way, &mut HashMap::new());
    let in_order = expected(&Way::Order(&in_document));
    let orders = orders();
    assert!(
        orders.contains(&in_document),
        "a follow-up comes before its question"
    );
    for order in &orders {
        let other = expected(&Way::Order(order));
        let named = || {
            order
                .iter()
                .map(|&at| Question::ALL[at])
                .collect::<Vec<_>>()
        };
        assert!(
            in_order <= other + 1e-9,
            "{:?} needs {other:.4}, not {in_order:.4}",
            named()
        );
    }
    let free = expected(&Way::Free);
    let sentence = format!(
        "{in_order:.2} questions on average; no other of {} orders needs fewer, asking freely would need {free:.2}",
        orders.len()
    );
    println!("{sentence}");
    let documented = include_str!("../../docs/regulation.md").split_whitespace();
    let documented = documented.collect::<Vec<_>>().join(" ");
    assert!(
        documented.contains(&sentence),
        "docs/regulation.md must say: {sentence}"
    );
}
