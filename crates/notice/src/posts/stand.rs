//! Decides each condition of a post.

use fields::Sex;
use rules::Outcome;
use serde::Serialize;

use super::candidate::{Candidate, Household, met};
use crate::choice::Nationality;
use crate::notice::Post;
use crate::value::{Territory, prefix};

/// A condition that a notice adds to the Measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Condition {
    /// The printed birth dates.
    Births,
    /// Nationality.
    Nationality,
    /// The age limits of the post.
    Age,
    /// The least education.
    Education,
    /// 全日制.
    FullTime,
    /// 专业.
    Majors,
    /// 退伍军人 only.
    Veterans,
    /// 户籍.
    Household,
    /// 身高.
    Height,
    /// 驾驶证.
    Licence,
    /// 蒙汉兼通.
    Languages,
    /// 现役军人.
    BarServing,
    /// 在读的全日制学生.
    BarStudents,
    /// 机关事业单位在编人员.
    BarEstablished,
    /// 失信被执行人.
    BarDefaulters,
    /// 受过治安管理处罚.
    BarPublicOrder,
    /// 公职考试禁考期.
    BarExamBan,
    /// Other conditions, in words.
    Other,
}

impl Condition {
    /// In the order they are shown.
    pub const ALL: [Self; 18] = [
        Self::Births,
        Self::Nationality,
        Self::Age,
        Self::Education,
        Self::FullTime,
        Self::Majors,
        Self::Veterans,
        Self::Household,
        Self::Height,
        Self::Licence,
        Self::Languages,
        Self::BarServing,
        Self::BarStudents,
        Self::BarEstablished,
        Self::BarDefaulters,
        Self::BarPublicOrder,
        Self::BarExamBan,
        Self::Other,
    ];
}

impl Condition {
    /// Whom a notice does not take beyond Article 17.
    pub const BARS: [Self; 6] = [
        Self::BarServing,
        Self::BarStudents,
        Self::BarEstablished,
        Self::BarDefaulters,
        Self::BarPublicOrder,
        Self::BarExamBan,
    ];
}

/// A condition and its outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PostStanding {
    /// The condition.
    pub condition: Condition,
    /// 符合, 不符合, 信息不足, 取决于公告 (how the notice counts), 需单位认定.
    pub outcome: Outcome,
}

/// How a person stands with a post.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PostOutcome {
    /// The gravest outcome, including that of the Measures.
    pub outcome: Outcome,
    /// The conditions that the post has.
    pub conditions: Vec<PostStanding>,
}

