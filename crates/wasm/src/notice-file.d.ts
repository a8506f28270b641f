// Generated: cargo run -p programs --bin notice_types

/**
 * 招聘公告
 *
 * A recruitment notice, as docs/notice.schema.json describes it.
 */
export interface NoticeFile {
    $schema?: string;
    format: "xieguan-notice";
    version: 1;
    /** 公告 */
    about?: {
        /** 公告标题 */
        title?: string;
        /** 招聘单位 */
        bureau?: string;
        /** 辖区 */
        jurisdiction?: string;
        /** 公告日期 */
        announced?: string;
    };
    /** 批准 */
    approval?: {
        /** 批准机关 */
        authority?: string;
        /** 批准文号 */
        documentNumber?: string;
        /** 批准日期 */
        date?: string;
    };
    /** 编制和人数 */
    staff?: {
        /** 在编人员 */
        established?: number;
        /** 现有协管人员 */
        auxiliaries?: number;
    };
    /** 报名时间 */
    registration?: {
        /** 报名开始 */
        opens?: string;
        /** 报名截止 */
        closes?: string;
        /** 报名方式 */
        ways?: string;
    };
    /** 年龄 */
    age?: {
        /** 年龄算到哪一天 */
        referenceDate?: string;
        /** 出生日期不早于 */
        bornFrom?: string;
        /** 出生日期不晚于 */
        bornTo?: string;
        /** “不超过三十五周岁”怎么算 */
        upperAge?: "before36th" | "on36th" | "on35th" | "before35th";
        /** “年满”怎么算 */
        birthday?: "dayOf" | "nextDay";
        /** 2 月 29 日出生的怎么算 */
        leapDay?: "february28" | "march1";
    };
    /** 学历和其他条件 */
    conditions?: {
        /** 毕业证最晚拿到的日期 */
        certificateBy?: string;
        /** 应届毕业生的毕业证最晚拿到的日期 */
        graduatesBy?: string;
        /** 技工院校高级工班、预备技师班 */
        technicalClasses?: "asCollege" | "notAsCollege";
        /** 中专、职高、技校 */
        secondaryVocational?: "asSeniorHigh" | "notAsSeniorHigh";
        /** 要不要全日制 */
        fullTime?: "notRequired" | "required";
        /** 退出国家综合性消防救援队伍的人员 */
        fireRescue?: "veterans" | "notVeterans";
        /** 国籍 */
        nationality?: "citizensOnly" | "residentsToo";
    };
    /** 第十七条以外不招的人 */
    bars?: {
        /** 不招现役军人 */
        serving?: "yes";
        /** 不招在读的全日制学生（应届毕业生除外） */
        students?: "yes";
        /** 不招机关事业单位在编人员 */
        establishedElsewhere?: "yes";
        /** 不招失信被执行人 */
        judgmentDefaulters?: "yes";
        /** 不招受过治安管理处罚的人 */
        publicOrderPenalty?: "yes";
        /** 不招公职考试违纪、还在禁考期的人 */
        examBan?: "yes";
    };
    /** 岗位 */
    posts?: {
        /** 岗位代码 */
        code?: string;
        /** 岗位名称 */
        title?: string;
        /** 招聘人数 */
        headcount?: number;
        /** 岗位职责 */
        duties?: string;
        /** 学历 */
        education?: "bachelor" | "juniorCollege" | "seniorHigh" | "any";
        /** 谁可以放宽到高中 */
        relaxation?: "veterans" | "nobody" | "others";
        /** 这个岗位要不要全日制 */
        fullTime?: "notRequired" | "required";
        /** 专业 */
        majors?: string;
        /** 最小年龄（周岁） */
        youngest?: number;
        /** 最大年龄（周岁） */
        oldest?: number;
        /** 这个岗位的出生日期不早于 */
        bornFrom?: string;
        /** 这个岗位的出生日期不晚于 */
        bornTo?: string;
        /** 户籍 */
        household?: string;
        /** 最晚落户日期 */
        householdBy?: string;
        /** 生源地 */
        studentOrigin?: string;
        /** 男性身高不低于（厘米） */
        heightMen?: number;
        /** 女性身高不低于（厘米） */
        heightWomen?: number;
        /** 驾驶证 */
        licence?: "A1" | "A2" | "A3" | "B1" | "B2" | "C1" | "C2" | "C3" | "C4" | "C5" | "C6" | "D" | "E" | "F" | "M" | "N" | "P";
        /** 语言 */
        languages?: "mongolianAndChinese";
        /** 退伍军人 */
        veterans?: "only" | "preferred";
        /** 同等条件下优先 */
        preferences?: string;
        /** 其他条件 */
        other?: string;
    }[];
    /** 报名材料 */
    papers?: {
        /** 报名材料 */
        list?: string;
    };
    /** 照片 */
    photo?: {
        /** 宽（像素） */
        width?: number;
        /** 高（像素） */
        height?: number;
        /** 文件不小于（KB） */
        minKb?: number;
        /** 文件不大于（KB） */
        maxKb?: number;
        /** 底色 */
        background?: "white" | "blue" | "red" | "any";
    };
    /** 报名登记表的栏目 */
    formCells?: {
        /** 曾用名 */
        formerName?: "yes";
        /** 特长 */
        strengths?: "yes";
        /** 参加工作时间 */
        workStarted?: "yes";
        /** 学历证书编号 */
        certificateNumber?: "yes";
        /** 是否服从调剂 */
        reassignment?: "yes";
        /** 回避关系 */
        recusal?: "yes";
        /** 每段经历的证明人 */
        referee?: "yes";
        /** 紧急联系人和电话 */
        emergencyContact?: "yes";
        /** 电子邮箱 */
        email?: "yes";
    };
    /** 考试和录用日程 */
    process?: {
        /** 资格审查 */
        review?: string;
        /** 笔试 */
        writtenTest?: string;
        /** 体能测评 */
        fitnessTest?: string;
        /** 资格复审 */
        secondReview?: string;
        /** 面试 */
        interview?: string;
        /** 体检 */
        medical?: string;
        /** 政审（考察） */
        vetting?: string;
        /** 公示 */
        publicity?: string;
        /** 聘用 */
        hire?: string;
    };
    /** 考试办法 */
    tests?: {
        /** 笔试成绩占（%） */
        writtenWeight?: number;
        /** 面试成绩占（%） */
        interviewWeight?: number;
        /** 体能成绩占（%） */
        fitnessWeight?: number;
        /** 考试内容 */
        content?: string;
        /** 开考比例（1 比几） */
        openRatio?: number;
        /** 加分 */
        bonus?: string;
        /** 递补 */
        replacement?: string;
        /** 回避 */
        recusal?: string;
    };
    /** 用工、待遇和培训 */
    employment?: {
        /** 用工方式 */
        engagement?: "labourContract" | "publicWelfare" | "dispatch" | "outsourced";
        /** 劳动合同 */
        contract?: "fixedTerm" | "openEnded" | "untilTaskDone";
        /** 合同期限（月） */
        contractMonths?: number;
        /** 试用期（月） */
        probationMonths?: number;
        /** 岗前培训（工作日） */
        trainingDays?: number;
        /** 培训开始 */
        trainingFrom?: string;
        /** 培训结束 */
        trainingTo?: string;
        /** 薪酬待遇 */
        pay?: string;
        /** 社会保险 */
        insurance?: "statutory" | "inPart" | "none";
    };
    /** 联系和交表 */
    handIn?: {
        /** 联系人 */
        contact?: string;
        /** 咨询电话 */
        phone?: string;
        /** 监督电话 */
        complaintsPhone?: string;
        /** 交表地点 */
        address?: string;
        /** 交表邮箱 */
        email?: string;
        /** 交表时间 */
        hours?: string;
    };
    /** 诚信承诺书 */
    pledge?: {
        /** 诚信承诺书全文 */
        text?: string;
    };
    /** 其他内容 */
    texts?: {
        /** 标题 */
        title?: string;
        /** 内容 */
        text?: string;
    }[];
    /** 胸号的城市编号 */
    cities?: {
        /** 城市编号 */
        code?: string;
        /** 城市 */
        name?: string;
    }[];
}

