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

/// Whether a number is written as addresses have it: without a nought or a sign before it.
pub fn is_decimal(text: &str) -> bool {
    !text.starts_with('0') && text.bytes().all(|c| c.is_ascii_digit())
}

/// The index of an entry, which an address counts from 1, below `most`.
pub fn entry_index(text: &str, most: usize) -> Option<usize> {
    let number = text.parse::<usize>().ok().filter(|_| is_decimal(text))?;
    number.checked_sub(1).filter(|&at| at < most)
}
