//! One part of a clause, and how its acts are qualified.

use rules::{DutyClass, Task, duty};

use super::{ROWS, Row, Weight, weigh};
use crate::lint::finding::FindingKind;
use crate::lint::hits::Hits;
use crate::lint::reading::{Classes, LexedText, Part, Token, class};

/// The most characters between an act and its object.
pub(super) const APART: usize = 14;

/// What a part passes on to the following parts.
#[derive(Clone, Copy, Default)]
pub(super) struct Carried {
    /// 不得从事下列工作.
    pub(super) not_following: bool,
    /// The clause said 下列: what ends the engagement may stand behind a comma.
    pub(super) following: bool,
    /// 协助做好下列工作.
    pub(super) assist_following: bool,
    /// 协助 …
    pub(super) assist: bool,
    /// 由执法人员 …
    pub(super) officers: bool,
    /// 无需执法人员 …
    pub(super) without: bool,
}

/// How the words around an act qualify it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    /// Nobody performs it, or someone else does.
    Silent,
    Assisting,
    Alone,
    /// The words do not say how.
    Unsaid,
}

/// A part, and what qualifies its acts.
pub(super) struct Scope<'a> {
    pub(super) lexed: &'a LexedText<'a>,
    pub(super) tokens: &'a [Token],
    /// The first character of the part.
    pub(super) from: usize,
    /// The character behind the part.
    pub(super) to: usize,
    pub(super) carried: Carried,
    /// 无需执法人员陪同.
    pub(super) without: bool,
    /// 由执法人员 …
    pub(super) by_officers: bool,
    /// … 的，予以辞退.
    is_ground: bool,
}

impl<'a> Scope<'a> {
    pub(super) fn new(lexed: &'a LexedText<'a>, part: &Part, carried: Carried) -> Self {
        let tokens = lexed.part(&part.tokens);
        let near = |first: Classes, second: Classes, apart: usize| {
            tokens.windows(2).any(|pair| match pair {
                [first_token, next] => {
                    first_token.is(first) && next.is(second) && next.from - first_token.to <= apart
                }
                _ => false,
            })
        };
        let without = tokens.iter().any(|token| token.is(class::WITHOUT))
            || near(class::NEEDNOT, class::OFFICER, 2)
            || near(class::NEEDNOT, class::ASSIST, 2);
        let end = lexed.part(&(part.tokens.end..part.tokens.end + 1)).first();
        let last = end.and_then(|end| lexed.between(0, end.from).last());
        let behind = lexed.part(&(part.tokens.end..part.clause.end));
        let is_ground =
            matches!(last, Some('的' | '者')) && behind.iter().any(|token| token.is(class::ENDED));
        Self {
            lexed,
            tokens,
            is_ground,
            from: lexed.start(part),
            to: end.map_or(usize::MAX, |end| end.from),
            carried,
            without,
            by_officers: near(class::BY, class::OFFICER, 6),
        }
    }

    pub(super) fn has(&self, classes: Classes) -> bool {
        self.tokens.iter().any(|token| token.is(classes))
    }

