//! From text to application: what was typed is read, and held against the rest.

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
use crate::field::{Field, Section};
use crate::problem::{Place, Problem, ProblemKind, Severity};
use crate::value::{Reading, Record};

mod following;
mod history;
mod typed;

pub(crate) use typed::can_be_typed;

/// The least age of the youth league; parties take members later.
const YOUTH_LEAGUE: i32 = 14;

pub use history::in_order as history_in_order;

/// Reads a draft. There is an application exactly if no problem is an error; `today`
/// bounds what has happened. The problems come in the order of the form.
pub fn check(
    draft: &Draft,
    notice: &Notice,
    today: NaiveDate,
) -> (Option<Application>, Vec<Problem>) {
    let mut checking = Checking::unheard(draft, today);
    let post = checking.once::<Post>();
    let person = checking.once::<Person>();
    let contact = checking.once::<Contact>();
    let schools = checking.several::<School>();
    let history = checking.several::<Period>();
    let service = checking.once::<ServiceRecord>();
    let family = checking.several::<Relative>();
    let skills = checking.once::<Skills>();
    let papers = checking.once::<Papers>();
    let pledge = checking.once::<Pledge>();

    let born = person.as_ref().map(|person| person.birth_date);
    if let Some(person) = &person {
        checking.against_id(person);
        if let Some(joined) = person.joined {
            checking.in_life(born, joined, YOUTH_LEAGUE, place_of(None, Field::Joined));
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
    let to_mend = problems.iter().any(|one| one.severity == Severity::Error);
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
    (application.filter(|_| !to_mend), problems)
}

/// In the order of the form. There are few of them: the code of a sort would weigh
/// more, in the page, than its speed is worth.
fn in_order(found: Vec<Problem>) -> Vec<Problem> {
    let at = |one: &Problem| {
        let Place {
            section,
            entry,
            field,
        } = one.place;
        let field = Field::ALL.iter().position(|&own| Some(own) == field);
        (section, entry, field)
    };
    let mut ordered: Vec<Problem> = Vec::with_capacity(found.len());
    for one in found {
        let after = ordered.iter().position(|other| at(other) > at(&one));
        ordered.insert(after.unwrap_or(ordered.len()), one);
    }
    ordered
}

/// The facts of Articles 16 and 17 as far as they are known: the declarations, and what
/// the form tells better than the self-check did. What cannot be read yet is left as
/// declared.
pub fn facts(draft: &Draft, today: NaiveDate) -> Facts {
    let mut unheard = Checking::unheard(draft, today);
    let mut facts = draft.facts;
    if let Some(born) = unheard.member(Field::BirthDate) {
        facts.birth_date = Some(born);
    }
    if let Some(kind) = unheard.member::<Service>(Field::ServiceKind) {
        facts.service = Some(kind);
    }
    let schools = unheard.several::<School>();
    let schools: Option<Vec<School>> = schools.into_iter().collect();
    if let Some(schools) = schools.filter(|schools| !schools.is_empty()) {
        facts.education = Some(education(&schools));
        facts.full_time = full_time(&schools);
    }
    facts
}

/// The declarations still to be made. Whatever the outcome, they are made in full; a day
/// that could make no difference is not asked for.
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
            Question::HireDate | Question::ExpectedCertificate => open.contains(question),
            Question::BirthDate | Question::Education | Question::FullTime | Question::Service => {
                false
            }
        })
        .collect()
}

/// A draft being read, and what was found so far.
pub(crate) struct Checking<'a> {
    draft: &'a Draft,
    today: NaiveDate,
    problems: Vec<Problem>,
}

impl<'a> Checking<'a> {
    /// Nothing was found yet, and perhaps nobody asks.
    pub(crate) const fn unheard(draft: &'a Draft, today: NaiveDate) -> Self {
        Self {
            draft,
            today,
            problems: Vec::new(),
        }
    }
}

