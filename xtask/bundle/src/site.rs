//! `dist/site`: pages, programs and everything else that a web server serves.
use crate::assets::{self, Script};
use crate::one_file::Blank;
use crate::policy::{self, Kind};
use crate::program::{self, APPLICANT, BUREAU, Page};
use crate::source::{self, Source};
use crate::{Release, Tools, compress, files_below, page, paths, rooms, sha256};
use anyhow::{Context, Result, bail};
use serde_json::json;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Builds the site from the programs, into an empty folder. A build for development has no single
/// file.
pub(crate) fn build(
    tools: &Tools,
    release: &Release,
    blank: Option<&Blank>,
    out: &Path,
) -> Result<()> {
    if out.exists() {
        fs::remove_dir_all(out)?;
    }
    fs::create_dir_all(out)?;
    let program = Files::of_program(tools, out)?;
    let index = site_page(tools, &APPLICANT, &program, release, out)?;
    write_page(out, "index.html", &index)?;
    // The page of bureaus follows no notice.
    let bureau = site_page(tools, &BUREAU, &program, &Release::PLAIN, out)?;
    let bureau = match blank {
        Some(blank) => blank.put_into(&bureau, true)?,
        None => bureau,
    };
    write_page(out, "bureau.html", &bureau)?;
    example(out)?;
    registrar(tools, out)?;
    let offline = worker(tools, out)?;
    // Behind the list of the offline copy: only a bureau that publishes fetches it.
    if let Some(blank) = blank {
        fs::write(out.join(blank.name()), &blank.html)?;
        list(&offline, out)?;
    }
    match release.compressed {
        true => compress::all(out),
        false => Ok(()),
    }
}

/// A sample notice for visitors who have none (crates/ui/src/platform/notice.rs). The tests check
/// that it has no faults.
fn example(out: &Path) -> Result<()> {
    let sample = "tests/vectors/samples/banner.xieguan-notice.json";
    let name = "example.xieguan-notice.json";
    fs::copy(paths::root().join(sample), out.join(name)).context(sample)?;
    Ok(())
}

/// The published files of the start, shared by all pages.
struct Files {
    glue: String,
    glue_integrity: String,
    wasm: String,
    wasm_integrity: String,
}

impl Files {
    /// Writes them and the rooms' files, whose names and digests go into the glue.
    fn of_program(tools: &Tools, out: &Path) -> Result<Self> {
        let start = program::start()?;
        let glue = match tools.folder {
            Some(_) => rooms::with_files(&start.glue, &room_files(out)?)?,
            None => start.glue,
        };
        let glue = assets::smaller(tools, &glue, Script::Module)?;
        let glue_name = assets::hashed("web", ".js", glue.as_bytes());
        let wasm_name = assets::hashed("web", "_bg.wasm", &start.module);
        fs::write(out.join(&glue_name), &glue)?;
        fs::write(out.join(&wasm_name), &start.module)?;
        Ok(Self {
            glue: glue_name,
            glue_integrity: policy::integrity(glue.as_bytes()),
            wasm: wasm_name,
            wasm_integrity: policy::integrity(&start.module),
        })
    }
}

/// Writes the rooms' files; returns their names and digests for every room.
fn room_files(out: &Path) -> Result<BTreeMap<String, Vec<[String; 2]>>> {
    let (list, files) = program::rooms()?;
    let mut written = BTreeMap::new();
    for (file, bytes) in files {
        let name = assets::hashed(&rooms::called(&file, &list), ".wasm", &bytes);
        fs::write(out.join(&name), &bytes)?;
        written.insert(file, [name, policy::integrity(&bytes)]);
    }
    let of_room = |files: Vec<String>| {
        let named = files.iter().filter_map(|file| written.get(file).cloned());
        named.collect()
    };
    let rooms = list.into_iter();
    Ok(rooms.map(|(room, files)| (room, of_room(files))).collect())
}

/// A page that starts the program, still without its policy, which is put in last.
fn site_page(
    tools: &Tools,
    page: &Page,
    program: &Files,
    release: &Release,
    out: &Path,
) -> Result<String> {
    let source = page.source()?;
    copy_beside(&source, out)?;
    let html = source.put_program(&start(program))?;
    let html = style(&html, out)?;
    let html = scripts(tools, &html, out)?;
    let html = assets::icon_within(&html)?;
    // Imported modules have no tag for a digest; the import map has it. It has to come before any
    // module.
    let glue = format!("./{}", program.glue);
    let map = json!({ "integrity": { glue: program.glue_integrity } });
    let charset = r#"<meta charset="utf-8" />"#;
    let with_map = format!("{charset}\n    <script type=\"importmap\">{map}</script>");
    let html = page::replace(&html, charset, &with_map)?;
    release.put_into(&html)
}

