//! Parses a page's text into facts, on Continue.

use chrono::NaiveDate;
use fields::{DateProblem, ResidentId, birth_date};
use rules::{Circumstance, Circumstances, Facts, Occurrence, Question, Readings};
use words::{Locale, text};
use yew::AttrValue;

use super::{BirthWay, DatedAnswer, Draft, HireWay};
use ui::parts::{DatePart, DateText, blamed, first_box};

/// The result of reading a page.
pub(crate) enum Read {
    /// All facts, including those of this page.
    Facts(Facts),
    /// An identity number with a birth date, which the visitor has to confirm.
    Birth(ResidentId),
    /// A mistake.
    Mistake(Mistake),
}

/// A mistake, and where it is.
#[derive(Clone, PartialEq)]
pub(crate) struct Mistake {
    /// The control to go to.
    pub(crate) target: AttrValue,
    /// What to do.
    pub(crate) text: AttrValue,
    /// The boxes of a date that it is about; empty means all.
    pub(crate) parts: Vec<DatePart>,
}

/// The `id`s of the controls. Each page has some of them.
pub(crate) mod ids {
    /// The choices of the question.
    pub(crate) const ANSWER: &str = "answer";
    /// The three boxes of a date.
    pub(crate) const DATE: &str = "date";
    /// The number of an identity card.
    pub(crate) const ID_NUMBER: &str = "id-number";
}

/// Reads the page of a question.
pub(crate) fn read(
    question: Question,
    draft: &Draft,
    facts: &Facts,
    readings: &Readings,
    today: NaiveDate,
    locale: Locale,
) -> Read {
    match answered(question, draft, *facts, today, locale) {
        Ok(Read::Facts(facts)) => contradiction(question, &facts, readings, draft, locale)
            .map_or(Read::Facts(facts), Read::Mistake),
        Ok(read) => read,
        Err(mistake) => Read::Mistake(mistake),
    }
}

fn answered(
    question: Question,
    draft: &Draft,
    mut facts: Facts,
    today: NaiveDate,
    locale: Locale,
) -> Result<Read, Mistake> {
    let unchosen = || Mistake {
        target: ids::ANSWER.into(),
        text: text::check::choose(locale).into(),
        parts: Vec::new(),
    };
    match question {
        Question::BirthDate => match draft.birth_way {
            BirthWay::Date => {
                let born = draft
                    .birth_date
                    .parse()
                    .and_then(|born| birth_date(born, today))
                    .map_err(|problem| date_mistake(&problem, locale))?;
                facts.birth_date = Some(born);
            }
            BirthWay::IdNumber => {
                let number = ResidentId::parse(&draft.id_number, today);
                return number.map(Read::Birth).map_err(|problem| Mistake {
                    target: ids::ID_NUMBER.into(),
                    text: words::resident_id_problem(locale, &problem).into(),
                    parts: Vec::new(),
                });
            }
        },
        Question::HireDate => {
            facts.hire_date = Some(match draft.hire_way.ok_or_else(unchosen)? {
                HireWay::Today => today,
                HireWay::Other => near(&draft.hire_date, today, locale)?,
            });
        }
        Question::EarlierEngagement => {
            let engaged = dated(&draft.earlier_engagement, &unchosen, |boxes| {
                boxes
                    .parse()
                    .map_err(|problem| date_mistake(&problem, locale))
            })?;
            facts.earlier_engagement = Some(engaged);
        }
        Question::ExpectedCertificate => {
            let expected = dated(&draft.expected_certificate, &unchosen, |boxes| {
                let day = near(boxes, today, locale)?;
                let passed = || boxes_mistake(text::check::passed(locale).into());
                (day >= today).then_some(day).ok_or_else(passed)
            })?;
            facts.expected_certificate = Some(expected);
        }
        Question::Education => facts.education = Some(draft.education.ok_or_else(unchosen)?),
        Question::FullTime => facts.full_time = Some(draft.full_time.ok_or_else(unchosen)?),
        Question::Service => facts.service = Some(draft.service.ok_or_else(unchosen)?),
        Question::Conduct => facts.conduct = Some(draft.conduct.ok_or_else(unchosen)?),
        Question::Ability => facts.ability = Some(draft.ability.ok_or_else(unchosen)?),
        Question::Circumstances => {
            let marks = &draft.circumstances;
            if !marks.none && marks.marked.is_empty() {
                return Err(Mistake {
                    text: text::check::choose_or_none(locale).into(),
                    ..unchosen()
                });
            }
            let mut circumstances = Circumstances::none_of_them();
            for circumstance in Circumstance::ALL {
                circumstances.set(circumstance, Some(marks.marked.contains(&circumstance)));
            }
            facts.circumstances = circumstances;
        }
    }
    Ok(Read::Facts(facts))
}

fn dated(
    answer: &DatedAnswer,
    unchosen: &dyn Fn() -> Mistake,
    day: impl Fn(&DateText) -> Result<NaiveDate, Mistake>,
) -> Result<Occurrence, Mistake> {
    if answer.happens.ok_or_else(unchosen)? {
        day(&answer.day).map(Occurrence::On)
    } else {
        Ok(Occurrence::Never)
    }
}

/// Parses a day from two years ago to five years ahead: another year is probably mistyped.
fn near(boxes: &DateText, today: NaiveDate, locale: Locale) -> Result<NaiveDate, Mistake> {
    let day = boxes
        .parse()
        .map_err(|problem| date_mistake(&problem, locale))?;
    let from_now = (day - today).num_days();
    if (-2 * 366..=5 * 366).contains(&from_now) {
        Ok(day)
    } else {
        Err(boxes_mistake(text::check::too_far(locale).into()))
    }
}

fn boxes_mistake(text: AttrValue) -> Mistake {
    Mistake {
        target: DatePart::Year.id(ids::DATE),
        text,
        parts: Vec::new(),
    }
}

impl Mistake {
    /// Whether its control is still on the page. Choosing another way to answer removes the
    /// fields of the first.
    pub(crate) fn applies(&self, question: Question, draft: &Draft) -> bool {
        let boxes = match question {
            Question::BirthDate => draft.birth_way == BirthWay::Date,
            Question::HireDate => draft.hire_way == Some(HireWay::Other),
            Question::EarlierEngagement => draft.earlier_engagement.happens == Some(true),
            Question::ExpectedCertificate => draft.expected_certificate.happens == Some(true),
            _ => false,
        };
        match &*self.target {
            ids::ID_NUMBER => draft.birth_way == BirthWay::IdNumber,
            ids::ANSWER => !boxes,
            _ => boxes,
        }
    }
}

fn date_mistake(problem: &DateProblem, locale: Locale) -> Mistake {
    let parts = blamed(problem);
    Mistake {
        target: first_box(ids::DATE, &parts),
        text: words::date_problem(locale, problem).into(),
        parts,
    }
}

/// A contradiction between this page and earlier answers.
fn contradiction(
    question: Question,
    facts: &Facts,
    readings: &Readings,
    draft: &Draft,
    locale: Locale,
) -> Option<Mistake> {
    let problems = facts.problems(readings);
    let asked = question.facts();
    let problem = problems
        .into_iter()
        .find(|problem| !problem.facts().intersection(asked).is_empty())?;
    let no_boxes = question == Question::HireDate && draft.hire_way == Some(HireWay::Today);
    Some(Mistake {
        target: if no_boxes {
            ids::ANSWER.into()
        } else {
            DatePart::Year.id(ids::DATE)
        },
        text: words::fact_problem(locale, problem).into(),
        parts: Vec::new(),
    })
}
