//! A document of Word in the manner of an official document (公文, after GB/T 9704): A4, the
//! title in 小标宋, the text in 仿宋 三号, headings in 黑体 and 楷体.

use super::Zip;
use super::styles;

/// What a document holds, from top to bottom.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// Its title, which is also the title in the properties of the file.
    pub title: String,
    /// What follows the title.
    pub blocks: Vec<Block>,
}

/// A part of a document. A line end within a text begins a new paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading of the first rank, with its number: 一、报名条件.
    Heading(String),
    /// A heading of the second rank, with its number: （一）年龄.
    Subheading(String),
    /// Text.
    Text(String),
    /// The list of annexes beneath the text: 附件：1. 招聘岗位表.
    Annexes(Vec<String>),
    /// Who issues the document, and the day: at the right, at the end of the text.
    Signed(Vec<String>),
    /// An annex on a page of its own: its mark (附件1), and its title.
    Annex(String, String),
    /// A table: the heads of its columns with their widths in hundredths, and its rows.
    Table {
        /// The heads, each with the width of its column in hundredths of the page's.
        heads: Vec<(String, u16)>,
        /// The rows, a text for each column.
        rows: Vec<Vec<String>>,
    },
}

/// The width between the margins, in twentieths of a point.
const WIDTH: u32 = 8845;

/// Writes the document as a file (.docx). The same document gives the same bytes.
#[must_use]
pub fn word(document: &Document) -> Vec<u8> {
    let mut zip = Zip::default();
    zip.add("[Content_Types].xml", styles::CONTENT_TYPES.as_bytes());
    zip.add("_rels/.rels", styles::RELATIONS.as_bytes());
    zip.add("docProps/core.xml", properties(document).as_bytes());
    zip.add("word/document.xml", body(document).as_bytes());
    zip.add(
        "word/_rels/document.xml.rels",
        styles::DOCUMENT_RELATIONS.as_bytes(),
    );
    zip.add("word/styles.xml", styles::styles().as_bytes());
    zip.add("word/fontTable.xml", styles::fonts().as_bytes());
    zip.add("word/footer1.xml", styles::FOOTER.as_bytes());
    zip.finish()
}

fn properties(document: &Document) -> String {
    [
        styles::HEAD,
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>",
        &escaped(&document.title),
        "</dc:title></cp:coreProperties>",
    ]
    .concat()
}

fn body(document: &Document) -> String {
    let mut xml = [
        styles::HEAD,
        "<w:document xmlns:w=\"",
        styles::MAIN,
        "\" xmlns:r=\"",
        styles::RELATIONSHIPS,
        "\"><w:body>",
    ]
    .concat();
    paragraphs(&mut xml, "Title", "", &document.title);
    for block in &document.blocks {
        write(&mut xml, block);
    }
    xml.push_str(styles::PAGE);
    xml.push_str("</w:body></w:document>");
    xml
}

fn write(xml: &mut String, block: &Block) {
    match block {
        Block::Heading(text) => paragraphs(xml, "Heading1", "", text),
        Block::Subheading(text) => paragraphs(xml, "Heading2", "", text),
        Block::Text(text) => paragraphs(xml, "", "", text),
        Block::Annexes(lines) | Block::Signed(lines) => {
            let style = match block {
                Block::Annexes(_) => "AnnexList",
                _ => "Signed",
            };
            paragraphs(xml, "", "", "");
            lines
                .iter()
                .for_each(|line| paragraphs(xml, style, "", line));
        }
        Block::Annex(mark, title) => {
            paragraphs(xml, "AnnexMark", "<w:pageBreakBefore/>", mark);
            paragraphs(xml, "AnnexTitle", "", title);
        }
        Block::Table { heads, rows } => table(xml, heads, rows),
    }
}

