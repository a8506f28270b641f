//! What a person can answer. A fact is answered or not; an unanswered fact is never a no.

mod brief;
mod circumstance;
mod problem;
mod set;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use circumstance::{Circumstance, Circumstances};
pub use problem::FactProblem;
pub(crate) use problem::in_range;
pub(crate) use set::Answer;
pub use set::{Fact, FactSet};

/// The facts that the ten items of Articles 16 and 17 depend on.
///
/// `None` is not answered. Sealed records (未成年人犯罪记录封存, 治安管理处罚法 2025 revision art. 136) must not
/// be entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Facts {
    /// Date of birth.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[serde(with = "fields::iso::option")]
    #[cfg_attr(feature = "typescript", tsify(optional, type = "string"))]
    pub birth_date: Option<NaiveDate>,
    /// The expected day of hire. Ages and certificates are counted on it, unless the notice
    /// fixes another day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[serde(with = "fields::iso::option")]
    #[cfg_attr(feature = "typescript", tsify(optional, type = "string"))]
    pub hire_date: Option<NaiveDate>,
    /// An earlier engagement as an auxiliary. Article 16(2) limits the age at the *first* one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub earlier_engagement: Option<Occurrence>,
    /// The highest education whose graduation certificate (毕业证) is held.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub education: Option<Education>,
    /// The day a certificate of junior college or above is expected.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub expected_certificate: Option<Occurrence>,
    /// Whether the certificate that counts, held or expected, is from full-time study (全日制).
    /// Asked only if a notice requires it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub full_time: Option<bool>,
    /// Service that has ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub service: Option<Service>,
    /// Upholds the Constitution, obeys the law, is of good conduct.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub conduct: Option<Declaration>,
    /// Is physically fit and able to do the work.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub ability: Option<Declaration>,
    /// The circumstances of Article 17 and two more.
    #[serde(skip_serializing_if = "Circumstances::is_empty")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub circumstances: Circumstances,
}

/// An event that never happened, or its day, past or future.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Occurrence {
    /// Not at all.
    Never,
    /// On this day.
    On(
        #[serde(with = "fields::iso")]
        #[cfg_attr(feature = "typescript", tsify(type = "string"))]
        NaiveDate,
    ),
}

/// The highest education whose graduation certificate is held (毕业; 结业 and 肄业 do not count). A
/// foreign degree counts once the Ministry of Education has certified it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Education {
    /// 初中及以下.
    JuniorHighOrBelow,
    /// 中专、职高、技校.
    SecondaryVocational,
    /// 普通高中.
    SeniorHigh,
    /// 技工院校高级工班.
    SeniorTechnical,
    /// 技工院校预备技师（技师）班.
    PreparatoryTechnician,
    /// 大学专科（大专、高职）.
    JuniorCollege,
    /// 大学本科及以上.
    BachelorOrAbove,
}

/// Completed service. Article 16(3) relaxes education for 退伍军人.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Service {
    /// None, or not yet ended.
    None,
    /// A conscript or non-commissioned officer (义务兵、军士).
    Soldier,
    /// An officer (军官).
    Officer,
    /// A leaver of the national comprehensive fire and rescue corps.
    FireRescue,
}

/// A declaration about a condition that only the bureau can verify.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Declaration {
    /// Declares to meet it.
    Yes,
    /// Cannot tell.
    Unsure,
    /// Declares not to meet it.
    No,
}
