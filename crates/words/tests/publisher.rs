//! A language that a publisher brings: from the table of the program's own sentences to the page.

use std::path::Path;

use locales::{Sentences, Translation};
use words::{Locale, OtherPack, text};

/// A table with a translation for some of its sentences.
fn filled(table: &str, texts: &[(&str, &str)]) -> Option<String> {
    let mut table = table.to_owned();
    for (key, text) in texts {
        let head = format!("[{key}]\n");
        let (before, after) = table.split_once(&head)?;
        let after = after.replacen("text = \"\"", &format!("text = \"{text}\""), 1);
        table = [before, &head, &after].concat();
    }
    Some(table)
}

/// One test, since what is installed stays installed.
#[test]
fn what_is_translated_is_shown_and_everything_else_is_chinese() {
    let files = locales::read(Path::new("locales")).unwrap();
    let sentences = Sentences::of(&files, &[]).unwrap();
    let head = "tag = 'mn-Mong'\nname = 'Pseudo'\npublisher = 'Somebody'\ndirection = 'vertical'";
    let table = Translation::read(head)
        .unwrap()
        .template(&sentences, &files);
    let texts = [
        ("start.heading", "⟦heading⟧"),
        ("check.progress", "⟦{left} of {at}⟧"),
        ("gloss.chapter1", "⟦gloss⟧"),
    ];
    let table = filled(&table, &texts).unwrap();
    let pack = Translation::read(&table).unwrap().pack(&sentences).unwrap();
    assert_eq!(pack.missing.len(), pack.entries.len() - 3 - 3);

    let (locale, zh) = (Locale::Publisher, Locale::ZhHans);
    assert_eq!(Locale::from_tag("mn"), None);
    assert_eq!(Locale::offered().count(), 2);
    Locale::bring("mn-Mong".to_owned(), "Pseudo".to_owned());
    assert_eq!(Locale::from_tag("mn"), Some(locale));
    assert_eq!((locale.tag(), locale.own_name()), ("mn-Mong", "Pseudo"));
    assert_eq!(Locale::offered().last(), Some(locale));

    let joined = pack.entries.join("\0");
    let of_another_build = joined.replacen(&pack.entries[0], "0123456789abcdef", 1);
    let without_end = pack.entries[..pack.entries.len() - 2].join("\0");
    for wrong in [&of_another_build, &without_end] {
        assert_eq!(locale.install(wrong), Err(OtherPack));
    }
    assert!(!locale.is_here() && locale.direction().is_empty() && locale.publisher().is_empty());
    assert_eq!(Locale::En.install(&joined), Err(OtherPack));
    assert_eq!(locale.install(&joined), Ok(()));
    assert!(locale.is_here() && zh.direction().is_empty());
    assert_eq!(locale.direction(), "vertical");
    assert_eq!((locale.publisher(), zh.publisher()), ("Somebody", ""));

    assert_eq!(text::start::heading(locale), "⟦heading⟧");
    assert_eq!(text::start::lead(locale), text::start::lead(zh));
    assert_eq!(text::check::progress(locale, "2", "5"), "⟦5 of 2⟧");
    assert_eq!(text::gloss::by_key(locale, "chapter1"), "⟦gloss⟧");
    assert_eq!(text::gloss::by_key(locale, "chapter2"), "");
}

/// Whoever translates sees every sentence, whatever the files look like.
#[test]
fn the_table_has_every_sentence() {
    let files = locales::read(Path::new("locales")).unwrap();
    let sentences = Sentences::of(&files, &[]).unwrap();
    let table = Translation::default().template(&sentences, &files);
    let pack =
        Translation::read("tag = 'mn'\nname = 'M'\npublisher = 'P'\ndirection = 'horizontal'");
    let missing = pack.unwrap().pack(&sentences).unwrap().missing;
    assert!(missing.len() > 1500, "{}", missing.len());
    for key in &missing {
        assert_eq!(table.matches(&format!("\n[{key}]\n")).count(), 1, "{key}");
    }
    assert_eq!(table.matches("\ntext = \"\"\n").count(), missing.len());
    assert!(
        !missing.iter().any(|key| key.starts_with("gone.")),
        "the table needs this name"
    );
}
