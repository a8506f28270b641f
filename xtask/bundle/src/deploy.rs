//! `dist/deploy`: configurations of web servers, with the policies of this very build.
use crate::paths;
use crate::policy::{self, Kind};
use crate::{files_below, page};
use anyhow::Result;
use std::fs;
use std::path::Path;

/// Fills in what `deploy/` holds.
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
    for (name, filled) in [
        (
            "nginx.conf",
            nginx as fn(&str, &[(String, String)]) -> Result<String>,
        ),
        ("Caddyfile", caddy),
    ] {
        let template = fs::read_to_string(paths::root().join("deploy").join(name))?;
        fs::write(out.join(name), filled(&template, &pages)?)?;
    }
    Ok(())
}

/// What stands in the templates where the policies go.
const PLACE: &str = "# (the policies: cargo xtask dist)";

/// One line for each page; a folder is its index.
fn nginx(template: &str, pages: &[(String, String)]) -> Result<String> {
    let line = |(name, policy): &(String, String)| match name.as_str() {
        "index.html" => format!("~(/|/index\\.html)$ \"{policy}\";"),
        name => format!("~/{}$ \"{policy}\";", name.replace('.', "\\.")),
    };
    let lines: Vec<String> = pages.iter().map(line).collect();
    page::replace(template, PLACE, &lines.join("\n    "))
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
    use super::{PLACE, caddy, nginx};

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
}