/// Starts the program; the browser checks the module's digest. The event has the name that Trunk
/// uses. Before it come hints to fetch both files early, without digests: Chromium warns of them
/// there.
fn start(files: &Files) -> String {
    let Files {
        glue,
        wasm,
        wasm_integrity,
        ..
    } = files;
    format!(
        r#"<link rel="modulepreload" href="./{glue}" crossorigin="anonymous" />
    <link rel="preload" href="./{wasm}" crossorigin="anonymous" as="fetch" type="application/wasm" />
    <script type="module">import init from "./{glue}";
const module = () => fetch("./{wasm}", {{ integrity: "{wasm_integrity}" }});
await init({{ module_or_path: module() }}).catch(async (error) => {{
if (error instanceof WebAssembly.RuntimeError) throw error;
await init({{ module_or_path: await (await module()).arrayBuffer() }});
}});
dispatchEvent(new Event("TrunkApplicationStarted"));</script>"#
    )
}

/// Replaces the style sheets by one in the page itself, so that painting waits for no request.
/// The style sheet for print is a separate file.
fn style(html: &str, out: &Path) -> Result<String> {
    let (all, print) = assets::sheets(html)?;
    let links = assets::sheet_links(html);
    let first = links.first().context("the page has no style sheet")?;
    if all.contains("</") {
        bail!("a style sheet holds what ends it within a page");
    }
    let name = assets::hashed("print", ".css", print.as_bytes());
    fs::write(out.join(&name), &print)?;
    let integrity = assets::integrity(print.as_bytes());
    let both = [
        format!("<style>{all}</style>"),
        format!(r#"<link rel="stylesheet" href="./{name}" media="print"{integrity} />"#),
    ];
    let mut html = page::replace(html, first.whole, &both.join("\n    "))?;
    for rest in links.iter().skip(1) {
        html = page::replace(&html, &format!("{}\n    ", rest.whole), "")?;
    }
    Ok(html)
}

/// Minifies the page's scripts and adds their digests.
fn scripts(tools: &Tools, html: &str, out: &Path) -> Result<String> {
    let mut html = assets::small_inline(tools, html)?;
    for script in page::elements(&html.clone(), "script") {
        let Some(source) = script.attribute("src") else {
            continue;
        };
        let small = assets::smaller(tools, &source::text(source)?, Script::Module)?;
        let name = assets::hashed(assets::stem(source), ".mjs", small.as_bytes());
        fs::write(out.join(&name), &small)?;
        let integrity = assets::integrity(small.as_bytes());
        let was = format!(r#"src="{source}""#);
        html = page::replace(&html, &was, &format!(r#"src="./{name}"{integrity}"#))?;
    }
    Ok(html)
}

/// Copies the manifest and its pictures.
fn copy_beside(source: &Source, out: &Path) -> Result<()> {
    for (file, name) in &source.beside {
        let target = out.join(name);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::copy(file, target).with_context(|| format!("copying {}", file.display()))?;
    }
    Ok(())
}

fn write_page(out: &Path, name: &str, html: &str) -> Result<()> {
    let html = &page::fill(html, "xieguan-worker", "worker.html")?;
    Ok(fs::write(out.join(name), policy::put(html, Kind::Site)?)?)
}

/// Writes the list of the site's files, each with its digest, and the name of the offline copy.
/// The workshop makes a folder for servers from it (`crates/workshop/src/publish/made.rs`).
fn list(offline: &str, out: &Path) -> Result<()> {
    let mut files = Vec::new();
    for file in files_below(out)? {
        let name = file.strip_prefix(out)?.to_string_lossy().replace('\\', "/");
        files.push(json!([name, policy::integrity(&fs::read(&file)?)]));
    }
    let list = json!({ "release": offline, "files": files });
    Ok(fs::write(out.join("files.json"), list.to_string())?)
}

fn registrar(tools: &Tools, out: &Path) -> Result<()> {
    let html = source::text("web/worker.html")?;
    let html = policy::put(&assets::small_inline(tools, &html)?, Kind::Registrar)?;
    Ok(fs::write(out.join("worker.html"), html)?)
}

/// Writes the service worker, with the list of all files so far. Returns the name of their
/// release.
fn worker(tools: &Tools, out: &Path) -> Result<String> {
    let mut files = Vec::new();
    for file in files_below(out)? {
        let name = file.strip_prefix(out)?.to_string_lossy().replace('\\', "/");
        // Some servers redirect from the file's name to the folder, so the folder is requested.
        let name = match name.as_str() {
            "index.html" => "./",
            name => name,
        };
        files.push(json!([name, policy::integrity(&fs::read(&file)?)]));
    }
    let list = json!(files).to_string();
    let release = format!("{:.16}", sha256(list.as_bytes()));
    let script = source::text("web/worker.js")?;
    let named = format!("const RELEASE = \"{release}\";");
    let script = page::replace(&script, "const RELEASE = \"\";", &named)?;
    let script = page::replace(
        &script,
        "const FILES = [];",
        &format!("const FILES = {list};"),
    )?;
    let small = assets::smaller(tools, &script, Script::Classic)?;
    fs::write(out.join("worker.js"), small)?;
    Ok(release)
}
