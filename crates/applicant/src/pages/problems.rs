//! Messages for what the browser could not do, and what to do about it.

use form::file::FileProblem;
use notice::Background;
use words::Locale;
use words::text;

use ui::platform::crypto::CryptoProblem;
use ui::platform::photo::{Backdrop, PhotoProblem};

/// Why there is no photo.
pub(crate) fn photo_problem(locale: Locale, problem: PhotoProblem) -> String {
    use text::photo_problem as t;
    match problem {
        PhotoProblem::TooBig { mb } => t::too_big(locale, &mb.to_string()),
        PhotoProblem::NotAnImage => t::not_an_image(locale).to_owned(),
        PhotoProblem::Heic => t::heic(locale).to_owned(),
        PhotoProblem::TooSmall {
            width,
            height,
            need_width,
            need_height,
        } => t::too_small(
            locale,
            &width.to_string(),
            &height.to_string(),
            &need_width.to_string(),
            &need_height.to_string(),
        ),
        PhotoProblem::CannotMeet { kb, max_kb } => {
            t::cannot_meet(locale, &kb.to_string(), &max_kb.to_string())
        }
        PhotoProblem::Browser => t::browser(locale).to_owned(),
    }
}

/// A hint about the background of the photo, if there is one.
pub(crate) fn photo_backdrop(
    locale: Locale,
    backdrop: Backdrop,
    asked: Background,
) -> Option<&'static str> {
    use text::photo_backdrop as t;
    match (backdrop, asked) {
        (Backdrop::AsAsked, _) | (_, Background::Any) => None,
        (Backdrop::Other, Background::White) => Some(t::white(locale)),
        (Backdrop::Other, Background::Blue) => Some(t::blue(locale)),
        (Backdrop::Other, Background::Red) => Some(t::red(locale)),
    }
}

/// Why a passphrase cannot be set, or does not open a file.
pub(crate) fn passphrase_problem(locale: Locale, problem: CryptoProblem) -> &'static str {
    use text::passphrase_problem as t;
    match problem {
        CryptoProblem::Unavailable => t::unavailable(locale),
        CryptoProblem::WrongPassphrase => t::wrong(locale),
        CryptoProblem::Unknown => t::unknown(locale),
        CryptoProblem::Broken => t::broken(locale),
    }
}

/// Why a draft on this device cannot be resumed.
pub(crate) fn kept_problem(locale: Locale, problem: &FileProblem) -> &'static str {
    use text::draft_problem as t;
    match problem {
        FileProblem::Newer { .. } => t::newer(locale),
        _ => t::broken(locale),
    }
}
