//! How far apart words may stand, and how large numbers may be, before the lint reads them
//! differently: `vectors/notice/sentences/distances.txt`.
//!
//! Each template is written with 0 to 16 neutral characters in the place of `·`, or with each of
//! some numbers in the place of `#`. The file says which of these texts get the same findings.
//! `XIEGUAN_SNAPSHOT=write` takes the new answers.

use notice::lint;
use serde_json::{Value, json};

use crate::answers::compare;
use crate::as_json;

/// A character of no word.
const NEUTRAL: &str = "某";

/// Each template is read behind this sentence too, so that it does not begin the text. The file has
/// the second answer where it is another.
const BEFORE: &str = "本单位公开办事。";

/// Templates of words that belong together.
const APART: &[&str] = &[
    // Who acts: 不, 被, 由, nouns, officers.
    "不·罚款",
    "拒不·罚款",
    "·拒不罚款",
    "被·处罚",
    "被行政拘留·处罚",
    "被·行政拘留处罚",
    "受过·犯罪拘留·处罚",
    "罚款·材料",
    "处罚·案卷",
    "罚款某某·材料整理",
    "整理罚款·材料",
    "整理·罚款",
    "整理·罚款某材料",
    "统计立案·，上报",
    "整理·询问笔录",
    "统计·罚款商户",
    "统计罚款·",
    "统计罚款·、登记",
    "统计罚款·、巡查",
    "统计现场笔录·",
    "登记·没收物品",
    "没收物品·保管",
    "立案·、处罚材料",
    "立案、处罚·材料",
    "立案、扣押·物品保管",
    "扣押、查扣·车辆",
    "扣押·物品的保管",
    "扣押·的物品",
    "扣押物品·保管",
    "看管·扣押物品",
    "看管扣押·物品",
    "扣押·仓库钥匙保管",
    "罚没仓库·保管",
    "罚款·保管·巡查",
    "罚款·保管",
    "罚款·的整理",
    "罚款收据·的整理",
    "罚款·的商户",
    "罚款·后",
    "立案·后，整理材料",
    "负责立案·时的材料",
    "宣传·罚款",
    "宣传·并罚款",
    "擅自罚款·的予以解聘",
    "罚款的·予以辞退",
    "执法人员·罚款",
    "执法人员依法对商户·罚款",
    "当·执法人员对商户做出较大数额罚款",
    "巡查执法人员·罚款",
    "协管员·执法人员罚款",
    "协助执法人员·罚款",
    "执法人员·协管员罚款",
    "执法人员·可以罚款",
    // The object of an act, and by whom.
    "由·执法人员罚款",
    "由执法人员·罚款",
    "无需·执法人员罚款",
    "无需·协助罚款",
    "独立·调查案件",
    "调查·违法行为",
    "违法行为·调查",
    "审核·案卷",
    "审核处罚·案卷",
    "审核证据·案卷·处罚",
    "处以·50元以下",
    "50元·处罚",
    "开具·罚单",
    // Education and birth dates.
    "高中·以上",
    "初中·学历",
    "初中·教师学历",
    "高中·起学历",
    "放宽·高中",
    "学历放宽·初中",
    "学历·初中",
    "学历·放宽",
    "放宽·学历",
    "1970年1月1日·以后出生",
    "1970年1月1日·至2008年1月1日出生",
    // Ages.
    "年龄45周岁·以下",
    "年龄16周岁·以上",
    "18·至45周岁",
    "18至·45周岁",
    "16周岁·至35周岁",
    "年龄16至·35周岁",
    "放宽·5周岁",
    "放宽·45周岁",
    "年满·16周岁",
    "不超过·45周岁",
    "超过·45周岁以下",
    "不超过·45周岁的不得报名",
    "年龄不超过·45",
    "年龄·45·周岁",
    "男性·不超过35周岁，女性·不超过30周岁",
    "女性·30周岁，男性·35周岁",
    // People.
    "招聘男·20人",
    "招聘男20·人",
    "招聘男·20、女·10",
    "招聘女20·、男10·",
    // Terms.
    "试用期·6个月",
    "试用期6·个月",
    "试用期·15天",
    "6个月·试用期",
    "15天·试用期",
    "合同·1年",
    "签订1年·合同",
    "签订·1年合同",
    "1年·合同",
    "合同1年·试用期2个月",
    "试用期2个月·合同1年",
    "岗前培训·5天",
    "5天·岗前培训",
    "岗前·培训5天",
    // Money, and what is asked for.
    "收取·报名费",
    "报名费·50元",
    "缴纳·押金",
    "押金·500元",
    "扣留·身份证",
    "身份证原件·由单位保管",
    "限·男性",
    "男性·优先",
    "未婚·优先",
    "本单位职工·子女优先",
    "子女·优先",
    "要求·无残疾",
    "无·残疾",
    "残疾·不予录用",
    "乙肝·不予录用",
    "汉族·优先",
    "信教·不予录用",
    "劳务派遣·用工",
    "签订·劳务派遣合同",
    "与·派遣公司签订合同",
    "不·缴纳社会保险",
    "社会保险·自理",
    "自愿放弃·社会保险",
    "办公会·批准招聘",
    "经·局党组·同意招聘",
    "行政拘留·满三年可以报名",
    "行政拘留满三年·可以报名",
    "犯罪记录·的不得报名",
    "过失犯罪·可以报名",
    "开除·满5年可以报名",
    "失信·可以报名",
    "五官·端正",
];

