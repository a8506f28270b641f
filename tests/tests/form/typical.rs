//! A typical application must fit into its QR code.

use form::{Draft, Field, Raw, Section, check, qr};
use notice::Notice;
use rules::{Circumstances, Declaration, Facts, Occurrence};

use crate::TODAY;

/// Two schools, three jobs, four relatives, with rather long answers.
fn typical() -> Draft {
    let mut draft = Draft::default();
    draft.facts = Facts {
        hire_date: Some(TODAY),
        earlier_engagement: Some(Occurrence::Never),
        expected_certificate: Some(Occurrence::Never),
        conduct: Some(Declaration::Yes),
        ability: Some(Declaration::Yes),
        circumstances: Circumstances::none_of_them(),
        ..Facts::default()
    };
    let once = [
        (Field::Bureau, "呼和浩特市赛罕区综合行政执法局"),
        (Field::PostTitle, "城市管理综合执法协管员"),
        (Field::PostCode, "2026-A012"),
        (Field::Name, "乌云其木格"),
        (Field::IdNumber, "150105199806150026"),
        (Field::Sex, "female"),
        (Field::BirthDate, "1998 6 15"),
        (Field::EthnicGroup, "蒙古族"),
        (Field::NativePlace, "内蒙古通辽市科尔沁左翼后旗"),
        (Field::HouseholdPrefecture, "150100"),
        (Field::HouseholdCounty, "赛罕区"),
        (Field::HouseholdDetail, "昭乌达路街道"),
        (Field::PoliticalStatus, "03"),
        (Field::Joined, "2013 5"),
        (Field::Health, "1"),
        (Field::Height, "165"),
        (Field::Mobile, "13812345678"),
        (Field::OtherPhone, "0471-1234567"),
        (
            Field::Address,
            "内蒙古自治区呼和浩特市赛罕区昭乌达路81号馨苑小区3号楼2单元501室",
        ),
        (Field::Employer, "呼和浩特市某某物业服务有限公司"),
        (Field::ServiceKind, "none"),
        (Field::Licence, "C1"),
        (Field::PapersSeen, "yes"),
        (Field::Agreed, "yes"),
    ];
    fill(&mut draft, None, &once);
    let schools = [
        [
            "juniorCollege",
            "fullTime",
            "内蒙古建筑职业技术学院",
            "城市管理与监察",
            "2016 9",
            "2019 7",
        ],
        [
            "seniorHigh",
            "fullTime",
            "科尔沁左翼后旗甘旗卡第二高级中学",
            "",
            "2013 9",
            "2016 6",
        ],
    ];
    for (at, [level, study, school, major, from, to]) in schools.into_iter().enumerate() {
        let school = [
            (Field::Level, level),
            (Field::Study, study),
            (Field::Completion, "graduated"),
            (Field::School, school),
            (Field::Major, major),
            (Field::SchoolFrom, from),
            (Field::SchoolTo, to),
        ];
        fill(&mut draft, Some(at), &school);
    }
    let periods = [
        [
            "school",
            "2013 9",
            "2016 6",
            "科尔沁左翼后旗甘旗卡第二高级中学",
            "学生",
        ],
        [
            "school",
            "2016 9",
            "2019 7",
            "内蒙古建筑职业技术学院",
            "学生、团支部书记",
        ],
        [
            "work",
            "2019 8",
            "2021 3",
            "呼和浩特市赛罕区某某社区居民委员会",
            "网格员",
        ],
        [
            "work",
            "2021 4",
            "2023 6",
            "内蒙古某某商业管理有限公司",
            "前台接待、行政专员",
        ],
        [
            "work",
            "2023 7",
            "",
            "呼和浩特市某某物业服务有限公司",
            "客服主管",
        ],
    ];
    for (at, [occupation, from, to, place, role]) in periods.into_iter().enumerate() {
        let period = [
            (Field::Occupation, occupation),
            (Field::PeriodFrom, from),
            (Field::Present, if to.is_empty() { "yes" } else { "" }),
            (Field::PeriodTo, to),
            (Field::Place, place),
            (Field::Role, role),
        ];
        fill(&mut draft, Some(at), &period);
    }
    let family = [
        [
            "父亲",
            "白音吉日嘎拉",
            "1970 3",
            "01",
            "科尔沁左翼后旗甘旗卡镇某某嘎查 党支部委员",
        ],
        [
            "母亲",
            "其其格",
            "1972 11",
            "13",
            "科尔沁左翼后旗甘旗卡镇某某嘎查 务农",
        ],
        ["弟弟", "白志强", "2003 1", "03", "内蒙古民族大学 学生"],
        [
            "舅舅",
            "包青山",
            "1975 8",
            "13",
            "通辽市某某出租汽车公司 驾驶员",
        ],
    ];
    for (at, [relation, name, born, status, employer]) in family.into_iter().enumerate() {
        let relative = [
            (Field::Relation, relation),
            (Field::RelativeName, name),
            (Field::RelativeBorn, born),
            (Field::RelativeStatus, status),
            (Field::RelativeEmployer, employer),
        ];
        fill(&mut draft, Some(at), &relative);
    }
    draft
}

/// Types answers; a day or a month goes into its boxes.
fn fill(draft: &mut Draft, entry: Option<usize>, typed: &[(Field, &str)]) {
    use form::Kind::{AnyMonth, Day, Month};
    for &(field, text) in typed.iter().filter(|(_, text)| !text.is_empty()) {
        let mut boxes = text.split(' ');
        let raw = match field.kind() {
            Day | Month | AnyMonth => {
                let [year, month, day] = [(); 3].map(|()| boxes.next().unwrap_or_default());
                Raw::boxes(year, month, day)
            }
            _ => Raw::text(text),
        };
        draft.set(entry, field, raw);
    }
}

#[test]
fn a_typical_application_fits_with_room_to_spare() {
    let draft = typical();
    for section in Section::REPEATED {
        assert!(draft.entries(section).len() >= 2);
    }
    let (application, problems) = check(&draft, &Notice::default(), TODAY);
    assert_eq!(problems, []);
    let application = application.unwrap();
    let payload = qr::payload(&application);
    let side = qr::symbol(&application).map(|rows| rows.len());
    println!("{} characters, {side:?} modules", payload.len());
    // Version 19 of at most 22: about an eighth is left.
    assert_eq!(side, Some(17 + 4 * 19));
    assert!(payload.len() <= 900, "{}", payload.len());
}

/// With every cell that a notice may want beside it, it still fits.
#[test]
fn a_typical_application_with_every_wanted_cell_fits() {
    let mut draft = typical();
    fill(
        &mut draft,
        None,
        &[
            (Field::Reassignment, "accepts"),
            (Field::WorkStarted, "2019 8"),
            (Field::Recusal, "包青山，舅舅，某某中队驾驶员"),
            (Field::Email, "someone@example.com"),
            (Field::EmergencyName, "白音吉日嘎拉"),
            (Field::EmergencyPhone, "13912345678"),
        ],
    );
    for at in 0..draft.entries(Section::Education).len() {
        let number = [(Field::CertificateNumber, "106911201906000123")];
        fill(&mut draft, Some(at), &number);
    }
    for at in 0..draft.entries(Section::History).len() {
        fill(&mut draft, Some(at), &[(Field::Referee, "张国强")]);
    }
    let (application, problems) = check(&draft, &Notice::default(), TODAY);
    assert_eq!(problems, []);
    let side = qr::symbol(&application.unwrap()).map(|rows| rows.len());
    println!("{side:?}");
    assert!(side.is_some_and(|side| side <= 17 + 4 * 22), "{side:?}");
}
