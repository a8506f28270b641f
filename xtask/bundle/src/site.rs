//! `dist/site`: pages, programs and everything else that a web server serves.
use crate::assets::{self, Script};
use crate::one_file::Blank;
use crate::policy::{self, Kind};
use crate::program::{self, APPLICANT, BUREAU, Page};
use crate::source::{self, Source};
use crate::{Release, Tools, compress, files_below, language, page, paths, rooms, sha256};
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
    let bureau = site_page(tools, &BUREAU, &program, &release.plain(), out)?;
    let bureau = match blank {
        Some(blank) => blank.put_into(&bureau, true)?,
        None => bureau,
    };
    write_page(out, "bureau.html", &bureau)?;
    example(out)?;
    registrar(tools, out)?;
    if let Some(language) = &release.language {
        language.lay(out)?;
    }
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
            Some(_) => rooms_listed(&start.glue, out)?,
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

/// Writes the rooms' files and their list: every file with its digest, and for each room its
/// files' places among them. Returns the glue, which names the list.
fn rooms_listed(glue: &str, out: &Path) -> Result<String> {
    let (of_rooms, files) = program::rooms()?;
    let mut written = Vec::new();
    let mut places = BTreeMap::new();
    for (file, bytes) in files {
        let name = assets::hashed(&rooms::called(&file, &of_rooms), ".wasm", &bytes);
        fs::write(out.join(&name), &bytes)?;
        places.insert(file, written.len());
        written.push([name, policy::integrity(&bytes)]);
    }
    let places: BTreeMap<&str, Vec<usize>> = of_rooms
        .iter()
        .map(|(room, files)| {
            let places = files.iter().filter_map(|file| places.get(file).copied());
            (room.as_str(), places.collect())
        })
        .collect();
    let names: Vec<&str> = places.keys().copied().collect();
    let list = json!({ "files": written, "rooms": places, "words": words(out)? }).to_string();
    let name = assets::hashed("rooms", ".json", list.as_bytes());
    fs::write(out.join(&name), &list)?;
    rooms::with_list(glue, [&name, &policy::integrity(list.as_bytes())], &names)
}

/// Writes the sentences of the languages that are fetched. Returns the name and the digest of
/// each language's file, by its tag.
fn words(out: &Path) -> Result<BTreeMap<String, [String; 2]>> {
    let mut written = BTreeMap::new();
    for (tag, pack) in sentences()? {
        // A list, since servers compress JSON.
        let list = json!(pack.split('\0').collect::<Vec<_>>()).to_string();
        let name = assets::hashed(&format!("words-{tag}"), ".json", list.as_bytes());
        fs::write(out.join(&name), &list)?;
        written.insert(tag, [name, policy::integrity(list.as_bytes())]);
    }
    Ok(written)
}

/// The pack of each language that is fetched, by its tag.
pub(crate) fn sentences() -> Result<Vec<(String, String)>> {
    let (_, all) = language::sentences()?;
    let pack = |tag: &str| (tag.to_owned(), all.pack(tag).unwrap_or_default());
    Ok(all.fetched().map(pack).collect())
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
    let html = page::slim(&source.put_program(&start(program))?);
    let html = style(tools, page, &html, out)?;
    let (html, mut digests) = scripts(tools, &html, out)?;
    let html = assets::icon_within(&html)?;
    let charset = r#"<meta charset="utf-8" />"#;
    digests.insert(
        format!("./{}", program.glue),
        program.glue_integrity.clone(),
    );
    let with_hints = format!("{charset}\n{}", hints(program, &digests));
    let html = page::replace(&html, charset, &with_hints)?;
    let html = match &release.language {
        Some(language) => language.name_in(&html)?,
        None => html,
    };
    release.put_into(&html)
}

/// The digests of imported scripts, by their addresses.
type Digests = BTreeMap<String, String>;

