//! Article 16(3): education.
//!
//! > （三）具有大专以上学历（退伍军人可放宽至高中及以上）；

use rules::{Citation, FireRescue, SecondaryVocational, TechnicalClasses};

use super::finding::{FindingKind, Findings, Mend, OpenReading, Severity, Source};
use crate::choice::{ForVeterans, LeastEducation, Nationality, Relaxation};
use crate::field::{Field, Place};
use crate::notice::Notice;

const SOURCE: Source = Source::Measures(Citation::item(16, 3));

pub(super) fn check(notice: &Notice, found: &mut Findings) {
    for (index, post) in notice.posts.iter().enumerate() {
        let place = |field| Place::of(Some(index), field);
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
            let mend = Mend::of(Some(index), Field::LeastEducation, &least);
            let (kind, place) = (FindingKind::EducationTooLow, place(Field::LeastEducation));
            found.mended(Severity::Measures, SOURCE, place, kind, mend);
        }
        if post.relaxation == Some(Relaxation::Others) {
            let mend = Mend::of(Some(index), Field::Relaxation, &Relaxation::Veterans);
            let (kind, place) = (FindingKind::RelaxedForOthers, place(Field::Relaxation));
            found.mended(Severity::Measures, SOURCE, place, kind, mend);
        }
    }
    let terms = &notice.conditions;
    let reference = notice.age.reference;
    if let (Some(by), Some(reference)) = (terms.certificate_by, reference)
        && by < reference
    {
        let place = Place::of(None, Field::CertificateBy);
        let mend = Mend::once(Field::CertificateBy, &reference);
        let kind = FindingKind::CertificateBeforeReference;
        found.mended(Severity::Ambiguous, SOURCE, place, kind, mend);
    }
    open_readings(notice, found);
}

fn open_readings(notice: &Notice, found: &mut Findings) {
    let terms = &notice.conditions;
    let mut open = |reading, field, source, mend| {
        let births = None;
        let (place, kind) = (
            Place::of(None, field),
            FindingKind::Open { reading, births },
        );
        found.mended(Severity::Advice, source, place, kind, mend);
    };
    if terms.certificate_by.is_none() {
        let field = Field::CertificateBy;
        let mend = notice.age.reference.map(|day| Mend::once(field, &day));
        let mend = mend.unwrap_or_default();
        open(OpenReading::CertificateBy, field, SOURCE, mend);
    }
    if terms.technical_classes.is_none() {
        let field = Field::TechnicalClasses;
        let mend = Mend::once(field, &TechnicalClasses::AsCollege);
        open(OpenReading::TechnicalClasses, field, SOURCE, mend);
    }
    if terms.secondary_vocational.is_none() {
        let field = Field::SecondaryVocational;
        let mend = Mend::once(field, &SecondaryVocational::AsSeniorHigh);
        open(OpenReading::SecondaryVocational, field, SOURCE, mend);
    }
    if terms.fire_rescue.is_none() {
        let field = Field::FireRescue;
        let mend = Mend::once(field, &FireRescue::Veterans);
        open(OpenReading::FireRescue, field, SOURCE, mend);
    }
    if terms.nationality.is_none() {
        let field = Field::Nationality;
        let mend = Mend::once(field, &Nationality::CitizensOnly);
        open(OpenReading::Nationality, field, Source::Readers, mend);
    }
}
