//! Properties of the log itself: order, conflicts, marks.

use std::sync::Arc;

use community::kernel::{By, Moment, Seq};

use super::{Engine, all, id, mark, next, said};
use crate::{AppendError, Change, Note, Shelf, chain};

pub async fn lines_come_back_in_order(log: Engine) {
    assert!(all(&log, id(1)).await.is_empty(), "an unknown community has no lines");
    let first = next(id(1), &[], Some(mark("a")), vec![said("satu"), said("dua \u{1f600} \"'\n")]);
    log.append(first.clone()).await.unwrap();
    let second = next(id(1), &first.lines, None, vec![said("tiga")]);
    log.append(second.clone()).await.unwrap();
    log.append(next(id(2), &[], None, vec![said("lain")])).await.unwrap();

    let written = [first.lines, second.lines].concat();
    assert_eq!(all(&log, id(1)).await, written);
    assert_eq!(log.read(id(1), Seq(1), 1).await.unwrap(), written[1..2]);
    assert_eq!(log.read(id(1), Seq(1), 9).await.unwrap(), written[1..]);
    assert!(log.read(id(1), Seq(3), 9).await.unwrap().is_empty());
    assert!(log.read(id(1), Seq(u64::MAX), 9).await.unwrap().is_empty());
    assert!(log.read(id(1), Seq(0), 0).await.unwrap().is_empty());
    chain::verify(id(1), &written).unwrap();
}

pub async fn a_stale_writer_is_told(log: Engine) {
    let first = next(id(1), &[], None, vec![said("satu")]);
    let note = Note { shelf: Shelf::Slug, key: "k".into(), community: None, value: "v".into(), until: None };
    let mut stale = next(id(1), &[], Some(mark("b")), vec![said("juga satu")]);
    stale.changes = vec![Change::Put(note)];
    stale.wake = Some(Moment(1));
    let too_early = next(id(1), &first.lines, None, vec![said("dua")]);

    assert!(matches!(log.append(too_early.clone()).await, Err(AppendError::Conflict)), "no line 1 yet");
    log.append(first.clone()).await.unwrap();
    assert!(matches!(log.append(stale).await, Err(AppendError::Conflict)));
    assert_eq!(all(&log, id(1)).await, first.lines);
    assert_eq!(log.note(Shelf::Slug, "k").await.unwrap(), None);
    assert!(log.due(Moment(9), 9).await.unwrap().is_empty());
    assert_eq!(log.answered(id(1), &mark("b")).await.unwrap(), None);
    log.append(too_early).await.unwrap();
}

pub async fn of_many_writers_one_wins(log: Engine) {
    for round in 0..10_u64 {
        let so_far = all(&log, id(1)).await;
        let writers = (0..8).map(|writer| {
            let batch = next(id(1), &so_far, None, vec![said(&format!("{writer}")), said("lagi")]);
            let log = log.clone();
            tokio::spawn(async move { log.append(batch).await })
        });
        let mut won = 0;
        for writer in writers.collect::<Vec<_>>() {
            match writer.await.unwrap() {
                Ok(()) => won += 1,
                Err(AppendError::Conflict) => {}
                Err(other) => panic!("{other}"),
            }
        }
        assert_eq!(won, 1, "round {round}");
    }
    let lines = all(&log, id(1)).await;
    assert_eq!(chain::verify(id(1), &lines).unwrap().0, Seq(20));
}

pub async fn many_communities_grow_at_once(log: Engine) {
    let writers = (0..24_u8).map(|writer| {
        let log: Engine = Arc::clone(&log);
        tokio::spawn(async move {
            // Three writers to a community: each catches up until its ten lines are in.
            let (community, mut written) = (id(writer / 3), 0);
            while written < 10 {
                let so_far = all(&log, community).await;
                let once = mark(&format!("{writer}-{written}"));
                match log.append(next(community, &so_far, Some(once), vec![said("kata")])).await {
                    Ok(()) => written += 1,
                    Err(AppendError::Conflict) => tokio::task::yield_now().await,
                    Err(other) => panic!("{other}"),
                }
            }
        })
    });
    for writer in writers.collect::<Vec<_>>() {
        writer.await.unwrap();
    }
    for community in (0..8).map(id) {
        let lines = all(&log, community).await;
        assert_eq!(chain::verify(community, &lines).unwrap().0, Seq(30));
    }
}

