//! A selection of a web page, or of Word: its blocks and tables. Nothing in it is run, nothing
//! is fetched; what is no text is dropped.

use crate::text::{Builder, Cell, Text};

/// The deepest nesting of tables that is followed.
const DEEPEST: usize = 16;
/// Elements whose contents are no text.
const DROPPED: &[&str] = &[
    "script", "style", "head", "template", "noscript", "svg", "title", "object",
];
/// Elements that stand within a line.
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

/// What stands in a cell, or in no table.
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
    /// How deep tables are nested beyond what is followed.
    beyond: usize,
    /// The lists that are open: the number of the last item, if it has numbers.
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
        while let Some(at) = rest.find('<') {
            self.text(rest.get(..at).unwrap_or_default());
            rest = rest.get(at + 1..).unwrap_or_default();
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
            let name = tag
                .split([' ', '\t', '\n', '\r'])
                .next()
                .unwrap_or_default();
            let name = name.trim_end_matches('/').to_ascii_lowercase();
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
                // Between rows nothing stands but a table that was not closed.
                if matches!(self.frames.last(), Some(Frame::Table(_))) {
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

    /// Closes the cell that is open, if the innermost frame is one.
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

/// What stands behind the end of an element whose contents are dropped.
fn behind_closing<'a>(html: &'a str, name: &str) -> &'a str {
    let mut rest = html;
    while let Some((_, behind)) = rest.split_once("</") {
        let is_own = behind
            .get(..name.len())
            .is_some_and(|own| own.eq_ignore_ascii_case(name));
        if is_own {
            return behind.split_once('>').map_or("", |(_, rest)| rest);
        }
        rest = behind;
    }
    ""
}

/// A number out of a tag; one where there is none.
fn attribute(tag: &str, name: &str) -> usize {
    let lower = tag.to_ascii_lowercase();
    let value = lower.split_once(name).map(|(_, rest)| rest.trim_start());
    let value = value.and_then(|rest| rest.strip_prefix('='));
    let value = value.map(|rest| rest.trim_start().trim_start_matches(['"', '\'']));
    let digits = value.map(|rest| {
        rest.split(|c: char| !c.is_ascii_digit())
            .next()
            .unwrap_or_default()
    });
    digits.and_then(|digits| digits.parse().ok()).unwrap_or(1)
}

/// Characters that are written by name.
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

/// Adds a text to a line: white space as one space, characters by name as themselves.
fn decode(text: &str, line: &mut String) {
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let mut length = c.len_utf8();
        let c = match c {
            '&' => match entity(rest) {
                Some((own, c)) => {
                    length = own;
                    c
                }
                None => c,
            },
            c => c,
        };
        if !c.is_whitespace() {
            line.push(c);
        } else if !line.ends_with(' ') {
            line.push(' ');
        }
        rest = rest.get(length..).unwrap_or_default();
    }
}

/// The character that a text begins with by name or number, and of how many bytes it is.
fn entity(text: &str) -> Option<(usize, char)> {
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
        None => NAMED.iter().find(|(own, _)| *own == name)?.1,
    };
    Some((end + 1, c))
}

/// Hands over lines and tables. A table with a table in it, or of one column, only arranges
/// what stands in it.
fn emit(items: Vec<Item>, builder: &mut Builder) {
    for item in items {
        match item {
            Item::Line(line) => builder.paragraph(&line),
            Item::Table(rows) => {
                let arranges =
                    |cell: &Flow| cell.items.iter().any(|item| matches!(item, Item::Table(_)));
                let is_layout =
                    rows.iter().flatten().any(arranges) || rows.iter().all(|row| row.len() < 2);
                if is_layout {
                    for cell in rows.into_iter().flatten() {
                        emit(cell.items, builder);
                    }
                } else {
                    let rows: Vec<Vec<Cell>> = rows
                        .iter()
                        .map(|row| row.iter().map(cell).collect())
                        .collect();
                    builder.table(&rows);
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
    fn blocks_are_lines_and_marks_are_characters() {
        let text = read(
            "<h1>公&nbsp;告</h1><p>一<b>、</b>条件<br>大专&#x3002;&#12289;</p><script>var a='<p>';</script>a < b",
        );
        assert_eq!(text.as_str(), "公 告\n一、条件\n大专。、\na < b\n");
    }

    #[test]
    fn a_table_in_a_table_is_a_table() {
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
    fn deep_and_broken_pages_end() {
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
