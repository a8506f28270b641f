use std::collections::BTreeSet;

use super::*;

fn names(search: &Search) -> Vec<&'static str> {
    match search {
        Search::Found(place) => vec![place.name],
        Search::Ambiguous(places) => places.iter().map(|place| place.name).collect(),
        Search::None => Vec::new(),
    }
}

fn county(typed: &str) -> Vec<&'static str> {
    names(&search_county(None, typed))
}

/// Names that people use in the twelve leagues and cities, and the place each means.
#[test]
fn everyday_names_of_counties() {
    let cases = [
        // 呼和浩特市, 包头市, 乌海市.
        ("回民", "回民区"),
        ("土左旗", "土默特左旗"),
        ("察素齐", "土默特左旗"),
        ("托县", "托克托县"),
        ("和林县", "和林格尔县"),
        ("昆区", "昆都仑区"),
        ("土右", "土默特右旗"),
        ("达茂", "达尔罕茂明安联合旗"),
        ("百灵庙", "达尔罕茂明安联合旗"),
        ("白云", "白云鄂博矿区"),
        ("乌达", "乌达区"),
        // 赤峰市, 通辽市.
        ("巴左旗", "巴林左旗"),
        ("巴林右", "巴林右旗"),
        ("林东", "巴林左旗"),
        ("克旗", "克什克腾旗"),
        ("翁旗", "翁牛特旗"),
        ("喀旗", "喀喇沁旗"),
        ("敖旗", "敖汉旗"),
        ("赤峰县", "松山区"),
        ("科左中", "科尔沁左翼中旗"),
        ("科左后旗", "科尔沁左翼后旗"),
        ("甘旗卡", "科尔沁左翼后旗"),
        ("奈旗", "奈曼旗"),
        ("通辽县", "科尔沁区"),
        ("霍林河", "霍林郭勒市"),
        // 鄂尔多斯市, 呼伦贝尔市.
        ("准旗", "准格尔旗"),
        ("薛家湾", "准格尔旗"),
        ("鄂前旗", "鄂托克前旗"),
        ("伊旗", "伊金霍洛旗"),
        ("杭旗", "杭锦旗"),
        ("东胜市", "东胜区"),
        ("康巴什", "康巴什区"),
        ("莫旗", "莫力达瓦达斡尔族自治旗"),
        ("鄂伦春", "鄂伦春自治旗"),
        ("鄂伦春旗", "鄂伦春自治旗"),
        ("鄂温克", "鄂温克族自治旗"),
        ("鄂温克族旗", "鄂温克族自治旗"),
        ("陈旗", "陈巴尔虎旗"),
        ("新左旗", "新巴尔虎左旗"),
        ("布特哈旗", "扎兰屯市"),
        ("喜桂图旗", "牙克石市"),
        ("海拉尔市", "海拉尔区"),
        // 巴彦淖尔市, 乌兰察布市.
        ("临河市", "临河区"),
        ("杭后", "杭锦后旗"),
        ("乌前旗", "乌拉特前旗"),
        ("陕坝", "杭锦后旗"),
        ("察右前旗", "察哈尔右翼前旗"),
        ("察右中", "察哈尔右翼中旗"),
        ("四子王", "四子王旗"),
        ("集宁市", "集宁区"),
        // 兴安盟, 锡林郭勒盟, 阿拉善盟.
        ("科右中旗", "科尔沁右翼中旗"),
        ("音德尔", "扎赉特旗"),
        ("乌兰浩特", "乌兰浩特市"),
        ("锡市", "锡林浩特市"),
        ("二连", "二连浩特市"),
        ("东乌旗", "东乌珠穆沁旗"),
        ("乌拉盖", "东乌珠穆沁旗"),
        ("西苏旗", "苏尼特右旗"),
        ("苏左旗", "苏尼特左旗"),
        ("阿左旗", "阿拉善左旗"),
        ("额旗", "额济纳旗"),
        // The league or city precedes the name, with spaces.
        ("兴安盟科右前旗", "科尔沁右翼前旗"),
        ("内蒙古 通辽市 扎旗", "扎鲁特旗"),
        ("锡盟东乌", "东乌珠穆沁旗"),
        ("内蒙古自治区 赛罕区", "赛罕区"),
    ];
    for (typed, official) in cases {
        assert_eq!(county(typed), [official], "{typed}");
    }
}

#[test]
fn what_several_go_by_is_asked_about() {
    let cases: [(&str, &[&str]); 6] = [
        ("扎旗", &["扎鲁特旗", "扎赉特旗"]),
        ("阿旗", &["阿鲁科尔沁旗", "阿荣旗", "阿巴嘎旗"]),
        ("土旗", &["土默特左旗", "土默特右旗"]),
        ("科中旗", &["科尔沁左翼中旗", "科尔沁右翼中旗"]),
        ("额尔古纳旗", &["额尔古纳市", "根河市"]),
        (
            "前旗",
            &[
                "鄂托克前旗",
                "乌拉特前旗",
                "察哈尔右翼前旗",
                "科尔沁右翼前旗",
            ],
        ),
    ];
    for (typed, official) in cases {
        assert_eq!(county(typed), official, "{typed}");
    }
    for typed in [
        "左旗",
        "右旗",
        "中旗",
        "后旗",
        "郊区",
        "鄂旗",
        "包头",
        "锡盟",
        "乌海市",
    ] {
        assert!(county(typed).len() > 1, "{typed}");
    }
    for typed in [
        "",
        " ",
        "旗",
        "区",
        "科",
        "翼中旗",
        "张三",
        "沈阳市",
        "内蒙古",
        "通辽张三",
    ] {
        assert_eq!(search_county(None, typed), Search::None, "{typed}");
    }
}

