//! The notice as the public reads it, and on paper.

use words::Locale;
use words::text::{not_opened, opening, sections as f, workshop as t};
use yew::prelude::*;

use super::lint::against;
use super::route::Route;
use super::{Part, Session};
use ui::Page;
use ui::notice_view::NoticeView;
use ui::parts::{ButtonKind, CHINESE, Glyph, button, icon, link, live};
use ui::platform::{clock, print};
use ui::shell;

pub(super) fn preview(session: &Session) -> Page {
    let locale = session.locale;
    let onprint = Callback::from(|_: MouseEvent| print::print());
    let view = NoticeView {
        notice: &session.workshop.read().notice,
        // The notice does not change while it is shown.
        id: String::new(),
        today: clock::today(),
        // It is shown as the public reads it, and printed.
        locale: Locale::PAPER,
    };
    let part = &session.apart.view;
    let shown = match part {
        Part::Ready(show) => html! { <div lang={CHINESE}>{ show(&view) }</div> },
        _ => {
            let words = match part {
                Part::Failed(_) => not_opened::lead(locale),
                _ => opening::wait(locale),
            };
            html! {
                <>
                    <h1 tabindex="-1">{ t::preview_title(locale) }</h1>
                    <p role="status">{ live(words) }</p>
                    { part.again(locale) }
                </>
            }
        }
    };
    let contents = html! {
        <>
            <div class="unprinted">
                <p class="lead">{ t::preview_lead(locale) }</p>
                { against(session) }
                <div class="row">
                    { button(
                        ButtonKind::Primary,
                        onprint,
                        html! { <>{ icon(Glyph::Print) }{ t::print(locale) }</> },
                    ) }
                    { link(&Route::Start, "btn quiet", f::back(locale).into()) }
                </div>
                { shell::not_printed(locale) }
            </div>
            { shown }
        </>
    };
    Page {
        title: t::preview_title(locale),
        contents,
    }
}
