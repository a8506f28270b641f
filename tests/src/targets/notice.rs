//! The file of a notice.

use notice::{Section, file, lint, posts, read};
use words::Locale;

use crate::notice_tree;

/// Opens, reads, lints and writes a notice, and opens it again.
pub(super) fn notice_file(data: &[u8]) {
    let Ok(tree) = notice_tree(data) else {
        return;
    };
    let Ok(opened) = file::open(&tree) else {
        return;
    };
    let (notice, problems) = read(&opened.draft);
    for problem in &problems {
        assert!(!words::notice::problem(Locale::ZhHans, &problem.kind).is_empty());
    }

    // A written file opens again to the same draft.
    let written = file::write(&opened.draft);
    let tree = notice_tree(written.as_bytes()).expect("what is written can be parsed");
    let again = file::open(&tree).expect("what is written can be opened");
    assert!(again.unknown.is_empty());
    assert_eq!(read(&again.draft), (notice.clone(), problems));
    assert_eq!(file::write(&again.draft), written);

    // The same holds for its normal form.
    let normal = notice.draft();
    assert_eq!(read(&normal), (notice.clone(), Vec::new()));

    let findings = lint(&notice);
    assert!(findings.is_sorted_by_key(|finding| finding.severity));
    for finding in &findings {
        let sentence = words::notice::finding(Locale::ZhHans, finding);
        assert!(!sentence.is_empty());
        let at = finding.place.entry.unwrap_or_default();
        let entries = normal.entries(finding.place.section).len();
        assert!(finding.place.entry.is_none() || at < entries);
        // A mend is a readable answer of this notice.
        let mut mended = normal.clone();
        for mend in &finding.mend {
            mended.set(mend.entry, mend.field, mend.raw.clone());
        }
        assert!(read(&mended).1.is_empty());
        for section in Section::REPEATED {
            assert_eq!(mended.entries(section).len(), normal.entries(section).len());
        }
    }

    // Nothing is known of the person, so no post is met or refused.
    let (facts, traits) = (rules::Facts::default(), posts::Traits::default());
    let candidate = posts::Candidate::new(&notice, &facts, &traits);
    for post in &notice.posts {
        assert_eq!(candidate.stand(post).outcome, rules::Outcome::Unknown);
    }
}
