//! While the program with the form is on its way.

use words::Locale;
use words::text::fetching as t;
use yew::prelude::*;

use super::Page;
use crate::check::CheckHandle;
use crate::parts::{ButtonKind, button, link, live};
use crate::platform::whole;
use crate::route::Route;

pub(crate) fn fetching(check: &CheckHandle, locale: Locale) -> Page {
    Page {
        title: t::title(locale),
        contents: html! { <Fetching check={check.clone()} {locale} /> },
    }
}

#[derive(Properties, PartialEq)]
struct FetchingProps {
    check: CheckHandle,
    locale: Locale,
}

#[component]
fn Fetching(FetchingProps { check, locale }: &FetchingProps) -> Html {
    let locale = *locale;
    // Which attempt this is, and whether it has failed.
    let attempt = use_state_eq(|| (0_u32, false));
    use_effect_with(attempt.0, {
        let (attempt, answers) = (attempt.clone(), check.handed_over());
        move |&count| {
            let listener = whole::ask(&answers, move || attempt.set((count, true)));
            move || drop(listener)
        }
    });
    if !attempt.1 {
        return html! {
            <>
                <h1 tabindex="-1">{ live(t::title(locale)) }</h1>
                <p role="status">{ live(t::wait(locale)) }</p>
            </>
        };
    }
    let again = Callback::from(move |_: MouseEvent| attempt.set((attempt.0 + 1, false)));
    html! {
        <>
            <h1 tabindex="-1">{ live(t::failed(locale)) }</h1>
            <p role="alert">{ live(t::failed_lead(locale)) }</p>
            <div class="row">
                { button(ButtonKind::Primary, again, t::again(locale).into()) }
                { link(&Route::Start, "btn quiet", words::text::not_found::start(locale).into()) }
            </div>
        </>
    }
}
