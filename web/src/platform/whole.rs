//! Two programs for one page. The first is the self-check, small enough to be there at
//! once; the application form comes with the whole program, which is fetched when
//! someone goes there and takes the place of the first. `docs/decisions/0006`.
//!
//! What was answered is handed over in memory, through `web/boot.mjs`.

use std::sync::atomic::{AtomicBool, Ordering};

use gloo::events::EventListener;
use js_sys::Reflect;
use web_sys::wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, Event};

/// The names `web/boot.mjs` knows.
const WANTED: &str = "xieguan:whole";
const FAILED: &str = "xieguan:whole-failed";
const HANDED: &str = "xieguanHanded";

/// Whether another program has taken the place of this one, or is about to.
static GONE: AtomicBool = AtomicBool::new(false);

/// Whether this program has anything left to say about the page.
pub(crate) fn is_gone() -> bool {
    GONE.load(Ordering::Relaxed)
}

/// Fetches the whole program and hands `answers` to it. From then on this one is silent,
/// unless `failed` is called: then the files could not be fetched.
pub(crate) fn ask(answers: &str, failed: impl Fn() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    let listener = EventListener::new(&window, FAILED, move |_| {
        GONE.store(false, Ordering::Relaxed);
        failed();
        // Whoever went back meanwhile went unheard.
        if let (Some(window), Ok(event)) = (web_sys::window(), Event::new("hashchange")) {
            let _ = window.dispatch_event(&event);
        }
    });
    let settings = CustomEventInit::new();
    settings.set_detail(&JsValue::from_str(answers));
    let event = CustomEvent::new_with_event_init_dict(WANTED, &settings).ok()?;
    GONE.store(true, Ordering::Relaxed);
    // Nobody can cancel it.
    let _ = window.dispatch_event(&event);
    Some(listener)
}

/// What the first program handed over, once; `None` where there was no first program.
pub(crate) fn handed() -> Option<String> {
    let global = js_sys::global();
    let name = JsValue::from_str(HANDED);
    let answers = Reflect::get(&global, &name).ok()?.as_string()?;
    let _ = Reflect::delete_property(&global, &name);
    Some(answers)
}
