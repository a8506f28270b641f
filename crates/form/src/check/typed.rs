//! Applications that come from a QR code.

use chrono::NaiveDate;

use super::checking::Checking;
use crate::application::Application;

/// Whether each record of the application is one that reading a draft could give: in its normal
/// form, within limits, with every required answer. Rules between records, such as a history
/// without gaps until today, are not checked: they held on the day it was made.
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
