//! Articles 8, 9 and 10: what an auxiliary may do alone, under supervision, or not at all.
//!
//! > 协管人员可独立承担下列工作：
//!
//! > 协管人员在城市管理执法部门和执法人员的指导和监督下，可承担下列行政执法辅助工作：
//!
//! > 城市管理执法部门和执法人员不得安排协管人员从事下列工作：
//!
//! [`duty`] answers for a task of the catalogue ([`Task`]), [`unlisted_duty`] for any other.
//! One activity can be two tasks: 独立从事调查取证 is forbidden by 10(2), 协助调查取证 is supervised work of
//! 9(5).

mod task;

use serde::{Deserialize, Serialize};

use crate::law::{Citation, Elsewhere, OtherLaw};
pub use task::Task;

/// Whether and how an auxiliary may do something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum DutyClass {
    /// Article 8: alone (独立承担).
    Independent,
    /// Article 9: under guidance and supervision of officers (指导和监督下).
    Supervised,
    /// Article 10: not at all (不得安排).
    Forbidden,
}

impl DutyClass {
    /// All classes, in the order of the Measures.
    pub const ALL: [Self; 3] = [Self::Independent, Self::Supervised, Self::Forbidden];

    /// The article of this class.
    pub const fn citation(self) -> Citation {
        match self {
            Self::Independent => Citation::article(8),
            Self::Supervised => Citation::article(9),
            Self::Forbidden => Citation::article(10),
        }
    }
}

/// The answer for one task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Duty {
    /// Whether and how the task may be done.
    pub class: DutyClass,
    /// The item that decides.
    pub citation: Citation,
    /// Why the task falls under it.
    pub because: DutyReason,
    /// The assisting task, if this one is forbidden only when done alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub assisting: Option<Task>,
}

/// Why a task falls under an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum DutyReason {
    /// The item names it.
    Named,
    /// The item names similar tasks. That this one is similar is this program's reading.
    Alike,
    /// Article 10(5) refers to other law, and this is such a law.
    OtherLaw {
        /// The article that forbids it or reserves it to officers.
        elsewhere: Elsewhere,
    },
    /// The Measures do not list it. The bureau can assign it under 9(9), supervised, unless it
    /// is work of Article 10.
    NotListed,
}

/// The answer for a task of the catalogue.
pub const fn duty(task: Task) -> Duty {
    let (article, item, named) = task.place();
    let class = match article {
        8 => DutyClass::Independent,
        9 => DutyClass::Supervised,
        _ => DutyClass::Forbidden,
    };
    let because = match (forbidden_by(task), named) {
        (Some(elsewhere), _) => DutyReason::OtherLaw { elsewhere },
        (None, true) => DutyReason::Named,
        (None, false) => DutyReason::Alike,
    };
    Duty {
        class,
        citation: Citation::item(article, item),
        because,
        assisting: assisting(task),
    }
}

/// The answer for a task outside the catalogue.
pub const fn unlisted_duty() -> Duty {
    Duty {
        class: DutyClass::Supervised,
        citation: Citation::item(9, 9),
        because: DutyReason::NotListed,
        assisting: None,
    }
}

/// The tasks of an item or article, in the order of the catalogue.
pub fn tasks(place: Citation) -> impl Iterator<Item = Task> {
    Task::ALL.iter().copied().filter(move |task| {
        let (article, item, _) = task.place();
        place.article == article && place.item.is_none_or(|wanted| wanted == item)
    })
}

/// The law that 10(5) refers to, for tasks forbidden through it.
const fn forbidden_by(task: Task) -> Option<Elsewhere> {
    let (law, article) = match task {
        // 行政处罚应当由具有行政执法资格的执法人员实施.
        Task::EnforceAlone => (OtherLaw::AdministrativePenalties, 42),
        // Whoever imposes a fine may not collect it; the exceptions are for officers only.
        Task::CollectFines => (OtherLaw::AdministrativePenalties, 67),
        Task::SearchPersons | Task::RestrainPersons => (OtherLaw::Constitution, 37),
        _ => return None,
    };
    Some(Elsewhere::new(law, article))
}

/// The supervised counterpart of a task that is forbidden when done alone.
const fn assisting(task: Task) -> Option<Task> {
    Some(match task {
        Task::InvestigateAndReviewAlone | Task::InvestigateAlone | Task::InspectAlone => {
            Task::AssistInvestigation
        }
        Task::InterviewAlone => Task::AssistRecords,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_has_tasks_and_every_task_its_item() {
        let mut count = 0;
        for place in Citation::all() {
            let listed = tasks(place).count();
            let duties = matches!(place.article, 8..=10);
            assert_eq!(listed > 0, duties, "{place:?}");
            count += if place.item.is_some() { listed } else { 0 };
        }
        assert_eq!(count, Task::ALL.len());
        for (at, &task) in Task::ALL.iter().enumerate() {
            assert_eq!(task as usize, at);
            let duty = duty(task);
            assert!(duty.citation.text().is_some(), "{task:?}");
            assert_eq!(duty.class.citation().article, duty.citation.article);
        }
    }

    #[test]
    fn the_same_activity_alone_and_assisting() {
        let alone = duty(Task::InvestigateAlone);
        assert_eq!(alone.class, DutyClass::Forbidden);
        assert_eq!(alone.citation, Citation::item(10, 2));
        let assisting = duty(alone.assisting.unwrap());
        assert_eq!(assisting.class, DutyClass::Supervised);
        assert_eq!(assisting.citation, Citation::item(9, 5));
        for &task in Task::ALL {
            if let Some(instead) = duty(task).assisting {
                assert_eq!(duty(task).class, DutyClass::Forbidden);
                assert_eq!(duty(instead).class, DutyClass::Supervised);
            }
        }
    }

    /// Article 10(5) names nothing itself, so each of its tasks names the law that forbids it.
    #[test]
    fn what_other_law_forbids_names_that_law() {
        for &task in Task::ALL {
            let duty = duty(task);
            let by_other_law = matches!(duty.because, DutyReason::OtherLaw { .. });
            assert_eq!(
                by_other_law,
                duty.citation == Citation::item(10, 5),
                "{task:?}"
            );
        }
    }

    #[test]
    fn what_is_not_listed_is_the_bureaus_assignment() {
        let duty = unlisted_duty();
        assert_eq!(duty.class, DutyClass::Supervised);
        assert_eq!(duty.citation, Citation::item(9, 9));
        assert_eq!(duty.because, DutyReason::NotListed);
    }
}
