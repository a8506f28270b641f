//! A document of Word: paragraphs, each with its number, and tables.

use intake::Text;
use intake::text::{Builder, Cell};

use crate::Problem;
use crate::container::Container;
use crate::numbering::{Mark, Numbering};
use crate::xml::{Token, walk};

/// The part that every document has.
pub(crate) const DOCUMENT: &str = "word/document.xml";
/// Elements that a reader does not see: text that was moved or deleted, fields, properties, and
/// what older programs show instead of an element that they do not know.
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
    Table(Vec<Vec<Frame>>),
}

/// A cell, or the document itself.
#[derive(Default)]
struct Frame {
    items: Vec<Item>,
    /// The table in it that is not closed yet.
    rows: Option<Vec<Vec<Frame>>>,
    /// The columns that the cell covers.
    across: usize,
    /// Whether the cell is merged with the one above.
    continues: bool,
}

#[derive(Default)]
struct Reader {
    numbering: Numbering,
    frames: Vec<Frame>,
    /// The open paragraphs. A text box has paragraphs inside a paragraph.
    paragraphs: Vec<String>,
    mark: Mark,
    is_text: bool,
    /// The number of open elements from a hidden one on.
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
                        let continues = value().is_none_or(|value| value != "restart");
                        if let Some(frame) = self.frames.last_mut() {
                            frame.continues = continues;
                        }
                    }
                    _ => {}
                }
            }
            Token::Text(text) if self.is_text => self.push(text),
            Token::Text(_) => {}
            Token::Close("t") => self.is_text = false,
            // The number comes after the properties that name its list.
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

    fn rows(&mut self) -> Option<&mut Vec<Vec<Frame>>> {
        self.frames.last_mut()?.rows.as_mut()
    }

    fn close_cell(&mut self) {
        // The first frame is the document.
        if self.frames.len() > 1
            && let Some(cell) = self.frames.pop()
            && let Some(row) = self.rows().and_then(|rows| rows.last_mut())
        {
            row.push(cell);
        }
    }
}

fn emit(items: Vec<Item>, builder: &mut Builder) {
    for item in items {
        match item {
            Item::Paragraph(text) => text.lines().for_each(|line| builder.paragraph(line)),
            Item::Table(rows) => {
                let is_table = |item: &Item| matches!(item, Item::Table(_));
                let holds_table = |cell: &Frame| cell.items.iter().any(is_table);
                // A table with tables in it, or with one column, only arranges the page.
                let is_layout =
                    rows.iter().flatten().any(holds_table) || rows.iter().all(|row| row.len() < 2);
                if is_layout {
                    let cells = rows.into_iter().flatten();
                    cells.for_each(|cell| emit(cell.items, builder));
                } else {
                    builder.table(&merged(&rows));
                }
            }
        }
    }
}

/// The cells that begin in each row, with the rows that each covers.
fn merged(rows: &[Vec<Frame>]) -> Vec<Vec<Cell>> {
    let mut found: Vec<Vec<Cell>> = Vec::new();
    // For each column the cell above, by its row and its index in that row.
    let mut above: Vec<Option<(usize, usize)>> = Vec::new();
    for row in rows {
        let (mut cells, mut column) = (Vec::new(), 0);
        for cell in row {
            let origin = above.get(column).copied().flatten();
            let origin = match origin.filter(|_| cell.continues) {
                Some((row, index)) => {
                    let first = found.get_mut(row).and_then(|row| row.get_mut(index));
                    if let Some(first) = first {
                        first.down += 1;
                    }
                    (row, index)
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
                columns.fill(Some(origin));
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
