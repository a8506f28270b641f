//! The colour and shape of each state. The word beside it says the same.

use desk::{Conclusion, State, Verified};
use rules::Outcome;
use ui::parts::Tone;

pub(crate) const fn outcome(outcome: Outcome) -> Tone {
    match outcome {
        Outcome::Met => Tone::Met,
        Outcome::NotMet => Tone::Unmet,
        Outcome::DependsOnNotice => Tone::Depends,
        Outcome::ForBureau => Tone::Bureau,
        Outcome::Unknown => Tone::Unknown,
    }
}

pub(crate) const fn conclusion(conclusion: Conclusion) -> Tone {
    match conclusion {
        Conclusion::Passed => Tone::Met,
        Conclusion::Refused => Tone::Unmet,
        Conclusion::Pending => Tone::Depends,
    }
}

pub(crate) const fn state(state: State) -> Tone {
    match state {
        State::NotYet => Tone::Unknown,
        State::First => Tone::Depends,
        State::Second => Tone::Bureau,
        State::Done => Tone::Met,
    }
}

pub(crate) const fn verified(verified: Verified) -> Tone {
    match verified {
        Verified::Confirmed => Tone::Met,
        Verified::Differs => Tone::Unmet,
        Verified::Missing => Tone::Depends,
    }
}
