//! The status of each section, the papers to bring, and the facts.

use form::{
    Attachment, Draft, Field, Photo, Raw, Section, Status, attachments, check, facts, status,
};
use notice::Notice;
use rules::{Circumstance, Declaration, Education, Facts, Occurrence, Service};
use serde_json::Value;

use crate::jpeg;
use crate::vectors::{base, draft};

fn whole() -> Draft {
    draft(&base().0)
}

fn of(section: Section, draft: &Draft) -> Status {
    let (_, problems) = check(draft, &Notice::default(), base().1);
    status(section, draft, &problems)
}

fn with(entry: Option<usize>, field: Field, text: &str) -> Draft {
    let mut draft = whole();
    draft.set(entry, field, Raw::text(text));
    draft
}

#[test]
fn nothing_is_begun() {
    for section in Section::ALL {
        let expected = match section {
            Section::Skills | Section::Photo => Status::MayStayEmpty,
            _ => Status::NotStarted,
        };
        assert_eq!(of(section, &Draft::default()), expected, "{section:?}");
    }
    assert!(Draft::default().is_blank());
}

#[test]
fn everything_is_done() {
    for section in Section::ALL {
        let expected = match section {
            Section::Photo => Status::MayStayEmpty,
            _ => Status::Done,
        };
        assert_eq!(of(section, &whole()), expected, "{section:?}");
    }
}

#[test]
fn one_thing_left_to_mend_is_half_done() {
    for (entry, field) in [
        (None, Field::Bureau),
        (None, Field::Name),
        (None, Field::Mobile),
        (Some(0), Field::School),
        (Some(2), Field::Place),
        (Some(1), Field::RelativeName),
    ] {
        let draft = with(entry, field, "");
        assert_eq!(of(field.section(), &draft), Status::InProgress, "{field:?}");
        for other in Section::ALL {
            let done = matches!(of(other, &draft), Status::Done | Status::MayStayEmpty);
            assert_eq!(
                done,
                other != field.section(),
                "{other:?} without {field:?}"
            );
        }
    }
    // A gap is a problem of the section, not of an entry.
    let mut gap = whole();
    gap.entries_mut(Section::History).unwrap().remove(1);
    assert_eq!(of(Section::History, &gap), Status::InProgress);
    // A section with warnings only is done.
    let warned = with(None, Field::Sex, "male");
    assert_eq!(of(Section::Person, &warned), Status::Done);
    let blank = with(None, Field::PapersSeen, " ");
    assert_eq!(of(Section::Attachments, &blank), Status::NotStarted);
}

#[test]
fn the_declarations_begin_with_any_of_them() {
    let of = |begin: fn(&mut Facts)| {
        let mut draft = Draft::default();
        begin(&mut draft.facts);
        of(Section::Declarations, &draft)
    };
    for begin in [
        (|facts| facts.conduct = Some(Declaration::Yes)) as fn(&mut Facts),
        |facts| facts.ability = Some(Declaration::No),
        |facts| facts.earlier_engagement = Some(Occurrence::Never),
        |facts| facts.circumstances.set(Circumstance::DrugUse, Some(false)),
    ] {
        assert_eq!(of(begin), Status::InProgress);
    }
    // What the form asks elsewhere is no beginning.
    for elsewhere in [
        (|facts| facts.birth_date = Some(base().1)) as fn(&mut Facts),
        |facts| facts.education = Some(Education::SeniorHigh),
        |facts| facts.service = Some(Service::None),
    ] {
        assert_eq!(of(elsewhere), Status::NotStarted);
    }
}

#[test]
fn a_photo_is_done_and_one_of_another_size_is_not() {
    let mut draft = whole();
    draft.photo = Photo::of_jpeg(jpeg::of(300, 400));
    assert!(draft.photo.is_some());
    assert_eq!(of(Section::Photo, &draft), Status::Done);
    let mut notice = Notice::default();
    for (width, expected) in [(301, Status::InProgress), (300, Status::Done)] {
        (notice.photo.width, notice.photo.height) = (Some(width), Some(400));
        let (_, problems) = check(&draft, &notice, base().1);
        assert_eq!(status(Section::Photo, &draft, &problems), expected);
    }
}

/// Nothing is lost if it is thrown away.
#[test]
fn a_form_is_blank_while_it_has_neither_an_answer_nor_a_photo() {
    let with = |entry, field, text: &str| {
        let mut draft = Draft::default();
        draft.set(entry, field, Raw::text(text));
        draft
    };
    let mut photo = Draft::default();
    photo.photo = Photo::of_jpeg(jpeg::of(30, 40));
    let mut both = photo.clone();
    both.set(None, Field::Name, Raw::text("张三"));
    // The answers of the self-check are kept elsewhere.
    let mut checked = Draft::default();
    checked.facts.conduct = Some(Declaration::Yes);
    for (draft, expected) in [
        (Draft::default(), true),
        (with(None, Field::Name, " "), true),
        (with(Some(0), Field::School, ""), true),
        (checked, true),
        (with(None, Field::Name, "张三"), false),
        (with(Some(0), Field::RelativeName, "张"), false),
        (photo, false),
        (both, false),
    ] {
        assert_eq!(draft.is_blank(), expected, "{draft:?}");
    }
}

