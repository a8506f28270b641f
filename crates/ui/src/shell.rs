//! The frame of every page: the bar above it, the line below it.

use std::cell::Cell;

use words::Locale;
use words::text::shell;
use yew::prelude::*;

use crate::language::{self, Failed, Problem};
use crate::parts::{CHINESE, Glyph, icon, live};
use crate::platform::{boot, focus, print, unload, view};

/// What every page needs: the hand-over from the plain page after the first render, unfolding for
/// print, and a question before unsaved work is lost.
#[hook]
pub fn use_shell(stands: bool, is_dirty: bool) {
    use_effect_with(stands, |&stands| {
        if stands {
            boot::mounted();
        }
    });
    use_effect_with((), |()| {
        let unfolding = print::Unfolding::listen();
        move || drop(unfolding)
    });
    let dirty = use_memo((), |()| Cell::new(false));
    dirty.set(is_dirty);
    use_effect_with((), move |()| {
        let guard = unload::Guard::listen(dirty);
        move || drop(guard)
    });
}

/// A link past the bar, for keyboards. A plain `#main` would be parsed as a route.
pub fn skip_link(locale: Locale) -> Html {
    let onclick = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        focus::element("main");
    });
    html! { <a class="skip" href="#main" {onclick}>{ shell::skip(locale) }</a> }
}

/// The contents of the bar.
#[derive(Properties, PartialEq)]
pub struct BarProps {
    /// The language of the bar.
    pub locale: Locale,
    /// The name of the program, which leads to its start.
    pub brand: &'static str,
    /// The address behind the name.
    pub home: AttrValue,
    /// The language that cannot be spoken: [`language::failed`].
    pub failed: Option<Failed>,
}

/// The bar.
#[component]
pub fn Bar(props: &BarProps) -> Html {
    let locale = props.locale;
    let large = use_state_eq(view::is_large);
    let onclick = {
        let large = large.clone();
        Callback::from(move |_: MouseEvent| {
            view::set_large(!*large);
            large.set(!*large);
        })
    };

    html! {
        <header class="bar">
            <div>
                <a class="brand" href={&props.home}>{ icon(Glyph::Logo) }{ props.brand }</a>
                <div class="tools" role="group" aria-label={shell::tools(locale)}>
                    <button
                        type="button"
                        class="tool"
                        aria-pressed={if *large { "true" } else { "false" }}
                        {onclick}
                    >
                        { shell::large(locale) }
                    </button>
                    { languages(locale) }
                </div>
            </div>
            <p role="status" class="failed">
                if let Some((failed, problem)) = props.failed {
                    { live(match problem {
                        Problem::NotFetched => shell::language_failed(locale, failed.own_name()),
                        Problem::OtherBuild => shell::language_other(locale, failed.own_name()),
                    }) }
                }
            </p>
        </header>
    }
}

/// A button for each other language, in its own words.
fn languages(locale: Locale) -> Html {
    let others = Locale::offered().filter(|other| *other != locale);
    let buttons = others.map(|other| {
        let onclick = Callback::from(move |_: MouseEvent| language::choose(other));
        html! {
            <button type="button" class="tool" lang={other.tag()} key={other.tag()} {onclick}>
                { other.own_name() }
            </button>
        }
    });
    buttons.collect()
}

/// A warning at the start, which the style sheet shows only in the browsers of WeChat and QQ:
/// they save no files and print nothing, and leaving them loses what was typed.
pub fn in_app(locale: Locale) -> Html {
    html! { <p class="in-app">{ shell::in_app(locale) }</p> }
}

/// The message beside a print button, shown if the browser opened no dialogue.
pub fn not_printed(locale: Locale) -> Html {
    html! { <p id={print::NOT_PRINTED} class="error" role="alert" hidden=true>{ shell::not_printed(locale) }</p> }
}

/// The line below the page: privacy, links to the law and to the statement of accessibility in the
/// page of applicants, the version. `page` is the address of that page, empty within it.
pub fn foot(locale: Locale, private: Html, page: &str) -> Html {
    let to = |hash: &str| [page, hash].concat();
    html! {
        <footer class="foot">
            <div>
                { private }
                <a href={to("#/law")}>{ shell::law(locale) }</a>
                <a href={to("#/accessible")}>{ shell::accessible(locale) }</a>
                <span>{ shell::version(locale, rules::RULES_VERSION) }</span>
            </div>
            { translated(locale) }
        </footer>
    }
}

/// Whose translation this is. In Chinese, so that no translation can say otherwise; and in its own
/// words.
fn translated(locale: Locale) -> Html {
    let publisher = locale.publisher();
    if publisher.is_empty() {
        return Html::default();
    }
    let [chinese, own] = [Locale::PAPER, locale].map(|locale| shell::translated(locale, publisher));
    html! {
        <p class="whose">
            if own != chinese { <span>{ own }</span> }
            <span lang={CHINESE}>{ chinese }</span>
        </p>
    }
}
