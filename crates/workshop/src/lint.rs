//! The findings of a page, beside it while someone types.

use notice::{Finding, FindingKind, Section, Severity};
use words::Locale;
use words::notice as names;
use words::text::workshop as t;
use yew::prelude::*;

use super::Session;
use super::route::{Route, control};
use super::state::Act;
use ui::address::Address;
use ui::parts::{ButtonKind, Tone, button, chip, link, live, quoted};
use ui::platform::{focus, later};

/// The colour and shape of a severity.
pub(super) const fn tone(severity: Severity) -> Tone {
    match severity {
        Severity::Measures => Tone::Unmet,
        Severity::OtherLaw => Tone::Bureau,
        Severity::Ambiguous => Tone::Depends,
        Severity::Advice => Tone::Unknown,
    }
}

/// The `id` of the findings on a page.
const ID: &str = "lint";

/// The number of findings on a page, with the sentence about it. The list of a section's entries
/// counts the findings of all entries.
fn sum(session: &Session, section: Section, entry: Option<usize>) -> (usize, String) {
    let count = match entry {
        None => session.workshop.findings_within(section).count(),
        Some(_) => session.workshop.findings(section, entry).len(),
    };
    (count, counted(session, count, t::here_none, t::here))
}

/// A number of findings as a sentence.
pub(super) fn counted(
    session: &Session,
    count: usize,
    none: fn(Locale) -> &'static str,
    some: fn(Locale, &str) -> String,
) -> String {
    match (unchecked(session), count) {
        (Some(words), _) => words.to_owned(),
        (None, 0) => none(session.locale).to_owned(),
        (None, count) => some(session.locale, &count.to_string()),
    }
}

/// A warning of what goes against the law, or that nothing was checked yet.
pub(super) fn against(session: &Session) -> Html {
    let against = [Severity::Measures, Severity::OtherLaw];
    let count: usize = against
        .map(|severity| session.workshop.count(severity))
        .iter()
        .sum();
    html! {
        <>
            if let Some(words) = unchecked(session) {
                <p class="against">{ live(words) }</p>
            }
            if count > 0 {
                <p class="against unmet">
                    { link(&Route::Findings, "", t::against(session.locale, &count.to_string()).into()) }
                </p>
            }
        </>
    }
}

/// The sentence in the place of findings until the lint is there.
fn unchecked(session: &Session) -> Option<&'static str> {
    let locale = session.locale;
    (!session.workshop.is_checked()).then(|| match session.apart.lint.has_failed() {
        true => t::unchecked(locale),
        false => t::checking(locale),
    })
}

/// A link at the edge of a narrow screen that leads down to the findings.
pub(super) fn jump(session: &Session, section: Section, entry: Option<usize>) -> Html {
    let gravest = match entry {
        None => session.workshop.findings_within(section).next(),
        Some(_) => session.workshop.findings(section, entry).first().copied(),
    };
    let Some(gravest) = gravest else {
        return Html::default();
    };
    let (_, sum) = sum(session, section, entry);
    let onclick = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        focus::place(ID);
    });
    html! {
        <p class={classes!("jump", tone(gravest.severity).class())}>
            <a href={["#", ID].concat()} {onclick}>{ live(sum) }</a>
        </p>
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct LintProps {
    pub(super) section: Section,
    pub(super) entry: Option<usize>,
    pub(super) session: Session,
}

/// The last announcement of the number of findings, for screen readers.
#[derive(Clone, Default, PartialEq)]
struct Announced {
    words: AttrValue,
    count: usize,
}

/// The milliseconds after the last change until the number of findings is announced: findings come
/// and go while someone types.
const QUIET: u32 = 1200;

#[component]
pub(super) fn Beside(props: &LintProps) -> Html {
    let LintProps {
        section,
        entry,
        session,
    } = props;
    let (section, entry, locale) = (*section, *entry, session.locale);
    let found = session.workshop.findings(section, entry);
    let (count, sum) = sum(session, section, entry);
    let mended = use_state_eq(|| false);
    let announced = use_state_eq(|| Announced {
        count,
        ..Announced::default()
    });
    use_effect_with(count, {
        let (announced, words) = (announced.clone(), AttrValue::from(sum.clone()));
        move |&count| {
            let is_new = announced.count != count;
            let announce = move || announced.set(Announced { words, count });
            let timer = is_new.then(|| later::after(QUIET, announce));
            move || drop(timer)
        }
    });
    let all = session.workshop.read().findings.len();
    let mending = Mending::of(session, mended, || focus::heading_in(ID));
    html! {
        <aside id={ID} class="lint" aria-labelledby="lint-title">
            <h2 id="lint-title" tabindex="-1">{ live(sum) }</h2>
            <p class="spoken" role="status">{ live(&announced.words) }</p>
            { session.apart.lint.again(locale) }
            { mending.undo() }
            { cards(&found, &mending, &|finding: &Finding| within(finding, session)) }
            if count > found.len() {
                <p>{ t::within(locale) }</p>
            }
            if all > found.len() {
                <p>{ link(&Route::Findings, "", t::see_all(locale, &all.to_string()).into()) }</p>
            }
        </aside>
    }
}

/// A link that moves the focus to the field of a finding on this page.
fn within(finding: &Finding, session: &Session) -> Html {
    let Some(field) = finding.place.field else {
        return Html::default();
    };
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        focus::field(&control(field));
    });
    let label = names::field(session.locale, field);
    html! { <a href={Route::of(finding.place).hash()} {onclick}>{ live(label) }</a> }
}

