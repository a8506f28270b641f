//! Lists to take away. A cell is typed here; `words` makes texts of cells, and
//! [`crate::sheet`] files of texts.
//!
//! One row takes some hundred microseconds where it shows answers of the form, so whoever makes a
//! list of thousands asks for the rows a few at a time.

mod figures;
mod posts;
mod row;

use rules::Item;

pub use figures::{Figures, banded, figures};
pub use posts::{PostCount, post_counts};
pub use row::{Cell, cells, row};

use crate::register::Register;
use crate::review::Conclusion;

fields::choices! {
    /// A list.
    List {
        /// 报名登记册: everyone, with every column.
        Register = "register",
        /// 资格审查通过名单, for the bureau.
        Passed = "passed",
        /// 不通过, with the reasons.
        Refused = "refused",
        /// 待补, with what is missing.
        Pending = "pending",
        /// 公示: who passed, for everyone to read. It has nothing of which 个人信息保护法 art. 25 and 28
        /// want a consent: no number in full, no birth date, no telephone, no reason.
        Public = "public",
        /// What the command `xieguan screen` writes: everyone, nobody reviewed.
        Screened = "screened",
    }
}

fields::choices! {
    /// A column of a list.
    Heading {
        /// 序号 in the list.
        Serial = "serial",
        /// 收件号.
        Number = "number",
        /// 岗位代码.
        PostCode = "postCode",
        /// 报考岗位.
        Post = "post",
        /// 姓名.
        Name = "name",
        /// 性别.
        Sex = "sex",
        /// 身份证号.
        IdNumber = "idNumber",
        /// 身份证号 with its middle hidden.
        MaskedId = "maskedId",
        /// 出生日期.
        BirthDate = "birthDate",
        /// 民族.
        EthnicGroup = "ethnicGroup",
        /// 政治面貌.
        PoliticalStatus = "politicalStatus",
        /// 户籍.
        Household = "household",
        /// 学历.
        Education = "education",
        /// 学位.
        Degree = "degree",
        /// 毕业院校.
        School = "school",
        /// 专业.
        Major = "major",
        /// 毕业时间.
        Graduated = "graduated",
        /// 全日制.
        FullTime = "fullTime",
        /// 服役.
        Service = "service",
        /// 驾驶证.
        Licence = "licence",
        /// 身高.
        Height = "height",
        /// 手机.
        Mobile = "mobile",
        /// 备用电话.
        OtherPhone = "otherPhone",
        /// 现工作单位.
        Employer = "employer",
        /// 程序结论.
        Outcome = "outcome",
        /// 更正后的结论.
        FoundOutcome = "foundOutcome",
        /// 不符合的条款.
        NotMet = "notMet",
        /// 待认定、待确认的条款.
        Open = "open",
        /// 提醒.
        Warnings = "warnings",
        /// 审核进度.
        State = "state",
        /// 审核结论.
        Conclusion = "conclusion",
        /// 理由.
        Reason = "reason",
        /// 初审人.
        FirstBy = "firstBy",
        /// 复审人.
        SecondBy = "secondBy",
        /// 备注.
        Note = "note",
        /// 填表日期: by the file itself.
        Saved = "saved",
        /// 核对码.
        MatchCode = "matchCode",
        /// 规则版本.
        RulesVersion = "rulesVersion",
        /// 收件方式.
        Source = "source",
        /// 文件名.
        File = "file",
        /// 没有收下的原因: of a file that is no row.
        Refusal = "refusal",
    }
}

impl Heading {
    /// Whether its cells are days.
    pub const fn is_day(self) -> bool {
        matches!(self, Self::BirthDate | Self::Saved)
    }
}

/// The columns of a list, in their order.
pub const fn headings(list: List) -> &'static [Heading] {
    use Heading as H;
    match list {
        List::Register => &[
            H::Number,
            H::PostCode,
            H::Post,
            H::Name,
            H::Sex,
            H::IdNumber,
            H::BirthDate,
            H::EthnicGroup,
            H::PoliticalStatus,
            H::Household,
            H::Education,
            H::Degree,
            H::School,
            H::Major,
            H::Graduated,
            H::FullTime,
            H::Service,
            H::Licence,
            H::Height,
            H::Mobile,
            H::OtherPhone,
            H::Employer,
            H::Outcome,
            H::FoundOutcome,
            H::NotMet,
            H::Open,
            H::Warnings,
            H::State,
            H::Conclusion,
            H::Reason,
            H::FirstBy,
            H::SecondBy,
            H::Note,
            H::Saved,
            H::MatchCode,
            H::RulesVersion,
            H::Source,
            H::File,
        ],
        List::Screened => &[
            H::Number,
            H::PostCode,
            H::Post,
            H::Name,
            H::Sex,
            H::IdNumber,
            H::BirthDate,
            H::EthnicGroup,
            H::PoliticalStatus,
            H::Household,
            H::Education,
            H::Degree,
            H::School,
            H::Major,
            H::Graduated,
            H::FullTime,
            H::Service,
            H::Licence,
            H::Height,
            H::Mobile,
            H::OtherPhone,
            H::Employer,
            H::Outcome,
            H::NotMet,
            H::Open,
            H::Warnings,
            H::Saved,
            H::MatchCode,
            H::RulesVersion,
            H::Source,
            H::File,
            H::Refusal,
        ],
        List::Passed => &[
            H::Serial,
            H::Number,
            H::PostCode,
            H::Post,
            H::Name,
            H::Sex,
            H::IdNumber,
            H::Mobile,
            H::FirstBy,
            H::SecondBy,
        ],
        List::Refused | List::Pending => &[
            H::Serial,
            H::Number,
            H::PostCode,
            H::Post,
            H::Name,
            H::IdNumber,
            H::Mobile,
            H::Reason,
            H::FirstBy,
            H::SecondBy,
        ],
        List::Public => &[H::Serial, H::PostCode, H::Post, H::Name, H::MaskedId],
    }
}

/// The indices of the rows of a list, post by post in the order of the notice, then in the order
/// in which they came. Several applications of one person are several rows.
pub fn members(list: List, register: &Register) -> Vec<usize> {
    let second = register.terms().second_review;
    let wanted = match list {
        List::Register | List::Screened => None,
        List::Passed | List::Public => Some(Conclusion::Passed),
        List::Refused => Some(Conclusion::Refused),
        List::Pending => Some(Conclusion::Pending),
    };
    let rows = register.rows();
    let is_in = |index: &usize| {
        let concluded = rows.get(*index).map(|row| row.review.conclusion(second));
        wanted.is_none() || concluded == Some(wanted)
    };
    let mut indices: Vec<usize> = (0..rows.len()).filter(is_in).collect();
    if wanted.is_some() {
        let post = |index: &usize| rows.get(*index).and_then(|row| row.post_index);
        indices.sort_by_key(|index| post(index).unwrap_or(usize::MAX));
    }
    indices
}

/// An ID number as a public list has it: the first four characters and the last four. What is no
/// ID number is hidden whole.
pub fn masked(id_number: &str) -> String {
    match (id_number.len(), id_number.get(..4), id_number.get(14..)) {
        (18, Some(first), Some(last)) => [first, "**********", last].concat(),
        _ => "*".repeat(id_number.chars().count().min(18)),
    }
}

/// The items with these outcomes, of what counts for a row.
pub(crate) fn items(
    judged: &crate::register::Judged,
    is: impl Fn(rules::Outcome) -> bool,
) -> Vec<Item> {
    let with = Item::ALL.into_iter().zip(judged.items);
    with.filter(|(_, outcome)| is(*outcome))
        .map(|(item, _)| item)
        .collect()
}
