//! Moves the focus, for keyboards and screen readers.

use web_sys::wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

use super::dom;

/// Focuses the heading of a new page and scrolls to the top. Without this, a screen reader stays
/// silent on the link that was followed.
pub fn page_heading() {
    if let Some(heading) = dom::first("#main h1") {
        without_scrolling(&heading);
    }
}

/// Focuses the first heading inside the element with this `id`.
pub fn heading_in(id: &str) {
    let heading = dom::by_id(id)
        .and_then(|section| section.query_selector("h1, h2, h3").ok().flatten())
        .and_then(|heading| heading.dyn_into::<HtmlElement>().ok());
    if let Some(heading) = heading {
        heading.set_tab_index(-1);
        focus(&heading);
    }
}

/// Focuses the heading of a place on the page and brings it into view.
pub fn place(id: &str) {
    if let Some(place) = dom::by_id(id) {
        heading_in(id);
        place.scroll_into_view();
    }
}

/// Focuses a form control by its `id` and scrolls its question into view, so that the label is
/// not above the edge of the screen.
pub fn field(id: &str) {
    let Some(control) = dom::by_id(id) else {
        return;
    };
    without_scrolling(&control);
    let question = control.closest(".field, fieldset").ok().flatten();
    question.unwrap_or(control.into()).scroll_into_view();
}

/// Focuses the element with this `id`, scrolling to it as the browser does.
pub fn element(id: &str) {
    if let Some(element) = dom::by_id(id) {
        focus(&element);
    }
}

fn focus(element: &HtmlElement) {
    // `focus` does not fail on elements of a page, and there would be no remedy.
    let _ = element.focus();
}

fn without_scrolling(element: &HtmlElement) {
    // Makes headings focusable by script. Inputs keep their place in the tab order.
    if element.tab_index() < 0 {
        element.set_tab_index(-1);
    }
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}
