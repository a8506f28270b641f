//! The entries of a section, one line each.

use notice::{Answers, Field, Section, Severity};
use words::Locale;
use words::notice as names;
use words::text::workshop as t;
use yew::prelude::*;

use super::Session;
use super::lint::tone;
use ui::parts::{chip, live};
use ui::sheet::Line;

/// What is wrong with an entry.
#[derive(Clone, Default)]
struct Wrong {
    /// The severity of its gravest finding.
    gravest: Option<Severity>,
    /// The number of its findings.
    findings: usize,
    /// The first answer that cannot be read.
    unread: Option<String>,
}

/// The lines of a section's entries, with what is wrong. Goes through all findings once, because
/// there may be hundreds.
pub(super) fn lines(section: Section, session: &Session) -> Vec<Line> {
    let (locale, workshop) = (session.locale, &session.workshop);
    let entries = workshop.draft().entries(section);
    let mut wrong = vec![Wrong::default(); entries.len()];
    for finding in workshop.findings_within(section) {
        if let Some(wrong) = finding.place.entry.and_then(|entry| wrong.get_mut(entry)) {
            // The gravest findings come first.
            wrong.gravest.get_or_insert(finding.severity);
            wrong.findings += 1;
        }
    }
    let problems = workshop.read().problems.iter();
    for problem in problems.filter(|problem| problem.place.section == section) {
        if let Some(wrong) = problem.place.entry.and_then(|entry| wrong.get_mut(entry)) {
            let text = || names::problem_in_list(locale, problem);
            wrong.unread.get_or_insert_with(text);
        }
    }
    let lines = entries.iter().zip(wrong).enumerate();
    let lines = lines.map(|(index, (entry, wrong))| Line {
        text: text(section, index, entry, session),
        wrong: wrong.show(locale),
    });
    lines.collect()
}

impl Wrong {
    fn show(self, locale: Locale) -> Html {
        html! {
            <>
                if let Some(severity) = self.gravest {
                    <p class="wanting">
                        { chip(tone(severity), names::severity(locale, severity)) }
                        { live(t::count(locale, &self.findings.to_string())) }
                    </p>
                }
                if let Some(unread) = self.unread {
                    <p class="error">{ live(unread) }</p>
                }
            </>
        }
    }
}

/// An entry in one line.
fn text(section: Section, index: usize, entry: &Answers, session: &Session) -> String {
    let locale = session.locale;
    let named = |fields: &[Field]| {
        let names = fields.iter().map(|&field| entry.text(field).trim());
        let name = names.collect::<Vec<_>>().join(" ");
        match name.trim() {
            "" => t::blank(locale).to_owned(),
            name => name.to_owned(),
        }
    };
    match section {
        Section::Cities => return named(&[Field::CityCode, Field::CityName]),
        Section::Texts => return named(&[Field::TextTitle]),
        _ => {}
    }
    let posts = &session.workshop.read().notice.posts;
    match posts.get(index) {
        Some(post) => t::post(
            locale,
            &names::post_name(locale, post, index),
            &names::headcount(locale, post),
        ),
        None => t::blank(locale).to_owned(),
    }
}
