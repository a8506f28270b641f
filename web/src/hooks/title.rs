use yew::prelude::*;

use crate::platform::view;

/// Names the window, at first and on every change of the name.
#[hook]
pub(crate) fn use_title(title: String) {
    use_effect_with(title, |title| view::set_title(title));
}
