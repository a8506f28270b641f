//! The typed application, which a draft without errors gives.

use chrono::NaiveDate;
use fields::codes::Code;
use fields::{Mobile, PersonName, Phone, ResidentId, Sex, YearMonth};
use record::{Paragraph, Plain, Record};
use rules::{
    Circumstance, Circumstances, Declaration, Education, Facts, Occurrence, Readings, Service,
};

use crate::choice::{Completion, Level, Occupation, Reassignment, Study};
use crate::draft::{Draft, Photo};
use crate::field::{Field, Section};
use crate::value::{Division, Email, Prefecture, Ticked};

crate::table::form!(record::records);

/// What only the applicant can declare under Articles 16 and 17, with every answer given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Declarations {
    /// The expected day of hire; `None` where a notice fixes the day that counts.
    pub hire_date: Option<NaiveDate>,
    /// An earlier engagement as an auxiliary.
    pub earlier_engagement: Occurrence,
    /// An expected certificate; `None` where it would not matter.
    pub expected_certificate: Option<Occurrence>,
    /// Article 16(1).
    pub conduct: Declaration,
    /// Article 16(4).
    pub ability: Declaration,
    /// The circumstances of Article 17 and those beside it, all answered.
    pub circumstances: Circumstances,
}

/// A whole application. It says nothing about eligibility: [`rules::decide`] takes its
/// [`Application::facts`].
#[derive(Debug, Clone, PartialEq)]
pub struct Application {
    /// The post.
    pub post: Post,
    /// The applicant.
    pub person: Person,
    /// Telephone numbers and address.
    pub contact: Contact,
    /// The applicant's schools.
    pub schools: Vec<School>,
    /// What the applicant did since senior high school, without a gap of more than a month.
    pub history: Vec<Period>,
    /// Military or fire-rescue service.
    pub service: ServiceRecord,
    /// Family and main social relations.
    pub family: Vec<Relative>,
    /// Licences, certificates, awards, penalties.
    pub skills: Skills,
    /// The declarations for Articles 16 and 17.
    pub declarations: Declarations,
    /// That the applicant has seen what to bring.
    pub papers: Papers,
    /// That the applicant agrees to the pledge.
    pub pledge: Pledge,
    /// The photo. Most bureaus also take one glued to the sheet.
    pub photo: Option<Photo>,
}

impl Application {
    /// The facts for the ten items of Articles 16 and 17.
    pub fn facts(&self) -> Facts {
        let declared = &self.declarations;
        Facts {
            birth_date: Some(self.person.birth_date),
            hire_date: declared.hire_date,
            earlier_engagement: Some(declared.earlier_engagement),
            education: Some(education(&self.schools)),
            expected_certificate: declared.expected_certificate,
            full_time: full_time(&self.schools),
            service: Some(self.service.kind),
            conduct: Some(declared.conduct),
            ability: Some(declared.ability),
            circumstances: declared.circumstances,
        }
    }

    /// Visits every answer except those of schools, history and family.
    pub fn each(&self, visit: &mut dyn FnMut(Field, Plain<'_>)) {
        self.post.each(visit);
        self.person.each(visit);
        self.contact.each(visit);
        self.service.each(visit);
        self.skills.each(visit);
        self.papers.each(visit);
        self.pledge.each(visit);
    }

    /// The application as a draft, in the normal form of every field.
    pub fn draft(&self) -> Draft {
        let mut draft = Draft {
            facts: self.facts(),
            photo: self.photo.clone(),
            ..Draft::default()
        };
        self.each(&mut |field, plain| draft.answers.set(field, plain.raw(field)));
        draft.write_entries(&self.schools);
        draft.write_entries(&self.history);
        draft.write_entries(&self.family);
        draft
    }
}

/// The school with the highest certificate held; of several, the latest.
pub fn best_school(schools: &[School]) -> Option<&School> {
    schools
        .iter()
        .filter(|school| school.completion == Completion::Graduated)
        .max_by_key(|school| (rank(school.level), school.to))
}

/// The education that the schools show. Without any certificate it is 初中及以下.
pub(crate) fn education(schools: &[School]) -> Education {
    best_school(schools).map_or(Education::JuniorHighOrBelow, |school| {
        school.level.education()
    })
}

/// Whether the certificate that counts is one of full-time study. It is the highest one held,
/// or the expected one while the highest is below 大专.
pub(crate) fn full_time(schools: &[School]) -> Option<bool> {
    let held = best_school(schools);
    let to_come = schools
        .iter()
        .filter(|school| school.completion == Completion::Studying)
        .max_by_key(|school| (rank(school.level), school.to));
    let counts = match (held, to_come) {
        (Some(held), Some(to_come)) if rank(held.level) < rank(Level::SeniorTechnical) => to_come,
        (held, to_come) => held.or(to_come)?,
    };
    Some(counts.study == Study::FullTime)
}

/// A higher level has a higher rank.
const fn rank(level: Level) -> u8 {
    match level {
        Level::Doctor => 8,
        Level::Master => 7,
        Level::Bachelor => 6,
        Level::JuniorCollege => 5,
        Level::PreparatoryTechnician => 4,
        Level::SeniorTechnical => 3,
        Level::SeniorHigh => 2,
        Level::SecondaryVocational => 1,
        Level::JuniorHigh => 0,
    }
}

impl Declarations {
    /// The declarations; `None` while an answer is missing that matters under `readings`.
    pub fn of(facts: &Facts, readings: &Readings) -> Option<Self> {
        let hire_date = facts
            .hire_date
            .filter(|_| readings.reference_date.is_none());
        let answered = |circumstance| facts.circumstances.get(circumstance).is_some();
        let complete = Circumstance::ALL.into_iter().all(answered);
        Some(Self {
            hire_date,
            earlier_engagement: facts.earlier_engagement?,
            expected_certificate: facts.expected_certificate,
            conduct: facts.conduct?,
            ability: facts.ability?,
            circumstances: complete.then_some(facts.circumstances)?,
        })
    }
}
