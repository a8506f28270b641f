use notice::posts::Candidate;
use notice::{Notice, Post, PostOutcome};
use rules::{Determination, decide};
use words::Locale;

use crate::check::CheckHandle;
use crate::filling::FillingHandle;
use ui::device_draft::DeviceDraft;

/// All state of a visitor: the input of every page.
#[derive(Clone, PartialEq)]
pub struct Session {
    /// The self-check.
    pub check: CheckHandle,
    /// The application form.
    pub filling: FillingHandle,
    /// The draft on this device.
    pub device: DeviceDraft,
    /// The language of the page.
    pub locale: Locale,
}

impl Session {
    /// The notice that is followed.
    pub(crate) fn notice(&self) -> &Notice {
        &self.check.following.notice
    }

    /// The applicant's standing for a post, by all known answers.
    pub(crate) fn stands(&self, post: &Post) -> PostOutcome {
        let facts = self.filling.facts(&self.check);
        Candidate::new(self.notice(), &facts, &self.filling.traits()).stand(post)
    }

    /// The determination of the applicant, by the notice's readings.
    pub(crate) fn determination(&self) -> Determination {
        let facts = self.filling.facts(&self.check);
        decide(&facts, &self.notice().readings_for(&facts))
    }
}
