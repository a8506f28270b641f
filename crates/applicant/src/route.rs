//! The page that an address names. Other modules decide whether it can be shown, and what comes
//! next.

use std::rc::Rc;

use form::field::MOST_ENTRIES;
use form::{Field, Kind, Section};

use ui::address::{Address, Landing, entry_index, is_decimal};
use ui::parts::first_box;

/// A page, as the part of the address after `#` names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// `#/`, and no hash at all.
    Start,
    /// `#/question/education`: one question of the check, by its name there.
    Question(Rc<str>),
    /// `#/result`
    Result,
    /// `#/phone`: the code that opens the self-check on a phone.
    Phone,
    /// `#/onward/b19950304-e5`: a self-check from another screen, as [`rules::Facts::brief`].
    Onward(Rc<str>),
    /// `#/carry/0123456789`: the form from another screen, protected by a passphrase
    /// ([`form::digits`]).
    Carry(Rc<str>),
    /// `#/form`: the status of each section of the application.
    Form,
    /// `#/form/person`: one section, by its name in [`form::Section::key`].
    Section(Section),
    /// `#/form/history/2`: one entry of a section, counted from 1 as people do.
    Entry(Section, usize),
    /// `#/form/person/idNumber`, `#/form/history/2/place`: a field of a section or an entry,
    /// where the reader lands.
    Field(Option<usize>, Field),
    /// `#/form/check`: all answers, for a last check.
    Answers,
    /// `#/form/paper`: the sheet, as it is printed.
    Paper,
    /// `#/notice`: the recruitment notice that is followed, or the controls to open one.
    Notice,
    /// `#/posts`: the applicant's standing for each of its posts.
    Posts,
    /// `#/after`: the days after hiring.
    After,
    /// `#/law`, or `#/law/16` for one article. The number may not exist.
    Law(Option<u8>),
    /// `#/privacy`: what stays on this device, and what the page has counted.
    Privacy,
    /// `#/accessible`: what was done so that everyone can use the page.
    Accessible,
    /// Anything else.
    NotFound,
}

impl Route {
    /// Reads a hash, with its `#` or without.
    pub fn parse(hash: &str) -> Self {
        let path = hash.strip_prefix('#').unwrap_or(hash);
        if path.is_empty() {
            return Self::Start;
        }
        let Some(path) = path.strip_prefix('/') else {
            return Self::NotFound;
        };
        let (page, rest) = match path.split_once('/') {
            Some((page, rest)) => (page, Some(rest)),
            None => (path, None),
        };
        match (page, rest) {
            ("", None) => Self::Start,
            ("question", Some(slug)) if is_slug(slug) => Self::Question(slug.into()),
            ("result", None) => Self::Result,
            ("phone", None) => Self::Phone,
            ("onward", Some(brief)) => Self::Onward(brief.into()),
            ("carry", Some(digits)) => Self::Carry(digits.into()),
            ("form", None) => Self::Form,
            ("form", Some("check")) => Self::Answers,
            ("form", Some("paper")) => Self::Paper,
            ("form", Some(rest)) => section(rest).unwrap_or(Self::NotFound),
            ("notice", None) => Self::Notice,
            ("posts", None) => Self::Posts,
            ("after", None) => Self::After,
            ("privacy", None) => Self::Privacy,
            ("accessible", None) => Self::Accessible,
            ("law", None) => Self::Law(None),
            ("law", Some(article)) => match article.parse() {
                // `+16` and `016` parse too, but each page has one address.
                Ok(number) if is_decimal(article) => Self::Law(Some(number)),
                _ => Self::NotFound,
            },
            _ => Self::NotFound,
        }
    }

    /// The address with its `#`, as a link's `href` has it.
    pub fn hash(&self) -> String {
        match self {
            Self::Start => "#/".to_owned(),
            Self::Question(slug) => ["#/question/", slug].concat(),
            Self::Result => "#/result".to_owned(),
            Self::Phone => "#/phone".to_owned(),
            Self::Onward(brief) => ["#/onward/", brief].concat(),
            Self::Carry(digits) => ["#/carry/", digits].concat(),
            Self::Form => "#/form".to_owned(),
            Self::Section(section) => ["#/form/", section.key()].concat(),
            Self::Entry(section, at) => {
                let at = at.saturating_add(1).to_string();
                ["#/form/", section.key(), "/", &at].concat()
            }
            Self::Field(entry, field) => {
                let page = match entry {
                    Some(at) => Self::Entry(field.section(), *at),
                    None => Self::Section(field.section()),
                };
                [&page.hash(), "/", field.key()].concat()
            }
            Self::Answers => "#/form/check".to_owned(),
            Self::Paper => "#/form/paper".to_owned(),
            Self::Notice => "#/notice".to_owned(),
            Self::Posts => "#/posts".to_owned(),
            Self::After => "#/after".to_owned(),
            Self::Privacy => "#/privacy".to_owned(),
            Self::Accessible => "#/accessible".to_owned(),
            Self::Law(None) => "#/law".to_owned(),
            Self::Law(Some(article)) => ["#/law/", &article.to_string()].concat(),
            Self::NotFound => "#/not-found".to_owned(),
        }
    }
}

