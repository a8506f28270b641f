//! What is taken away: lists as files, and how many applied for each post.

use desk::lists::{List, PostCount, members, post_counts};
use desk::sheet::Sheet;
use words::desk as names;
use words::text::{clerk_lists as t, clerk_people as people};
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::route::Route;
use crate::state::Desk;
use ui::Page;
use ui::parts::{ButtonKind, Message, button, link, live};
use ui::platform::file as files;
use ui::platform::later::Slices;

pub(crate) fn page(desk: &Desk) -> Page {
    let locale = desk.locale;
    Page {
        title: t::title(locale),
        contents: html! { <Lists desk={desk.clone()} /> },
    }
}

#[derive(Properties, PartialEq)]
struct ListsProps {
    desk: Desk,
}

/// The lists, in their order.
const LISTS: [List; 5] = [
    List::Register,
    List::Passed,
    List::Refused,
    List::Pending,
    List::Public,
];

/// The form of a file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    Excel,
    Csv,
}

#[component]
fn Lists(ListsProps { desk }: &ListsProps) -> Html {
    let locale = desk.locale;
    let message = use_state_eq(Message::default);
    let save = |lists: Vec<List>, ending: Ending| {
        let (desk, message) = (desk.clone(), message.clone());
        Callback::from(move |_: MouseEvent| {
            let (desk, message, lists) = (desk.clone(), message.clone(), lists.clone());
            spawn_local(async move {
                message.set(match save(&desk, &lists, ending).await {
                    Some(name) => message.next(t::saved(locale, &name), false),
                    None => message.next(t::not_fetched(locale), true),
                });
            });
        })
    };
    let inner = desk.read();
    let rows = LISTS.into_iter().map(|list| {
        let count = members(list, &inner.register).len();
        let name = names::list(locale, list);
        html! {
            <li key={name}>
                <div>
                    <b>{ name }</b>
                    <span>{ live(t::count(locale, &count.to_string())) }</span>
                    <small>{ about(list, locale) }</small>
                </div>
                <div class="row">
                    { file_button(save(vec![list], Ending::Excel), t::excel(locale), name) }
                    { file_button(save(vec![list], Ending::Csv), t::csv(locale), name) }
                </div>
            </li>
        }
    });
    let all = LISTS.to_vec();
    html! {
        <>
            <div class="headed">
                <div>
                    <h1 tabindex="-1">{ t::title(locale) }</h1>
                    <p class="lead">{ t::lead(locale) }</p>
                </div>
                <div class="row">
                    { link(&Route::People, "btn quiet", t::to_people(locale).into()) }
                    { link(&Route::Start, "btn quiet", people::back(locale).into()) }
                </div>
            </div>
            { message.show() }
            <section class="card">
                <ul class="takeaway">{ for rows }</ul>
                <div class="row">
                    { button(ButtonKind::Primary, save(all, Ending::Excel), t::all(locale).into()) }
                </div>
                <p class="hint">{ t::public_hint(locale) }</p>
            </section>
            { counts(desk) }
        </>
    }
}

/// A button that says to a screen reader which list it is for.
fn file_button(onclick: Callback<MouseEvent>, words: &'static str, list: &'static str) -> Html {
    html! {
        <button type="button" class="btn quiet" {onclick}>
            { words }<span class="spoken">{ list }</span>
        </button>
    }
}

/// Who is on a list.
fn about(list: List, locale: words::Locale) -> &'static str {
    match list {
        List::Register | List::Screened => t::about_register(locale),
        List::Passed => t::about_passed(locale),
        List::Refused => t::about_refused(locale),
        List::Pending => t::about_pending(locale),
        List::Public => t::about_public(locale),
    }
}

