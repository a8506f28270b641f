//! The papers to bring to registration, as most notices require them.

use rules::Service;

use crate::choice::{Choice, Completion, Level};
use crate::draft::Draft;
use crate::field::{Answers, Field, Section};

/// A paper to bring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attachment {
    /// This form, printed and signed: two copies.
    Form,
    /// The identity card, with a copy of both sides.
    IdCard,
    /// The household register: the first page and the applicant's page, with copies.
    HouseholdRegister,
    /// Certificates of graduation and degree, with copies.
    Certificates,
    /// 《教育部学历证书电子注册备案表》, printed from 学信网.
    CertificateRecord,
    /// 《教育部学籍在线验证报告》, for students.
    EnrolmentRecord,
    /// Discharge papers.
    DischargePapers,
    /// The driving licence, with a copy.
    Licence,
    /// Photos on paper.
    Photos,
}

/// The papers that this applicant needs. The form does not know whether a school is abroad, so
/// the certification of foreign degrees is mentioned with the certificates.
pub fn attachments(draft: &Draft) -> Vec<Attachment> {
    let mut papers = vec![
        Attachment::Form,
        Attachment::IdCard,
        Attachment::HouseholdRegister,
    ];
    let schools = draft.entries(Section::Education);
    let ended = |school: &Answers, completion: Completion| {
        school.text(Field::Completion) == completion.key()
    };
    // 学信网 covers these levels only.
    let college = |school: &Answers| {
        let level = Level::of_key(school.text(Field::Level));
        matches!(
            level,
            Some(Level::JuniorCollege | Level::Bachelor | Level::Master | Level::Doctor)
        )
    };
    let any = |is: &dyn Fn(&Answers) -> bool| schools.iter().any(is);
    if schools.is_empty() || any(&|school| ended(school, Completion::Graduated)) {
        papers.push(Attachment::Certificates);
    }
    if any(&|school| college(school) && ended(school, Completion::Graduated)) {
        papers.push(Attachment::CertificateRecord);
    }
    if any(&|school| college(school) && ended(school, Completion::Studying)) {
        papers.push(Attachment::EnrolmentRecord);
    }
    let service = Service::of_key(draft.answers.text(Field::ServiceKind));
    if !matches!(service, None | Some(Service::None)) {
        papers.push(Attachment::DischargePapers);
    }
    let licence = draft.answers.get(Field::Licence);
    if licence.is_some_and(|licence| !licence.is_blank()) {
        papers.push(Attachment::Licence);
    }
    papers.push(Attachment::Photos);
    papers
}
