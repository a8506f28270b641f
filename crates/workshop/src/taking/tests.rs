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
fn a_condition_of_all_posts_is_one_row() {
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
fn a_row_has_the_value_of_the_draft() {
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
    // A recognised post has the index of the post with its name, or a new one.
    let titles = rows.iter().filter(|row| row.field == Field::PostTitle);
    let titles: Vec<_> = titles.map(|row| (row.posts.clone(), row.is_same)).collect();
    assert_eq!(titles, [(vec![2], false), (vec![1], true)]);
}

#[test]
fn the_pieces_of_a_marked_text_are_the_whole_text() {
    let text = "负责对违停罚款；招聘男性10名，限男性。";
    let found = notice::lint::text(text);
    assert!(found.len() > 1);
    let pieces = pieces(text.len(), &found);
    let whole: String = pieces
        .iter()
        .filter_map(|piece| text.get(piece.range.clone()))
        .collect();
    assert_eq!(whole, text);
    for finding in 0..found.len() {
        assert_eq!(
            pieces
                .iter()
                .filter(|piece| piece.first_of.contains(&finding))
                .count(),
            1
        );
    }
    assert!(pieces.iter().any(|piece| piece.severity.is_none()));
}
