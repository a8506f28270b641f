//! The state of the application form: what was typed.
//!
//! The text stays exactly as typed and is parsed only on Continue. The declarations are the facts
//! of the self-check, and are entered only there.

use std::ops::Deref;
use std::rc::Rc;

use form::{Answers, Draft, Field, Photo, Problem, Raw, Section, Status, offer, order, place};
use notice::posts::Traits;
use record::Plain;
use rules::Facts;
use yew::prelude::*;

use crate::check::Check;
use crate::route::Route;
use ui::platform::{clock, notice as source};
use ui::sheet::Edit;

/// The form of one visitor. It lives in memory.
#[derive(Clone, Default, PartialEq)]
pub struct Filling {
    draft: Draft,
    /// Whether something was changed since the form was last saved or opened.
    dirty: bool,
    /// The passphrase of its file, as typed.
    passphrase: AttrValue,
    /// Whether its files are protected.
    protection: Protection,
    /// The fields that the identity number filled in, for the message beside it.
    by_number: Vec<Field>,
    /// The sections from which the visitor continued. Optional fields in them count as done.
    passed: Vec<Section>,
    /// The page to which sections lead back: the list of sections, or the page with all answers.
    home: Option<Route>,
}

/// Whether the files of a form are protected by a passphrase.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Protection {
    /// No file was so far.
    #[default]
    Plain,
    /// A file was opened or saved with the passphrase; the next is saved with it too.
    Protected,
    /// A file was, and the next gets another passphrase. If that is empty, the visitor is asked.
    Changing,
}

/// The actions on the state.
pub(crate) enum Act {
    /// The draft changes.
    Edit(Edit<Field>),
    /// A post of the notice was chosen: the fields that it fills in.
    Choose([(Field, Raw); 3]),
    /// Visible fields that were left empty, which counts as an answer.
    Left(Vec<Field>),
    /// The visitor continues from a section.
    Pass(Section),
    /// Answers from the self-check, for fields that are still empty.
    Begin(Answers),
    /// The photo.
    Photo(Option<Photo>),
    /// Another form replaces this one.
    Open(Draft),
    /// The form was saved in its current state.
    Saved,
    /// The form is in no file.
    Unsaved,
    /// A passphrase for the file was typed.
    Passphrase(AttrValue),
    /// A file of the form was opened or saved with this passphrase.
    Protected(AttrValue),
    /// The next file gets another passphrase.
    Unprotect,
}

impl Filling {
    /// The state after an action.
    fn after(&self, act: Act) -> Self {
        let mut draft = self.draft.clone();
        // Tidying up and answers from the self-check are no loss on leaving.
        let dirty = match &act {
            Act::Saved | Act::Open(_) => false,
            Act::Edit(edit) if edit.is_tidying() => self.dirty,
            Act::Begin(_)
            | Act::Left(_)
            | Act::Pass(_)
            | Act::Passphrase(_)
            | Act::Protected(_)
            | Act::Unprotect => self.dirty,
            _ => true,
        };
        let (mut passphrase, mut protection) = match act {
            Act::Open(_) => (AttrValue::default(), Protection::Plain),
            Act::Unprotect => (AttrValue::default(), Protection::Changing),
            _ => (self.passphrase.clone(), self.protection),
        };
        let home = self.home.clone();
        let mut by_number = self.by_number.clone();
        let mut passed = self.passed.clone();
        // Lists are in the order of the sheet. Nothing moves while an entry is filled in.
        let sorts = matches!(
            act,
            Act::Open(_)
                | Act::Pass(Section::History)
                | Act::Edit(Edit::Entries(Section::History, _))
        );
        match act {
            Act::Edit(edit) => {
                let field = match &edit {
                    Edit::Type(_, field, _) => Some(*field),
                    _ => None,
                };
                edit.apply(&mut draft);
                match field {
                    Some(Field::HouseholdPrefecture) => name_county(&mut draft.answers, true),
                    Some(Field::HouseholdCounty) => name_prefecture(&mut draft.answers),
                    Some(Field::IdNumber) => {
                        fill_from_number(&mut draft.answers, &mut by_number);
                    }
                    _ => {}
                }
            }
            Act::Begin(answers) => {
                for (field, raw) in answers.iter() {
                    if draft.answers.get(field).is_none() {
                        draft.answers.set(field, raw.clone());
                    }
                }
                fill_from_number(&mut draft.answers, &mut by_number);
            }
            Act::Pass(section) => passed.push(section),
            Act::Left(fields) => {
                if fields.contains(&Field::HouseholdCounty) {
                    name_county(&mut draft.answers, false);
                }
                for field in fields {
                    if draft.answers.get(field).is_none() {
                        draft.answers.set(field, Raw::text(""));
                    }
                }
            }
            Act::Choose(answers) => {
                for (field, raw) in answers {
                    draft.answers.set(field, raw);
                }
            }
            Act::Photo(photo) => draft.photo = photo,
            Act::Open(opened) => {
                draft = opened;
                by_number.clear();
                passed.clear();
            }
            Act::Saved | Act::Unsaved | Act::Unprotect => {}
            Act::Passphrase(typed) => passphrase = typed,
            Act::Protected(typed) => (passphrase, protection) = (typed, Protection::Protected),
        }
        if sorts {
            order::sort_history(&mut draft, clock::today());
        }
        Self {
            draft,
            dirty,
            passphrase,
            protection,
            by_number,
            passed,
            home,
        }
    }
}

