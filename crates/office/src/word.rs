//! A document of Word: paragraphs, each with its number, and tables.

use intake::Text;
use intake::text::{Builder, Cell};

use crate::Problem;
use crate::container::Container;
use crate::numbering::{Mark, Numbering};
use crate::xml::{Token, walk};

/// The part that every document has.
pub(crate) const DOCUMENT: &str = "word/document.xml";
/// Parts of a document that are not what its reader sees: what was moved away, and what older
/// programs show in the place of something else.
const HIDDEN: &[&str] = &[
    "moveFrom",
    "Fallback",
    "instrText",
    "delText",
    "rPr",
    "sectPr",
];
/// The deepest nesting of tables and text boxes.
const DEEPEST: usize = 24;

/// Reads a document.
pub(crate) fn read(container: &mut Container<'_>) -> Result<Text, Problem> {
    let numbering = container.text("word/numbering.xml")?;
    let styles = container.text("word/styles.xml")?;
    let mut reader = Reader {
        numbering: Numbering::read(&numbering, &styles)?,
        frames: vec![Frame::default()],
        ..Reader::default()
    };
    walk(&container.text(DOCUMENT)?, &mut |token| {
        reader.token(&token)
    })?;
    if reader.is_overgrown {
        return Err(Problem::Overgrown);
    }
    let mut builder = Builder::default();
    if let Some(frame) = reader.frames.into_iter().next() {
        emit(frame.items, &mut builder);
    }
    Ok(builder.finish())
}

/// A paragraph, or a table.
enum Item {
    Paragraph(String),
    Table(Vec<Vec<OwnCell>>),
}

struct OwnCell {
    items: Vec<Item>,
    across: usize,
    /// Whether it goes on with the cell above.
    goes_on: bool,
}

/// What a cell, or the document, holds so far.
#[derive(Default)]
struct Frame {
    items: Vec<Item>,
    /// The table that is open in it.
    rows: Option<Vec<Vec<OwnCell>>>,
    across: usize,
    goes_on: bool,
}

#[derive(Default)]
struct Reader {
    numbering: Numbering,
    frames: Vec<Frame>,
    /// The paragraphs that are open: one in a text box stands in another.
    paragraphs: Vec<String>,
    mark: Mark,
    is_text: bool,
    hidden: usize,
    is_overgrown: bool,
}

impl Reader {
    fn token(&mut self, token: &Token<'_>) {
        match token {
            Token::Open(element) if self.hidden > 0 || HIDDEN.contains(&element.name) => {
                self.hidden += 1
            }
            Token::Close(_) if self.hidden > 0 => self.hidden -= 1,
            _ if self.hidden > 0 || self.is_overgrown => {}
            Token::Open(element) => {
                let value = || element.get("val");
                match element.name {
                    "p" => {
                        self.is_overgrown |= self.paragraphs.len() > DEEPEST;
                        self.paragraphs.push(String::new());
                        self.mark = Mark::default();
                    }
                    "pStyle" => self.mark.style = value(),
                    "numId" => self.mark.list = value(),
                    "ilvl" => self.mark.level = element.number("val"),
                    "t" => self.is_text = true,
                    "tab" | "ptab" => self.push("\t"),
                    "br" | "cr" => self.push("\n"),
                    "noBreakHyphen" => self.push("-"),
                    "tbl" => {
                        self.is_overgrown |= self.frames.len() > DEEPEST;
                        if let Some(frame) = self.frames.last_mut() {
                            frame.rows = Some(Vec::new());
                        }
                    }
                    "tr" => {
                        if let Some(rows) = self.rows() {
                            rows.push(Vec::new());
                        }
                    }
                    "tc" => self.frames.push(Frame {
                        across: 1,
                        ..Frame::default()
                    }),
                    "gridSpan" => {
                        if let (Some(frame), Some(across)) =
                            (self.frames.last_mut(), element.number("val"))
                        {
                            frame.across = across;
                        }
                    }
                    "vMerge" => {
                        let goes_on = value().is_none_or(|value| value != "restart");
                        if let Some(frame) = self.frames.last_mut() {
                            frame.goes_on = goes_on;
                        }
                    }
                    _ => {}
                }
            }
            Token::Text(text) if self.is_text => self.push(text),
            Token::Text(_) => {}
            Token::Close("t") => self.is_text = false,
            // Behind its properties a paragraph has its number.
            Token::Close("pPr") => {
                let number = self.numbering.next(std::mem::take(&mut self.mark));
                self.push(&number);
            }
            Token::Close("p") => {
                if let (Some(text), Some(frame)) = (self.paragraphs.pop(), self.frames.last_mut()) {
                    frame.items.push(Item::Paragraph(text));
                }
            }
            Token::Close("tc") => self.close_cell(),
            Token::Close("tbl") => {
                if let Some(frame) = self.frames.last_mut()
                    && let Some(rows) = frame.rows.take()
                {
                    frame.items.push(Item::Table(rows));
                }
            }
            Token::Close(_) => {}
        }
    }

