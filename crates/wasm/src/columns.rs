//! The outcomes of many people from columns: typed arrays in, a typed array out.
//!
//! `columns.js` finds the columns in an object of the shape of `Facts` and copies them, a block of
//! rows at a time. 0 is not answered. A choice is its index in the list of words and 1; no and yes
//! are 1 and 2; a day is the number `YYYYMMDD`, and -1 is `never`.

use std::cell::Cell;

use chrono::NaiveDate;
use fields::Choice;
use rules::{
    Batch, Circumstance, Circumstances, Declaration, Education, Facts, Occurrence, Outcome,
    Readings, Service,
};
use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::quick::words;
use crate::refusal::Refusal;

#[wasm_bindgen(module = "/src/columns.js")]
extern "C" {
    /// Finds the columns that `places` names; says what is wrong, or nothing.
    fn gather(object: &JsValue, places: &str) -> String;

    /// The number of rows.
    fn count() -> usize;

    /// Copies a block of rows: days from one address, bytes from the other.
    fn fill(memory: &JsValue, days: usize, bytes: usize, first: usize, length: usize);

    /// Takes the outcomes of a block.
    fn drain(memory: &JsValue, bytes: usize, first: usize, length: usize);

    /// The outcomes of all rows.
    fn finished() -> JsValue;
}

/// Rows of a block: few enough to stay in a processor's cache.
const ROWS: usize = 4096;

const DAYS: [&str; 4] = [
    "birthDate",
    "hireDate",
    "earlierEngagement",
    "expectedCertificate",
];

/// The columns of bytes before the circumstances, each with its highest number.
const BYTES: [(&str, usize); 5] = [
    ("education", <Education as Choice>::ALL.len()),
    ("fullTime", 2),
    ("service", <Service as Choice>::ALL.len()),
    ("conduct", <Declaration as Choice>::ALL.len()),
    ("ability", <Declaration as Choice>::ALL.len()),
];

const CIRCUMSTANCES: usize = Circumstance::ALL.len();

/// Decides the rows of an object of columns. Returns a `Uint8Array` of indices in
/// [`words::OUTCOMES`].
pub(crate) fn outcomes(columns: &JsValue, readings: &Readings) -> Result<JsValue, Refusal> {
    let wrong = gather(columns, &places());
    if let Some((key, what)) = wrong.split_once('\0') {
        let refusal = Refusal::new(&[what]);
        return Err(match key {
            "" => refusal.within("columns"),
            key => refusal.within(key).within("columns"),
        });
    }
    let batch = Batch::of(readings);
    let block = Block::new();
    let memory = wasm_bindgen::memory();
    let (days, bytes) = (block.days.as_ptr() as usize, block.bytes.as_ptr() as usize);
    let rows = count();
    for first in (0..rows).step_by(ROWS) {
        let length = ROWS.min(rows - first);
        fill(&memory, days, bytes, first, length);
        let decided = block.decide(length, &batch);
        decided.map_err(|wrong| wrong.refusal(first).within("columns"))?;
        drain(&memory, bytes, first, length);
    }
    Ok(finished())
}

/// The words behind the numbers. A column has 1 for the first, a result 0.
#[derive(Serialize)]
pub(crate) struct Codes {
    education: Vec<&'static str>,
    service: Vec<&'static str>,
    declaration: Vec<&'static str>,
    outcome: [Outcome; 5],
}

impl Codes {
    pub(crate) fn new() -> Self {
        Self {
            education: words::words::<Education>(),
            service: words::words::<Service>(),
            declaration: words::words::<Declaration>(),
            outcome: words::OUTCOMES,
        }
    }
}

/// A line for each column: its key, its type and its offset in a block.
fn places() -> String {
    let mut text = String::new();
    let mut line = |pieces: &[&str], offset: usize| {
        text.push_str(&pieces.concat());
        text.push_str(&offset.to_string());
        text.push('\n');
    };
    for (at, key) in DAYS.into_iter().enumerate() {
        line(&[key, " Int32Array "], at * ROWS * size_of::<i32>());
    }
    // The first bytes are those of the outcomes.
    let mut at = ROWS;
    for (key, _) in BYTES {
        line(&[key, " Uint8Array "], at);
        at += ROWS;
    }
    for key in words::words::<Circumstance>() {
        line(&["circumstances.", key, " Uint8Array "], at);
        at += ROWS;
    }
    text
}

/// Memory for a block of every column. A column that nobody gave stays zero.
struct Block {
    days: Vec<Cell<i32>>,
    /// The outcomes, then the columns of bytes.
    bytes: Vec<Cell<u8>>,
}

/// A number that stands for nothing.
struct Wrong {
    /// Its column: of days, or after these of bytes.
    column: usize,
    row: usize,
    number: i32,
}

impl Block {
    fn new() -> Self {
        Self {
            days: vec![Cell::new(0); DAYS.len() * ROWS],
            bytes: vec![Cell::new(0); (1 + BYTES.len() + CIRCUMSTANCES) * ROWS],
        }
    }

    /// Writes the outcomes of the first rows.
    fn decide(&self, length: usize, batch: &Batch<'_>) -> Result<(), Wrong> {
        let marks = self.marks(length)?;
        let mut calendars = [Calendar::default(); DAYS.len()];
        for (row, (mark, out)) in marks.iter().zip(&self.bytes).enumerate() {
            let facts = Facts {
                circumstances: Circumstances::of_bits(*mark as u16, (*mark >> 16) as u16),
                ..self.row(row, &mut calendars)?
            };
            out.set(batch.outcome(&facts) as u8);
        }
        Ok(())
    }