/// Saves lists as one file; returns its name.
async fn save(desk: &Desk, lists: &[List], ending: Ending) -> Option<String> {
    let writes = (desk.apart.sheets)().await?;
    let locale = desk.locale;
    let mut slices = Slices::begin();
    let mut sheets: Vec<Sheet> = Vec::new();
    for &list in lists {
        let indices = members(list, &desk.read().register);
        let mut sheet = (writes.head)(locale, list);
        for (index, serial) in indices.into_iter().zip(1..) {
            let cells = (writes.row)(locale, list, &desk.read().register, index, serial);
            sheet.rows.push(cells);
            slices.breathe().await;
        }
        sheets.push(sheet);
    }
    if lists.len() > 1 {
        sheets.push((writes.posts)(locale, &desk.read().register));
    }
    let stem = match sheets.as_slice() {
        [only] => only.name.clone(),
        _ => {
            let inner = desk.read();
            let bureau = inner.register.terms().notice.about.bureau.as_deref();
            names::file_stem(locale, bureau)
        }
    };
    let ending_of = match ending {
        Ending::Excel => ".xlsx",
        Ending::Csv => ".csv",
    };
    let name = record::json::file_name(&stem, ending_of);
    match (ending, sheets.as_slice()) {
        (Ending::Csv, [sheet]) => files::save(&name, &(writes.csv)(sheet)),
        _ => files::save_bytes(&name, &(writes.xlsx)(&sheets)),
    }
    Some(name)
}

/// The figures of every post.
fn counts(desk: &Desk) -> Html {
    let locale = desk.locale;
    let inner = desk.read();
    let counts = post_counts(&inner.register);
    let most = counts.iter().map(|count| count.applicants).max();
    let most = most.unwrap_or_default().max(1);
    let ratio = inner.register.terms().notice.tests.open_ratio;
    let rows = counts.iter().enumerate().map(|(at, count)| {
        let name = names::post(locale, &inner.register, count.post);
        html! {
            <tr key={at}>
                <th scope="row">{ live(name) }</th>
                <td>{ live(count.places.map_or_else(String::new, |places| places.to_string())) }</td>
                <td>{ live(count.applicants.to_string()) }</td>
                <td>{ live(count.passed.to_string()) }</td>
                <td>{ live(count.refused.to_string()) }</td>
                <td>{ live(count.pending.to_string()) }</td>
                <td>{ live(count.unconcluded.to_string()) }</td>
                if let Some(ratio) = ratio {
                    <td>{ live(names::opens(locale, count, ratio)) }</td>
                }
                <td class="bar-cell">{ bar(count, most) }</td>
            </tr>
        }
    });
    html! {
        <section class="card">
            <h2>{ t::posts(locale) }</h2>
            <div class="wide-table" tabindex="0" role="region" aria-label={t::posts(locale)}>
                <table class="figures">
                    <thead>
                        <tr>
                            <th scope="col">{ t::post(locale) }</th>
                            <th scope="col">{ t::places(locale) }</th>
                            <th scope="col">{ t::applicants(locale) }</th>
                            <th scope="col">{ t::passed(locale) }</th>
                            <th scope="col">{ t::refused(locale) }</th>
                            <th scope="col">{ t::pending(locale) }</th>
                            <th scope="col">{ t::unconcluded(locale) }</th>
                            if let Some(ratio) = ratio {
                                <th scope="col">{ words::text::desk::posts_opens(locale, &ratio.to_string()) }</th>
                            }
                            <th scope="col">{ t::share(locale) }</th>
                        </tr>
                    </thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
            <p class="hint">{ t::posts_hint(locale) }</p>
        </section>
    }
}

/// The applicants of a post as a bar: passed, pending or open, refused. The figures beside it say
/// the same.
fn bar(count: &PostCount, most: usize) -> Html {
    let open = count.pending + count.unconcluded;
    let parts = [
        ("passed", count.passed, 0),
        ("open", open, count.passed),
        ("refused", count.refused, count.passed + open),
    ];
    let scale = |people: usize| (people * 1000 / most).to_string();
    let parts = parts.into_iter().map(|(class, people, before)| {
        html! { <rect {class} x={scale(before)} width={scale(people)} height="10" /> }
    });
    html! {
        <svg class="post-bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
            { for parts }
        </svg>
    }
}
