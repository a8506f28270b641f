//! What a notice may not ask, promise or charge. The patterns are in `data/asks.tsv`; every
//! text is searched for them.

use std::ops::Range;
use std::sync::LazyLock;

use rules::article18::CONTRACT_LAW;
use rules::{Citation, Elsewhere, OtherLaw, article15, article18, article20};

use super::finding::{FindingKind, Severity, Source};
use super::hits::Hits;
use super::reading::{Classes, End, LexedText, Part, Token, class, class_named};

const PATTERNS: &str = fields::table!("../../data/asks.tsv");

/// 妇女权益保障法 art. 43: no posts for men alone, no questions about marriage and children.
const WOMEN: Source = law(OtherLaw::WomensRights, 43);
/// 就业促进法 art. 3: nobody is discriminated against by ethnic group, sex or religion. Art. 43
/// above is about women.
const EITHER: Source = law(OtherLaw::EmploymentPromotion, 3);
/// 就业促进法 art. 26: equal opportunities and fair conditions.
const FAIR: Source = law(OtherLaw::EmploymentPromotion, 26);
/// 就业促进法 art. 28: workers of minorities are given consideration.
const MINORITIES: Source = law(OtherLaw::EmploymentPromotion, 28);
/// 就业促进法 art. 29: disabled people are not discriminated against.
const DISABLED: Source = law(OtherLaw::EmploymentPromotion, 29);
/// 就业促进法 art. 30: carriers of infectious diseases are not refused for it.
const CARRIERS: Source = law(OtherLaw::EmploymentPromotion, 30);
/// 劳动合同法 art. 9: no guarantee, no money, no certificate is taken.
const MONEY: Source = law(OtherLaw::LabourContracts, 9);
/// 社会保险法 art. 58: an employer registers its people within thirty days.
pub(super) const INSURANCE: Source = law(OtherLaw::SocialInsurance, 58);

/// Article 6: the department signs the contract.
pub(super) const ENGAGEMENT: Source = Source::Measures(Citation::article(6));

const APPROVAL: Source = Source::Measures(article15::CITATION);
const PROBATION: Source = Source::Measures(article18::CITATION);
const TRAINING: Source = Source::Measures(article20::CITATION);

const fn law(law: OtherLaw, article: u16) -> Source {
    Source::Law(Elsewhere::new(law, article))
}

/// A sequence of word classes, and the finding it leads to.
struct Pattern {
    about: &'static str,
    atoms: Vec<Atom>,
    /// The pattern does not apply if one of these is in the same part.
    unless: Classes,
    /// Nor if one of these is in the same clause.
    unless_in_clause: Classes,
    /// The pattern must begin the part.
    first: bool,
    /// Does not apply after 不 in the same part, unless 不 belongs to a refusal.
    unless_no: bool,
}

#[derive(Clone, Copy)]
struct Atom {
    classes: Classes,
    /// The most characters between this word and the one before.
    apart: usize,
    /// A comma may come before it.
    over_comma: bool,
}

/// The default of [`Atom::apart`].
const APART: usize = 4;

static TABLE: LazyLock<Vec<Pattern>> =
    LazyLock::new(|| PATTERNS.lines().filter_map(pattern).collect());

fn pattern(line: &'static str) -> Option<Pattern> {
    let (about, words) = line.split_once('\t')?;
    let mut pattern = Pattern {
        about,
        atoms: Vec::new(),
        unless: Classes::NONE,
        unless_in_clause: Classes::NONE,
        first: false,
        unless_no: false,
    };
    for word in words.split(' ') {
        if word == "^" {
            pattern.first = true;
        } else if word == "~" {
            pattern.unless_no = true;
        } else if let Some(name) = word.strip_prefix("--") {
            pattern.unless_in_clause |= class_named(name)?;
        } else if let Some(name) = word.strip_prefix('-') {
            pattern.unless |= class_named(name)?;
        } else {
            let over_comma = word.starts_with(',');
            let word = word.trim_start_matches(',');
            let name = word.trim_start_matches(|c: char| c.is_ascii_digit());
            let apart = word.strip_suffix(name)?.parse().unwrap_or(APART);
            let classes = class_named(name)?;
            pattern.atoms.push(Atom {
                classes,
                apart: if classes == class::END && apart == APART {
                    0
                } else {
                    apart
                },
                over_comma,
            });
        }
    }
    Some(pattern)
}

/// Finds the patterns in a text.
pub(super) fn read(lexed: &LexedText<'_>, is_title: bool, hits: &mut Hits) {
    let heads = TABLE.iter().filter_map(|pattern| pattern.atoms.first());
    let heads = heads.fold(Classes::NONE, |all, atom| all | atom.classes);
    for part in lexed.parts() {
        let within = all(lexed.part(&part.tokens));
        let mut in_clause = None;
        for nth in part.tokens.clone() {
            let Some(token) = lexed.tokens.get(nth).filter(|token| token.is(heads)) else {
                continue;
            };
            for pattern in TABLE.iter() {
                let Some((head, rest)) = pattern.atoms.split_first() else {
                    continue;
                };
                let is_for_titles = head.classes == class::TITLE;
                if !token.is(head.classes) || within.meets(pattern.unless) || is_for_titles {
                    continue;
                }
                let clause = *in_clause.get_or_insert_with(|| all(lexed.part(&part.clause)));
                if clause.meets(pattern.unless_in_clause) {
                    continue;
                }
                let first = part.tokens.start == nth && begins(lexed, &part);
                if pattern.first && !first {
                    continue;
                }
                if pattern.unless_no && says_no(lexed, &part, token) {
                    continue;
                }
                if let Some(last) = matched(lexed, &part, nth, rest) {
                    report(lexed, pattern.about, token, last, hits);
                }
            }
        }
        if is_title {
            titles(lexed, &part, within, hits);
        }
    }
}

