//! Addresses in the page, whichever page it is.

/// A page, as the part of the address after `#` names it.
pub trait Address: Clone + PartialEq + 'static {
    /// Reads a hash, with its `#` or without.
    fn parse(hash: &str) -> Self;
    /// The address with its `#`, as a link's `href` has it.
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

/// Whether a number is written as in addresses: no leading zero, no sign.
pub fn is_decimal(text: &str) -> bool {
    !text.starts_with('0') && text.bytes().all(|c| c.is_ascii_digit())
}

/// The index of an entry, below `most`. Addresses count entries from 1.
pub fn entry_index(text: &str, most: usize) -> Option<usize> {
    let number = text.parse::<usize>().ok().filter(|_| is_decimal(text))?;
    number.checked_sub(1).filter(|&at| at < most)
}
