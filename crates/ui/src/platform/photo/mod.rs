//! The applicant's photo: read, cut to the size in pixels and encoded to the size in bytes that
//! the notice asks for. It stays in memory and is sent nowhere.
//!
//! Every picture is drawn on a canvas, so the photo has none of the camera's metadata (place,
//! phone).

#![expect(clippy::disallowed_types, reason = "the platform reads files")]

mod backdrop;
mod crop;
mod jpeg;
mod kind;

use base64ct::{Base64, Encoding};
use form::Photo;
use notice::{Background, PhotoSpec};
use web_sys::wasm_bindgen::JsCast;
use web_sys::{
    Blob, CanvasRenderingContext2d, File, HtmlCanvasElement, HtmlVideoElement, ImageBitmap,
};

pub use backdrop::Backdrop;
pub use crop::Crop;

use super::blob::{self, ObjectUrl};
use super::dom;
use crop::Sides;
use jpeg::Limits;
use kind::Kind;

/// The largest file that is read.
const MOST_BYTES: f64 = 80.0 * MB;
const MB: f64 = 1024.0 * 1024.0;
/// The most pixels that are kept: 24 MB of memory, and far more than a photo needs.
const MOST_PIXELS: f64 = 6_000_000.0;

/// Why there is no photo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhotoProblem {
    /// More than 80 MB.
    TooBig {
        /// Its size in MB of 1024 KB, rounded up.
        mb: u32,
    },
    /// It is not a picture, or a damaged one.
    NotAnImage,
    /// Apple's format, which this browser does not read.
    Heic,
    /// It would have to be enlarged.
    TooSmall {
        /// Its width in pixels.
        width: u32,
        /// Its height in pixels.
        height: u32,
        /// Pixels required.
        need_width: u32,
        /// Pixels required.
        need_height: u32,
    },
    /// Even at the lowest acceptable quality the file is too large.
    CannotMeet {
        /// Its size then, in KB of 1024 bytes, rounded up.
        kb: u32,
        /// The limit, in the same KB.
        max_kb: u32,
    },
    /// The browser failed.
    Browser,
}

/// A picture that was read: upright, on white.
#[derive(Debug, PartialEq)]
pub struct Picture {
    canvas: HtmlCanvasElement,
    /// Width in pixels. Large pictures are scaled down on reading.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

impl Picture {
    /// Checks that a photo can be cut from it without enlarging.
    ///
    /// # Errors
    /// It has too few pixels.
    pub fn suffices(&self, spec: &PhotoSpec) -> Result<(), PhotoProblem> {
        match self.width >= spec.width && self.height >= spec.height {
            true => Ok(()),
            false => Err(PhotoProblem::TooSmall {
                width: self.width,
                height: self.height,
                need_width: spec.width,
                need_height: spec.height,
            }),
        }
    }

