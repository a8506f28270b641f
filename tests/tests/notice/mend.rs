//! The change that a finding proposes mends it.

use notice::lint::OpenReading;
use notice::{Finding, FindingKind, Notice, lint, read};
use tests::dice::Dice;

use crate::generate::draft;
use crate::kinds;

/// The notice with the change applied.
fn mended(notice: &Notice, finding: &Finding) -> Notice {
    let mut draft = notice.draft();
    for mend in &finding.mend {
        draft.set(mend.entry, mend.field, mend.raw.clone());
    }
    let (notice, problems) = read(&draft);
    assert_eq!(problems, [], "{finding:?}");
    notice
}

/// The kind and place of a finding.
fn identity(finding: &Finding) -> (String, notice::Place) {
    (kinds::name(finding), finding.place)
}

/// Whether other findings could not be computed before the change: dates without a reference
/// day, ends before beginnings.
fn hides_others(finding: &Finding) -> bool {
    let reading = OpenReading::ReferenceDate;
    match finding.kind {
        FindingKind::BirthsWithoutReference
        | FindingKind::BirthsReversed
        | FindingKind::TrainingReversed
        | FindingKind::RegistrationReversed
        | FindingKind::PhotoReversed => true,
        FindingKind::Open { reading: open, .. } => open == reading,
        _ => false,
    }
}

#[test]
fn a_mend_takes_the_finding_away_and_brings_none_that_is_graver() {
    let mut dice = Dice::new(20_261_201);
    let mut mends = 0;
    for _ in 0..500 {
        let (notice, problems) = read(&draft(&mut dice));
        assert_eq!(problems, []);
        let before = lint(&notice);
        let known: Vec<_> = before.iter().map(identity).collect();
        for finding in before.iter().filter(|finding| !finding.mend.is_empty()) {
            let after = lint(&mended(&notice, finding));
            mends += 1;
            for later in &after {
                assert!(identity(later) != identity(finding), "stays: {finding:#?}");
                let graver = later.severity < finding.severity;
                assert!(
                    !graver || hides_others(finding) || known.contains(&identity(later)),
                    "{finding:#?}\nbrings\n{later:#?}\n{}",
                    notice::file::write(&notice.draft())
                );
            }
        }
    }
    assert!(mends > 1_500, "{mends}");
}

#[test]
fn mending_ends() {
    let mut dice = Dice::new(20_261_202);
    let mut most = 0;
    for _ in 0..120 {
        let (mut notice, _) = read(&draft(&mut dice));
        let mut steps = 0;
        loop {
            let all = lint(&notice);
            let Some(finding) = all.iter().find(|finding| !finding.mend.is_empty()) else {
                break;
            };
            notice = mended(&notice, finding);
            steps += 1;
            assert!(
                steps < 200,
                "{finding:#?} comes back\n{}",
                notice::file::write(&notice.draft())
            );
        }
        most = most.max(steps);
    }
    println!("{most} mends at most");
}
