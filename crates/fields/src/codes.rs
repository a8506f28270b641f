//! The lists of codes that an application form chooses from.
//!
//! There is no marital status among them: 妇女权益保障法 art. 43 forbids employers to ask
//! women for it.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize, Serializer};

use crate::text;

/// Columns and standards are described in the file itself.
const CODES: &str = crate::table!("../data/codes.tsv");

/// The most characters read, spaces included.
pub const LIMIT: usize = 64;

/// A list of codes. The standard of each is named in `data/codes.tsv`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub enum CodeList {
    /// 民族
    EthnicGroup,
    /// 政治面貌
    PoliticalStatus,
    /// 健康状况
    Health,
    /// 学位; the code `0`, for none, is ours.
    Degree,
    /// 准驾车型
    Licence,
    /// 与本人关系; the codes are ours: the one digit of GB/T 4761-2008 and a letter.
    Relation,
}

/// A line of a list. Serialised as its code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "string"))]
pub struct Code {
    /// The code: ASCII, unique within its list.
    pub code: &'static str,
    /// The name as it is shown.
    pub name: &'static str,
}

/// Why a text is not in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub enum CodeProblem {
    /// Nothing was typed.
    Empty,
    /// The list has no such code or name.
    NotListed,
    /// More than [`LIMIT`] characters were typed.
    TooLong,
}

impl CodeList {
    /// All lists.
    pub const ALL: [CodeList; 6] = [
        CodeList::EthnicGroup,
        CodeList::PoliticalStatus,
        CodeList::Health,
        CodeList::Degree,
        CodeList::Licence,
        CodeList::Relation,
    ];

    /// The entries of the list, in the order in which they are shown.
    pub fn codes(self) -> impl Iterator<Item = Code> {
        rows(self).map(|row| row.code)
    }

    /// The entry with exactly this code.
    pub fn by_code(self, code: &str) -> Option<Code> {
        self.codes().find(|entry| entry.code == code)
    }

    /// Finds an entry by its code, in small letters too, or by a name: the official one, a
    /// short one or a former one. 族 may be missing.
    ///
    /// The beginning of a name is not enough: 哈 may be 哈尼族 or 哈萨克族.
    ///
    /// # Errors
    ///
    /// The first thing to mend; see [`CodeProblem`].
    pub fn find(self, typed: &str) -> Result<Code, CodeProblem> {
        let typed = plain(typed)?;
        let wanted = self.bare(&typed);
        rows(self)
            .find(|row| {
                row.code.code.eq_ignore_ascii_case(&typed)
                    || row.names().any(|name| self.bare(name) == wanted)
            })
            .map(|row| row.code)
            .ok_or(CodeProblem::NotListed)
    }

    /// The name without a suffix that people leave out.
    fn bare(self, name: &str) -> &str {
        match self {
            CodeList::EthnicGroup => name.strip_suffix('族').unwrap_or(name),
            _ => name,
        }
    }

    fn key(self) -> &'static str {
        match self {
            CodeList::EthnicGroup => "ethnicGroup",
            CodeList::PoliticalStatus => "politicalStatus",
            CodeList::Health => "health",
            CodeList::Degree => "degree",
            CodeList::Licence => "licence",
            CodeList::Relation => "relation",
        }
    }
}

/// The typed text without spaces, as it is searched for. Fails if it is empty or too long.
pub(crate) fn plain(typed: &str) -> Result<String, CodeProblem> {
    let text = text::compact(typed, LIMIT).ok_or(CodeProblem::TooLong)?;
    match text.is_empty() {
        true => Err(CodeProblem::Empty),
        false => Ok(text),
    }
}

#[derive(Clone, Copy)]
struct Row {
    code: Code,
    names: &'static str,
}

impl Row {
    /// The name that is shown, then the others.
    fn names(&self) -> impl Iterator<Item = &'static str> {
        self.names.split(['\t', ' '])
    }
}

/// The lines are taken apart once, as those of the divisions are.
fn rows(list: CodeList) -> impl Iterator<Item = Row> {
    static ROWS: LazyLock<Vec<(&str, Row)>> =
        LazyLock::new(|| CODES.lines().filter_map(row).collect());
    let all = ROWS.iter().copied();
    all.filter_map(move |(key, row)| (key == list.key()).then_some(row))
}

fn row(line: &'static str) -> Option<(&'static str, Row)> {
    let mut columns = line.splitn(3, '\t');
    let (key, code, names) = (columns.next()?, columns.next()?, columns.next()?);
    let name = names.split('\t').next()?;
    let code = Code { code, name };
    Some((key, Row { code, names }))
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code)
    }
}

#[cfg(test)]
mod tests;