impl Address for Route {
    fn parse(hash: &str) -> Self {
        Self::parse(hash)
    }

    fn hash(&self) -> String {
        self.hash()
    }

    fn landing(&self) -> Landing {
        match self {
            Self::Law(Some(article)) => Landing::Place(article_id(*article)),
            Self::Field(_, field) => Landing::Control(control(*field)),
            _ => Landing::Heading,
        }
    }
}

/// The `id` of a field's first control.
fn control(field: Field) -> String {
    match field.kind() {
        Kind::Day | Kind::Month | Kind::AnyMonth => first_box(field.key(), &[]).to_string(),
        _ => field.key().to_owned(),
    }
}

/// A section or one entry of it, and perhaps a field.
fn section(path: &str) -> Option<Route> {
    let mut parts = path.split('/');
    let section = Section::of_key(parts.next()?)?;
    let entry = match section.is_repeated() {
        true => parts.next(),
        false => None,
    };
    let entry = match entry {
        Some(entry) => Some(entry_index(entry, MOST_ENTRIES)?),
        None => None,
    };
    let route = match (parts.next(), entry) {
        (None, None) => Route::Section(section),
        (None, Some(at)) => Route::Entry(section, at),
        (Some(key), _) => {
            let field = Field::of_key(key).filter(|field| field.section() == section)?;
            Route::Field(entry, field)
        }
    };
    parts.next().is_none().then_some(route)
}

fn is_slug(text: &str) -> bool {
    let word = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-';
    !text.is_empty() && text.bytes().all(word)
}

/// The `id` of an article.
pub fn article_id(article: u8) -> String {
    ["article-", &article.to_string()].concat()
}

#[cfg(test)]
mod tests {
    use super::{Field, Route, Section};

    #[test]
    fn every_page_is_found_again_under_its_own_address() {
        for route in [
            Route::Start,
            Route::Question("education".into()),
            Route::Question("served-2".into()),
            Route::Result,
            Route::Form,
            Route::Section(Section::Person),
            Route::Entry(Section::History, 0),
            Route::Entry(Section::Family, 39),
            Route::Field(None, Field::IdNumber),
            Route::Field(Some(1), Field::Place),
            Route::Answers,
            Route::Paper,
            Route::Notice,
            Route::Posts,
            Route::After,
            Route::Law(None),
            Route::Law(Some(1)),
            Route::Law(Some(29)),
            Route::Privacy,
            Route::Accessible,
            Route::NotFound,
        ] {
            assert_eq!(Route::parse(&route.hash()), route);
        }
    }

    #[test]
    fn no_hash_and_an_empty_one_are_the_start() {
        for hash in ["", "#", "#/", "/"] {
            assert_eq!(Route::parse(hash), Route::Start, "{hash:?}");
        }
    }

    #[test]
    fn other_addresses_are_not_found() {
        for hash in [
            "#start",
            "#main",
            "#/start",
            "#/question",
            "#/question/",
            "#/question/Education",
            "#/question/a/b",
            "#/question/学历",
            "#/answers",
            "#/result/",
            "#/result/1",
            "#/form/",
            "#/form/nothing",
            "#/form/person/1",
            "#/form/person/place",
            "#/form/person/idNumber/1",
            "#/form/history/place",
            "#/form/history/1/name",
            "#/form/history/0",
            "#/form/history/41",
            "#/form/history/1/2",
            "#/law/",
            "#/law/0",
            "#/law/016",
            "#/law/+16",
            "#/law/256",
            "#/law/16/2",
            "#//",
            "#/?a=b",
        ] {
            assert_eq!(Route::parse(hash), Route::NotFound, "{hash:?}");
        }
    }
}
