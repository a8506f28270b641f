//! The application as a QR code, without photo and free text: those are in the file.
//!
//! The text is `XG1:` and the packed application in base45 (RFC 9285). A QR code stores two of
//! its characters in eleven bits, and every scanner passes them on unchanged.

use chrono::NaiveDate;
use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

use crate::application::Application;
use crate::check::can_be_typed;
use crate::pack::{Packing, Unpacking};

/// The beginning of every code. The digit is the version of the format.
pub const PREFIX: &str = "XG1:";
/// The largest symbol version that phones can read at its printed size.
const LARGEST: u8 = 22;
/// The same, on a screen, where it fills the height.
const LARGEST_ON_SCREEN: u8 = 34;

/// Why a code cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QrProblem {
    /// It does not begin with [`PREFIX`].
    NotOurs,
    /// It does, but the remainder cannot be decoded.
    Broken,
}

/// The text of the QR code.
pub fn payload(application: &Application) -> String {
    let mut packing = Packing::default();
    application.without_free_text().pack(&mut packing);
    [PREFIX, &base45::encode(&packing.bytes)].concat()
}

/// The symbol, row by row, `true` for dark; `None` if it is too large to be read from paper.
/// The quiet zone is not included.
pub fn symbol(application: &Application) -> Option<Vec<Vec<bool>>> {
    symbol_of(&[QrSegment::make_alphanumeric(&payload(application))])
}

/// The symbol of an address, in the same way.
pub fn symbol_of_address(address: &str) -> Option<Vec<Vec<bool>>> {
    symbol_of(&QrSegment::make_segments(address))
}

/// The symbol of an address that ends in decimal digits, for a screen: larger, and with less
/// redundancy, than one for paper.
pub fn symbol_for_screen(address: &str, digits: &str) -> Option<Vec<Vec<bool>>> {
    let segments = [
        QrSegment::make_bytes(address.as_bytes()),
        QrSegment::make_numeric(digits),
    ];
    encoded(&segments, QrCodeEcc::Low, LARGEST_ON_SCREEN)
}

fn symbol_of(segments: &[QrSegment]) -> Option<Vec<Vec<bool>>> {
    encoded(segments, QrCodeEcc::Medium, LARGEST)
}

fn encoded(segments: &[QrSegment], ecc: QrCodeEcc, largest: u8) -> Option<Vec<Vec<bool>>> {
    let largest = Version::new(largest);
    let code =
        QrCode::encode_segments_advanced(segments, ecc, Version::MIN, largest, None, false).ok()?;
    let side = 0..code.size();
    Some(
        side.clone()
            .map(|y| side.clone().map(|x| code.get_module(x, y)).collect())
            .collect(),
    )
}

/// Decodes the text of a code. A line end that a scanner appends is ignored. Dates after
/// `today` are refused where the event must have happened.
///
/// The result could have been typed field by field, and encodes to this text again.
///
/// # Errors
/// See [`QrProblem`]. It never panics.
pub fn read(text: &str, today: NaiveDate) -> Result<Application, QrProblem> {
    let text = text.trim_end_matches(['\r', '\n']);
    let packed = text.strip_prefix(PREFIX).ok_or(QrProblem::NotOurs)?;
    let bytes = base45::decode(packed).map_err(|_| QrProblem::Broken)?;
    let mut unpacking = Unpacking::new(&bytes, today);
    let read = Application::unpack(&mut unpacking)
        .filter(|application| payload(application) == text && can_be_typed(application, today));
    read.ok_or(QrProblem::Broken)
}
