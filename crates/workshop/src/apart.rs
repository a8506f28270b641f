//! What comes apart from the workshop, and maybe after it: a notice can be written while it is
//! fetched.

use words::Locale;
use words::text::not_opened as t;
use yew::prelude::*;

use super::lint::{Cards, drawn};
use super::state::Find;
use super::taking::Take;
use ui::notice_view::NoticeView;
use ui::parts::{ButtonKind, button};

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
}

/// How far a part is.
#[derive(Clone)]
pub enum Part<T> {
    /// It is on its way.
    Coming,
    /// It could not be fetched; this tries again.
    Failed(Callback<MouseEvent>),
    /// It is there.
    Ready(T),
}

/// There is only one of each.
impl<T> PartialEq for Part<T> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Failed(again), Self::Failed(other)) => again == other,
            _ => std::mem::discriminant(self) == std::mem::discriminant(other),
        }
    }
}

impl<T> Part<T> {
    pub(super) const fn ready(&self) -> Option<&T> {
        match self {
            Self::Ready(part) => Some(part),
            _ => None,
        }
    }

    pub(super) const fn has_failed(&self) -> bool {
        matches!(self, Self::Failed(_))
    }

    /// What tries again to fetch it, if it could not be fetched.
    pub(super) fn again(&self, locale: Locale) -> Html {
        match self {
            Self::Failed(again) => html! {
                <div class="row" key="again">
                    { button(ButtonKind::Quiet, again.clone(), t::again(locale).into()) }
                </div>
            },
            _ => Html::default(),
        }
    }
}
