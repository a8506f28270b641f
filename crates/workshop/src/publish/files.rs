//! The files that the browser makes: the single file, the folder for a server, the document.

use notice::file::FileProblem;
use words::Locale;
use words::text::publish as t;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::super::Session;
use super::document::document;
use super::made::{self, File, LIST};
use ui::parts::{ButtonKind, FileField, Message, Tick, button};
use ui::platform::site::{self, OneFile};
use ui::platform::{file as files, taking};

/// The most bytes of a single file that someone chooses.
const MOST_BYTES: usize = 4 * 1024 * 1024;

/// The name of a file that was made: its kind, and the bureau.
fn name(session: &Session, what: &str, ending: &str) -> String {
    let bureau = session.workshop.read().notice.about.bureau.as_deref();
    let stem: Vec<&str> = [what].into_iter().chain(bureau).collect();
    record::json::file_name(&stem.join("-"), ending)
}

#[derive(Properties, PartialEq)]
pub(super) struct AloneProps {
    pub(super) session: Session,
    pub(super) json: String,
}

/// The applicant's page with the notice in it, as one file.
#[component]
pub(super) fn Alone(AloneProps { session, json }: &AloneProps) -> Html {
    let locale = session.locale;
    let message = use_state_eq(Message::default);
    let is_kiosk = use_state_eq(|| false);
    let blank = use_memo((), |()| site::one_file());
    let make = {
        let (session, json, message) = (session.clone(), json.clone(), message.clone());
        let kiosk = *is_kiosk;
        move |page: Result<Vec<u8>, &'static str>, expected: &str| {
            let made = page.and_then(|page| {
                let page = String::from_utf8(page).ok();
                let made = page.and_then(|page| made::one_file(&page, expected, &json, kiosk));
                made.ok_or(t::not_ours(locale))
            });
            match made {
                Ok(page) => {
                    let name = name(&session, t::alone_name(locale), ".html");
                    files::save(&name, &page);
                    message.set(message.next(t::made(locale, &name), false));
                }
                Err(words) => message.set(message.next(words, true)),
            }
        }
    };
    let from = match (*blank).clone() {
        None => html! { <p class="hint">{ t::no_build(locale) }</p> },
        Some(OneFile {
            name: Some(name),
            integrity,
        }) => {
            let message = message.clone();
            let onclick = Callback::from(move |_: MouseEvent| {
                message.set(message.next(t::making(locale), false));
                let (name, integrity, make) = (name.clone(), integrity.clone(), make.clone());
                spawn_local(async move {
                    let page = site::fetched(&name, Some(&integrity)).await;
                    make(page.map_err(|_| t::not_fetched(locale)), &integrity);
                });
            });
            html! {
                <div class="row">
                    { button(ButtonKind::Quiet, onclick, t::make_alone(locale).into()) }
                </div>
            }
        }
        Some(OneFile { integrity, .. }) => {
            let onchoose = Callback::from(move |file: web_sys::File| {
                let (integrity, make) = (integrity.clone(), make.clone());
                spawn_local(async move {
                    let page = taking::bytes_of(&file, MOST_BYTES).await;
                    let page = page.map_err(|problem| match problem {
                        FileProblem::TooBig => t::too_big(locale),
                        _ => t::unreadable(locale),
                    });
                    make(page, &integrity);
                });
            });
            FileField {
                id: "publish-alone",
                label: t::pick_alone(locale),
                button: Some(t::make_alone(locale)),
                hint: Some(t::pick_alone_hint(locale)),
                accept: ".html,text/html",
                capture: None,
                onchoose,
            }
            .show()
        }
    };
    let tick = Tick {
        id: "publish-kiosk",
        label: t::kiosk(locale).into(),
        error: None,
        required: false,
        checked: *is_kiosk,
        onchange: Callback::from(move |checked| is_kiosk.set(checked)),
    };
    html! {
        <section class="card unprinted publishing">
            <h2>{ t::alone(locale) }</h2>
            <p>{ t::alone_lead(locale) }</p>
            if blank.is_some() {
                { tick.show() }
            }
            { from }
            { message.show() }
        </section>
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct ServerProps {
    pub(super) session: Session,
    pub(super) json: String,
    /// The name of the notice's file.
    pub(super) name: Option<String>,
}

/// The folder for a server, with the notice in it. A page that was opened as a file has no site to
/// fetch it from.
#[component]
pub(super) fn Server(props: &ServerProps) -> Html {
    let ServerProps { session, json, .. } = props;
    let locale = session.locale;
    let message = use_state_eq(Message::default);
    let blank = use_memo((), |()| site::one_file());
    let onclick = {
        let (session, json, message) = (session.clone(), json.clone(), message.clone());
        let notice_name = props.name.clone();
        Callback::from(move |_: MouseEvent| {
            let Some(notice_name) = notice_name.clone() else {
                message.set(message.next(t::name_empty(locale), true));
                return;
            };
            message.set(message.next(t::making(locale), false));
            let notice = File {
                name: notice_name,
                bytes: json.clone().into_bytes(),
            };
            let (session, message) = (session.clone(), message.clone());
            spawn_local(async move {
                match folder(notice).await {
                    Some(zip) => {
                        let name = name(&session, t::server_name(locale), ".zip");
                        files::save_bytes(&name, &zip);
                        message.set(message.next(t::made(locale, &name), false));
                    }
                    None => message.set(message.next(t::not_fetched(locale), true)),
                }
            });
        })
    };
    let from = match &*blank {
        None => html! { <p class="hint">{ t::no_build(locale) }</p> },
        Some(OneFile { name: Some(_), .. }) => html! {
            <>
                <p>{ t::server_lead(locale) }</p>
                <div class="row">
                    { button(ButtonKind::Quiet, onclick, t::make_server(locale).into()) }
                </div>
            </>
        },
        Some(_) => html! { <p>{ t::server_file(locale) }</p> },
    };
    html! {
        <section class="card unprinted publishing">
            <h2>{ t::server(locale) }</h2>
            { from }
            { message.show() }
        </section>
    }
}

/// Fetches the site's files by their list, and adds the notice.
async fn folder(notice: File) -> Option<Vec<u8>> {
    let bytes = site::fetched(LIST, None).await.ok()?;
    let text = String::from_utf8(bytes.clone()).ok()?;
    let list = files::parse(&text).ok()?;
    let release = list.get("release")?.text()?.to_string();
    let mut all = vec![File {
        name: LIST.to_owned(),
        bytes,
    }];
    for file in list.get("files")?.list()? {
        let [name, integrity] = file.list()? else {
            return None;
        };
        let (name, integrity) = (name.text()?, integrity.text()?);
        let bytes = site::fetched(name, Some(integrity)).await.ok()?;
        all.push(File {
            name: name.to_string(),
            bytes,
        });
    }
    made::folder(all, &release, notice)
}

#[derive(Properties, PartialEq)]
pub(super) struct WordProps {
    pub(super) session: Session,
}

/// The document of Word.
#[component]
pub(super) fn Word(WordProps { session }: &WordProps) -> Html {
    let locale = session.locale;
    let message = use_state_eq(Message::default);
    let onclick = {
        let (session, message) = (session.clone(), message.clone());
        Callback::from(move |_: MouseEvent| {
            let document = document(&session.workshop.read().notice, Locale::PAPER);
            let name = name(&session, t::word_name(Locale::PAPER), ".docx");
            files::save_bytes(&name, &office::write::word(&document));
            message.set(message.next(t::made(locale, &name), false));
        })
    };
    html! {
        <section class="card unprinted publishing">
            <h2>{ t::word(locale) }</h2>
            <p>{ t::word_lead(locale) }</p>
            <div class="row">{ button(ButtonKind::Quiet, onclick, t::make_word(locale).into()) }</div>
            { message.show() }
        </section>
    }
}
