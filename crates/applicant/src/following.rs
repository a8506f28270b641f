//! The notice that the page follows, if any. Whatever becomes of it, the Measures alone
//! are always there to go on with.

use std::rc::Rc;

use notice::file::{FileProblem, MOST_VALUES, open};
use notice::{Notice, read};
use rules::{Facts, Readings};

use ui::platform::file;

/// What the page follows.
#[derive(Default)]
pub struct Following {
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
    Failed(FileProblem),
}

impl Following {
    /// A notice that is on its way.
    pub(crate) fn awaited() -> Self {
        Self {
            state: State::Fetching,
            ..Self::default()
        }
    }

    /// A notice that could not be opened.
    pub fn failed(problem: FileProblem) -> Self {
        Self {
            state: State::Failed(problem),
            ..Self::default()
        }
    }

    /// What a text holds.
    pub fn of(text: Result<String, FileProblem>) -> Self {
        let opened = text.and_then(|text| {
            let tree = file::parse_within(&text, MOST_VALUES)?;
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

    /// Tells it from the one that was followed before, which is still there when this one
    /// comes: where it lies in memory.
    pub fn id(self: &Rc<Self>) -> String {
        Rc::as_ptr(self).addr().to_string()
    }

    /// How the clauses are read for this person.
    pub(crate) fn readings(&self, facts: &Facts) -> Readings {
        self.notice.readings_for(facts)
    }
}
