use yew::prelude::*;

use crate::platform::view;

/// Names the window, at first and on every change of the name.
#[hook]
pub fn use_title(title: String) {
    use_title_if_any(Some(title));
}

/// The same, once there is a name.
#[hook]
pub fn use_title_if_any(title: Option<String>) {
    use_effect_with(title, |title| {
        if let Some(title) = title {
            view::set_title(title);
        }
    });
}
