//! The kinds of findings, with their figures.

use chrono::NaiveDate;
use rules::{Birthday, CityTableProblem, Task, UpperAge};
use serde::Serialize;

use crate::field::Field;
use crate::posts::Condition;

/// What a notice leaves open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum OpenReading {
    /// The day on which ages are counted.
    ReferenceDate,
    /// 不超过三十五周岁.
    UpperAge,
    /// 年满.
    Birthday,
    /// Born on 29 February.
    LeapDay,
    /// The day by which the certificate must be held.
    CertificateBy,
    /// 高级工班, 预备技师班.
    TechnicalClasses,
    /// 中专, 职高, 技校.
    SecondaryVocational,
    /// The fire-rescue corps.
    FireRescue,
    /// Nationality, on which the Measures are silent.
    Nationality,
}

/// A reading that decides a limit of birth dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Reach {
    /// How old.
    UpperAge(UpperAge),
    /// How young.
    Birthday(Birthday),
}

/// The kind of a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum FindingKind {
    /// A required or useful answer is missing.
    Missing {
        /// The field.
        #[serde(rename = "missing")]
        field: Field,
    },
    /// More auxiliaries than established staff, with those to be hired.
    TooMany {
        /// By how many.
        by: u64,
    },
    /// Approved after it was announced.
    ApprovedLate {
        /// By how many days.
        days: u64,
    },
    /// Approved and announced on one day.
    ApprovedSameDay,
    /// Registration ends before it begins.
    RegistrationReversed,
    /// Registration is open for a few days only.
    RegistrationShort {
        /// Days, both ends included.
        days: u64,
    },
    /// Announced after registration began.
    AnnouncedAfterOpening,
    /// A step of the recruitment lies before the preceding step.
    OutOfOrder {
        /// The step that should come first.
        first: Field,
    },
    /// A reading is left open, and so many birth dates depend on it. `None` if it does not
    /// concern birth dates.
    Open {
        /// Which.
        reading: OpenReading,
        /// The number of birth dates whose age depends on it.
        births: Option<u32>,
    },
    /// The earliest birth date lies after the latest.
    BirthsReversed,
    /// Birth dates beyond every reading of the Measures.
    BirthsTooWide {
        /// The furthest date, under the widest reading.
        #[serde(with = "fields::iso")]
        limit: NaiveDate,
    },
    /// The birth date is not that of the reading named in the notice.
    BirthsContradict {
        /// The date of that reading.
        #[serde(with = "fields::iso")]
        expected: NaiveDate,
        /// The reading with this date, if there is one.
        needs: Option<Reach>,
    },
    /// The birth date does not follow from any reading.
    BirthsOfNoReading {
        /// The date of the plain reading.
        #[serde(with = "fields::iso")]
        plain: NaiveDate,
    },
    /// The birth date settles a reading that the words leave open.
    BirthsNeedWords {
        /// Which.
        reading: Reach,
    },
    /// Birth dates without the day from which they are counted.
    BirthsWithoutReference,
    /// A post for people younger than the Measures allow.
    TooYoung {
        /// Its youngest age.
        youngest: u16,
    },
    /// A post for people older than the Measures allow.
    TooOld {
        /// Its oldest age.
        oldest: u16,
    },
    /// A post that asks for less education than the Measures.
    EducationTooLow,
    /// The relaxation for veterans is given to others.
    RelaxedForOthers,
    /// The certificate must be held before the reference day.
    CertificateBeforeReference,
    /// A duty that an auxiliary may never have.
    DutyForbidden {
        /// Which.
        task: Task,
    },
    /// A duty that is forbidden if done alone; the notice does not say how it is done.
    DutyUnclear {
        /// Which it would be.
        task: Task,
    },
    /// A duty under supervision is to be done alone.
    DutyAlone {
        /// Which.
        task: Task,
    },
    /// Probation that is not three months.
    Probation {
        /// In months.
        months: u16,
    },
    /// The contract is too short for three months of probation.
    ContractShort {
        /// The most months of probation that it allows.
        longest: u32,
    },
    /// Fewer than ten working days of training.
    TrainingShort {
        /// Working days.
        days: u32,
    },
    /// The stated days of training do not match its dates.
    TrainingDiffers {
        /// Days stated in the notice.
        said: u16,
        /// Working days from the first to the last.
        counted: u32,
    },
    /// Training ends before it begins.
    TrainingReversed,
    /// Training reaches a year whose holidays are not published.
    TrainingUnpublished {
        /// The year.
        year: i32,
    },
    /// A post for one sex.
    OneSex {
        /// The words.
        words: String,
    },
    /// Questions about marriage or children.
    Marriage {
        /// The words.
        words: String,
    },
    /// Carriers of a disease are excluded.
    Illness {
        /// The words.
        words: String,
    },
    /// Disabled people are excluded.
    Disability,
    /// An ethnic group is excluded or preferred.
    Ethnicity,
    /// A religion is excluded.
    Religion,
    /// Applicants pay for the recruitment, or for costs of the employer.
    Fee,
    /// A deposit, a guarantee, or a certificate held back.
    Deposit,
    /// Someone other than the bureau signs the contract.
    Dispatch,
    /// No social insurance.
    NoInsurance,
    /// Approved by someone other than the government of the same level.
    WrongAuthority,
    /// People are admitted whom Article 17 bars.
    BarLowered,
    /// Relatives of the staff are preferred.
    Relatives,
    /// Looks are required that the work does not need.
    Appearance,
    /// The upper age is relaxed by an unstated number of years.
    AgeRelaxed,
    /// Nobody can meet all of a post's conditions.
    Impossible {
        /// The age that the conditions ask for at least.
        least: u16,
        /// The age that they allow at most.
        most: u16,
        /// The condition that sets the least age.
        because: Condition,
    },
    /// The weights of the tests do not add up to a hundred.
    WeightsDiffer {
        /// What they add up to, in percent.
        sum: u16,
    },
    /// The household must be registered by a day after registration ends.
    HouseholdByLate,
    /// Two posts with one code.
    SameCode {
        /// The first of them, from 0.
        first: usize,
    },
    /// There is no post.
    NoPosts,
    /// The least size of the photo is above the greatest.
    PhotoReversed,
    /// A side length that no photo has.
    PhotoSide,
    /// The photo cannot have that many pixels in so few KB.
    PhotoTight {
        /// The least size in KB.
        least_kb: u32,
    },
    /// The photo cannot be that large with so few pixels, or a file cannot carry it.
    PhotoHeavy {
        /// The most, in KB.
        most_kb: u32,
    },
    /// A division code that is not in force.
    UnknownDivision {
        /// Its former name, if known.
        former: Option<&'static str>,
    },
    /// The table of cities cannot be used.
    Cities {
        /// Why.
        problem: CityTableProblem,
    },
}

impl FindingKind {
    /// The words that it quotes.
    pub(super) fn words(&self) -> Option<&str> {
        match self {
            Self::OneSex { words } | Self::Marriage { words } | Self::Illness { words } => {
                Some(words)
            }
            _ => None,
        }
    }
}

impl From<UpperAge> for Reach {
    fn from(reading: UpperAge) -> Self {
        Self::UpperAge(reading)
    }
}

impl From<Birthday> for Reach {
    fn from(reading: Birthday) -> Self {
        Self::Birthday(reading)
    }
}
