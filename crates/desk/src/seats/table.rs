//! A table of seats, as it is copied from a spreadsheet: cells apart by tabs, with or without a
//! head.

use std::collections::BTreeMap;

use record::json::cut;

use super::{Seat, Seating};
use crate::register::Register;

/// The words that name columns.
const HEADS: &str = include_str!("../../data/seat_heads.tsv");
/// The most lines that are read.
const MOST_LINES: usize = 20_000;
/// The most characters of a cell, and of a line that is shown again.
const MOST_CHARACTERS: usize = 40;
/// How many lines may stand above the head: titles.
const TITLES: usize = 5;

/// A line that gave nobody a seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unmatched {
    /// Its number in the table, from 1.
    pub line: usize,
    /// Its beginning.
    pub text: String,
    /// Why.
    pub why: Mismatch,
}

/// Why a line gave nobody a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mismatch {
    /// It has neither an ID number that can be read nor a name.
    Nobody,
    /// Nobody who sits the examination has this ID number or, without one, this name.
    Unknown,
    /// The ID number is somebody's of another name.
    OtherName,
    /// It has no ID number that can be read, and several have this name.
    SeveralNamed,
    /// An earlier line, which is given, seated the same person.
    Seated(usize),
    /// An earlier line, which is given, gave the same seat or ticket to somebody else.
    Taken(usize),
    /// Neither a room nor a seat.
    NoSeat,
    /// The table has more lines than are read. Those from this one on were not.
    TooLong,
}

/// Reads a table. A line is matched by its ID number; one without, or with one that cannot be read
/// (hidden, rounded by a spreadsheet), by its name if only one person has it.
pub fn of_table(table: &str, register: &Register, examinees: &[usize]) -> Seating {
    let lines = lines(table);
    let head = lines.iter().take(TITLES).enumerate();
    let head = head.filter_map(|(at, line)| Some((at, Columns::of_head(&line.cells)?)));
    let (columns, first) = match head.into_iter().next() {
        Some((at, columns)) => (columns, at + 1),
        None => (Columns::without_head(&lines), 0),
    };
    let people = People::of(register, examinees);
    let mut seating = Seating::default();
    let mut taken = Taken::default();
    for line in lines.iter().skip(first) {
        match seat(line, &columns, &people, &mut taken) {
            Ok(seat) => seating.seats.push(seat),
            Err(why) => {
                seating.unmatched.push(Unmatched {
                    line: line.number,
                    text: cut(line.cells.join(" ").trim(), MOST_CHARACTERS).to_owned(),
                    why,
                });
                if why == Mismatch::TooLong {
                    break;
                }
            }
        }
    }
    seating
}

struct Line {
    number: usize,
    cells: Vec<String>,
}

/// The lines that are not blank. A cell in quotation marks may hold tabs and line ends. Without any
/// tab, the cells stand apart by commas; without those, by spaces, several of which count as one.
fn lines(table: &str) -> Vec<Line> {
    let has_tabs = table.contains('\t');
    let has_commas = !has_tabs && table.contains([',', '，']);
    let is_between = |c: char| match (has_tabs, has_commas) {
        (true, _) => c == '\t',
        (_, true) => matches!(c, ',' | '，'),
        _ => c.is_whitespace(),
    };
    let (mut lines, mut cells, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut number, mut first, mut is_quoted) = (1, 1, false);
    let end = |cells: &mut Vec<String>, cell: &mut String| {
        let text = cut(cell.trim(), MOST_CHARACTERS).to_owned();
        // Spaces may stand for one another; a comma ends a cell, an empty one too.
        if has_tabs || has_commas || !text.is_empty() {
            cells.push(text);
        }
        cell.clear();
    };
    let mut characters = table.chars().chain(['\n']).peekable();
    while let Some(c) = characters.next() {
        // A quotation mark that nothing closes ends with the table.
        let is_last = characters.peek().is_none();
        number += usize::from(c == '\n');
        match c {
            '"' if is_quoted => is_quoted = false,
            '"' if cell.is_empty() => is_quoted = true,
            '\n' if !is_quoted || is_last => {
                end(&mut cells, &mut cell);
                let filled = cells.iter().rposition(|cell| !cell.is_empty());
                cells.truncate(filled.map_or(0, |at| at + 1));
                if !cells.is_empty() {
                    let cells = std::mem::take(&mut cells);
                    lines.push(Line {
                        number: first,
                        cells,
                    });
                }
                first = number;
            }
            c if !is_quoted && is_between(c) => end(&mut cells, &mut cell),
            c => cell.push(c),
        }
    }
    lines
}

