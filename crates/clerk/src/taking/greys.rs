//! Looking for codes in the greys of a picture.

use desk::Refusal;
use desk::picture::Picture;

use crate::apart::Codes;
use crate::state::Why;
use ui::platform::{later, photo};

/// The greys of a picture of the browser.
pub(super) fn greys(codes: Codes, picture: &photo::Picture) -> Option<Picture> {
    let (greys, width, _) = photo::greys(picture, u32::MAX)?;
    Some((codes.picture)(greys, width as usize))
}

/// Hands over the codes in a picture until one is taken. Returns the number of its application.
pub(super) async fn search(
    codes: Codes,
    picture: Picture,
    take: impl Fn(&str) -> Result<u32, Refusal>,
) -> Result<u32, Why> {
    let mut last = Why::NoCode;
    let mut size = Some(picture);
    while let Some(picture) = size {
        for part in (codes.parts)(&picture) {
            // A part takes some ten milliseconds.
            later::turn().await;
            for text in (codes.read)(&picture, &part) {
                match take(&text) {
                    Ok(number) => return Ok(number),
                    Err(refusal) => last = Why::Refusal(refusal),
                }
            }
        }
        size = (codes.half)(&picture);
    }
    Err(last)
}
