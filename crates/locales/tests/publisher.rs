//! From the table of a translator to the pack of a publisher.

use locales::{File, Sentences, Translation};

const ZH: &str = "# About this file.\n\n[b]\n# A note.\ndays = '还有 {days} 天，{on}'\nopen = '打开'\n[a]\nyes = '是'\ntag = '<b>'\n";
const EN: &str = "[b]\ndays = '{days} days left, {on}'\nopen = 'Open'\n[a]\nyes = 'Yes'\ntag = '<b>'\n[gloss]\na1 = 'First'\n";

/// The files; the gloss is one of its own, which Chinese has not.
fn files(zh: &str, en: &str) -> Vec<File> {
    let file = |locale: &str, area: &str, text: &str| File {
        locale: locale.to_owned(),
        area: area.to_owned(),
        text: text.to_owned(),
    };
    let (rest, gloss) = en.split_once("[gloss]").unwrap_or((en, ""));
    let gloss = ["[gloss]", gloss].concat();
    vec![
        file("en", "area", rest),
        file("en", "gloss", &gloss),
        file("zh-Hans", "area", zh),
    ]
}

/// Makes the table again over an earlier one.
fn template(earlier: &str, files: &[File]) -> String {
    let mut translation = Translation::read(earlier).unwrap_or_default();
    translation.tag = "mn-Mong".to_owned();
    let sentences = Sentences::of(files, &[]);
    sentences.map_or_else(
        |problems| problems.join("\n"),
        |sentences| translation.template(&sentences, files),
    )
}

/// A table with a head, and this translation of `b.days`.
fn filled(days: &str) -> String {
    let head = "name = 'M'\npublisher = 'P'\ndirection = 'vertical'";
    let table = template(head, &files(ZH, EN));
    let (before, after) = table.split_once("[b.days]").unwrap_or_default();
    let text = format!("text = {}", toml::Value::from(days));
    [before, "[b.days]", &after.replacen("text = \"\"", &text, 1)].concat()
}

fn refused(table: &str) -> String {
    let pack = Sentences::of(&files(ZH, EN), &[])
        .and_then(|sentences| Translation::read(table)?.pack(&sentences));
    pack.err().unwrap_or_default().join("\n")
}

#[test]
fn the_table_has_every_sentence_with_its_notes_in_the_order_of_the_files() {
    let table = template("", &files(ZH, EN));
    let expected = "# ──── area ────\n# About this file.\n\n[b.days]\n# A note.\n# Keep: {days} {on}\nzh = \"还有 {days} 天，{on}\"\nen = \"{days} days left, {on}\"\ntext = \"\"\n\n[b.open]\n";
    assert!(table.contains(expected), "{table}");
    assert!(table.contains("tag = \"mn-Mong\"") && table.contains("direction = \"vertical\""));
    // A clause of the law has no Chinese sentence beside the law itself.
    assert!(
        table.ends_with("[gloss.a1]\nen = \"First\"\ntext = \"\"\n"),
        "{table}"
    );
    assert_eq!(template(&table, &files(ZH, EN)), table, "nothing to do");
}

#[test]
fn what_is_missing_is_empty_and_listed() {
    let sentences = Sentences::of(&files(ZH, EN), &[]).unwrap();
    let translation = Translation::read(&filled("{on}: {days} \"x\" {{}}")).unwrap();
    let pack = translation.pack(&sentences).unwrap();
    // By number: a.tag, a.yes, b.days, b.open, gloss.a1.
    assert_eq!(
        pack.entries[1..],
        ["", "", "\u{f}: \u{e} \"x\" {}", "", "", "P", "vertical"]
    );
    assert_eq!(pack.entries[0].len(), 16);
    assert_eq!(pack.missing, ["a.tag", "a.yes", "b.open", "gloss.a1"]);
}

