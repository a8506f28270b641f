//! Photos, which stay in their files until somebody wants to see them.

use desk::PhotoInFile;

use crate::state::{Desk, Kept};
use crate::taking::unpacked_again;

/// Reads a photo from its file; `None` if the file was moved or changed since.
pub(crate) async fn photo_of(desk: &Desk, kept: &Kept, place: &PhotoInFile) -> Option<form::Photo> {
    let bytes = match kept {
        Kept::Alone(part) => part.bytes().await.ok()?,
        Kept::Packed(part, entry) => {
            let archives = (desk.apart.archives)().await?;
            unpacked_again(archives, part, entry).await.ok()?
        }
    };
    place.decoded(&bytes)
}
