//! How a person stands with a post: the Measures first, then each condition that the
//! notice adds. A condition is a determination too, and cites the notice.
//!
//! A post cannot loosen the Measures: whoever fails them fails every post.

use chrono::NaiveDate;
use fields::{Code, Sex};
use rules::{
    Education, Facts, FireRescue, FullTime, LeapDay, Occurrence, Outcome, Readings, Service,
    UpperAge, age,
};

use serde::Serialize;

use crate::choice::{ForVeterans, LeastEducation, Nationality, Relaxation};
use crate::notice::{Notice, Post};
use crate::value::Territory;

/// What posts ask beyond the facts of the Measures. `None` is not told.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Traits {
    /// Sex: where a post asks men and women for different heights.
    pub sex: Option<Sex>,
    /// In centimetres.
    pub height: Option<u16>,
    /// The household's registration.
    pub household: Option<Household>,
    /// The driving licence; `Some(None)` is none.
    pub licence: Option<Option<Code>>,
    /// The major of the certificate that counts.
    pub major: Option<String>,
    /// Whether the identity number is that of a foreigner's permanent residence card.
    pub foreigner: Option<bool>,
}

/// Where a household is registered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Household {
    /// In this league or city, or this banner, county or district, by its code.
    Here(String),
    /// Outside the region.
    Elsewhere,
}

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

/// A person before a notice. Made once, then held against each post.
pub struct Candidate<'a> {
    notice: &'a Notice,
    facts: &'a Facts,
    traits: &'a Traits,
    readings: Readings,
    /// What the Measures say.
    measures: Outcome,
}

impl<'a> Candidate<'a> {
    /// Decides by the Measures, as the notice reads them.
    pub fn new(notice: &'a Notice, facts: &'a Facts, traits: &'a Traits) -> Self {
        let readings = notice.readings_for(facts);
        Self {
            notice,
            facts,
            traits,
            readings,
            measures: rules::outcome(facts, &readings),
        }
    }

