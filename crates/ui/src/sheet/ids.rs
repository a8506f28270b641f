//! The `id`s of a section that lists its entries.

use yew::AttrValue;

/// The `id` of the link that adds an entry.
pub(super) const ADD: &str = "add";
/// The name of the link to an entry, as [`button_id`] takes it.
pub(super) const ENTRY: &str = "entry";
/// The `id` of the button that brings an entry back.
pub(super) const UNDO: &str = "undo";

/// The `id` of the link to an entry.
pub(super) fn entry_id(at: usize) -> AttrValue {
    button_id(ENTRY, at).into()
}

/// The `id` of a button of the entry at this index.
pub(super) fn button_id(which: &str, at: usize) -> String {
    [which, "-", &at.to_string()].concat()
}
