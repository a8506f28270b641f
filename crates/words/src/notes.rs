//! What each clause means for someone who wants to apply.

use rules::{Citation, Topic};

use crate::text::{self, Locale};

/// The note on an article, or on an item of Article 16 or 17. For items of other articles the
/// article's note applies.
#[must_use]
pub fn note(locale: Locale, place: Citation) -> Option<&'static str> {
    use text::note as t;
    let sentence = match (place.article, place.item) {
        (16, Some(1)) => t::i16_1,
        (16, Some(2)) => t::i16_2,
        (16, Some(3)) => t::i16_3,
        (16, Some(4)) => t::i16_4,
        (17, Some(1)) => t::i17_1,
        (17, Some(2)) => t::i17_2,
        (17, Some(3)) => t::i17_3,
        (17, Some(4)) => t::i17_4,
        (17, Some(5)) => t::i17_5,
        (17, Some(6)) => t::i17_6,
        (_, Some(_)) => return None,
        (1, None) => t::a1,
        (2, None) => t::a2,
        (3, None) => t::a3,
        (4, None) => t::a4,
        (5, None) => t::a5,
        (6, None) => t::a6,
        (7, None) => t::a7,
        (8, None) => t::a8,
        (9, None) => t::a9,
        (10, None) => t::a10,
        (11, None) => t::a11,
        (12, None) => t::a12,
        (13, None) => t::a13,
        (14, None) => t::a14,
        (15, None) => t::a15,
        (16, None) => t::a16,
        (17, None) => t::a17,
        (18, None) => t::a18,
        (19, None) => t::a19,
        (20, None) => t::a20,
        (21, None) => t::a21,
        (22, None) => t::a22,
        (23, None) => t::a23,
        (24, None) => t::a24,
        (25, None) => t::a25,
        (26, None) => t::a26,
        (27, None) => t::a27,
        (28, None) => t::a28,
        (29, None) => t::a29,
        _ => return None,
    };
    Some(sentence(locale))
}

/// What a clause of the Measures says, in the language of the reader. It is unofficial and this
/// project's own. `None` in Chinese, which is the law's own language.
#[must_use]
pub fn gloss(locale: Locale, place: Citation) -> Option<&'static str> {
    let article = place.article.to_string();
    let key = match place.item {
        None => ["a", &article].concat(),
        Some(item) => ["a", &article, "_", &item.to_string()].concat(),
    };
    Some(text::gloss::by_key(locale, &key)).filter(|gloss| !gloss.is_empty())
}

/// A clause that can be read in more than one way: the question, and its answer.
#[must_use]
pub fn topic(locale: Locale, topic: Topic) -> (&'static str, &'static str) {
    (
        text::topic::of(locale, topic),
        text::topic_answer::of(locale, topic),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every article, and every item the program decides, says what it means.
    #[test]
    fn every_clause_has_its_note() {
        for place in Citation::all() {
            let expected = place.item.is_none() || matches!(place.article, 16 | 17);
            assert_eq!(note(Locale::ZhHans, place).is_some(), expected, "{place:?}");
        }
        assert_eq!(note(Locale::ZhHans, Citation::article(30)), None);
    }
}
