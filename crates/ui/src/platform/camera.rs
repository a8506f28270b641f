//! The camera, and the browser's own reader of codes. The pictures stay in the page.

use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::wasm_bindgen::{self, JsCast, JsValue};
use web_sys::{
    HtmlVideoElement, MediaDevices, MediaStream, MediaStreamConstraints, MediaStreamTrack,
};

use super::dom::member;
use super::location;

/// The width that is asked for: a code on a sheet has up to a hundred modules across.
const WIDTH: u32 = 1920;

/// Why there is no picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CameraProblem {
    /// Somebody, or a rule of this device, does not allow it.
    Refused,
    /// There is none.
    None,
    /// It cannot be opened, or not now.
    Busy,
}

/// A camera that is open. Dropping it closes it.
pub struct Camera {
    tracks: Vec<MediaStreamTrack>,
}

impl Drop for Camera {
    fn drop(&mut self) {
        for track in &self.tracks {
            track.stop();
        }
    }
}

/// Whether this page may ask for a camera: only a page that came over HTTPS, or from this device.
/// Not a page that was opened as a file, which has no reader of codes.
pub fn is_available() -> bool {
    devices().is_some() && !location::is_file()
}

fn devices() -> Option<MediaDevices> {
    let window = web_sys::window().filter(web_sys::Window::is_secure_context)?;
    let devices = window.navigator().media_devices().ok()?;
    let is_there = !devices.is_undefined() && member(&devices, "getUserMedia").is_function();
    is_there.then_some(devices)
}

/// Asks for the camera and shows what it sees.
///
/// # Errors
/// There is none, or it may not be used.
pub async fn open(video: &HtmlVideoElement) -> Result<Camera, CameraProblem> {
    let devices = devices().ok_or(CameraProblem::None)?;
    let stream = asked(&devices).await.map_err(|problem| why(&problem))?;
    let tracks: Vec<MediaStreamTrack> = stream
        .get_tracks()
        .iter()
        .map(JsCast::unchecked_into)
        .collect();
    let camera = Camera { tracks };
    video.set_muted(true);
    video.set_src_object(Some(&stream));
    let playing = video.play().map_err(|_| CameraProblem::Busy)?;
    playing.await.map_err(|_| CameraProblem::Busy)?;
    Ok(camera)
}

async fn asked(devices: &MediaDevices) -> Result<MediaStream, JsValue> {
    let wishes = Object::new();
    // The camera at the back, where there are two. Neither wish excludes any.
    Reflect::set(&wishes, &"facingMode".into(), &"environment".into())?;
    let width = Object::new();
    Reflect::set(&width, &"ideal".into(), &WIDTH.into())?;
    Reflect::set(&wishes, &"width".into(), &width)?;
    let constraints = MediaStreamConstraints::new();
    constraints.set_video(&wishes);
    let stream = devices.get_user_media_with_constraints(&constraints)?;
    Ok(stream.await?.unchecked_into())
}

fn why(problem: &JsValue) -> CameraProblem {
    let name = member(problem, "name").as_string();
    match name.as_deref() {
        Some("NotAllowedError" | "SecurityError") => CameraProblem::Refused,
        Some("NotFoundError" | "OverconstrainedError") => CameraProblem::None,
        _ => CameraProblem::Busy,
    }
}

#[wasm_bindgen]
extern "C" {
    type BarcodeDetector;
    #[wasm_bindgen(constructor, catch)]
    fn new(options: &Object) -> Result<BarcodeDetector, JsValue>;
    #[wasm_bindgen(static_method_of = BarcodeDetector, catch, js_name = getSupportedFormats)]
    fn formats() -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn detect(this: &BarcodeDetector, video: &HtmlVideoElement) -> Result<Promise, JsValue>;
}

/// The browser's reader of codes.
pub struct Detector(BarcodeDetector);

impl Detector {
    /// `None` if this browser has none that reads QR codes.
    pub async fn find() -> Option<Self> {
        let formats: Array = BarcodeDetector::formats()
            .ok()?
            .await
            .ok()?
            .dyn_into()
            .ok()?;
        let is_known = formats.includes(&"qr_code".into(), 0);
        let options = Object::new();
        let wanted = Array::of1(&"qr_code".into());
        Reflect::set(&options, &"formats".into(), &wanted).ok()?;
        let detector = BarcodeDetector::new(&options).ok()?;
        is_known.then_some(Self(detector))
    }

    /// The texts of the codes that a video shows now; `None` if the reader fails.
    pub async fn read(&self, video: &HtmlVideoElement) -> Option<Vec<String>> {
        let codes: Array = self.0.detect(video).ok()?.await.ok()?.dyn_into().ok()?;
        let texts = codes
            .iter()
            .map(|code| member(&code, "rawValue").as_string());
        Some(texts.flatten().collect())
    }
}
