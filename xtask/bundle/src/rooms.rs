//! One program in several files: its start, and some files for each room.
//!
//! The program is cut at the functions that open a room (`web/src/rooms.rs`). Code that several
//! rooms need, but not the start, is in a separate file, which all of them fetch.
use crate::{names, page};
use anyhow::{Result, anyhow, bail};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// A program that is cut into files.
pub(crate) struct Cut {
    /// The start, before wasm-bindgen.
    pub(crate) start: Vec<u8>,
    /// The files of each room.
    pub(crate) rooms: Rooms,
}

/// The files of each room, by name.
pub(crate) type Rooms = BTreeMap<String, Vec<String>>;

/// The module's import of the script that fetches rooms.
const LOADER: &str = "./rooms.js";

/// Cuts a module and writes its rooms' files into the folder, which has nothing else.
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
    // The generated script, which web/rooms.mjs replaces.
    for done in [&start, &folder.join(LOADER)] {
        fs::remove_file(done)?;
    }
    Ok(Cut {
        start: start_bytes,
        rooms,
    })
}

/// The cost of a request in bytes of a module: headers, and worse compression of separate files.
const REQUEST: usize = 3072;

/// The rooms of applicants, who are many, and on phones. Any other room is one of bureaus.
const APPLICANTS: [&str; 9] = [
    "answers", "check", "files", "form", "notice", "paper", "phone", "photo", "result",
];

/// How much rooms count, in fifths of one of applicants. Counted alike, every new room of bureaus
/// made those of applicants heavier: they had to share more files.
fn weight<'a>(rooms: impl Iterator<Item = &'a &'a str>) -> usize {
    rooms
        .map(|room| if APPLICANTS.contains(room) { 5 } else { 2 })
        .sum()
}

/// Rooms that open from a page of another room, which is there before them. What that one has
/// costs them no request, so they have no say in how it is put together. Who opens one by its
/// address fetches both.
const BEHIND: [(&str, &str); 15] = [
    ("answers", "form"),
    ("paper", "form"),
    ("photo", "form"),
    ("intake", "workshop"),
    ("lint", "workshop"),
    ("old", "intake"),
    ("preview", "workshop"),
    ("publish", "workshop"),
    ("archives", "desk"),
    ("codes", "desk"),
    ("lists", "desk"),
    ("one", "desk"),
    ("papers", "desk"),
    ("reviews", "desk"),
    ("sheets", "desk"),
];

/// The rooms that are there before this one.
fn before(room: &str) -> Vec<&'static str> {
    let mut found: Vec<&str> = Vec::new();
    while let Some((_, next)) = BEHIND
        .iter()
        .find(|(behind, _)| *behind == *found.last().unwrap_or(&room))
    {
        found.push(next);
    }
    found
}

/// The files that each room fetches if the rooms before it are there.
fn further(rooms: &Rooms) -> Rooms {
    let mut left = rooms.clone();
    for (room, files) in &mut left {
        let there: Vec<&String> = before(room)
            .into_iter()
            .filter_map(|before| rooms.get(before))
            .flatten()
            .collect();
        files.retain(|file| !there.contains(&file));
    }
    left
}

/// Files that are fetched together, and the rooms that fetch them.
struct Group<'a> {
    rooms: BTreeSet<&'a str>,
    files: Vec<&'a str>,
    bytes: usize,
}

impl Group<'_> {
    /// The gain of all rooms if these two groups are merged: saved requests, less the bytes that
    /// rooms then fetch without need. `None` if it is negative.
    fn gain(&self, other: &Self) -> Option<usize> {
        let both = weight(self.rooms.intersection(&other.rooms));
        let only = |left: &Self, right: &Self| weight(left.rooms.difference(&right.rooms));
        let useless = only(self, other) * other.bytes + only(other, self) * self.bytes;
        (both * REQUEST).checked_sub(useless)
    }
}

/// Merges many small files into few: files that the same rooms need, and files for which a
/// request costs more than the unneeded bytes.
pub(crate) fn packed(rooms: &Rooms, folder: &Path) -> Result<Rooms> {
    let mut modules: BTreeMap<&str, Vec<u8>> = BTreeMap::new();
    for file in rooms.values().flatten() {
        modules.insert(file, fs::read(folder.join(file))?);
    }
    let further = further(rooms);
    let mut groups: Vec<Group> = Vec::new();
    for (&file, module) in &modules {
        let needing = further
            .iter()
            .filter(|(_, files)| files.iter().any(|needed| needed == file));
        let needing: BTreeSet<&str> = needing.map(|(room, _)| room.as_str()).collect();
        groups.push(Group {
            rooms: needing,
            files: vec![file],
            bytes: module.len(),
        });
    }
    while let Some((at, with)) = best(&groups) {
        let merged = groups.swap_remove(with);
        if let Some(group) = groups.get_mut(at) {
            group.rooms.extend(merged.rooms);
            group.files.extend(merged.files);
            group.bytes += merged.bytes;
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
            let packs = packed.entry((*room).to_owned()).or_default();
            packs.push(name.clone());
        }
    }
    for file in modules.keys() {
        fs::remove_file(folder.join(file))?;
    }
    let alone = packed.clone();
    for (room, packs) in &mut packed {
        for before in before(room) {
            packs.extend(alone.get(before).into_iter().flatten().cloned());
        }
        packs.sort();
        packs.dedup();
    }
    Ok(packed)
}

