use std::collections::BTreeSet;

use super::*;

fn find(list: CodeList, typed: &str) -> Result<&'static str, CodeProblem> {
    list.find(typed).map(|found| found.name)
}

#[test]
fn counts() {
    let counts = CodeList::ALL.map(|list| list.codes().count());
    assert_eq!(counts, [56, 13, 4, 5, 17, 60]);
    let lines = CODES.lines().filter(|line| !line.is_empty());
    assert_eq!(lines.count(), counts.iter().sum::<usize>());
}

#[test]
fn every_line_is_well_formed() {
    for line in CODES.lines().filter(|line| !line.is_empty()) {
        let columns: Vec<&str> = line.split('\t').collect();
        assert!(matches!(columns.len(), 3 | 4), "{line}");
        assert!(columns.iter().all(|column| !column.is_empty()), "{line}");
        assert!(columns[1].bytes().all(|byte| byte.is_ascii_alphanumeric()));
        assert!(CodeList::ALL.iter().any(|list| list.key() == columns[0]));
    }
}

#[test]
fn nothing_in_a_list_has_two_meanings() {
    for list in CodeList::ALL {
        let mut seen = BTreeSet::new();
        for row in rows(list) {
            assert_eq!(row.names().next(), Some(row.code.name));
            for text in row.names().chain([row.code.code]) {
                assert!(seen.insert(list.bare(text)), "{list:?} {text}");
                assert_eq!(list.find(text), Ok(row.code), "{list:?} {text}");
            }
            assert_eq!(list.by_code(row.code.code), Some(row.code));
        }
    }
}

#[test]
fn every_list_is_in_its_standard_s_order() {
    for list in CodeList::ALL
        .into_iter()
        .filter(|&l| l != CodeList::Relation)
    {
        let codes: Vec<&str> = list.codes().map(|code| code.code).collect();
        assert!(codes.is_sorted_by(|a, b| a < b), "{list:?}");
    }
}

#[test]
fn ethnic_groups() {
    use CodeList::EthnicGroup as list;
    for (typed, name) in [
        ("02", "蒙古族"),
        ("０２", "蒙古族"),
        ("蒙古族", "蒙古族"),
        ("蒙古", "蒙古族"),
        (" 蒙 古 族 ", "蒙古族"),
        ("蒙族", "蒙古族"),
        ("蒙", "蒙古族"),
        ("汉", "汉族"),
        ("毛难族", "毛南族"),
        ("毛难", "毛南族"),
        ("崩龙族", "德昂族"),
        ("达呼尔", "达斡尔族"),
    ] {
        assert_eq!(find(list, typed), Ok(name), "{typed}");
    }
    for typed in [
        "2",
        "57",
        "00",
        "哈",
        "哈族",
        "族",
        "蒙古族族",
        "鄂",
        "-",
        "满洲",
        "其他",
    ] {
        assert_eq!(find(list, typed), Err(CodeProblem::NotListed), "{typed}");
    }
}

#[test]
fn other_lists() {
    use CodeList::*;
    for (list, typed, name) in [
        (PoliticalStatus, "党员", "中国共产党党员"),
        (PoliticalStatus, "预备党员", "中国共产党预备党员"),
        (PoliticalStatus, "团员", "中国共产主义青年团团员"),
        (PoliticalStatus, "民盟", "中国民主同盟盟员"),
        (PoliticalStatus, "群众", "群众"),
        (Health, "健康", "健康或良好"),
        (Health, "6", "残疾"),
        (Degree, "学士学位", "学士"),
        (Degree, "无", "无学位"),
        (Licence, "c1", "小型汽车"),
        (Licence, "Ｃ１", "小型汽车"),
        (Licence, "牵引车", "重型牵引挂车"),
        (Relation, "爸爸", "父亲"),
        (Relation, "5A", "父亲"),
        (Relation, "姥爷", "外祖父"),
        (Relation, "其他", "其他"),
    ] {
        assert_eq!(find(list, typed), Ok(name), "{typed}");
    }
    for (list, typed) in [
        (PoliticalStatus, "中国"),
        (PoliticalStatus, "14"),
        (Health, "健"),
        (Health, "4"),
        (Degree, "本科"),
        (Licence, "C"),
        (Licence, "C7"),
        (Licence, "蒙古族"),
        (Relation, "媳妇"),
        (Relation, "父亲族"),
        (Relation, "5"),
    ] {
        assert_eq!(find(list, typed), Err(CodeProblem::NotListed), "{typed}");
    }
    for list in CodeList::ALL {
        assert_eq!(list.find(" \u{200B}"), Err(CodeProblem::Empty));
        let long = "汉".repeat(LIMIT + 1);
        assert_eq!(list.find(&long), Err(CodeProblem::TooLong));
    }
}

#[test]
fn codes_are_looked_up_exactly() {
    assert_eq!(CodeList::Licence.by_code("c1"), None);
    assert_eq!(CodeList::EthnicGroup.by_code("汉族"), None);
    assert_eq!(CodeList::EthnicGroup.by_code(""), None);
}

#[test]
fn a_code_crosses_the_boundary_alone() {
    let code = CodeList::EthnicGroup.by_code("02").unwrap();
    assert_eq!(serde_json::to_string(&code).unwrap(), r#""02""#);
}
