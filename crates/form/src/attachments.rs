//! The papers to bring to registration, as notices ask for them.

use rules::Service;

use crate::choice::{Choice, Completion, Level};
use crate::draft::Draft;
use crate::field::{Field, Section};

/// A paper to bring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attachment {
    /// This form, printed and signed: two copies.
    Form,
    /// The identity card, with a copy of both sides.
    IdCard,
    /// The household register: first page and one's own, with copies.
    HouseholdRegister,
    /// Certificates of graduation and degree, with copies.
    Certificates,
    /// 《教育部学历证书电子注册备案表》, printed from 学信网.
    CertificateRecord,
    /// 《教育部学籍在线验证报告》, for those still studying.
    EnrolmentRecord,
    /// Discharge papers.
    DischargePapers,
    /// The driving licence, with a copy.
    Licence,
    /// Photos on paper.
    Photos,
}

/// The papers this applicant needs. A school abroad is not known to be one: its
/// certification is mentioned with the certificates.
pub fn attachments(draft: &Draft) -> Vec<Attachment> {
    let mut papers = vec![
        Attachment::Form,
        Attachment::IdCard,
        Attachment::HouseholdRegister,
    ];
    let schools = draft.entries(Section::Education);
    let ended = |completion: Completion| {
        schools
            .iter()
            .any(|school| school.text(Field::Completion) == completion.key())
    };
    let college = schools.iter().any(|school| {
        let level = Level::of_key(school.text(Field::Level));
        matches!(
            level,
            Some(Level::JuniorCollege | Level::Bachelor | Level::Master | Level::Doctor)
        )
    });
    if schools.is_empty() || ended(Completion::Graduated) {
        papers.push(Attachment::Certificates);
    }
    if college && ended(Completion::Graduated) {
        papers.push(Attachment::CertificateRecord);
    }
    if ended(Completion::Studying) {
        papers.push(Attachment::EnrolmentRecord);
    }
    let service = Service::of_key(draft.answers.text(Field::ServiceKind));
    if !matches!(service, None | Some(Service::None)) {
        papers.push(Attachment::DischargePapers);
    }
    if !matches!(draft.answers.text(Field::Licence), "") {
        papers.push(Attachment::Licence);
    }
    papers.push(Attachment::Photos);
    papers
}
