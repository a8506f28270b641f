//! The administrative divisions of Inner Mongolia, and the provinces.
//!
//! The address code of a Resident ID number is that of the first registration and never
//! changes. It says where the number was issued, not where the person lives now. 58 of the
//! codes abolished since 1990 are still on applicants' cards. A code is never looked up by the
//! year of birth: many numbers were issued years after birth.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::codes::{self, CodeProblem};

/// Columns and sources are described in the head of the file.
const DIVISIONS: &str = crate::table!("../data/divisions.tsv");
const PROVINCES: &str = crate::table!("../data/provinces.tsv");

/// A division in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Division {
    /// Six digits of GB/T 2260.
    pub code: &'static str,
    /// The full name.
    pub name: &'static str,
    /// Its level in the hierarchy.
    pub level: DivisionLevel,
}

/// The levels of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub enum DivisionLevel {
    /// 盟, 地级市
    Prefecture,
    /// 旗, 县, 区, 县级市
    County,
    /// 市辖区 (…01): a heading above a city's districts, not a place to live in.
    Districts,
}

/// A name that a code used to have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct FormerName {
    /// The name.
    pub name: &'static str,
    /// The first yearly table with this name; 1980, the first of all, means "or before".
    pub first_listed: u16,
    /// The last yearly table with this name.
    pub last_listed: u16,
}

/// The division in force with this code.
pub fn division(code: &str) -> Option<Division> {
    divisions().find(|d| d.code == code)
}

/// The names that a code used to have, oldest first. A code without a
/// [`division`] but with former names is abolished.
pub fn former_names(code: &str) -> impl Iterator<Item = FormerName> {
    rows()
        .filter(move |row| row.code == code)
        .filter_map(|row| row.former_name())
}

/// The 12 leagues and prefecture-level cities.
pub fn prefectures() -> impl Iterator<Item = Division> {
    divisions().filter(|d| d.level == DivisionLevel::Prefecture)
}

/// The banners, counties, districts and county-level cities of one of the
/// [`prefectures`]; none if the code is not one of theirs.
pub fn counties(prefecture: &str) -> impl Iterator<Item = Division> {
    let prefix = prefecture.strip_suffix("00");
    divisions().filter(move |d| {
        d.level == DivisionLevel::County && prefix.is_some() && d.code.get(..4) == prefix
    })
}

/// The names of the [`prefectures`], each followed by those of its [`counties`].
pub fn names() -> impl Iterator<Item = &'static str> {
    prefectures().flat_map(|prefecture| {
        let counties = counties(prefecture.code).map(|county| county.name);
        std::iter::once(prefecture.name).chain(counties)
    })
}

/// Finds one of the [`prefectures`] by its code or name. The last character of the name (盟, 市)
/// may be missing.
///
/// # Errors
///
/// If nothing was typed, or no league or city of the region matches.
pub fn find_prefecture(typed: &str) -> Result<Division, CodeProblem> {
    find(&mut prefectures(), typed)
}

/// Finds one of the [`counties`] of a prefecture by its code or name. The last character of the
/// name (旗, 县, 区, 市) may be missing if only one county matches then.
///
/// # Errors
///
/// If nothing was typed, or nothing in this league or city matches.
pub fn find_county(prefecture: &str, typed: &str) -> Result<Division, CodeProblem> {
    find(&mut counties(prefecture), typed)
}

fn find(
    divisions: &mut dyn Iterator<Item = Division>,
    typed: &str,
) -> Result<Division, CodeProblem> {
    let typed = codes::plain(typed)?;
    let (mut short, mut ambiguous) = (None, false);
    for division in divisions {
        if division.code == typed || division.name == typed {
            return Ok(division);
        }
        let last: &[char] = &['盟', '市', '旗', '县', '区'];
        if division.name.strip_suffix(last) == Some(&typed) {
            ambiguous = short.is_some();
            short = Some(division);
        }
    }
    short.filter(|_| !ambiguous).ok_or(CodeProblem::NotListed)
}

