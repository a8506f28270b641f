//! Taking in: files, folders, archives, pictures of codes, a scanner that types.
//!
//! The files are read in slices of some milliseconds, so that the page answers meanwhile. One that
//! cannot be read is listed with the reason, and the next one is read.

mod archive;
mod camera;
mod code;
mod greys;
mod scanner;
mod unlock;
mod view;
mod viewfinder;

use std::collections::VecDeque;
use std::rc::Rc;

use desk::{Refusal, Source, Taken, open};
use office::archive::Entry;
use words::text::clerk_taking as t;

use crate::state::{Desk, Kept, Locked, Progress, Refused, Why};
use ui::platform::later::Slices;
use ui::platform::many::{Handed, Reading};
use ui::platform::{clock, many};

pub(crate) use archive::again as unpacked_again;
pub(crate) use camera::Camera;
pub use code::CODES;
pub(crate) use scanner::Scanner;
pub(crate) use unlock::{of_crypto, unlock};
pub(crate) use view::{Intake, locked, refused};

/// How many files are read ahead of the one that is opened.
const AHEAD: usize = 16;
/// How often the progress is shown, in milliseconds.
const SHOWN_EVERY: f64 = 150.0;

/// How a file is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Manner {
    Whole,
    Archive,
    Picture,
    Scan,
    /// Not at all: it is larger than anything that is taken in.
    No,
}

impl Manner {
    /// By its name, and its size.
    fn of(file: &Handed) -> Self {
        let ending = file.path.rsplit('.').next().unwrap_or_default();
        match &*ending.to_ascii_lowercase() {
            "zip" => Self::Archive,
            "jpg" | "jpeg" | "png" | "webp" | "bmp" | "heic" => Self::Picture,
            "pdf" => Self::Scan,
            _ if desk::may_be_read(file.count()).is_err() => Self::No,
            _ => Self::Whole,
        }
    }
}

/// What happens while files are taken in.
struct Work {
    desk: Desk,
    slices: Slices,
    /// When the progress was shown last.
    shown: f64,
    /// How many rows there were before.
    before: usize,
}

/// Takes files in. What was read stays, whatever comes later.
pub(crate) async fn take_in(desk: Desk, files: Vec<Handed>) {
    let is_busy = desk.read().progress.is_some();
    if is_busy || files.is_empty() {
        return;
    }
    let mut work = Work::begin(desk, files.len());
    let mut ahead: VecDeque<(Handed, Manner, Option<Reading>)> = VecDeque::new();
    let mut coming = files.into_iter();
    loop {
        while ahead.len() < AHEAD
            && let Some(file) = coming.next()
        {
            let manner = Manner::of(&file);
            let reading = (manner == Manner::Whole).then(|| file.read());
            ahead.push_back((file, manner, reading));
        }
        let Some((file, manner, reading)) = ahead.pop_front() else {
            break;
        };
        match (manner, reading) {
            (Manner::Archive, _) => archive::take(&mut work, &file).await,
            (Manner::Picture, _) => code::take(&work.desk, &file).await,
            (Manner::Scan, _) => code::take_scan(&mut work, &file).await,
            (_, Some(reading)) => match reading.bytes().await {
                Ok(bytes) => work.take(&file, &bytes).await,
                Err(_) => work.refuse(&file.path, Why::Refusal(Refusal::Unreadable)),
            },
            (_, None) => {
                let bytes = file.count();
                work.refuse(&file.path, Why::Refusal(Refusal::TooBig { bytes }));
            }
        }
        if !work.step().await {
            break;
        }
    }
    work.end();
}

impl Work {
    fn begin(desk: Desk, of: usize) -> Self {
        let began = clock::milliseconds();
        let before = desk.change(|inner| {
            inner.is_stopped = false;
            inner.progress = Some(Progress { done: 0, of, began });
            inner.is_begun = true;
            inner.register.rows().len()
        });
        Self {
            desk,
            slices: Slices::begin(),
            shown: began,
            before,
        }
    }

    /// Counts the files of an archive, which are known once it is opened.
    fn expect(&mut self, more: usize) {
        self.desk.quietly(|inner| {
            if let Some(progress) = &mut inner.progress {
                progress.of += more;
            }
        });
    }

