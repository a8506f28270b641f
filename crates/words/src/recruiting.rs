//! Whether a bureau may recruit: its headcount (Article 14) and its approval (Article 15).

use rules::{Approval, Headcount};

use crate::text::{self, Locale};

/// Whether there are more auxiliaries than established staff.
#[must_use]
pub fn headcount(locale: Locale, headcount: Headcount) -> String {
    use text::headcount as t;
    match headcount {
        Headcount::Within { room: 0 } => t::full(locale).to_owned(),
        Headcount::Within { room } => t::within(locale, &room.to_string()),
        Headcount::Exceeds { by } => t::exceeds(locale, &by.to_string()),
    }
}

/// Whether the approval came before the announcement.
#[must_use]
pub fn approval(locale: Locale, approval: Approval) -> String {
    use text::approval as t;
    match approval {
        Approval::Approved => t::approved(locale).to_owned(),
        Approval::SameDay => t::same_day(locale).to_owned(),
        Approval::AfterAnnouncement { days } => t::after_announcement(locale, &days.to_string()),
        Approval::Missing => t::missing(locale).to_owned(),
    }
}
