//! Files under a passphrase. Often many have the same, which the notice named.

use desk::{Source, open};
use record::{Tree, parse};
use words::text::clerk_taking as t;

use super::{Work, add, archive, unlocked_photo};
use crate::state::{Desk, Locked, Why};
use ui::platform::{clock, crypto};

/// Tries a passphrase on every file that waits for one.
pub(crate) async fn unlock(desk: Desk, passphrase: String) {
    let is_busy = desk.read().progress.is_some();
    let waiting = desk.quietly(|inner| std::mem::take(&mut inner.locked));
    if is_busy || waiting.is_empty() {
        desk.quietly(|inner| inner.locked = waiting);
        return;
    }
    let locale = desk.locale;
    let mut work = Work::begin(desk.clone(), waiting.len());
    let (mut opened, mut is_going_on) = (0_usize, true);
    for mut file in waiting {
        if is_going_on {
            match one(&desk, &file, &passphrase).await {
                Ok(()) => {
                    opened += 1;
                    is_going_on = work.step().await;
                    continue;
                }
                Err(Why::Refusal(desk::Refusal::WrongPassphrase)) => file.was_tried = true,
                Err(why) => {
                    work.refuse(&file.file.path, why);
                    is_going_on = work.step().await;
                    continue;
                }
            }
            is_going_on = work.step().await;
        }
        desk.quietly(|inner| inner.locked.push(file));
    }
    work.end();
    desk.change(|inner| {
        let left = inner.locked.len();
        let words = match left {
            0 => t::unlocked(locale, &opened.to_string()),
            left => t::unlocked_some(locale, &opened.to_string(), &left.to_string()),
        };
        inner.taken = inner.taken.next(words, opened == 0);
    });
}

async fn one(desk: &Desk, locked: &Locked, passphrase: &str) -> Result<(), Why> {
    let unreadable = || Why::Refusal(desk::Refusal::Unreadable);
    let bytes = match &locked.entry {
        None => locked.file.bytes().await.map_err(|_| unreadable())?,
        Some(entry) => {
            let archives = (desk.apart.archives)().await.ok_or(Why::NotFetched)?;
            archive::again(archives, &locked.file, entry).await?
        }
    };
    let tree = parse(&bytes, Tree::VALUES).map_err(|_| unreadable())?;
    let text = crypto::open(&tree, passphrase).await;
    let text = text.map_err(|problem| Why::Refusal(of_crypto(problem)))?;
    let mut received =
        open(&locked.file.path, text.as_bytes(), clock::today()).map_err(Why::Refusal)?;
    received.source = Source::Protected;
    let photo = unlocked_photo(&received, text.as_bytes());
    add(desk, received, photo);
    Ok(())
}

/// What the browser's encryption says, as a refusal.
pub(crate) const fn of_crypto(problem: crypto::CryptoProblem) -> desk::Refusal {
    match problem {
        crypto::CryptoProblem::WrongPassphrase => desk::Refusal::WrongPassphrase,
        crypto::CryptoProblem::Unavailable | crypto::CryptoProblem::Unknown => {
            desk::Refusal::ProtectionUnknown
        }
        crypto::CryptoProblem::Broken => desk::Refusal::Damaged,
    }
}
