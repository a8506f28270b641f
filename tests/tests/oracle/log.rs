//! Compares the rules with the oracle case by case, and keeps a count and a hash.

use rules::{Determination, FactSet, Facts, Outcome, Readings, Standing, decide, outcome};

use crate::completions::{Answer, Known};
use crate::law::gravity;

/// A hash (64-bit FNV-1a) of every answer of the oracle, in order.
pub(crate) struct Log {
    hash: u64,
    count: u64,
    differing: u64,
    differences: Vec<String>,
}

impl Log {
    pub(crate) fn new() -> Self {
        Self {
            hash: 0xcbf2_9ce4_8422_2325,
            count: 0,
            differing: 0,
            differences: Vec::new(),
        }
    }

    fn byte(&mut self, byte: u8) {
        self.hash = (self.hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }

    pub(crate) fn outcome(&mut self, outcome: Outcome) {
        self.byte(gravity(outcome));
    }

    pub(crate) fn number(&mut self, number: i32) {
        for byte in number.to_le_bytes() {
            self.byte(byte);
        }
    }

    fn missing(&mut self, facts: FactSet) {
        if !facts.is_empty() {
            for (at, fact) in (1..).zip(rules::Fact::all()) {
                if facts.contains(fact) {
                    self.byte(at);
                }
            }
        }
        self.byte(0xff);
    }

    /// Adds a case, with whether the rules agree with the oracle.
    pub(crate) fn case(&mut self, agrees: bool, describe: impl Fn() -> String) {
        self.count += 1;
        if !agrees {
            self.differing += 1;
            // Neighbouring cases mostly differ for the same reason, so few are printed.
            if self.differing.is_power_of_two() {
                self.differences.push(describe());
            }
        }
    }

    /// Decides by the rules and compares with the oracle, for readings that fix the same days.
    pub(crate) fn compare(&mut self, facts: &Facts, readings: &[Readings]) {
        let mut known = None;
        for reading in readings {
            let known = known.get_or_insert_with(|| Known::of(facts, reading));
            self.compare_with(facts, reading, &known.answer(reading));
        }
    }

    /// The same with the oracle's answer given.
    pub(crate) fn compare_with(&mut self, facts: &Facts, readings: &Readings, expected: &Answer) {
        let found = answer(decide(facts, readings));
        self.outcome(expected.outcome);
        for (outcome, missing) in expected.items {
            self.outcome(outcome);
            self.missing(missing);
        }
        self.byte(u8::try_from(expected.problems.len()).expect("few problems"));
        let alone = outcome(facts, readings);
        self.case(found == *expected && alone == expected.outcome, || {
            let difference = difference(facts, readings, expected, &found);
            format!("{difference} outcome alone {alone:?}")
        });
    }

    /// Prints what was compared, and checks count and hash against the recorded ones.
    pub(crate) fn end(self, what: &str, count: u64, hash: u64) {
        println!("{what}: {} cases, hash {:#018x}", self.count, self.hash);
        assert!(
            self.differences.is_empty(),
            "{what}: {} of {} cases differ:\n{}",
            self.differing,
            self.count,
            self.differences.join("\n"),
        );
        assert_eq!(self.count, count, "{what}: the number of cases on record");
        assert!(
            self.hash == hash,
            "{what}: hash {:#018x}, on record {hash:#018x}",
            self.hash
        );
    }
}

/// A determination in the oracle's types.
pub(crate) fn answer(determination: Determination) -> Answer {
    Answer {
        outcome: determination.outcome,
        items: determination.items.map(|item| match item.standing {
            Standing::Unknown { missing } => (Outcome::Unknown, missing),
            other => (other.outcome(), FactSet::EMPTY),
        }),
        problems: determination.problems,
    }
}

fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).expect("JSON")
}

/// The difference as text.
pub(crate) fn difference(
    facts: &Facts,
    readings: &Readings,
    expected: &Answer,
    found: &Answer,
) -> String {
    let mut text = format!("{} read as {}:", json(facts), json(readings));
    if expected.outcome != found.outcome {
        text += &format!(
            " outcome {:?} by the oracle, {:?} by the rules;",
            expected.outcome, found.outcome
        );
    }
    for ((item, by_oracle), by_rules) in rules::Item::ALL
        .into_iter()
        .zip(expected.items)
        .zip(found.items)
    {
        if by_oracle != by_rules {
            text += &format!(
                " {item:?} {:?} {} by the oracle, {:?} {} by the rules;",
                by_oracle.0,
                json(&by_oracle.1),
                by_rules.0,
                json(&by_rules.1)
            );
        }
    }
    if expected.problems != found.problems {
        text += &format!(
            " problems {:?} by the oracle, {:?} by the rules;",
            expected.problems, found.problems
        );
    }
    text
}
