//! Articles 11 to 13 and 21 to 24, one provision each: rights, duties, prohibitions, and
//! systems that a bureau keeps.
//!
//! Nothing is decided here. The words are those of [`Citation::text`]; this module only gives
//! their kind.

use serde::Serialize;

use crate::law::{Citation, article};

/// The kind of a provision for auxiliaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum ProvisionKind {
    /// Article 11: 权利.
    Right,
    /// Article 12: 义务.
    Obligation,
    /// Article 13: 不得有的行为.
    Prohibition,
    /// Articles 21 to 24: training, files, management, assessment (制度).
    System,
}

impl ProvisionKind {
    /// All kinds, in the order of the Measures.
    pub const ALL: [Self; 4] = [
        Self::Right,
        Self::Obligation,
        Self::Prohibition,
        Self::System,
    ];

    /// The articles with provisions of this kind.
    pub const fn articles(self) -> &'static [u8] {
        match self {
            Self::Right => &[11],
            Self::Obligation => &[12],
            Self::Prohibition => &[13],
            Self::System => &[21, 22, 23, 24],
        }
    }
}

/// One right, duty, prohibition or system.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Provision {
    /// Its kind.
    pub kind: ProvisionKind,
    /// Its clause.
    pub citation: Citation,
    /// The words of the item, or of an article without items.
    pub words: &'static str,
    /// Whether it is open by its words and refers to whatever else the law provides.
    pub open: bool,
}

/// The provisions of one kind, in order.
pub fn provisions(kind: ProvisionKind) -> impl Iterator<Item = Provision> {
    let articles = kind.articles().iter().filter_map(|&number| article(number));
    articles.flat_map(move |found| {
        let whole = found.items.is_empty().then_some((None, found.lead));
        let items = (1..).zip(found.items);
        let items = items.map(|(item, &words)| (Some(item), words));
        whole.into_iter().chain(items).map(move |(item, words)| {
            let citation = Citation {
                article: found.number,
                item,
            };
            Provision {
                kind,
                citation,
                words,
                open: matches!(
                    (citation.article, citation.item),
                    (11, Some(8)) | (12, Some(5)) | (13, Some(7))
                ),
            }
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_is_listed_once_with_its_words() {
        let count = |kind| provisions(kind).count();
        assert_eq!(ProvisionKind::ALL.map(count), [8, 5, 7, 3 + 5]);
        for provision in ProvisionKind::ALL.into_iter().flat_map(provisions) {
            assert_eq!(Some(provision.words), provision.citation.text());
        }
    }

    /// Each list of Articles 11 to 13 has one open provision; its words are 规定的其他.
    #[test]
    fn open_provisions_speak_of_others() {
        for kind in ProvisionKind::ALL {
            let listed: Vec<_> = provisions(kind).collect();
            let open = listed.iter().filter(|provision| provision.open);
            assert_eq!(open.count(), usize::from(kind != ProvisionKind::System));
            for provision in listed {
                let others = provision.words.contains("规定的其他");
                assert_eq!(provision.open, others, "{provision:?}");
            }
        }
    }
}