/// Sets the county to its official name, if the league or city has it. With `clear`, after a
/// change of the league, a name that is unknown there is removed.
fn name_county(answers: &mut Answers, clear: bool) {
    let league = place::prefecture(answers.text(Field::HouseholdPrefecture));
    let county =
        league.and_then(|league| place::county(league, answers.text(Field::HouseholdCounty)));
    match county {
        Ok(county) => answers.set(Field::HouseholdCounty, Raw::text(county.name)),
        Err(_) if clear => answers.set(Field::HouseholdCounty, Raw::text("")),
        Err(_) => {}
    }
}

/// Sets the league or city of the typed county, if that is known.
fn name_prefecture(answers: &mut Answers) {
    let chosen = answers.text(Field::HouseholdPrefecture);
    let typed = answers.text(Field::HouseholdCounty);
    if let Some(league) = place::prefecture_of_county(chosen, typed) {
        answers.set(Field::HouseholdPrefecture, Raw::text(league.code));
    }
}

/// Fills empty fields from the identity number. The message about fields that an earlier number
/// filled stays until the number is empty.
fn fill_from_number(answers: &mut Answers, by_number: &mut Vec<Field>) {
    let filled = offer::fill_from_number(answers, clock::today());
    if !filled.is_empty() {
        *by_number = filled;
    } else if answers.text(Field::IdNumber).is_empty() {
        by_number.clear();
    }
}

/// A step from one state to the next. The room that makes the step has its code, so that the
/// start of the program does not need it.
pub struct Step(Box<dyn FnOnce(&Filling) -> Filling>);

impl Reducible for Filling {
    type Action = Step;

    fn reduce(self: Rc<Self>, step: Step) -> Rc<Self> {
        Rc::new((step.0)(&self))
    }
}

/// The handle of the state, for the whole page.
#[derive(Clone, PartialEq)]
pub struct FillingHandle(UseReducerHandle<Filling>);

impl Deref for FillingHandle {
    type Target = Filling;

    fn deref(&self) -> &Filling {
        &self.0
    }
}

impl FillingHandle {
    /// Applies an action, in a room of the form.
    pub(crate) fn dispatch(&self, act: Act) {
        self.step(move |before| before.after(act));
    }

    /// Clears the form.
    pub(crate) fn clear(&self) {
        self.step(|before| Filling {
            home: before.home.clone(),
            ..Filling::default()
        });
    }

    /// Notes that the form is in no file and no draft; leaving then asks. An empty one is no loss.
    pub fn is_nowhere(&self) {
        self.step(|before| Filling {
            dirty: before.dirty || !before.draft.is_blank(),
            ..before.clone()
        });
    }

    /// Sets the page to which sections lead back.
    pub fn lead_back_to(&self, home: Route) {
        self.step(|before| Filling {
            home: Some(home),
            ..before.clone()
        });
    }

