//! Files of Word and Excel in the formats of 1997 to 2003: as those of today, and hostile ones.

use office::{Kind, Problem, old};
use tests::compound::{compound, record, workbook};
use tests::office_files::two;

use super::intake::{check, folder};

fn file(name: &str) -> Vec<u8> {
    std::fs::read(folder().join(name)).unwrap()
}

fn read(bytes: &[u8]) -> Result<String, Problem> {
    old::read(bytes).map(|text| text.as_str().to_owned())
}

/// The text of a file with these records of its workbook and its sheet.
fn sheet(further: &[u8], sheet: &[u8]) -> Result<String, Problem> {
    read(&compound(&[("Workbook", &workbook(0x600, further, sheet))]))
}

/// A record with a cell: its column, and what the cell has.
fn cell(kind: usize, column: usize, value: &[u8]) -> Vec<u8> {
    record(kind, &[&two(0), &two(column), &two(0), value].concat())
}

#[test]
fn an_old_file_says_what_that_of_today_says() {
    for (old, new) in [
        ("word.doc", "word.docx"),
        ("excel.xls", "excel.xlsx"),
        ("more.doc", "more.docx"),
        ("more.xls", "more.xlsx"),
    ] {
        let (old, new) = (file(old), file(new));
        assert_eq!(Kind::of(&old), Some(Kind::Compound));
        assert_eq!(Kind::of(&new), Some(Kind::Zip));
        assert_eq!(old::read(&old).unwrap(), office::read(&new).unwrap());
    }
}

#[test]
fn facts() {
    check("word", &old::read(&file("word.doc")).unwrap());
    check("excel", &old::read(&file("excel.xls")).unwrap());
}

#[test]
fn the_files_have_what_they_are_for() {
    let document = read(&file("more.doc")).unwrap();
    for words in [
        "第三章 总的说明",
        "第四章 怎么报名",
        "①带圈的号",
        "报名网址：a.example\t邮箱\n另一行 A-1\n",
        "试用期三个月。",
        "Plain words",
        "外后",
        "第38列",
    ] {
        assert!(document.contains(words), "{words} in {document}");
    }
    let workbook = read(&file("more.xls")).unwrap();
    assert_eq!(workbook.matches("2027年6月30日").count(), 3);
    assert!(workbook.contains("看得见的") && !workbook.contains("藏起来的"));
    assert!(file("more.xls").len() > 4 * 8224);
}

#[test]
fn cells_of_every_kind() {
    let text = |text: &str| {
        let units = text.encode_utf16().flat_map(u16::to_le_bytes);
        [
            &two(text.chars().count())[..],
            &[1],
            &units.collect::<Vec<u8>>(),
        ]
        .concat()
    };
    // Days are counted from 1904; the first format of cells shows them, the second shows a number.
    let formats = [
        record(0x0022, &two(1)),
        record(
            0x041e,
            &[&two(170)[..], &text("yyyy\"年\"m\"月\"")].concat(),
        ),
        record(0x00e0, &[two(0), two(170)].concat()),
        record(0x00e0, &[two(0), two(0)].concat()),
    ];
    let day = 45_106_f64.to_le_bytes();
    // A text that goes on in a second record, in the other width.
    let parts = [
        record(
            0x00fc,
            &[&[9, 0, 0, 0, 1, 0, 0, 0][..], &two(4), &[0], b"18"].concat(),
        ),
        record(0x003c, &[&[1][..], &text("周岁")[3..]].concat()),
    ];
    let formula = |value: &[u8; 8]| cell(0x0006, 4, &[&value[..], &[0; 6]].concat());
    let cells = [
        cell(0x00fd, 0, &[0; 4]),
        cell(0x0204, 1, &text("岗")),
        cell(0x0203, 2, &day),
        // Two short numbers: a day, and hundredths.
        record(
            0x00bd,
            &[
                &two(1)[..],
                &two(0),
                &two(0),
                &(45_106_u32 << 2 | 2).to_le_bytes(),
                &two(1),
                &(1234_u32 << 2 | 3).to_le_bytes(),
                &two(1),
            ]
            .concat(),
        ),
        formula(&[0, 0, 0, 0, 0, 0, 0xff, 0xff]),
        record(0x0207, &text("共三人")),
        // A chart within the sheet has cells of its own.
        record(0x0809, &[two(0x600), two(0x20)].concat()),
        cell(0x0204, 5, &text("图")),
        record(0x000a, &[]),
        cell(0x0205, 6, &[1, 0]),
    ];
    let read = sheet(
        &[formats.concat(), parts.concat()].concat(),
        &cells.concat(),
    );
    let rows = "18周岁\t岗\t2027年6月30日\t\t共三人\n2027年6月30日\t12.34\t\t\t\n";
    assert_eq!(read, Ok(rows.to_owned()));
}

#[test]
fn a_large_file_has_more_of_its_table() {
    let stream = workbook(0x600, &[], &cell(0x0203, 0, &7_f64.to_le_bytes()));
    for length in [60_000, 7_200_000, 8_200_000] {
        let picture = vec![0; length];
        let file = compound(&[("Pictures", &picture), ("WORKBOOK", &stream)]);
        assert_eq!(read(&file), Ok("7\n".to_owned()), "{length}");
    }
}

