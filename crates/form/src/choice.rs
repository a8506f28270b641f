//! Closed lists of the form's own, and those it borrows, each by its key in files.

use fields::Sex;
use rules::{Circumstance, Declaration, Education, Service};

/// A value out of a closed list.
pub trait Choice: Copy + PartialEq + 'static {
    /// Every value with its key, in the order they are shown.
    const ALL: &'static [(Self, &'static str)];

    /// The value with this key.
    fn of_key(key: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .find(|(_, own)| *own == key)
            .map(|(value, _)| *value)
    }

    /// The key in files.
    fn key(self) -> &'static str {
        let own = Self::ALL.iter().find(|(value, _)| *value == self);
        own.map_or("", |(_, key)| key)
    }
}

/// Declares a closed list with its keys.
macro_rules! choices {
    ($(#[$doc:meta])* $name:ident { $($(#[$one_doc:meta])* $one:ident = $key:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $($(#[$one_doc])* $one,)+ }

        impl Choice for $name {
            const ALL: &'static [(Self, &'static str)] = &[$((Self::$one, $key),)+];
        }
    };
}

choices! {
    /// What a school leads to. GB/T 4658-2006 in the comments; it knows no classes of
    /// the technical colleges.
    Level {
        /// 11 博士研究生.
        Doctor = "doctor",
        /// 14 硕士研究生.
        Master = "master",
        /// 21 大学本科.
        Bachelor = "bachelor",
        /// 31 大学专科.
        JuniorCollege = "juniorCollege",
        /// 技工院校预备技师（技师）班.
        PreparatoryTechnician = "preparatoryTechnician",
        /// 技工院校高级工班.
        SeniorTechnical = "seniorTechnical",
        /// 61 普通高中.
        SeniorHigh = "seniorHigh",
        /// 41, 44, 47: 中专, 职高, 技校.
        SecondaryVocational = "secondaryVocational",
        /// 71 初中, and below.
        JuniorHigh = "juniorHigh",
    }
}

impl Level {
    /// As the Measures weigh it.
    pub const fn education(self) -> Education {
        match self {
            Self::Doctor | Self::Master | Self::Bachelor => Education::BachelorOrAbove,
            Self::JuniorCollege => Education::JuniorCollege,
            Self::PreparatoryTechnician => Education::PreparatoryTechnician,
            Self::SeniorTechnical => Education::SeniorTechnical,
            Self::SeniorHigh => Education::SeniorHigh,
            Self::SecondaryVocational => Education::SecondaryVocational,
            Self::JuniorHigh => Education::JuniorHighOrBelow,
        }
    }

    /// The age at which hardly anyone leaves this school younger.
    pub const fn least_age(self) -> i32 {
        match self {
            Self::JuniorHigh => 13,
            Self::SeniorHigh | Self::SecondaryVocational => 16,
            Self::SeniorTechnical | Self::PreparatoryTechnician | Self::JuniorCollege => 18,
            Self::Bachelor => 19,
            Self::Master => 21,
            Self::Doctor => 23,
        }
    }
}

choices! {
    /// How a school ended.
    Completion {
        /// With the graduation certificate (毕业).
        Graduated = "graduated",
        /// It has not ended.
        Studying = "studying",
        /// Without one (结业, 肄业).
        Left = "left",
    }
}

choices! {
    /// The way of study.
    Study {
        /// 全日制.
        FullTime = "fullTime",
        /// 在职: 自考, 成教, 网络教育, 开放大学 and the like.
        InService = "inService",
    }
}

choices! {
    /// What someone did for a while.
    Occupation {
        /// 上学.
        School = "school",
        /// 工作.
        Work = "work",
        /// 服役.
        Service = "service",
        /// 待业, or anything else at home.
        Home = "home",
    }
}

impl Choice for Sex {
    const ALL: &'static [(Self, &'static str)] = &[(Self::Male, "male"), (Self::Female, "female")];
}

impl Choice for Service {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::None, "none"),
        (Self::Soldier, "soldier"),
        (Self::Officer, "officer"),
        (Self::FireRescue, "fireRescue"),
    ];
}

/// The keys of the JavaScript API, which files use too.
impl Choice for Education {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::JuniorHighOrBelow, "juniorHighOrBelow"),
        (Self::SecondaryVocational, "secondaryVocational"),
        (Self::SeniorHigh, "seniorHigh"),
        (Self::SeniorTechnical, "seniorTechnical"),
        (Self::PreparatoryTechnician, "preparatoryTechnician"),
        (Self::JuniorCollege, "juniorCollege"),
        (Self::BachelorOrAbove, "bachelorOrAbove"),
    ];
}

impl Choice for Declaration {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Yes, "yes"),
        (Self::Unsure, "unsure"),
        (Self::No, "no"),
    ];
}

impl Choice for Circumstance {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::CriminalPunishment, "criminalPunishment"),
        (Self::UnderInvestigation, "underInvestigation"),
        (Self::AdministrativeDetention, "administrativeDetention"),
        (Self::RehabilitativeCustody, "rehabilitativeCustody"),
        (Self::DrugUse, "drugUse"),
        (Self::DismissedByPublicBody, "dismissedByPublicBody"),
        (Self::UnlawfulOrganisation, "unlawfulOrganisation"),
        (Self::JudgmentDefaulter, "judgmentDefaulter"),
        (Self::OverdueDebt, "overdueDebt"),
        (Self::DismissedElsewhere, "dismissedElsewhere"),
        (Self::OtherPenalty, "otherPenalty"),
    ];
}

#[cfg(test)]
mod tests {
    use super::*;

    fn as_across_the_boundary<C: Choice + serde::Serialize>() {
        for (value, key) in C::ALL {
            assert_eq!(serde_json::to_value(value).unwrap(), *key);
        }
    }

    #[test]
    fn keys_are_those_of_the_javascript_api() {
        as_across_the_boundary::<Education>();
        as_across_the_boundary::<Service>();
        as_across_the_boundary::<Declaration>();
        as_across_the_boundary::<Circumstance>();
        as_across_the_boundary::<Sex>();
        let all = Circumstance::ALL;
        assert!(
            <Circumstance as Choice>::ALL
                .iter()
                .map(|(one, _)| *one)
                .eq(all)
        );
    }
}
