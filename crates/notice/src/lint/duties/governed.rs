//! What takes an act from an auxiliary: 不得, 被, 执法人员, and nouns.

use super::scope::{APART, Scope};
use crate::lint::reading::{Token, class};

impl Scope<'_> {
    /// 不 and at most two characters more stand before: 不行使, 不作出; but not 拒不 …, and not
    /// 不听劝的.
    pub(super) fn says_no(&self, act: &Token) -> bool {
        let begin = act.from.saturating_sub(4).max(self.from);
        let head = self.reading.between(begin, act.from);
        let at = head
            .iter()
            .rposition(|c| matches!(c, '不' | '未' | '无' | '免' | '没'));
        at.is_some_and(|at| {
            let behind = head.get(at + 1..).unwrap_or_default();
            let refusing = at > 0 && head.get(at - 1) == Some(&'拒');
            let ends =
                |c: &char| matches!(c, '的' | '者' | '，' | '。' | '；' | '\n' | '证' | '照');
            behind.len() < 3 && !refusing && !behind.iter().any(ends)
        })
    }

    /// 被查扣, 受到处罚, 受过行政拘留处罚, 缴纳罚款: done to somebody, or by those it is done to.
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

    /// 暂扣物品的保管, 立案材料, 看管被扣车辆: the act only says which things are meant.
    pub(super) fn is_noun(&self, nth: usize, to: &Token) -> bool {
        let behind = self.tokens.iter().filter(|token| token.from >= to.to);
        let mut behind = behind.peekable();
        let Some(next) = behind.peek() else {
            return false;
        };
        let gap = self.reading.between(to.to, next.from);
        let clerk = || {
            let before = self.before(nth).iter();
            let last = before.rev().take_while(|token| !token.is(class::AND));
            last.into_iter()
                .any(|token| token.is(class::CLERK | class::KEEP))
        };
        if next.is(class::PAPER) && gap.len() <= 1 {
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
        let near = self.tokens.iter().filter(|token| token.from >= to.to);
        let mut near = near.take_while(|token| token.from - to.to <= apart && !token.is(ends));
        let within = near.clone();
        if let Some(paper) = near.find(|token| token.is(class::PAPER)) {
            let behind = self.tokens.iter().filter(|token| token.from >= paper.to);
            let mut behind = behind.take_while(|token| !token.is(class::AND));
            if clerk() || behind.any(|token| token.is(class::CLERK | class::KEEP)) {
                return true;
            }
        }
        // 罚没仓库钥匙保管: at the end of the part.
        let last = within.last();
        if last.is_some_and(|last| last.is(class::KEEP) && self.is_last(last)) {
            return true;
        }
        // 整理询问笔录, 统计立案数量: papers' verbs right before the act, and more behind it.
        let last = self.before(nth).last();
        let act = self.tokens.get(nth);
        if let (Some(last), Some(act)) = (last, act)
            && last.is(class::CLERK)
            && act.from - last.to <= 4
            && (act.is(class::PAPER) || next.from > to.to || !next.is(class::END))
        {
            return true;
        }
        // 立案、处罚材料: a list of such nouns.
        let rest = || self.tokens.iter().filter(|token| token.from >= to.to);
        if next.is(class::END) && gap.is_empty() {
            let item = rest().skip(1).take_while(|token| !token.is(class::AND));
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
        if !next.is(class::GOODS) || gap.len() > 6 {
            return false;
        }
        let modifies = gap.first() == Some(&'的');
        modifies || clerk() || self.is_kept(next)
    }

    /// 已立案的案件; 立案后，整理材料: an act named to say which things, or when.
    pub(super) fn is_attribute(&self, nth: usize, to: &Token) -> bool {
        let act = self.tokens.get(nth);
        let single = act.is_some_and(|act| act.from == to.from);
        let mut behind = self.reading.between(to.to, to.to + 3).iter();
        let first = behind.next();
        let own = class::CHARGE | class::ALONE;
        let charged = self.before(nth).iter().any(|token| token.is(own));
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

    /// 罚款收据的整理: whatever the noun is, it is kept.
    pub(super) fn is_kept_behind(&self, to: &Token) -> bool {
        let near = self.tokens.iter().filter(|token| token.from >= to.to);
        let mut near = near.take_while(|token| token.from - to.to <= 10);
        near.any(|token| {
            let before = self
                .reading
                .between(token.from.saturating_sub(1), token.from);
            token.is(class::CLERK | class::KEEP) && before == ['的']
        })
    }

    /// Behind the goods stands that they are kept, and no 并 before it.
    pub(super) fn is_kept(&self, goods: &Token) -> bool {
        let behind = self.tokens.iter().filter(|token| token.from >= goods.to);
        let mut until = behind.take_while(|token| !token.is(class::AND));
        until.any(|token| token.is(class::KEEP))
    }

    /// 宣传…, 督促…, 责令…, 上报…: what follows is told or left to others, until 并.
    pub(super) fn is_told(&self, before: &[Token]) -> bool {
        let open = before
            .iter()
            .rev()
            .take_while(|token| !token.is(class::AND));
        open.into_iter()
            .any(|token| token.is(class::TALK | class::ORDER))
    }

    /// 执法人员扣押…时: the officers act, unless they are assisted.
    pub(super) fn is_of_officers(&self, before: &[Token], act: &Token) -> bool {
        let at = before.iter().rposition(|token| token.is(class::OFFICER));
        let Some(at) = at.filter(|_| !self.without) else {
            return false;
        };
        let close = before
            .get(at)
            .is_some_and(|officer| act.from - officer.to <= 5);
        let head = before.get(..at).unwrap_or_default();
        let assisted = before
            .iter()
            .any(|token| token.is(class::ASSIST | class::JOIN))
            || head.iter().any(|token| token.is(class::ALONE));
        // 执法人员负责立案, but 经执法人员同意可以立案.
        let officer = before.get(at).map_or(0, |officer| officer.to);
        let takes_over = before
            .get(at + 1..)
            .unwrap_or_default()
            .iter()
            .any(|token| {
                token.is(class::CHARGE | class::ALONE | class::AND) && token.from > officer
            });
        // 执法人员依法对违停车辆贴单: the subject of the whole part.
        let is_subject = head.is_empty() && self.is_first(at);
        (close || is_subject) && !assisted && !takes_over
    }

    pub(super) fn is_last(&self, token: &Token) -> bool {
        self.tokens
            .last()
            .is_some_and(|last| last.from == token.from)
    }

    /// Whether a part begins with this word, or with 在, 当 and this word.
    fn is_first(&self, nth: usize) -> bool {
        let Some(first) = self.tokens.first().filter(|_| nth == 0) else {
            return false;
        };
        let head = self.reading.between(self.from, first.from);
        matches!(head, [] | ['在' | '当' | '待' | '等'])
    }
}
