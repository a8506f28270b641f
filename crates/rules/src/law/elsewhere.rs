//! Articles of other laws, as pointers for readers. Only the Measures are stored verbatim, so
//! no test compares these with their texts.

use serde::Serialize;

/// An article of another law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Elsewhere {
    /// The law.
    pub law: OtherLaw,
    /// The article.
    pub article: u16,
}

/// The laws that are cited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum OtherLaw {
    /// 宪法.
    Constitution,
    /// 劳动合同法.
    LabourContracts,
    /// 行政处罚法, as revised in 2021.
    AdministrativePenalties,
    /// 妇女权益保障法, as revised in 2022.
    WomensRights,
    /// 就业促进法.
    EmploymentPromotion,
    /// 社会保险法.
    SocialInsurance,
}

impl Elsewhere {
    /// An article of a law.
    pub const fn new(law: OtherLaw, article: u16) -> Self {
        Self { law, article }
    }
}
