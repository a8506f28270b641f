//! What a notice is taken in from.

use chrono::NaiveDate;
use intake::Text;

use crate::compound::compound;
use crate::office_files::zip;

/// Pasted: as a text, as a selection of a page, as a table.
pub(super) fn pasted(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    check(&intake::plain::read(&text));
    check(&intake::html::read(&text));
    check(&intake::separated::read(&text));
}

/// A file, as it is; or the part of one that matters: a document, its lists, a sheet.
pub(super) fn file(data: &[u8]) {
    let Some((first, rest)) = data.split_first() else {
        return;
    };
    let text = String::from_utf8_lossy(rest).into_owned();
    let part = |name, text: &str| (name, text.to_owned());
    let paragraph = "<p><pPr><numPr><numId val='1'/></numPr></pPr><t>a</t></p>";
    let parts = match first {
        b'w' => vec![("word/document.xml", text)],
        b'n' => vec![
            part("word/document.xml", paragraph),
            ("word/numbering.xml", text),
        ],
        b's' => vec![
            part("xl/workbook.xml", "<a><sheet id='a'/></a>"),
            part(
                "xl/_rels/workbook.xml.rels",
                "<a><a Id='a' Target='s'/></a>",
            ),
            part(
                "xl/styles.xml",
                "<a><cellXfs><xf numFmtId='14'/></cellXfs></a>",
            ),
            part("xl/sharedStrings.xml", "<a><si><t>a</t></si></a>"),
            ("xl/s", text),
        ],
        _ => {
            if let Ok(text) = office::read(data) {
                check(&text);
            }
            return;
        }
    };
    if let Ok(text) = office::read(&zip(&parts)) {
        check(&text);
    }
}

/// A file in the old formats, as it is; or its streams: that of a workbook, or those of a document,
/// the first with its length before it.
pub(super) fn old(data: &[u8]) {
    let file = match data {
        [b'x', stream @ ..] => compound(&[("Workbook", stream)]),
        [b'd', low, high, rest @ ..] => {
            let length = usize::from(u16::from_le_bytes([*low, *high])).min(rest.len());
            let (document, table) = rest.split_at(length);
            let streams = [
                ("WordDocument", document),
                ("1Table", table),
                ("0Table", table),
            ];
            compound(&[&streams[..], &[("Data", table)]].concat())
        }
        _ => data.to_vec(),
    };
    if let Ok(text) = office::old::read(&file) {
        check(&text);
    }
}

/// Whatever was taken in, what is told of it are places in it.
fn check(text: &Text) {
    assert!(text.as_str().len() <= intake::text::MOST_BYTES);
    for cell in text
        .tables()
        .iter()
        .flat_map(|table| table.rows.iter().flatten())
    {
        assert!(text.as_str().get(cell.clone()).is_some());
    }
    let today = NaiveDate::from_ymd_opt(2026, 11, 28).expect("a day");
    let read = intake::read(text, today);
    for placed in &read.placed {
        let words = text.as_str().get(placed.words.clone());
        assert!(words.is_some_and(|words| !words.is_empty()), "{placed:?}");
        assert!(!placed.raw.is_blank() && placed.place.field.is_some());
    }
    let mut places: Vec<_> = read.placed.iter().map(|placed| placed.place).collect();
    places.dedup();
    assert_eq!(places.len(), read.placed.len());
    assert!(read.unplaced.is_sorted_by_key(|range| range.start));
    for range in &read.unplaced {
        assert!(
            text.as_str()
                .get(range.clone())
                .is_some_and(|words| !words.is_empty())
        );
    }
    let _ = notice::read(&read.draft());
}
