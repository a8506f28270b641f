//! The match code. The sheet and its file show the same code.

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use crate::application::Application;
use crate::check::can_be_typed;
use crate::order::in_order;
use crate::pack::{Packing, Unpacking};

/// An application as bytes, without its photo, and the match code over them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// The bytes: some hundred for an application.
    pub bytes: Vec<u8>,
    /// See [`match_code`].
    pub match_code: String,
}

/// Sixteen hexadecimal digits in groups of four: the first eight bytes of SHA-256 over the
/// packed application. The photo is not included, because the photo on paper is often glued on.
pub fn match_code(application: &Application) -> String {
    seal(application).match_code
}

/// Packs an application, with the history in the order of the sheet, and computes its match code.
pub fn seal(application: &Application) -> Sealed {
    let mut packing = Packing::default();
    let mut sheet = application.clone();
    sheet.history = in_order(application.history.iter())
        .into_iter()
        .cloned()
        .collect();
    sheet.pack(&mut packing);
    let mut hash = Sha256::new();
    hash.update(b"xieguan-application-1\0");
    hash.update(&packing.bytes);
    let match_code = printed(first(hash));
    Sealed {
        bytes: packing.bytes,
        match_code,
    }
}

/// The application in the bytes of [`seal`]. Dates after `today` are refused where the event must
/// have happened. `None` if the bytes are not those of an application.
pub fn unseal(bytes: &[u8], today: NaiveDate) -> Option<Application> {
    let application = Application::unpack(&mut Unpacking::new(bytes, today))?;
    (seal(&application).bytes == bytes && can_be_typed(&application, today)).then_some(application)
}

/// The first eight bytes of SHA-256, for what has no match code.
pub fn digest(bytes: &[u8]) -> [u8; 8] {
    let mut hash = Sha256::new();
    hash.update(bytes);
    first(hash)
}

fn first(hash: Sha256) -> [u8; 8] {
    let mut first = [0; 8];
    for (kept, byte) in first.iter_mut().zip(hash.finalize()) {
        *kept = byte;
    }
    first
}

/// Eight bytes as sixteen hexadecimal digits in groups of four.
pub fn printed(bytes: [u8; 8]) -> String {
    let mut code = String::with_capacity(19);
    for (at, byte) in bytes.into_iter().enumerate() {
        if at > 0 && at % 2 == 0 {
            code.push(' ');
        }
        for digit in [byte >> 4, byte & 15] {
            code.extend(char::from_digit(u32::from(digit), 16).map(|c| c.to_ascii_uppercase()));
        }
    }
    code
}
