//! The names of things: items, facts, answers, papers, clauses.

use rules::law::{CHAPTERS, TITLE, numeral};
use rules::{Citation, Fact, Outcome};

use crate::text::{self, Locale};

/// An answer to the question about Article 16(4).
pub use text::ability_answer::of as ability;
/// A circumstance, as it is asked.
pub use text::circumstance::of as circumstance;
/// What a circumstance includes, where its name does not say enough.
pub use text::circumstance_hint::of as circumstance_hint;
/// An answer to the question about Article 16(1).
pub use text::conduct_answer::of as conduct;
/// The name of a level of education.
pub use text::education::of as education;
/// The short name of an item.
pub use text::item::of as item;
/// The name of an outcome: 符合, 不符合 …
pub use text::outcome::of as outcome;
/// A paper, record or step of verification.
pub use text::paper::of as paper;
/// A question of the self-check.
pub use text::question::of as question;
/// What to know before answering a question.
pub use text::question_hint::of as question_hint;
/// The subject of a question in a few characters, for the list of answers.
pub use text::question_short::of as question_short;
/// The name of a kind of service.
pub use text::service::of as service;
/// How a clause is treated, in a word.
pub use text::treatment::of as treatment;

/// The name of a fact: what its question is about, or the circumstance itself.
#[must_use]
pub fn fact(locale: Locale, fact: Fact) -> &'static str {
    use text::question_short as t;
    match fact {
        Fact::BirthDate => t::birth_date(locale),
        Fact::HireDate => t::hire_date(locale),
        Fact::EarlierEngagement => t::earlier_engagement(locale),
        Fact::Education => t::education(locale),
        Fact::ExpectedCertificate => t::expected_certificate(locale),
        Fact::FullTime => t::full_time(locale),
        Fact::Service => t::service(locale),
        Fact::Conduct => t::conduct(locale),
        Fact::Ability => t::ability(locale),
        Fact::Circumstance(circumstance) => self::circumstance(locale, circumstance),
    }
}

/// The word for a standing. Article 17 lists what a person must not have, so for its items the
/// word is 有 or 没有.
#[must_use]
pub fn standing(locale: Locale, place: Citation, outcome: Outcome) -> &'static str {
    match (place.article, outcome) {
        (17, Outcome::Met) => text::standing::has_not(locale),
        (17, Outcome::NotMet) => text::standing::has(locale),
        (_, Outcome::Met) => text::standing::met(locale),
        (_, Outcome::NotMet) => text::standing::not_met(locale),
        (_, outcome) => self::outcome(locale, outcome),
    }
}

/// A place in the Measures: 第十六条第二项.
#[must_use]
pub fn citation(locale: Locale, place: Citation) -> String {
    let article = number(locale, place.article);
    match place.item {
        None => text::law::article(locale, &article),
        Some(item) => text::law::item(locale, &article, &number(locale, item)),
    }
}

/// A number of a chapter, an article or an item: as the Measures write it, or in figures.
fn number(locale: Locale, number: u8) -> String {
    match locale {
        Locale::ZhHans => numeral(number),
        _ => number.to_string(),
    }
}

/// The title of the Measures in the language of the reader; empty in Chinese.
#[must_use]
pub fn title_gloss(locale: Locale) -> &'static str {
    text::gloss::by_key(locale, "title")
}

/// The title of the Measures, as a sentence has it.
#[must_use]
pub fn measures(locale: Locale) -> &'static str {
    match title_gloss(locale) {
        "" => TITLE,
        gloss => gloss,
    }
}

/// A chapter with its number and title; empty where there is none.
#[must_use]
pub fn chapter(locale: Locale, chapter: u8) -> String {
    let title = usize::from(chapter)
        .checked_sub(1)
        .and_then(|index| CHAPTERS.get(index));
    title.map_or_else(String::new, |title| {
        let gloss = text::gloss::by_key(locale, &["chapter", &chapter.to_string()].concat());
        let title = if gloss.is_empty() { title } else { gloss };
        text::law::chapter(locale, &number(locale, chapter), title)
    })
}

/// Names in a row, as the language lists them.
#[must_use]
pub fn list<'a>(locale: Locale, names: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<&str> = names.into_iter().collect();
    names.join(text::punctuation::list(locale))
}

/// The number of an item as the Measures print it: （二）; or in figures: (2).
#[must_use]
pub fn numeral_in_brackets(locale: Locale, item: u8) -> String {
    text::law::in_brackets(locale, &number(locale, item))
}

/// The shortest form of a place in the Measures: 16（二）.
#[must_use]
pub fn citation_short(locale: Locale, place: Citation) -> String {
    let item = place.item.map(|item| numeral_in_brackets(locale, item));
    let item = item.unwrap_or_default();
    [&place.article.to_string(), item.as_str()].concat()
}
