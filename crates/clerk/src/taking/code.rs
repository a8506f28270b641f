//! Codes: of a sheet of paper, as text or in a picture.

use desk::{Received, Refusal, of_code};

use super::{add, refuse};
use crate::state::{Desk, Why};
use ui::platform::many::Handed;
use ui::platform::photo::{self, PhotoProblem};
use ui::platform::{clock, later};

/// The sizes at which a picture is looked at, in pixels of its longer side. A code that is blurred
/// or grainy is often read in the smaller one.
const SIZES: [u32; 3] = [1600, 1000, 2400];

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
    let mut last = Why::NoCode;
    for size in SIZES {
        // Each look takes some ten milliseconds.
        later::turn().await;
        let (greys, width, height) = photo::greys(&picture, size).ok_or(Why::Picture)?;
        let (width, height) = (width as usize, height as usize);
        for part in Part::of(width, height) {
            later::turn().await;
            let (greys, width, height) = part.cut(&greys, width);
            for text in (codes.read)(&greys, width, height) {
                match take_text(desk, &text) {
                    Ok(_) => return Ok(()),
                    Err(refusal) => last = Why::Refusal(refusal),
                }
            }
        }
    }
    Err(last)
}

/// A part of a picture, in its pixels.
struct Part {
    left: usize,
    top: usize,
    width: usize,
    height: usize,
}

impl Part {
    /// The whole picture, then parts that overlap, half as wide and a third as high: a shadow or
    /// a table beside the code no longer decides what is dark in it.
    fn of(width: usize, height: usize) -> Vec<Self> {
        let whole = Self {
            left: 0,
            top: 0,
            width,
            height,
        };
        let lefts = [width / 2, width / 4, 0];
        let tops = [4, 3, 2, 1, 0].map(|sixth| height * sixth / 6);
        let parts = tops.into_iter().flat_map(|top| {
            lefts.map(|left| Self {
                left,
                top,
                width: width / 2,
                height: height / 3,
            })
        });
        std::iter::once(whole).chain(parts).collect()
    }

    /// The greys of the part, from those of a picture of this width; with its width and height.
    fn cut(&self, greys: &[u8], whole: usize) -> (Vec<u8>, usize, usize) {
        let rows = greys.chunks(whole.max(1));
        let rows = rows.skip(self.top).take(self.height);
        let cut: Vec<u8> = rows
            .flat_map(|row| row.iter().skip(self.left).take(self.width))
            .copied()
            .collect();
        (cut, self.width, self.height)
    }
}
