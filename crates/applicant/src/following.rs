//! The notice that the page follows, if any. If it cannot be opened, the page continues with the
//! Measures alone.

use std::rc::Rc;

use notice::file::{FileProblem, MOST_VALUES, open};
use notice::{Notice, read};
use rules::{Facts, Readings};

use ui::platform::file;

/// The notice that the page follows.
#[derive(Default)]
pub struct Following {
    /// The state of the notice.
    pub(crate) state: State,
    /// The notice; the default notice, which fixes nothing, if there is none.
    pub(crate) notice: Notice,
    /// The number of its answers that could not be parsed and count as missing.
    pub(crate) unread: usize,
    /// Its text.
    text: Rc<str>,
}

/// The text determines the notice, so comparing texts is enough. Code that compares all fields
/// would make the page larger.
impl PartialEq for Following {
    fn eq(&self, other: &Self) -> bool {
        self.state == other.state && self.text == other.text
    }
}

/// `Rc` compares pointers first if the type is `Eq`: the same notice is not compared text by
/// text.
impl Eq for Following {}

/// The state of the notice.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) enum State {
    /// There is none; the Measures alone apply.
    #[default]
    Alone,
    /// It is being fetched.
    Fetching,
    /// It is followed.
    Followed,
    /// It could not be opened; the Measures alone apply.
    Failed(FileProblem),
}

impl Following {
    /// A notice that is being fetched.
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

    /// Parses the text of a notice.
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

    /// Whether a notice is followed.
    pub(crate) fn is_followed(&self) -> bool {
        self.state == State::Followed
    }

    /// An id that differs from that of the notice before: the address in memory. The notice
    /// before is still in memory when this one comes.
    pub fn id(self: &Rc<Self>) -> String {
        Rc::as_ptr(self).addr().to_string()
    }

    /// How the clauses are read for this person.
    pub(crate) fn readings(&self, facts: &Facts) -> Readings {
        self.notice.readings_for(facts)
    }
}
