//! Duties of Articles 8 to 10: the names of tasks, and why a task may be done or not.

use rules::{Duty, DutyReason, Elsewhere, Task};

use crate::names::citation;
use crate::text::{self, Locale};

/// Whether and how a task may be done, in a few characters.
pub use text::duty_class::of as class;
/// The name of a task, as a post description would write it.
pub use text::task::of as task;

/// Why a task is in its class: the clause, and how the task falls under it.
#[must_use]
pub fn because(locale: Locale, duty: &Duty) -> String {
    use text::duty as t;
    let place = citation(locale, duty.citation);
    match duty.because {
        DutyReason::Named => t::named(locale, &place),
        DutyReason::Alike => t::alike(locale, &place),
        DutyReason::OtherLaw { elsewhere: law } => {
            t::other_law(locale, &place, &elsewhere(locale, law))
        }
        DutyReason::NotListed => t::not_listed(locale, &place),
    }
}

/// What may be done instead, where a task is forbidden only when it is done alone.
#[must_use]
pub fn instead(locale: Locale, duty: &Duty) -> Option<String> {
    duty.assisting
        .map(|assisting| text::duty::alone_only(locale, task(locale, assisting)))
}

/// A place in another law: 《…法》第 19 条.
#[must_use]
pub fn elsewhere(locale: Locale, place: Elsewhere) -> String {
    let law = text::other_law::of(locale, place.law);
    text::law::other_law(locale, law, &place.article.to_string())
}

/// The task with exactly this name, if the catalogue has it. Notices are Chinese, so the Chinese
/// name is known in every language.
#[must_use]
pub fn task_named(locale: Locale, name: &str) -> Option<Task> {
    let mut tasks = Task::ALL.iter().copied();
    let is_name = |locale, candidate| task(locale, candidate) == name.trim();
    tasks.find(|&candidate| is_name(locale, candidate) || is_name(Locale::default(), candidate))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rules::{duty, unlisted_duty};

    /// A task that an item lists has the name the item gives it.
    #[test]
    fn named_tasks_are_called_as_the_law_calls_them() {
        for &each in Task::ALL {
            let duty = duty(each);
            let words = duty.citation.text().unwrap();
            let name = task(Locale::ZhHans, each);
            let named = duty.because == DutyReason::Named;
            assert!(!named || words.contains(name), "{name} is not in {words}");
        }
    }

    #[test]
    fn a_task_is_found_by_its_name_alone() {
        let found = |name| task_named(Locale::ZhHans, name);
        for &each in Task::ALL {
            assert_eq!(found(task(Locale::ZhHans, each)), Some(each));
        }
        assert_eq!(found(" 窗口服务\n"), Some(Task::WindowService));
        assert_eq!(found(""), None);
        assert_eq!(found("服务"), None);
    }

    #[test]
    fn every_answer_gives_its_reason() {
        let because = |task| because(Locale::ZhHans, &duty(task));
        assert_eq!(because(Task::WindowService), "第八条第一项写明了这项工作。");
        assert_eq!(
            because(Task::EnforceAlone),
            "第十条第五项指向别的法律：见《中华人民共和国行政处罚法》第 42 条。"
        );
        assert_eq!(
            super::because(Locale::ZhHans, &unlisted_duty()),
            "办法没有列出这项工作。单位可以按第九条第九项交办，但要在指导和监督下做，\
             而且不能是第十条不得安排的工作。"
        );
        assert_eq!(
            instead(Locale::ZhHans, &duty(Task::InvestigateAlone)).unwrap(),
            "不得独立做；在执法人员指导和监督下“协助行政执法人员调查取证”可以。"
        );
    }
}
