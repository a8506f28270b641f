use yew::prelude::*;

use super::live;

/// How far one has come, in words; the bar only repeats it. With nothing in all
/// it is empty.
///
/// The bar is drawn, not styled: widths that change would need a `style`
/// attribute, which the page's security policy forbids.
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
