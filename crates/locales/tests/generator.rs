//! What is made of the sentences, and the problems that are reported.

use locales::{Cover, File, Names, Sentences};

fn run(files: &[(&str, &str)]) -> Result<String, Vec<String>> {
    run_with(files, &[])
}

/// Makes the Rust of files by locale; each is the file `area.toml`.
fn run_with(files: &[(&str, &str)], names: &[Names]) -> Result<String, Vec<String>> {
    let files = files
        .iter()
        .map(|(locale, text)| file(locale, "area", text));
    generate(&files.collect::<Vec<_>>(), names)
}

fn generate(files: &[File], names: &[Names]) -> Result<String, Vec<String>> {
    Ok(Sentences::of(files, names)?.rust(names))
}

/// The whole pack of `en`; empty if something is wrong with the files.
fn of_en(files: &[File]) -> String {
    let sentences = Sentences::of(files, &[]);
    let pack = sentences.ok().and_then(|sentences| sentences.pack("en"));
    pack.unwrap_or_default()
}

/// The pack of `en` beside a zh-Hans file.
fn pack(reference: &str, other: &str) -> Vec<String> {
    let files = [
        file("zh-Hans", "area", reference),
        file("en", "area", other),
    ];
    let pack = of_en(&files);
    pack.split('\0').skip(1).map(str::to_owned).collect()
}

fn file(locale: &str, area: &str, text: &str) -> File {
    let [locale, area, text] = [locale, area, text].map(str::to_owned);
    File { locale, area, text }
}

/// The problems of a zh-Hans file alone.
fn refused(text: &str) -> String {
    run(&[("zh-Hans", text)])
        .err()
        .unwrap_or_default()
        .join("\n")
}

/// The problems of an `en` file beside a zh-Hans file.
fn refused_beside(reference: &str, other: &str) -> String {
    run(&[("en", other), ("zh-Hans", reference)])
        .err()
        .unwrap_or_default()
        .join("\n")
}

#[test]
fn a_plain_sentence_is_a_function_with_its_number() {
    let source = run(&[("zh-Hans", "[start]\ntitle = '自查'")]).unwrap();
    assert!(source.contains("pub mod start {"), "{source}");
    assert!(source.contains("pub fn title(locale: Locale) -> &'static str"));
    assert!(source.contains("sentence(locale, 0, \"自查\")"));
    assert!(source.contains("#[doc = \"``自查``\"]"));
}

#[test]
fn placeholders_are_arguments_in_order_of_first_appearance_in_zh_hans() {
    let source = run(&[
        ("en", "[a]\nage = 'On {on} you are {years}.'"),
        ("zh-Hans", "[a]\nage = '你 {years} 岁，{on}，{years}'"),
    ])
    .unwrap();
    assert!(
        source.contains("pub fn age(locale: Locale, years: &str, on: &str) -> String"),
        "{source}"
    );
    let filled = r#"filled(locale, 0, "你 \u{e} 岁，\u{f}，\u{e}", &[years, on])"#;
    assert!(source.contains(filled), "{source}");
}

#[test]
fn a_pack_has_the_sentences_by_number_with_the_places_of_their_arguments() {
    let reference = "[b]\nx = '你 {years} 岁，{on}'\n[a]\nz = '甲'\ny = '乙'";
    let other = "[a]\ny = 'B'\nz = 'A'\n[b]\nx = 'On {on} you are {years}.'";
    assert_eq!(
        pack(reference, other),
        ["B", "A", "On \u{f} you are \u{e}."]
    );
}

#[test]
fn a_pack_of_other_keys_or_placeholders_has_another_fingerprint() {
    let of = |text: &str| {
        let files = [file("zh-Hans", "a", text), file("en", "a", text)];
        let pack = of_en(&files);
        pack.split('\0').next().map(str::to_owned).unwrap()
    };
    let first = of("[a]\nb = '{x} 甲'");
    assert_eq!(first.len(), 16);
    assert_eq!(first, of("[a]\nb = '乙 {x}'"));
    for other in ["[a]\nb = '{y}'", "[a]\nc = '{x}'", "[c]\nb = '{x}'"] {
        assert_ne!(first, of(other), "{other}");
    }
}

