//! The sentences of the languages that are fetched, and how a sentence is found.
//!
//! Chinese is compiled in. The pack of another language (`locales::Sentences::pack`) is a text
//! that is installed once. A language without its pack speaks Chinese, and so does a publisher's
//! language where its pack (`locales::Translation::pack`) lacks a sentence.

use std::sync::OnceLock;

use crate::text::{FINGERPRINT, Locale, SENTENCES};

/// Texts that are set once, and kept as long as the program runs.
type Texts = OnceLock<Box<[&'static str]>>;

/// The installed packs, by the number of their language. A publisher's has two more texts behind
/// its sentences: the publisher, and the direction.
static PACKS: [Texts; Locale::ALL.len()] = [const { OnceLock::new() }; Locale::ALL.len()];

/// The tag and the own name of the language that a publisher brought.
static BROUGHT: Texts = OnceLock::new();

fn text(texts: &Texts, number: usize) -> &'static str {
    let text = texts.get().and_then(|texts| texts.get(number));
    text.copied().unwrap_or_default()
}

/// The tag of the language that a publisher brought; empty if there is none.
pub(crate) fn brought_tag() -> &'static str {
    text(&BROUGHT, 0)
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
        let (fingerprint, sentences) = pack.split_once('\0').ok_or(OtherPack)?;
        let more = if self == Self::Publisher { 2 } else { 0 };
        if fingerprint != FINGERPRINT || sentences.split('\0').count() != SENTENCES + more {
            return Err(OtherPack);
        }
        if cell.get().is_some() {
            return Ok(());
        }
        let sentences: &'static str = Box::leak(Box::from(sentences));
        let _ = cell.set(sentences.split('\0').collect());
        Ok(())
    }

    /// Names the language that a publisher brought. Before, and with an empty tag, there is none.
    pub fn bring(tag: String, own_name: String) {
        let _ = BROUGHT.set(Box::new([tag.leak(), own_name.leak()]));
    }

    /// The languages that can be chosen.
    pub fn offered() -> impl Iterator<Item = Self> {
        let all = Self::ALL.iter().copied();
        all.filter(|locale| !locale.tag().is_empty())
    }

    /// Who publishes this language; empty if it is the program's own. Its pack says so.
    #[must_use]
    pub fn publisher(self) -> &'static str {
        self.of_pack(SENTENCES)
    }

    /// The direction of a publisher's language: `horizontal` or `vertical`. Its pack says so.
    #[must_use]
    pub fn direction(self) -> &'static str {
        self.of_pack(SENTENCES + 1)
    }

    /// A text of the pack of this language; empty if there is none.
    fn of_pack(self, number: usize) -> &'static str {
        PACKS
            .get(self as usize)
            .map_or("", |pack| text(pack, number))
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
            Self::Publisher => text(&BROUGHT, 1),
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
    // Only a publisher's pack has empty sentences.
    match locale.of_pack(number) {
        "" => reference,
        sentence => sentence,
    }
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
        assert_eq!(en.install(pack), Ok(()), "a second time");
        assert_eq!(en.install("another pack"), Err(OtherPack));
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
