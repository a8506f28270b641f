//! Archives. They may be larger than memory: only the list of files is read at once.

use std::rc::Rc;

use desk::Refusal;
use form::file::MOST_BYTES;
use office::archive::{ArchiveProblem, Entry, TAIL};

use super::{Work, one};
use crate::apart::Archives;
use crate::state::Why;
use ui::platform::many::{Handed, is_litter};
use ui::platform::taking::decoded;

/// Takes every file of an archive in.
pub(super) async fn take(work: &mut Work, file: &Handed) {
    let Some(archives) = (work.desk.apart.archives)().await else {
        return work.refuse(&file.path, Why::NotFetched);
    };
    let entries = match entries(archives, file).await {
        Ok(entries) => entries,
        Err(why) => return work.refuse(&file.path, why),
    };
    work.expect(entries.len());
    for entry in entries {
        let path = path_of(file, &entry);
        if !is_litter(&path) {
            take_entry(work, archives, file, entry, path).await;
        }
        if !work.step().await {
            return;
        }
    }
}

async fn take_entry(work: &Work, archives: Archives, file: &Handed, entry: Entry, path: String) {
    if entry.is_unsafe() {
        return work.refuse(&path, Why::Refusal(Refusal::UnsafeName));
    }
    if let Err(refusal) = desk::may_be_read(entry.count) {
        return work.refuse(&path, Why::Refusal(refusal));
    }
    match unpacked(archives, file, &entry, &path).await {
        Ok((part, bytes)) => {
            if let Some(refusal) = one(&work.desk, &part, &bytes, Some(Rc::new(entry))) {
                work.refuse(&path, Why::Refusal(refusal));
            }
        }
        Err(why) => work.refuse(&path, why),
    }
}

/// The files of an archive.
async fn entries(archives: Archives, file: &Handed) -> Result<Vec<Entry>, Why> {
    let unreadable = || Why::Refusal(Refusal::Unreadable);
    let whole = file.count();
    let tail = file.part(whole.saturating_sub(TAIL)..whole);
    let tail = tail.ok_or_else(unreadable)?.bytes().await;
    let range = (archives.directory)(&tail.map_err(|_| unreadable())?, whole);
    let list = file.part(range.map_err(Why::Archive)?);
    let list = list.ok_or_else(unreadable)?.bytes().await;
    (archives.entries)(&list.map_err(|_| unreadable())?).map_err(Why::Archive)
}

/// The part of an archive that a file is, and the bytes that are packed in it.
async fn unpacked(
    archives: Archives,
    file: &Handed,
    entry: &Entry,
    path: &str,
) -> Result<(Handed, Vec<u8>), Why> {
    for range in [entry.range(), entry.more_of_it()] {
        let part = file.part(range);
        let mut part = part.ok_or(Why::Refusal(Refusal::Unreadable))?;
        path.clone_into(&mut part.path);
        match again(archives, &part, entry).await {
            Err(Why::Archive(ArchiveProblem::Incomplete)) => {}
            unpacked => return Ok((part, unpacked?)),
        }
    }
    Err(Why::Archive(ArchiveProblem::Damaged))
}

/// The bytes of a file in an archive, from the part of the archive that it is.
pub(crate) async fn again(
    archives: Archives,
    part: &Handed,
    entry: &Entry,
) -> Result<Vec<u8>, Why> {
    let bytes = part.bytes().await;
    let bytes = bytes.map_err(|_| Why::Refusal(Refusal::Unreadable))?;
    (archives.unpacked)(entry, &bytes, MOST_BYTES).map_err(Why::Archive)
}

/// The name of a file in an archive, behind that of the archive. An archive that was made on
/// Windows has names in its own encoding.
fn path_of(file: &Handed, entry: &Entry) -> String {
    let name = match std::str::from_utf8(&entry.name) {
        Ok(name) => name.to_owned(),
        Err(_) => decoded(&entry.name).unwrap_or_default(),
    };
    [&file.path, "/", &name].concat()
}
