//! The photo: chosen or taken, moved into the frame, cut to what the notice asks for.

use std::rc::Rc;

use form::Section;
use notice::PhotoSpec;
use web_sys::{File, HtmlCanvasElement};
use words::Locale;
use words::form as names;
use words::text::{photo as t, sections as f};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::picture::Picture as Shown;
use crate::Session;
use crate::filling::Act;
use crate::pages::problems::{photo_backdrop, photo_problem};
use crate::route::Route;
use ui::Page;
use ui::parts::{ButtonKind, FileField, Message, button, link};
use ui::platform::photo::{self, Crop, Picture};
use ui::platform::{dialog, focus, location};
use ui::sheet::Form;

#[derive(Properties, PartialEq)]
struct PhotoProps {
    session: Session,
}

/// A picture in its frame, and the result of the last action.
#[derive(Clone, Default, PartialEq)]
struct Framing {
    picture: Option<(Rc<Picture>, Crop)>,
    message: Message,
}

/// The page.
pub(super) fn photo(session: Session) -> Page {
    Page {
        title: names::section(session.locale, Section::Photo),
        contents: html! { <PhotoPage {session} /> },
    }
}

/// A step of the frame, as a share of its width or size.
const STEP: f64 = 0.06;

#[component]
fn PhotoPage(PhotoProps { session }: &PhotoProps) -> Html {
    let locale = session.locale;
    let spec = session.notice().photo();
    let framing = use_state_eq(Framing::default);
    let canvas = use_node_ref();

    use_effect_with(framing.picture.clone(), {
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
        let framing = framing.clone();
        move |words: String| {
            framing.set(Framing {
                picture: None,
                message: framing.message.next(words, true),
            });
        }
    };
    let onchoose = {
        let (framing, failing) = (framing.clone(), failing.clone());
        Callback::from(move |file| {
            let (framing, failing) = (framing.clone(), failing.clone());
            spawn_local(async move { frame(file, spec, &framing, &failing, locale).await });
        })
    };
    let field = |id, label, capture| FileField {
        id,
        label,
        button: None,
        hint: None,
        accept: "image/*",
        capture,
        onchoose: onchoose.clone(),
    };
    let moved = |dx: f64, dy: f64, grown: f64| {
        let framing = framing.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some((picture, crop)) = &framing.picture {
                let crop = Crop {
                    x: crop.x + dx * crop.scale,
                    y: crop.y + dy * crop.scale,
                    scale: crop.scale * (1.0 + grown),
                };
                framing.set(Framing {
                    picture: Some((picture.clone(), crop.clamped(picture, &spec))),
                    ..(*framing).clone()
                });
            }
        })
    };
    let take = {
        let (session, framing, failing) = (session.clone(), framing.clone(), failing);
        Callback::from(move |_: MouseEvent| {
            let Some((picture, crop)) = framing.picture.clone() else {
                return;
            };
            let (session, framing, failing) = (session.clone(), framing.clone(), failing.clone());
            spawn_local(async move {
                match photo::cut(&picture, crop, &spec).await {
                    Ok(photo) => {
                        let kb = photo.jpeg.len().div_ceil(1024).to_string();
                        let hint = photo_backdrop(
                            locale,
                            photo::backdrop(&picture, crop, &spec),
                            spec.background,
                        );
                        let taken = t::taken(
                            locale,
                            &spec.width.to_string(),
                            &spec.height.to_string(),
                            &kb,
                        );
                        session.filling.dispatch(Act::Photo(Some(photo)));
                        // The focus must not go to the button in the same place: it removes the
                        // photo.
                        focus::page_heading();
                        let words = [&taken, hint.unwrap_or_default()].concat();
                        framing.set(Framing {
                            picture: None,
                            message: framing.message.next(words, false),
                        });
                    }
                    Err(problem) => failing(photo_problem(locale, problem)),
                }
            });
        })
    };
    let remove = {
        let (session, framing) = (session.clone(), framing.clone());
        Callback::from(move |_: MouseEvent| {
            if dialog::confirm(t::remove_sure(locale)) {
                session.filling.dispatch(Act::Photo(None));
                framing.set(Framing::default());
            }
        })
    };

    let have = session.filling.typed().photo.clone();
    let onward = {
        let session = session.clone();
        Callback::from(move |_: MouseEvent| {
            session.leave(Section::Photo, None);
            location::go(&session.next(Section::Photo));
        })
    };
    let tool = |name: &'static str, dx, dy, grown| {
        html! { <button type="button" class="tool" onclick={moved(dx, dy, grown)}>{ name }</button> }
    };
    html! {
        <>
            <div>
                <h1 tabindex="-1">{ names::section(locale, Section::Photo) }</h1>
                <p class="lead">{ names::section_lead(locale, Section::Photo) }</p>
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
            { framing.message.show() }
            if framing.picture.is_some() {
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
            } else if have.is_some() {
                <div class="frame" key="have">
                    <Shown photo={have.clone()} name={t::have(locale)} />
                    <div class="row">{ button(ButtonKind::Quiet, remove, t::remove(locale).into()) }</div>
                </div>
            }
            <div class="row">
                { field("photo", t::choose(locale), None).show() }
                { field("camera", t::camera(locale), Some("user")).show() }
            </div>
            <div class="row">
                if have.is_some() {
                    { button(ButtonKind::Primary, onward, f::save(locale).into()) }
                } else {
                    { button(ButtonKind::Quiet, onward, f::skip(locale).into()) }
                }
                { link(&Route::Form, "btn quiet", f::back(locale).into()) }
            </div>
        </>
    }
}

/// Reads a picture and puts it into the frame.
async fn frame(
    file: File,
    spec: PhotoSpec,
    framing: &UseStateHandle<Framing>,
    failing: &impl Fn(String),
    locale: Locale,
) {
    let read = photo::read(file).await;
    let sound = read.and_then(|picture| picture.suffices(&spec).map(|()| picture));
    match sound {
        Ok(picture) => {
            let crop = Crop::initial(&picture, &spec);
            framing.set(Framing {
                picture: Some((Rc::new(picture), crop)),
                ..Framing::default()
            });
        }
        Err(problem) => failing(photo_problem(locale, problem)),
    }
}
