//! The sentences of the languages that are fetched, and how a sentence is found.
//!
//! Chinese is compiled in. The pack of another language (`locales::Sentences::pack`) is a text
//! that is installed once. A language without its pack speaks Chinese, and so does a publisher's
//! language where its pack (`locales::Translation::pack`) lacks a sentence.

use std::sync::OnceLock;

use crate::text::{FINGERPRINT, Locale, SENTENCES};

/// The installed packs, by the number of their language.
static PACKS: [OnceLock<Box<[&'static str]>>; Locale::ALL.len()] =
    [const { OnceLock::new() }; Locale::ALL.len()];

/// The tag and the own name of the language that a publisher brought.
static BROUGHT: OnceLock<[String; 2]> = OnceLock::new();

/// Who publishes it, and whether it is set vertically. The pack says so.
static PUBLISHED: OnceLock<(&str, bool)> = OnceLock::new();

/// The tag and the own name of the language that a publisher brought; empty if there is none.
pub(crate) fn brought() -> (&'static str, &'static str) {
    let brought = BROUGHT.get();
    brought.map_or(("", ""), |[tag, name]| (tag, name))
}

/// The character that stands for the first argument of a sentence; the second has the next one.
const FIRST_MARK: u8 = 0x0e;

/// Why a pack was not installed: it is damaged, or it belongs to another build of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OtherPack;

impl Locale {
    /// The language of what is printed, saved for an office, or published: offices read Chinese,
    /// whatever the page speaks.
    pub const PAPER: Self = Self::ZhHans;

    /// Installs the pack of this language. Afterwards every sentence is in it. A second pack
    /// changes nothing. Memory for the pack is kept as long as the program runs.
    ///
    /// # Errors
    /// [`OtherPack`]; then the language goes on speaking Chinese.
    pub fn install(self, pack: &str) -> Result<(), OtherPack> {
        let Some(cell) = PACKS.get(self as usize) else {
            return Err(OtherPack);
        };
        if cell.get().is_some() {
            return Ok(());
        }
        let (fingerprint, entries) = pack.split_once('\0').ok_or(OtherPack)?;
        // In the pack of a publisher two entries come before the sentences.
        let more = if self == Self::Publisher { 2 } else { 0 };
        if fingerprint != FINGERPRINT || entries.split('\0').count() != SENTENCES + more {
            return Err(OtherPack);
        }
        let entries: &'static str = Box::leak(Box::from(entries));
        let mut entries = entries.split('\0');
        if self == Self::Publisher {
            let publisher = entries.next().unwrap_or_default();
            let _ = PUBLISHED.set((publisher, entries.next() == Some("vertical")));
        }
        let _ = cell.set(entries.collect());
        Ok(())
    }

    /// Names the language that a publisher brought. Before, and with an empty tag, there is none.
    pub fn bring(tag: &str, own_name: &str) {
        let _ = BROUGHT.set([tag.to_owned(), own_name.to_owned()]);
    }

    /// The languages that can be chosen.
    pub fn offered() -> impl Iterator<Item = Self> {
        let all = Self::ALL.iter().copied();
        all.filter(|locale| !locale.tag().is_empty())
    }

    /// Who publishes this language, if it is not the program's own. Its pack says so.
    #[must_use]
    pub fn publisher(self) -> Option<&'static str> {
        let (publisher, _) = PUBLISHED.get()?;
        (self == Self::Publisher).then_some(publisher)
    }

    /// Whether this language is written from the top down.
    #[must_use]
    pub fn is_vertical(self) -> bool {
        self == Self::Publisher && PUBLISHED.get().is_some_and(|published| published.1)
    }

    /// Whether this language can be spoken: it is compiled in, or its pack is installed.
    #[must_use]
    pub fn is_here(self) -> bool {
        self == Self::default()
            || PACKS
                .get(self as usize)
                .is_some_and(|cell| cell.get().is_some())
    }

    /// What the language calls itself.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::ZhHans => "中文",
            Self::En => "English",
            Self::Publisher => brought().1,
        }
    }

    /// The language with this BCP 47 tag; without a region or script if need be: `en-GB` is `en`,
    /// and every `zh` is the Chinese there is.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let language = |tag: &str| {
            tag.split('-')
                .next()
                .unwrap_or_default()
                .to_ascii_lowercase()
        };
        let wanted = language(tag.trim());
        Self::offered().find(|locale| language(locale.tag()) == wanted)
    }
}

/// The sentence with this number. `reference` is the Chinese one.
#[inline(never)]
pub(crate) fn sentence(locale: Locale, number: usize, reference: &'static str) -> &'static str {
    let pack = PACKS.get(locale as usize).and_then(OnceLock::get);
    let found = pack.and_then(|pack| pack.get(number).copied());
    // Only a publisher's pack has empty sentences.
    found
        .filter(|sentence| !sentence.is_empty())
        .unwrap_or(reference)
}

/// The sentence with this number, with its arguments.
#[inline(never)]
pub(crate) fn filled(
    locale: Locale,
    number: usize,
    reference: &'static str,
    arguments: &[&str],
) -> String {
    let template = sentence(locale, number, reference);
    let mut text = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some(at) = rest
        .bytes()
        .position(|byte| (FIRST_MARK..0x20).contains(&byte))
    {
        text.push_str(rest.get(..at).unwrap_or_default());
        let argument = rest
            .as_bytes()
            .get(at)
            .map(|mark| usize::from(mark - FIRST_MARK));
        text.push_str(
            argument
                .and_then(|at| arguments.get(at))
                .copied()
                .unwrap_or_default(),
        );
        rest = rest.get(at + 1..).unwrap_or_default();
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text;

    /// One test, since what is installed stays installed.
    #[test]
    fn a_language_speaks_once_its_own_pack_is_installed() {
        let (zh, en) = (Locale::ZhHans, Locale::En);
        assert_eq!(
            text::check::progress(en, "2", "5"),
            text::check::progress(zh, "2", "5")
        );
        assert!(zh.is_here() && !en.is_here());
        let pack = en.pack().unwrap();
        let (_, sentences) = pack.split_once('\0').unwrap();
        let (cut, _) = pack.rsplit_once('\0').unwrap();
        let other = ["0123456789abcdef", "\0", sentences].concat();
        for wrong in ["", "x", cut, &other] {
            assert_eq!(en.install(wrong), Err(OtherPack));
        }
        assert!(!en.is_here());
        assert_eq!(en.install(pack), Ok(()));
        assert_eq!(en.install("a second pack"), Ok(()));
        assert!(en.is_here());
        assert_eq!(text::check::next(en), "Continue");
        assert_eq!(
            text::check::progress(en, "2", "5"),
            "Question 2, about 5 to go"
        );
        assert_eq!(text::check::next(zh), "继续");
    }

    #[test]
    fn a_tag_with_a_region_is_its_language() {
        for (tag, locale) in [
            ("en", Some(Locale::En)),
            ("EN-gb", Some(Locale::En)),
            ("zh", Some(Locale::ZhHans)),
            ("zh-Hans-CN", Some(Locale::ZhHans)),
            ("zh-TW", Some(Locale::ZhHans)),
            (" en ", Some(Locale::En)),
            ("fr", None),
            ("mn", None),
            ("", None),
        ] {
            assert_eq!(Locale::from_tag(tag), locale, "{tag}");
        }
    }
}
