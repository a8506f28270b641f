//! Tables of posts, by the heads of their columns, and tables of labels and values.

use std::ops::Range;
use std::sync::LazyLock;

use fields::Choice;
use notice::Field;
use notice::choice::LeastEducation;
use record::Raw;

use super::person::{self, Condition};
use super::{Reader, labels};
use crate::clause::{clauses, sentences};
use crate::found::{Certainty, Found, found};
use crate::page::Page;
use crate::text::Table;
use crate::words::{Words, rows};

const COLUMNS: &str = fields::table!("../../data/columns.tsv");

/// The contents of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    /// No value: a running number.
    Ignore,
    /// Values without a field, which are listed as unplaced.
    Unplaced,
    /// The values of a field.
    Field(Field),
    /// Conditions of these kinds. If the flag is set, any other clause goes to 其他条件.
    Conditions(&'static [Condition], bool),
}

static HEADS: LazyLock<Vec<(&'static str, Column)>> = LazyLock::new(|| {
    let all = rows(COLUMNS).filter_map(|(key, words)| Some((column(key)?, words)));
    all.flat_map(|(column, words)| words.map(move |word| (word, column)))
        .collect()
});

fn column(key: &str) -> Option<Column> {
    Some(match key {
        "ignore" => Column::Ignore,
        "unplaced" => Column::Unplaced,
        "education" => Column::Conditions(&[person::education], false),
        "ages" => Column::Conditions(&[person::ages], false),
        "household" => Column::Conditions(&[person::household], false),
        "height" => Column::Conditions(&[person::height], false),
        "licence" => Column::Conditions(&[person::licence], false),
        "languages" => Column::Conditions(&[person::languages], false),
        "conditions" => Column::Conditions(person::ALL, true),
        key => Column::Field(labels::field(key)?),
    })
}

/// The contents of a column by the longest word in its head.
fn head(text: &str) -> Option<Column> {
    if text.chars().count() > 20 {
        return None;
    }
    let text: String = text.chars().filter(|c| *c != '\n').collect();
    let fits = HEADS.iter().filter(|(word, _)| text.contains(word));
    fits.max_by_key(|(word, _)| word.len())
        .map(|(_, column)| *column)
}

/// The head of a table of posts.
struct Head {
    columns: Vec<Option<Column>>,
    /// Its first row.
    first: usize,
    /// The first row behind it.
    end: usize,
}

fn head_of(page: &Page, table: &Table) -> Option<Head> {
    let known = |row: &[Range<usize>]| {
        let mut cells: Vec<&Range<usize>> = row
            .iter()
            .filter(|cell| head(page.get(cell)).is_some())
            .collect();
        cells.dedup();
        cells.len()
    };
    let first = table.rows.iter().take(6).position(|row| known(row) > 1)?;
    let top = table.rows.get(first)?;
    let below = table.rows.get(first + 1);
    // A second row belongs to the head if a cell of the first row covers part of it.
    let below = below.filter(|row| {
        row.iter()
            .zip(top)
            .any(|(cell, above)| cell == above && !cell.is_empty())
    });
    let column = |(index, cell): (usize, &Range<usize>)| {
        let below = below.and_then(|row| row.get(index));
        let below = below.filter(|below| *below != cell);
        let of_below = below.and_then(|below| head(page.get(below)));
        of_below.or_else(|| head(page.get(cell)))
    };
    let columns: Vec<Option<Column>> = top.iter().enumerate().map(column).collect();
    let is_posts = columns.iter().flatten().any(|column| {
        matches!(
            column,
            Column::Field(Field::PostTitle | Field::Headcount | Field::PostCode)
        )
    });
    is_posts.then_some(Head {
        columns,
        first,
        end: first + 1 + usize::from(below.is_some()),
    })
}

