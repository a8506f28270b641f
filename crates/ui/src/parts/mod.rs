//! Parts of a page without domain knowledge. Callers give them all words, except 年, 月, 日 beside
//! the boxes of a date. A part without state is a function, or a struct of options with `show`: a
//! component costs kilobytes.

mod button;
mod checks;
mod chinese;
mod choices;
mod copy_button;
mod date_boxes;
mod error_summary;
mod field;
mod fieldset;
mod file_field;
mod icon;
mod labelled;
mod law_quote;
mod link;
mod live;
mod menu;
mod message;
mod outcome;
mod progress;
mod qr_code;
mod secret;
mod summary_list;
mod text_area;
mod tick;

/// The `maxlength` of every field: as many characters as a file carries of one answer, and at
/// least twice the limit of any field. It only stops huge texts pasted by accident; a text over
/// its field's limit is reported on Continue.
const MOST_CHARACTERS: &str = "4000";

pub use button::{ButtonKind, button, submit};
pub use checks::{Checks, Exclusive};
pub use chinese::{CHINESE, lang_of};
pub use choices::{Choice, Choices};
pub use copy_button::CopyButton;
pub use date_boxes::{DateBoxes, DatePart, DateText, blamed, first_box};
pub use error_summary::{ErrorSummary, Problem};
pub use field::Field;
pub use fieldset::Group;
pub use file_field::FileField;
pub use icon::{Glyph, icon};
pub use labelled::Labelled;
pub use law_quote::{gloss, law_quote, quoted};
pub use link::link;
pub use live::live;
pub use menu::Menu;
pub use message::Message;
pub use outcome::{Tone, chip, outcome_card};
pub use progress::progress;
pub use qr_code::qr_code;
pub use secret::{Secret, SecretProps};
pub use summary_list::{Answer, SummaryRow, summary_list};
pub use text_area::TextArea;
pub use tick::Tick;

#[cfg(test)]
mod tests {
    use super::MOST_CHARACTERS;

    #[test]
    fn every_field_takes_twice_what_it_allows() {
        let form = form::Field::ALL.iter().map(|field| match field.kind() {
            form::Kind::Line(most) | form::Kind::Paragraph(most) => most,
            _ => 0,
        });
        let notice = notice::Field::ALL.iter().map(|field| match field.kind() {
            notice::Kind::Line(most) | notice::Kind::Paragraph(most) => most,
            _ => 0,
        });
        let taken: u32 = MOST_CHARACTERS.parse().unwrap();
        for most in form.chain(notice) {
            assert!(2 * u32::from(most) <= taken, "{most}");
        }
    }
}
