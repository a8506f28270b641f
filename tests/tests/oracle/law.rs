//! Articles 16 and 17 for a person with all facts known, written from the words as flat tables.
//! Only the names of facts, readings and outcomes are shared with the crate `rules`.

use rules::{
    Birthday, CertificateBy, Circumstance, Declaration, Education, FireRescue, FullTime, Item,
    LeapDay, Outcome, Readings, SecondaryVocational, Service, TechnicalClasses, UpperAge,
};

use crate::calendar::{self, Day, completed, is_birthday, previous};

/// A person with all facts known.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Person {
    pub(crate) birth: Day,
    /// The day on which ages are counted.
    pub(crate) on: Day,
    /// The first engagement, if it was earlier.
    pub(crate) earlier: Option<Day>,
    pub(crate) education: Education,
    pub(crate) expected: Option<Day>,
    pub(crate) full_time: bool,
    pub(crate) service: Service,
    pub(crate) conduct: Declaration,
    pub(crate) ability: Declaration,
    /// One bit for each circumstance that applies, by its index in the enumeration.
    pub(crate) yes: u16,
}

use Circumstance as C;
use Outcome::{DependsOnNotice, ForBureau, Met, NotMet};

/// The effect of each circumstance on each item; none if it is not listed. Article 16(1) is
/// about records, so an open suspicion does not count there.
pub(crate) const CIRCUMSTANCES: [(Item, Circumstance, Outcome); 13] = [
    (Item::Conduct, C::CriminalPunishment, NotMet),
    (Item::Conduct, C::AdministrativeDetention, NotMet),
    (Item::Conduct, C::OtherPenalty, ForBureau),
    (Item::Crime, C::CriminalPunishment, NotMet),
    (Item::Crime, C::UnderInvestigation, NotMet),
    (Item::Detention, C::AdministrativeDetention, NotMet),
    (Item::Detention, C::RehabilitativeCustody, NotMet),
    (Item::Detention, C::DrugUse, NotMet),
    (Item::Dismissal, C::DismissedByPublicBody, NotMet),
    (Item::Organisation, C::UnlawfulOrganisation, NotMet),
    (Item::Credit, C::JudgmentDefaulter, NotMet),
    (Item::Credit, C::OverdueDebt, ForBureau),
    (Item::Unsuitable, C::DismissedElsewhere, ForBureau),
];

/// The gravest effect of the circumstances on an item.
pub(crate) fn circumstances(item: Item, yes: u16) -> Outcome {
    let mut gravest = Met;
    for (of, circumstance, outcome) in CIRCUMSTANCES {
        if of == item && yes & 1 << circumstance as u16 != 0 {
            gravest = graver(gravest, outcome);
        }
    }
    gravest
}

/// Article 17, and the items decided by a declaration alone.
pub(crate) fn declared(declaration: Declaration) -> Outcome {
    match declaration {
        Declaration::Yes => Met,
        Declaration::Unsure => ForBureau,
        Declaration::No => NotMet,
    }
}

/// The order of gravity, written out.
pub(crate) fn gravity(outcome: Outcome) -> u8 {
    match outcome {
        Met => 0,
        ForBureau => 1,
        DependsOnNotice => 2,
        Outcome::Unknown => 3,
        NotMet => 4,
    }
}

pub(crate) fn graver(first: Outcome, second: Outcome) -> Outcome {
    if gravity(second) > gravity(first) {
        second
    } else {
        first
    }
}

/// A set of readings, one bit each.
type Ways = u32;

/// The outcome of open readings considered together.
pub(crate) fn weigh(holds: Ways, weighed: Ways) -> Outcome {
    match holds & weighed {
        0 => NotMet,
        some if some == weighed => Met,
        _ => DependsOnNotice,
    }
}

/// Whether a reading is considered: it is open, or fixed to this choice.
fn is_weighed<T: PartialEq>(fixed: Option<T>, way: T) -> bool {
    fixed.is_none_or(|choice| choice == way)
}

/// 年满十八周岁 is counted on the day of hire, 首次受聘时年龄不超过三十五周岁 on the day of the first engagement,
/// which may be earlier.
pub(crate) fn old_enough(birth: Day, on: Day, birthday: Birthday, leap_day: LeapDay) -> bool {
    match birthday {
        Birthday::DayOf => completed(birth, on, leap_day) >= 18,
        Birthday::NextDay => completed(birth, previous(on), leap_day) >= 18,
    }
}

