//! Every question of reading in Articles 16 and 17, in one list: settled by a notice, by the
//! words, or by the bureau.

use serde::Serialize;

use crate::law::Citation;
use crate::readings::Readings;

/// A question of reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Topic {
    /// What 无违法犯罪记录 includes beyond Article 17.
    Record,
    /// Until when 不超过三十五周岁 holds.
    UpperAge,
    /// Whether the birthday itself counts for 年满.
    Birthday,
    /// When someone born on 29 February has a birthday.
    LeapDay,
    /// The day on which the age is counted.
    ReferenceDate,
    /// Which of several engagements counts.
    FirstEngagement,
    /// What counts as 大专以上.
    College,
    /// Whether full-time study is required.
    FullTime,
    /// By when the certificate must be held.
    CertificateDate,
    /// Who is a 退伍军人.
    Veterans,
    /// What counts as 高中及以上.
    SeniorHigh,
    /// Whether people without Chinese nationality may apply.
    Nationality,
    /// Which dismissals Article 17(3) covers.
    Dismissal,
    /// What is 较为严重 in Article 17(5).
    Credit,
}

/// Who settles a question of reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum SettledBy {
    /// The words of the Measures.
    Words,
    /// The notice, which fixes it.
    Notice,
    /// Nobody: no notice fixes it, so every choice is considered.
    Nobody,
    /// The bureau, case by case.
    Bureau,
}

impl Topic {
    /// All topics, in the order of the clauses.
    pub const ALL: [Self; 14] = [
        Self::Record,
        Self::UpperAge,
        Self::Birthday,
        Self::LeapDay,
        Self::ReferenceDate,
        Self::FirstEngagement,
        Self::College,
        Self::FullTime,
        Self::CertificateDate,
        Self::Veterans,
        Self::SeniorHigh,
        Self::Nationality,
        Self::Dismissal,
        Self::Credit,
    ];

    /// The clause that the question is about.
    pub const fn citation(self) -> Citation {
        match self {
            Self::Record => Citation::item(16, 1),
            Self::UpperAge
            | Self::Birthday
            | Self::LeapDay
            | Self::ReferenceDate
            | Self::FirstEngagement => Citation::item(16, 2),
            Self::College
            | Self::FullTime
            | Self::CertificateDate
            | Self::Veterans
            | Self::SeniorHigh => Citation::item(16, 3),
            Self::Nationality => Citation::article(16),
            Self::Dismissal => Citation::item(17, 3),
            Self::Credit => Citation::item(17, 5),
        }
    }

    /// Who settles it, under these readings.
    pub const fn settled_by(self, readings: &Readings) -> SettledBy {
        let fixed = match self {
            Self::FirstEngagement => return SettledBy::Words,
            Self::Record | Self::Nationality | Self::Dismissal | Self::Credit => {
                return SettledBy::Bureau;
            }
            Self::UpperAge => readings.upper_age.is_some(),
            Self::Birthday => readings.birthday.is_some(),
            Self::LeapDay => readings.leap_day.is_some(),
            Self::ReferenceDate => readings.reference_date.is_some(),
            Self::College => readings.technical_classes.is_some(),
            Self::FullTime => readings.full_time.is_some(),
            Self::CertificateDate => readings.certificate_by.is_some(),
            Self::Veterans => readings.fire_rescue.is_some(),
            Self::SeniorHigh => readings.secondary_vocational.is_some(),
        };
        match (fixed, self) {
            (true, _) => SettledBy::Notice,
            // The Measures do not require it; only a notice can.
            (false, Self::FullTime) => SettledBy::Words,
            (false, _) => SettledBy::Nobody,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::readings::{FullTime, UpperAge};

    #[test]
    fn each_stands_at_a_clause_in_their_order() {
        let places: Vec<_> = Topic::ALL.map(Topic::citation).to_vec();
        assert!(places.iter().all(|place| place.text().is_some()));
        let item = |place: &Citation| (place.article, place.item.unwrap_or(u8::MAX));
        assert!(places.is_sorted_by_key(item));
    }

    #[test]
    fn a_notice_settles_what_it_fixes() {
        let open = Readings::default();
        let fixed = Readings {
            upper_age: Some(UpperAge::On35th),
            full_time: Some(FullTime::Required),
            ..open
        };
        assert_eq!(Topic::UpperAge.settled_by(&open), SettledBy::Nobody);
        assert_eq!(Topic::UpperAge.settled_by(&fixed), SettledBy::Notice);
        assert_eq!(Topic::FullTime.settled_by(&open), SettledBy::Words);
        assert_eq!(Topic::FullTime.settled_by(&fixed), SettledBy::Notice);
        assert_eq!(Topic::Credit.settled_by(&fixed), SettledBy::Bureau);
        assert_eq!(Topic::FirstEngagement.settled_by(&fixed), SettledBy::Words);
    }
}
