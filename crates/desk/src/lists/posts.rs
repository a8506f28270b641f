//! How many applied for each post, and whether its examination can be opened.

use std::collections::BTreeSet;

use rules::Outcome;

use crate::register::{Register, Row};
use crate::review::Conclusion;

/// A post in figures. People are counted by ID number, so that somebody who handed in twice for
/// one post counts once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PostCount {
    /// The index of the post in the notice; `None` for applications for none of its posts.
    pub post: Option<usize>,
    /// 招聘人数.
    pub places: Option<u16>,
    /// 报名.
    pub applicants: usize,
    /// 程序结论 不符合.
    pub not_met: usize,
    /// 通过.
    pub passed: usize,
    /// 不通过.
    pub refused: usize,
    /// 待补.
    pub pending: usize,
    /// Not concluded yet.
    pub unconcluded: usize,
}

impl PostCount {
    /// Whether enough people passed to open the examination at one place to `ratio` people
    /// (开考比例). `None` while that is not settled: the places are not known, or it turns on
    /// reviews that are not concluded.
    pub fn opens(&self, ratio: u16) -> Option<bool> {
        let wanted = usize::from(self.places?).saturating_mul(usize::from(ratio));
        let open = self.unconcluded + self.pending;
        match (self.passed >= wanted, self.passed + open >= wanted) {
            (true, _) => Some(true),
            (false, false) => Some(false),
            (false, true) => None,
        }
    }
}

/// The figures of every post, in the order of the notice; last those for none of them, if there
/// are any.
pub fn post_counts(register: &Register) -> Vec<PostCount> {
    let terms = register.terms();
    let posts = terms.notice.posts.iter().enumerate();
    let mut counts: Vec<PostCount> = posts
        .map(|(index, post)| PostCount {
            post: Some(index),
            places: post.headcount,
            ..PostCount::default()
        })
        .collect();
    let others = counts.len();
    counts.push(PostCount::default());
    let mut people: Vec<BTreeSet<&str>> = vec![BTreeSet::new(); counts.len()];
    // Of several applications of one person the last counts.
    for row in register.rows().iter().rev() {
        let index = row.post_index.unwrap_or(others);
        let (Some(count), Some(people)) = (counts.get_mut(index), people.get_mut(index)) else {
            continue;
        };
        if row.id_number.is_empty() || people.insert(&row.id_number) {
            add(count, row, terms.second_review);
        }
    }
    counts.retain(|count| count.post.is_some() || count.applicants > 0);
    counts
}

fn add(count: &mut PostCount, row: &Row, second: bool) {
    count.applicants += 1;
    count.not_met += usize::from(row.judged().outcome == Outcome::NotMet);
    match row.review.conclusion(second) {
        Some(Conclusion::Passed) => count.passed += 1,
        Some(Conclusion::Refused) => count.refused += 1,
        Some(Conclusion::Pending) => count.pending += 1,
        None => count.unconcluded += 1,
    }
}
