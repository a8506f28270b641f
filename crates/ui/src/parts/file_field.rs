use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

/// A field in which a person chooses a file.
pub struct FileField {
    /// The `id` of the control.
    pub id: &'static str,
    /// The label above it.
    pub label: &'static str,
    /// What to know before.
    pub hint: Option<&'static str>,
    /// Which files it offers.
    pub accept: &'static str,
    /// The camera of a telephone that takes the picture, if one should.
    pub capture: Option<&'static str>,
    /// The file that was chosen.
    pub onchoose: Callback<File>,
}

impl FileField {
    /// JSON, by its ending or by its type.
    pub const JSON: &'static str = ".json,application/json";

    /// Renders it.
    pub fn show(self) -> Html {
        let onchoose = self.onchoose;
        let onchange = Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                // So that the same file can be chosen again.
                input.set_value("");
                onchoose.emit(file);
            }
        });
        html! {
            <div class="field">
                <label for={self.id}>{ self.label }</label>
                if let Some(hint) = self.hint {
                    <p class="hint">{ hint }</p>
                }
                <input id={self.id} type="file" accept={self.accept} capture={self.capture} {onchange} />
            </div>
        }
    }
}
