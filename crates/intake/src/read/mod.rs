//! Reads a page part by part: tables, then what labels, headings and sentences say.

mod about;
mod beside;
mod blocks;
mod contact;
mod days;
mod labels;
mod person;
mod places;
mod posts;
mod reach;
mod table;
mod terms;

use std::ops::Range;

use chrono::{Datelike, NaiveDate};
use notice::{Field, Section};
use record::{Place, Raw};

use crate::clause::{Clause, clauses, sentences};
use crate::figures::{Near, days as days_in};
use crate::found::{Certainty, Findings, Found, found};
use crate::lines::{Line, Topic, lines};
use crate::page::Page;
use crate::text::Text;

/// The state of reading.
struct Reader<'a> {
    text: &'a Text,
    page: &'a Page,
    lines: Vec<Line>,
    near: Near,
    findings: Findings,
    /// Cells that are read like sentences.
    loose: Vec<Range<usize>>,
}

/// What was read: values with their places, and what holds nothing to place.
pub(crate) type Read = (Vec<(Place<Field>, Found)>, Vec<Range<usize>>);

/// Reads a page.
pub(crate) fn read(text: &Text, page: &Page, today: NaiveDate) -> Read {
    let mut reader = Reader {
        text,
        page,
        lines: lines(page),
        near: Near {
            year: year(page, today),
            today,
        },
        findings: Findings::default(),
        loose: Vec::new(),
    };
    about::title(page, &reader.lines, text.as_str(), &mut reader.findings);
    reader.labels();
    about::signature(page, &reader.lines, reader.near, &mut reader.findings);
    places::jurisdiction(&mut reader.findings, page);
    reader.tables();
    reader.sentences();
    reader.headings();
    places::here(&mut reader.findings);
    reader.findings.spread();
    reader.findings.into_placed()
}

/// The year of the notice: that of its first day, as long as nobody was born then.
fn year(page: &Page, today: NaiveDate) -> Option<i32> {
    let near = Near { year: None, today };
    let mut years = page
        .lines(&(0..page.plain.len()))
        .into_iter()
        .flat_map(|line| {
            let text = page.get(&line);
            let titled = text
                .get(..4)
                .filter(|_| text.get(4..).is_some_and(|rest| rest.starts_with('年')));
            let titled = titled.and_then(|year| year.parse().ok());
            let dated = days_in(text, near).into_iter().filter(|day| day.is_certain);
            titled
                .into_iter()
                .chain(dated.map(|day| day.date.year()))
                .collect::<Vec<i32>>()
        });
    years.find(|year| (today.year() - 12..=today.year() + 2).contains(year))
}

