//! One applicant in the register.

use chrono::NaiveDate;
use fields::Sex;
use form::{Application, Draft, Field};
use notice::posts::{Candidate, PostOutcome};
use record::{Tree, parse};
use rules::{Determination, Facts, Item, Outcome, decide};

use super::Terms;
use super::warnings::Warnings;
use crate::key::{Key, corrected};
use crate::open::{PhotoInFile, Received, Source, Stated};
use crate::review::Review;

/// An applicant: what lists show, and the application in few bytes. Without its photo.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// 收件号: from 1, in the order in which they were taken in. It never changes.
    pub number: u32,
    /// How it came.
    pub source: Source,
    /// The name of its file; empty if it came by a code.
    pub file: Box<str>,
    /// Its contents.
    pub key: Key,
    /// What its file says of itself.
    pub stated: Stated,
    /// Whether the file had a photo.
    pub has_photo: bool,
    /// Where the photo is in the file; `None` too after a review was opened without the files.
    pub photo: Option<PhotoInFile>,
    /// Keys of the file that no form has.
    pub unknown: Box<[String]>,
    /// 姓名, as typed.
    pub name: Box<str>,
    /// 身份证号: in its normal form, or as typed if it is none.
    pub id_number: Box<str>,
    /// 手机, likewise.
    pub mobile: Box<str>,
    /// 性别.
    pub sex: Option<Sex>,
    /// 岗位 and 岗位代码, as typed.
    pub post: [Box<str>; 2],
    /// The index of that post in the notice.
    pub post_index: Option<usize>,
    /// What the applicant told.
    pub facts: Facts,
    /// How that stands.
    pub told: Judged,
    /// How it stands with what the bureau corrected; `None` without a correction.
    pub found: Option<Judged>,
    /// What is said at a glance.
    pub warnings: Warnings,
    /// What the bureau decided.
    pub review: Review,
    pub(super) kept: Kept,
}

/// How somebody stands under a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judged {
    /// With the post applied for, if the notice has it; else by the Measures.
    pub outcome: Outcome,
    /// The ten items of Articles 16 and 17, in their order.
    pub items: [Outcome; 10],
}

impl Judged {
    /// The outcome of an item.
    pub fn item(&self, item: Item) -> Outcome {
        let mut items = Item::ALL.into_iter().zip(self.items);
        let found = items.find(|(known, _)| *known == item);
        found.map_or(Outcome::Unknown, |(_, outcome)| outcome)
    }
}

/// An application in few bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kept {
    /// A complete one, as `form::seal` makes it.
    Sealed(Box<[u8]>),
    /// Any other: the text of a file.
    Typed(Box<str>),
}

impl Row {
    /// A row for what was handed in, without warnings, and its answers.
    pub(super) fn new(number: u32, received: Received, terms: &Terms) -> (Self, Draft) {
        let Received {
            source,
            name: file,
            draft,
            application,
            sealed,
            stated,
            photo,
            unknown,
        } = received;
        let facts = form::facts(&draft, terms.today);
        let post = form::posts::post_of(&draft, &terms.notice);
        let typed = |field| -> Box<str> { draft.answers.text(field).trim().into() };
        let person = application.as_ref().map(|application| &application.person);
        let mobile = application.as_ref().map(|all| all.contact.mobile.as_str());
        let row = Self {
            number,
            source,
            file: file.into(),
            key: Key::of(&draft, sealed.as_ref()),
            stated,
            has_photo: photo.is_some(),
            photo,
            unknown: unknown.into(),
            name: person.map_or_else(|| typed(Field::Name), |person| person.name.as_str().into()),
            id_number: person.map_or_else(
                || typed(Field::IdNumber),
                |person| person.id_number.number().into(),
            ),
            mobile: mobile.map_or_else(|| typed(Field::Mobile), Box::from),
            sex: person.map(|person| person.sex),
            post: [typed(Field::PostTitle), typed(Field::PostCode)],
            post_index: post.map(|(index, _)| index),
            told: judged(&draft, &facts, terms),
            found: None,
            facts,
            warnings: Warnings::default(),
            review: Review::default(),
            kept: match sealed {
                Some(sealed) => Kept::Sealed(sealed.bytes.into()),
                None => Kept::Typed(form::file::write(&draft, terms.today, None).into()),
            },
        };
        (row, draft)
    }

