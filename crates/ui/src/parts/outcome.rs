use yew::prelude::*;

use super::{Glyph, icon, live};

/// The five standings, each with a colour and a shape.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Fulfilled.
    Met,
    /// Not fulfilled.
    Unmet,
    /// It depends on something open.
    Depends,
    /// The bureau judges it.
    Bureau,
    /// Not known yet.
    Unknown,
}

impl Tone {
    /// The class that sets `--c` and `--w`, the colour and its wash.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Unmet => "unmet",
            Self::Depends => "depends",
            Self::Bureau => "bureau",
            Self::Unknown => "unknown",
        }
    }

    /// The shape.
    pub const fn glyph(self) -> Glyph {
        match self {
            Self::Met => Glyph::Met,
            Self::Unmet => Glyph::Unmet,
            Self::Depends => Glyph::Depends,
            Self::Bureau => Glyph::Bureau,
            Self::Unknown => Glyph::Unknown,
        }
    }
}

/// A standing, at the end of its line. The word is always there: many people cannot read colour
/// and shape alone.
pub fn chip(tone: Tone, label: &'static str) -> Html {
    html! {
        <span class={classes!("chip", tone.class())}>{ icon(tone.glyph()) }{ live(label) }</span>
    }
}

/// The determination at a glance: the `h1` of its page, and the reasons.
pub fn outcome_card(tone: Tone, title: &'static str, children: Html) -> Html {
    html! {
        <section class={classes!("card", "outcome", tone.class())}>
            { icon(tone.glyph()) }
            <h1 tabindex="-1">{ live(title) }</h1>
            <div>{ children }</div>
        </section>
    }
}
