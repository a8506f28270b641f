//! Which page an address names. Whether someone may see it, and what comes
//! next, is not decided here.

use std::rc::Rc;

/// A page, as the part of the address after `#` names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Route {
    /// `#/`, and no hash at all.
    Start,
    /// `#/question/education`: one question of the check, by its name there.
    Question(Rc<str>),
    /// `#/result`
    Result,
    /// `#/law`, or `#/law/16` for one article. The number may be of no article.
    Law(Option<u8>),
    /// Anything else.
    NotFound,
}

impl Route {
    /// Reads a hash, with its `#` or without.
    pub(crate) fn parse(hash: &str) -> Self {
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
            ("law", None) => Self::Law(None),
            ("law", Some(article)) => match article.parse() {
                // `+16` and `016` parse too, but each page has one address.
                Ok(number) if is_decimal(article) => Self::Law(Some(number)),
                _ => Self::NotFound,
            },
            _ => Self::NotFound,
        }
    }

    /// The address, `#` included: what a link's `href` holds.
    pub(crate) fn hash(&self) -> String {
        match self {
            Self::Start => "#/".to_owned(),
            Self::Question(slug) => ["#/question/", slug].concat(),
            Self::Result => "#/result".to_owned(),
            Self::Law(None) => "#/law".to_owned(),
            Self::Law(Some(article)) => ["#/law/", &article.to_string()].concat(),
            Self::NotFound => "#/not-found".to_owned(),
        }
    }
}

fn is_slug(text: &str) -> bool {
    let word = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-';
    !text.is_empty() && text.bytes().all(word)
}

fn is_decimal(text: &str) -> bool {
    !text.starts_with('0') && text.bytes().all(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::Route;

    #[test]
    fn every_page_is_found_again_under_its_own_address() {
        for route in [
            Route::Start,
            Route::Question("education".into()),
            Route::Question("served-2".into()),
            Route::Result,
            Route::Law(None),
            Route::Law(Some(1)),
            Route::Law(Some(29)),
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
