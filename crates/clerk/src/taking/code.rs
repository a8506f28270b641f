//! Codes: of a sheet of paper, as text or in a picture.

use desk::{Received, Refusal, of_code};

use super::{add, refuse};
use crate::state::{Desk, Why};
use ui::platform::many::Handed;
use ui::platform::photo::{self, PhotoProblem};
use ui::platform::{clock, later};

/// Takes the text of a code in.
pub(super) fn take_text(desk: &Desk, text: &str) -> Result<u32, Refusal> {
    let received = of_code(text, clock::today())?;
    let key = desk_key(&received);
    add(desk, received, None);
    let number = desk.read();
    let row = key.and_then(|key| number.register.find(key));
    let row = row.and_then(|index| number.register.rows().get(index));
    Ok(row.map_or(0, |row| row.number))
}

/// The key under which the register has it.
fn desk_key(received: &Received) -> Option<desk::Key> {
    let sealed = received.sealed.as_ref()?;
    desk::Key::parse(&sealed.match_code)
}

/// Takes the codes in a picture in.
pub(super) async fn take(desk: &Desk, file: &Handed) {
    let why = match read(desk, file).await {
        Ok(()) => return,
        Err(why) => why,
    };
    refuse(desk, &file.path, why);
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
            // Each takes some ten milliseconds.
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
