//! Blobs of the browser, and addresses for them.
#![expect(clippy::disallowed_types, reason = "the one place that makes files")]

use js_sys::{Array, Uint8Array};
use web_sys::wasm_bindgen::JsValue;
use web_sys::{Blob, BlobPropertyBag, Url};

/// All bytes of a blob. Fails if the file was changed or removed since it was chosen.
pub(super) async fn bytes(blob: &Blob) -> Result<Vec<u8>, JsValue> {
    let buffer = blob.array_buffer().await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// A blob with a copy of these bytes.
pub(super) fn of(bytes: &[u8]) -> Option<Blob> {
    let parts = Array::of1(&Uint8Array::from(bytes));
    Blob::new_with_u8_array_sequence(&parts).ok()
}

/// The address `blob:…` of bytes in this page's memory, valid until this is dropped. Under a
/// Content-Security-Policy it can be shown only if `img-src` has `blob:`.
#[derive(Debug, PartialEq, Eq)]
pub struct ObjectUrl(String);

impl ObjectUrl {
    /// Makes a blob of a copy of the bytes. If memory runs out, the address is empty.
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
