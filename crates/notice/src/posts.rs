//! How a person stands with a post: the Measures first, then each condition that the
//! notice adds. A condition is a determination too, and cites the notice.
//!
//! A post cannot loosen the Measures: whoever fails them fails every post.

use chrono::{Datelike, NaiveDate};
use fields::{Code, Sex};
use rules::{
    Birthday, CertificateBy, Education, Facts, FireRescue, FullTime, LeapDay, Occurrence, Outcome,
    Readings, SecondaryVocational, Service, TechnicalClasses, UpperAge, age,
};

use serde::Serialize;

use crate::choice::{ForVeterans, LeastEducation, Nationality, Relaxation};
use crate::notice::{Notice, Post};
use crate::value::{Territory, prefix};

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
        match (self.notice.conditions.nationality, self.traits.foreigner) {
            // Nearly everyone: not worth a line.
            (_, None | Some(false)) => None,
            (Some(Nationality::CitizensOnly), Some(true)) => Some(Outcome::NotMet),
            (Some(Nationality::ResidentsToo), Some(true)) => Some(Outcome::Met),
            // The Measures are silent, and so is the notice.
            (None, Some(true)) => Some(Outcome::DependsOnNotice),
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
        // Thirty-five is the limit of the Measures, by whom it is counted 首次受聘时.
        let engaged = match (self.facts.earlier_engagement, post.oldest) {
            (Some(Occurrence::On(day)), Some(35..)) => day,
            _ => on,
        };
        let leap_born = (born.month(), born.day()) == (2, 29);
        let leap = match leap_born {
            true => self.readings.leap_day,
            false => Some(LeapDay::February28),
        };
        let mut under = Vec::with_capacity(8);
        for leap in open(leap, LeapDay::ALL) {
            for limit in open(self.readings.upper_age, UpperAge::ALL) {
                for counts in open(self.readings.birthday, Birthday::ALL) {
                    let within = post.oldest.is_none_or(|oldest| {
                        oldest_day(born, oldest, limit, leap).is_some_and(|last| engaged <= last)
                    });
                    let adult = post.youngest.is_none_or(|youngest| {
                        let reached = age::birthday(born, i32::from(youngest), leap);
                        reached.is_some_and(|day| match counts {
                            Birthday::DayOf => on >= day,
                            Birthday::NextDay => on > day,
                        })
                    });
                    under.push(met(within && adult));
                }
            }
        }
        Some(weighed(under))
    }

    fn education(&self, post: &Post) -> Option<Outcome> {
        let bachelor = post.education == Some(LeastEducation::Bachelor);
        if !bachelor && post.relaxation != Some(Relaxation::Nobody) {
            // As the Measures have it.
            return None;
        }
        let Some(held) = self.facts.education else {
            return Some(Outcome::Unknown);
        };
        let read = &self.readings;
        let mut under = Vec::with_capacity(8);
        for technical in open(read.technical_classes, TechnicalClasses::ALL) {
            let certificate = certificate(held, bachelor, technical);
            for late_counts in open(read.certificate_by.map(|_| false), &[false, true]) {
                let own = certificate.min(self.to_come(bachelor, late_counts));
                for vocational in open(read.secondary_vocational, SecondaryVocational::ALL) {
                    let relaxed = relaxes(post) && senior_high(held, vocational);
                    for fire in open(read.fire_rescue, FireRescue::ALL) {
                        let relaxed = match relaxed {
                            true => self.veteran(fire),
                            false => Outcome::NotMet,
                        };
                        under.push(either(own, relaxed));
                    }
                }
            }
        }
        Some(weighed(under))
    }

    /// By the certificate that is still to come, which is one of 大专 or above.
    fn to_come(&self, bachelor: bool, late_counts: bool) -> Outcome {
        let day = match self.facts.expected_certificate {
            None => return Outcome::Unknown,
            Some(Occurrence::Never) => return Outcome::NotMet,
            Some(Occurrence::On(day)) => day,
        };
        let by = match self.readings.certificate_by {
            Some(CertificateBy::On(by)) => Some(by),
            _ => self.readings.reference_date.or(self.facts.hire_date),
        };
        match by {
            Some(by) if day > by && !late_counts => Outcome::NotMet,
            None if !late_counts => Outcome::Unknown,
            // Whether it is one of 本科 the bureau sees when it is there.
            _ if bachelor => Outcome::ForBureau,
            _ => Outcome::Met,
        }
    }

    /// Whether the person is a veteran, under one reading.
    fn veteran(&self, fire: FireRescue) -> Outcome {
        self.facts.service.map_or(Outcome::Unknown, |service| {
            met(match service {
                Service::None => false,
                Service::Soldier | Service::Officer => true,
                Service::FireRescue => fire == FireRescue::Veterans,
            })
        })
    }

    /// Of veterans for whom 高中 is enough no full-time study can be asked: the Measures
    /// ask for it neither.
    fn full_time(&self, post: &Post) -> Option<Outcome> {
        if post.full_time != Some(FullTime::Required) {
            return None;
        }
        let own = self.facts.full_time.map_or(Outcome::Unknown, met);
        if !relaxes(post) {
            return Some(own);
        }
        let fires = open(self.readings.fire_rescue, FireRescue::ALL);
        Some(weighed(fires.map(|fire| either(own, self.veteran(fire)))))
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

    fn veterans(&self, post: &Post) -> Option<Outcome> {
        if post.veterans != Some(ForVeterans::Only) {
            return None;
        }
        let fires = open(self.readings.fire_rescue, FireRescue::ALL);
        Some(weighed(fires.map(|fire| self.veteran(fire))))
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

const fn met(holds: bool) -> Outcome {
    match holds {
        true => Outcome::Met,
        false => Outcome::NotMet,
    }
}

/// The choices still to be weighed: the fixed one, or all.
fn open<T: Copy>(fixed: Option<T>, all: &[T]) -> impl Iterator<Item = T> {
    let every = match fixed {
        Some(_) => &[],
        None => all,
    };
    fixed.into_iter().chain(every.iter().copied())
}

/// What holds under every open reading; where they lead to different things, the notice
/// decides, unless an answer is missing.
fn weighed(under: impl IntoIterator<Item = Outcome>) -> Outcome {
    let mut all = under.into_iter();
    let first = all.next().unwrap_or(Outcome::Met);
    all.fold(first, |so_far, one| match (so_far, one) {
        (same, one) if same == one => same,
        (Outcome::Unknown, _) | (_, Outcome::Unknown) => Outcome::Unknown,
        _ => Outcome::DependsOnNotice,
    })
}

/// One of two ways is enough. While it is not known whether the second is there, neither
/// is what the first leads to, unless that is enough.
fn either(first: Outcome, second: Outcome) -> Outcome {
    match (first, second) {
        (Outcome::Met, _) | (_, Outcome::Met) => Outcome::Met,
        (Outcome::Unknown, _) | (_, Outcome::Unknown) => Outcome::Unknown,
        (first, second) => first.min(second),
    }
}

/// Whether a post takes veterans with 高中: what it does not say, the Measures do, but not
/// where it asks for 本科.
fn relaxes(post: &Post) -> bool {
    match post.relaxation {
        Some(Relaxation::Veterans | Relaxation::Others) => true,
        Some(Relaxation::Nobody) => false,
        None => post.education != Some(LeastEducation::Bachelor),
    }
}

/// By the certificate in hand, that of 大专 or of 本科.
const fn certificate(held: Education, bachelor: bool, technical: TechnicalClasses) -> Outcome {
    match (held, technical) {
        (Education::BachelorOrAbove, _) => Outcome::Met,
        (Education::JuniorCollege, _) => met(!bachelor),
        (Education::SeniorTechnical, TechnicalClasses::AsCollege) => met(!bachelor),
        // Whether the class counts as 本科 is not settled by any rule for these posts.
        (Education::PreparatoryTechnician, TechnicalClasses::AsCollege) if bachelor => {
            Outcome::ForBureau
        }
        (Education::PreparatoryTechnician, TechnicalClasses::AsCollege) => Outcome::Met,
        _ => Outcome::NotMet,
    }
}

/// 高中及以上, as the Measures read it.
const fn senior_high(held: Education, vocational: SecondaryVocational) -> bool {
    match held {
        Education::SeniorHigh | Education::JuniorCollege | Education::BachelorOrAbove => true,
        Education::SecondaryVocational
        | Education::SeniorTechnical
        | Education::PreparatoryTechnician => {
            matches!(vocational, SecondaryVocational::AsSeniorHigh)
        }
        Education::JuniorHighOrBelow => false,
    }
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
// tidy: allow(sentences): what notices write there
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
    // tidy: allow(sentences): what stands behind a major's name in notices
    name.strip_suffix("专业").unwrap_or(name)
}
