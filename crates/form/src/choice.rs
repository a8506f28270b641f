//! Closed lists that only the form has. Files name each value by a key.

pub use fields::Choice;
use fields::choices;
use rules::Education;

choices! {
    /// The level of a school. Numbers in comments are codes of GB/T 4658-2006, which has none
    /// for classes of technical colleges.
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
    /// The level as the Measures count it.
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

    /// The usual least age at the end of this school; a lower age is probably a mistake.
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
    /// Whether the applicant takes another post than the chosen one.
    Reassignment {
        /// 服从调剂.
        Accepts = "accepts",
        /// 不服从调剂.
        Declines = "declines",
    }
}

choices! {
    /// How the studies ended.
    Completion {
        /// With the graduation certificate (毕业).
        Graduated = "graduated",
        /// They have not ended.
        Studying = "studying",
        /// Without the certificate (结业, 肄业).
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
    /// The occupation in a period.
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
