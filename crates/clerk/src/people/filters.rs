//! Which rows the list shows.

use desk::{Column, Conclusion, ItemFilter, PostFilter, Query, Source, State, Warning};
use fields::Choice;
use rules::{Item, Outcome};
use words::desk as names;
use words::names::{citation_short, item as item_name, outcome};
use words::text::clerk_people as t;
use yew::prelude::*;

use crate::labelled::labelled;
use crate::state::Desk;
use ui::parts::{ButtonKind, Field, Menu, button};

/// The outcomes, the gravest first.
const OUTCOMES: [Outcome; 5] = [
    Outcome::NotMet,
    Outcome::Unknown,
    Outcome::DependsOnNotice,
    Outcome::ForBureau,
    Outcome::Met,
];

/// One menu: its name, its answers, which is chosen, and what choosing changes.
struct Filter {
    id: &'static str,
    label: &'static str,
    options: Vec<(AttrValue, AttrValue)>,
    chosen: AttrValue,
    set: fn(&mut Query, &str),
}

/// The key of an index in a menu.
fn index(at: usize) -> AttrValue {
    at.to_string().into()
}

/// The value at an index that is written as text.
fn of_index<T: Copy>(all: &[T], text: &str) -> Option<T> {
    let at: usize = text.parse().ok()?;
    all.get(at).copied()
}

fn chosen<T: PartialEq>(all: &[T], value: Option<T>) -> AttrValue {
    let at = value.and_then(|value| all.iter().position(|known| *known == value));
    at.map_or_else(AttrValue::default, index)
}

fn values<C: Choice>() -> Vec<C> {
    C::ALL.iter().map(|(value, _)| *value).collect()
}

fn options<T: Copy>(all: &[T], name: impl Fn(T) -> String) -> Vec<(AttrValue, AttrValue)> {
    let named = all.iter().enumerate();
    named
        .map(|(at, value)| (index(at), name(*value).into()))
        .collect()
}

/// Filters by the item with this index, written as text.
fn set_item(query: &mut Query, text: &str) {
    query.item = of_index(&Item::ALL, text).map(ItemFilter::IsNotMet);
}

fn set_post(query: &mut Query, text: &str) {
    query.post = match text {
        "" => None,
        "none" => Some(PostFilter::None),
        index => index.parse().ok().map(PostFilter::Of),
    };
}