#[test]
fn papers_to_bring() {
    use Attachment::{
        CertificateRecord, Certificates, DischargePapers, EnrolmentRecord, Form, HouseholdRegister,
        IdCard, Licence, Photos,
    };
    let base = [Form, IdCard, HouseholdRegister];
    let brought = |draft: &Draft, more: &[Attachment]| {
        assert_eq!(attachments(draft), [&base, more, &[Photos]].concat());
    };
    brought(&Draft::default(), &[Certificates]);
    brought(&whole(), &[Certificates, CertificateRecord, Licence]);
    let mut draft = with(None, Field::Licence, " ");
    brought(&draft, &[Certificates, CertificateRecord]);
    draft.set(None, Field::ServiceKind, Raw::text("officer"));
    brought(&draft, &[Certificates, CertificateRecord, DischargePapers]);
    draft.set(None, Field::ServiceKind, Raw::text("none"));
    // Senior high school is finished, college is not: 学信网 has no certificate yet.
    draft.set(Some(0), Field::Completion, Raw::text("studying"));
    brought(&draft, &[Certificates, EnrolmentRecord]);
    draft.set(Some(0), Field::Completion, Raw::text("left"));
    brought(&draft, &[Certificates]);
    draft.set(Some(1), Field::Completion, Raw::text("left"));
    brought(&draft, &[]);
    // 学信网 does not cover technical colleges.
    draft.set(Some(0), Field::Level, Raw::text("seniorTechnical"));
    draft.set(Some(0), Field::Completion, Raw::text("studying"));
    brought(&draft, &[]);
}

#[test]
fn the_form_tells_the_facts_better_than_the_self_check_did() {
    let today = base().1;
    let mut draft = whole();
    draft.facts.birth_date = Some(today);
    draft.facts.education = Some(Education::JuniorHighOrBelow);
    draft.facts.full_time = Some(false);
    draft.facts.service = Some(Service::Soldier);
    let known = facts(&draft, today);
    assert_eq!(
        known.birth_date,
        chrono::NaiveDate::from_ymd_opt(1998, 6, 15)
    );
    assert_eq!(known.education, Some(Education::JuniorCollege));
    assert_eq!(known.full_time, Some(true));
    assert_eq!(known.service, Some(Service::None));
    assert_eq!(known.conduct, draft.facts.conduct);
    // An answer that cannot be read leaves the declared one.
    for (entry, field) in [
        (None, Field::BirthDate),
        (None, Field::ServiceKind),
        (Some(1), Field::School),
    ] {
        draft.set(entry, field, Raw::text(""));
    }
    assert_eq!(facts(&draft, today), draft.facts);
    let none = Draft::default();
    assert_eq!(facts(&none, today), none.facts);
}

#[test]
fn the_certificate_that_counts() {
    let (file, today) = base();
    let of = |schools: &[[&str; 3]]| {
        let mut file = file.clone();
        let schools = schools.iter().map(|[level, study, completion]| {
            let mut school = file["education"][0].clone();
            school["level"] = (*level).into();
            school["study"] = (*study).into();
            school["completion"] = (*completion).into();
            school["degree"] = "0".into();
            school
        });
        let schools: Value = schools.collect();
        file.insert("education".to_owned(), schools);
        let facts = facts(&draft(&file), today);
        (facts.education.unwrap(), facts.full_time.unwrap())
    };
    let senior = ["seniorHigh", "fullTime", "graduated"];
    let college = |study, completion| ["juniorCollege", study, completion];
    let bachelor = |study, completion| ["bachelor", study, completion];
    use Education::{BachelorOrAbove, JuniorCollege, JuniorHighOrBelow, SeniorHigh};
    for (schools, expected) in [
        (vec![senior], (SeniorHigh, true)),
        (
            vec![senior, college("inService", "graduated")],
            (JuniorCollege, false),
        ),
        (
            vec![
                bachelor("inService", "graduated"),
                college("fullTime", "graduated"),
            ],
            (BachelorOrAbove, false),
        ),
        // A school left without a certificate does not count.
        (
            vec![
                bachelor("fullTime", "left"),
                college("inService", "graduated"),
            ],
            (JuniorCollege, false),
        ),
        // The expected certificate counts if none is held.
        (
            vec![senior, college("inService", "studying")],
            (SeniorHigh, false),
        ),
        (
            vec![
                college("fullTime", "graduated"),
                bachelor("inService", "studying"),
            ],
            (JuniorCollege, true),
        ),
        // Without any certificate.
        (
            vec![college("inService", "studying")],
            (JuniorHighOrBelow, false),
        ),
    ] {
        assert_eq!(of(&schools), expected, "{schools:?}");
    }
}
