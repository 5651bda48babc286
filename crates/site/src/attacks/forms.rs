//! Forms as no browser sends them, and acts in somebody's name.

use axum::{
    body::Body,
    http::{HeaderName, Method, StatusCode, header},
};
use community::kernel::MemberId;

use super::{personas::patterns, scene::Scene};
use crate::testing::{SLUG, Seen};

const FORM: Option<&str> = Some("application/x-www-form-urlencoded");

const STRANGE: [&str; 20] = [
    "",
    " ",
    "\u{0}",
    "a\nb\r\nX-Evil: 1",
    "<script>alert(1)</script>",
    "{{name}} { $name }",
    "\u{202e}\u{2066}ayub",
    "📚👨‍👩‍👧‍👦",
    "-1",
    "0",
    "1000000000000000000000000000000",
    "10000",
    "0,5",
    "NaN",
    "2026-02-31",
    "9999-12-31",
    "-9999-01-01",
    "24:00",
    "1/2026-11-24",
    "\u{200b}",
];

/// Names of fields that our forms have.
const FIELDS: [&str; 58] = [
    "name",
    "pin",
    "adult",
    "honorific",
    "words",
    "reason",
    "note",
    "what",
    "title",
    "place",
    "time",
    "date",
    "day",
    "minutes",
    "until",
    "ends",
    "count",
    "amount",
    "change",
    "band",
    "baru",
    "party",
    "role",
    "roles",
    "coming",
    "member",
    "owner",
    "to",
    "due",
    "from",
    "back",
    "kembali",
    "version",
    "over",
    "weight",
    "review",
    "review_on",
    "care",
    "purpose",
    "theme",
    "zone",
    "visibility",
    "unit",
    "source",
    "gathering",
    "baseline",
    "target",
    "hours",
    "uses",
    "act",
    "answer",
    "every",
    "interval",
    "weekday",
    "nth",
    "reach",
    "visitor",
    "recorder",
];

fn paths(scene: &Scene) -> Vec<String> {
    let acts = [
        "nama",
        "cuti",
        "kembali",
        "pencatat",
        "ambil",
        "serahkan",
        "lepas",
        "selesai",
        "batal",
        "keberatan",
        "cabut-keberatan",
    ];
    let day = scene.open.day.to_string();
    let filled =
        patterns().into_iter().filter(|it| !it.contains("{secret}") && !it.contains("{file}")).map(|it| {
            it.replace("{slug}", SLUG).replace("{id}", "1").replace("{day}", &day).replace("{member}", "2")
        });
    let filled = filled.flat_map(|path| {
        if path.contains("{act}") {
            acts.iter().map(|act| path.replace("{act}", act)).collect()
        } else {
            vec![path]
        }
    });
    // Whoever signs out or leaves cannot go on.
    filled.filter(|it| !it.ends_with("/keluar")).chain(["/mulai".into(), "/bahasa".into()]).collect()
}

fn unharmed(path: &str, sent: &str, seen: &Seen) {
    let shown: String = sent.chars().take(60).collect();
    assert!(!seen.status.is_server_error(), "POST {path} {shown:?}: {} {}", seen.status, seen.text);
    assert!(!seen.text.contains("<script>alert"), "POST {path} {shown:?} comes back as HTML");
    assert!(!seen.headers.contains_key("x-evil"), "POST {path} {shown:?} writes headers");
    assert!(
        seen.location().is_empty() || seen.location().starts_with('/') && !seen.location().starts_with("//"),
        "{path}: {}",
        seen.location()
    );
}

#[tokio::test]
async fn every_field_takes_everything_without_breaking() {
    let scene = Scene::new().await;
    let rina = scene.town.phone("Rina").await;
    let long = "a".repeat(30_000);
    for path in paths(&scene) {
        for value in STRANGE.into_iter().chain([long.as_str()]) {
            let fields: Vec<_> = FIELDS
                .iter()
                .filter(|_| value.len() < 30_000 || path.len() > 3)
                .map(|it| (*it, value))
                .collect();
            // All at once would be over the limit: a few fields at a time then.
            let at_once = if value.len() > 1_000 { 6 } else { fields.len() };
            for some in fields.chunks(at_once) {
                unharmed(&path, value, &rina.post(&path, some).await);
            }
        }
    }
    // What was taken is shown, and is words.
    for page in [
        "",
        "/kegiatan",
        "/kegiatan/lalu",
        "/tugas",
        "/anggota",
        "/bidang",
        "/kesepakatan",
        "/dampak",
        "/saya",
        "/profil",
        "/umum",
    ] {
        let seen = rina.get(&format!("/{SLUG}{page}")).await;
        unharmed(page, "GET", &seen);
    }
}

