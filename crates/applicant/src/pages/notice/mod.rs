//! A recruitment notice as the public reads it, opening one, and the applicant's standing for
//! each of its posts.

mod open;
mod stands;

use super::{Visit, not_found};
use crate::route::Route;
use ui::Page;

/// The room of the notice.
pub fn room(visit: &Visit) -> Page {
    match visit.route {
        Route::Notice => open::notice(&visit.session),
        Route::Posts => stands::posts(&visit.session),
        _ => not_found(visit.session.locale),
    }
}
