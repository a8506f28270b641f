//! A selection of a web page, or of Word: its blocks and tables. Everything else is dropped;
//! nothing is run or fetched.

use crate::text::{Builder, Cell, Text};

/// The deepest nesting of tables that is followed.
const DEEPEST: usize = 16;
/// Elements whose contents are dropped.
const DROPPED: &[&str] = &[
    "script", "style", "head", "template", "noscript", "svg", "title", "object",
];
/// Elements within a line.
const INLINE: &[&str] = &[
    "a", "b", "i", "u", "s", "em", "strong", "span", "font", "sub", "sup", "small", "mark", "ins",
    "del", "img", "label", "input", "o:p", "wbr", "code", "abbr", "time", "bdo", "big",
];

/// Reads a selection.
pub fn read(html: &str) -> Text {
    let mut parser = Parser::default();
    parser.run(html);
    while parser.frames.len() > 1 {
        parser.close();
    }
    let mut builder = Builder::default();
    if let Some(Frame::Flow(mut flow)) = parser.frames.pop() {
        flow.end_line();
        emit(flow.items, &mut builder);
    }
    builder.finish()
}

/// A line, or a table.
enum Item {
    Line(String),
    Table(Vec<Vec<Flow>>),
}

/// The contents of a cell, or of the page outside of tables.
#[derive(Default)]
struct Flow {
    items: Vec<Item>,
    line: String,
    across: usize,
    down: usize,
}

impl Flow {
    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        if !line.trim().is_empty() {
            self.items.push(Item::Line(line.trim().to_owned()));
        }
    }
}

enum Frame {
    Flow(Flow),
    Table(Vec<Vec<Flow>>),
}

struct Parser {
    frames: Vec<Frame>,
    /// The number of open tables beyond [`DEEPEST`].
    beyond: usize,
    /// The open lists, each with the number of its last item if it has numbers.
    lists: Vec<Option<usize>>,
}

impl Default for Parser {
    fn default() -> Self {
        Self {
            frames: vec![Frame::Flow(Flow::default())],
            beyond: 0,
            lists: Vec::new(),
        }
    }
}

impl Parser {
    fn run(&mut self, html: &str) {
        let mut rest = html;
        while let Some((text, behind)) = rest.split_once('<') {
            self.text(text);
            rest = behind;
            if let Some(comment) = rest.strip_prefix("!--") {
                rest = comment.split_once("-->").map_or("", |(_, rest)| rest);
                continue;
            }
            let is_tag =
                rest.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'));
            if !is_tag {
                self.text("<");
                continue;
            }
            let (tag, behind) = rest.split_once('>').unwrap_or((rest, ""));
            rest = behind;
            let name = tag.split([' ', '\t', '\n', '\r']).next();
            let name = name.unwrap_or_default().trim_end_matches('/');
            let name = name.to_ascii_lowercase();
            if DROPPED.contains(&&*name) {
                rest = behind_closing(rest, &name);
                continue;
            }
            self.tag(&name, tag);
        }
        self.text(rest);
    }

    fn text(&mut self, text: &str) {
        if let Some(Frame::Flow(flow)) = self.frames.last_mut() {
            decode(text, &mut flow.line);
        }
    }

    fn end_line(&mut self) {
        if let Some(Frame::Flow(flow)) = self.frames.last_mut() {
            flow.end_line();
        }
    }

    fn tag(&mut self, name: &str, tag: &str) {
        match name {
            "table" if self.beyond > 0 || self.frames.len() > 2 * DEEPEST => self.beyond += 1,
            "/table" if self.beyond > 0 => self.beyond -= 1,
            "tr" | "td" | "th" | "/td" | "/th" | "/tr" if self.beyond > 0 => self.end_line(),
            "table" => {
                self.end_line();
                // Only a table that was not closed has another one between its rows.
                if self.is_in_table() {
                    self.close();
                }
                self.frames.push(Frame::Table(Vec::new()));
            }
            "/table" => {
                self.close_cell();
                if self.is_in_table() {
                    self.close();
                }
            }
            "tr" => {
                self.close_cell();
                if let Some(Frame::Table(rows)) = self.frames.last_mut() {
                    rows.push(Vec::new());
                }
            }
            "/tr" | "/td" | "/th" => self.close_cell(),
            "td" | "th" => {
                self.close_cell();
                if let Some(Frame::Table(rows)) = self.frames.last_mut() {
                    if rows.is_empty() {
                        rows.push(Vec::new());
                    }
                    self.frames.push(Frame::Flow(Flow {
                        across: attribute(tag, "colspan"),
                        down: attribute(tag, "rowspan"),
                        ..Flow::default()
                    }));
                }
            }
            "ol" | "ul" => {
                self.end_line();
                self.lists.push((name == "ol").then_some(0));
            }
            "/ol" | "/ul" => {
                self.end_line();
                self.lists.pop();
            }
            "li" => {
                self.end_line();
                if let Some(Some(number)) = self.lists.last_mut() {
                    *number += 1;
                    let number = [&number.to_string(), "."].concat();
                    self.text(&number);
                }
            }
            name if INLINE.contains(&name.trim_start_matches('/')) => {}
            _ => self.end_line(),
        }
    }

    fn is_in_table(&self) -> bool {
        matches!(self.frames.last(), Some(Frame::Table(_)))
    }

    /// Closes the innermost frame if it is a cell.
    fn close_cell(&mut self) {
        if self.frames.len() > 1 && !self.is_in_table() {
            self.close();
        }
    }

