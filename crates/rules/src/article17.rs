//! Article 17: who may not be recruited.
//!
//! > 有下列情形之一的人员，不得招聘为协管人员：

use crate::facts::{Circumstance, Facts};
use crate::standing::{Basis, Reason, Standing};

/// An item for which some circumstances bar and others are for the bureau.
fn weigh(facts: &Facts, bars: &[Circumstance], weighed: &[Circumstance]) -> Option<Standing> {
    for &circumstance in bars.iter().chain(weighed) {
        facts.circumstances.get(circumstance)?;
    }
    let barred = facts.circumstances.first_yes(bars);
    let to_weigh = facts.circumstances.first_yes(weighed);
    Some(match (barred, to_weigh) {
        (Some(circumstance), _) => Standing::NotMet {
            because: Reason::Declared { circumstance },
        },
        (None, Some(circumstance)) => Standing::ForBureau {
            because: Reason::Declared { circumstance },
        },
        (None, None) => Standing::Met {
            basis: Basis::Declared,
            because: Reason::NoneDeclared,
        },
    })
}

/// Declares an item below its words: the circumstances that bar, and those that the bureau
/// weighs.
macro_rules! item {
    ($(#[$words:meta])* $name:ident, bars: [$($bar:ident),*], weighed: [$($weighed:ident),*]) => {
        $(#[$words])*
        pub(crate) mod $name {
            use crate::facts::{Circumstance, FactSet, Facts};
            use crate::standing::Standing;

            pub(crate) const FACTS: FactSet = FactSet::of_circumstances(&[
                $(Circumstance::$bar,)* $(Circumstance::$weighed,)*
            ]);

            pub(crate) fn decide(facts: &Facts) -> Option<Standing> {
                super::weigh(
                    facts,
                    &[$(Circumstance::$bar),*],
                    &[$(Circumstance::$weighed),*],
                )
            }
        }
    };
}

item! {
    /// > （一）受过刑事处罚或者涉嫌违法犯罪尚未查清的；
    crime, bars: [CriminalPunishment, UnderInvestigation], weighed: []
}

item! {
    /// > （二）曾被行政拘留、收容教养或者有吸毒史的；
    ///
    /// 收容教养 was abolished in 2021. People once subjected to it are still covered.
    detention, bars: [AdministrativeDetention, RehabilitativeCustody, DrugUse], weighed: []
}

item! {
    /// > （三）因违规违纪被行政机关、事业单位开除、辞退的；
    ///
    /// A dismissal by an enterprise does not count here: see item (6).
    dismissal, bars: [DismissedByPublicBody], weighed: []
}

item! {
    /// > （四）曾参加过非法组织、邪教组织或危害国家安全活动的；
    organisation, bars: [UnlawfulOrganisation], weighed: []
}

item! {
    /// > （五）有较为严重的个人不良信用记录的；
    ///
    /// A judgment defaulter clearly has such a record. Whether overdue debt is 较为严重 is left to
    /// the bureau.
    credit, bars: [JudgmentDefaulter], weighed: [OverdueDebt]
}

item! {
    /// > （六）其他不适合从事城市管理执法辅助工作的。
    ///
    /// The item is open by its words: nothing is decided. A declared circumstance goes to the
    /// bureau.
    unsuitable, bars: [], weighed: [DismissedElsewhere]
}
