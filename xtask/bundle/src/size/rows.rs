//! What is measured together, with its limit and its aim.

/// Files that are fetched together, and what they may weigh.
pub(super) struct Row {
    pub(super) name: &'static str,
    pub(super) folder: &'static str,
    pub(super) files: Files,
    /// In KB: the limit, above which the check fails, and the aim.
    pub(super) budget: Option<(usize, usize)>,
    /// The size to which the budget applies.
    pub(super) of: Of,
}

/// Which files of a folder a row is about.
#[derive(Clone, Copy, Debug)]
pub(super) enum Files {
    /// Files by prefix and suffix of their names.
    Named(&'static str, &'static [&'static str]),
    /// All files of a room, including those shared with other rooms (`rooms::called`).
    Room(&'static str),
    /// The files of the first room that the second does not share: what whoever comes from there
    /// still fetches.
    Beyond(&'static str, &'static str),
}

impl Files {
    pub(super) fn has(self, name: &str) -> bool {
        match self {
            Self::Named(beginning, endings) => {
                name.starts_with(beginning) && endings.iter().any(|ending| name.ends_with(ending))
            }
            Self::Room(room) => is_of_room(name, room),
            Self::Beyond(room, before) => is_of_room(name, room) && !is_of_room(name, before),
        }
    }
}

/// Whether a room needs the file of this name.
fn is_of_room(name: &str, room: &str) -> bool {
    let rooms = name
        .strip_suffix(".wasm")
        .and_then(|name| name.rsplit_once('-'));
    rooms.is_some_and(|(rooms, _)| rooms.split('.').any(|name| name == room))
}

/// Which size counts.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum Of {
    /// The size that a server sends.
    Brotli,
    /// The size on disk, such as on a USB stick.
    Disk,
}

/// Limits of rooms have some KB to spare: a few bytes elsewhere decide how small files are merged.
pub(super) const ROWS: &[Row] = &[
    Row {
        name: "program: wasm + glue",
        folder: "site",
        files: Files::Named("web-", &[".wasm", ".js"]),
        budget: Some((105, 90)),
        of: Of::Brotli,
    },
    Row {
        name: "to open the questions",
        folder: "site",
        files: Files::Room("check"),
        budget: Some((80, 35)),
        of: Of::Brotli,
    },
    Row {
        name: "to open the result and the law",
        folder: "site",
        files: Files::Room("result"),
        budget: Some((104, 60)),
        of: Of::Brotli,
    },
    Row {
        name: "to open a notice",
        folder: "site",
        files: Files::Room("notice"),
        budget: Some((156, 100)),
        of: Of::Brotli,
    },
    Row {
        name: "to open the form",
        folder: "site",
        files: Files::Room("form"),
        budget: Some((160, 115)),
        of: Of::Brotli,
    },
    Row {
        name: "to open the form, from the questions",
        folder: "site",
        files: Files::Beyond("form", "check"),
        budget: Some((115, 100)),
        of: Of::Brotli,
    },
    Row {
        name: "beside the form: the sheet of paper",
        folder: "site",
        files: Files::Beyond("paper", "form"),
        budget: Some((37, 25)),
        of: Of::Brotli,
    },
    Row {
        name: "to open the workshop",
        folder: "site",
        files: Files::Room("workshop"),
        budget: Some((150, 90)),
        of: Of::Brotli,
    },
    Row {
        name: "the sentences of English",
        folder: "site",
        files: Files::Named("words-en-", &[".json"]),
        budget: Some((28, 24)),
        of: Of::Brotli,
    },
    // These limits are not required from outside; they keep the sizes from growing unnoticed.
    Row {
        name: "beside the form: the photo",
        folder: "site",
        files: Files::Beyond("photo", "form"),
        budget: Some((24, 15)),
        of: Of::Brotli,
    },
    Row {
        name: "beside the form: its answers",
        folder: "site",
        files: Files::Beyond("answers", "form"),
        budget: Some((34, 20)),
        of: Of::Brotli,
    },
    Row {
        name: "to open a form's file",
        folder: "site",
        files: Files::Room("files"),
        budget: Some((76, 56)),
        of: Of::Brotli,
    },
    Row {
        name: "beside the workshop: what checks a notice",
        folder: "site",
        files: Files::Beyond("lint", "workshop"),
        budget: Some((64, 50)),
        of: Of::Brotli,
    },
    Row {
        name: "beside the workshop: what shows it",
        folder: "site",
        files: Files::Beyond("preview", "workshop"),
        budget: Some((26, 15)),
        of: Of::Brotli,
    },
    // Readers and writers of Word and Excel.
    Row {
        name: "beside the workshop: what takes in a notice",
        folder: "site",
        files: Files::Beyond("intake", "workshop"),
        budget: Some((120, 80)),
        of: Of::Brotli,
    },
    Row {
        name: "beside the workshop: what publishes a notice",
        folder: "site",
        files: Files::Beyond("publish", "workshop"),
        budget: Some((120, 60)),
        of: Of::Brotli,
    },
    Row {
        name: "beside the intake: files of Word and Excel up to 2003",
        folder: "site",
        files: Files::Beyond("old", "intake"),
        budget: Some((24, 15)),
        of: Of::Brotli,
    },
    // With the draft of a review and the button of the camera; lists and figures have left it.
    Row {
        name: "to open the desk",
        folder: "site",
        files: Files::Room("desk"),
        budget: Some((258, 130)),
        of: Of::Brotli,
    },
    Row {
        name: "beside the desk: one application",
        folder: "site",
        files: Files::Beyond("one", "desk"),
        budget: Some((71, 50)),
        of: Of::Brotli,
    },
    Row {
        name: "beside the desk: papers of an examination",
        folder: "site",
        files: Files::Beyond("papers", "desk"),
        budget: Some((51, 40)),
        of: Of::Brotli,
    },
    Row {
        name: "beside the desk: lists and figures",
        folder: "site",
        files: Files::Beyond("lists", "desk"),
        budget: Some((27, 20)),
        of: Of::Brotli,
    },
    Row {
        name: "beside the desk: reviews",
        folder: "site",
        files: Files::Beyond("reviews", "desk"),
        budget: Some((11, 8)),
        of: Of::Brotli,
    },
    Row {
        name: "beside the desk: archives",
        folder: "site",
        files: Files::Beyond("archives", "desk"),
        budget: Some((11, 8)),
        of: Of::Brotli,
    },
    // With the camera and scanned pages.
    Row {
        name: "beside the desk: codes in pictures",
        folder: "site",
        files: Files::Beyond("codes", "desk"),
        budget: Some((111, 40)),
        of: Of::Brotli,
    },
    Row {
        name: "beside the desk: spreadsheets",
        folder: "site",
        files: Files::Beyond("sheets", "desk"),
        budget: Some((36, 20)),
        of: Of::Brotli,
    },
    Row {
        name: "page: css",
        folder: "site",
        files: Files::Named("", &[".css"]),
        budget: None,
        of: Of::Brotli,
    },
    Row {
        name: "page: html",
        folder: "site",
        files: Files::Named("", &[".html"]),
        budget: None,
        of: Of::Brotli,
    },
    // Everything is in it, and nothing compresses it on the way.
    Row {
        name: "one file: the applicant's page",
        folder: "offline",
        files: Files::Named("xieguan", &[".html"]),
        budget: Some((432, 290)),
        of: Of::Disk,
    },
    Row {
        name: "one file: the workshop",
        folder: "offline",
        files: Files::Named("bureau", &[".html"]),
        // With it goes what takes in and what publishes a notice: a stick has nowhere to fetch it from.
        // The reader of .doc and .xls is 13 KB of it.
        budget: Some((696, 250)),
        of: Of::Disk,
    },
    Row {
        name: "npm: wasm + glue",
        folder: "npm",
        files: Files::Named("", &["xieguan_bg.wasm", "xieguan.js"]),
        budget: Some((48, 40)),
        of: Of::Brotli,
    },
    Row {
        name: "npm, xieguan/fields: wasm + glue",
        folder: "npm/fields",
        files: Files::Named("", &["fields_bg.wasm", "fields.js"]),
        budget: Some((31, 24)),
        of: Of::Brotli,
    },
    Row {
        name: "npm, xieguan/measures",
        folder: "npm",
        files: Files::Named("", &["measures.js", "articles.js"]),
        budget: Some((4, 3)),
        of: Of::Brotli,
    },
    // It has all tables and sentences for notices. The limit is not required from outside.
    Row {
        name: "npm, xieguan/notice: wasm + glue",
        folder: "npm/notice",
        files: Files::Named("", &["notice_bg.wasm", "notice.js"]),
        budget: Some((165, 150)),
        of: Of::Brotli,
    },
    // Loaded by the command alone, from a disk: fast before small.
    Row {
        name: "npm, the command: wasm + glue",
        folder: "npm/screen",
        files: Files::Named("", &["screen_bg.wasm", "screen.js"]),
        budget: Some((200, 150)),
        of: Of::Brotli,
    },
    Row {
        name: "element: module",
        folder: "embed",
        files: Files::Named("xieguan-checker", &[".mjs"]),
        budget: Some((2, 1)),
        of: Of::Brotli,
    },
    Row {
        name: "element: classic script",
        folder: "embed",
        files: Files::Named("xieguan-checker", &[".js"]),
        budget: Some((2, 1)),
        of: Of::Brotli,
    },
    Row {
        name: "element: the page in its frame",
        folder: "embed",
        files: Files::Named("checker", &[".html"]),
        budget: Some((434, 290)),
        of: Of::Disk,
    },
];