/// The prefecture of a code: the one with the same first four digits.
pub fn prefecture_of(code: &str) -> Option<Division> {
    prefectures().find(|p| p.code.get(..4) == code.get(..4))
}

/// The name of the first-level division with these two digits. There are 34.
pub fn province(prefix: &str) -> Option<&'static str> {
    provinces().find(|p| p.0 == prefix).map(|p| p.1)
}

fn provinces() -> impl Iterator<Item = (&'static str, &'static str)> {
    PROVINCES.lines().filter_map(|line| line.split_once('\t'))
}

/// Every division in force, in the order of the codes.
pub fn divisions() -> impl Iterator<Item = Division> {
    rows().filter_map(|row| row.division())
}

/// A line of the table.
#[derive(Clone, Copy)]
struct Row {
    code: &'static str,
    level: &'static str,
    name: &'static str,
    first: &'static str,
    last: &'static str,
}

impl Row {
    fn division(&self) -> Option<Division> {
        let level = match self.level {
            "prefecture" => DivisionLevel::Prefecture,
            "county" => DivisionLevel::County,
            "districts" => DivisionLevel::Districts,
            _ => return None,
        };
        Some(Division {
            code: self.code,
            name: self.name,
            level,
        })
    }

    fn former_name(&self) -> Option<FormerName> {
        Some(FormerName {
            name: self.name,
            first_listed: self.first.parse().ok()?,
            last_listed: self.last.parse().ok()?,
        })
    }
}

/// The lines are taken apart once: whoever reads thousands of forms looks up places all the time.
fn rows() -> impl Iterator<Item = Row> {
    static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| DIVISIONS.lines().filter_map(row).collect());
    ROWS.iter().copied()
}

