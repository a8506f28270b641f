//! The application, typed: what a draft means once nothing in it is left to mend.

use chrono::NaiveDate;
use fields::codes::{Code, CodeList};
use fields::{Mobile, PersonName, Phone, ResidentId, Sex, YearMonth};
use rules::{
    Circumstance, Circumstances, Declaration, Education, Facts, Occurrence, Readings, Service,
};

use crate::choice::{Completion, Level, Occupation, Study};
use crate::draft::{Answers, Draft, Photo};
use crate::field::{Kind, List, Need, Section, when};
use crate::pack::{Packing, Unpacking};
use crate::record::form;
use crate::value::{Division, Member, Paragraph, Prefecture, Reading, Record, Ticked};

form! {
    /// The post applied for.
    Post in Post {
        /// 报考单位.
        bureau: String = Bureau "bureau", Kind::Line(60), Need::Always;
        /// 报考岗位.
        title: String = PostTitle "postTitle", Kind::Line(60), Need::Always;
        /// 岗位代码.
        code: Option<String> = PostCode "postCode", Kind::Line(20), Need::Optional;
    }

    /// Who applies.
    Person in Person {
        /// 姓名.
        name: PersonName = Name "name", Kind::Name, Need::Always;
        /// 身份证号.
        id_number: ResidentId = IdNumber "idNumber", Kind::ResidentId, Need::Always;
        /// 性别.
        sex: Sex = Sex "sex", Kind::Choose(List::Sex), Need::Always;
        /// 出生日期.
        birth_date: NaiveDate = BirthDate "birthDate", Kind::Day, Need::Always;
        /// 民族.
        ethnic_group: Code = EthnicGroup "ethnicGroup", Kind::Search(CodeList::EthnicGroup), Need::Always;
        /// 籍贯.
        native_place: String = NativePlace "nativePlace", Kind::Line(40), Need::Always;
        /// 户籍所在地: the league or city.
        household_prefecture: Prefecture = HouseholdPrefecture "householdPrefecture", Kind::Prefecture, Need::Always;
        /// The banner, county or district.
        household_county: Option<Division> = HouseholdCounty "householdCounty", Kind::County, Need::When(when::in_region);
        /// 苏木、乡镇、街道, or a development zone.
        household_detail: Option<String> = HouseholdDetail "householdDetail", Kind::Line(60), Need::OptionalWhen(when::in_region);
        /// Province, city and county outside the region.
        household_elsewhere: Option<String> = HouseholdElsewhere "householdElsewhere", Kind::Line(60), Need::When(when::elsewhere);
        /// 政治面貌.
        political_status: Code = PoliticalStatus "politicalStatus", Kind::Menu(CodeList::PoliticalStatus), Need::Always;
        /// 加入时间.
        joined: Option<YearMonth> = Joined "joined", Kind::Month, Need::When(when::joined);
        /// 健康状况.
        health: Code = Health "health", Kind::Menu(CodeList::Health), Need::Always;
        /// 身高, in centimetres.
        height: Option<u16> = Height "height", Kind::Number(100, 250), Need::Optional;
    }

    /// How to reach them.
    Contact in Contact {
        /// 手机.
        mobile: Mobile = Mobile "mobile", Kind::Mobile, Need::Always;
        /// 备用电话.
        other_phone: Option<Phone> = OtherPhone "otherPhone", Kind::Phone, Need::Optional;
        /// 通讯地址.
        address: String = Address "address", Kind::Line(100), Need::Always;
        /// 现工作单位.
        employer: Option<String> = Employer "employer", Kind::Line(60), Need::Optional;
    }

    /// A school, from junior college down to senior high.
    School in Education {
        /// 学历层次.
        level: Level = Level "level", Kind::Choose(List::Level), Need::Always;
        /// 学习方式.
        study: Study = Study "study", Kind::Choose(List::Study), Need::Always;
        /// 毕业没有.
        completion: Completion = Completion "completion", Kind::Choose(List::Completion), Need::Always;
        /// 学校.
        school: String = School "school", Kind::Line(60), Need::Always;
        /// 专业.
        major: Option<String> = Major "major", Kind::Line(40), Need::When(when::major);
        /// 入学.
        from: YearMonth = SchoolFrom "schoolFrom", Kind::Month, Need::Always;
        /// 毕业, or expected to.
        to: YearMonth = SchoolTo "schoolTo", Kind::AnyMonth, Need::Always;
        /// 学位.
        degree: Option<Code> = Degree "degree", Kind::Menu(CodeList::Degree), Need::When(when::degree);
    }

    /// What someone did for a while.
    Period in History {
        /// 做什么.
        occupation: Occupation = Occupation "occupation", Kind::Choose(List::Occupation), Need::Always;
        /// 起.
        from: YearMonth = PeriodFrom "periodFrom", Kind::Month, Need::Always;
        /// 至今.
        present: Ticked = Present "present", Kind::Flag, Need::Optional;
        /// 止.
        to: Option<YearMonth> = PeriodTo "periodTo", Kind::Month, Need::When(when::ended);
        /// 学校或单位.
        place: String = Place "place", Kind::Line(60), Need::Always;
        /// 身份或职务.
        role: Option<String> = Role "role", Kind::Line(40), Need::Optional;
    }

    /// Military service, or the fire-rescue corps.
    ServiceRecord in Service {
        /// Whether, and as what.
        kind: Service = ServiceKind "serviceKind", Kind::Choose(List::Service), Need::Always;
        /// 入伍.
        enlisted: Option<YearMonth> = Enlisted "enlisted", Kind::Month, Need::When(when::served);
        /// 退役.
        discharged: Option<YearMonth> = Discharged "discharged", Kind::Month, Need::When(when::served);
    }

    /// A member of the family, or another close relation.
    Relative in Family {
        /// 关系.
        relation: Code = Relation "relation", Kind::Search(CodeList::Relation), Need::Always;
        /// 姓名.
        name: PersonName = RelativeName "relativeName", Kind::Name, Need::Always;
        /// 出生年月.
        born: Option<YearMonth> = RelativeBorn "relativeBorn", Kind::Month, Need::Optional;
        /// 政治面貌.
        political_status: Option<Code> = RelativeStatus "relativeStatus", Kind::Menu(CodeList::PoliticalStatus), Need::Optional;
        /// 工作单位及职务.
        employer: String = RelativeEmployer "relativeEmployer", Kind::Line(60), Need::Always;
    }

    /// Licences and certificates, awards and penalties.
    Skills in Skills {
        /// 驾驶证.
        licence: Option<Code> = Licence "licence", Kind::Menu(CodeList::Licence), Need::Optional;
        /// 职业资格、技能证书.
        certificates: Option<Paragraph> = Certificates "certificates", Kind::Paragraph(300), Need::Optional;
        /// 奖励.
        awards: Option<Paragraph> = Awards "awards", Kind::Paragraph(300), Need::Optional;
        /// 处分. Sealed records are never to be told.
        penalties: Option<Paragraph> = Penalties "penalties", Kind::Paragraph(300), Need::Optional;
    }

    /// The papers to bring.
    Papers in Attachments {
        /// 都看过了.
        seen: Ticked = PapersSeen "papersSeen", Kind::Flag, Need::Always;
    }

    /// The pledge.
    Pledge in Pledge {
        /// 我承诺.
        agreed: Ticked = Agreed "agreed", Kind::Flag, Need::Always;
    }
}

