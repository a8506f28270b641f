//! The files of the site, from which a bureau makes its own copies.

use js_sys::{Promise, Uint8Array};
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Request, RequestCache, RequestInit, Response};

use super::dom;

/// The applicant's single file, as `cargo xtask dist` writes it into the page of bureaus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneFile {
    /// Its name in the page's folder; `None` in a page without a site.
    pub name: Option<String>,
    /// Its digest, in the form of an `integrity` attribute.
    pub integrity: String,
}

/// Name and digest of the single file. A build for development has none.
pub fn one_file() -> Option<OneFile> {
    let meta = dom::first("meta[name=xieguan-one-file]")?;
    let content = meta.get_attribute("content")?;
    let (name, integrity) = match content.split_once(' ') {
        Some((name, integrity)) => (Some(name.to_owned()), integrity),
        None => (None, &*content),
    };
    let integrity = integrity.to_owned();
    (!integrity.is_empty()).then_some(OneFile { name, integrity })
}

/// A file could not be fetched, or has another digest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotFetched;

/// Fetches a file of the page's folder. The browser refuses a file with another digest.
///
/// # Errors
/// There is no network or no such file, or its digest is another.
pub async fn fetched(name: &str, integrity: Option<&str>) -> Result<Vec<u8>, NotFetched> {
    let options = RequestInit::new();
    // Without a digest the file has to be the current one, not that of the cache.
    match integrity {
        Some(integrity) => options.set_integrity(integrity),
        None => options.set_cache(RequestCache::NoCache),
    }
    let address = ["./", name].concat();
    let request = Request::new_with_str_and_init(&address, &options).map_err(|_| NotFetched)?;
    let window = web_sys::window().ok_or(NotFetched)?;
    let answer = settled(window.fetch_with_request(&request).unchecked_into()).await?;
    let answer: Response = answer.dyn_into().map_err(|_| NotFetched)?;
    if !answer.ok() {
        return Err(NotFetched);
    }
    let buffer = answer.array_buffer().map_err(|_| NotFetched)?;
    Ok(Uint8Array::new(&settled(buffer.unchecked_into()).await?).to_vec())
}

async fn settled(promise: Promise) -> Result<web_sys::wasm_bindgen::JsValue, NotFetched> {
    promise.await.map_err(|_| NotFetched)
}
