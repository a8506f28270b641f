//! A hand scanner: it types the code as a keyboard does, and presses Enter at the end.
//!
//! The box cannot be typed into by itself: an input method would make words of what the scanner
//! types. It listens to the keys instead, and where these say nothing of use, to their place on the
//! keyboard.

use std::rc::Rc;

use web_sys::KeyboardEvent;
use web_sys::wasm_bindgen::JsCast;
use words::desk::refusal;
use words::text::clerk_taking as t;
use yew::prelude::*;

use super::code::take_text;
use crate::state::Desk;
use ui::parts::{Message, live};
use ui::platform::{later, taking};

/// The most characters that a code has.
const MOST: usize = 4300;
/// How long after the last key a code is taken for complete, in milliseconds. Some scanners press
/// no Enter.
const PAUSE: u32 = 400;

#[derive(Properties, PartialEq)]
pub(crate) struct ScannerProps {
    pub(crate) desk: Desk,
}

#[component]
pub(crate) fn Scanner(ScannerProps { desk }: &ScannerProps) -> Html {
    let locale = desk.locale;
    let typed = use_state(String::new);
    let keys = use_mut_ref(String::new);
    let message = use_state_eq(Message::default);
    let timer = use_mut_ref(|| None);
    let read = {
        let (desk, typed, keys, message) =
            (desk.clone(), typed.clone(), keys.clone(), message.clone());
        Rc::new(move |is_over: bool| {
            let text = keys.borrow().clone();
            let taken = take_text(&desk, &text);
            match (&taken, is_over) {
                (Ok(number), _) => {
                    let words = t::scanned(locale, &number.to_string());
                    message.set(message.next(words, false));
                }
                // More may come.
                (Err(_), false) => return,
                (Err(problem), true) => message.set(message.next(refusal(locale, problem), true)),
            }
            if taken.is_ok() {
                desk.change(|inner| {
                    inner.work.edited();
                    inner.is_begun = true;
                });
            }
            keys.borrow_mut().clear();
            typed.set(String::new());
        })
    };
    let onkeydown = {
        let (typed, keys, timer, read) = (typed.clone(), keys.clone(), timer.clone(), read.clone());
        Callback::from(move |event: KeyboardEvent| {
            let is_blank = keys.borrow().is_empty();
            match &*event.key() {
                "Enter" | "Tab" if !is_blank => {
                    event.prevent_default();
                    *timer.borrow_mut() = None;
                    read(true);
                    return;
                }
                "Escape" | "Backspace" => {
                    keys.borrow_mut().clear();
                    typed.set(String::new());
                    return;
                }
                _ => {}
            }
            let is_command = event.ctrl_key() || event.meta_key() || event.alt_key();
            let Some(character) = character(&event).filter(|_| !is_command) else {
                return;
            };
            event.prevent_default();
            let mut keys = keys.borrow_mut();
            if keys.len() < MOST {
                keys.push(character);
            }
            typed.set(keys.clone());
            let read = read.clone();
            *timer.borrow_mut() = Some(later::after(PAUSE, move || read(false)));
        })
    };
    let onpaste = {
        let keys = keys.clone();
        Callback::from(move |event: Event| {
            if let Some(text) = taking::pasted_text(&event) {
                event.prevent_default();
                *keys.borrow_mut() = text;
                read(true);
            }
        })
    };
    html! {
        <div class="field scanner">
            <label for="scanner">{ t::scanner(locale) }</label>
            <p class="hint" id="scanner-hint">{ t::scanner_hint(locale) }</p>
            <input
                id="scanner"
                type="text"
                readonly=true
                autocomplete="off"
                aria-describedby="scanner-hint"
                value={(*typed).clone()}
                {onkeydown}
                {onpaste}
            />
            { live(match typed.len() {
                0 => String::new(),
                count => t::arriving(locale, &count.to_string()),
            }) }
            { message.show() }
        </div>
    }
}

/// The character of a key: what it says, or what stands at its place on an American keyboard,
/// which is what scanners pretend to be.
fn character(event: &KeyboardEvent) -> Option<char> {
    let event = event.unchecked_ref::<KeyboardEvent>();
    of_key(&event.key(), &event.code(), event.shift_key())
}

fn of_key(key: &str, code: &str, has_shift: bool) -> Option<char> {
    let mut characters = key.chars();
    if let (Some(character), None) = (characters.next(), characters.next())
        && (character.is_ascii_graphic() || character == ' ')
    {
        return Some(character);
    }
    let place = code.strip_prefix("Key").or(code.strip_prefix("Digit"));
    if let Some(character) = place.and_then(|place| place.chars().next()) {
        return match (character, has_shift) {
            ('4', true) => Some('$'),
            ('5', true) => Some('%'),
            ('8', true) => Some('*'),
            (other, _) => Some(other),
        };
    }
    match (code, has_shift) {
        ("Space", _) => Some(' '),
        ("Minus", false) => Some('-'),
        ("Equal", true) => Some('+'),
        ("Period", false) => Some('.'),
        ("Slash", false) => Some('/'),
        ("Semicolon", true) => Some(':'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::of_key;

    #[test]
    fn a_key_says_its_character() {
        assert_eq!(of_key("A", "KeyA", true), Some('A'));
        assert_eq!(of_key("%", "Digit5", true), Some('%'));
        assert_eq!(of_key("Shift", "ShiftLeft", true), None);
    }

    #[test]
    fn under_an_input_method_its_place_says_it() {
        for (code, has_shift, character) in [
            ("KeyQ", false, 'Q'),
            ("Digit7", false, '7'),
            ("Digit4", true, '$'),
            ("Equal", true, '+'),
            ("Semicolon", true, ':'),
            ("Space", false, ' '),
        ] {
            for key in ["Process", "ㄑ", "Unidentified"] {
                assert_eq!(of_key(key, code, has_shift), Some(character), "{code}");
            }
        }
    }
}
