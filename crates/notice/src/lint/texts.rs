//! What a notice may not ask: the words of `data/asks.tsv`, in all of its texts. A clause
//! that says that something is no matter asks for nothing.

use std::sync::LazyLock;

use rules::{Elsewhere, OtherLaw};

use super::finding::{FindingKind, Findings, Severity, Source};
use super::words::{Words, lines, list};
use crate::field::{Field, Place};
use crate::notice::Notice;
use record::Paragraph;

const WORDS: &str = include_str!("../../data/asks.tsv");

/// 妇女权益保障法 art. 43: no posts for men alone, no questions about marriage and children.
const WOMEN: Elsewhere = Elsewhere::new(OtherLaw::WomensRights, 43);
/// 就业促进法 art. 3: nobody is discriminated against by sex. Art. 43 above is about women.
const EITHER: Elsewhere = Elsewhere::new(OtherLaw::EmploymentPromotion, 3);
/// 就业促进法 art. 30: carriers of infectious diseases are not refused for it.
const CARRIERS: Elsewhere = Elsewhere::new(OtherLaw::EmploymentPromotion, 30);

/// A row of the table.
#[derive(Clone, Copy)]
struct Row {
    words: &'static str,
    about: &'static str,
    /// Where the words have this meaning: everywhere, in a title, as a whole clause.
    place: &'static str,
}

/// The words of the table, ready to be looked for.
struct Table {
    rows: Vec<Row>,
    words: Words,
    fine: Words,
}

static TABLE: LazyLock<Table> = LazyLock::new(Table::new);

impl Table {
    fn new() -> Self {
        let rows: Vec<Row> = rows().collect();
        Self {
            words: Words::new(rows.iter().map(|row| row.words)),
            rows,
            fine: list(WORDS, "fine"),
        }
    }

    /// What a text asks, each thing once.
    fn read(&self, text: &str, is_title: bool, tell: &mut impl FnMut(Row)) {
        let mut told: Vec<&str> = Vec::new();
        for clause in text.split(['。', '；', ';', '，', ',', '\n']) {
            let clause = clause.trim();
            let mut fine = None;
            for found in self.words.find(clause) {
                let Some(&row) = self.rows.get(found.row) else {
                    continue;
                };
                let meant = match row.place {
                    "title" => is_title,
                    "clause" => clause == row.words,
                    _ => true,
                };
                if !meant || told.contains(&row.about) {
                    continue;
                }
                if *fine.get_or_insert_with(|| self.fine.any(clause)) {
                    break;
                }
                told.push(row.about);
                tell(row);
            }
        }
    }
}

pub(super) fn check(notice: &Notice, found: &mut Findings) {
    let mut scan = |text: Option<&str>, entry: Option<usize>, field: Field| {
        let Some(text) = text else { return };
        let is_title = matches!(field, Field::Title | Field::PostTitle);
        TABLE.read(text, is_title, &mut |Row { words, about, .. }| {
            let (law, kind) = match about {
                "men" => (WOMEN, FindingKind::OneSex { words }),
                "women" => (EITHER, FindingKind::OneSex { words }),
                "marriage" => (WOMEN, FindingKind::Marriage { words }),
                _ => (CARRIERS, FindingKind::Illness { words }),
            };
            let place = Place::of(entry, field);
            found.add(Severity::OtherLaw, Source::Law(law), place, kind);
        });
    };
    fn lines(text: &Option<Paragraph>) -> Option<&str> {
        text.as_ref().map(|text| &*text.0)
    }
    scan(notice.about.title.as_deref(), None, Field::Title);
    scan(lines(&notice.papers.list), None, Field::PaperList);
    scan(lines(&notice.pledge.text), None, Field::PledgeText);
    for (at, post) in notice.posts.iter().enumerate() {
        scan(post.title.as_deref(), Some(at), Field::PostTitle);
        scan(lines(&post.duties), Some(at), Field::Duties);
        scan(lines(&post.majors), Some(at), Field::Majors);
        scan(lines(&post.other), Some(at), Field::Other);
    }
}

fn rows() -> impl Iterator<Item = Row> {
    lines(WORDS).filter_map(|line| {
        let mut columns = line.split('\t');
        let (words, about) = (columns.next()?, columns.next()?);
        (!words.starts_with('@')).then_some(Row {
            words,
            about,
            place: columns.next().unwrap_or_default(),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_says_what_it_is_about() {
        let mut seen = Vec::new();
        for row in rows() {
            assert!(["men", "women", "marriage", "illness"].contains(&row.about));
            assert!(["", "title", "clause"].contains(&row.place));
            assert!(!seen.contains(&row.words), "{}", row.words);
            seen.push(row.words);
        }
        assert!(seen.len() > 40);
    }
}
