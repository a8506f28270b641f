//! The clauses that can be read in more than one way. A notice fixes a reading. One that no
//! notice has fixed is open, and every choice is considered.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// How the ambiguous clauses are read. `None` is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Readings {
    /// 不超过三十五周岁, Article 16(2).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub upper_age: Option<UpperAge>,
    /// 年满: whether the birthday itself counts, Article 16(2).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub birthday: Option<Birthday>,
    /// When someone born on 29 February has a birthday in a common year.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub leap_day: Option<LeapDay>,
    /// The day on which the notice counts ages (首次受聘时). While open, the expected day of hire is
    /// used.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[serde(with = "fields::iso::option")]
    #[cfg_attr(feature = "typescript", tsify(optional, type = "string"))]
    pub reference_date: Option<NaiveDate>,
    /// The day by which the certificate must be held, Article 16(3).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub certificate_by: Option<CertificateBy>,
    /// Whether 高级工班 and 预备技师班 count as 大专, Article 16(3).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub technical_classes: Option<TechnicalClasses>,
    /// Whether 中专, 职高 and 技校 count as 高中, Article 16(3).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub secondary_vocational: Option<SecondaryVocational>,
    /// Whether the certificate must be from full-time study (全日制). The Measures do not require
    /// it, so while open it is not required.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub full_time: Option<FullTime>,
    /// Whether leavers of the fire-rescue corps are 退伍军人, Article 16(3).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub fire_rescue: Option<FireRescue>,
}

/// Declares a reading with a closed list of choices, the plain one first.
macro_rules! reading {
    ($(#[$doc:meta])* $name:ident { $($(#[$choice_doc:meta])* $choice:ident,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
        #[serde(rename_all = "camelCase")]
        pub enum $name { $($(#[$choice_doc])* $choice,)+ }

        impl $name {
            /// Every choice, the plain one first.
            pub const ALL: &[Self] = &[$(Self::$choice,)+];
        }
    };
}

reading! {
    /// How 不超过三十五周岁 limits the age. By 民法典 art. 1259 超过 excludes the number itself, so a person
    /// is beyond 35 only at 36. Notices also use the other readings.
    UpperAge {
        /// Until the day before the 36th birthday.
        Before36th,
        /// The 36th birthday still counts.
        On36th,
        /// Until the 35th birthday, that day included.
        On35th,
        /// Until the day before the 35th birthday.
        Before35th,
    }
}

reading! {
    /// Whether an age is completed on the birthday or on the day after.
    Birthday {
        /// On the birthday, as recruitment notices count.
        DayOf,
        /// On the day after, as 法释〔2006〕1号 art. 2 counts for minors.
        NextDay,
    }
}

reading! {
    /// The birthday, in a common year, of someone born on 29 February.
    LeapDay {
        /// The month's last day, as 民法典 art. 202 ends periods.
        February28,
        /// The day after.
        March1,
    }
}

reading! {
    /// Whether 技工院校高级工班 and 预备技师班 count as 大专 or above. The rule that says so binds public
    /// institutions only.
    TechnicalClasses {
        /// They count.
        AsCollege,
        /// They do not.
        NotAsCollege,
    }
}

reading! {
    /// Whether 中专, 职高 and 技校 count as 高中.
    SecondaryVocational {
        /// They count, as is common practice.
        AsSeniorHigh,
        /// They do not.
        NotAsSeniorHigh,
    }
}

reading! {
    /// Whether the certificate of 大专以上 must come from full-time study.
    FullTime {
        /// Any way of study will do.
        NotRequired,
        /// Only full-time study will do.
        Required,
    }
}

reading! {
    /// Whether leavers of the fire-rescue corps count as 退伍军人.
    FireRescue {
        /// They count.
        Veterans,
        /// They do not.
        NotVeterans,
    }
}

/// The day by which a certificate must be held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum CertificateBy {
    /// By the day on which ages are counted.
    ReferenceDate,
    /// By a day that the notice names.
    On(
        #[serde(with = "fields::iso")]
        #[cfg_attr(feature = "typescript", tsify(type = "string"))]
        NaiveDate,
    ),
}

/// The choices to consider: the fixed one, or all.
fn open<T>(fixed: Option<T>, all: &'static [T]) -> &'static [T]
where
    T: Copy + PartialEq,
{
    let position = fixed.and_then(|choice| all.iter().position(|&other| other == choice));
    position.and_then(|at| all.get(at..=at)).unwrap_or(all)
}

impl UpperAge {
    /// The choices to consider.
    pub(crate) fn open(fixed: Option<Self>) -> &'static [Self] {
        open(fixed, Self::ALL)
    }

    /// The number of the birthday that the limit is measured from.
    pub const fn years(self) -> i32 {
        match self {
            Self::Before36th | Self::On36th => 36,
            Self::On35th | Self::Before35th => 35,
        }
    }
}

impl Birthday {
    /// The choices to consider.
    pub(crate) fn open(fixed: Option<Self>) -> &'static [Self] {
        open(fixed, Self::ALL)
    }
}

impl LeapDay {
    /// The choices to consider. For someone not born on 29 February all are equal, so one is
    /// enough.
    pub(crate) fn open(fixed: Option<Self>, leap_born: bool) -> &'static [Self] {
        let plain = Self::February28;
        open(if leap_born { fixed } else { Some(plain) }, Self::ALL)
    }
}

impl Readings {
    /// These readings; open ones are taken from `other`.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            upper_age: self.upper_age.or(other.upper_age),
            birthday: self.birthday.or(other.birthday),
            leap_day: self.leap_day.or(other.leap_day),
            reference_date: self.reference_date.or(other.reference_date),
            certificate_by: self.certificate_by.or(other.certificate_by),
            technical_classes: self.technical_classes.or(other.technical_classes),
            secondary_vocational: self.secondary_vocational.or(other.secondary_vocational),
            full_time: self.full_time.or(other.full_time),
            fire_rescue: self.fire_rescue.or(other.fire_rescue),
        }
    }
}