/// Where the columns are.
#[derive(Default)]
struct Columns {
    has_head: bool,
    id: Option<usize>,
    name: Option<usize>,
    room: Option<usize>,
    seat: Option<usize>,
    ticket: Option<usize>,
}

impl Columns {
    /// Of a line that names a column of people.
    fn of_head(cells: &[String]) -> Option<Self> {
        // How well a cell names a column; less is better. Of `考场` and `考场地点`, and of `座号` and
        // `讲座`, the first is meant.
        let fit = |cell: &str, column: &str| {
            let line = HEADS.lines().find_map(|line| line.strip_prefix(column));
            let words = line.unwrap_or_default().split_whitespace();
            let places = words.filter_map(|word| cell.find(word));
            let place = places.min()?;
            Some((place > 0, cell.chars().count()))
        };
        let of = |column: &str| {
            let fits = cells.iter().enumerate();
            let fits = fits.filter_map(|(at, cell)| Some((fit(cell, column)?, at)));
            let is_room = |at: &usize| {
                let cell = cells.get(*at).map_or("", String::as_str);
                column != "room\t" || fit(cell, "seat\t").is_none()
            };
            let best = fits.filter(|(_, at)| is_room(at)).min();
            best.map(|(_, at)| at)
        };
        let columns = Self {
            has_head: true,
            id: of("id\t"),
            name: of("name\t"),
            room: of("room\t"),
            seat: of("seat\t"),
            ticket: of("ticket\t"),
        };
        (columns.id.is_some() || columns.name.is_some()).then_some(columns)
    }

    /// Without a head the last two columns are the room and the seat.
    fn without_head(lines: &[Line]) -> Self {
        let wide = lines.iter().map(|line| line.cells.len()).max();
        let wide = wide.unwrap_or_default();
        Self {
            // Of two columns the first has the name.
            room: wide.checked_sub(2).filter(|at| *at > 0),
            seat: wide.checked_sub(1),
            ..Self::default()
        }
    }
}

/// Those who sit the examination, by ID number and by name.
struct People<'a> {
    /// The name and the ID number of a row.
    of_row: BTreeMap<usize, (String, &'a str)>,
    by_id: BTreeMap<&'a str, Vec<usize>>,
    by_name: BTreeMap<String, Vec<usize>>,
}

impl<'a> People<'a> {
    fn of(register: &'a Register, examinees: &[usize]) -> Self {
        let mut people = Self {
            of_row: BTreeMap::new(),
            by_id: BTreeMap::new(),
            by_name: BTreeMap::new(),
        };
        for &index in examinees {
            let Some(row) = register.rows().get(index) else {
                continue;
            };
            if let Some(name) = name(&row.name) {
                let named = (name.clone(), &*row.id_number);
                people.of_row.insert(index, named);
                people.by_name.entry(name).or_default().push(index);
            }
            if !row.id_number.is_empty() {
                people.by_id.entry(&row.id_number).or_default().push(index);
            }
        }
        people
    }

