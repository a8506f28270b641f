//! Reads and changes the HTML of a page.
//!
//! Only pages of this project are read here: attributes have double quotes, and a script ends at
//! the first `</script>`.
use anyhow::{Result, bail};

/// An element of a page, from its opening to its closing tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Element<'page> {
    /// The whole element, as in the page.
    pub(crate) whole: &'page str,
    /// Its opening tag.
    pub(crate) tag: &'page str,
    /// The text between its tags; empty for `link` and `meta`, which have no closing tag.
    pub(crate) inside: &'page str,
}

impl<'page> Element<'page> {
    /// The value of `name="…"` in its tag.
    pub(crate) fn attribute(&self, name: &str) -> Option<&'page str> {
        let (_, after) = self.tag.split_once(&format!(" {name}=\""))?;
        Some(after.split_once('"')?.0)
    }

    /// Whether it is a script for the browser, rather than data in a script element.
    pub(crate) fn is_program(&self) -> bool {
        matches!(self.attribute("type"), None | Some("module" | "importmap"))
    }
}

/// Every element of this name, in the order of the page.
pub(crate) fn elements<'page>(html: &'page str, name: &str) -> Vec<Element<'page>> {
    let mut found = Vec::new();
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    let is_void = matches!(name, "link" | "meta");
    let mut rest = html;
    while let Some(at) = rest.find(&open) {
        let from = rest.get(at..).unwrap_or_default();
        rest = from.get(open.len()..).unwrap_or_default();
        if !rest.starts_with([' ', '>', '\n']) {
            continue;
        }
        let Some((_, after)) = from.split_once('>') else {
            break;
        };
        let tag = from.strip_suffix(after).unwrap_or(from);
        let inside = match is_void {
            true => "",
            false => after.split_once(&close).map_or(after, |(inside, _)| inside),
        };
        let end = match is_void {
            true => tag.len(),
            false => tag.len() + inside.len() + close.len(),
        };
        let (whole, after) = from.split_at_checked(end).unwrap_or((from, ""));
        rest = after;
        found.push(Element { whole, tag, inside });
    }
    found
}

/// Replaces a text that is in the page exactly once.
pub(crate) fn replace(html: &str, text: &str, with: &str) -> Result<String> {
    match html.matches(text).count() {
        1 => Ok(html.replacen(text, with, 1)),
        count => bail!("the page has {count} times, not once: {text}"),
    }
}

/// The page without comments, and without the spaces that indent it.
pub(crate) fn slim(html: &str) -> String {
    let mut bare = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, comment)) = rest.split_once("<!--") {
        bare.push_str(before);
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let lines = bare.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// Writes a value into the empty `content` of a `meta` element.
pub(crate) fn fill(html: &str, meta: &str, value: &str) -> Result<String> {
    let empty = format!(r#"name="{meta}" content=""#);
    replace(html, &empty, &[&empty, value].concat())
}

/// Inserts something at the end of the head.
pub(crate) fn end_of_head(html: &str, what: &str) -> Result<String> {
    replace(html, "</head>", &[what, "</head>"].concat())
}

/// Marks a page for a kiosk (`web/kiosk.mjs`).
pub(crate) fn for_kiosk(html: &str) -> Result<String> {
    let open = r#"<html lang="zh-Hans""#;
    replace(html, open, &[open, r#" class="kiosk""#].concat())
}

/// A notice as an element of the page. In JSON, `<` occurs only in strings and can be escaped, so
/// nothing in it ends the element.
pub(crate) fn notice(json: &str) -> String {
    let json = json.trim().replace('<', r"\u003c");
    format!("<script type=\"application/json\" id=\"notice\">{json}</script>\n  ")
}

#[cfg(test)]
mod tests {
    use super::{elements, end_of_head, fill, for_kiosk, notice, replace, slim};

    #[test]
    fn elements_are_told_by_their_whole_name() {
        let html = "<links><link href=\"a\"/>\n<link rel=\"x\" href=\"b\"><script>\n1<2</script>\
                    <script src=\"c\" type=\"module\"></script><script type=\"application/json\">{}</script>";
        let links: Vec<_> = elements(html, "link");
        let hrefs: Vec<_> = links.iter().map(|link| link.attribute("href")).collect();
        assert_eq!(hrefs, [Some("a"), Some("b")]);
        let scripts = elements(html, "script");
        let insides: Vec<_> = scripts.iter().map(|script| script.inside).collect();
        assert_eq!(insides, ["\n1<2", "", "{}"]);
        let programs: Vec<_> = scripts.iter().map(|script| script.is_program()).collect();
        assert_eq!(programs, [true, true, false]);
        assert_eq!(
            scripts.get(1).unwrap().whole,
            "<script src=\"c\" type=\"module\"></script>"
        );
    }

    #[test]
    fn what_is_not_there_once_is_told() {
        assert_eq!(replace("abc", "b", "x").unwrap(), "axc");
        assert!(replace("abc", "d", "x").is_err());
        assert!(replace("bb", "b", "x").is_err());
        let meta = r#"<meta name="a" content="" />"#;
        assert_eq!(
            fill(meta, "a", "1").unwrap(),
            r#"<meta name="a" content="1" />"#
        );
        assert_eq!(
            for_kiosk(r#"<html lang="zh-Hans">"#).unwrap(),
            r#"<html lang="zh-Hans" class="kiosk">"#
        );
    }

    #[test]
    fn a_slim_page_says_the_same() {
        let html = "<p>\n  一 二\n  <!-- three\n  lines -->\n\n  <b>三</b><!-- four --></p>\n";
        assert_eq!(slim(html), "<p>\n一 二\n<b>三</b></p>");
        assert_eq!(slim("a<!-- no end"), "a");
    }

    #[test]
    fn a_notice_ends_no_element_and_says_the_same() {
        let hostile = r#"{"title":"</script><script>alert(1)</script><!--","x":"中\u003c"}"#;
        let element = notice(hostile);
        assert_eq!(
            element.matches('<').count(),
            2,
            "its own two tags: {element}"
        );
        let html = end_of_head("<head></head>", &element).unwrap();
        let all = elements(&html, "script");
        let inside = all.first().unwrap().inside;
        let read = |text| serde_json::from_str::<serde_json::Value>(text).unwrap();
        assert_eq!(read(inside), read(hostile));
    }
}