    /// Puts the innermost frame into the one around it.
    fn close(&mut self) {
        match self.frames.pop() {
            Some(Frame::Flow(mut flow)) => {
                flow.end_line();
                match self.frames.last_mut() {
                    Some(Frame::Table(rows)) => {
                        if let Some(row) = rows.last_mut() {
                            row.push(flow);
                        }
                    }
                    _ => self.frames.push(Frame::Flow(flow)),
                }
            }
            Some(Frame::Table(rows)) => {
                if let Some(Frame::Flow(flow)) = self.frames.last_mut() {
                    flow.items.push(Item::Table(rows));
                }
            }
            None => {}
        }
    }
}

/// The rest behind the closing tag of an element whose contents are dropped.
fn behind_closing<'a>(html: &'a str, name: &str) -> &'a str {
    let mut rest = html;
    while let Some((_, behind)) = rest.split_once("</") {
        let closing = behind.get(..name.len());
        if closing.is_some_and(|closing| closing.eq_ignore_ascii_case(name)) {
            return behind.split_once('>').map_or("", |(_, rest)| rest);
        }
        rest = behind;
    }
    ""
}

/// The number in an attribute of a tag; 1 without the attribute.
fn attribute(tag: &str, name: &str) -> usize {
    let number = |tag: &str| {
        let (_, rest) = tag.split_once(name)?;
        let value = rest.trim_start().strip_prefix('=')?.trim_start();
        let value = value.trim_start_matches(['"', '\'']);
        value
            .split(|c: char| !c.is_ascii_digit())
            .next()?
            .parse()
            .ok()
    };
    number(&tag.to_ascii_lowercase()).unwrap_or(1)
}

/// Characters by the names of their entities.
const NAMED: &[(&str, char)] = &[
    ("nbsp", ' '),
    ("ensp", ' '),
    ("emsp", ' '),
    ("lt", '<'),
    ("gt", '>'),
    ("amp", '&'),
    ("quot", '"'),
    ("apos", '\''),
    ("middot", '·'),
    ("mdash", '—'),
    ("ndash", '–'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("hellip", '…'),
    ("times", '×'),
    ("deg", '°'),
];

/// Adds a text to a line, with its white space as one space and its entities decoded.
fn decode(text: &str, line: &mut String) {
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let (length, c) = entity(rest).unwrap_or((c.len_utf8(), c));
        if !c.is_whitespace() {
            line.push(c);
        } else if !line.ends_with(' ') {
            line.push(' ');
        }
        rest = rest.get(length..).unwrap_or_default();
    }
}

/// The entity at the start of a text: its bytes, and its character.
fn entity(text: &str) -> Option<(usize, char)> {
    if !text.starts_with('&') {
        return None;
    }
    let end = text.bytes().take(12).position(|byte| byte == b';')?;
    let name = text.get(1..end)?;
    let c = match name.strip_prefix('#') {
        Some(number) => {
            let hex = number.strip_prefix(['x', 'X']);
            let code = match hex {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)?
        }
        None => NAMED.iter().find(|(named, _)| *named == name)?.1,
    };
    Some((end + 1, c))
}

/// Adds lines and tables to a text. A table with tables in it, or with one column, is layout: its
/// cells are paragraphs.
fn emit(items: Vec<Item>, builder: &mut Builder) {
    for item in items {
        match item {
            Item::Line(line) => builder.paragraph(&line),
            Item::Table(rows) => {
                let is_table = |item: &Item| matches!(item, Item::Table(_));
                let holds_table = |cell: &Flow| cell.items.iter().any(is_table);
                let is_layout =
                    rows.iter().flatten().any(holds_table) || rows.iter().all(|row| row.len() < 2);
                if is_layout {
                    for cell in rows.into_iter().flatten() {
                        emit(cell.items, builder);
                    }
                } else {
                    let rows = rows.iter().map(|row| row.iter().map(cell).collect());
                    builder.table(&rows.collect::<Vec<_>>());
                }
            }
        }
    }
}

fn cell(flow: &Flow) -> Cell {
    let lines = flow.items.iter().filter_map(|item| match item {
        Item::Line(line) => Some(&**line),
        Item::Table(_) => None,
    });
    Cell {
        text: lines.collect::<Vec<_>>().join("\n"),
        across: flow.across,
        down: flow.down,
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn blocks_are_lines_and_entities_are_characters() {
        let text = read(
            "<h1>公&nbsp;告</h1><p>一<b>、</b>条件<br>大专&#x3002;&#12289;</p><script>var a='<p>';</script>a < b",
        );
        assert_eq!(text.as_str(), "公 告\n一、条件\n大专。、\na < b\n");
    }

    #[test]
    fn a_table_around_a_table_is_layout() {
        let inner = "<table><tr><th rowspan=2>岗位<th colspan='2'>条件<tr><td>学历<td>年龄</table>";
        let text = read(&["<table><tr><td><p>前</p>", inner, "<p>后</td></tr></table>"].concat());
        assert_eq!(text.tables().len(), 1);
        assert_eq!(text.tables()[0].rows[1].len(), 3);
        assert!(text.as_str().starts_with("前\n") && text.as_str().ends_with("后\n"));
    }

    #[test]
    fn lists_keep_their_numbers() {
        assert_eq!(
            read("<ol><li>a<ul><li>b</ul><li>c</ol>").as_str(),
            "1.a\nb\n2.c\n"
        );
    }

    #[test]
    fn deep_and_broken_pages_are_read() {
        let deep = ["<table><tr><td>", "x"].concat().repeat(5000);
        assert!(!read(&deep).is_blank());
        for broken in [
            "<",
            "<p",
            "<!--",
            "<script>",
            "&#;&#xffffffff;",
            "</td></table><td>",
            "<table><table><td>x",
        ] {
            let _ = read(broken);
        }
    }
}
