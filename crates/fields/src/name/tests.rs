use super::NameProblem::*;
use super::*;

#[track_caller]
fn accepted(typed: &str, text: &str, separator_changed: bool) {
    let name = PersonName::parse(typed).unwrap();
    let got = (name.as_str(), name.separator_changed());
    assert_eq!(got, (text, separator_changed), "{typed:?}");
}

#[track_caller]
fn refused(typed: &str, problem: NameProblem) {
    assert_eq!(PersonName::parse(typed), Err(problem), "{typed:?}");
}

fn bad(position: usize, character: char) -> NameProblem {
    BadCharacter {
        position,
        character,
    }
}

#[test]
fn han_names() {
    for name in [
        "张三",
        "欧阳娜娜",
        "萧〇",
        "𠮷田",
        "\u{2EBF0}明",
        "王\u{323AF}",
    ] {
        accepted(name, name, false);
    }
    accepted("李\u{F9DC}", "李\u{F9DC}", false);
    accepted("李\u{2F800}", "李\u{2F800}", false);
    accepted("李\u{9FFF}\u{3400}", "李\u{9FFF}\u{3400}", false);
}

#[test]
fn every_separator_becomes_the_middle_dot() {
    accepted("阿依古丽·买买提", "阿依古丽·买买提", false);
    for dot in ['•', '・', '‧', '⋅', '．', '･', '.'] {
        let typed = format!("阿依古丽{dot}买买提");
        accepted(&typed, "阿依古丽·买买提", true);
    }
    accepted("阿依古丽 · 买买提", "阿依古丽·买买提", false);
    accepted("甲·乙•丙", "甲·乙·丙", true);
}

#[test]
fn spaces_and_latin_letters() {
    accepted("\u{3000}张\u{3000}三 ", "张三", false);
    accepted("Anne-Marie  O’Neill", "Anne-Marie O'Neill", false);
    accepted("Ｗａｎｇ Xiǎoměi", "Wang Xiǎoměi", false);
    accepted("Jose\u{301} Nuñez", "Jose\u{301} Nuñez", false);
    accepted("王 Xiao", "王 Xiao", false);
    accepted("张\u{200B}三\u{FEFF}", "张三", false);
}

#[test]
fn long_names() {
    let fifty = "买".repeat(24) + "·" + &"𠮷".repeat(25);
    accepted(&fifty, &fifty, false);
    let hundred = "𠮷".repeat(LIMIT);
    accepted(&format!("  {hundred}  "), &hundred, false);
    for count in [LIMIT + 1, READ_LIMIT + 1, 3_000_000] {
        refused(&"买".repeat(count), TooLong { limit: LIMIT });
    }
}

#[test]
fn too_little() {
    refused("", Empty);
    refused(" \u{3000}\u{200B}", Empty);
    for one in ["张", "𠮷", "A"] {
        accepted(one, one, false);
        assert!(PersonName::parse(one).unwrap().is_one_character());
    }
    refused("--'", TooShort);
}

#[test]
fn separator_out_of_place() {
    refused("·张三", MisplacedSeparator { position: 1 });
    refused("张三·", MisplacedSeparator { position: 3 });
    refused("张·•三", MisplacedSeparator { position: 3 });
    refused("张· ·三", MisplacedSeparator { position: 4 });
    refused("·", MisplacedSeparator { position: 1 });
    refused("张……三", bad(2, '…'));
}

#[test]
fn other_characters() {
    refused("张3", bad(2, '3'));
    refused("张３三", bad(2, '3'));
    refused(" 张三😀", bad(3, '😀'));
    refused("张三，", bad(3, ','));
    refused("张\u{0}三", bad(2, '\0'));
    refused("张×三", bad(2, '×'));
    refused("张\u{301}三", bad(2, '\u{301}'));
    refused("张○三", bad(2, '○'));
    refused("Иван", bad(1, 'И'));
    refused("ᠮᠣᠩᠭᠣᠯ", bad(1, 'ᠮ'));
    refused("𠮷\u{2FFFE}", bad(2, '\u{2FFFE}'));
}

#[test]
fn private_use_characters() {
    for c in [
        '\u{E000}',
        '\u{E863}',
        '\u{F8FF}',
        '\u{F0000}',
        '\u{10FFFD}',
    ] {
        refused(&format!("𠮷{c}"), PrivateUseCharacter { position: 2 });
    }
}
