use yew::prelude::*;

/// The drawings. The standings differ in shape, not only in colour: circle, octagon, diamond,
/// scales, dotted circle.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Glyph {
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
    /// The shield of the bar, in two colours.
    Logo,
    /// The next step.
    Arrow,
    /// The row is a link.
    Onward,
    /// A printer.
    Print,
}

impl Glyph {
    /// The paths, in a square of 24 units.
    const fn paths(self) -> &'static [&'static str] {
        match self {
            Self::Met => &["M12 2a10 10 0 1 0 .01 0zM7 12.5l3.4 3.4L17 9"],
            Self::Unmet => &["M8 2h8l6 6v8l-6 6H8l-6-6V8zM8.5 8.500l7 7m0-7l-7 7"],
            Self::Depends => &["M12 2l10 10-10 10L2 12zM8 10.500h8l-2.2-2.200M16 13.500H8l2.2 2.2"],
            Self::Bureau => &["M12 3v17M6 20h12M4 7h16M7 7l-3 7h6zM17 7l-3 7h6z"],
            Self::Unknown => &[
                "M7.5 12h.01M12 12h.01M16.5 12h.01",
                "M12 2a10 10 0 1 0 .01 0z",
            ],
            Self::Logo => &[
                "M12 1.500l9 3.400v6.700c0 5.5-3.9 9.2-9 10.7-5.1-1.5-9-5.2-9-10.700V4.900z",
                "M7.5 12.200l3.2 3.2 6.2-6.5",
            ],
            Self::Arrow => &["M5 12h14M13 6l6 6-6 6"],
            Self::Onward => &["M9 5l7 7-7 7"],
            Self::Print => &["M7 9V3h10v6M7 18H4V9h16v9h-3M7 14h10v7H7z"],
        }
    }

    /// A class for drawings that are not plain strokes.
    const fn class(self) -> Option<&'static str> {
        match self {
            Self::Logo => Some("logo"),
            Self::Unknown => Some("dotted"),
            _ => None,
        }
    }
}

/// A drawing beside words with the same meaning: screen readers skip it.
pub fn icon(glyph: Glyph) -> Html {
    let paths = glyph.paths().iter().map(|d| html! { <path d={*d} /> });
    html! {
        <svg
            class={classes!("icon", glyph.class())}
            viewBox="0 0 24 24"
            aria-hidden="true"
            focusable="false"
        >
            { for paths }
        </svg>
    }
}