/// What the browser is told of the program first, so that it fetches the program while it still
/// reads the page. The import map has the digests of the glue and of other imported scripts; it
/// must come before any module. The hints have no digests: Chromium warns of them there.
fn hints(files: &Files, digests: &Digests) -> String {
    let Files { glue, wasm, .. } = files;
    let map = json!({ "integrity": digests });
    format!(
        r#"<script type="importmap">{map}</script>
<link rel="modulepreload" href="./{glue}" crossorigin="anonymous" />
<link rel="preload" href="./{wasm}" crossorigin="anonymous" as="fetch" type="application/wasm" />"#
    )
}

/// Starts the program; the browser checks the module's digest. The event has the name that Trunk
/// uses.
fn start(files: &Files) -> String {
    let Files {
        glue,
        wasm,
        wasm_integrity,
        ..
    } = files;
    format!(
        r#"<script type="module">import init from "./{glue}";
const module = () => fetch("./{wasm}", {{ integrity: "{wasm_integrity}" }});
await init({{ module_or_path: module() }}).catch(async (error) => {{
if (error instanceof WebAssembly.RuntimeError) throw error;
await init({{ module_or_path: await (await module()).arrayBuffer() }});
}});
dispatchEvent(new Event("TrunkApplicationStarted"));</script>"#
    )
}

/// Puts the style sheets of the first paint, which the source links in its head, into the page
/// itself, so that painting waits for no request. Those of rooms, linked at the end of the body,
/// become one file, and those for print another. The start page needs neither: there,
/// `web/rooms.mjs` fetches them once the program runs, or for the first room.
fn style(tools: &Tools, page: &Page, html: &str, out: &Path) -> Result<String> {
    let rel = match tools.is_release() && page.begins_without_room {
        true => "later",
        false => "stylesheet",
    };
    let body = html.find("<body").context("the page has no body")?;
    let (head, body) = html.split_at(body);
    let (first, none) = assets::sheets(tools, head)?;
    if first.contains("</") || !none.is_empty() {
        bail!("the page's head has a style sheet that cannot be within the page");
    }
    let (rooms, print) = assets::sheets(tools, body)?;
    let mut files = Vec::new();
    for (stem, sheet, media) in [("rooms", rooms, ""), ("print", print, r#" media="print""#)] {
        let name = assets::hashed(stem, ".css", sheet.as_bytes());
        fs::write(out.join(&name), &sheet)?;
        let integrity = assets::integrity(sheet.as_bytes());
        files.push(format!(
            r#"<link rel="{rel}" href="./{name}"{media}{integrity} />"#
        ));
    }
    let head = with_sheets(head, &format!("<style>{first}</style>"))?;
    let body = with_sheets(body, &files.join("\n"))?;
    Ok(head + &body)
}

/// A part of a page with something else in the place of its links to style sheets.
fn with_sheets(part: &str, replaced: &str) -> Result<String> {
    let links = assets::sheet_links(part);
    let first = links.first().context("no style sheet is linked")?;
    let mut changed = page::replace(part, first.whole, replaced)?;
    for rest in links.iter().skip(1) {
        changed = page::replace(&changed, &format!("\n{}", rest.whole), "")?;
    }
    Ok(changed)
}

/// Minifies the page's scripts and names their files. Those with `data-when` are marked for
/// `web/boot.mjs`, which imports them when that is so. The digests are for the import map: a
/// script that is imported has no tag for one.
fn scripts(tools: &Tools, html: &str, out: &Path) -> Result<(String, Digests)> {
    let mut html = assets::small_inline(tools, html)?;
    let mut digests = Digests::new();
    for script in page::elements(&html.clone(), "script") {
        let Some(source) = script.attribute("src") else {
            continue;
        };
        if script.attribute("data-when").is_none() {
            bail!("{source}: a script that the first page waits for belongs into the page");
        }
        let small = assets::smaller(tools, &source::text(source)?, Script::Module)?;
        let name = assets::hashed(assets::stem(source), ".mjs", small.as_bytes());
        fs::write(out.join(&name), &small)?;
        let address = format!("./{name}");
        let late = script.tag.replace(source, &address);
        let late = page::replace(&late, r#"type="module""#, r#"type="later""#)?;
        html = page::replace(&html, script.tag, &late)?;
        digests.insert(address, policy::integrity(small.as_bytes()));
    }
    Ok((html, digests))
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
