//! The language that a publisher brings: its pack, and the line by which a page names it.
//!
//! `docs/languages.md` is for whoever translates and whoever runs a site.
use crate::{assets, page, paths};
use anyhow::{Context, Result, anyhow, bail};
use locales::{File, Published, Sentences, Translation};
use serde_json::json;
use std::fs;
use std::path::Path;

/// The pack of a publisher's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    tag: String,
    own_name: String,
    /// The name of the pack's file.
    file: String,
    json: String,
    /// The sentences that are shown in Chinese.
    pub missing: Vec<String>,
}

impl Language {
    /// Makes it of a translator's table.
    ///
    /// # Errors
    /// Everything that has to be mended in the table first.
    pub fn of(table: &Path) -> Result<Self> {
        let text =
            fs::read_to_string(table).with_context(|| format!("reading {}", table.display()))?;
        let (_, sentences) = sentences()?;
        let translation = Translation::read(&text);
        let packed = translation.and_then(|translation| {
            let Published { entries, missing } = translation.pack(&sentences)?;
            Ok((translation, entries, missing))
        });
        let (translation, entries, missing) =
            packed.map_err(|problems| anyhow!("{}:\n{}", table.display(), problems.join("\n")))?;
        let json = json!(entries).to_string();
        Ok(Self {
            file: assets::hashed(
                &format!("words-{}", translation.tag),
                ".json",
                json.as_bytes(),
            ),
            tag: translation.tag,
            own_name: translation.name.trim().to_owned(),
            json,
            missing,
        })
    }

    /// The line by which a page of the site names it. The table's check leaves nothing in it that
    /// would end an attribute.
    fn line(&self) -> String {
        self.link(&format!(
            r#" href="./{}"{}"#,
            self.file,
            assets::integrity(self.json.as_bytes())
        ))
    }

    fn link(&self, file: &str) -> String {
        format!(
            r#"<link rel="xieguan-language" hreflang="{}" title="{}"{file} />"#,
            self.tag, self.own_name
        )
    }

    /// Writes the pack, the line for the page, and the list of what is missing. Returns their names.
    ///
    /// # Errors
    /// If they cannot be written.
    pub fn write(&self, folder: &Path) -> Result<[String; 3]> {
        fs::create_dir_all(folder)?;
        let [line, missing] =
            ["line", "missing"].map(|what| format!("words-{}-{what}.txt", self.tag));
        self.lay(folder)?;
        fs::write(folder.join(&line), self.line() + "\n")?;
        fs::write(folder.join(&missing), self.missing.join("\n") + "\n")?;
        Ok([self.file.clone(), line, missing])
    }

    /// Lays the pack beside the pages of a site.
    pub(crate) fn lay(&self, site: &Path) -> Result<()> {
        let file = site.join(&self.file);
        fs::write(&file, &self.json).with_context(|| format!("writing {}", file.display()))
    }

    /// Names it in a page of the site.
    pub(crate) fn name_in(&self, html: &str) -> Result<String> {
        page::end_of_head(html, &format!("  {}\n  ", self.line()))
    }

    /// Puts it into a single file.
    pub(crate) fn put_into(&self, html: &str) -> Result<String> {
        let json = self.json.replace('<', r"\u003c");
        let element =
            format!(r#"<script type="application/json" id="xieguan-words">{json}</script>"#);
        page::end_of_head(html, &[self.link(""), element].concat())
    }
}

/// The program's sentences, and the files that they are read from.
pub(crate) fn sentences() -> Result<(Vec<File>, Sentences)> {
    let files = locales::read(&paths::root().join("crates/words/locales"))?;
    let sentences = Sentences::of(&files, &[]).map_err(|problems| anyhow!(problems.join("\n")))?;
    Ok((files, sentences))
}

/// Writes the table to translate into a file. What is translated in it already stays.
///
/// # Errors
/// If there is another language in the file, or no table.
pub fn template(tag: &str, file: &Path) -> Result<()> {
    let earlier = match file.exists() {
        true => fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))?,
        false => String::new(),
    };
    let mut translation = Translation::read(&earlier)
        .map_err(|problems| anyhow!("{}:\n{}", file.display(), problems.join("\n")))?;
    if !translation.tag.is_empty() && translation.tag != tag {
        bail!(
            "{} is a table of {}, not of {tag}",
            file.display(),
            translation.tag
        );
    }
    translation.tag = tag.to_owned();
    let (files, sentences) = sentences()?;
    let table = translation.template(&sentences, &files);
    fs::write(file, table).with_context(|| format!("writing {}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::{Language, template};
    use std::fs;
    use std::path::PathBuf;

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("xieguan-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    #[test]
    fn from_a_table_to_a_pack_and_the_line_that_names_it() {
        let folder = folder("language");
        let table = folder.join("mn.toml");
        template("mn-Mong", &table).unwrap();
        let other = template("mn-Cyrl", &table).unwrap_err().to_string();
        assert!(
            other.contains("is a table of mn-Mong, not of mn-Cyrl"),
            "{other}"
        );
        let empty = Language::of(&table).unwrap_err().to_string();
        assert!(empty.contains("publisher = \"\": write it"), "{empty}");
        let filled = fs::read_to_string(&table).unwrap();
        let filled = filled
            .replace("name = \"\"\n", "name = \"ᠮᠣᠩᠭᠣᠯ\"\n")
            .replace("publisher = \"\"\n", "publisher = \"某局\"\n");
        fs::write(&table, &filled).unwrap();
        let language = Language::of(&table).unwrap();
        assert!(language.missing.len() > 1500);
        let [pack, line, missing] = language.write(&folder).unwrap();
        let line = fs::read_to_string(folder.join(line)).unwrap();
        let start = format!(
            "<link rel=\"xieguan-language\" hreflang=\"mn-Mong\" title=\"ᠮᠣᠩᠭᠣᠯ\" href=\"./{pack}\" integrity=\"sha384-"
        );
        assert!(line.starts_with(&start), "{line}");
        assert!(
            fs::read_to_string(folder.join(missing))
                .unwrap()
                .contains("start.title\n")
        );
        let entries: Vec<String> =
            serde_json::from_str(&fs::read_to_string(folder.join(&pack)).unwrap()).unwrap();
        assert_eq!(
            entries.get(entries.len() - 2..).unwrap(),
            ["某局", "vertical"]
        );
        // Made again, the table keeps what is in it.
        template("mn-Mong", &table).unwrap();
        assert_eq!(fs::read_to_string(&table).unwrap(), filled);
        let page = language.put_into("<head></head>").unwrap();
        assert_eq!(page.matches("</script>").count(), 1);
        assert!(
            language
                .name_in("<head>\n  </head>")
                .unwrap()
                .contains(line.trim())
        );
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn what_is_wrong_names_the_file_and_the_line() {
        let folder = folder("language-wrong");
        let table = folder.join("mn.toml");
        let text = "tag = 'mn'\nname = 'M'\npublisher = 'P'\ndirection = 'horizontal'\n[start.title]\ntext = '<b>x</b>'\n";
        fs::write(&table, text).unwrap();
        let problem = Language::of(&table).unwrap_err().to_string();
        assert!(
            problem.contains("mn.toml:\nline 6: [start.title] has markup"),
            "{problem}"
        );
        assert!(template("mn", &folder.join("no/such/folder.toml")).is_err());
        fs::remove_dir_all(&folder).unwrap();
    }
}