#[test]
fn what_cannot_be_read_says_why() {
    let bytes = |length| vec![0; length];
    let mut locked = bytes(512);
    locked[..2].copy_from_slice(&two(0xa5ec));
    locked[2..4].copy_from_slice(&two(0xc1));
    locked[11] = 1;
    let mut before = locked.clone();
    before[2..4].copy_from_slice(&two(0x68));
    let password = record(0x002f, &[1, 0, 0, 0]);
    for (file, problem) in [
        (compound(&[("WordDocument", &locked)]), Problem::Locked),
        (compound(&[("WordDocument", &before)]), Problem::TooOld),
        (
            compound(&[("Workbook", &workbook(0x600, &password, &[]))]),
            Problem::Locked,
        ),
        (
            compound(&[("Workbook", &workbook(0x500, &[], &[]))]),
            Problem::TooOld,
        ),
        (compound(&[("Book", &bytes(9))]), Problem::TooOld),
        (
            compound(&[
                ("EncryptionInfo", &bytes(9)),
                ("EncryptedPackage", &bytes(9)),
            ]),
            Problem::Locked,
        ),
        (
            compound(&[("PowerPoint Document", &bytes(9))]),
            Problem::OtherKind,
        ),
        (compound(&[("WordDocument", &bytes(9))]), Problem::Damaged),
        (compound(&[("Workbook", &bytes(5000))]), Problem::Damaged),
        (b"\xd0\xcf\x11\xe0".to_vec(), Problem::Damaged),
        (b"PK\x03\x04".to_vec(), Problem::OtherKind),
        (Vec::new(), Problem::OtherKind),
        (bytes(office::MOST_BYTES + 1), Problem::TooBig),
    ] {
        assert_eq!(read(&file), Err(problem), "{}", file.len());
    }
}

#[test]
fn hostile_files_end_with_a_problem() {
    // More texts than there are bytes: those that are there, and none for a cell beyond.
    let texts = record(0x00fc, &[&[0xff; 8][..], &[1, 0, 0], b"a"].concat());
    let first = cell(0x00fd, 0, &[0; 4]);
    assert_eq!(sheet(&texts, &first), Ok("a\n".to_owned()));
    let beyond = cell(0x00fd, 0, &[7, 0, 0, 0]);
    assert_eq!(sheet(&texts, &beyond), Err(Problem::Damaged));
    // A sheet that begins at the sheets themselves, and one beyond the end.
    let at = |start: u32| {
        record(
            0x0085,
            &[&start.to_le_bytes()[..], &[0, 0, 1, 0, b's']].concat(),
        )
    };
    assert_eq!(sheet(&at(0), &first), Err(Problem::Damaged));
    assert_eq!(sheet(&at(u32::MAX), &[]), Err(Problem::Damaged));
    // One long text in as many cells as a table may have.
    let long = [&two(8000)[..], &[0], &[b'a'; 8000]].concat();
    let texts = record(0x00fc, &[&[0, 0, 0, 0, 1, 0, 0, 0][..], &long].concat());
    let cells: Vec<u8> = (0..5000_usize)
        .flat_map(|row| record(0x00fd, &[&two(row)[..], &[0; 8]].concat()))
        .collect();
    assert_eq!(sheet(&texts, &cells), Err(Problem::Overgrown));
    // Merged ranges without an end.
    let range = [two(0), two(4999), two(0), two(59)].concat();
    let merged = record(0x00e5, &[&two(3)[..], &range, &range, &range].concat());
    assert_eq!(sheet(&[], &merged), Err(Problem::Overgrown));
}

#[test]
fn a_chain_that_leads_back_is_damaged() {
    let stream = workbook(0x600, &[], &vec![0; 20_000]);
    let file = compound(&[("Workbook", &stream)]);
    assert_ne!(read(&file), Err(Problem::Damaged));
    // The table is the last sector: the tenth entry names the first.
    let table = file.len() - 512;
    let mut loops = file.clone();
    loops[table + 40..table + 44].copy_from_slice(&[0; 4]);
    assert!(read(&loops).is_err());
    // The directory names itself as what is behind it.
    let name: Vec<u8> = "Root".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let root = file.windows(8).position(|window| window == name).unwrap();
    let mut loops = file.clone();
    loops[root + 128 + 72..root + 128 + 76].copy_from_slice(&[1, 0, 0, 0]);
    assert_eq!(read(&loops), Err(Problem::Damaged));
}

#[test]
fn a_file_that_is_cut_off_or_changed_never_panics() {
    for name in ["word.doc", "excel.xls"] {
        let whole = file(name);
        let text = old::read(&whole);
        // The last sectors may be of parts that are not read.
        for end in (0..whole.len()).step_by(89) {
            let read = old::read(&whole[..end]);
            assert!(read.is_err() || read == text, "{name}: {end}");
        }
        assert!(old::read(&whole[..whole.len() / 2]).is_err());
        for index in (0..whole.len()).step_by(7) {
            let mut changed = whole.clone();
            changed[index] ^= 0xff;
            let _ = old::read(&changed);
        }
    }
}
