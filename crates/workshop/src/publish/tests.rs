use notice::Notice;
use words::Locale;

use super::document::document;
use ui::notice_view::conditions;

/// The sample notice of the tests, as the workshop reads it.
fn sample() -> Notice {
    let mut draft = notice::Draft::default();
    use notice::{Field, Section};
    use record::Raw;
    let texts = [
        (Field::Title, "某旗招聘<协管员>公告"),
        (Field::Bureau, "某旗城市管理局"),
        (Field::Authority, "某旗人民政府"),
        (Field::Established, "42"),
        (Field::PaperList, "身份证\n毕业证"),
        (Field::PhotoWidth, "300"),
        (Field::ProbationMonths, "3"),
        (Field::PledgeText, "本人承诺属实。"),
    ];
    for (field, text) in texts {
        draft.set(None, field, Raw::text(text));
    }
    draft.set(None, Field::Announced, Raw::boxes("2026", "11", "20"));
    draft.set(None, Field::Opens, Raw::boxes("2026", "12", "1"));
    draft.set(Some(0), Field::PostTitle, Raw::text("市容巡查"));
    draft.set(Some(0), Field::Headcount, Raw::text("6"));
    draft.set(Some(0), Field::Duties, Raw::text("劝阻占道经营\n宣传"));
    draft.set(Some(1), Field::PostTitle, Raw::text("内勤"));
    assert_eq!(draft.entries(Section::Posts).len(), 2);
    let (notice, problems) = notice::read(&draft);
    assert!(problems.is_empty(), "{problems:?}");
    notice
}

#[test]
fn the_document_has_every_part_of_the_notice_in_order() {
    let locale = Locale::default();
    let notice = sample();
    let bytes = office::write::word(&document(&notice, locale));
    let text = office::read(&bytes).unwrap();
    let lines: Vec<&str> = text.as_str().lines().map(str::trim).collect();
    let position = |words: &str| {
        let found = lines.iter().position(|line| *line == words);
        found.unwrap_or_else(|| panic!("{words:?} is missing in {lines:#?}"))
    };
    let order = [
        "某旗招聘<协管员>公告",
        "经某旗人民政府批准",
        "一、报名条件",
        "（一）《内蒙古自治区城市管理执法协管人员管理办法》第十六条",
        "二、岗位",
        "三、日程",
        "报名开始：2026年12月1日",
        "四、报名材料",
        "身份证",
        "毕业证",
        "附件：1. 招聘岗位表",
        "2. 诚信承诺书",
        "某旗城市管理局",
        "2026年11月20日",
        "附件1",
        "招聘岗位表",
        "附件2",
        "本人承诺属实。",
    ];
    let positions: Vec<usize> = order.into_iter().map(position).collect();
    assert!(positions.is_sorted(), "{lines:#?}");
    // The two articles in full, verbatim.
    for number in [16, 17] {
        let article = rules::law::article(number).unwrap();
        position(article.lead);
        for (at, item) in (1..).zip(article.items) {
            position(&[&*words::names::numeral_in_brackets(locale, at), item].concat());
        }
    }
    // The table equals the posts.
    let [table] = text.tables() else {
        panic!("one table");
    };
    let cells: Vec<Vec<String>> = table
        .rows
        .iter()
        .map(|row| {
            row.iter()
                .map(|cell| text.as_str().get(cell.clone()).unwrap().trim().to_owned())
                .collect()
        })
        .collect();
    assert_eq!(cells.len(), 3);
    for (row, post) in cells.iter().skip(1).zip(&notice.posts) {
        assert_eq!(row[0], post.title.clone().unwrap());
        assert_eq!(row[3], conditions(&notice, post, locale).join("\n"));
        let duties = post.duties.as_ref().map(|text| text.0.clone());
        assert_eq!(row[4], duties.unwrap_or_default());
    }
}

#[test]
fn the_document_holds_nothing_that_the_bureau_did_not_write() {
    let (notice, _) = notice::read(&notice::Draft::default());
    let document = document(&notice, Locale::default());
    let text = office::read(&office::write::word(&document)).unwrap();
    for word in ["像素", "KB", "承诺", "公告没有写", "附件", "岗位", "42"] {
        assert!(!text.as_str().contains(word), "{word}");
    }
    // The figures of Article 14 are not for the public.
    let text = office::read(&office::write::word(&super::document::document(
        &sample(),
        Locale::default(),
    )));
    assert!(!text.unwrap().as_str().contains("42"));
}
