//! Every field of the form: its section, its kind, when it is asked.
//!
//! There is no field for marriage or children (妇女权益保障法 art. 43), and none for sealed records
//! (治安管理处罚法 (2025) art. 136).

use chrono::NaiveDate;
use fields::codes::CodeList;
use record::{Bound, Need};

/// The answers of one section, or of one entry of a section with several.
pub type Answers = record::Answers<Field>;
/// A place in the form.
pub type Place = record::Place<Field>;

/// The most entries of a section.
pub const MOST_ENTRIES: usize = 40;

crate::table::form!(record::fields);

/// A part of the form, on a page of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// 报考岗位.
    Post,
    /// 个人信息.
    Person,
    /// 联系方式.
    Contact,
    /// 学历, one entry a school.
    Education,
    /// 学习和工作经历, one entry a period.
    History,
    /// 服役经历.
    Service,
    /// 家庭成员和主要社会关系, one entry a person.
    Family,
    /// 证照、奖惩.
    Skills,
    /// 资格声明: the answers of the self-check.
    Declarations,
    /// 照片.
    Photo,
    /// 要带的材料.
    Attachments,
    /// 诚信承诺.
    Pledge,
}

impl Section {
    /// In the order they are filled in.
    pub const ALL: [Self; 12] = [
        Self::Post,
        Self::Person,
        Self::Contact,
        Self::Education,
        Self::History,
        Self::Service,
        Self::Family,
        Self::Skills,
        Self::Declarations,
        Self::Photo,
        Self::Attachments,
        Self::Pledge,
    ];

    /// The sections with several entries.
    pub const REPEATED: [Self; 3] = [Self::Education, Self::History, Self::Family];

    /// Whether it has several entries.
    pub fn is_repeated(self) -> bool {
        Self::REPEATED.contains(&self)
    }

    /// The name in addresses and files.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Post => "post",
            Self::Person => "person",
            Self::Contact => "contact",
            Self::Education => "education",
            Self::History => "history",
            Self::Service => "service",
            Self::Family => "family",
            Self::Skills => "skills",
            Self::Declarations => "declarations",
            Self::Photo => "photo",
            Self::Attachments => "attachments",
            Self::Pledge => "pledge",
        }
    }

    /// The section with this name.
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.key() == key)
    }

    /// Its fields, in the order they are asked.
    pub fn fields(self) -> impl Iterator<Item = Field> {
        Field::ALL
            .iter()
            .copied()
            .filter(move |field| field.section() == self)
    }
}

/// The kind of a field's value, which also decides its control. Limits are characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One line of at most so many characters.
    Line(u16),
    /// Several lines.
    Paragraph(u16),
    /// A person's name.
    Name,
    /// The number of an identity card.
    ResidentId,
    /// A mobile number.
    Mobile,
    /// Any telephone number.
    Phone,
    /// A day that is not in the future.
    Day,
    /// A month that is not in the future.
    Month,
    /// A month, past or future.
    AnyMonth,
    /// A number between two bounds, both included.
    Number(u16, u16),
    /// A choice from a short list: every option is visible.
    Choose(List),
    /// A choice from a standard's list: a menu.
    Menu(CodeList),
    /// A choice from a long list, stored by name: chosen, or typed with suggestions.
    Search(CodeList),
    /// A league or city of the region, or elsewhere.
    Prefecture,
    /// A banner, county or district of the league chosen.
    County,
    /// An e-mail address.
    Email,
    /// A box to tick.
    Flag,
}

/// The short lists. Their sentences are in `words`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// [`fields::Sex`].
    Sex,
    /// [`crate::choice::Level`].
    Level,
    /// [`crate::choice::Completion`].
    Completion,
    /// [`crate::choice::Study`].
    Study,
    /// [`crate::choice::Occupation`].
    Occupation,
    /// [`rules::Service`].
    Service,
    /// [`crate::choice::Reassignment`].
    Reassignment,
}

impl Field {
    /// The field with this name.
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.key() == key)
    }
}

impl record::Table for Field {
    type Section = Section;
    type Today = NaiveDate;
    const MOST_ENTRIES: usize = MOST_ENTRIES;
    const LENIENT: bool = false;

    fn bound(self) -> Bound {
        match self.kind() {
            Kind::Line(most) | Kind::Paragraph(most) => Bound::Characters(most),
            Kind::Number(min, max) => Bound::Between(min, max),
            Kind::Menu(list) => Bound::Codes(list),
            Kind::Search(list) => Bound::Names(list),
            _ => Bound::Type,
        }
    }
}

impl record::Section for Section {
    const REPEATED: &'static [Self] = &Self::REPEATED;

    fn key(self) -> &'static str {
        self.key()
    }
}

/// The value in files for a place outside the region.
pub const ELSEWHERE: &str = "elsewhere";

/// Conditions on answers of the same section or entry.
mod when {
    use crate::choice::{Choice, Completion, Level};
    use crate::field::{Answers, ELSEWHERE, Field};
    use fields::CodeList;
    use record::Raw;
    use rules::Service;

    /// Members of a party or of the youth league, by the codes of GB/T 4762.
    pub(super) fn joined(answers: &Answers) -> bool {
        let status = CodeList::PoliticalStatus.find(answers.text(Field::PoliticalStatus));
        status.is_ok_and(|status| !matches!(status.code, "12" | "13"))
    }

    pub(super) fn in_region(answers: &Answers) -> bool {
        crate::place::prefecture(answers.text(Field::HouseholdPrefecture)).is_ok()
    }

    pub(super) fn elsewhere(answers: &Answers) -> bool {
        answers.text(Field::HouseholdPrefecture) == ELSEWHERE
    }

    /// A level of school with subjects.
    pub(super) fn major(answers: &Answers) -> bool {
        let level = Level::of_key(answers.text(Field::Level));
        !matches!(level, None | Some(Level::SeniorHigh | Level::JuniorHigh))
    }

    /// A level that gives degrees, and graduated.
    pub(super) fn degree(answers: &Answers) -> bool {
        let level = Level::of_key(answers.text(Field::Level));
        let graduated = answers.text(Field::Completion) == Completion::Graduated.key();
        graduated && matches!(level, Some(Level::Doctor | Level::Master | Level::Bachelor))
    }

    pub(super) fn ended(answers: &Answers) -> bool {
        answers.get(Field::Present).is_none_or(Raw::is_blank)
    }

    pub(super) fn served(answers: &Answers) -> bool {
        let served = Service::of_key(answers.text(Field::ServiceKind));
        !matches!(served, None | Some(Service::None))
    }
}
