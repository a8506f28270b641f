//! A recruitment notice: as the public reads it, the way to open one, and how one stands
//! with each of its posts.

mod births;
mod dates;
mod open;
mod posts;
mod stands;
mod view;

pub(crate) use view::NoticeView;

use super::{Page, Visit, not_found};
use crate::route::Route;

/// The room of the notice.
pub(crate) fn room(visit: &Visit) -> Page {
    match visit.route {
        Route::Notice => open::notice(&visit.desk()),
        Route::Posts => stands::posts(&visit.desk()),
        _ => not_found(visit.locale),
    }
}
