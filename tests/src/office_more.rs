//! A document and a workbook with what the ordinary ones do not have.

use crate::office_files::{
    HEAD, OFFICE, WORD, cell, content_types, paragraph, relationships, row, workbook_file, zip,
};

/// A document with a numbered style, fields, changes that are tracked, a page that ends within a
/// section, nested and wide tables.
pub fn document() -> Vec<u8> {
    let plain = |text: &str| paragraph(None, text);
    let run = |contents: &str| format!("<w:r>{contents}</w:r>");
    let text = |text: &str| run(&format!(r#"<w:t xml:space="preserve">{text}</w:t>"#));
    let field = |kind: &str| run(&format!(r#"<w:fldChar w:fldCharType="{kind}"/>"#));
    let chapter = |text: &str| {
        format!(
            r#"<w:p><w:pPr><w:pStyle w:val="Chapter"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"#
        )
    };
    let link = [
        text("报名网址："),
        field("begin"),
        run(r#"<w:instrText xml:space="preserve"> HYPERLINK "https://a.example" </w:instrText>"#),
        field("separate"),
        text("a.example"),
        field("end"),
        run("<w:tab/><w:t>邮箱</w:t><w:br/><w:t>另一行 A</w:t><w:noBreakHyphen/><w:t>1</w:t>"),
    ];
    let by = r#"w:author="a" w:date="2026-01-01T00:00:00Z""#;
    let tracked = [
        text("试用期"),
        format!(r#"<w:del w:id="1" {by}><w:r><w:delText>六</w:delText></w:r></w:del>"#),
        format!(r#"<w:ins w:id="2" {by}>{}</w:ins>"#, text("三")),
        text("个月。"),
    ];
    let table = |columns: usize, rows: &[String]| {
        let grid = r#"<w:gridCol w:w="1700"/>"#.repeat(columns);
        format!(
            "<w:tbl><w:tblGrid>{grid}</w:tblGrid>{}</w:tbl>",
            rows.concat()
        )
    };
    let cells = |texts: &[&str]| {
        row(&texts
            .iter()
            .map(|text| cell(text, 1, None))
            .collect::<Vec<_>>())
    };
    let inner = table(2, &[cells(&["里一", "里二"]), cells(&["里三", "里四"])]);
    let outer = cell("", 1, None).replace("</w:tc>", &[&inner, &plain("外后"), "</w:tc>"].concat());
    let numbers: Vec<String> = (1..=38).map(|number| format!("第{number}列")).collect();
    let numbers: Vec<&str> = numbers.iter().map(|text| &**text).collect();
    let body = [
        chapter("总的说明"),
        plain("Plain words without a single wide character, 18-35."),
        format!("<w:p>{}</w:p>", link.concat()),
        format!("<w:p>{}</w:p>", tracked.concat()),
        chapter("怎么报名"),
        paragraph(Some((1, 0)), "带圈的号"),
        paragraph(Some((1, 0)), "再带圈的号"),
        table(
            3,
            &[
                cells(&["一", "二", "三"]),
                row(&[cell("横着合并", 2, None), cell("竖着合并", 1, Some(true))]),
                row(&[cell("1", 1, None), cell("", 1, None), cell("", 1, Some(false))]),
            ],
        ),
        plain("两张表之间"),
        table(2, &[row(&[outer, cell("右边", 1, None)])]),
        r#"<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr><w:r><w:t>一节的末尾</w:t></w:r></w:p>"#.to_owned(),
        table(38, &[cells(&numbers), cells(&numbers)]),
        plain("结束"),
    ];
    let document = format!(
        "{HEAD}<w:document {WORD}><w:body>{}</w:body></w:document>",
        body.concat()
    );
    let list = |number: u8, format: &str, text: &str| {
        format!(
            r#"<w:abstractNum w:abstractNumId="{number}"><w:lvl w:ilvl="0"><w:start w:val="{}"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>"#,
            3 - 2 * number
        )
    };
    let lists = [0, 1].map(|kind| {
        format!(
            r#"<w:num w:numId="{}"><w:abstractNumId w:val="{kind}"/></w:num>"#,
            2 - kind
        )
    });
    let numbering = [
        format!("{HEAD}<w:numbering {WORD}>"),
        list(0, "chineseCountingThousand", "第%1章 "),
        list(1, "decimalEnclosedCircle", "%1"),
        lists.concat(),
        "</w:numbering>".to_owned(),
    ];
    let styles = format!(
        r#"{HEAD}<w:styles {WORD}><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Chapter"><w:name w:val="Chapter"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr></w:style></w:styles>"#
    );
    let types = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    zip(&[
        (
            "[Content_Types].xml",
            content_types(&[
                ("/word/document.xml", &format!("{types}.document.main+xml")),
                ("/word/numbering.xml", &format!("{types}.numbering+xml")),
                ("/word/styles.xml", &format!("{types}.styles+xml")),
            ]),
        ),
        (
            "_rels/.rels",
            relationships(&[("officeDocument", "word/document.xml")]),
        ),
        (
            "word/_rels/document.xml.rels",
            relationships(&[("numbering", "numbering.xml"), ("styles", "styles.xml")]),
        ),
        ("word/numbering.xml", numbering.concat()),
        ("word/styles.xml", styles),
        ("word/document.xml", document),
    ])
}

/// A workbook with long texts in either width, formulas, days in several formats, fractions,
/// errors, and a sheet that is hidden.
pub fn workbook() -> Vec<u8> {
    let mut strings = Vec::new();
    let mut shared = |text: String| {
        strings.push(format!(r#"<si><t xml:space="preserve">{text}</t></si>"#));
        format!(r#" t="s"><v>{}</v>"#, strings.len() - 1)
    };
    let mut rows = String::new();
    // Longer than a record of the old format, several times.
    for number in 1..=36 {
        let duties = format!("第{number}岗协助巡查街面、劝导占道经营、登记台账，").repeat(12);
        let latin = format!("post {number}: helps on the street, keeps the ledger; ").repeat(7);
        let cells = [shared(duties), shared(latin), shared(format!("甲{number}"))];
        let cells = ["A", "B", "C"].iter().zip(cells);
        let cells = cells.map(|(column, cell)| format!(r#"<c r="{column}{number}"{cell}</c>"#));
        rows.push_str(&format!(
            r#"<row r="{number}">{}</row>"#,
            cells.collect::<String>()
        ));
    }
    let cells = [
        // The days of three formats; a number that is red if it is negative; a share; a sum.
        r#" s="1"><v>46568</v>"#,
        r#" s="2"><v>46568.75</v>"#,
        r#" s="3"><v>46568</v>"#,
        r#" s="4"><v>12</v>"#,
        r#" s="5"><v>0.6</v>"#,
        r#"><v>2500.5</v>"#,
        r#"><v>-7</v>"#,
        r#"><v>0.1234567</v>"#,
        r#" t="b"><v>1</v>"#,
        r#" t="e"><v>#N/A</v>"#,
        r#"><f>1+2</f><v>3</v>"#,
        r#" t="str"><f>"共"&amp;"三人"</f><v>共三人</v>"#,
        r#" s="1"><f>46568+1</f><v>46569</v>"#,
        r#" t="inlineStr"><is><t>在格里</t></is>"#,
    ];
    let cells = (b'A'..)
        .zip(cells)
        .map(|(column, cell)| format!(r#"<c r="{}40"{cell}</c>"#, char::from(column)));
    rows.push_str(&format!(
        r#"<row r="40">{}</row>"#,
        cells.collect::<String>()
    ));
    let main = r#"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main""#;
    let sheet =
        |rows: &str| format!("{HEAD}<worksheet {main}><sheetData>{rows}</sheetData></worksheet>");
    let other = |text: &str| {
        sheet(&format!(
            r#"<row r="2"><c r="B2" t="inlineStr"><is><t>{text}</t></is></c><c r="C2"><v>8</v></c></row>"#
        ))
    };
    let strings = format!("{HEAD}<sst {main}>{}</sst>", strings.concat());
    let formats = [
        (164, "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"),
        (165, "yyyy/m/d h:mm"),
        (166, "0_);[Red]\\(0\\)"),
    ];
    let formats = formats
        .map(|(number, code)| format!(r#"<numFmt numFmtId="{number}" formatCode="{code}"/>"#));
    let of_cells = [0, 14, 165, 164, 166, 9]
        .map(|number| format!(r#"<xf numFmtId="{number}" applyNumberFormat="1"/>"#));
    let empty = "<fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs>";
    let styles = format!(
        "{HEAD}<styleSheet {main}><numFmts>{}</numFmts>{empty}<cellXfs>{}</cellXfs></styleSheet>",
        formats.concat(),
        of_cells.concat()
    );
    let workbook = format!(
        r#"{HEAD}<workbook {main} xmlns:r="{OFFICE}"><sheets><sheet name="岗位" sheetId="1" r:id="rId1"/><sheet name="草稿" sheetId="2" state="hidden" r:id="rId2"/><sheet name="更多" sheetId="3" r:id="rId3"/></sheets></workbook>"#
    );
    let sheets = [sheet(&rows), other("藏起来的"), other("看得见的")];
    workbook_file(workbook, &sheets, strings, styles)
}
