use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

/// A button to choose a file. The browser's own control lies over the button, invisible: it
/// handles clicks, the keyboard and dropped files, and has the name that a screen reader says.
pub struct FileField {
    /// The `id` of the control.
    pub id: &'static str,
    /// The label: what the file is.
    pub label: &'static str,
    /// The words on the button, beneath the label. If `None`, the label is on the button.
    pub button: Option<&'static str>,
    /// The hint before choosing.
    pub hint: Option<&'static str>,
    /// The `accept` attribute: which files the browser offers.
    pub accept: &'static str,
    /// The `capture` attribute: the phone's camera that takes the picture, if one should.
    pub capture: Option<&'static str>,
    /// Receives the chosen file.
    pub onchoose: Callback<File>,
}

impl FileField {
    /// JSON, by extension or by type.
    pub const JSON: &'static str = ".json,application/json";

    /// Renders it.
    pub fn show(self) -> Html {
        let onchoose = self.onchoose;
        let onchange = Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                // Otherwise the same file could not be chosen again.
                input.set_value("");
                onchoose.emit(file);
            }
        });
        let [label_id, words_id, hint_id] =
            ["-label", "-words", "-hint"].map(|part| [self.id, part].concat());
        let named = [&label_id, " ", &words_id].concat();
        let control = html! {
            <input
                id={self.id}
                type="file"
                accept={self.accept}
                capture={self.capture}
                aria-labelledby={self.button.is_some().then_some(named)}
                aria-describedby={self.hint.is_some().then(|| hint_id.clone())}
                {onchange}
            />
        };
        let Some(words) = self.button else {
            return html! { <label class="btn quiet file">{ control }{ self.label }</label> };
        };
        html! {
            <div class="field">
                <label for={self.id} id={label_id}>{ self.label }</label>
                if let Some(hint) = self.hint {
                    <p class="hint" id={hint_id}>{ hint }</p>
                }
                <span class="btn quiet file">{ control }<span id={words_id}>{ words }</span></span>
            </div>
        }
    }
}
