//! Closed lists that only a notice has. Files name each value by a key.

use fields::choices;

choices! {
    /// Who may apply by nationality; the Measures are silent.
    Nationality {
        /// Only citizens of the People's Republic.
        CitizensOnly = "citizensOnly",
        /// Holders of a foreigner's permanent residence card too.
        ResidentsToo = "residentsToo",
    }
}

choices! {
    /// The least education a post asks for.
    LeastEducation {
        /// 大学本科.
        Bachelor = "bachelor",
        /// 大学专科: what Article 16(3) requires.
        JuniorCollege = "juniorCollege",
        /// 高中 or 中专: less than the Measures require, except of veterans.
        SeniorHigh = "seniorHigh",
        /// None.
        Any = "any",
    }
}

choices! {
    /// For whom 高中 or 中专 is enough, Article 16(3): 退伍军人可放宽至高中及以上.
    Relaxation {
        /// Veterans, as the Measures allow.
        Veterans = "veterans",
        /// Nobody.
        Nobody = "nobody",
        /// Others too, such as locals or people with experience.
        Others = "others",
    }
}

choices! {
    /// Whether a post is for veterans.
    ForVeterans {
        /// Only they may apply.
        Only = "only",
        /// All else equal, they come first.
        Preferred = "preferred",
    }
}

choices! {
    /// The languages that a post requires.
    Languages {
        /// 蒙汉兼通.
        MongolianAndChinese = "mongolianAndChinese",
    }
}

choices! {
    /// The kind of labour contract, 劳动合同法 arts. 13 to 15.
    Contract {
        /// 固定期限.
        FixedTerm = "fixedTerm",
        /// 无固定期限.
        OpenEnded = "openEnded",
        /// 以完成一定工作任务为期限.
        UntilTaskDone = "untilTaskDone",
    }
}

choices! {
    /// How the bureau engages its auxiliaries. By Article 6 its department signs the contract.
    Engagement {
        /// 劳动合同, signed by the bureau itself.
        LabourContract = "labourContract",
        /// 公益性岗位: a labour contract, with a subsidy.
        PublicWelfare = "publicWelfare",
        /// 劳务派遣: an agency signs.
        Dispatch = "dispatch",
        /// 政府购买服务、劳务外包: a contractor signs.
        Outsourced = "outsourced",
    }
}

choices! {
    /// 社会保险.
    Insurance {
        /// All that the law requires.
        Statutory = "statutory",
        /// 工伤保险 alone, or another part.
        InPart = "inPart",
        /// None.
        Nothing = "none",
    }
}

choices! {
    /// The background colour of a photo. The order is that of the workshop's menu.
    Background {
        /// White.
        White = "white",
        /// Blue.
        Blue = "blue",
        /// Red.
        Red = "red",
        /// Whichever the photo has.
        Any = "any",
    }
}
