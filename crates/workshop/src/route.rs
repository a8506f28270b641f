//! The addresses of the workshop's pages.

use notice::{Field, Kind, Section};
use record::Table as _;

use ui::address::{Address, Landing, entry_index};
use ui::parts::first_box;

/// A page of the workshop, with the field that gets the focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Route {
    /// `#/` or no hash: the list of sections.
    Start,
    /// `#/about`, `#/about/title`: one section, by its name in [`Section::key`].
    Section(Section, Option<Field>),
    /// `#/posts/3`, `#/posts/3/duties`: one entry of it, counted from 1 as people do.
    Entry(Section, usize, Option<Field>),
    /// `#/findings`: all findings of the notice.
    Findings,
    /// `#/preview`: the notice as the public reads it.
    Preview,
    /// `#/publish`: the files and lines with which a bureau publishes the notice.
    Publish,
    /// `#/check`: the findings of a text.
    Check,
    /// `#/take`: takes in an existing notice.
    Take,
    /// `#/taken`: the values that were recognised in it.
    Taken,
    /// `#/reuse`: moves the days of last year's notice.
    Reuse,
    /// Any other address.
    NotFound,
}

impl Route {
    /// The page on which a field is filled in, with that field.
    pub(super) fn of(place: notice::Place) -> Self {
        match place.entry {
            Some(index) => Self::Entry(place.section, index, place.field),
            None => Self::Section(place.section, place.field),
        }
    }

    /// The page without a field.
    pub(super) fn page(&self) -> Self {
        match self {
            Self::Section(section, _) => Self::Section(*section, None),
            Self::Entry(section, index, _) => Self::Entry(*section, *index, None),
            other => other.clone(),
        }
    }
}

impl Address for Route {
    fn parse(hash: &str) -> Self {
        let path = hash.strip_prefix('#').unwrap_or(hash);
        let path = match path.strip_prefix('/') {
            Some(path) => path,
            None if path.is_empty() => path,
            None => return Self::NotFound,
        };
        match path {
            "" => Self::Start,
            "findings" => Self::Findings,
            "preview" => Self::Preview,
            "publish" => Self::Publish,
            "check" => Self::Check,
            "take" => Self::Take,
            "taken" => Self::Taken,
            "reuse" => Self::Reuse,
            _ => section(path).unwrap_or(Self::NotFound),
        }
    }

    fn hash(&self) -> String {
        let suffix = |field: &Option<Field>| match field {
            Some(field) => ["/", field.key()].concat(),
            None => String::new(),
        };
        match self {
            Self::Start => "#/".to_owned(),
            Self::Section(section, field) => ["#/", section.key(), &suffix(field)].concat(),
            Self::Entry(section, index, field) => {
                let number = index.saturating_add(1).to_string();
                ["#/", section.key(), "/", &number, &suffix(field)].concat()
            }
            Self::Findings => "#/findings".to_owned(),
            Self::Preview => "#/preview".to_owned(),
            Self::Publish => "#/publish".to_owned(),
            Self::Check => "#/check".to_owned(),
            Self::Take => "#/take".to_owned(),
            Self::Taken => "#/taken".to_owned(),
            Self::Reuse => "#/reuse".to_owned(),
            Self::NotFound => "#/not-found".to_owned(),
        }
    }

    fn landing(&self) -> Landing {
        match self {
            Self::Section(_, Some(field)) | Self::Entry(_, _, Some(field)) => {
                Landing::Control(control(*field))
            }
            _ => Landing::Heading,
        }
    }
}

/// The `id` of a field's first control.
pub(super) fn control(field: Field) -> String {
    match field.kind() {
        Kind::Day => first_box(field.key(), &[]).to_string(),
        _ => field.key().to_owned(),
    }
}

/// Parses the address of a section or an entry, with or without a field.
fn section(path: &str) -> Option<Route> {
    let mut parts = path.split('/');
    let section = Section::of_key(parts.next()?)?;
    let field = |key: Option<&str>| match key {
        Some(key) => Some(Some(Field::of_key(section, key)?)),
        None => Some(None),
    };
    let route = if section.is_repeated() {
        match parts.next() {
            None => Route::Section(section, None),
            Some(entry) => Route::Entry(
                section,
                entry_index(entry, Field::most_entries(section))?,
                field(parts.next())?,
            ),
        }
    } else {
        Route::Section(section, field(parts.next())?)
    };
    parts.next().is_none().then_some(route)
}

#[cfg(test)]
mod tests {
    use super::{Address, Field, Route, Section};

    #[test]
    fn parse_reverses_hash() {
        for route in [
            Route::Start,
            Route::Section(Section::About, None),
            Route::Section(Section::HandIn, Some(Field::Telephone)),
            Route::Section(Section::Posts, None),
            Route::Entry(Section::Posts, 0, None),
            Route::Entry(Section::Posts, 999, Some(Field::Duties)),
            Route::Entry(Section::Cities, 2, Some(Field::CityCode)),
            Route::Findings,
            Route::Preview,
            Route::Publish,
            Route::Check,
            Route::Take,
            Route::Taken,
            Route::Reuse,
            Route::NotFound,
        ] {
            assert_eq!(Route::parse(&route.hash()), route);
        }
        for section in Section::ALL {
            let route = Route::Section(section, None);
            assert_eq!(Route::parse(&route.hash()), route);
        }
    }

    #[test]
    fn other_addresses_are_not_found() {
        for hash in [
            "#about",
            "#/nothing",
            "#/about/",
            "#/about/duties",
            "#/about/title/1",
            "#/posts/duties",
            "#/posts/0",
            "#/posts/01",
            "#/posts/1001",
            "#/posts/1/title/2",
            "#/preview/1",
            "#//",
        ] {
            assert_eq!(Route::parse(hash), Route::NotFound, "{hash:?}");
        }
        for hash in ["", "#", "#/", "/"] {
            assert_eq!(Route::parse(hash), Route::Start, "{hash:?}");
        }
    }
}
