//! A part of the workshop that is fetched apart, and may be on its way.

use words::Locale;
use words::text::not_opened as t;
use yew::prelude::*;

use ui::parts::{ButtonKind, button, live};

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

#[derive(Properties, PartialEq)]
pub(super) struct ComingProps {
    /// The heading of a page whose heading comes with the room.
    #[prop_or_default]
    pub(super) heading: Option<&'static str>,
    pub(super) words: &'static str,
    /// Asks for the room.
    pub(super) fetch: Callback<()>,
    /// What tries again.
    pub(super) again: Html,
}

/// While a room is on its way: fetches it.
#[component]
pub(super) fn Coming(props: &ComingProps) -> Html {
    let fetch = props.fetch.clone();
    use_effect_with((), move |()| fetch.emit(()));
    html! {
        <div>
            if let Some(heading) = props.heading {
                <h1 tabindex="-1">{ heading }</h1>
            }
            <p role="status">{ live(props.words) }</p>
            { props.again.clone() }
        </div>
    }
}