pub(crate) fn young_enough(birth: Day, on: Day, upper: UpperAge, leap_day: LeapDay) -> bool {
    let age = completed(birth, on, leap_day);
    let birthday = is_birthday(birth, on, leap_day);
    match upper {
        UpperAge::Before36th => age < 36,
        UpperAge::On36th => age < 36 || age == 36 && birthday,
        UpperAge::On35th => age < 35 || age == 35 && birthday,
        UpperAge::Before35th => age < 35,
    }
}

pub(crate) const LEAP_DAYS: [LeapDay; 2] = [LeapDay::February28, LeapDay::March1];
pub(crate) const BIRTHDAYS: [Birthday; 2] = [Birthday::DayOf, Birthday::NextDay];
pub(crate) const UPPER_AGES: [UpperAge; 4] = [
    UpperAge::Before36th,
    UpperAge::On36th,
    UpperAge::On35th,
    UpperAge::Before35th,
];

/// Article 16(2): the readings, out of 16, under which it is met.
pub(crate) fn age(birth: Day, on: Day, earlier: Option<Day>) -> Ways {
    let mut holds = 0;
    let mut way = 1;
    for leap_day in LEAP_DAYS {
        let young =
            UPPER_AGES.map(|upper| young_enough(birth, earlier.unwrap_or(on), upper, leap_day));
        for birthday in BIRTHDAYS {
            let old = old_enough(birth, on, birthday, leap_day);
            for young in young {
                if old && young {
                    holds |= way;
                }
                way <<= 1;
            }
        }
    }
    holds
}

/// The readings of Article 16(2) that these leave.
pub(crate) fn age_ways(readings: &Readings) -> Ways {
    let mut weighed = 0;
    let mut way = 1;
    for leap_day in LEAP_DAYS {
        for birthday in BIRTHDAYS {
            for upper in UPPER_AGES {
                if is_weighed(readings.leap_day, leap_day)
                    && is_weighed(readings.birthday, birthday)
                    && is_weighed(readings.upper_age, upper)
                {
                    weighed |= way;
                }
                way <<= 1;
            }
        }
    }
    weighed
}

/// The worth of a certificate: 2 for 大专 and above, 1 for 高中, 0 for less.
fn worth(education: Education, technical: TechnicalClasses, vocational: SecondaryVocational) -> u8 {
    let college = technical == TechnicalClasses::AsCollege;
    let senior_high = vocational == SecondaryVocational::AsSeniorHigh;
    match (education, college, senior_high) {
        (Education::BachelorOrAbove | Education::JuniorCollege, _, _) => 2,
        (Education::SeniorTechnical | Education::PreparatoryTechnician, true, _) => 2,
        (Education::SeniorHigh, _, _) => 1,
        (Education::JuniorHighOrBelow, _, _) => 0,
        // 中专 and technical classes that do not count as college are of one kind (技校).
        (_, _, true) => 1,
        (_, _, false) => 0,
    }
}

/// 退伍军人.
fn is_veteran(service: Service, fire_rescue: FireRescue) -> bool {
    match service {
        Service::None => false,
        Service::Soldier | Service::Officer => true,
        Service::FireRescue => fire_rescue == FireRescue::Veterans,
    }
}

pub(crate) const TECHNICAL: [TechnicalClasses; 2] =
    [TechnicalClasses::AsCollege, TechnicalClasses::NotAsCollege];
pub(crate) const VOCATIONAL: [SecondaryVocational; 2] = [
    SecondaryVocational::AsSeniorHigh,
    SecondaryVocational::NotAsSeniorHigh,
];
pub(crate) const FIRE_RESCUE: [FireRescue; 2] = [FireRescue::Veterans, FireRescue::NotVeterans];

/// Article 16(3): the readings, out of 32, under which it is met.
pub(crate) fn education(person: &Person, by: Option<CertificateBy>) -> Ways {
    // By the day that the notice fixes, or the reference day; and by a day that a notice could
    // fix, no earlier than the expected certificate.
    let last = match by {
        Some(CertificateBy::On(day)) => calendar::of(day),
        Some(CertificateBy::ReferenceDate) | None => person.on,
    };
    let expected = [
        person.expected.is_some_and(|day| day <= last),
        person.expected.is_some(),
    ];
    let mut holds = 0;
    let mut way = 1;
    for full_time in [true, person.full_time] {
        for expected in expected {
            for fire_rescue in FIRE_RESCUE {
                for vocational in VOCATIONAL {
                    for technical in TECHNICAL {
                        let held = worth(person.education, technical, vocational);
                        let worth = if expected { 2 } else { held };
                        let college = worth == 2 && full_time;
                        let relaxed = worth >= 1 && is_veteran(person.service, fire_rescue);
                        if college || relaxed {
                            holds |= way;
                        }
                        way <<= 1;
                    }
                }
            }
        }
    }
    holds
}

