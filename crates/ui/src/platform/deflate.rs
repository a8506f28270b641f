//! Compression by the browser (deflate without a header).

use js_sys::Uint8Array;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::wasm_bindgen::{self, JsCast, JsValue};
use web_sys::{ReadableStream, Response};

#[wasm_bindgen]
extern "C" {
    type CompressionStream;
    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<CompressionStream, JsValue>;

    type DecompressionStream;
    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<DecompressionStream, JsValue>;

    #[wasm_bindgen(extends = ReadableStream)]
    type Pipe;
    #[wasm_bindgen(method, catch, js_name = pipeThrough)]
    fn through(this: &Pipe, pair: &JsValue) -> Result<ReadableStream, JsValue>;
}

const FORMAT: &str = "deflate-raw";

/// The bytes, compressed. `None` if the browser is too old for it.
pub async fn compress(bytes: &[u8]) -> Option<Vec<u8>> {
    let stream = CompressionStream::new(FORMAT).ok()?;
    piped(bytes, stream.as_ref()).await.ok()
}

/// The bytes that were compressed. `None` if they are damaged, or the browser is too old for it.
pub async fn decompress(bytes: &[u8]) -> Option<Vec<u8>> {
    let stream = DecompressionStream::new(FORMAT).ok()?;
    piped(bytes, stream.as_ref()).await.ok()
}

async fn piped(bytes: &[u8], pair: &JsValue) -> Result<Vec<u8>, JsValue> {
    let source = Response::new_with_opt_js_u8_array(Some(&Uint8Array::from(bytes)))?;
    let pipe: Pipe = source.body().ok_or(JsValue::NULL)?.unchecked_into();
    let response = Response::new_with_opt_readable_stream(Some(&pipe.through(pair)?))?;
    Ok(Uint8Array::new(&response.array_buffer()?.await?).to_vec())
}
