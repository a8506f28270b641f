//! The first page: the notice, taking in, how many there are, saving.

use notice::Notice;
use words::text::{clerk as t, clerk_taking as take, sections};
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::draft::Offered;
use crate::keeping::Keeping;
use crate::route::Route;
use crate::state::Desk;
use crate::taking::{Camera, Intake, Scanner, locked, refused};
use desk::{State, Terms};
use record::FileProblem;
use ui::Page;
use ui::device_draft::DeviceDraft;
use ui::parts::{ButtonKind, FileField, Message, Tick, button, link, live};
use ui::platform::{clock, file as files, notice as source};

pub(crate) fn page(desk: &Desk, device: &DeviceDraft) -> Page {
    let locale = desk.locale;
    let is_blank = desk.read().register.rows().is_empty();
    let contents = html! {
        <>
            <div>
                <h1 tabindex="-1">{ t::heading(locale) }</h1>
                <p class="lead">{ t::lead(locale) }</p>
            </div>
            <Offered desk={desk.clone()} device={device.clone()} />
            <div class="beside">
                <div class="listed">
                    <TheNotice desk={desk.clone()} />
                    <section class="card">
                        <h2>{ take::title(locale) }</h2>
                        <Intake desk={desk.clone()} />
                        <Scanner desk={desk.clone()} />
                        <Camera desk={desk.clone()} />
                    </section>
                    { locked(desk) }
                    { refused(desk) }
                </div>
                <div class="listed">
                    if !is_blank { { counted(desk) } }
                    <Keeping desk={desk.clone()} device={device.clone()} />
                    <p>
                        <a href="#/">{ t::to_workshop(locale) }</a>
                    </p>
                </div>
            </div>
        </>
    };
    Page {
        title: t::title(locale),
        contents,
    }
}

/// How many there are, and how far they are.
fn counted(desk: &Desk) -> Html {
    let locale = desk.locale;
    let inner = desk.read();
    let rows = inner.register.rows();
    let second = inner.register.terms().second_review;
    let states = State::all().filter_map(|state| {
        let count = rows.iter().filter(|row| row.review.state(second) == state);
        let count = count.count();
        (count > 0).then(|| {
            html! {
                <div key={words::desk::state(locale, state)}>
                    <dt>{ words::desk::state(locale, state) }</dt>
                    <dd>{ live(count.to_string()) }</dd>
                </div>
            }
        })
    });
    let with_warnings = rows.iter().filter(|row| !row.warnings.is_empty()).count();
    html! {
        <section class="card">
            <h2>{ live(t::received(locale, &rows.len().to_string())) }</h2>
            <dl class="totals">
                { for states }
                <div>
                    <dt>{ t::with_warnings(locale) }</dt>
                    <dd>{ live(with_warnings.to_string()) }</dd>
                </div>
            </dl>
            <div class="row">
                { link(&Route::People, "btn", t::to_people(locale).into()) }
                { link(&Route::Lists, "btn quiet", t::to_lists(locale).into()) }
            </div>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct NoticeProps {
    desk: Desk,
}

/// Under which notice they are judged.
#[component]
fn TheNotice(NoticeProps { desk }: &NoticeProps) -> Html {
    let locale = desk.locale;
    let message = use_state_eq(Message::default);
    let onchoose = {
        let (desk, message) = (desk.clone(), message.clone());
        Callback::from(move |file| {
            let (desk, message) = (desk.clone(), message.clone());
            spawn_local(async move {
                match opened(file).await {
                    Ok(notice) => {
                        set_notice(&desk, notice);
                        message.set(message.next(t::notice_opened(locale), false));
                    }
                    Err(problem) => {
                        let words = words::notice::file_problem(locale, &problem);
                        message.set(message.next(words, true));
                    }
                }
            });
        })
    };
    let without = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| desk.change(|inner| inner.is_begun = true))
    };
    let second = {
        let desk = desk.clone();
        Callback::from(move |second_review: bool| {
            desk.change(|inner| {
                let terms = inner.register.terms();
                let terms = Terms {
                    second_review,
                    ..terms.clone()
                };
                inner.register.set_terms(terms);
                if !inner.register.rows().is_empty() {
                    inner.work.edited();
                }
            });
        })
    };
    let inner = desk.read();
    let terms = inner.register.terms();
    let about = &terms.notice.about;
    let named = about.title.as_deref().or(about.bureau.as_deref());
    let is_without = inner.is_begun && named.is_none();
    let file = FileField {
        id: "notice-file",
        label: t::notice_label(locale),
        button: Some(sections::choose_file(locale)),
        hint: Some(t::notice_hint(locale)),
        accept: FileField::JSON,
        capture: None,
        onchoose,
    };
    let second = Tick {
        id: "second-review",
        label: t::second_review(locale).into(),
        error: None,
        required: false,
        checked: terms.second_review,
        onchange: second,
    };
    html! {
        <section class="card">
            <h2>{ t::notice(locale) }</h2>
            if let Some(named) = named {
                <p class="named">{ live(named.to_owned()) }</p>
                if let Some(closes) = terms.closes {
                    <p>{ live(t::closes(locale, &words::date(locale, closes))) }</p>
                }
            } else if is_without {
                <p>{ t::without(locale) }</p>
            }
            { message.show() }
            { file.show() }
            if !inner.is_begun {
                <div class="row">{ button(ButtonKind::Quiet, without, t::no_notice(locale).into()) }</div>
            }
            { second.show() }
        </section>
    }
}

async fn opened(file: web_sys::File) -> Result<Notice, FileProblem> {
    let text = source::text_of(file).await?;
    let tree = files::parse_within(&text, notice::file::MOST_VALUES)?;
    let opened = notice::file::open(&tree)?;
    let (notice, _) = notice::read(&opened.draft);
    Ok(notice)
}

/// Sets the notice, by which every application is judged again.
fn set_notice(desk: &Desk, notice: Notice) {
    desk.change(|inner| {
        let second_review = inner.register.terms().second_review;
        inner.register.set_terms(Terms {
            second_review,
            ..Terms::new(notice, clock::today())
        });
        inner.is_begun = true;
        if !inner.register.rows().is_empty() {
            inner.work.edited();
        }
    });
}