/// The readings of Article 16(3) that these leave.
pub(crate) fn education_ways(readings: &Readings) -> Ways {
    // While open, full-time study is not required.
    let required = readings.full_time == Some(FullTime::Required);
    let mut weighed = 0;
    let mut way = 1;
    for full_time in [false, true] {
        for other_notice in [false, true] {
            for fire_rescue in FIRE_RESCUE {
                for vocational in VOCATIONAL {
                    for technical in TECHNICAL {
                        if full_time == required
                            && !(other_notice && readings.certificate_by.is_some())
                            && is_weighed(readings.fire_rescue, fire_rescue)
                            && is_weighed(readings.secondary_vocational, vocational)
                            && is_weighed(readings.technical_classes, technical)
                        {
                            weighed |= way;
                        }
                        way <<= 1;
                    }
                }
            }
        }
    }
    weighed
}

/// Any of the ten items.
pub(crate) fn item(item: Item, person: &Person, readings: &Readings) -> Outcome {
    match item {
        Item::Age => weigh(
            age(person.birth, person.on, person.earlier),
            age_ways(readings),
        ),
        Item::Education => weigh(
            education(person, readings.certificate_by),
            education_ways(readings),
        ),
        Item::Conduct => graver(
            declared(person.conduct),
            circumstances(Item::Conduct, person.yes),
        ),
        Item::Ability => declared(person.ability),
        other => circumstances(other, person.yes),
    }
}

/// The result for a person under every reading. A reading that is not considered counts as not
/// met. Items without readings have one outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Said {
    plain: u8,
    age: Ways,
    education: Ways,
    depends: bool,
}

impl Said {
    pub(crate) fn of_age(holds: Ways, readings: &Readings) -> Self {
        let weighed = age_ways(readings);
        Self {
            age: holds & weighed,
            depends: holds & weighed != weighed,
            ..Self::plain(Met)
        }
    }

    pub(crate) fn of_education(holds: Ways, readings: &Readings) -> Self {
        let weighed = education_ways(readings);
        Self {
            education: holds & weighed,
            depends: holds & weighed != weighed,
            ..Self::plain(Met)
        }
    }

    pub(crate) fn plain(outcome: Outcome) -> Self {
        Self {
            plain: gravity(outcome),
            age: Ways::MAX,
            education: Ways::MAX,
            depends: false,
        }
    }

    pub(crate) fn item(item: Item, person: &Person, readings: &Readings) -> Self {
        match item {
            Item::Age => Self::of_age(age(person.birth, person.on, person.earlier), readings),
            Item::Education => {
                Self::of_education(education(person, readings.certificate_by), readings)
            }
            other => Self::plain(self::item(other, person, readings)),
        }
    }

    pub(crate) fn overall(person: &Person, readings: &Readings) -> Self {
        let items = Item::ALL.map(|item| Self::item(item, person, readings));
        items.into_iter().fold(Self::plain(Met), Self::and)
    }

    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            plain: self.plain.max(other.plain),
            age: self.age & other.age,
            education: self.education & other.education,
            depends: self.depends || other.depends,
        }
    }

    /// Not met under any reading.
    fn never(self) -> bool {
        self.plain == gravity(NotMet) || self.age == 0 || self.education == 0
    }

    pub(crate) fn outcome(self) -> Outcome {
        if !self.never() && self.depends {
            return DependsOnNotice;
        }
        self.lightest()
    }

    /// The lightest outcome under any fixing of the readings.
    pub(crate) fn lightest(self) -> Outcome {
        if self.never() {
            return NotMet;
        }
        let all = [Met, ForBureau, Outcome::Unknown];
        let same = all
            .into_iter()
            .find(|&outcome| gravity(outcome) == self.plain);
        same.expect("one of the outcomes")
    }

    /// Whether the two differ under some fixing of the readings, beside items no lighter than
    /// `beside`.
    pub(crate) fn differs(self, other: Self, beside: Outcome) -> bool {
        let ways = |way: Self| match way.never() {
            true => (0, 0),
            false => (way.age, way.education),
        };
        if ways(self) != ways(other) {
            return gravity(beside) < gravity(NotMet);
        }
        let met_alike = !self.never() && self.plain != other.plain;
        met_alike && self.plain.max(other.plain) > gravity(beside)
    }
}