#[test]
fn the_chosen_league_is_searched_first() {
    let cases = [
        ("152200", "前旗", "科尔沁右翼前旗"),
        ("150800", "中旗", "乌拉特中旗"),
        ("150900", "中旗", "察哈尔右翼中旗"),
        ("150500", "扎旗", "扎鲁特旗"),
        ("152200", "扎旗", "扎赉特旗"),
        ("150700", "西旗", "新巴尔虎右旗"),
        ("150400", "阿旗", "阿鲁科尔沁旗"),
        ("150600", "鄂旗", "鄂托克旗"),
        ("152900", "右旗", "阿拉善右旗"),
        // No county of that prefecture has the name.
        ("150100", "科右前旗", "科尔沁右翼前旗"),
        ("150100", "集宁区", "集宁区"),
    ];
    for (prefecture, typed, official) in cases {
        let found = search_county(Some(prefecture), typed);
        assert_eq!(names(&found), [official], "{typed}");
    }
    let ambiguous = search_county(Some("150800"), "后旗");
    assert_eq!(names(&ambiguous), ["乌拉特后旗", "杭锦后旗"]);
}

#[test]
fn leagues_and_cities() {
    let cases = [
        ("呼市", "呼和浩特市"),
        ("包头", "包头市"),
        ("昭盟", "赤峰市"),
        ("哲里木盟", "通辽市"),
        ("鄂市", "鄂尔多斯市"),
        ("伊盟", "鄂尔多斯市"),
        ("呼盟", "呼伦贝尔市"),
        ("巴盟", "巴彦淖尔市"),
        ("乌兰察布盟", "乌兰察布市"),
        ("兴安", "兴安盟"),
        ("锡盟", "锡林郭勒盟"),
        ("阿盟", "阿拉善盟"),
        ("内蒙古通辽", "通辽市"),
        ("152500", "锡林郭勒盟"),
    ];
    for (typed, official) in cases {
        assert_eq!(names(&search_prefecture(typed)), [official], "{typed}");
    }
    let ambiguous = search_prefecture("乌市");
    assert_eq!(names(&ambiguous), ["乌海市", "乌兰察布市"]);
    for typed in ["", "市", "呼和", "赛罕区", "内蒙古"] {
        assert_eq!(search_prefecture(typed), Search::None, "{typed}");
    }
}

/// The searches find whatever [`division`] finds, and the same place.
#[test]
fn every_official_name_finds_itself() {
    for prefecture in division::prefectures() {
        let short = forms::without_last(prefecture.name).unwrap();
        for typed in [prefecture.name, prefecture.code, short] {
            assert_eq!(search_prefecture(typed), Search::Found(prefecture));
        }
        for county in division::counties(prefecture.code) {
            let short = forms::without_last(county.name).unwrap();
            for typed in [county.name, county.code] {
                assert_eq!(search_county(None, typed), Search::Found(county), "{typed}");
            }
            let within = Some(prefecture.code);
            for typed in [county.name, county.code, short] {
                assert_eq!(division::find_county(prefecture.code, typed), Ok(county));
                assert_eq!(search_county(within, typed), Search::Found(county));
            }
        }
    }
}

#[test]
fn the_table_is_well_formed() {
    let mut seen = BTreeSet::new();
    let mut before = "";
    for line in EVERYDAY.lines() {
        let (names, codes) = line.split_once('\t').unwrap();
        assert!(before <= codes, "{line}");
        before = codes;
        for code in codes.split(' ') {
            assert!(
                code == REGION || division::division(code).is_some(),
                "{line}"
            );
            for name in names.split(' ') {
                assert!(seen.insert((name, code)), "twice: {name}");
                let Some(place) = division::division(code) else {
                    continue;
                };
                let ruled = place.name == name
                    || forms::without_last(place.name) == Some(name)
                    || forms::is_short(place.name, name);
                assert!(!ruled, "a rule makes it: {name}");
            }
        }
    }
}

#[test]
fn address_codes() {
    let place = |code: &str| {
        let (prefecture, county) = of_address_code(code)?;
        Some((prefecture.name, county.map(|county| county.name)))
    };
    let cases = [
        ("150522", "通辽市", Some("科尔沁左翼后旗")),
        ("152502", "锡林郭勒盟", Some("锡林浩特市")),
        // Former codes, on cards still in use.
        ("152323", "通辽市", Some("科尔沁左翼后旗")),
        ("152101", "呼伦贝尔市", Some("海拉尔区")),
        ("152701", "鄂尔多斯市", Some("东胜区")),
        ("152621", "呼和浩特市", Some("武川县")),
        // The district of today is a part of the former suburbs.
        ("150105", "呼和浩特市", None),
        ("150100", "呼和浩特市", None),
    ];
    for (code, prefecture, county) in cases {
        assert_eq!(place(code), Some((prefecture, county)), "{code}");
    }
    for code in ["150101", "150271", "110105", "810000", "", "15", "152100"] {
        assert_eq!(place(code), None, "{code}");
    }
}
