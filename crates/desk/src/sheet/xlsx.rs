//! Excel's format (ECMA-376), as much of it as lists need: several sheets with a frozen head,
//! widths, texts as texts, and days as days.
//!
//! `rust_xlsxwriter` asks the clock for the time of creation in every workbook, which stops a
//! program in WebAssembly unless it brings JavaScript along.

use chrono::NaiveDate;

use super::zip::{Part, Zip};
use super::{Sheet, Value};

/// The most rows of a sheet, and the most characters of a cell, that Excel reads.
const MOST_ROWS: usize = 1_048_575;
const MOST_CHARACTERS: usize = 32_767;
/// The most characters of a sheet's name.
const MOST_OF_NAME: usize = 31;
/// Widths of columns, in digits.
const WIDTHS: std::ops::RangeInclusive<usize> = 6..=60;
/// Formats of cells: the index in `styles.xml`.
const HEAD: u8 = 1;
const TEXT: u8 = 2;
const DAY: u8 = 3;

const PROLOGUE: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINKS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const SHEETML: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// Texts stay texts (format 49, `@`), so that no program computes, rounds or reads a day in them.
const STYLES: &str = "<fonts count=\"2\"><font><sz val=\"11\"/></font><font><b/><sz val=\"11\"/></font></fonts>\
<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>\
<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
<cellStyleXfs count=\"1\"><xf/></cellStyleXfs>\
<cellXfs count=\"4\"><xf/><xf numFmtId=\"49\" fontId=\"1\" applyNumberFormat=\"1\" applyFont=\"1\"/>\
<xf numFmtId=\"49\" applyNumberFormat=\"1\"/><xf numFmtId=\"164\" applyNumberFormat=\"1\"/></cellXfs>";

/// Sheets as one file.
pub fn write(sheets: Vec<Sheet>) -> Vec<u8> {
    let mut writing = Writing::begin(sheets);
    while writing.step() {}
    writing.ended()
}

/// A file that is being written, some rows at a time: ten thousand take half a second, and a page lets
/// the browser paint in between.
pub struct Writing {
    sheets: std::vec::IntoIter<Sheet>,
    zip: Zip,
    /// How many sheets were begun.
    begun: usize,
    sheet: Option<Rows>,
}

/// The rows of a sheet that are still to be written.
struct Rows {
    rows: std::iter::Enumerate<std::iter::Take<std::vec::IntoIter<Vec<Value>>>>,
    /// The letters of the columns.
    columns: Vec<String>,
    part: Part,
}

impl Writing {
    /// Writes all but the sheets' contents.
    pub fn begin(sheets: Vec<Sheet>) -> Self {
        Self {
            zip: frame(&sheets),
            sheets: sheets.into_iter(),
            begun: 0,
            sheet: None,
        }
    }

    /// Writes some rows, or begins or ends a sheet; false if nothing was left.
    pub fn step(&mut self) -> bool {
        let Some(sheet) = &mut self.sheet else {
            let next = self.sheets.next();
            self.begun += usize::from(next.is_some());
            self.sheet = next.map(Rows::begin);
            return self.sheet.is_some();
        };
        if !sheet.step()
            && let Some(mut sheet) = self.sheet.take()
        {
            sheet.part.push(b"</sheetData></worksheet>");
            self.zip.add_part(&path(self.begun), sheet.part);
        }
        true
    }

    /// The file.
    pub fn ended(self) -> Vec<u8> {
        self.zip.ended()
    }
}

/// The name of a sheet's part.
fn path(number: usize) -> String {
    ["xl/worksheets/sheet", &number.to_string(), ".xml"].concat()
}

