//! Article 25: the badge number.
//!
//! > 胸号由两位字母后缀 6 位数字组成，其中两位字母为 “XG”，6 位数字前两位为城市编号，按《内蒙古自治区城市管理执法服装胸号编号方案》明确的城市编号执行，后四位数字为协管人员编号，由各盟市区分确定。
//!
//! That plan was not found published. The meaning of a city code is therefore data of a
//! publisher. It is never derived from GB/T 2260.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::law::Citation;

/// The clause.
pub const CITATION: Citation = Citation::article(25);

/// The most characters read, spaces included.
pub const LIMIT: usize = 64;

/// A badge number, as Article 25 describes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Badge {
    /// The normal form: `XG` and six digits.
    pub text: String,
    /// The two digits of the city.
    pub city_code: String,
    /// The four digits of the auxiliary.
    pub serial: String,
    /// The city, if it is known.
    pub city: CityName,
}

/// The city of a badge number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum CityName {
    /// The publisher's table has it.
    Known {
        /// The name in that table.
        name: String,
    },
    /// The publisher's table does not have this code.
    NotInTable,
    /// No publisher has supplied a table.
    NoTable,
}

/// Why a text is not a badge number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum BadgeProblem {
    /// Nothing was typed.
    Empty,
    /// It does not begin with the letters `XG`.
    NotXg,
    /// A character after the letters is not a digit.
    BadCharacter {
        /// Where, from 1; spaces, hyphens and invisible characters not counted.
        position: usize,
        /// The character; a full-width one in its ASCII form.
        character: char,
    },
    /// There are not six digits.
    WrongLength {
        /// How many there are.
        got: usize,
    },
    /// More was typed than any number needs.
    TooLong {
        /// The most characters read.
        limit: usize,
    },
}

impl Badge {
    /// Parses a badge number. Full-width characters, small letters, and spaces or hyphens
    /// between the parts are accepted.
    ///
    /// # Errors
    ///
    /// The first thing to mend; see [`BadgeProblem`].
    pub fn parse(typed: &str, cities: Option<&CityTable>) -> Result<Self, BadgeProblem> {
        if typed.chars().nth(LIMIT).is_some() {
            return Err(BadgeProblem::TooLong { limit: LIMIT });
        }
        let plain: String = typed.chars().filter_map(plain).collect();
        if plain.is_empty() {
            return Err(BadgeProblem::Empty);
        }
        let digits = plain.strip_prefix("XG").ok_or(BadgeProblem::NotXg)?;
        let misfit = |(_, character): &(usize, char)| !character.is_ascii_digit();
        if let Some((position, character)) = (3..).zip(digits.chars()).find(misfit) {
            return Err(BadgeProblem::BadCharacter {
                position,
                character,
            });
        }
        match digits.split_at_checked(2) {
            Some((city_code, serial)) if serial.len() == 4 => Ok(Self {
                city: CityName::of(city_code, cities),
                city_code: city_code.to_owned(),
                serial: serial.to_owned(),
                text: plain,
            }),
            _ => Err(BadgeProblem::WrongLength { got: digits.len() }),
        }
    }
}

/// The character in its normal form; `None` if it is a separator or invisible.
fn plain(typed: char) -> Option<char> {
    let ascii = match typed {
        // The full-width forms have the order of ASCII, at an offset of U+FEE0.
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(typed).saturating_sub(0xFEE0))?,
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE63}' => '-',
        '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' => return None,
        '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' => return None,
        other => other,
    };
    (!ascii.is_whitespace() && ascii != '-').then(|| ascii.to_ascii_uppercase())
}

impl CityName {
    fn of(code: &str, cities: Option<&CityTable>) -> Self {
        let Some(CityTable(cities)) = cities else {
            return Self::NoTable;
        };
        let found = cities.iter().find(|city| city.code == code);
        found.map_or(Self::NotInTable, |city| Self::Known {
            name: city.name.clone(),
        })
    }
}

/// A row of a publisher's table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(deny_unknown_fields)]
pub struct City {
    /// Two digits of the numbering plan (胸号编号方案).
    pub code: String,
    /// The city's name.
    pub name: String,
}

/// The cities of the numbering plan, from a publisher who has it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(try_from = "Vec<City>")]
pub struct CityTable(Vec<City>);

/// Why a table cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum CityTableProblem {
    /// A code is not two ASCII digits.
    BadCode {
        /// The code as given.
        code: String,
    },
    /// Two cities have one code.
    SameCode {
        /// The code.
        code: String,
    },
    /// A city has no name.
    NoName {
        /// Its code.
        code: String,
    },
}

impl fmt::Display for CityTableProblem {
    /// For developers: the variant's name.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl std::error::Error for CityTableProblem {}

impl TryFrom<Vec<City>> for CityTable {
    type Error = CityTableProblem;

