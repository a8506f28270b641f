//! Applications of people who do not exist, as many as wanted, the same in every run. For the
//! desk: its tests, its measurements and the folders that the command is tried on.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "used by tests alone"
)]

use base64ct::{Base64, Encoding};
use chrono::{Datelike, Days, NaiveDate};
use form::{Application, Draft, Field, Raw, match_code};
use notice::Notice;
use rules::{Circumstance, Circumstances, Declaration, Facts, Occurrence};

use crate::dice::Dice;

/// The day on which these people apply.
pub const APPLIED: NaiveDate = match NaiveDate::from_ymd_opt(2026, 11, 20) {
    Some(day) => day,
    None => panic!("a day of the calendar"),
};

/// The posts of [`notice`].
pub const POSTS: [(&str, &str); 3] = [
    ("XT-01", "城市管理综合执法协管员"),
    ("XT-02", "市容环境巡查协管员"),
    ("XT-03", "停车秩序协管员"),
];
const BUREAU: &str = "呼和浩特市赛罕区综合行政执法局";
const SURNAMES: [&str; 12] = [
    "王", "李", "张", "包", "白", "乌", "欧阳", "赵", "孟", "海", "胡", "𠮷",
];
const GIVEN: [&str; 16] = [
    "伟",
    "芳",
    "娜",
    "秀英",
    "敏",
    "静",
    "丽",
    "强",
    "磊",
    "军",
    "洋",
    "勇",
    "艳",
    "杰",
    "涛",
    "巴特尔",
];
const SCHOOLS: [&str; 6] = [
    "内蒙古建筑职业技术学院",
    "内蒙古师范大学",
    "赤峰学院",
    "包头职业技术学院",
    "呼伦贝尔学院",
    "集宁师范学院",
];
const MAJORS: [&str; 5] = [
    "城市管理与监察",
    "法学",
    "行政管理",
    "护理",
    "汽车检测与维修",
];
const EMPLOYERS: [&str; 5] = [
    "呼和浩特市某某物业服务有限公司",
    "内蒙古某某商业管理有限公司",
    "赛罕区某某社区居民委员会",
    "某某汽车服务有限公司",
    "个体经营",
];
const PLACES: [(&str, &str); 5] = [
    ("150100", "赛罕区"),
    ("150200", "昆都仑区"),
    ("150500", "科尔沁左翼后旗"),
    ("152200", "科尔沁右翼前旗"),
    ("150400", "松山区"),
];

/// A notice with three posts, to which these people apply.
#[must_use]
pub fn notice() -> Notice {
    let post = |(index, (code, title)): (usize, &(&str, &str))| notice::Post {
        code: Some((*code).to_owned()),
        title: Some((*title).to_owned()),
        headcount: u16::try_from(index * 4 + 6).ok(),
        ..notice::Post::default()
    };
    let mut made = Notice {
        posts: POSTS.iter().enumerate().map(post).collect(),
        ..Notice::default()
    };
    made.about.bureau = Some(BUREAU.to_owned());
    made.registration.opens = NaiveDate::from_ymd_opt(2026, 11, 10);
    made.registration.closes = NaiveDate::from_ymd_opt(2026, 11, 20);
    made.age.reference = NaiveDate::from_ymd_opt(2026, 11, 10);
    made
}