/// The buttons that mend a finding as the lint proposes, and undo it.
pub(crate) struct Mending<'a> {
    session: &'a Session,
    /// Whether something was mended on this page.
    mended: UseStateHandle<bool>,
    /// Moves the focus: the button disappears with its finding.
    then: fn(),
}

impl<'a> Mending<'a> {
    pub(super) const fn of(session: &'a Session, mended: UseStateHandle<bool>, then: fn()) -> Self {
        Self {
            session,
            mended,
            then,
        }
    }

    fn act(&self, act: impl Fn() -> Act + 'static) -> Callback<MouseEvent> {
        let (workshop, mended) = (self.session.workshop.clone(), self.mended.clone());
        let then = self.then;
        Callback::from(move |_: MouseEvent| {
            workshop.dispatch(act());
            mended.set(true);
            then();
        })
    }

    /// Tells that something was mended, with the button that undoes it.
    pub(super) fn undo(&self) -> Html {
        let locale = self.session.locale;
        let mended = *self.mended && self.session.workshop.has_mended();
        html! {
            <div class="mended" role="status">
                if mended {
                    <p>{ t::done(locale) }</p>
                    { button(ButtonKind::Quiet, self.act(|| Act::Undo), t::undo(locale).into()) }
                }
            </div>
        }
    }

    fn button(&self, finding: &Finding, what: &str) -> Html {
        let mend = finding.mend.clone();
        let onclick = self.act(move || Act::Mend(mend.clone()));
        html! {
            <button type="button" class="tool" {onclick}>
                { t::do_it(self.session.locale) }<span class="spoken">{ live(what) }</span>
            </button>
        }
    }
}

/// Whether a finding needs a sentence on how to mend it. If something is missing and the lint
/// proposes nothing, the remedy is plain.
fn says_more(finding: &Finding) -> bool {
    let missing = matches!(finding.kind, FindingKind::Missing { .. });
    !missing || !finding.mend.is_empty()
}

/// Shows findings, each with its place.
pub(crate) type Cards = fn(&[&Finding], &Mending<'_>, &dyn Fn(&Finding) -> Html) -> Html;

/// The cards of findings; nothing until the lint is there.
pub(super) fn cards(
    findings: &[&Finding],
    mending: &Mending<'_>,
    place: &dyn Fn(&Finding) -> Html,
) -> Html {
    let lint = mending.session.apart.lint.ready();
    lint.map(|lint| (lint.cards)(findings, mending, place))
        .unwrap_or_default()
}

/// Draws the cards. A clause is quoted in its first card, and named in the others.
pub(super) fn drawn(
    findings: &[&Finding],
    mending: &Mending<'_>,
    place: &dyn Fn(&Finding) -> Html,
) -> Html {
    let locale = mending.session.locale;
    let mut seen = Vec::new();
    let rows = findings.iter().map(|finding| {
        let what = names::finding(locale, finding);
        let basis = names::clause(locale, finding.source).map(|cite| {
            let words = names::quote(finding.source);
            match words.filter(|_| !seen.contains(&finding.source)) {
                Some(words) => {
                    seen.push(finding.source);
                    let gloss = names::quote_gloss(locale, finding.source);
                    quoted(&words, &gloss, &cite, Html::default(), locale)
                }
                None if seen.contains(&finding.source) => {
                    html! { <p class="basis"><cite>{ live(t::cited_before(locale, &cite)) }</cite></p> }
                }
                None => html! { <p class="basis"><cite>{ live(cite) }</cite></p> },
            }
        });
        let class = tone(finding.severity).class();
        html! {
            <li class={classes!("finding", class)}>
                <p class="place">
                    { chip(tone(finding.severity), names::severity(locale, finding.severity)) }
                    { place(finding) }
                </p>
                <p class="what">{ live(&what) }</p>
                { basis }
                if says_more(finding) {
                    <p>{ live(t::how(locale, &names::mend(locale, finding))) }</p>
                }
                if !finding.mend.is_empty() {
                    <div class="row">{ mending.button(finding, &what) }</div>
                }
            </li>
        }
    });
    html! {
        if !findings.is_empty() {
            <ul class="findings">{ for rows }</ul>
        }
    }
}
