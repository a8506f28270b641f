//! The rooms of the page: parts that are fetched only when someone goes there.
//!
//! `cargo xtask dist` cuts the program at the functions that open a room: code that only rooms
//! reach goes into separate files (`docs/decisions/0013`). Without the feature `split`, all rooms
//! are in one module and open at once. A new room takes three lines here: its name, its pages,
//! and the routes that lead there.

use std::cell::Cell;
use std::pin::Pin;

use form::Section;
use notice::file::FileProblem;
use yew::Html;

use applicant::following::Following;
use applicant::pages::form::{Opener, Opening, is_with_answers};
use applicant::pages::{self, Visit};
use applicant::route::Route;
use clerk::{Archives, Codes, Reviews, Sheets, Shown};
use ui::{Page, notice_view};
use words::Locale;
use workshop::{Apart, FetchOld, Lint, Publish, ReadOld, Take, View};

/// The contents of a room.
#[derive(Clone, Copy)]
enum Pages {
    /// Pages for applicants, for the routes that lead there.
    Applicant(fn(&Visit) -> Page),
    /// The page of bureaus.
    Bureau(fn(Apart) -> Html),
    /// The check of notices.
    Lint(Lint),
    /// The view of notices.
    View(View),
    /// The intake of notices that a bureau already has.
    Take(Take),
    /// What reads files in the old formats, for the intake.
    Old(ReadOld),
    /// What publishes a notice.
    Publish(Publish),
    /// The function that opens files of the form.
    Files(Opener),
    /// The page of the bureau's desk.
    Desk(fn(clerk::Apart, Locale) -> Html),
    /// What reads archives, for the desk.
    Archives(Archives),
    /// What reads codes in pictures, for the desk.
    Codes(Codes),
    /// What writes spreadsheets, for the desk.
    Sheets(Sheets),
    /// What opens reviews, for the desk.
    Reviews(Reviews),
    /// What shows one application, for the desk.
    One(Shown),
    /// What shows the papers of an examination, for the desk.
    Papers(Shown),
    /// What shows lists and figures, for the desk.
    Lists(Shown),
}

