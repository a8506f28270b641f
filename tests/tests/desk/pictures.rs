//! Codes in pictures of sheets. How many of sixty are read: `tests/programs`.

use desk::picture::Picture;
use form::qr;
use tests::applicants::application;
use tests::dice::Dice;
use tests::pictures::{Disturbance, picture};

/// Every text that is read in a picture, in all its sizes.
fn texts(greys: Vec<u8>, width: usize) -> Vec<String> {
    let mut texts = Vec::new();
    let mut size = Some(Picture::new(greys, width));
    while let Some(picture) = size {
        for part in picture.parts() {
            texts.extend(picture.read(&part));
        }
        size = picture.half();
    }
    texts
}

#[test]
fn a_disturbed_picture_is_read_and_never_wrongly() {
    for (seed, number) in [(1, 0)] {
        let application = application(number).unwrap();
        let symbol = qr::symbol(&application).unwrap();
        for disturbance in Disturbance::ALL {
            let (greys, width) = picture(&symbol, disturbance, seed);
            let texts = texts(greys, width);
            let expected = qr::payload(&application);
            assert!(texts.contains(&expected), "{disturbance:?} {number}");
            assert!(
                texts.iter().all(|text| *text == expected),
                "{disturbance:?}"
            );
        }
    }
}

#[test]
fn a_code_alone_is_read_in_any_size_and_direction() {
    let application = application(3).unwrap();
    let symbol = qr::symbol(&application).unwrap();
    let side = symbol.len() + 8;
    for scale in [3, 8, 21] {
        let width = side * scale;
        let grey = |x: usize, y: usize| {
            let row = (y / scale).checked_sub(4).and_then(|y| symbol.get(y));
            let module = (x / scale).checked_sub(4).and_then(|x| row?.get(x));
            if module == Some(&true) { 0 } else { 255 }
        };
        let places = (0..width).flat_map(|y| (0..width).map(move |x| (x, y)));
        let upright: Vec<u8> = places.clone().map(|(x, y)| grey(x, y)).collect();
        let turned: Vec<u8> = places.map(|(x, y)| grey(y, width - 1 - x)).collect();
        for greys in [upright, turned] {
            assert!(
                texts(greys, width).contains(&qr::payload(&application)),
                "{scale}"
            );
        }
    }
}

#[test]
fn what_is_no_code_is_none_and_no_panic() {
    let mut dice = Dice::new(5);
    for (width, height) in [
        (0, 0),
        (1, 1),
        (3, 900),
        (900, 3),
        (64, 64),
        (700, 500),
        (1601, 801),
    ] {
        let noise: Vec<u8> = (0..width * height).map(|_| dice.below(256) as u8).collect();
        let stripes = (0..width * height).map(|at| if at / 3 % 2 == 0 { 0 } else { 255 });
        let rings = (0..width * height).map(|at| {
            let (x, y) = (at % width % 70, at / width % 70);
            if x.min(y).min(69 - x).min(69 - y) / 10 % 2 == 0 {
                0
            } else {
                255
            }
        });
        for greys in [
            noise,
            stripes.collect(),
            rings.collect(),
            vec![9; width * height],
        ] {
            assert_eq!(texts(greys, width), Vec::<String>::new());
        }
    }
    // A row that is not whole.
    assert_eq!(texts(vec![0; 1000], 300), Vec::<String>::new());
}