/// What only the applicant can declare under Articles 16 and 17, every answer given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Declarations {
    /// The expected day of hire; `None` where a notice fixes the day that counts.
    pub hire_date: Option<NaiveDate>,
    /// An earlier engagement as an auxiliary.
    pub earlier_engagement: Occurrence,
    /// A certificate that is expected; `None` where none would matter.
    pub expected_certificate: Option<Occurrence>,
    /// Article 16(1).
    pub conduct: Declaration,
    /// Article 16(4).
    pub ability: Declaration,
    /// Article 17, and what neighbours it: each answered.
    pub circumstances: Circumstances,
}

/// A whole application. Whether its author is eligible is another matter:
/// [`Application::facts`] is what [`rules::decide`] takes.
#[derive(Debug, Clone, PartialEq)]
pub struct Application {
    /// The post.
    pub post: Post,
    /// Who applies.
    pub person: Person,
    /// How to reach them.
    pub contact: Contact,
    /// Their schools.
    pub schools: Vec<School>,
    /// What they did since senior high school, without a gap of more than a month.
    pub history: Vec<Period>,
    /// Their service.
    pub service: ServiceRecord,
    /// Their family and main social relations.
    pub family: Vec<Relative>,
    /// Licences, certificates, awards, penalties.
    pub skills: Skills,
    /// What they declare.
    pub declarations: Declarations,
    /// That they know what to bring.
    pub papers: Papers,
    /// That they pledge.
    pub pledge: Pledge,
    /// Their photo; most bureaus take one glued on as well.
    pub photo: Option<Photo>,
}

