//! The law itself: articles, citations, the treatment of each clause, and citations of other
//! law.

mod elsewhere;
mod text;
mod treatment;

use serde::Serialize;

pub use elsewhere::{Elsewhere, OtherLaw};
pub use text::{ARTICLES, CHAPTERS, TITLE};
pub use treatment::{Treatment, treatment};

/// One article of the Measures, verbatim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Article {
    /// 1 to 29.
    pub number: u8,
    /// Its chapter, 1 to 8.
    pub chapter: u8,
    /// The article's text, or the text before its items.
    pub lead: &'static str,
    /// Its items in order, without their bracketed numerals.
    pub items: &'static [&'static str],
}

/// The article with this number (1 to 29).
pub fn article(number: u8) -> Option<&'static Article> {
    ARTICLES.get(usize::from(number).checked_sub(1)?)
}

/// A clause of the Measures: an article, or one of its items.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Citation {
    /// 1 to 29.
    pub article: u8,
    /// The item, from 1; `None` for the whole article.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<u8>,
}

impl Citation {
    /// The article as a whole.
    pub const fn article(article: u8) -> Self {
        Self {
            article,
            item: None,
        }
    }

    /// One item of an article, counted from 1.
    pub const fn item(article: u8, item: u8) -> Self {
        Self {
            article,
            item: Some(item),
        }
    }

    /// The clause verbatim: the item's words, or the article's lead. `None` if there is no such
    /// clause.
    pub fn text(self) -> Option<&'static str> {
        let found = article(self.article)?;
        match self.item {
            None => Some(found.lead),
            Some(item) => found.items.get(usize::from(item).checked_sub(1)?).copied(),
        }
    }

    /// The lead of an item's article. Without it 独立实施行政强制措施 reads like a permission. `None` for
    /// a whole article.
    pub fn lead(self) -> Option<&'static str> {
        self.item?;
        self.text()?;
        article(self.article).map(|found| found.lead)
    }

    /// Every clause: each article, followed by its items.
    pub fn all() -> impl Iterator<Item = Self> {
        ARTICLES.iter().flat_map(|found| {
            let items = (1u8..).zip(found.items);
            std::iter::once(Self::article(found.number))
                .chain(items.map(|(item, _)| Self::item(found.number, item)))
        })
    }
}

/// A number from 1 to 99 as the Measures write it: 一, 十, 二十九.
pub fn numeral(number: u8) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |value: u8| DIGITS.get(usize::from(value)).copied().unwrap_or_default();
    let (tens, ones) = (number / 10 % 10, number % 10);
    let lead = match tens {
        0 | 1 => "",
        more => digit(more),
    };
    let ten = if tens == 0 { "" } else { "十" };
    [lead, ten, digit(ones)].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The articles, rendered as text, equal the published text.
    #[test]
    fn articles_render_back_to_the_published_text() {
        let mut rendered = format!("# {TITLE}\n");
        let mut chapter = 0;
        for found in &ARTICLES {
            if found.chapter != chapter {
                chapter = found.chapter;
                let title = CHAPTERS[usize::from(chapter) - 1];
                rendered += &format!("\n## 第{}章 {title}\n", numeral(chapter));
            }
            rendered += &format!("\n### 第{}条\n\n{}\n", numeral(found.number), found.lead);
            if !found.items.is_empty() {
                rendered += "\n";
            }
            for (number, item) in (1..).zip(found.items) {
                rendered += &format!("（{}）{item}\n", numeral(number));
            }
        }
        assert_eq!(rendered, include_str!("regulation.md"));
    }

    #[test]
    fn a_citation_finds_its_words_or_says_there_are_none() {
        assert_eq!(
            Citation::item(16, 2).text(),
            Some("年满十八周岁且首次受聘时年龄不超过三十五周岁；")
        );
        let lead = Citation::item(10, 4).lead();
        assert!(lead.is_some_and(|lead| lead.contains("不得安排")));
        assert_eq!(Citation::article(10).lead(), None);
        assert_eq!(Citation::item(10, 6).lead(), None);
        for nowhere in [
            Citation::article(0),
            Citation::article(30),
            Citation::item(16, 0),
            Citation::item(16, 5),
            Citation::item(1, 1),
        ] {
            assert_eq!(nowhere.text(), None, "{nowhere:?}");
        }
        assert_eq!(Citation::all().count(), 29 + 52);
        assert!(Citation::all().all(|place| place.text().is_some()));
    }

    #[test]
    fn numerals_are_written_as_in_the_measures() {
        for (number, written) in [
            (1, "一"),
            (10, "十"),
            (16, "十六"),
            (20, "二十"),
            (29, "二十九"),
        ] {
            assert_eq!(numeral(number), written);
        }
    }
}
