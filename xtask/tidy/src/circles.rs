//! Finds circles of modules. Without them a crate can be read from one end to the other.
//!
//! A *room* is a module with everything below it. The rooms inside one module must have an
//! order in which each names only things of rooms before it. So `check` and `following` may not
//! name each other, directly, through any of their files, or through a third room.
//!
//! - A module and everything below it are one room. A child may use its parent and the parent
//!   its child, as Rust's privacy allows. Only siblings are compared.
//! - A path leads to where a thing is *defined*. If a parent re-exports (`pub use`) its
//!   children, a child that uses a sibling through the parent has an arrow to the sibling.
//! - Tests (`#[cfg(test)]`) do not count: they use everything around them.
use super::finding::Finding;
use super::modules::{Arrow, Modules};
use anyhow::{Context, Result};
use bundle::paths;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::Path;

/// Checks packages as `cargo metadata` describes them.
pub(super) fn check(packages: &[Value]) -> Result<Vec<Finding>> {
    let mut found = Vec::new();
    for package in packages {
        for target in package["targets"].as_array().into_iter().flatten() {
            let root = target["src_path"].as_str().context("a target's source")?;
            let read = |file: &Path| std::fs::read_to_string(paths::root().join(file)).ok();
            let modules = Modules::of(Path::new(&paths::relative(Path::new(root))), &read)?;
            found.extend(circles(&modules));
        }
    }
    Ok(found)
}

/// One finding for each circle of rooms, the shortest first. Of circles that share a room, only
/// one is reported.
fn circles(modules: &Modules) -> Vec<Finding> {
    let arrows = modules.arrows();
    (0..modules.all.len())
        .flat_map(|level| circles_in(modules, level, &arrows))
        .collect()
}

fn circles_in(modules: &Modules, level: usize, arrows: &[Arrow]) -> Vec<Finding> {
    let mut between: BTreeMap<usize, BTreeMap<usize, &Arrow>> = BTreeMap::new();
    for arrow in arrows {
        let rooms = (
            room(modules, level, arrow.from),
            room(modules, level, arrow.to),
        );
        if let (Some(from), Some(to)) = rooms
            && from != to
        {
            between.entry(from).or_default().entry(to).or_insert(arrow);
        }
    }
    let mut all: Vec<Vec<&Arrow>> = Vec::new();
    for (&from, targets) in &between {
        for (&to, &arrow) in targets {
            if let Some(back) = way(&between, to, from) {
                all.push([vec![arrow], back].concat());
            }
        }
    }
    all.sort_by_key(Vec::len);
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for circle in all {
        let rooms = || {
            let arrows = circle.iter();
            arrows.filter_map(|arrow| room(modules, level, arrow.from))
        };
        if rooms().any(|room| seen.contains(&room)) {
            continue;
        }
        seen.extend(rooms());
        found.extend(finding(modules, &circle));
    }
    found
}

/// The room of a module within `level`, if it is below it.
fn room(modules: &Modules, level: usize, module: usize) -> Option<usize> {
    match modules.all.get(module)?.parent? {
        parent if parent == level => Some(module),
        parent => room(modules, level, parent),
    }
}

/// The shortest way from one room to another, as its arrows.
fn way<'arrow>(
    between: &BTreeMap<usize, BTreeMap<usize, &'arrow Arrow>>,
    from: usize,
    to: usize,
) -> Option<Vec<&'arrow Arrow>> {
    let mut reached: BTreeMap<usize, Vec<&Arrow>> = BTreeMap::from([(from, Vec::new())]);
    let mut queue = VecDeque::from([from]);
    while let Some(current) = queue.pop_front() {
        let so_far = reached.get(&current)?.clone();
        if current == to {
            return Some(so_far);
        }
        for (&next, &arrow) in between.get(&current).into_iter().flatten() {
            reached.entry(next).or_insert_with(|| {
                queue.push_back(next);
                [so_far.clone(), vec![arrow]].concat()
            });
        }
    }
    None
}