    /// What the Measures say of this person, as the notice reads them.
    pub const fn measures(&self) -> Outcome {
        self.measures
    }

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
        let own = self.notice.conditions.nationality?;
        match (own, self.traits.foreigner) {
            // Nearly everyone: not worth a line.
            (_, None | Some(false)) => None,
            (Nationality::CitizensOnly, Some(true)) => Some(Outcome::NotMet),
            (Nationality::ResidentsToo, Some(true)) => Some(Outcome::Met),
        }
    }

    fn age(&self, post: &Post) -> Option<Outcome> {
        if post.youngest.is_none() && post.oldest.is_none() {
            return None;
        }
        let on = self.readings.reference_date.or(self.facts.hire_date);
        let (Some(born), Some(on)) = (self.facts.birth_date, on) else {
            return Some(Outcome::Unknown);
        };
        let mut gravest = Outcome::Met;
        if let Some(oldest) = post.oldest {
            gravest = gravest.max(
                self.under(&self.readings.upper_age, UpperAge::ALL, |limit| {
                    oldest_day(born, oldest, limit, self.leap()).is_some_and(|last| on <= last)
                }),
            );
        }
        if let Some(youngest) = post.youngest {
            let reached = age::birthday(born, i32::from(youngest), self.leap());
            gravest =
                gravest.max(
                    self.under(&self.readings.birthday, rules::Birthday::ALL, |counts| {
                        reached.is_some_and(|day| match counts {
                            rules::Birthday::DayOf => on >= day,
                            rules::Birthday::NextDay => on > day,
                        })
                    }),
                );
        }
        Some(gravest)
    }

    fn leap(&self) -> LeapDay {
        self.readings.leap_day.unwrap_or(LeapDay::February28)
    }

    /// Under the reading that is fixed, or under all.
    fn under<R: Copy>(&self, fixed: &Option<R>, all: &[R], holds: impl Fn(R) -> bool) -> Outcome {
        let all = match fixed {
            Some(one) => std::slice::from_ref(one),
            None => all,
        };
        let every = all.iter().all(|&one| holds(one));
        let some = all.iter().any(|&one| holds(one));
        match (every, some) {
            (true, _) => Outcome::Met,
            (false, true) => Outcome::DependsOnNotice,
            (false, false) => Outcome::NotMet,
        }
    }

    fn education(&self, post: &Post) -> Option<Outcome> {
        let bachelor = post.education == Some(LeastEducation::Bachelor);
        let nobody = post.relaxation == Some(Relaxation::Nobody);
        if !bachelor && !nobody {
            return None;
        }
        let Some(held) = self.facts.education else {
            return Some(Outcome::Unknown);
        };
        // A certificate that is to come may be the one; the bureau sees it then.
        let to_come = matches!(self.facts.expected_certificate, Some(Occurrence::On(_)));
        let enough = match held {
            Education::BachelorOrAbove => true,
            // Whether the class counts as 本科 is not settled by any rule for these posts.
            Education::PreparatoryTechnician if bachelor => return Some(Outcome::ForBureau),
            // The Measures themselves say what the classes count for.
            Education::JuniorCollege
            | Education::PreparatoryTechnician
            | Education::SeniorTechnical => !bachelor,
            Education::SeniorHigh
            | Education::SecondaryVocational
            | Education::JuniorHighOrBelow => false,
        };
        Some(match enough {
            false if to_come => Outcome::ForBureau,
            enough => met(enough),
        })
    }

    fn full_time(&self, post: &Post) -> Option<Outcome> {
        (post.full_time == Some(FullTime::Required))
            .then(|| self.facts.full_time.map_or(Outcome::Unknown, met))
    }

    /// A major that the notice names is that one; whether another is close enough, the
    /// bureau says. Majors are not classified here: 类 names a group of them.
    fn majors(&self, post: &Post) -> Option<Outcome> {
        let asked = post.majors.as_ref()?;
        let named = majors(&asked.0);
        let own = self.traits.major.as_deref().map(plain_major);
        let known = own.is_some_and(|own| named.contains(&own));
        Some(match known {
            true => Outcome::Met,
            false => Outcome::ForBureau,
        })
    }

    fn veterans(&self, post: &Post) -> Option<Outcome> {
        if post.veterans != Some(ForVeterans::Only) {
            return None;
        }
        Some(match (self.facts.service, self.readings.fire_rescue) {
            (None, _) => Outcome::Unknown,
            (Some(Service::None), _) => Outcome::NotMet,
            (Some(Service::Soldier | Service::Officer), _) => Outcome::Met,
            (Some(Service::FireRescue), Some(FireRescue::Veterans)) => Outcome::Met,
            (Some(Service::FireRescue), Some(FireRescue::NotVeterans)) => Outcome::NotMet,
            (Some(Service::FireRescue), None) => Outcome::DependsOnNotice,
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
                let prefix = asked.prefix();
                // Told no more precisely than the league in which the banner lies.
                if !code.starts_with(prefix) && asked.code().starts_with(league(code)) {
                    return Some(Outcome::Unknown);
                }
                code.starts_with(prefix)
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
        let least = match self.traits.sex {
            Some(Sex::Male) => men,
            Some(Sex::Female) => women,
            None if men == women => men,
            None => return Some(Outcome::Unknown),
        };
        let Some(least) = least else {
            return Some(Outcome::Met);
        };
        let own = self.traits.height;
        Some(own.map_or(Outcome::Unknown, |own| met(own >= least)))
    }

    fn licence(&self, post: &Post) -> Option<Outcome> {
        let asked = post.licence?;
        Some(match self.traits.licence {
            None => Outcome::Unknown,
            Some(own) => met(own.is_some_and(|own| covers(own.code, asked.code))),
        })
    }
}

const fn met(holds: bool) -> Outcome {
    match holds {
        true => Outcome::Met,
        false => Outcome::NotMet,
    }
}

/// The part of a code that the league shares, if the code is a league's; else the code.
fn league(code: &str) -> &str {
    code.strip_suffix("00").unwrap_or(code)
}

/// The last day on which someone is 不超过 so many 周岁, read as `limit` reads thirty-five.
pub fn oldest_day(
    born: NaiveDate,
    oldest: u16,
    limit: UpperAge,
    leap: LeapDay,
) -> Option<NaiveDate> {
    let years = i32::from(oldest) + limit.years() - 35;
    let birthday = age::birthday(born, years, leap)?;
    match limit {
        UpperAge::Before36th | UpperAge::Before35th => birthday.pred_opt(),
        UpperAge::On36th | UpperAge::On35th => Some(birthday),
    }
}

/// Whether a licence of one class lets drive what another does: A1 to B2 include C1, and
/// C1 includes C2 (机动车驾驶证申领和使用规定, annex 1).
fn covers(own: &str, asked: &str) -> bool {
    let includes: &[&str] = match own {
        "A1" => &["A3", "B1", "B2", "C1", "C2", "C3", "C4", "M"],
        "A2" => &["B1", "B2", "C1", "C2", "C3", "C4", "M", "C6"],
        "A3" => &["C1", "C2", "C3", "C4"],
        "B1" | "B2" => &["C1", "C2", "C3", "C4", "M"],
        "C1" => &["C2", "C3"],
        _ => &[],
    };
    own == asked || includes.contains(&asked)
}

/// The majors of a list.
fn majors(list: &str) -> Vec<&str> {
    list.split(['、', '，', ',', '；', ';', '/', '\n'])
        .map(plain_major)
        .filter(|one| !one.is_empty())
        .collect()
}

fn plain_major(name: &str) -> &str {
    let name = name.trim().trim_end_matches(['。', '.']);
    // tidy: allow(sentences): what stands behind a major's name in notices
    name.strip_suffix("专业").unwrap_or(name)
}
