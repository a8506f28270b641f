//! Pictures like those of cameras, drawn in the browser.

use form::Photo;
use js_sys::{Array, Promise, Reflect, Uint8Array};
use notice::{Background, PhotoSpec};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::File;

use super::super::photo::{
    Backdrop, Crop, PhotoProblem, Picture, backdrop, cut, draw, object_url, read,
};
use super::{chosen, javascript};

const SPEC: PhotoSpec = PhotoSpec {
    width: 295,
    height: 413,
    min_kb: 35,
    max_kb: 100,
    background: Background::White,
};

/// A file of a canvas on which `paint` has drawn with `context`.
async fn painted(width: u32, height: u32, paint: &str, mime: &str) -> Vec<u8> {
    let code = format!(
        "(async () => {{
            const canvas = document.createElement('canvas');
            canvas.width = {width}; canvas.height = {height};
            const context = canvas.getContext('2d');
            {paint}
            const file = await new Promise((done) => canvas.toBlob(done, '{mime}', 0.9));
            return new Uint8Array(await file.arrayBuffer());
        }})()"
    );
    let file = javascript(&code).unchecked_into::<Promise>().await.unwrap();
    file.unchecked_into::<Uint8Array>().to_vec()
}

/// Every pixel has a random colour, which compresses worst.
const NOISE: &str = "
    const noise = context.createImageData(canvas.width, canvas.height);
    for (let at = 0; at < noise.data.length; at += 65536)
        crypto.getRandomValues(noise.data.subarray(at, at + 65536));
    for (let at = 3; at < noise.data.length; at += 4) noise.data[at] = 255;
    context.putImageData(noise, 0, 0);";

fn fill(colour: &str) -> String {
    format!("context.fillStyle = '{colour}'; context.fillRect(0, 0, canvas.width, canvas.height);")
}

async fn picture(width: u32, height: u32, paint: &str) -> Picture {
    let file = painted(width, height, paint, "image/jpeg").await;
    read(chosen(&file, "a.jpg")).await.unwrap()
}

/// The photo as a browser decodes it: its sides, and the colours at these places.
async fn seen(photo: &Photo, places: &[(u32, u32)]) -> (u32, u32, Vec<[u8; 3]>) {
    let url = object_url(photo);
    let places: Vec<String> = places.iter().map(|(x, y)| format!("[{x},{y}]")).collect();
    let code = format!(
        "(async () => {{
            const image = new Image(); image.src = '{}'; await image.decode();
            const canvas = document.createElement('canvas');
            canvas.width = image.width; canvas.height = image.height;
            const context = canvas.getContext('2d');
            context.drawImage(image, 0, 0);
            return [image.width, image.height,
                ...[{}].flatMap(([x, y]) => [...context.getImageData(x, y, 1, 1).data.slice(0, 3)])];
        }})()",
        url.as_str(),
        places.join(",")
    );
    let seen = javascript(&code).unchecked_into::<Promise>().await.unwrap();
    let seen = seen.unchecked_into::<Array>();
    let numbers: Vec<u32> = seen
        .iter()
        .map(|number| number.as_f64().unwrap() as u32)
        .collect();
    let (sides, colours) = numbers.split_at(2);
    let colours = colours
        .chunks(3)
        .map(|rgb| [rgb[0] as u8, rgb[1] as u8, rgb[2] as u8]);
    (sides[0], sides[1], colours.collect())
}

fn near(seen: [u8; 3], expected: [u8; 3]) -> bool {
    seen.iter()
        .zip(expected)
        .all(|(channel, expected)| channel.abs_diff(expected) < 12)
}

async fn first_cut(picture: &Picture, spec: &PhotoSpec) -> Result<Photo, PhotoProblem> {
    cut(picture, Crop::initial(picture, spec), spec).await
}

