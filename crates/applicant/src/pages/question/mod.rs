//! One question of the self-check.

mod circumstances;
mod dates;
mod options;

use rules::Question;
use words::text::{check as t, error_summary, page};
use words::{Locale, names};
use yew::prelude::*;

use super::{Visit, not_found};
use crate::check::{self, Act, BirthWay, CheckHandle, Mistake, Read, Typed, ids};
use crate::route::Route;
use ui::Page;
use ui::hooks::use_title;
use ui::parts::{self, DateText, ErrorSummary, Group, Problem, law_quote, link, submit};
use ui::platform::{clock, focus, location};

#[derive(Properties, PartialEq)]
struct QuestionProps {
    question: Question,
    check: CheckHandle,
    locale: Locale,
}

/// The input of every question's controls.
pub(super) struct Asked<'a> {
    pub(super) check: &'a CheckHandle,
    pub(super) locale: Locale,
    pub(super) mistake: Option<&'a Mistake>,
    /// A note above the controls: the birth date from an identity number.
    pub(super) note: Html,
}

impl Asked<'_> {
    /// The error to show at the group with this `id`, or at one of its boxes.
    pub(super) fn error(&self, id: &str) -> Option<AttrValue> {
        self.mistake
            .filter(|mistake| mistake.target.starts_with(id))
            .map(|mistake| mistake.text.clone())
    }

    /// The question itself, for the controls that answer it.
    pub(super) fn group(&self, question: Question) -> Group {
        Group {
            id: ids::ANSWER,
            legend: names::question(self.locale, question).into(),
            heading: true,
            hint: Some(names::question_hint(self.locale, question)),
            error: self.error(ids::ANSWER),
            required: false,
        }
    }
}

/// The room of the questions.
pub fn room(visit: &Visit) -> Page {
    check::knows_the_way();
    match &visit.route {
        Route::Question(name) => match check::question(name) {
            Some(asked) if asked.can_arise(&visit.session.check.readings()) => {
                question(asked, &visit.session.check, visit.session.locale)
            }
            _ => not_found(visit.session.locale),
        },
        _ => not_found(visit.session.locale),
    }
}

/// A question, its clause, and the buttons to continue and go back.
fn question(question: Question, check: &CheckHandle, locale: Locale) -> Page {
    Page {
        title: names::question(locale, question),
        contents: html! { <QuestionPage {question} check={check.clone()} {locale} /> },
    }
}

#[component]
fn QuestionPage(props: &QuestionProps) -> Html {
    let (check, locale) = (&props.check, props.locale);
    let mistake = use_state(|| None::<Mistake>);
    let attempt = use_state(|| 0_u32);
    let recognised = use_state(|| None::<fields::ResidentId>);
    let question = props.question;

    // 错误 (error) at the front is what a screen reader says first after Continue.
    let title = names::question(locale, question);
    let standing = (*mistake)
        .as_ref()
        .filter(|mistake| mistake.applies(question, &check.draft));
    use_title(match standing.is_some() {
        true => page::title_error(locale, title),
        false => page::title(locale, title),
    });

    // A recognised date has to be confirmed, so it gets the focus.
    use_effect_with((*recognised).clone(), |recognised| {
        if recognised.is_some() {
            focus::heading_in("recognised");
        }
    });

    let onsubmit = {
        let (check, mistake, attempt) = (check.clone(), mistake.clone(), attempt.clone());
        let recognised = recognised.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let today = clock::today();
            let readings = check.readings();
            match check::read(
                question,
                &check.draft,
                &check.facts,
                &readings,
                today,
                locale,
            ) {
                Read::Facts(facts) => {
                    check.dispatch(Act::Accept(facts));
                    location::go(&check::onward(&check, &facts).hash());
                }
                Read::Birth(id) => {
                    let born = DateText::of(id.birth_date());
                    check.typed(move |draft| {
                        draft.birth_way = BirthWay::Date;
                        draft.birth_date = born;
                    });
                    mistake.set(None);
                    recognised.set(Some(id));
                }
                Read::Mistake(found) => {
                    mistake.set(Some(found));
                    recognised.set(None);
                    attempt.set(*attempt + 1);
                }
            }
        })
    };

    let problems: Vec<Problem> = standing
        .iter()
        .map(|mistake| Problem {
            target: mistake.target.clone(),
            text: mistake.text.clone(),
        })
        .collect();
    let asked = Asked {
        check,
        locale,
        mistake: standing,
        note: (*recognised)
            .as_ref()
            .map_or_else(Html::default, |id| dates::recognised(id, locale)),
    };
    let place = question.citation();
    let back = check::backward(question, check);

    html! {
        <div class="pair">
            <div>
                { progress(question, check, locale) }
                <ErrorSummary
                    title={error_summary::title(locale, &problems.len().to_string())}
                    {problems}
                    attempt={*attempt}
                />
                <form {onsubmit} autocomplete="off">
                    { controls(question, &asked) }
                    <div class="row">
                        { submit(t::next(locale)) }
                        { link(&back, "btn quiet", t::back(locale).into()) }
                    </div>
                </form>
            </div>
            { law_quote(
                place,
                locale,
                link(&Route::Law(Some(place.article)), "", t::why(locale).into()),
            ) }
        </div>
    }
}

/// The progress: the questions answered, and those that may still come.
fn progress(question: Question, check: &CheckHandle, locale: Locale) -> Html {
    let open = rules::open_questions(&check.facts, &check.readings());
    let left = open.iter().filter(|&&open| open != question).count();
    let answered = check.facts.answered();
    let before = Question::ALL
        .iter()
        .take_while(|&&earlier| earlier != question)
        .filter(|earlier| earlier.facts().minus(answered).is_empty())
        .count();
    let at = (before + 1).to_string();
    // Changing an answer can open further questions, so the number left is not shown.
    let again = question.facts().minus(answered).is_empty();
    let label = match left {
        _ if again => t::progress_again(locale, &at),
        0 => t::progress_last(locale, &at),
        left => t::progress(locale, &at, &left.to_string()),
    };
    parts::progress(&label, before, before + left + 1)
}

fn controls(question: Question, asked: &Asked<'_>) -> Html {
    match question {
        Question::BirthDate => dates::birth(asked),
        Question::HireDate => dates::hire(asked),
        Question::EarlierEngagement => dates::earlier(asked),
        Question::ExpectedCertificate => dates::expected(asked),
        Question::Education => options::education(asked),
        Question::FullTime => options::full_time(asked),
        Question::Service => options::service(asked),
        Question::Conduct => options::conduct(asked),
        Question::Ability => options::ability(asked),
        Question::Circumstances => circumstances::circumstances(asked),
    }
}
