//! What is taken away: lists as files, and who applied, in figures.

use desk::lists::{Figures, List, PostCount, banded, figures, members, post_counts};
use desk::sheet::Sheet;
use words::Locale;
use words::desk as names;
use words::text::{clerk_lists as t, clerk_people as people};
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::distant::Fetched;
use crate::route::Route;
use crate::state::{Desk, Distant, Shown};
use ui::Page;
use ui::parts::{ButtonKind, Glyph, Message, button, icon, link, live};
use ui::platform::file as files;
use ui::platform::later::Slices;
use ui::platform::print;
use ui::shell;

pub(crate) fn page(desk: &Desk) -> Page {
    let title = t::title(desk.locale);
    Page {
        title,
        contents: html! { <Fetched desk={desk.clone()} page={Distant::Lists} {title} /> },
    }
}

/// The room of the lists.
pub const LISTS: Shown = Shown(|desk, _| html! { <Lists desk={desk.clone()} /> });

#[derive(Properties, PartialEq)]
struct ListsProps {
    desk: Desk,
}

/// The lists, in their order.
const ALL: [List; 5] = [
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
    let rows = ALL.into_iter().map(|list| {
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
    let all = ALL.to_vec();
    html! {
        <>
            <div class="headed">
                <div>
                    <h1 tabindex="-1">{ t::title(locale) }</h1>
                    <p class="lead unprinted">{ t::lead(locale) }</p>
                </div>
                <div class="row">
                    { link(&Route::Papers, "btn quiet", t::to_papers(locale).into()) }
                    { link(&Route::People, "btn quiet", t::to_people(locale).into()) }
                    { link(&Route::Start, "btn quiet", people::back(locale).into()) }
                </div>
            </div>
            { message.show() }
            <section class="card unprinted">
                <ul class="takeaway">{ for rows }</ul>
                <div class="row">
                    { button(ButtonKind::Primary, save(all, Ending::Excel), t::all(locale).into()) }
                </div>
                <p class="hint">{ t::public_hint(locale) }</p>
            </section>
            { counts(desk) }
            if !inner.register.rows().is_empty() {
                { people(desk) }
                <div class="row">
                    { button(
                        ButtonKind::Quiet,
                        Callback::from(|_: MouseEvent| print::print()),
                        html! { <>{ icon(Glyph::Print) }{ t::print(locale) }</> },
                    ) }
                </div>
                { shell::not_printed(locale) }
            }
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
fn about(list: List, locale: Locale) -> &'static str {
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
    let locale = Locale::PAPER;
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
        _ => {
            let mut writing = (writes.xlsx)(sheets);
            while (writes.step)(&mut writing) {
                slices.breathe().await;
            }
            files::save_bytes(&name, &(writes.ended)(writing));
        }
    }
    Some(name)
}

/// The figures of every post.
fn counts(desk: &Desk) -> Html {
    let locale = desk.locale;
    let inner = desk.read();
    let counts = post_counts(&inner.register);
    let most = counts.iter().map(|count| count.applicants).max();
    let most = most.unwrap_or_default();
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
                <td class="bar-cell">{ post_bar(count, most) }</td>
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
fn post_bar(count: &PostCount, most: usize) -> Html {
    let open = count.pending + count.unconcluded;
    let parts = [
        ("passed", count.passed),
        ("open", open),
        ("refused", count.refused),
    ];
    bar(&parts, most)
}

/// Numbers of people one after the other, drawn for the eye alone.
fn bar(parts: &[(&'static str, usize)], most: usize) -> Html {
    let scale = |people: usize| (people * 1000 / most.max(1)).to_string();
    let mut before = 0;
    let parts = parts.iter().map(|&(class, people)| {
        let x = scale(before);
        before += people;
        html! { <rect {class} {x} width={scale(people)} height="10" /> }
    });
    html! {
        <svg class="post-bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
            { for parts }
        </svg>
    }
}

/// The first age of each band of ages: the law takes people from 18 to 35.
const BANDS: [i32; 6] = [0, 18, 21, 26, 31, 36];

/// Ages, education and sex of the applicants, and of those who passed.
fn people(desk: &Desk) -> Html {
    let locale = desk.locale;
    let inner = desk.read();
    let register = &inner.register;
    let all: Vec<usize> = (0..register.rows().len()).collect();
    let [all, passed] = [all, members(List::Passed, register)].map(|of| figures(register, &of));
    let age = |at: usize| {
        let from = BANDS.get(at).copied().unwrap_or_default();
        match BANDS.get(at + 1) {
            None => t::age_above(locale).to_owned(),
            Some(_) if at == 0 => t::age_below(locale).to_owned(),
            Some(next) => t::age_band(locale, &from.to_string(), &(next - 1).to_string()),
        }
    };
    let bands = |figures: &Figures| banded(&figures.ages, &BANDS);
    let ages = bands(&all).into_iter().zip(bands(&passed)).enumerate();
    let ages = ages.map(|(at, (all, passed))| (age(at), all, passed));
    let educations = all.educations.iter().map(|&(level, count)| {
        let name = words::names::education(locale, level).to_owned();
        (name, count, count_of(&passed.educations, level))
    });
    let sexes = all.sexes.iter().map(|&(sex, count)| {
        let name = words::text::form_sex::of(locale, sex).to_owned();
        (name, count, count_of(&passed.sexes, sex))
    });
    let reference = register.terms().notice.age.reference;
    html! {
        <section class="card">
            <h2>{ t::people(locale) }</h2>
            <div class="charts">
                { chart(locale, t::by_age(locale), ages.collect()) }
                { chart(locale, t::by_education(locale), educations.collect()) }
                { chart(locale, t::by_sex(locale), sexes.collect()) }
            </div>
            <p class="hint">
                { live(t::people_hint(locale)) }
                if let Some(day) = reference {
                    { live(t::age_on(locale, &words::date(locale, day))) }
                }
            </p>
        </section>
    }
}

/// How many have a value.
fn count_of<T: PartialEq>(counts: &[(T, usize)], value: T) -> usize {
    let count = counts.iter().find(|(known, _)| *known == value);
    count.map_or(0, |(_, count)| *count)
}

/// A table of names, with how many applied and how many passed, in figures and as bars.
fn chart(locale: Locale, name: &'static str, rows: Vec<(String, usize, usize)>) -> Html {
    let most = rows.iter().map(|(_, all, _)| *all).max();
    let most = most.unwrap_or_default();
    let rows = rows.into_iter().filter(|(_, all, _)| *all > 0);
    let rows = rows.map(|(name, all, passed)| {
        let parts = [("passed", passed), ("rest", all.saturating_sub(passed))];
        html! {
            <tr key={name.clone()}>
                <th scope="row">{ name }</th>
                <td>{ live(all.to_string()) }</td>
                <td>{ live(passed.to_string()) }</td>
                <td class="bar-cell">{ bar(&parts, most) }</td>
            </tr>
        }
    });
    html! {
        <table class="figures">
            <thead>
                <tr>
                    <th scope="col">{ name }</th>
                    <th scope="col">{ t::applicants(locale) }</th>
                    <th scope="col">{ t::passed(locale) }</th>
                    <th scope="col">{ t::share(locale) }</th>
                </tr>
            </thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}