#[test]
fn a_gloss_is_empty_in_the_reference_and_is_found_by_its_key() {
    let (reference, other) = ("[a]\nb = '甲'", "[a]\nb = 'x'\n[gloss]\na1 = 'First'");
    let source = run(&[("zh-Hans", reference), ("en", other)]).unwrap();
    assert!(source.contains("sentence(locale, 1, \"\")"), "{source}");
    assert!(source.contains("\"a1\" => a1(locale),"), "{source}");
    assert_eq!(pack(reference, other), ["x", "First"]);
}

#[test]
fn a_sentence_has_no_more_arguments_than_there_are_marks() {
    let holes: String = (0..19).map(|at| format!("{{x{at}}}")).collect();
    let problem = refused(&format!("[a]\nb = '{holes}'"));
    assert!(problem.contains("more than 18 placeholders"), "{problem}");
}

#[test]
fn locales_are_variants_and_zh_hans_is_the_default() {
    let source = run(&[("en", "[a]\nb = 'c'"), ("zh-Hans", "[a]\nb = 'c'")]).unwrap();
    assert!(
        source.contains("&[Locale::ZhHans, Locale::En, Locale::Publisher]"),
        "{source}"
    );
    assert!(source.contains("#[default]\n    ZhHans,"));
    assert!(source.contains("Locale::En => \"en\","));
}

