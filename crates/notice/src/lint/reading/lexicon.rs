//! The words of `data/words.tsv` and `data/powers.tsv` in one list: a text is read once for both.

use std::sync::LazyLock;

use record::order::sort_by;

use super::powers::powers;

/// A set of word classes, one bit each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::lint) struct Classes([u64; 3]);

impl Classes {
    pub(in crate::lint) const NONE: Self = Self([0; 3]);

    const fn bit(index: u32) -> Self {
        let bit = 1 << (index % 64);
        match index / 64 {
            0 => Self([bit, 0, 0]),
            1 => Self([0, bit, 0]),
            _ => Self([0, 0, bit]),
        }
    }

    /// Whether the two sets intersect.
    pub(in crate::lint) const fn meets(self, other: Self) -> bool {
        let (Self([a, b, c]), Self([d, e, f])) = (self, other);
        (a & d) | (b & e) | (c & f) != 0
    }
}

impl std::ops::BitOr for Classes {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        let (Self([a, b, c]), Self([d, e, f])) = (self, other);
        Self([a | d, b | e, c | f])
    }
}

impl std::ops::BitOrAssign for Classes {
    fn bitor_assign(&mut self, other: Self) {
        *self = *self | other;
    }
}

/// Declares the classes: a bit and a name each.
macro_rules! classes {
    ($($bit:ident $name:literal)+) => {
        /// The bit of each class.
        pub(in crate::lint) mod class {
            #![allow(dead_code, reason = "most classes are used by the table of patterns alone")]
            use super::Classes;
            #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
            enum Index { $($bit,)+ }
            $(pub(in crate::lint) const $bit: Classes = Classes::bit(Index::$bit as u32);)+
        }
        /// Their names, in the order of the bits.
        const NAMES: &[(&str, Classes)] = &[$(($name, class::$bit),)+];
    };
}

classes! {
    // Classes without words in the table: the program assigns them.
    END "$" NUMBER "number" DATE "date" TITLE "title"
    ALONE "alone" WITHOUT "without" NEEDNOT "neednot" ASSIST "assist" JOIN "join"
    OFFICER "officer" AUX "aux" BY "by" NOT "not" FOLLOWING "following" TALK "talk"
    PASSIVE "passive" AND "and" CHARGE "charge" PAPER "paper" GOODS "goods" KEEP "keep"
    CLERK "clerk" APPLICANT "applicant" OTHERS "others"
    MENONLY "menonly" WOMENONLY "womenonly" MENTITLE "mentitle" WOMENTITLE "womentitle"
    MAN "man" WOMAN "woman" BOTHSEXES "bothsexes" LIMIT "limit" WANTS "wants" NEED "need" REFUSE "refuse" EXCEED "exceed" SHARE "share" PREFER "prefer" PERSON "person"
    MARRIAGE "marriage" ILLNESS "illness" FINE "fine"
    DISABLED "disabled" LACKS "lacks" HAN "han" MINORITY "minority" RELIGION "religion"
    IRRELIGIOUS "irreligious" FEE "fee" CHARGES "charges" PAY "pay" SELF "self" FREE "free"
    YUAN "yuan" DEPOSIT "deposit" ORIGINAL "original" HOLD "hold"
    COPY "copy" DISPATCH "dispatch" AGENCY "agency" SIGN "sign" SENT "sent" FORM "form"
    NODISPATCH "nodispatch" INSURANCE "insurance" NOINSURE "noinsure" ONLYINSURE "onlyinsure"
    WAIVE "waive" OWNSHARE "ownshare" APPROVE "approve" BODY "body" GOVERNMENT "government"
    RECRUIT "recruit" CRIME "crime" DETENTION "detention" DISMISSAL "dismissal" CULT "cult"
    CREDIT "credit" CLEAN "clean" ALLOW "allow" BARS "bars" STAFF "staff" KIN "kin" FAVOUR "favour" FAIR "fair" LOOKS "looks"
    AGE "age" YEAR "year" MONTH "month" DAY "day" WEEK "week" PEOPLE "people" BELOW "below"
    ABOVE "above" NOTOVER "notover" OVER "over" ATLEAST "atleast" RELAX "relax"
    NORELAX "norelax" AGELIMIT "agelimit" NOAGELIMIT "noagelimit" RANGE "range" BORN "born"
    AFTER "after" BEFORE "before" PROBATION "probation" NOPROBATION "noprobation"
    ONDUTY "onduty" TRAINING "training" NOTRAINING "notraining" CONTRACT "contract" LOW "low"
    LOWEST "lowest" HIGH "high" LEVEL "level" STAGE "stage" VETERAN "veteran"
    ORDER "order"
    SEXFIELD "sexfield"
    HOUR "hour" RATE "rate"
    YEARLY "yearly"
    TASKTERM "taskterm"
    PAID "paid"
    LABOURLESS "labourless"
    SELFHIRE "selfhire"
    LISTS "lists"
    PERIODIC "periodic"
    EXCEPT "except"
    ENDED "ended"
    REFUSED "refused"
    NOEDUCATION "noeducation" EDUCATION "education"
}

