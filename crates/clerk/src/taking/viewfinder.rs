//! What the camera sees, until a code is read.

use std::cell::Cell;
use std::rc::Rc;

use desk::Refusal;
use web_sys::HtmlVideoElement;
use words::Locale;
use words::desk::refusal;
use words::text::{clerk_camera as t, clerk_taking as taking};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::greys::{greys, search};
use crate::apart::{Codes, Look};
use crate::state::Why;
use ui::parts::live;
use ui::platform::camera::{self, CameraProblem, Detector};
use ui::platform::{later, photo, unload};

/// The pause between two looks, in milliseconds.
const PAUSE: u32 = 250;

/// The picture of the camera, which is opened with it and closed with it.
pub(super) fn viewfinder(look: Look, codes: Codes) -> Html {
    html! { <Viewfinder {look} {codes} /> }
}

#[derive(Properties, PartialEq)]
struct ViewfinderProps {
    look: Look,
    codes: Codes,
}

#[component]
fn Viewfinder(ViewfinderProps { look, codes }: &ViewfinderProps) -> Html {
    let locale = look.locale;
    let video = use_node_ref();
    let words = use_state_eq(|| AttrValue::from(t::opening(locale)));
    use_effect_with((), {
        let (look, codes, video, words) = (look.clone(), *codes, video.clone(), words.clone());
        move |()| {
            let is_over = Rc::new(Cell::new(false));
            let leaving = {
                let ended = look.ended.clone();
                unload::on_leaving(move || ended.emit(None))
            };
            if let Some(video) = video.cast::<HtmlVideoElement>() {
                let is_over = is_over.clone();
                spawn_local(async move {
                    let seen = watch(&look, codes, &video, &is_over, &words).await;
                    if !is_over.get() {
                        look.ended.emit(Some(seen));
                    }
                });
            }
            move || {
                is_over.set(true);
                drop(leaving);
            }
        }
    });
    html! {
        <>
            <p class="hint">{ t::hint(locale) }</p>
            <video ref={video} playsinline=true aria-label={t::picture(locale)} />
            <p role="status">{ live((*words).clone()) }</p>
        </>
    }
}

/// Looks some four times a second until a code was taken in. Returns what became of it.
async fn watch(
    look: &Look,
    codes: Codes,
    video: &HtmlVideoElement,
    is_over: &Cell<bool>,
    words: &UseStateHandle<AttrValue>,
) -> Result<String, String> {
    let locale = look.locale;
    let mut detector = Detector::find().await;
    let camera = camera::open(video).await;
    let _camera = camera.map_err(|problem| why_not(locale, problem).to_owned())?;
    words.set(t::looking(locale).into());
    // A code that is read while the page is being left is not taken in.
    let take = |text: &str| match is_over.get() {
        true => Err(Refusal::NotJson),
        false => look.take.emit(text.to_owned()),
    };
    while !is_over.get() {
        later::pause(PAUSE).await;
        let seen = match &detector {
            None => of_frame(codes, video, take).await,
            Some(browsers) => match browsers.read(video).await {
                Some(texts) => of_texts(&texts, take),
                None => {
                    // A reader that fails once is not asked again.
                    detector = None;
                    continue;
                }
            },
        };
        match seen {
            Ok(number) => return Ok(taking::scanned(locale, &number.to_string())),
            // Some other code may be in the picture: it goes on.
            Err(Why::Refusal(problem)) => words.set(refusal(locale, &problem).into()),
            Err(_) => {}
        }
    }
    Err(String::new())
}

fn of_texts(texts: &[String], take: impl Fn(&str) -> Result<u32, Refusal>) -> Result<u32, Why> {
    let mut last = Why::NoCode;
    for text in texts {
        match take(text) {
            Ok(number) => return Ok(number),
            Err(refusal) => last = Why::Refusal(refusal),
        }
    }
    Err(last)
}

async fn of_frame(
    codes: Codes,
    video: &HtmlVideoElement,
    take: impl Fn(&str) -> Result<u32, Refusal>,
) -> Result<u32, Why> {
    let frame = photo::frame(video).ok_or(Why::NoCode)?;
    let picture = greys(codes, &frame).ok_or(Why::NoCode)?;
    search(codes, picture, take).await
}

fn why_not(locale: Locale, problem: CameraProblem) -> &'static str {
    match problem {
        CameraProblem::Refused => t::refused(locale),
        CameraProblem::None => t::none(locale),
        CameraProblem::Busy => t::busy(locale),
    }
}
