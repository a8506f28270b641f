//! A part of the workshop that is fetched apart.

use words::Locale;
use words::text::not_opened as t;
use yew::prelude::*;

use ui::parts::{ButtonKind, button, live};

/// The state of a part.
#[derive(Clone)]
pub enum Part<T> {
    /// It is being fetched, or nobody asked for it yet.
    Coming,
    /// It could not be fetched; the callback retries.
    Failed(Callback<MouseEvent>),
    /// It was fetched.
    Ready(T),
}

/// Parts that are ready are not compared: there is one of each type, and it never changes.
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

    /// The button that retries, if the part could not be fetched.
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

    /// Fetches the part, and is shown in its place until it is there.
    pub(super) fn coming(&self, texts: ComingTexts, fetch: &Callback<()>, locale: Locale) -> Html {
        let words = match self.has_failed() {
            true => texts.failed,
            false => texts.coming,
        };
        let (fetch, again) = (fetch.clone(), self.again(locale));
        html! { <Coming heading={texts.heading} {words} {fetch} {again} /> }
    }
}

/// The texts of a part that is on its way.
pub(super) struct ComingTexts {
    /// The heading of the page, if it would come with the part.
    pub(super) heading: Option<&'static str>,
    pub(super) coming: &'static str,
    pub(super) failed: &'static str,
}

#[derive(Properties, PartialEq)]
struct ComingProps {
    heading: Option<&'static str>,
    words: &'static str,
    fetch: Callback<()>,
    again: Html,
}

#[component]
fn Coming(props: &ComingProps) -> Html {
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
