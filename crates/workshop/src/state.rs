//! The state of the workshop: the notice as typed, and what is read and found in it. It
//! lives in memory; a file carries it away.

use std::rc::Rc;

use notice::lint::Mend;
use notice::{
    Answers, Draft, Field, Finding, FindingKind, Notice, Place, Problem, Section, Severity,
};
use yew::prelude::*;

use super::route::Route;
use ui::sheet::Edit;

/// Finds what stands against a notice.
pub(crate) type Find = fn(&Notice) -> Vec<Finding>;

/// A notice being written.
#[derive(Clone)]
pub(crate) struct Workshop {
    draft: Draft,
    /// Whether something was changed since it was last saved or opened.
    dirty: bool,
    /// The page that sections lead back to.
    home: Route,
    /// The sections that someone went on from.
    passed: Vec<Section>,
    /// What stood there before the last finding was mended, until something else changes.
    before: Option<Draft>,
    /// How many values were filled in from a notice, if that was the last change.
    filled: usize,
    /// Nothing is found until it is there.
    lint: Option<Find>,
    read: Rc<Read>,
}

/// What is read follows from the rest: to compare it would weigh kilobytes.
impl PartialEq for Workshop {
    fn eq(&self, other: &Self) -> bool {
        let rest = |one: &Self| (one.dirty, one.lint.is_some());
        rest(self) == rest(other)
            && self.home == other.home
            && self.draft == other.draft
            && self.before == other.before
            && self.filled == other.filled
    }
}

/// What a draft says, and what stands against it.
pub(crate) struct Read {
    pub(crate) notice: Notice,
    /// What cannot be read.
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

/// What can happen to it.
pub(crate) enum Act {
    /// The draft changes.
    Edit(Edit<Field>),
    /// A finding is mended as the lint proposes.
    Mend(Vec<Mend>),
    /// What was recognised in a notice is filled in, and how many rows of it.
    Fill(Vec<Mend>, usize),
    /// Another notice takes the place of this one.
    Open(Draft),
    /// What was mended last is as it was before.
    Undo,
    /// It was carried away as it is.
    Saved,
    /// Where one came from, and goes back to.
    Home(Route),
    /// Someone goes on from a section.
    Pass(Section),
    /// Start anew; nothing is kept.
    Clear,
    /// The lint is there.
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
                return Rc::new(Self {
                    passed,
                    ..(*self).clone()
                });
            }
            Act::Saved | Act::Home(_) => {
                let (home, dirty) = match act {
                    Act::Home(home) => (home, self.dirty),
                    _ => (self.home.clone(), false),
                };
                return Rc::new(Self {
                    home,
                    dirty,
                    ..(*self).clone()
                });
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

/// The way to the state, from anywhere in the page.
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

    /// Whether the lint is there: without it, nothing found means nothing.
    pub(crate) const fn is_checked(&self) -> bool {
        self.lint.is_some()
    }

    /// Whether the last change was the mending of a finding.
    pub(crate) const fn has_mended(&self) -> bool {
        self.before.is_some()
    }

    /// How many values were filled in from a notice, if that was the last change.
    pub(crate) const fn filled(&self) -> usize {
        self.filled
    }

    /// Whether leaving would lose something.
    pub(crate) const fn is_dirty(&self) -> bool {
        self.dirty
    }

    /// Where a section leads back to.
    pub(crate) fn home(&self) -> Route {
        self.home.clone()
    }

    /// What was typed.
    pub(crate) const fn draft(&self) -> &Draft {
        &self.draft
    }

    /// What it says, and what stands against it.
    pub(crate) fn read(&self) -> &Read {
        &self.read
    }

    /// What stands against a page. What is said of a section as a whole counts for each of
    /// its entries.
    pub(crate) fn findings(&self, section: Section, entry: Option<usize>) -> Vec<&Finding> {
        let is_meant = |finding: &&Finding| {
            let place = finding.place;
            on_page(place, section, entry) || on_page(place, section, None)
        };
        self.read.findings.iter().filter(is_meant).collect()
    }

    /// What stands against a section and each of its entries, the gravest first.
    pub(crate) fn findings_within(
        &self,
        section: Section,
    ) -> impl Iterator<Item = &Finding> + Clone {
        let is_meant = move |finding: &&Finding| finding.place.section == section;
        self.read.findings.iter().filter(is_meant)
    }

    /// How many findings are so grave.
    pub(crate) fn count(&self, severity: Severity) -> usize {
        let is_meant = |finding: &&Finding| finding.severity == severity;
        self.read.findings.iter().filter(is_meant).count()
    }

    /// How far a section is.
    pub(crate) fn status(&self, section: Section) -> Status {
        let all = section.fields().filter(|field| {
            self.draft
                .answers
                .get(*field)
                .is_some_and(|raw| !raw.is_blank())
        });
        let blank = match section.is_repeated() {
            true => self.draft.entries(section).is_empty(),
            false => all.count() == 0,
        };
        if blank {
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
        if self
            .read
            .problems
            .iter()
            .any(|problem| problem.place.section == section)
        {
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

fn on_page(place: Place, section: Section, entry: Option<usize>) -> bool {
    (place.section, place.entry) == (section, entry)
}

/// How far a section is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    /// Nothing was written yet.
    NotStarted,
    /// Nothing was written, and nothing has to be.
    MayStayEmpty,
    /// Something in it cannot be read.
    Wrong,
    /// It can be read; what stands against it is not known yet.
    Unchecked,
    /// It goes against the law, or its readers could not tell what is meant.
    Against(Severity),
    /// Something that should be there is not.
    Half,
    /// At most advice is left.
    Done,
}

impl Status {
    /// Whether there is something to do before the notice can go out.
    pub(crate) const fn is_open(self) -> bool {
        !matches!(self, Self::MayStayEmpty | Self::Done)
    }
}

/// A copy of a post or a city, without its code: no two may have the same.
pub(super) fn copy(answers: &Answers) -> Answers {
    let mut copy = answers.clone();
    for code in [Field::PostCode, Field::CityCode] {
        if copy.get(code).is_some() {
            copy.set(code, record::Raw::text(""));
        }
    }
    copy
}
