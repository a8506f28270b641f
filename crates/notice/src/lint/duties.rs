//! Articles 8 to 10: what a text gives an auxiliary to do, clause by clause. An act of a power
//! (`data/powers.tsv`) is found by its words; then the words around it say whose act it is,
//! and how far they reach:
//!
//! | what is said | reaches |
//! |---|---|
//! | 不得, 严禁, 无权 | to the next comma; behind 不得…下列 to the end of the sentence and over its list |
//! | 由执法人员…, 执法人员 before the act | over the part; 由 over the clause, until 负责, 独立 |
//! | 上报, 移交, 宣传, 督促 | to the next comma or 并 |
//! | 协助, 配合, 在…带领下 | to the end of the clause, until 负责, 独立, 可 |
//! | 独立, 单独 | over the part; 无需执法人员 over the clause |
//! | the act is a noun: 暂扣物品的保管, 立案材料 | that act alone |
//!
//! What is not recognised is not found: that a duty is not named here does not mean that it is
//! allowed.

use std::sync::LazyLock;

use rules::{DutyClass, DutyReason, Task, duty};

use super::finding::{FindingKind, Severity, Source};
use super::hits::Hits;
use super::reading::{Classes, End, Part, Reading, Token, class, lines};

/// The tasks that the words lead to, by their keys in the JavaScript API.
const TASKS: &[(Task, &str)] = &[
    (Task::EnforceAlone, "enforceAlone"),
    (Task::AcceptingAndFilingCases, "acceptingAndFilingCases"),
    (Task::AcceptingCases, "acceptingCases"),
    (Task::FilingCases, "filingCases"),
    (Task::DecideNotToPenalise, "decideNotToPenalise"),
    (Task::CollectFines, "collectFines"),
    (Task::DecideFines, "decideFines"),
    (Task::DecidePenalties, "decidePenalties"),
    (Task::Decide, "decide"),
    (Task::DecideLicences, "decideLicences"),
    (Task::CoerceAlone, "coerceAlone"),
    (Task::DecideDemolitions, "decideDemolitions"),
    (Task::SealAlone, "sealAlone"),
    (Task::SeizeAlone, "seizeAlone"),
    (Task::ImpoundAlone, "impoundAlone"),
    (Task::SearchPersons, "searchPersons"),
    (Task::RestrainPersons, "restrainPersons"),
    (Task::InvestigateAlone, "investigateAlone"),
    (Task::InterviewAlone, "interviewAlone"),
    (Task::InspectAlone, "inspectAlone"),
    (Task::ReviewAlone, "reviewAlone"),
    (Task::Patrol, "patrol"),
    (Task::AssistStoppingViolations, "assistStoppingViolations"),
    (Task::KeepingOrder, "keepingOrder"),
    (Task::AssistServingDocuments, "assistServingDocuments"),
];

pub(super) const POWERS: &str = include_str!("../../data/powers.tsv");

/// A row of the table.
pub(super) struct Power {
    alone: &'static str,
    plain: &'static str,
    pub(super) acts: &'static str,
    pub(super) objects: &'static str,
}

pub(super) fn powers(table: &'static str) -> impl Iterator<Item = Power> {
    lines(table).filter_map(|line| {
        let mut columns = line.split('\t');
        Some(Power {
            alone: columns.next()?,
            plain: columns.next()?,
            acts: columns.next()?,
            objects: columns.next().unwrap_or_default(),
        })
    })
}

/// How grave it is that an act is not governed by anything.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Weight {
    /// Forbidden, and unclear even where it assists.
    Firm,
    /// Forbidden unless it assists.
    Plain,
    /// Forbidden if done alone.
    Soft,
}

struct Row {
    alone: Option<Task>,
    plain: Option<Task>,
    weight: Weight,
    needs_object: bool,
}

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let row = |power: Power| {
        let (weight, plain) = match power.plain.split_at_checked(1) {
            Some(("?", key)) => (Weight::Soft, key),
            Some(("!", key)) => (Weight::Plain, key),
            _ => (Weight::Firm, power.plain),
        };
        Row {
            alone: task(power.alone),
            plain: task(plain),
            weight,
            needs_object: !power.objects.is_empty(),
        }
    };
    powers(POWERS).map(row).collect()
});

fn task(key: &str) -> Option<Task> {
    let own = TASKS.iter().find(|(_, own)| *own == key);
    own.map(|&(task, _)| task)
}

/// An act and what it is done to stand so many characters apart at most.
const APART: usize = 14;

