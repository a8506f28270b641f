//! A document of Word 97 to 2003: the parts of its file by the table at its start.

use intake::Text;
use intake::text::Builder;

use super::compound::Compound;
use super::lists;
use super::paragraphs::Reader;
use super::properties::{Of, Reading, Runs};
use super::text::Pieces;
use crate::Problem;
use crate::archive::number;
use crate::blocks::emit;
use crate::numbering::Numbering;

/// The stream that every document has.
pub(super) const DOCUMENT: &str = "WordDocument";
/// The first number of a document, and of one of Word 6 or 95.
const BEGINNING: usize = 0xa5ec;
const BEGINNING_95: usize = 0xa5dc;
/// The first version of the format.
const WORD_97: usize = 0x00c1;

/// Where parts of the table's stream are written in the document's, by their numbers.
mod part {
    pub(super) const STYLES: usize = 1;
    pub(super) const CHARACTERS: usize = 12;
    pub(super) const PARAGRAPHS: usize = 13;
    pub(super) const PIECES: usize = 33;
    pub(super) const KINDS_OF_LISTS: usize = 73;
    pub(super) const LISTS: usize = 74;
}

/// Where the numbers of characters are written: of the document, and of what else has a text,
/// from footnotes to text boxes.
const LENGTHS: [usize; 7] = [76, 80, 84, 88, 92, 96, 100];

/// Reads a document.
pub(super) fn read(file: &Compound<'_>) -> Result<Text, Problem> {
    let document = file.stream(DOCUMENT)?;
    let field = |offset, length| number(&document, offset, length).ok_or(Problem::Damaged);
    match (field(0, 2)?, field(2, 2)?) {
        (BEGINNING, WORD_97..) => {}
        (BEGINNING | BEGINNING_95, _) => return Err(Problem::TooOld),
        _ => return Err(Problem::Damaged),
    }
    let flags = field(10, 2)?;
    if flags & 0x0100 != 0 {
        return Err(Problem::Locked);
    }
    let table = match flags & 0x0200 {
        0 => file.stream("0Table")?,
        _ => file.stream("1Table")?,
    };
    let data = file.stream("Data")?;
    // The rest of the table's stream from a part on, and the part.
    let from = |part: usize| {
        let start = number(&document, 154 + 8 * part, 4).filter(|start| *start > 0)?;
        let length = number(&document, 158 + 8 * part, 4).filter(|length| *length > 0)?;
        let rest = table.get(start..)?;
        Some((rest, rest.get(..length)?))
    };
    let part = |part| from(part).map(|(_, part)| part).unwrap_or_default();

    let mut numbering = Numbering::default();
    // Levels are behind the part that they belong to. A list that is damaged has no numbers.
    let (kinds, _) = from(part::KINDS_OF_LISTS).unwrap_or_default();
    let _ = lists::kinds(kinds, &mut numbering);
    let _ = lists::lists(part(part::LISTS), &mut numbering);
    let _ = lists::styles(part(part::STYLES), &mut numbering);

    let pieces = Pieces::read(part(part::PIECES))?;
    let mut lengths = [0; LENGTHS.len()];
    for (length, offset) in lengths.iter_mut().zip(LENGTHS) {
        *length = field(offset, 4)?;
    }
    let [main, .., boxes] = lengths;
    let mut reader = Reader {
        file: &document,
        paragraphs: Runs::of(&document, part(part::PARAGRAPHS), Of::Paragraphs),
        characters: Runs::of(&document, part(part::CHARACTERS), Of::Characters),
        reading: Reading::of(&data),
        numbering,
    };
    let mut builder = Builder::default();
    emit(reader.read(&pieces, 0..main)?, &mut builder);
    // Text boxes are behind everything else that is not in the document.
    let start = lengths
        .iter()
        .try_fold(0_usize, |sum, length| sum.checked_add(*length));
    let start = start.ok_or(Problem::Damaged)? - boxes;
    emit(reader.read(&pieces, start..start + boxes)?, &mut builder);
    Ok(builder.finish())
}
