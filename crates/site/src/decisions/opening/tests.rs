//! Proposals opened through their form, in every way; what is typed is kept when something is wrong.

use axum::http::StatusCode;
use community::{
    agreements,
    decisions::{Action, Class, Counting, Decision, From, Method, Pace, Results, Secrecy, Share},
    gatherings::{Command as Gathering, Details, Plan},
    kernel::{By, DecisionId, MemberId, Rupiah},
};

use crate::testing::{Phone, Seen, Town};

const NEW: &str = "/baca-yuk/musyawarah/baru";

type Fields<'a> = &'a [(&'a str, &'a str)];

fn newest(town: &Town) -> Option<(DecisionId, Decision)> {
    town.home.read(|it| it.decisions.all().last().map(|(id, it)| (id, it.clone())))
}

/// Sends the form as Rina; it must be taken and lead to the page of what was opened.
async fn opens(town: &Town, fields: &[(&str, &str)]) -> Decision {
    let seen = town.phone("Rina").await.post(NEW, fields).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{fields:?}: {}", seen.text);
    let (id, it) = newest(town).unwrap();
    assert_eq!(seen.location(), format!("/baca-yuk/musyawarah/{id}"));
    it
}

/// Sends the form; it must come back with these words and everything that was typed.
async fn refused(rina: &Phone<'_>, fields: &[(&str, &str)], expected: &[&str]) -> Seen {
    let seen = rina.post(NEW, fields).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}: {}", seen.location());
    for words in expected {
        seen.has(words);
    }
    for (name, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
        let kept = seen.text.contains(&format!("value=\"{value}\"")) || seen.text.contains(*value);
        assert!(kept, "{name}={value} is lost");
    }
    seen
}

#[tokio::test]
async fn the_first_screen_asks_what_and_offers_the_ways() {
    let town = Town::new().await;
    let rina = town.phone("Rina").await;
    let page = rina.get(&format!("{NEW}?judul=Beli+rak+%3Cb%3E")).await.ok();
    page.has("Apa yang mau diputuskan?").has("value=\"Beli rak &lt;b&gt;\"").lacks("rak <b>");
    for way in ["mufakat", "waktu", "ikut", "setuju", "dana", "terbanyak", "arah", "rahasia"] {
        page.has(&format!("value=\"{way}\""));
        let form = rina.get(&format!("{NEW}?judul=Beli+rak&cara={way}")).await.ok();
        form.has("value=\"Beli rak\"").has("name=\"once\"");
    }
    for (way, sends) in [("mufakat", "Ajukan usulan"), ("arah", "Tanyakan kepada semua")] {
        rina.get(&format!("{NEW}?cara={way}")).await.ok().has(sends);
    }
    let stranger = town.stranger().get(NEW).await;
    assert_eq!(stranger.status, StatusCode::SEE_OTHER);
    assert!(stranger.location().starts_with("/baca-yuk/masuk?ke="));
    for nowhere in ["dari=99", "dari=x", "lepas=99", "lepas=x", "usul=9", "usul=x", "usul=9&cara=mufakat"] {
        assert_eq!(rina.get(&format!("{NEW}?{nowhere}")).await.status, StatusCode::NOT_FOUND, "{nowhere}");
    }
}

