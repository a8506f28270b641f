//! What all rooms of the page share. No room is named here.
//!
//! | module | what it holds |
//! |---|---|
//! | [`platform`] | the browser: clock, printer, files, storage, the document |
//! | [`device_draft`] | the draft that stays on the device if someone asks |
//! | [`address`] | a page, as the part of the address after `#` names it |
//! | [`language`] | the language that the page speaks, and how it is chosen |
//! | [`hooks`] | the route, the landing on a page, the title of the window |
//! | [`parts`] | buttons, fields, lists: pieces without domain knowledge |
//! | [`sheet`] | fields of a table as controls |
//! | [`printed`] | answers of the form as the sheet prints them |
//! | [`notice_view`] | a notice, as the public reads it |
//! | [`shell`] | the bar above every page and the line below it |

pub mod address;
pub mod device_draft;
pub mod hooks;
pub mod language;
pub mod notice_view;
mod page;
pub mod parts;
pub mod platform;
pub mod printed;
pub mod sheet;
pub mod shell;

pub use page::Page;
