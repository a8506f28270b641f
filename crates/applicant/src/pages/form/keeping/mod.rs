//! Saving and opening the form: as a file, with or without a passphrase, or as a draft on this
//! device.

mod carry;
mod draft;
mod files;
mod follow;
mod held;
mod opening;

pub(crate) use carry::CarryForm;
pub(super) use carry::{carried, carry_link};
pub(super) use draft::Offer;
pub(super) use follow::Follow;
pub use opening::{Door, Opener, Opening, opening_room, opens_by};

use words::text::keeping as t;
use yew::prelude::*;

use crate::Session;
use crate::pages::restart;
use ui::device_draft::DeviceDraft;
use ui::parts::{ButtonKind, Message, button};

/// The result of the last action, and a file that waits for its passphrase.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Progress {
    message: Message,
    /// Whether the action was at the top of the page.
    at_top: bool,
    /// A protected file that waits for its passphrase.
    locked: AttrValue,
    /// The passphrase for that file, as typed.
    unlocking: AttrValue,
}

impl Progress {
    fn saying(&self, message: impl Into<AttrValue>, failed: bool) -> Self {
        Self {
            message: self.message.next(message, failed),
            at_top: false,
            ..self.clone()
        }
    }

    /// Receives the passphrase for a file that waits, as it is typed.
    fn unlocking(progress: &UseStateHandle<Self>) -> Callback<String> {
        let progress = progress.clone();
        Callback::from(move |typed: String| {
            progress.set(Self {
                unlocking: typed.into(),
                ..(*progress).clone()
            });
        })
    }

    /// The message, if it belongs there.
    pub(super) fn show(&self, at_top: bool) -> Html {
        match self.at_top == at_top {
            true => self.message.show(),
            false => Html::default(),
        }
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct KeepingProps {
    pub(super) session: Session,
    pub(super) progress: UseStateHandle<Progress>,
}

/// The card below the list of sections.
#[component]
pub(super) fn Keeping(KeepingProps { session, progress }: &KeepingProps) -> Html {
    let locale = session.locale;
    let clear = |session: &Session, progress: &UseStateHandle<Progress>, _| {
        if let Some(cleared) = restart::clear(session) {
            progress.set(Progress::default().saying(cleared, false));
        }
    };
    let clear = on(session, progress, clear, false);
    html! {
        <section class="card keeping">
            <h2>{ t::title(locale) }</h2>
            { progress.show(false) }
            { files::files(session, progress) }
            if DeviceDraft::is_available() {
                { draft::buttons(session, progress) }
            }
            <div class="row">{ button(ButtonKind::Quiet, clear, t::clear(locale).into()) }</div>
        </section>
    }
}

/// The action of a button. The `bool` says whether the button is at the top of the page.
type Action = fn(&Session, &UseStateHandle<Progress>, bool);

fn on(
    session: &Session,
    progress: &UseStateHandle<Progress>,
    act: Action,
    at_top: bool,
) -> Callback<MouseEvent> {
    let (session, progress) = (session.clone(), progress.clone());
    Callback::from(move |_| act(&session, &progress, at_top))
}

/// Shows a message, at the top of the page or in the card below.
fn say(
    progress: &UseStateHandle<Progress>,
    message: impl Into<AttrValue>,
    failed: bool,
    at_top: bool,
) {
    progress.set(Progress {
        at_top,
        ..progress.saying(message, failed)
    });
}
