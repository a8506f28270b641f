//! One of many answers: chosen from a list, or typed by any of its names.

use words::Locale;
use words::text::sections as t;
use yew::prelude::*;

use crate::parts::{ButtonKind, Field, Labelled, Menu, button, live};
use crate::platform::focus;

/// A value and its label.
pub(super) type Answer = (AttrValue, AttrValue);

/// A list of answers, and the one that the field's text means.
pub struct NamedList {
    /// Values and labels; the values are texts of the field.
    pub options: Vec<Answer>,
    /// The value that the field's text means; empty if it means none.
    pub chosen: AttrValue,
    /// The text before anything is chosen, if not the usual words.
    pub nothing: Option<&'static str>,
    /// The line to type a name into, if there is one.
    pub typing: Option<Typing>,
}

/// A line to type a name into.
pub struct Typing {
    /// Its `id`.
    pub id: &'static str,
    /// Its label.
    pub label: AttrValue,
    /// The hint before typing.
    pub hint: Option<&'static str>,
    /// How the text was understood, in a sentence; may be empty.
    pub said: AttrValue,
    /// Values and labels that the text could mean, to choose from.
    pub choices: Vec<Answer>,
}

impl NamedList {
    /// The list, and the line to type into with the field's text.
    pub(super) fn show(
        self,
        named: Labelled,
        text: AttrValue,
        typing: &Callback<String>,
        locale: Locale,
    ) -> Html {
        let id = named.id;
        let menu = Menu {
            nothing: self.nothing.unwrap_or_else(|| t::choose_one(locale)),
            named,
            options: self.options,
            value: self.chosen,
            onchange: typing.clone(),
        };
        html! {
            <>
                { menu.show() }
                if let Some(line) = self.typing {
                    { line.show(id, text, typing) }
                }
            </>
        }
    }
}

impl Typing {
    /// The line beneath the list with this `id`.
    fn show(self, list: &'static str, value: AttrValue, typing: &Callback<String>) -> Html {
        let choice = |(value, label): Answer| {
            let typing = typing.clone();
            // The button disappears; the list shows the place.
            let onclick = Callback::from(move |_| {
                typing.emit(value.to_string());
                focus::element(list);
            });
            button(ButtonKind::Quiet, onclick, label.into())
        };
        let line = Field {
            named: Labelled {
                id: self.id,
                label: self.label,
                hint: self.hint,
                error: None,
                required: false,
            },
            value,
            oninput: typing.clone(),
            inputmode: "text",
            autocomplete: "off",
            suggestions: Vec::new(),
        };
        html! {
            <div class="or">
                { line.show() }
                <div role="status">
                    if !self.said.is_empty() {
                        <p class="hint">{ live(&self.said) }</p>
                    }
                </div>
                if !self.choices.is_empty() {
                    <div class="row">{ for self.choices.into_iter().map(choice) }</div>
                }
            </div>
        }
    }
}
