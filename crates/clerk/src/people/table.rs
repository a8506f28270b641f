//! The table: of thousands of rows, those in sight.
//!
//! Rows are equally high. Above and below the drawn ones stands a drawing as high as those that are
//! left out: a height set by style would need a `style` attribute, which the page's security policy
//! forbids.

use std::rc::Rc;

use desk::Column;
use web_sys::{Element, KeyboardEvent};
use words::desk as names;
use words::text::clerk_people as t;
use yew::prelude::*;

use super::cells::{cell, row_id};
use crate::state::Desk;
use ui::parts::live;
use ui::platform::{focus, later};

/// How many rows are drawn above and below those in sight.
const BEYOND: usize = 12;
/// The height of a row, in pixels, until one was drawn.
const ROW: f64 = 56.0;
/// How many rows Page Up and Page Down pass.
const PAGE: usize = 10;

#[derive(Properties, PartialEq)]
pub(super) struct TableProps {
    pub(super) desk: Desk,
    /// The indices of the rows, in their order.
    pub(super) shown: Rc<Vec<usize>>,
}

/// What is in sight: the first row, and how many.
#[derive(Clone, Copy, PartialEq)]
struct Sight {
    first: usize,
    count: usize,
    row: f64,
}

#[component]
pub(super) fn Table(TableProps { desk, shown }: &TableProps) -> Html {
    let locale = desk.locale;
    let frame = use_node_ref();
    let sight = use_state_eq(|| Sight {
        first: 0,
        count: 20,
        row: ROW,
    });
    // The row that the keyboard is at, by its place in the list.
    let reached = use_state_eq(|| 0_usize);
    // The row to focus next, once it is drawn.
    let wanted = use_mut_ref(String::new);
    let look = {
        let (frame, sight) = (frame.clone(), sight.clone());
        Rc::new(move || {
            if let Some(frame) = frame.cast::<Element>() {
                sight.set(seen(&frame, sight.row));
            }
        })
    };
    use_effect_with((shown.len(), desk.read().columns.len()), {
        let look = look.clone();
        move |_| look()
    });
    let onscroll = {
        let look = look.clone();
        Callback::from(move |_: Event| look())
    };
    let last = shown.len().saturating_sub(1);
    let onkeydown = {
        let (reached, shown, desk, frame) =
            (reached.clone(), shown.clone(), desk.clone(), frame.clone());
        let (row, look, wanted) = (sight.row, look.clone(), wanted.clone());
        Callback::from(move |event: KeyboardEvent| {
            let at = (*reached).min(last);
            let to = match &*event.key() {
                "ArrowDown" => at + 1,
                "ArrowUp" => at.saturating_sub(1),
                "PageDown" => at + PAGE,
                "PageUp" => at.saturating_sub(PAGE),
                "Home" => 0,
                "End" => last,
                _ => return,
            };
            event.prevent_default();
            let to = to.min(last);
            reached.set(to);
            let inner = desk.read();
            let row_of = shown.get(to).and_then(|at| inner.register.rows().get(*at));
            let (Some(row_of), Some(frame)) = (row_of, frame.cast::<Element>()) else {
                return;
            };
            bring(&frame, to, row);
            // It may have to be drawn first.
            look();
            let id = row_id(row_of.number);
            *wanted.borrow_mut() = id.clone();
            let wanted = wanted.clone();
            later::after(0, move || {
                // Focusing a row that was left meanwhile would scroll the list back to it.
                if *wanted.borrow() == id {
                    focus::element(&id);
                }
            })
            .forget();
        })
    };
    let inner = desk.read();
    let (rows, terms) = (inner.register.rows(), inner.register.terms());
    let first = sight.first.saturating_sub(BEYOND).min(last);
    let end = (sight.first + sight.count + BEYOND).min(shown.len());
    let columns = &inner.columns;
    let drawn = (first..end).filter_map(|at| {
        let row = rows.get(*shown.get(at)?)?;
        let is_reached = (*reached).min(last) == at;
        let cells = columns.iter().map(|column| {
            let key = names::column(locale, *column);
            html! { <td {key} class={class(*column)}>{ cell(locale, *column, row, terms, is_reached) }</td> }
        });
        Some(html! { <tr key={row.number} aria-rowindex={(at + 2).to_string()}>{ for cells }</tr> })
    });
    let span = columns.len().to_string();
    let gap = |key: &'static str, count: usize| {
        (count > 0).then(|| {
            let height = (count as f64 * sight.row).round().to_string();
            html! {
                <tr {key} class="gap" aria-hidden="true">
                    <td colspan={span.clone()}><svg width="1" {height} /></td>
                </tr>
            }
        })
    };
    let heads = columns.iter().map(|column| head(desk, *column));
    html! {
        <div class="scrolled" ref={frame} {onscroll} {onkeydown}>
            <table class="people" aria-rowcount={(shown.len() + 1).to_string()}>
                <caption class="spoken">{ t::title(locale) }</caption>
                <thead><tr aria-rowindex="1">{ for heads }</tr></thead>
                <tbody>
                    { gap("above", first) }
                    { for drawn }
                    { gap("below", shown.len().saturating_sub(end)) }
                </tbody>
            </table>
        </div>
    }
}

/// The classes of a column: its width, and what a narrow screen shows of it.
const fn class(column: Column) -> &'static str {
    match column {
        Column::Name => "name first-line",
        Column::Outcome => "usual first-line",
        Column::Post | Column::Warnings => "wide second-line",
        Column::Number | Column::Sex => "narrow",
        Column::IdNumber => "wide",
        Column::File => "widest",
        _ => "usual",
    }
}

/// The head of a column, which sorts by it.
fn head(desk: &Desk, column: Column) -> Html {
    let inner = desk.read();
    let is_sorted = inner.query.sort == Some(column);
    let sort = match (is_sorted, inner.query.descending) {
        (false, _) => None,
        (true, false) => Some("ascending"),
        (true, true) => Some("descending"),
    };
    let onclick = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| {
            desk.change(|inner| {
                let query = &mut inner.query;
                query.descending = query.sort == Some(column) && !query.descending;
                query.sort = Some(column);
            });
        })
    };
    let name = names::column(desk.locale, column);
    html! {
        <th key={name} scope="col" class={class(column)} aria-sort={sort}>
            <button type="button" {onclick}>{ live(name) }</button>
        </th>
    }
}

/// What is in sight of a scrolled frame.
fn seen(frame: &Element, row_before: f64) -> Sight {
    let drawn = frame.query_selector("tbody tr:not(.gap)").ok().flatten();
    let row = drawn.map_or(row_before, |row| row.get_bounding_client_rect().height());
    let row = row.max(1.0);
    Sight {
        first: (f64::from(frame.scroll_top()) / row) as usize,
        count: (f64::from(frame.client_height()) / row).ceil() as usize + 1,
        row,
    }
}

/// Scrolls a frame so that a row is in sight, below the heads.
fn bring(frame: &Element, at: usize, row: f64) {
    let head = frame.query_selector("thead").ok().flatten();
    let head = head.map_or(0.0, |head| head.get_bounding_client_rect().height());
    let top = at as f64 * row;
    let (from, height) = (
        f64::from(frame.scroll_top()),
        f64::from(frame.client_height()),
    );
    if top < from {
        frame.set_scroll_top(top as i32);
    } else if top + row + head > from + height {
        frame.set_scroll_top((top + row + head - height).ceil() as i32);
    }
}
