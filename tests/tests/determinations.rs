//! Runs the determination vectors natively.

use rules::{Facts, Readings, decide};

const FILES: [&str; 2] = [
    include_str!("../vectors/determinations/article16.toml"),
    include_str!("../vectors/determinations/article17.toml"),
];

#[test]
fn every_vector_holds() {
    let mut count = 0;
    let mut found = Vec::new();
    for vector in FILES.into_iter().flat_map(tests::determination_vectors) {
        let facts: Facts = serde_json::from_value(vector.facts.clone()).expect(&vector.why);
        let readings: Readings =
            serde_json::from_value(vector.readings.clone()).expect(&vector.why);
        let determination = serde_json::to_value(decide(&facts, &readings)).unwrap();
        found.extend(vector.differences(&determination));
        count += 1;
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    println!("{count} vectors");
    assert!(count > 50);
}
