//! The camera's button. What looks through the camera is fetched when somebody presses it.

use words::text::{clerk_camera as t, clerk_taking as taking};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::code::take_text;
use crate::apart::{Codes, Ended, Look};
use crate::state::Desk;
use ui::parts::{ButtonKind, Message, button};
use ui::platform::camera;

#[derive(Properties, PartialEq)]
pub(crate) struct CameraProps {
    pub(crate) desk: Desk,
}

/// The button, and what the camera sees. Nothing where there can be no camera.
#[component]
pub(crate) fn Camera(CameraProps { desk }: &CameraProps) -> Html {
    let locale = desk.locale;
    let message = use_state_eq(Message::default);
    let open = use_state(|| None::<Codes>);
    let was_open = use_state_eq(|| false);
    if !camera::is_available() {
        return Html::default();
    }
    let onclick = {
        let (desk, message) = (desk.clone(), message.clone());
        let (open, was_open) = (open.clone(), was_open.clone());
        Callback::from(move |_: MouseEvent| {
            message.set(message.next("", false));
            if open.is_some() {
                return open.set(None);
            }
            let (desk, message) = (desk.clone(), message.clone());
            let (open, was_open) = (open.clone(), was_open.clone());
            spawn_local(async move {
                match (desk.apart.codes)().await {
                    None => message.set(message.next(taking::not_fetched(locale), true)),
                    Some(codes) => {
                        was_open.set(true);
                        open.set(Some(codes));
                    }
                }
            });
        })
    };
    let take = {
        let desk = desk.clone();
        Callback::from(move |text: String| {
            let taken = take_text(&desk, &text);
            if taken.is_ok() {
                desk.change(|inner| {
                    inner.work.edited();
                    inner.is_begun = true;
                });
            }
            taken
        })
    };
    let ended = {
        let (message, open) = (message.clone(), open.clone());
        Callback::from(move |ended: Ended| {
            open.set(None);
            if let Some(words) = ended {
                let failed = words.is_err();
                let words = words.unwrap_or_else(|problem| problem);
                message.set(message.next(words, failed));
            }
        })
    };
    let label = match (open.is_some(), *was_open) {
        (true, _) => t::stop(locale),
        (false, true) => t::again(locale),
        (false, false) => t::start(locale),
    };
    let look = Look {
        locale,
        take,
        ended,
    };
    html! {
        <div class="field camera">
            if let Some(codes) = &*open { { (codes.viewfinder)(look, *codes) } }
            <div class="row">{ button(ButtonKind::Quiet, onclick, label.into()) }</div>
            { message.show() }
        </div>
    }
}
