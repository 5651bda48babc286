//! A secret ballot: while it runs no page tells anything of it, and afterwards only the count.

use super::super::harness::Phone;
use super::super::village::at;
use super::circle::{ASEP, Circle, DECISION, DEWI, FIRST, NAMES, RINA, SARI, YUSUF};
use community::{
    decisions::{Ballot, Command as Decision, How, Secrecy, Side},
    kernel::By,
};
use serde_json::{Value, json};

/// Wherever a decision shows.
const PAGES: [&str; 6] = [
    DECISION,
    "/baca-yuk/musyawarah/1/suara",
    "/baca-yuk/musyawarah/1/berita-acara",
    "/baca-yuk/musyawarah/1/suara-titipan",
    "/baca-yuk/musyawarah",
    "/baca-yuk",
];

#[tokio::test]
async fn a_secret_ballot_tells_nothing_while_it_runs_and_the_count_afterwards() {
    let circle = Circle::new().await;
    circle.shelves_by_majority(Secrecy::Secret).await;
    let (rina, dewi, asep) = (circle.phone(RINA).await, circle.phone(DEWI).await, circle.phone(ASEP).await);
    let before = pages(&circle, &asep).await;
    let seq = circle.home.seq();
    votes(&circle, &rina, "Setuju").await;
    votes(&circle, &dewi, "Tidak setuju").await;
    // Not a word, and not an attribute, is another one than before.
    assert_eq!(pages(&circle, &asep).await, before);
    assert_eq!(circle.home.seq(), seq, "the log tells that somebody has voted");
    // Who has voted is told that, and not what.
    rina.open(&circle.address(DECISION)).await;
    rina.sees("Suara Anda sudah tersimpan").await;
    rina.does_not_see("Suara Anda tercatat").await;

    for member in [ASEP, SARI, YUSUF] {
        circle.village.ask(&circle.home, By::Member(member), agree()).await;
    }
    circle.village.clock.set(at(2026, 11, 24, 17));
    asep.open(&circle.address(DECISION)).await;
    asep.sees("Disepakati").await;
    asep.sees("4 orang, butuh 3").await;
    asep.screenshot("deciding-secret").await;
    only_the_count(&circle, &asep).await;
}

/// What a member's phone gets of each page, without the marks that are new every time.
async fn pages(circle: &Circle, phone: &Phone) -> Vec<String> {
    let mut pages = vec![];
    for path in PAGES {
        phone.open(&circle.address(path)).await;
        let shown = "fetch(location.href, { cache: 'reload' }).then(it => it.text())\
             .then(it => it.replaceAll(/name=\"once\" value=\"\\w+\"/g, ''))";
        let shown = phone.value_of(shown).await.expect("read the page");
        pages.push(shown.as_str().unwrap_or_default().to_owned());
    }
    assert!(pages.iter().all(|it| it.contains("</html>")), "a page is missing");
    pages
}

async fn votes(circle: &Circle, phone: &Phone, side: &str) {
    phone.open(&circle.address("/baca-yuk/musyawarah/1/suara")).await;
    phone.tap(side).await;
    phone.sees("Suara Anda sudah tersimpan").await;
}

fn agree() -> Decision {
    Decision::Vote {
        decision: FIRST,
        member: None,
        ballot: Ballot::Side { side: Side::Agree },
        reason: "".into(),
        how: How::Own,
        version: 1,
    }
}

/// No name stands beside a side: not on the page, not on the record, not in the log.
async fn only_the_count(circle: &Circle, asep: &Phone) {
    asep.does_not_see("Suara kita").await;
    asep.open(&circle.address("/baca-yuk/musyawarah/1/berita-acara")).await;
    asep.sees("hanya jumlahnya yang diketahui").await;
    let shown = asep.text().await.expect("read the record").to_lowercase();
    for name in NAMES.map(str::to_lowercase) {
        for side in ["setuju", "tidak setuju"] {
            let near = [format!("{name} {side}"), format!("{name}: {side}"), format!("{side} {name}")];
            assert!(near.iter().all(|it| !shown.contains(it)), "{name} beside “{side}”: {shown}");
        }
    }
    assert!(circle.lines("decisions.voted").await.is_empty());
    let unsealed = circle.lines("decisions.unsealed").await;
    let sides: Vec<&Value> = unsealed.iter().flat_map(|it| it["ballots"].as_array()).flatten().collect();
    let (agree, disagree) =
        (json!({ "says": "side", "side": "agree" }), json!({ "says": "side", "side": "disagree" }));
    assert_eq!(sides, [&agree, &agree, &agree, &agree, &disagree], "{unsealed:?}");
}
