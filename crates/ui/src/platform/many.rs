//! Many files at once: chosen, in chosen folders, or dropped onto the page.
#![expect(clippy::disallowed_types, reason = "the platform reads files")]

use std::ops::Range;

use form::file::FileProblem;
use js_sys::{Array, Promise, Uint8Array};
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, DragEvent, File, FileSystemDirectoryEntry, FileSystemEntry, FileSystemFileEntry,
    HtmlInputElement,
};

use super::dom::member;
use super::photo::{self, PhotoProblem, Picture};
use super::{blob, later};

/// The deepest nesting of folders that is read.
const DEPTH: usize = 12;
/// Files that operating systems add to folders and archives.
const LITTER: [&str; 4] = [".DS_Store", "Thumbs.db", "desktop.ini", "__MACOSX"];

/// A file of the user, or a part of one. It is not in memory until it is read.
#[derive(Clone, Debug, PartialEq)]
pub struct Handed {
    /// Its name, with its folders.
    pub path: String,
    blob: Blob,
}

/// A file that is being read.
pub struct Reading(Promise);

impl Handed {
    /// A chosen file. In a chosen folder its path has the folders.
    pub fn of(file: File) -> Self {
        let path = member(&file, "webkitRelativePath").as_string();
        Self {
            path: path
                .filter(|path| !path.is_empty())
                .unwrap_or_else(|| file.name()),
            blob: file.into(),
        }
    }

    /// The number of its bytes.
    pub fn count(&self) -> u64 {
        self.blob.size() as u64
    }

    /// Some of its bytes, as a file of the same name.
    pub fn part(&self, range: Range<u64>) -> Option<Self> {
        let (from, to) = (range.start as f64, range.end as f64);
        let blob = self.blob.slice_with_f64_and_f64(from, to).ok()?;
        Some(Self {
            path: self.path.clone(),
            blob,
        })
    }

    /// Starts to read it. Several files may be read at once.
    pub fn read(&self) -> Reading {
        Reading(self.blob.array_buffer())
    }

    /// All of its bytes.
    ///
    /// # Errors
    /// As [`Reading::bytes`].
    pub async fn bytes(&self) -> Result<Vec<u8>, FileProblem> {
        self.read().bytes().await
    }

    /// The picture that it is.
    ///
    /// # Errors
    /// As [`photo::read`].
    pub async fn picture(&self) -> Result<Picture, PhotoProblem> {
        photo::of_blob(&self.blob).await
    }
}

impl Reading {
    /// Waits for the bytes.
    ///
    /// # Errors
    /// [`FileProblem::Unreadable`] if the file was changed, moved or deleted since.
    pub async fn bytes(self) -> Result<Vec<u8>, FileProblem> {
        let buffer = self.0.await.map_err(|_| FileProblem::Unreadable)?;
        Ok(Uint8Array::new(&buffer).to_vec())
    }
}

/// Makes a file of bytes, which come from an archive.
pub fn made(path: &str, bytes: &[u8]) -> Option<Handed> {
    Some(Handed {
        path: path.to_owned(),
        blob: blob::of(bytes)?,
    })
}

/// Whether a path is that of a file which an operating system added.
pub fn is_litter(path: &str) -> bool {
    path.split('/')
        .any(|part| LITTER.contains(&part) || part.starts_with("._"))
}

/// The chosen files, or those of a chosen folder. Clears the control, so that the same files can be
/// chosen again.
pub async fn chosen(input: HtmlInputElement) -> Vec<Handed> {
    let Some(files) = input.files() else {
        return Vec::new();
    };
    let mut slices = later::Slices::begin();
    let mut all = Vec::new();
    for index in 0..files.length() {
        let file = files.get(index).map(Handed::of);
        all.extend(file.filter(|file| !is_litter(&file.path)));
        slices.breathe().await;
    }
    input.set_value("");
    all
}

/// The dropped files and folders. The browser forgets them after the event: call this while it is
/// handled.
pub fn dropped(event: &DragEvent) -> Dropped {
    let Some(data) = event.data_transfer() else {
        return Dropped(Vec::new());
    };
    let items = data.items();
    let items = (0..items.length()).filter_map(|index| items.get(index));
    let entries = items.filter_map(|item| item.webkit_get_as_entry().ok().flatten());
    Dropped(entries.collect())
}

/// Files and folders that were dropped.
pub struct Dropped(Vec<FileSystemEntry>);

impl Dropped {
    /// All files, also those in folders.
    pub async fn files(self) -> Vec<Handed> {
        let mut slices = later::Slices::begin();
        let mut open: Vec<(FileSystemEntry, usize)> =
            self.0.into_iter().rev().map(|entry| (entry, 0)).collect();
        let mut files = Vec::new();
        while let Some((entry, depth)) = open.pop() {
            slices.breathe().await;
            let path = entry.full_path();
            if is_litter(&path) {
                continue;
            }
            match entry.is_directory() {
                false => files.extend(file_of(&entry).await),
                true if depth < DEPTH => {
                    let within = entries_of(&entry).await;
                    open.extend(within.into_iter().rev().map(|entry| (entry, depth + 1)));
                }
                true => {}
            }
        }
        files
    }
}

async fn file_of(entry: &FileSystemEntry) -> Option<Handed> {
    let entry: &FileSystemFileEntry = entry.unchecked_ref();
    let promise = Promise::new(&mut |resolve, reject| {
        entry.file_with_callback_and_callback(&resolve, &reject);
    });
    let file: File = promise.await.ok()?.dyn_into().ok()?;
    let path = entry.full_path();
    Some(Handed {
        path: path.trim_start_matches('/').to_owned(),
        blob: file.into(),
    })
}

/// The entries of a folder. The browser returns some hundred at a time, and none at the end.
async fn entries_of(folder: &FileSystemEntry) -> Vec<FileSystemEntry> {
    let folder: &FileSystemDirectoryEntry = folder.unchecked_ref();
    let reader = folder.create_reader();
    let mut all = Vec::new();
    loop {
        let promise = Promise::new(&mut |resolve, reject| {
            let begun = reader.read_entries_with_callback_and_callback(&resolve, &reject);
            if begun.is_err() {
                let _ = reject.call0(&JsValue::UNDEFINED);
            }
        });
        let batch = promise.await.ok().map(|batch| Array::from(&batch));
        let Some(batch) = batch.filter(|batch| batch.length() > 0) else {
            return all;
        };
        all.extend(batch.iter().map(JsCast::unchecked_into));
    }
}
