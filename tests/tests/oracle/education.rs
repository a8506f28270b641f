//! Article 16(3) over its whole domain: every certificate, service, way of study and reading,
//! with certificates expected before, on and after every day that matters.

use rules::{CertificateBy, Facts, Occurrence, Readings};

use crate::calendar::{Day, date};
use crate::completions::{EDUCATIONS, SERVICES};
use crate::log::Log;
use crate::pools::{clean, education_readings, on, open_and};

const HIRE: Day = (2026, 12, 1);
const BY: Day = (2027, 7, 31);
const EARLY: Day = (2026, 6, 30);

/// Days of hire and their bounds: known; fixed by the notice; open for someone whose birth or
/// engagement is known, or of whom nothing is known.
fn days() -> Vec<(Facts, Option<Day>)> {
    let open = Facts {
        hire_date: None,
        ..clean()
    };
    vec![
        (clean(), None),
        (
            Facts {
                hire_date: Some(date((2030, 1, 1))),
                ..clean()
            },
            Some(HIRE),
        ),
        (open, None),
        (
            Facts {
                earlier_engagement: on((2026, 11, 30)),
                ..open
            },
            None,
        ),
        (
            Facts {
                birth_date: None,
                earlier_engagement: None,
                ..open
            },
            None,
        ),
    ]
}

fn certificates() -> Vec<Option<Occurrence>> {
    let days = [
        (1999, 7, 1),
        EARLY,
        (2026, 7, 1),
        HIRE,
        (2026, 12, 2),
        BY,
        (2027, 8, 1),
        (2200, 1, 1),
    ];
    [None, Some(Occurrence::Never)]
        .into_iter()
        .chain(days.map(on))
        .collect()
}

#[test]
fn every_education() {
    let mut log = Log::new();
    let readings: [Readings; 81] = education_readings().try_into().unwrap();
    let by = [
        CertificateBy::ReferenceDate,
        CertificateBy::On(date(BY)),
        CertificateBy::On(date(EARLY)),
    ];
    for (facts, reference) in days() {
        for education in open_and(&EDUCATIONS) {
            for service in open_and(&SERVICES) {
                for full_time in open_and(&[false, true]) {
                    for expected_certificate in certificates() {
                        let facts = Facts {
                            education,
                            service,
                            full_time,
                            expected_certificate,
                            ..facts
                        };
                        for certificate_by in open_and(&by) {
                            let readings = readings.each_ref().map(|readings| Readings {
                                reference_date: reference.map(date),
                                certificate_by,
                                ..*readings
                            });
                            log.compare(&facts, &readings);
                        }
                    }
                }
            }
        }
    }
    log.end("Article 16(3)", 1_944_000, 0x81d8_0b50_3d81_b34d);
}
