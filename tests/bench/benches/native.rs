//! The rules natively, on one core.

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, SamplingMode, Throughput, criterion_group, criterion_main};
use rules::{Facts, Population, Readings, decide, next_question, outcome, outcomes};
use xieguan_bench::{applicants, notice};

fn one_by_one(criterion: &mut Criterion) {
    let people = applicants(1000);
    let mut group = criterion.benchmark_group("one by one");
    group.sampling_mode(SamplingMode::Flat);
    group.throughput(Throughput::Elements(1000));
    for (name, readings) in [("notice", notice()), ("open readings", Readings::default())] {
        group.bench_function(format!("decide, {name}"), |bencher| {
            bencher.iter(|| {
                for facts in &people {
                    black_box(decide(black_box(facts), &readings));
                }
            });
        });
        group.bench_function(format!("outcome, {name}"), |bencher| {
            bencher.iter(|| {
                for facts in &people {
                    black_box(outcome(black_box(facts), &readings));
                }
            });
        });
    }
}

fn batch(criterion: &mut Criterion) {
    let people = applicants(1_000_000);
    let population = Population::of(&people);
    let mut group = criterion.benchmark_group("batch of a million");
    group.sampling_mode(SamplingMode::Flat);
    group.throughput(Throughput::Elements(1_000_000));
    for (name, readings) in [("notice", notice()), ("open readings", Readings::default())] {
        // Every row is checked once against `decide`, because a fast wrong answer is worthless.
        let expected: Vec<_> = people
            .iter()
            .map(|person| decide(person, &readings).outcome)
            .collect();
        assert!(outcomes(&population.columns(), &readings) == Ok(expected));
        group.bench_function(format!("outcomes, {name}"), |bencher| {
            bencher.iter(|| black_box(outcomes(&population.columns(), &readings)));
        });
    }
}

fn little_known(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("little known");
    group.sampling_mode(SamplingMode::Flat);
    let nothing = Facts::default();
    let birth = Facts {
        birth_date: applicants(1)[0].birth_date,
        ..nothing
    };
    let readings = Readings::default();
    for (name, facts) in [("nothing", nothing), ("a birth date", birth)] {
        group.bench_function(format!("decide, {name}"), |bencher| {
            bencher.iter(|| black_box(decide(black_box(&facts), &readings)));
        });
        group.bench_function(format!("next question, {name}"), |bencher| {
            bencher.iter(|| black_box(next_question(black_box(&facts), &readings)));
        });
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default()
        .sample_size(100)
        .warm_up_time(Duration::from_secs(1))
        .measurement_time(Duration::from_secs(3));
    targets = one_by_one, batch, little_known
}
criterion_main!(benches);