#[tokio::test]
async fn a_proposal_is_opened_in_every_way() {
    let town = Town::new().await;
    let it = opens(&town, &[("cara", "mufakat"), ("title", "Beli rak"), ("class", "light")]).await;
    assert_eq!((it.method, it.class, it.pace), (Method::Consent, Class::Light, Pace::Apart));

    let more = [("share", "two_thirds"), ("of", "electorate"), ("results", "after_closing"), ("pace", "yes")];
    let it = opens(&town, &[&[("cara", "terbanyak"), ("title", "Pindah hari")], &more[..]].concat()).await;
    assert!(matches!(it.method, Method::Majority { threshold } if threshold.share == Share::TwoThirds));
    assert_eq!((it.results, it.pace), (Results::AfterClosing, Pace::Together));

    let choices = [("choice-1", "Puisi"), ("choice-2", ""), ("choice-3", "Dongeng")];
    for (way, method) in [
        ("setuju", Method::Approval),
        ("nilai", Method::Score),
        ("titik", Method::Dots),
        ("urutan", Method::Ranked { count: Counting::Schulze }),
    ] {
        let fields = [&[("cara", way), ("title", "Lomba apa?"), ("count", "schulze")], &choices[..]].concat();
        let it = opens(&town, &fields).await;
        assert_eq!((it.method, it.choices.len()), (method, 2), "{way}");
    }

    let times = [("day-1", "2026-11-28"), ("time-1", "9"), ("day-2", "29/11/2026"), ("time-2", "15.30")];
    let it = opens(&town, &[&[("cara", "waktu"), ("title", "Kapan?")], &times[..]].concat()).await;
    let said: Vec<String> = it.choices.iter().map(|it| it.time.unwrap().to_string()).collect();
    assert_eq!(said, ["09:00", "15:30"]);

    opens(&town, &[("cara", "arah"), ("title", "Pindah tempat?")]).await;
    let it = opens(&town, &[("cara", "ikut"), ("title", "Siapa ikut?"), ("target", "3")]).await;
    assert_eq!(it.method, Method::OptIn { target: Some(3) });

    let wishes = [("choice-1", "Buku"), ("cost-1", "250rb"), ("choice-2", "Rak"), ("cost-2", "1,5jt")];
    let fields = [&[("cara", "dana"), ("title", "Untuk apa?"), ("rupiah", "600rb")], &wishes[..]].concat();
    let it = opens(&town, &fields).await;
    assert_eq!(
        (it.method, it.choices[1].rupiah),
        (Method::Budget { rupiah: Rupiah(600_000) }, Some(Rupiah(1_500_000)))
    );

    let it =
        opens(&town, &[("cara", "terbanyak"), ("title", "Ketua?"), ("secrecy", "yes"), ("class", "weighty")])
            .await;
    assert_eq!((it.secrecy, it.class), (Secrecy::Secret, Class::Weighty));
}

#[tokio::test]
async fn what_is_wrong_stands_beside_its_field_and_nothing_is_lost() {
    let town = Town::new().await;
    let rina = town.phone("Rina").await;
    let long = "a".repeat(200);
    let rows: [(Fields, &[&str]); 16] = [
        (&[("cara", "mufakat"), ("title", ""), ("details", "karena penuh")], &["Belum diisi."]),
        (&[("cara", "setuju"), ("title", "Lomba"), ("choice-1", "Puisi")], &["sedikitnya dua"]),
        (
            &[("cara", "setuju"), ("title", "Lomba"), ("choice-1", "Puisi"), ("choice-2", "puisi")],
            &["pilihan yang sama"],
        ),
        (&[("cara", "nilai"), ("title", "L"), ("choice-1", "Puisi"), ("choice-7", &long)], &["120"]),
        (
            &[
                ("cara", "dana"),
                ("title", "Dana"),
                ("rupiah", "1,5"),
                ("choice-1", "Buku"),
                ("cost-1", "abc"),
            ],
            &["ribu atau juta", "seperti 50rb"],
        ),
        (
            &[
                ("cara", "dana"),
                ("title", "Dana"),
                ("rupiah", "9000000000000"),
                ("choice-1", "Buku"),
                ("cost-1", ""),
            ],
            &["paling banyak Rp1.000.000.000.000", "Tulis jumlahnya"],
        ),
        (
            &[("cara", "waktu"), ("title", "Kapan"), ("day-1", "2026-02-31"), ("time-1", "09:00")],
            &["tidak ada"],
        ),
        (
            &[
                ("cara", "waktu"),
                ("title", "Kapan"),
                ("day-1", "2026-11-20"),
                ("time-1", "09:00"),
                ("day-2", "2026-11-30"),
                ("time-2", "09:00"),
            ],
            &["sudah lewat"],
        ),
        (&[("cara", "ikut"), ("title", "Siapa"), ("target", "99999")], &["antara"]),
        (
            &[("cara", "mufakat"), ("title", "Rak"), ("closes_at", "2026-11-25"), ("closes_time", "09:00")],
            &["Terlalu cepat"],
        ),
        (&[("cara", "mufakat"), ("title", "Rak"), ("closes_at", "2027-11-25")], &["60 hari"]),
        (&[("cara", "mufakat"), ("title", "Rak"), ("review_on", "2026-11-24")], &["sudah lewat"]),
        (
            &[("cara", "mufakat"), ("title", "Rak"), ("spend-1-rupiah", "450rb"), ("spend-1-what", "")],
            &["Belum diisi."],
        ),
        (
            &[
                ("cara", "mufakat"),
                ("title", "Rak"),
                ("task-2-what", "Ambil rak"),
                ("task-2-due", "2026-11-01"),
            ],
            &["sudah lewat"],
        ),
        (
            &[
                ("cara", "mufakat"),
                ("title", "Rak"),
                ("gather-1-title", "Pasang rak"),
                ("gather-1-day", "2026-11-30"),
            ],
            &["Belum diisi."],
        ),
        (
            &[("cara", "terbanyak"), ("title", "Anggota"), ("remove-1-member", "1"), ("class", "weighty")],
            &["diri sendiri"],
        ),
    ];
    for (fields, expected) in rows {
        refused(&rina, fields, expected).await;
    }
    assert!(newest(&town).is_none());
}

