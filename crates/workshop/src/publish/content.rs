//! The contents of the page.

use std::cell::RefCell;

use notice::file;
use words::Locale;
use words::text::publish as t;
use yew::prelude::*;

use super::super::Session;
use super::super::lint::against;
use super::super::state::Act;
use super::address::{Site, SiteProblem, file_name};
use super::files::{Alone, Server, Word};
use super::poster::{Poster, Size};
use ui::parts::{
    ButtonKind, Choice, Choices, CopyButton, Field, Glyph, Group, Labelled, Message, button, icon,
    live,
};
use ui::platform::{file as files, location, print};
use ui::shell;

/// The fields of the page.
#[derive(Clone, PartialEq)]
struct Typed {
    /// The name of the notice's file, without its ending.
    name: String,
    site: String,
    size: Size,
}

thread_local! {
    /// The fields as last typed, for someone who leaves the page and comes back.
    static TYPED: RefCell<Option<Typed>> = const { RefCell::new(None) };
}

impl Typed {
    /// The fields as last typed, or proposals.
    fn begin(session: &Session) -> Self {
        let before = TYPED.with_borrow(Clone::clone);
        before.unwrap_or_else(|| {
            let announced = session.workshop.read().notice.about.announced;
            let day = announced.map(|day| words::date_iso(day).replace('-', ""));
            let folder = location::folder().filter(|folder| !is_local(folder));
            Self {
                // Chinese characters make long addresses.
                name: [
                    "gonggao",
                    &day.map_or(String::new(), |day| ["-", &day].concat()),
                ]
                .concat(),
                site: folder.unwrap_or_default(),
                size: Size::A4,
            }
        })
    }
}

/// Whether an address is one of this machine only.
fn is_local(address: &str) -> bool {
    let mut hosts = ["://localhost", "://127.", "://[::1]"].into_iter();
    hosts.any(|host| address.contains(host))
}

/// The page beneath its heading.
pub(super) fn show(session: &Session) -> Html {
    html! {
        <>
            // A warning does not stop the bureau from publishing.
            <div class="unprinted">{ against(session) }</div>
            <Content session={session.clone()} />
        </>
    }
}

#[derive(Properties, PartialEq)]
struct ContentProps {
    session: Session,
}

#[component]
fn Content(ContentProps { session }: &ContentProps) -> Html {
    let locale = session.locale;
    let typed = use_state_eq(|| Typed::begin(session));
    use_effect_with((*typed).clone(), |typed| {
        TYPED.set(Some(typed.clone()));
    });
    let change = {
        let typed = typed.clone();
        move |with: fn(&mut Typed, String)| {
            let typed = typed.clone();
            Callback::from(move |text: String| {
                let mut next = (*typed).clone();
                with(&mut next, text);
                typed.set(next);
            })
        }
    };
    let name = file_name(&typed.name);
    let site = Site::read(&typed.site);
    // An empty field is not marked as wrong.
    let error = site.as_ref().err();
    let error = error.filter(|problem| **problem != SiteProblem::Empty);
    let both = name.as_ref().zip(site.as_ref().ok());
    let address = both.map(|(name, site)| site.with_notice(name));
    let lines = both.map(|(name, site)| site.lines(name, t::lines_link(Locale::PAPER)));
    let json = file::write(session.workshop.draft());
    let name_field = text_field(
        Labelled {
            id: "publish-name",
            label: t::name(locale).into(),
            hint: Some(t::name_hint(locale)),
            error: name.is_none().then(|| t::name_empty(locale).into()),
            required: true,
        },
        ("text", &typed.name),
        change(|typed, text| typed.name = text),
    );
    let site_field = text_field(
        Labelled {
            id: "publish-site",
            label: t::site(locale).into(),
            hint: Some(t::site_hint(locale)),
            error: error.map(|problem| site_problem(*problem, locale).into()),
            required: false,
        },
        ("url", &typed.site),
        change(|typed, text| typed.site = text),
    );
    html! {
        <>
            <section class="card unprinted publishing" key="file">
                <h2>{ t::file(locale) }</h2>
                <p>{ t::file_lead(locale) }</p>
                { name_field }
                <SaveNotice session={session.clone()} name={name.clone()} />
            </section>
            <section class="card unprinted publishing" key="address">
                <h2>{ t::address(locale) }</h2>
                <p>{ t::address_lead(locale) }</p>
                { site_field }
                if let Some(address) = &address {
                    <div class="listed" key="address">
                    <h3>{ t::whole(locale) }</h3>
                    { copied(address, t::copy(locale), locale) }
                    <p class="hint">{ t::kiosk_hint(locale) }</p>
                    { sizes(typed.size, change(|typed, key| typed.size = Size::of_key(&key)), locale) }
                    <div class="row">
                        { button(
                            ButtonKind::Quiet,
                            Callback::from(|_: MouseEvent| print::print()),
                            html! { <>{ icon(Glyph::Print) }{ t::print_poster(locale) }</> },
                        ) }
                    </div>
                    { shell::not_printed(locale) }
                    </div>
                } else {
                    <p class="hint" key="none">{ t::no_site(locale) }</p>
                }
            </section>
            if let Some(address) = &address {
                <Poster
                    key="poster"
                    session={session.clone()}
                    address={address.clone()}
                    size={typed.size}
                />
            }
            if let Some(lines) = &lines {
                <section class="card unprinted publishing" key="lines">
                    <h2>{ t::lines(locale) }</h2>
                    <p>{ t::lines_lead(locale) }</p>
                    { copied(lines, t::copy_lines(locale), locale) }
                </section>
            }
            <Alone key="alone" session={session.clone()} json={json.clone()} />
            <Server key="server" session={session.clone()} {json} name={name.clone()} />
            <Word key="word" session={session.clone()} />
        </>
    }
}

