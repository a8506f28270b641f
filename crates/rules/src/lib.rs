//! The Measures as rules: who may be recruited as an urban-management
//! law-enforcement auxiliary in Inner Mongolia, and why.
//!
//! [`decide`] takes what is known of a person ([`Facts`]) and how a notice reads the ambiguous
//! clauses ([`Readings`]). It returns a [`Determination`]: a standing for each of the ten items
//! of Articles 16 and 17, with its clause. This crate has no clock, no language, no JavaScript
//! and no page: today is a fact or a reading. Its only sentences are those of the law.
//!
//! ```
//! use rules::{Facts, Outcome, Readings, UpperAge, decide};
//!
//! let facts = Facts {
//!     birth_date: "1991-08-20".parse().ok(),
//!     hire_date: "2026-12-01".parse().ok(),
//!     earlier_engagement: Some(rules::Occurrence::Never),
//!     ..Facts::default()
//! };
//! let readings = Readings { upper_age: Some(UpperAge::On35th), ..Readings::default() };
//! assert_eq!(decide(&facts, &readings).outcome, Outcome::NotMet);
//! ```
//!
//! | module | what it holds |
//! |---|---|
//! | [`law`] | the 29 articles verbatim, citations, how each clause is treated |
//! | [`facts`] | what a person can answer; unanswered is never no |
//! | [`readings`] | the clauses that can be read in more than one way |
//! | [`topics`] | every question of reading, and who settles it |
//! | [`age`] | birthdays and ages by the calendar |
//! | [`article16`], [`article17`] | the ten items, each below its own words |
//! | [`item`] | the ten by name: their facts, and how each is decided |
//! | [`standing`] | how a person stands with an item, and why; the outcome |
//! | [`determination`] | the ten standings together, and their gravest outcome |
//! | [`batch`] | the outcomes of many people at once, from columns |
//! | [`questions`] | which facts can still change the outcome, and the next to ask |
//! | [`changes`] | the smallest changes that would improve the outcome |
//! | [`papers`] | what the bureau will verify, and with which papers |
//! | [`duties`] | Articles 8 to 10: tasks done alone, under supervision, or never |
//! | [`article14`], [`article15`] | how many auxiliaries, and who approves hiring |
//! | [`article18`], [`article20`] | the end of probation and of training |
//! | [`calendar`] | working days by the State Council's notices, year by year |
//! | [`article25`] | badge numbers; the cities are data of a publisher |
//! | [`measures`] | Articles 26 and 27: consequences of merit and violation |
//! | [`provisions`] | Articles 11 to 13 and 21 to 24, item by item |

pub mod age;
pub mod article14;
pub mod article15;
pub mod article16;
pub mod article17;
pub mod article18;
pub mod article20;
pub mod article25;
pub mod batch;
pub mod calendar;
pub mod changes;
pub mod determination;
mod domain;
pub mod duties;
pub mod facts;
pub mod item;
mod keys;
pub mod law;
pub mod measures;
pub mod papers;
pub mod provisions;
pub mod questions;
pub mod readings;
mod relevance;
pub mod standing;
pub mod topics;
mod weigh;

pub use age::{Age, AgeEdge, AgeWindow};
pub use article14::{Headcount, Staff, headcount};
pub use article15::{Approval, approval};
pub use article18::{ContractTerm, Probation, ProbationTerm, probation, probation_term};
pub use article20::{DutyDay, Training, training, training_of};
pub use article25::{Badge, BadgeProblem, City, CityName, CityTable, CityTableProblem};
pub use batch::{Batch, Columns, Population, UnequalColumn, outcomes};
pub use calendar::{DayKind, FirstDay, NotPublished, PublishedYear};
pub use changes::{Change, ChangeSet, changes, unchangeable};
pub use determination::{Determination, decide, outcome};
pub use duties::{Duty, DutyClass, DutyReason, Task, duty, unlisted_duty};
pub use facts::{
    Circumstance, Circumstances, Declaration, Education, Fact, FactProblem, FactSet, Facts,
    Occurrence, Service,
};
pub use item::{Item, ItemStanding};
pub use law::{Article, Citation, Elsewhere, OtherLaw, Treatment, article};
pub use measures::{Measure, Occasion};
pub use papers::{Paper, papers};
pub use provisions::{Provision, ProvisionKind, provisions};
pub use questions::{NextQuestion, Question, next_question, open_questions};
pub use readings::{
    Birthday, CertificateBy, FireRescue, FullTime, LeapDay, Readings, SecondaryVocational,
    TechnicalClasses, UpperAge,
};
pub use relevance::relevant_facts;
pub use standing::{Basis, Outcome, Reason, Standing};
pub use topics::{SettledBy, Topic};
pub use weigh::Case;

/// The version of the rules: the year of the last check against the published text, and a
/// running number. It changes whenever an answer can change.
pub const RULES_VERSION: &str = "2026.1";
