//! Writes the files of Word and Excel in `vectors/notice/intake/`.

use std::error::Error;
use std::path::Path;

use tests::office_files;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/notice/intake");
    std::fs::write(folder.join("word.docx"), office_files::word())?;
    std::fs::write(folder.join("excel.xlsx"), office_files::excel())?;
    Ok(())
}
