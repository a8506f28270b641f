//! Files of Word and Excel for the tests, made of their parts.

/// A paragraph, in a list (`list`, `level`) or in none.
pub(crate) fn paragraph(list: Option<(u8, u8)>, text: &str) -> String {
    let number = list.map(|(list, level)| {
        format!(r#"<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr></w:pPr>"#)
    });
    // Word cuts a text wherever someone typed once more.
    let middle = text
        .char_indices()
        .nth(text.chars().count() / 2)
        .map_or(0, |(at, _)| at);
    let (first, second) = text.split_at(middle);
    let run = |text: &str| {
        format!(r#"<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>"#)
    };
    format!(
        "<w:p>{}{}{}</w:p>",
        number.unwrap_or_default(),
        run(first),
        run(second)
    )
}

/// A cell: its text, how many columns it covers, and whether it begins (`true`) or goes on
/// with a merge downwards.
pub(crate) fn cell(text: &str, across: u8, merge: Option<bool>) -> String {
    let merge = merge.map(|begins| match begins {
        true => r#"<w:vMerge w:val="restart"/>"#,
        false => "<w:vMerge/>",
    });
    let span = (across > 1).then(|| format!(r#"<w:gridSpan w:val="{across}"/>"#));
    // A width, without which other programs lay the columns out as they like.
    let width = format!(
        r#"<w:tcW w:w="{}" w:type="dxa"/>"#,
        COLUMN * u16::from(across)
    );
    let properties = [
        width,
        span.unwrap_or_default(),
        merge.unwrap_or_default().to_owned(),
    ]
    .concat();
    format!(
        "<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>",
        paragraph(None, text)
    )
}

/// The width of a column, in twentieths of a point.
const COLUMN: u16 = 1700;

pub(crate) fn row(cells: &[String]) -> String {
    format!("<w:tr>{}</w:tr>", cells.concat())
}

pub(crate) const WORD: &str =
    r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#;
pub(crate) const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
pub(crate) const OFFICE: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A notice as Word keeps one: numbers that stand in no text, a table with merged cells.
pub fn word() -> Vec<u8> {
    let (one, two) = (Some((1, 0)), Some((1, 1)));
    let plain = |text: &str| paragraph(None, text);
    let texts = [
        plain("乌审旗城市管理综合执法局公开招聘协管人员公告"),
        plain("经乌审旗人民政府同意，我局决定招聘协管人员，现公告如下。"),
        paragraph(one, "招聘岗位"),
    ];
    let table = [
        row(&[
            cell("岗位", 2, None),
            cell("人数", 1, Some(true)),
            cell("要求", 2, None),
        ]),
        row(&[
            cell("代码", 1, None),
            cell("岗位名称", 1, None),
            cell("", 1, Some(false)),
            cell("学历", 1, None),
            cell("备注", 1, None),
        ]),
        row(&[
            cell("101", 1, None),
            cell("市容协管岗", 1, None),
            cell("6人", 1, None),
            cell("大学专科及以上", 1, Some(true)),
            cell("男性身高不低于170cm，女性身高不低于160cm", 1, None),
        ]),
        row(&[
            cell("102", 1, None),
            cell("平台值守岗", 1, None),
            cell("2人", 1, None),
            cell("", 1, Some(false)),
            cell("能熟练操作办公软件", 1, None),
        ]),
    ];
    let rest = [
        paragraph(one, "报名条件"),
        paragraph(two, "中国公民；"),
        paragraph(two, "年龄在18周岁以上、35周岁以下；"),
        paragraph(two, "具有内蒙古自治区户籍。"),
        paragraph(one, "报名事项"),
        paragraph(two, "报名时间：2027年4月6日至4月16日。"),
        paragraph(two, "报名材料：居民身份证；毕业证书；户口簿。"),
        paragraph(
            two,
            "报名地点：乌审旗政务服务中心三楼。联系电话：0477-5550105。",
        ),
        paragraph(one, "考试和聘用"),
        paragraph(two, "笔试时间为2027年4月24日，面试时间为2027年5月8日。"),
        paragraph(two, "合同期三年，试用期3个月；岗前培训10个工作日。"),
        plain("乌审旗城市管理综合执法局"),
        plain("2027年3月30日"),
    ];
    let body = [
        texts.concat(),
        format!(
            "<w:tbl><w:tblGrid>{}</w:tblGrid>{}</w:tbl>",
            format!(r#"<w:gridCol w:w="{COLUMN}"/>"#).repeat(5),
            table.concat()
        ),
        rest.concat(),
    ]
    .concat();
    let document = format!("{HEAD}<w:document {WORD}><w:body>{body}</w:body></w:document>");
    let level = |at: u8, format: &str, text: &str| {
        format!(
            r#"<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/></w:lvl>"#
        )
    };
    let levels = [
        level(0, "chineseCountingThousand", "%1、"),
        level(1, "chineseCountingThousand", "（%2）"),
    ]
    .concat();
    let numbering = format!(
        r#"{HEAD}<w:numbering {WORD}><w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>"#
    );
    let types = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    zip(&[
        (
            "[Content_Types].xml",
            content_types(&[
                ("/word/document.xml", &format!("{types}.document.main+xml")),
                ("/word/numbering.xml", &format!("{types}.numbering+xml")),
            ]),
        ),
        (
            "_rels/.rels",
            relationships(&[("officeDocument", "word/document.xml")]),
        ),
        (
            "word/_rels/document.xml.rels",
            relationships(&[("numbering", "numbering.xml")]),
        ),
        ("word/numbering.xml", numbering),
        ("word/document.xml", document),
    ])
}

/// A table of posts as Excel keeps one: a title across, two rows above, merged cells.
pub fn excel() -> Vec<u8> {
    let rows: &[(usize, &[(&str, &str)])] = &[
        (1, &[("A", "2027年鄂托克旗城管协管员招聘岗位表")]),
        (
            2,
            &[
                ("A", "序号"),
                ("B", "岗位"),
                ("D", "招聘人数"),
                ("E", "岗位条件"),
                ("H", "报名截止日期"),
            ],
        ),
        (
            3,
            &[
                ("B", "名称"),
                ("C", "职责"),
                ("E", "学历"),
                ("F", "年龄"),
                ("G", "其他要求"),
            ],
        ),
        (
            4,
            &[
                ("A", "1"),
                ("B", "路面协管岗"),
                ("C", "协助开展路面巡查"),
                ("D", "10"),
                ("E", "大专及以上"),
                ("F", "18-35周岁"),
                ("G", "限退役军人"),
            ],
        ),
        (
            5,
            &[
                ("A", "2"),
                ("B", "文书岗"),
                ("C", "协助整理档案"),
                ("D", "2"),
                ("E", "本科及以上"),
                ("G", "无"),
            ],
        ),
        (6, &[("A", "合计"), ("D", "12")]),
        (7, &[("A", "报名截止日期：2027年6月30日")]),
    ];
    let mut strings: Vec<&str> = Vec::new();
    let mut data = String::new();
    for (number, cells) in rows {
        data.push_str(&format!(r#"<row r="{number}">"#));
        for (column, text) in *cells {
            match text.parse::<u32>() {
                Ok(value) => {
                    data.push_str(&format!(r#"<c r="{column}{number}"><v>{value}</v></c>"#))
                }
                Err(_) => {
                    let at = strings.len();
                    strings.push(text);
                    data.push_str(&format!(r#"<c r="{column}{number}" t="s"><v>{at}</v></c>"#));
                }
            }
        }
        // A day is a number with a format.
        if *number == 4 {
            data.push_str(r#"<c r="H4" s="1"><v>46568</v></c>"#);
        }
        data.push_str("</row>");
    }
    let merges = [
        "A1:H1", "A2:A3", "B2:C2", "D2:D3", "E2:G2", "H2:H3", "F4:F5", "H4:H5", "A6:C6", "A7:H7",
    ];
    let merges = merges
        .map(|range| format!(r#"<mergeCell ref="{range}"/>"#))
        .concat();
    let main = r#"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main""#;
    let sheet = format!(
        "{HEAD}<worksheet {main}><sheetData>{data}</sheetData><mergeCells>{merges}</mergeCells></worksheet>"
    );
    let strings: Vec<String> = strings
        .iter()
        .map(|text| format!("<si><t>{text}</t></si>"))
        .collect();
    let strings = format!("{HEAD}<sst {main}>{}</sst>", strings.concat());
    let empty = "<fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs>";
    let styles = format!(
        r#"{HEAD}<styleSheet {main}>{empty}<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#
    );
    let workbook = format!(
        r#"{HEAD}<workbook {main} xmlns:r="{OFFICE}"><sheets><sheet name="岗位表" sheetId="1" r:id="rId1"/></sheets></workbook>"#
    );
    workbook_file(workbook, &[sheet], strings, styles)
}

/// The parts of a workbook as a file. Its sheets have the numbers 1, 2, … in `workbook`.
pub(crate) fn workbook_file(
    workbook: String,
    sheets: &[String],
    strings: String,
    styles: String,
) -> Vec<u8> {
    let types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    let names: Vec<String> = (1..=sheets.len())
        .map(|number| format!("worksheets/sheet{number}.xml"))
        .collect();
    let mut kinds = vec![("workbook.xml", "sheet.main")];
    kinds.extend(names.iter().map(|name| (name.as_str(), "worksheet")));
    kinds.extend([
        ("sharedStrings.xml", "sharedStrings"),
        ("styles.xml", "styles"),
    ]);
    let kinds: Vec<(String, String)> = kinds
        .iter()
        .map(|(name, kind)| (format!("/xl/{name}"), format!("{types}.{kind}+xml")))
        .collect();
    let kinds: Vec<(&str, &str)> = kinds
        .iter()
        .map(|(name, kind)| (&**name, &**kind))
        .collect();
    let mut targets: Vec<(&str, &str)> = names.iter().map(|name| ("worksheet", &**name)).collect();
    targets.extend([
        ("sharedStrings", "sharedStrings.xml"),
        ("styles", "styles.xml"),
    ]);
    let paths: Vec<String> = names.iter().map(|name| format!("xl/{name}")).collect();
    let mut parts = vec![
        ("[Content_Types].xml", content_types(&kinds)),
        (
            "_rels/.rels",
            relationships(&[("officeDocument", "xl/workbook.xml")]),
        ),
        ("xl/_rels/workbook.xml.rels", relationships(&targets)),
        ("xl/workbook.xml", workbook),
    ];
    parts.extend(paths.iter().map(String::as_str).zip(sheets.iter().cloned()));
    parts.extend([("xl/sharedStrings.xml", strings), ("xl/styles.xml", styles)]);
    zip(&parts)
}

pub(crate) fn content_types(parts: &[(&str, &str)]) -> String {
    let part = |(name, kind): &(&str, &str)| {
        format!(r#"<Override PartName="{name}" ContentType="{kind}"/>"#)
    };
    let parts: Vec<String> = parts.iter().map(part).collect();
    let types = r#"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>"#;
    format!(
        r#"{HEAD}<Types xmlns="{PACKAGE}/content-types">{types}{}</Types>"#,
        parts.concat()
    )
}

pub(crate) fn relationships(targets: &[(&str, &str)]) -> String {
    let one = |(at, (kind, target)): (usize, &(&str, &str))| {
        format!(
            r#"<Relationship Id="rId{}" Type="{OFFICE}/{kind}" Target="{target}"/>"#,
            at + 1
        )
    };
    let all: Vec<String> = targets.iter().enumerate().map(one).collect();
    format!(
        r#"{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{}</Relationships>"#,
        all.concat()
    )
}

/// A number in two bytes, and in four, as both kinds of files have them.
pub fn two(number: usize) -> [u8; 2] {
    u16::try_from(number).unwrap_or(u16::MAX).to_le_bytes()
}

pub(crate) fn four(number: usize) -> [u8; 4] {
    u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes()
}

/// A zip file of these parts, packed.
pub fn zip(parts: &[(&str, String)]) -> Vec<u8> {
    let (mut file, mut list) = (Vec::new(), Vec::new());
    for (name, text) in parts {
        let packed = miniz_oxide::deflate::compress_to_vec(text.as_bytes(), 9);
        let mut about = Vec::new();
        // Version 2.0, no flags (names are plain), packed; the first day of MS-DOS.
        for number in [20, 0, 8, 0, 0x21] {
            about.extend(two(number));
        }
        about.extend(crc(text.as_bytes()).to_le_bytes());
        about.extend(four(packed.len()));
        about.extend(four(text.len()));
        about.extend(two(name.len()));
        about.extend(two(0));
        let at = file.len();
        file.extend(b"PK\x03\x04");
        file.extend(&about);
        file.extend(name.as_bytes());
        file.extend(&packed);
        list.extend(b"PK\x01\x02");
        list.extend(two(20));
        list.extend(&about);
        list.extend([0; 10]);
        list.extend(four(at));
        list.extend(name.as_bytes());
    }
    let at = file.len();
    file.extend(&list);
    file.extend(b"PK\x05\x06");
    file.extend([0; 4]);
    file.extend(two(parts.len()));
    file.extend(two(parts.len()));
    file.extend(four(list.len()));
    file.extend(four(at));
    file.extend(two(0));
    file
}

fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32, &byte: &u8| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| {
            crc >> 1 ^ if crc & 1 == 1 { 0xedb8_8320 } else { 0 }
        })
    };
    !bytes.iter().fold(u32::MAX, step)
}
