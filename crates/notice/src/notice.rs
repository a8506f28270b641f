//! The typed notice. Every answer is optional: where a notice says nothing, the Measures alone
//! decide.

use chrono::NaiveDate;
use fields::{Code, Phone};
use record::{Paragraph, Plain, Record, Ticked};
use rules::{
    Birthday, FireRescue, FullTime, LeapDay, SecondaryVocational, TechnicalClasses, UpperAge,
};

use crate::choice::{
    Background, Contract, Engagement, ForVeterans, Insurance, Languages, LeastEducation,
    Nationality, Relaxation,
};
use crate::field::{Draft, Field, Section};
use crate::value::{Email, Territory};

crate::table::notice!(record::records);

/// A whole notice. The default fixes nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Notice {
    /// Title, bureau, place, date.
    pub about: About,
    /// The approval of Article 15.
    pub approval: Approval,
    /// The bureau's staff.
    pub staff: Staff,
    /// The days of registration.
    pub registration: Window,
    /// How ages are counted.
    pub age: AgeTerms,
    /// How education is read.
    pub conditions: Conditions,
    /// Whom the bureau does not take, beyond Article 17.
    pub bars: Bars,
    /// Its posts.
    pub posts: Vec<Post>,
    /// The papers to bring.
    pub papers: Papers,
    /// The requirements of the photo.
    pub photo: PhotoTerms,
    /// The cells that the form asks for.
    pub cells: Cells,
    /// The days of the recruitment.
    pub process: Process,
    /// The tests.
    pub tests: Tests,
    /// Contract, probation and training.
    pub employment: Employment,
    /// Contact, and where to hand in the form.
    pub hand_in: HandIn,
    /// The pledge.
    pub pledge: Pledge,
    /// Parts in the bureau's own words.
    pub texts: Vec<FreeText>,
    /// The cities of badge numbers.
    pub cities: Vec<CityRow>,
}

impl Notice {
    /// Visits every answer except those of posts, cities and free texts.
    pub fn each(&self, visit: &mut dyn FnMut(Field, Plain<'_>)) {
        self.about.each(visit);
        self.approval.each(visit);
        self.staff.each(visit);
        self.registration.each(visit);
        self.age.each(visit);
        self.conditions.each(visit);
        self.bars.each(visit);
        self.papers.each(visit);
        self.photo.each(visit);
        self.cells.each(visit);
        self.process.each(visit);
        self.tests.each(visit);
        self.employment.each(visit);
        self.hand_in.each(visit);
        self.pledge.each(visit);
    }

    /// The notice as a draft, in the normal form of every field.
    pub fn draft(&self) -> Draft {
        let mut draft = Draft::default();
        self.each(&mut |field, plain| draft.answers.set(field, plain.raw(field)));
        draft.write_entries(&self.posts);
        draft.write_entries(&self.texts);
        draft.write_entries(&self.cities);
        draft
    }
}
