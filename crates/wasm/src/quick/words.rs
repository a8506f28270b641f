//! The words that answers are made of. JavaScript gets them once and then by number.

use fields::Choice;
use rules::{
    Basis, Birthday, Circumstance, Citation, Declaration, Education, Fact, FireRescue, FullTime,
    Item, LeapDay, Outcome, SecondaryVocational, Service, TechnicalClasses, UpperAge,
};
use serde::Serialize;

/// The words of each closed list, in the order of its type: `as` gives the index.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Words {
    outcomes: [Outcome; 5],
    bases: [Basis; 2],
    items: Vec<ItemWords>,
    facts: Vec<Fact>,
    education: Vec<&'static str>,
    service: Vec<&'static str>,
    declaration: Vec<&'static str>,
    circumstances: Vec<&'static str>,
    upper_age: Vec<&'static str>,
    birthday: Vec<&'static str>,
    leap_day: Vec<&'static str>,
    technical_classes: Vec<&'static str>,
    secondary_vocational: Vec<&'static str>,
    full_time: Vec<&'static str>,
    fire_rescue: Vec<&'static str>,
}

/// An item with its clause.
#[derive(Serialize)]
struct ItemWords {
    item: Item,
    citation: Citation,
}

/// From lightest to gravest, as in [`Outcome`].
pub(crate) const OUTCOMES: [Outcome; 5] = [
    Outcome::Met,
    Outcome::ForBureau,
    Outcome::DependsOnNotice,
    Outcome::Unknown,
    Outcome::NotMet,
];

const BASES: [Basis; 2] = [Basis::Computed, Basis::Declared];

/// The words of a closed list.
pub(crate) fn words<T: Choice>() -> Vec<&'static str> {
    T::ALL.iter().map(|&(_, word)| word).collect()
}

impl Words {
    pub(super) fn new() -> Self {
        let items = Item::ALL.into_iter();
        Self {
            outcomes: OUTCOMES,
            bases: BASES,
            items: items
                .map(|item| ItemWords {
                    item,
                    citation: item.citation(),
                })
                .collect(),
            facts: Fact::all().collect(),
            education: words::<Education>(),
            service: words::<Service>(),
            declaration: words::<Declaration>(),
            circumstances: words::<Circumstance>(),
            upper_age: words::<UpperAge>(),
            birthday: words::<Birthday>(),
            leap_day: words::<LeapDay>(),
            technical_classes: words::<TechnicalClasses>(),
            secondary_vocational: words::<SecondaryVocational>(),
            full_time: words::<FullTime>(),
            fire_rescue: words::<FireRescue>(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Checks that casting a choice gives its index.
    macro_rules! counted {
        ($($name:ident),+) => { $(
            for (at, (choice, word)) in <$name as Choice>::ALL.iter().enumerate() {
                assert_eq!(*choice as usize, at, "{word}");
            }
        )+ };
    }

    #[test]
    fn every_word_is_where_its_number_says() {
        counted!(Education, Service, Declaration, Circumstance);
        counted!(UpperAge, Birthday, LeapDay, TechnicalClasses);
        counted!(SecondaryVocational, FullTime, FireRescue);
        assert!(
            OUTCOMES
                .iter()
                .enumerate()
                .all(|(at, &word)| word as usize == at)
        );
        assert!(
            BASES
                .iter()
                .enumerate()
                .all(|(at, &word)| word as usize == at)
        );
        assert!(
            Item::ALL
                .iter()
                .enumerate()
                .all(|(at, &item)| item as usize == at)
        );
    }
}