    fn sides(&self) -> Sides {
        Sides::of(self.width, self.height)
    }
}

/// Frees the canvas at once: phones would keep its memory for long.
impl Drop for Picture {
    fn drop(&mut self) {
        self.canvas.set_width(0);
    }
}

/// Reads a picture that the visitor took or chose.
///
/// # Errors
/// The file is too big, which is checked before reading; or its first bytes are not those of a
/// picture; or the browser cannot read it.
pub async fn read(file: File) -> Result<Picture, PhotoProblem> {
    of_blob(&file).await
}

/// The same of a file that the visitor handed over among others.
pub(super) async fn of_blob(file: &Blob) -> Result<Picture, PhotoProblem> {
    let size = file.size();
    if size > MOST_BYTES {
        let mb = (size / MB).ceil() as u32;
        return Err(PhotoProblem::TooBig { mb });
    }
    let head = file.slice_with_i32_and_i32(0, kind::BYTES);
    let head = blob::bytes(&head.map_err(|_| PhotoProblem::Browser)?).await;
    let unread = match Kind::of(&head.map_err(|_| PhotoProblem::NotAnImage)?) {
        // In Apple's browsers this is not used: they read it.
        Some(Kind::Heic) => PhotoProblem::Heic,
        Some(Kind::Other) => PhotoProblem::NotAnImage,
        None => return Err(PhotoProblem::NotAnImage),
    };
    // The browser turns it upright, as the camera was held.
    let window = web_sys::window().ok_or(PhotoProblem::Browser)?;
    let bitmap = window.create_image_bitmap_with_blob(file);
    let bitmap = bitmap.map_err(|_| PhotoProblem::Browser)?.await;
    let bitmap: ImageBitmap = bitmap.map_err(|_| unread)?.unchecked_into();
    let picture = hold(&bitmap);
    bitmap.close();
    picture.ok_or(PhotoProblem::Browser)
}

fn hold(bitmap: &ImageBitmap) -> Option<Picture> {
    let sides = Sides::of(bitmap.width(), bitmap.height());
    let factor = (MOST_PIXELS / (sides.width * sides.height)).sqrt().min(1.0);
    let side = |pixels: f64| ((pixels * factor) as u32).max(1);
    let (width, height) = (side(sides.width), side(sides.height));
    let (canvas, context) = blank(width, height)?;
    // Transparent pixels become white; in a JPEG they would be black.
    context.set_fill_style_str("#fff");
    context.fill_rect(0.0, 0.0, width.into(), height.into());
    context
        .draw_image_with_image_bitmap_and_dw_and_dh(bitmap, 0.0, 0.0, width.into(), height.into())
        .ok()?;
    Some(Picture {
        canvas,
        width,
        height,
    })
}

/// What a video shows now; `None` while it shows nothing.
pub fn frame(video: &HtmlVideoElement) -> Option<Picture> {
    let (width, height) = (video.video_width(), video.video_height());
    if width == 0 || height == 0 {
        return None;
    }
    let (canvas, context) = blank(width, height)?;
    let drawn = context.draw_image_with_html_video_element(video, 0.0, 0.0);
    drawn.ok()?;
    Some(Picture {
        canvas,
        width,
        height,
    })
}

/// Draws the crop over the whole canvas, which has the photo's shape.
pub fn draw(canvas: &HtmlCanvasElement, picture: &Picture, crop: Crop) {
    if let Some(context) = context(canvas) {
        let sides = Sides::of(canvas.width(), canvas.height());
        let crop = crop.within(picture.sides(), sides, 1.0);
        // A canvas without pixels shows nothing.
        let _ = copy(&context, &picture.canvas, crop, sides);
    }
}

/// Cuts the photo.
///
/// # Errors
/// The picture has too few pixels, or its file would have too many bytes.
pub async fn cut(picture: &Picture, crop: Crop, spec: &PhotoSpec) -> Result<Photo, PhotoProblem> {
    picture.suffices(spec)?;
    let crop = crop.clamped(picture, spec);
    let canvas = shrunk(picture, crop, spec.width, spec.height).ok_or(PhotoProblem::Browser)?;
    let jpeg = jpeg::fitted(Limits::of(spec), |percent| encode(&canvas, percent))?;
    // Strips what some browsers add: their name, their colour profile.
    Photo::of_jpeg(jpeg).ok_or(PhotoProblem::Browser)
}

/// Whether the background has the colour that the notice asks for, judged by the upper corners.
pub fn backdrop(picture: &Picture, crop: Crop, spec: &PhotoSpec) -> Backdrop {
    if spec.background == Background::Any {
        return Backdrop::AsAsked;
    }
    let (width, height) = (
        backdrop::ACROSS,
        backdrop::ACROSS * spec.height / spec.width.max(1),
    );
    let pixels = shrunk(picture, crop.clamped(picture, spec), width, height.max(1))
        .and_then(|canvas| context(&canvas))
        .and_then(|context| {
            let (width, height) = (width.into(), backdrop::DOWN.into());
            context.get_image_data(0.0, 0.0, width, height).ok()
        });
    match pixels {
        Some(pixels) => Backdrop::of(&pixels.data(), spec.background),
        // Without pixels there is nothing to warn of.
        None => Backdrop::AsAsked,
    }
}

/// The grey values of a picture for a reader of codes, row by row from the top, with its width and
/// height. The picture is reduced to at most `most` pixels on its longer side.
pub fn greys(picture: &Picture, most: u32) -> Option<(Vec<u8>, u32, u32)> {
    let longest = picture.width.max(picture.height).max(1);
    let side = |pixels: u32| match longest > most {
        true => (u64::from(pixels) * u64::from(most) / u64::from(longest)).max(1) as u32,
        false => pixels,
    };
    let (width, height) = (side(picture.width), side(picture.height));
    let whole = Crop::whole(picture.sides(), Sides::of(width, height));
    let canvas = shrunk(picture, whole, width, height)?;
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.unchecked_into();
    let pixels = context.get_image_data(0.0, 0.0, width.into(), height.into());
    let pixels = pixels.ok()?.data();
    // The weights of red, green and blue in luminance (BT.601), in 256ths.
    let grey = |pixel: &[u8]| match pixel {
        [red, green, blue, ..] => {
            ((u32::from(*red) * 77 + u32::from(*green) * 151 + u32::from(*blue) * 28) >> 8) as u8
        }
        _ => u8::MAX,
    };
    canvas.set_width(0);
    let greys = pixels.chunks_exact(4).map(grey).collect();
    Some((greys, width, height))
}

/// The photo's address, for an `<img>`.
pub fn object_url(photo: &Photo) -> ObjectUrl {
    ObjectUrl::of(&photo.jpeg, "image/jpeg")
}

/// Scales down by halves: browsers sample four pixels for each pixel they draw, and skip the
/// others.
fn shrunk(picture: &Picture, crop: Crop, width: u32, height: u32) -> Option<HtmlCanvasElement> {
    let mut times = 1;
    while f64::from(width * times * 2) <= crop.scale {
        times *= 2;
    }
    let mut from = (picture.canvas.clone(), crop);
    loop {
        let (to, context) = blank(width * times, height * times)?;
        let sides = Sides::of(width * times, height * times);
        copy(&context, &from.0, from.1, sides)?;
        if times == 1 {
            return Some(to);
        }
        times /= 2;
        from = (to, Crop::whole(sides, sides));
    }
}

/// Draws a part of one canvas over the whole of another.
fn copy(
    to: &CanvasRenderingContext2d,
    from: &HtmlCanvasElement,
    part: Crop,
    sides: Sides,
) -> Option<()> {
    let Sides { width, height } = sides;
    let tall = part.scale * height / width;
    let (left, top) = (part.x - part.scale / 2.0, part.y - tall / 2.0);
    to.draw_image_with_html_canvas_element_and_sw_and_sh_and_dx_and_dy_and_dw_and_dh(
        from, left, top, part.scale, tall, 0.0, 0.0, width, height,
    )
    .ok()
}

/// A new canvas.
fn blank(width: u32, height: u32) -> Option<(HtmlCanvasElement, CanvasRenderingContext2d)> {
    let canvas = dom::document()?.create_element("canvas").ok()?;
    let canvas: HtmlCanvasElement = canvas.unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    let context = context(&canvas)?;
    Some((canvas, context))
}

fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    let context = canvas.get_context("2d").ok()??;
    Some(context.unchecked_into())
}

/// Encodes as a data URL, not as a blob: that needs no promise, and a photo is small.
fn encode(canvas: &HtmlCanvasElement, percent: u32) -> Option<Vec<u8>> {
    let quality = f64::from(percent) / 100.0;
    let url = canvas.to_data_url_with_type_and_encoder_options("image/jpeg", &quality.into());
    let base64 = url.ok()?;
    let base64 = base64.strip_prefix("data:image/jpeg;base64,")?;
    Base64::decode_vec(base64).ok()
}