/// What goes on behind a part.
#[derive(Clone, Copy, Default)]
struct Carried {
    /// 不得从事下列工作.
    not_following: bool,
    /// 协助做好下列工作.
    assist_following: bool,
    /// 协助 …
    assist: bool,
    /// 由执法人员 …
    officers: bool,
    /// 无需执法人员 …
    without: bool,
}

/// How an act is governed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum How {
    /// It is nobody's act, or another's.
    Silent,
    Assisting,
    Alone,
    Unsaid,
}

/// Finds the acts of a text that an auxiliary may not do. Where a text is not about duties
/// alone, what is said of applicants is left out.
pub(super) fn read(reading: &Reading<'_>, duties_alone: bool, hits: &mut Hits) {
    let mut carried = Carried::default();
    for part in reading.parts() {
        let scope = Scope::new(reading, &part, carried);
        if duties_alone || !scope.has(class::APPLICANT) {
            scope.read(hits);
        }
        scope.carry(&mut carried);
        match part.end {
            End::Item | End::Part => {}
            End::Clause => {
                carried.assist = carried.assist_following;
                (carried.officers, carried.without) = (false, false);
            }
            End::Sentence => {
                let listed = carried.not_following || carried.assist_following;
                if !(listed && reading.goes_on_with_a_number(part.tokens.end)) {
                    carried = Carried::default();
                }
            }
        }
    }
}

/// One part, and what governs the acts in it.
struct Scope<'a> {
    reading: &'a Reading<'a>,
    tokens: &'a [Token],
    /// Where the part begins, in characters.
    from: usize,
    carried: Carried,
    /// 无需执法人员陪同.
    without: bool,
    /// 由执法人员 …
    by_officers: bool,
}

impl<'a> Scope<'a> {
    fn new(reading: &'a Reading<'a>, part: &Part, carried: Carried) -> Self {
        let tokens = reading.part(&part.tokens);
        let before = part.tokens.start.checked_sub(1);
        let before = before.and_then(|at| reading.tokens.get(at));
        let from = before.map_or(0, |end| end.to);
        let near = |first: Classes, second: Classes, apart: usize| {
            tokens.windows(2).any(|pair| match pair {
                [one, next] => one.is(first) && next.is(second) && next.from - one.to <= apart,
                _ => false,
            })
        };
        let without = tokens.iter().any(|token| token.is(class::WITHOUT))
            || near(class::NEEDNOT, class::OFFICER, 2)
            || near(class::NEEDNOT, class::ASSIST, 2);
        Self {
            reading,
            tokens,
            from,
            carried,
            without,
            by_officers: near(class::BY, class::OFFICER, 6),
        }
    }

    fn has(&self, classes: Classes) -> bool {
        self.tokens.iter().any(|token| token.is(classes))
    }

