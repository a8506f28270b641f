//! `dist/deploy`: configurations of web servers, with the policies of this build.
use crate::paths;
use crate::policy::{self, Kind};
use crate::{files_below, page};
use anyhow::{Result, ensure};
use std::fs;
use std::path::Path;

/// Fills in the templates in `deploy/`.
pub(crate) fn build(site: &Path, out: &Path) -> Result<()> {
    fs::create_dir_all(out)?;
    let mut pages = Vec::new();
    for file in files_below(site)? {
        let name = file.strip_prefix(site)?.to_string_lossy().into_owned();
        if name.ends_with(".html") {
            let kind = match name.as_str() {
                "worker.html" => Kind::Registrar,
                _ => Kind::Site,
            };
            let policy = policy::header(&fs::read_to_string(&file)?, kind);
            pages.push((name, policy));
        }
    }
    let template = |name| fs::read_to_string(paths::root().join("deploy").join(name));
    let with_brotli = nginx(&template("nginx.conf")?, &pages)?;
    fs::write(
        out.join("nginx-without-brotli.conf"),
        without_brotli(&with_brotli)?,
    )?;
    fs::write(out.join("nginx.conf"), with_brotli)?;
    fs::write(
        out.join("Caddyfile"),
        caddy(&template("Caddyfile")?, &pages)?,
    )?;
    Ok(())
}

/// The placeholder for the policies in the templates.
const PLACE: &str = "# (the policies: cargo xtask dist)";

/// One line for each page. The address of a folder means its index.
fn nginx(template: &str, pages: &[(String, String)]) -> Result<String> {
    let line = |(name, policy): &(String, String)| match name.as_str() {
        "index.html" => format!("~(/|/index\\.html)$ \"{policy}\";"),
        name => format!("~/{}$ \"{policy}\";", name.replace('.', "\\.")),
    };
    let lines: Vec<String> = pages.iter().map(line).collect();
    page::replace(template, PLACE, &lines.join("\n    "))
}

/// The same for an nginx without the Brotli module: the paragraph with the directive is removed.
fn without_brotli(conf: &str) -> Result<String> {
    let has_it = |paragraph: &&str| paragraph.contains("brotli_static on;");
    let (dropped, kept): (Vec<_>, Vec<_>) = conf.split("\n\n").partition(has_it);
    ensure!(dropped.len() == 1, "nginx.conf says brotli_static once");
    // A bracket in the paragraph would lose its partner.
    ensure!(
        !dropped.concat().contains(['{', '}']),
        "brotli_static stands in a paragraph of its own"
    );
    Ok(kept.join("\n\n"))
}

fn caddy(template: &str, pages: &[(String, String)]) -> Result<String> {
    let line = |(name, policy): &(String, String)| match name.as_str() {
        "index.html" => format!(
            "@index path */ */index.html\n\theader @index Content-Security-Policy \"{policy}\""
        ),
        name => {
            let matcher = name.replace(['.', '/'], "-");
            format!(
                "@{matcher} path */{name}\n\theader @{matcher} Content-Security-Policy \"{policy}\""
            )
        }
    };
    let lines: Vec<String> = pages.iter().map(line).collect();
    page::replace(template, PLACE, &lines.join("\n\t"))
}

#[cfg(test)]
mod tests {
    use super::{PLACE, caddy, nginx, without_brotli};
    use crate::paths;

    #[test]
    fn every_page_has_its_own_policy() {
        let pages = [("index.html", "a"), ("worker.html", "b")];
        let pages = pages.map(|(name, policy)| (name.to_owned(), policy.to_owned()));
        assert_eq!(
            nginx(PLACE, &pages).unwrap(),
            "~(/|/index\\.html)$ \"a\";\n    ~/worker\\.html$ \"b\";"
        );
        let caddyfile = caddy(PLACE, &pages).unwrap();
        assert!(caddyfile.contains("@worker-html path */worker.html"));
        assert!(nginx("nothing here", &pages).is_err());
    }

    #[test]
    fn without_brotli_nothing_else_is_missing() {
        let all = std::fs::read_to_string(paths::root().join("deploy/nginx.conf")).unwrap();
        let rest = without_brotli(&all).unwrap();
        let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
        let (all, rest) = (lines(&all), lines(&rest));
        let missing: Vec<_> = all.iter().filter(|line| !rest.contains(line)).collect();
        assert_eq!(missing.len(), 2, "a comment and the directive: {missing:?}");
        assert!(missing.iter().all(|line| line.contains("brotli")));
        assert!(without_brotli("gzip_static on;").is_err());
        assert!(without_brotli("server {\n    brotli_static on;\n}").is_err());
    }
}
