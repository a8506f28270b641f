//! A post's conditions, one by one.

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
    /// The birth dates that the notice prints.
    Births,
    /// Nationality.
    Nationality,
    /// The ages of the post.
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
    /// Whatever else it says.
    Other,
}

impl Condition {
    /// In the order they are shown.
    pub const ALL: [Self; 12] = [
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
        Self::Other,
    ];
}

/// How a person stands with a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PostStanding {
    /// Which.
    pub condition: Condition,
    /// 符合, 不符合, 信息不足, 取决于公告 (how the notice counts), 需单位认定.
    pub outcome: Outcome,
}

/// How a person stands with a post.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PostOutcome {
    /// The gravest, that of the Measures included.
    pub outcome: Outcome,
    /// The post's conditions, those alone that it has.
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
        let outcome = conditions
            .iter()
            .fold(self.measures, |gravest, one| gravest.max(one.outcome));
        PostOutcome {
            outcome,
            conditions,
        }
    }

    /// `None` where the post has no such condition.
    fn of(&self, condition: Condition, post: &Post) -> Option<Outcome> {
        match condition {
            Condition::Births => self.births(),
            Condition::Nationality => self.nationality(),
            Condition::Age => self.age(post),
            Condition::Education => self.education(post),
            Condition::FullTime => self.full_time(post),
            Condition::Majors => self.majors(post),
            Condition::Veterans => self.veterans(post),
            Condition::Household => self.household(post),
            Condition::Height => self.height(post),
            Condition::Licence => self.licence(post),
            // Whether someone speaks both is what the bureau's examination finds out.
            Condition::Languages => post.languages.map(|_| Outcome::ForBureau),
            Condition::Other => post.other.as_ref().map(|_| Outcome::ForBureau),
        }
    }

    fn births(&self) -> Option<Outcome> {
        let age = &self.notice.age;
        if age.born_from.is_none() && age.born_to.is_none() {
            return None;
        }
        let admitted = |born| met(self.notice.births_admit(born));
        Some(self.facts.birth_date.map_or(Outcome::Unknown, admitted))
    }

    fn nationality(&self) -> Option<Outcome> {
        match (self.notice.conditions.nationality, self.traits.foreigner) {
            // Nearly everyone: not worth a line.
            (_, None | Some(false)) => None,
            (Some(Nationality::CitizensOnly), Some(true)) => Some(Outcome::NotMet),
            (Some(Nationality::ResidentsToo), Some(true)) => Some(Outcome::Met),
            // The Measures are silent, and so is the notice.
            (None, Some(true)) => Some(Outcome::DependsOnNotice),
        }
    }

    /// A major that the notice names is that one; whether another is close enough, the
    /// bureau says. Majors are not classified here: 类 names a group of them.
    fn majors(&self, post: &Post) -> Option<Outcome> {
        let asked = post.majors.as_ref()?;
        let named = majors(&asked.0);
        if named.iter().all(|one| ANY_MAJOR.contains(one)) {
            return None;
        }
        let own = self.traits.major.as_deref().map(plain_major);
        let known = own.is_some_and(|own| named.contains(&own));
        Some(match known {
            true => Outcome::Met,
            false => Outcome::ForBureau,
        })
    }

    fn household(&self, post: &Post) -> Option<Outcome> {
        let asked = post.household.as_ref()?;
        let Some(own) = &self.traits.household else {
            return Some(Outcome::Unknown);
        };
        let within = match (asked, own) {
            // A code in no table: only the bureau knows where that is.
            (Territory::Unknown(_), _) => return Some(Outcome::ForBureau),
            (_, Household::Elsewhere) => false,
            (Territory::Region, Household::Here(_)) => true,
            (Territory::Division(_), Household::Here(code)) => {
                let within = code.starts_with(asked.prefix());
                // Told no more precisely than the league in which the banner lies.
                if !within && asked.code().starts_with(prefix(code)) {
                    return Some(Outcome::Unknown);
                }
                within
            }
        };
        Some(match (within, post.household_by) {
            (true, None) => Outcome::Met,
            // When it was registered there is in the household register.
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
            (Some(least), Some(own)) => met(own >= least),
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
            Some(own) => met(own.is_some_and(|own| covers(own.code, asked.code))),
        })
    }
}

/// Whether a licence of one class lets drive what another does: A1 to B2 include C1, and
/// C1 includes C2, but C4 (三轮汽车) only C3 and those above C1 do (机动车驾驶证申领和使用规定, annex 1).
fn covers(own: &str, asked: &str) -> bool {
    let includes: &[&str] = match own {
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
    own == asked || includes.contains(&asked)
}

/// What stands in the place of majors where none is asked for.
// tidy: allow(chinese): what notices write there
const ANY_MAJOR: &[&str] = &["不限", "专业不限", "不限专业", "无", "无要求", "不作要求"];

/// The majors of a list.
fn majors(list: &str) -> Vec<&str> {
    list.split(['、', '，', ',', '；', ';', '/', '\n'])
        .map(plain_major)
        .filter(|one| !one.is_empty())
        .collect()
}

fn plain_major(name: &str) -> &str {
    let name = name.trim().trim_end_matches(['。', '.']);
    // tidy: allow(chinese): what stands behind a major's name in notices
    name.strip_suffix("专业").unwrap_or(name)
}