/**
 * 报名登记表
 *
 * An application form as it was saved, docs/application.schema.json.
 */
export interface ApplicationFile {
    format: "xieguan-application";
    version: 1;
    rulesVersion: string;
    saved: string;
    matchCode?: string;
    answers: {
        /** 报考单位 */
        bureau?: string;
        /** 报考岗位 */
        postTitle?: string;
        /** 岗位代码 */
        postCode?: string;
        /** 是否服从调剂 */
        reassignment?: "accepts" | "declines";
        /** 姓名 */
        name?: string;
        /** 曾用名 */
        formerName?: string;
        /** 身份证号 */
        idNumber?: string;
        /** 性别 */
        sex?: "male" | "female";
        /** 出生日期 */
        birthDate?: [string, string, string];
        /** 民族 */
        ethnicGroup?: string;
        /** 籍贯 */
        nativePlace?: string;
        /** 户籍在哪个盟市 */
        householdPrefecture?: "150100" | "150200" | "150300" | "150400" | "150500" | "150600" | "150700" | "150800" | "150900" | "152200" | "152500" | "152900" | "elsewhere";
        /** 户籍在哪个旗县区 */
        householdCounty?: string;
        /** 苏木、乡镇或街道 */
        householdDetail?: string;
        /** 户籍所在的省、市、县 */
        householdElsewhere?: string;
        /** 政治面貌 */
        politicalStatus?: "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09" | "10" | "11" | "12" | "13";
        /** 加入时间 */
        joined?: [string, string, string];
        /** 健康状况 */
        health?: "1" | "2" | "3" | "6";
        /** 身高（厘米） */
        height?: string;
        /** 参加工作时间 */
        workStarted?: [string, string, string];
        /** 特长 */
        strengths?: string;
        /** 回避关系 */
        recusal?: string;
        /** 手机号 */
        mobile?: string;
        /** 备用电话 */
        otherPhone?: string;
        /** 通讯地址 */
        address?: string;
        /** 现在的工作单位 */
        employer?: string;
        /** 电子邮箱 */
        email?: string;
        /** 紧急联系人 */
        emergencyName?: string;
        /** 紧急联系人的电话 */
        emergencyPhone?: string;
        /** 服役情况 */
        serviceKind?: "none" | "soldier" | "officer" | "fireRescue";
        /** 入伍年月 */
        enlisted?: [string, string, string];
        /** 退役年月 */
        discharged?: [string, string, string];
        /** 驾驶证 */
        licence?: "A1" | "A2" | "A3" | "B1" | "B2" | "C1" | "C2" | "C3" | "C4" | "C5" | "C6" | "D" | "E" | "F" | "M" | "N" | "P";
        /** 职业资格、技能证书 */
        certificates?: string;
        /** 受过的奖励 */
        awards?: string;
        /** 受过的处分 */
        penalties?: string;
        /** 我知道要带这些材料 */
        papersSeen?: "yes";
        /** 我已阅读并作出以上承诺 */
        agreed?: "yes";
    };
    /** 学历 */
    education: {
        /** 学历层次 */
        level?: "doctor" | "master" | "bachelor" | "juniorCollege" | "preparatoryTechnician" | "seniorTechnical" | "seniorHigh" | "secondaryVocational" | "juniorHigh";
        /** 学习方式 */
        study?: "fullTime" | "inService";
        /** 毕业情况 */
        completion?: "graduated" | "studying" | "left";
        /** 学校 */
        school?: string;
        /** 专业 */
        major?: string;
        /** 入学年月 */
        schoolFrom?: [string, string, string];
        /** 毕业年月 */
        schoolTo?: [string, string, string];
        /** 学位 */
        degree?: "0" | "1" | "2" | "3" | "4";
        /** 学历证书编号 */
        certificateNumber?: string;
    }[];
    /** 学习和工作经历 */
    history: {
        /** 这段时间在做什么 */
        occupation?: "school" | "work" | "service" | "home";
        /** 开始年月 */
        periodFrom?: [string, string, string];
        /** 一直到现在 */
        present?: "yes";
        /** 结束年月 */
        periodTo?: [string, string, string];
        /** 学校或单位 */
        place?: string;
        /** 身份或职务 */
        role?: string;
        /** 证明人 */
        referee?: string;
    }[];
    /** 家庭成员和主要社会关系 */
    family: {
        /** 和你的关系 */
        relation?: string;
        /** 姓名 */
        relativeName?: string;
        /** 出生年月 */
        relativeBorn?: [string, string, string];
        /** 政治面貌 */
        relativeStatus?: "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09" | "10" | "11" | "12" | "13";
        /** 工作单位和职务 */
        relativeEmployer?: string;
    }[];
    facts: {
        /** 出生日期 */
        birthDate?: string;
        /** 年龄算到哪天 */
        hireDate?: string;
        /** 以前是否受聘过 */
        earlierEngagement?: "never" | {
            on: string;
        };
        /** 学历 */
        education?: "juniorHighOrBelow" | "secondaryVocational" | "seniorHigh" | "seniorTechnical" | "preparatoryTechnician" | "juniorCollege" | "bachelorOrAbove";
        /** 快要拿到的毕业证 */
        expectedCertificate?: "never" | {
            on: string;
        };
        /** 是不是全日制 */
        fullTime?: boolean;
        /** 服役经历 */
        service?: "none" | "soldier" | "officer" | "fireRescue";
        /** 品行与守法声明 */
        conduct?: "yes" | "unsure" | "no";
        /** 身体条件和工作能力声明 */
        ability?: "yes" | "unsure" | "no";
        circumstances?: {
            /** 受过刑事处罚 */
            criminalPunishment?: boolean;
            /** 涉嫌违法犯罪，还没有查清 */
            underInvestigation?: boolean;
            /** 被行政拘留过 */
            administrativeDetention?: boolean;
            /** 被收容教养过 */
            rehabilitativeCustody?: boolean;
            /** 有吸毒史 */
            drugUse?: boolean;
            /** 因违规违纪被行政机关、事业单位开除或者辞退 */
            dismissedByPublicBody?: boolean;
            /** 参加过非法组织、邪教组织或者危害国家安全的活动 */
            unlawfulOrganisation?: boolean;
            /** 是失信被执行人 */
            judgmentDefaulter?: boolean;
            /** 有贷款、信用卡逾期，记进了征信 */
            overdueDebt?: boolean;
            /** 因违规违纪被企业等其他单位开除或者辞退 */
            dismissedElsewhere?: boolean;
            /** 受过别的处罚 */
            otherPenalty?: boolean;
        };
    };
    /** 照片 */
    photo?: {
        width: number;
        height: number;
        jpeg: string;
    };
}