impl Reader<'_> {
    /// Reads every table, before the sentences: posts of a table are not read again from sentences.
    pub(super) fn tables(&mut self) {
        for table in &self.page.tables {
            match head_of(self.page, table) {
                Some(head) => self.posts(table, &head),
                None => self.pairs(table),
            }
        }
    }

    fn posts(&mut self, table: &Table, head: &Head) {
        let (above, rows) = table.rows.split_at(head.end.min(table.rows.len()));
        let (above, heads) = above.split_at(head.first);
        self.loose.extend(above.iter().flatten().cloned());
        self.findings.seen.extend(heads.iter().flatten().cloned());
        for row in rows {
            let Some(first) = row.iter().find(|cell| !cell.is_empty()) else {
                continue;
            };
            if Words::Total.behind(self.page.get(first)).is_some() {
                self.findings.seen.extend(row.iter().cloned());
                continue;
            }
            // A cell across the whole table is a note.
            if row.len() > 1 && row.iter().all(|cell| cell == first) {
                self.loose.push(first.clone());
                continue;
            }
            if self.findings.posts >= notice::field::MOST_ENTRIES {
                return;
            }
            let post = self.findings.posts;
            self.findings.posts += 1;
            let mut rest = Vec::new();
            for (cell, column) in row.iter().zip(&head.columns) {
                self.cell(post, cell, *column, &mut rest);
            }
            // A part may be in a merged cell of a row above: then the last part is shown.
            let are_in = |cell: &Range<usize>| {
                let mut parts = rest.iter();
                parts.all(|part| cell.start <= part.start && part.end <= cell.end)
            };
            let last = rest.iter().max_by_key(|part| part.start).cloned();
            if let (Some(first), Some(last)) = (rest.first(), last) {
                let words = match row.iter().any(are_in) {
                    true => first.start..last.end,
                    false => last,
                };
                let text: Vec<String> = rest.iter().map(|part| self.source(part)).collect();
                self.put(post, Field::Other, &text.join("\n"), &words);
                self.findings.seen.extend(rest);
            }
        }
    }

    /// Puts a value into a field of a post.
    fn put(&mut self, post: usize, field: Field, value: &str, words: &Range<usize>) {
        let found = found(field, Raw::text(value), words.clone(), Certainty::Given);
        self.findings.put(Some(post), found);
    }

    fn cell(
        &mut self,
        post: usize,
        cell: &Range<usize>,
        column: Option<Column>,
        rest: &mut Vec<Range<usize>>,
    ) {
        let text = self.page.get(cell);
        if text.is_empty() {
            return;
        }
        match column {
            None | Some(Column::Unplaced) => {}
            Some(Column::Ignore) => self.findings.seen.push(cell.clone()),
            Some(Column::Field(Field::Headcount)) => {
                if let Some(count) = person::headcount(text) {
                    self.put(post, Field::Headcount, &count.to_string(), cell);
                }
            }
            Some(Column::Field(_)) if Words::Unlimited.is(text) => {
                self.findings.seen.push(cell.clone())
            }
            Some(Column::Field(field)) => self.put(post, field, &self.source(cell), cell),
            Some(Column::Conditions(kinds, takes_rest)) => {
                self.conditions(post, cell, kinds, takes_rest, rest)
            }
        }
    }

    /// Reads a cell of conditions, clause by clause.
    fn conditions(
        &mut self,
        post: usize,
        cell: &Range<usize>,
        kinds: &[Condition],
        takes_rest: bool,
        rest: &mut Vec<Range<usize>>,
    ) {
        if Words::Unlimited.is(self.page.get(cell)) {
            // 不限 is a value of education. For every other condition it means none.
            let is_education = kinds.len() == 1
                && kinds.first().is_some_and(|kind| {
                    std::ptr::fn_addr_eq(*kind, person::education as Condition)
                });
            if is_education {
                let key = LeastEducation::Any.key();
                self.put(post, Field::LeastEducation, key, cell);
            }
            return self.findings.seen.push(cell.clone());
        }
        for sentence in sentences(self.page, cell) {
            for clause in clauses(self.page, &sentence, None, self.near) {
                let mut values: Vec<Found> = Vec::new();
                let mut put = |found| values.push(found);
                kinds.iter().for_each(|kind| kind(&clause, &mut put));
                if values.is_empty() && takes_rest {
                    rest.push(clause.words());
                }
                for mut found in values {
                    if found.raw == Raw::text(super::places::HERE) {
                        let Some(place) = self.findings.get(None, Field::Jurisdiction) else {
                            continue;
                        };
                        found.raw = place.raw.clone();
                    }
                    self.findings.put(Some(post), found);
                }
            }
        }
    }

    /// Reads a table of labels, each with its value in the next cell. Other cells are read as
    /// sentences.
    fn pairs(&mut self, table: &Table) {
        for row in &table.rows {
            let mut cells: Vec<&Range<usize>> =
                row.iter().filter(|cell| !cell.is_empty()).collect();
            cells.dedup();
            let mut cells = cells.into_iter().peekable();
            while let Some(cell) = cells.next() {
                let target = labels::exact(self.page.get(cell).trim_end_matches('：'));
                match (target, cells.peek()) {
                    (Some(target), Some(value)) => {
                        let value = (*value).clone();
                        self.pair(target, cell, &value);
                        cells.next();
                    }
                    _ => self.loose.push(cell.clone()),
                }
            }
        }
    }

    fn pair(&mut self, target: labels::Target, cell: &Range<usize>, value: &Range<usize>) {
        // A merged cell may begin in a row above its label.
        let words = cell.start.min(value.start)..value.end;
        let Some(clause) = clauses(self.page, value, None, self.near).first().copied() else {
            return;
        };
        // The whole cell is the value, with all its clauses.
        let text = self.page.get(value);
        let clause = crate::clause::Clause {
            text,
            start: value.start,
            ..clause
        };
        let mut values = Vec::new();
        let source = |range: &Range<usize>| self.source(range);
        labels::value_of(target, &clause, words.clone(), &source, &mut |found| {
            values.push(found)
        });
        if let labels::Target::Field(
            field @ (Field::Duties | Field::PaperList | Field::Other | Field::Majors),
        ) = target
        {
            let raw = Raw::text(&self.source(value));
            values.push(found(field, raw, words, Certainty::Given));
        }
        if values.is_empty() {
            self.loose.push(value.clone());
        }
        for found in values {
            self.keep(None, found);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_of_the_table_is_a_column() {
        for (key, _) in rows(COLUMNS) {
            assert!(column(key).is_some(), "{key}");
        }
    }

    #[test]
    fn the_longest_word_of_a_head_counts() {
        assert_eq!(head("岗位\n代码"), Some(Column::Field(Field::PostCode)));
        assert_eq!(
            head("招聘人数（人）"),
            Some(Column::Field(Field::Headcount))
        );
        assert_eq!(head("序号"), Some(Column::Ignore));
        assert_eq!(head("协管员"), None);
    }
}
