//! The label of a control of the desk. No control here is required, and none shows an error beside it.

use ui::parts::Labelled;

pub(crate) fn labelled(
    id: &'static str,
    label: &'static str,
    hint: Option<&'static str>,
) -> Labelled {
    Labelled {
        id,
        label: label.into(),
        hint,
        error: None,
        required: false,
    }
}
