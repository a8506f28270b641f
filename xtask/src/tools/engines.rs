//! Firefox and WebKitGTK with their drivers, for the tests of what engines do differently.
use super::cargo_tool::CargoTool;
use super::{system, toml_string};
use crate::shell;
use anyhow::{Context, Result};
use std::path::PathBuf;

/// What the system has of them.
struct Installed {
    firefox: PathBuf,
    minibrowser: PathBuf,
    webkit_driver: PathBuf,
    xvfb: PathBuf,
}

/// The programs, each with the variable that names it to the tests. Installs them if this user
/// may.
pub(crate) fn engines() -> Result<Vec<(&'static str, PathBuf)>> {
    let found = match find() {
        Some(found) => found,
        None => {
            system::apt(
                "Installing Firefox, WebKitGTK and Xvfb, about two minutes",
                &["firefox-esr", "webkit2gtk-driver", "xvfb"],
            )
            .context(
                "Firefox, WebKitGTK with its driver and MiniBrowser, or Xvfb is missing \
                 (Debian: apt-get install firefox-esr webkit2gtk-driver xvfb); \
                 XIEGUAN_FIREFOX and XIEGUAN_MINIBROWSER name browsers in other places",
            )?;
            find().context(
                "Firefox, WebKitWebDriver, MiniBrowser or Xvfb was installed but is not there",
            )?
        }
    };
    Ok(vec![
        ("XIEGUAN_FIREFOX", found.firefox),
        ("XIEGUAN_GECKODRIVER", geckodriver()?),
        ("XIEGUAN_MINIBROWSER", found.minibrowser),
        ("XIEGUAN_WEBKITDRIVER", found.webkit_driver),
        ("XIEGUAN_XVFB", found.xvfb),
    ])
}

/// Firefox's driver. Debian has no package of it.
fn geckodriver() -> Result<PathBuf> {
    let keys = ["workspace", "metadata", "tools", "geckodriver"];
    let tool = CargoTool {
        package: "geckodriver",
        name: "geckodriver",
        programs: &["geckodriver"],
        version: toml_string("Cargo.toml", &keys)?,
        locked: true,
        minutes: 2,
    };
    Ok(tool.folder()?.join("geckodriver"))
}

fn find() -> Option<Installed> {
    let named = |variable: &str| std::env::var_os(variable).map(PathBuf::from);
    let either = |names: [&str; 2]| names.iter().find_map(|name| shell::find_program(name));
    Some(Installed {
        firefox: named("XIEGUAN_FIREFOX").or_else(|| either(["firefox-esr", "firefox"]))?,
        minibrowser: named("XIEGUAN_MINIBROWSER").or_else(minibrowser)?,
        webkit_driver: shell::find_program("WebKitWebDriver")?,
        xvfb: shell::find_program("Xvfb")?,
    })
}

/// WebKitGTK's own small browser. It is in no folder of `PATH`: Debian has it in
/// `/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1`, Fedora in `/usr/libexec/webkit2gtk-4.1`.
fn minibrowser() -> Option<PathBuf> {
    let folders = |parent: &str| {
        let entries = std::fs::read_dir(parent).into_iter().flatten().flatten();
        entries.map(|entry| entry.path()).collect::<Vec<_>>()
    };
    let mut parents = folders("/usr/lib");
    parents.push("/usr/libexec".into());
    let libraries = parents
        .iter()
        .flat_map(|parent| folders(&parent.to_string_lossy()));
    let mut found: Vec<_> = libraries
        .filter(|folder| {
            let name = folder
                .file_name()
                .map(|name| name.to_string_lossy().into_owned());
            name.is_some_and(|name| {
                name.starts_with("webkit2gtk-4.") || name.starts_with("webkitgtk-6.")
            })
        })
        .map(|folder| folder.join("MiniBrowser"))
        .filter(|program| program.is_file())
        .collect();
    found.sort();
    found.pop()
}
