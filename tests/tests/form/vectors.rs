//! `vectors/form/*.toml`: `check` finds exactly these problems.

use std::collections::BTreeSet;

use fields::{YearMonth, iso};
use form::{Place, Problem, ProblemKind, Severity, ValueProblem, check, file};
use notice::Notice;
use rules::Readings;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use tests::overlay::changed;
use tests::{json_tree, notice_tree};
use words::Locale;

#[derive(Deserialize)]
struct File {
    case: Vec<Case>,
}

/// Laid over the base. Keys that are not named here belong to the file.
#[derive(Deserialize)]
struct Case {
    why: String,
    problems: Vec<String>,
    #[serde(default)]
    without: Vec<String>,
    #[serde(default)]
    readings: Readings,
    /// A notice's file without its format.
    #[serde(default)]
    notice: Map<String, Value>,
    #[serde(flatten)]
    over: Map<String, Value>,
}

const FILES: [&str; 8] = [
    include_str!("../../vectors/form/fields.toml"),
    include_str!("../../vectors/form/person.toml"),
    include_str!("../../vectors/form/education.toml"),
    include_str!("../../vectors/form/history.toml"),
    include_str!("../../vectors/form/service.toml"),
    include_str!("../../vectors/form/family.toml"),
    include_str!("../../vectors/form/declarations.toml"),
    include_str!("../../vectors/form/notice.toml"),
];

/// The base, and the day of the check.
pub(crate) fn base() -> (Map<String, Value>, chrono::NaiveDate) {
    let base = include_str!("../../vectors/form/base.toml");
    let mut base: Map<String, Value> = toml::from_str(base).unwrap();
    let as_of = base.remove("as_of").unwrap();
    base.insert("format".to_owned(), file::FORMAT.into());
    base.insert("version".to_owned(), file::VERSION.into());
    (base, iso::read(as_of.as_str().unwrap()).unwrap())
}

/// The notice in a file. All of it must be readable.
fn notice(file: &Map<String, Value>) -> Notice {
    let mut file = file.clone();
    file.insert("format".to_owned(), notice::file::FORMAT.into());
    file.insert("version".to_owned(), notice::file::VERSION.into());
    let text = serde_json::to_vec(&file).unwrap();
    let opened = notice::file::open(&notice_tree(&text).unwrap()).unwrap();
    assert_eq!(opened.unknown, [""; 0]);
    let (notice, problems) = notice::read(&opened.draft);
    assert_eq!(problems, []);
    notice
}

/// The form in a file.
pub(crate) fn draft(file: &Map<String, Value>) -> form::Draft {
    let text = serde_json::to_vec(file).unwrap();
    let opened = file::open(&json_tree(&text).unwrap()).unwrap();
    assert_eq!(opened.unknown, [""; 0]);
    opened.draft
}

/// Calls `each` with every case and its problems.
fn every_case(mut each: impl FnMut(&Case, &[Problem])) {
    let (base, today) = base();
    let base = Value::Object(base);
    for case in FILES.into_iter().flat_map(|file| {
        let File { case } = toml::from_str(file).unwrap();
        case
    }) {
        let file = changed(&base, &case.without, &Value::Object(case.over.clone()));
        let draft = draft(file.as_object().unwrap());
        let notice = match case.notice.is_empty() {
            true => tests::notice_of(case.readings),
            false => notice(&case.notice),
        };
        let (application, problems) = check(&draft, &notice, today);
        let errors = problems
            .iter()
            .any(|problem| problem.severity == Severity::Error);
        assert_eq!(application.is_none(), errors, "{}", case.why);
        each(&case, &problems);
    }
}

/// A problem as the vectors write it.
fn written(problem: &Problem) -> String {
    let severity = match problem.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let Place {
        section,
        entry,
        field,
    } = problem.place;
    let mut place = vec![section.key().to_owned()];
    place.extend(entry.map(|entry| entry.to_string()));
    place.extend(field.map(|field| field.key().to_owned()));
    let [kind, details] = kind(&problem.kind);
    format!("{severity} {}: {kind} {details}", place.join("."))
        .trim_end()
        .to_owned()
}

