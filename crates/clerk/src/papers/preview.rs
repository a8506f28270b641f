//! The papers as they will be printed.

use desk::seats::rooms;
use words::Locale;
use words::text::clerk_papers as t;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::cards::cards;
use super::people::{CARDS, Group, Person, Waiting, room_name};
use super::sign_in::sign_in;
use crate::labelled::labelled;
use crate::state::{Desk, Paper};
use ui::parts::{ButtonKind, Glyph, Menu, Message, button, icon, live};
use ui::platform::{later, print};
use ui::shell;

/// How many people are printed at once: the photos of more would be too much for a small computer.
/// `[clerk_papers] part_first` says it, too.
const PART: usize = 50 * CARDS;

#[derive(Properties, PartialEq)]
pub(super) struct PreviewProps {
    pub(super) desk: Desk,
    pub(super) people: Vec<usize>,
    pub(super) paper: Paper,
}

#[component]
pub(super) fn Preview(
    PreviewProps {
        desk,
        people,
        paper,
    }: &PreviewProps,
) -> Html {
    let locale = desk.locale;
    let part = use_state_eq(|| 0_usize);
    let message = use_state_eq(Message::default);
    let waiting = use_memo((), |()| Waiting::default());
    let inner = desk.read();
    let (register, exam) = (&inner.register, &inner.exam);
    let mut groups = Vec::new();
    let (mut skip, mut left) = (*part * PART, PART);
    for room in rooms(register, people, &exam.seating) {
        let here = room.people.into_iter();
        let here = here.filter_map(|(index, seat)| {
            let row = register.rows().get(index)?;
            let post = crate::people::post(Locale::PAPER, row, register.terms());
            Some(Person {
                index,
                row,
                post,
                seat,
            })
        });
        let here: Vec<Person<'_>> = here.collect();
        let count = here.len();
        let here = here.into_iter().skip(skip).take(left);
        let here: Vec<Person<'_>> = here.collect();
        skip = skip.saturating_sub(count);
        left -= here.len();
        if !here.is_empty() {
            groups.push(Group {
                name: match room.name {
                    Some(name) => room_name(Locale::PAPER, name),
                    None => t::no_room(
                        Locale::PAPER,
                        &words::desk::post(Locale::PAPER, register, room.post),
                    ),
                },
                people: here,
            });
        }
    }
    let print = {
        let (message, waiting) = (message.clone(), waiting.clone());
        Callback::from(move |_: MouseEvent| {
            let (message, waiting) = (message.clone(), waiting.clone());
            spawn_local(async move {
                if waiting.is_waiting() {
                    message.set(message.next(t::wait(locale), false));
                }
                while waiting.is_waiting() {
                    later::turn().await;
                }
                message.set(Message::default());
                print::print();
            });
        })
    };
    let count = people.len().to_string();
    let words = match paper {
        Paper::Cards => t::cards_of(locale, &count),
        Paper::SignIn => t::sign_in_of(locale, &count),
    };
    html! {
        <section class="exam-papers" aria-label={t::preview(locale)}>
            <div class="headed unprinted">
                <h2>{ live(words) }</h2>
                if people.len() > PART { { parts(desk, people.len(), &part) } }
                <div class="row">
                    { button(
                        ButtonKind::Primary,
                        print,
                        html! { <>{ icon(Glyph::Print) }{ t::print(locale) }</> },
                    ) }
                </div>
                { message.show() }
                { shell::not_printed(locale) }
            </div>
            <div class="exam-view" key={*part}>
                { match paper {
                    Paper::Cards => cards(desk, &groups, &waiting),
                    Paper::SignIn => sign_in(desk, &groups),
                } }
            </div>
        </section>
    }
}

/// Which of many people are printed.
fn parts(desk: &Desk, count: usize, part: &UseStateHandle<usize>) -> Html {
    let locale = desk.locale;
    let option = |at: usize| {
        let (from, to) = (at * PART + 1, ((at + 1) * PART).min(count));
        let words = t::part_of(locale, &from.to_string(), &to.to_string());
        (at.to_string().into(), words.into())
    };
    Menu {
        named: labelled("exam-part", t::part(locale), None),
        nothing: t::part_first(locale),
        options: (1..count.div_ceil(PART)).map(option).collect(),
        value: match **part {
            0 => AttrValue::default(),
            at => at.to_string().into(),
        },
        onchange: {
            let part = part.clone();
            Callback::from(move |key: String| part.set(key.parse().unwrap_or_default()))
        },
    }
    .show()
}