    /// The facts of a row, without circumstances.
    #[inline]
    fn row(&self, row: usize, calendars: &mut [Calendar; DAYS.len()]) -> Result<Facts, Wrong> {
        let day_at = |column: usize| self.days.get(column * ROWS + row).map_or(0, Cell::get);
        let byte_at = |column: usize| {
            let at = (1 + column) * ROWS + row;
            self.bytes.get(at).map_or(0, Cell::get)
        };
        let [birth, hire, earlier, expected] = calendars;
        let wrong_day = |column: usize| Wrong {
            column,
            row,
            number: day_at(column),
        };
        let wrong_byte = |column: usize| Wrong {
            column: DAYS.len() + column,
            row,
            number: byte_at(column).into(),
        };
        Ok(Facts {
            birth_date: birth.day(day_at(0)).ok_or_else(|| wrong_day(0))?,
            hire_date: hire.day(day_at(1)).ok_or_else(|| wrong_day(1))?,
            earlier_engagement: earlier.occurrence(day_at(2)).ok_or_else(|| wrong_day(2))?,
            education: choice(byte_at(0)).ok_or_else(|| wrong_byte(0))?,
            expected_certificate: expected.occurrence(day_at(3)).ok_or_else(|| wrong_day(3))?,
            full_time: match byte_at(1) {
                0 => None,
                answer @ (1 | 2) => Some(answer == 2),
                _ => return Err(wrong_byte(1)),
            },
            service: choice(byte_at(2)).ok_or_else(|| wrong_byte(2))?,
            conduct: choice(byte_at(3)).ok_or_else(|| wrong_byte(3))?,
            ability: choice(byte_at(4)).ok_or_else(|| wrong_byte(4))?,
            circumstances: Circumstances::default(),
        })
    }

    /// The circumstances of the first rows: from bit 0 what is answered, from bit 16 with yes.
    /// Column by column is faster.
    fn marks(&self, length: usize) -> Result<Vec<u32>, Wrong> {
        let mut marks = vec![0; length];
        let columns = self.bytes.chunks_exact(ROWS).skip(1 + BYTES.len());
        for (place, column) in columns.enumerate() {
            let mut beyond = 0;
            for (cell, mark) in column.iter().zip(&mut marks) {
                let number = u32::from(cell.get());
                beyond |= number + 1;
                *mark |= ((number & 1) | ((number >> 1) * YES)) << place;
            }
            // 0, 1 and 2 have no bit beyond these in what follows them.
            if beyond > 3 {
                return Err(self.wrong_mark(place, column));
            }
        }
        Ok(marks)
    }

    #[cold]
    fn wrong_mark(&self, place: usize, column: &[Cell<u8>]) -> Wrong {
        let rows = column.iter().map(Cell::get).enumerate();
        let (row, number) = rows
            .into_iter()
            .find(|&(_, number)| number > 2)
            .unwrap_or_default();
        Wrong {
            column: DAYS.len() + BYTES.len() + place,
            row,
            number: number.into(),
        }
    }
}

/// Answered, with yes.
const YES: u32 = 1 << 16 | 1;

/// `None` for a number that is no choice.
#[inline]
fn choice<T: Choice>(number: u8) -> Option<Option<T>> {
    match usize::from(number).checked_sub(1) {
        None => Some(None),
        Some(index) => T::ALL.get(index).map(|&(choice, _)| Some(choice)),
    }
}

/// The last day of a column. Many rows have the same one.
#[derive(Clone, Copy, Default)]
struct Calendar {
    number: i32,
    day: Option<NaiveDate>,
}

impl Calendar {
    /// `None` for a number that is no day.
    #[inline]
    fn day(&mut self, number: i32) -> Option<Option<NaiveDate>> {
        if number != self.number {
            let day = match number {
                0 => None,
                1..100_000_000 => Some(calendar_day(number.cast_unsigned())?),
                _ => return None,
            };
            *self = Self { number, day };
        }
        Some(self.day)
    }

    /// The same, with -1 for never.
    #[inline]
    fn occurrence(&mut self, number: i32) -> Option<Option<Occurrence>> {
        match number {
            -1 => Some(Some(Occurrence::Never)),
            _ => Some(self.day(number)?.map(Occurrence::On)),
        }
    }
}

fn calendar_day(number: u32) -> Option<NaiveDate> {
    let (month, day) = (number / 100 % 100, number % 100);
    NaiveDate::from_ymd_opt((number / 10_000).cast_signed(), month, day)
}

impl Wrong {
    /// The error, with the index of the row in the whole column.
    fn refusal(self, first: usize) -> Refusal {
        let index = ["[", &(first + self.row).to_string(), "]"].concat();
        let found = [", found ", &self.number.to_string()].concat();
        let refused =
            |expected: &str| Refusal::new(&["expected ", expected, &found]).within(&index);
        let byte = self.column.wrapping_sub(DAYS.len());
        let words = words::words::<Circumstance>();
        match (DAYS.get(self.column), BYTES.get(byte)) {
            (Some(key), _) if self.column < 2 => refused("0 or a day as YYYYMMDD").within(key),
            (Some(key), _) => refused("0, -1 or a day as YYYYMMDD").within(key),
            (None, Some((key, highest))) => {
                refused(&["0 to ", &highest.to_string()].concat()).within(key)
            }
            (None, None) => {
                let key = words.get(byte - BYTES.len()).copied().unwrap_or_default();
                refused("0 to 2").within(key).within("circumstances")
            }
        }
    }
}
