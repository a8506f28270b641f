//! Writes a folder of applications of people who do not exist: `applications FOLDER COUNT
//! [PHOTOS]`, where every second file has a photo if a third word is given. For measurements.

use std::error::Error;
use std::fs;
use std::path::Path;

use tests::applicants::{file, notice};

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [folder, count, photos @ ..] = &words[..] else {
        return Err("usage: applications FOLDER COUNT [photos]".into());
    };
    let folder = Path::new(folder);
    fs::create_dir_all(folder)?;
    for number in 0..count.parse()? {
        let with_photo = !photos.is_empty() && number % 2 == 0;
        // A thousand files a folder, as nobody wants more in one.
        let within = folder.join((number / 1000).to_string());
        fs::create_dir_all(&within)?;
        let name = format!("{number}.xieguan.json");
        fs::write(within.join(name), file(number, with_photo))?;
    }
    let notice = ::notice::file::write(&notice().draft());
    fs::write(folder.with_extension("xieguan-notice.json"), notice)?;
    Ok(())
}
