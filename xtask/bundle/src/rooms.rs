//! One program in several files: what it starts with, and some for each room.
//!
//! The functions that open a room (`web/src/rooms.rs`) are where the program is cut. What
//! several rooms need and the start does not is a file of its own, which all of them name.
use crate::{names, page};
use anyhow::{Result, anyhow, bail};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// A program that is cut into files.
pub(crate) struct Cut {
    /// What it starts with: wasm-bindgen is still to be run on it.
    pub(crate) start: Vec<u8>,
    /// Which files a room has.
    pub(crate) rooms: Rooms,
}

/// The files of each room, by name.
pub(crate) type Rooms = BTreeMap<String, Vec<String>>;

/// How the module calls the script that fetches rooms.
const LOADER: &str = "./rooms.js";

/// Cuts a module: its rooms' files are written into the folder, which holds nothing else.
pub(crate) fn cut(module: &[u8], folder: &Path) -> Result<Cut> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    let start = folder.join("start.wasm");
    let mut options = wasm_split_cli_support::Options::new(module);
    options.output_dir = folder;
    options.main_out_path = &start;
    options.link_name = LOADER;
    let cut = wasm_split_cli_support::transform(options)
        .map_err(|error| anyhow!("the program cannot be cut into rooms: {error:#}"))?;
    let files = cut.prefetch_map.into_iter();
    let rooms = files
        .map(|(room, files)| {
            (
                room,
                files.iter().map(|file| format!("{file}.wasm")).collect(),
            )
        })
        .collect();
    let start_bytes = fs::read(&start)?;
    // A script of its own kind, which web/rooms.mjs takes the place of.
    for done in [&start, &folder.join(LOADER)] {
        fs::remove_file(done)?;
    }
    Ok(Cut {
        start: start_bytes,
        rooms,
    })
}

/// What a request costs, in bytes of a module: its headers, and what compresses worse apart.
const REQUEST: usize = 4096;

/// Files that are fetched together, and the rooms that do.
struct Group<'a> {
    rooms: BTreeSet<&'a str>,
    files: Vec<&'a str>,
    bytes: usize,
}

impl Group<'_> {
    /// What all rooms together gain if these two are one: requests, less the bytes that a
    /// room then fetches without needing them.
    fn gain(&self, other: &Self) -> Option<usize> {
        let both = self.rooms.intersection(&other.rooms).count();
        let only = |one: &Self, other: &Self| one.rooms.difference(&other.rooms).count();
        let useless = only(self, other) * other.bytes + only(other, self) * self.bytes;
        (both * REQUEST).checked_sub(useless)
    }
}

/// What four of five rooms need comes along with the start.
const fn is_common(needing: usize, rooms: usize) -> bool {
    needing * 5 >= rooms * 4
}

/// Puts many small files into few: those that the same rooms need, and those where a request
/// costs more than the bytes that a room does not need. What most rooms need is handed back,
/// as the end of the module that the program starts with.
pub(crate) fn packed(rooms: &Rooms, folder: &Path) -> Result<(Rooms, Vec<u8>)> {
    let mut modules: BTreeMap<&str, Vec<u8>> = BTreeMap::new();
    for file in rooms.values().flatten() {
        modules.insert(file, fs::read(folder.join(file))?);
    }
    let mut common = Vec::new();
    let mut groups: Vec<Group> = Vec::new();
    for (&file, module) in &modules {
        let own = rooms
            .iter()
            .filter(|(_, files)| files.iter().any(|one| one == file));
        let own: BTreeSet<&str> = own.map(|(room, _)| room.as_str()).collect();
        if is_common(own.len(), rooms.len()) {
            common.push(module);
            continue;
        }
        groups.push(Group {
            rooms: own,
            files: vec![file],
            bytes: module.len(),
        });
    }
    while let Some((at, with)) = best(&groups) {
        let other = groups.swap_remove(with);
        if let Some(group) = groups.get_mut(at) {
            group.rooms.extend(other.rooms);
            group.files.extend(other.files);
            group.bytes += other.bytes;
        }
    }
    let none = rooms.keys().map(|room| (room.clone(), Vec::new()));
    let mut packed: Rooms = none.collect();
    for (at, group) in groups.iter().enumerate() {
        let inside = group.files.iter().filter_map(|file| modules.get(file));
        let name = format!("pack-{at}.wasm");
        let pack = [b"\0asm\x01\0\0\0".to_vec(), sections(inside)].concat();
        fs::write(folder.join(&name), pack)?;
        for room in &group.rooms {
            let own = packed.entry((*room).to_owned()).or_default();
            own.push(name.clone());
        }
    }
    for file in modules.keys() {
        fs::remove_file(folder.join(file))?;
    }
    Ok((packed, sections(common.into_iter())))
}

/// The two groups that gain most by being one; the second stands behind the first.
fn best(groups: &[Group]) -> Option<(usize, usize)> {
    let pairs = groups.iter().enumerate().flat_map(|(at, one)| {
        let behind = groups.iter().enumerate().skip(at + 1);
        behind.filter_map(move |(with, other)| Some((one.gain(other)?, at, with)))
    });
    let (gain, at, with) = pairs.max_by_key(|(gain, ..)| *gain)?;
    (gain > 0).then_some((at, with))
}