#[wasm_bindgen_test]
async fn a_noisy_picture_of_a_phone_is_cut_to_the_limits() {
    let noisy = picture(3000, 4000, NOISE).await;
    // Scaled down to the limit; the shape stays.
    assert_eq!((noisy.width, noisy.height), (2121, 2828));
    let mut cuts = Vec::new();
    let wide = Crop::initial(&noisy, &SPEC);
    let narrow = Crop { scale: 0.0, ..wide };
    for crop in [wide, narrow] {
        let photo = cut(&noisy, crop, &SPEC).await.unwrap();
        let bytes = photo.jpeg.len();
        assert!((35 * 1024..=100_000).contains(&bytes), "{bytes}");
        assert_eq!((photo.width, photo.height), (295, 413));
        assert_eq!(seen(&photo, &[]).await, (295, 413, Vec::new()));
        cuts.push(photo);
    }
    // Noise has more bytes than this at any quality.
    let tight = PhotoSpec {
        min_kb: 1,
        max_kb: 5,
        ..SPEC
    };
    let refused = cut(&noisy, narrow, &tight).await;
    assert!(
        matches!(refused, Err(PhotoProblem::CannotMeet { kb, max_kb: 5 }) if kb > 5),
        "{refused:?}"
    );
}

#[wasm_bindgen_test]
async fn a_plain_white_picture_is_padded_to_the_limits() {
    let plain = picture(3000, 4000, &fill("#fff")).await;
    let photo = first_cut(&plain, &SPEC).await.unwrap();
    assert_eq!(photo.jpeg.len(), 35 * 1024);
    assert_eq!(
        backdrop(&plain, Crop::initial(&plain, &SPEC), &SPEC),
        Backdrop::AsAsked
    );
    let (width, height, colours) = seen(&photo, &[(0, 0), (294, 412), (147, 200)]).await;
    assert_eq!((width, height), (295, 413));
    assert!(
        colours.iter().all(|&colour| near(colour, [255; 3])),
        "{colours:?}"
    );

    let red = PhotoSpec {
        background: Background::Red,
        ..SPEC
    };
    assert_eq!(
        backdrop(&plain, Crop::initial(&plain, &red), &red),
        Backdrop::Other
    );
    let any = PhotoSpec {
        background: Background::Any,
        ..SPEC
    };
    assert_eq!(
        backdrop(&plain, Crop::initial(&plain, &any), &any),
        Backdrop::AsAsked
    );
}

/// Four quarters of four colours.
const QUARTERS: &str = "
    const [w, h] = [canvas.width / 2, canvas.height / 2];
    ['#f00', '#0f0', '#00f', '#ff0'].forEach((colour, at) => {
        context.fillStyle = colour; context.fillRect(at % 2 * w, (at >> 1) * h, w, h); });";

const RED: [u8; 3] = [255, 0, 0];
const GREEN: [u8; 3] = [0, 255, 0];
const BLUE: [u8; 3] = [0, 0, 255];
const YELLOW: [u8; 3] = [255, 255, 0];

#[wasm_bindgen_test]
async fn the_cut_is_where_it_was_asked_and_the_preview_shows_it() {
    let quarters = picture(2000, 2800, QUARTERS).await;
    let corners = [(5, 5), (289, 5), (5, 407), (289, 407)];
    for (x, y, expected) in [
        (1000.0, 1400.0, [RED, GREEN, BLUE, YELLOW]),
        (-500.0, 0.0, [RED; 4]),
        (1e9, 1e9, [YELLOW; 4]),
        (1000.0, 0.0, [RED, GREEN, RED, GREEN]),
    ] {
        let crop = Crop { x, y, scale: 700.0 };
        let photo = cut(&quarters, crop, &SPEC).await.unwrap();
        let (_, _, colours) = seen(&photo, &corners).await;
        for (colour, expected) in colours.iter().zip(expected) {
            assert!(near(*colour, expected), "{crop:?} {colours:?}");
        }

        // The preview has the same shape in another size.
        let canvas = javascript("document.createElement('canvas')");
        let canvas: web_sys::HtmlCanvasElement = canvas.unchecked_into();
        canvas.set_width(590);
        canvas.set_height(826);
        draw(&canvas, &quarters, crop);
        let context = canvas.get_context("2d").unwrap().unwrap();
        let context: web_sys::CanvasRenderingContext2d = context.unchecked_into();
        for ((x, y), expected) in corners.into_iter().zip(expected) {
            let pixel = context.get_image_data(f64::from(2 * x), f64::from(2 * y), 1.0, 1.0);
            let pixel = pixel.unwrap().data();
            assert!(
                near([pixel[0], pixel[1], pixel[2]], expected),
                "{crop:?} {pixel:?}"
            );
        }
    }
}

