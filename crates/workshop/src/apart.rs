//! What comes apart from the workshop, and maybe after it: a notice can be written while it is
//! fetched.

use yew::prelude::*;

use super::lint::{Cards, drawn};
use super::part::Part;
use super::publish::Publish;
use super::state::Find;
use super::taking::Take;
use ui::notice_view::NoticeView;

/// Shows a notice as the public reads it: `notice_view::show`, which is a room of its own.
pub type View = fn(&NoticeView) -> Html;

/// What checks a notice, with the words and the law that go with it: a room of its own, too.
#[derive(Clone, Copy)]
pub struct Lint {
    /// Finds what stands against it.
    pub(super) find: Find,
    /// Finds what stands against a text.
    pub(super) text: fn(&str) -> Vec<notice::Finding>,
    /// Shows what was found.
    pub(super) cards: Cards,
}

/// That room.
pub const LINT: Lint = Lint {
    find: notice::lint,
    text: notice::lint::text,
    cards: drawn,
};

/// The parts.
#[derive(Clone, PartialEq)]
pub struct Apart {
    /// What checks a notice.
    pub lint: Part<Lint>,
    /// What shows it.
    pub view: Part<View>,
    /// What takes one in; fetched when someone asks for it.
    pub take: Part<Take>,
    /// Asks for it.
    pub fetch: Callback<()>,
    /// What publishes one; fetched when someone asks for it.
    pub publish: Part<Publish>,
    /// Asks for that.
    pub fetch_publish: Callback<()>,
    /// Whether another room of the page is shown: the workshop keeps what was written.
    pub is_away: bool,
}
