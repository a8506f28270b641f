//! The notice as the public reads it, and the bureau that writes it. Its texts are shown as plain
//! text: markup in them has no effect.

mod births;
mod dates;
mod posts;

use crate::parts::CHINESE;
use chrono::NaiveDate;
use notice::{Condition, Field, Kind, Notice, Post, Registration, Section};
use record::{Paragraph, Record};
use rules::{Citation, Readings, law};
use words::Locale;
use words::names as law_names;
use words::notice as names;
use words::text::bulletin as t;
use yew::prelude::*;

pub use births::{Row, rows as birth_rows};
pub use dates::days;
pub use posts::{conditions, sum};

/// What the page needs to show a notice. The view has the page's `h1`.
pub struct NoticeView<'a> {
    /// The notice.
    pub notice: &'a Notice,
    /// Distinguishes this notice from another that is shown in its place.
    pub id: String,
    /// The day on which it is read.
    pub today: NaiveDate,
    /// The language of the page.
    pub locale: Locale,
}

/// Renders a notice. This function is the entry of a room.
pub fn show(view: &NoticeView) -> Html {
    view.show()
}

impl NoticeView<'_> {
    /// Renders it.
    pub fn show(&self) -> Html {
        let Self {
            notice,
            today,
            locale,
            ..
        } = *self;
        html! {
            <article class="bulletin" key={&*self.id}>
                { self.head() }
                { dates::dates(notice, today, locale) }
                { self.ways() }
                { self.conditions() }
                { self.bars() }
                { posts::posts(notice, locale) }
                { self.papers() }
                { self.rows(&notice.photo) }
                { self.rows(&notice.tests) }
                { self.rows(&notice.employment) }
                { self.rows(&notice.hand_in) }
                { self.texts() }
                { self.pledge() }
            </article>
        }
    }

    fn head(&self) -> Html {
        let (locale, about) = (self.locale, &self.notice.about);
        let title = about.title.as_deref().unwrap_or(t::untitled(locale));
        let place = about.jurisdiction.as_ref();
        let by = [
            about.bureau.clone(),
            place.map(|place| t::jurisdiction(locale, place.name())),
            about.announced.map(|day| words::date(locale, day)),
        ];
        let registration = self.notice.registration(self.today);
        let class = match registration {
            Registration::Open { .. } => "met",
            Registration::NotYet { .. } => "depends",
            Registration::Over { .. } | Registration::Unknown => "unknown",
        };
        html! {
            <header>
                <h1 tabindex="-1">{ title }</h1>
                <p class="by">
                    { for by.into_iter().flatten().map(|part| html! { <span>{ part }</span> }) }
                </p>
                if let Some(approval) = approval(self.notice, locale) {
                    <p class="by">{ approval }</p>
                }
                // Not printed: nobody knows on which day paper is read.
                <p class={classes!("state", "unprinted", class)}>
                    { names::registration(locale, registration) }
                </p>
            </header>
        }
    }

    /// The conditions of the Measures, and how this notice reads them.
    fn conditions(&self) -> Html {
        let (locale, notice) = (self.locale, self.notice);
        let read = readings(notice, locale);
        html! {
            <section>
                <h2>{ t::conditions(locale) }</h2>
                { for CONDITIONS.into_iter().map(|number| article(number, locale)) }
                { births::births(notice, locale) }
                if !read.is_empty() {
                    <ul>{ for read.iter().map(|line| html! { <li>{ line }</li> }) }</ul>
                }
            </section>
        }
    }

    fn papers(&self) -> Html {
        let list = self.notice.papers.list.as_ref();
        let lines = list.into_iter().flat_map(Paragraph::lines);
        listed(names::section(self.locale, Section::Papers), lines)
    }

    fn ways(&self) -> Html {
        let ways = self.notice.registration.ways.as_ref();
        let lines = ways.into_iter().flat_map(Paragraph::lines);
        listed(names::field(self.locale, Field::Ways), lines)
    }

    fn bars(&self) -> Html {
        let bars = bars(self.notice, self.locale);
        listed(
            names::section(self.locale, Section::Bars),
            bars.iter().map(String::as_str),
        )
    }

    /// The parts in the bureau's own words.
    fn texts(&self) -> Html {
        let parts = self.notice.texts.iter().enumerate().map(|(index, part)| {
            let title = part.title.as_deref();
            let title = title.unwrap_or(names::section(self.locale, Section::Texts));
            let text = part.text.as_ref().map_or("", |text| &text.0);
            html! {
                <section key={index}>
                    <h2>{ title }</h2>
                    <p class="lines">{ text }</p>
                </section>
            }
        });
        html! { <>{ for parts }</> }
    }

    /// A section of single answers: the name of each field, and its answer.
    fn rows<R: Record<Field = Field>>(&self, record: &R) -> Html {
        let locale = self.locale;
        let mut rows = Vec::new();
        record.each(&mut |field, plain| {
            let answer = names::answer(locale, field, plain);
            let answer = match field.kind() {
                Kind::Phone => html! { <a href={["tel:", &digits(&answer)].concat()}>{ answer }</a> },
                Kind::Email => html! { <a href={["mailto:", &answer].concat()}>{ answer }</a> },
                _ => answer.into(),
            };
            rows.push(html! { <div key={field.key()}><dt>{ names::field(locale, field) }</dt><dd class="lines">{ answer }</dd></div> });
        });
        if rows.is_empty() {
            return Html::default();
        }
        html! {
            <section>
                <h2>{ names::section(locale, R::SECTION) }</h2>
                <dl class="summary">{ for rows }</dl>
            </section>
        }
    }

    /// The pledge, if the bureau wrote one.
    fn pledge(&self) -> Html {
        let Some(text) = &self.notice.pledge.text else {
            return Html::default();
        };
        html! {
            <section>
                <h2>{ names::section(self.locale, Section::Pledge) }</h2>
                <blockquote class="pledge lines">{ &text.0 }</blockquote>
            </section>
        }
    }
}

