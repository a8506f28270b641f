//! The form from one screen to another: a code under a passphrase, and the page that it opens.
//!
//! The code is an address of this page whose end is the form's file without its photo,
//! compressed, encrypted, and written in digits. The part after `#` is never sent to a server.

use std::rc::Rc;

use form::{digits, file, qr};
use words::text::{carry as t, keeping};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::Progress;
use super::opening::{Opens, open};
use crate::Session;
use crate::pages::problems::passphrase_problem;
use crate::route::Route;
use ui::Page;
use ui::parts::{ButtonKind, Message, Secret, button, link, qr_code};
use ui::platform::{clock, crypto, deflate, location};

/// The longest code that is read: the largest QR code has 7089 digits.
const MOST_DIGITS: usize = 7089;

/// The link to the code. The style sheet hides it on small screens.
pub(in super::super) fn carry_link(session: &Session) -> Html {
    let locale = session.locale;
    let is_blank = session.filling.typed().is_blank();
    match location::for_phones() {
        Some(_) if !is_blank => html! {
            <p>{ link(&Route::Phone, "btn quiet for-phones", t::to_code(locale).into()) }</p>
        },
        _ => Html::default(),
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct CarryFormProps {
    /// The visitor's state.
    pub(crate) session: Session,
    /// The address of this page, as phones open it.
    pub(crate) page: AttrValue,
}

/// The part of the page with codes that makes one for the form.
#[component]
pub(crate) fn CarryForm(CarryFormProps { session, page }: &CarryFormProps) -> Html {
    let locale = session.locale;
    let passphrase = use_state_eq(AttrValue::default);
    // A code for a passphrase that was changed meanwhile is not shown.
    let latest = use_mut_ref(AttrValue::default);
    latest.replace((*passphrase).clone());
    let made = use_state(|| Ok::<_, Message>(None::<Rc<Vec<Vec<bool>>>>));
    let typed = {
        let (passphrase, made) = (passphrase.clone(), made.clone());
        Callback::from(move |typed: String| {
            passphrase.set(typed.into());
            // The code on the screen has the passphrase of before.
            made.set(Ok(None));
        })
    };
    let value = (*passphrase).clone();
    let make = {
        let (session, page, made) = (session.clone(), page.clone(), made.clone());
        Callback::from(move |_: MouseEvent| {
            let (session, page, made) = (session.clone(), page.clone(), made.clone());
            let (passphrase, latest) = ((*passphrase).clone(), latest.clone());
            spawn_local(async move {
                let symbol = symbol(&session, &page, &passphrase).await;
                if *latest.borrow() != passphrase {
                    return;
                }
                made.set(match symbol {
                    Ok(symbol) => Ok(Some(Rc::new(symbol))),
                    Err(why) => Err(match &*made {
                        Ok(_) => Message::default().next(why, true),
                        Err(before) => before.next(why, true),
                    }),
                });
            });
        })
    };
    html! {
        <section class="card carry">
            <h2>{ t::title(locale) }</h2>
            <p>{ t::lead(locale) }</p>
            <Secret
                id="carrying"
                label={t::passphrase(locale)}
                hint={keeping::passphrase_hint(locale)}
                show={keeping::show(locale)}
                {value}
                oninput={typed}
            />
            <div class="row">{ button(ButtonKind::Quiet, make, t::make(locale).into()) }</div>
            {
                match &*made {
                    Ok(Some(symbol)) => html! {
                        <>
                            <p role="status">{ t::scan(locale) }</p>
                            { qr_code(symbol, t::symbol(locale)) }
                        </>
                    },
                    Ok(None) => Html::default(),
                    Err(message) => message.show(),
                }
            }
        </section>
    }
}

/// The code of the form, or why there is none.
async fn symbol(
    session: &Session,
    page: &str,
    passphrase: &str,
) -> Result<Vec<Vec<bool>>, &'static str> {
    let locale = session.locale;
    if passphrase.is_empty() {
        return Err(t::no_passphrase(locale));
    }
    let mut draft = session.filling.draft(&session.check);
    draft.photo = None;
    let text = file::write(&draft, clock::today(), None);
    let packed = deflate::compress(text.as_bytes()).await;
    let packed = packed.ok_or_else(|| t::old_browser(locale))?;
    let sealed = crypto::seal(&packed, passphrase).await;
    let sealed = sealed.map_err(|problem| passphrase_problem(locale, problem))?;
    let address = [page, &Route::Carry("".into()).hash()].concat();
    qr::symbol_for_screen(&address, &digits::of_bytes(&sealed)).ok_or_else(|| t::too_long(locale))
}

/// The page that the code opens.
pub(in super::super) fn carried(session: Session, digits: &Rc<str>) -> Page {
    let digits = digits.clone();
    Page {
        title: t::open_title(session.locale),
        contents: html! { <Carried {session} {digits} /> },
    }
}

#[derive(Properties, PartialEq)]
struct CarriedProps {
    session: Session,
    digits: Rc<str>,
}

#[component]
fn Carried(CarriedProps { session, digits }: &CarriedProps) -> Html {
    let locale = session.locale;
    let progress = use_state_eq(Progress::default);
    let is_whole = digits.len() <= MOST_DIGITS
        && digits::to_bytes(digits).is_some_and(|bytes| bytes.len() > crypto::SEAL_BYTES);
    let take = {
        let (session, progress, digits) = (session.clone(), progress.clone(), digits.clone());
        Callback::from(move |_: MouseEvent| {
            open(&session, &progress, Opens::Carried(digits.clone()));
        })
    };
    html! {
        <>
            <div>
                <h1 tabindex="-1">{ t::open_title(locale) }</h1>
                if is_whole {
                    <p class="lead">{ t::open_lead(locale) }</p>
                }
            </div>
            if is_whole {
                <Secret
                    id="unlocking"
                    label={t::passphrase_there(locale)}
                    hint={keeping::passphrase_hint(locale)}
                    show={keeping::show(locale)}
                    value={progress.unlocking.clone()}
                    oninput={Progress::unlocking(&progress)}
                />
                { progress.show(false) }
                <div class="row">
                    { button(ButtonKind::Primary, take, keeping::unlock(locale).into()) }
                    { link(&Route::Form, "btn quiet", t::not_this(locale).into()) }
                </div>
            } else {
                <p>{ t::broken(locale) }</p>
                <div class="row">{ link(&Route::Form, "btn", t::not_this(locale).into()) }</div>
            }
        </>
    }
}
