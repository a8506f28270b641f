//! `cargo xtask serve`: the page on this machine.
use crate::{paths, shell, tools};
use anyhow::{Context, Result, bail};
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::Command;
use std::time::{Duration, Instant};

const DEFAULT_PORT: u16 = 8080;

/// Installs what is missing, builds, serves until interrupted.
pub(crate) fn command(arguments: &[&str]) -> Result<()> {
    let port = match arguments {
        [] => DEFAULT_PORT,
        ["--port", number] => number.parse().context("--port wants a number")?,
        _ => bail!("usage: cargo xtask serve [--port N]"),
    };
    if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_err() {
        bail!(
            "port {port} is taken: try cargo xtask serve --port {}",
            port.wrapping_add(1)
        );
    }
    let build = tools::build()?;
    println!("Building the page, about a minute the first time …");
    let mut trunk = shell::command(&build.trunk);
    trunk
        // The whole program: only the release starts with the first (docs/decisions/0006).
        .args(["serve", "--offline", "--features", "form", "--port"])
        .arg(port.to_string())
        // Not dist/site: that holds the release.
        .arg("--dist")
        .arg(paths::scratch()?.join("serve"))
        .env("PATH", build.path()?)
        .env_remove("NO_COLOR");
    let mut announcer = shell::command(std::env::current_exe()?);
    announcer.args([ANNOUNCE, &port.to_string()]).spawn()?;
    become_program(&mut trunk)
}

/// Hidden: a companion of `serve` that says when the page is up, then ends.
pub(crate) const ANNOUNCE: &str = "serve-announce";

/// Waits for the page. Trunk opens its port when the first build has ended,
/// well or badly.
pub(crate) fn announce(port: &str) -> Result<()> {
    let port: u16 = port.parse()?;
    let started = Instant::now();
    let parent = parent();
    // Trunk has stopped as soon as this process has another parent.
    while self::parent() == parent {
        if let Some(page) = get_front_page(port) {
            if page.contains("modulepreload") || page.contains("<script") {
                println!(
                    "\nhttp://127.0.0.1:{port}/ is up after {}. Ctrl-C stops it.",
                    shell::elapsed(started)
                );
            } else {
                println!(
                    "\nThe build failed (see above). \
                     http://127.0.0.1:{port}/ comes up once it is mended."
                );
            }
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(200));
    }
    Ok(())
}

/// Trunk takes this process's place, so that whoever stops this stops Trunk.
#[cfg(unix)]
fn become_program(trunk: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    Err(trunk.exec()).context("could not start Trunk")
}

#[cfg(not(unix))]
fn become_program(trunk: &mut Command) -> Result<()> {
    shell::run(trunk)
}

#[cfg(unix)]
fn parent() -> u32 {
    std::os::unix::process::parent_id()
}

#[cfg(not(unix))]
fn parent() -> u32 {
    0
}

fn get_front_page(port: u16) -> Option<String> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(5))).ok()?;
    let request = format!("GET / HTTP/1.0\r\nHost: 127.0.0.1:{port}\r\nAccept: text/html\r\n\r\n");
    stream.write_all(request.as_bytes()).ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).ok()?;
    Some(String::from_utf8_lossy(&answer).into_owned())
}
