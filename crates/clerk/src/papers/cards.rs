//! 准考证: eight on a sheet, to cut apart.

use ui::parts::CHINESE;
use words::Locale;
use words::text::{clerk_papers as t, form_sex};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::people::{CARDS, Group, Person, Waiting, room_name, title};
use crate::photo::photo_of;
use crate::state::Desk;
use ui::platform::photo;

/// The most characters of a room that has the seat beside it.
const SHORT_ROOM: usize = 6;

pub(super) fn cards(desk: &Desk, groups: &[Group<'_>], waiting: &Waiting) -> Html {
    let title = title(desk);
    let people: Vec<&Person<'_>> = groups.iter().flat_map(|group| &group.people).collect();
    let sheets = people.chunks(CARDS).enumerate().map(|(at, people)| {
        let cards = people
            .iter()
            .map(|person| card(desk, person, &title, waiting));
        html! { <div class="cards" key={at}>{ for cards }</div> }
    });
    html! { <>{ for sheets }</> }
}

/// The card of one person. It has the whole ID number, as the bureaus' own cards do: it is handed to
/// nobody but its owner, and compared with the identity card at the door.
fn card(desk: &Desk, person: &Person<'_>, title: &str, waiting: &Waiting) -> Html {
    let locale = Locale::PAPER;
    let inner = desk.read();
    let exam = &inner.exam;
    let row = person.row;
    let sex = row.sex.map_or("", |sex| form_sex::of(locale, sex));
    let (room, seat, ticket) = match person.seat {
        Some(place) => (room_name(locale, &place.room), &*place.seat, &*place.ticket),
        None => (String::new(), "", ""),
    };
    let line = |class: Option<&'static str>, name: &'static str, text: &str| {
        html! { <div key={name} {class}><dt>{ name }</dt><dd>{ text.to_owned() }</dd></div> }
    };
    // A long room gets a line of its own.
    let half = (room.chars().count() <= SHORT_ROOM).then_some("half");
    html! {
        <article class="exam-card" lang={CHINESE} key={row.number}>
            <p class="exam-title">{ title.to_owned() }</p>
            <h3>{ t::card(locale) }</h3>
            <div class="exam-photo">
                <Photo desk={desk.clone()} index={person.index} waiting={waiting.clone()} />
            </div>
            <dl>
                if !ticket.is_empty() { { line(None, t::ticket(locale), ticket) } }
                { line(None, t::name(locale), &row.name) }
                { line(None, t::sex(locale), sex) }
                { line(None, t::id_number(locale), &row.id_number) }
                { line(None, t::for_post(locale), &person.post) }
                { line(half, t::room(locale), &room) }
                { line(half, t::seat(locale), seat) }
            </dl>
            <dl class="wide">
                { line(None, t::time(locale), exam.time.trim()) }
                { line(None, t::place(locale), exam.place.trim()) }
            </dl>
            if !exam.notes.trim().is_empty() {
                <p class="exam-notes">{ exam.notes.trim().to_owned() }</p>
            }
        </article>
    }
}

#[derive(Properties, PartialEq)]
struct PhotoProps {
    desk: Desk,
    index: usize,
    waiting: Waiting,
}

/// The photo, read from its file now; without one a frame to glue it into.
#[component]
fn Photo(
    PhotoProps {
        desk,
        index,
        waiting,
    }: &PhotoProps,
) -> Html {
    let locale = desk.locale;
    let photo = use_state_eq(|| None::<form::Photo>);
    let is_open = use_mut_ref(|| false);
    let end = {
        let (waiting, is_open) = (waiting.clone(), is_open.clone());
        move || {
            if is_open.replace(false) {
                waiting.end();
            }
        }
    };
    let address = use_memo((*photo).clone(), |photo| {
        photo.as_ref().map(photo::object_url)
    });
    use_effect_with(*index, {
        let (desk, photo, waiting) = (desk.clone(), photo.clone(), waiting.clone());
        let end = end.clone();
        move |&index| {
            let kept = desk.read().photo(index);
            if let Some((kept, place)) = kept {
                is_open.replace(true);
                waiting.begin();
                let end = end.clone();
                spawn_local(async move {
                    match photo_of(&desk, &kept, &place).await {
                        // It counts as read when the browser has drawn it.
                        Some(read) => photo.set(Some(read)),
                        None => end(),
                    }
                });
            }
            // Who leaves the page waits for nothing.
            end
        }
    });
    let Some(address) = &*address else {
        return html! { <span>{ t::no_photo(locale) }</span> };
    };
    let name = desk
        .read()
        .register
        .rows()
        .get(*index)
        .map(|row| row.name.clone());
    let end = Callback::from(move |_: Event| end());
    html! {
        <img
            src={address.as_str().to_owned()}
            alt={t::photo(locale, &name.unwrap_or_default())}
            onload={end.clone()}
            onerror={end}
        />
    }
}
