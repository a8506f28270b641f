//! The state of the application form: what was typed, and nothing else.
//!
//! The text stays exactly as typed; it is read only when someone goes on. The
//! declarations are the facts of the self-check: they are entered there, once.

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
    /// Whether its file was protected so far.
    protection: Protection,
    /// The fields that the identity number filled in, to be said beside it.
    by_number: Vec<Field>,
    /// The sections that someone went on from: what may stay empty is done then.
    passed: Vec<Section>,
    /// The page that sections lead back to: the list of them, or the last look.
    home: Option<Route>,
}

/// How far the files of a form are under a passphrase.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Protection {
    /// None was so far.
    #[default]
    Plain,
    /// One was opened or saved under the passphrase: the next one will be, too.
    Protected,
    /// One was, and the next one gets another passphrase. Without one, it is asked.
    Changing,
}

/// What can happen to it.
pub(crate) enum Act {
    /// The draft changes.
    Edit(Edit<Field>),
    /// A post of the notice was chosen: what that fills in.
    Choose([(Field, Raw); 3]),
    /// Fields that were in sight and left empty: that is an answer.
    Left(Vec<Field>),
    /// Someone goes on from a section.
    Pass(Section),
    /// What the self-check knows and nobody has typed here yet.
    Begin(Answers),
    /// The photo.
    Photo(Option<Photo>),
    /// Another form takes the place of this one.
    Open(Draft),
    /// The form was carried away as it is.
    Saved,
    /// It is here alone, in no file.
    Unsaved,
    /// A passphrase for the file was typed.
    Passphrase(AttrValue),
    /// A file of the form was opened or saved under this passphrase.
    Protected(AttrValue),
    /// The next file gets another passphrase.
    Unprotect,
}

impl Filling {
    /// What it is after that.
    fn after(&self, act: Act) -> Self {
        let mut draft = self.draft.clone();
        // Tidying up and what the self-check knows are not lost by leaving.
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
        // The list is in the order of the sheet; nothing moves while an entry is filled in.
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

/// The county by its official name, where the league or city has it. Another league has
/// other banners: then what is no name there goes.
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

/// The league or city of the county that was typed, if it is one.
fn name_prefecture(answers: &mut Answers) {
    let chosen = answers.text(Field::HouseholdPrefecture);
    let typed = answers.text(Field::HouseholdCounty);
    if let Some(league) = place::prefecture_of_county(chosen, typed) {
        answers.set(Field::HouseholdPrefecture, Raw::text(league.code));
    }
}

/// What the number offers, in fields that are still empty. What an earlier number filled is
/// said until there is no number.
fn fill_from_number(answers: &mut Answers, said: &mut Vec<Field>) {
    let filled = offer::fill_from_number(answers, clock::today());
    if !filled.is_empty() {
        *said = filled;
    } else if answers.text(Field::IdNumber).is_empty() {
        said.clear();
    }
}

/// What becomes of the form: worked out by the room where it happens, so that the program
/// can start without knowing how.
pub struct Step(Box<dyn FnOnce(&Filling) -> Filling>);

impl Reducible for Filling {
    type Action = Step;

    fn reduce(self: Rc<Self>, step: Step) -> Rc<Self> {
        Rc::new((step.0)(&self))
    }
}

/// The way to the state, from anywhere in the page.
#[derive(Clone, PartialEq)]
pub struct FillingHandle(UseReducerHandle<Filling>);

impl Deref for FillingHandle {
    type Target = Filling;

    fn deref(&self) -> &Filling {
        &self.0
    }
}

impl FillingHandle {
    /// Something happens to the form, in a room of it.
    pub(crate) fn dispatch(&self, act: Act) {
        self.step(move |before| before.after(act));
    }

    /// Start anew; nothing is kept.
    pub(crate) fn clear(&self) {
        self.step(|before| Filling {
            home: before.home.clone(),
            ..Filling::default()
        });
    }

    /// Where one came from, and goes back to.
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

/// A form that nobody has begun.
#[hook]
pub fn use_filling() -> FillingHandle {
    FillingHandle(use_reducer_eq(Filling::default))
}

impl Filling {
    /// Whether leaving would lose something.
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

    /// How far its files are under a passphrase.
    pub(crate) const fn protection(&self) -> Protection {
        self.protection
    }

    /// Where a section leads back to.
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

    /// What stands against the form as it is.
    pub(crate) fn problems(&self, check: &Check) -> Vec<Problem> {
        problems(&self.draft(check), check)
    }

    /// How far each section is.
    pub(crate) fn statuses(&self, check: &Check) -> [(Section, Status); Section::ALL.len()] {
        let draft = self.draft(check);
        let problems = problems(&draft, check);
        Section::ALL.map(|section| match form::status(section, &draft, &problems) {
            Status::MayStayEmpty if self.passed.contains(&section) => (section, Status::Done),
            status => (section, status),
        })
    }

    /// What stands against the form. A new entry in which nothing was typed yet is checked as
    /// any other.
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

    /// What the posts of a notice turn on, as far as the form tells it.
    pub(crate) fn traits(&self) -> Traits {
        form::posts::traits(&self.draft, clock::today())
    }

    /// The facts, as far as the form and the self-check tell them together.
    pub(crate) fn facts(&self, check: &Check) -> Facts {
        form::facts(&self.draft(check), clock::today())
    }
}

fn problems(draft: &Draft, check: &Check) -> Vec<Problem> {
    form::check(draft, &check.following.notice, clock::today()).1
}

/// What the self-check knows of the form's fields.
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
    // The page around this one names a post: that of its own announcement.
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
