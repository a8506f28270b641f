//! Reads the codes of pictures of printed sheets: `cargo run --profile screen -p programs --bin
//! codes_in_pictures`. 57 of 60 are to be read, and none wrongly. A folder as argument receives the
//! pictures (PGM).
#![allow(clippy::print_stdout, reason = "what it prints is what it is for")]

use std::cmp::Reverse;
use std::error::Error;
use std::time::Instant;

use desk::picture::Picture;
use form::qr;
use tests::applicants;
use tests::pictures::{Disturbance, picture};

/// The text of a code, and its modules.
type Code = (String, Vec<Vec<bool>>);

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1);
    // Of many applicants those with the most to say.
    let mut codes: Vec<Code> = (0..400)
        .filter_map(applicants::application)
        .filter_map(|application| Some((qr::payload(&application), qr::symbol(&application)?)))
        .collect();
    codes.sort_by_key(|(text, _)| Reverse(text.len()));
    codes.truncate(10);
    measured("sheets", &codes, folder.as_deref())?;
    // The finest code that a sheet may have.
    let finest = (b'a'..=b'j').filter_map(|letter| {
        let text = char::from(letter).to_string().repeat(770);
        let symbol = qr::symbol_of_address(&text)?;
        Some((text, symbol))
    });
    measured("finest", &finest.collect::<Vec<Code>>(), folder.as_deref())
}

/// Prints how many pictures of these codes are read.
#[expect(clippy::disallowed_methods, reason = "it measures time")]
fn measured(name: &str, codes: &[Code], folder: Option<&str>) -> Result<(), Box<dyn Error>> {
    let sides = codes.iter().map(|(_, symbol)| symbol.len());
    let (least, most) = (
        sides.clone().min().unwrap_or_default(),
        sides.max().unwrap_or_default(),
    );
    println!(
        "| {name}, {least} to {most} modules | read | wrongly | parts | slowest part | slowest picture |\n|---|--:|--:|--:|--:|--:|"
    );
    let (mut read, mut wrong) = (0, 0);
    for disturbance in Disturbance::ALL {
        let (mut good, mut bad, mut parts) = (0, 0, 0);
        let (mut slowest, mut whole) = (0.0_f64, 0.0_f64);
        for (seed, (expected, symbol)) in (1..).zip(codes) {
            let (greys, width) = picture(symbol, disturbance, seed);
            if let Some(folder) = folder {
                let head = format!("P5 {width} {} 255\n", greys.len() / width);
                let bytes = [head.as_bytes(), &greys].concat();
                std::fs::write(format!("{folder}/{name}-{disturbance:?}-{seed}.pgm"), bytes)?;
            }
            let mut size = Some(Picture::new(greys, width));
            let began = Instant::now();
            'sizes: while let Some(picture) = size {
                for part in picture.parts() {
                    let at = Instant::now();
                    let texts = picture.read(&part);
                    slowest = slowest.max(at.elapsed().as_secs_f64());
                    parts += 1;
                    bad += texts.iter().filter(|text| *text != expected).count();
                    if texts.contains(expected) {
                        good += 1;
                        break 'sizes;
                    }
                }
                size = picture.half();
            }
            whole = whole.max(began.elapsed().as_secs_f64());
        }
        let (count, slowest, whole) = (codes.len(), slowest * 1e3, whole * 1e3);
        println!(
            "| {disturbance:?} | {good} of {count} | {bad} | {parts} | {slowest:.0} ms | {whole:.0} ms |"
        );
        read += good;
        wrong += bad;
    }
    println!(
        "| all | {read} of {} | {wrong} | | | |",
        codes.len() * Disturbance::ALL.len()
    );
    Ok(())
}
