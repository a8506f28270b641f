//! CSV and Excel: a text stays a text, whatever it begins with.

use std::path::Path;
use std::process::Command;

use desk::sheet::{Sheet, Value, csv, xlsx};

/// Texts that programs like to make something else of.
const TEXTS: [&str; 16] = [
    "11010519491231002X",
    "150105199806150026",
    "007",
    "=cmd|' /C calc'!A0",
    "+8613812345678",
    "-1",
    "@SUM(A1)",
    "阿依古丽·𮯰𠮷",
    "a,b",
    "说“好”，\"好\"",
    "两\n行",
    " 前后有空格 ",
    "1/2",
    "2026-11-29",
    "<b>&amp;</b>",
    "a_x000D_b",
];

fn sheets() -> Vec<Sheet> {
    let row = |text: &&str| {
        vec![
            Value::Text((*text).to_owned()),
            Value::Number(42),
            Value::Day("2026-11-29".parse().unwrap()),
            Value::Empty,
            Value::Text("末".to_owned()),
        ]
    };
    let head = ["文字", "数", "日期", "", "末"].map(str::to_owned);
    let texts = Sheet {
        name: "登记册".to_owned(),
        head: head.to_vec(),
        rows: TEXTS.iter().map(row).collect(),
    };
    let other = Sheet {
        name: "公示[1]".to_owned(),
        ..texts.clone()
    };
    vec![texts, other, Sheet::default()]
}

#[test]
fn csv_begins_with_its_mark_and_computes_nothing() {
    let file = csv::write(&sheets()[0]);
    assert!(file.starts_with("\u{feff}文字,数,日期,,末\r\n"));
    let rows = read_csv(&file);
    assert_eq!(rows.len(), TEXTS.len() + 1);
    for (row, text) in rows[1..].iter().zip(TEXTS) {
        let plain = row[0].strip_prefix('\'').unwrap_or(&row[0]);
        assert_eq!(plain.trim_end_matches('\t'), text);
        let first = row[0].chars().next().unwrap();
        assert!(!"=+-@".contains(first), "{}", row[0]);
        assert_eq!(&row[1..], ["42", "2026-11-29", "", "末"]);
    }
    let mut line = String::new();
    csv::line(
        &mut line,
        &["＝1+1", " =1", "\t=1", "好"].map(|text| Value::Text(text.to_owned())),
    );
    assert_eq!(line, "'＝1+1,' =1,'\t=1,好\r\n");
}

/// A reader of CSV, written for this test.
fn read_csv(file: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut is_quoted = false;
    let mut rest = file.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '"' if is_quoted && rest.peek() == Some(&'"') => cell.extend(rest.next()),
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !is_quoted => {}
            '\n' if !is_quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    rows
}

#[test]
fn the_same_sheets_are_the_same_file() {
    assert_eq!(xlsx::write(sheets()), xlsx::write(sheets()));
}

#[test]
fn our_own_reader_of_excel_reads_what_we_wrote() {
    let file = xlsx::write(sheets());
    let text = office::read(&file).expect("a workbook");
    let told = format!("{text:?}");
    // It does not know what Excel does with the last one.
    for text in &TEXTS[..15] {
        let line = text.lines().next().unwrap().trim();
        let debug = format!("{line:?}");
        assert!(told.contains(debug.trim_matches('"')), "{line}");
    }
}

/// LibreOffice is on the machines that test this project; where it is not, this says so and
/// tests nothing.
#[test]
fn libreoffice_reads_every_text_as_it_was() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("sheets");
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("lists.xlsx");
    std::fs::write(&file, xlsx::write(sheets())).unwrap();
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let mut office = Command::new("soffice");
    office
        .args([&profile, "--headless", "--convert-to"])
        // Separated by commas, quoted, UTF-8, cells as shown, every sheet.
        .arg("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1")
        .arg("--outdir")
        .arg(&folder)
        .arg(&file);
    let Ok(run) = office.output() else {
        println!("LibreOffice is not installed: the workbook was not opened by it.");
        return;
    };
    assert!(run.status.success(), "{run:?}");
    for name in ["lists-登记册.csv", "lists-公示1.csv"] {
        let rows = read_csv(&std::fs::read_to_string(folder.join(name)).unwrap());
        assert_eq!(rows[0][..3], ["文字", "数", "日期"]);
        for (row, text) in rows[1..].iter().zip(TEXTS) {
            assert_eq!(row[0], text);
            assert_eq!(&row[1..], ["42", "2026-11-29", "", "末"]);
        }
    }
}