#[tokio::test]
async fn bodies_that_no_browser_sends_are_told_so() {
    let scene = Scene::new().await;
    let rina = scene.town.phone("Rina").await;
    let many: String = (0..1_000).map(|n| format!("f{n}=1&")).collect();
    let repeated = "name=a&".repeat(30_000);
    let large = format!("name={}", "a".repeat(300_000));
    let rows: [(&[u8], Option<&str>); 10] = [
        (b"name=%", FORM),
        (b"name=%zz&&&==&%00=%00", FORM),
        (b"\xff\xfe=\xff", FORM),
        (b"name=%ff%fe", FORM),
        (many.as_bytes(), FORM),
        (repeated.as_bytes(), FORM),
        (large.as_bytes(), FORM),
        (b"{\"name\":\"a\"}", Some("application/json")),
        (
            b"--x\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\na\r\n--x--\r\n",
            Some("multipart/form-data; boundary=x"),
        ),
        (b"name=a", None),
    ];
    for path in paths(&scene) {
        for (body, kind) in rows {
            let seen = rina.send(Method::POST, &path, Body::from(body.to_vec()), kind).await;
            unharmed(&path, &String::from_utf8_lossy(body), &seen);
        }
    }
    let seen = rina.send(Method::POST, "/baca-yuk/tugas", Body::from(large), FORM).await;
    assert_eq!(seen.status, StatusCode::PAYLOAD_TOO_LARGE);
    let cookie = "a=b; ".repeat(20_000);
    let seen = rina.clone().with(header::COOKIE, &cookie).get("/baca-yuk").await;
    assert_eq!(seen.status, StatusCode::OK);
}

#[tokio::test]
async fn only_a_token_in_the_header_shows_that_no_other_site_has_sent_it() {
    let scene = Scene::new().await;
    let foreign =
        scene.town.phone("Rina").await.with(HeaderName::from_static("sec-fetch-site"), "cross-site");
    let before = scene.town.home.seq();
    // Browsers add what a foreign address says (`https://name:word@percik.example`) as `Basic`.
    for written in ["Basic YTpi", "", "Bearer", "Digest x"] {
        let foreign = foreign.clone().with(header::AUTHORIZATION, written);
        let seen = foreign.post("/baca-yuk/tugas", &[("what", "Pinjam tikar")]).await;
        assert_eq!(seen.status, StatusCode::FORBIDDEN, "{written}");
    }
    assert_eq!(scene.town.home.seq(), before);
}

#[tokio::test]
async fn nobody_acts_in_the_name_of_those_they_do_not_record_for() {
    let scene = Scene::new().await;
    let asep = scene.town.phone("Asep").await;
    let before = scene.town.home.seq();
    let occasion = serde_json::to_value(scene.open).unwrap();
    let commands = [
        serde_json::json!({"kind": "members.rename", "member": 2, "name": "Lain"}),
        serde_json::json!({"kind": "members.pause", "member": 2}),
        serde_json::json!({"kind": "members.leave", "member": 2}),
        serde_json::json!({"kind": "members.leave", "member": 6}),
        serde_json::json!({"kind": "members.choose_recorder", "member": 2, "recorder": 3}),
        serde_json::json!({"kind": "agreements.accept", "version": 2, "member": 2}),
        serde_json::json!({"kind": "gatherings.answer", "occasion": occasion, "member": 2, "coming": "no", "party": 1}),
        serde_json::json!({"kind": "gatherings.check_in", "occasion": occasion, "member": 2, "source": "qr"}),
        serde_json::json!({"kind": "tasks.take", "task": 2, "member": 4}),
        // One's own way back in is for others to confirm.
        serde_json::json!({"kind": "reentries.confirm", "reentry": 1}),
        serde_json::json!({"kind": "fields.release", "field": 1}),
        serde_json::json!({"kind": "requests.welcome", "request": 2}),
        serde_json::json!({"kind": "fields.stand", "field": 1}),
        serde_json::json!({"kind": "gatherings.remind", "occasion": occasion}),
    ];
    for command in commands {
        let body = serde_json::json!({"command": command});
        let seen = asep.post_json("/api/v1/communities/baca-yuk/commands", &body).await;
        assert!(matches!(seen.status.as_u16(), 404 | 422), "{command}: {} {}", seen.status, seen.text);
        assert_eq!(scene.town.home.seq(), before, "{command}");
    }
}

