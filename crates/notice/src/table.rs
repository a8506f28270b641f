//! The table of the notice, one line for each field: `name: Type = Field "key", Kind, Need;`.
//! Every answer is optional.

/// Passes the table to a macro.
macro_rules! notice {
    ($make:path) => { $make! {
        /// What it is, and whose.
        #[derive(Default)]
        About in About {
            /// 公告标题.
            title: Option<String> = Title "title", Kind::Line(80), Need::Optional;
            /// 招聘单位.
            bureau: Option<String> = Bureau "bureau", Kind::Line(60), Need::Optional;
            /// 辖区: the division whose bureau it is.
            jurisdiction: Option<Territory> = Jurisdiction "jurisdiction", Kind::Division, Need::Optional;
            /// 公告日期.
            announced: Option<NaiveDate> = Announced "announced", Kind::Day, Need::Optional;
        }

        /// The approval of Article 15.
        #[derive(Default)]
        Approval in Approval {
            /// 批准机关.
            authority: Option<String> = Authority "authority", Kind::Line(60), Need::Optional;
            /// 批准文号.
            document: Option<String> = Document "documentNumber", Kind::Line(40), Need::Optional;
            /// 批准日期.
            approved: Option<NaiveDate> = Approved "date", Kind::Day, Need::Optional;
        }

        /// The people of the bureau, for Article 14.
        #[derive(Default)]
        Staff in Staff {
            /// 在编人员.
            established: Option<u16> = Established "established", Kind::Number(0, 60000), Need::Optional;
            /// 现有协管人员.
            auxiliaries: Option<u16> = Auxiliaries "auxiliaries", Kind::Number(0, 60000), Need::Optional;
        }

        /// When one may register; both days included.
        #[derive(Default)]
        Window in Registration {
            /// 报名开始.
            opens: Option<NaiveDate> = Opens "opens", Kind::Day, Need::Optional;
            /// 报名截止.
            closes: Option<NaiveDate> = Closes "closes", Kind::Day, Need::Optional;
            /// 报名方式, one a line.
            ways: Option<Paragraph> = Ways "ways", Kind::Paragraph(600), Need::Optional;
        }

        /// How the age of Article 16(2) is counted.
        #[derive(Default)]
        AgeTerms in Age {
            /// 年龄算到哪一天.
            reference: Option<NaiveDate> = Reference "referenceDate", Kind::Day, Need::Optional;
            /// 出生日期的上界: the earliest birth date, that day included.
            born_from: Option<NaiveDate> = BornFrom "bornFrom", Kind::Day, Need::Optional;
            /// The latest birth date, that day included.
            born_to: Option<NaiveDate> = BornTo "bornTo", Kind::Day, Need::Optional;
            /// 不超过三十五周岁.
            upper_age: Option<UpperAge> = UpperAge "upperAge", Kind::Choose(List::UpperAge), Need::Optional;
            /// 年满.
            birthday: Option<Birthday> = Birthday "birthday", Kind::Choose(List::Birthday), Need::Optional;
            /// 2 月 29 日出生.
            leap_day: Option<LeapDay> = LeapDay "leapDay", Kind::Choose(List::LeapDay), Need::Optional;
        }

        /// How Article 16(3) is read, and what the Measures leave open beside it.
        #[derive(Default)]
        Conditions in Conditions {
            /// 毕业证最晚取得日期.
            certificate_by: Option<NaiveDate> = CertificateBy "certificateBy", Kind::Day, Need::Optional;
            /// The same day for this year's graduates (应届毕业生), if theirs is another.
            graduates_by: Option<NaiveDate> = GraduatesBy "graduatesBy", Kind::Day, Need::Optional;
            /// 高级工班、预备技师班.
            technical_classes: Option<TechnicalClasses> = TechnicalClasses "technicalClasses", Kind::Choose(List::TechnicalClasses), Need::Optional;
            /// 中专、职高、技校.
            secondary_vocational: Option<SecondaryVocational> = SecondaryVocational "secondaryVocational", Kind::Choose(List::SecondaryVocational), Need::Optional;
            /// 全日制.
            full_time: Option<FullTime> = FullTime "fullTime", Kind::Choose(List::FullTime), Need::Optional;
            /// 退出国家综合性消防救援队伍人员.
            fire_rescue: Option<FireRescue> = FireRescue "fireRescue", Kind::Choose(List::FireRescue), Need::Optional;
            /// 国籍.
            nationality: Option<Nationality> = Nationality "nationality", Kind::Choose(List::Nationality), Need::Optional;
        }

        /// Whom the bureau does not take, beyond Article 17.
        #[derive(Default)]
        Bars in Bars {
            /// 现役军人.
            serving: Ticked = BarServing "serving", Kind::Flag, Need::Optional;
            /// 在读的全日制学生, except this year's graduates.
            students: Ticked = BarStudents "students", Kind::Flag, Need::Optional;
            /// 机关事业单位在编人员.
            established: Ticked = BarEstablished "establishedElsewhere", Kind::Flag, Need::Optional;
            /// 失信被执行人.
            defaulters: Ticked = BarDefaulters "judgmentDefaulters", Kind::Flag, Need::Optional;
            /// 受过治安管理处罚.
            public_order: Ticked = BarPublicOrder "publicOrderPenalty", Kind::Flag, Need::Optional;
            /// 公职考试作弊，还在禁考期内.
            exam_ban: Ticked = BarExamBan "examBan", Kind::Flag, Need::Optional;
        }

        /// A post, and what it asks for beyond the Measures.
        #[derive(Default)]
        Post in Posts {
            /// 岗位代码.
            code: Option<String> = PostCode "code", Kind::Line(20), Need::Optional;
            /// 岗位名称.
            title: Option<String> = PostTitle "title", Kind::Line(60), Need::Optional;
            /// 招聘人数.
            headcount: Option<u16> = Headcount "headcount", Kind::Number(1, 9999), Need::Optional;
            /// 岗位职责.
            duties: Option<Paragraph> = Duties "duties", Kind::Paragraph(1000), Need::Optional;
            /// 学历.
            education: Option<LeastEducation> = LeastEducation "education", Kind::Choose(List::LeastEducation), Need::Optional;
            /// 放宽到高中的范围.
            relaxation: Option<Relaxation> = Relaxation "relaxation", Kind::Choose(List::Relaxation), Need::Optional;
            /// 全日制.
            full_time: Option<FullTime> = PostFullTime "fullTime", Kind::Choose(List::FullTime), Need::Optional;
            /// 专业.
            majors: Option<Paragraph> = Majors "majors", Kind::Paragraph(500), Need::Optional;
            /// The youngest age in 周岁; eighteen where it is not told.
            youngest: Option<u16> = Youngest "youngest", Kind::Number(1, 99), Need::Optional;
            /// The oldest age in 周岁; thirty-five where it is not told.
            oldest: Option<u16> = Oldest "oldest", Kind::Number(1, 99), Need::Optional;
            /// 出生日期不早于, where the post has its own.
            born_from: Option<NaiveDate> = PostBornFrom "bornFrom", Kind::Day, Need::Optional;
            /// 出生日期不晚于, where the post has its own.
            born_to: Option<NaiveDate> = PostBornTo "bornTo", Kind::Day, Need::Optional;
            /// 户籍.
            household: Option<Territory> = Household "household", Kind::Division, Need::Optional;
            /// The day by which the household must have been registered there.
            household_by: Option<NaiveDate> = HouseholdBy "householdBy", Kind::Day, Need::OptionalWhen(when::household);
            /// 生源地. Beside a household, either is enough.
            origin: Option<Territory> = StudentOrigin "studentOrigin", Kind::Division, Need::Optional;
            /// 男性身高, in centimetres, at least.
            height_men: Option<u16> = HeightMen "heightMen", Kind::Number(100, 250), Need::Optional;
            /// 女性身高, in centimetres, at least.
            height_women: Option<u16> = HeightWomen "heightWomen", Kind::Number(100, 250), Need::Optional;
            /// 驾驶证.
            licence: Option<Code> = Licence "licence", Kind::Menu(CodeList::Licence), Need::Optional;
            /// 语言.
            languages: Option<Languages> = Languages "languages", Kind::Choose(List::Languages), Need::Optional;
            /// 退伍军人.
            veterans: Option<ForVeterans> = ForVeterans "veterans", Kind::Choose(List::ForVeterans), Need::Optional;
            /// 同等条件下优先: who comes first, one a line, in this order.
            preferences: Option<Paragraph> = Preferences "preferences", Kind::Paragraph(200), Need::Optional;
            /// 其他条件.
            other: Option<Paragraph> = Other "other", Kind::Paragraph(600), Need::Optional;
        }

        /// The papers to bring, one a line, in the notice's words.
        #[derive(Default)]
        Papers in Papers {
            /// 报名材料.
            list: Option<Paragraph> = PaperList "list", Kind::Paragraph(2000), Need::Optional;
        }

        /// What the photo must be; what is missing is as most notices ask for it.
        #[derive(Default)]
        PhotoTerms in Photo {
            /// 宽, in pixels.
            width: Option<u16> = PhotoWidth "width", Kind::Number(1, 10000), Need::Optional;
            /// 高, in pixels.
            height: Option<u16> = PhotoHeight "height", Kind::Number(1, 10000), Need::Optional;
            /// The least size of the file, in KB.
            min_kb: Option<u16> = PhotoMinKb "minKb", Kind::Number(0, 60000), Need::Optional;
            /// The greatest.
            max_kb: Option<u16> = PhotoMaxKb "maxKb", Kind::Number(1, 60000), Need::Optional;
            /// 底色.
            background: Option<Background> = PhotoBackground "background", Kind::Choose(List::Background), Need::Optional;
        }

        /// The cells that the form asks for because this notice wants them.
        #[derive(Default)]
        Cells in Cells {
            /// 曾用名. The form asks for it anyway; the sheet then has the cell even if it is empty.
            former_name: Ticked = WantFormerName "formerName", Kind::Flag, Need::Optional;
            /// 特长.
            strengths: Ticked = WantStrengths "strengths", Kind::Flag, Need::Optional;
            /// 参加工作时间.
            work_started: Ticked = WantWorkStarted "workStarted", Kind::Flag, Need::Optional;
            /// 学历证书编号.
            certificate_number: Ticked = WantCertificateNumber "certificateNumber", Kind::Flag, Need::Optional;
            /// 是否服从调剂.
            reassignment: Ticked = WantReassignment "reassignment", Kind::Flag, Need::Optional;
            /// 有没有回避关系.
            recusal: Ticked = WantRecusal "recusal", Kind::Flag, Need::Optional;
            /// 证明人, of each period.
            referee: Ticked = WantReferee "referee", Kind::Flag, Need::Optional;
            /// 紧急联系人.
            emergency: Ticked = WantEmergency "emergencyContact", Kind::Flag, Need::Optional;
            /// 电子邮箱.
            email: Ticked = WantEmail "email", Kind::Flag, Need::Optional;
        }

        /// The days of the recruitment, in their order.
        #[derive(Default)]
        Process in Process {
            /// 资格审查.
            review: Option<NaiveDate> = Review "review", Kind::Day, Need::Optional;
            /// 笔试.
            written_test: Option<NaiveDate> = WrittenTest "writtenTest", Kind::Day, Need::Optional;
            /// 体能测评.
            fitness_test: Option<NaiveDate> = FitnessTest "fitnessTest", Kind::Day, Need::Optional;
            /// 资格复审.
            second_review: Option<NaiveDate> = SecondReview "secondReview", Kind::Day, Need::Optional;
            /// 面试.
            interview: Option<NaiveDate> = Interview "interview", Kind::Day, Need::Optional;
            /// 体检.
            medical: Option<NaiveDate> = Medical "medical", Kind::Day, Need::Optional;
            /// 政审（考察）.
            vetting: Option<NaiveDate> = Vetting "vetting", Kind::Day, Need::Optional;
            /// 公示.
            publicity: Option<NaiveDate> = Publicity "publicity", Kind::Day, Need::Optional;
            /// 聘用.
            hire: Option<NaiveDate> = Hire "hire", Kind::Day, Need::Optional;
        }

        /// The tests, what they count, and who takes part.
        #[derive(Default)]
        Tests in Tests {
            /// 笔试成绩, in percent of the whole.
            written_weight: Option<u16> = WrittenWeight "writtenWeight", Kind::Number(0, 100), Need::Optional;
            /// 面试成绩, in percent.
            interview_weight: Option<u16> = InterviewWeight "interviewWeight", Kind::Number(0, 100), Need::Optional;
            /// 体能成绩, in percent.
            fitness_weight: Option<u16> = FitnessWeight "fitnessWeight", Kind::Number(0, 100), Need::Optional;
            /// 考试内容.
            content: Option<Paragraph> = TestContent "content", Kind::Paragraph(600), Need::Optional;
            /// 开考比例 1:N: the least number of applicants for a place.
            open_ratio: Option<u16> = OpenRatio "openRatio", Kind::Number(1, 99), Need::Optional;
            /// 加分.
            bonus: Option<Paragraph> = Bonus "bonus", Kind::Paragraph(400), Need::Optional;
            /// 递补.
            replacement: Option<Paragraph> = Replacement "replacement", Kind::Paragraph(400), Need::Optional;
            /// 回避.
            recusal: Option<Paragraph> = Recusal "recusal", Kind::Paragraph(400), Need::Optional;
        }

        /// The contract, probation (Article 18) and training (Article 20), pay and insurance.
        #[derive(Default)]
        Employment in Employment {
            /// 用工方式, for Article 6.
            engagement: Option<Engagement> = EngagementKind "engagement", Kind::Choose(List::Engagement), Need::Optional;
            /// 合同期限.
            contract: Option<Contract> = Contract "contract", Kind::Choose(List::Contract), Need::Optional;
            /// In months.
            contract_months: Option<u16> = ContractMonths "contractMonths", Kind::Number(1, 600), Need::OptionalWhen(when::fixed_term);
            /// 试用期, in months.
            probation_months: Option<u16> = ProbationMonths "probationMonths", Kind::Number(0, 60), Need::Optional;
            /// 岗前培训, in working days.
            training_days: Option<u16> = TrainingDays "trainingDays", Kind::Number(0, 365), Need::Optional;
            /// The first day of training.
            training_from: Option<NaiveDate> = TrainingFrom "trainingFrom", Kind::Day, Need::Optional;
            /// The last.
            training_to: Option<NaiveDate> = TrainingTo "trainingTo", Kind::Day, Need::Optional;
            /// 薪酬待遇.
            pay: Option<Paragraph> = Pay "pay", Kind::Paragraph(600), Need::Optional;
            /// 社会保险.
            insurance: Option<Insurance> = InsuranceKind "insurance", Kind::Choose(List::Insurance), Need::Optional;
        }

        /// Whom to ask, and where the form goes.
        #[derive(Default)]
        HandIn in HandIn {
            /// 联系人.
            contact: Option<String> = Contact "contact", Kind::Line(40), Need::Optional;
            /// 咨询电话.
            phone: Option<Phone> = Telephone "phone", Kind::Phone, Need::Optional;
            /// 监督电话: where to complain.
            complaints: Option<Phone> = Complaints "complaintsPhone", Kind::Phone, Need::Optional;
            /// 交表地点.
            address: Option<String> = HandInAddress "address", Kind::Line(120), Need::Optional;
            /// 交表邮箱.
            email: Option<Email> = HandInEmail "email", Kind::Email, Need::Optional;
            /// 交表时间.
            hours: Option<Paragraph> = HandInHours "hours", Kind::Paragraph(200), Need::Optional;
        }

        /// The pledge (诚信承诺书), in the bureau's words.
        #[derive(Default)]
        Pledge in Pledge {
            /// 承诺书全文.
            text: Option<Paragraph> = PledgeText "text", Kind::Paragraph(2000), Need::Optional;
        }

        /// A part of the notice in the bureau's own words.
        #[derive(Default)]
        FreeText in Texts {
            /// The heading.
            title: Option<String> = TextTitle "title", Kind::Line(40), Need::Optional;
            /// The words beneath it.
            text: Option<Paragraph> = TextBody "text", Kind::Paragraph(2000), Need::Optional;
        }

        /// A city of the numbering plan for badges, Article 25.
        #[derive(Default)]
        CityRow in Cities {
            /// Two digits.
            code: Option<String> = CityCode "code", Kind::Line(2), Need::Optional;
            /// 城市.
            name: Option<String> = CityName "name", Kind::Line(30), Need::Optional;
        }
} };
}
pub(crate) use notice;
