//! The order of a file of sentences, and the comments in it: what a translator reads beside the
//! sentences. The parser of TOML hands over neither.

/// A sentence's place in its file.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Place<'file> {
    /// Its section.
    pub(crate) section: &'file str,
    /// Its key.
    pub(crate) key: &'file str,
    /// The comment directly above it, without `#`.
    pub(crate) note: Vec<&'file str>,
}

/// The comment at the head of a file, and its sentences in their order.
pub(crate) fn outline(text: &str) -> (Vec<&str>, Vec<Place<'_>>) {
    let (mut head, mut places) = (Vec::new(), Vec::new());
    let (mut section, mut note) = ("", Vec::new());
    let mut is_inside = false;
    for line in text.lines() {
        let line = line.trim();
        let quotes = line.matches("\"\"\"").count() + line.matches("'''").count();
        if is_inside {
            is_inside = quotes == 0;
        } else if let Some(comment) = line.strip_prefix('#') {
            note.push(comment.trim());
        } else if let Some(name) = line.strip_prefix('[') {
            // What is said of a section is said above its first sentence.
            section = name.trim_end_matches(']');
        } else if let Some((key, _)) = line.split_once('=') {
            let (key, note) = (key.trim(), std::mem::take(&mut note));
            places.push(Place { section, key, note });
            is_inside = quotes == 1;
        } else {
            match places.is_empty() && section.is_empty() {
                true => head.append(&mut note),
                false => note.clear(),
            }
        }
    }
    (head, places)
}

#[cfg(test)]
mod tests {
    use super::outline;

    #[test]
    fn comments_go_with_what_is_beneath_them() {
        let file = "# About\n# the file.\n\n# Also of the file.\n\n# Of the section.\n[b]\nz = '1'\n# Of y.\ny = \"\"\"\n[no]\nx = '#'\n\"\"\"\n# Of nothing.\n\n[a]\nx = '2'\n";
        let (head, places) = outline(file);
        assert_eq!(head, ["About", "the file.", "Also of the file."]);
        let read: Vec<_> = places
            .iter()
            .map(|place| (place.section, place.key, place.note.join(" ")))
            .collect();
        let said = |text: &str| text.to_owned();
        assert_eq!(
            read,
            [
                ("b", "z", said("Of the section.")),
                ("b", "y", said("Of y.")),
                ("a", "x", said(""))
            ]
        );
    }
}
