use yew::prelude::*;

use crate::platform::view;

/// Sets the title of the window, now and on every change.
#[hook]
pub fn use_title(title: String) {
    use_title_if_any(Some(title));
}

/// The same, as soon as there is a title.
#[hook]
pub fn use_title_if_any(title: Option<String>) {
    use_effect_with(title, |title| {
        if let Some(title) = title {
            view::set_title(title);
        }
    });
}