    /// The indices of the person of a line: several if there are applications for several posts.
    fn find(&self, line: &Line, columns: &Columns) -> Result<&[usize], Mismatch> {
        let cells = line.cells.iter().enumerate();
        let is_of_person = |at: usize| Some(at) != columns.room && Some(at) != columns.seat;
        let in_column = |at: usize, column: Option<usize>| match columns.has_head {
            true => Some(at) == column,
            false => is_of_person(at),
        };
        let id = cells.clone().find_map(|(at, cell)| {
            let id = compact(cell);
            (in_column(at, columns.id) && is_id_number(&id)).then_some(id)
        });
        let mut names = cells.filter_map(|(at, cell)| {
            let name = name(cell).filter(|_| in_column(at, columns.name));
            name.filter(|name| columns.has_head || self.by_name.contains_key(name))
        });
        let name = names.next();
        if let Some(id) = id {
            let is_named = |index: &usize| match (self.of_row.get(index), &name) {
                (Some((known, _)), Some(name)) => known == name,
                _ => true,
            };
            match self.by_id.get(&*id) {
                Some(all) if all.iter().any(is_named) => return Ok(all),
                Some(_) => return Err(Mismatch::OtherName),
                // A spreadsheet keeps fifteen digits of a number: this is nobody's.
                None if id.ends_with("000") => {}
                None => return Err(Mismatch::Unknown),
            }
        }
        let name = name.ok_or(Mismatch::Nobody)?;
        let all = self.by_name.get(&name).ok_or(Mismatch::Unknown)?;
        let id = |index: &usize| self.of_row.get(index).map_or("", |(_, id)| id);
        let first = all.first().map_or("", id);
        let is_one = all.len() == 1 || !first.is_empty() && all.iter().all(|at| id(at) == first);
        is_one
            .then_some(all.as_slice())
            .ok_or(Mismatch::SeveralNamed)
    }
}

/// A text without white space, full-width forms as ASCII, letters as capitals.
pub(super) fn compact(text: &str) -> String {
    let plain = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        c => c,
    };
    let kept = text.chars().filter(|c| !c.is_whitespace());
    kept.map(plain).map(|c| c.to_ascii_uppercase()).collect()
}

/// A room or a seat as they are compared: `01` is `1`.
fn plain(text: &str) -> String {
    let text = compact(text);
    match text.trim_start_matches('0') {
        "" => text,
        rest => rest.to_owned(),
    }
}

/// Whether a text has the shape of an ID number. Whether there is such a number is of no matter here:
/// it is compared with those of the register.
fn is_id_number(text: &str) -> bool {
    let digits = text.strip_suffix('X').unwrap_or(text);
    text.len() == 18 && digits.len() >= 17 && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// A name as names are compared: `张 三` of a spreadsheet is `张三`, and every dot in the middle is the
/// same. A text with digits is none.
fn name(text: &str) -> Option<String> {
    let dots = ['•', '‧', '∙', '・', '.'];
    let name = compact(text).replace(dots, "·");
    let has_letter = name.chars().any(char::is_alphabetic);
    let has_digit = name.chars().any(|c| c.is_ascii_digit());
    (has_letter && !has_digit).then_some(name)
}

/// The lines that seated somebody, by the index of the row and by the seat.
#[derive(Default)]
struct Taken {
    people: BTreeMap<usize, usize>,
    seats: BTreeMap<(String, String), usize>,
    tickets: BTreeMap<String, usize>,
}

fn seat(
    line: &Line,
    columns: &Columns,
    people: &People<'_>,
    taken: &mut Taken,
) -> Result<Seat, Mismatch> {
    if line.number > MOST_LINES {
        return Err(Mismatch::TooLong);
    }
    let indices = people.find(line, columns)?;
    let cell = |column: Option<usize>| {
        let cell = column.and_then(|column| line.cells.get(column));
        cell.cloned().unwrap_or_default()
    };
    let (room, seat) = (cell(columns.room), cell(columns.seat));
    if room.is_empty() && seat.is_empty() {
        return Err(Mismatch::NoSeat);
    }
    let free = indices
        .iter()
        .find(|index| !taken.people.contains_key(index));
    let Some(&index) = free else {
        let earlier = indices.iter().find_map(|index| taken.people.get(index));
        return Err(Mismatch::Seated(earlier.copied().unwrap_or_default()));
    };
    let ticket = cell(columns.ticket);
    let place = (plain(&room), plain(&seat));
    let earlier = taken.seats.get(&place).filter(|_| !seat.is_empty());
    if let Some(&earlier) = earlier.or_else(|| taken.tickets.get(&compact(&ticket))) {
        return Err(Mismatch::Taken(earlier));
    }
    if !seat.is_empty() {
        taken.seats.insert(place, line.number);
    }
    if !ticket.is_empty() {
        taken.tickets.insert(compact(&ticket), line.number);
    }
    taken.people.insert(index, line.number);
    Ok(Seat {
        index,
        room,
        seat,
        ticket,
    })
}