/// Modules as sections of another module: `web/rooms.mjs` takes them out.
fn sections<'a>(modules: impl Iterator<Item = &'a Vec<u8>>) -> Vec<u8> {
    let mut out = Vec::new();
    for module in modules {
        let mut section = Vec::new();
        names::name(&mut section, "room");
        section.extend(module);
        out.push(names::CUSTOM);
        names::number(&mut out, section.len());
        out.extend(section);
    }
    out
}

/// The glue with the script that fetches rooms in it, rather than imported by it.
pub(crate) fn within(glue: &str, script: &str) -> Result<String> {
    // One import for every room, all of the same script.
    let mut names = Vec::new();
    let mut rest = Vec::new();
    for line in glue.lines() {
        let import = line.strip_prefix("import * as ");
        match import.filter(|line| line.contains(LOADER)) {
            Some(import) => names.push(import.split(' ').next().unwrap_or_default()),
            None => rest.push(line),
        }
    }
    if names.is_empty() {
        bail!("the glue does not ask for the script that fetches rooms");
    }
    let names = names.join(" = rooms, ");
    Ok(format!(
        "{{\n{script}\nvar {names} = rooms;\n}}\n{}\n",
        rest.join("\n")
    ))
}

/// Tells the glue which files each room has, and the digest of each.
pub(crate) fn told(glue: &str, files: &BTreeMap<String, Vec<[String; 2]>>) -> Result<String> {
    let list = serde_json::to_string(files)?;
    page::replace(glue, "const ROOMS = {};", &format!("const ROOMS = {list};"))
}

/// How a file is called by the rooms that need it: `check.form` of one that both need.
pub(crate) fn called(file: &str, rooms: &Rooms) -> String {
    let own = rooms
        .iter()
        .filter(|(_, files)| files.iter().any(|one| one == file));
    let names: Vec<&str> = own.map(|(room, _)| room.as_str()).collect();
    names.join(".")
}

#[cfg(test)]
mod tests {
    use super::{Group, REQUEST, Rooms, best, called, told, within};
    use std::collections::BTreeMap;

    #[test]
    fn a_pack_is_a_module_with_modules_in_it() {
        let folder = std::env::temp_dir().join(format!("xieguan-rooms-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let own = b"\0asm\x01\0\0\0";
        for name in ["a", "b", "c", "d"] {
            std::fs::write(folder.join(name), own).unwrap();
        }
        let list = |files: &[&str]| files.iter().map(|&one| one.to_owned()).collect();
        let rooms: Rooms = BTreeMap::from([
            ("check".to_owned(), list(&["a", "b", "c"])),
            ("form".to_owned(), list(&["b", "c", "d"])),
            ("workshop".to_owned(), list(&["c"])),
        ]);
        let (packed, common) = super::packed(&rooms, &folder).unwrap();
        assert!(common.starts_with(b"\0\x0d\x04room\0asm"), "all need c");
        let counts = packed
            .iter()
            .map(|(room, packs)| (room.as_str(), packs.len()));
        assert_eq!(
            counts.collect::<Vec<_>>(),
            [("check", 1), ("form", 1), ("workshop", 0)],
            "modules this small are not worth a request each"
        );
        for file in std::fs::read_dir(&folder).unwrap() {
            let bytes = std::fs::read(file.unwrap().path()).unwrap();
            // The head, then three times: a section, its length, a name, a module.
            assert_eq!(bytes.len(), 8 + 3 * (1 + 1 + 5 + 8));
            assert!(bytes.starts_with(b"\0asm\x01\0\0\0\0\x0d\x04room\0asm"));
        }
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn who_needs_little_does_not_fetch_much() {
        let group = |rooms: &[&'static str], bytes| Group {
            rooms: rooms.iter().copied().collect(),
            files: Vec::new(),
            bytes,
        };
        let large = group(&["form"], 50_000);
        let small = group(&["check", "form"], 500);
        assert_eq!(
            small.gain(&large),
            None,
            "check needs nothing of the large one"
        );
        assert_eq!(large.gain(&group(&["form"], 50_000)), Some(REQUEST));
        assert!(small.gain(&group(&["form"], 500)).is_some());
        assert_eq!(best(&[large, small]), None);
    }

    #[test]
    fn files_are_called_by_who_needs_them() {
        let file = |name: &str| name.to_owned();
        let rooms: Rooms = BTreeMap::from([
            (file("check"), vec![file("a"), file("b")]),
            (file("form"), vec![file("a")]),
        ]);
        assert_eq!(called("a", &rooms), "check.form");
        assert_eq!(called("b", &rooms), "check");
    }

    #[test]
    fn the_glue_has_the_script_in_it_and_knows_the_files() {
        let import = |name| format!("import * as {name} from \"./rooms.js\"\n");
        let glue = [&import("import1"), &import("import2"), "let wasm;"].concat();
        let glue = within(&glue, "const ROOMS = {};\nconst rooms = 1;").unwrap();
        assert!(!glue.contains("import *"), "{glue}");
        assert!(
            glue.contains("var import1 = rooms, import2 = rooms;"),
            "{glue}"
        );
        let files = BTreeMap::from([("a".to_owned(), vec![["b".to_owned(), "c".to_owned()]])]);
        let glue = told(&glue, &files).unwrap();
        assert!(glue.contains("const ROOMS = {\"a\":[[\"b\",\"c\"]]};"));
        assert!(told(&glue, &files).is_err() && within("", "").is_err());
    }
}
