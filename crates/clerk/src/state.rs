//! The state of the desk, in memory. A file carries it away.

use std::cell::{Ref, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use chrono::NaiveDate;
use desk::seats::Seating;
use desk::{Column, PhotoInFile, PostFilter, Query, Refusal, Register, Review, Terms};
use office::archive::{ArchiveProblem, Entry};
use words::Locale;
use yew::Html;
use yew::functional::UseForceUpdateHandle;

use crate::apart::{Archives, Codes, Coming, Reviews, Sheets};
use crate::work::Work;
use ui::parts::Message;
use ui::platform::many::Handed;
use ui::platform::order;

/// The columns of the list that are shown at first.
const COLUMNS: [Column; 7] = [
    Column::Number,
    Column::Name,
    Column::Post,
    Column::Outcome,
    Column::Warnings,
    Column::State,
    Column::Conclusion,
];

/// Everything on the desk.
pub(crate) struct Inner {
    pub(crate) register: Register,
    /// Whether a notice was opened, or somebody said that there is none.
    pub(crate) is_begun: bool,
    /// Photos that were not looked at yet, by the index of the row.
    pub(crate) photos: BTreeMap<usize, Kept>,
    /// What could not be taken in.
    pub(crate) refused: Vec<Refused>,
    /// Files that wait for a passphrase.
    pub(crate) locked: Vec<Locked>,
    /// How far the taking in is; `None` while nothing is taken in.
    pub(crate) progress: Option<Progress>,
    /// Whether somebody wants it to stop.
    pub(crate) is_stopped: bool,
    /// The message about the last taking in.
    pub(crate) taken: Message,
    pub(crate) query: Query,
    pub(crate) columns: Vec<Column>,
    /// The rows that the list shows, while nothing has changed.
    shown: Option<Rc<Vec<usize>>>,
    /// The rows of the list as somebody saw it last: next and previous follow it, also when a
    /// decision takes a row out of the list.
    pub(crate) walk: Rc<Vec<usize>>,
    /// Who reviews.
    pub(crate) reviewer: String,
    /// Whether this is the second review.
    pub(crate) is_second: bool,
    /// What was changed, saved and kept.
    pub(crate) work: Work,
    /// The pages that were fetched apart, by [`Distant::place`].
    pub(crate) fetched: [Option<Shown>; 3],
    /// The examination whose papers are printed.
    pub(crate) exam: Exam,
    /// A review that waits for its passphrase.
    pub(crate) locked_review: Option<Handed>,
    times: u32,
}

/// Where a photo is until somebody looks at it.
#[derive(Clone)]
pub(crate) enum Kept {
    /// The part of a file that it is.
    Alone(Handed),
    /// The part of an archive that holds its file, and the entry by which that is unpacked.
    Packed(Handed, Rc<Entry>),
}

/// Something that was handed over and could not be taken in.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Refused {
    pub(crate) path: String,
    pub(crate) why: Why,
}

/// Why it could not be taken in.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Why {
    Refusal(Refusal),
    /// The application with this number says the same.
    Again(u32),
    Archive(ArchiveProblem),
    /// The picture has no code that can be read.
    NoCode,
    /// The same of a picture in a PDF file, by its number.
    NoCodeOn(u32),
    /// A PDF file without pictures that can be looked at.
    Scan,
    /// The browser cannot open the picture.
    Picture,
    /// What reads it could not be fetched.
    NotFetched,
}

/// A file that waits for a passphrase.
#[derive(Clone)]
pub(crate) struct Locked {
    pub(crate) file: Handed,
    /// It is packed in an archive.
    pub(crate) entry: Option<Rc<Entry>>,
    /// Whether a passphrase was tried that was not the right one.
    pub(crate) was_tried: bool,
}

/// How far the taking in is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Progress {
    pub(crate) done: usize,
    pub(crate) of: usize,
    /// When it began, by the page's own clock in milliseconds.
    pub(crate) began: f64,
}

impl Progress {
    /// How many seconds are left at the pace so far. `None` in the first second.
    pub(crate) fn seconds_left(&self, now: f64) -> Option<u32> {
        let passed = now - self.began;
        let left = self.of.saturating_sub(self.done);
        (self.done > 0 && passed > 1000.0)
            .then(|| (passed / 1000.0 * left as f64 / self.done as f64).ceil() as u32)
    }
}

impl Inner {
    pub(crate) fn new(today: NaiveDate) -> Self {
        Self {
            register: Register::new(Terms::new(notice::Notice::default(), today)),
            is_begun: false,
            photos: BTreeMap::new(),
            refused: Vec::new(),
            locked: Vec::new(),
            progress: None,
            is_stopped: false,
            taken: Message::default(),
            query: Query::default(),
            columns: COLUMNS.to_vec(),
            shown: None,
            walk: Rc::default(),
            reviewer: String::new(),
            is_second: false,
            work: Work::default(),
            fetched: [None; 3],
            exam: Exam::default(),
            locked_review: None,
            times: 0,
        }
    }

    /// The indices of the rows that the list shows.
    pub(crate) fn shown(&mut self) -> Rc<Vec<usize>> {
        let (register, query) = (&self.register, &self.query);
        let shown = self.shown.get_or_insert_with(|| {
            let mut shown = register.shown(query);
            if query.sort == Some(Column::Name) {
                sort_by_pinyin(register, &mut shown, query.descending);
            }
            Rc::new(shown)
        });
        shown.clone()
    }

    /// The index of the application with this number.
    pub(crate) fn index_of(&self, number: u32) -> Option<usize> {
        let rows = self.register.rows();
        rows.iter().position(|row| row.number == number)
    }