fn table(xml: &mut String, heads: &[(String, u16)], rows: &[Vec<String>]) {
    let widths: Vec<String> = heads
        .iter()
        .map(|(_, share)| (WIDTH * u32::from(*share) / 100).to_string())
        .collect();
    xml.push_str("<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
    for width in &widths {
        xml.push_str(&["<w:gridCol w:w=\"", width, "\"/>"].concat());
    }
    xml.push_str("</w:tblGrid>");
    let heads: Vec<String> = heads.iter().map(|(head, _)| head.clone()).collect();
    // The heads are repeated on every page.
    row(xml, "<w:tblHeader/>", "TableHead", &widths, &heads);
    for cells in rows {
        row(xml, "", "TableText", &widths, cells);
    }
    // Word wants a paragraph behind a table.
    xml.push_str("</w:tbl>");
    paragraphs(xml, "TableText", "", "");
}

fn row(xml: &mut String, more: &str, style: &str, widths: &[String], cells: &[String]) {
    xml.push_str(&["<w:tr><w:trPr><w:cantSplit/>", more, "</w:trPr>"].concat());
    for (width, cell) in widths.iter().zip(cells) {
        xml.push_str(
            &[
                "<w:tc><w:tcPr><w:tcW w:w=\"",
                width,
                "\" w:type=\"dxa\"/></w:tcPr>",
            ]
            .concat(),
        );
        paragraphs(xml, style, "", cell);
        xml.push_str("</w:tc>");
    }
    xml.push_str("</w:tr>");
}

/// A paragraph for each line of a text, and one for an empty text.
fn paragraphs(xml: &mut String, style: &str, more: &str, text: &str) {
    for line in text.split('\n') {
        xml.push_str("<w:p>");
        if !style.is_empty() || !more.is_empty() {
            xml.push_str("<w:pPr>");
            if !style.is_empty() {
                xml.push_str(&["<w:pStyle w:val=\"", style, "\"/>"].concat());
            }
            xml.push_str(more);
            xml.push_str("</w:pPr>");
        }
        let line = escaped(line);
        if !line.is_empty() {
            xml.push_str(&["<w:r><w:t xml:space=\"preserve\">", &line, "</w:t></w:r>"].concat());
        }
        xml.push_str("</w:p>");
    }
}

/// A text escaped for XML and HTML, between tags and in double quotes. Characters that XML cannot
/// hold are dropped.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => {}
            '\t' => escaped.push(' '),
            control if control.is_control() => {}
            character => escaped.push(character),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::{Block, Document, escaped, word};

    fn document() -> Document {
        Document {
            title: "某旗公开招聘<协管员>公告 & “说明”".to_owned(),
            blocks: vec![
                Block::Heading("一、报名条件".to_owned()),
                Block::Subheading("（一）年龄".to_owned()),
                Block::Text("年满十八周岁。\n第二段。".to_owned()),
                Block::Annexes(vec!["附件：1. 岗位表".to_owned()]),
                Block::Signed(vec!["某局".to_owned(), "2026年11月20日".to_owned()]),
                Block::Annex("附件1".to_owned(), "岗位表".to_owned()),
                Block::Table {
                    heads: vec![("岗位".to_owned(), 40), ("职责".to_owned(), 60)],
                    rows: vec![vec!["内勤".to_owned(), "接电话\n]]>整理档案".to_owned()]],
                },
            ],
        }
    }

    #[test]
    fn a_written_document_is_read_back() {
        let text = crate::read(&word(&document())).unwrap();
        let lines: Vec<&str> = text
            .as_str()
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .collect();
        let text_lines = [
            "某旗公开招聘<协管员>公告 & “说明”",
            "一、报名条件",
            "（一）年龄",
            "年满十八周岁。",
            "第二段。",
            "附件：1. 岗位表",
            "某局",
            "2026年11月20日",
            "附件1",
            "岗位表",
        ];
        assert_eq!(lines.get(..text_lines.len()).unwrap(), text_lines);
        assert_eq!(text.tables().len(), 1);
        assert!(text.as_str().contains("]]>整理档案"));
    }

    #[test]
    fn special_characters_are_escaped_or_dropped() {
        assert_eq!(
            escaped("a\u{1}<b>\u{ffff}&\"\tc"),
            "a&lt;b&gt;&amp;&quot; c"
        );
    }

    #[test]
    fn the_same_document_gives_the_same_bytes() {
        assert_eq!(word(&document()), word(&document()));
    }
}
