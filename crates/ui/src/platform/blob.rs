//! Bytes in the browser's hands, and addresses for them.
#![expect(clippy::disallowed_types, reason = "the one place that makes files")]

use js_sys::{Array, Uint8Array};
use web_sys::wasm_bindgen::JsValue;
use web_sys::{Blob, BlobPropertyBag, Url};

/// Everything in it; fails when the file was changed or taken away meanwhile.
pub(super) async fn bytes(blob: &Blob) -> Result<Vec<u8>, JsValue> {
    let buffer = blob.array_buffer().await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// The address of bytes in this page's memory, `blob:…`, good for as long as this is
/// held. A page under a Content-Security-Policy shows it only if its `img-src` says
/// `blob:`.
#[derive(Debug, PartialEq, Eq)]
pub struct ObjectUrl(String);

impl ObjectUrl {
    /// Puts a copy of the bytes into the browser's hands. Nothing but memory can be
    /// wanting for that; the address is empty then.
    pub(super) fn of(bytes: &[u8], mime: &str) -> Self {
        let options = BlobPropertyBag::new();
        options.set_type(mime);
        let parts = Array::of1(&Uint8Array::from(bytes));
        let url = Blob::new_with_u8_array_sequence_and_options(&parts, &options)
            .and_then(|blob| Url::create_object_url_with_blob(&blob));
        Self(url.unwrap_or_default())
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Drop for ObjectUrl {
    fn drop(&mut self) {
        let _ = Url::revoke_object_url(&self.0);
    }
}