    /// The answers, without the photo. It takes some ten microseconds.
    pub fn draft(&self, terms: &Terms) -> Option<Draft> {
        match &self.kept {
            Kept::Sealed(_) => self.application(terms).map(|application| {
                let mut draft = application.draft();
                // The schools of a form count before what was declared; both are kept.
                draft.facts = self.facts;
                draft
            }),
            Kept::Typed(text) => {
                let tree = parse(text.as_bytes(), Tree::VALUES).ok()?;
                form::file::open(&tree).ok().map(|opened| opened.draft)
            }
        }
    }

    /// The application without its photo; `None` if it is not complete.
    pub fn application(&self, terms: &Terms) -> Option<Application> {
        match &self.kept {
            Kept::Sealed(bytes) => form::unseal(bytes, terms.today),
            Kept::Typed(_) => None,
        }
    }

    /// Whether every answer can be read.
    pub const fn is_complete(&self) -> bool {
        matches!(self.kept, Kept::Sealed(_))
    }

    /// The bytes of a complete application; of any other its text, as a file has it.
    pub(crate) fn packed(&self) -> Result<&[u8], &str> {
        match &self.kept {
            Kept::Sealed(bytes) => Ok(bytes),
            Kept::Typed(text) => Err(text),
        }
    }

    /// The facts with the bureau's corrections.
    pub fn facts_found(&self) -> Facts {
        corrected(&self.facts, &self.review.corrections)
    }

    /// How it stands: with the corrections, if there are any.
    pub fn judged(&self) -> &Judged {
        self.found.as_ref().unwrap_or(&self.told)
    }

    /// The determination in full, of what the applicant told or of what the bureau found.
    pub fn determination(&self, terms: &Terms, with_corrections: bool) -> Determination {
        let facts = match with_corrections {
            true => self.facts_found(),
            false => self.facts,
        };
        decide(&facts, &terms.notice.readings_for(&facts))
    }

    /// How it stands with the conditions of its post, likewise; `None` if the notice has no such
    /// post.
    pub fn with_post(&self, terms: &Terms, with_corrections: bool) -> Option<PostOutcome> {
        let facts = match with_corrections {
            true => self.facts_found(),
            false => self.facts,
        };
        let post = terms.notice.posts.get(self.post_index?)?;
        let traits = form::posts::traits(&self.draft(terms)?, terms.today);
        Some(Candidate::new(&terms.notice, &facts, &traits).stand(post))
    }

    /// Judges again, after the corrections or the terms changed.
    pub(super) fn judge(&mut self, terms: &Terms) {
        let Some(draft) = self.draft(terms) else {
            return;
        };
        self.post_index = form::posts::post_of(&draft, &terms.notice).map(|(index, _)| index);
        self.told = judged(&draft, &self.facts, terms);
        let is_corrected = self.review.corrections != Facts::default();
        self.found = is_corrected.then(|| judged(&draft, &self.facts_found(), terms));
    }
}

fn judged(draft: &Draft, facts: &Facts, terms: &Terms) -> Judged {
    let readings = terms.notice.readings_for(facts);
    let determination = decide(facts, &readings);
    let mut outcome = determination.outcome;
    if let Some((_, post)) = form::posts::post_of(draft, &terms.notice) {
        let traits = form::posts::traits(draft, terms.today);
        outcome = Candidate::new(&terms.notice, facts, &traits)
            .stand(post)
            .outcome;
    }
    Judged {
        outcome,
        items: determination.items.map(|item| item.standing.outcome()),
    }
}

/// The day of the deadline, if the file says when it was saved.
pub(super) fn is_late(saved: Option<NaiveDate>, closes: Option<NaiveDate>) -> bool {
    matches!((saved, closes), (Some(saved), Some(closes)) if saved > closes)
}
