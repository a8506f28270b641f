//! Reads a page part by part: labels, tables, sentences, headings.

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
    /// Cells that are read as sentences.
    loose: Vec<Range<usize>>,
}

/// The values with their places, and the ranges that were read and hold none.
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

/// The year of the notice: that of its first day. Years of birth are out of range.
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

impl<'a> Reader<'a> {
    /// The original text of a range.
    fn source(&self, range: &Range<usize>) -> String {
        let text = self.text.as_str();
        let source = text.get(self.page.source(range, text));
        source.unwrap_or_default().trim().to_owned()
    }

    /// Keeps a value: of one post, of all posts, or of the notice.
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
        let sentences = lines.flat_map(|(index, line)| {
            let sentences = sentences(self.page, &line.body).into_iter();
            sentences.map(move |sentence| (index, sentence))
        });
        sentences.collect()
    }

    /// A sentence as one clause.
    fn whole(&self, sentence: &Range<usize>, line: Option<&Line>) -> Clause<'a> {
        Clause {
            text: self.page.get(sentence),
            start: sentence.start,
            sentence: self.page.get(sentence),
            offset: 0,
            topic: line.and_then(|line| line.topic),
            heading: line.map_or("", |line| self.page.get(&line.heading)),
            near: self.near,
        }
    }

    /// Reads labels, and the parts of several lines.
    fn labels(&mut self) {
        let mut values = Vec::new();
        let source = |range: &Range<usize>| self.source(range);
        for (line, sentence) in self.all_sentences() {
            let whole = self.whole(&sentence, self.lines.get(line));
            labels::read(&whole, &source, &mut |found| values.push(found));
        }
        blocks::read(self.page, &self.lines, &source, &mut |found| {
            values.push(found)
        });
        for found in values {
            self.keep(None, found);
        }
    }

    /// Reads sentences, and the cells that are read as sentences.
    fn sentences(&mut self) {
        let page = self.page;
        let title = self
            .findings
            .get(None, Field::Title)
            .map_or(0..0, |found| found.words.clone());
        let (named, sum) = match self.findings.posts {
            0 => posts::named(page, &self.lines, &title),
            // A table names the posts: a sentence only counts them again.
            _ => (Vec::new(), None),
        };
        self.findings.seen.extend(sum);
        posts::put(&named, &mut self.findings);
        for index in 0..named.len() {
            if let Some(words) = posts::duties(page, &self.lines, &named, index) {
                let raw = Raw::text(&self.source(&words));
                let duties = found(Field::Duties, raw, words, Certainty::Given);
                self.findings.put(Some(index), duties);
            }
        }
        if self.findings.posts == 0 {
            let total = posts::total(page, &self.lines, &title);
            self.findings.general.extend(total);
        }
        let source = |range: &Range<usize>| self.source(range);
        let papers = self.lines.iter();
        let papers = papers.filter_map(|line| blocks::papers(page, &line.body, &source));
        for found in papers.collect::<Vec<_>>() {
            self.keep(None, found);
        }
        let is_in_title =
            |sentence: &Range<usize>| title.start <= sentence.start && sentence.end <= title.end;
        let cells = std::mem::take(&mut self.loose);
        for (line, sentence) in self.all_sentences() {
            if !is_in_title(&sentence) {
                self.sentence(&sentence, Some(line), &named);
            }
        }
        for sentence in cells.iter().flat_map(|cell| sentences(page, cell)) {
            if !is_in_title(&sentence) {
                self.sentence(&sentence, None, &named);
            }
        }
    }

    /// Reads a sentence of a line, or of a cell.
    fn sentence(&mut self, sentence: &Range<usize>, line: Option<usize>, named: &[posts::Named]) {
        let page = self.page;
        let line_of_sentence = line.and_then(|line| self.lines.get(line));
        let topic = line_of_sentence.and_then(|line| line.topic);
        match topic {
            Some(Topic::Pledge) => return,
            Some(Topic::Bars) => {
                let text = page.get(sentence);
                return beside::bars(text, sentence.start, &mut |found| self.keep(None, found));
            }
            _ => {}
        }
        let mut values: Vec<(Option<usize>, Found)> = Vec::new();
        let whole = self.whole(sentence, line_of_sentence);
        let source = |range: &Range<usize>| self.source(range);
        contact::read(&whole, &source, &mut |found| values.push((None, found)));
        let subject_of = |text: &str| posts::subject(named, line?, text);
        let subject = subject_of(whole.text);
        for clause in clauses(page, sentence, line_of_sentence, self.near) {
            let post = subject_of(clause.text).or(subject);
            let mut put = |found: Found| values.push((post, found));
            days::read(&clause, &mut put);
            terms::read(&clause, &mut put);
            beside::tests(&clause, &mut put);
            if topic.is_none_or(|topic| topic.may_have_conditions()) {
                person::of_notice(&clause, &mut put);
                let conditions = person::ALL.iter();
                conditions.for_each(|condition| condition(&clause, &mut put));
            }
        }
        for (post, found) in values {
            self.keep(post, found);
        }
    }

    /// Headings are read, and hold no value.
    fn headings(&mut self) {
        let headings = self.lines.iter().filter(|line| line.is_heading);
        let ranges = headings.map(|line| line.range.clone());
        self.findings.seen.extend(ranges);
    }
}
