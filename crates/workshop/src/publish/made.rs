//! A notice put into built pages: the single file, and the folder for a server.
//!
//! In a page a notice is data: an element of a type that no browser runs, so the page's policy
//! needs no hash for it. `cargo xtask dist --notice` writes the same element
//! (`xtask/bundle/src/page.rs`).

use base64ct::{Base64, Encoding};
use office::write::Zip;
use sha2::{Digest, Sha384};

/// The start and the end of the element.
const OPEN: &str = "<script type=\"application/json\" id=\"notice\">";
const CLOSE: &str = "</script>\n  ";
const END_OF_HEAD: &str = "</head>";
/// The first tag of a page, and of a page for a kiosk.
const PAGE: &str = "<html lang=\"zh-Hans\"";
const KIOSK: &str = "<html lang=\"zh-Hans\" class=\"kiosk\"";

/// The files of the site that depend on each other's digests.
const INDEX: &str = "index.html";
const WORKER: &str = "worker.js";
pub(super) const LIST: &str = "files.json";

/// The digest of a file, in the form of an `integrity` attribute.
pub(super) fn integrity(bytes: &[u8]) -> String {
    ["sha384-", &Base64::encode_string(&Sha384::digest(bytes))].concat()
}

/// Replaces a text that occurs exactly once.
fn replaced(page: &str, text: &str, with: &str) -> Option<String> {
    let (before, after) = page.split_once(text)?;
    (!after.contains(text)).then(|| [before, with, after].concat())
}

/// The page without a notice, and not for a kiosk. `None` if it is no page of ours.
pub(super) fn blank(page: &str) -> Option<String> {
    without_notice(&page.replacen(KIOSK, PAGE, 1))
}

fn without_notice(page: &str) -> Option<String> {
    let Some((before, rest)) = page.split_once(OPEN) else {
        return Some(page.to_owned());
    };
    let (_, after) = rest.split_once(CLOSE)?;
    Some([before, after].concat())
}

/// The page with this notice, in the place of any other. `None` if it is no page of ours.
pub(super) fn with_notice(page: &str, json: &str) -> Option<String> {
    let page = without_notice(page)?;
    // In JSON `<` occurs only in strings, and can be escaped: then nothing ends the element.
    let json = json.trim().replace('<', "\\u003c");
    let with = [OPEN, &json, CLOSE, END_OF_HEAD].concat();
    replaced(&page, END_OF_HEAD, &with)
}

/// The single file with this notice. `None` if the file is not the applicant's single file of
/// this release, with or without a notice.
pub(super) fn one_file(page: &str, expected: &str, json: &str, kiosk: bool) -> Option<String> {
    let page = blank(page)?;
    if integrity(page.as_bytes()) != expected {
        return None;
    }
    let page = with_notice(&page, json)?;
    match kiosk {
        true => replaced(&page, PAGE, KIOSK),
        false => Some(page),
    }
}

/// A file of the site.
pub(super) struct File {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

/// The site's files with this notice, as a zip file with one folder. The service worker and the
/// list contain the digest of the first page, so both change. `None` if the files are not a site of
/// ours.
pub(super) fn folder(files: Vec<File>, release: &str, notice: File) -> Option<Vec<u8>> {
    let text = |name: &str| {
        let file = files.iter().find(|file| file.name == name)?;
        String::from_utf8(file.bytes.clone()).ok()
    };
    let index = text(INDEX)?;
    let new_index = with_notice(&index, std::str::from_utf8(&notice.bytes).ok()?)?;
    let [old, new] = [&index, &new_index].map(|page| integrity(page.as_bytes()));
    let worker = text(WORKER)?;
    // A release of its own: its copy on a device must not replace the copy of another site.
    let digest = integrity(&[new_index.as_bytes(), worker.as_bytes()].concat());
    let characters = digest.chars().rev().filter(char::is_ascii_alphanumeric);
    let new_release: String = characters.take(16).collect();
    let new_worker = replaced(&replaced(&worker, &old, &new)?, release, &new_release)?;
    let list = replaced(&text(LIST)?, &old, &new)?;
    let [old, new] = [&worker, &new_worker].map(|file| integrity(file.as_bytes()));
    let list = replaced(&list, &old, &new)?;
    let list = replaced(&list, release, &new_release)?;

    let mut zip = Zip::default();
    for file in files.iter().chain([&notice]) {
        // No name may lead out of the folder.
        let mut parts = file.name.split('/');
        if parts.any(|part| matches!(part, "" | "." | "..")) {
            return None;
        }
        let bytes = match &*file.name {
            INDEX => new_index.as_bytes(),
            WORKER => new_worker.as_bytes(),
            LIST => list.as_bytes(),
            _ => &file.bytes,
        };
        zip.add(&["xieguan/", &file.name].concat(), bytes);
    }
    Some(zip.finish())
}

#[cfg(test)]
mod tests {
    use super::{File, blank, folder, integrity, one_file, with_notice};

