//! Checks that a file and a QR code hold the same application, except what a code leaves out.
//!
//! `same_application FILE TODAY < TEXT_OF_THE_CODE` prints the match code of the file's
//! application, or fails with the difference.
#![allow(clippy::print_stdout, reason = "a program whose output is its purpose")]

use std::error::Error;
use std::io::Read;
use std::{env, fs, io};

use fields::iso;
use form::{check, file, match_code, qr};
use notice::Notice;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let path = arguments.next().ok_or("which file?")?;
    let today = arguments.next().and_then(|day| iso::read(&day));
    let today = today.ok_or("which day is today?")?;
    let mut code = String::new();
    io::stdin().read_to_string(&mut code)?;

    let tree = tests::json_tree(&fs::read(path)?).map_err(|problem| format!("{problem:?}"))?;
    let opened = file::open(&tree).map_err(|problem| format!("{problem:?}"))?;
    let (application, problems) = check(&opened.draft, &Notice::default(), today);
    let application = application.ok_or_else(|| format!("{problems:?}"))?;
    let scanned = qr::read(code.trim(), today).map_err(|problem| format!("{problem:?}"))?;
    // Compares normal forms: a name also records whether its separator was typed as another
    // dot.
    if scanned.draft() != application.without_free_text().draft() {
        return Err(format!("the code holds another application: {scanned:?}").into());
    }
    println!("{}", match_code(&application));
    Ok(())
}
