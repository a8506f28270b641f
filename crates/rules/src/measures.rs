//! Articles 26 and 27: consequences, from commendation to legal liability.
//!
//! > 对工作中表现突出、有显著成绩和贡献，或者有其他突出事迹的协管人员，应当给予表彰和奖励。
//!
//! > 协管人员违反本办法规定及所在单位规章制度的，城市管理执法部门应当视情节轻重，给予批评教育、通报批评、扣发绩效工资等处理；情节严重的，依法解除劳动合同；构成违法犯罪的，依法追究法律责任。
//!
//! These are shown only. How grave a violation is, the bureau decides (视情节轻重), and the list of
//! lighter measures is open (等).

use serde::Serialize;

use crate::law::{Citation, Elsewhere, OtherLaw};

/// One of the consequences.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Measure {
    /// 表彰.
    Commendation,
    /// 奖励.
    Reward,
    /// 批评教育.
    Criticism,
    /// 通报批评.
    CircularCriticism,
    /// 扣发绩效工资.
    PerformancePayWithheld,
    /// 依法解除劳动合同.
    ContractEnded,
    /// 依法追究法律责任.
    LegalLiability,
}

/// When a measure is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Occasion {
    /// 表现突出、有显著成绩和贡献，或者有其他突出事迹.
    Merit,
    /// 违反本办法规定及所在单位规章制度, according to its gravity.
    Violation,
    /// 情节严重.
    GraveViolation,
    /// 构成违法犯罪.
    Offence,
}

impl Measure {
    /// All measures in the order of the Measures; the sanctions from the lightest to the
    /// gravest.
    pub const ALL: [Self; 7] = [
        Self::Commendation,
        Self::Reward,
        Self::Criticism,
        Self::CircularCriticism,
        Self::PerformancePayWithheld,
        Self::ContractEnded,
        Self::LegalLiability,
    ];

    /// When the measure is due.
    pub const fn occasion(self) -> Occasion {
        match self {
            Self::Commendation | Self::Reward => Occasion::Merit,
            Self::Criticism | Self::CircularCriticism | Self::PerformancePayWithheld => {
                Occasion::Violation
            }
            Self::ContractEnded => Occasion::GraveViolation,
            Self::LegalLiability => Occasion::Offence,
        }
    }

    /// The clause.
    pub const fn citation(self) -> Citation {
        match self.occasion() {
            Occasion::Merit => Citation::article(26),
            Occasion::Violation | Occasion::GraveViolation | Occasion::Offence => {
                Citation::article(27)
            }
        }
    }

    /// The law that the measure must comply with (依法), if the article says so.
    pub const fn by_law(self) -> Option<Elsewhere> {
        match self {
            Self::ContractEnded => Some(Elsewhere::new(OtherLaw::LabourContracts, 39)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ladder_rises() {
        assert!(Measure::ALL.is_sorted_by_key(|measure| measure.occasion()));
        assert!(Measure::ALL.is_sorted_by_key(|measure| measure.citation().article));
        for (at, measure) in Measure::ALL.into_iter().enumerate() {
            assert_eq!(measure as usize, at);
        }
    }

    #[test]
    fn each_measure_has_its_occasion_and_its_article() {
        use Occasion::{GraveViolation, Merit, Offence, Violation};

        let occasions = [
            Merit,
            Merit,
            Violation,
            Violation,
            Violation,
            GraveViolation,
            Offence,
        ];
        assert_eq!(Measure::ALL.map(Measure::occasion), occasions);
        let articles = Measure::ALL.map(|measure| measure.citation().article);
        assert_eq!(articles, [26, 26, 27, 27, 27, 27, 27]);
        for measure in Measure::ALL {
            let law = (measure == Measure::ContractEnded)
                .then(|| Elsewhere::new(OtherLaw::LabourContracts, 39));
            assert_eq!(measure.by_law(), law);
        }
    }
}
