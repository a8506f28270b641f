//! Where the sentences of another language come from: a file of the site, or this very program.

use ui::language::Problem;
use words::Locale;

/// Fetches the sentences of a language from the site.
#[cfg(feature = "split")]
async fn sentences(locale: Locale) -> Option<String> {
    ui::platform::language::sentences(locale).await
}

/// The sentences of a language; a single file has them all, a publisher's beside the program.
#[cfg(not(feature = "split"))]
async fn sentences(locale: Locale) -> Option<String> {
    let pack = locale.pack().map(str::to_owned);
    pack.or_else(ui::platform::language::brought)
}

/// Fetches the sentences of a language, and installs them.
pub(crate) async fn fetch(locale: Locale) -> Result<(), Problem> {
    let pack = sentences(locale).await.ok_or(Problem::NotFetched)?;
    locale.install(&pack).map_err(|_| Problem::OtherBuild)
}