/// Everything of the file but the sheets.
fn frame(sheets: &[Sheet]) -> Zip {
    let names = names(sheets);
    let mut zip = Zip::default();
    let mut types = String::new();
    let (mut links, mut list) = (String::new(), String::new());
    for (at, name) in names.iter().enumerate() {
        let number = (at + 1).to_string();
        types.extend([
            "<Override PartName=\"/xl/worksheets/sheet",
            &number,
            ".xml\" ContentType=\"",
            SHEETML,
            ".worksheet+xml\"/>",
        ]);
        links.extend(link(
            &number,
            "worksheet",
            &["worksheets/sheet", &number, ".xml"].concat(),
        ));
        list.push_str("<sheet name=\"");
        escape(&mut list, name);
        list.extend(["\" sheetId=\"", &number, "\" r:id=\"rId", &number, "\"/>"]);
    }
    let styles = (names.len() + 1).to_string();
    links.extend(link(&styles, "styles", "styles.xml"));

    zip.add(
        "[Content_Types].xml",
        [
            PROLOGUE,
            "<Types xmlns=\"",
            TYPES,
            "\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
             <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
             <Override PartName=\"/xl/workbook.xml\" ContentType=\"",
            SHEETML,
            ".sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"",
            SHEETML,
            ".styles+xml\"/>",
            &types,
            "</Types>",
        ]
        .concat()
        .as_bytes(),
    );
    let book = link("1", "officeDocument", "xl/workbook.xml").concat();
    zip.add("_rels/.rels", relationships(&book).as_bytes());
    zip.add(
        "xl/workbook.xml",
        [
            PROLOGUE,
            "<workbook xmlns=\"",
            MAIN,
            "\" xmlns:r=\"",
            OFFICE,
            "\"><sheets>",
            &list,
            "</sheets></workbook>",
        ]
        .concat()
        .as_bytes(),
    );
    zip.add(
        "xl/_rels/workbook.xml.rels",
        relationships(&links).as_bytes(),
    );
    let day =
        "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>";
    let opening = ["<styleSheet xmlns=\"", MAIN, "\">"].concat();
    let styles = [PROLOGUE, &opening, day, STYLES, "</styleSheet>"].concat();
    zip.add("xl/styles.xml", styles.as_bytes());
    zip
}

/// The names of sheets as Excel takes them: without the signs it refuses, short, no two alike.
fn names(sheets: &[Sheet]) -> Vec<String> {
    let mut names: Vec<String> = Vec::with_capacity(sheets.len());
    for (at, sheet) in sheets.iter().enumerate() {
        let refused = |c: &char| "[]:*?/\\'".contains(*c) || c.is_control();
        let kept: String = sheet.name.chars().filter(|c| !refused(c)).collect();
        let mut name: String = kept.chars().take(MOST_OF_NAME).collect();
        if name.is_empty() || names.contains(&name) {
            let short: String = kept.chars().take(MOST_OF_NAME - 6).collect();
            name = [&short, " ", &(at + 1).to_string()].concat();
        }
        names.push(name);
    }
    names
}

fn link(number: &str, kind: &str, target: &str) -> [String; 1] {
    [[
        "<Relationship Id=\"rId",
        number,
        "\" Type=\"",
        OFFICE,
        "/",
        kind,
        "\" Target=\"",
        target,
        "\"/>",
    ]
    .concat()]
}

fn relationships(links: &str) -> String {
    let opening = ["<Relationships xmlns=\"", LINKS, "\">"].concat();
    [PROLOGUE, &opening, links, "</Relationships>"].concat()
}

/// How many rows are written at once.
const SOME: usize = 20;

impl Rows {
    /// Writes the head.
    fn begin(sheet: Sheet) -> Self {
        let widths = widths(&sheet);
        let columns: Vec<String> = (0..widths.len()).map(column).collect();
        let mut part = Part::begin();
        part.push(head(&sheet, &widths, &columns).as_bytes());
        Self {
            rows: sheet.rows.into_iter().take(MOST_ROWS).enumerate(),
            columns,
            part,
        }
    }

    /// Writes some rows; false if none was left.
    fn step(&mut self) -> bool {
        let mut xml = String::new();
        for (at, row) in self.rows.by_ref().take(SOME) {
            let number = (at + 2).to_string();
            xml.extend(["<row r=\"", &number, "\">"]);
            for (value, column) in row.iter().zip(&self.columns) {
                cell(&mut xml, value, column, &number);
            }
            xml.push_str("</row>");
        }
        self.part.push(xml.as_bytes());
        !xml.is_empty()
    }
}

