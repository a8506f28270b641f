//! Checks the texts of a notice: duties, demands and figures. Each text is tokenised once.

use chrono::NaiveDate;
use record::Paragraph;
use record::order::sort_by_key;

use super::finding::{Finding, FindingKind, Findings};
use super::hits::Hits;
use super::reading::LexedText;
use super::{asks, duties, figures};
use crate::field::{Field, Place};
use crate::notice::Notice;

/// The kind of a text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum About {
    /// The duties of a post.
    Duties,
    /// A title, in which a word in brackets is a condition.
    Title,
    /// Requirements and information for applicants.
    Applicants,
    /// Any of these: other conditions of a post, or a whole notice.
    Anything,
}

fn hits(text: &str, about: About, reference: Option<NaiveDate>) -> Hits {
    let lexed = LexedText::of(text);
    let mut hits = Hits::default();
    if matches!(about, About::Duties | About::Anything) {
        duties::read(&lexed, about == About::Duties, &mut hits);
    }
    asks::read(&lexed, about == About::Title, &mut hits);
    figures::read(&lexed, reference, &mut hits);
    hits
}

pub(super) fn check(notice: &Notice, found: &mut Findings) {
    let reference = notice.age.reference;
    let mut scan = |text: Option<&str>, entry: Option<usize>, field: Field| {
        let Some(text) = text else { return };
        let about = match field {
            Field::Duties => About::Duties,
            Field::Title | Field::PostTitle | Field::TextTitle => About::Title,
            Field::Other | Field::TextBody => About::Anything,
            _ => About::Applicants,
        };
        let place = Place::of(entry, field);
        let hits = hits(text, about, reference);
        found.0.extend(hits.findings(text, |_| place));
    };
    fn lines(text: &Option<Paragraph>) -> Option<&str> {
        text.as_ref().map(|text| &*text.0)
    }
    scan(notice.about.title.as_deref(), None, Field::Title);
    scan(lines(&notice.papers.list), None, Field::PaperList);
    scan(lines(&notice.hand_in.hours), None, Field::HandInHours);
    scan(lines(&notice.pledge.text), None, Field::PledgeText);
    scan(lines(&notice.registration.ways), None, Field::Ways);
    let tests = &notice.tests;
    for (text, field) in [
        (&tests.content, Field::TestContent),
        (&tests.bonus, Field::Bonus),
        (&tests.replacement, Field::Replacement),
        (&tests.recusal, Field::Recusal),
        (&notice.employment.pay, Field::Pay),
    ] {
        scan(lines(text), None, field);
    }
    for (index, part) in notice.texts.iter().enumerate() {
        scan(part.title.as_deref(), Some(index), Field::TextTitle);
        scan(lines(&part.text), Some(index), Field::TextBody);
    }
    for (index, post) in notice.posts.iter().enumerate() {
        scan(post.title.as_deref(), Some(index), Field::PostTitle);
        scan(lines(&post.duties), Some(index), Field::Duties);
        scan(lines(&post.majors), Some(index), Field::Majors);
        scan(lines(&post.preferences), Some(index), Field::Preferences);
        scan(lines(&post.other), Some(index), Field::Other);
    }
}

/// Checks a text without a notice. The gravest finding comes first, then in text order. Each
/// finding's place is the field that a notice has for such words. Nothing is reported as
/// missing, and no change is proposed.
pub fn text(text: &str) -> Vec<Finding> {
    let hits = hits(text, About::Anything, None);
    let mut found: Vec<Finding> = hits.findings(text, place_of).collect();
    sort_by_key(&mut found, |finding| finding.severity);
    found
}

fn place_of(kind: &FindingKind) -> Place {
    let field = match kind {
        FindingKind::DutyForbidden { .. }
        | FindingKind::DutyUnclear { .. }
        | FindingKind::DutyAlone { .. } => Field::Duties,
        FindingKind::TooYoung { .. } => Field::Youngest,
        FindingKind::TooOld { .. } | FindingKind::AgeRelaxed => Field::Oldest,
        FindingKind::EducationTooLow => Field::LeastEducation,
        FindingKind::RelaxedForOthers => Field::Relaxation,
        FindingKind::BirthsTooWide { .. } => Field::BornFrom,
        FindingKind::Probation { .. } => Field::ProbationMonths,
        FindingKind::ContractShort { .. } => Field::ContractMonths,
        FindingKind::TrainingShort { .. } => Field::TrainingDays,
        FindingKind::WrongAuthority => Field::Authority,
        FindingKind::Dispatch => Field::EngagementKind,
        FindingKind::NoInsurance => Field::InsuranceKind,
        _ => Field::Other,
    };
    Place::of(None, field)
}