/// The kind of a problem, and its details.
fn kind(kind: &ProblemKind) -> [String; 2] {
    let month = |month: &YearMonth| text(month);
    let [kind, details] = match kind {
        ProblemKind::Missing => ["missing", ""].map(str::to_owned),
        ProblemKind::Value(value) => return of_value(value),
        ProblemKind::BirthDiffersFromId { number, typed } => {
            ["birthDiffersFromId".to_owned(), format!("{number} {typed}")]
        }
        ProblemKind::SexDiffersFromId { number, typed } => {
            let both = format!("{} {}", text(number), text(typed));
            ["sexDiffersFromId".to_owned(), both]
        }
        ProblemKind::EndsBeforeItBegins { from, to } => {
            let both = format!("{} {}", month(from), month(to));
            ["endsBeforeItBegins".to_owned(), both]
        }
        ProblemKind::BeforeBirth => ["beforeBirth", ""].map(str::to_owned),
        ProblemKind::TooYoung { age } => ["tooYoung".to_owned(), age.to_string()],
        ProblemKind::GraduatedInFuture { to } => ["graduatedInFuture".to_owned(), month(to)],
        ProblemKind::StudiesHaveEnded { to } => ["studiesHaveEnded".to_owned(), month(to)],
        ProblemKind::EducationDiffers { declared, schools } => {
            let schools = schools.map_or("none".to_owned(), |schools| text(&schools));
            let both = format!("{} {schools}", text(declared));
            ["educationDiffers".to_owned(), both]
        }
        ProblemKind::Gap { from, to } => {
            let both = format!("{} {}", month(from), month(to));
            ["gap".to_owned(), both]
        }
        ProblemKind::HistoryBeginsLate { first } => ["historyBeginsLate".to_owned(), month(first)],
        ProblemKind::ServiceNotInHistory => ["serviceNotInHistory", ""].map(str::to_owned),
        ProblemKind::NoEntries => ["noEntries", ""].map(str::to_owned),
        ProblemKind::RelativeTwice { first } => ["relativeTwice".to_owned(), first.to_string()],
        ProblemKind::NameOfOneCharacter => ["nameOfOneCharacter", ""].map(str::to_owned),
        ProblemKind::CardOfUnknownCountry => ["cardOfUnknownCountry", ""].map(str::to_owned),
        ProblemKind::RelativeIsSelf => ["relativeIsSelf", ""].map(str::to_owned),
        ProblemKind::PostNotInNotice => ["postNotInNotice", ""].map(str::to_owned),
        ProblemKind::PhotoDiffers { width, height } => {
            ["photoDiffers".to_owned(), format!("{width} {height}")]
        }
        ProblemKind::FactsMissing(facts) => {
            let names: Vec<String> = facts.iter().map(|fact| text(&fact)).collect();
            ["factsMissing".to_owned(), names.join(" ")]
        }
        ProblemKind::Facts(problem) => ["facts".to_owned(), tag(problem)],
    };
    [kind, details]
}

/// The kind of an unreadable answer, and its details.
fn of_value(value: &ValueProblem) -> [String; 2] {
    match value {
        ValueProblem::Name(problem) => ["name".to_owned(), tag(problem)],
        ValueProblem::ResidentId(problem) => ["residentId".to_owned(), tag(problem)],
        ValueProblem::Mobile(problem) => ["mobile".to_owned(), tag(problem)],
        ValueProblem::Phone(problem) => ["phone".to_owned(), tag(problem)],
        ValueProblem::Date(problem) => ["date".to_owned(), tag(problem)],
        ValueProblem::Line(problem) => ["line".to_owned(), tag(problem)],
        ValueProblem::Number(problem) => ["number".to_owned(), tag(problem)],
        ValueProblem::Code(problem) => ["code".to_owned(), tag(problem)],
        ValueProblem::MonthToCome { month } => ["monthToCome".to_owned(), text(month)],
        ValueProblem::Ambiguous { choices, .. } => {
            let names: Vec<&str> = choices.iter().map(|place| place.name).collect();
            ["ambiguous".to_owned(), names.join(" ")]
        }
        ValueProblem::InOtherPrefecture { county } => {
            ["inOtherPrefecture".to_owned(), county.name.to_owned()]
        }
        ValueProblem::Email => ["email".to_owned(), String::new()],
    }
}

/// How many kinds there are in [`kind`] and [`of_value`].
const KINDS: usize = 33;

/// The text to which a value serialises.
fn text(value: &impl Serialize) -> String {
    let value = serde_json::to_value(value).unwrap();
    value.as_str().unwrap().to_owned()
}

/// The tag of a parser's problem.
fn tag(problem: &impl Serialize) -> String {
    let problem = serde_json::to_value(problem).unwrap();
    problem["kind"].as_str().unwrap().to_owned()
}

#[test]
fn everything_that_is_wrong_is_found_and_nothing_else() {
    let mut wrong = Vec::new();
    let mut count = 0;
    every_case(|case, problems| {
        let found: Vec<String> = problems.iter().map(written).collect();
        if found != case.problems {
            wrong.push(format!("{}\n{found:#?}", case.why));
        }
        count += 1;
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(count, 144, "docs/proof.md says how many there are");
}

#[test]
fn every_kind_of_problem_is_met_and_has_its_sentence() {
    let mut kinds = BTreeSet::new();
    let mut sentences = BTreeSet::new();
    every_case(|_, problems| {
        for problem in problems {
            let [kind, _] = kind(&problem.kind);
            kinds.insert(kind);
            for &locale in Locale::ALL {
                let sentence = words::form::problem(locale, problem);
                assert!(!sentence.trim().is_empty(), "{problem:?}");
                assert!(!sentence.contains(['{', '}']), "{sentence}");
                // A warning's sentence must not demand a change, an error's must.
                if matches!(problem.kind, ProblemKind::RelativeTwice { .. }) {
                    let warning = problem.severity == Severity::Warning;
                    assert_eq!(sentence.contains("不用管"), warning, "{sentence}");
                }
                sentences.insert(sentence);
            }
        }
    });
    assert_eq!(kinds.len(), KINDS, "{kinds:?}");
    println!("{sentences:#?}");
}
