//! Tables: of posts, by what stands above their columns; else of labels and values.

use std::ops::Range;
use std::sync::LazyLock;

use notice::Field;
use record::Raw;

use super::person::{self, Condition};
use super::{Reader, labels};
use crate::clause::{clauses, sentences};
use crate::found::{Certainty, Found, found};
use crate::page::Page;
use crate::text::Table;
use crate::words::{Words, rows};

const COLUMNS: &str = fields::table!("../../data/columns.tsv");

/// What a column gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    /// Nothing of a post: a running number.
    Ignore,
    /// What is listed, and not placed.
    Unplaced,
    /// A field, as it stands there.
    Field(Field),
    /// What conditions of these kinds say; what they leave goes to 其他条件 if the column
    /// may hold any of them.
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

/// What a head says its column gives: the longest word in it.
fn head(text: &str) -> Option<Column> {
    if text.chars().count() > 20 {
        return None;
    }
    let text: String = text.chars().filter(|c| *c != '\n').collect();
    let fits = HEADS.iter().filter(|(word, _)| text.contains(word));
    fits.max_by_key(|(word, _)| word.len())
        .map(|(_, column)| *column)
}

/// The head of a table of posts: its columns, and how many rows it takes with those above.
struct Head {
    columns: Vec<Option<Column>>,
    /// In which row it begins.
    first: usize,
    /// How many rows stand up to its end.
    rows: usize,
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
    // A second row belongs to the head if a cell of the first one reaches into it.
    let below = below.filter(|row| {
        row.iter()
            .zip(top)
            .any(|(cell, above)| cell == above && !cell.is_empty())
    });
    let columns: Vec<Option<Column>> = top
        .iter()
        .enumerate()
        .map(|(at, cell)| {
            let own = below.and_then(|row| row.get(at)).filter(|own| *own != cell);
            own.and_then(|own| head(page.get(own)))
                .or_else(|| head(page.get(cell)))
        })
        .collect();
    let is_posts = columns.iter().flatten().any(|column| {
        matches!(
            column,
            Column::Field(Field::PostTitle | Field::Headcount | Field::PostCode)
        )
    });
    is_posts.then_some(Head {
        columns,
        first,
        rows: first + 1 + usize::from(below.is_some()),
    })
}

