//! The keys of closed lists, the same in files and in the JavaScript API.

use fields::Choice;

use crate::facts::{Circumstance, Declaration, Education, Service};
use crate::readings::{
    Birthday, FireRescue, FullTime, LeapDay, SecondaryVocational, TechnicalClasses, UpperAge,
};

impl Choice for Service {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::None, "none"),
        (Self::Soldier, "soldier"),
        (Self::Officer, "officer"),
        (Self::FireRescue, "fireRescue"),
    ];
}

impl Choice for Education {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::JuniorHighOrBelow, "juniorHighOrBelow"),
        (Self::SecondaryVocational, "secondaryVocational"),
        (Self::SeniorHigh, "seniorHigh"),
        (Self::SeniorTechnical, "seniorTechnical"),
        (Self::PreparatoryTechnician, "preparatoryTechnician"),
        (Self::JuniorCollege, "juniorCollege"),
        (Self::BachelorOrAbove, "bachelorOrAbove"),
    ];
}

impl Choice for Declaration {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Yes, "yes"),
        (Self::Unsure, "unsure"),
        (Self::No, "no"),
    ];
}

impl Choice for Circumstance {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::CriminalPunishment, "criminalPunishment"),
        (Self::UnderInvestigation, "underInvestigation"),
        (Self::AdministrativeDetention, "administrativeDetention"),
        (Self::RehabilitativeCustody, "rehabilitativeCustody"),
        (Self::DrugUse, "drugUse"),
        (Self::DismissedByPublicBody, "dismissedByPublicBody"),
        (Self::UnlawfulOrganisation, "unlawfulOrganisation"),
        (Self::JudgmentDefaulter, "judgmentDefaulter"),
        (Self::OverdueDebt, "overdueDebt"),
        (Self::DismissedElsewhere, "dismissedElsewhere"),
        (Self::OtherPenalty, "otherPenalty"),
    ];
}

/// Declares the keys of readings: `Name { Choice "key" }`, the plain choice first.
macro_rules! readings {
    ($($name:ident { $($variant:ident = $key:literal,)+ })+) => { $(
        impl Choice for $name {
            const ALL: &'static [(Self, &'static str)] = &[$((Self::$variant, $key),)+];
        }
    )+ };
}
readings! {
    UpperAge {
        Before36th = "before36th",
        On36th = "on36th",
        On35th = "on35th",
        Before35th = "before35th",
    }
    Birthday { DayOf = "dayOf", NextDay = "nextDay", }
    LeapDay { February28 = "february28", March1 = "march1", }
    TechnicalClasses { AsCollege = "asCollege", NotAsCollege = "notAsCollege", }
    SecondaryVocational { AsSeniorHigh = "asSeniorHigh", NotAsSeniorHigh = "notAsSeniorHigh", }
    FullTime { NotRequired = "notRequired", Required = "required", }
    FireRescue { Veterans = "veterans", NotVeterans = "notVeterans", }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn as_across_the_boundary<C: Choice + serde::Serialize>() {
        for (value, key) in C::ALL {
            assert_eq!(serde_json::to_value(value).unwrap(), *key);
        }
    }

    #[test]
    fn keys_are_those_of_the_javascript_api() {
        as_across_the_boundary::<Education>();
        as_across_the_boundary::<Service>();
        as_across_the_boundary::<Declaration>();
        as_across_the_boundary::<Circumstance>();
        as_across_the_boundary::<UpperAge>();
        as_across_the_boundary::<Birthday>();
        as_across_the_boundary::<LeapDay>();
        as_across_the_boundary::<TechnicalClasses>();
        as_across_the_boundary::<SecondaryVocational>();
        as_across_the_boundary::<FullTime>();
        as_across_the_boundary::<FireRescue>();
        let all = Circumstance::ALL;
        assert!(
            <Circumstance as Choice>::ALL
                .iter()
                .map(|(value, _)| *value)
                .eq(all)
        );
    }

    #[test]
    fn every_choice_of_a_reading_has_a_key() {
        assert_eq!(<UpperAge as Choice>::ALL.len(), UpperAge::ALL.len());
        assert_eq!(<Birthday as Choice>::ALL.len(), Birthday::ALL.len());
        assert_eq!(<LeapDay as Choice>::ALL.len(), LeapDay::ALL.len());
        assert_eq!(
            <TechnicalClasses as Choice>::ALL.len(),
            TechnicalClasses::ALL.len()
        );
        let all = SecondaryVocational::ALL.len();
        assert_eq!(<SecondaryVocational as Choice>::ALL.len(), all);
        assert_eq!(<FullTime as Choice>::ALL.len(), FullTime::ALL.len());
        assert_eq!(<FireRescue as Choice>::ALL.len(), FireRescue::ALL.len());
    }
}
