//! What can be found.

use std::ops::Range;

use chrono::NaiveDate;
use record::Raw;
use rules::{Birthday, Citation, CityTableProblem, Elsewhere, Task, UpperAge};
use serde::Serialize;

use crate::field::{Field, Place};
use crate::posts::Condition;
use record::Value;

/// Something found in a notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// How grave it is.
    pub severity: Severity,
    /// What it goes against.
    pub source: Source,
    /// Where.
    #[serde(flatten)]
    pub place: Place,
    /// What.
    #[serde(flatten)]
    pub kind: FindingKind,
    /// The words that caused it, in their order; empty where no text did.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Mark>,
    /// The change that would mend it; empty where only people can.
    pub mend: Vec<Mend>,
}

/// Words of the field's text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mark {
    /// Where they stand, in bytes of UTF-8.
    #[serde(skip)]
    pub bytes: Range<usize>,
    /// Where they begin, in units of UTF-16, as JavaScript counts.
    pub from: usize,
    /// Where they end.
    pub to: usize,
    /// The words as they stand there.
    pub words: String,
}

/// How grave a finding is, the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Severity {
    /// 违反办法.
    Measures,
    /// 违反其他法律.
    OtherLaw,
    /// 有歧义: applicants cannot tell what is meant, or nobody can.
    Ambiguous,
    /// 建议.
    Advice,
}

impl Severity {
    /// All of them, the gravest first.
    pub const ALL: [Self; 4] = [
        Self::Measures,
        Self::OtherLaw,
        Self::Ambiguous,
        Self::Advice,
    ];
}

/// What a finding goes against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Source {
    /// A clause of the Measures, or what it leaves open.
    Measures(Citation),
    /// Another law.
    Law(Elsewhere),
    /// No law: what those who read the notice need.
    Readers,
}

/// One answer to put in the place of another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Mend {
    /// The entry, in a section with several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<usize>,
    /// The field.
    pub field: Field,
    /// What to put there, as a file has it.
    #[serde(rename = "value", serialize_with = "crate::value::as_in_a_file")]
    pub raw: Raw,
}

impl Mend {
    pub(super) fn once(field: Field, value: &impl Value<Field>) -> Vec<Self> {
        Self::of(None, field, value)
    }

    pub(super) fn of(entry: Option<usize>, field: Field, value: &impl Value<Field>) -> Vec<Self> {
        let raw = value.plain().map(|plain| plain.raw(field));
        raw.into_iter()
            .map(|raw| Self { entry, field, raw })
            .collect()
    }
}

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

/// The findings so far.
#[derive(Default)]
pub(super) struct Findings(pub(super) Vec<Finding>);

impl Findings {
    pub(super) fn add(
        &mut self,
        severity: Severity,
        source: Source,
        place: Place,
        kind: FindingKind,
    ) {
        self.mended(severity, source, place, kind, Vec::new());
    }

    pub(super) fn mended(
        &mut self,
        severity: Severity,
        source: Source,
        place: Place,
        kind: FindingKind,
        mend: Vec<Mend>,
    ) {
        self.0.push(Finding {
            severity,
            source,
            place,
            kind,
            marks: Vec::new(),
            mend,
        });
    }

    /// What the whole text of a field says.
    pub(super) fn marked(
        &mut self,
        severity: Severity,
        source: Source,
        place: Place,
        kind: FindingKind,
        text: &str,
        mend: Vec<Mend>,
    ) {
        self.mended(severity, source, place, kind, mend);
        if let Some(finding) = self.0.last_mut() {
            finding.marks.push(Mark {
                bytes: 0..text.len(),
                from: 0,
                to: text.encode_utf16().count(),
                words: text.to_owned(),
            });
        }
    }

    /// What should be there, and is not.
    pub(super) fn missing(
        &mut self,
        severity: Severity,
        source: Source,
        entry: Option<usize>,
        field: Field,
    ) {
        let kind = FindingKind::Missing { field };
        self.add(severity, source, Place::of(entry, field), kind);
    }
}
