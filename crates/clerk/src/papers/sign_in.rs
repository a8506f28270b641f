//! 签到表: a table for each room, to sign.

use desk::lists::masked;
use words::Locale;
use words::text::clerk_papers as t;
use yew::prelude::*;

use super::people::{Group, Person, room_name, title};
use ui::parts::CHINESE;

use crate::state::Desk;

pub(super) fn sign_in(desk: &Desk, groups: &[Group<'_>]) -> Html {
    let title = title(desk);
    html! { <>{ for groups.iter().enumerate().map(|(at, group)| table(desk, at, group, &title)) }</> }
}

fn table(desk: &Desk, at: usize, group: &Group<'_>, title: &str) -> Html {
    let locale = Locale::PAPER;
    let inner = desk.read();
    let (time, place) = (inner.exam.time.trim(), inner.exam.place.trim());
    let names = [
        t::serial(locale),
        t::name(locale),
        t::id_number(locale),
        t::for_post(locale),
        t::room(locale),
        t::seat(locale),
        t::signature(locale),
    ];
    let heads = names.map(|name| html! { <th scope="col" key={name}>{ name }</th> });
    let columns = heads.len();
    let people = group.people.iter().zip(1_usize..);
    let rows = people.map(|(person, serial)| row(person, serial));
    html! {
        <div class="sign-in" lang={CHINESE} key={at}>
            // The head is repeated on every sheet of the table.
            <table>
                <colgroup>{ for (0..columns).map(|at| html! { <col key={at} /> }) }</colgroup>
                <thead>
                    <tr>
                        <td colspan={columns.to_string()} class="top">
                            <p class="exam-title">{ title.to_owned() }</p>
                            <h3>{ t::sheet(locale) }</h3>
                            <p class="where">
                                <b>{ &group.name }</b>
                                if !time.is_empty() { <span>{ t::when(locale, time) }</span> }
                                if !place.is_empty() { <span>{ t::at(locale, place) }</span> }
                            </p>
                        </td>
                    </tr>
                    <tr>{ for heads }</tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </table>
            <p class="invigilated">
                <span>{ t::expected(locale, &group.people.len().to_string()) }</span>
                <span>{ t::present(locale) }</span>
                <span>{ t::invigilator(locale) }</span>
            </p>
        </div>
    }
}

/// The line of one person. Everyone in the room sees it, so the ID number is hidden in its middle.
fn row(person: &Person<'_>, serial: usize) -> Html {
    let (room, seat) = match person.seat {
        Some(place) => (room_name(Locale::PAPER, &place.room), &*place.seat),
        None => (String::new(), ""),
    };
    html! {
        <tr key={serial}>
            <td>{ serial }</td>
            <td>{ person.row.name.to_string() }</td>
            <td>{ masked(&person.row.id_number) }</td>
            <td>{ &person.post }</td>
            <td>{ room }</td>
            <td>{ seat.to_owned() }</td>
            <td></td>
        </tr>
    }
}
