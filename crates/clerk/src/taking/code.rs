//! Codes: of a sheet of paper, as text or in a picture.

use desk::{Key, Refusal, of_code};

use super::{add, refuse};
use crate::state::{Desk, Why};
use ui::platform::many::Handed;
use ui::platform::photo::{self, PhotoProblem};
use ui::platform::{clock, later};

/// Takes the text of a code in. Returns the number of the application.
pub(super) fn take_text(desk: &Desk, text: &str) -> Result<u32, Refusal> {
    let received = of_code(text, clock::today())?;
    let sealed = received.sealed.as_ref();
    let key = sealed.and_then(|sealed| Key::parse(&sealed.match_code));
    add(desk, received, None);
    let register = &desk.read().register;
    let index = key.and_then(|key| register.find(key));
    let row = index.and_then(|index| register.rows().get(index));
    Ok(row.map_or(0, |row| row.number))
}

/// Takes the codes in a picture in.
pub(super) async fn take(desk: &Desk, file: &Handed) {
    if let Err(why) = read(desk, file).await {
        refuse(desk, &file.path, why);
    }
}

async fn read(desk: &Desk, file: &Handed) -> Result<(), Why> {
    let codes = (desk.apart.codes)().await.ok_or(Why::NotFetched)?;
    let file = file.file().ok_or(Why::Picture)?;
    let picture = photo::read(file).await.map_err(|problem| match problem {
        PhotoProblem::TooBig { mb } => Why::Refusal(Refusal::TooBig {
            bytes: u64::from(mb) * 1024 * 1024,
        }),
        _ => Why::Picture,
    })?;
    let (greys, width, _) = photo::greys(&picture, u32::MAX).ok_or(Why::Picture)?;
    let mut last = Why::NoCode;
    let mut size = Some((codes.picture)(greys, width as usize));
    while let Some(picture) = size {
        for part in (codes.parts)(&picture) {
            // A part takes some ten milliseconds.
            later::turn().await;
            for text in (codes.read)(&picture, &part) {
                match take_text(desk, &text) {
                    Ok(_) => return Ok(()),
                    Err(refusal) => last = Why::Refusal(refusal),
                }
            }
        }
        size = (codes.half)(&picture);
    }
    Err(last)
}
