//! Checks a draft: reads its answers, and compares them with each other and with the notice.

use chrono::NaiveDate;
use fields::YearMonth;
use notice::Notice;
use rules::{FactSet, Facts, Question, Service, open_questions};

use crate::application::{
    Application, Contact, Declarations, Papers, Period, Person, Pledge, Post, Relative, School,
    ServiceRecord, Skills, best_school, education, full_time,
};
use crate::choice::{Completion, Occupation};
use crate::draft::Draft;
use crate::field::{Field, Place, Section};
use crate::problem::{Problem, ProblemKind, Severity};
use checking::{Checking, readable};

mod checking;
mod following;
mod history;
mod typed;

pub(crate) use typed::can_be_typed;

/// The least age for the youth league. Parties admit members later.
const YOUTH_LEAGUE: i32 = 14;

/// Checks a draft. There is an application if and only if no problem is an error. Problems are
/// in the order of the form. Dates after `today` are refused where the event must have
/// happened.
pub fn check(
    draft: &Draft,
    notice: &Notice,
    today: NaiveDate,
) -> (Option<Application>, Vec<Problem>) {
    let (application, problems) = examine(draft, notice, today);
    let to_mend = problems
        .iter()
        .any(|problem| problem.severity == Severity::Error);
    (application.filter(|_| !to_mend), problems)
}

/// Reads a draft in which every answer can be read, whatever else is wrong with it. For the match
/// code, which must be that of the sheet also where a notice finds a fault.
pub fn read(draft: &Draft, today: NaiveDate) -> Option<Application> {
    examine(draft, &Notice::default(), today).0
}

/// The application, if every answer can be read, and every problem.
fn examine(
    draft: &Draft,
    notice: &Notice,
    today: NaiveDate,
) -> (Option<Application>, Vec<Problem>) {
    let mut checking = Checking::new(draft, today);
    let post = checking.once::<Post>();
    let person = checking.once::<Person>();
    let contact = checking.once::<Contact>();
    let schools = checking.entries::<School>();
    let history = checking.entries::<Period>();
    let service = checking.once::<ServiceRecord>();
    let family = checking.entries::<Relative>();
    let skills = checking.once::<Skills>();
    let papers = checking.once::<Papers>();
    let pledge = checking.once::<Pledge>();

    let born = person.as_ref().map(|person| person.birth_date);
    if let Some(person) = &person {
        checking.against_id(person);
        if let Some(joined) = person.joined {
            checking.in_life(born, joined, YOUTH_LEAGUE, Place::of(None, Field::Joined));
        }
    }
    checking.schools(&schools, born);
    history::check(&mut checking, &history, born);
    if let Some(service) = &service {
        checking.service(service, born, &history);
    }
    checking.relatives(&family, person.as_ref());
    checking.against_notice(notice);
    let declarations = checking.declarations(&facts(draft, today), notice);

    let problems = in_order(checking.problems);
    let application = (|| {
        Some(Application {
            post: post?,
            person: person?,
            contact: contact?,
            schools: schools.into_iter().collect::<Option<_>>()?,
            history: history.into_iter().collect::<Option<_>>()?,
            service: service?,
            family: family.into_iter().collect::<Option<_>>()?,
            skills: skills?,
            declarations: declarations?,
            papers: papers?,
            pledge: pledge?,
            photo: draft.photo.clone(),
        })
    })();
    (application, problems)
}

/// Sorts problems by place. An insertion sort is enough for a few problems, and keeps the code
/// of the standard sort out of the WebAssembly module.
fn in_order(found: Vec<Problem>) -> Vec<Problem> {
    let mut ordered: Vec<Problem> = Vec::with_capacity(found.len());
    for problem in found {
        let after = ordered.iter().position(|other| other.place > problem.place);
        ordered.insert(after.unwrap_or(ordered.len()), problem);
    }
    ordered
}

/// The facts of Articles 16 and 17, as far as known. The form's answers replace those of the
/// self-check; an answer of the form that cannot be read yet leaves the declared one.
pub fn facts(draft: &Draft, today: NaiveDate) -> Facts {
    let mut checking = Checking::new(draft, today);
    let mut facts = draft.facts;
    if let Some(born) = checking.value(Field::BirthDate) {
        facts.birth_date = Some(born);
    }
    if let Some(kind) = checking.value::<Service>(Field::ServiceKind) {
        facts.service = Some(kind);
    }
    let schools = checking.entries::<School>();
    let schools: Option<Vec<School>> = schools.into_iter().collect();
    if let Some(schools) = schools.filter(|schools| !schools.is_empty()) {
        facts.education = Some(education(&schools));
        facts.full_time = full_time(&schools);
    }
    facts
}

/// The declarations still to be made. All are required, whatever the outcome. The two days are
/// asked for only if they can change it.
pub fn declarations_missing(facts: &Facts, notice: &Notice) -> Vec<Question> {
    let open = open_questions(facts, &notice.readings_for(facts));
    let answered = facts.answered();
    Question::ALL
        .into_iter()
        .filter(|question| match question {
            Question::EarlierEngagement
            | Question::Conduct
            | Question::Ability
            | Question::Circumstances => !question.facts().minus(answered).is_empty(),
            Question::HireDate => open.contains(question),
            // Whether one would matter turns on the schools, which the form asks.
            Question::ExpectedCertificate => open.contains(question) && facts.education.is_some(),
            Question::BirthDate | Question::Education | Question::FullTime | Question::Service => {
                false
            }
        })
        .collect()
}