/// Templates whose findings change at a limit.
const LIMITS: &[&str] = &[
    "年龄#周岁以下",
    "年龄不超过#周岁",
    "年龄不超过#",
    "年满#周岁",
    "#周岁以上",
    "#至35周岁",
    "18至#周岁",
    "招聘男#、女10",
    "招聘男10、女#",
    "招聘男#，女10。",
    "招聘男#人",
    "招聘女#人、男10人",
    "男性不超过30周岁，女性不超过#周岁",
    "女性不超过30周岁，男性不超过#周岁",
    "试用期#个月",
    "合同期#个月",
    "岗前培训#天",
    "19#年1月1日至2008年1月1日出生",
    "报名费#元",
];

/// Templates whose number is converted: the file has a line for each.
const CONVERTED: &[&str] = &[
    "退役军人放宽#周岁",
    "试用期#天",
    "试用期#年",
    "合同期#年",
    "岗前培训#周",
    "岗前培训#个月",
    "岗前培训#小时",
    "1980年1月1日至200#年1月1日出生",
];

const FEW: &[u32] = &[
    0, 1, 2, 3, 4, 8, 15, 16, 17, 24, 25, 54, 55, 79, 80, 84, 85, 114, 115, 70_000,
];

/// The numbers that are written for a limit.
fn numbers() -> Vec<u32> {
    (0..=64)
        .chain([99, 100, 101, 119, 120, 121, 1000, 70_000])
        .collect()
}

/// A template's texts: what is written in its place, and the whole.
type Texts = Vec<(String, String)>;

fn apart(template: &str) -> Texts {
    let with = |apart: usize| {
        let neutral = NEUTRAL.repeat(apart);
        (apart.to_string(), template.replace('·', &neutral))
    };
    (0..=16).map(with).collect()
}

fn numbered(template: &str, numbers: &[u32]) -> Texts {
    let with = |number: &u32| {
        let number = number.to_string();
        let text = template.replace('#', &number);
        (number, text)
    };
    numbers.iter().map(with).collect()
}

/// Marked words as the template has them, so that all its texts say the same.
fn unwritten(words: &str, with: &str, template: &str) -> String {
    let Some((before, after)) = template.split_once('#') else {
        return words.replace(NEUTRAL, "");
    };
    // From the longest piece on: in 招聘男10、女10 only the second ten may be meant.
    let suffixes = before.char_indices().map(|(at, _)| before.split_at(at).1);
    let found = suffixes.chain([""]).find_map(|suffix| {
        let rest = words.strip_prefix(suffix)?.strip_prefix(with)?;
        after.starts_with(rest).then(|| format!("{suffix}#{rest}"))
    });
    found.unwrap_or_else(|| words.to_owned())
}

/// What a text's findings say, without the law and the field, which `answers.txt` has.
fn said(text: &str, with: &str, template: &str) -> String {
    let findings = lint::text(text);
    let findings = findings.iter().map(|finding| {
        let mut value = as_json(finding);
        let all = value.as_object_mut().unwrap();
        let words = all.remove("marks").unwrap();
        let words = words
            .as_array()
            .unwrap()
            .iter()
            .map(|mark| mark["words"].as_str().unwrap());
        let words: Vec<String> = words
            .map(|words| unwritten(words, with, template))
            .collect();
        let kind = all["kind"].as_str().unwrap().to_owned();
        let left_out = [
            "kind", "severity", "section", "entry", "field", "source", "words",
        ];
        all.retain(|key, value| !left_out.contains(&&**key) && *value != json!([]));
        let details = all.values().map(|value| match value {
            Value::Number(number) if number.to_string() == with && template.contains('#') => {
                " #".to_owned()
            }
            other => format!(" {}", other.to_string().replace('"', "")),
        });
        format!("{kind}{} {}", details.collect::<String>(), words.join(" "))
    });
    findings.collect::<Vec<String>>().join("; ")
}

/// A line for each run of texts with the same findings.
fn runs(template: &str, texts: &Texts, before: &str) -> String {
    let mut runs: Vec<(String, String, String)> = Vec::new();
    for (with, text) in texts {
        let said = said(&format!("{before}{text}"), with, template);
        match runs.last_mut() {
            Some((_, last, same)) if *same == said => last.clone_from(with),
            _ => runs.push((with.clone(), with.clone(), said)),
        }
    }
    let line = |(first, last, said): &(String, String, String)| {
        let said = if said.is_empty() { "nothing" } else { said };
        let to = if first == last {
            String::new()
        } else {
            format!("–{last}")
        };
        format!("    {first}{to}: {said}\n")
    };
    runs.iter().map(line).collect()
}

fn answers() -> String {
    let mut all = String::new();
    let distances = APART.iter().map(|template| (*template, apart(template)));
    let limits = LIMITS
        .iter()
        .map(|template| (*template, numbered(template, &numbers())));
    let converted = CONVERTED
        .iter()
        .map(|template| (*template, numbered(template, FEW)));
    for (template, texts) in distances.chain(limits).chain(converted) {
        let alone = runs(template, &texts, "");
        let behind = runs(template, &texts, BEFORE);
        all.push_str(&format!("{template}\n{alone}"));
        if behind != alone {
            all.push_str(&format!("{BEFORE}{template}\n{behind}"));
        }
    }
    all
}

#[test]
fn words_belong_together_up_to_the_same_distances_and_figures_up_to_the_same_limits() {
    compare("distances.txt", &answers());
}
