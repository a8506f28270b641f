//! The seeds of the fuzz targets, through the same targets, without libFuzzer. What
//! once made one fail is among them.

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
            // Shown if the seed fails.
            println!("{}", path.display());
            (target.check)(&std::fs::read(&path).unwrap());
            count += 1;
        }
    }
    assert!(count >= 3 * TARGETS.len());
    // No folder is left behind by a target that has another name now.
    let folders = std::fs::read_dir(&corpus).unwrap();
    assert_eq!(folders.count(), TARGETS.len());
}