    const SMALL: &str = "<html lang=\"zh-Hans\">\n  <head><meta>\n  </head><body></body></html>";
    const HOSTILE: &str =
        "{\"title\":\"</script><script>alert(1)</script><!--</head>\",\"x\":\"甲\"}\n";

    #[test]
    fn a_notice_ends_no_element_and_can_be_removed() {
        let page = with_notice(SMALL, HOSTILE).unwrap();
        assert_eq!(page.matches("<script").count(), 1);
        assert_eq!(page.matches("</script").count(), 1);
        assert!(page.contains("\\u003c/script>\\u003cscript>alert(1)"));
        assert_eq!(blank(&page).unwrap(), SMALL);
        // Another notice replaces it.
        let other = with_notice(&page, "{}").unwrap();
        assert_eq!(other, with_notice(SMALL, "{}").unwrap());
    }

    #[test]
    fn only_our_file_of_this_release_is_accepted() {
        let expected = integrity(SMALL.as_bytes());
        let made = one_file(SMALL, &expected, HOSTILE, true).unwrap();
        assert!(made.starts_with("<html lang=\"zh-Hans\" class=\"kiosk\">"));
        // A file that was made before is accepted too.
        let again = one_file(&made, &expected, "{}", false).unwrap();
        assert_eq!(again, with_notice(SMALL, "{}").unwrap());
        for other in ["", "<html>", &SMALL.replace("<body>", "<body >"), "{}"] {
            assert_eq!(one_file(other, &expected, "{}", false), None, "{other}");
        }
    }

    fn file(name: &str, text: &str) -> File {
        let (name, bytes) = (name.to_owned(), text.as_bytes().to_vec());
        File { name, bytes }
    }

    #[test]
    fn files_with_the_digest_of_the_first_page_change() {
        let index = integrity(SMALL.as_bytes());
        let worker = format!("const RELEASE=\"0123456789abcdef\",FILES=[[\"./\",\"{index}\"]];");
        let worker_digest = integrity(worker.as_bytes());
        let list = format!(
            "{{\"release\":\"0123456789abcdef\",\"files\":[[\"index.html\",\"{index}\"],[\"worker.js\",\"{worker_digest}\"]]}}"
        );
        let files = || {
            vec![
                file("files.json", &list),
                file("index.html", SMALL),
                file("worker.js", &worker),
            ]
        };
        let notice = || file("a.xieguan-notice.json", HOSTILE);
        let zip = folder(files(), "0123456789abcdef", notice()).unwrap();
        let text = String::from_utf8_lossy(&zip);
        let followed = with_notice(SMALL, HOSTILE).unwrap();
        let digest = integrity(followed.as_bytes());
        assert!(text.contains(&followed));
        assert_eq!(text.matches(&digest).count(), 2, "worker and list");
        assert!(!text.contains(&index) && !text.contains(&worker_digest));
        assert!(!text.contains("0123456789abcdef"));
        assert!(text.contains("xieguan/a.xieguan-notice.json"));
        // A site that is not ours.
        assert!(folder(files(), "another", notice()).is_none());
        for outside in ["../a", "/a", "a//b", "a/../../b"] {
            let mut files = files();
            files.push(file(outside, ""));
            assert!(folder(files, "0123456789abcdef", notice()).is_none());
        }
        assert!(folder(vec![file("index.html", SMALL)], "", notice()).is_none());
    }
}
