//! The language of the page: Chinese, or another one whose sentences are fetched when chosen.

use std::pin::Pin;

use words::Locale;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::platform::language as platform;

/// Fetches and installs the sentences of a language.
#[derive(Clone, Copy)]
pub struct Fetch(pub fn(Locale) -> Fetching);

/// The sentences of a language, on their way.
pub type Fetching = Pin<Box<dyn Future<Output = Result<(), NotFetched>>>>;

impl PartialEq for Fetch {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::fn_addr_eq(self.0, other.0)
    }
}

/// The sentences of a language could not be fetched, or belong to another build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotFetched;

/// The language of the page, and how to choose another.
#[derive(Clone, PartialEq)]
pub struct Language {
    /// The language that is spoken.
    pub locale: Locale,
    /// The language that could not be fetched when it was last asked for.
    pub failed: Option<Locale>,
    /// Chooses a language, for this page and, where possible, for the next visit.
    pub choose: Callback<Locale>,
}

/// The language that the page speaks.
#[hook]
pub fn use_locale() -> Locale {
    use_context::<Language>().map_or_else(Locale::default, |language| language.locale)
}

/// How the page gets its language, and the page.
#[derive(Properties, PartialEq)]
pub struct LanguagesProps {
    /// How the sentences of a language are fetched.
    pub fetch: Fetch,
    /// The page.
    pub children: Html,
}

/// Gives the page its language. A page that is opened in another language than Chinese waits for
/// its sentences; if they do not come, it speaks Chinese.
#[component]
pub fn Languages(props: &LanguagesProps) -> Html {
    let asked = use_memo((), |()| platform::asked());
    let spoken = use_state_eq(|| asked.is_here().then_some(*asked));
    let failed = use_state_eq(|| None);
    let Fetch(fetch) = props.fetch;

    let turn_to = use_callback((), {
        let (spoken, failed) = (spoken.clone(), failed.clone());
        move |(locale, is_choice): (Locale, bool), ()| {
            let (spoken, failed) = (spoken.clone(), failed.clone());
            spawn_local(async move {
                let arrived = locale.is_here() || fetch(locale).await.is_ok();
                failed.set((!arrived).then_some(locale));
                match arrived {
                    true => {
                        if is_choice {
                            platform::keep(locale);
                        }
                        spoken.set(Some(locale));
                    }
                    false if !is_choice => spoken.set(Some(Locale::default())),
                    false => {}
                }
            });
        }
    });
    // A page around this one may ask for another language at any time.
    use_effect_with((), {
        let turn_to = turn_to.clone();
        let asked = *asked;
        move |()| {
            if !asked.is_here() {
                turn_to.emit((asked, false));
            }
            let listener = platform::on_ask(move |locale| turn_to.emit((locale, false)));
            move || drop(listener)
        }
    });
    use_effect_with(*spoken, |spoken| {
        if let Some(locale) = spoken {
            platform::speak(*locale);
        }
    });
    let choose = use_callback((), move |locale, ()| turn_to.emit((locale, true)));

    // Until the language is known, the plain page stays.
    let Some(locale) = *spoken else {
        return Html::default();
    };
    let language = Language {
        locale,
        failed: *failed,
        choose,
    };
    html! { <ContextProvider<Language> context={language}>{ props.children.clone() }</ContextProvider<Language>> }
}
