//! A part of the workshop that is fetched apart, and may be on its way.

use words::Locale;
use words::text::not_opened as t;
use yew::prelude::*;

use ui::parts::{ButtonKind, button};

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