/// The pair of groups with the most gain when merged; the second index is the larger.
fn best(groups: &[Group]) -> Option<(usize, usize)> {
    let pairs = groups.iter().enumerate().flat_map(|(at, group)| {
        let behind = groups.iter().enumerate().skip(at + 1);
        behind.filter_map(move |(with, other)| Some((group.gain(other)?, at, with)))
    });
    let (gain, at, with) = pairs.max_by_key(|(gain, ..)| *gain)?;
    (gain > 0).then_some((at, with))
}

/// Modules as custom sections of a module; `web/rooms.mjs` extracts them.
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

/// The glue with the script that fetches rooms inlined.
pub(crate) fn within(glue: &str, script: &str) -> Result<String> {
    // The glue has an import for every room, all of the same script.
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

/// The glue with the name and the digest of the list of the rooms' files, and the rooms' names.
pub(crate) fn with_list(glue: &str, list: [&str; 2], rooms: &[&str]) -> Result<String> {
    let list = serde_json::to_string(&list)?;
    let rooms = serde_json::to_string(rooms)?;
    let glue = page::replace(
        glue,
        r#"const LIST = ["", ""];"#,
        &format!("const LIST = {list};"),
    )?;
    page::replace(
        &glue,
        "const ROOMS = [];",
        &format!("const ROOMS = {rooms};"),
    )
}

/// The name of a file, from the rooms that need it: `check.form` if these two do. Rooms behind
/// one of them go without saying.
pub(crate) fn called(file: &str, rooms: &Rooms) -> String {
    let needing = rooms
        .iter()
        .filter(|(_, files)| files.iter().any(|needed| needed == file));
    let needing: Vec<&str> = needing.map(|(room, _)| room.as_str()).collect();
    let is_behind = |room: &str| before(room).iter().any(|before| needing.contains(before));
    let names = needing.iter().filter(|room| !is_behind(room)).copied();
    names.collect::<Vec<_>>().join(".")
}

#[cfg(test)]
mod tests {
    use super::{Group, REQUEST, Rooms, before, best, called, further, with_list, within};
    use std::collections::BTreeMap;

    #[test]
    fn a_pack_is_a_module_with_modules_in_it() {
        let folder = std::env::temp_dir().join(format!("xieguan-rooms-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let module = b"\0asm\x01\0\0\0";
        for name in ["a", "b", "c", "d"] {
            std::fs::write(folder.join(name), module).unwrap();
        }
        let list = |files: &[&str]| files.iter().map(|&file| file.to_owned()).collect();
        let rooms: Rooms = BTreeMap::from([
            ("check".to_owned(), list(&["a", "b", "c"])),
            ("form".to_owned(), list(&["b", "c", "d"])),
            ("workshop".to_owned(), list(&["c"])),
        ]);
        let packed = super::packed(&rooms, &folder).unwrap();
        let counts = packed
            .iter()
            .map(|(room, packs)| (room.as_str(), packs.len()));
        assert_eq!(
            counts.collect::<Vec<_>>(),
            [("check", 1), ("form", 1), ("workshop", 1)],
            "modules this small are not worth a request each"
        );
        for file in std::fs::read_dir(&folder).unwrap() {
            let bytes = std::fs::read(file.unwrap().path()).unwrap();
            // The header, then four times: a section, its length, a name, a module.
            assert_eq!(bytes.len(), 8 + 4 * (1 + 1 + 5 + 8));
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
        assert_eq!(large.gain(&group(&["form"], 50_000)), Some(5 * REQUEST));
        let desk = group(&["desk"], 50_000);
        assert_eq!(desk.gain(&group(&["desk"], 500)), Some(2 * REQUEST));
        assert!(small.gain(&group(&["form"], 500)).is_some());
        assert_eq!(best(&[large, small]), None);
    }

    #[test]
    fn a_room_behind_another_fetches_what_that_one_has_not() {
        let list = |files: &[&str]| files.iter().map(|&file| file.to_owned()).collect();
        let rooms: Rooms = BTreeMap::from([
            ("workshop".to_owned(), list(&["a"])),
            ("intake".to_owned(), list(&["a", "b"])),
            ("old".to_owned(), list(&["a", "b", "c"])),
        ]);
        let left = further(&rooms);
        assert_eq!(left["workshop"], ["a"]);
        assert_eq!(left["intake"], ["b"]);
        assert_eq!(left["old"], ["c"]);
        assert_eq!(before("old"), ["intake", "workshop"]);
        assert!(before("workshop").is_empty());
    }

    #[test]
    fn files_are_called_by_who_needs_them() {
        let file = |name: &str| name.to_owned();
        let rooms: Rooms = BTreeMap::from([
            (file("check"), vec![file("a"), file("b")]),
            (file("form"), vec![file("a")]),
            (file("paper"), vec![file("a"), file("c")]),
        ]);
        assert_eq!(called("a", &rooms), "check.form");
        assert_eq!(called("c", &rooms), "paper");
        assert_eq!(called("b", &rooms), "check");
    }

    #[test]
    fn the_glue_has_the_script_in_it_and_knows_the_rooms() {
        let import = |name| format!("import * as {name} from \"./rooms.js\"\n");
        let glue = [&import("import1"), &import("import2"), "let wasm;"].concat();
        let script = "const LIST = [\"\", \"\"];\nconst ROOMS = [];\nconst rooms = 1;";
        let glue = within(&glue, script).unwrap();
        assert!(!glue.contains("import *"), "{glue}");
        assert!(
            glue.contains("var import1 = rooms, import2 = rooms;"),
            "{glue}"
        );
        let glue = with_list(&glue, ["b", "c"], &["a"]).unwrap();
        assert!(glue.contains("const LIST = [\"b\",\"c\"];\nconst ROOMS = [\"a\"];"));
        assert!(with_list(&glue, ["", ""], &[]).is_err() && within("", "").is_err());
    }
}
