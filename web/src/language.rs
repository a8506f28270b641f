//! Where the sentences of another language come from: a file of the site, or this very program.

use ui::language::NotFetched;
use words::Locale;

/// Fetches the sentences of a language from the site.
#[cfg(feature = "split")]
async fn sentences(locale: Locale) -> Option<String> {
    ui::platform::language::sentences(locale).await
}

/// The sentences of a language; a single file has them all.
#[cfg(not(feature = "split"))]
async fn sentences(locale: Locale) -> Option<String> {
    locale.pack().map(str::to_owned)
}

/// Fetches the sentences of a language, and installs them.
pub(crate) async fn fetch(locale: Locale) -> Result<(), NotFetched> {
    let pack = sentences(locale).await.ok_or(NotFetched)?;
    locale.install(&pack).map_err(|_| NotFetched)
}