#[tokio::test]
async fn a_secret_opens_what_it_was_made_for_and_nothing_else() {
    let scene = Scene::new().await;
    let (town, before) = (&scene.town, scene.town.home.seq());
    let secrets = scene.secrets();
    let own = |n: usize| secrets[n].clone();
    let day = scene.open.day;
    // Two invitations, a calendar, two doors, a visitor, a request, a way back.
    let opens: Vec<String> = vec![
        format!("/baca-yuk/u/1/{}", own(0)),
        format!("/baca-yuk/u/2/{}", own(1)),
        format!("/baca-yuk/kalender/1/{}.ics", own(2)),
        format!("/baca-yuk/kegiatan/1/{day}/pintu/{}", own(3)),
        format!("/baca-yuk/kegiatan/2/{day}/pintu/{}", own(4)),
        format!("/baca-yuk/gabung/1/{}", own(6)),
    ];
    let stranger = town.stranger();
    for path in &opens {
        let seen = stranger.get(path).await;
        // Behind the door of a gathering for members one signs in first.
        assert!(matches!(seen.status.as_u16(), 200 | 303), "{path} {}", seen.status);
        for (n, secret) in secrets.iter().enumerate().filter(|(_, it)| !path.contains(it.as_str())) {
            let fits = secrets.iter().find(|it| path.contains(it.as_str())).unwrap();
            let other = path.replace(fits.as_str(), secret);
            assert_eq!(stranger.get(&other).await.status, StatusCode::NOT_FOUND, "secret {n} at {other}");
            let seen = stranger.post(&other, &[("name", "Ani"), ("pin", "271828"), ("adult", "yes")]).await;
            assert!(matches!(seen.status.as_u16(), 404 | 405), "secret {n} at {other}: {}", seen.status);
        }
    }
    let soon = crate::testing::START.plus_hours(1);
    let link = town.host.secrets.of(town.home.id, host::Opens::SignIn(MemberId(1), soon));
    let at = |member: u32, until: i64| format!("/baca-yuk/masuk/tautan/{member}/{until}/{link}");
    assert_eq!(stranger.get(&at(1, soon.0)).await.status, StatusCode::OK);
    for tampered in [at(2, soon.0), at(1, soon.0 + 1), at(1, i64::MAX), at(0, soon.0)] {
        assert_eq!(stranger.post(&tampered, &[]).await.status, StatusCode::NOT_FOUND, "{tampered}");
    }
    town.set_clock(soon);
    let late = stranger.post(&at(1, soon.0), &[]).await;
    assert!(
        !late.headers.contains_key(header::SET_COOKIE) && late.status == StatusCode::UNPROCESSABLE_ENTITY
    );
    assert_eq!(town.home.seq(), before);
}

#[tokio::test]
async fn the_same_mark_at_another_address_is_another_act() {
    let scene = Scene::new().await;
    let (rina, town) = (scene.town.phone("Rina").await, &scene.town);
    for what in ["Sapu", "Pel"] {
        town.ask(
            community::kernel::By::Member(MemberId(2)),
            community::tasks::Command::Add {
                what: what.into(),
                owner: None,
                due: None,
                from: None,
                decision: None,
            },
        )
        .await;
    }
    // A list of forms has one mark; the browser's way back leads to the same page.
    for path in ["/baca-yuk/tugas/3/ambil", "/baca-yuk/tugas/4/ambil"] {
        let seen = rina.post(path, &[("once", "mark-of-the-list")]).await;
        assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.text);
    }
    let owners =
        town.home.read(|it| [3, 4].map(|task| it.tasks.find(community::kernel::TaskId(task)).unwrap().owner));
    assert_eq!(owners, [Some(MemberId(1)); 2]);
}
