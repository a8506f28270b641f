//! The notice, typed. Nothing in it has to be there: what a notice does not say stays
//! open, and the Measures alone decide.

use chrono::NaiveDate;
use fields::{Code, Phone};
use record::{Paragraph, Plain, Record};
use rules::{
    Birthday, FireRescue, FullTime, LeapDay, SecondaryVocational, TechnicalClasses, UpperAge,
};

use crate::choice::{
    Background, Contract, ForVeterans, Languages, LeastEducation, Nationality, Relaxation,
};
use crate::field::{Draft, Field, Section};
use crate::value::{Email, Territory};

crate::table::notice!(record::records);

/// A whole notice. [`Notice::default`] fixes nothing: the Measures alone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Notice {
    /// What it is, and whose.
    pub about: About,
    /// The approval of Article 15.
    pub approval: Approval,
    /// The people of the bureau.
    pub staff: Staff,
    /// When one may register.
    pub registration: Window,
    /// How the age is counted.
    pub age: AgeTerms,
    /// How the education is read.
    pub conditions: Conditions,
    /// Its posts.
    pub posts: Vec<Post>,
    /// The papers to bring.
    pub papers: Papers,
    /// What the photo must be.
    pub photo: PhotoTerms,
    /// The days of the recruitment.
    pub process: Process,
    /// Contract, probation and training.
    pub employment: Employment,
    /// Whom to ask, and where the form goes.
    pub hand_in: HandIn,
    /// The pledge.
    pub pledge: Pledge,
    /// The cities of badge numbers.
    pub cities: Vec<CityRow>,
}

impl Notice {
    /// Hands over every answer that is there, but for those of posts and cities.
    pub fn each(&self, visit: &mut dyn FnMut(Field, Plain<'_>)) {
        self.about.each(visit);
        self.approval.each(visit);
        self.staff.each(visit);
        self.registration.each(visit);
        self.age.each(visit);
        self.conditions.each(visit);
        self.papers.each(visit);
        self.photo.each(visit);
        self.process.each(visit);
        self.employment.each(visit);
        self.hand_in.each(visit);
        self.pledge.each(visit);
    }

    /// The draft that says the same, in the normal form of every field.
    pub fn draft(&self) -> Draft {
        let mut draft = Draft::default();
        self.each(&mut |field, plain| draft.answers.set(field, plain.raw(field)));
        draft.write_entries(&self.posts);
        draft.write_entries(&self.cities);
        draft
    }
}
