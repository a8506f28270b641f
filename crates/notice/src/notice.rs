//! The notice, typed. Nothing in it has to be there: what a notice does not say stays
//! open, and the Measures alone decide.

use chrono::NaiveDate;
use fields::{Code, CodeList, Phone};
use rules::{
    Birthday, FireRescue, FullTime, LeapDay, SecondaryVocational, TechnicalClasses, UpperAge,
};

use crate::choice::{Contract, ForVeterans, Languages, LeastEducation, Nationality, Relaxation};
use crate::draft::Answers;
use crate::field::{Kind, List, Section};
use crate::follow::Background;
use crate::table::notice;
use crate::value::{Email, Paragraph, Reading, Record, Territory, Value};

notice! {
    /// What it is, and whose.
    About in About {
        /// 公告标题.
        title: String = Title "title", Kind::Line(80);
        /// 招聘单位.
        bureau: String = Bureau "bureau", Kind::Line(60);
        /// 辖区: the division whose bureau it is.
        jurisdiction: Territory = Jurisdiction "jurisdiction", Kind::Division;
        /// 公告日期.
        announced: NaiveDate = Announced "announced", Kind::Day;
    }

    /// The approval of Article 15.
    Approval in Approval {
        /// 批准机关.
        authority: String = Authority "authority", Kind::Line(60);
        /// 批准文号.
        document: String = Document "documentNumber", Kind::Line(40);
        /// 批准日期.
        approved: NaiveDate = Approved "date", Kind::Day;
    }

    /// The people of the bureau, for Article 14.
    Staff in Staff {
        /// 在编人员.
        established: u16 = Established "established", Kind::Number(0, 60000);
        /// 现有协管人员.
        auxiliaries: u16 = Auxiliaries "auxiliaries", Kind::Number(0, 60000);
    }

    /// When one may register; both days included.
    Window in Registration {
        /// 报名开始.
        opens: NaiveDate = Opens "opens", Kind::Day;
        /// 报名截止.
        closes: NaiveDate = Closes "closes", Kind::Day;
    }

    /// How the age of Article 16(2) is counted.
    AgeTerms in Age {
        /// 年龄算到哪一天.
        reference: NaiveDate = Reference "referenceDate", Kind::Day;
        /// 出生日期的上界: the earliest birth date, that day included.
        born_from: NaiveDate = BornFrom "bornFrom", Kind::Day;
        /// The latest birth date, that day included.
        born_to: NaiveDate = BornTo "bornTo", Kind::Day;
        /// 不超过三十五周岁.
        upper_age: UpperAge = UpperAge "upperAge", Kind::Choose(List::UpperAge);
        /// 年满.
        birthday: Birthday = Birthday "birthday", Kind::Choose(List::Birthday);
        /// 2 月 29 日出生.
        leap_day: LeapDay = LeapDay "leapDay", Kind::Choose(List::LeapDay);
    }

    /// How Article 16(3) is read, and what the Measures leave open beside it.
    Conditions in Conditions {
        /// 毕业证最晚取得日期.
        certificate_by: NaiveDate = CertificateBy "certificateBy", Kind::Day;
        /// 高级工班、预备技师班.
        technical_classes: TechnicalClasses = TechnicalClasses "technicalClasses", Kind::Choose(List::TechnicalClasses);
        /// 中专、职高、技校.
        secondary_vocational: SecondaryVocational = SecondaryVocational "secondaryVocational", Kind::Choose(List::SecondaryVocational);
        /// 全日制.
        full_time: FullTime = FullTime "fullTime", Kind::Choose(List::FullTime);
        /// 退出国家综合性消防救援队伍人员.
        fire_rescue: FireRescue = FireRescue "fireRescue", Kind::Choose(List::FireRescue);
        /// 国籍.
        nationality: Nationality = Nationality "nationality", Kind::Choose(List::Nationality);
    }

    /// A post, and what it asks for beyond the Measures.
    Post in Posts {
        /// 岗位代码.
        code: String = PostCode "code", Kind::Line(20);
        /// 岗位名称.
        title: String = PostTitle "title", Kind::Line(60);
        /// 招聘人数.
        headcount: u16 = Headcount "headcount", Kind::Number(1, 9999);
        /// 岗位职责.
        duties: Paragraph = Duties "duties", Kind::Paragraph(1000);
        /// 学历.
        education: LeastEducation = LeastEducation "education", Kind::Choose(List::LeastEducation);
        /// 放宽到高中的范围.
        relaxation: Relaxation = Relaxation "relaxation", Kind::Choose(List::Relaxation);
        /// 全日制.
        full_time: FullTime = PostFullTime "fullTime", Kind::Choose(List::FullTime);
        /// 专业.
        majors: Paragraph = Majors "majors", Kind::Paragraph(500);
        /// The youngest age in 周岁; eighteen where it is not told.
        youngest: u16 = Youngest "youngest", Kind::Number(1, 99);
        /// The oldest age in 周岁; thirty-five where it is not told.
        oldest: u16 = Oldest "oldest", Kind::Number(1, 99);
        /// 户籍.
        household: Territory = Household "household", Kind::Division;
        /// The day by which the household must have been registered there.
        household_by: NaiveDate = HouseholdBy "householdBy", Kind::Day;
        /// 男性身高, in centimetres, at least.
        height_men: u16 = HeightMen "heightMen", Kind::Number(100, 250);
        /// 女性身高, in centimetres, at least.
        height_women: u16 = HeightWomen "heightWomen", Kind::Number(100, 250);
        /// 驾驶证.
        licence: Code = Licence "licence", Kind::Menu(CodeList::Licence);
        /// 语言.
        languages: Languages = Languages "languages", Kind::Choose(List::Languages);
        /// 退伍军人.
        veterans: ForVeterans = ForVeterans "veterans", Kind::Choose(List::ForVeterans);
        /// 其他条件.
        other: Paragraph = Other "other", Kind::Paragraph(600);
    }

    /// The papers to bring, one a line, in the notice's words.
    Papers in Papers {
        /// 报名材料.
        list: Paragraph = PaperList "list", Kind::Paragraph(2000);
    }

    /// What the photo must be; what is missing is as most notices ask for it.
    PhotoTerms in Photo {
        /// 宽, in pixels.
        width: u16 = PhotoWidth "width", Kind::Number(1, 10000);
        /// 高, in pixels.
        height: u16 = PhotoHeight "height", Kind::Number(1, 10000);
        /// The least size of the file, in KB.
        min_kb: u16 = PhotoMinKb "minKb", Kind::Number(0, 60000);
        /// The greatest.
        max_kb: u16 = PhotoMaxKb "maxKb", Kind::Number(1, 60000);
        /// 底色.
        background: Background = PhotoBackground "background", Kind::Choose(List::Background);
    }

    /// The days of the recruitment, in their order.
    Process in Process {
        /// 资格审查.
        review: NaiveDate = Review "review", Kind::Day;
        /// 笔试.
        written_test: NaiveDate = WrittenTest "writtenTest", Kind::Day;
        /// 体能测评.
        fitness_test: NaiveDate = FitnessTest "fitnessTest", Kind::Day;
        /// 资格复审.
        second_review: NaiveDate = SecondReview "secondReview", Kind::Day;
        /// 面试.
        interview: NaiveDate = Interview "interview", Kind::Day;
        /// 体检.
        medical: NaiveDate = Medical "medical", Kind::Day;
        /// 政审（考察）.
        vetting: NaiveDate = Vetting "vetting", Kind::Day;
        /// 公示.
        publicity: NaiveDate = Publicity "publicity", Kind::Day;
        /// 聘用.
        hire: NaiveDate = Hire "hire", Kind::Day;
    }

    /// The contract, probation (Article 18) and training (Article 20).
    Employment in Employment {
        /// 合同期限.
        contract: Contract = Contract "contract", Kind::Choose(List::Contract);
        /// In months.
        contract_months: u16 = ContractMonths "contractMonths", Kind::Number(1, 600);
        /// 试用期, in months.
        probation_months: u16 = ProbationMonths "probationMonths", Kind::Number(0, 60);
        /// 岗前培训, in working days.
        training_days: u16 = TrainingDays "trainingDays", Kind::Number(0, 365);
        /// The first day of training.
        training_from: NaiveDate = TrainingFrom "trainingFrom", Kind::Day;
        /// The last.
        training_to: NaiveDate = TrainingTo "trainingTo", Kind::Day;
    }

    /// Whom to ask, and where the form goes.
    HandIn in HandIn {
        /// 联系人.
        contact: String = Contact "contact", Kind::Line(40);
        /// 咨询电话.
        phone: Phone = Telephone "phone", Kind::Phone;
        /// 交表地点.
        address: String = HandInAddress "address", Kind::Line(120);
        /// 交表邮箱.
        email: Email = HandInEmail "email", Kind::Email;
        /// 交表时间.
        hours: Paragraph = HandInHours "hours", Kind::Paragraph(200);
    }

    /// The pledge (诚信承诺书), in the bureau's words.
    Pledge in Pledge {
        /// 承诺书全文.
        text: Paragraph = PledgeText "text", Kind::Paragraph(2000);
    }

    /// A city of the numbering plan for badges, Article 25.
    CityRow in Cities {
        /// Two digits.
        code: String = CityCode "code", Kind::Line(2);
        /// 城市.
        name: String = CityName "name", Kind::Line(30);
    }
}

/// A whole notice. [`Notice::default`] fixes nothing: the Measures alone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Notice {
    /// What it is, and whose.
    pub about: About,
    /// The approval of Article 15.
    pub approval: Approval,
    /// The people of the bureau.
    pub staff: Staff,
    /// When one may register.
    pub registration: Window,
    /// How the age is counted.
    pub age: AgeTerms,
    /// How the education is read.
    pub conditions: Conditions,
    /// Its posts.
    pub posts: Vec<Post>,
    /// The papers to bring.
    pub papers: Papers,
    /// What the photo must be.
    pub photo: PhotoTerms,
    /// The days of the recruitment.
    pub process: Process,
    /// Contract, probation and training.
    pub employment: Employment,
    /// Whom to ask, and where the form goes.
    pub hand_in: HandIn,
    /// The pledge.
    pub pledge: Pledge,
    /// The cities of badge numbers.
    pub cities: Vec<CityRow>,
}
