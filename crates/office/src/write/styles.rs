//! The parts that are the same in every document: styles, fonts, page.
//!
//! Sizes and margins are those of GB/T 9704: 三号 is 16 points, 二号 is 22, a page has 22 lines,
//! and lengths are in twentieths of a point.

/// The first line of every part.
pub(super) const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
/// The namespace of Word.
pub(super) const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// The namespace of references between parts.
pub(super) const RELATIONSHIPS: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

pub(super) const CONTENT_TYPES: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">",
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>",
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>",
    "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>",
    "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>",
    "<Override PartName=\"/word/fontTable.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml\"/>",
    "<Override PartName=\"/word/footer1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/>",
    "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>",
    "</Types>"
);

pub(super) const RELATIONS: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>",
    "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>",
    "</Relationships>"
);

pub(super) const DOCUMENT_RELATIONS: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>",
    "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable\" Target=\"fontTable.xml\"/>",
    "<Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer\" Target=\"footer1.xml\"/>",
    "</Relationships>"
);

/// The page: A4, with its number at the foot.
pub(super) const PAGE: &str = concat!(
    "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/>",
    "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>",
    "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\" w:header=\"851\" w:footer=\"1361\" w:gutter=\"0\"/>",
    "</w:sectPr>"
);

/// The number of the page between two dashes.
pub(super) const FOOTER: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<w:ftr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">",
    "<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>",
    "<w:r><w:t xml:space=\"preserve\">— </w:t></w:r>",
    "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>",
    "<w:r><w:t xml:space=\"preserve\"> —</w:t></w:r></w:p></w:ftr>"
);

// tidy: allow(chinese): names of fonts
const TITLE: &str = "方正小标宋简体";
// tidy: allow(chinese): the name of a font
const TEXT: &str = "仿宋_GB2312";
// tidy: allow(chinese): the name of a font
const HEADING: &str = "黑体";
// tidy: allow(chinese): the name of a font
const SUBHEADING: &str = "楷体_GB2312";
// tidy: allow(chinese): the name of a font
const SONG: &str = "宋体";

/// The fonts, each with similar fonts for a computer that does not have it.
const FONTS: &[(&str, &str)] = &[
    (TITLE, "方正小标宋_GBK,小标宋,华文中宋,宋体,黑体"), // tidy: allow(chinese): names of fonts
    (TEXT, "仿宋,FangSong,华文仿宋"),                    // tidy: allow(chinese): names of fonts
    (HEADING, "SimHei"),
    (SUBHEADING, "楷体,KaiTi,华文楷体"), // tidy: allow(chinese): names of fonts
    (SONG, "SimSun"),
];

/// A style of paragraphs.
struct Style {
    id: &'static str,
    /// The name that Word shows; names that Word knows are translated.
    name: &'static str,
    font: &'static str,
    /// In half points.
    size: &'static str,
    paragraph: &'static str,
}

const LINE: &str = "<w:spacing w:line=\"578\" w:lineRule=\"exact\"/>";
/// The lines of a table, closer than those of the text.
const CLOSE: &str = "<w:spacing w:line=\"320\" w:lineRule=\"atLeast\"/><w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"left\"/>";
/// Two characters of the paragraph's size.
const INDENT: &str = "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>";
const NO_INDENT: &str = "<w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/>";

const STYLES: &[Style] = &[
    style(
        "Title",
        "Title",
        TITLE,
        "44",
        "<w:spacing w:after=\"578\" w:line=\"640\" w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"center\"/>",
    ),
    style(
        "Heading1",
        "heading 1",
        HEADING,
        "32",
        "<w:keepNext/><w:spacing w:line=\"578\" w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:outlineLvl w:val=\"0\"/>",
    ),
    style(
        "Heading2",
        "heading 2",
        SUBHEADING,
        "32",
        "<w:keepNext/><w:spacing w:line=\"578\" w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:outlineLvl w:val=\"1\"/>",
    ),
    style("AnnexList", "Annex List", TEXT, "32", INDENT),
    style(
        "Signed",
        "Signed",
        TEXT,
        "32",
        "<w:keepLines/><w:ind w:rightChars=\"400\" w:right=\"1280\" w:firstLineChars=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"right\"/>",
    ),
    style("AnnexMark", "Annex Mark", HEADING, "32", NO_INDENT),
    style(
        "AnnexTitle",
        "Annex Title",
        TITLE,
        "44",
        "<w:spacing w:before=\"289\" w:after=\"289\" w:line=\"640\" w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"center\"/>",
    ),
    style(
        "TableHead",
        "Table Head",
        HEADING,
        "21",
        "<w:keepNext/><w:spacing w:line=\"320\" w:lineRule=\"atLeast\"/><w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"center\"/>",
    ),
    style("TableText", "Table Text", TEXT, "21", CLOSE),
    style(
        "Footer",
        "footer",
        SONG,
        "28",
        "<w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"center\"/>",
    ),
];

const fn style(
    id: &'static str,
    name: &'static str,
    font: &'static str,
    size: &'static str,
    paragraph: &'static str,
) -> Style {
    Style {
        id,
        name,
        font,
        size,
        paragraph,
    }
}

/// The font and size of characters.
fn run(font: &str, size: &str) -> String {
    [
        "<w:rPr><w:rFonts w:hint=\"eastAsia\" w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"",
        font,
        "\" w:cs=\"Times New Roman\"/><w:b w:val=\"0\"/><w:color w:val=\"000000\"/><w:sz w:val=\"",
        size,
        "\"/><w:szCs w:val=\"",
        size,
        "\"/></w:rPr>",
    ]
    .concat()
}

pub(super) fn styles() -> String {
    let normal = run(TEXT, "32");
    let mut xml = [
        HEAD,
        "<w:styles xmlns:w=\"",
        MAIN,
        "\"><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault></w:docDefaults>",
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/><w:pPr>",
        LINE,
        INDENT,
        "<w:jc w:val=\"both\"/></w:pPr>",
        &normal,
        "</w:style>",
    ]
    .concat();
    for style in STYLES {
        xml.push_str(
            &[
                "<w:style w:type=\"paragraph\" w:styleId=\"",
                style.id,
                "\"><w:name w:val=\"",
                style.name,
                "\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/><w:pPr>",
                style.paragraph,
                "</w:pPr>",
                &run(style.font, style.size),
                "</w:style>",
            ]
            .concat(),
        );
    }
    xml.push_str("<w:style w:type=\"table\" w:styleId=\"Grid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>");
    for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
        xml.push_str(
            &[
                "<w:",
                side,
                " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>",
            ]
            .concat(),
        );
    }
    xml.push_str("</w:tblBorders><w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style></w:styles>");
    xml
}

pub(super) fn fonts() -> String {
    let mut xml = [HEAD, "<w:fonts xmlns:w=\"", MAIN, "\">"].concat();
    for (font, similar) in FONTS {
        xml.push_str(
            &[
                "<w:font w:name=\"",
                font,
                "\"><w:altName w:val=\"",
                similar,
                "\"/><w:charset w:val=\"86\"/></w:font>",
            ]
            .concat(),
        );
    }
    xml.push_str("</w:fonts>");
    xml
}
