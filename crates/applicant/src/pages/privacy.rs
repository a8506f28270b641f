//! What stays on the device, what the policy stops, and what the page has counted.

use words::Locale;
use words::text::privacy as t;
use yew::prelude::*;

use ui::Page;

/// The evidence that nothing is sent, as far as a page can give it.
pub(crate) fn privacy(locale: Locale) -> Page {
    let places = [
        (t::typed(locale), t::typed_where(locale)),
        (t::file(locale), t::file_where(locale)),
        (t::draft(locale), t::draft_where(locale)),
        (t::review(locale), t::review_where(locale)),
        (t::choosing(locale), t::choosing_where(locale)),
        (t::large(locale), t::large_where(locale)),
        (t::language(locale), t::language_where(locale)),
        (t::paper(locale), t::paper_where(locale)),
        (t::carry(locale), t::carry_where(locale)),
        (t::program(locale), t::program_where(locale)),
    ];
    let counts = [
        ("stopped", t::stopped(locale), t::stopped_more(locale)),
        ("elsewhere", t::elsewhere(locale), t::elsewhere_more(locale)),
        ("files", t::files(locale), t::files_more(locale)),
    ];
    let rules = [
        t::rule_connect(locale),
        t::rule_script(locale),
        t::rule_form(locale),
        t::rule_types(locale),
    ];
    let limits = [
        t::limit_leave(locale),
        t::limit_device(locale),
        t::limit_shared(locale),
    ];
    let contents = html! {
        <>
            <div>
                <h1 tabindex="-1">{ t::title(locale) }</h1>
                <p class="lead">{ t::lead(locale) }</p>
            </div>
            <section class="card">
                <h2>{ t::places(locale) }</h2>
                <dl class="places">
                    { for places.map(|(what, place)| html! {
                        <div><dt>{ what }</dt><dd>{ place }</dd></div>
                    }) }
                </dl>
            </section>
            <section class="card">
                <h2>{ t::counted(locale) }</h2>
                <dl class="counts" aria-live="polite">
                    { for counts.map(|(of, what, more)| html! {
                        <div>
                            <dt>{ what }<small>{ more }</small></dt>
                            // A custom element of web/watch.js, which keeps it up to date.
                            <dd><xieguan-told of={of} /></dd>
                        </div>
                    }) }
                </dl>
                <xieguan-told of="list" class="told" />
                <p class="hint">{ t::counted_check(locale) }</p>
            </section>
            <section class="card">
                <h2>{ t::rules(locale) }</h2>
                <p>{ t::rules_lead(locale) }</p>
                <ul>{ for rules.map(|rule| html! { <li>{ rule }</li> }) }</ul>
                <details class="topics">
                    <summary>{ t::policy(locale) }</summary>
                    <xieguan-told of="policy" class="told" />
                </details>
            </section>
            <section class="card">
                <h2>{ t::limits(locale) }</h2>
                <ul>{ for limits.map(|limit| html! { <li>{ limit }</li> }) }</ul>
            </section>
        </>
    };
    Page {
        title: t::title(locale),
        contents,
    }
}
