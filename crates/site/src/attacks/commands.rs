//! Commands as broken and as spiteful programs send them: mutations of samples, always the same ones.

use axum::{
    body::Body,
    http::{Method, header},
};
use serde_json::{Value, json};

use super::scene::Scene;

/// Enough to reach every field of every command with most of the values; in some seconds.
const ROUNDS: u64 = 60;

/// Chance that is the same on every run (SplitMix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % below as u64).unwrap()
    }
}

fn strange(chance: &mut Chance) -> Value {
    let values = [
        json!(null),
        json!(true),
        json!(0),
        json!(-1),
        json!(1),
        json!(2),
        json!(255),
        json!(256),
        json!(65_536),
        json!(i64::MAX),
        json!(i64::MIN),
        json!(u64::MAX),
        json!(4_294_967_295_u32),
        json!(1e300),
        json!(0.5),
        json!(""),
        json!(" "),
        json!("\u{0}"),
        json!("a\nb"),
        json!("\u{202e}terbalik"),
        json!("📚".repeat(300)),
        json!("<script>{{x}}</script>"),
        json!("a".repeat(30_000)),
        json!("9999-12-31"),
        json!("-009999-01-01"),
        json!("2026-02-31"),
        json!("0000-01-01"),
        json!("2026-11-24"),
        json!("2026-11-28"),
        json!("24:00"),
        json!("23:59"),
        json!("15:00"),
        json!([]),
        json!([[[]]]),
        json!({}),
        json!({"kind": "x"}),
        json!({"every": "week", "interval": 0, "days": []}),
        json!({"gathering": 1, "day": "2026-11-24"}),
        json!("1/2026-11-24"),
        json!("2/2026-11-24"),
        json!("1/9999-12-31"),
        json!("4294967295/2026-11-24"),
        json!(["saturday", "saturday"]),
        json!(vec![1; 2_000]),
    ];
    values[chance.next(values.len())].clone()
}

/// Every place in a value, as JSON pointers.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, it)| places(it, &format!("{at}/{name}"), found))
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(n, it)| places(it, &format!("{at}/{n}"), found))
        }
        _ => {}
    }
}

fn mutated(sample: &Value, chance: &mut Chance) -> Value {
    let mut value = sample.clone();
    for _ in 0..=chance.next(3) {
        let mut found = vec![];
        places(&value, "", &mut found);
        let place = &found[chance.next(found.len())];
        match (chance.next(5), place.rsplit_once('/')) {
            (0, Some((parent, name))) => {
                if let Some(fields) = value.pointer_mut(parent).and_then(Value::as_object_mut) {
                    fields.remove(name);
                }
            }
            (1, _) => {
                if let Some(fields) = value.pointer_mut(place).and_then(Value::as_object_mut) {
                    fields.insert("more".into(), strange(chance));
                }
            }
            _ => *value.pointer_mut(place).unwrap() = strange(chance),
        }
    }
    value
}

#[tokio::test]
async fn no_command_however_strange_breaks_anything() {
    let scene = Scene::new().await;
    let rina = scene.town.phone("Rina").await;
    let path = "/api/v1/communities/baca-yuk/commands";
    let samples: Vec<Value> =
        community::samples::commands().iter().map(|it| serde_json::to_value(it).unwrap()).collect();
    let mut chance = Chance(2_026);
    let mut statuses = std::collections::BTreeMap::<u16, u32>::new();
    for round in 0..ROUNDS {
        for sample in &samples {
            let command = mutated(sample, &mut chance);
            // Who has left cannot go on asking.
            if command["kind"] == "members.leave" {
                continue;
            }
            let body =
                json!({"once": format!("mark-{round}-{}", chance.next(1_000_000)), "command": command});
            let seen = rina.post_json(path, &body).await;
            *statuses.entry(seen.status.as_u16()).or_default() += 1;
            let known = matches!(seen.status.as_u16(), 200 | 400 | 404 | 413 | 422);
            assert!(known, "{} {}: {body}", seen.status, seen.text);
        }
        // What was taken is shown; and read again from the log it is the same.
        for page in [
            "",
            "/kegiatan",
            "/kegiatan/lalu",
            "/kegiatan.ics",
            "/dampak",
            "/tugas",
            "/anggota",
            "/bidang",
            "/saya",
            "/umum",
            "/bicara",
            "/bicara/1",
            "/bicara/suara",
            "/putaran/1",
            "/usul",
            "/usul/1",
            "/catatan",
            "/catatan/1",
            "/catatan/1/riwayat",
            "/tantangan/1",
            "/ilmu",
            "/ilmu/1",
        ] {
            if round % 6 == 5 {
                let seen = rina.get(&format!("/baca-yuk{page}")).await;
                assert!(!seen.status.is_server_error(), "{page} after {} {}", seen.status, seen.text);
            }
        }
    }
    assert!(statuses.get(&200).is_some_and(|it| *it > 100) && statuses.contains_key(&422), "{statuses:?}");
    let again = host::Host::open(
        scene.town.host.log.clone(),
        std::sync::Arc::new(host::Scripted::at(crate::testing::START)),
        host::Opening::default(),
    );
    let again = again.await.unwrap().home("baca-yuk").await.unwrap().unwrap();
    assert!(again.read(|replayed| scene.town.home.read(|live| live == replayed)), "replayed it is another");
}

#[tokio::test]
async fn bodies_that_are_no_commands_are_malformed() {
    let scene = Scene::new().await;
    let rina = scene.town.phone("Rina").await;
    let path = "/api/v1/communities/baca-yuk/commands";
    let task = r#"{"kind":"tasks.add","what":"a"}"#;
    let deep = "[".repeat(100_000);
    let deeper = format!(r#"{{"command":{}1{}}}"#, r#"{"kind":"#.repeat(20_000), "}".repeat(20_000));
    let rows: Vec<(String, u16)> = vec![
        (String::new(), 400),
        ("null".into(), 400),
        ("[]".into(), 400),
        (deep, 400),
        (deeper, 400),
        (format!(r#"{{"command":{task}"#), 400),
        (format!(r#"{{"command":{task},"command":{task}}}"#), 400),
        (r#"{"command":{"kind":"tasks.add","kind":"tasks.take","what":"a"}}"#.into(), 400),
        (r#"{"command":{"kind":"tasks.explode"}}"#.into(), 400),
        (r#"{"command":{"kind":"tasks.add","what":1e999}}"#.into(), 400),
        (r#"{"command":{"kind":"tasks.add","what":"\ud800"}}"#.into(), 400),
        (format!(r#"{{"once":"","command":{task}}}"#), 400),
        (format!(r#"{{"once":"{}","command":{task}}}"#, "a".repeat(5_000)), 400),
        (format!(r#"{{"once":"a b\u0000","command":{task}}}"#), 400),
        (format!(r#"{{"once":7,"command":{task}}}"#), 400),
        (format!(r#"{{"command":{task},"more":"{}"}}"#, "a".repeat(300_000)), 413),
    ];
    let before = scene.town.home.seq();
    for (body, status) in rows {
        let seen = rina.send(Method::POST, path, Body::from(body.clone()), Some("application/json")).await;
        let shown: String = body.chars().take(80).collect();
        assert_eq!(seen.status.as_u16(), status, "{shown} {}", seen.text);
        assert_eq!(seen.headers[header::CONTENT_TYPE], "application/json", "{shown}");
    }
    assert_eq!(scene.town.home.seq(), before);
}
