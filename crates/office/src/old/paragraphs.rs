//! The paragraphs and tables of a document, from its characters.

use std::ops::Range;

use super::properties::{Properties, Reading, Run, Runs};
use super::rows::{Definition, Row, table};
use super::text::{MOST_CHARACTERS, Modifier, Pieces};
use crate::Problem;
use crate::blocks::{DEEPEST, Item, TableCell};
use crate::numbering::{Mark, Numbering};

/// The most paragraphs and rows of a document together.
const MOST_PARAGRAPHS: usize = 200_000;

/// Characters that are no text.
mod mark {
    pub(super) const CELL: u16 = 0x07;
    pub(super) const TAB: u16 = 0x09;
    pub(super) const LINE: u16 = 0x0b;
    /// A page, or a section if a paragraph ends with it.
    pub(super) const PAGE: u16 = 0x0c;
    pub(super) const PARAGRAPH: u16 = 0x0d;
    pub(super) const COLUMN: u16 = 0x0e;
    pub(super) const FIELD: u16 = 0x13;
    pub(super) const RESULT: u16 = 0x14;
    pub(super) const FIELD_END: u16 = 0x15;
    pub(super) const HYPHEN: u16 = 0x1e;
}

/// Reads the paragraphs of a document.
pub(super) struct Reader<'a> {
    pub(super) file: &'a [u8],
    pub(super) paragraphs: Runs<'a>,
    pub(super) characters: Runs<'a>,
    pub(super) reading: Reading<'a>,
    pub(super) numbering: Numbering,
}

impl Reader<'_> {
    /// The paragraphs and tables in a range of the text.
    pub(super) fn read(
        &mut self,
        pieces: &Pieces<'_>,
        range: Range<usize>,
    ) -> Result<Vec<Item>, Problem> {
        if range.len() > MOST_CHARACTERS {
            return Err(Problem::Overgrown);
        }
        let (mut blocks, mut units) = (Blocks::default(), Vec::new());
        // For each open field whether its result has begun.
        let mut fields: Vec<bool> = Vec::new();
        let mut position = range.start;
        for piece in &pieces.pieces {
            let modifier = pieces.modifier(piece);
            let (mut run, mut is_seen) = (Run::default(), true);
            for place in piece.start.max(position)..piece.end.min(range.end) {
                position = place + 1;
                let (unit, byte) = piece.character(self.file, place).ok_or(Problem::Damaged)?;
                if !run.range.contains(&byte) {
                    run = self.characters.at(byte);
                    is_seen = self.is_seen(&run, &modifier)?;
                }
                let is_result = fields.iter().all(|has_result| *has_result);
                match unit {
                    mark::FIELD => fields.push(false),
                    mark::RESULT => {
                        if let Some(has_result) = fields.last_mut() {
                            *has_result = true;
                        }
                    }
                    mark::FIELD_END => _ = fields.pop(),
                    mark::PARAGRAPH | mark::CELL | mark::PAGE => {
                        let paragraph = self.paragraphs.at(byte);
                        if unit == mark::PAGE && paragraph.range.end > byte + piece.width() {
                            units.push(u16::from(b'\n'));
                            continue;
                        }
                        let properties = self.properties(&paragraph, &modifier)?;
                        let text = String::from_utf16_lossy(&std::mem::take(&mut units));
                        let text = self.numbered(text, &properties);
                        blocks.push(text, properties, unit == mark::CELL)?;
                        // A field that was not closed hides no further paragraph.
                        fields.fill(true);
                    }
                    _ if !is_seen || !is_result => {}
                    mark::TAB => units.push(mark::TAB),
                    mark::LINE | mark::COLUMN => units.push(u16::from(b'\n')),
                    mark::HYPHEN => units.push(u16::from(b'-')),
                    // Pictures, notes, hyphens that are not seen.
                    0..0x20 => {}
                    unit => units.push(unit),
                }
            }
        }
        // There are fewer characters than the file counts.
        if position < range.end {
            return Err(Problem::Damaged);
        }
        // Characters behind the last mark, of a document that has none.
        if !units.is_empty() {
            blocks.paragraph(String::from_utf16_lossy(&units));
        }
        Ok(blocks.finish())
    }

    fn is_seen(&mut self, run: &Run<'_>, modifier: &Modifier<'_>) -> Result<bool, Problem> {
        let of_piece = match modifier {
            Modifier::Properties(bytes) => self.reading.is_seen(bytes)?,
            Modifier::Short(..) => true,
        };
        Ok(self.reading.is_seen(run.properties)? && of_piece)
    }

    fn properties(
        &mut self,
        paragraph: &Run<'_>,
        modifier: &Modifier<'_>,
    ) -> Result<Properties, Problem> {
        let mut properties = Properties::of_style(paragraph.style);
        self.reading.apply(paragraph.properties, &mut properties)?;
        match modifier {
            Modifier::Properties(bytes) => self.reading.apply(bytes, &mut properties)?,
            Modifier::Short(short, value) => properties.set_short(*short, *value),
        }
        Ok(properties)
    }

    /// A paragraph's text with its number before it.
    fn numbered(&mut self, text: String, properties: &Properties) -> String {
        if properties.ends_row {
            return text;
        }
        let number = self.numbering.next(Mark {
            list: properties.list.map(|list| list.to_string()),
            level: properties.level,
            style: Some(properties.style.to_string()),
        });
        [number, text].concat()
    }
}

