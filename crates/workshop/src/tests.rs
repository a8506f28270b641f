use std::rc::Rc;

use notice::{Draft, Field, Section, Severity};
use record::Raw;
use yew::Reducible;

use super::route::Route;
use super::state::{Act, Status, Workshop, copy};
use ui::sheet::{Change, Edit, Typed};

fn typing(field: Field, text: &str) -> Act {
    Act::Edit(Edit::Type(None, field, Typed::Text(text.into())))
}

/// A workshop after some acts.
fn after(acts: impl IntoIterator<Item = Act>) -> Rc<Workshop> {
    let begun = Rc::new(Workshop::default()).reduce(Act::Check(notice::lint));
    acts.into_iter().fold(begun, Workshop::reduce)
}

fn reversed() -> Draft {
    let mut draft = Draft::default();
    draft.set(None, Field::Opens, Raw::boxes("2026", "12", "10"));
    draft.set(None, Field::Closes, Raw::boxes("2026", "12", "1"));
    draft
}

#[test]
fn typing_is_dirty_until_the_draft_is_saved_or_replaced() {
    let typing = || typing(Field::Title, "公告");
    assert!(!Workshop::default().is_dirty());
    assert!(after([typing()]).is_dirty());
    assert!(after([typing(), Act::Home(Route::Findings)]).is_dirty());
    assert!(!after([typing(), Act::Saved]).is_dirty());
    assert!(!after([typing(), Act::Open(reversed())]).is_dirty());
    assert!(!after([typing(), Act::Clear]).is_dirty());
    let tidied = Act::Edit(Edit::Entries(Section::Posts, Change::Prune));
    assert!(!after([tidied]).is_dirty());
}

/// "用作今年的" is one change, and one undo.
#[test]
fn moved_days_can_be_undone() {
    let opened = reversed();
    let moved = after([
        Act::Open(opened.clone()),
        Act::Mend(notice::years::moved(&opened, 1)),
    ]);
    let opens = Raw::boxes("2027", "12", "10");
    assert_eq!(moved.draft().answers.get(Field::Opens), Some(&opens));
    assert!(moved.has_mended() && moved.is_dirty());
    assert_eq!(*moved.reduce(Act::Undo).draft(), opened);
}

#[test]
fn a_mended_finding_can_be_undone_until_the_next_change() {
    let opened = after([Act::Open(reversed())]);
    let found = opened.findings(Section::Registration, None);
    let mend = found
        .iter()
        .find(|finding| !finding.mend.is_empty())
        .unwrap();
    let mend = || Act::Mend(mend.mend.clone());
    let mended = after([Act::Open(reversed()), mend()]);
    assert!(mended.has_mended() && mended.is_dirty());
    assert!(mended.findings(Section::Registration, None).is_empty());
    let back = Rc::clone(&mended).reduce(Act::Undo);
    assert_eq!(*back.draft(), reversed());
    assert!(!back.has_mended());
    let typed = mended.reduce(typing(Field::Title, "公告"));
    assert!(!typed.has_mended());
}

#[test]
fn the_status_of_a_section_follows_its_findings() {
    let status = |section, answers: &[(Field, &str)]| {
        let acts = answers.iter().map(|(field, text)| typing(*field, text));
        after(acts).status(section)
    };
    assert!(status(Section::About, &[]) == Status::NotStarted);
    assert!(status(Section::Papers, &[]) == Status::MayStayEmpty);
    assert!(status(Section::About, &[(Field::Title, "公告")]) == Status::Half);
    assert!(status(Section::Staff, &[(Field::Established, "九")]) == Status::Wrong);
    let staff = [(Field::Established, "9"), (Field::Auxiliaries, "9")];
    assert!(status(Section::Staff, &staff) == Status::Done);
    let staff = [(Field::Established, "9"), (Field::Auxiliaries, "10")];
    assert!(status(Section::Staff, &staff) == Status::Against(Severity::Measures));
    let reversed = after([Act::Open(reversed())]);
    assert!(reversed.status(Section::Registration) == Status::Against(Severity::Ambiguous));
}

#[test]
fn a_copy_of_a_post_has_no_code() {
    let post = notice::Answers::default()
        .with(Field::PostCode, Raw::text("01"))
        .with(Field::PostTitle, Raw::text("内勤"));
    let copied = copy(&post);
    assert_eq!(copied.text(Field::PostCode), "");
    assert_eq!(copied.text(Field::PostTitle), "内勤");
}
