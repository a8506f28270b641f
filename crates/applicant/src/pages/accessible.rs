//! What was done so that everyone can use the page, how it was checked, and what was not.

use words::Locale;
use words::text::accessible as t;
use yew::prelude::*;

use ui::Page;

/// The statement of conformance (`docs/accessibility.md`).
pub(crate) fn accessible(locale: Locale) -> Page {
    let parts = [
        (
            t::done(locale),
            vec![
                t::done_keyboard(locale),
                t::done_screen(locale),
                t::done_sight(locale),
                t::done_motion(locale),
            ],
        ),
        (
            t::checked(locale),
            vec![
                t::checked_axe(locale),
                t::checked_play(locale),
                t::checked_engines(locale),
            ],
        ),
        (
            t::open(locale),
            vec![
                t::open_readers(locale),
                t::open_paper(locale),
                t::open_law(locale),
            ],
        ),
        (t::tell(locale), vec![t::tell_how(locale)]),
    ];
    let contents = html! {
        <>
            <div>
                <h1 tabindex="-1">{ t::title(locale) }</h1>
                <p class="lead">{ t::lead(locale) }</p>
            </div>
            { for parts.into_iter().enumerate().map(|(at, (heading, lines))| html! {
                <section class="card" key={at}>
                    <h2>{ heading }</h2>
                    <ul>{ for lines.into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
                </section>
            }) }
        </>
    };
    Page {
        title: t::title(locale),
        contents,
    }
}