/// All filters, and which columns there are.
pub(super) fn filters(desk: &Desk) -> Html {
    let locale = desk.locale;
    let inner = desk.read();
    let query = &inner.query;
    let posts = &inner.register.terms().notice.posts;
    let mut menus = Vec::new();
    if !posts.is_empty() {
        let named = posts.iter().enumerate();
        let mut options: Vec<(AttrValue, AttrValue)> = named
            .map(|(at, post)| (index(at), words::notice::post_name(locale, post, at).into()))
            .collect();
        options.push(("none".into(), t::no_post(locale).into()));
        menus.push(Filter {
            id: "filter-post",
            label: names::column(locale, Column::Post),
            options,
            chosen: match query.post {
                None => AttrValue::default(),
                Some(PostFilter::None) => "none".into(),
                Some(PostFilter::Of(at)) => index(at),
            },
            set: set_post,
        });
    }
    let (states, conclusions) = (values::<State>(), values::<Conclusion>());
    let (warnings, sources) = (values::<Warning>(), values::<Source>());
    menus.extend([
        Filter {
            id: "filter-outcome",
            label: names::column(locale, Column::Outcome),
            options: options(&OUTCOMES, |value| outcome(locale, value).to_owned()),
            chosen: chosen(&OUTCOMES, query.outcome),
            set: |query, text| query.outcome = of_index(&OUTCOMES, text),
        },
        Filter {
            id: "filter-item",
            label: t::item(locale),
            options: options(&Item::ALL, |item| {
                let place = citation_short(locale, item.citation());
                [&*place, " ", item_name(locale, item)].concat()
            }),
            chosen: match query.item {
                Some(ItemFilter::IsNotMet(item)) => chosen(&Item::ALL, Some(item)),
                _ => AttrValue::default(),
            },
            set: set_item,
        },
        Filter {
            id: "filter-warning",
            label: names::column(locale, Column::Warnings),
            options: options(&warnings, |value| names::warning(locale, value).to_owned()),
            chosen: chosen(&warnings, query.warning),
            set: |query, text| query.warning = of_index(&values(), text),
        },
        Filter {
            id: "filter-state",
            label: names::column(locale, Column::State),
            options: options(&states, |value| names::state(locale, value).to_owned()),
            chosen: chosen(&states, query.state),
            set: |query, text| query.state = of_index(&values(), text),
        },
        Filter {
            id: "filter-conclusion",
            label: names::column(locale, Column::Conclusion),
            options: options(&conclusions, |value| {
                names::conclusion(locale, value).to_owned()
            }),
            chosen: chosen(&conclusions, query.conclusion),
            set: |query, text| query.conclusion = of_index(&values(), text),
        },
        Filter {
            id: "filter-source",
            label: names::column(locale, Column::Source),
            options: options(&sources, |value| names::source(locale, value).to_owned()),
            chosen: chosen(&sources, query.source),
            set: |query, text| query.source = of_index(&values(), text),
        },
    ]);
    let menus = menus.into_iter().map(|filter| menu(desk, filter));
    let words = Field {
        named: labelled("filter-words", t::words(locale), None),
        value: query.text.clone().into(),
        oninput: {
            let desk = desk.clone();
            Callback::from(move |typed| desk.change(|inner| inner.query.text = typed))
        },
        inputmode: "search",
        autocomplete: "off",
        suggestions: Vec::new(),
    };
    let clear = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| {
            desk.change(|inner| {
                inner.query = Query {
                    sort: inner.query.sort,
                    descending: inner.query.descending,
                    ..Query::default()
                };
            });
        })
    };
    let unfiltered = Query {
        sort: query.sort,
        descending: query.descending,
        ..Query::default()
    };
    html! {
        <section class="filters" aria-label={t::filters(locale)}>
            { words.show() }
            <details open={true}>
                <summary>{ t::filters(locale) }</summary>
                <div class="menus">{ for menus }</div>
                if *query != unfiltered {
                    <div class="row">{ button(ButtonKind::Quiet, clear, t::unfilter(locale).into()) }</div>
                }
            </details>
            <details>
                <summary>{ t::columns(locale) }</summary>
                <div class="columns">{ for Column::ALL.iter().map(|(column, key)| tick(desk, *column, key, &inner.columns)) }</div>
            </details>
        </section>
    }
}

fn menu(desk: &Desk, filter: Filter) -> Html {
    let (desk, set, locale) = (desk.clone(), filter.set, desk.locale);
    Menu {
        named: labelled(filter.id, filter.label, None),
        nothing: t::all(locale),
        options: filter.options,
        value: filter.chosen,
        onchange: Callback::from(move |text: String| {
            desk.change(|inner| set(&mut inner.query, &text));
        }),
    }
    .show()
}

/// A column that can be shown. The name always is: it leads to the application.
fn tick(desk: &Desk, column: Column, key: &'static str, shown: &[Column]) -> Html {
    let is_shown = shown.contains(&column);
    let name = names::column(desk.locale, column);
    let onchange = {
        let desk = desk.clone();
        Callback::from(move |_: Event| {
            desk.change(|inner| {
                let all = Column::ALL.iter().map(|(column, _)| *column);
                let before = inner.columns.clone();
                let wanted = |known: &Column| match *known == column {
                    true => !before.contains(known),
                    false => before.contains(known),
                };
                inner.columns = all.filter(wanted).collect();
            });
        })
    };
    html! {
        <label class="choice" {key}>
            <input
                type="checkbox"
                checked={is_shown}
                disabled={column == Column::Name}
                {onchange}
            />
            <span>{ name }</span>
        </label>
    }
}
