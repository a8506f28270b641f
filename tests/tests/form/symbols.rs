//! The symbols of QR codes. Whether phones read them is tested in a browser; here, that they are
//! symbols, of a size that paper or a screen can show, and of the text they are given.

use form::{check, qr};
use notice::Notice;

use crate::vectors::{base, draft};

const ADDRESS: &str = "https://xieguan.example.cn/#/form";

/// The version of a symbol: 1 is the smallest. Fails for what is none.
fn version(symbol: &[Vec<bool>]) -> usize {
    let side = symbol.len();
    assert!(side >= 21 && side % 4 == 1, "{side}");
    assert!(symbol.iter().all(|row| row.len() == side));
    // A dark square in a light ring in a dark one, in three corners: scanners look for them.
    for (top, left) in [(0, 0), (0, side - 7), (side - 7, 0)] {
        for (y, x) in (0..7).flat_map(|y| (0..7).map(move |x| (y, x))) {
            let ring = [y, x, 6 - y, 6 - x].into_iter().min().unwrap();
            assert_eq!(symbol[top + y][left + x], ring != 1, "{top} {left} {y} {x}");
        }
    }
    (side - 17) / 4
}

#[test]
fn an_address_has_a_symbol_of_its_own_that_paper_can_show() {
    let of = |address: &str| qr::symbol_of_address(address).unwrap();
    assert_eq!(version(&of(ADDRESS)), 3);
    assert_eq!(of(ADDRESS), of(ADDRESS));
    assert_ne!(of(ADDRESS), of(&ADDRESS.replace("form", "desk")));
    // The longest, and one that phones could not read from paper any more.
    let long = |length: usize| ["https://", &"a".repeat(length - 8)].concat();
    assert_eq!(version(&of(&long(779))), 22);
    assert_eq!(qr::symbol_of_address(&long(780)), None);
}

#[test]
fn a_screen_shows_more_than_paper_can() {
    let of = |digits: &str| qr::symbol_for_screen(ADDRESS, digits);
    let digits = |count: usize| "1234567890".repeat(count / 10);
    let small = of("12345678901234567").unwrap();
    assert_eq!(version(&small), 3);
    assert_ne!(of("12345678901234568").unwrap(), small);
    let large = of(&digits(5000)).unwrap();
    assert!((23..=34).contains(&version(&large)));
    assert_eq!(of(&digits(5500)), None);
    // The digits take less than half of what the same text takes as letters.
    let letters = [ADDRESS, &digits(1000)].concat();
    assert_eq!(qr::symbol_of_address(&letters.replace('1', "a")), None);
    assert!(version(&of(&digits(1000)).unwrap()) < 22);
}

#[test]
fn an_application_has_the_symbol_of_its_text() {
    let (file, today) = base();
    let (application, _) = check(&draft(&file), &Notice::default(), today);
    let mut application = application.unwrap();
    let symbol = qr::symbol(&application).unwrap();
    assert!(version(&symbol) <= 22);
    application.contact.address.push_str("二单元");
    let other = qr::symbol(&application).unwrap();
    version(&other);
    assert_ne!(other, symbol);
}
