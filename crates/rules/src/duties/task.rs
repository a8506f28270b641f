//! The catalogue of tasks, below the item of each.
//!
//! Tasks that the item names come first. Those after them are common in post descriptions; that
//! they belong to the item is this program's reading.

use serde::{Deserialize, Serialize};

/// Declares the tasks of each item: those it names, and similar ones.
macro_rules! tasks {
    ($($article:literal($item:literal):
        named { $($(#[$named_doc:meta])* $named:ident,)* }
        alike { $($(#[$alike_doc:meta])* $alike:ident,)* }
    )+) => {
        /// A task that a bureau might give to an auxiliary.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
        #[serde(rename_all = "camelCase")]
        pub enum Task {
            $($($(#[$named_doc])* $named,)* $($(#[$alike_doc])* $alike,)*)+
        }

        impl Task {
            /// All tasks, in the order of the Measures.
            pub const ALL: &[Self] = &[$($(Self::$named,)* $(Self::$alike,)*)+];

            /// Article, item, and whether the item names the task.
            pub(super) const fn place(self) -> (u8, u8, bool) {
                match self {
                    $($(Self::$named => ($article, $item, true),)*
                    $(Self::$alike => ($article, $item, false),)*)+
                }
            }
        }
    };
}

tasks! {
    // > （一）执法文书制作、窗口服务、新闻宣传、信息采集、档案管理等事务性工作；
    8(1):
    named {
        /// 执法文书制作.
        DocumentPreparation,
        /// 窗口服务.
        WindowService,
        /// 新闻宣传.
        NewsPublicity,
        /// 信息采集.
        InformationCollection,
        /// 档案管理.
        ArchiveKeeping,
    }
    alike {
        /// 数据录入.
        DataEntry,
        /// 来电来访接待.
        Reception,
        /// 公文收发.
        MailHandling,
        /// 会务服务.
        MeetingService,
        /// 材料打印装订.
        PrintingAndBinding,
    }

    // > （二）网络维护、数据统计分析、影视制作、翻译等技术性工作；
    8(2):
    named {
        /// 网络维护.
        NetworkMaintenance,
        /// 数据统计分析.
        DataAnalysis,
        /// 影视制作.
        FilmProduction,
        /// 翻译.
        Translation,
    }
    alike {
        /// 计算机和信息系统维护.
        ComputerMaintenance,
        /// 图片、视频剪辑.
        MediaEditing,
        /// 图表、地图绘制.
        ChartAndMapDrawing,
    }

    // > （三）心理咨询、执法装备维护保养、通信保障、车辆驾驶等保障性工作。
    8(3):
    named {
        /// 心理咨询.
        Counselling,
        /// 执法装备维护保养.
        EquipmentMaintenance,
        /// 通信保障.
        CommunicationsSupport,
        /// 车辆驾驶.
        Driving,
    }
    alike {
        /// 车辆维护保养.
        VehicleMaintenance,
        /// 物资仓库保管.
        Storekeeping,
        /// 后勤服务.
        Logistics,
    }

    // > （一）宣传城市管理方面的法律、法规和规章；
    9(1):
    named {
        /// 宣传城市管理方面的法律、法规和规章.
        PublicisingLaw,
    }
    alike {
        /// 发放普法宣传材料.
        HandingOutLeaflets,
    }

    // > （二）参与城市管理日常性事务，对所辖区域实施动态巡查；
    9(2):
    named {
        /// 参与城市管理日常性事务.
        DailyAffairs,
        /// 对所辖区域实施动态巡查.
        Patrol,
    }
    alike {
        /// 上报巡查发现的问题.
        ReportingFindings,
        /// 引导车辆有序停放.
        ParkingGuidance,
    }

    // > （三）协助执法人员劝阻和制止违反城市管理规定的行为；
    9(3):
    named {
        /// 协助执法人员劝阻和制止违反城市管理规定的行为.
        AssistStoppingViolations,
    }
    alike {
        /// 协助劝阻占道经营.
        AssistDissuadingVendors,
        /// 协助劝阻乱停乱放.
        AssistDissuadingParking,
        /// 协助劝阻乱贴乱画.
        AssistDissuadingPosters,
    }

    // > （四）维护行政执法现场秩序；
    9(4):
    named {
        /// 维护行政执法现场秩序.
        KeepingOrder,
    }
    alike {
        /// 疏导现场围观人员.
        DispersingOnlookers,
        /// 执法现场警戒.
        SceneCordon,
    }

    // > （五）协助行政执法人员调查取证；
    9(5):
    named {
        /// 协助行政执法人员调查取证.
        AssistInvestigation,
    }
    alike {
        /// 协助现场拍照、录像.
        AssistFilming,
        /// 协助现场测量、勘验.
        AssistMeasuring,
        /// 协助制作询问笔录.
        AssistRecords,
        /// 协助清点、登记物品.
        AssistInventory,
    }

    // > （六）协助送达相关法律文书；
    9(6):
    named {
        /// 协助送达相关法律文书.
        AssistServingDocuments,
    }
    alike {
        /// 协助张贴公告.
        AssistPostingNotices,
    }

    // > （七）保护公共财产和人民群众人身财产安全；
    9(7):
    named {
        /// 保护公共财产和人民群众人身财产安全.
        ProtectingPeopleAndProperty,
    }
    alike {
        /// 参与应急抢险.
        EmergencyResponse,
        /// 救助遇险群众.
        HelpingPeopleInDanger,
    }

    // > （八）收集并及时反映行政管理相对人对城市管理执法工作的意见和建议；
    9(8):
    named {
        /// 收集并及时反映行政管理相对人对城市管理执法工作的意见和建议.
        RelayingOpinions,
    }
    alike {
        /// 走访商户听取意见.
        VisitingShops,
    }

    // > （九）所在城市管理执法部门交办的其他执法辅助性事务。
    9(9):
    named {
        /// 所在城市管理执法部门交办的其他执法辅助性事务.
        OtherAssignedWork,
    }
    alike {}

    // > （一）行政执法案件的受理、立案；
    10(1):
    named {
        /// 行政执法案件的受理、立案.
        AcceptingAndFilingCases,
    }
    alike {
        /// 受理案件.
        AcceptingCases,
        /// 立案.
        FilingCases,
    }

    // > （二）独立从事行政执法的调查取证和审核；
    10(2):
    named {
        /// 独立从事行政执法的调查取证和审核.
        InvestigateAndReviewAlone,
    }
    alike {
        /// 独立调查取证.
        InvestigateAlone,
        /// 独立询问当事人.
        InterviewAlone,
        /// 独立现场检查、勘验.
        InspectAlone,
        /// 独立审核案件.
        ReviewAlone,
    }

    // > （三）作出行政执法决定；
    10(3):
    named {
        /// 作出行政执法决定.
        Decide,
    }
    alike {
        /// 作出行政处罚决定.
        DecidePenalties,
        /// 当场决定罚款.
        DecideFines,
        /// 作出行政许可决定.
        DecideLicences,
        /// 作出强制拆除决定.
        DecideDemolitions,
        /// 决定不予处罚.
        DecideNotToPenalise,
    }

    // > （四）独立实施行政强制措施；
    10(4):
    named {
        /// 独立实施行政强制措施.
        CoerceAlone,
    }
    alike {
        /// 独立查封场所、设施.
        SealAlone,
        /// 独立扣押财物.
        SeizeAlone,
        /// 独立暂扣经营工具.
        ImpoundAlone,
    }

    // > （五）法律法规规章禁止的其他事项。
    10(5):
    named {}
    alike {
        /// 单独执法.
        EnforceAlone,
        /// 收取罚款.
        CollectFines,
        /// 搜查人身.
        SearchPersons,
        /// 限制人身自由.
        RestrainPersons,
    }
}
