//! `cargo xtask serve`: serves the page on this machine, rebuilt when files change.
//!
//! A server for one local browser. It sends files of one folder, nothing else.
use crate::{paths, shell, tools};
use anyhow::{Context, Result, bail};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant, SystemTime};

const DEFAULT_PORT: u16 = 8080;

/// The interval at which files are checked.
const LOOK: Duration = Duration::from_millis(500);

/// The sources of the page.
const WATCHED: &[&str] = &[
    "Cargo.toml",
    "bureau.html",
    "crates",
    "index.html",
    "tests/parts",
    "web",
];

/// Serves the page.
pub(crate) fn command(arguments: &[&str]) -> Result<()> {
    serve(arguments, "serve", bundle::work_in_progress)
}

/// `cargo xtask parts`: serves every part of the page in every state.
pub(crate) fn parts(arguments: &[&str]) -> Result<()> {
    serve(arguments, "parts", bundle::parts::build_into)
}

/// Installs what is missing, builds, then serves until interrupted.
fn serve(arguments: &[&str], name: &str, build: fn(&Path) -> Result<()>) -> Result<()> {
    let port = match arguments {
        [] => DEFAULT_PORT,
        ["--port", number] => number.parse().context("--port wants a number")?,
        _ => bail!("usage: cargo xtask {name} [--port N]"),
    };
    let Ok(listener) = TcpListener::bind((Ipv4Addr::LOCALHOST, port)) else {
        bail!(
            "port {port} is taken: try cargo xtask {name} --port {}",
            port.wrapping_add(1)
        );
    };
    tools::wasm_target()?;
    // Two folders alternate, so that a page that is loading gets all files from one build.
    let folders =
        [0, 1].map(|at| paths::scratch().map(|scratch| scratch.join(format!("{name}-{at}"))));
    let [first, second] = folders;
    let (mut next, mut after) = (first?, second?);
    let served = Arc::new(Mutex::new(None));
    std::thread::spawn({
        let served = served.clone();
        move || answer_all(&listener, &served)
    });
    println!("Building the page, about two minutes the first time …");
    loop {
        let seen = newest();
        let started = Instant::now();
        match build(&next) {
            Ok(()) => {
                if let Ok(mut served) = served.lock() {
                    *served = Some(next.clone());
                }
                std::mem::swap(&mut next, &mut after);
                println!(
                    "\nhttp://127.0.0.1:{port}/ is up after {}. Ctrl-C stops it.",
                    shell::elapsed(started)
                );
            }
            Err(error) => println!("\n{error:#}\nThe next change is tried again."),
        }
        while newest() == seen {
            std::thread::sleep(LOOK);
        }
        println!("A file changed: building again …");
    }
}

/// When the newest file was changed, and the number of files, which shows deletions.
fn newest() -> (Option<SystemTime>, usize) {
    let (mut newest, mut count) = (None, 0);
    for name in WATCHED {
        let path = paths::root().join(name);
        let files = match path.is_dir() {
            true => bundle::files_below(&path).unwrap_or_default(),
            false => vec![path],
        };
        count += files.len();
        let times = files.iter().filter_map(|file| file.metadata().ok());
        newest = newest.max(times.filter_map(|file| file.modified().ok()).max());
    }
    (newest, count)
}

fn answer_all(listener: &TcpListener, served: &Arc<Mutex<Option<PathBuf>>>) {
    for stream in listener.incoming().flatten() {
        let served = served.clone();
        std::thread::spawn(move || {
            let folder = served.lock().ok().and_then(|folder| folder.clone());
            // If the browser has gone, no answer is needed.
            let _ = answer(stream, folder.as_deref());
        });
    }
}

fn answer(mut stream: TcpStream, folder: Option<&Path>) -> Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(5)))?;
    let mut lines = BufReader::new(&stream).lines();
    let asked = lines.next().transpose()?.unwrap_or_default();
    // Reads the remaining request: browsers report an error if a connection is closed on it.
    while lines
        .next()
        .transpose()?
        .is_some_and(|line| !line.is_empty())
    {}
    let found = folder.and_then(|folder| file_of(&asked, folder));
    let bytes = found.as_ref().and_then(|file| fs::read(file).ok());
    let (status, kind, bytes) = match (bytes, found, folder) {
        (Some(bytes), Some(file), _) => ("200 OK", kind(&file), bytes),
        (.., None) => (
            "503 Building",
            "text/plain",
            b"The page is being built.".into(),
        ),
        _ => (
            "404 Not Found",
            "text/plain",
            b"There is no such file.".into(),
        ),
    };
    let length = bytes.len();
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n\
         Cache-Control: no-store\r\nConnection: close\r\n\r\n"
    )?;
    Ok(stream.write_all(&bytes)?)
}

/// The file that a request's first line names; never one outside the folder.
fn file_of(asked: &str, folder: &Path) -> Option<PathBuf> {
    let address = asked.strip_prefix("GET /")?.split(' ').next()?;
    let name = address.split(['?', '#']).next()?;
    let name = match name.is_empty() || name.ends_with('/') {
        true => format!("{name}index.html"),
        false => name.to_owned(),
    };
    let name = PathBuf::from(name);
    let inside = name
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    inside.then(|| folder.join(name))
}

fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json" | "webmanifest") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::file_of;
    use std::path::Path;

    #[test]
    fn nothing_outside_of_the_folder_is_sent() {
        let of = |asked: &str| file_of(asked, Path::new("a"));
        assert_eq!(of("GET / HTTP/1.1"), Some("a/index.html".into()));
        assert_eq!(of("GET /b/c.js?x=/.. HTTP/1.1"), Some("a/b/c.js".into()));
        for outside in [
            "GET /../b HTTP/1.1",
            "GET //etc HTTP/1.1",
            "GET /b/../../c HTTP/1.1",
        ] {
            assert_eq!(of(outside), None, "{outside}");
        }
        assert_eq!(of("POST / HTTP/1.1"), None);
        assert_eq!(of(""), None);
    }
}
