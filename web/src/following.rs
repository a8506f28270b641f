//! The notice that the page follows, if any. Whatever becomes of it, the Measures alone
//! are always there to go on with.

use std::rc::Rc;

use gloo::events::EventListener;
use notice::file::{MOST_VALUES, NoticeFileProblem, open};
use notice::{Notice, read};
use rules::{Facts, Readings};
use yew::platform::spawn_local;

use crate::check::{Act, CheckHandle};
use crate::platform::file;
use crate::platform::notice::{self as source, Asked};
use crate::rooms;

/// What the page follows.
#[derive(Default)]
pub(crate) struct Following {
    /// How far it is.
    pub(crate) state: State,
    /// The notice; without one, that which fixes nothing.
    pub(crate) notice: Notice,
    /// How many of its answers could not be read, and are taken for not given.
    pub(crate) unread: usize,
    /// Its text.
    text: Rc<str>,
}

/// The notice is what its text says: comparing texts is enough, and comparing a thousand
/// posts would weigh more in the page.
impl PartialEq for Following {
    fn eq(&self, other: &Self) -> bool {
        self.state == other.state && self.text == other.text
    }
}

/// Whatever is one is equal: no text is compared then.
impl Eq for Following {}

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

    /// Whether there is one.
    pub(crate) fn is_followed(&self) -> bool {
        self.state == State::Followed
    }

    /// How the clauses are read for this person.
    pub(crate) fn readings(&self, facts: &Facts) -> Readings {
        self.notice.readings_for(facts)
    }
}

/// Follows the notice that the page was opened with, or that was put into it. What is
/// returned waits for one that is on its way.
pub(crate) fn begin(check: &CheckHandle) -> Option<EventListener> {
    let asked = source::asked()?;
    let waits = matches!(asked, Asked::Fetching);
    wait(check);
    follow(check, asked);
    let check = check.clone();
    let arrived = move || {
        if let Some(asked) = source::asked() {
            follow(&check, asked);
        }
    };
    waits.then(|| source::on_arrival(arrived)).flatten()
}

fn wait(check: &CheckHandle) {
    check.dispatch(Act::Follow(Rc::new(Following {
        state: State::Fetching,
        ..Following::default()
    })));
}

/// Reading a notice is the work of a room.
fn follow(check: &CheckHandle, asked: Asked) {
    let Asked::Answered(text) = asked else {
        return;
    };
    let check = check.clone();
    spawn_local(async move {
        let following = rooms::read_notice(text).await;
        let following = following.unwrap_or_else(|_| Following {
            state: State::Failed(NoticeFileProblem::Unreadable),
            ..Following::default()
        });
        check.dispatch(Act::Follow(Rc::new(following)));
    });
}

/// Follows the notice in a file that a person chose.
pub(crate) fn open_file(check: &CheckHandle, file: web_sys::File) {
    let check = check.clone();
    spawn_local(async move {
        let following = Following::of(source::text_of(file).await);
        check.dispatch(Act::Follow(Rc::new(following)));
    });
}