fn row(line: &'static str) -> Option<Row> {
    let mut columns = line.split('\t');
    Some(Row {
        code: columns.next()?,
        level: columns.next()?,
        name: columns.next()?,
        first: columns.next()?,
        last: columns.next()?,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_divisions_have_one_name() {
        let unique: BTreeSet<_> = names().collect();
        assert_eq!(unique.len(), names().count());
    }

    #[test]
    fn counts() {
        assert_eq!(prefectures().count(), 12);
        let county = |d: &Division| d.level == DivisionLevel::County;
        assert_eq!(divisions().filter(county).count(), 103);
        let all: usize = prefectures().map(|p| counties(p.code).count()).sum();
        assert_eq!(all, 103);
        assert_eq!(provinces().count(), 34);

        let former: BTreeSet<_> = rows()
            .filter(|r| r.former_name().is_some())
            .map(|r| r.code)
            .collect();
        let (renamed, abolished): (Vec<&str>, Vec<&str>) =
            former.iter().partition(|code| division(code).is_some());
        assert_eq!(renamed.len(), 13);
        assert_eq!(abolished.len(), 85);
        let since_1990 = |code: &&&str| former_names(code).any(|n| n.last_listed >= 1990);
        assert_eq!(abolished.iter().filter(since_1990).count(), 58);
    }

    #[test]
    fn every_line_is_well_formed() {
        for line in DIVISIONS.lines() {
            assert_eq!(line.split('\t').count(), 5, "{line}");
        }
        for row in rows() {
            let known = row.division().is_some() != row.former_name().is_some();
            assert!(known, "{}", row.code);
            let digits = row.code.bytes().all(|b| b.is_ascii_digit());
            assert!(digits && row.code.len() == 6 && row.code.starts_with("15"));
            assert!(!row.name.is_empty());
            if let Some(name) = row.former_name() {
                assert!(name.first_listed <= name.last_listed, "{}", row.code);
            }
        }
    }

    #[test]
    fn sorted_with_the_name_in_force_last() {
        let keys: Vec<_> = rows()
            .map(|r| (r.code, r.former_name().map_or(9999, |n| n.first_listed)))
            .collect();
        assert!(keys.is_sorted_by(|a, b| a < b));
        let prefixes: Vec<_> = provinces().map(|p| p.0).collect();
        assert!(prefixes.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn look_ups() {
        assert_eq!(division("150105").unwrap().name, "赛罕区");
        assert_eq!(prefecture_of("150105").unwrap().name, "呼和浩特市");
        assert_eq!(prefecture_of("152201").unwrap().name, "兴安盟");
        assert_eq!(division("152101"), None);
        let names: Vec<_> = former_names("152601").map(|n| n.name).collect();
        assert_eq!(names, ["二连浩特市", "集宁市"]);
        assert_eq!(province("15"), Some("内蒙古自治区"));
        assert_eq!(province("83"), None);
        for code in ["", "150", "150105x", "张三", "150271"] {
            assert_eq!(division(code), None);
            assert_eq!(former_names(code).count(), 0);
            assert_eq!(counties(code).count(), 0);
        }
        assert_eq!(counties("150105").count(), 0);
        assert_eq!(prefecture_of(""), None);
    }
    #[test]
    fn prefectures_by_name_or_code() {
        let name = |typed| find_prefecture(typed).map(|d| d.name);
        for typed in [
            "呼和浩特市",
            "呼和浩特",
            " 呼和 浩特 ",
            "150100",
            "１５０１００",
        ] {
            assert_eq!(name(typed), Ok("呼和浩特市"), "{typed}");
        }
        assert_eq!(name("兴安"), Ok("兴安盟"));
        for typed in [
            "呼和",
            "呼和浩特盟",
            "伊克昭盟",
            "赛罕区",
            "150105",
            "15",
            "市",
        ] {
            assert_eq!(name(typed), Err(CodeProblem::NotListed), "{typed}");
        }
        assert_eq!(name(" "), Err(CodeProblem::Empty));
        let long = "1".repeat(codes::LIMIT + 1);
        assert_eq!(name(&long), Err(CodeProblem::TooLong));
        for prefecture in prefectures() {
            for typed in [prefecture.code, prefecture.name] {
                assert_eq!(find_prefecture(typed), Ok(prefecture));
            }
        }
    }

    #[test]
    fn counties_by_name_or_code() {
        let name = |prefecture, typed| find_county(prefecture, typed).map(|d| d.name);
        for typed in ["赛罕区", "赛罕", "150105"] {
            assert_eq!(name("150100", typed), Ok("赛罕区"), "{typed}");
            // In another city, or in none.
            for elsewhere in ["150200", "150105", "", "15"] {
                assert_eq!(name(elsewhere, typed), Err(CodeProblem::NotListed));
            }
        }
        assert_eq!(name("150600", "鄂托克"), Ok("鄂托克旗"));
        assert_eq!(name("150600", "鄂托克前"), Ok("鄂托克前旗"));
        for typed in ["市辖区", "郊区", "呼和浩特市", "赛", "区"] {
            assert_eq!(
                name("150100", typed),
                Err(CodeProblem::NotListed),
                "{typed}"
            );
        }
        assert_eq!(name("150100", ""), Err(CodeProblem::Empty));
        for prefecture in prefectures() {
            for county in counties(prefecture.code) {
                let mut short = county.name.to_owned();
                short.pop();
                for typed in [county.code, county.name, &short] {
                    assert_eq!(find_county(prefecture.code, typed), Ok(county));
                }
            }
        }
    }

    #[test]
    fn a_short_name_that_two_have_is_not_guessed() {
        let division = |code, name| Division {
            code,
            name,
            level: DivisionLevel::County,
        };
        let three = [
            division("1", "甲县"),
            division("2", "甲旗"),
            division("3", "甲市"),
        ];
        for count in [2, 3] {
            let few = three.iter().copied().take(count);
            assert_eq!(find(&mut few.clone(), "甲"), Err(CodeProblem::NotListed));
            assert_eq!(find(&mut few.clone(), "甲旗"), Ok(three[1]));
        }
        assert_eq!(find(&mut three.into_iter().take(1), "甲"), Ok(three[0]));
    }
}
