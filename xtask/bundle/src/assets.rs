//! Scripts and style sheets: minified, and named by their content.
use crate::page::{self, Element};
use crate::{Tools, policy, sha256, shell, source};
use anyhow::{Context, Result, bail, ensure};
use std::io::Write;
use std::path::Path;
use std::process::Stdio;

/// How the names of a script relate to the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    /// Its names are its own.
    Module,
    /// Its names are global.
    Classic,
}

/// Minifies a script.
pub(crate) fn smaller(tools: &Tools, script: &str, kind: Script) -> Result<String> {
    let module: &[&str] = match kind {
        Script::Module => &["--module"],
        Script::Classic => &[],
    };
    let arguments = [&["--compress", "passes=2", "--mangle"], module].concat();
    let small = minified(tools, "terser", &arguments, script)?;
    // In a page, either would end the element or change how the rest is parsed.
    if small.contains("</script") || small.contains("<!--") {
        bail!("a script holds what ends a script: {small:.80}");
    }
    Ok(small)
}

/// Minifies a style sheet.
fn smaller_sheet(tools: &Tools, sheet: &str) -> Result<String> {
    minified(tools, "esbuild", &["--minify", "--loader=css"], sheet)
}

/// What a tool makes of a text. A build for development has no tools, and keeps the text.
fn minified(tools: &Tools, tool: &str, arguments: &[&str], text: &str) -> Result<String> {
    let Some(folder) = &tools.folder else {
        return Ok(text.trim().to_owned());
    };
    let mut child = shell::command(folder.join(tool))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("{tool} could not be started"))?;
    let mut input = child.stdin.take().context("the tool takes no input")?;
    input.write_all(text.as_bytes())?;
    drop(input);
    let output = child.wait_with_output()?;
    if !output.status.success() {
        bail!("{tool} refuses a text that begins: {:.80}", text.trim());
    }
    Ok(String::from_utf8(output.stdout)?.trim_end().to_owned())
}

/// A module of JavaScript with all that it imports from files, as one script. `None` for a build for
/// development, which has no tools.
pub(crate) fn one_module(tools: &Tools, module: &Path) -> Result<Option<String>> {
    let Some(folder) = &tools.folder else {
        return Ok(None);
    };
    let output = shell::command(folder.join("esbuild"))
        .args(["--bundle", "--format=esm", "--target=es2022"])
        // wasm-bindgen names a snippet twice, which esbuild warns of.
        .args(["--charset=utf8", "--log-level=error"])
        .arg(module)
        .output()
        .context("esbuild could not be started")?;
    ensure!(
        output.status.success(),
        "esbuild refuses {}: {}",
        module.display(),
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(Some(String::from_utf8(output.stdout)?))
}

/// Names `web.js` as `web-0123456789abcdef.js`. Another content has another name, so browsers may
/// cache the file for ever.
pub(crate) fn hashed(stem: &str, ending: &str, bytes: &[u8]) -> String {
    let hash = sha256(bytes);
    format!("{stem}-{:.16}{ending}", hash)
}

/// A file's name without folder and extension: `boot` of `web/boot.mjs`.
pub(crate) fn stem(name: &str) -> &str {
    let name = name.rsplit_once('/').map_or(name, |(_, name)| name);
    name.split_once('.').map_or(name, |(stem, _)| stem)
}

/// The style sheets that a page links, concatenated and minified: those for every medium, and
/// those for print only.
pub(crate) fn sheets(tools: &Tools, html: &str) -> Result<(String, String)> {
    let mut sheets = (String::new(), String::new());
    for link in sheet_links(html) {
        let name = link.attribute("href").context("a sheet without href")?;
        let into = match link.attribute("media") {
            None => &mut sheets.0,
            Some("print") => &mut sheets.1,
            Some(other) => bail!("a sheet for {other}: xtask/bundle knows print alone"),
        };
        into.push_str(source::text(name)?.trim());
        into.push('\n');
    }
    let (all, print) = sheets;
    Ok((smaller_sheet(tools, &all)?, smaller_sheet(tools, &print)?))
}

/// The links of a page to its style sheets.
pub(crate) fn sheet_links(html: &str) -> Vec<Element<'_>> {
    let mut links = page::elements(html, "link");
    links.retain(|link| link.attribute("rel") == Some("stylesheet"));
    links
}

/// Embeds the icon in the page. Otherwise Chromium requests it again on every change of the
/// address, and the server learns when someone goes from one question to the next.
pub(crate) fn icon_within(html: &str) -> Result<String> {
    let links = page::elements(html, "link");
    let icon = links
        .iter()
        .find(|link| link.attribute("rel") == Some("icon"));
    let icon = icon.context("the page has no icon")?;
    let svg = source::text(icon.attribute("href").unwrap_or_default())?;
    let mut address = "data:image/svg+xml,".to_owned();
    for character in svg.trim().chars() {
        match character {
            '"' => address.push('\''),
            '#' | '%' | '<' | '>' => address.push_str(&format!("%{:02X}", u32::from(character))),
            character => address.push(character),
        }
    }
    let within = format!(r#"<link rel="icon" href="{address}" />"#);
    page::replace(html, icon.whole, &within)
}

/// Minifies the scripts that are in the page itself.
pub(crate) fn small_inline(tools: &Tools, html: &str) -> Result<String> {
    let mut small = html.to_owned();
    for script in page::elements(html, "script") {
        let kind = match script.attribute("type") {
            None => Script::Classic,
            Some("module") => Script::Module,
            Some(_) => continue,
        };
        if script.attribute("src").is_none() {
            let with = smaller(tools, script.inside, kind)?;
            small = page::replace(&small, script.inside, &with)?;
        }
    }
    Ok(small)
}

/// ` integrity="…"`, for a tag that names the file.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!(r#" integrity="{}""#, policy::integrity(bytes))
}

#[cfg(test)]
mod tests {
    use super::{hashed, stem};

    #[test]
    fn names_tell_what_is_in_them() {
        let name = hashed("web", "_bg.wasm", b"");
        assert_eq!(name, "web-e3b0c44298fc1c14_bg.wasm");
        assert_eq!(stem("web/boot.mjs"), "boot");
        assert_eq!(stem("icon"), "icon");
    }
}
