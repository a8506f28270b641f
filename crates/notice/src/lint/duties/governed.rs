//! Words that show that the auxiliary does not perform an act: 不得, 被, 执法人员, nouns.

use super::scope::{APART, Scope};
use crate::lint::reading::{Token, class};

impl Scope<'_> {
    /// Whether a negation with at most two characters after it precedes the act: 不行使, 不作出. 拒不 …
    /// and 不听劝的 do not count.
    pub(super) fn says_no(&self, act: &Token) -> bool {
        let begin = act.from.saturating_sub(4).max(self.from);
        let head = self.lexed.between(begin, act.from);
        let is_negation = |c: &char| matches!(c, '不' | '未' | '无' | '免' | '没');
        let ends = |c: &char| matches!(c, '的' | '者' | '，' | '。' | '；' | '\n' | '证' | '照');
        let negation = head.iter().rposition(is_negation);
        negation.is_some_and(|index| {
            let (before, negation) = head.split_at(index);
            let behind = negation.iter().skip(1);
            behind.len() < 3 && before.last() != Some(&'拒') && !behind.clone().any(ends)
        })
    }

    /// Whether the act is passive, 被查扣, 受到处罚, 受过行政拘留处罚, 缴纳罚款: it happens to someone.
    pub(super) fn is_passive(&self, before: &[Token], act: &Token) -> bool {
        let mut from = act.from;
        for token in before.iter().rev() {
            if from - token.to > 2 {
                return false;
            }
            if token.is(class::PASSIVE) {
                return true;
            }
            if !token.is(class::DETENTION | class::CRIME) {
                return false;
            }
            from = token.from;
        }
        false
    }

    /// Whether the act only qualifies a thing: 暂扣物品的保管, 立案材料, 看管被扣车辆.
    pub(super) fn is_noun(&self, nth: usize, to: &Token) -> bool {
        let onward = self.onward(to.to);
        // The next word of the part, and how far it is.
        let next = onward.first();
        let next = next.map(|next| (next, next.from - to.to));
        let clerk = || {
            let before = self.before(nth).iter().rev();
            let mut last = before.take_while(|token| !token.is(class::AND));
            last.any(|token| token.is(class::CLERK | class::KEEP))
        };
        if next.is_some_and(|(next, gap)| next.is(class::PAPER) && gap <= 1) {
            return true;
        }
        if self.is_attribute(nth, to) || self.is_kept_behind(to) {
            return true;
        }
        // 行政处罚案件的信息录入, 填写责令改正违法行为通知书, 整理立案、结案材料.
        let (apart, ends) = match clerk() {
            true => (APART, class::AND),
            false => (8, class::AND | class::END),
        };
        let mut near = onward
            .iter()
            .take_while(|token| token.from - to.to <= apart && !token.is(ends));
        let within = near.clone();
        if let Some(paper) = near.find(|token| token.is(class::PAPER)) {
            let behind = self.onward(paper.to).iter();
            let mut behind = behind.take_while(|token| !token.is(class::AND));
            if clerk() || behind.any(|token| token.is(class::CLERK | class::KEEP)) {
                return true;
            }
        }
        // 罚没仓库钥匙保管: keeping, at the end of the part.
        let last = within.last();
        if last.is_some_and(|last| last.is(class::KEEP) && self.is_last(last)) {
            return true;
        }
        let ends_later = match next {
            Some((next, gap)) => gap > 0 || !next.is(class::END),
            None => self.to > to.to,
        };
        // A clerk's verb right before the act, which is a paper or has more words after it:
        // 整理询问笔录, 统计立案数量.
        let last = self.before(nth).last();
        let act = self.tokens.get(nth);
        if let (Some(last), Some(act)) = (last, act)
            && last.is(class::CLERK)
            && act.from - last.to <= 4
            && (act.is(class::PAPER) || ends_later)
        {
            return true;
        }
        // A list of such nouns: 立案、处罚材料.
        if next.is_some_and(|(next, gap)| next.is(class::END) && gap == 0) {
            let item = onward
                .iter()
                .skip(1)
                .take_while(|token| !token.is(class::AND));
            let after: Vec<&Token> = item.take(3).collect();
            if let [act, thing, ..] = after.as_slice()
                && act.acts != 0
                && (thing.is(class::PAPER) && thing.from - act.to <= 1
                    || thing.is(class::GOODS) && self.is_kept(thing))
            {
                return true;
            }
        }
        if to.is(class::GOODS) {
            return clerk() || self.is_kept(to);
        }
        next.is_some_and(|(next, gap)| {
            let between = self.lexed.between(to.to, next.from);
            let modifies = between.first() == Some(&'的');
            let is_thing = next.is(class::GOODS) && gap <= 6;
            is_thing && (modifies || clerk() || self.is_kept(next))
        })
    }

    /// Whether the act only says which things or when: 已立案的案件; 立案后，整理材料.
    pub(super) fn is_attribute(&self, nth: usize, to: &Token) -> bool {
        let act = self.tokens.get(nth);
        let single = act.is_some_and(|act| act.from == to.from);
        let mut behind = self.lexed.between(to.to, to.to + 3).iter();
        let first = behind.next();
        let takes_charge = class::CHARGE | class::ALONE;
        let charged = self.before(nth).iter().any(|token| token.is(takes_charge));
        let ends =
            |c: Option<&char>| c.is_none_or(|c| matches!(c, '，' | '。' | '；' | '、' | '\n'));
        match first {
            Some('的') => single && !ends(behind.next()),
            Some('后' | '时' | '前') => {
                let next = behind.next();
                single && !charged && (ends(next) || next == Some(&'的'))
            }
            _ => false,
        }
    }

    /// Whether words of keeping with 的 follow, whatever the noun: 罚款收据的整理.
    pub(super) fn is_kept_behind(&self, to: &Token) -> bool {
        let near = self.onward(to.to).iter();
        let mut near = near.take_while(|token| token.from - to.to <= 10);
        near.any(|token| {
            let before = self.lexed.between(token.from.saturating_sub(1), token.from);
            token.is(class::CLERK | class::KEEP) && before == ['的']
        })
    }

    /// Whether words of keeping follow the goods, before any 并.
    pub(super) fn is_kept(&self, goods: &Token) -> bool {
        let behind = self.onward(goods.to).iter();
        let mut until = behind.take_while(|token| !token.is(class::AND));
        until.any(|token| token.is(class::KEEP))
    }

    /// Whether the act is told or left to others, until 并: 宣传…, 督促…, 责令…, 上报….
    pub(super) fn is_left_to_others(&self, before: &[Token]) -> bool {
        let before = before.iter().rev();
        let mut open = before.take_while(|token| !token.is(class::AND));
        open.any(|token| token.is(class::TALK | class::ORDER))
    }

    /// Whether the act is why someone's engagement ends: 擅自扣押物品的予以解聘.
    pub(super) fn is_ground_within(&self, to: &Token) -> bool {
        let mut behind = self.onward(to.to).iter();
        behind
            .find(|token| token.is(class::ENDED))
            .is_some_and(|ended| {
                let between = self.lexed.between(to.to, ended.from);
                between.iter().any(|c| matches!(c, '的' | '者'))
            })
    }

    /// Whether officers perform the act, and nobody assists them: 执法人员扣押…时.
    pub(super) fn is_of_officers(&self, before: &[Token], act: &Token) -> bool {
        let index = before.iter().rposition(|token| token.is(class::OFFICER));
        let Some(index) = index.filter(|_| !self.without) else {
            return false;
        };
        let (head, rest) = before.split_at(index);
        let Some((officer, behind)) = rest.split_first() else {
            return false;
        };
        let is_close = act.from - officer.to <= 5;
        let has = |tokens: &[Token], classes| tokens.iter().any(|token| token.is(classes));
        let assisted = has(before, class::ASSIST | class::JOIN) || has(head, class::ALONE);
        // In 执法人员负责立案 the officers act, in 经执法人员同意可以立案 they do not.
        let takes_over = behind.iter().any(|token| {
            let classes = class::CHARGE | class::ALONE | class::AND | class::AUX;
            token.is(classes) && token.from > officer.to
        });
        // The officers are the subject of the whole part: 执法人员依法对违停车辆贴单.
        let is_subject = head.is_empty() && self.is_first(index);
        (is_close || is_subject) && !assisted && !takes_over
    }

    pub(super) fn is_last(&self, token: &Token) -> bool {
        let last = self.tokens.last();
        last.is_some_and(|last| last.from == token.from)
    }

    /// Whether the part begins with this word, or with 在, 当, 待 or 等 before it.
    fn is_first(&self, nth: usize) -> bool {
        let Some(first) = self.tokens.first().filter(|_| nth == 0) else {
            return false;
        };
        let head = self.lexed.between(self.from, first.from);
        matches!(head, [] | ['在' | '当' | '待' | '等'])
    }
}