/// The file with the orientation that a camera writes, in a segment behind the start; 6 is a
/// quarter turn.
fn held(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let exif = [
        &b"\xff\xe1\0\x22Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"[..],
        &[orientation],
        b"\0\0\0\0\0\0",
    ];
    [&jpeg[..2], &exif.concat(), &jpeg[2..]].concat()
}

#[wasm_bindgen_test]
async fn a_picture_is_turned_as_the_camera_was_held() {
    let file = painted(1600, 1200, QUARTERS, "image/jpeg").await;
    let turned = read(chosen(&held(&file, 6), "a.jpg")).await.unwrap();
    assert_eq!((turned.width, turned.height), (1200, 1600));
    let photo = first_cut(&turned, &SPEC).await.unwrap();
    let (_, _, colours) = seen(&photo, &[(5, 5), (289, 5), (5, 407), (289, 407)]).await;
    for (colour, expected) in colours.iter().zip([BLUE, RED, YELLOW, GREEN]) {
        assert!(near(*colour, expected), "{colours:?}");
    }
    // The camera's metadata is not in the photo.
    assert!(!photo.jpeg.windows(4).any(|four| four == b"Exif"));
}

#[wasm_bindgen_test]
async fn what_is_transparent_is_white() {
    let file = painted(600, 800, "", "image/png").await;
    let clear = read(chosen(&file, "a.png")).await.unwrap();
    let photo = first_cut(&clear, &SPEC).await.unwrap();
    let (_, _, colours) = seen(&photo, &[(100, 100)]).await;
    assert!(near(colours[0], [255; 3]), "{colours:?}");
}

#[wasm_bindgen_test]
async fn a_picture_with_too_few_pixels_is_refused() {
    let exact = picture(295, 413, QUARTERS).await;
    assert!(first_cut(&exact, &SPEC).await.is_ok());
    for (width, height) in [(294, 413), (295, 412), (4000, 100)] {
        let small = picture(width, height, QUARTERS).await;
        let problem = PhotoProblem::TooSmall {
            width,
            height,
            need_width: 295,
            need_height: 413,
        };
        assert_eq!(small.suffices(&SPEC), Err(problem));
        assert_eq!(first_cut(&small, &SPEC).await, Err(problem));
    }
}

#[wasm_bindgen_test]
async fn what_is_no_picture_is_refused() {
    let png = painted(600, 800, NOISE, "image/png").await;
    for (bytes, problem) in [
        (
            &b"\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\0"[..],
            PhotoProblem::Heic,
        ),
        (
            b"%PDF-1.7 a scanned photo, renamed",
            PhotoProblem::NotAnImage,
        ),
        (b"", PhotoProblem::NotAnImage),
        (
            b"\xff\xd8\xff\xe0 and nothing more",
            PhotoProblem::NotAnImage,
        ),
        (&png[..40], PhotoProblem::NotAnImage),
    ] {
        let read = read(chosen(bytes, "a.jpg")).await;
        assert_eq!(read.err(), Some(problem), "{bytes:?}");
    }
}

#[wasm_bindgen_test]
async fn what_is_too_big_is_refused_without_being_read() {
    let big = "(() => { const file = new File([new Uint8Array(80 * 1024 * 1024 + 1)], 'a.jpg');
        file.slice = file.arrayBuffer = () => { self.looked = true; throw 0; }; return file; })()";
    let file: File = javascript(big).unchecked_into();
    let read = read(file).await;
    assert_eq!(read.err(), Some(PhotoProblem::TooBig { mb: 81 }));
    let looked = Reflect::get(&js_sys::global(), &"looked".into()).unwrap();
    assert!(looked.is_undefined());
}