/// Finds patterns that apply to titles only: 巡查员（男）.
fn titles(lexed: &LexedText<'_>, part: &Part, within: Classes, hits: &mut Hits) {
    for pattern in TABLE.iter() {
        let [title, word] = pattern.atoms.as_slice() else {
            continue;
        };
        if title.classes != class::TITLE || within.meets(pattern.unless) {
            continue;
        }
        let tokens = lexed.part(&part.tokens).iter();
        for token in tokens.filter(|token| token.is(word.classes)) {
            report(lexed, pattern.about, token, token, hits);
        }
    }
}

/// Whether the part's first word begins right at its first character.
fn begins(lexed: &LexedText<'_>, part: &Part) -> bool {
    let first = lexed.tokens.get(part.tokens.start);
    first.is_some_and(|first| first.from == lexed.start(part))
}

/// Whether 不 precedes a token and is not part of a refusal: 不通过劳务公司派遣.
fn says_no(lexed: &LexedText<'_>, part: &Part, token: &Token) -> bool {
    let mut from = lexed.start(part);
    for refusal in lexed.part(&part.tokens) {
        if refusal.is(class::REFUSE) && refusal.to <= token.from {
            from = refusal.to;
        }
    }
    let head = lexed.between(from, token.from);
    head.contains(&'不') || head.contains(&'非')
}

fn all(tokens: &[Token]) -> Classes {
    let classes = tokens.iter().map(|token| token.classes);
    classes.fold(Classes::NONE, |all, classes| all | classes)
}

/// Matches the remaining atoms of a pattern after token `nth`. Returns the last token matched.
fn matched<'a>(
    lexed: &'a LexedText<'_>,
    part: &Part,
    nth: usize,
    atoms: &[Atom],
) -> Option<&'a Token> {
    let before = lexed.tokens.get(nth)?;
    let Some((atom, rest)) = atoms.split_first() else {
        return Some(before);
    };
    let until: Range<usize> = match atom.over_comma {
        true => nth + 1..part.clause.end + 1,
        false => nth + 1..lexed.tokens.len(),
    };
    let mut is_past = false;
    for next in until {
        let token = lexed.tokens.get(next)?;
        if is_past || token.from.saturating_sub(before.to) > atom.apart {
            return None;
        }
        if token.is(atom.classes) {
            if rest.is_empty() && token.is(class::END) {
                return Some(before);
            }
            if let Some(last) = matched(lexed, part, next, rest) {
                return Some(last);
            }
        }
        let end = token.end().is_some_and(|end| end >= End::Part);
        is_past = end && !atom.over_comma;
    }
    None
}

/// Adds the finding of a pattern, with its law.
fn report(lexed: &LexedText<'_>, about: &str, from: &Token, to: &Token, hits: &mut Hits) {
    let mark = lexed.bytes(from, to);
    let words = || lexed.words(&mark);
    let measures = |article, item| Source::Measures(Citation::item(article, item));
    let (source, kind) = match about {
        "men" => (WOMEN, FindingKind::OneSex { words: words() }),
        "women" => (EITHER, FindingKind::OneSex { words: words() }),
        "marriage" => (WOMEN, FindingKind::Marriage { words: words() }),
        "illness" => (CARRIERS, FindingKind::Illness { words: words() }),
        "disability" => (DISABLED, FindingKind::Disability),
        "ethnicity" => (MINORITIES, FindingKind::Ethnicity),
        "religion" => (EITHER, FindingKind::Religion),
        "fee" => (MONEY, FindingKind::Fee),
        "deposit" => (MONEY, FindingKind::Deposit),
        "noInsurance" => (INSURANCE, FindingKind::NoInsurance),
        "appearance" => (FAIR, FindingKind::Appearance),
        "dispatch" => (ENGAGEMENT, FindingKind::Dispatch),
        "wrongAuthority" => (APPROVAL, FindingKind::WrongAuthority),
        "relatives" => (APPROVAL, FindingKind::Relatives),
        "ageRelaxed" => (measures(16, 2), FindingKind::AgeRelaxed),
        "educationAny" => (measures(16, 3), FindingKind::EducationTooLow),
        "probationNone" => (PROBATION, FindingKind::Probation { months: 0 }),
        "trainingNone" => (TRAINING, FindingKind::TrainingShort { days: 0 }),
        "contractYearly" | "contractTask" => {
            let longest = if about == "contractTask" { 0 } else { 2 };
            let kind = FindingKind::ContractShort { longest };
            (Source::Law(CONTRACT_LAW), kind)
        }
        barred => {
            let item = barred.strip_prefix("barLowered").unwrap_or_default();
            let citation = match item.parse() {
                Ok(item) => Citation::item(17, item),
                Err(_) => Citation::article(17),
            };
            (Source::Measures(citation), FindingKind::BarLowered)
        }
    };
    let severity = match (&kind, source) {
        (FindingKind::Appearance, _) => Severity::Advice,
        _ => Severity::of(source),
    };
    hits.add(severity, source, kind, mark);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_is_read() {
        let lines: Vec<_> = PATTERNS.lines().collect();
        for line in &lines {
            let pattern = pattern(line).unwrap();
            assert!(!pattern.atoms.is_empty(), "{line}");
        }
        assert_eq!(TABLE.len(), lines.len());
    }
}