/// The tables that are open, each in the last cell of the one before.
#[derive(Default)]
struct Blocks {
    items: Vec<Item>,
    open: Vec<Open>,
    /// The number of paragraphs and rows so far.
    count: usize,
}

/// A table that is being read.
#[derive(Default)]
struct Open {
    rows: Vec<Row>,
    cells: Vec<TableCell>,
    items: Vec<Item>,
}

impl Blocks {
    /// Adds a paragraph. A mark of a cell ends one, even where the properties are lost.
    fn push(&mut self, text: String, properties: Properties, is_cell: bool) -> Result<(), Problem> {
        let depth = properties.depth().max(usize::from(is_cell));
        self.count += 1;
        if depth > DEEPEST || self.count > MOST_PARAGRAPHS {
            return Err(Problem::Overgrown);
        }
        while self.open.len() > depth {
            self.close();
        }
        self.open.resize_with(depth, Open::default);
        let Some(open) = self.open.last_mut().filter(|_| properties.ends_row) else {
            self.paragraph(text);
            if let Some(open) = self.open.last_mut()
                && (is_cell || properties.ends_inner_cell)
            {
                open.end_cell();
            }
            return Ok(());
        };
        let cells = std::mem::take(&mut open.cells);
        open.rows.push(Row {
            cells,
            definition: properties.row,
        });
        Ok(())
    }

    fn paragraph(&mut self, text: String) {
        let items = match self.open.last_mut() {
            Some(open) => &mut open.items,
            None => &mut self.items,
        };
        items.push(Item::Paragraph(text));
    }

    /// Ends the innermost table.
    fn close(&mut self) {
        let Some(mut open) = self.open.pop() else {
            return;
        };
        if !open.items.is_empty() {
            open.end_cell();
        }
        if !open.cells.is_empty() {
            open.rows.push(Row {
                cells: open.cells,
                definition: Definition::default(),
            });
        }
        let items = match self.open.last_mut() {
            Some(outer) => &mut outer.items,
            None => &mut self.items,
        };
        items.push(Item::Table(table(open.rows)));
    }

    fn finish(mut self) -> Vec<Item> {
        while !self.open.is_empty() {
            self.close();
        }
        self.items
    }
}

impl Open {
    fn end_cell(&mut self) {
        self.cells.push(TableCell {
            items: std::mem::take(&mut self.items),
            ..TableCell::default()
        });
    }
}