impl Checking<'_> {
    fn reading(&mut self) -> Reading<'_> {
        Reading {
            answers: &self.draft.answers,
            entry: None,
            today: self.today,
            problems: &mut self.problems,
        }
    }

    fn once<R: Record>(&mut self) -> Option<R> {
        R::read(&mut self.reading())
    }

    pub(crate) fn member<M: crate::value::Member>(&mut self, field: Field) -> Option<M> {
        self.reading().member(field)
    }

    /// Each entry, read; those with something to mend are `None`.
    pub(crate) fn several<R: Record>(&mut self) -> Vec<Option<R>> {
        let section = R::SECTION;
        let entries = self.draft.entries(section);
        if entries.is_empty() {
            self.found(
                Severity::Error,
                place(section, None),
                ProblemKind::NoEntries,
            );
        }
        let read = |(at, answers)| {
            R::read(&mut Reading {
                answers,
                entry: Some(at),
                today: self.today,
                problems: &mut self.problems,
            })
        };
        entries.iter().enumerate().map(read).collect()
    }

    fn found(&mut self, severity: Severity, place: Place, kind: ProblemKind) {
        self.problems.push(Problem {
            place,
            kind,
            severity,
        });
    }

    fn warn(&mut self, place: Place, kind: ProblemKind) {
        self.found(Severity::Warning, place, kind);
    }

    /// An end after its beginning; says so if not.
    fn in_order(&mut self, from: YearMonth, to: YearMonth, place: Place) -> bool {
        if to < from {
            let kind = ProblemKind::EndsBeforeItBegins { from, to };
            self.found(Severity::Error, place, kind);
        }
        from <= to
    }

    /// A month of the applicant's life, at an age that is not unheard of.
    fn in_life(&mut self, born: Option<NaiveDate>, at: YearMonth, least: i32, place: Place) {
        let Some(born) = born.map(YearMonth::of) else {
            return;
        };
        let age = at.months_since(born).div_euclid(12);
        if at < born {
            self.found(Severity::Error, place, ProblemKind::BeforeBirth);
        } else if age < least {
            self.warn(place, ProblemKind::TooYoung { age });
        }
    }

    fn against_id(&mut self, person: &Person) {
        let number = &person.id_number;
        if number.birth_date() != person.birth_date {
            self.warn(
                place_of(None, Field::BirthDate),
                ProblemKind::BirthDiffersFromId {
                    number: number.birth_date(),
                    typed: person.birth_date,
                },
            );
        }
        if number.sex() != person.sex {
            self.warn(
                place_of(None, Field::Sex),
                ProblemKind::SexDiffersFromId {
                    number: number.sex(),
                    typed: person.sex,
                },
            );
        }
    }

    fn schools(&mut self, schools: &[Option<School>], born: Option<NaiveDate>) {
        let now = YearMonth::of(self.today);
        for (at, school) in read_ones(schools) {
            let end = place_of(Some(at), Field::SchoolTo);
            let to = school.to;
            if !self.in_order(school.from, to, end) {
                continue;
            }
            match school.completion {
                Completion::Graduated | Completion::Left if to > now => {
                    self.found(Severity::Error, end, ProblemKind::GraduatedInFuture { to });
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
            self.in_life(born, school.from, 0, place_of(Some(at), Field::SchoolFrom));
            self.in_life(born, to, least, end);
        }
        let all: Option<Vec<School>> = schools.iter().cloned().collect();
        if let (Some(all), Some(declared)) = (all, self.draft.facts.education)
            && !all.is_empty()
        {
            let schools = best_school(&all).map(|school| school.level.education());
            // Below senior high nobody lists a school.
            let lowest = declared == rules::Education::JuniorHighOrBelow && schools.is_none();
            if schools != Some(declared) && !lowest {
                self.warn(
                    place(Section::Education, None),
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
        let begin = place_of(None, Field::Enlisted);
        if !self.in_order(from, to, place_of(None, Field::Discharged)) {
            return;
        }
        self.in_life(born, from, 16, begin);
        let told = read_ones(history).any(|(_, period)| {
            period.occupation == Occupation::Service
                && period.from <= to
                && period.to.is_none_or(|end| end >= from)
        });
        if !told && history.iter().all(Option::is_some) && !history.is_empty() {
            self.warn(begin, ProblemKind::ServiceNotInHistory);
        }
    }

    fn relatives(&mut self, family: &[Option<Relative>], person: Option<&Person>) {
        for (at, one) in read_ones(family) {
            let name = place_of(Some(at), Field::RelativeName);
            let mut before: Vec<(usize, &Relative)> = read_ones(family)
                .take_while(|&(other, _)| other < at)
                .filter(|(_, other)| other.name.as_str() == one.name.as_str())
                .collect();
            // One name in one relation is one person: that weighs more than another
            // relation earlier in the list.
            before.sort_by_key(|(_, other)| other.relation != one.relation);
            if let Some(&(first, other)) = before.first() {
                let severity = if other.relation == one.relation {
                    Severity::Error
                } else {
                    Severity::Warning
                };
                self.found(severity, name, ProblemKind::RelativeTwice { first });
            }
            if person.is_some_and(|own| own.name.as_str() == one.name.as_str()) {
                self.warn(name, ProblemKind::RelativeIsSelf);
            }
        }
    }

    fn declarations(&mut self, facts: &Facts, notice: &Notice) -> Option<Declarations> {
        let here = place(Section::Declarations, None);
        for problem in facts.problems(&notice.readings()) {
            self.found(Severity::Error, here, ProblemKind::Facts(problem));
        }
        let missing = declarations_missing(facts, notice);
        let missing = missing.iter().fold(FactSet::EMPTY, |all, question| {
            all.union(question.facts().minus(facts.answered()))
        });
        if !missing.is_empty() {
            self.found(Severity::Error, here, ProblemKind::FactsMissing(missing));
            return None;
        }
        Declarations::of(facts, &notice.readings())
    }
}

/// The entries that could be read, with their places.
fn read_ones<R>(all: &[Option<R>]) -> impl Iterator<Item = (usize, &R)> {
    all.iter()
        .enumerate()
        .filter_map(|(at, one)| Some((at, one.as_ref()?)))
}

/// A section as a whole, or an entry of it.
const fn place(section: Section, entry: Option<usize>) -> Place {
    Place {
        section,
        entry,
        field: None,
    }
}

const fn place_of(entry: Option<usize>, field: Field) -> Place {
    Place {
        section: field.section(),
        entry,
        field: Some(field),
    }
}
