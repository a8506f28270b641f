//! Times a notice of 500 posts: `cargo run --release -p programs --bin notice_speed`. The page has
//! 50 ms for all of it.
#![allow(clippy::print_stdout, reason = "what it prints is what it is for")]

use std::error::Error;
use std::hint::black_box;
use std::time::{Duration, Instant};

use fields::Sex;
use notice::posts::{Candidate, Household, Traits};
use notice::{file, lint, read};
use rules::{Circumstances, Declaration, Education, Facts, Occurrence, Service};
use tests::notice_tree;

const POSTS: usize = 500;
const ROUNDS: u32 = 200;

fn main() -> Result<(), Box<dyn Error>> {
    let ordinary = include_str!("../../../vectors/samples/city.xieguan-notice.json");
    let faulty = include_str!("../../../vectors/samples/faulty.xieguan-notice.json");
    pasted();
    for (name, sample) in [("ordinary", ordinary), ("faulty", faulty)] {
        let text = with_posts(sample, 20)?;
        let tree = notice_tree(text.as_bytes()).map_err(|problem| format!("{problem:?}"))?;
        let opened = file::open(&tree).map_err(|problem| format!("{problem:?}"))?;
        let (notice, _) = read(&opened.draft);
        timed("lint of twenty posts, as at a key", || lint(&notice));
        let text = with_posts(sample, POSTS)?;
        let broken = |problem| format!("{problem:?}");
        let tree = notice_tree(text.as_bytes()).map_err(broken)?;
        let opened = file::open(&tree).map_err(broken)?;
        let (notice, _) = read(&opened.draft);
        println!(
            "{name}: {} posts, {} bytes, {} findings",
            notice.posts.len(),
            text.len(),
            lint(&notice).len()
        );
        timed("parse (serde_json here)", || notice_tree(text.as_bytes()));
        timed("open", || file::open(&tree));
        timed("read", || read(&opened.draft));
        timed("lint", || lint(&notice));
        let (facts, traits) = person();
        timed("stand, one person against all posts", || {
            let candidate = Candidate::new(&notice, &facts, &traits);
            let stand = |post| candidate.stand(post);
            notice.posts.iter().map(stand).collect::<Vec<_>>()
        });
        timed("write", || file::write(&opened.draft));
        // As after a person picked divisions by name.
        let typed = notice.draft();
        timed("read, with names of divisions", || read(&typed));
    }
    Ok(())
}

/// Lints a text of 20 000 characters.
fn pasted() {
    let lawful = include_str!("../../../vectors/notice/sentences/lawful.txt");
    let faulty = include_str!("../../../vectors/notice/sentences/faulty.txt");
    let mixed = [lawful, faulty].concat();
    for (name, sample) in [("lawful", lawful), ("mixed", &mixed)] {
        let text: String = sample.chars().cycle().take(20_000).collect();
        println!("{name} text: {} findings", lint::text(&text).len());
        timed("lint of 20 000 characters", || lint::text(&text));
    }
}

/// The sample with its posts repeated, each with its own code.
fn with_posts(sample: &str, count: usize) -> Result<String, Box<dyn Error>> {
    let mut file: serde_json::Value = serde_json::from_str(sample)?;
    let sample = file.get("posts").and_then(|posts| posts.as_array());
    let sample = sample.ok_or("the sample has posts")?.clone();
    let posts = sample.iter().cycle().take(count).enumerate();
    let coded = posts.map(|(at, post)| {
        let mut post = post.clone();
        if let Some(members) = post.as_object_mut() {
            members.insert("code".to_owned(), format!("B{at:03}").into());
        }
        post
    });
    if let Some(members) = file.as_object_mut() {
        members.insert("posts".to_owned(), coded.collect());
    }
    Ok(serde_json::to_string_pretty(&file)?)
}

fn person() -> (Facts, Traits) {
    let day = |year, month, day| chrono::NaiveDate::from_ymd_opt(year, month, day);
    let facts = Facts {
        birth_date: day(1998, 6, 15),
        hire_date: day(2026, 12, 1),
        earlier_engagement: Some(Occurrence::Never),
        education: Some(Education::JuniorCollege),
        expected_certificate: Some(Occurrence::Never),
        full_time: Some(true),
        service: Some(Service::None),
        conduct: Some(Declaration::Yes),
        ability: Some(Declaration::Yes),
        circumstances: Circumstances::none_of_them(),
    };
    let traits = Traits {
        sex: Some(Sex::Female),
        height: Some(165),
        household: Some(Household::Here("150302".to_owned())),
        licence: Some(fields::CodeList::Licence.find("C1").ok()),
        major: Some("法学".to_owned()),
        foreigner: Some(false),
        ..Traits::default()
    };
    (facts, traits)
}

/// Prints the fastest and the median of many rounds.
#[expect(clippy::disallowed_methods, reason = "it measures time")]
fn timed<T>(what: &str, work: impl Fn() -> T) {
    let mut rounds: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let begun = Instant::now();
            black_box(work());
            begun.elapsed()
        })
        .collect();
    rounds.sort();
    let (Some(fastest), Some(middle)) = (rounds.first(), rounds.get(rounds.len() / 2)) else {
        return;
    };
    println!("  {what}: {middle:.0?} ({fastest:.0?} at best)");
}
