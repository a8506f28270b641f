//! Cells that the form has only for a notice that wants them.

use notice::Notice;

use crate::field::{Answers, Field};

/// Whether a field is for this notice. Without a notice, the form has none of these cells.
pub const fn is_wanted(field: Field, notice: &Notice) -> bool {
    let cells = &notice.cells;
    match field {
        Field::Reassignment => cells.reassignment.0,
        Field::WorkStarted => cells.work_started.0,
        Field::Strengths => cells.strengths.0,
        Field::Recusal => cells.recusal.0,
        Field::Email => cells.email.0,
        Field::EmergencyName | Field::EmergencyPhone => cells.emergency.0,
        Field::CertificateNumber => cells.certificate_number.0,
        Field::Referee => cells.referee.0,
        _ => true,
    }
}

/// Whether a field is shown beside these answers of its section or entry. An answer that was given
/// for another notice is shown, so that it can be seen and removed.
pub fn is_shown(field: Field, notice: &Notice, answers: &Answers) -> bool {
    is_wanted(field, notice) || answers.get(field).is_some_and(|raw| !raw.is_blank())
}

/// The cells that must be filled in where the notice wants them. The others may not apply to
/// everyone.
pub const REQUIRED: [Field; 3] = [
    Field::Reassignment,
    Field::EmergencyName,
    Field::EmergencyPhone,
];

/// Whether a field must be filled in for this notice.
pub fn is_required(field: Field, notice: &Notice) -> bool {
    field.need().is_required() || (REQUIRED.contains(&field) && is_wanted(field, notice))
}
