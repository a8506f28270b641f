//! A document of Word: paragraphs, each with its number, and tables.

use intake::Text;
use intake::text::Builder;

use crate::Problem;
use crate::blocks::{DEEPEST, Item, TableCell, emit};
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
        emit(frame.contents.items, &mut builder);
    }
    Ok(builder.finish())
}

/// A cell, or the document itself.
#[derive(Default)]
struct Frame {
    contents: TableCell,
    /// The table in it that is not closed yet.
    rows: Option<Vec<Vec<TableCell>>>,
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
                    "tc" => self.frames.push(Frame::default()),
                    "gridSpan" => {
                        if let (Some(frame), Some(across)) =
                            (self.frames.last_mut(), element.number("val"))
                        {
                            frame.contents.across = across;
                        }
                    }
                    "vMerge" => {
                        let continues = value().is_none_or(|value| value != "restart");
                        if let Some(frame) = self.frames.last_mut() {
                            frame.contents.continues = continues;
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
                    frame.contents.items.push(Item::Paragraph(text));
                }
            }
            Token::Close("tc") => self.close_cell(),
            Token::Close("tbl") => {
                if let Some(frame) = self.frames.last_mut()
                    && let Some(rows) = frame.rows.take()
                {
                    frame.contents.items.push(Item::Table(rows));
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

    fn rows(&mut self) -> Option<&mut Vec<Vec<TableCell>>> {
        self.frames.last_mut()?.rows.as_mut()
    }

    fn close_cell(&mut self) {
        // The first frame is the document.
        if self.frames.len() > 1
            && let Some(cell) = self.frames.pop()
            && let Some(row) = self.rows().and_then(|rows| rows.last_mut())
        {
            row.push(cell.contents);
        }
    }
}
