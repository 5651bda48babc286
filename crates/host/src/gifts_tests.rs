//! Gifts that come at once: each has its own receipt, the numbers have no gap, and a donor's name goes from the disk.

use std::{collections::BTreeSet, path::Path, sync::Arc};

use community::{
    cash::Place,
    donors::{Command, Given, Giver, Receipt, Sort},
    kernel::{DonorId, GiftId, Once, Rupiah},
};
use eventlog::{EventLog, Sqlite, chain};

use crate::{
    Ask, Failed, Host, Opening,
    tests::{RINA, on},
};

fn gift(number: u32) -> Command {
    Command::Give {
        giver: Giver::New { name: format!("Donatur {number}").as_str().into(), sort: Sort::Person },
        day: "2026-11-24".parse().unwrap(),
        what: "Untuk rak buku".into(),
        given: match number % 3 {
            0 => Given::Goods { count: number + 1, worth: None },
            _ => Given::Money { rupiah: Rupiah(50_000), place: Place::Box, fund: None },
        },
        promise: None,
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_gifts_at_once_on_two_nodes_have_receipts_without_gaps_or_doubles() {
    const EACH: u32 = 30;
    let dir = tempfile::tempdir().unwrap();
    let log: Arc<dyn EventLog> = Arc::new(Sqlite::open(dir.path()).unwrap());
    let one = on(log.clone()).await;
    let other = one.reopened().await;
    let there = other.home("baca-yuk").await.unwrap().unwrap();
    let nodes = [(one.host.clone(), one.home.clone()), (other, there)];
    let giving = nodes.into_iter().zip([0, EACH]).map(|((host, home), from)| {
        tokio::spawn(async move {
            for number in from..from + EACH {
                let once = Some(Once::new(&format!("mark-{number:04}")).unwrap());
                let ask = || Ask { once: once.clone(), ..Ask::new(RINA, gift(number)) };
                // Busy is an answer: nothing was done, ask again. Whoever asks twice gives once.
                while let Err(failed) = host.ask(&home, ask()).await {
                    assert!(matches!(failed, Failed::Busy), "{failed:?}");
                    tokio::task::yield_now().await;
                }
                host.ask(&home, ask()).await.ok();
            }
        })
    });
    for task in giving.collect::<Vec<_>>() {
        task.await.unwrap();
    }
    chain::verify(one.home.id, &one.lines().await).unwrap();
    let fresh = one.reopened_with(Opening::default()).await;
    let home = fresh.home("baca-yuk").await.unwrap().unwrap();
    home.read(|it| {
        let numbers: Vec<_> = it.donors.gifts().filter_map(|(_, gift)| gift.receipt).collect();
        let expected: Vec<_> = (1..=2 * EACH).map(|number| Receipt { year: 2026, number }).collect();
        assert_eq!(numbers, expected);
        let names: BTreeSet<_> = it.donors.all().filter_map(|(_, donor)| donor.name()).collect();
        assert_eq!(names.len(), 2 * EACH as usize, "nobody was written down twice");
        let given: i64 = it
            .donors
            .standing(&it.cash)
            .map(|(_, gift)| match gift.given {
                Given::Money { rupiah, .. } => rupiah.0,
                Given::Goods { .. } | Given::Labour { .. } => 0,
            })
            .sum();
        assert_eq!(it.cash.money(), Rupiah(given));
        assert_eq!(given, 40 * 50_000);
    });
}

fn holds(under: &Path, words: &str) -> bool {
    let files = std::fs::read_dir(under).unwrap().map(|it| std::fs::read(it.unwrap().path()).unwrap());
    files.into_iter().any(|it| it.windows(words.len()).any(|part| part == words.as_bytes()))
}

#[tokio::test]
async fn a_donor_who_is_taken_out_is_in_no_file_and_their_gift_still_counts() {
    let dir = tempfile::tempdir().unwrap();
    let village = on(Arc::new(Sqlite::open(dir.path()).unwrap())).await;
    let donor = DonorId(1);
    let named = |name: &str| Command::Change { donor, name: name.into(), sort: Sort::Person, holder: None };
    village.ask(RINA, gift(1)).await;
    village.ask(RINA, named("xlama")).await;
    village.ask(RINA, named("xbaru")).await;
    village.ask(RINA, Command::AllowName { donor, words: "xboleh".into() }).await;
    assert!(holds(dir.path(), "xlama") && holds(dir.path(), "xbaru") && holds(dir.path(), "xboleh"));
    village.ask(RINA, Command::Remove { donor }).await;
    for gone in ["Donatur 1", "xlama", "xbaru", "xboleh"] {
        assert!(!holds(dir.path(), gone), "{gone}");
    }
    chain::verify(village.home.id, &village.lines().await).unwrap();
    let check = |host: Arc<Host>| async move {
        let home = host.home("baca-yuk").await.unwrap().unwrap();
        home.read(|it| {
            assert!(it.donors.to_erase().is_empty());
            assert!(it.donors.find(donor).unwrap().name().is_none());
            assert!(it.donors.gift(GiftId(1)).unwrap().counts(&it.cash));
            assert_eq!(it.cash.money(), Rupiah(50_000));
        });
    };
    check(village.host.clone()).await;
    check(village.reopened().await).await;
}