/// A room's files could not be fetched. `platform::rooms` knows the reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotOpened;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for NotOpened {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// Declares the rooms, each with the function that opens it.
macro_rules! rooms {
    ($($(#[$about:meta])* $name:ident $file:ident => $for:ident($pages:path);)*) => {
        /// Which room.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Room {
            $($(#[$about])* $name,)*
        }

        /// The functions that open rooms.
        mod doors {
            use super::{Following, FileProblem, NotOpened, Pages, notice_view, pages};
            $(
                #[cfg_attr(feature = "split", wasm_split_helpers::wasm_split($file, fallible))]
                pub(super) fn $file() -> Result<Pages, NotOpened> {
                    Ok(Pages::$for($pages))
                }
            )*
            #[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(notice, fallible))]
            pub(super) fn read_notice(
                text: Result<String, FileProblem>,
            ) -> Result<Following, NotOpened> {
                Ok(Following::of(text))
            }
        }

        /// Opens a room. It is fetched only once.
        async fn pages_of(room: Room) -> Result<Pages, NotOpened> {
            match room {
                $(
                    #[cfg(feature = "split")]
                    Room::$name => doors::$file().await,
                    #[cfg(not(feature = "split"))]
                    Room::$name if Room::$name.is_here() => doors::$file(),
                    #[cfg(not(feature = "split"))]
                    Room::$name => Err(NotOpened),
                )*
            }
        }

        const COUNT: usize = [$(Room::$name),*].len();
    };
}

rooms! {
    /// The questions of the self-check.
    Check check => Applicant(pages::question::room);
    /// The result, the law, what stays on this device, the days after hiring.
    Result result => Applicant(pages::result::room);
    /// The codes that open the self-check and the form on a phone.
    Phone phone => Applicant(pages::phone::room);
    /// The notice that is followed, and the applicant's standing for its posts.
    Notice notice => Applicant(pages::notice::room);
    /// The application form.
    Form form => Applicant(pages::form::room);
    /// Opening its files and drafts.
    Files files => Files(pages::form::opening_room);
    /// Its photo.
    Photo photo => Applicant(pages::form::photo_room);
    /// The page with all answers, and the sections that show the applicant's standing.
    Answers answers => Applicant(pages::form::answers_room);
    /// The sheet of paper.
    Paper paper => Applicant(pages::form::paper_room);
    /// 公告工坊, on the page of bureaus.
    Workshop workshop => Bureau(workshop::room);
    /// The problems of a notice, for the workshop.
    Lint lint => Lint(workshop::LINT);
    /// The notice as the public reads it, for the workshop.
    Preview preview => View(notice_view::show);
    /// The intake of a notice that a bureau already has: text, web page, Word, Excel.
    Intake intake => Take(workshop::TAKE);
    /// The files of Word and Excel from 1997 to 2003, for the intake.
    Old old => Old(workshop::READ_OLD);
    /// What a bureau puts out: addresses, files with the notice in them, a document of Word.
    Publish publish => Publish(workshop::PUBLISH);
    /// 审核台, on the page of bureaus.
    Desk desk => Desk(clerk::room);
    /// The archives that applicants' files come in.
    Archives archives => Archives(clerk::ARCHIVES);
    /// The codes in pictures of sheets.
    Codes codes => Codes(clerk::CODES);
    /// The files of spreadsheets.
    Sheets sheets => Sheets(clerk::SHEETS);
    /// The files of reviews.
    Reviews reviews => Reviews(clerk::REVIEWS);
    /// One application at the desk.
    One one => One(clerk::ONE);
    /// 签到表 and 准考证, at the desk.
    Papers papers => Papers(clerk::PAPERS);
    /// Lists and figures, at the desk.
    Lists lists => Lists(clerk::LISTS);
}

thread_local! {
    static OPEN: [Cell<Option<Pages>>; COUNT] = const { [const { Cell::new(None) }; COUNT] };
}

impl Room {
    /// Whether this build has the room. A single file has only the rooms of its page; the linker
    /// drops the others.
    #[cfg(not(feature = "split"))]
    const fn is_here(self) -> bool {
        match self {
            Self::Workshop
            | Self::Lint
            | Self::Preview
            | Self::Intake
            | Self::Old
            | Self::Publish
            | Self::Desk
            | Self::Archives
            | Self::Sheets
            | Self::Reviews
            | Self::One
            | Self::Papers
            | Self::Lists => !cfg!(feature = "applicant"),
            // A quarter of the single file, for pictures of codes: a stand has a scanner.
            Self::Codes => !cfg!(any(feature = "applicant", feature = "bureau")),
            _ => !cfg!(feature = "bureau"),
        }
    }

    /// The room of a route; `None` if its page is in the start.
    pub(crate) const fn of(route: &Route) -> Option<Self> {
        match route {
            Route::Start | Route::NotFound => None,
            Route::Question(_) => Some(Self::Check),
            Route::Result
            | Route::Onward(_)
            | Route::Law(_)
            | Route::Privacy
            | Route::Accessible
            | Route::After => Some(Self::Result),
            Route::Phone => Some(Self::Phone),
            Route::Notice | Route::Posts => Some(Self::Notice),
            Route::Section(Section::Photo) => Some(Self::Photo),
            Route::Section(section) if is_with_answers(*section) => Some(Self::Answers),
            Route::Field(_, field) if is_with_answers(field.section()) => Some(Self::Answers),
            Route::Form
            | Route::Carry(_)
            | Route::Section(_)
            | Route::Entry(..)
            | Route::Field(..) => Some(Self::Form),
            Route::Answers => Some(Self::Answers),
            Route::Paper => Some(Self::Paper),
        }
    }

    /// The rooms to which this one leads. They are fetched while the visitor reads.
    pub(crate) const fn next(room: Option<Self>) -> &'static [Self] {
        match room {
            None => &[Self::Check, Self::Result],
            Some(Self::Check) => &[Self::Result],
            Some(Self::Result | Self::Notice) => &[Self::Form],
            Some(Self::Form) => &[Self::Answers, Self::Files, Self::Photo, Self::Paper],
            Some(Self::Photo) => &[Self::Form, Self::Answers],
            Some(Self::Answers) => &[Self::Form, Self::Paper],
            Some(_) => &[],
        }
    }

    /// Whether it is open.
    pub(crate) fn is_open(self) -> bool {
        self.pages().is_some()
    }

    fn pages(self) -> Option<Pages> {
        OPEN.with(|open| open.get(self as usize)?.get())
    }

    /// A page of the room, for applicants.
    pub(crate) fn page(self, visit: &Visit) -> Option<Page> {
        match self.pages()? {
            Pages::Applicant(page) => Some(page(visit)),
            _ => None,
        }
    }

    /// The page of the room, for bureaus.
    pub(crate) fn for_bureau(self, apart: Apart) -> Option<Html> {
        match self.pages()? {
            Pages::Bureau(all) => Some(all(apart)),
            _ => None,
        }
    }

    /// The check of notices.
    pub(crate) fn lint(self) -> Option<Lint> {
        match self.pages()? {
            Pages::Lint(lint) => Some(lint),
            _ => None,
        }
    }

    /// The view of notices.
    pub(crate) fn view(self) -> Option<View> {
        match self.pages()? {
            Pages::View(view) => Some(view),
            _ => None,
        }
    }

    /// The intake of notices.
    pub(crate) fn take(self) -> Option<Take> {
        match self.pages()? {
            Pages::Take(take) => Some(take),
            _ => None,
        }
    }

    /// What publishes a notice.
    pub(crate) fn publish(self) -> Option<Publish> {
        match self.pages()? {
            Pages::Publish(publish) => Some(publish),
            _ => None,
        }
    }

    /// The page of the bureau's desk.
    pub(crate) fn desk(self, apart: clerk::Apart, locale: Locale) -> Option<Html> {
        match self.pages()? {
            Pages::Desk(all) => Some(all(apart, locale)),
            _ => None,
        }
    }

    /// Fetches it, if it is not open.
    pub(crate) async fn open(self) -> Result<(), NotOpened> {
        if !self.is_open() {
            let pages = pages_of(self).await?;
            OPEN.with(|open| {
                if let Some(place) = open.get(self as usize) {
                    place.set(Some(pages));
                }
            });
        }
        Ok(())
    }
}

/// Parses a notice, after opening the room with the parser.
pub(crate) fn read_notice(
    text: Result<String, FileProblem>,
) -> Pin<Box<dyn Future<Output = Following>>> {
    Box::pin(async move {
        #[cfg(feature = "split")]
        let following = doors::read_notice(text).await;
        #[cfg(not(feature = "split"))]
        let following = doors::read_notice(text);
        following.unwrap_or_else(|_| Following::failed(FileProblem::Unreadable))
    })
}

/// Opens a file of the form; false if its room could not be fetched.
pub(crate) fn open_file(opening: Opening) -> Pin<Box<dyn Future<Output = bool>>> {
    Box::pin(async move {
        let is_open = Room::Files.open().await.is_ok();
        if let Some(Pages::Files(open)) = Room::Files.pages() {
            open(opening).await;
        }
        is_open
    })
}

/// A part of the desk or of the intake, which is fetched when it is needed first.
macro_rules! apart {
    ($room:ident) => {
        || {
            Box::pin(async {
                // An error is ignored: the page tells that the part is not there.
                let _ = Room::$room.open().await;
                match Room::$room.pages() {
                    Some(Pages::$room(part)) => Some(part),
                    _ => None,
                }
            })
        }
    };
}

/// The parts of the desk.
pub(crate) const DESK: clerk::Apart = clerk::Apart {
    archives: apart!(Archives),
    codes: apart!(Codes),
    sheets: apart!(Sheets),
    reviews: apart!(Reviews),
    one: apart!(One),
    papers: apart!(Papers),
    lists: apart!(Lists),
};

/// What reads old files, for the intake.
pub(crate) const OLD: FetchOld = FetchOld(apart!(Old));
