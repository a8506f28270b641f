//! The address of a notice, and the two lines that put the self-check into another page.

use notice::file;
use office::write::escaped;

/// Why a text is not the address of a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SiteProblem {
    /// Nothing was typed.
    Empty,
    /// It does not begin with `http://` or `https://`.
    Scheme,
    /// It has no host, or a character that no address has.
    Host,
    /// It names a file that is not the site's first page.
    Page,
}

/// The address of the site's folder. It ends with `/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Site {
    address: String,
    /// The first byte of its path.
    path: usize,
}

impl Site {
    /// Reads an address as it is copied from a browser. Drops the query, the hash and the names of
    /// the two pages.
    pub(super) fn read(typed: &str) -> Result<Self, SiteProblem> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Err(SiteProblem::Empty);
        }
        let (scheme, rest) = typed.split_once("://").ok_or(SiteProblem::Scheme)?;
        let scheme = scheme.to_ascii_lowercase();
        if !matches!(&*scheme, "http" | "https") {
            return Err(SiteProblem::Scheme);
        }
        let rest = rest.split(['?', '#']).next().unwrap_or_default();
        let is_odd = |c: char| c.is_whitespace() || c.is_control() || "\"'<>\\`{}|^@".contains(c);
        if rest.contains(is_odd) {
            return Err(SiteProblem::Host);
        }
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        if host.is_empty() || host.starts_with([':', '.']) {
            return Err(SiteProblem::Host);
        }
        let (folder, last) = path.rsplit_once('/').unwrap_or(("", path));
        let last = match last {
            "index.html" | "bureau.html" => "",
            page if page.contains('.') => return Err(SiteProblem::Page),
            name => name,
        };
        let start = [&scheme, "://", host].concat();
        let names = [folder, last].into_iter().filter(|part| !part.is_empty());
        let path: String = names.flat_map(|part| ["/", part]).collect();
        Ok(Self {
            path: start.len(),
            address: [&start, &path, "/"].concat(),
        })
    }

    /// The address of the notice. It is ASCII if the host is.
    pub(super) fn with_notice(&self, file: &str) -> String {
        [&self.address, "?notice=", &encoded(file)].concat()
    }

    /// The two lines for another page of the same host.
    pub(super) fn lines(&self, file: &str, words: &str) -> String {
        let folder = escaped(self.address.get(self.path..).unwrap_or_default());
        let link = escaped(&self.with_notice(file));
        [
            "<script async src=\"",
            &folder,
            "xieguan-checker.js\"></script>\n<xieguan-checker notice=\"",
            &folder,
            &encoded(file),
            "\"><a href=\"",
            &link,
            "\">",
            &escaped(words),
            "</a></xieguan-checker>\n",
        ]
        .concat()
    }
}

/// The name of a notice's file with its ending. Drops characters that some system forbids; `None`
/// if nothing is left.
pub(super) fn file_name(typed: &str) -> Option<String> {
    let stem = typed.trim();
    let stem = stem.strip_suffix(file::ENDING).unwrap_or(stem);
    let name = file::name(stem);
    (name != file::ENDING).then_some(name)
}

/// A name in an address: percent-encoded, except letters, digits, `-`, `.`, `_` and `~`.
fn encoded(name: &str) -> String {
    let mut encoded = String::new();
    for byte in name.bytes() {
        match byte {
            b'-' | b'.' | b'_' | b'~' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => {
                encoded.push(char::from(byte));
            }
            byte => {
                encoded.push('%');
                for digit in [byte >> 4, byte & 15] {
                    let digit = char::from_digit(u32::from(digit), 16).unwrap_or_default();
                    encoded.push(digit.to_ascii_uppercase());
                }
            }
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::{Site, SiteProblem, file_name};

    #[test]
    fn addresses_are_read_as_copied_from_a_browser() {
        for (typed, address) in [
            ("https://a.gov.cn", "https://a.gov.cn/"),
            (" HTTPS://a.gov.cn/zp ", "https://a.gov.cn/zp/"),
            ("http://10.0.0.8:8080/x/y/", "http://10.0.0.8:8080/x/y/"),
            (
                "https://a.gov.cn/zp/bureau.html#/publish",
                "https://a.gov.cn/zp/",
            ),
            (
                "https://a.gov.cn/index.html?notice=1#/form",
                "https://a.gov.cn/",
            ),
        ] {
            assert_eq!(Site::read(typed).unwrap().address, address, "{typed}");
        }
        for (typed, problem) in [
            ("  ", SiteProblem::Empty),
            ("a.gov.cn", SiteProblem::Scheme),
            ("javascript://a.gov.cn/", SiteProblem::Scheme),
            ("file:///C:/xieguan", SiteProblem::Scheme),
            ("https:///x", SiteProblem::Host),
            ("https://a b.cn/", SiteProblem::Host),
            ("https://a.cn/\"><script>", SiteProblem::Host),
            ("https://user@a.cn/", SiteProblem::Host),
            ("https://a.gov.cn/news.html", SiteProblem::Page),
        ] {
            assert_eq!(Site::read(typed), Err(problem), "{typed}");
        }
    }

    #[test]
    fn a_name_is_percent_encoded() {
        let site = Site::read("https://a.gov.cn/zp/").unwrap();
        assert_eq!(
            site.with_notice("a-1.xieguan-notice.json"),
            "https://a.gov.cn/zp/?notice=a-1.xieguan-notice.json"
        );
        assert_eq!(
            site.with_notice("公 告&1.json"),
            "https://a.gov.cn/zp/?notice=%E5%85%AC%20%E5%91%8A%261.json"
        );
    }

    #[test]
    fn file_names_have_their_ending_and_no_folder() {
        assert_eq!(file_name(" a ").unwrap(), "a.xieguan-notice.json");
        assert_eq!(
            file_name("a.xieguan-notice.json").unwrap(),
            "a.xieguan-notice.json"
        );
        assert_eq!(file_name("../b").unwrap(), "b.xieguan-notice.json");
        for nothing in ["", "  ", "../", ".xieguan-notice.json"] {
            assert_eq!(file_name(nothing), None, "{nothing}");
        }
    }

    #[test]
    fn the_lines_escape_names_and_words() {
        let site = Site::read("https://a.gov.cn/x&y/").unwrap();
        let lines = site.lines("公告.json", "<自查>");
        assert_eq!(lines.lines().count(), 2);
        assert!(lines.starts_with("<script async src=\"/x&amp;y/xieguan-checker.js\"></script>\n"));
        assert!(lines.contains("notice=\"/x&amp;y/%E5%85%AC%E5%91%8A.json\""));
        assert!(
            lines.contains("href=\"https://a.gov.cn/x&amp;y/?notice=%E5%85%AC%E5%91%8A.json\"")
        );
        assert!(lines.contains(">&lt;自查&gt;</a>"));
    }
}