    fn before(&self, nth: usize) -> &'a [Token] {
        self.tokens.get(..nth).unwrap_or_default()
    }

    fn behind(&self, nth: usize) -> &'a [Token] {
        self.tokens.get(nth + 1..).unwrap_or_default()
    }

    /// 不单独: as the Measures have it.
    fn says_not_alone(&self) -> bool {
        let not = |token: &Token| token.is(class::NOT);
        let at = self.tokens.iter().position(not);
        at.is_some_and(|at| {
            let of = self.tokens.get(at).map(|token| self.characters(token));
            let inside = of.is_some_and(|of| of.contains(&'独'));
            let next = self.behind(at).first();
            inside || next.is_some_and(|next| next.is(class::ALONE))
        })
    }

    fn characters(&self, token: &Token) -> &'a [char] {
        self.reading.between(token.from, token.to)
    }

    fn read(&self, hits: &mut Hits) {
        for (nth, token) in self.tokens.iter().enumerate() {
            let mut rows = token.acts;
            while rows != 0 {
                let at = rows.trailing_zeros() as usize;
                rows &= rows - 1;
                if let Some(row) = ROWS.get(at) {
                    self.act(nth, token, row, 1 << at, hits);
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
        // Papers are what is reviewed, and an act that may be done under supervision is none.
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
        hits.add(severity, source, kind, self.reading.bytes(from, to));
    }

    /// What the act is done to.
    fn object(&self, nth: usize, act: &Token, bit: u64) -> Option<&'a Token> {
        let fits = |token: &&Token| token.objects & bit != 0;
        let behind = self.behind(nth).iter().find(fits);
        let behind = behind.filter(|object| object.from - act.to <= APART);
        // 审核处罚案卷: the last of several.
        let behind = behind.map(|first| {
            let rest = self.tokens.iter().filter(|token| token.from >= first.to);
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
        let own = |classes| before.iter().any(|token| token.is(classes));
        if self.carried.not_following
            || own(class::NOT)
            || self.says_no(act)
            || self.is_passive(before, act)
            || !verbal && self.is_noun(nth, to)
            || self.is_told(before)
            || self.is_of_officers(before, act)
        {
            return How::Silent;
        }
        let not_alone = self.says_not_alone();
        let alone = !not_alone && (self.has_alone(nth) || self.without || self.carried.without);
        if alone {
            return How::Alone;
        }
        let takes_over = own(class::CHARGE | class::AUX | class::ALONE);
        if (self.by_officers && !own(class::AUX)) || (self.carried.officers && !takes_over) {
            return How::Silent;
        }
        let assists = self.has(class::ASSIST | class::JOIN);
        let goes_on = self.carried.assist && !own(class::CHARGE | class::ALONE);
        match assists || not_alone || goes_on || self.carried.assist_following {
            true => How::Assisting,
            false => How::Unsaid,
        }
    }

    /// Words like 独立, of the act and not of others: 自行 does not count where others act.
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

    /// 不 and at most two characters more stand before: 不行使, 不作出; but not 拒不 …, and not
    /// 不听劝的.
    fn says_no(&self, act: &Token) -> bool {
        let begin = self.tokens.first().map_or(act.from, |first| first.from);
        let begin = begin.max(act.from.saturating_sub(4)).min(act.from);
        let head = self.reading.between(begin.min(act.from), act.from);
        let head = match head.len() < 4 {
            true => self.reading.between(act.from.saturating_sub(4), act.from),
            false => head,
        };
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
    fn is_passive(&self, before: &[Token], act: &Token) -> bool {
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
    fn is_noun(&self, nth: usize, to: &Token) -> bool {
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
    fn is_attribute(&self, nth: usize, to: &Token) -> bool {
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
    fn is_kept_behind(&self, to: &Token) -> bool {
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
    fn is_kept(&self, goods: &Token) -> bool {
        let behind = self.tokens.iter().filter(|token| token.from >= goods.to);
        let mut until = behind.take_while(|token| !token.is(class::AND));
        until.any(|token| token.is(class::KEEP))
    }

    /// 宣传…, 督促…, 责令…, 上报…: what follows is told or left to others, until 并.
    fn is_told(&self, before: &[Token]) -> bool {
        let open = before
            .iter()
            .rev()
            .take_while(|token| !token.is(class::AND));
        open.into_iter()
            .any(|token| token.is(class::TALK | class::ORDER))
    }

    /// 执法人员扣押…时: the officers act, unless they are assisted.
    fn is_of_officers(&self, before: &[Token], act: &Token) -> bool {
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

    fn is_last(&self, token: &Token) -> bool {
        self.tokens
            .last()
            .is_some_and(|last| last.from == token.from)
    }

    /// Whether a part begins with its first word.
    fn is_first(&self, nth: usize) -> bool {
        nth == 0
            && self
                .tokens
                .first()
                .is_some_and(|first| first.from == self.from)
    }

    /// What goes on behind this part.
    fn carry(&self, carried: &mut Carried) {
        let following = self.has(class::FOLLOWING);
        let assists = self.has(class::ASSIST) && !self.without;
        let alone = self.has(class::ALONE | class::CHARGE | class::AUX);
        carried.not_following |= following && self.has(class::NOT);
        carried.assist_following |= following && assists;
        carried.assist = (carried.assist && !alone) || assists;
        carried.officers = (carried.officers && !alone) || self.by_officers;
        carried.without |= self.without;
    }
}

fn weigh(kind: &FindingKind, task: Task) -> (Severity, Source) {
    let own = duty(task);
    match (kind, own.because) {
        (FindingKind::DutyUnclear { .. }, _) => {
            (Severity::Ambiguous, Source::Measures(own.citation))
        }
        // 10(5) points to other law, but it is the Measures that forbid it.
        (_, DutyReason::OtherLaw { elsewhere }) => (Severity::Measures, Source::Law(elsewhere)),
        (_, _) => (Severity::Measures, Source::Measures(own.citation)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_those_of_the_javascript_api() {
        for (task, key) in TASKS {
            assert_eq!(serde_json::to_value(task).unwrap(), *key);
        }
    }

    #[test]
    fn every_row_names_tasks() {
        for power in powers(POWERS) {
            let plain = power.plain.trim_start_matches(['?', '!']);
            for key in [power.alone, plain] {
                assert!(key == "-" || task(key).is_some(), "{}: {key}", power.acts);
            }
            assert!(!power.acts.is_empty());
        }
    }
}
