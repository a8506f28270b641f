//! The kinds of what can be found, with their figures.

use chrono::NaiveDate;
use rules::{Birthday, CityTableProblem, Task, UpperAge};
use serde::Serialize;

use crate::field::Field;
use crate::posts::Condition;

/// What a notice leaves open, so that applicants cannot tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum OpenReading {
    /// On which day ages are counted.
    ReferenceDate,
    /// 不超过三十五周岁.
    UpperAge,
    /// 年满.
    Birthday,
    /// Born on 29 February.
    LeapDay,
    /// By when the certificate must be in hand.
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

/// A reading that decides how far birth dates reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Reach {
    /// How old.
    UpperAge(UpperAge),
    /// How young.
    Birthday(Birthday),
}

/// What is found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum FindingKind {
    /// Something that should be there is not.
    Missing {
        /// What.
        #[serde(rename = "missing")]
        field: Field,
    },
    /// More auxiliaries than established staff, those to be hired included.
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
    /// It is open for a few days only.
    RegistrationShort {
        /// So many, both ends included.
        days: u64,
    },
    /// Announced after registration began.
    AnnouncedAfterOpening,
    /// A step of the recruitment lies before the one it follows.
    OutOfOrder {
        /// The step that should come first.
        first: Field,
    },
    /// A reading that is left open, and how many birth dates it touches; `None` where it
    /// is not about dates of birth.
    Open {
        /// Which.
        reading: OpenReading,
        /// Birth dates of people who cannot tell.
        births: Option<u32>,
    },
    /// The earliest birth date lies after the latest.
    BirthsReversed,
    /// Birth dates beyond what the Measures allow, however they are read.
    BirthsTooWide {
        /// The furthest that they allow, under their widest reading.
        #[serde(with = "fields::iso")]
        limit: NaiveDate,
    },
    /// The birth date is not that of the reading that the notice names.
    BirthsContradict {
        /// That of the reading.
        #[serde(with = "fields::iso")]
        expected: NaiveDate,
        /// The reading of which it would be the date, if any.
        needs: Option<Reach>,
    },
    /// The birth date is that of no reading.
    BirthsOfNoReading {
        /// That of the plain reading.
        #[serde(with = "fields::iso")]
        plain: NaiveDate,
    },
    /// The birth date has settled a reading that the words leave open.
    BirthsNeedWords {
        /// Which.
        reading: Reach,
    },
    /// Birth dates without the day from which they were counted.
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
    /// The relaxation for veterans, given to others.
    RelaxedForOthers,
    /// The certificate must be in hand before the day on which all else is counted.
    CertificateBeforeReference,
    /// A duty that nobody may give to an auxiliary.
    DutyForbidden {
        /// Which.
        task: Task,
    },
    /// A duty that is forbidden if done alone, and the notice does not say how.
    DutyUnclear {
        /// Which it would be.
        task: Task,
    },
    /// A supervised duty, given to be done alone.
    DutyAlone {
        /// Which.
        task: Task,
    },
    /// Probation of another length.
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
        /// So many.
        days: u32,
    },
    /// The days of training are not as many as the notice says.
    TrainingDiffers {
        /// What it says.
        said: u16,
        /// Working days from the first to the last.
        counted: u32,
    },
    /// Training ends before it begins.
    TrainingReversed,
    /// Training reaches a year of which the holidays are not published.
    TrainingUnpublished {
        /// The year.
        year: i32,
    },
    /// A post for one sex.
    OneSex {
        /// The words.
        words: String,
    },
    /// Marriage or children asked about.
    Marriage {
        /// The words.
        words: String,
    },
    /// Carriers of a disease kept out.
    Illness {
        /// The words.
        words: String,
    },
    /// Disabled people kept out.
    Disability,
    /// An ethnic group kept out, or put first.
    Ethnicity,
    /// People kept out for their religion.
    Religion,
    /// Applicants pay for the recruitment, or for what the employer owes.
    Fee,
    /// A deposit, a guarantee, or a certificate held back.
    Deposit,
    /// Somebody else than the bureau signs the contract.
    Dispatch,
    /// No social insurance.
    NoInsurance,
    /// Approved by somebody else than the government of the same level.
    WrongAuthority,
    /// People let in whom Article 17 keeps out.
    BarLowered,
    /// Relatives of the staff put first.
    Relatives,
    /// Looks that the work does not need.
    Appearance,
    /// The upper age relaxed, and not by how much.
    AgeRelaxed,
    /// Nobody can meet all of a post's conditions.
    Impossible {
        /// The age that the conditions ask for at least.
        least: u16,
        /// The age that they allow at most.
        most: u16,
        /// What sets the least age.
        because: Condition,
    },
    /// The household has to be registered by a day after registration closes.
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
    /// A side that no photo has.
    PhotoSide,
    /// So many pixels do not fit into so few KB.
    PhotoTight {
        /// What they need at least, in KB.
        least_kb: u32,
    },
    /// Heavier than a photo of so many pixels can be, or a file can carry.
    PhotoHeavy {
        /// The most, in KB.
        most_kb: u32,
    },
    /// A division code that is not in force.
    UnknownDivision {
        /// The name it used to have.
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
