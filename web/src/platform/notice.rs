//! Where a notice comes from that the page is to follow: beside the page, or in it.

use form::file::FileProblem;
use notice::file::{MOST_BYTES, NoticeFileProblem};
use web_sys::wasm_bindgen::JsCast;
use web_sys::{RequestCredentials, RequestInit, RequestRedirect, Response, Url, UrlSearchParams};

use super::{dom, file};

/// The `id` of the element that `cargo xtask dist --notice` puts into the page.
const EMBEDDED: &str = "notice";

/// The text of the notice that was put into the page when it was built.
pub(crate) fn embedded() -> Option<String> {
    let element = dom::by_id(EMBEDDED)?;
    element
        .text_content()
        .filter(|text| !text.trim().is_empty())
}

/// The address in `?notice=`, if the page was opened with one.
pub(crate) fn asked_for() -> Option<String> {
    let search = web_sys::window()?.location().search().ok()?;
    let address = UrlSearchParams::new_with_str(&search).ok()?.get("notice");
    address.filter(|address| !address.is_empty())
}

/// Fetches a notice. Only from the page's own origin: nobody else is to learn that
/// someone is here.
///
/// # Errors
/// It is of another site; it cannot be fetched; it is too big, which is told before it is
/// read where the server says so.
pub(crate) async fn fetch(address: &str) -> Result<String, NoticeFileProblem> {
    let window = web_sys::window().ok_or(NoticeFileProblem::Unreadable)?;
    let base = window.location().href().unwrap_or_default();
    let url = Url::new_with_base(address, &base).map_err(|_| NoticeFileProblem::Unreadable)?;
    if window.location().origin().ok() != Some(url.origin()) {
        return Err(NoticeFileProblem::OtherOrigin);
    }
    let settings = RequestInit::new();
    settings.set_credentials(RequestCredentials::Omit);
    settings.set_redirect(RequestRedirect::Error);
    let answer = window.fetch_with_str_and_init(&url.href(), &settings).await;
    let answer: Response = answer
        .map_err(|_| NoticeFileProblem::Unreadable)?
        .unchecked_into();
    if !answer.ok() {
        return Err(NoticeFileProblem::Unreadable);
    }
    let length = answer.headers().get("content-length").ok().flatten();
    if length.and_then(|length| length.parse().ok()) > Some(MOST_BYTES) {
        return Err(NoticeFileProblem::TooBig);
    }
    let body = answer.blob().map_err(|_| NoticeFileProblem::Unreadable)?;
    let body = body.await.map_err(|_| NoticeFileProblem::Unreadable)?;
    file::text_within(&body.unchecked_into(), MOST_BYTES)
        .await
        .map_err(told)
}

/// The text of a notice's file that a person chose.
///
/// # Errors
/// As for any file.
pub(crate) async fn text_of(file: web_sys::File) -> Result<String, NoticeFileProblem> {
    file::text_within(&file, MOST_BYTES).await.map_err(told)
}

/// What goes wrong with files, of a notice.
pub(crate) fn told(problem: FileProblem) -> NoticeFileProblem {
    match problem {
        FileProblem::TooBig => NoticeFileProblem::TooBig,
        FileProblem::Unreadable => NoticeFileProblem::Unreadable,
        FileProblem::NotJson => NoticeFileProblem::NotJson,
        FileProblem::Overgrown => NoticeFileProblem::Overgrown,
        FileProblem::NotOurs | FileProblem::Newer { .. } | FileProblem::Broken { .. } => {
            NoticeFileProblem::NotOurs
        }
    }
}
