//! The match code. The sheet and its file show the same code.

use sha2::{Digest, Sha256};

use crate::application::Application;
use crate::order::in_order;
use crate::pack::Packing;

/// Sixteen hexadecimal digits in groups of four: the first eight bytes of SHA-256 over the
/// packed application. The photo is not included, because the photo on paper is often glued on.
pub fn match_code(application: &Application) -> String {
    let mut packing = Packing::default();
    let mut printed = application.clone();
    printed.history = in_order(application.history.iter())
        .into_iter()
        .cloned()
        .collect();
    printed.pack(&mut packing);
    let mut hash = Sha256::new();
    hash.update(b"xieguan-application-1\0");
    hash.update(&packing.bytes);
    let mut code = String::with_capacity(19);
    for (at, byte) in hash.finalize().iter().take(8).enumerate() {
        if at > 0 && at % 2 == 0 {
            code.push(' ');
        }
        for digit in [byte >> 4, byte & 15] {
            code.extend(char::from_digit(u32::from(digit), 16).map(|c| c.to_ascii_uppercase()));
        }
    }
    code
}
