//! The notice as a form.

use notice::{Answers, Draft, Field, Kind, Section};
use record::ValueProblem;
use words::Locale;
use words::notice as names;
use words::text::workshop as t;
use yew::prelude::*;

use super::lint::{Beside, jump};
use super::route::Route;
use super::state::{Act, Status, copy};
use super::{Session, entries, fields};
use ui::address::Address;
use ui::sheet::{Control, Copying, Edit, Form, Line, Names, Problem, after, is_on_page};

impl Form for Session {
    type Field = Field;
    const NAMES: Names<Field> = Names {
        hint: names::field_hint,
        section: names::section,
        entry: |locale, section, number| t::entry(locale, names::section(locale, section), number),
        window: t::page,
        window_failed: t::page_error,
    };

    fn locale(&self) -> Locale {
        self.locale
    }

    fn draft(&self) -> &Draft {
        self.workshop.draft()
    }

    fn edit(&self, edit: Edit<Field>) {
        self.workshop.dispatch(Act::Edit(edit));
    }

    fn label(&self, field: Field) -> AttrValue {
        names::field(self.locale, field).into()
    }

    fn control(&self, field: Field, answers: &Answers) -> Option<Control> {
        let control = || fields::control(field, self.locale);
        field.is_asked(answers).then(control)
    }

    fn lead(&self, section: Section, _: Option<usize>) -> Option<&'static str> {
        names::section_lead(self.locale, section)
    }

    fn lines(&self, section: Section) -> Vec<Line> {
        entries::lines(section, self)
    }

    fn add_label(&self, section: Section) -> &'static str {
        match section {
            Section::Cities => t::add_city(self.locale),
            Section::Texts => t::add_text(self.locale),
            _ => t::add_post(self.locale),
        }
    }

    fn copying(&self) -> Option<Copying<Field>> {
        Some(Copying {
            label: t::copy(self.locale),
            copy,
            message: t::copied,
        })
    }

    fn address(&self, section: Section, entry: Option<usize>) -> String {
        match entry {
            Some(index) => Route::Entry(section, index, None).hash(),
            None => Route::Section(section, None).hash(),
        }
    }

    fn home(&self) -> String {
        self.workshop.home().hash()
    }

    /// Someone who came from the findings goes back to them.
    fn next(&self, section: Section) -> String {
        let home = self.workshop.home();
        let next = after(&Section::ALL, section).filter(|_| home == Route::Start);
        next.map_or(home, |next| Route::Section(next, None)).hash()
    }

    fn may_skip(&self, section: Section) -> bool {
        self.workshop.status(section) == Status::MayStayEmpty
    }

    fn problems(&self, section: Section, entry: Option<usize>) -> Vec<Problem> {
        let problems = self.workshop.read().problems.iter();
        let problems = problems.filter(|problem| is_on_page(problem.place, section, entry));
        problems.map(|problem| self.problem(problem)).collect()
    }

    fn leave(&self, section: Section, entry: Option<usize>) {
        if entry.is_none() {
            self.workshop.dispatch(Act::Pass(section));
        }
    }

    fn frame(&self, section: Section, entry: Option<usize>, contents: Html) -> Html {
        let contents = match entry.is_none() && section.is_repeated() {
            true => html! { <div class="listed">{ contents }</div> },
            false => contents,
        };
        html! {
            <div class="beside">
                { contents }
                { jump(self, section, entry) }
                <Beside {section} {entry} session={self.clone()} />
            </div>
        }
    }
}

impl Session {
    fn problem(&self, problem: &notice::Problem) -> Problem {
        let value: &ValueProblem = &problem.kind;
        let is_date = problem.place.field.map(Field::kind) == Some(Kind::Day);
        let texts = [
            names::problem(self.locale, value),
            names::problem_in_list(self.locale, problem),
        ];
        Problem::new(problem.place, Some(value), is_date, texts)
    }
}
