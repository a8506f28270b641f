use notice::posts::Candidate;
use notice::{Notice, Post, PostOutcome};
use rules::{Determination, decide};
use words::Locale;

use crate::check::CheckHandle;
use crate::device_draft::DeviceDraft;
use crate::filling::FillingHandle;

/// All that a visitor has done so far: what every page is handed.
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

    /// How the applicant stands with a post, by all that is known.
    pub(crate) fn stands(&self, post: &Post) -> PostOutcome {
        let facts = self.filling.facts(&self.check);
        Candidate::new(self.notice(), &facts, &self.filling.traits()).stand(post)
    }

    /// What the Measures say of the applicant, as the notice reads them.
    pub(crate) fn determination(&self) -> Determination {
        let facts = self.filling.facts(&self.check);
        decide(&facts, &self.notice().readings_for(&facts))
    }
}
