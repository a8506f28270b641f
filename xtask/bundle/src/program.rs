//! The program of the pages, from which the site and the single files are built.
//!
//! For the site it is cut into a start and some files for each room. A single file is linked
//! separately, with its rooms in one module; the linker drops the other rooms.
use crate::compile::{self, Crate};
use crate::rooms::{self, Rooms};
use crate::source::{self, Source};
use crate::{Tools, names, paths, stamp};
use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

/// A page with the program in it.
pub(crate) struct Page {
    /// The name of its single file's module, and the feature that links only its rooms.
    name: &'static str,
    /// The name of the source page.
    written: &'static str,
    /// Whether its first page is in the program's start.
    pub(crate) begins_without_room: bool,
}

/// The page of applicants.
pub(crate) const APPLICANT: Page = Page {
    name: "applicant",
    written: "index.html",
    begins_without_room: true,
};

/// The page of bureaus.
pub(crate) const BUREAU: Page = Page {
    name: "bureau",
    written: "bureau.html",
    begins_without_room: false,
};

/// A module and its glue.
pub(crate) struct Program {
    pub(crate) glue: String,
    pub(crate) module: Vec<u8>,
}

/// Builds the program. Without `again`, only if something changed since the last build.
pub(crate) fn build(tools: &Tools, inputs: &str, again: bool) -> Result<()> {
    let built = paths::scratch()?.join("program.stamp");
    let inputs = format!("{inputs} {}", tools.is_release());
    if !again && fs::read_to_string(&built).is_ok_and(|stamp| stamp == inputs) {
        return Ok(());
    }
    stamp::remove(&built)?;
    fs::create_dir_all(folder())?;
    if !tools.is_release() {
        bound("web", compiled("", tools)?, tools)?.write("web")?;
        fs::write(folder().join(LIST), "{}")?;
        return Ok(());
    }
    println!("Building the program …");
    let module = compiled("split", tools)?;
    // The compiler uses one processor for most of the time that a single file takes.
    std::thread::scope(|scope| {
        let cutting = scope.spawn(|| in_rooms(&module, tools));
        for page in [APPLICANT, BUREAU] {
            println!("Building the single file of {} …", page.written);
            bound(page.name, compiled(page.name, tools)?, tools)?.write(page.name)?;
        }
        let cut = cutting.join();
        cut.unwrap_or_else(|_| bail!("cutting the program broke off"))
    })?;
    Ok(fs::write(built, inputs)?)
}

/// Cuts the program and writes its start and its rooms.
fn in_rooms(module: &[u8], tools: &Tools) -> Result<()> {
    println!("Cutting it into rooms …");
    let cut = rooms::cut(module, &folder().join(ROOMS))?;
    let Program { glue, module } = bound("web", cut.start, tools)?;
    let glue = rooms::within(&glue, &source::text("web/rooms.mjs")?)?;
    small(tools, &crate::files_below(&folder().join(ROOMS))?)?;
    let rooms = rooms::packed(&cut.rooms, &folder().join(ROOMS))?;
    Program { glue, module }.write("web")?;
    Ok(fs::write(
        folder().join(LIST),
        serde_json::to_string(&rooms)?,
    )?)
}

/// The crate `web`, compiled.
fn compiled(feature: &str, tools: &Tools) -> Result<Vec<u8>> {
    let module = Crate {
        package: "web",
        features: feature,
        profile: if tools.is_release() { "release" } else { "dev" },
        // The cut needs the relocations: the places that refer to a function or a text.
        linker: if feature == "split" {
            "--emit-relocs"
        } else {
            ""
        },
    }
    .compile()?;
    Ok(fs::read(module)?)
}

/// Modules below this size are not worth a run of Binaryen.
const LITTLE: usize = 2048;

/// Shrinks a module that is too small for Binaryen: without unused items, and with numbers as
/// short as possible.
fn squeezed(module: &[u8]) -> Result<Vec<u8>> {
    let mut module = walrus::Module::from_buffer(module)?;
    walrus::passes::gc::run(&mut module);
    names::bare(&module.emit_wasm())
}

/// Optimises the rooms' modules.
fn small(tools: &Tools, files: &[PathBuf]) -> Result<()> {
    let mut large = Vec::new();
    for file in files {
        let module = names::bare(&fs::read(file)?)?;
        if module.len() < LITTLE {
            fs::write(file, squeezed(&module)?)?;
        } else {
            fs::write(file, &module)?;
            large.push(file.clone());
        }
    }
    compile::optimise(tools, &large)?;
    for file in large {
        fs::write(&file, names::bare(&fs::read(&file)?)?)?;
    }
    Ok(())
}

/// Adds the glue and optimises.
fn bound(name: &str, module: Vec<u8>, tools: &Tools) -> Result<Program> {
    let mut bindgen = compile::bindgen("web", module)?;
    // Rooms need these exports of the program: memory, table, stack.
    let mut output = bindgen.keep_lld_exports(name == "web").generate_output()?;
    let file = folder().join(format!("{name}.wasm"));
    fs::write(&file, output.wasm_mut().emit_wasm())?;
    compile::optimise(tools, std::slice::from_ref(&file))?;
    let (glue, module) = names::shorter(output.js(), &fs::read(&file)?)?;
    Ok(Program { glue, module })
}

fn folder() -> PathBuf {
    paths::target().join("program")
}

const ROOMS: &str = "rooms";
const LIST: &str = "rooms.json";

/// The rooms' files, and the content of each.
pub(crate) fn rooms() -> Result<(Rooms, BTreeMap<String, Vec<u8>>)> {
    let list = fs::read_to_string(folder().join(LIST)).context("the program was not built")?;
    let list: Rooms = serde_json::from_str(&list)?;
    let mut files = BTreeMap::new();
    for name in list.values().flatten() {
        files.insert(name.clone(), fs::read(folder().join(ROOMS).join(name))?);
    }
    Ok((list, files))
}

/// The start of the program, for every page of the site.
pub(crate) fn start() -> Result<Program> {
    Program::read("web")
}

impl Program {
    fn read(name: &str) -> Result<Self> {
        let at = |ending| folder().join(format!("{name}.{ending}"));
        let missing = || format!("the program {name} was not built");
        Ok(Self {
            glue: fs::read_to_string(at("js")).with_context(missing)?,
            module: fs::read(at("wasm")).with_context(missing)?,
        })
    }

    fn write(&self, name: &str) -> Result<()> {
        fs::write(folder().join(format!("{name}.js")), &self.glue)?;
        Ok(fs::write(
            folder().join(format!("{name}.wasm")),
            &self.module,
        )?)
    }
}

impl Page {
    /// The source page.
    pub(crate) fn source(&self) -> Result<Source> {
        Source::read(self.written)
    }

    /// The program with all rooms of the page, in one module.
    pub(crate) fn alone(&self) -> Result<Program> {
        Program::read(self.name)
    }
}