impl Application {
    /// What the ten items of Articles 16 and 17 ask.
    pub fn facts(&self) -> Facts {
        let declared = &self.declarations;
        Facts {
            birth_date: Some(self.person.birth_date),
            hire_date: declared.hire_date,
            earlier_engagement: Some(declared.earlier_engagement),
            education: Some(education(&self.schools)),
            expected_certificate: declared.expected_certificate,
            full_time: full_time(&self.schools),
            service: Some(self.service.kind),
            conduct: Some(declared.conduct),
            ability: Some(declared.ability),
            circumstances: declared.circumstances,
        }
    }

    /// The draft that says the same, in the normal form of every field.
    pub fn draft(&self) -> Draft {
        let mut draft = Draft::default();
        draft.facts = self.facts();
        draft.photo = self.photo.clone();
        let answers = &mut draft.answers;
        self.post.write(answers);
        self.person.write(answers);
        self.contact.write(answers);
        self.service.write(answers);
        self.skills.write(answers);
        self.papers.write(answers);
        self.pledge.write(answers);
        fill(&mut draft, &self.schools);
        fill(&mut draft, &self.history);
        fill(&mut draft, &self.family);
        draft
    }
}

fn fill<R: Record>(draft: &mut Draft, records: &[R]) {
    if let Some(entries) = draft.entries_mut(R::SECTION) {
        *entries = records
            .iter()
            .map(|record| {
                let mut answers = Answers::default();
                record.write(&mut answers);
                answers
            })
            .collect();
    }
}

/// The school with the highest certificate in hand; the latest of several.
pub fn best_school(schools: &[School]) -> Option<&School> {
    schools
        .iter()
        .filter(|school| school.completion == Completion::Graduated)
        .max_by_key(|school| (rank(school.level), school.to))
}

/// The education that the schools show. Whoever has left none of them with a certificate
/// has what everyone has.
pub(crate) fn education(schools: &[School]) -> Education {
    best_school(schools).map_or(Education::JuniorHighOrBelow, |school| {
        school.level.education()
    })
}

/// Whether the certificate that counts is one of full-time study: the highest in hand, or,
/// while that is below 大专, the one that is to come.
pub(crate) fn full_time(schools: &[School]) -> Option<bool> {
    let held = best_school(schools);
    let to_come = schools
        .iter()
        .filter(|school| school.completion == Completion::Studying)
        .max_by_key(|school| (rank(school.level), school.to));
    let counts = match (held, to_come) {
        (Some(held), Some(to_come)) if rank(held.level) < rank(Level::SeniorTechnical) => to_come,
        (held, to_come) => held.or(to_come)?,
    };
    Some(counts.study == Study::FullTime)
}

/// Higher is more.
const fn rank(level: Level) -> u8 {
    match level {
        Level::Doctor => 8,
        Level::Master => 7,
        Level::Bachelor => 6,
        Level::JuniorCollege => 5,
        Level::PreparatoryTechnician => 4,
        Level::SeniorTechnical => 3,
        Level::SeniorHigh => 2,
        Level::SecondaryVocational => 1,
        Level::JuniorHigh => 0,
    }
}

impl Declarations {
    /// What was declared; `None` while an answer is missing that `readings` make matter.
    pub fn of(facts: &Facts, readings: &Readings) -> Option<Self> {
        let hire_date = facts
            .hire_date
            .filter(|_| readings.reference_date.is_none());
        let answered = |one| facts.circumstances.get(one).is_some();
        let complete = Circumstance::ALL.into_iter().all(answered);
        Some(Self {
            hire_date,
            earlier_engagement: facts.earlier_engagement?,
            expected_certificate: facts.expected_certificate,
            conduct: facts.conduct?,
            ability: facts.ability?,
            circumstances: complete.then_some(facts.circumstances)?,
        })
    }
}
