//! Random notices: those of the vectors with some fields changed, and complete ones.

use chrono::{Datelike, Days, NaiveDate};
use notice::{Draft, Field, Kind, Section};
use record::Raw;
use tests::dice::Dice;
use words::Locale;

use crate::vectors::base;
use crate::{opened, samples};

const LINES: [&str; 8] = [
    "巡查协管员",
    "A01",
    "A02",
    "01",
    "02",
    "巡查协管员（男）",
    "x",
    "某旗〔2026〕1 号",
];
const PARAGRAPHS: [&str; 8] = [
    "不限",
    "法学、社会工作",
    "独立开展巡查，负责立案。",
    "协助执法人员调查取证；\n作出行政处罚决定。",
    "限男性，未婚，乙肝携带者除外",
    "负责暂扣车辆。",
    "身份证\n毕业证",
    "不得单独执法。",
];
const DIVISIONS: [&str; 5] = ["150000", "150600", "150624", "152701", "999999"];
const NUMBERS: [u16; 15] = [0, 1, 3, 9, 10, 12, 17, 18, 30, 35, 36, 60, 100, 413, 1001];

/// A random readable answer.
pub(crate) fn answer(dice: &mut Dice, field: Field) -> Raw {
    let text = match field.kind() {
        Kind::Line(limit) if limit < 10 => dice.pick(&["01", "02", "1"]).to_owned(),
        Kind::Line(_) => dice.pick(&LINES).to_owned(),
        Kind::Paragraph(_) => dice.pick(&PARAGRAPHS).to_owned(),
        Kind::Number(min, max) => dice.pick(&NUMBERS).clamp(min, max).to_string(),
        Kind::Choose(list) => {
            let options = words::notice::options(Locale::ZhHans, list);
            let keys: Vec<&str> = options.iter().map(|(key, _)| *key).collect();
            dice.pick(&keys).to_owned()
        }
        Kind::Menu(list) => {
            let codes: Vec<&str> = list.codes().map(|code| code.code).collect();
            dice.pick(&codes).to_owned()
        }
        Kind::Division => dice.pick(&DIVISIONS).to_owned(),
        Kind::Phone => "0477-1234567".to_owned(),
        Kind::Email => "zhaopin@example.com".to_owned(),
        Kind::Flag => "yes".to_owned(),
        Kind::Day => {
            let day = day(dice, field);
            return Raw::boxes(
                &day.year().to_string(),
                &day.month().to_string(),
                &day.day().to_string(),
            );
        }
    };
    Raw::text(&text)
}

/// Mostly near the days that matter.
fn day(dice: &mut Dice, field: Field) -> NaiveDate {
    let around = match field {
        Field::BornFrom | Field::PostBornFrom => {
            dice.pick(&[(1990, 12, 1), (1991, 12, 1), (1996, 5, 5), (2010, 1, 1)])
        }
        Field::BornTo | Field::PostBornTo => {
            dice.pick(&[(2008, 12, 1), (2008, 2, 28), (2000, 1, 1), (1989, 1, 1)])
        }
        Field::Reference => dice.pick(&[(2026, 12, 1), (2026, 2, 28), (2028, 2, 29)]),
        _ => dice.pick(&[(2026, 12, 1), (2026, 12, 18), (2026, 11, 20), (2026, 2, 10)]),
    };
    let (year, month, day) = around;
    let around = NaiveDate::from_ymd_opt(year, month, day).unwrap();
    around + Days::new(dice.below(12) as u64) - Days::new(3)
}

/// A random draft whose answers can all be read.
pub(crate) fn draft(dice: &mut Dice) -> Draft {
    let mut draft = match dice.below(6) {
        0 => Draft::default(),
        1 => opened(samples::FAULTY),
        2 => opened(samples::CITY),
        _ => opened(&base().to_string()),
    };
    let changes = dice.pick(&[1, 2, 4, 8, 40]);
    for _ in 0..changes {
        let field = dice.pick(Field::ALL);
        let section = field.section();
        let entry = section
            .is_repeated()
            .then(|| dice.below(draft.entries(section).len().min(3) + 1));
        let raw = match dice.below(4) {
            0 => Raw::text(""),
            _ => answer(dice, field),
        };
        draft.set(entry, field, raw);
    }
    if dice.below(10) == 0 {
        draft.entries_mut(Section::Posts).unwrap().clear();
    }
    draft
}
