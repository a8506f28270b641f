//! A notice as a document of Word.

use notice::{Field, Notice, Section};
use office::write::{Block, Document};
use record::Paragraph;
use rules::Citation;
use rules::law::{self, numeral};
use ui::notice_view::{self as view, CONDITIONS};
use words::Locale;
use words::names as law_names;
use words::notice as names;
use words::text::{bulletin as b, notice_field as f, publish as t};

/// Makes the document, from the notice and the two articles with the conditions.
pub(super) fn document(notice: &Notice, locale: Locale) -> Document {
    let mut writer = Writer {
        blocks: Vec::new(),
        headings: 0,
        locale,
    };
    writer.text(view::approval(notice, locale));
    writer.conditions(notice);
    writer.lines(
        names::section(locale, Section::Bars),
        view::bars(notice, locale),
    );
    writer.posts(notice);
    writer.days(notice);
    let ways = notice.registration.ways.iter().flat_map(Paragraph::lines);
    writer.lines(
        names::field(locale, Field::Ways),
        ways.map(str::to_owned).collect(),
    );
    writer.rest(notice);
    for part in &notice.texts {
        let title = part.title.as_deref();
        let text = part.text.iter().flat_map(Paragraph::lines);
        writer.lines(
            title.unwrap_or(names::section(locale, Section::Texts)),
            text.map(str::to_owned).collect(),
        );
    }
    let annexes = writer.annexes(notice);
    writer.list_of(&annexes);
    let signed: Vec<String> = [
        notice.about.bureau.clone(),
        notice.about.announced.map(|day| words::date(locale, day)),
    ]
    .into_iter()
    .flatten()
    .collect();
    if !signed.is_empty() {
        writer.blocks.push(Block::Signed(signed));
    }
    writer.blocks.extend(annexes.into_iter().flat_map(|annex| {
        let head = Block::Annex(annex.mark, annex.title);
        [head, annex.content]
    }));
    let title = notice.about.title.clone();
    Document {
        title: title.unwrap_or_else(|| b::untitled(locale).to_owned()),
        blocks: writer.blocks,
    }
}

/// An annex, which begins on a new page.
struct Annex {
    mark: String,
    title: String,
    content: Block,
}

struct Writer {
    blocks: Vec<Block>,
    /// The number of headings of the first rank.
    headings: u8,
    locale: Locale,
}

impl Writer {
    fn heading(&mut self, words: &str) {
        self.headings = self.headings.saturating_add(1);
        let heading = [&numeral(self.headings), "、", words].concat();
        self.blocks.push(Block::Heading(heading));
    }

    fn subheading(&mut self, number: u8, words: &str) {
        let heading = [&*law_names::numeral_in_brackets(self.locale, number), words].concat();
        self.blocks.push(Block::Subheading(heading));
    }

    fn text(&mut self, texts: impl IntoIterator<Item = String>) {
        self.blocks.extend(texts.into_iter().map(Block::Text));
    }

    /// A heading with lines, if there are lines.
    fn lines(&mut self, heading: &str, lines: Vec<String>) {
        if !lines.is_empty() {
            self.heading(heading);
            self.text(lines);
        }
    }

    /// The two articles in full, and the readings of the notice.
    fn conditions(&mut self, notice: &Notice) {
        let locale = self.locale;
        self.heading(b::conditions(locale));
        let of_law = CONDITIONS.into_iter().filter_map(law::article);
        for (number, article) in (1..).zip(of_law) {
            let place = law_names::citation(locale, Citation::article(article.number));
            self.subheading(number, &t::of_measures(locale, law::TITLE, &place));
            self.text([article.lead.to_owned()]);
            let items = (1..).zip(article.items);
            self.text(items.map(|(number, item)| {
                let number = law_names::numeral_in_brackets(locale, number);
                [&*number, item].concat()
            }));
        }
        // A row with several lines is one that the notice leaves open.
        let ages = view::birth_rows(notice, locale);
        let ages = ages.iter().filter_map(|(name, lines)| match &**lines {
            [line] => Some(b::stated(locale, name, line)),
            _ => None,
        });
        let read: Vec<String> = ages.chain(view::readings(notice, locale)).collect();
        if !read.is_empty() {
            self.subheading(3, t::how_read(locale));
            self.text(read);
        }
    }

