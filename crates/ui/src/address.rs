//! Addresses in the page, whichever page it is.

/// A page, as the part of the address after `#` names it.
pub trait Address: Clone + PartialEq + 'static {
    /// Reads a hash, with its `#` or without.
    fn parse(hash: &str) -> Self;
    /// The address, `#` included: what a link's `href` holds.
    fn hash(&self) -> String;
    /// Where on the page a reader begins.
    fn landing(&self) -> Landing;
}

/// Where on a page a reader begins.
pub enum Landing {
    /// At the top, with the focus on the heading.
    Heading,
    /// At the element with this `id`, with the focus on its heading.
    Place(String),
    /// At the control with this `id`.
    Control(String),
}
