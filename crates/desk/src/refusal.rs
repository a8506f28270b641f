//! Why something that was handed in cannot be opened. Each is a thing that the clerk, or the
//! applicant, can mend: `words` says what to do.

use form::qr::QrProblem;
use record::FileProblem;

/// Why a file or a code is not an application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// More bytes than an application ever has. Nothing of it was read.
    TooBig {
        /// How many.
        bytes: u64,
    },
    /// The file could not be read: it was moved or deleted, or it is not yet on this device.
    Unreadable,
    /// It has no bytes.
    Empty,
    /// Another program saved it in an encoding other than UTF-8.
    Encoding,
    /// It begins like an application and ends too early: the transfer broke off.
    CutOff,
    /// It begins like an application and is no JSON: it was edited by hand.
    Damaged,
    /// A picture, whatever its name says.
    Picture,
    /// A zip file or another archive, whatever its name says.
    Archive,
    /// A PDF or a document of Word or Excel.
    Document,
    /// No JSON at all.
    NotJson,
    /// JSON of another program.
    NotOurs,
    /// A recruitment notice.
    Notice,
    /// The desk's own file: a review.
    Review,
    /// An application, where a review was expected.
    Application,
    /// Written by a newer version of this program.
    Newer {
        /// The version of the format.
        version: u32,
    },
    /// It needs a passphrase.
    Protected,
    /// The passphrase is another one, or the file was changed.
    WrongPassphrase,
    /// It is protected in a way that this program does not know.
    ProtectionUnknown,
    /// A value has the wrong shape.
    Broken {
        /// The path of the value: `education[0].school`.
        key: String,
    },
    /// More nesting or more values than an application ever has.
    Overgrown,
    /// The name in an archive points outside of it: `../form.json`. Nothing of it was read.
    UnsafeName,
    /// A code, but not one of an application's sheet.
    OtherCode,
    /// A code of a sheet that was not read whole.
    BrokenCode,
}

impl Refusal {
    /// The name in JavaScript and in files.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::TooBig { .. } => "tooBig",
            Self::Unreadable => "unreadable",
            Self::Empty => "empty",
            Self::Encoding => "encoding",
            Self::CutOff => "cutOff",
            Self::Damaged => "damaged",
            Self::Picture => "picture",
            Self::Archive => "archive",
            Self::Document => "document",
            Self::NotJson => "notJson",
            Self::NotOurs => "notOurs",
            Self::Notice => "notice",
            Self::Review => "review",
            Self::Application => "application",
            Self::Newer { .. } => "newer",
            Self::Protected => "protected",
            Self::WrongPassphrase => "wrongPassphrase",
            Self::ProtectionUnknown => "protectionUnknown",
            Self::Broken { .. } => "broken",
            Self::Overgrown => "overgrown",
            Self::UnsafeName => "unsafeName",
            Self::OtherCode => "otherCode",
            Self::BrokenCode => "brokenCode",
        }
    }
}

impl From<FileProblem> for Refusal {
    fn from(problem: FileProblem) -> Self {
        match problem {
            FileProblem::TooBig => Self::TooBig { bytes: 0 },
            FileProblem::Unreadable | FileProblem::OtherOrigin => Self::Unreadable,
            FileProblem::Empty => Self::Empty,
            FileProblem::Encoding => Self::Encoding,
            FileProblem::Damaged => Self::Damaged,
            FileProblem::NotJson => Self::NotJson,
            FileProblem::NotOurs | FileProblem::OtherKind => Self::NotOurs,
            FileProblem::Newer { version } => Self::Newer { version },
            FileProblem::Broken { key } => Self::Broken { key },
            FileProblem::Overgrown => Self::Overgrown,
        }
    }
}

impl From<QrProblem> for Refusal {
    fn from(problem: QrProblem) -> Self {
        match problem {
            QrProblem::NotOurs => Self::OtherCode,
            QrProblem::Broken => Self::BrokenCode,
        }
    }
}