impl Reader<'_> {
    /// A part of the text as it was taken in, without what stands around it.
    fn source(&self, range: &Range<usize>) -> String {
        let source = self.page.source(range, self.text.as_str());
        self.text
            .as_str()
            .get(source)
            .unwrap_or_default()
            .trim()
            .to_owned()
    }

    /// Keeps what was found: of one post, of all of them, or of the notice.
    fn keep(&mut self, post: Option<usize>, found: Found) {
        match (found.field.section(), post) {
            (Section::Posts, Some(_)) => self.findings.put(post, found),
            (Section::Posts, None) => self.findings.general.push(found),
            (Section::Cities, _) => {}
            _ => self.findings.put(None, found),
        }
    }

    /// The sentences of all lines, each with its line.
    fn all_sentences(&self) -> Vec<(usize, Range<usize>)> {
        let lines = self.lines.iter().enumerate();
        let of_line = |(at, line): (usize, &Line)| {
            let sentences = sentences(self.page, &line.body);
            sentences
                .into_iter()
                .map(move |sentence| (at, sentence))
                .collect::<Vec<_>>()
        };
        lines.flat_map(of_line).collect()
    }

    fn whole(&self, sentence: &Range<usize>, line: Option<usize>) -> Clause<'_> {
        let line = line.and_then(|at| self.lines.get(at));
        Clause {
            text: self.page.get(sentence),
            at: sentence.start,
            sentence: self.page.get(sentence),
            within: 0,
            topic: line.and_then(|line| line.topic),
            heading: line.map_or("", |line| self.page.get(&line.heading)),
            near: self.near,
        }
    }

    fn labels(&mut self) {
        let mut said = Vec::new();
        for (at, sentence) in self.all_sentences() {
            let whole = self.whole(&sentence, Some(at));
            labels::read(&whole, &|range| self.source(range), &mut |found| {
                said.push(found)
            });
        }
        let mut blocks = Vec::new();
        let source = |range: &Range<usize>| self.source(range);
        blocks::read(self.page, &self.lines, &source, &mut |at, found| {
            blocks.push((at, found))
        });
        for found in said
            .into_iter()
            .chain(blocks.into_iter().map(|(_, found)| found))
        {
            self.keep(None, found);
        }
    }

    /// What sentences say: of posts, of the notice, of whoever applies.
    fn sentences(&mut self) {
        let title = self
            .findings
            .get(None, Field::Title)
            .map_or(0..0, |found| found.words.clone());
        let (named, sum) = match self.findings.posts {
            0 => posts::named(self.page, &self.lines, &title),
            // A table names them; a sentence may only count them again.
            _ => (Vec::new(), None),
        };
        self.findings.seen.extend(sum);
        posts::put(&named, &mut self.findings);
        for at in 0..named.len() {
            if let Some(words) = posts::duties(self.page, &self.lines, &named, at) {
                let raw = Raw::text(&self.source(&words));
                self.findings
                    .put(Some(at), found(Field::Duties, raw, words, Certainty::Given));
            }
        }
        if self.findings.posts == 0 {
            let total = posts::total(self.page, &self.lines, &title);
            self.findings.general.extend(total);
        }
        let mut all: Vec<(Option<usize>, Range<usize>)> = self
            .all_sentences()
            .into_iter()
            .map(|(at, sentence)| (Some(at), sentence))
            .collect();
        for cell in std::mem::take(&mut self.loose) {
            all.extend(
                sentences(self.page, &cell)
                    .into_iter()
                    .map(|sentence| (None, sentence)),
            );
        }
        for at in 0..self.lines.len() {
            let Some(line) = self.lines.get(at) else {
                continue;
            };
            let papers = blocks::papers(self.page, &line.body, &|range| self.source(range));
            if let Some(papers) = papers {
                self.keep(None, papers);
            }
        }
        for (at, sentence) in all {
            if title.start <= sentence.start && sentence.end <= title.end {
                continue;
            }
            let line = at.and_then(|at| self.lines.get(at)).cloned();
            let topic = line.as_ref().and_then(|line| line.topic);
            let mut said: Vec<(Option<usize>, Found)> = Vec::new();
            if matches!(topic, Some(Topic::Bars | Topic::Pledge)) {
                if topic == Some(Topic::Bars) {
                    let text = self.page.get(&sentence);
                    beside::bars(text, sentence.start, &mut |found| said.push((None, found)));
                }
                said.into_iter()
                    .for_each(|(_, found)| self.keep(None, found));
                continue;
            }
            let whole = self.whole(&sentence, at);
            contact::read(&whole, &|range| self.source(range), &mut |found| {
                said.push((None, found))
            });
            let subject = at.and_then(|at| posts::subject(&named, at, whole.text));
            for clause in clauses(self.page, &sentence, line.as_ref(), self.near) {
                let own = at
                    .and_then(|at| posts::subject(&named, at, clause.text))
                    .or(subject);
                let mut put = |found: Found| said.push((own, found));
                days::read(&clause, &mut put);
                terms::read(&clause, &mut put);
                beside::tests(&clause, &mut put);
                if matches!(
                    topic,
                    Some(
                        Topic::Papers
                            | Topic::Process
                            | Topic::Duties
                            | Topic::Employment
                            | Topic::Pay
                            | Topic::Other
                    )
                ) {
                    continue;
                }
                person::of_notice(&clause, &mut put);
                person::ALL
                    .iter()
                    .for_each(|condition| condition(&clause, &mut put));
            }
            for (post, found) in said {
                self.keep(post, found);
            }
        }
    }

    /// Headings are read, and hold nothing themselves.
    fn headings(&mut self) {
        let headings = self.lines.iter().filter(|line| line.is_heading);
        self.findings
            .seen
            .extend(headings.map(|line| line.range.clone()));
    }
}