fn finding(modules: &Modules, circle: &[&Arrow]) -> Option<Finding> {
    let first = circle.first()?;
    let mut steps = Vec::new();
    for arrow in circle {
        let (from, to) = (modules.all.get(arrow.from)?, modules.all.get(arrow.to)?);
        steps.push(format!(
            "{} names {} ({}:{})",
            from.name, to.name, from.file, arrow.line
        ));
    }
    Some(Finding {
        file: modules.all.get(first.from)?.file.clone(),
        line: first.line,
        rule: "circles",
        remedy: format!(
            "a circle of modules: {}. Move what both need to a place of its own",
            steps.join(", ")
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::super::modules::Modules;
    use super::circles;
    use std::path::Path;

    /// The lengths of the circles in a crate of these files.
    fn found(files: &[(&str, &str)]) -> Vec<usize> {
        let read = |file: &Path| {
            let found = files.iter().find(|(name, _)| Path::new(name) == file);
            found.map(|(_, text)| (*text).to_owned())
        };
        let modules = Modules::of(Path::new("lib.rs"), &read).unwrap();
        circles(&modules)
            .iter()
            .map(|finding| finding.remedy.matches(" names ").count())
            .collect()
    }

    const NONE: [usize; 0] = [];

    #[test]
    fn two_modules_that_name_each_other() {
        let ab = [("lib.rs", "mod a; mod b;")];
        let by_use = [
            ("a.rs", "use crate::b::B; pub struct A;"),
            ("b.rs", "use super::a::A; pub struct B;"),
        ];
        assert_eq!(found(&[&ab[..], &by_use].concat()), [2]);
        let by_path = [
            ("a.rs", "pub fn a() { crate::b::b() }"),
            ("b.rs", "pub fn b() -> super::a::A { todo!() }"),
        ];
        assert_eq!(found(&[&ab[..], &by_path].concat()), [2]);
        let in_a_macro = [
            ("a.rs", "pub fn a() { html! { <p>{ crate::b::b() }</p> } }"),
            ("b.rs", "pub fn b() { vec![super::a::A] }"),
        ];
        assert_eq!(found(&[&ab[..], &in_a_macro].concat()), [2]);
        let through_a_module = [
            ("a.rs", "use crate::b; pub fn a() { b::b() }"),
            (
                "b.rs",
                "use crate::a::{self as first}; pub fn b() { first::a() }",
            ),
        ];
        assert_eq!(found(&[&ab[..], &through_a_module].concat()), [2]);
    }

    #[test]
    fn three_modules_in_a_ring() {
        let files = [
            ("lib.rs", "mod a; mod b; mod c; mod d;"),
            ("a.rs", "use crate::b::B; pub struct A;"),
            ("b.rs", "use crate::c::C; pub struct B;"),
            ("c.rs", "use crate::a::A; pub struct C;"),
            ("d.rs", "use crate::{a::A, b::B, c::C};"),
        ];
        assert_eq!(found(&files), [3]);
    }

    #[test]
    fn a_re_export_is_followed_to_what_it_re_exports() {
        // Both use things of the root, which only re-exports them.
        let files = [
            ("lib.rs", "mod a; mod b; pub use a::A; pub use b::B;"),
            ("a.rs", "use crate::B; pub struct A;"),
            ("b.rs", "pub struct B;"),
        ];
        assert_eq!(found(&files), NONE);
        let files = [files[0], files[1], ("b.rs", "use crate::A; pub struct B;")];
        assert_eq!(found(&files), [2]);
    }

    #[test]
    fn a_parent_and_its_child_are_one_room() {
        let child = ("a.rs", "use super::Shared; pub fn a(_: Shared) {}");
        let parent = (
            "lib.rs",
            "mod a; pub struct Shared; fn f() { a::a(Shared) }",
        );
        assert_eq!(found(&[parent, child]), NONE);
    }

    #[test]
    fn a_sibling_imported_through_the_parent_is_an_arrow_to_the_sibling() {
        let files = [
            ("lib.rs", "mod room;"),
            (
                "room/mod.rs",
                "mod a; mod b; pub use a::A; use b::B as Second;",
            ),
            (
                "room/a.rs",
                "pub struct A; fn f() -> super::Second { todo!() }",
            ),
            ("room/b.rs", "use super::A; pub struct B;"),
        ];
        assert_eq!(found(&files), [2]);
    }

    #[test]
    fn rooms_that_name_each_other_in_different_files() {
        let files = [
            ("lib.rs", "mod a; mod b;"),
            ("a/mod.rs", "pub mod one; pub mod two;"),
            ("a/one.rs", "use crate::b::one::B;"),
            ("a/two.rs", "pub struct A;"),
            ("b/mod.rs", "pub mod one; pub mod two;"),
            ("b/one.rs", "pub struct B;"),
            ("b/two.rs", "use crate::a::two::A;"),
        ];
        assert_eq!(found(&files), [2]);
    }

    #[test]
    fn names_in_tests_and_texts_and_of_crates_are_no_arrows() {
        // A sibling with the name of a crate, tests, and a module that names itself.
        let files = [
            ("lib.rs", "mod a; mod b; mod rules;"),
            ("a.rs", "use rules::decide; use crate::b::B; pub struct A;"),
            (
                "b.rs",
                "pub struct B; fn f() { crate::b::g() } fn g() {}\n#[cfg(test)] mod tests { use crate::a::A; }",
            ),
            (
                "rules.rs",
                "use crate::a::A; // crate::b\nconst C: &str = \"crate::b::B\";",
            ),
        ];
        assert_eq!(found(&files), NONE);
    }
}
