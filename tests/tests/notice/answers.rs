//! What the lint says of every tuned sentence, word for word: `vectors/notice/sentences/answers.txt`.
//!
//! The sentences themselves say which kinds are right. This file holds the rest: the figures, the
//! field, the law, the marked words. A change of the lint shows here what else it changed.
//! `XIEGUAN_SNAPSHOT=write` takes the new answers.

use std::path::Path;

use notice::{Finding, lint};
use serde_json::json;

use crate::as_json;
use crate::sentences::{TUNED, sentences};

/// Texts of several parts, for what depends on where a sentence begins and ends.
const TEXTS: &[&str] = &[
    include_str!("../../vectors/notice/sentences/faulty.txt"),
    "负责以下工作：\n①扣留无证摊贩的经营物品；\n②对占道经营的处以罚款。",
    "在执法人员的带领下：\n（一）巡查责任路段；\n（2）查封违规建筑施工现场；\n3、拆除违章搭建。\n4. 独立办理案件",
    "配合执法人员做好下列工作：1.暂扣物品；2）清点登记；\n\n三．受理案件",
    "不招女性，女性；限男性。限男性，已婚已育优先！限 男 性？",
    "１、年龄３６－４０周岁；(2)初中文化程度以上,收取报名费５０元!",
    "作出处罚决定，作出决定；作出行政处罚决定。对违法行为作出处罚决定",
    // What must not be done goes on over the sentences of a list, and ends with it.
    "协管人员不得从事下列工作：\n（一）行政案件立案。\n(2)处以罚款。\n①查封现场。\n1、扣押物品。\n\n23．拆除违章搭建。\n对商户罚款。",
    "不得有下列行为：1.罚款。2024 年起立案。",
    "不得有下列行为：1.罚款。（甲）立案。",
    "负责立案登记；配合执法人员立案。",
    // What only seems to be suffered, kept, or a thing.
    "对被举报的商户予以处罚。被处罚的商户须整改。",
    "对商户罚款，案卷归档。",
    "统计罚款数额，上报中队。统计罚款。",
    "送达立案、处罚材料。负责立案、处罚材料归档。",
    "负责立案后，整理材料。立案后，整理材料。",
    "值守看管时扣押物品。看管扣押物品。扣押物品看管。",
    "执法人员对占道商户处以罚款时，做好记录。执法人员负责立案。",
    "罚没仓库钥匙保管。罚没仓库钥匙保管和罚款。",
    // Words that are near, or too far apart to belong together.
    "在初中门口开展交通秩序维护时登记学历。初中及以上学历。",
    "学历证明材料的提交时间可以放宽。学历可以放宽。",
    "1985年1月1日（以后出生）。1985年1月1日前后几年以后出生。",
    "年龄40周岁（以下）。年龄40周岁左右以下。18至约45周岁。18至大概45周岁。",
    "招聘男120、女119。招聘男119、女120。",
    "试用期满后经考核合格签订6个月合同。试用期为期6个月。",
    "劳动合同约定试用期6个月。签订两年以上固定期限劳动合同。签订两年的劳动合同。",
    "被大家信任的人处罚商户。被处罚。",
    "协助执法人员巡查，负责登记，查封违建。协助执法人员巡查，登记，查封违建。",
    // A list goes on after a number, and not after any sign before a comma.
    "协管人员不得从事下列工作：行政案件立案。车、物扣押。",
    "收费50元收取报名费。收取报名费收费50元。",
    "1980年1月1日至2008年1月1日出生",
    "1990年1月1日至2008年1月1日出生",
    "1980年至2008年出生。1980年以后、2008年之前出生。1980年（含）至2008年出生。1980-2008年出生。",
    "1980年生至2008年出生。1800年1月1日至2008年1月1日出生。19801年1月1日至2008年1月1日出生。",
    // Who goes on to act in the next part.
    "由执法人员现场检查，处以罚款。由执法人员现场检查，协管员处以罚款。",
    "由执法人员现场检查，协管员巡查，处以罚款。由执法人员现场检查，做好记录，处以罚款。",
    "对商户罚款不单独进行。暂扣物品时不得独自进行。独自暂扣物品。",
    "现有男20人。男20人、女10人。",
    "培训5天。每年岗前培训5天。",
    // Two acts, one right behind the other.
    "行使自由裁量权处罚商户",
    "负责罚款的。负责罚款的，须持证。没收物品的商户。",
    "",
    "。；，、\n",
    "𠮷罚款𠮷处以罚款",
];

/// A finding on a line: everything but its section, then the marked words and where each begins.
fn line(finding: &Finding) -> String {
    let mut value = as_json(finding);
    let all = value.as_object_mut().unwrap();
    let marks = all.remove("marks").unwrap();
    let marks = marks.as_array().unwrap().iter().map(|mark| {
        let words = mark["words"].as_str().unwrap();
        format!("{}@{}", words.replace('\n', "⏎"), mark["from"])
    });
    let marks: Vec<String> = marks.collect();
    all.retain(|key, value| !["section", "entry"].contains(&&**key) && *value != json!([]));
    let said = all
        .values()
        .map(|value| value.to_string().replace(['"', '{', '}'], ""));
    let said: Vec<String> = said.collect();
    format!("    {} | {}\n", said.join(" "), marks.join(" "))
}

/// Findings, a line each.
pub(crate) fn lines(found: &[Finding]) -> String {
    found.iter().map(line).collect()
}

fn answers() -> String {
    let mut all = String::new();
    for text in TEXTS {
        let found = lines(&lint::text(text));
        all.push_str(&format!("{}\n{found}", text.replace('\n', "⏎")));
    }
    for sentence in sentences(TUNED).iter().filter(|one| !one.kinds.is_empty()) {
        let found = lines(&sentence.in_its_field());
        all.push_str(&format!("{}\n{found}", sentence.text));
        let pasted = sentence.pasted().map(|found| lines(&found));
        if let Some(pasted) = pasted.filter(|pasted| *pasted != found) {
            all.push_str(&format!("  without its field\n{pasted}"));
        }
    }
    all
}

/// Compares answers with those of a file beside the sentences, or writes them to it if
/// `XIEGUAN_SNAPSHOT` is `write`.
pub(crate) fn compare(file: &str, now: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/notice/sentences");
    let path = folder.join(file);
    if std::env::var_os("XIEGUAN_SNAPSHOT").is_some_and(|it| it == "write") {
        std::fs::write(&path, now).unwrap();
    }
    let before = std::fs::read_to_string(path).unwrap();
    for (now, before) in now.lines().zip(before.lines()) {
        assert_eq!(now, before, "XIEGUAN_SNAPSHOT=write takes the new answers");
    }
    assert_eq!(now.len(), before.len());
}

#[test]
fn every_tuned_sentence_is_answered_word_for_word() {
    compare("answers.txt", &answers());
}