    fn push(&mut self, text: &str) {
        if let Some(paragraph) = self.paragraphs.last_mut() {
            paragraph.push_str(text);
        }
    }

    fn rows(&mut self) -> Option<&mut Vec<Vec<OwnCell>>> {
        self.frames.last_mut()?.rows.as_mut()
    }

    fn close_cell(&mut self) {
        if self.frames.len() < 2 {
            return;
        }
        let Some(frame) = self.frames.pop() else {
            return;
        };
        let row = self.rows().and_then(|rows| rows.last_mut());
        if let Some(row) = row {
            row.push(OwnCell {
                items: frame.items,
                across: frame.across,
                goes_on: frame.goes_on,
            });
        }
    }
}

fn emit(items: Vec<Item>, builder: &mut Builder) {
    for item in items {
        match item {
            Item::Paragraph(text) => text.lines().for_each(|line| builder.paragraph(line)),
            Item::Table(rows) => {
                let holds_table =
                    |cell: &OwnCell| cell.items.iter().any(|item| matches!(item, Item::Table(_)));
                let arranges =
                    rows.iter().flatten().any(holds_table) || rows.iter().all(|row| row.len() < 2);
                match arranges {
                    true => rows
                        .into_iter()
                        .flatten()
                        .for_each(|cell| emit(cell.items, builder)),
                    false => builder.table(&merged(&rows)),
                }
            }
        }
    }
}

/// The cells that begin in each row, with how far each reaches down.
fn merged(rows: &[Vec<OwnCell>]) -> Vec<Vec<Cell>> {
    let mut found: Vec<Vec<Cell>> = Vec::new();
    // The cell that a column goes on with: row, and which of it.
    let mut above: Vec<Option<(usize, usize)>> = Vec::new();
    for row in rows {
        let (mut cells, mut column) = (Vec::new(), 0);
        for cell in row {
            let origin = above.get(column).copied().flatten();
            let place = match origin.filter(|_| cell.goes_on) {
                Some((at, which)) => {
                    let first = found
                        .get_mut(at)
                        .and_then(|row: &mut Vec<Cell>| row.get_mut(which));
                    if let Some(first) = first {
                        first.down += 1;
                    }
                    (at, which)
                }
                None => {
                    cells.push(Cell {
                        text: text(&cell.items),
                        across: cell.across,
                        down: 1,
                    });
                    (found.len(), cells.len() - 1)
                }
            };
            let across = cell.across.clamp(1, intake::text::MOST_COLUMNS);
            above.resize(above.len().max(column + across), None);
            if let Some(columns) = above.get_mut(column..column + across) {
                columns.fill(Some(place));
            }
            column += across;
            if column > 8 * intake::text::MOST_COLUMNS {
                break;
            }
        }
        found.push(cells);
    }
    found
}

fn text(items: &[Item]) -> String {
    let lines = items.iter().filter_map(|item| match item {
        Item::Paragraph(text) if !text.trim().is_empty() => Some(&**text),
        _ => None,
    });
    lines.collect::<Vec<_>>().join("\n").replace('\t', " ")
}
