//! The parts of the workshop that are fetched apart. A notice can be written while they are on
//! their way.

use words::Locale;
use yew::prelude::*;

use super::lint::{Cards, drawn};
use super::part::Part;
use super::publish::Publish;
use super::state::Find;
use super::taking::{FetchOld, Take};
use ui::notice_view::NoticeView;

/// Shows a notice as the public reads it: `notice_view::show`, a room of its own.
pub type View = fn(&NoticeView) -> Html;

/// The lint with its sentences and the law that they quote: a room of its own.
#[derive(Clone, Copy)]
pub struct Lint {
    /// The findings of a notice.
    pub(super) find: Find,
    /// The findings of a text.
    pub(super) text: fn(&str) -> Vec<notice::Finding>,
    /// Shows findings.
    pub(super) cards: Cards,
}

/// The contents of that room.
pub const LINT: Lint = Lint {
    find: notice::lint,
    text: notice::lint::text,
    cards: drawn,
};

/// The parts.
#[derive(Clone, PartialEq)]
pub struct Apart {
    /// Checks a notice.
    pub lint: Part<Lint>,
    /// Shows a notice.
    pub view: Part<View>,
    /// Takes in a notice.
    pub take: Part<Take>,
    /// Starts to fetch `take`.
    pub fetch: Callback<()>,
    /// Fetches what reads old files, when one was chosen.
    pub old: FetchOld,
    /// Publishes a notice.
    pub publish: Part<Publish>,
    /// Starts to fetch `publish`.
    pub fetch_publish: Callback<()>,
    /// Whether another room of the page is shown. The workshop then keeps its state.
    pub is_away: bool,
    /// The language of the page.
    pub locale: Locale,
}
