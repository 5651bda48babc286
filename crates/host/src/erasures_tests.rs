//! Who is on the list is forgotten again, and nobody else.

use std::sync::Arc;

use community::kernel::MemberId;
use eventlog::Memory;

use super::*;
use crate::{
    Opening,
    tests::{START, opened},
};

#[tokio::test]
async fn only_who_had_joined_by_then_is_forgotten_again() {
    let dir = tempfile::tempdir().unwrap();
    let (list, missing) = (dir.path().join("list"), dir.path().join("no/such/folder/list"));
    let opening = Opening { erasures: vec![missing, list.clone()], ..Opening::default() };
    let village = opened(Arc::new(Memory::new()), opening).await;
    village.join("Dewi", "314159").await;
    village.join("Asep", "161803").await;
    let id = village.home.id;
    // A number is given anew where the log was cut: this one was somebody who is not here any more.
    let before = START.0 - 1;
    std::fs::write(&list, format!("garbled\n{id} 3 {before}\n{id} 9 {before}\n\n{id} 2\n")).unwrap();
    assert_eq!(village.host.replay().await.unwrap(), Replayed::default());
    // One file that takes it is enough.
    let at = Moment(START.0 + 3_600_000);
    village.host.erasures.write(Erasure { community: id, member: MemberId(2), at }).unwrap();
    assert_eq!(village.host.replay().await.unwrap(), Replayed { again: 1, failed: 0 });
    let name = |member| {
        village.home.read(|it| it.members.find(MemberId(member)).unwrap().name.or_empty().to_owned())
    };
    assert_eq!([name(2), name(3)], ["", "Asep"]);
    assert!(!village.home.read(|it| it.members.belongs(MemberId(2))));
    assert_eq!(village.host.replay().await.unwrap(), Replayed::default(), "already so");
    // The last one cannot leave: their host is told, and the others are served.
    village
        .host
        .leave_and_be_forgotten(&village.home, By::Member(MemberId(3)), None, MemberId(3))
        .await
        .unwrap();
    village.host.erasures.write(Erasure { community: id, member: MemberId(1), at }).unwrap();
    assert_eq!(village.host.replay().await.unwrap(), Replayed { again: 0, failed: 1 });
}

#[test]
fn what_cannot_be_written_down_anywhere_is_not_forgotten_in_silence() {
    let dir = tempfile::tempdir().unwrap();
    let erasure = Erasure { community: CommunityId([7; 16]), member: MemberId(2), at: START };
    let nowhere = Erasures::in_files(vec![dir.path().join("no/such/list")]);
    assert!(nowhere.write(erasure).is_err());
    assert!(nowhere.read().unwrap().is_empty());
    Erasures::default().write(erasure).unwrap();
}