impl Reader<'_> {
    /// Reads every table: those of posts first, so that sentences do not name them again.
    pub(super) fn tables(&mut self) {
        for table in &self.page.tables {
            match head_of(self.page, table) {
                Some(head) => self.posts(table, &head),
                None => self.pairs(table),
            }
        }
    }

    fn posts(&mut self, table: &Table, head: &Head) {
        let (above, rows) = table.rows.split_at(head.rows.min(table.rows.len()));
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
            // A note across the table is a sentence, not a post.
            if row.len() > 1 && row.iter().all(|cell| cell == first) {
                self.loose.push(first.clone());
                continue;
            }
            if self.findings.posts >= notice::field::MOST_ENTRIES {
                return;
            }
            let at = self.findings.posts;
            self.findings.posts += 1;
            let mut rest = Vec::new();
            for (cell, column) in row.iter().zip(&head.columns) {
                self.cell(at, cell, *column, &mut rest);
            }
            // A merged cell may stand rows above: then the words of the row itself are shown.
            let is_one_cell = |first: &Range<usize>| {
                row.iter().any(|cell| {
                    rest.iter()
                        .all(|part| cell.start <= part.start && part.end <= cell.end)
                        && cell.start <= first.start
                })
            };
            let last = rest.iter().max_by_key(|part| part.start).cloned();
            if let (Some(first), Some(last)) = (rest.first().cloned(), last) {
                let words = match is_one_cell(&first) {
                    true => first.start..last.end,
                    false => last,
                };
                let text: Vec<String> = rest.iter().map(|part| self.source(part)).collect();
                let raw = Raw::text(&text.join("\n"));
                self.findings
                    .put(Some(at), found(Field::Other, raw, words, Certainty::Given));
                self.findings.seen.extend(rest);
            }
        }
    }

    fn cell(
        &mut self,
        at: usize,
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
                    let raw = Raw::text(&count.to_string());
                    self.findings.put(
                        Some(at),
                        found(Field::Headcount, raw, cell.clone(), Certainty::Given),
                    );
                }
            }
            Some(Column::Field(_)) if Words::Unlimited.is(text) => {
                self.findings.seen.push(cell.clone())
            }
            Some(Column::Field(field)) => {
                let raw = Raw::text(&self.source(cell));
                self.findings
                    .put(Some(at), found(field, raw, cell.clone(), Certainty::Given));
            }
            Some(Column::Conditions(kinds, takes_rest)) => {
                self.conditions(at, cell, kinds, takes_rest, rest)
            }
        }
    }

    /// A cell of conditions, clause by clause.
    fn conditions(
        &mut self,
        at: usize,
        cell: &Range<usize>,
        kinds: &[Condition],
        takes_rest: bool,
        rest: &mut Vec<Range<usize>>,
    ) {
        if Words::Unlimited.is(self.page.get(cell)) {
            // 学历：不限 is an answer, the others are as if nothing stood there.
            let is_education = kinds.len() == 1
                && kinds.first().is_some_and(|kind| {
                    std::ptr::fn_addr_eq(*kind, person::education as Condition)
                });
            if is_education {
                use fields::Choice;
                let raw = Raw::text(notice::choice::LeastEducation::Any.key());
                self.findings.put(
                    Some(at),
                    found(Field::LeastEducation, raw, cell.clone(), Certainty::Given),
                );
            }
            return self.findings.seen.push(cell.clone());
        }
        for sentence in sentences(self.page, cell) {
            for clause in clauses(self.page, &sentence, None, self.near) {
                let mut said: Vec<Found> = Vec::new();
                let before = self.findings.posts;
                kinds
                    .iter()
                    .for_each(|kind| kind(&clause, &mut |found| said.push(found)));
                debug_assert_eq!(before, self.findings.posts);
                if said.is_empty() && takes_rest {
                    rest.push(clause.words());
                }
                for mut found in said {
                    if found.raw == Raw::text(super::places::HERE) {
                        let Some(own) = self.findings.get(None, Field::Jurisdiction) else {
                            continue;
                        };
                        found.raw = own.raw.clone();
                    }
                    self.findings.put(Some(at), found);
                }
            }
        }
    }

    /// A table of labels, each with its value in the next cell; what else it holds is read as
    /// sentences are.
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
        // A merged cell may stand rows above its label.
        let words = cell.start.min(value.start)..value.end;
        let Some(clause) = clauses(self.page, value, None, self.near).first().copied() else {
            return;
        };
        // The whole cell is the value, whatever marks are in it.
        let text = self.page.get(value);
        let clause = crate::clause::Clause {
            text,
            at: value.start,
            ..clause
        };
        let mut said = Vec::new();
        labels::said(
            target,
            &clause,
            words.clone(),
            &|range| self.source(range),
            &mut |found| said.push(found),
        );
        if let labels::Target::Field(
            field @ (Field::Duties | Field::PaperList | Field::Other | Field::Majors),
        ) = target
        {
            said.push(found(
                field,
                Raw::text(&self.source(value)),
                words,
                Certainty::Given,
            ));
        }
        if said.is_empty() {
            self.loose.push(value.clone());
        }
        for found in said {
            self.keep(None, found);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_gives_something() {
        for (key, _) in rows(COLUMNS) {
            assert!(column(key).is_some(), "{key}");
        }
    }

    #[test]
    fn heads_are_read_by_their_longest_word() {
        assert_eq!(head("岗位\n代码"), Some(Column::Field(Field::PostCode)));
        assert_eq!(
            head("招聘人数（人）"),
            Some(Column::Field(Field::Headcount))
        );
        assert_eq!(head("序号"), Some(Column::Ignore));
        assert_eq!(head("协管员"), None);
    }
}
