//! The table of the form, one line for each field: `name: Type = Field "key", Kind, Need;`. The
//! order of lines is the order of asking, and of packing (`pack/records.rs`) except for fields
//! added later.

/// Passes the table to a macro.
macro_rules! form {
    ($make:path) => { $make! {
        /// The post applied for.
        Post in Post {
            /// 报考单位.
            bureau: String = Bureau "bureau", Kind::Line(60), Need::Always;
            /// 报考岗位.
            title: String = PostTitle "postTitle", Kind::Line(60), Need::Always;
            /// 岗位代码.
            code: Option<String> = PostCode "postCode", Kind::Line(20), Need::Optional;
            /// 是否服从调剂.
            reassignment: Option<Reassignment> = Reassignment "reassignment", Kind::Choose(List::Reassignment), Need::Optional;
        }

        /// Who applies.
        Person in Person {
            /// 姓名.
            name: PersonName = Name "name", Kind::Name, Need::Always;
            /// 曾用名.
            former_name: Option<PersonName> = FormerName "formerName", Kind::Name, Need::Optional;
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
            /// 参加工作时间.
            work_started: Option<YearMonth> = WorkStarted "workStarted", Kind::Month, Need::Optional;
            /// 特长.
            strengths: Option<Paragraph> = Strengths "strengths", Kind::Paragraph(300), Need::Optional;
            /// 回避关系: relatives among the bureau's staff.
            recusal: Option<String> = Recusal "recusal", Kind::Line(100), Need::Optional;
        }

        /// Telephone numbers and address.
        Contact in Contact {
            /// 手机.
            mobile: Mobile = Mobile "mobile", Kind::Mobile, Need::Always;
            /// 备用电话.
            other_phone: Option<Phone> = OtherPhone "otherPhone", Kind::Phone, Need::Optional;
            /// 通讯地址.
            address: String = Address "address", Kind::Line(100), Need::Always;
            /// 现工作单位.
            employer: Option<String> = Employer "employer", Kind::Line(60), Need::Optional;
            /// 电子邮箱.
            email: Option<Email> = Email "email", Kind::Email, Need::Optional;
            /// 紧急联系人.
            emergency_name: Option<PersonName> = EmergencyName "emergencyName", Kind::Name, Need::Optional;
            /// The telephone number of that person.
            emergency_phone: Option<Phone> = EmergencyPhone "emergencyPhone", Kind::Phone, Need::Optional;
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
            /// 学历证书编号.
            certificate_number: Option<String> = CertificateNumber "certificateNumber", Kind::Line(40), Need::Optional;
        }

        /// A period of the applicant's life.
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
            /// 证明人.
            referee: Option<String> = Referee "referee", Kind::Line(40), Need::Optional;
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
            /// 处分. Sealed records must not be entered.
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
} };
}
pub(crate) use form;
