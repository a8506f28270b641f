//! Applications that were not typed here.

use chrono::NaiveDate;

use super::checking::Checking;
use crate::application::Application;

/// Whether each record of an application that comes from elsewhere is one that reading
/// makes: in its normal form, within its limits, and with what has to be there. What was
/// true of them together on the day it was made, such as a history until today, is not
/// looked at.
pub(crate) fn can_be_typed(application: &Application, today: NaiveDate) -> bool {
    let draft = &application.draft();
    let mut checking = Checking::new(draft, today);
    let same = checking.once().as_ref() == Some(&application.post)
        && checking.once().as_ref() == Some(&application.person)
        && checking.once().as_ref() == Some(&application.contact)
        && checking.once().as_ref() == Some(&application.service)
        && checking.once().as_ref() == Some(&application.skills)
        && checking.once().as_ref() == Some(&application.papers)
        && checking.once().as_ref() == Some(&application.pledge)
        && checking.entries() == each(&application.schools)
        && checking.entries() == each(&application.history)
        && checking.entries() == each(&application.family);
    same && checking.problems.is_empty()
}

fn each<R: Clone>(records: &[R]) -> Vec<Option<R>> {
    records.iter().cloned().map(Some).collect()
}
