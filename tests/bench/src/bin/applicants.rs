//! Prints the applicants, one JSON object a line, with the outcome of the rules. Every engine
//! must agree with it before it is timed.

use serde_json::json;
use xieguan_bench::{applicants, notice};

fn main() {
    println!("{}", json!({ "readings": notice() }));
    for facts in applicants(1000) {
        let outcome = rules::decide(&facts, &notice()).outcome;
        println!("{}", json!({ "facts": facts, "outcome": outcome }));
    }
}