    /// Counts a file as done. Returns false if somebody wants to stop.
    async fn step(&mut self) -> bool {
        self.desk.quietly(|inner| {
            if let Some(progress) = &mut inner.progress {
                progress.done += 1;
            }
        });
        if self.slices.breathe().await {
            let now = clock::milliseconds();
            if now - self.shown > SHOWN_EVERY {
                self.shown = now;
                self.desk.change(|_| {});
            }
        }
        !self.desk.read().is_stopped
    }

    /// Takes the bytes of a file in.
    async fn take(&mut self, file: &Handed, bytes: &[u8]) {
        match one(&self.desk, file, bytes, None) {
            Some(Refusal::Archive) => archive::take(self, file).await,
            Some(Refusal::Picture) => code::take(&self.desk, file).await,
            Some(Refusal::Document) if bytes.starts_with(b"%PDF") => {
                code::take_scan(self, file).await;
            }
            Some(refusal) => self.refuse(&file.path, Why::Refusal(refusal)),
            None => {}
        }
    }

    fn refuse(&self, path: &str, why: Why) {
        refuse(&self.desk, path, why);
    }

    fn end(self) {
        let locale = self.desk.locale;
        self.desk.change(|inner| {
            let count = inner.register.rows().len() - self.before;
            let words = match (inner.is_stopped, inner.progress.take()) {
                (true, Some(progress)) => t::stopped(
                    locale,
                    &count.to_string(),
                    &progress.of.saturating_sub(progress.done).to_string(),
                ),
                _ => t::taken(locale, &count.to_string()),
            };
            if count > 0 {
                inner.work.edited();
            }
            inner.taken = inner.taken.next(words, false);
        });
    }
}

fn refuse(desk: &Desk, path: &str, why: Why) {
    desk.quietly(|inner| {
        inner.refused.push(Refused {
            path: path.to_owned(),
            why,
        });
    });
}

/// Takes the bytes of a file in, or those of a file in an archive. Returns why not; a file that
/// wants a passphrase waits for it.
fn one(desk: &Desk, file: &Handed, bytes: &[u8], entry: Option<Rc<Entry>>) -> Option<Refusal> {
    match open(&file.path, bytes, clock::today()) {
        Ok(received) => {
            let at = received.photo.as_ref().map(|photo| photo.at.clone());
            let photo = at.and_then(|at| match entry {
                None => {
                    let part = file.part(at.start as u64..at.end as u64)?;
                    Some(Kept::Alone(part))
                }
                Some(entry) => Some(Kept::Packed(file.clone(), entry)),
            });
            add(desk, received, photo);
            None
        }
        Err(Refusal::Protected) => {
            desk.quietly(|inner| {
                inner.locked.push(Locked {
                    file: file.clone(),
                    entry,
                    was_tried: false,
                });
            });
            None
        }
        Err(refusal) => Some(refusal),
    }
}

/// Adds an application to the register, with its photo.
fn add(desk: &Desk, received: desk::Received, photo: Option<Kept>) {
    desk.quietly(|inner| {
        let path = received.name.clone();
        // A file with known contents is listed as refused, unless it brings the photo of an
        // application that came by its code on paper.
        let source = received.source;
        match inner.register.take(received) {
            Taken::New(index) => {
                if let Some(photo) = photo {
                    inner.photos.insert(index, photo);
                }
            }
            Taken::Again(index) => {
                let row = inner.register.rows().get(index);
                let number = row.map_or(0, |row| row.number);
                let adds = source != Source::Paper && !inner.photos.contains_key(&index);
                match (photo, adds) {
                    (Some(photo), true) => drop(inner.photos.insert(index, photo)),
                    _ => inner.refused.push(Refused {
                        path,
                        why: Why::Again(number),
                    }),
                }
            }
        }
    });
}

/// The photo of an unlocked file, as a file of its own: what was handed over is encrypted.
fn unlocked_photo(received: &desk::Received, bytes: &[u8]) -> Option<Kept> {
    let at = received.photo.as_ref()?.at.clone();
    let photo = many::made(&received.name, bytes.get(at)?)?;
    Some(Kept::Alone(photo))
}