const WORDS: &str = fields::table!("../../../data/words.tsv");

/// The class name of words that only keep shorter words from matching.
const NONE: &str = "none";

/// The class with this name.
pub(in crate::lint) fn class_named(name: &str) -> Option<Classes> {
    if name == NONE {
        return Some(Classes::NONE);
    }
    let entry = NAMES.iter().find(|(known, _)| *known == name);
    entry.map(|&(_, class)| class)
}

/// A word, with its classes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    word: &'static str,
    first: char,
    pub(super) classes: Classes,
    pub(super) acts: u64,
    pub(super) objects: u64,
}

/// All words, sorted by first character, then the longest first.
pub(super) struct Lexicon {
    words: Vec<Word>,
    /// A bit for each first character modulo 256. Most characters begin no word, so most
    /// look-ups end here.
    firsts: [u64; 4],
}

pub(super) static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::new);

impl Lexicon {
    fn new() -> Self {
        let mut words = Vec::with_capacity(1600);
        let mut add = |text: &'static str, classes, acts, objects| {
            for word in text.split(' ') {
                if let Some(first) = word.chars().next() {
                    words.push(Word {
                        word,
                        first,
                        classes,
                        acts,
                        objects,
                    });
                }
            }
        };
        for line in WORDS.lines() {
            if let Some((name, words)) = line.split_once('\t') {
                add(words, class_named(name).unwrap_or_default(), 0, 0);
            }
        }
        for (row, power) in powers().enumerate() {
            let bit = 1_u64.checked_shl(u32::try_from(row).unwrap_or(u32::MAX));
            add(power.acts, Classes::NONE, bit.unwrap_or_default(), 0);
            add(power.objects, Classes::NONE, 0, bit.unwrap_or_default());
        }
        sort_by(&mut words, |first, second| {
            let length = |word: &Word| std::cmp::Reverse(word.word.len());
            (first.first, length(first), first.word).cmp(&(
                second.first,
                length(second),
                second.word,
            ))
        });
        words.dedup_by(|next, kept| {
            let same = next.word == kept.word;
            if same {
                kept.classes |= next.classes;
                kept.acts |= next.acts;
                kept.objects |= next.objects;
            }
            same
        });
        // 违法案件 is also an object wherever 案件 is one.
        let objects: Vec<Word> = words
            .iter()
            .filter(|word| word.objects != 0)
            .copied()
            .collect();
        for word in words.iter_mut().filter(|word| word.objects != 0) {
            let ends = objects.iter().filter(|end| word.word.ends_with(end.word));
            word.objects = ends.fold(0, |all, end| all | end.objects);
        }
        let mut firsts = [0; 4];
        for word in &words {
            let (index, bit) = bit_of(word.first);
            if let Some(bits) = firsts.get_mut(index) {
                *bits |= bit;
            }
        }
        Self { words, firsts }
    }

    /// The longest word at the beginning of a text, with its length in characters.
    pub(super) fn longest(&self, text: &[char]) -> Option<(usize, &Word)> {
        let &first = text.first()?;
        let (index, bit) = bit_of(first);
        if self.firsts.get(index).is_none_or(|bits| bits & bit == 0) {
            return None;
        }
        let start = self.words.partition_point(|word| word.first < first);
        let alike = self.words.get(start..)?.iter();
        let mut alike = alike.take_while(|word| word.first == first);
        alike.find_map(|word| {
            let mut rest = text.iter();
            let fits = word.word.chars().all(|c| rest.next() == Some(&c));
            fits.then(|| (text.len() - rest.len(), word))
        })
    }
}

/// The index and the bit of a character in [`Lexicon::firsts`].
const fn bit_of(first: char) -> (usize, u64) {
    let code = first as u32;
    ((code / 64 % 4) as usize, 1 << (code % 64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_has_a_class_and_every_class_a_line() {
        let mut seen = Vec::new();
        for line in WORDS.lines() {
            let (name, words) = line.split_once('\t').unwrap();
            assert!(class_named(name).is_some(), "{name}");
            assert!(!seen.contains(&name), "{name} twice");
            assert!(words.split(' ').all(|word| !word.is_empty()), "{name}");
            seen.push(name);
        }
        for (name, _) in NAMES.iter().skip(4) {
            assert!(seen.contains(name), "{name}");
        }
        assert!(NAMES.len() <= 192);
        assert!(powers().count() <= 64);
    }

    #[test]
    fn the_longest_word_is_found() {
        let chars: Vec<char> = "处罚决定书".chars().collect();
        assert_eq!(LEXICON.longest(&chars).unwrap().0, 5);
        assert_eq!(LEXICON.longest(&chars[..4]).unwrap().0, 4);
        assert!(LEXICON.longest(&['书']).is_none());
    }
}
