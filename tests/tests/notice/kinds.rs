//! Every finding there is, by a name: the kind, and what it is about where one kind is
//! about several things.

use notice::lint::{OpenReading, Reach};
use notice::{Field, Finding, FindingKind};

/// All names. What is added to `notice` is added to [`name`] or it does not compile; a
/// name that is not here fails the test of the vectors.
pub(crate) const ALL: &[&str] = &[
    "missing about.title",
    "missing about.bureau",
    "missing about.jurisdiction",
    "missing about.announced",
    "missing approval.authority",
    "missing approval.documentNumber",
    "missing approval.date",
    "missing staff.established",
    "missing staff.auxiliaries",
    "missing registration.opens",
    "missing registration.closes",
    "missing posts.title",
    "missing posts.headcount",
    "missing employment.contract",
    "missing employment.contractMonths",
    "missing employment.probationMonths",
    "missing employment.trainingDays",
    "missing handIn.phone",
    "missing handIn.address",
    "tooMany",
    "approvedLate",
    "approvedSameDay",
    "registrationReversed",
    "registrationShort",
    "announcedAfterOpening",
    "outOfOrder",
    "open referenceDate",
    "open upperAge",
    "open birthday",
    "open leapDay",
    "open certificateBy",
    "open technicalClasses",
    "open secondaryVocational",
    "open fireRescue",
    "open nationality",
    "birthsReversed",
    "birthsTooWide bornFrom",
    "birthsTooWide bornTo",
    "birthsContradict",
    "birthsContradict upperAge",
    "birthsContradict birthday",
    "birthsOfNoReading",
    "birthsNeedWords upperAge",
    "birthsNeedWords birthday",
    "birthsWithoutReference",
    "tooYoung",
    "tooOld",
    "educationTooLow",
    "relaxedForOthers",
    "certificateBeforeReference",
    "dutyForbidden",
    "dutyUnclear",
    "dutyAlone",
    "probation",
    "contractShort",
    "trainingShort",
    "trainingDiffers",
    "trainingReversed",
    "trainingUnpublished",
    "oneSex",
    "marriage",
    "illness",
    "impossible",
    "householdByLate",
    "sameCode",
    "noPosts",
    "photoReversed",
    "photoSide",
    "photoTight",
    "photoHeavy",
    "unknownDivision",
    "cities",
];

/// The name of a finding.
pub(crate) fn name(finding: &Finding) -> String {
    let reach = |reading: &Reach| match reading {
        Reach::UpperAge(_) => "upperAge",
        Reach::Birthday(_) => "birthday",
    };
    let place = |field: Field| format!("{}.{}", field.section().key(), field.key());
    let (kind, about) = match &finding.kind {
        FindingKind::Missing { field } => ("missing", place(*field)),
        FindingKind::TooMany { .. } => ("tooMany", String::new()),
        FindingKind::ApprovedLate { .. } => ("approvedLate", String::new()),
        FindingKind::ApprovedSameDay => ("approvedSameDay", String::new()),
        FindingKind::RegistrationReversed => ("registrationReversed", String::new()),
        FindingKind::RegistrationShort { .. } => ("registrationShort", String::new()),
        FindingKind::AnnouncedAfterOpening => ("announcedAfterOpening", String::new()),
        FindingKind::OutOfOrder { .. } => ("outOfOrder", String::new()),
        FindingKind::Open { reading, .. } => ("open", open(*reading).to_owned()),
        FindingKind::BirthsReversed => ("birthsReversed", String::new()),
        FindingKind::BirthsTooWide { .. } => {
            let field = finding.place.field.map_or("", Field::key);
            ("birthsTooWide", field.to_owned())
        }
        FindingKind::BirthsContradict { needs, .. } => {
            let needs = needs.as_ref().map_or("", reach);
            ("birthsContradict", needs.to_owned())
        }
        FindingKind::BirthsOfNoReading { .. } => ("birthsOfNoReading", String::new()),
        FindingKind::BirthsNeedWords { reading } => ("birthsNeedWords", reach(reading).to_owned()),
        FindingKind::BirthsWithoutReference => ("birthsWithoutReference", String::new()),
        FindingKind::TooYoung { .. } => ("tooYoung", String::new()),
        FindingKind::TooOld { .. } => ("tooOld", String::new()),
        FindingKind::EducationTooLow => ("educationTooLow", String::new()),
        FindingKind::RelaxedForOthers => ("relaxedForOthers", String::new()),
        FindingKind::CertificateBeforeReference => ("certificateBeforeReference", String::new()),
        FindingKind::DutyForbidden { .. } => ("dutyForbidden", String::new()),
        FindingKind::DutyUnclear { .. } => ("dutyUnclear", String::new()),
        FindingKind::DutyAlone { .. } => ("dutyAlone", String::new()),
        FindingKind::Probation { .. } => ("probation", String::new()),
        FindingKind::ContractShort { .. } => ("contractShort", String::new()),
        FindingKind::TrainingShort { .. } => ("trainingShort", String::new()),
        FindingKind::TrainingDiffers { .. } => ("trainingDiffers", String::new()),
        FindingKind::TrainingReversed => ("trainingReversed", String::new()),
        FindingKind::TrainingUnpublished { .. } => ("trainingUnpublished", String::new()),
        FindingKind::OneSex { .. } => ("oneSex", String::new()),
        FindingKind::Marriage { .. } => ("marriage", String::new()),
        FindingKind::Illness { .. } => ("illness", String::new()),
        FindingKind::Impossible { .. } => ("impossible", String::new()),
        FindingKind::HouseholdByLate => ("householdByLate", String::new()),
        FindingKind::SameCode { .. } => ("sameCode", String::new()),
        FindingKind::NoPosts => ("noPosts", String::new()),
        FindingKind::PhotoReversed => ("photoReversed", String::new()),
        FindingKind::PhotoSide => ("photoSide", String::new()),
        FindingKind::PhotoTight { .. } => ("photoTight", String::new()),
        FindingKind::PhotoHeavy { .. } => ("photoHeavy", String::new()),
        FindingKind::UnknownDivision { .. } => ("unknownDivision", String::new()),
        FindingKind::Cities { .. } => ("cities", String::new()),
    };
    [kind, &about].join(" ").trim_end().to_owned()
}

fn open(reading: OpenReading) -> &'static str {
    match reading {
        OpenReading::ReferenceDate => "referenceDate",
        OpenReading::UpperAge => "upperAge",
        OpenReading::Birthday => "birthday",
        OpenReading::LeapDay => "leapDay",
        OpenReading::CertificateBy => "certificateBy",
        OpenReading::TechnicalClasses => "technicalClasses",
        OpenReading::SecondaryVocational => "secondaryVocational",
        OpenReading::FireRescue => "fireRescue",
        OpenReading::Nationality => "nationality",
    }
}
