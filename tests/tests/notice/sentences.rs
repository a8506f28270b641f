//! `vectors/notice/sentences/`: sentences in the style of real notices, with their findings.
//! The lint is tuned on one half. Of the other half only the score is checked.

use std::collections::BTreeSet;

use notice::{Finding, lint};
use serde::Deserialize;
use serde_json::{Value, json};
use tests::dice::Dice;
use tests::overlay::changed;

use crate::vectors::base;
use crate::{kinds, notice};

#[derive(Deserialize)]
struct File {
    sentence: Vec<Sentence>,
}

#[derive(Deserialize)]
pub(crate) struct Sentence {
    /// The field that has the sentence.
    field: String,
    pub(crate) text: String,
    /// The expected kinds.
    pub(crate) kinds: BTreeSet<String>,
}

pub(crate) const TUNED: &str = include_str!("../../vectors/notice/sentences/tuned.toml");
const UNSEEN: &str = include_str!("../../vectors/notice/sentences/unseen.toml");

pub(crate) fn sentences(file: &str) -> Vec<Sentence> {
    let File { sentence } = toml::from_str(file).unwrap();
    sentence
}

impl Sentence {
    /// The findings in the base with this sentence in its field.
    pub(crate) fn in_its_field(&self) -> Vec<Finding> {
        let text = &self.text;
        let over = match &*self.field {
            "duties" => json!({ "posts": { "0": { "duties": text } } }),
            "other" => json!({ "posts": { "0": { "other": text } } }),
            "papers" => json!({ "papers": { "list": text } }),
            "pledge" => json!({ "pledge": { "text": text } }),
            "hours" => json!({ "handIn": { "hours": text } }),
            "title" => json!({ "about": { "title": text } }),
            "authority" => json!({ "approval": { "authority": text } }),
            other => panic!("{other}"),
        };
        lint(&notice(&changed(&base(), &[], &over).to_string()))
    }

    /// The findings of the sentence as pasted text. `None` if it needs more than the text: the
    /// reference day, or that a name is the approving authority.
    pub(crate) fn pasted(&self) -> Option<Vec<Finding>> {
        let needs_more =
            ["title", "authority"].contains(&&*self.field) || self.kinds.contains("birthsTooWide");
        (!needs_more).then(|| lint::text(&self.text))
    }
}

fn kinds_of(findings: &[Finding]) -> BTreeSet<String> {
    let name = |finding: &Finding| kinds::name(finding).split(' ').next().unwrap().to_owned();
    findings.iter().map(name).collect()
}

/// The score of one half.
#[derive(Default)]
struct Score {
    violations: usize,
    found: usize,
    lawful: usize,
    false_alarms: usize,
    wrong: Vec<String>,
}

fn score(file: &str) -> Score {
    let mut score = Score::default();
    for sentence in sentences(file) {
        let in_field = sentence.in_its_field();
        let mut all = vec![kinds_of(&in_field)];
        all.extend(sentence.pasted().map(|found| kinds_of(&found)));
        for found in &all {
            if found != &sentence.kinds {
                let (text, kinds) = (&sentence.text, &sentence.kinds);
                score.wrong.push(format!("{text}\n  {kinds:?} {found:?}"));
            }
        }
        match sentence.kinds.is_empty() {
            true => {
                score.lawful += 1;
                score.false_alarms += usize::from(all.iter().any(|found| !found.is_empty()));
            }
            false => {
                score.violations += 1;
                let is_found = |found: &BTreeSet<String>| sentence.kinds.is_subset(found);
                score.found += usize::from(all.iter().all(is_found));
            }
        }
    }
    score
}

#[test]
fn the_tuned_half_is_read_right() {
    let score = score(TUNED);
    assert!(score.wrong.is_empty(), "{}", score.wrong.join("\n"));
    assert!(score.violations > 70 && score.lawful > 70);
}

/// Only numbers are printed: reading the failed sentences would tune the lint on them.
#[test]
fn the_unseen_half_is_read_well() {
    let Score {
        violations,
        found,
        lawful,
        false_alarms,
        ..
    } = score(UNSEEN);
    println!("found {found} of {violations}, {false_alarms} false alarms in {lawful}");
    assert!(found * 100 >= violations * 90, "{found} of {violations}");
    assert!(
        false_alarms * 100 <= lawful * 2,
        "{false_alarms} of {lawful}"
    );
}

