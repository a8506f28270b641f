//! Carrying the notice away as a file, and back.

use notice::Field;
use notice::file::{self, FileProblem};
use web_sys::HtmlInputElement;
use words::Locale;
use words::notice::file_problem;
use words::text::workshop as t;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::Session;
use super::state::Act;
use ui::parts::{ButtonKind, button, said};
use ui::platform::{dialog, file as files, notice as source};

#[derive(Properties, PartialEq)]
pub(super) struct KeepingProps {
    pub(super) session: Session,
}

/// What was last done.
#[derive(Clone, Default, PartialEq)]
struct Hand {
    said: AttrValue,
    failed: bool,
    /// How often something was said.
    times: u32,
}

impl Hand {
    fn saying(&self, said: impl Into<AttrValue>, failed: bool) -> Self {
        Self {
            said: said.into(),
            failed,
            times: self.times + 1,
        }
    }
}

#[component]
pub(super) fn Keeping(KeepingProps { session }: &KeepingProps) -> Html {
    let locale = session.locale;
    let hand = use_state_eq(Hand::default);
    let save = {
        let (workshop, hand) = (session.workshop.clone(), hand.clone());
        Callback::from(move |_: MouseEvent| {
            let bureau = &workshop.read().notice.about.bureau;
            let mut stem = t::file_name(locale).to_owned();
            if let Some(bureau) = bureau {
                stem.push('-');
                stem.push_str(bureau);
            }
            let name = file::name(&stem);
            files::save(&name, &file::write(workshop.draft()));
            workshop.dispatch(Act::Saved);
            hand.set(hand.saying(t::saved(locale, &name), false));
        })
    };
    let open = {
        let (session, hand) = (session.clone(), hand.clone());
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let Some(file) = input.files().and_then(|files| files.get(0)) else {
                return;
            };
            input.set_value("");
            let (session, hand) = (session.clone(), hand.clone());
            spawn_local(async move {
                match opened(&session, file).await {
                    Ok(Some(said)) => hand.set(hand.saying(said, false)),
                    Ok(None) => {}
                    Err(problem) => hand.set(hand.saying(file_problem(locale, &problem), true)),
                }
            });
        })
    };
    let clear = {
        let (workshop, hand) = (session.workshop.clone(), hand.clone());
        Callback::from(move |_: MouseEvent| {
            if workshop.draft().is_blank() || dialog::confirm(t::clear_sure(locale)) {
                workshop.dispatch(Act::Clear);
                hand.set(Hand::default());
            }
        })
    };
    html! {
        <section class="card keeping">
            <h2>{ t::keeping(locale) }</h2>
            { said(&hand.said, hand.failed, hand.times) }
            <div class="row">{ button(ButtonKind::Quiet, save, t::save(locale).into()) }</div>
            <div class="field">
                <label for="open">{ t::open(locale) }</label>
                <p class="hint">{ t::open_hint(locale) }</p>
                <input id="open" type="file" accept=".json,application/json" onchange={open} />
            </div>
            <div class="row">{ button(ButtonKind::Quiet, clear, t::clear(locale).into()) }</div>
        </section>
    }
}

/// Puts what a file holds in the place of the notice, and what to say of it. A file that
/// cannot be opened leaves everything as it was; so does a "no" to losing what was written.
async fn opened(session: &Session, file: web_sys::File) -> Result<Option<String>, FileProblem> {
    let locale = session.locale;
    let text = source::text_of(file).await?;
    let tree = files::parse_within(&text, file::MOST_VALUES)?;
    let opened = file::open(&tree)?;
    if session.workshop.is_dirty() && !dialog::confirm(t::replace(locale)) {
        return Ok(None);
    }
    let said = said_of(&opened, locale);
    session.workshop.dispatch(Act::Open(opened.draft));
    Ok(Some(said))
}

fn said_of(opened: &file::Opened, locale: Locale) -> String {
    let mut said = match opened.draft.answers.text(Field::Title).trim() {
        "" => t::opened_nameless(locale).to_owned(),
        title => t::opened(locale, &words::short(title)),
    };
    if !opened.unknown.is_empty() {
        let keys = opened.unknown.join(words::text::punctuation::list(locale));
        said.push_str(&t::unknown(locale, &keys));
    }
    said
}
