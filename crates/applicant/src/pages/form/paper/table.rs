//! The table of the sheet, before it is drawn.

use yew::prelude::*;

/// One cell: a head, a text or a drawing, with the number of columns that it spans.
pub(super) enum Cell {
    Head(u8, String),
    Text(u8, String),
    Drawn(u8, Html),
    /// The place of the photo, beside four rows.
    Photo(Html),
}

/// A row of seven columns, and the class that shapes it.
pub(super) type Row = (&'static str, Vec<Cell>);

pub(super) fn head(text: &str) -> Cell {
    Cell::Head(1, text.to_owned())
}

/// The table is data before it is drawn: an element in code for each cell would be larger than
/// the rest of the page.
pub(super) fn drawn_row((class, cells): &Row) -> Html {
    let cell = |cell: &Cell| {
        let (tag, span, content) = match cell {
            Cell::Photo(html) => {
                return html! { <td rowspan="4" class="photo">{ html.clone() }</td> };
            }
            Cell::Head(span, text) => ("th", span, text.into()),
            Cell::Text(span, text) => ("td", span, text.into()),
            Cell::Drawn(span, html) => ("td", span, html.clone()),
        };
        html! { <@{tag} colspan={span.to_string()}>{ content }</@> }
    };
    html! { <tr class={*class}>{ for cells.iter().map(cell) }</tr> }
}
