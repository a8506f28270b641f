//! Codes: of a sheet of paper, as text, in a picture, or on a page that was scanned.

use desk::picture::{self, Image, Picture};
use desk::{Key, Refusal, of_code};

use super::greys::{greys, search};
use super::viewfinder::viewfinder;
use super::{Work, add, refuse};
use crate::apart::Codes;
use crate::state::{Desk, Why};
use ui::platform::many::{self, Handed};
use ui::platform::photo::PhotoProblem;
use ui::platform::{clock, later};

/// The room that reads codes.
pub const CODES: Codes = Codes {
    picture: Picture::new,
    parts: Picture::parts,
    read: Picture::read,
    half: Picture::half,
    image: picture::image,
    greys: Image::greys,
    viewfinder,
};

/// The most bytes of a PDF file that is read.
const MOST_BYTES: u64 = 128 * 1024 * 1024;

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

/// Takes the code in a picture in.
pub(super) async fn take(desk: &Desk, file: &Handed) {
    if let Err(why) = read(desk, file).await {
        refuse(desk, &file.path, why);
    }
}

async fn read(desk: &Desk, file: &Handed) -> Result<(), Why> {
    let codes = (desk.apart.codes)().await.ok_or(Why::NotFetched)?;
    let picture = of_file(codes, file).await?;
    let taken = search(codes, picture, |text| take_text(desk, text)).await;
    taken.map(drop)
}

async fn of_file(codes: Codes, file: &Handed) -> Result<Picture, Why> {
    let picture = file.picture().await.map_err(|problem| match problem {
        PhotoProblem::TooBig { mb } => Why::Refusal(Refusal::TooBig {
            bytes: u64::from(mb) * 1024 * 1024,
        }),
        _ => Why::Picture,
    })?;
    greys(codes, &picture).ok_or(Why::Picture)
}

/// Takes the codes on the pages of a PDF file in: those that were scanned, each as one picture.
pub(super) async fn take_scan(work: &mut Work, file: &Handed) {
    if let Err(why) = read_scan(work, file).await {
        work.refuse(&file.path, why);
    }
}

async fn read_scan(work: &mut Work, file: &Handed) -> Result<(), Why> {
    if file.count() > MOST_BYTES {
        let bytes = file.count();
        return Err(Why::Refusal(Refusal::TooBig { bytes }));
    }
    let codes = (work.desk.apart.codes)().await.ok_or(Why::NotFetched)?;
    let bytes = file.bytes().await;
    let bytes = bytes.map_err(|_| Why::Refusal(Refusal::Unreadable))?;
    let mut from = 0;
    let mut page = 0;
    while let Some(image) = (codes.image)(&bytes, from) {
        from = image.end();
        page += 1;
        later::turn().await;
        let picture = match &image {
            Image::Jpeg(at) => {
                let jpeg = bytes.get(at.clone()).unwrap_or_default();
                let jpeg = many::made(&file.path, jpeg).ok_or(Why::Picture)?;
                of_file(codes, &jpeg).await.ok()
            }
            Image::Greys { .. } | Image::Unknown(_) => (codes.greys)(&image, &bytes),
        };
        let taken = match picture {
            Some(picture) => {
                let desk = &work.desk;
                search(codes, picture, |text| take_text(desk, text)).await
            }
            None => Err(Why::Scan),
        };
        match taken {
            Ok(_) => {}
            Err(Why::NoCode) => work.refuse(&file.path, Why::NoCodeOn(page)),
            Err(why) => work.refuse(&file.path, why),
        }
        if work.desk.read().is_stopped {
            break;
        }
    }
    match page {
        0 => Err(Why::Scan),
        _ => Ok(()),
    }
}