pub async fn a_mark_is_answered_once(log: Engine) {
    assert_eq!(log.answered(id(1), &mark("a")).await.unwrap(), None);
    let first = next(id(1), &[], Some(mark("a")), vec![said("satu"), said("dua")]);
    log.append(first.clone()).await.unwrap();

    let repeated = next(id(1), &first.lines, Some(mark("a")), vec![said("satu")]);
    assert!(matches!(log.append(repeated).await, Err(AppendError::Answered)));
    assert!(matches!(log.append(first.clone()).await, Err(AppendError::Answered)), "also when it is stale");
    assert_eq!(all(&log, id(1)).await, first.lines);
    assert_eq!(log.answered(id(1), &mark("a")).await.unwrap(), Some(first.lines));
    assert_eq!(log.answered(id(1), &mark("b")).await.unwrap(), None);

    let elsewhere = next(id(2), &[], Some(mark("a")), vec![said("lain")]);
    log.append(elsewhere.clone()).await.expect("each community has marks of its own");
    assert_eq!(log.answered(id(2), &mark("a")).await.unwrap(), Some(elsewhere.lines));
}

pub async fn an_answer_ends_where_its_batch_ends(log: Engine) {
    let first = next(id(1), &[], Some(mark("a")), vec![said("satu"), said("dua")]);
    log.append(first.clone()).await.unwrap();
    let (hash, at) = (first.lines[1].hash, first.lines[1].at);
    // The clock acts in the same millisecond and has no mark.
    let lines = chain::seal(hash, id(1), Seq(3), at, By::Clock, None, vec![said("jam")]).unwrap();
    let clock = crate::Batch { expected: Seq(2), lines, ..first.clone() };
    log.append(clock.clone()).await.unwrap();
    log.append(next(id(1), &clock.lines, None, vec![said("tiga")])).await.unwrap();
    assert_eq!(log.answered(id(1), &mark("a")).await.unwrap(), Some(first.lines));
}

pub async fn a_big_batch_is_whole(log: Engine) {
    let long = "panjang ".repeat(1_000);
    let bodies = (0..2_000).map(|n| said(if n % 100 == 0 { &long } else { "pendek" })).collect();
    let batch = next(id(1), &[], Some(mark("a")), bodies);
    log.append(batch.clone()).await.unwrap();
    assert_eq!(log.answered(id(1), &mark("a")).await.unwrap().as_ref(), Some(&batch.lines));
    let mut paged = Vec::new();
    while let page = log.read(id(1), Seq(paged.len() as u64), 300).await.unwrap()
        && !page.is_empty()
    {
        paged.extend(page);
    }
    assert_eq!(paged, batch.lines);
}

pub async fn a_batch_nobody_sealed_is_refused(log: Engine) {
    let good = next(id(1), &[], Some(mark("a")), vec![said("satu"), said("dua")]);
    let spoil = |spoil: fn(&mut crate::Batch)| {
        let mut batch = good.clone();
        spoil(&mut batch);
        batch
    };
    let spoiled = [
        spoil(|batch| batch.lines[1].seq = Seq(3)),
        spoil(|batch| batch.expected = Seq(1)),
        spoil(|batch| batch.lines.swap(0, 1)),
        spoil(|batch| batch.lines[1].once = Some(mark("b"))),
        spoil(|batch| batch.lines[1].at = Moment(11)),
        spoil(|batch| batch.lines[1].by = By::Clock),
        spoil(|batch| batch.lines[1].community = id(2)),
        spoil(|batch| batch.community = id(2)),
    ];
    for (place, batch) in spoiled.into_iter().enumerate() {
        assert!(matches!(log.append(batch).await, Err(AppendError::Storage(_))), "{place}");
    }
    assert!(log.communities(None, 9).await.unwrap().is_empty());
    log.append(good).await.unwrap();
}