#[test]
fn doubled_braces_are_braces() {
    let source = run(&[("zh-Hans", "[a]\nb = '{{x}} {{{y}}}'")]).unwrap();
    assert!(source.contains(r#""{x} {\u{e}}", &[y]"#), "{source}");
}

#[test]
fn quotes_and_line_breaks_survive() {
    let source = run(&[("zh-Hans", "[a]\nb = \"说“好”\\n\\\"x\\\"\"")]).unwrap();
    assert!(source.contains(r#""说“好”\n\"x\"")"#), "{source}");
}

#[test]
fn a_section_of_names_is_a_match_over_its_enum() {
    let toml = "[label]\nbirth_date = '出生日期'\nbefore_36th = '生日前'";
    let of = |cover| {
        let (section, path) = ("label", "form::Field");
        let names = [Names {
            section,
            path,
            cover,
        }];
        run_with(&[("zh-Hans", toml)], &names).unwrap()
    };
    let every = of(Cover::Every);
    for part in [
        "pub fn of(locale: Locale, value: ::form::Field) -> &'static str",
        "::form::Field::BirthDate => birth_date(locale),",
        "::form::Field::Before36th => before_36th(locale),",
    ] {
        assert!(every.contains(part), "{every}");
    }
    assert!(!every.contains("_ =>"), "{every}");
    let some = of(Cover::Some);
    for part in [
        "pub fn of(locale: Locale, value: ::form::Field) -> Option<&'static str>",
        "::form::Field::BirthDate => Some(birth_date(locale)),",
        "_ => None,",
    ] {
        assert!(some.contains(part), "{some}");
    }
}

#[test]
fn a_section_of_names_must_be_there_and_have_no_placeholders() {
    let names = ["here", "absent"].map(|section| Names {
        section,
        path: "form::Field",
        cover: Cover::Every,
    });
    let files = [("zh-Hans", "[here]\nbirth_date = '{day}出生'")];
    let problems = run_with(&files, &names).unwrap_err();
    let [placeholder, absent] = &problems[..] else {
        panic!("{problems:#?}");
    };
    assert!(placeholder.contains("[here] birth_date has a placeholder"));
    assert!(absent.contains("there is no section [absent]"));
}

#[test]
fn a_missing_key_names_file_key_and_remedy() {
    let problem = refused_beside("[a]\nb = '甲'\nc = '乙'", "[a]\nb = 'x'");
    assert_eq!(
        problem,
        "locales/en/area.toml: [a] c is missing; zh-Hans has it. Add the translation, or remove the key from every locale."
    );
}

#[test]
fn an_extra_key_names_file_key_and_remedy() {
    let problem = refused_beside("[a]\nb = '甲'", "[a]\nb = 'x'\n[d]\ne = 'y'");
    assert_eq!(
        problem,
        "locales/en/area.toml: [d] e is not in zh-Hans. Remove it, or add it to every locale."
    );
}

#[test]
fn the_files_of_a_locale_are_one_table() {
    let files = [
        file("zh-Hans", "a", "[x]\nb = '甲'"),
        file("zh-Hans", "b", "[y]\nb = '乙'"),
    ];
    let source = generate(&files, &[]).unwrap();
    assert!(source.contains("pub mod x {") && source.contains("pub mod y {"));
}

#[test]
fn a_section_is_in_one_file_and_in_the_same_file_in_every_locale() {
    let twice = [
        file("zh-Hans", "a", "[x]\nb = '甲'"),
        file("zh-Hans", "b", "[x]\nc = '乙'"),
    ];
    let expected = "locales/zh-Hans/b.toml: [x] is in a.toml too; keep a section in one file.";
    assert_eq!(generate(&twice, &[]).unwrap_err(), [expected]);
    let elsewhere = [
        file("en", "b", "[x]\nb = 'x'"),
        file("zh-Hans", "a", "[x]\nb = '甲'"),
    ];
    let expected = "locales/en/b.toml: [x] is in a.toml in zh-Hans. Move it to locales/en/a.toml.";
    assert_eq!(generate(&elsewhere, &[]).unwrap_err(), [expected]);
}

#[test]
fn a_missing_file_is_reported_key_by_key() {
    let files = [
        file("en", "a", "[x]\nb = 'x'"),
        file("zh-Hans", "a", "[x]\nb = '甲'"),
        file("zh-Hans", "b", "[y]\nb = '乙'"),
    ];
    let problems = generate(&files, &[]).unwrap_err().join("\n");
    assert!(problems.starts_with("locales/en/b.toml: [y] b is missing;"));
}

#[test]
fn other_placeholders_are_refused() {
    let problem = refused_beside("[a]\nb = '{on}'", "[a]\nb = '{at}'");
    assert!(
        problem.contains(
            r#"locales/en/area.toml: [a] b has the placeholders ["at"]; zh-Hans has ["on"]"#
        ),
        "{problem}"
    );
}

#[test]
fn every_problem_is_reported_at_once() {
    let problems =
        run(&[("en", "[a]\nx = '1'"), ("zh-Hans", "[a]\ny = '1'\nz = '{'")]).unwrap_err();
    assert_eq!(problems.len(), 3, "{problems:#?}");
}

#[test]
fn malformed_sentences_are_refused_with_a_remedy() {
    for (text, part) in [
        ("[a]\nb = '{x'", "unclosed `{`"),
        ("[a]\nb = 'x}'", "lone `}`"),
        ("[a]\nb = '{}'", "not snake_case"),
        ("[a]\nb = '{Years}'", "not snake_case"),
        ("[a]\nb = '{locale}'", "first argument"),
        ("[a]\nb = '{type}'", "Rust keyword"),
        ("[a]\nb = '  '", "is empty"),
        ("[a]\nb = 3", "is not a string"),
        ("[a.c]\nb = 'x'", "nest one level"),
        ("b = 'x'", "outside a section"),
        ("[a]\ncontinue = 'x'", "Rust keyword"),
        ("[a]\nbTwo = 'x'", "not snake_case"),
        ("[Big]\nb = 'x'", "not snake_case"),
        ("[a", "is not TOML"),
    ] {
        let problem = refused(text);
        assert!(problem.contains(part), "{text:?}: {problem}");
        assert!(problem.contains("locales/zh-Hans/area.toml"), "{problem}");
    }
}

#[test]
fn the_reference_must_be_there() {
    let problems = run(&[("en", "[a]\nb = 'x'")]).unwrap_err().join("\n");
    assert!(
        problems.contains("locales/zh-Hans is missing"),
        "{problems}"
    );
}
