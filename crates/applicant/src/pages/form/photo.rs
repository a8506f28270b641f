//! The photo: chosen or taken, moved into the frame, cut to what the notice asks for.

use std::rc::Rc;

use notice::PhotoSpec;
use web_sys::{File, HtmlCanvasElement, HtmlInputElement};
use words::Locale;
use words::form as names;
use words::text::{photo as t, sections as f};
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::Session;
use crate::filling::Act;
use crate::pages::problems::{photo_backdrop, photo_problem};
use crate::route::Route;
use ui::parts::{ButtonKind, button, link, said};
use ui::platform::photo::{self, Crop, Picture};
use ui::platform::{dialog, focus};

#[derive(Properties, PartialEq)]
pub(super) struct PhotoProps {
    pub(super) session: Session,
}

/// What is in hand: a picture in its frame, and what is to be said of it.
#[derive(Clone, Default, PartialEq)]
struct Hand {
    picture: Option<(Rc<Picture>, Crop)>,
    said: AttrValue,
    failed: bool,
    /// How often something was said.
    times: u32,
}

/// A step of the frame: a share of its width, or of its size.
const STEP: f64 = 0.06;

#[component]
pub(super) fn PhotoPage(PhotoProps { session }: &PhotoProps) -> Html {
    let locale = session.locale;
    let spec = session.notice().photo();
    let hand = use_state_eq(Hand::default);
    let canvas = use_node_ref();

    use_effect_with(hand.picture.clone(), {
        let canvas = canvas.clone();
        move |picture| {
            if let (Some((picture, crop)), Some(canvas)) =
                (picture, canvas.cast::<HtmlCanvasElement>())
            {
                photo::draw(&canvas, picture, *crop);
            }
        }
    });

    let failing = {
        let hand = hand.clone();
        move |said: String| {
            hand.set(Hand {
                picture: None,
                said: said.into(),
                failed: true,
                times: hand.times + 1,
            });
        }
    };
    let onchange = {
        let (hand, failing) = (hand.clone(), failing.clone());
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let Some(file) = input.files().and_then(|files| files.get(0)) else {
                return;
            };
            // So that the same file can be chosen again.
            input.set_value("");
            let (hand, failing) = (hand.clone(), failing.clone());
            spawn_local(async move { framed(file, spec, &hand, &failing, locale).await });
        })
    };
    let moved = |dx: f64, dy: f64, grown: f64| {
        let hand = hand.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some((picture, crop)) = &hand.picture {
                let crop = Crop {
                    x: crop.x + dx * crop.scale,
                    y: crop.y + dy * crop.scale,
                    scale: crop.scale * (1.0 + grown),
                };
                hand.set(Hand {
                    picture: Some((picture.clone(), crop.clamped(picture, &spec))),
                    ..(*hand).clone()
                });
            }
        })
    };
    let take = {
        let (session, hand, failing) = (session.clone(), hand.clone(), failing);
        Callback::from(move |_: MouseEvent| {
            let Some((picture, crop)) = hand.picture.clone() else {
                return;
            };
            let (session, hand, failing) = (session.clone(), hand.clone(), failing.clone());
            spawn_local(async move {
                match photo::cut(&picture, crop, &spec).await {
                    Ok(photo) => {
                        let kb = photo.jpeg.len().div_ceil(1024).to_string();
                        let hint = photo_backdrop(
                            locale,
                            photo::backdrop(&picture, crop, &spec),
                            spec.background,
                        );
                        let said = t::taken(
                            locale,
                            &spec.width.to_string(),
                            &spec.height.to_string(),
                            &kb,
                        );
                        session.filling.dispatch(Act::Photo(Some(photo)));
                        // Not on the button that comes in its place: it takes the photo away.
                        focus::page_heading();
                        hand.set(Hand {
                            picture: None,
                            said: [&said, hint.unwrap_or_default()].concat().into(),
                            failed: false,
                            times: hand.times + 1,
                        });
                    }
                    Err(problem) => failing(photo_problem(locale, problem)),
                }
            });
        })
    };
    let remove = {
        let (session, hand) = (session.clone(), hand.clone());
        Callback::from(move |_: MouseEvent| {
            if dialog::confirm(t::remove_sure(locale)) {
                session.filling.dispatch(Act::Photo(None));
                hand.set(Hand::default());
            }
        })
    };

    let have = session.filling.typed().photo.clone();
    let address = use_memo(have, |photo| photo.as_ref().map(photo::object_url));
    let tool = |name: &'static str, dx, dy, grown| {
        html! { <button type="button" class="tool" onclick={moved(dx, dy, grown)}>{ name }</button> }
    };
    html! {
        <>
            <div>
                <h1 tabindex="-1">{ names::section(locale, form::Section::Photo) }</h1>
                <p class="lead">{ names::section_lead(locale, form::Section::Photo) }</p>
                <p class="hint">
                    { t::spec(
                        locale,
                        &spec.width.to_string(),
                        &spec.height.to_string(),
                        &spec.min_kb.to_string(),
                        &spec.max_kb.to_string(),
                    ) }
                </p>
            </div>
            { said(&hand.said, hand.failed, hand.times) }
            if hand.picture.is_some() {
                <div class="frame" key="framing">
                    <canvas
                        ref={canvas}
                        width={spec.width.to_string()}
                        height={spec.height.to_string()}
                        role="img"
                        aria-label={t::framed(locale)}
                    />
                    <p class="hint">{ t::move_hint(locale) }</p>
                    <div class="row">
                        { tool(t::up(locale), 0.0, -STEP, 0.0) }
                        { tool(t::down(locale), 0.0, STEP, 0.0) }
                        { tool(t::left(locale), -STEP, 0.0, 0.0) }
                        { tool(t::right(locale), STEP, 0.0, 0.0) }
                        { tool(t::nearer(locale), 0.0, 0.0, -STEP) }
                        { tool(t::farther(locale), 0.0, 0.0, STEP) }
                    </div>
                    <div class="row">
                        { button(ButtonKind::Primary, take, t::take(locale).into()) }
                    </div>
                </div>
            } else if let Some(address) = &*address {
                <div class="frame" key="have">
                    <img src={address.as_str().to_owned()} alt={t::have(locale)} />
                    <div class="row">{ button(ButtonKind::Quiet, remove, t::remove(locale).into()) }</div>
                </div>
            }
            <div class="field">
                <label for="photo">{ t::choose(locale) }</label>
                <input id="photo" type="file" accept="image/*" onchange={onchange.clone()} />
            </div>
            <div class="field">
                <label for="camera">{ t::camera(locale) }</label>
                <input id="camera" type="file" accept="image/*" capture="user" {onchange} />
            </div>
            <div class="row">{ link(&Route::Form, "btn quiet", f::back(locale).into()) }</div>
        </>
    }
}

/// Reads a picture and puts it into the frame.
async fn framed(
    file: File,
    spec: PhotoSpec,
    hand: &UseStateHandle<Hand>,
    failing: &impl Fn(String),
    locale: Locale,
) {
    let read = photo::read(file).await;
    let sound = read.and_then(|picture| picture.suffices(&spec).map(|()| picture));
    match sound {
        Ok(picture) => {
            let crop = Crop::initial(&picture, &spec);
            hand.set(Hand {
                picture: Some((Rc::new(picture), crop)),
                ..Hand::default()
            });
        }
        Err(problem) => failing(photo_problem(locale, problem)),
    }
}