/// A mark has the range of its words in bytes and in UTF-16.
#[test]
fn marks_are_where_their_words_stand() {
    for sentence in sentences(TUNED)
        .iter()
        .filter(|sentence| !sentence.kinds.is_empty())
    {
        // A character beyond the basic plane has two units.
        let text = format!("𠮷 {}", sentence.text);
        let units: Vec<u16> = text.encode_utf16().collect();
        for finding in lint::text(&text) {
            assert!(!finding.marks.is_empty(), "{finding:?}");
            for mark in &finding.marks {
                assert_eq!(text.get(mark.bytes.clone()), Some(&*mark.words));
                assert_eq!(
                    String::from_utf16(&units[mark.from..mark.to]).unwrap(),
                    mark.words
                );
                assert!(!mark.words.is_empty());
            }
        }
    }
}

/// For any order of characters: no panic, and marks are words of the text.
#[test]
fn any_text_can_be_read() {
    let all = sentences(TUNED);
    let mut chars: Vec<char> = all
        .iter()
        .flat_map(|sentence| sentence.text.chars())
        .collect();
    chars.extend("。；，、\n 12年月日周岁元（）𠮷".repeat(40).chars());
    let mut dice = Dice::new(20_261_128);
    for _ in 0..300 {
        let pick = |dice: &mut Dice| {
            let from = dice.below(chars.len());
            let length = 1 + dice.below(6);
            chars[from..chars.len().min(from + length)].to_vec()
        };
        let text: String = (0..60).flat_map(|_| pick(&mut dice)).collect();
        for finding in lint::text(&text) {
            for mark in &finding.marks {
                assert_eq!(text.get(mark.bytes.clone()), Some(&*mark.words));
            }
        }
    }
}

#[test]
fn a_mark_crosses_with_its_words() {
    let found = lint::text("负责暂 扣占道物品。");
    let value: Value = serde_json::to_value(&found[0]).unwrap();
    assert_eq!(
        value["marks"],
        json!([{ "from": 2, "to": 5, "words": "暂 扣" }])
    );
    assert_eq!(value["kind"], "dutyUnclear");
    assert_eq!(value["section"], "posts");
}

#[test]
fn nothing_is_found_in_a_lawful_notice_as_a_whole() {
    let text = include_str!("../../vectors/notice/sentences/lawful.txt");
    assert_eq!(lint::text(text), [] as [Finding; 0]);
}

#[test]
fn a_faulty_notice_as_a_whole_says_all_that_is_wrong_with_it() {
    let text = include_str!("../../vectors/notice/sentences/faulty.txt");
    let found = lint::text(text);
    let expected = [
        "wrongAuthority",
        "oneSex",
        "dispatch",
        "dutyForbidden",
        "dutyUnclear",
        "tooOld",
        "educationTooLow",
        "marriage",
        "appearance",
        "disability",
        "illness",
        "barLowered",
        "relatives",
        "fee",
        "deposit",
        "trainingShort",
        "probation",
        "contractShort",
        "noInsurance",
    ];
    let kinds = kinds_of(&found);
    assert_eq!(kinds, expected.map(str::to_owned).into_iter().collect());
}

/// Notices quote the Measures: what these forbid is no duty there.
#[test]
fn nothing_is_found_in_the_measures_themselves() {
    let mut wrong = Vec::new();
    for article in &rules::law::ARTICLES {
        let items = article.items.concat();
        let listed: Vec<String> = (1..)
            .zip(article.items)
            .map(|(number, item)| format!("\n{number}. {item}"))
            .collect();
        for items in [&items, &listed.concat()] {
            for finding in lint::text(&[article.lead, items].concat()) {
                let words: Vec<&str> = finding.marks.iter().map(|mark| &*mark.words).collect();
                wrong.push(format!(
                    "{} {} {words:?}",
                    article.number,
                    kinds::name(&finding)
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
