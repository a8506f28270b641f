//! Which rows a list shows, and in which order.

use std::cmp::Ordering;

use rules::{Item, Outcome};

use super::row::Row;
use super::{Register, Warning};
use crate::open::Source;
use crate::review::{Conclusion, State};

fields::choices! {
    /// A column by which rows can be sorted.
    Column {
        /// 收件号.
        Number = "number",
        /// 姓名.
        Name = "name",
        /// 性别.
        Sex = "sex",
        /// 身份证号.
        IdNumber = "idNumber",
        /// 出生日期.
        BirthDate = "birthDate",
        /// 学历.
        Education = "education",
        /// 手机.
        Mobile = "mobile",
        /// 岗位.
        Post = "post",
        /// 程序结论.
        Outcome = "outcome",
        /// The number of warnings.
        Warnings = "warnings",
        /// 审核进度.
        State = "state",
        /// 审核结论.
        Conclusion = "conclusion",
        /// The day by the form.
        Saved = "saved",
        /// How it came.
        Source = "source",
        /// The file's name.
        File = "file",
    }
}

/// A post to filter by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PostFilter {
    /// The post of the notice with this index.
    Of(usize),
    /// None of the notice.
    None,
}

/// An item to filter by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemFilter {
    /// With this outcome.
    Is(Item, Outcome),
    /// With any outcome but 符合.
    IsNotMet(Item),
}

/// What a list shows. The default shows all rows in the order in which they came.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    /// Of this post.
    pub post: Option<PostFilter>,
    /// With this outcome: with the corrections, if there are any.
    pub outcome: Option<Outcome>,
    /// With this outcome of an item, likewise.
    pub item: Option<ItemFilter>,
    /// In this state of review.
    pub state: Option<State>,
    /// With this conclusion.
    pub conclusion: Option<Conclusion>,
    /// With this warning.
    pub warning: Option<Warning>,
    /// That came in this way.
    pub source: Option<Source>,
    /// Each of its words occurs in name, number, telephone, post, file, note or reason.
    pub text: String,
    /// The column by which rows are sorted; `None` for the order in which they came.
    pub sort: Option<Column>,
    /// Whether the greatest comes first.
    pub descending: bool,
}

impl Register {
    /// The indices of the rows that a list shows, in its order. Texts are sorted by their
    /// characters: a page that knows a language's order sorts by its own.
    pub fn shown(&self, query: &Query) -> Vec<usize> {
        let words: Vec<String> = query
            .text
            .split_whitespace()
            .map(str::to_uppercase)
            .collect();
        let second = self.terms().second_review;
        let rows = self.rows().iter().enumerate();
        let mut shown: Vec<(usize, &Row)> = rows
            .filter(|(_, row)| is_shown(row, query, second) && has(row, &words))
            .collect();
        if let Some(column) = query.sort {
            shown.sort_by(|(_, first), (_, second_row)| {
                let order = compare(column, first, second_row, second);
                match query.descending {
                    true => order.reverse(),
                    false => order,
                }
            });
        } else if query.descending {
            shown.reverse();
        }
        shown.into_iter().map(|(index, _)| index).collect()
    }
}

fn is_shown(row: &Row, query: &Query, second: bool) -> bool {
    let judged = row.judged();
    let post = match query.post {
        None => true,
        Some(PostFilter::Of(index)) => row.post_index == Some(index),
        Some(PostFilter::None) => row.post_index.is_none(),
    };
    let item = match query.item {
        None => true,
        Some(ItemFilter::Is(item, outcome)) => judged.item(item) == outcome,
        Some(ItemFilter::IsNotMet(item)) => judged.item(item) != Outcome::Met,
    };
    post && item
        && query
            .outcome
            .is_none_or(|outcome| judged.outcome == outcome)
        && query
            .warning
            .is_none_or(|warning| row.warnings.has(warning))
        && query.source.is_none_or(|source| row.source == source)
        && query
            .state
            .is_none_or(|state| row.review.state(second) == state)
        && query
            .conclusion
            .is_none_or(|conclusion| row.review.conclusion(second) == Some(conclusion))
}

/// Whether every word occurs in one of the texts of a row.
fn has(row: &Row, words: &[String]) -> bool {
    let [title, code] = &row.post;
    let texts = [
        &*row.name,
        &row.id_number,
        &row.mobile,
        title,
        code,
        &row.file,
        &row.review.note,
        &row.review.reason,
    ];
    words
        .iter()
        .all(|word| texts.iter().any(|text| contains(text, word)))
}

/// Whether a text has a word in capital letters, whatever its own letters are.
fn contains(text: &str, word: &str) -> bool {
    text.contains(word) || !text.is_empty() && text.to_uppercase().contains(word)
}

fn compare(column: Column, first: &Row, second: &Row, second_review: bool) -> Ordering {
    let by = |of: &dyn Fn(&Row) -> u32| of(first).cmp(&of(second));
    match column {
        Column::Number => first.number.cmp(&second.number),
        Column::Name => first.name.cmp(&second.name),
        Column::Sex => by(&|row| row.sex.map_or(9, |sex| sex as u32)),
        Column::IdNumber => first.id_number.cmp(&second.id_number),
        Column::BirthDate => first.facts.birth_date.cmp(&second.facts.birth_date),
        Column::Education => by(&|row| row.facts.education.map_or(0, |level| level as u32 + 1)),
        Column::Mobile => first.mobile.cmp(&second.mobile),
        Column::Post => {
            let place = |row: &Row| row.post_index.unwrap_or(usize::MAX);
            (place(first), &first.post).cmp(&(place(second), &second.post))
        }
        Column::Outcome => first.judged().outcome.cmp(&second.judged().outcome),
        Column::Warnings => by(&|row| row.warnings.count()),
        Column::State => by(&|row| row.review.state(second_review) as u32),
        Column::Conclusion => by(&|row| {
            row.review
                .conclusion(second_review)
                .map_or(0, |given| given as u32 + 1)
        }),
        Column::Saved => first.stated.saved.cmp(&second.stated.saved),
        Column::Source => by(&|row| row.source as u32),
        Column::File => first.file.cmp(&second.file),
    }
}
