//! Opens a file of a review.

use std::rc::Rc;

use base64ct::{Base64, Encoding};
use chrono::NaiveDate;
use fields::{Choice, iso};
use record::file::{Unknown, members};
use record::json::{cut, path};
use record::{FileProblem, Tree, parse};
use rules::{Facts, Item, Paper};

use super::{FORMAT, MOST_BYTES, MOST_VALUES, VERSION};
use crate::bytes::refused;
use crate::open::{Received, Source};
use crate::refusal::Refusal;
use crate::register::{Register, Terms};
use crate::review::{
    Conclusion, Conflict, Ground, ITEMS, Opinion, PAPERS, Part, Review, Verified, of_key,
};

/// The most characters of a reason or a note.
const MOST_CHARACTERS: usize = 4000;
/// The key of the applicants.
const APPLICANTS: &str = "applicants";
/// The most conflicts of one applicant.
const MOST_CONFLICTS: usize = 200;

/// The contents of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// The register.
    pub register: Register,
    /// The day on which it was saved.
    pub saved: Option<NaiveDate>,
    /// The version of the rules by which it was saved. Every row was judged again by those of
    /// this program.
    pub rules_version: Option<String>,
    /// Answers of its notice that cannot be read.
    pub notice_problems: Vec<notice::Problem>,
    /// Applicants that could not be taken in.
    pub skipped: Vec<SkippedRow>,
    /// Keys that this program does not know.
    pub unknown: Vec<String>,
}

/// An applicant of a file that could not be taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SkippedRow {
    /// The index in the file.
    pub index: usize,
    /// The number, if it has one.
    pub number: Option<u32>,
    /// Why.
    pub problem: Refusal,
}

/// Opens the bytes of a file. One applicant who cannot be read does not keep the others out.
///
/// # Errors
/// As [`Opening::begin`].
pub fn open(bytes: &[u8], today: NaiveDate) -> Result<Opened, Refusal> {
    let mut opening = Opening::begin(bytes, today)?;
    while opening.step() {}
    Ok(opening.opened())
}

/// A file that is being opened, one applicant after the other: ten thousand take half a second, and
/// a page lets the browser paint in between.
#[derive(Debug)]
pub struct Opening {
    tree: Tree,
    /// The index of the applicant who comes next.
    next: usize,
    opened: Opened,
    unknown: Unknown,
}

impl Opening {
    /// Parses a file, and reads all but its applicants.
    ///
    /// # Errors
    /// The first thing that keeps the whole file from being opened; [`Refusal::Protected`] asks for
    /// a passphrase.
    pub fn begin(bytes: &[u8], today: NaiveDate) -> Result<Self, Refusal> {
        if bytes.len() > MOST_BYTES {
            let bytes = bytes.len() as u64;
            return Err(Refusal::TooBig { bytes });
        }
        let tree = parse(bytes, MOST_VALUES).map_err(|problem| refused(bytes, problem))?;
        if crate::open::is_protected(&tree, FORMAT) {
            return Err(Refusal::Protected);
        }
        let members = members(&tree, FORMAT, VERSION).map_err(|problem| other(&tree, problem))?;
        let mut terms = Terms::new(notice::Notice::default(), today);
        let (mut opened_notice, mut saved) = (None, None);
        let (mut rules_version, mut closes) = (None, None);
        let mut unknown = Unknown::default();
        for (key, value) in members {
            let broken = || Refusal::from(FileProblem::broken(key));
            match &**key {
                "format" | "version" | "$schema" => {}
                "rulesVersion" => rules_version = value.text().map(|text| cut(text, 20).to_owned()),
                "saved" => saved = Some(day(value).ok_or_else(broken)?),
                "closes" => closes = Some(day(value).ok_or_else(broken)?),
                "notice" => opened_notice = Some(notice::file::open(value)?),
                "secondReview" => terms.second_review = boolean(value).ok_or_else(broken)?,
                APPLICANTS => drop(value.list().ok_or_else(broken)?),
                _ => unknown.add(key),
            }
        }
        let mut notice_problems = Vec::new();
        if let Some(opened) = opened_notice {
            (terms.notice, notice_problems) = notice::read(&opened.draft);
        }
        terms.closes = closes;
        Ok(Self {
            tree,
            next: 0,
            opened: Opened {
                register: Register::new(terms),
                saved,
                rules_version,
                notice_problems,
                skipped: Vec::new(),
                unknown: Vec::new(),
            },
            unknown,
        })
    }

    /// Takes one applicant in; false if there was none left.
    pub fn step(&mut self) -> bool {
        let applicants = self.tree.get(APPLICANTS).and_then(Tree::list);
        let Some(value) = applicants.and_then(|all| all.get(self.next)) else {
            return false;
        };
        let register = &mut self.opened.register;
        if let Err(problem) = applicant(register, value, self.next, &mut self.unknown) {
            let number = value.get("number").and_then(Tree::number);
            self.opened.skipped.push(SkippedRow {
                index: self.next,
                number,
                problem,
            });
        }
        self.next += 1;
        true
    }

    /// The contents, as far as they were taken in.
    pub fn opened(self) -> Opened {
        Opened {
            unknown: self.unknown.0,
            ..self.opened
        }
    }
}