    fn posts(&mut self, notice: &Notice) {
        if !notice.posts.is_empty() {
            let locale = self.locale;
            self.heading(names::section(locale, Section::Posts));
            self.text([view::sum(notice, locale)]);
        }
    }

    fn days(&mut self, notice: &Notice) {
        let locale = self.locale;
        let days = view::days(notice);
        let days = days.iter().filter(|(_, field)| *field != Field::Announced);
        let lines = days.map(|&(day, field)| {
            let name = match field {
                Field::Reference => b::reference(locale),
                _ => names::field(locale, field),
            };
            b::stated(locale, name, &words::date(locale, day))
        });
        self.lines(b::dates(locale), lines.collect());
    }

    /// Every other section, also those of a later version: the name of each field with its answer.
    fn rest(&mut self, notice: &Notice) {
        let locale = self.locale;
        let mut rows: Vec<(Section, String)> = Vec::new();
        notice.each(&mut |field, plain| {
            let section = field.section();
            if is_shown_elsewhere(section) {
                return;
            }
            let answer = names::answer(locale, field, plain);
            let row = match field {
                // Its name is that of the section.
                Field::PaperList => answer,
                _ => b::stated(locale, names::field(locale, field), &answer),
            };
            rows.push((section, row));
        });
        let mut last = None;
        for (section, row) in rows {
            if last != Some(section) {
                self.heading(names::section(locale, section));
                last = Some(section);
            }
            self.text([row]);
        }
    }

    fn annexes(&self, notice: &Notice) -> Vec<Annex> {
        let locale = self.locale;
        let table =
            (!notice.posts.is_empty()).then(|| (t::table_of_posts(locale), table(notice, locale)));
        let pledge = notice.pledge.text.as_ref();
        let pledge = pledge.map(|text| {
            let name = names::section(locale, Section::Pledge);
            (name, Block::Text(text.0.clone()))
        });
        let all: Vec<(&str, Block)> = [table, pledge].into_iter().flatten().collect();
        let is_only = all.len() == 1;
        let annexes = (1_u8..).zip(all).map(|(number, (title, content))| {
            let number = match is_only {
                true => String::new(),
                false => number.to_string(),
            };
            Annex {
                mark: t::annex(locale, &number),
                title: title.to_owned(),
                content,
            }
        });
        annexes.collect()
    }

    fn list_of(&mut self, annexes: &[Annex]) {
        let locale = self.locale;
        let line = |(number, annex): (u8, &Annex)| {
            if annexes.len() == 1 {
                return t::annexes(locale, &annex.title);
            }
            let title = t::numbered(locale, &number.to_string(), &annex.title);
            match number {
                1 => t::annexes(locale, &title),
                // Aligned with the first.
                _ => ["\u{3000}\u{3000}\u{3000}", &title].concat(),
            }
        };
        if !annexes.is_empty() {
            let lines = (1..).zip(annexes).map(line).collect();
            self.blocks.push(Block::Annexes(lines));
        }
    }
}

/// Whether a section has its own part of the document, or is not for the public: the figures of
/// Article 14, the cells of the form, the numbers of badges.
const fn is_shown_elsewhere(section: Section) -> bool {
    matches!(
        section,
        Section::About
            | Section::Approval
            | Section::Staff
            | Section::Registration
            | Section::Age
            | Section::Conditions
            | Section::Bars
            | Section::Posts
            | Section::Cells
            | Section::Texts
            | Section::Process
            | Section::Pledge
            | Section::Cities
    )
}

/// The table of posts.
fn table(notice: &Notice, locale: Locale) -> Block {
    let heads = [
        (f::post_title(locale), 16),
        (b::code(locale), 10),
        (b::headcount(locale), 8),
        (b::post_conditions(locale), 33),
        (b::duties(locale), 33),
    ];
    let row = |(index, post): (usize, &notice::Post)| {
        let title = post.title.clone();
        vec![
            title.unwrap_or_else(|| names::post_name(locale, post, index)),
            post.code.clone().unwrap_or_default(),
            names::headcount(locale, post),
            view::conditions(notice, post, locale).join("\n"),
            post.duties
                .as_ref()
                .map(|text| text.0.clone())
                .unwrap_or_default(),
        ]
    };
    Block::Table {
        heads: heads.map(|(head, width)| (head.to_owned(), width)).into(),
        rows: notice.posts.iter().enumerate().map(row).collect(),
    }
}
