//! Why somebody passes or does not.

use notice::Condition;
use rules::{Item, Paper};

use super::{ITEMS, PAPERS, key_of, of_key};

/// A reason for a conclusion. `words` says it in the words of the law, or of the notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// An item of Article 16 or 17.
    Item(Item),
    /// A condition of the post.
    Condition(Condition),
    /// A paper that is missing.
    Paper(Paper),
    /// Answers are missing or cannot be read.
    NotComplete,
    /// The file was changed after it was saved.
    Changed,
    /// Handed in late, by the form's own date.
    Late,
    /// The form is not for a post of this notice.
    OtherPost,
    /// Several applications with one ID number.
    SeveralTimes,
}

const OTHERS: [(Ground, &str); 5] = [
    (Ground::NotComplete, "notComplete"),
    (Ground::Changed, "changed"),
    (Ground::Late, "late"),
    (Ground::OtherPost, "otherPost"),
    (Ground::SeveralTimes, "severalTimes"),
];

/// The keys of conditions, as in the JavaScript API.
const CONDITIONS: [(Condition, &str); 18] = [
    (Condition::Births, "births"),
    (Condition::Nationality, "nationality"),
    (Condition::Age, "age"),
    (Condition::Education, "education"),
    (Condition::FullTime, "fullTime"),
    (Condition::Majors, "majors"),
    (Condition::Veterans, "veterans"),
    (Condition::Household, "household"),
    (Condition::Height, "height"),
    (Condition::Licence, "licence"),
    (Condition::Languages, "languages"),
    (Condition::BarServing, "barServing"),
    (Condition::BarStudents, "barStudents"),
    (Condition::BarEstablished, "barEstablished"),
    (Condition::BarDefaulters, "barDefaulters"),
    (Condition::BarPublicOrder, "barPublicOrder"),
    (Condition::BarExamBan, "barExamBan"),
    (Condition::Other, "other"),
];

impl Ground {
    /// Every ground, in the order in which lists name them.
    pub fn all() -> impl Iterator<Item = Self> {
        let items = Item::ALL.into_iter().map(Self::Item);
        let conditions = Condition::ALL.into_iter().map(Self::Condition);
        let papers = Paper::ALL.into_iter().map(Self::Paper);
        let others = OTHERS.into_iter().map(|(ground, _)| ground);
        items.chain(conditions).chain(papers).chain(others)
    }

    /// The key in files: `item.age`, `condition.height`, `paper.diploma`, `late`.
    pub fn key(self) -> String {
        match self {
            Self::Item(item) => ["item.", key_of(&ITEMS, item)].concat(),
            Self::Condition(condition) => ["condition.", key_of(&CONDITIONS, condition)].concat(),
            Self::Paper(paper) => ["paper.", key_of(&PAPERS, paper)].concat(),
            other => key_of(&OTHERS, other).to_owned(),
        }
    }

    /// The ground with this key.
    pub fn of_key(key: &str) -> Option<Self> {
        match key.split_once('.') {
            Some(("item", key)) => of_key(&ITEMS, key).map(Self::Item),
            Some(("condition", key)) => of_key(&CONDITIONS, key).map(Self::Condition),
            Some(("paper", key)) => of_key(&PAPERS, key).map(Self::Paper),
            _ => of_key(&OTHERS, key),
        }
    }
}
