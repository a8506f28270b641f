//! XML as a sequence of tokens, without its prefixes.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::Problem;

/// A token. An element without contents is opened and closed.
pub(crate) enum Token<'a> {
    Open(Element<'a>),
    Close(&'a str),
    Text(&'a str),
}

/// An element that opens.
pub(crate) struct Element<'a> {
    pub(crate) name: &'a str,
    start: &'a BytesStart<'a>,
}

impl<'a> Element<'a> {
    fn of(start: &'a BytesStart<'a>) -> Self {
        let name = start.name().local_name().into_inner();
        Self { name, start }
    }

    /// An attribute, by its name without a prefix. Entities are not resolved: the attributes that
    /// are read hold numbers and names. Only the pattern of a list's numbers could have one.
    pub(crate) fn get(&self, name: &str) -> Option<String> {
        let mut attributes = self.start.attributes();
        let mut attributes = attributes.with_checks(false).flatten();
        let attribute = attributes.find(|attribute| attribute.key.local_name().as_ref() == name)?;
        Some(attribute.value.into_owned())
    }

    /// A number in an attribute.
    pub(crate) fn number(&self, name: &str) -> Option<usize> {
        self.get(name)?.parse().ok()
    }
}

/// Calls `visit` with every token of a part.
pub(crate) fn walk(xml: &str, visit: &mut dyn FnMut(Token<'_>)) -> Result<(), Problem> {
    let mut reader = Reader::from_str(xml.trim_start_matches('\u{feff}'));
    loop {
        match reader.read_event().map_err(|_| Problem::Damaged)? {
            Event::Start(start) => {
                visit(Token::Open(Element::of(&start)));
            }
            Event::Empty(start) => {
                visit(Token::Open(Element::of(&start)));
                visit(Token::Close(start.local_name().as_ref()));
            }
            Event::End(end) => visit(Token::Close(end.local_name().as_ref())),
            Event::Text(text) => visit(Token::Text(&text)),
            Event::CData(text) => visit(Token::Text(&text)),
            // Characters by number, and the five entities of XML. Any other is dropped.
            Event::GeneralRef(reference) => {
                let c = match reference.resolve_char_ref() {
                    Ok(Some(c)) => Some(c),
                    _ => match &*reference {
                        "lt" => Some('<'),
                        "gt" => Some('>'),
                        "amp" => Some('&'),
                        "quot" => Some('"'),
                        "apos" => Some('\''),
                        _ => None,
                    },
                };
                if let Some(c) = c {
                    visit(Token::Text(c.encode_utf8(&mut [0; 4])));
                }
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}
