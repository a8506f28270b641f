use intake::Certainty;
use notice::{Draft, Field};
use record::Raw;

use super::marked::pieces;
use super::rows::rows;

fn intake(text: &str) -> intake::Intake {
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 28).unwrap();
    intake::read(&intake::plain::read(text), today)
}

const NOTICE: &str =
    "某局公开招聘公告\n招聘外勤协管员6名、内勤协管员2名。\n大专及以上学历。\n试用期3个月。";

#[test]
fn what_all_posts_ask_for_is_one_row() {
    let rows = rows(&intake(NOTICE), &Draft::default());
    let education = rows
        .iter()
        .find(|row| row.field == Field::LeastEducation)
        .unwrap();
    assert_eq!(education.posts, [0, 1]);
    assert_eq!(education.fills().count(), 2);
    assert_eq!(education.certainty, Certainty::Given);
    let title = rows.iter().filter(|row| row.field == Field::PostTitle);
    assert_eq!(title.count(), 2);
}

#[test]
fn what_stands_there_is_kept_until_both_were_seen() {
    let mut draft = Draft::default();
    draft.set(None, Field::ProbationMonths, Raw::text("6"));
    draft.set(Some(0), Field::PostTitle, Raw::text("文员"));
    draft.set(Some(1), Field::PostTitle, Raw::text("内勤协管员"));
    let rows = rows(&intake(NOTICE), &draft);
    let probation = rows
        .iter()
        .find(|row| row.field == Field::ProbationMonths)
        .unwrap();
    assert_eq!(probation.before, Some(Raw::text("6")));
    // A post goes to the one of its name, or behind those that are there.
    let titles = rows.iter().filter(|row| row.field == Field::PostTitle);
    let titles: Vec<_> = titles.map(|row| (row.posts.clone(), row.is_same)).collect();
    assert_eq!(titles, [(vec![2], false), (vec![1], true)]);
}

#[test]
fn marks_cut_a_text_into_pieces_that_are_all_of_it() {
    let text = "负责对违停罚款；招聘男性10名，限男性。";
    let found = notice::lint::text(text);
    assert!(found.len() > 1);
    let pieces = pieces(text.len(), &found);
    let whole: String = pieces
        .iter()
        .filter_map(|piece| text.get(piece.range.clone()))
        .collect();
    assert_eq!(whole, text);
    for at in 0..found.len() {
        assert_eq!(
            pieces
                .iter()
                .filter(|piece| piece.first_of.contains(&at))
                .count(),
            1
        );
    }
    assert!(pieces.iter().any(|piece| piece.severity.is_none()));
}
