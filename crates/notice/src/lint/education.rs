//! Article 16(3): education.
//!
//! > （三）具有大专以上学历（退伍军人可放宽至高中及以上）；

use rules::{Citation, FireRescue, SecondaryVocational, TechnicalClasses};

use super::finding::{FindingKind, Findings, Mend, OpenReading, Severity, Source};
use crate::choice::{ForVeterans, LeastEducation, Nationality, Relaxation};
use crate::field::{Field, Place};
use crate::notice::Notice;
use record::Value;

const SOURCE: Source = Source::Measures(Citation::item(16, 3));

pub(super) fn check(notice: &Notice, found: &mut Findings) {
    for (at, post) in notice.posts.iter().enumerate() {
        let for_veterans = post.veterans == Some(ForVeterans::Only);
        let too_low = match post.education {
            Some(LeastEducation::Any) => true,
            // The Measures allow a post for veterans to ask for no more.
            Some(LeastEducation::SeniorHigh) => !for_veterans,
            Some(LeastEducation::Bachelor | LeastEducation::JuniorCollege) | None => false,
        };
        if too_low {
            let least = match for_veterans {
                true => LeastEducation::SeniorHigh,
                false => LeastEducation::JuniorCollege,
            };
            found.mended(
                Severity::Measures,
                SOURCE,
                Place::of(Some(at), Field::LeastEducation),
                FindingKind::EducationTooLow,
                Mend::of(Some(at), Field::LeastEducation, &least),
            );
        }
        if post.relaxation == Some(Relaxation::Others) {
            found.mended(
                Severity::Measures,
                SOURCE,
                Place::of(Some(at), Field::Relaxation),
                FindingKind::RelaxedForOthers,
                Mend::of(Some(at), Field::Relaxation, &Relaxation::Veterans),
            );
        }
    }
    let terms = &notice.conditions;
    let reference = notice.age.reference;
    if let (Some(by), Some(reference)) = (terms.certificate_by, reference)
        && by < reference
    {
        found.mended(
            Severity::Ambiguous,
            SOURCE,
            Place::of(None, Field::CertificateBy),
            FindingKind::CertificateBeforeReference,
            Mend::once(Field::CertificateBy, &reference),
        );
    }
    open_readings(notice, found);
}

fn open_readings(notice: &Notice, found: &mut Findings) {
    let terms = &notice.conditions;
    let mut open = |reading, field, source, mend| {
        let kind = FindingKind::Open {
            reading,
            births: None,
        };
        found.mended(Severity::Advice, source, Place::of(None, field), kind, mend);
    };
    if terms.certificate_by.is_none() {
        let mend = notice
            .age
            .reference
            .map(|day| Mend::once(Field::CertificateBy, &day));
        let mend = mend.unwrap_or_default();
        open(
            OpenReading::CertificateBy,
            Field::CertificateBy,
            SOURCE,
            mend,
        );
    }
    if terms.technical_classes.is_none() {
        let mend = plain(Field::TechnicalClasses, &TechnicalClasses::AsCollege);
        open(
            OpenReading::TechnicalClasses,
            Field::TechnicalClasses,
            SOURCE,
            mend,
        );
    }
    if terms.secondary_vocational.is_none() {
        let mend = plain(
            Field::SecondaryVocational,
            &SecondaryVocational::AsSeniorHigh,
        );
        open(
            OpenReading::SecondaryVocational,
            Field::SecondaryVocational,
            SOURCE,
            mend,
        );
    }
    if terms.fire_rescue.is_none() {
        let mend = plain(Field::FireRescue, &FireRescue::Veterans);
        open(OpenReading::FireRescue, Field::FireRescue, SOURCE, mend);
    }
    if terms.nationality.is_none() {
        let mend = plain(Field::Nationality, &Nationality::CitizensOnly);
        open(
            OpenReading::Nationality,
            Field::Nationality,
            Source::Readers,
            mend,
        );
    }
}

fn plain(field: Field, choice: &impl Value<Field>) -> Vec<Mend> {
    Mend::once(field, choice)
}
