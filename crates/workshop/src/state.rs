//! The state of the workshop: the draft, the notice that it reads as, and its findings. It is in
//! memory only; a file keeps it.

use std::rc::Rc;

use notice::lint::Mend;
use notice::{Answers, Draft, Field, Finding, FindingKind, Notice, Problem, Section, Severity};
use yew::prelude::*;

use super::route::Route;
use ui::sheet::Edit;

/// The findings of a notice.
pub(crate) type Find = fn(&Notice) -> Vec<Finding>;

/// A notice being written.
#[derive(Clone)]
pub(crate) struct Workshop {
    draft: Draft,
    /// Whether something changed since the draft was last saved or opened.
    dirty: bool,
    /// The page that sections lead back to.
    home: Route,
    /// The sections that someone left by Continue.
    passed: Vec<Section>,
    /// The draft before the last change, if that change can be undone.
    before: Option<Draft>,
    /// The number of values that were filled in from a notice, if that was the last change.
    filled: usize,
    /// The lint, once it was fetched.
    lint: Option<Find>,
    read: Rc<Read>,
}

/// `read` is not compared: it follows from the rest, and costs kilobytes of code. Nor is `passed`:
/// the page changes anyway when someone leaves a section.
impl PartialEq for Workshop {
    fn eq(&self, other: &Self) -> bool {
        self.dirty == other.dirty
            && self.lint.is_some() == other.lint.is_some()
            && self.home == other.home
            && self.draft == other.draft
            && self.before == other.before
            && self.filled == other.filled
    }
}

/// The notice of a draft, with its problems and findings.
pub(crate) struct Read {
    pub(crate) notice: Notice,
    /// The answers that cannot be read.
    pub(crate) problems: Vec<Problem>,
    /// The gravest first.
    pub(crate) findings: Vec<Finding>,
}

impl Read {
    fn of(draft: &Draft, find: Option<Find>) -> Self {
        let (notice, problems) = notice::read(draft);
        let findings = find.map(|find| find(&notice)).unwrap_or_default();
        Self {
            notice,
            problems,
            findings,
        }
    }
}

impl Default for Workshop {
    fn default() -> Self {
        Self::of(Draft::default(), Route::Start, false, None)
    }
}

/// A change of the state.
pub(crate) enum Act {
    /// Changes the draft.
    Edit(Edit<Field>),
    /// Mends a finding as the lint proposes.
    Mend(Vec<Mend>),
    /// Fills in values from a notice; the number is that of the rows shown.
    Fill(Vec<Mend>, usize),
    /// Opens another draft.
    Open(Draft),
    /// Undoes the last change.
    Undo,
    /// The draft was saved as a file.
    Saved,
    /// It is in no file and no draft; leaving then asks. An empty one is no loss.
    Nowhere,
    /// Sets the page that sections lead back to.
    Home(Route),
    /// Someone leaves a section by Continue.
    Pass(Section),
    /// Starts with an empty draft.
    Clear,
    /// The lint was fetched.
    Check(Find),
}

impl Reducible for Workshop {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut draft = self.draft.clone();
        let (mut dirty, mut before) = (true, None);
        let mut passed = self.passed.clone();
        let filled = match &act {
            Act::Fill(_, count) => *count,
            _ => 0,
        };
        match act {
            Act::Pass(section) => {
                passed.push(section);
                let state = (*self).clone();
                return Rc::new(Self { passed, ..state });
            }
            Act::Saved => {
                let state = (*self).clone();
                return Rc::new(Self {
                    dirty: false,
                    ..state
                });
            }
            Act::Nowhere => {
                let state = (*self).clone();
                return Rc::new(Self {
                    dirty: self.dirty || !draft.is_blank(),
                    ..state
                });
            }
            Act::Home(home) => {
                let state = (*self).clone();
                return Rc::new(Self { home, ..state });
            }
            Act::Check(lint) => {
                return Rc::new(Self {
                    lint: Some(lint),
                    read: Rc::new(Read::of(&draft, Some(lint))),
                    ..(*self).clone()
                });
            }
            Act::Edit(edit) => {
                dirty = self.dirty || !edit.is_tidying();
                edit.apply(&mut draft);
            }
            Act::Mend(mend) | Act::Fill(mend, _) => {
                before = Some(draft.clone());
                for Mend { entry, field, raw } in mend {
                    draft.set(entry, field, raw);
                }
            }
            Act::Undo => draft = self.before.clone().unwrap_or(draft),
            Act::Open(opened) => (draft, dirty, passed) = (opened, false, Vec::new()),
            Act::Clear => (draft, dirty, passed) = (Draft::default(), false, Vec::new()),
        }
        Rc::new(Self {
            before,
            passed,
            filled,
            ..Self::of(draft, self.home.clone(), dirty, self.lint)
        })
    }
}

