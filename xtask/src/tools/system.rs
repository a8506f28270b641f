//! Packages of the operating system: a browser, a web server, a font.
use crate::shell;
use anyhow::{Context, Result, bail};
use std::path::PathBuf;
use std::process::Command;

/// The system's Chromium and its driver.
pub(crate) struct Browser {
    /// Chromium itself.
    pub(crate) chromium: PathBuf,
    /// Used by wasm-bindgen's test runner.
    pub(crate) driver: PathBuf,
}

/// Chromium and chromedriver. Installs them if this user may.
pub(crate) fn browser() -> Result<Browser> {
    if let Some(browser) = find() {
        return Ok(browser);
    }
    apt(
        "Installing Chromium, about a minute",
        &["chromium", "chromium-driver"],
    )
    .context(
        "Chromium or chromedriver is missing. Install both, in the same version \
         (Debian: apt-get install chromium chromium-driver), or name them in \
         XIEGUAN_CHROMIUM and CHROMEDRIVER",
    )?;
    find().context("Chromium was installed but is not on PATH")
}

/// Chromium without windows, in which most specs run: the same engine, in a third of the time.
/// Where no package has it, Chromium itself.
pub(crate) fn headless_browser() -> Result<PathBuf> {
    let found = || {
        let named = std::env::var_os("XIEGUAN_HEADLESS").map(PathBuf::from);
        named.or_else(|| shell::find_program(HEADLESS))
    };
    if found().is_none()
        && let Err(reason) = apt("Installing Chromium without windows", &[HEADLESS])
    {
        println!("{HEADLESS} is missing, so the specs take longer ({reason:#})");
    }
    found().map_or_else(|| Ok(browser()?.chromium), Ok)
}

/// Debian's name for the package and the program.
const HEADLESS: &str = "chromium-headless-shell";

/// Installs a font with Chinese glyphs, for pictures of the pages.
pub(crate) fn chinese_fonts() -> Result<()> {
    let listed = shell::read(shell::command("fc-list").arg(":lang=zh")).unwrap_or_default();
    if !listed.trim().is_empty() {
        return Ok(());
    }
    apt(
        "Installing a Chinese font, about half a minute",
        &["fontconfig", "fonts-noto-cjk"],
    )
    .context(
        "no font has Chinese glyphs, every picture would show empty boxes \
         (Debian: apt-get install fonts-noto-cjk)",
    )
}

/// nginx with its module for precompressed files, for the tests of `deploy/nginx.conf`.
pub(crate) struct Nginx {
    /// The program.
    pub(crate) program: PathBuf,
    /// The module to load; `None` if it is compiled in.
    pub(crate) brotli: Option<PathBuf>,
}

/// The system's nginx. Installs it if this user may.
pub(crate) fn nginx() -> Result<Nginx> {
    if let Some(nginx) = find_nginx() {
        return Ok(nginx);
    }
    apt(
        "Installing nginx, about half a minute",
        &["nginx", "libnginx-mod-http-brotli-static"],
    )
    .context(
        "nginx or its module brotli_static is missing \
         (Debian: apt-get install nginx libnginx-mod-http-brotli-static)",
    )?;
    find_nginx().context("nginx was installed but is not there")
}

fn find_nginx() -> Option<Nginx> {
    // Debian installs it outside an ordinary user's PATH.
    let program = shell::find_program("nginx").or_else(|| {
        let usual = PathBuf::from("/usr/sbin/nginx");
        usual.is_file().then_some(usual)
    })?;
    let brotli = PathBuf::from("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so");
    let built_in = || {
        let built = shell::command(&program).arg("-V").output().ok();
        built.is_some_and(|output| String::from_utf8_lossy(&output.stderr).contains("brotli"))
    };
    match brotli.is_file() {
        true => Some(Nginx {
            program,
            brotli: Some(brotli),
        }),
        false => built_in().then_some(Nginx {
            program,
            brotli: None,
        }),
    }
}

fn find() -> Option<Browser> {
    let named = |variable: &str| std::env::var_os(variable).map(PathBuf::from);
    let chromium = named("XIEGUAN_CHROMIUM").or_else(|| {
        [
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
        ]
        .iter()
        .find_map(|name| shell::find_program(name))
    })?;
    let driver = named("CHROMEDRIVER").or_else(|| shell::find_program("chromedriver"))?;
    Some(Browser { chromium, driver })
}

/// Runs `apt-get install`, as root or with a sudo that needs no password.
pub(super) fn apt(what: &str, packages: &[&str]) -> Result<()> {
    if shell::find_program("apt-get").is_none() {
        bail!("there is no apt-get here to install {}", packages.join(" "));
    }
    let apt_get = || -> Result<Command> {
        let mut command = if is_root() {
            shell::command("apt-get")
        } else if shell::read(shell::command("sudo").args(["-n", "true"])).is_ok() {
            let mut sudo = shell::command("sudo");
            sudo.args(["-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
            sudo
        } else {
            bail!("this user may not install {}", packages.join(" "));
        };
        command.env("DEBIAN_FRONTEND", "noninteractive");
        Ok(command)
    };
    shell::run_quietly(
        "Reading the list of system packages",
        apt_get()?.arg("update"),
    )?;
    shell::run_quietly(what, apt_get()?.args(["install", "-y"]).args(packages))
}

/// Whether Chromium must run without its sandbox.
fn is_root() -> bool {
    shell::read(shell::command("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}