fn text_field(
    named: Labelled,
    (inputmode, value): (&'static str, &str),
    oninput: Callback<String>,
) -> Html {
    Field {
        named,
        value: value.to_owned().into(),
        oninput,
        inputmode,
        autocomplete: "off",
        suggestions: Vec::new(),
    }
    .show()
}

fn sizes(chosen: Size, onchange: Callback<String>, locale: Locale) -> Html {
    let option = |size: Size, label: &'static str| Choice {
        value: size.key().into(),
        label: label.into(),
        hint: None,
    };
    Choices {
        group: Group {
            id: "poster-size",
            legend: t::size(locale).into(),
            heading: false,
            hint: None,
            error: None,
            required: false,
        },
        options: vec![
            option(Size::A4, t::a4(locale)),
            option(Size::A3, t::a3(locale)),
        ],
        chosen: Some(chosen.key().into()),
        in_pairs: true,
        onchange: onchange.reform(|key: AttrValue| key.to_string()),
    }
    .show()
}

fn site_problem(problem: SiteProblem, locale: Locale) -> &'static str {
    match problem {
        SiteProblem::Empty => t::site_empty(locale),
        SiteProblem::Scheme => t::site_scheme(locale),
        SiteProblem::Host => t::site_host(locale),
        SiteProblem::Page => t::site_page(locale),
    }
}

#[derive(Properties, PartialEq)]
struct SaveNoticeProps {
    session: Session,
    name: Option<String>,
}

/// The button that saves the notice under the name in its address.
#[component]
fn SaveNotice(SaveNoticeProps { session, name }: &SaveNoticeProps) -> Html {
    let locale = session.locale;
    let message = use_state_eq(Message::default);
    let save = {
        let (workshop, message, name) = (session.workshop.clone(), message.clone(), name.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(name) = &name else {
                message.set(message.next(t::name_empty(locale), true));
                return;
            };
            files::save(name, &file::write(workshop.draft()));
            workshop.dispatch(Act::Saved);
            message.set(message.next(t::saved(locale, name), false));
        })
    };
    html! {
        <>
            <p class="made-name">{ live(name.clone().unwrap_or_default()) }</p>
            <div class="row">{ button(ButtonKind::Quiet, save, t::save(locale).into()) }</div>
            { message.show() }
        </>
    }
}

/// A text with a button that copies it.
fn copied(text: &str, label: &'static str, locale: Locale) -> Html {
    html! {
        <>
            <pre class="copied" tabindex="0" translate="no">{ live(text.to_owned()) }</pre>
            <div class="row"><CopyButton text={text.to_owned()} {label} {locale} /></div>
        </>
    }
}