/// The authority that approved the notice, with the document and the day.
pub fn approval(notice: &Notice, locale: Locale) -> Option<String> {
    let approval = &notice.approval;
    let day = approval.approved.map(|day| words::date(locale, day));
    let more: Vec<String> = [approval.document.clone(), day]
        .into_iter()
        .flatten()
        .collect();
    let authority = approval.authority.as_deref();
    if authority.is_none() && more.is_empty() {
        return None;
    }
    let more = more.join(t::comma(locale));
    Some(match authority {
        Some(authority) if more.is_empty() => t::approved(locale, authority),
        Some(authority) => t::approved_by(locale, authority, &more),
        None => t::stated(locale, names::section(locale, Section::Approval), &more),
    })
}

/// The bars beyond Article 17, one line each.
pub fn bars(notice: &Notice, locale: Locale) -> Vec<String> {
    let post = Post::default();
    let bars = Condition::BARS.into_iter();
    bars.filter_map(|bar| names::condition_text(locale, bar, notice, &post))
        .collect()
}

/// The articles of the conditions and of the bars.
pub const CONDITIONS: [u8; 2] = [16, 17];

/// An article of the Measures, verbatim, with its items and its number.
fn article(number: u8, locale: Locale) -> Html {
    let Some(article) = law::article(number) else {
        return Html::default();
    };
    let items = (1_u8..).zip(article.items).map(|(number, item)| {
        html! { <li>{ law_names::numeral_in_brackets(Locale::default(), number) }{ *item }</li> }
    });
    html! {
        <figure class="law">
            <blockquote lang={CHINESE}>
                <p>{ article.lead }</p>
                <ul>{ for items }</ul>
            </blockquote>
            <figcaption><cite>{ law_names::citation(locale, Citation::article(number)) }</cite></figcaption>
        </figure>
    }
}

/// The readings that a notice fixes, except those of ages, one line each.
pub fn readings(notice: &Notice, locale: Locale) -> Vec<String> {
    let readings = notice.readings();
    let alone = |set: fn(&mut Readings, Readings)| {
        let mut alone = Readings::default();
        set(&mut alone, readings);
        alone
    };
    let education = [
        alone(|alone, all| alone.certificate_by = all.certificate_by),
        alone(|alone, all| alone.technical_classes = all.technical_classes),
        alone(|alone, all| alone.secondary_vocational = all.secondary_vocational),
        alone(|alone, all| alone.full_time = all.full_time),
        alone(|alone, all| alone.fire_rescue = all.fire_rescue),
    ];
    let education = education.iter();
    let education = education.filter(|reading| **reading != Readings::default());
    let education = education.map(|reading| words::reading(locale, reading));
    let nationality =
        names::condition_text(locale, Condition::Nationality, notice, &Post::default());
    let graduates = notice.conditions.graduates_by;
    let graduates = graduates.map(|day| t::graduates_by(locale, &words::date(locale, day)));
    education.chain(graduates).chain(nationality).collect()
}

/// A heading and a list; nothing if the list is empty.
fn listed<'a>(heading: &str, lines: impl Iterator<Item = &'a str>) -> Html {
    let lines: Vec<Html> = lines.map(|line| html! { <li>{ line }</li> }).collect();
    if lines.is_empty() {
        return Html::default();
    }
    html! {
        <section>
            <h2>{ heading }</h2>
            <ul>{ for lines }</ul>
        </section>
    }
}

/// A telephone number as a link dials it.
fn digits(phone: &str) -> String {
    phone.chars().filter(char::is_ascii_digit).collect()
}