    fn step(&self, step: impl FnOnce(&Filling) -> Filling + 'static) {
        self.0.dispatch(Step(Box::new(step)));
    }
}

/// An empty form.
#[hook]
pub fn use_filling() -> FillingHandle {
    FillingHandle(use_reducer_eq(Filling::default))
}

impl Filling {
    /// Whether leaving would lose unsaved changes.
    pub const fn is_dirty(&self) -> bool {
        self.dirty
    }

    /// The passphrase of its file, as typed; empty without one.
    pub(crate) const fn passphrase(&self) -> &AttrValue {
        &self.passphrase
    }

    /// The fields that the identity number filled in.
    pub(crate) fn by_number(&self) -> &[Field] {
        &self.by_number
    }

    /// Whether its files are protected by a passphrase.
    pub(crate) const fn protection(&self) -> Protection {
        self.protection
    }

    /// The page to which a section leads back.
    pub(crate) fn home(&self) -> Route {
        self.home.clone().unwrap_or(Route::Form)
    }

    /// What was typed.
    pub(crate) const fn typed(&self) -> &Draft {
        &self.draft
    }

    /// What was typed, with the declarations of the self-check.
    pub(crate) fn draft(&self, check: &Check) -> Draft {
        let mut draft = self.draft.clone();
        draft.facts = check.facts;
        draft
    }

    /// The problems of the form in its current state.
    pub(crate) fn problems(&self, check: &Check) -> Vec<Problem> {
        problems(&self.draft(check), check)
    }

    /// The status of each section.
    pub(crate) fn statuses(&self, check: &Check) -> [(Section, Status); Section::ALL.len()] {
        let draft = self.draft(check);
        let problems = problems(&draft, check);
        Section::ALL.map(|section| match form::status(section, &draft, &problems) {
            Status::MayStayEmpty if self.passed.contains(&section) => (section, Status::Done),
            status => (section, status),
        })
    }

    /// The problems of the form. A new entry in which nothing was typed yet is checked like any
    /// other.
    pub(crate) fn problems_of_entry(
        &self,
        check: &Check,
        section: Section,
        at: usize,
    ) -> Vec<Problem> {
        let mut draft = self.draft(check);
        if let Some(entries) = draft.entries_mut(section)
            && at == entries.len()
        {
            entries.push(Answers::default());
        }
        problems(&draft, check)
    }

    /// The traits on which the posts of a notice depend, as far as the form has them.
    pub(crate) fn traits(&self) -> Traits {
        form::posts::traits(&self.draft, clock::today())
    }

    /// The facts that the form and the self-check have together.
    pub(crate) fn facts(&self, check: &Check) -> Facts {
        form::facts(&self.draft(check), clock::today())
    }
}

fn problems(draft: &Draft, check: &Check) -> Vec<Problem> {
    form::check(draft, &check.following.notice, clock::today()).1
}

/// The answers that the self-check has for fields of the form.
pub(crate) fn known(check: &Check) -> Answers {
    let mut known = Answers::default();
    if let Some(born) = check.facts.birth_date {
        let raw = Plain::Day(born).raw(Field::BirthDate);
        known.set(Field::BirthDate, raw);
    }
    if !check.draft.id_number.is_empty() {
        known.set(Field::IdNumber, Raw::text(&check.draft.id_number));
    }
    if let Some(service) = check.facts.service {
        let key = form::choice::Choice::key(service);
        known.set(Field::ServiceKind, Raw::text(key));
    }
    // The page that embeds this one can name a post of its announcement.
    let notice = &check.following.notice;
    let named = source::post().filter(|_| !notice.posts.is_empty());
    let post = named.and_then(|name| {
        let is_named = |text: &Option<String>| text.as_ref() == Some(&name);
        let mut posts = notice.posts.iter();
        posts.find(|post| is_named(&post.code) || is_named(&post.title))
    });
    for (field, raw) in post
        .into_iter()
        .flat_map(|post| form::posts::choosing(notice, post))
    {
        known.set(field, raw);
    }
    known
}
