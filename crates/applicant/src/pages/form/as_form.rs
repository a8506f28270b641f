//! Implements `Form` for the application.

use form::{Answers, Field, Kind, ProblemKind, Section, Severity, Status, cells, offer, status};
use words::Locale;
use words::form as names;
use words::text::{form as t, page};
use yew::prelude::*;

use super::{entries, extras, fields, places};
use crate::Session;
use crate::check;
use crate::filling::Act;
use crate::route::Route;
use ui::parts::live;
use ui::sheet::{Control, Edit, Form, Known, Line, Names, Problem, after, is_on_page};

impl Form for Session {
    type Field = Field;
    const NAMES: Names<Field> = Names {
        hint: names::field_hint,
        section: names::section,
        entry: names::entry,
        window: page::title,
        window_failed: page::title_error,
    };

    fn locale(&self) -> Locale {
        self.locale
    }

    fn draft(&self) -> &record::Draft<Field> {
        self.filling.typed()
    }

    fn edit(&self, edit: Edit<Field>) {
        self.filling.dispatch(Act::Edit(edit));
    }

    /// The labels of optional fields say that they are optional.
    fn label(&self, field: Field) -> AttrValue {
        let label = names::field(self.locale, field);
        match self.is_required(field) || field.kind() == Kind::Flag {
            true => label.into(),
            false => t::optional(self.locale, label).into(),
        }
    }

    fn is_required(&self, field: Field) -> bool {
        cells::is_required(field, self.notice())
    }

    fn part(&self, field: Field) -> Option<&'static str> {
        names::part(self.locale, field)
    }

    fn control(&self, field: Field, answers: &Answers) -> Option<Control> {
        let control = || fields::control(field, answers, self.locale);
        let early = field == Field::HouseholdCounty && places::is_county_asked(answers);
        let asked = field.need().is_asked(answers) || early;
        (asked && cells::is_shown(field, self.notice(), answers)).then(control)
    }

    /// What the identity number filled in. The live region exists before its text, so that screen
    /// readers announce it.
    fn below(&self, field: Field) -> Html {
        if field != Field::IdNumber {
            return Html::default();
        }
        let filled = self.filling.by_number();
        html! {
            <div key="by-number" class="by-number" role="status">
                if !filled.is_empty() {
                    <p class="hint">{ live(names::by_number(self.locale, filled)) }</p>
                }
            </div>
        }
    }

    fn lead(&self, section: Section, entry: Option<usize>) -> Option<&'static str> {
        let lead = || names::section_lead(self.locale, section);
        entry.is_none().then(lead)
    }

    fn lines(&self, section: Section) -> Vec<Line> {
        entries::lines(section, self)
    }

    fn add_label(&self, section: Section) -> &'static str {
        match section {
            Section::Education => t::add_school(self.locale),
            Section::History => t::add_period(self.locale),
            _ => t::add_relative(self.locale),
        }
    }

    fn is_sorted(&self, section: Section) -> bool {
        section == Section::History
    }

    /// Schools are also part of the history.
    fn known(&self, section: Section) -> Option<Known<Field>> {
        let entries = offer::periods_of_schools(self.filling.typed());
        let count = entries.len().to_string();
        (section == Section::History && !entries.is_empty()).then(|| Known {
            label: t::from_schools(self.locale, &count),
            message: t::schools_came(self.locale, &count),
            entries,
        })
    }

    fn address(&self, section: Section, entry: Option<usize>) -> String {
        match entry {
            Some(at) => Route::Entry(section, at).hash(),
            None => Route::Section(section).hash(),
        }
    }

    fn home(&self) -> String {
        self.filling.home().hash()
    }

    /// A visitor who came from the page with all answers goes back to it.
    fn next(&self, section: Section) -> String {
        let home = self.filling.home();
        let next = after(&Section::ALL, section).filter(|_| home == Route::Form);
        next.map_or(Route::Answers, Route::Section).hash()
    }

    fn may_skip(&self, section: Section) -> bool {
        let draft = self.filling.draft(&self.check);
        let problems = self.filling.problems(&self.check);
        status(section, &draft, &problems) == Status::MayStayEmpty
    }

    fn problems(&self, section: Section, entry: Option<usize>) -> Vec<Problem> {
        let problems = match entry {
            Some(at) => self.filling.problems_of_entry(&self.check, section, at),
            None => self.filling.problems(&self.check),
        };
        let problems = problems.iter();
        let problems = problems.filter(|problem| is_on_page(problem.place, section, entry));
        problems.map(|problem| self.problem(problem)).collect()
    }

    fn leave(&self, section: Section, _: Option<usize>) {
        let facts = self.filling.facts(&self.check);
        self.check.dispatch(check::Act::Accept(facts));
        if !section.is_repeated() {
            self.filling.dispatch(Act::Left(section.fields().collect()));
        }
        self.filling.dispatch(Act::Pass(section));
    }

    fn frame(&self, section: Section, _: Option<usize>, contents: Html) -> Html {
        html! { <>{ extras::above(section, self) }{ contents }</> }
    }
}

impl Session {
    fn problem(&self, problem: &form::Problem) -> Problem {
        let value = match &problem.kind {
            ProblemKind::Value(value) => Some(value),
            _ => None,
        };
        let kind = problem.place.field.map(Field::kind);
        let is_date = matches!(kind, Some(Kind::Day | Kind::Month | Kind::AnyMonth));
        let texts = [
            names::problem(self.locale, problem),
            names::problem_in_list(self.locale, problem),
        ];
        Problem::new(problem.place, value, is_date, texts)
            .warning(problem.severity == Severity::Warning)
    }
}