#[test]
fn a_changed_sentence_is_marked_and_not_shown_until_somebody_looked() {
    let earlier = filled("{days} {on}");
    let zh = ZH
        .replace("还有", "只有")
        .replace("open = '打开'\n", "close = '关上'\n");
    let changed = files(&zh, &EN.replace("open = 'Open'", "close = 'Close'"));
    let table = template(&earlier, &changed);
    assert!(
        table.contains("was = \"还有 {days} 天，{on}\"\nzh = \"只有"),
        "{table}"
    );
    assert!(
        table.contains("[b.close]") && !table.contains("b.open"),
        "{table}"
    );
    assert_eq!(template(&table, &changed), table, "the mark stays");
    let sentences = Sentences::of(&changed, &[]).unwrap();
    let missing = |table: &str| {
        Translation::read(table)
            .unwrap()
            .pack(&sentences)
            .unwrap()
            .missing
    };
    assert!(missing(&table).contains(&"b.days (its Chinese has changed)".to_owned()));
    let (before, after) = table.split_once("was = ").unwrap();
    let looked_at = [before, after.split_once('\n').unwrap().1].concat();
    assert!(
        !missing(&looked_at)
            .iter()
            .any(|key| key.starts_with("b.days"))
    );
    assert!(!template(&looked_at, &changed).contains("was ="));
    // A sentence that is gone keeps its translation, at the end.
    let without = files(
        &ZH.replace("[b]\n# A note.\ndays = '还有 {days} 天，{on}'\n", "[b]\n"),
        &EN.replace("days = '{days} days left, {on}'\n", ""),
    );
    let table = template(&earlier, &without);
    assert!(
        table.ends_with("[gone]\n\"b.days\" = \"{days} {on}\"\n"),
        "{table}"
    );
    assert_eq!(template(&table, &without), table);
}

#[test]
fn what_cannot_be_packed_is_named_with_its_line() {
    let line = |table: &str| {
        1 + table
            .lines()
            .position(|line| line.starts_with("text = ") && line.len() > 9)
            .unwrap()
    };
    for (text, problem) in [
        (
            "{days}",
            "has the placeholders [\"days\"]; the Chinese has [\"days\", \"on\"]",
        ),
        ("{days} {on} {x}", "has the placeholders"),
        ("{days} {on", "has an unclosed `{`"),
        ("{days} {on} <b>", "has markup"),
        ("{days} {on} &nbsp;", "has markup"),
        ("{days} {on} \u{0}", "has a control character"),
        (
            "{days} {on} \u{202e}",
            "has a control character, or one that changes the direction",
        ),
        (
            &format!("{{days}} {{on}} {}", "x".repeat(400)),
            "has more than 400 characters",
        ),
    ] {
        let table = filled(text);
        let said = refused(&table);
        assert!(
            said.starts_with(&format!("line {}: [b.days] {problem}", line(&table))),
            "{said}\n{table}"
        );
    }
    assert_eq!(refused(&filled("{days}\n{on}")), "");
    let more = filled("") + "[b.more]\ntext = \"x\"\n";
    let said = refused(&more);
    assert!(
        said.contains(&format!(
            "line {}: [b.more] is no sentence",
            more.lines().count()
        )),
        "{said}"
    );
    assert!(refused("[b]\nopen = 'x'").contains("write [b.open]"));
    assert!(refused("x = 1").contains("`x` is neither"));
    assert!(refused("x = '1'").contains("`x` at the top"));
    let not_toml = refused("a = = 1");
    assert!(not_toml.contains("line 1"), "{not_toml}");
}

#[test]
fn the_head_says_whose_language_it_is() {
    let fine = filled("");
    assert_eq!(refused(&fine), "");
    for (was, becomes, problem) in [
        ("\"mn-Mong\"", "\"mn_Mong\"", "write the language as"),
        ("\"mn-Mong\"", "\"en-GB\"", "speaks this language itself"),
        ("\"mn-Mong\"", "\"zh-Hant\"", "speaks this language itself"),
        ("name = \"M\"", "name = \"\"", "name = \"\": write it"),
        (
            "publisher = \"P\"",
            "publisher = \" \"",
            "publisher = \" \": write it",
        ),
        (
            "publisher = \"P\"",
            "publisher = \"<b>\"",
            "letters and punctuation only",
        ),
        ("\"vertical\"", "\"up\"", "write horizontal or vertical"),
    ] {
        let said = refused(&fine.replace(was, becomes));
        assert!(said.contains(problem), "{said}");
    }
}
