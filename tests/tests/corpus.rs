//! Runs the seeds of the fuzz targets through the targets without libFuzzer. Every input that
//! once failed is among the seeds.

use std::path::Path;

use tests::targets::TARGETS;

#[test]
fn every_seed_holds() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
    let mut count = 0;
    for target in TARGETS {
        let folder = corpus.join(target.name);
        let seeds = std::fs::read_dir(&folder).expect("a target has seeds");
        for seed in seeds {
            let path = seed.unwrap().path();
            // Printed if the seed fails.
            println!("{}", path.display());
            (target.check)(&std::fs::read(&path).unwrap());
            count += 1;
        }
    }
    assert!(count >= 3 * TARGETS.len());
    // Every folder belongs to a target: none is left after a rename.
    let folders = std::fs::read_dir(&corpus).unwrap();
    assert_eq!(folders.count(), TARGETS.len());
}
