//! Sheets of plain cells, and the files they are written to: CSV and Excel.
//!
//! What is in the cells comes from applicants: a text is a text in every file, whatever it begins
//! with.

pub mod csv;
pub mod xlsx;
mod zip;

use chrono::NaiveDate;

/// A sheet: one list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// The headings.
    pub head: Vec<String>,
    /// The rows beneath.
    pub rows: Vec<Vec<Value>>,
}

/// The content of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A text: names, and numbers that are not counted, such as those of identity cards.
    Text(String),
    /// A number.
    Number(u32),
    /// A day.
    Day(NaiveDate),
    /// Nothing.
    Empty,
}

impl Value {
    /// The text of the cell, as CSV has it.
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Day(day) => fields::iso::text(*day),
            Self::Empty => String::new(),
        }
    }
}
