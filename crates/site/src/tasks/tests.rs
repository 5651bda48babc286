//! Tasks on their page: taken, handed over, finished, by those who may.

use axum::http::{StatusCode, header};
use community::{
    kernel::{By, MemberId, TaskId},
    tasks::Command,
};

use crate::testing::{START, Seen, Town};

const TASKS: &str = "/baca-yuk/tugas";

async fn town() -> Town {
    let town = Town::new().await;
    for (what, owner) in [("Pinjam tikar", None), ("Beli rak", Some(1)), ("Cetak poster", Some(2))] {
        let due = "2026-11-25".parse().ok();
        let add =
            Command::Add { what: what.into(), owner: owner.map(MemberId), due, from: None, decision: None };
        town.ask(By::Member(MemberId(1)), add).await;
    }
    town
}

fn state(town: &Town, task: u32) -> (Option<u32>, community::tasks::State) {
    town.home.read(|community| {
        let task = community.tasks.find(TaskId(task)).unwrap();
        (task.owner.map(|it| it.0), task.state)
    })
}

#[tokio::test]
async fn tasks_stand_by_whose_they_are() {
    let town = town().await;
    let page = town.phone("Rina").await.get(TASKS).await.ok();
    let places: Vec<usize> = [
        "Tugas Anda",
        "Beli rak",
        "Belum ada yang memegang",
        "Pinjam tikar",
        "Dipegang anggota lain",
        "Cetak poster",
    ]
    .iter()
    .map(|words| page.text.find(words).unwrap_or_else(|| panic!("{words} is missing")))
    .collect();
    assert!(places.is_sorted(), "{places:?}");
    page.has("Tenggat besok").has("memegang 1 tugas");
    let stranger = town.stranger().get(TASKS).await;
    assert!(stranger.status == StatusCode::SEE_OTHER && !stranger.text.contains("rak"));
    town.set_clock(community::kernel::Moment(START.0 + 3 * 86_400_000));
    town.phone("Rina").await.get(TASKS).await.ok().has("Perlu bantuan?");
}

#[tokio::test]
async fn a_task_is_taken_handed_over_laid_down_and_finished() {
    use community::tasks::State;
    let town = town().await;
    let rina = town.phone("Rina").await;
    let act = async |act: &str, fields: &[(&str, &str)]| -> Seen {
        let done = rina.post(&format!("{TASKS}/1/{act}"), fields).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{act}: {}", done.text);
        done
    };
    act("ambil", &[]).await;
    assert_eq!(state(&town, 1), (Some(1), State::Open));
    act("lepas", &[]).await;
    assert_eq!(state(&town, 1), (None, State::Open));
    let back = [("back", "/baca-yuk/kegiatan/1/2026-11-28")];
    assert_eq!(act("ambil", &back).await.location(), back[0].1);
    for elsewhere in ["https://a.example/", "//a.example", "/baca-yuk-lain/tugas", "/"] {
        assert_eq!(act("ambil", &[("back", elsewhere)]).await.location(), TASKS, "{elsewhere}");
    }
    act("serahkan", &[("to-1", "3")]).await;
    assert_eq!(state(&town, 1), (Some(3), State::Open));
    let finished = town.phone("Asep").await.post(&format!("{TASKS}/1/selesai"), &[]).await;
    assert_eq!(finished.status, StatusCode::SEE_OTHER);
    rina.get(TASKS).await.ok().has("Baru selesai").has("dicatat Asep");
    rina.post(&format!("{TASKS}/2/batal"), &[("reason-2", "sudah ada")]).await;
    assert!(matches!(state(&town, 2).1, State::Dropped { .. }));
}

#[tokio::test]
async fn what_cannot_be_done_is_said_beside_its_task() {
    let town = town().await;
    let rina = town.phone("Rina").await;
    let rows = [
        ("3/selesai", vec![], "dipegang anggota lain"),
        ("3/ambil", vec![], "dipegang anggota lain"),
        ("2/batal", vec![("reason-2", "")], "Belum diisi."),
        ("2/serahkan", vec![("to-2", "")], "Belum diisi."),
        ("2/serahkan", vec![("to-2", "99")], "Pilihan ini tidak ada."),
        ("2/serahkan", vec![("to-2", "x")], "Pilihan ini tidak ada."),
    ];
    for (act, fields, expected) in rows {
        let seen = rina.post(&format!("{TASKS}/{act}"), &fields).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{act}");
        seen.has(expected);
    }
    for nowhere in ["9/ambil", "x/ambil", "1/terbang"] {
        assert_eq!(
            rina.post(&format!("{TASKS}/{nowhere}"), &[]).await.status,
            StatusCode::NOT_FOUND,
            "{nowhere}"
        );
    }
    let stranger = town.stranger().post(&format!("{TASKS}/1/ambil"), &[]).await;
    assert_eq!((stranger.status, state(&town, 1).0), (StatusCode::SEE_OTHER, None));
}

#[tokio::test]
async fn a_new_task_is_added_or_kept_with_what_is_wrong() {
    let town = town().await;
    let rina = town.phone("Rina").await;
    let markup = "<b onclick=alert(1)>'Rak' & \"kayu\" 😀 مرحبا</b>";
    let added = rina.post(TASKS, &[("what", markup), ("owner", "2"), ("due", "")]).await;
    assert_eq!(added.location(), TASKS);
    rina.get(TASKS).await.ok().has("onclick").lacks("<b onclick");
    let rows = [
        (vec![("what", ""), ("owner", "2")], "Belum diisi."),
        (vec![("what", "Rak"), ("due", "2026-11-23")], "sudah lewat"),
        (vec![("what", "Rak"), ("due", "2026-02-31")], "tidak ada"),
        (vec![("what", "Rak"), ("owner", "77")], "Pilihan ini tidak ada."),
    ];
    for (fields, expected) in rows {
        let seen = rina.post(TASKS, &fields).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
        seen.has(expected);
        for (_, value) in fields.iter().filter(|(name, value)| *name == "what" && !value.is_empty()) {
            seen.has(&format!("value=\"{value}\""));
        }
    }
    rina.with(header::ACCEPT_LANGUAGE, "en").get(TASKS).await.ok().has("Your tasks").has("Due tomorrow");
}
