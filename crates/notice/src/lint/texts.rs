//! What a notice may not ask: the words of `data/asks.tsv`, in all of its texts.

use rules::{Elsewhere, OtherLaw};

use super::{FindingKind, Findings, Severity, Source};
use crate::field::Field;
use crate::notice::Notice;
use crate::value::Place;

const WORDS: &str = include_str!("../../data/asks.tsv");

/// 妇女权益保障法 art. 43: no posts for men alone, no questions about marriage and children.
const WOMEN: Elsewhere = Elsewhere::new(OtherLaw::WomensRights, 43);
/// 就业促进法 art. 30: carriers of infectious diseases are not refused for it.
const CARRIERS: Elsewhere = Elsewhere::new(OtherLaw::EmploymentPromotion, 30);

pub(super) fn check(notice: &Notice, found: &mut Findings) {
    let mut scan = |text: Option<&str>, entry: Option<usize>, field: Field| {
        let Some(text) = text else { return };
        let mut told: Vec<&str> = Vec::new();
        for (words, about) in rows().filter(|(words, _)| text.contains(words)) {
            if told.contains(&about) {
                continue;
            }
            told.push(about);
            let (law, kind) = match about {
                "sex" => (WOMEN, FindingKind::OneSex { words }),
                "marriage" => (WOMEN, FindingKind::Marriage { words }),
                _ => (CARRIERS, FindingKind::Illness { words }),
            };
            let place = Place::of(entry, field);
            found.add(Severity::OtherLaw, Source::Law(law), place, kind);
        }
    };
    let paragraph = |one: &Option<crate::value::Paragraph>| one.as_ref().map(|one| one.0.clone());
    scan(notice.about.title.as_deref(), None, Field::Title);
    scan(
        paragraph(&notice.papers.list).as_deref(),
        None,
        Field::PaperList,
    );
    scan(
        paragraph(&notice.pledge.text).as_deref(),
        None,
        Field::PledgeText,
    );
    for (at, post) in notice.posts.iter().enumerate() {
        scan(post.title.as_deref(), Some(at), Field::PostTitle);
        scan(paragraph(&post.duties).as_deref(), Some(at), Field::Duties);
        scan(paragraph(&post.majors).as_deref(), Some(at), Field::Majors);
        scan(paragraph(&post.other).as_deref(), Some(at), Field::Other);
    }
}

fn rows() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = WORDS.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once('\t'))
}