#[tokio::test]
async fn too_many_choices_are_refused_in_words_and_kept() {
    let town = Town::new().await;
    let rows: Vec<(String, String)> =
        (1..=1000).map(|it| (format!("choice-{it}"), format!("Judul {it}"))).collect();
    let mut fields = vec![("cara", "setuju"), ("title", "Lomba")];
    fields.extend(rows.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    let rina = town.phone("Rina").await;
    let seen = rina.post(NEW, &fields).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    seen.has("Paling banyak 30 pilihan").has("value=\"Judul 1000\"");
    let markup = "<script>alert(1)</script> & \"rak\" 😀";
    let fields = [("cara", "setuju"), ("title", markup), ("choice-1", markup), ("details", markup)];
    let seen = rina.post(NEW, &fields).await;
    seen.has("sedikitnya dua").lacks("<script>alert").has("😀");
}

#[tokio::test]
async fn more_rows_are_asked_for_without_losing_what_was_typed() {
    let town = Town::new().await;
    let rina = town.phone("Rina").await;
    let fields = [
        ("cara", "titik"),
        ("title", "Lomba"),
        ("choice-5", "Pantun"),
        ("kegiatan", "1/2026-11-28"),
        ("more", "choices"),
    ];
    let seen =
        refused(&rina, &fields[..4].iter().chain(&fields[4..]).copied().collect::<Vec<_>>(), &[]).await;
    seen.has("name=\"choice-10\"").lacks("name=\"choice-11\"").lacks("perlu diperbaiki");
    let acts = [("cara", "mufakat"), ("title", "Rak"), ("task-1-what", "Ambil rak"), ("more", "acts")];
    refused(&rina, &acts, &["name=\"task-2-what\""]).await;
}

#[tokio::test]
async fn acts_are_carried_as_they_were_filled_in() {
    let town = Town::new().await;
    let it = opens(
        &town,
        &[
            ("cara", "mufakat"),
            ("title", "Beli 2 rak"),
            ("spend-1-rupiah", "450rb"),
            ("spend-1-what", "2 rak"),
            ("spend-1-owner", "3"),
            ("task-1-what", "Ambil rak"),
            ("task-1-owner", "3"),
            ("task-1-due", "2026-11-28"),
            ("task-2-what", "Cat rak"),
            ("gather-1-title", "Pasang rak"),
            ("gather-1-day", "2026-12-05"),
            ("gather-1-time", "09:00"),
            ("gather-1-place", "Balai desa"),
            ("appoint-1-member", "2"),
            ("appoint-1-care", "documentation"),
            // These stand in every form and say nothing.
            ("appoint-2-care", "meetings"),
            ("agreement-1-words", "Kita saling mendengarkan."),
            ("agreement-1-over", "1"),
            ("limits-1-light_hours", ""),
        ],
    )
    .await;
    let acts: Vec<&Action> = it.carries.iter().map(|it| &it.action).collect();
    assert!(matches!(acts[0], Action::Spend { rupiah: Rupiah(450_000), owner: Some(MemberId(3)), .. }));
    assert!(matches!((acts[1], acts[2]), (Action::Task { .. }, Action::Task { owner: None, .. })));
    assert!(matches!(acts[3], Action::Gather { plan } if plan.details.minutes == 120));
    assert!(matches!(acts[4], Action::Appoint { member: MemberId(2), .. }));
    assert_eq!((acts.len(), it.class), (5, Class::Ordinary));
}

#[tokio::test]
async fn a_heavier_class_is_told_before_it_is_opened() {
    let town = Town::new().await;
    let rina = town.phone("Rina").await;
    let with = |class| {
        [
            ("cara", "mufakat"),
            ("title", "Kesepakatan baru"),
            ("class", class),
            ("agreement-1-words", "Kita saling menyapa."),
            ("agreement-1-weight", "minor"),
            ("agreement-1-over", "1"),
        ]
    };
    let seen = rina.post(NEW, &with("ordinary")).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    seen.has("menjadi Penting").has("7 hari").has("Butuh 4 orang").has("value=\"weighty\" checked");
    assert!(newest(&town).is_none());
    assert_eq!(opens(&town, &with("weighty")).await.class, Class::Weighty);
    // Of an older version it cannot be; the next time it is written over the one in force.
    let adopt = agreements::Command::Adopt {
        words: "Kita saling menyapa dulu.".into(),
        weight: agreements::Weight::Minor,
        review_on: None,
        over: 1,
    };
    town.ask(By::Member(MemberId(2)), adopt).await;
    rina.post(NEW, &with("weighty")).await.has("name=\"agreement-1-over\" value=\"2\"");
}

#[tokio::test]
async fn rules_and_purpose_are_changed_where_something_was_written() {
    let town = Town::new().await;
    let fields = [
        ("cara", "terbanyak"),
        ("title", "Lebih cepat"),
        ("limits-1-light_hours", "12"),
        ("limits-1-light_below", "200rb"),
        ("purpose-1-purpose", "Membaca bersama"),
        ("branch-1-name", "Baca Yuk Sukaresmi"),
        ("branch-1-place", "Sukaresmi"),
    ];
    let it = opens(&town, &fields).await;
    let rules = it.carries.iter().find_map(|it| match &it.action {
        Action::Limits { rules } => Some(*rules),
        _ => None,
    });
    let rules = rules.unwrap();
    assert_eq!((rules.light_hours, rules.ordinary_hours, rules.light_below), (12, 72, Rupiah(200_000)));
    assert_eq!((it.carries.len(), it.class), (3, Class::Weighty));
    let rina = town.phone("Rina").await;
    let purpose = [
        ("cara", "mufakat"),
        ("title", "Tujuan"),
        ("purpose-1-purpose", "Mengajak anak sekitar rajin membaca"),
    ];
    refused(&rina, &purpose, &["sudah begitu"]).await;
    let absurd = [("cara", "mufakat"), ("title", "Aturan"), ("limits-1-light_hours", "9999")];
    refused(&rina, &absurd, &["1.440"]).await;
}

#[tokio::test]
async fn a_removal_is_by_majority_and_secret() {
    let town = Town::new().await;
    let rina = town.phone("Rina").await;
    let form = rina.get(&format!("{NEW}?lepas=5")).await.ok();
    form.has("Keanggotaan Yusuf").has("suara rahasia").has("value=\"terbanyak\"");
    let fields = [
        ("cara", "terbanyak"),
        ("title", "Keanggotaan Yusuf"),
        ("class", "weighty"),
        ("remove-1-member", "5"),
    ];
    let it = opens(&town, &fields).await;
    assert_eq!((it.secrecy, it.concerns()), (Secrecy::Secret, Some(MemberId(5))));
    // By consent the form does not offer it.
    rina.get(&format!("{NEW}?cara=mufakat")).await.ok().lacks("remove-1-member");
    let crafted =
        [("cara", "mufakat"), ("title", "Keanggotaan Yusuf"), ("class", "weighty"), ("remove-1-member", "5")];
    let seen = rina.post(NEW, &crafted).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    seen.has("tidak bisa");
}

#[tokio::test]
async fn a_proposal_remembers_what_it_comes_from() {
    let town = Town::new().await;
    let details = Details {
        title: "Rapat".into(),
        time: "19:00".parse().unwrap(),
        minutes: 60,
        place: "Balai".into(),
        note: "".into(),
        roles: vec![],
    };
    let day = "2026-11-28".parse().unwrap();
    let plan = Plan { details, sort: Default::default(), welcome: Default::default(), day, repeats: None };
    town.ask(By::Member(MemberId(1)), Gathering::Schedule { plan }).await;
    let rina = town.phone("Rina").await;
    rina.post("/baca-yuk/kegiatan/1/2026-11-28/agenda", &[("what", "Rak & buku")]).await;
    let link = "/baca-yuk/musyawarah/baru?kegiatan=1%2F2026-11-28&amp;judul=Rak+%26+buku";
    rina.get("/baca-yuk/kegiatan/1/2026-11-28").await.ok().has(link);
    let form = rina.get(&format!("{}&cara=mufakat", link.replace("&amp;", "&"))).await.ok();
    form.has("value=\"1/2026-11-28\"").has("value=\"Rak &amp; buku\"");
    let it = opens(
        &town,
        &[("cara", "mufakat"), ("title", "Rak"), ("kegiatan", "1/2026-11-28"), ("task-1-what", "Cat")],
    )
    .await;
    assert!(matches!(it.from, Some(From::Occasion(_))));
    let again = rina.get(&format!("{NEW}?dari=1")).await.ok();
    again
        .has("name=\"dari\" value=\"1\"")
        .has("value=\"Rak\"")
        .has("name=\"task-1-what\"")
        .has("value=\"Cat\"");
    let it = opens(&town, &[("cara", "mufakat"), ("title", "Rak"), ("dari", "1")]).await;
    assert_eq!(it.from, Some(From::Decision(DecisionId(1))));
}

#[tokio::test]
async fn a_budget_comes_from_a_file() {
    let town = Town::new().await;
    let rina = town.phone("Rina").await;
    let take = async |file: &str| {
        let fields = [("cara", "dana"), ("title", "Untuk apa?"), ("pb", file), ("more", "pb")];
        rina.post(NEW, &fields).await
    };
    let file = "META\nkey;value\nbudget;360000\nvote_type;approval\nnum_projects;2\nnum_votes;1\n\
        PROJECTS\nproject_id;cost;name\nb;250000;Buku <b>\nk;120000;Krayon\nVOTES\nvoter_id;vote\n1;b,k\n";
    let seen = take(file).await;
    seen.has("value=\"360000\"")
        .has("value=\"Buku &lt;b&gt;\"")
        .has("value=\"250000\"")
        .has("value=\"Krayon\"");
    let dear = file.replace("250000", "mahal");
    take(&dear).await.has("Baris 9 berkas ini tidak terbaca").has("b;mahal;Buku");
    take("META\nkey;value\nbudget;1000\n").await.has("bukan berkas .pb yang utuh");
    let many: String = (1..=40).map(|it| format!("{it};1000\n")).collect();
    let many =
        format!("META\nkey;value\nbudget;1000\nPROJECTS\nproject_id;cost\n{many}VOTES\nvoter_id;vote\n");
    take(&many).await.has("terlalu banyak");
}
