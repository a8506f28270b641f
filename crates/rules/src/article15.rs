//! Article 15: approval before a public recruitment.
//!
//! > 城市管理执法部门不得自行招聘协管人员。因工作需要确需招聘的，应当按照公开、平等、竞争、择优的原则，制定招聘方案，报本级人民政府批准后面向社会公开招考。
//!
//! Only the order of the two days is checked. Whether the government of the same level (本级人民政府)
//! approved is on the paper.

use chrono::NaiveDate;
use serde::Serialize;

use crate::law::Citation;

/// The clause.
pub const CITATION: Citation = Citation::article(15);

/// The order of approval and announcement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Approval {
    /// Approved on an earlier day.
    Approved,
    /// Approved on the day of the announcement. Which came first, the bureau has to say.
    SameDay,
    /// Announced before approval.
    AfterAnnouncement {
        /// Days between announcement and approval.
        days: u64,
    },
    /// No approval is named.
    Missing,
}

/// Compares the day of approval with that of the announcement.
pub fn approval(approved: Option<NaiveDate>, announced: NaiveDate) -> Approval {
    let Some(approved) = approved else {
        return Approval::Missing;
    };
    let late = approved.signed_duration_since(announced).num_days();
    match u64::try_from(late) {
        Err(_) => Approval::Approved,
        Ok(0) => Approval::SameDay,
        Ok(days) => Approval::AfterAnnouncement { days },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn approval_comes_before_the_announcement() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let announced = day("2026-03-01");
        let of = |approved: &str| approval(Some(day(approved)), announced);
        assert_eq!(of("2026-02-28"), Approval::Approved);
        assert_eq!(of("2026-03-01"), Approval::SameDay);
        assert_eq!(of("2026-03-02"), Approval::AfterAnnouncement { days: 1 });
        assert_eq!(approval(None, announced), Approval::Missing);
        let widest = approval(Some(NaiveDate::MAX), NaiveDate::MIN);
        assert!(matches!(widest, Approval::AfterAnnouncement { days } if days > 190_000_000));
        let other_way = approval(Some(NaiveDate::MIN), NaiveDate::MAX);
        assert_eq!(other_way, Approval::Approved);
    }
}
