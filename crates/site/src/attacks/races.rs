//! Many hands at once: what is counted is counted once, and what has an end ends.

use axum::http::StatusCode;
use community::{
    gatherings::{Band, Familiarity},
    invitations,
    kernel::{By, InvitationId, MemberId},
};
use futures_util::future::join_all;
use host::Opens;

use super::scene::Scene;
use crate::testing::{PIN, Town};

const FLAVOR: &str = "/baca-yuk/tugas";

#[tokio::test]
async fn a_click_however_often_is_one_act() {
    let town = Town::new().await;
    let rina = town.phone("Rina").await;
    let fields = [("what", "Pinjam tikar"), ("once", "one-click")];
    let all = join_all((0..20).map(|_| rina.post(FLAVOR, &fields))).await;
    assert!(all.iter().all(|it| it.status == StatusCode::SEE_OTHER));
    assert_eq!(town.home.read(|it| it.tasks.all().count()), 1);
}

#[tokio::test]
async fn of_two_who_write_the_second_is_shown_that_there_is_something_newer() {
    let scene = Scene::new().await;
    let (rina, dewi) = (scene.town.phone("Rina").await, scene.town.phone("Dewi").await);
    let day = scene.open.day;
    for path in [format!("/baca-yuk/kegiatan/1/{day}/notulen"), "/baca-yuk/kesepakatan/ubah".to_owned()] {
        let over = if path.ends_with("ubah") { "2" } else { "1" };
        let one = [("words", "Punya Rina"), ("over", over), ("version", over), ("weight", "minor")];
        let other = [("words", "Punya Dewi"), ("over", over), ("version", over), ("weight", "minor")];
        let (one, other) = tokio::join!(rina.post(&path, &one), dewi.post(&path, &other));
        let mut both = [one, other];
        both.sort_by_key(|it| it.status.as_u16());
        assert_eq!(both.each_ref().map(|it| it.status.as_u16()), [303, 422], "{path}: {}", both[1].text);
        assert!(both[1].text.contains("Punya"), "what was written is kept");
    }
}

#[tokio::test]
async fn the_last_use_of_an_invitation_is_one_persons() {
    let town = Town::new().await;
    let make = invitations::Command::Make { hours: None, uses: Some(1), note: "".into() };
    town.ask(By::Member(MemberId(1)), make).await;
    let secret = town.host.secrets.of(town.home.id, Opens::Invitation(InvitationId(2)));
    let path = format!("/baca-yuk/u/2/{secret}");
    let stranger = town.stranger();
    let names = ["Ani", "Budi", "Cici", "Dodi", "Eka"];
    let joining = names.map(|name| {
        let (stranger, path) = (stranger.clone(), path.clone());
        async move {
            stranger
                .post(
                    &path,
                    &[("name", name), ("pin", PIN), ("adult", "yes"), ("accept", "yes"), ("agree", "yes")],
                )
                .await
        }
    });
    let all = join_all(joining).await;
    let joined = all.iter().filter(|it| it.status == StatusCode::SEE_OTHER).count();
    assert_eq!(joined, 1, "{}", all[0].text);
    assert!(all.iter().all(|it| !it.status.is_server_error()));
    assert_eq!(town.home.read(|it| it.members.current().count()), 6);
}

#[tokio::test]
async fn an_address_is_one_communitys() {
    let town = Town::new().await;
    let stranger = town.stranger();
    let founding = (0..6).map(|n| {
        let body = serde_json::json!({"name": format!("Kali {n}"), "theme": "arts", "purpose": "P", "place": "Q", "slug": "kali",
            "founder": {"name": "Ujang", "pin": PIN}});
        let stranger = stranger.clone();
        async move { stranger.post_json("/api/v1/communities", &body).await.status.as_u16() }
    });
    let mut statuses = join_all(founding).await;
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 422, 422, 422, 422, 422]);
}

#[tokio::test]
async fn a_count_is_the_sum_of_all_taps_and_never_below_zero() {
    let scene = Scene::new().await;
    let rina = scene.town.phone("Rina").await;
    let path = format!("/baca-yuk/kegiatan/1/{}/hitung", scene.open.day);
    let tap = async |change: &str, n: usize| {
        let once = format!("tap-{change}-{n}");
        rina.post(&path, &[("band", "7-12"), ("baru", "ya"), ("change", change), ("once", &once)])
            .await
            .status
    };
    let counted = || {
        scene.town.home.read(|it| {
            let occasion = it.gatherings.occasion(scene.open).unwrap();
            [Familiarity::New, Familiarity::Returning]
                .map(|new| occasion.record.unwrap().counts.get(&(Band::To12, new)).copied().unwrap_or(0))
        })
    };
    join_all((0..20).map(|n| tap("-1", n))).await;
    assert_eq!(counted().iter().sum::<i64>(), 0);
    let taps = join_all((0..30).map(|n| tap("1", n))).await;
    assert_eq!(counted().iter().sum::<i64>(), 30, "{taps:?}");
    join_all((100..140).map(|n| tap("-1", n))).await;
    assert_eq!(counted().iter().sum::<i64>(), 0);
}

#[tokio::test]
async fn guesses_at_once_are_counted_one_by_one() {
    let town = Town::new().await;
    let stranger = town.stranger();
    let guess = |n: usize| {
        let (stranger, pin) = (stranger.clone(), format!("{:06}", 100_000 + n));
        async move { stranger.post("/baca-yuk/masuk", &[("name", "Rina"), ("pin", &pin)]).await.status.as_u16() }
    };
    let all = join_all((0..50).map(guess)).await;
    assert!(all.iter().all(|it| *it == 422), "{all:?}");
    // Three were judged; the rest, and the right one, must wait.
    let right = stranger.post("/baca-yuk/masuk", &[("name", "Rina"), ("pin", PIN)]).await;
    assert_eq!(right.status, StatusCode::UNPROCESSABLE_ENTITY);
    for _ in 0..12 {
        town.set_clock(host::Clock::now(&*town.clock).plus_hours(9));
        guess(77).await;
    }
    town.set_clock(host::Clock::now(&*town.clock).plus_hours(1_000));
    let locked = stranger.post("/baca-yuk/masuk", &[("name", "Rina"), ("pin", PIN)]).await;
    assert_eq!(locked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        town.phone("Rina").await.get("/baca-yuk").await.status == StatusCode::OK,
        "whoever is in stays in"
    );
}
