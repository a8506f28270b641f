//! Writing a review and opening one: of a file, or of the draft on this device.

use desk::file::{self, Opened};
use desk::{Refusal, Register, Terms};
use record::parse;
use words::text::clerk_keeping as t;

use crate::apart::Reviews;
use crate::state::Desk;
use crate::taking::of_crypto;
use ui::platform::later::Slices;
use ui::platform::many::Handed;
use ui::platform::{clock, crypto, later};

/// The fewest characters of a passphrase.
pub(crate) const LEAST: usize = 8;

/// Writes the review in slices. What changes meanwhile may be in it or not.
pub(crate) async fn written(desk: &Desk) -> String {
    let mut writing = file::Writing::begin(&desk.read().register, clock::today());
    let mut slices = Slices::begin();
    while writing.step(&desk.read().register) {
        slices.breathe().await;
    }
    writing.ended()
}

/// Opens the file of a review.
pub(crate) async fn opened(
    desk: &Desk,
    review: &Handed,
    passphrase: Option<&str>,
) -> Result<(Reviews, Opened), Refusal> {
    let reviews = (desk.apart.reviews)().await.ok_or(Refusal::Unreadable)?;
    if review.count() > file::MOST_BYTES as u64 {
        return Err(Refusal::TooBig {
            bytes: review.count(),
        });
    }
    let bytes = review.bytes().await.map_err(|_| Refusal::Unreadable)?;
    let Some(passphrase) = passphrase else {
        return Ok((reviews, read(reviews, &bytes).await?));
    };
    let tree = parse(&bytes, file::MOST_VALUES).map_err(|_| Refusal::Damaged)?;
    // Each of these takes some ten milliseconds with ten thousand applicants.
    drop(bytes);
    later::turn().await;
    let text = crypto::open(&tree, passphrase).await.map_err(of_crypto)?;
    drop(tree);
    later::turn().await;
    Ok((reviews, read(reviews, text.as_bytes()).await?))
}

/// Opens the bytes of a review in slices.
async fn read(reviews: Reviews, bytes: &[u8]) -> Result<Opened, Refusal> {
    let mut opening = (reviews.begin)(bytes, clock::today())?;
    let mut slices = Slices::begin();
    while (reviews.step)(&mut opening) {
        slices.breathe().await;
    }
    Ok((reviews.opened)(opening))
}

/// Puts an opened review on the desk: in place of an empty one, or together with what is there.
/// Returns what became of it, in words.
pub(crate) fn place(desk: &Desk, reviews: Reviews, opened: Opened) -> String {
    let locale = desk.locale;
    let skipped = opened.skipped.len();
    let mut words = desk.change(|inner| {
        inner.locked_review = None;
        let is_blank = inner.register.rows().is_empty();
        let register: Register = opened.register;
        if is_blank {
            let count = register.rows().len().to_string();
            let had_notice = has_notice(inner.register.terms());
            let terms = inner.register.terms().clone();
            let is_without = !has_notice(register.terms());
            inner.replace(register);
            // A notice that was opened before stays, if the review has none.
            if had_notice && is_without {
                inner.register.set_terms(terms);
            }
            inner.work.filed(inner.work.edits());
            return t::opened(locale, &count);
        }
        let merged = (reviews.merge)(&mut inner.register, register);
        inner.work.edited();
        t::merged(
            locale,
            &merged.added.len().to_string(),
            &merged.conflicts.len().to_string(),
        )
    });
    if skipped > 0 {
        words.push_str(&t::skipped(locale, &skipped.to_string()));
    }
    words
}

/// Whether there is a notice: one that names nobody and has no post says nothing.
fn has_notice(terms: &Terms) -> bool {
    let about = &terms.notice.about;
    about.title.is_some() || about.bureau.is_some() || !terms.notice.posts.is_empty()
}
