//! Rooms and seats: from a pasted table, or numbered.

use std::collections::BTreeSet;

use desk::seats::{Mismatch, Seating, Unmatched, numbered, of_table, room_size};
use web_sys::HtmlTextAreaElement;
use words::Locale;
use words::text::{clerk_papers as t, clerk_people};
use yew::prelude::*;

use super::change;
use crate::labelled::labelled;
use crate::state::Desk;
use ui::parts::{ButtonKind, Field, Message, button, live};

/// How many lines, or people, of a list are drawn.
const MOST: usize = 200;

#[derive(Properties, PartialEq)]
pub(super) struct SeatsProps {
    pub(super) desk: Desk,
    pub(super) people: Vec<usize>,
}

#[component]
pub(super) fn Seats(SeatsProps { desk, people }: &SeatsProps) -> Html {
    let locale = desk.locale;
    let message = use_state_eq(Message::default);
    let inner = desk.read();
    let exam = &inner.exam;
    let seat = {
        let (desk, message) = (desk.clone(), message.clone());
        move |seating: Seating| {
            message.set(message.next(said(locale, &seating), seating.seats.is_empty()));
            change(&desk, |exam| exam.seating = seating);
        }
    };
    let of_table = {
        let (desk, people, seat) = (desk.clone(), people.clone(), seat.clone());
        Callback::from(move |_: MouseEvent| {
            let seating = {
                let inner = desk.read();
                of_table(&inner.exam.table, &inner.register, &people)
            };
            seat(seating);
        })
    };
    let numbered = {
        let (desk, people, message) = (desk.clone(), people.clone(), message.clone());
        Callback::from(move |_: MouseEvent| {
            let in_a_room = room_size(&desk.read().exam.in_a_room);
            match in_a_room {
                Some(in_a_room) => seat(numbered(&people, in_a_room)),
                None => message.set(message.next(t::not_a_number(locale), true)),
            }
        })
    };
    let clear = {
        let (desk, message) = (desk.clone(), message.clone());
        Callback::from(move |_: MouseEvent| {
            message.set(Message::default());
            change(&desk, |exam| exam.seating = Seating::default());
        })
    };
    let in_a_room = Field {
        named: labelled("exam-room", t::in_a_room(locale), None),
        value: exam.in_a_room.clone().into(),
        oninput: {
            let desk = desk.clone();
            Callback::from(move |typed| desk.change(|inner| inner.exam.in_a_room = typed))
        },
        inputmode: "numeric",
        autocomplete: "off",
        suggestions: Vec::new(),
    };
    let has_seats = exam.seating != Seating::default();
    html! {
        <section class="card seats">
            <h2>{ t::seats(locale) }</h2>
            <p class="hint">{ t::seats_hint(locale) }</p>
            { in_a_room.show() }
            <div class="row">{ button(ButtonKind::Quiet, numbered, t::assign(locale).into()) }</div>
            { table(desk, &exam.table) }
            <div class="row">
                { button(ButtonKind::Quiet, of_table, t::match_table(locale).into()) }
                if has_seats {
                    { button(ButtonKind::Quiet, clear, t::clear(locale).into()) }
                }
            </div>
            { message.show() }
            { unmatched(locale, &exam.seating.unmatched) }
            if has_seats { { waiting(desk, people) } }
        </section>
    }
}

/// How many have a seat, in how many rooms.
fn said(locale: Locale, seating: &Seating) -> String {
    let rooms: BTreeSet<&str> = seating.seats.iter().map(|seat| &*seat.room).collect();
    match seating.seats.len() {
        0 => t::none_seated(locale).to_owned(),
        seated => t::seated(locale, &seated.to_string(), &rooms.len().to_string()),
    }
}

/// The box for a table. It takes more characters than a [`ui::parts::TextArea`]: a table of a thousand
/// people has fifty thousand.
fn table(desk: &Desk, pasted: &str) -> Html {
    let locale = desk.locale;
    let desk = desk.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        let table = event.target_unchecked_into::<HtmlTextAreaElement>().value();
        desk.change(|inner| inner.exam.table = table);
    });
    html! {
        <div class="field">
            <label for="exam-table">{ t::table(locale) }</label>
            <p class="hint" id="exam-table-hint">{ t::table_hint(locale) }</p>
            <textarea
                id="exam-table"
                rows="5"
                wrap="off"
                autocomplete="off"
                spellcheck="false"
                aria-describedby="exam-table-hint"
                value={pasted.to_owned()}
                {oninput}
            />
        </div>
    }
}

/// The lines of the table that gave nobody a seat.
fn unmatched(locale: Locale, lines: &[Unmatched]) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    let shown = lines.iter().take(MOST).map(|line| {
        let number = line.line.to_string();
        html! {
            <li key={line.line}>
                <b>{ live(t::unmatched_line(locale, &number, &line.text)) }</b>
                <span>{ live(why(locale, line.why)) }</span>
            </li>
        }
    });
    html! {
        <div class="listed unmatched" key="unmatched">
            <h3>{ live(t::unmatched(locale, &lines.len().to_string())) }</h3>
            <ul class="faulty" tabindex="0">{ for shown }</ul>
            { more(locale, lines.len()) }
        </div>
    }
}

/// How many are not drawn.
fn more(locale: Locale, count: usize) -> Html {
    match count.checked_sub(MOST) {
        None | Some(0) => Html::default(),
        Some(more) => {
            html! { <p class="hint">{ live(t::unmatched_more(locale, &more.to_string())) }</p> }
        }
    }
}

fn why(locale: Locale, why: Mismatch) -> String {
    let plain = match why {
        Mismatch::Nobody => t::nobody(locale),
        Mismatch::Unknown => t::unknown(locale),
        Mismatch::OtherName => t::other_name(locale),
        Mismatch::SeveralNamed => t::several_named(locale),
        Mismatch::Seated(line) => return t::seated_before(locale, &line.to_string()),
        Mismatch::Taken(line) => return t::taken(locale, &line.to_string()),
        Mismatch::NoSeat => t::no_seat(locale),
        Mismatch::TooLong => t::too_long(locale),
    };
    plain.to_owned()
}

/// Those who have no seat.
fn waiting(desk: &Desk, people: &[usize]) -> Html {
    let locale = desk.locale;
    let inner = desk.read();
    let seats = inner.exam.seating.seats.iter();
    let seated: BTreeSet<usize> = seats.map(|seat| seat.index).collect();
    let waiting = people.iter().filter(|index| !seated.contains(index));
    let rows = waiting.filter_map(|index| inner.register.rows().get(*index));
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        return Html::default();
    }
    let names = rows.iter().take(MOST).map(|row| {
        let name = match row.name.is_empty() {
            true => clerk_people::nameless(locale),
            false => &row.name,
        };
        let text = words::text::clerk_one::other(locale, &row.number.to_string(), name);
        html! { <li key={row.number}>{ live(text) }</li> }
    });
    html! {
        <div class="listed waiting" key="waiting">
            <h3>{ live(t::waiting(locale, &rows.len().to_string())) }</h3>
            <p class="hint">{ t::waiting_hint(locale) }</p>
            <ul class="faulty" tabindex="0">{ for names }</ul>
            { more(locale, rows.len()) }
        </div>
    }
}
