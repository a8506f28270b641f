//! Writes the files of Word and Excel in `vectors/notice/intake/`. Those in the old formats are
//! what LibreOffice makes of them: `soffice --headless --convert-to doc` (or `xls`).

use std::error::Error;
use std::path::Path;

use tests::{office_files, office_more};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../vectors/notice/intake");
    std::fs::write(folder.join("word.docx"), office_files::word())?;
    std::fs::write(folder.join("excel.xlsx"), office_files::excel())?;
    std::fs::write(folder.join("more.docx"), office_more::document())?;
    std::fs::write(folder.join("more.xlsx"), office_more::workbook())?;
    Ok(())
}