    /// Where the photo of a row is.
    pub(crate) fn photo(&self, index: usize) -> Option<(Kept, PhotoInFile)> {
        let row = self.register.rows().get(index)?;
        Some((self.photos.get(&index)?.clone(), row.photo.clone()?))
    }

    /// Another register takes the place of this one.
    pub(crate) fn replace(&mut self, register: Register) {
        self.register = register;
        self.photos.clear();
        self.query = Query::default();
        self.exam.seating = Seating::default();
        self.exam.preview = None;
        self.is_begun = true;
    }
}

/// Sorts rows by name. The register sorts texts by their characters, which is no order for people.
fn sort_by_pinyin(register: &Register, shown: &mut [usize], descending: bool) {
    let name = |index: usize| register.rows().get(index).map_or("", |row| &row.name);
    let ranks = order::ranks(shown.iter().map(|index| name(*index)));
    shown.sort_by_cached_key(|index| {
        let rank = ranks.get(name(*index)).copied().unwrap_or_default();
        if descending { u32::MAX - rank } else { rank }
    });
}

/// The examination whose papers are printed. Nothing of it is in the review's file.
#[derive(Default)]
pub(crate) struct Exam {
    /// Whether those sit it as well who did not pass.
    pub(crate) all: bool,
    /// Of which post; `None` for all.
    pub(crate) post: Option<PostFilter>,
    pub(crate) seating: Seating,
    /// The table that was pasted.
    pub(crate) table: String,
    /// How many people a room has, as typed.
    pub(crate) in_a_room: String,
    /// Its name, as typed.
    pub(crate) title: String,
    pub(crate) time: String,
    pub(crate) place: String,
    pub(crate) notes: String,
    /// What is shown as it will be printed. Whatever changes the papers takes it away, so that no
    /// old one is printed.
    pub(crate) preview: Option<Paper>,
}

/// A paper of the examination.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Paper {
    /// 准考证.
    Cards,
    /// 签到表.
    SignIn,
}

/// How each part is fetched.
#[derive(Clone, Copy)]
pub struct Apart {
    /// Reads zip archives.
    pub archives: fn() -> Coming<Archives>,
    /// Reads the codes in a picture.
    pub codes: fn() -> Coming<Codes>,
    /// Writes files of spreadsheets.
    pub sheets: fn() -> Coming<Sheets>,
    /// Opens reviews. Saving one needs nothing that has to be fetched.
    pub reviews: fn() -> Coming<Reviews>,
    /// Shows one application.
    pub one: fn() -> Coming<Shown>,
    /// Shows the papers of an examination.
    pub papers: fn() -> Coming<Shown>,
    /// Shows lists and figures.
    pub lists: fn() -> Coming<Shown>,
}

/// The program has one value of it: properties that hold it never differ in it.
impl PartialEq for Apart {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// A page that is fetched apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Distant {
    /// The application with this index.
    One(usize),
    /// The papers of an examination.
    Papers,
    /// Lists and figures.
    Lists,
}

impl Distant {
    /// Where [`Inner::fetched`] has it.
    pub(crate) const fn place(self) -> usize {
        match self {
            Self::One(_) => 0,
            Self::Papers => 1,
            Self::Lists => 2,
        }
    }
}

/// Shows a page that is fetched apart.
#[derive(Clone, Copy)]
pub struct Shown(pub(crate) fn(&Desk, Distant) -> Html);

/// Equal to every other: each is compared with itself alone.
impl PartialEq for Shown {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// A handle to the state. Every part of the room holds one.
#[derive(Clone)]
pub(crate) struct Desk {
    inner: Rc<RefCell<Inner>>,
    update: UseForceUpdateHandle,
    /// How often the state had changed when this was made.
    times: u32,
    pub(crate) apart: Apart,
    pub(crate) locale: Locale,
}

/// Handles that were made before and after a change differ, so that what holds one is drawn again.
impl PartialEq for Desk {
    fn eq(&self, other: &Self) -> bool {
        self.times == other.times && self.locale == other.locale
    }
}

impl Desk {
    pub(crate) fn of(
        inner: Rc<RefCell<Inner>>,
        update: UseForceUpdateHandle,
        apart: Apart,
        locale: Locale,
    ) -> Self {
        let times = inner.borrow().times;
        Self {
            inner,
            update,
            times,
            apart,
            locale,
        }
    }

    /// The state, to read. The borrow has to end before anything changes the state.
    pub(crate) fn read(&self) -> Ref<'_, Inner> {
        self.inner.borrow()
    }

    /// The rows that the list shows.
    pub(crate) fn shown(&self) -> Rc<Vec<usize>> {
        self.inner.borrow_mut().shown()
    }

    /// Changes the state without showing it yet.
    pub(crate) fn quietly<T>(&self, change: impl FnOnce(&mut Inner) -> T) -> T {
        change(&mut self.inner.borrow_mut())
    }

    /// Changes the state, and shows it.
    pub(crate) fn change<T>(&self, change: impl FnOnce(&mut Inner) -> T) -> T {
        let result = {
            let mut inner = self.inner.borrow_mut();
            let result = change(&mut inner);
            inner.times = inner.times.wrapping_add(1);
            inner.shown = None;
            result
        };
        self.update.force_update();
        result
    }

    /// Changes a review, and shows it.
    pub(crate) fn review(&self, index: usize, change: impl FnOnce(&mut Review)) {
        self.change(|inner| {
            let Some(row) = inner.register.rows().get(index) else {
                return;
            };
            let mut review = row.review.clone();
            change(&mut review);
            inner.register.set_review(index, review);
            inner.work.edited();
        });
    }
}
