//! 考场 and 座号: who sits where in an examination. Seats come from a table that the bureau has, or
//! are numbered here.

mod table;

use std::collections::{BTreeMap, BTreeSet};

use crate::lists::{List, members};
use crate::register::{PostFilter, Register};

pub use table::{Mismatch, Unmatched, of_table};

/// The seat of one person.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Seat {
    /// The index of the row.
    pub index: usize,
    /// 考场, in the bureau's words.
    pub room: String,
    /// 座号, likewise; empty if only the room is known.
    pub seat: String,
    /// 准考证号; empty if there is none.
    pub ticket: String,
}

/// Seats, in the order of the table or of their numbers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Seating {
    /// Nobody has two, and no seat has two people.
    pub seats: Vec<Seat>,
    /// The lines of the table that gave nobody a seat.
    pub unmatched: Vec<Unmatched>,
}

/// A room with its people, or the people of a post who have no seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room<'a> {
    /// Its name; `None` for people without a seat.
    pub name: Option<&'a str>,
    /// The index of the post of people without a seat; `None` too for none of the notice.
    pub post: Option<usize>,
    /// The indices of the rows, by seat, with their seats.
    pub people: Vec<(usize, Option<&'a Seat>)>,
}

/// The indices of the rows of those who sit the examination, by post and then in the order in which
/// they came. Of several applications of one person for one post the last counts.
pub fn examinees(register: &Register, all: bool, post: Option<PostFilter>) -> Vec<usize> {
    let list = match all {
        true => List::Register,
        false => List::Passed,
    };
    let rows = register.rows();
    let post_of = |index: &usize| rows.get(*index).and_then(|row| row.post_index);
    let mut indices = members(list, register);
    indices.retain(|index| match post {
        None => true,
        Some(PostFilter::Of(wanted)) => post_of(index) == Some(wanted),
        Some(PostFilter::None) => post_of(index).is_none(),
    });
    let mut known = BTreeSet::new();
    indices.reverse();
    indices.retain(|index| {
        let id = rows.get(*index).map_or("", |row| &row.id_number);
        id.is_empty() || known.insert((id, post_of(index)))
    });
    indices.sort_by_key(|index| (post_of(index).unwrap_or(usize::MAX), *index));
    indices
}

/// Seats people in their order, so many in a room. Rooms and seats are numbered from 1.
pub fn numbered(examinees: &[usize], in_a_room: usize) -> Seating {
    let rooms = examinees.chunks(in_a_room.max(1)).zip(1_usize..);
    let seats = rooms.flat_map(|(people, room)| {
        let people = people.iter().zip(1_usize..);
        people.map(move |(&index, seat)| Seat {
            index,
            room: room.to_string(),
            seat: seat.to_string(),
            ticket: String::new(),
        })
    });
    Seating {
        seats: seats.collect(),
        unmatched: Vec::new(),
    }
}

/// People by room, in the order in which the seating names the rooms; those without a seat behind
/// them, by post.
pub fn rooms<'a>(register: &Register, examinees: &[usize], seating: &'a Seating) -> Vec<Room<'a>> {
    let mut waiting: BTreeSet<usize> = examinees.iter().copied().collect();
    let mut rooms: Vec<Room<'a>> = Vec::new();
    let mut by_name = BTreeMap::new();
    for seat in &seating.seats {
        if waiting.remove(&seat.index) {
            let at = *by_name.entry(&*seat.room).or_insert_with(|| {
                rooms.push(Room {
                    name: Some(&seat.room),
                    post: None,
                    people: Vec::new(),
                });
                rooms.len() - 1
            });
            if let Some(room) = rooms.get_mut(at) {
                room.people.push((seat.index, Some(seat)));
            }
        }
    }
    for room in &mut rooms {
        room.people
            .sort_by_key(|(_, seat)| number(seat.map_or("", |seat| &seat.seat)));
    }
    for &index in examinees.iter().filter(|index| waiting.contains(index)) {
        let post = register.rows().get(index).and_then(|row| row.post_index);
        match rooms.last_mut() {
            Some(last) if last.name.is_none() && last.post == post => {
                last.people.push((index, None));
            }
            _ => rooms.push(Room {
                name: None,
                post,
                people: vec![(index, None)],
            }),
        }
    }
    rooms
}

/// How many people a room has, as somebody typed it; `None` unless that is from 1 to 999.
pub fn room_size(typed: &str) -> Option<usize> {
    let count = table::compact(typed).parse().ok();
    count.filter(|count| (1..=999).contains(count))
}

/// The number in the name of a seat; names without one come last.
fn number(seat: &str) -> u32 {
    let digits = seat.trim_matches(|c: char| !c.is_ascii_digit());
    digits.parse().unwrap_or(u32::MAX)
}