    pub(super) fn before(&self, nth: usize) -> &'a [Token] {
        self.tokens.get(..nth).unwrap_or_default()
    }

    pub(super) fn behind(&self, nth: usize) -> &'a [Token] {
        self.tokens.get(nth + 1..).unwrap_or_default()
    }

    /// The words of the part that begin at this character or behind it.
    pub(super) fn onward(&self, at: usize) -> &'a [Token] {
        let first = self.tokens.iter().position(|token| token.from >= at);
        first
            .and_then(|first| self.tokens.get(first..))
            .unwrap_or_default()
    }

    /// Whether the part says 不单独, as the Measures do.
    fn says_not_alone(&self) -> bool {
        let mut tokens = self.tokens.iter().skip_while(|token| !token.is(class::NOT));
        tokens.next().is_some_and(|not| {
            let is_inside = self.characters(not).contains(&'独');
            is_inside || tokens.next().is_some_and(|next| next.is(class::ALONE))
        })
    }

    pub(super) fn characters(&self, token: &Token) -> &'a [char] {
        self.lexed.between(token.from, token.to)
    }

    pub(super) fn read(&self, hits: &mut Hits) {
        for (nth, token) in self.tokens.iter().enumerate() {
            let mut rows = token.acts;
            while rows != 0 {
                let index = rows.trailing_zeros() as usize;
                rows &= rows - 1;
                if let Some(row) = ROWS.get(index) {
                    self.act(nth, token, row, 1 << index, hits);
                }
            }
        }
    }

    fn act(&self, nth: usize, act: &Token, row: &Row, bit: u64, hits: &mut Hits) {
        let (mut from, mut to) = (act, act);
        if row.needs_object {
            let Some(object) = self.object(nth, act, bit) else {
                return;
            };
            if object.from < from.from {
                from = object;
            }
            if object.to > to.to {
                to = object;
            }
        }
        // Papers of cases are reviewed as well. If the act is permitted without the word alone,
        // its object does not make it a noun.
        let verbal = matches!(row.plain, None | Some(Task::ReviewAlone));
        let how = self.how(nth, act, to, verbal);
        let alone = how == How::Alone;
        let Some(task) = (if alone { row.alone } else { row.plain }) else {
            return;
        };
        let kind = match (duty(task).class, how, row.weight) {
            (_, How::Silent, _) => return,
            (DutyClass::Supervised, How::Alone, _) => FindingKind::DutyAlone { task },
            (DutyClass::Supervised | DutyClass::Independent, _, _) => return,
            (DutyClass::Forbidden, How::Assisting, Weight::Soft | Weight::Plain) => return,
            (DutyClass::Forbidden, How::Assisting, Weight::Firm)
            | (DutyClass::Forbidden, How::Unsaid, Weight::Soft) => {
                FindingKind::DutyUnclear { task }
            }
            (DutyClass::Forbidden, _, _) => FindingKind::DutyForbidden { task },
        };
        let from = match alone {
            true => self.alone_before(nth).unwrap_or(from),
            false => from,
        };
        let (severity, source) = weigh(&kind, task);
        hits.add(severity, source, kind, self.lexed.bytes(from, to));
    }

    /// The object of an act.
    fn object(&self, nth: usize, act: &Token, bit: u64) -> Option<&'a Token> {
        let fits = |token: &&Token| token.objects & bit != 0;
        let behind = self.behind(nth).iter().find(fits);
        let behind = behind.filter(|object| object.from - act.to <= APART);
        // Of several objects in a row, the last: 审核处罚案卷.
        let behind = behind.map(|first| {
            let rest = self.onward(first.to).iter();
            let mut last = first;
            for next in rest.take_while(|token| fits(token)) {
                if next.from - last.to <= 1 {
                    last = next;
                }
            }
            last
        });
        let before = || {
            let before = self.before(nth).iter().rev().find(fits);
            before.filter(|object| act.from - object.to <= APART)
        };
        behind.or_else(before)
    }

    fn alone_before(&self, nth: usize) -> Option<&'a Token> {
        let alone = class::ALONE | class::WITHOUT | class::NEEDNOT;
        self.before(nth).iter().find(|token| token.is(alone))
    }

    fn how(&self, nth: usize, act: &Token, to: &Token, verbal: bool) -> How {
        let before = self.before(nth);
        let precedes = |classes| before.iter().any(|token| token.is(classes));
        if self.carried.not_following
            || self.is_ground
            || self.is_ground_within(to)
            || precedes(class::NOT | class::ENDED)
            || self.says_no(act)
            || self.is_passive(before, act)
            || !verbal && self.is_noun(nth, to)
            || self.is_left_to_others(before)
            || self.is_of_officers(before, act)
        {
            return How::Silent;
        }
        let not_alone = self.says_not_alone();
        let alone = !not_alone && (self.has_alone(nth) || self.without || self.carried.without);
        if alone {
            return How::Alone;
        }
        let takes_over = precedes(class::CHARGE | class::AUX | class::ALONE);
        if (self.by_officers && !precedes(class::AUX)) || (self.carried.officers && !takes_over) {
            return How::Silent;
        }
        let assists = self.has(class::ASSIST | class::JOIN);
        let continues = self.carried.assist && !precedes(class::CHARGE | class::ALONE);
        match assists || not_alone || continues || self.carried.assist_following {
            true => How::Assisting,
            false => How::Unsaid,
        }
    }

    /// Whether a word like 独立 qualifies the act. 自行 does not count after words about others.
    fn has_alone(&self, nth: usize) -> bool {
        let before = self.before(nth);
        let others = before
            .iter()
            .any(|token| token.is(class::OTHERS | class::TALK));
        let is_own = |token: &&Token| self.characters(token) != ['自', '行'];
        let alone = |token: &&Token| token.is(class::ALONE);
        self.tokens.iter().filter(alone).any(|token| is_own(&token))
            || !others && before.iter().any(|token| token.is(class::ALONE))
    }

    /// Updates what this part passes on.
    pub(super) fn carry(&self, carried: &mut Carried) {
        let following = self.has(class::FOLLOWING);
        let assists = self.has(class::ASSIST) && !self.without;
        let alone = self.has(class::ALONE | class::CHARGE | class::AUX);
        carried.following |= following;
        carried.not_following |= following && self.has(class::NOT);
        carried.not_following |= carried.following && self.has(class::ENDED);
        carried.assist_following |= following && assists;
        carried.assist = (carried.assist && !alone) || assists;
        carried.officers = (carried.officers && !alone) || self.by_officers;
        carried.without |= self.without;
    }
}