/// Says more of a file of another kind than its reader does.
fn other(tree: &Tree, problem: FileProblem) -> Refusal {
    match tree.get("format").and_then(Tree::text) {
        Some(format) if **format == *notice::file::FORMAT => Refusal::Notice,
        Some(format) if **format == *form::file::FORMAT => Refusal::Application,
        _ => problem.into(),
    }
}

fn day(value: &Tree) -> Option<NaiveDate> {
    iso::read(value.text()?)
}

fn boolean(value: &Tree) -> Option<bool> {
    match value {
        Tree::Bool(value) => Some(*value),
        _ => None,
    }
}

/// A text that people wrote, cut to its limit.
fn written(value: &Tree) -> Option<String> {
    Some(cut(value.text()?, MOST_CHARACTERS).to_owned())
}

fn applicant(
    register: &mut Register,
    value: &Tree,
    index: usize,
    unknown: &mut Unknown,
) -> Result<(), Refusal> {
    let broken =
        |key: &str| Refusal::from(FileProblem::broken(&path(APPLICANTS, Some(index), key)));
    let today = register.terms().today;
    let members = value.map().ok_or_else(|| broken(""))?;
    let mut received = Received::default();
    let (mut number, mut facts, mut has_photo) = (None, None, false);
    let mut review = Review::default();
    for (key, value) in members {
        let broken = || broken(key);
        let text = || value.text().ok_or_else(broken);
        match &**key {
            "number" => number = Some(value.number().ok_or_else(broken)?),
            "source" => received.source = Source::of_key(text()?).ok_or_else(broken)?,
            "file" => received.name = written(value).ok_or_else(broken)?,
            "matchCode" => received.stated.match_code = Some(cut(text()?, 40).to_owned()),
            "rulesVersion" => received.stated.rules_version = Some(cut(text()?, 20).to_owned()),
            "saved" => received.stated.saved = Some(day(value).ok_or_else(broken)?),
            "photo" => has_photo = boolean(value).ok_or_else(broken)?,
            "unknown" => {
                let keys = value.list().ok_or_else(broken)?.iter().take(20);
                received.unknown = keys.filter_map(written).collect();
            }
            "packed" => {
                let bytes = Base64::decode_vec(text()?).map_err(|_| broken())?;
                let application = form::unseal(&bytes, today).ok_or_else(broken)?;
                received.draft = application.draft();
                received.sealed = Some(form::seal(&application));
                received.application = Some(application);
            }
            "typed" => received.draft = form::file::open(value)?.draft,
            "facts" => facts = Some(form::file::facts_of(value)?),
            "review" => review = reviewed(value).ok_or_else(broken)?,
            _ => unknown.add_place(path(APPLICANTS, Some(index), key)),
        }
    }
    if received.draft.is_blank() && received.sealed.is_none() {
        return Err(broken("packed"));
    }
    if let Some(facts) = facts {
        received.draft.facts = facts;
    }
    register.take_again(received, number, has_photo, review);
    Ok(())
}

/// A review with its conflicts.
fn reviewed(value: &Tree) -> Option<Review> {
    let mut review = parts(value)?;
    if let Some(conflicts) = value.get("conflicts") {
        for conflict in conflicts.list()?.iter().take(MOST_CONFLICTS) {
            let other = parts(conflict)?;
            let part = Part::all().find(|part| !part.is_blank(&other))?;
            let other = Box::new(other);
            review.conflicts.push(Conflict { part, other });
        }
    }
    Some(review)
}

fn parts(value: &Tree) -> Option<Review> {
    let mut review = Review::default();
    for (key, value) in value.map()? {
        match &**key {
            "items" => each::<Item>(value, &ITEMS, &mut |item, verified| {
                review.set_item(item, verified);
            })?,
            "papers" => each::<Paper>(value, &PAPERS, &mut |paper, verified| {
                review.set_paper(paper, verified);
            })?,
            "corrections" => review.corrections = facts(value)?,
            "first" => review.first = Some(opinion(value)?),
            "second" => review.second = Some(opinion(value)?),
            "grounds" => {
                let grounds = value.list()?.iter();
                // A ground that this program does not know is one of a newer version.
                let known = grounds.filter_map(|ground| Ground::of_key(ground.text()?));
                review.grounds = known.collect();
            }
            "reason" => review.reason = written(value)?,
            "note" => review.note = written(value)?,
            _ => {}
        }
    }
    Some(review)
}

fn each<T: Copy>(
    value: &Tree,
    keys: &[(T, &str)],
    set: &mut dyn FnMut(T, Option<Verified>),
) -> Option<()> {
    for (key, value) in value.map()? {
        let verified = Verified::of_key(value.text()?)?;
        if let Some(of) = of_key(keys, key) {
            set(of, Some(verified));
        }
    }
    Some(())
}

fn facts(value: &Tree) -> Option<Facts> {
    form::file::facts_of(value).ok()
}

fn opinion(value: &Tree) -> Option<Opinion> {
    let by: &Rc<str> = value.get("by")?.text()?;
    Some(Opinion {
        by: cut(by, 60).to_owned(),
        conclusion: Conclusion::of_key(value.get("conclusion")?.text()?)?,
        on: match value.get("on") {
            None => None,
            Some(value) => Some(day(value)?),
        },
    })
}
