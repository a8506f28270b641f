//! Small JPEG files. Browsers cannot show them, but every parser of their segments accepts
//! them.

use base64ct::{Base64, Encoding};
use serde_json::{Value, json};

/// The segments before the scan data.
pub(crate) fn before(width: u32, height: u32) -> Vec<u8> {
    let [_, _, across @ ..] = width.to_be_bytes();
    let [_, _, down @ ..] = height.to_be_bytes();
    let frame = [
        &[0xff, 0xc0, 0, 11, 8][..],
        &down,
        &across,
        &[1, 1, 0x11, 0],
    ]
    .concat();
    let scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 0x3f, 0];
    [&[0xff, 0xd8][..], &frame, &scan].concat()
}

/// A complete file.
pub(crate) fn of(width: u32, height: u32) -> Vec<u8> {
    [&before(width, height)[..], &[7, 0xff, 0xd9]].concat()
}

/// A photo as a file has it, with this stated size.
pub(crate) fn photo(jpeg: &[u8], width: u32, height: u32) -> Value {
    json!({ "width": width, "height": height, "jpeg": Base64::encode_string(jpeg) })
}