impl Checking<'_> {
    fn against_id(&mut self, person: &Person) {
        let number = &person.id_number;
        if number.address().is_of_unknown_country() {
            let here = Place::of(None, Field::IdNumber);
            self.warn(here, ProblemKind::CardOfUnknownCountry);
        }
        if person.name.is_one_character() {
            let here = Place::of(None, Field::Name);
            self.warn(here, ProblemKind::NameOfOneCharacter);
        }
        if number.birth_date() != person.birth_date {
            self.warn(
                Place::of(None, Field::BirthDate),
                ProblemKind::BirthDiffersFromId {
                    number: number.birth_date(),
                    typed: person.birth_date,
                },
            );
        }
        if number.sex() != person.sex {
            self.warn(
                Place::of(None, Field::Sex),
                ProblemKind::SexDiffersFromId {
                    number: number.sex(),
                    typed: person.sex,
                },
            );
        }
    }

    fn schools(&mut self, schools: &[Option<School>], born: Option<NaiveDate>) {
        let now = YearMonth::of(self.today);
        for (at, school) in readable(schools) {
            let end = Place::of(Some(at), Field::SchoolTo);
            let to = school.to;
            if !self.in_order(school.from, to, end) {
                continue;
            }
            match school.completion {
                Completion::Graduated | Completion::Left if to > now => {
                    self.error(end, ProblemKind::GraduatedInFuture { to });
                }
                Completion::Studying if to < now => {
                    self.warn(end, ProblemKind::StudiesHaveEnded { to });
                }
                _ => {}
            }
            let least = match school.completion {
                Completion::Graduated => school.level.least_age(),
                Completion::Studying | Completion::Left => 0,
            };
            self.in_life(born, school.from, 0, Place::of(Some(at), Field::SchoolFrom));
            self.in_life(born, to, least, end);
        }
        let all: Option<Vec<School>> = schools.iter().cloned().collect();
        if let (Some(all), Some(declared)) = (all, self.draft.facts.education)
            && !all.is_empty()
        {
            let schools = best_school(&all).map(|school| school.level.education());
            // People below senior high school list no school.
            let lowest = declared == rules::Education::JuniorHighOrBelow && schools.is_none();
            if schools != Some(declared) && !lowest {
                self.warn(
                    Place::section(Section::Education),
                    ProblemKind::EducationDiffers { declared, schools },
                );
            }
        }
    }

    fn service(
        &mut self,
        service: &ServiceRecord,
        born: Option<NaiveDate>,
        history: &[Option<Period>],
    ) {
        let (Some(from), Some(to)) = (service.enlisted, service.discharged) else {
            return;
        };
        let begin = Place::of(None, Field::Enlisted);
        if !self.in_order(from, to, Place::of(None, Field::Discharged)) {
            return;
        }
        self.in_life(born, from, 16, begin);
        let in_history = readable(history).any(|(_, period)| {
            period.occupation == Occupation::Service
                && period.from <= to
                && period.to.is_none_or(|end| end >= from)
        });
        if !in_history && history.iter().all(Option::is_some) && !history.is_empty() {
            self.warn(begin, ProblemKind::ServiceNotInHistory);
        }
    }

    fn relatives(&mut self, family: &[Option<Relative>], person: Option<&Person>) {
        for (at, relative) in readable(family) {
            let name = Place::of(Some(at), Field::RelativeName);
            let mut before = readable(family)
                .take_while(|&(other, _)| other < at)
                .filter(|(_, other)| other.name.as_str() == relative.name.as_str());
            // The same name in the same relation is one person, so this match takes precedence
            // over an earlier entry with another relation.
            let first = before.clone().next();
            let twice = before.find(|(_, other)| other.relation == relative.relation);
            if let Some((first, other)) = twice.or(first) {
                let severity = if other.relation == relative.relation {
                    Severity::Error
                } else {
                    Severity::Warning
                };
                self.found(severity, name, ProblemKind::RelativeTwice { first });
            }
            if relative.name.is_one_character() {
                self.warn(name, ProblemKind::NameOfOneCharacter);
            }
            if person.is_some_and(|applicant| applicant.name.as_str() == relative.name.as_str()) {
                self.warn(name, ProblemKind::RelativeIsSelf);
            }
        }
    }

    fn declarations(&mut self, facts: &Facts, notice: &Notice) -> Option<Declarations> {
        let here = Place::section(Section::Declarations);
        for problem in facts.problems(&notice.readings()) {
            self.error(here, ProblemKind::Facts(problem));
        }
        let missing = declarations_missing(facts, notice);
        let missing = missing.iter().fold(FactSet::EMPTY, |all, question| {
            all.union(question.facts().minus(facts.answered()))
        });
        if !missing.is_empty() {
            self.error(here, ProblemKind::FactsMissing(missing));
            return None;
        }
        Declarations::of(facts, &notice.readings())
    }
}