    fn try_from(cities: Vec<City>) -> Result<Self, CityTableProblem> {
        for (at, city) in cities.iter().enumerate() {
            let code = || city.code.clone();
            if city.code.len() != 2 || !city.code.bytes().all(|byte| byte.is_ascii_digit()) {
                return Err(CityTableProblem::BadCode { code: code() });
            }
            if city.name.trim().is_empty() {
                return Err(CityTableProblem::NoName { code: code() });
            }
            if cities.iter().take(at).any(|other| other.code == city.code) {
                return Err(CityTableProblem::SameCode { code: code() });
            }
        }
        Ok(Self(cities))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn city(code: &str, name: &str) -> City {
        City {
            code: code.to_owned(),
            name: name.to_owned(),
        }
    }

    #[test]
    fn however_it_is_typed_it_is_one_number() {
        for typed in [
            "XG010023",
            " xg010023\n",
            "ＸＧ０１００２３",
            "XG-01-0023",
            "Xg 01\u{3000}0023",
            "XG\u{200B}010023\u{FEFF}",
        ] {
            let badge = Badge::parse(typed, None).unwrap();
            assert_eq!(badge.text, "XG010023", "{typed:?}");
            assert_eq!((&*badge.city_code, &*badge.serial), ("01", "0023"));
            assert_eq!(badge.city, CityName::NoTable);
        }
    }

    #[test]
    fn the_first_thing_to_mend_is_named() {
        let of = |typed: &str| Badge::parse(typed, None).unwrap_err();
        assert_eq!(of(""), BadgeProblem::Empty);
        assert_eq!(of(" - \u{3000}"), BadgeProblem::Empty);
        assert_eq!(of("010023"), BadgeProblem::NotXg);
        assert_eq!(of("X010023"), BadgeProblem::NotXg);
        assert_eq!(of("GX010023"), BadgeProblem::NotXg);
        assert_eq!(of("协管010023"), BadgeProblem::NotXg);
        assert_eq!(of("XG"), BadgeProblem::WrongLength { got: 0 });
        assert_eq!(of("XG01002"), BadgeProblem::WrongLength { got: 5 });
        assert_eq!(of("XG0100234"), BadgeProblem::WrongLength { got: 7 });
        let bad = |position, character| BadgeProblem::BadCharacter {
            position,
            character,
        };
        assert_eq!(of("xg 01Ｏ023"), bad(5, 'O'));
        assert_eq!(of("XG0100张"), bad(7, '张'));
        assert_eq!(of("XG٠١٠٠٢٣"), bad(3, '٠'));
        let long = "0".repeat(10_000_000);
        assert_eq!(of(&long), BadgeProblem::TooLong { limit: LIMIT });
    }

    #[test]
    fn a_city_is_what_the_publisher_says() {
        let table = CityTable::try_from(vec![city("01", "甲市"), city("15", "乙盟")]).unwrap();
        let of = |typed: &str| Badge::parse(typed, Some(&table)).unwrap().city;
        let name = "甲市".to_owned();
        assert_eq!(of("XG010001"), CityName::Known { name });
        assert_eq!(of("XG020001"), CityName::NotInTable);
        let none = CityTable::default();
        let badge = Badge::parse("XG010001", Some(&none)).unwrap();
        assert_eq!(badge.city, CityName::NotInTable);
    }

    #[test]
    fn a_table_that_cannot_be_right_is_refused() {
        let of = |cities: Vec<City>| CityTable::try_from(cities).unwrap_err();
        for code in ["", "1", "001", "1x", "０１", "一"] {
            let code = code.to_owned();
            assert_eq!(
                of(vec![city(&code, "甲市")]),
                CityTableProblem::BadCode { code }
            );
        }
        let code = "01".to_owned();
        let same = vec![city("01", "甲市"), city("01", "乙市")];
        assert_eq!(of(same), CityTableProblem::SameCode { code: code.clone() });
        let no_name = of(vec![city("01", " ")]);
        assert_eq!(no_name.to_string(), r#"NoName { code: "01" }"#);
        assert_eq!(no_name, CityTableProblem::NoName { code });
    }

    proptest! {
        #[test]
        fn any_text_is_answered(typed in any::<String>()) {
            if let Ok(badge) = Badge::parse(&typed, None) {
                prop_assert_eq!(badge.text.len(), 8);
            }
        }

        #[test]
        fn every_number_is_read_and_written_alike(number in 0_u32..1_000_000) {
            let text = format!("XG{number:06}");
            let badge = Badge::parse(&text, None).unwrap();
            prop_assert_eq!(&badge.text, &text);
            prop_assert_eq!(format!("XG{}{}", badge.city_code, badge.serial), text);
        }
    }
}