/// The beginning of a sheet, with its head.
fn head(sheet: &Sheet, widths: &[usize], columns: &[String]) -> String {
    let mut xml = [
        PROLOGUE,
        "<worksheet xmlns=\"",
        MAIN,
        "\"><sheetViews><sheetView workbookViewId=\"0\">",
    ]
    .concat();
    xml.push_str(
        "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>",
    );
    if !widths.is_empty() {
        xml.push_str("<cols>");
        for (at, width) in widths.iter().enumerate() {
            let number = (at + 1).to_string();
            xml.extend([
                "<col min=\"",
                &number,
                "\" max=\"",
                &number,
                "\" width=\"",
                &width.to_string(),
                "\" customWidth=\"1\"/>",
            ]);
        }
        xml.push_str("</cols>");
    }
    xml.push_str("<sheetData><row r=\"1\">");
    for (heading, column) in sheet.head.iter().zip(columns) {
        text(&mut xml, heading, &place(column, "1", HEAD));
    }
    xml.push_str("</row>");
    xml
}

fn cell(xml: &mut String, value: &Value, column: &str, row: &str) {
    match value {
        Value::Empty => {}
        Value::Text(value) => text(xml, value, &place(column, row, TEXT)),
        Value::Number(number) => {
            xml.extend([
                "<c r=\"",
                column,
                row,
                "\"><v>",
                &number.to_string(),
                "</v></c>",
            ]);
        }
        Value::Day(day) => {
            let number = serial(*day).to_string();
            xml.extend(["<c", &place(column, row, DAY), "><v>", &number, "</v></c>"]);
        }
    }
}

/// The attributes of a cell: where it is, and its format.
fn place(column: &str, row: &str, style: u8) -> String {
    [" r=\"", column, row, "\" s=\"", &style.to_string(), "\""].concat()
}

/// The letters of a column: A to Z, then AA to ZZ.
fn column(index: usize) -> String {
    let letter = |index: usize| char::from(b'A' + u8::try_from(index % 26).unwrap_or_default());
    match index.checked_sub(26) {
        None => letter(index).to_string(),
        Some(rest) => [letter(rest / 26), letter(index)].iter().collect(),
    }
}

/// Days since 30 December 1899, which is right from March 1900 on: Excel counts a 29 February 1900.
fn serial(day: NaiveDate) -> i64 {
    let zero = NaiveDate::from_ymd_opt(1899, 12, 30).unwrap_or_default();
    (day - zero).num_days()
}

fn text(xml: &mut String, value: &str, place: &str) {
    xml.extend([
        "<c",
        place,
        " t=\"inlineStr\"><is><t xml:space=\"preserve\">",
    ]);
    escape(xml, record::json::cut(value, MOST_CHARACTERS));
    xml.push_str("</t></is></c>");
}

/// Writes a text as XML has it. What XML cannot have, such as a bell, is left out.
fn escape(xml: &mut String, text: &str) {
    for (at, c) in text.char_indices() {
        match c {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            // Excel reads `_x000D_` as a line end.
            '_' if text.get(at..).is_some_and(|rest| rest.starts_with("_x")) => {
                xml.push_str("_x005F_");
            }
            '\n' | '\t' => xml.push(c),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c < ' ' => {}
            c => xml.push(c),
        }
    }
}

/// The width of each column: that of its longest text, within bounds. Ideographs are two digits
/// wide.
fn widths(sheet: &Sheet) -> Vec<usize> {
    let wide = |text: &str| -> usize {
        let widths = text
            .chars()
            .take(80)
            .map(|c| if c < '\u{2000}' { 1 } else { 2 });
        widths.sum()
    };
    let mut widths: Vec<usize> = sheet.head.iter().map(|heading| wide(heading) + 2).collect();
    for row in sheet.rows.iter().take(2000) {
        for (width, value) in widths.iter_mut().zip(row) {
            *width = (*width).max(wide(&value.text()) + 2);
        }
    }
    let bounded = |width: usize| width.clamp(*WIDTHS.start(), *WIDTHS.end());
    widths.into_iter().map(bounded).collect()
}