impl Candidate<'_> {
    /// How this person stands with a post.
    pub fn stand(&self, post: &Post) -> PostOutcome {
        let conditions: Vec<PostStanding> = Condition::ALL
            .into_iter()
            .filter_map(|condition| {
                let outcome = self.of(condition, post)?;
                Some(PostStanding { condition, outcome })
            })
            .collect();
        let outcome = conditions.iter().fold(self.measures, |gravest, condition| {
            gravest.max(condition.outcome)
        });
        PostOutcome {
            outcome,
            conditions,
        }
    }

    /// `None` if the post has no such condition.
    fn of(&self, condition: Condition, post: &Post) -> Option<Outcome> {
        match condition {
            Condition::Births => self.births(post),
            Condition::Nationality => self.nationality(),
            Condition::Age => self.age(post),
            Condition::Education => self.education(post),
            Condition::FullTime => self.full_time(post),
            Condition::Majors => self.majors(post),
            Condition::Veterans => self.veterans(post),
            Condition::Household => self.household(post),
            Condition::Height => self.height(post),
            Condition::Licence => self.licence(post),
            // The bureau's examination decides whether someone speaks both.
            Condition::Languages => post.languages.map(|_| Outcome::ForBureau),
            Condition::BarServing
            | Condition::BarStudents
            | Condition::BarEstablished
            | Condition::BarDefaulters
            | Condition::BarPublicOrder
            | Condition::BarExamBan => self.bar(condition),
            Condition::Other => post.other.as_ref().map(|_| Outcome::ForBureau),
        }
    }

    fn births(&self, post: &Post) -> Option<Outcome> {
        let (from, to) = self.notice.births_of(post);
        if from.is_none() && to.is_none() {
            return None;
        }
        let admitted =
            |born| met(from.is_none_or(|from| born >= from) && to.is_none_or(|to| born <= to));
        Some(self.facts.birth_date.map_or(Outcome::Unknown, admitted))
    }

    fn nationality(&self) -> Option<Outcome> {
        match (self.notice.conditions.nationality, self.traits.foreigner) {
            // Nearly everyone is a citizen: not shown.
            (_, None | Some(false)) => None,
            (Some(Nationality::CitizensOnly), Some(true)) => Some(Outcome::NotMet),
            (Some(Nationality::ResidentsToo), Some(true)) => Some(Outcome::Met),
            // Neither the Measures nor the notice say.
            (None, Some(true)) => Some(Outcome::DependsOnNotice),
        }
    }

    /// A major named by the notice is met. Whether another major is close enough, the bureau
    /// decides. Majors are not classified here: 类 names a group of them.
    fn majors(&self, post: &Post) -> Option<Outcome> {
        let asked = post.majors.as_ref()?;
        let named = majors(&asked.0);
        if named.iter().all(|major| ANY_MAJOR.contains(major)) {
            return None;
        }
        let major = self.traits.major.as_deref().map(plain_major);
        let known = major.is_some_and(|major| named.contains(&major));
        Some(match known {
            true => Outcome::Met,
            false => Outcome::ForBureau,
        })
    }

    /// Where students come from, nobody is asked: the bureau decides whether that is enough.
    fn household(&self, post: &Post) -> Option<Outcome> {
        match (self.registered(post), post.origin.is_some()) {
            (None | Some(Outcome::NotMet), true) => Some(Outcome::ForBureau),
            (registered, _) => registered,
        }
    }

    fn registered(&self, post: &Post) -> Option<Outcome> {
        let asked = post.household.as_ref()?;
        let Some(household) = &self.traits.household else {
            return Some(Outcome::Unknown);
        };
        let within = match (asked, household) {
            // The code is in no table: only the bureau knows the place.
            (Territory::Unknown(_), _) => return Some(Outcome::ForBureau),
            (_, Household::Elsewhere) => false,
            (Territory::Region, Household::Here(_)) => true,
            (Territory::Division(_), Household::Here(code)) => {
                let within = code.starts_with(asked.prefix());
                // The answer is only the league, and the banner asked for lies in it.
                if !within && asked.code().starts_with(prefix(code)) {
                    return Some(Outcome::Unknown);
                }
                within
            }
        };
        Some(match (within, post.household_by) {
            (true, None) => Outcome::Met,
            // The household register says since when.
            (true, Some(_)) => Outcome::ForBureau,
            (false, _) => Outcome::NotMet,
        })
    }

    fn height(&self, post: &Post) -> Option<Outcome> {
        let (men, women) = (post.height_men, post.height_women);
        men.or(women)?;
        let of = |least: Option<u16>| match (least, self.traits.height) {
            (None, _) => Outcome::Met,
            (Some(_), None) => Outcome::Unknown,
            (Some(least), Some(height)) => met(height >= least),
        };
        Some(match self.traits.sex {
            Some(Sex::Male) => of(men),
            Some(Sex::Female) => of(women),
            None if of(men) == of(women) => of(men),
            None => Outcome::Unknown,
        })
    }

    fn licence(&self, post: &Post) -> Option<Outcome> {
        let asked = post.licence?;
        Some(match self.traits.licence {
            None => Outcome::Unknown,
            Some(held) => met(held.is_some_and(|held| covers(held.code, asked.code))),
        })
    }
}

/// Whether a licence of one class permits driving what another does: A1 to B2 include C1, and
/// C1 includes C2. C4 (三轮汽车) is included only in C3 and in the classes above C1 (机动车驾驶证申领和使用规定,
/// annex 1).
fn covers(held: &str, asked: &str) -> bool {
    let includes: &[&str] = match held {
        "A1" => &["A3", "B1", "B2", "C1", "C2", "C3", "C4", "M"],
        "A2" => &["B1", "B2", "C1", "C2", "C3", "C4", "M", "C6"],
        "A3" => &["C1", "C2", "C3", "C4"],
        "B1" | "B2" => &["C1", "C2", "C3", "C4", "M"],
        "C1" => &["C2", "C3"],
        "C3" => &["C4"],
        "D" => &["E", "F"],
        "E" => &["F"],
        _ => &[],
    };
    held == asked || includes.contains(&asked)
}

/// What notices write instead of majors if none is required.
// tidy: allow(chinese): what notices write there
const ANY_MAJOR: &[&str] = &["不限", "专业不限", "不限专业", "无", "无要求", "不作要求"];

/// The majors in a list.
fn majors(list: &str) -> Vec<&str> {
    list.split(['、', '，', ',', '；', ';', '/', '\n'])
        .map(plain_major)
        .filter(|major| !major.is_empty())
        .collect()
}

fn plain_major(name: &str) -> &str {
    let name = name.trim().trim_end_matches(['。', '.']);
    // tidy: allow(chinese): what stands behind a major's name in notices
    name.strip_suffix("专业").unwrap_or(name)
}
