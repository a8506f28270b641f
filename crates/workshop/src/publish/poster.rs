//! The address of a notice as a poster.

use form::qr;
use words::Locale;
use words::text::publish as t;
use yew::prelude::*;

use super::super::Session;
use ui::parts::{CHINESE, live, qr_code};

/// The size of the paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Size {
    /// 210 by 297 mm.
    A4,
    /// 297 by 420 mm.
    A3,
}

impl Size {
    /// Its key, also a class of the poster (`web/style/publish.css`).
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::A4 => "poster-a4",
            Self::A3 => "poster-a3",
        }
    }

    /// The size with this key.
    pub(super) fn of_key(key: &str) -> Self {
        match key == Self::A3.key() {
            true => Self::A3,
            false => Self::A4,
        }
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct PosterProps {
    pub(super) session: Session,
    pub(super) address: String,
    pub(super) size: Size,
}

/// The poster: a small sheet on the screen, and the only thing on paper.
#[component]
pub(super) fn Poster(props: &PosterProps) -> Html {
    let (page, locale) = (props.session.locale, Locale::PAPER);
    let notice = &props.session.workshop.read().notice;
    let Some(symbol) = qr::symbol_of_address(&props.address) else {
        return html! { <p class="error unprinted">{ t::too_long(page) }</p> };
    };
    let title = notice.about.title.as_deref().unwrap_or_default();
    let bureau = notice.about.bureau.as_deref().unwrap_or_default();
    let phone = notice.hand_in.phone.as_ref();
    let lines = [
        t::can_check(locale),
        t::can_fill(locale),
        t::can_private(locale),
    ];
    html! {
        <section class={classes!("poster-view", props.size.key())}>
            <h2 class="unprinted">{ t::poster(page) }</h2>
            <div class="poster" lang={CHINESE}>
                <p class="poster-title">{ live(title.to_owned()) }</p>
                <p class="poster-bureau">{ live(bureau.to_owned()) }</p>
                if let Some(days) = days(props, locale) {
                    <p class="poster-days">{ live(days) }</p>
                }
                <div class="poster-code">
                    <p>{ t::scan(locale) }</p>
                    { qr_code(&symbol, t::qr(locale)) }
                </div>
                <ul>{ for lines.map(|line| html! { <li>{ line }</li> }) }</ul>
                <p class="poster-address">
                    { t::or_type(locale) }
                    <span translate="no">{ live(props.address.clone()) }</span>
                </p>
                if let Some(phone) = phone {
                    <p>{ live(t::phone(locale, phone.as_str())) }</p>
                }
            </div>
        </section>
    }
}

/// The days of registration.
fn days(props: &PosterProps, locale: Locale) -> Option<String> {
    let window = &props.session.workshop.read().notice.registration;
    let [opens, closes] =
        [window.opens, window.closes].map(|day| day.map(|day| words::date(locale, day)));
    match (opens, closes) {
        (Some(from), Some(to)) => Some(t::days(locale, &from, &to)),
        (Some(day), None) => Some(t::opens(locale, &day)),
        (None, Some(day)) => Some(t::closes(locale, &day)),
        (None, None) => None,
    }
}
