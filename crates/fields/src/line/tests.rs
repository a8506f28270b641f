use super::LineProblem::*;
use super::*;

#[track_caller]
fn line(typed: &str, text: &str) {
    assert_eq!(parse_line(typed, 20).as_deref(), Ok(text), "{typed:?}");
    assert_eq!(parse_line(text, 20).as_deref(), Ok(text), "{text:?} again");
}

#[track_caller]
fn paragraph(typed: &str, text: &str) {
    assert_eq!(parse_paragraph(typed, 20).as_deref(), Ok(text), "{typed:?}");
    assert_eq!(parse_paragraph(text, 20).as_deref(), Ok(text), "{text:?}");
}

#[track_caller]
fn refused(typed: &str, problem: LineProblem) {
    assert_eq!(parse_line(typed, 20), Err(problem.clone()), "{typed:?}");
    assert_eq!(parse_paragraph(typed, 20), Err(problem), "{typed:?}");
}

fn bad(position: usize, character: char) -> LineProblem {
    BadCharacter {
        position,
        character,
    }
}

#[test]
fn what_was_typed_stays() {
    for text in [
        "呼和浩特市第二中学",
        "兴安南路（１号楼），３单元",
        "ＡＢＣ公司“分部”、No.3",
        "𠮷田\u{2EBF0}\u{323AF}〇",
        "A-1, B_2; <x> & \"y\"",
        "Nuñez e\u{301}té",
        "☎ 2016—2019 ★",
    ] {
        line(text, text);
        paragraph(text, text);
    }
}

#[test]
fn spaces() {
    line("\u{3000}\u{3000}赛罕区\u{3000} 大学\t路 ", "赛罕区 大学 路");
    line("a\r\n\r\nb\u{2028}c", "a b c");
    paragraph("\u{3000}\u{3000}赛罕区\u{3000} 大学\t路 ", "赛罕区 大学 路");
}

#[test]
fn lines() {
    paragraph("甲\n乙", "甲\n乙");
    paragraph("甲\r\n乙\r丙", "甲\n乙\n丙");
    paragraph("甲\n\n\n \n乙", "甲\n\n乙");
    paragraph("甲\r\n\r\n乙", "甲\n\n乙");
    paragraph("\n \n　　甲 \n　　乙\n\n", "甲\n乙");
    paragraph("甲\u{2029}乙\u{85}丙", "甲\n乙\n丙");
    paragraph("甲\r\u{200B}\n乙", "甲\n乙");
}

#[test]
fn what_nobody_sees_is_dropped() {
    line(
        "\u{FEFF}甲\u{202E}乙\u{2069}\0\u{1B}\u{7F}\u{9F}丙",
        "甲乙丙",
    );
    line("甲\u{180E}\u{200D}\u{FE0F}\u{E0100}\u{E0020}乙", "甲乙");
    line("a\u{3164}\u{2800} \u{115F}b", "a b");
    line("a \u{200B} b", "a b");
    for invisible in ["\u{200B}\u{FEFF}", "\u{3164}", "\0 \u{E0001}", ""] {
        refused(invisible, Empty);
    }
}

#[test]
fn mongolian_words_keep_their_shape() {
    let word = "ᠠᠮᠠᠷᠬᠠᠨ\u{180E}ᠠ";
    line(word, word);
    let suffix = "ᠮᠣᠩᠭᠣᠯ\u{202F}ᠤᠨ";
    line(suffix, suffix);
    let shaped = "ᠭ\u{180B}\u{200D}ᠠ";
    line(shaped, shaped);
    line("ᠮᠣᠩ\u{202F}", "ᠮᠣᠩ");
    line("ᠮᠣᠩ\u{202F} ᠤᠨ", "ᠮᠣᠩ ᠤᠨ");
    line("a\u{202F}b", "a b");
    paragraph("ᠮᠣᠩ\u{202F}\nᠤᠨ", "ᠮᠣᠩ\nᠤᠨ");
}

#[test]
fn too_long() {
    line(&"𠮷".repeat(20), &"𠮷".repeat(20));
    line(&format!(" {} ", "字".repeat(20)), &"字".repeat(20));
    refused(&"字".repeat(21), TooLong { limit: 20, got: 21 });
    refused(&"字 ".repeat(11), TooLong { limit: 20, got: 21 });
    refused(
        &"字".repeat(1040),
        TooLong {
            limit: 20,
            got: 1040,
        },
    );
    // The text has three megabytes; reading stops at the bound.
    refused(
        &"字".repeat(1_000_000),
        TooLong {
            limit: 20,
            got: 1040,
        },
    );
    refused(&" ".repeat(1_000_000), TooLong { limit: 20, got: 21 });
    let lines = TooLong { limit: 3, got: 4 };
    assert_eq!(parse_paragraph("甲\n\n\n乙", 3), Err(lines));
    let none = TooLong { limit: 0, got: 1 };
    assert_eq!(parse_line("甲", 0), Err(none));
    assert_eq!(parse_line("甲", usize::MAX).as_deref(), Ok("甲"));
}

#[test]
fn characters_that_cannot_stay() {
    refused("𠮷\u{E000}", PrivateUseCharacter { position: 2 });
    refused(" 甲  \u{F8FF}", PrivateUseCharacter { position: 3 });
    refused("甲\u{10FFFD}", PrivateUseCharacter { position: 2 });
    refused("甲😀", bad(2, '😀'));
    refused("\u{FFFD}甲", bad(1, '\u{FFFD}'));
    refused("\u{200B}甲\u{FFFC}", bad(2, '\u{FFFC}'));
    for noncharacter in [
        '\u{FFFE}',
        '\u{FDD0}',
        '\u{FDEF}',
        '\u{2FFFF}',
        '\u{10FFFE}',
    ] {
        refused(&format!("甲{noncharacter}"), bad(2, noncharacter));
    }
    let after_lines = parse_paragraph("甲\n\n\n乙😀", 20);
    assert_eq!(after_lines, Err(bad(5, '😀')));
    // A bad character is reported before the length.
    refused(&format!("{}😀", "字".repeat(30)), bad(31, '😀'));
}