/// The state, with its dispatcher.
pub(crate) type WorkshopHandle = UseReducerHandle<Workshop>;

impl Workshop {
    fn of(draft: Draft, home: Route, dirty: bool, lint: Option<Find>) -> Self {
        let read = Rc::new(Read::of(&draft, lint));
        Self {
            draft,
            dirty,
            home,
            before: None,
            passed: Vec::new(),
            filled: 0,
            lint,
            read,
        }
    }

    /// Whether the lint was fetched. Without it the notice has no findings.
    pub(crate) const fn is_checked(&self) -> bool {
        self.lint.is_some()
    }

    /// Whether the last change can be undone.
    pub(crate) const fn has_mended(&self) -> bool {
        self.before.is_some()
    }

    /// The number of values that were filled in from a notice, if that was the last change.
    pub(crate) const fn filled(&self) -> usize {
        self.filled
    }

    /// Whether there are changes that were not saved.
    pub(crate) const fn is_dirty(&self) -> bool {
        self.dirty
    }

    /// The page that sections lead back to.
    pub(crate) fn home(&self) -> Route {
        self.home.clone()
    }

    /// The answers as typed.
    pub(crate) const fn draft(&self) -> &Draft {
        &self.draft
    }

    /// The notice of the draft, with its problems and findings.
    pub(crate) fn read(&self) -> &Read {
        &self.read
    }

    /// The findings of a page. A finding of a section as a whole belongs to each of its entries.
    pub(crate) fn findings(&self, section: Section, entry: Option<usize>) -> Vec<&Finding> {
        let findings = self.findings_within(section);
        let is_on_page = |finding: &&Finding| {
            let of_finding = finding.place.entry;
            of_finding.is_none() || of_finding == entry
        };
        findings.filter(is_on_page).collect()
    }

    /// The findings of a section and of all its entries, the gravest first.
    pub(crate) fn findings_within(
        &self,
        section: Section,
    ) -> impl Iterator<Item = &Finding> + Clone {
        let findings = self.read.findings.iter();
        findings.filter(move |finding| finding.place.section == section)
    }

    /// The number of findings of a severity.
    pub(crate) fn count(&self, severity: Severity) -> usize {
        let findings = self.read.findings.iter();
        findings
            .filter(|finding| finding.severity == severity)
            .count()
    }

    /// The status of a section.
    pub(crate) fn status(&self, section: Section) -> Status {
        let answers = &self.draft.answers;
        let is_blank = match section.is_repeated() {
            true => self.draft.entries(section).is_empty(),
            false => section
                .fields()
                .all(|field| answers.get(field).is_none_or(record::Raw::is_blank)),
        };
        if is_blank {
            return match section {
                Section::Bars
                | Section::Cells
                | Section::Tests
                | Section::Texts
                | Section::Papers
                | Section::Photo
                | Section::Process
                | Section::Pledge
                | Section::Cities => match self.passed.contains(&section) {
                    true => Status::Done,
                    false => Status::MayStayEmpty,
                },
                _ => Status::NotStarted,
            };
        }
        let mut problems = self.read.problems.iter();
        if problems.any(|problem| problem.place.section == section) {
            return Status::Wrong;
        }
        if !self.is_checked() {
            return Status::Unchecked;
        }
        let mut findings = self.findings_within(section);
        let Some(gravest) = findings.clone().next().map(|finding| finding.severity) else {
            return Status::Done;
        };
        let missing = findings.any(|finding| matches!(finding.kind, FindingKind::Missing { .. }));
        match (gravest, missing) {
            (Severity::Measures | Severity::OtherLaw, _) => Status::Against(gravest),
            (_, true) => Status::Half,
            (Severity::Ambiguous, false) => Status::Against(gravest),
            (Severity::Advice, false) => Status::Done,
        }
    }
}

/// The status of a section.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    /// It is empty.
    NotStarted,
    /// It is empty, and may stay so.
    MayStayEmpty,
    /// An answer cannot be read.
    Wrong,
    /// It can be read, and the lint is not there yet.
    Unchecked,
    /// It goes against the law, or is ambiguous.
    Against(Severity),
    /// Something is missing.
    Half,
    /// It has no findings, except advice.
    Done,
}

impl Status {
    /// Whether there is something to do before the notice is published.
    pub(crate) const fn is_open(self) -> bool {
        !matches!(self, Self::MayStayEmpty | Self::Done)
    }
}

/// A copy of a post or a city, without its code: each code may occur once.
pub(super) fn copy(answers: &Answers) -> Answers {
    let mut copy = answers.clone();
    for code in [Field::PostCode, Field::CityCode] {
        if copy.get(code).is_some() {
            copy.set(code, record::Raw::text(""));
        }
    }
    copy
}