/// The draft of the applicant with this number. Nearly all are complete, most eligible, and no
/// two have the same ID number.
///
/// # Panics
/// Never for numbers below a million.
#[must_use]
pub fn draft(number: u32) -> Draft {
    let mut dice = Dice::new(u64::from(number) * 0x9E37_79B9 + 7);
    for _ in 0..8 {
        dice.below(2);
    }
    let born = APPLIED - Days::new(18 * 366 + dice.below(20 * 365) as u64);
    let male = dice.below(3) > 0;
    let mut draft = Draft::default();
    let mut circumstances = Circumstances::none_of_them();
    if dice.below(40) == 0 {
        circumstances.set(dice.pick(&Circumstance::ALL), Some(true));
    }
    draft.facts = Facts {
        hire_date: NaiveDate::from_ymd_opt(2027, 1, 4),
        earlier_engagement: Some(Occurrence::Never),
        expected_certificate: Some(Occurrence::Never),
        conduct: Some(Declaration::Yes),
        ability: Some(match dice.below(60) {
            0 => Declaration::Unsure,
            _ => Declaration::Yes,
        }),
        circumstances,
        ..Facts::default()
    };
    let (code, title) = dice.pick(&POSTS);
    let (league, county) = dice.pick(&PLACES);
    let month = |year: i32, month: u32| format!("{year} {month}");
    let born_typed = format!("{} {} {}", born.year(), born.month(), born.day());
    let name = [dice.pick(&SURNAMES), dice.pick(&GIVEN)].concat();
    let mobile = format!("1{}{:09}", dice.pick(&[3, 5, 7, 8, 9]), number);
    let once = [
        (Field::Bureau, BUREAU),
        (Field::PostTitle, title),
        (Field::PostCode, code),
        (Field::Name, &name),
        (Field::IdNumber, &id_number(born, number, male)),
        (Field::Sex, if male { "male" } else { "female" }),
        (Field::BirthDate, &born_typed),
        (Field::EthnicGroup, dice.pick(&["蒙古族", "汉族", "满族"])),
        (Field::NativePlace, "内蒙古通辽市"),
        (Field::HouseholdPrefecture, league),
        (Field::HouseholdCounty, county),
        (Field::PoliticalStatus, "13"),
        (Field::Health, "1"),
        (Field::Height, &(155 + dice.below(35)).to_string()),
        (Field::Mobile, &mobile),
        (
            Field::Address,
            "呼和浩特市赛罕区昭乌达路81号3号楼2单元501室",
        ),
        (Field::Employer, dice.pick(&EMPLOYERS)),
        (Field::ServiceKind, "none"),
        (Field::Licence, dice.pick(&["C1", "B2", "C1"])),
        (Field::PapersSeen, "yes"),
        (Field::Agreed, "yes"),
    ];
    fill(&mut draft, None, &once);
    let (school, left) = (dice.pick(&SCHOOLS), born.year() + 18);
    let level = dice.pick(&["juniorCollege", "bachelor", "juniorCollege", "seniorHigh"]);
    let (first, last) = (left.min(2026), (left + 3).min(2026));
    let is_over = last < 2026;
    let college = [
        (Field::Level, level),
        (
            Field::Study,
            dice.pick(&["fullTime", "fullTime", "inService"]),
        ),
        (
            Field::Completion,
            if is_over { "graduated" } else { "studying" },
        ),
        (Field::School, school),
        (
            Field::Major,
            if level == "seniorHigh" {
                ""
            } else {
                dice.pick(&MAJORS)
            },
        ),
        (
            Field::Degree,
            if level == "bachelor" && is_over {
                "4"
            } else {
                ""
            },
        ),
        (Field::SchoolFrom, &month(first, 9)),
        (
            Field::SchoolTo,
            &(if is_over {
                month(last, 7)
            } else {
                month(2027, 7)
            }),
        ),
    ];
    fill(&mut draft, Some(0), &college);
    let periods = [
        (
            "school",
            month(left - 3, 9),
            month(left, 7),
            "第二高级中学",
            "学生",
        ),
        ("school", month(left, 8), month(last, 7), school, "学生"),
        (
            "work",
            month(last, 8),
            String::new(),
            dice.pick(&EMPLOYERS),
            "职员",
        ),
    ];
    let begun = |from: &str| from <= "2026 9";
    for (at, (occupation, from, to, place, role)) in periods
        .iter()
        .filter(|(_, from, ..)| begun(from))
        .enumerate()
    {
        let period = [
            (Field::Occupation, *occupation),
            (Field::PeriodFrom, from),
            (Field::Present, if to.is_empty() { "yes" } else { "" }),
            (Field::PeriodTo, to),
            (Field::Place, place),
            (Field::Role, role),
        ];
        fill(&mut draft, Some(at), &period);
    }
    for (at, (relation, given)) in [("父亲", "建国"), ("母亲", "秀兰")].into_iter().enumerate()
    {
        let relative = [
            (Field::Relation, relation),
            (
                Field::RelativeName,
                &*[dice.pick(&SURNAMES), given].concat(),
            ),
            (Field::RelativeEmployer, dice.pick(&EMPLOYERS)),
        ];
        fill(&mut draft, Some(at), &relative);
    }
    draft
}

fn fill(draft: &mut Draft, entry: Option<usize>, answers: &[(Field, &str)]) {
    for (field, text) in answers.iter().filter(|(_, text)| !text.is_empty()) {
        let is_date = matches!(
            field.kind(),
            form::Kind::Day | form::Kind::Month | form::Kind::AnyMonth
        );
        let mut boxes = text.split(' ');
        let mut next = || boxes.next().unwrap_or_default();
        let raw = match is_date {
            true => Raw::boxes(next(), next(), next()),
            false => Raw::text(text),
        };
        draft.set(entry, *field, raw);
    }
}

/// A number of somebody born on that day; no two numbers give the same.
fn id_number(born: NaiveDate, number: u32, male: bool) -> String {
    let sequence = (number % 500) * 2 + u32::from(male);
    let areas = ["150105", "150203", "150404", "150522", "152221", "150802"];
    let area = areas[(number / 500) as usize % areas.len()];
    let (year, month, day) = (born.year(), born.month(), born.day());
    let digits = format!("{area}{year}{month:02}{day:02}{sequence:03}");
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let sum: u32 = digits
        .bytes()
        .zip(weights)
        .map(|(digit, weight)| u32::from(digit - b'0') * weight)
        .sum();
    let check = ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum as usize % 11];
    digits + check
}

/// The application of a draft, which is complete.
#[must_use]
pub fn application(number: u32) -> Option<Application> {
    form::check::read(&draft(number), APPLIED)
}

/// The file that this applicant hands in.
#[must_use]
pub fn file(number: u32, with_photo: bool) -> String {
    let draft = draft(number);
    let application = form::check::read(&draft, APPLIED);
    let code = application.as_ref().map(match_code);
    let file = form::file::write(&draft, APPLIED, code.as_deref());
    match with_photo {
        true => with_picture(&file, number),
        false => file,
    }
}

/// The file with a picture of 110 KB in base64: a JPEG file by its segments, with nothing to see.
fn with_picture(file: &str, number: u32) -> String {
    let mut dice = Dice::new(u64::from(number) + 1);
    let mut jpeg = b"\xff\xd8\xff\xc0\0\x0b\x08\x01\x9d\x01\x27\x01\x01\x11\0".to_vec();
    jpeg.extend(b"\xff\xda\0\x08\x01\x01\0\0\x3f\0");
    let length = 60_000 + dice.below(40_000);
    let noise: Vec<u8> = (0..4096).map(|_| (dice.below(255)) as u8).collect();
    jpeg.extend(noise.iter().cycle().take(length));
    jpeg.extend(b"\xff\xd9");
    let photo = format!(
        ",\n  \"photo\": {{\n    \"width\": 295,\n    \"height\": 413,\n    \"jpeg\": \"{}\"\n  }}\n}}\n",
        Base64::encode_string(&jpeg)
    );
    let body = file.trim_end().strip_suffix('}').unwrap().trim_end();
    [body, &photo].concat()
}
