//! Which page of the desk an address names.

use ui::address::{Address, Landing, is_decimal};

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Route {
    /// `#/desk`: taking in, saving.
    Start,
    /// `#/desk/people`: everyone.
    People,
    /// `#/desk/people/12`: one application, by its number.
    One(u32),
    /// `#/desk/lists`: what is taken away.
    Lists,
    /// `#/desk/papers`: 签到表 and 准考证.
    Papers,
    /// Nothing at the desk.
    NotFound,
    /// An address of another room.
    Elsewhere,
}

/// How every address of this room begins.
const DESK: &str = "#/desk";

/// Whether an address is one of this room.
pub(crate) fn is_here(hash: &str) -> bool {
    let rest = hash.strip_prefix(DESK);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

impl Address for Route {
    fn parse(hash: &str) -> Self {
        let Some(rest) = hash.strip_prefix(DESK) else {
            return Self::Elsewhere;
        };
        match rest {
            "" | "/" => Self::Start,
            "/people" => Self::People,
            "/lists" => Self::Lists,
            "/papers" => Self::Papers,
            rest => {
                let number = rest
                    .strip_prefix("/people/")
                    .filter(|text| is_decimal(text));
                let number = number.and_then(|text| text.parse().ok());
                match (number, rest.starts_with('/')) {
                    (Some(number), _) => Self::One(number),
                    (None, true) => Self::NotFound,
                    (None, false) => Self::Elsewhere,
                }
            }
        }
    }

    fn hash(&self) -> String {
        match self {
            Self::Start => DESK.to_owned(),
            Self::People => [DESK, "/people"].concat(),
            Self::One(number) => [DESK, "/people/", &number.to_string()].concat(),
            Self::Lists => [DESK, "/lists"].concat(),
            Self::Papers => [DESK, "/papers"].concat(),
            Self::NotFound => [DESK, "/not-found"].concat(),
            Self::Elsewhere => "#/".to_owned(),
        }
    }

    fn landing(&self) -> Landing {
        Landing::Heading
    }
}

#[cfg(test)]
mod tests {
    use super::{Address, Route, is_here};

    #[test]
    fn every_page_is_found_again_under_its_own_address() {
        for route in [
            Route::Start,
            Route::People,
            Route::One(1),
            Route::One(10_000),
            Route::Lists,
            Route::Papers,
            Route::NotFound,
        ] {
            assert_eq!(Route::parse(&route.hash()), route);
            assert!(is_here(&route.hash()));
        }
    }

    #[test]
    fn other_addresses_are_of_other_rooms() {
        for hash in ["", "#/", "#/posts", "#/desktop"] {
            assert_eq!(Route::parse(hash), Route::Elsewhere, "{hash}");
            assert!(!is_here(hash));
        }
        for hash in ["#/desk/people/01", "#/desk/people/x", "#/desk/x"] {
            assert_eq!(Route::parse(hash), Route::NotFound, "{hash}");
        }
    }
}
