//! What was changed, and where it is saved.

use std::rc::Rc;

/// How often the work has changed, and what of it is in the file and in the draft.
#[derive(Default)]
pub(crate) struct Work {
    edits: u32,
    /// The count of changes when a file was saved or opened last.
    filed: u32,
    /// The same when the draft on this device was written last, and its passphrase.
    drafted: Option<(u32, Rc<str>)>,
    /// Whether a draft is being written.
    pub(crate) is_writing: bool,
}

impl Work {
    /// Notes a change.
    pub(crate) fn edited(&mut self) {
        self.edits = self.edits.wrapping_add(1);
    }

    /// How often it has changed.
    pub(crate) const fn edits(&self) -> u32 {
        self.edits
    }

    /// Notes that a file has what there was after so many changes.
    pub(crate) fn filed(&mut self, edits: u32) {
        self.filed = edits;
    }

    /// Notes that the draft has what there was after so many changes.
    pub(crate) fn drafted(&mut self, edits: u32, passphrase: Rc<str>) {
        self.drafted = Some((edits, passphrase));
    }

    /// The passphrase of the draft that this page keeps.
    pub(crate) fn passphrase(&self) -> Option<Rc<str>> {
        Some(self.drafted.as_ref()?.1.clone())
    }

    /// Whether the draft lacks a change.
    pub(crate) fn is_ahead(&self) -> bool {
        let drafted = self.drafted.as_ref();
        drafted.is_some_and(|(edits, _)| *edits != self.edits)
    }

    /// Whether leaving would lose something: no file has it, nor has a draft that is still there.
    pub(crate) fn is_dirty(&self, has_draft: bool) -> bool {
        let is_drafted = has_draft && self.drafted.is_some() && !self.is_ahead();
        self.edits != self.filed && !is_drafted
    }
}
