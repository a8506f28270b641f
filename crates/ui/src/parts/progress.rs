use yew::prelude::*;

use super::live;

/// The progress, in words; the bar only repeats them. The bar is empty if `of` is 0.
///
/// The bar is a drawing: a width set by style would need a `style` attribute, which the page's
/// security policy forbids.
pub fn progress(label: &str, done: usize, of: usize) -> Html {
    let width = (done.min(of) * 100).checked_div(of).unwrap_or(0);
    html! {
        <div class="progress">
            { live(label) }
            <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                <rect class="track" width="100" height="6" />
                <rect class="done" width={width.to_string()} height="6" />
            </svg>
        </div>
    }
}
