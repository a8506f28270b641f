//! Every field of a notice: its section, its kind, when it is asked.
//!
//! There is no field for the sex, marriage or children of applicants: 妇女权益保障法
//! art. 43. If its texts ask for them, [`crate::lint()`] reports it.

use fields::CodeList;
use record::{Bound, Need};
use serde::{Serialize, Serializer};

/// The answers of one section, or of one entry of a section with several.
pub type Answers = record::Answers<Field>;
/// A whole notice, as typed.
pub type Draft = record::Draft<Field>;
/// A place in a notice.
pub type Place = record::Place<Field>;

/// The most entries of a section. No notice has as many posts.
pub const MOST_ENTRIES: usize = 1000;
/// The most parts in the bureau's own words. Each may be long.
pub const MOST_TEXTS: usize = 30;

crate::table::notice!(record::fields);

/// A part of a notice, on a page of its own in the workshop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// 公告.
    About,
    /// 批准.
    Approval,
    /// 编制和人数.
    Staff,
    /// 报名时间.
    Registration,
    /// 年龄.
    Age,
    /// 学历和其他条件.
    Conditions,
    /// 第十七条以外不招的人.
    Bars,
    /// 岗位, one entry a post.
    Posts,
    /// 材料.
    Papers,
    /// 照片.
    Photo,
    /// 报名登记表要填的栏目.
    Cells,
    /// 考试和录用日程.
    Process,
    /// 考试办法.
    Tests,
    /// 合同、试用和培训.
    Employment,
    /// 联系和交表.
    HandIn,
    /// 诚信承诺书.
    Pledge,
    /// 其他内容, one entry a part.
    Texts,
    /// 胸号的城市编号, one entry a city.
    Cities,
}

impl Section {
    /// In the order they are filled in.
    pub const ALL: [Self; 18] = [
        Self::About,
        Self::Approval,
        Self::Staff,
        Self::Registration,
        Self::Age,
        Self::Conditions,
        Self::Bars,
        Self::Posts,
        Self::Papers,
        Self::Photo,
        Self::Cells,
        Self::Process,
        Self::Tests,
        Self::Employment,
        Self::HandIn,
        Self::Pledge,
        Self::Texts,
        Self::Cities,
    ];

    /// The sections with several entries.
    pub const REPEATED: [Self; 3] = [Self::Posts, Self::Cities, Self::Texts];

    /// Whether it has several entries.
    pub fn is_repeated(self) -> bool {
        Self::REPEATED.contains(&self)
    }

    /// The name in addresses and files.
    pub const fn key(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::Approval => "approval",
            Self::Staff => "staff",
            Self::Registration => "registration",
            Self::Age => "age",
            Self::Conditions => "conditions",
            Self::Bars => "bars",
            Self::Posts => "posts",
            Self::Papers => "papers",
            Self::Photo => "photo",
            Self::Cells => "formCells",
            Self::Process => "process",
            Self::Tests => "tests",
            Self::Employment => "employment",
            Self::HandIn => "handIn",
            Self::Pledge => "pledge",
            Self::Texts => "texts",
            Self::Cities => "cities",
        }
    }

    /// The section with this name.
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.key() == key)
    }

    /// Its fields, in the order they are asked.
    pub fn fields(self) -> impl Iterator<Item = Field> {
        let fields = Field::ALL.iter().copied();
        fields.filter(move |field| field.section() == self)
    }
}

/// The kind of a field's value, which also decides its control. Limits are characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One line of at most so many characters.
    Line(u16),
    /// Several lines.
    Paragraph(u16),
    /// A day.
    Day,
    /// A whole number between two bounds, both included.
    Number(u16, u16),
    /// A choice from a short list.
    Choose(List),
    /// A choice from a standard's list: a menu.
    Menu(CodeList),
    /// A division of the region or the region itself, typed with suggestions.
    Division,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A box to tick.
    Flag,
}

/// The short lists. Their sentences are in `words`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// [`rules::UpperAge`].
    UpperAge,
    /// [`rules::Birthday`].
    Birthday,
    /// [`rules::LeapDay`].
    LeapDay,
    /// [`rules::TechnicalClasses`].
    TechnicalClasses,
    /// [`rules::SecondaryVocational`].
    SecondaryVocational,
    /// [`rules::FullTime`].
    FullTime,
    /// [`rules::FireRescue`].
    FireRescue,
    /// [`crate::choice::Nationality`].
    Nationality,
    /// [`crate::choice::LeastEducation`].
    LeastEducation,
    /// [`crate::choice::Relaxation`].
    Relaxation,
    /// [`crate::choice::ForVeterans`].
    ForVeterans,
    /// [`crate::choice::Languages`].
    Languages,
    /// [`crate::choice::Contract`].
    Contract,
    /// [`crate::choice::Engagement`].
    Engagement,
    /// [`crate::choice::Insurance`].
    Insurance,
    /// [`crate::Background`].
    Background,
}

impl Field {
    /// The field with this name in this section.
    pub fn of_key(section: Section, key: &str) -> Option<Self> {
        section.fields().find(|field| field.key() == key)
    }

    /// Whether it is asked, given the other answers of the record. If not, its answer is
    /// ignored.
    pub fn is_asked(self, answers: &Answers) -> bool {
        self.need().is_asked(answers)
    }
}

/// An answer that cannot be read is reported, and absent from the notice.
impl record::Table for Field {
    type Section = Section;
    type Today = ();
    const MOST_ENTRIES: usize = MOST_ENTRIES;
    const LENIENT: bool = true;

    fn most_entries(section: Section) -> usize {
        match section {
            Section::Texts => MOST_TEXTS,
            _ => MOST_ENTRIES,
        }
    }

    fn bound(self) -> Bound {
        match self.kind() {
            Kind::Line(most) | Kind::Paragraph(most) => Bound::Characters(most),
            Kind::Number(min, max) => Bound::Between(min, max),
            Kind::Menu(list) => Bound::Codes(list),
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

/// Conditions on answers of the same section or entry.
mod when {
    use crate::choice::Contract;
    use crate::field::{Answers, Field};
    use fields::Choice;
    use record::Raw;

    pub(super) fn fixed_term(answers: &Answers) -> bool {
        answers.text(Field::Contract) == Contract::FixedTerm.key()
    }

    pub(super) fn household(answers: &Answers) -> bool {
        let household = answers.get(Field::Household);
        household.is_some_and(|raw| !Raw::is_blank(raw))
    }
}

/// Serialised as its key.
impl Serialize for Section {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.key())
    }
}

impl Serialize for Field {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.key())
    }
}
