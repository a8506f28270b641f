//! What a finding says would mend it, does.

use notice::lint::OpenReading;
use notice::{Finding, FindingKind, Notice, lint, read};
use tests::dice::Dice;

use crate::generate::draft;
use crate::kinds;

/// The notice, mended.
fn mended(notice: &Notice, finding: &Finding) -> Notice {
    let mut draft = notice.draft();
    for mend in &finding.mend {
        draft.set(mend.entry, mend.field, mend.raw.clone());
    }
    let (notice, problems) = read(&draft);
    assert_eq!(problems, [], "{finding:?}");
    notice
}

/// What is found, and where.
fn said(finding: &Finding) -> (String, notice::Place) {
    (kinds::name(finding), finding.place)
}

/// Whether something could not be computed until it is mended: dates without the day from
/// which they are counted, ends before beginnings.
fn hides_others(finding: &Finding) -> bool {
    let reading = OpenReading::ReferenceDate;
    match finding.kind {
        FindingKind::BirthsWithoutReference
        | FindingKind::BirthsReversed
        | FindingKind::TrainingReversed
        | FindingKind::RegistrationReversed
        | FindingKind::PhotoReversed => true,
        FindingKind::Open { reading: own, .. } => own == reading,
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
        let known: Vec<_> = before.iter().map(said).collect();
        for finding in before.iter().filter(|one| !one.mend.is_empty()) {
            let after = lint(&mended(&notice, finding));
            mends += 1;
            for one in &after {
                assert!(said(one) != said(finding), "stays: {finding:#?}");
                let graver = one.severity < finding.severity;
                assert!(
                    !graver || hides_others(finding) || known.contains(&said(one)),
                    "{finding:#?}\nbrings\n{one:#?}\n{}",
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
            let Some(finding) = all.iter().find(|one| !one.mend.is_empty()) else {
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
