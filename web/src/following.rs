//! The notice that the page follows, if any. Whatever becomes of it, the Measures alone
//! are always there to go on with.

use std::rc::Rc;

use notice::file::{MOST_VALUES, NoticeFileProblem, open};
use notice::{Notice, read};
use rules::{Facts, Readings};
use yew::platform::spawn_local;

use crate::check::{Act, CheckHandle};
use crate::platform::{file, notice as source};

/// What the page follows.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct Following {
    /// How far it is.
    pub(crate) state: State,
    /// The notice; without one, that which fixes nothing.
    pub(crate) notice: Notice,
    /// How many of its answers could not be read, and are taken for not given.
    pub(crate) unread: usize,
    /// Its text, for another program of this page.
    text: Rc<str>,
}

/// How far the page is with its notice.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) enum State {
    /// There is none: the Measures alone.
    #[default]
    Alone,
    /// It is being fetched.
    Fetching,
    /// It is followed.
    Followed,
    /// It could not be opened: the Measures alone.
    Failed(NoticeFileProblem),
}

impl Following {
    /// What a text holds.
    pub(crate) fn of(text: Result<String, NoticeFileProblem>) -> Self {
        let opened = text.and_then(|text| {
            let tree = file::parse_within(&text, MOST_VALUES).map_err(source::told)?;
            Ok((open(&tree)?, text))
        });
        match opened {
            Ok((opened, text)) => {
                let (notice, problems) = read(&opened.draft);
                Self {
                    state: State::Followed,
                    notice,
                    unread: problems.len(),
                    text: text.into(),
                }
            }
            Err(problem) => Self {
                state: State::Failed(problem),
                ..Self::default()
            },
        }
    }

    /// Its text; empty where none is followed.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Whether there is one.
    pub(crate) fn is_followed(&self) -> bool {
        self.state == State::Followed
    }

    /// How the clauses are read for this person.
    pub(crate) fn readings(&self, facts: &Facts) -> Readings {
        self.notice.readings_for(facts)
    }
}

/// Follows the notice that the page was opened with, or that was put into it.
pub(crate) fn begin(check: &CheckHandle) {
    let follow = |following| check.dispatch(Act::Follow(Rc::new(following)));
    match (source::asked_for(), source::embedded()) {
        (Some(address), _) => {
            follow(Following {
                state: State::Fetching,
                ..Following::default()
            });
            let check = check.clone();
            spawn_local(async move {
                let following = Following::of(source::fetch(&address).await);
                check.dispatch(Act::Follow(Rc::new(following)));
            });
        }
        (None, Some(text)) => follow(Following::of(Ok(text))),
        (None, None) => {}
    }
}

/// Follows the notice in a file that a person chose.
#[cfg_attr(not(feature = "form"), allow(dead_code))]
pub(crate) fn open_file(check: &CheckHandle, file: web_sys::File) {
    let check = check.clone();
    spawn_local(async move {
        let following = Following::of(source::text_of(file).await);
        check.dispatch(Act::Follow(Rc::new(following)));
    });
}
