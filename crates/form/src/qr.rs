//! The application as one QR code: without photo and free text, which the file has.
//!
//! `XG1:` and base45 (RFC 9285) of the packed application: characters that a QR code
//! packs two into eleven bits, and that every scanner hands on unharmed.

use chrono::NaiveDate;
use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

use crate::application::Application;
use crate::check::can_be_typed;
use crate::pack::{Packing, Unpacking};

/// What every code begins with; the digit is the version of what follows.
pub const PREFIX: &str = "XG1:";
/// The largest symbol that phones read from paper at its printed size.
const LARGEST: u8 = 22;

/// Why a text is not an application.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QrProblem {
    /// It does not begin with [`PREFIX`].
    NotOurs,
    /// It does, but what follows cannot be read.
    Broken,
}

/// The text of the code.
pub fn payload(application: &Application) -> String {
    let mut packing = Packing::default();
    application.without_free_text().pack(&mut packing);
    [PREFIX, &base45::encode(&packing.bytes)].concat()
}

/// The symbol, row by row, `true` for dark; `None` if it does not fit a symbol that
/// can still be read from paper. The quiet zone is not part of it.
pub fn symbol(application: &Application) -> Option<Vec<Vec<bool>>> {
    let segments = [QrSegment::make_alphanumeric(&payload(application))];
    let code = QrCode::encode_segments_advanced(
        &segments,
        QrCodeEcc::Medium,
        Version::MIN,
        Version::new(LARGEST),
        None,
        false,
    )
    .ok()?;
    let side = 0..code.size();
    Some(
        side.clone()
            .map(|y| side.clone().map(|x| code.get_module(x, y)).collect())
            .collect(),
    )
}

/// Reads the text of a code, without the line end that scanners put behind it. `today`
/// bounds what has happened.
///
/// What is read could have been typed, field by field, and has this one code.
///
/// # Errors
/// [`QrProblem`]; never a panic, whatever the text.
pub fn read(text: &str, today: NaiveDate) -> Result<Application, QrProblem> {
    let text = text.trim_end_matches(['\r', '\n']);
    let packed = text.strip_prefix(PREFIX).ok_or(QrProblem::NotOurs)?;
    let bytes = base45::decode(packed).map_err(|_| QrProblem::Broken)?;
    let mut unpacking = Unpacking::new(&bytes, today);
    let read = Application::unpack(&mut unpacking)
        .filter(|application| payload(application) == text && can_be_typed(application, today));
    read.ok_or(QrProblem::Broken)
}
