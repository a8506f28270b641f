//! The posts, or the cities: added, changed, copied, moved, taken away.

use notice::{Answers, Field, Section, field::MOST_ENTRIES};
use words::Locale;
use words::notice as names;
use words::text::{entries, error_summary, sections, workshop as t};
use yew::prelude::*;

use super::lint::{Lint, jump, tone};
use super::route::Route;
use super::state::{Act, copy};
use super::{Seen, Session};
use ui::address::Address;
use ui::hooks::use_title;
use ui::parts::{self, ButtonKind, ErrorSummary, button, chip, link, live};
use ui::platform::location;
use ui::sheet::entries::{Change, Copying, Done, EntryList, Line, entry_id};

#[derive(Properties, PartialEq)]
pub(super) struct EntriesProps {
    pub(super) section: Section,
    pub(super) session: Session,
}

#[component]
pub(super) fn Entries(EntriesProps { section, session }: &EntriesProps) -> Html {
    let (section, locale) = (*section, session.locale);
    let seen = use_state_eq(Seen::default);
    let title = names::section(locale, section);
    use_title(match seen.problems.is_empty() {
        true => t::page(locale, title),
        false => t::page_error(locale, title),
    });
    // An entry that was begun and left blank is none.
    use_effect_with((), {
        let workshop = session.workshop.clone();
        move |()| workshop.dispatch(Act::Entries(section, Change::Prune))
    });
    use_effect_with(seen.done.clone(), Done::focus);

    let entries = session.workshop.draft().entries(section);
    let wanting = wanting(section, entries.len(), session);
    let line = |at: usize, entry: &Answers| Line {
        text: said(section, at, entry, session),
        href: Route::Entry(section, at, None).hash(),
        more: wanting.get(at).cloned().unwrap_or_default(),
    };
    let act = {
        let (workshop, seen) = (session.workshop.clone(), seen.clone());
        Callback::from(move |(what, done): (Change<Field>, Done<Field>)| {
            workshop.dispatch(Act::Entries(section, what));
            seen.set(Seen {
                done,
                ..Seen::default()
            });
        })
    };
    let full = entries.len() >= MOST_ENTRIES;
    let list = EntryList {
        entries,
        line: &line,
        done: &seen.done,
        act,
        copying: (!full).then_some(Copying {
            label: t::copy(locale),
            copy,
            said: t::copied,
        }),
        locale,
    };
    let onward = {
        let (workshop, seen) = (session.workshop.clone(), seen.clone());
        Callback::from(move |_: MouseEvent| {
            let all = &workshop.read().problems;
            let own = all.iter().filter(|one| one.place.section == section);
            let own: Vec<notice::Problem> = own.cloned().collect();
            match own.is_empty() {
                true => location::go(&workshop.home().hash()),
                false => seen.set(seen.again(own)),
            }
        })
    };
    let listed: Vec<parts::Problem> = seen
        .problems
        .iter()
        .map(|one| {
            let at = one.place.entry.unwrap_or_default();
            let entry = t::entry(locale, title, &(at + 1).to_string());
            let words = [&entry, "：", &names::problem_in_list(locale, one)].concat();
            parts::Problem {
                target: entry_id(at),
                text: words.into(),
            }
        })
        .collect();
    let summary = error_summary::title(locale, &listed.len().to_string());
    html! {
        <>
            <ErrorSummary title={summary} problems={listed} attempt={seen.attempt} />
            <div>
                <h1 tabindex="-1">{ title }</h1>
                if let Some(lead) = names::section_lead(locale, section) {
                    <p class="lead">{ lead }</p>
                }
            </div>
            <div class="beside">
                <div class="listed">
                    { list.show() }
                    if full {
                        <p>{ entries::full(locale, &MOST_ENTRIES.to_string()) }</p>
                    }
                    <div class="row">
                        if !full {
                            <a id="add" class={classes!("btn", (!entries.is_empty()).then_some("quiet"))}
                                href={Route::Entry(section, entries.len(), None).hash()}>
                                { add(section, locale) }
                            </a>
                        }
                        if !entries.is_empty() {
                            { button(ButtonKind::Primary, onward, entries::done(locale).into()) }
                        }
                        { link(&session.workshop.home(), "btn quiet", sections::back(locale).into()) }
                    </div>
                </div>
                { jump(session, section, None) }
                <Lint {section} entry={None::<usize>} session={session.clone()} />
            </div>
        </>
    }
}

fn add(section: Section, locale: Locale) -> &'static str {
    match section {
        Section::Cities => t::add_city(locale),
        _ => t::add_post(locale),
    }
}

/// An entry in one line.
fn said(section: Section, at: usize, entry: &Answers, session: &Session) -> String {
    let locale = session.locale;
    if section == Section::Cities {
        let both = [Field::CityCode, Field::CityName].map(|field| entry.text(field).trim());
        let both = both.join(" ");
        return match both.trim() {
            "" => t::blank(locale).to_owned(),
            both => both.to_owned(),
        };
    }
    let posts = &session.workshop.read().notice.posts;
    match posts.get(at) {
        Some(post) => t::post(
            locale,
            &names::post_name(locale, post, at),
            &names::headcount(locale, post),
        ),
        None => t::blank(locale).to_owned(),
    }
}

/// What is wanting in each entry: what cannot be read, and the gravest that stands
/// against it. In one walk: there may be hundreds.
fn wanting(section: Section, entries: usize, session: &Session) -> Vec<Html> {
    let (locale, read) = (session.locale, session.workshop.read());
    let mut found = vec![(None, 0_usize); entries];
    let own = read
        .findings
        .iter()
        .filter(|one| one.place.section == section);
    for one in own {
        if let Some((gravest, count)) = one.place.entry.and_then(|at| found.get_mut(at)) {
            // They come with the gravest first.
            gravest.get_or_insert(one.severity);
            *count += 1;
        }
    }
    let mut wrong = vec![None; entries];
    for one in read
        .problems
        .iter()
        .filter(|one| one.place.section == section)
    {
        if let Some(place) = one.place.entry.and_then(|at| wrong.get_mut(at)) {
            place.get_or_insert_with(|| names::problem_in_list(locale, one));
        }
    }
    let shown = found
        .into_iter()
        .zip(wrong)
        .map(|((gravest, count), wrong)| {
            html! {
                <>
                    if let Some(severity) = gravest {
                        <p class="wanting">
                            { chip(tone(severity), names::severity(locale, severity)) }
                            { live(t::count(locale, &count.to_string())) }
                        </p>
                    }
                    if let Some(wrong) = wrong {
                        <p class="error">{ live(wrong) }</p>
                    }
                </>
            }
        });
    shown.collect()
}
