//! Properties of the one update there is.

use community::kernel::Seq;

use super::{Engine, all, id, mark, next, said};
use crate::chain;

pub async fn erasing_keeps_the_chain(log: Engine) {
    let batch = next(id(1), &[], Some(mark("a")), vec![said("rahasia"), said("biasa"), said("rahasia juga")]);
    log.append(batch.clone()).await.unwrap();
    let without = |place: usize| chain::redact(&batch.lines[place].body, |path| path == "/words").unwrap();
    let bodies = vec![(Seq(1), without(0)), (Seq(3), without(2))];
    log.erase(id(1), bodies.clone()).await.unwrap();

    let lines = all(&log, id(1)).await;
    assert!(lines.iter().all(|line| !line.body.contains("rahasia")));
    assert_eq!(lines[1], batch.lines[1]);
    assert_eq!(chain::verify(id(1), &lines).unwrap(), (Seq(3), batch.lines[2].hash));
    assert_eq!(log.answered(id(1), &mark("a")).await.unwrap().as_ref(), Some(&lines));
    log.erase(id(1), bodies).await.expect("what is erased may be erased again");
    log.append(next(id(1), &lines, None, vec![said("terus")])).await.unwrap();
}

pub async fn erasing_changes_nothing_else(log: Engine) {
    let batch = next(id(1), &[], None, vec![said("satu"), said("dua")]);
    log.append(batch.clone()).await.unwrap();
    let without = chain::redact(&batch.lines[0].body, |path| path == "/words").unwrap();
    let refused = [
        vec![(Seq(1), without.clone()), (Seq(2), batch.lines[1].body.replace("dua", "dia"))],
        vec![(Seq(1), without.clone()), (Seq(2), without.clone())],
        vec![(Seq(1), without.clone()), (Seq(3), without.clone())],
        vec![(Seq(1), without.replace("\"place\":7", "\"place\":8"))],
        vec![(Seq(1), "{".into())],
    ];
    for bodies in refused {
        assert!(log.erase(id(1), bodies.clone()).await.is_err(), "{bodies:?}");
    }
    assert!(log.erase(id(2), vec![(Seq(1), without)]).await.is_err(), "of another community");
    assert_eq!(all(&log, id(1)).await, batch.lines);
}
