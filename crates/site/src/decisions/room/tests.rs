//! The room through the router: one phone among people who sit together, and the record that comes of it.

use axum::http::StatusCode;
use community::{
    decisions::{Ballot, Command, Method, Pace, Proposal, Secrecy, Side, Stance, Verdict},
    kernel::{By, DecisionId, MemberId, Moment},
};

use crate::testing::{Phone, START, Seen, Town};

const ROOM: &str = "/baca-yuk/musyawarah/1/ruang";
const DECISION: &str = "/baca-yuk/musyawarah/1";
const NEW: &str = "/baca-yuk/musyawarah/ruang";
const RECORD: &str = "/baca-yuk/musyawarah/1/berita-acara";
/// What members write may be anything.
const MARKUP: &str = "<b onclick=alert(1)>\"Rak\" & 'buku'</b>";

fn proposal(method: Method) -> Proposal {
    Proposal {
        title: "Beli 2 rak buku".into(),
        details: "Buku menumpuk di lantai.".into(),
        method,
        choices: vec![],
        class: Default::default(),
        secrecy: Default::default(),
        results: Default::default(),
        pace: Pace::Apart,
        closes_at: None,
        carries: vec![community::decisions::Action::Task {
            what: "Ambil rak".into(),
            owner: Some(MemberId(3)),
            due: None,
        }],
        review_on: None,
        from: None,
    }
}

fn majority() -> Method {
    Method::Majority { threshold: Default::default() }
}

async fn town(method: Method) -> Town {
    let town = Town::new().await;
    town.ask(By::Member(MemberId(1)), Command::Open { proposal: proposal(method) }).await;
    town
}

async fn vote(town: &Town, member: u32, ballot: Ballot) {
    let command = Command::Vote {
        decision: DecisionId(1),
        member: None,
        ballot,
        reason: "".into(),
        how: Default::default(),
        version: 1,
    };
    town.ask(By::Member(MemberId(member)), command).await;
}

fn consent() -> Ballot {
    Ballot::Stance { stance: Stance::Consent }
}

fn verdict(town: &Town) -> Option<Verdict> {
    town.home.read(|it| it.decisions.find(DecisionId(1)).and_then(|it| it.verdict().cloned()))
}

fn voices(town: &Town) -> usize {
    town.home.read(|it| it.decisions.find(DecisionId(1)).map_or(0, |it| it.votes.len()))
}

/// The mark in the form that a page shows.
fn once(page: &Seen) -> &str {
    let (_, rest) = page.text.split_once("name=\"once\" value=\"").unwrap();
    rest.split_once('"').unwrap().0
}

async fn fill_in(phone: &Phone<'_>, page: &str, fields: &[(&str, &str)]) -> Seen {
    let shown = phone.get(page).await.ok();
    let mut all = vec![("once", once(&shown)), ("version", "1")];
    all.extend_from_slice(fields);
    phone.post(page, &all).await
}

#[track_caller]
fn saved(answer: &Seen) {
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, DECISION), "{}", answer.text);
}

#[tokio::test]
async fn voices_in_the_room_and_from_afar_are_one_count() {
    let town = town(Method::Consent).await;
    vote(&town, 5, consent()).await;
    let rina = town.phone("Rina").await;
    let page = rina.get(ROOM).await.ok();
    page.has("Siapa yang hadir?").has("Beli 2 rak buku").has("Asep mengerjakan: Ambil rak");
    page.has("data-later=\"latest\"").has("data-keep").has("name=\"taken_at\"").has("Sudah bersuara");
    let fields = [
        ("present", "1"),
        ("present", "2"),
        ("present", "3"),
        ("questions", "2"),
        ("says-1", "consent"),
        ("says-2", "concern"),
        ("reason-2", MARKUP),
        ("says-3", "consent"),
        ("says-4", "consent"),
        ("how-4", "phone"),
        ("says-5", ""),
        ("notes", "Rak tidak lebih tinggi dari anak-anak."),
    ];
    saved(&fill_in(&rina, ROOM, &fields).await);
    assert_eq!(voices(&town), 5);
    town.clock.set(Moment(START.0 + 60_000));
    // Everybody has spoken and some were together: nobody waits.
    rina.get(ROOM).await.ok();
    assert_eq!(verdict(&town), Some(Verdict::Passed { choices: vec![] }));
    let record = rina.get(RECORD).await.ok();
    record
        .has("Berita acara")
        .has("Cipanas, Cianjur")
        .has("Rina, Dewi, Asep")
        .has("lewat telepon, dicatat Rina");
    record.has("Saksi 2").has("— dijalankan").has("&lt;b onclick").lacks("<b onclick");
    record.has("Selasa, 24 November 2026");
}

#[tokio::test]
async fn whoever_speaks_in_the_room_is_there() {
    let town = town(Method::Consent).await;
    let rina = town.phone("Rina").await;
    let fields = [
        ("questions", "3"),
        ("reactions", "2"),
        ("says-1", "aside"),
        ("says-5", "consent"),
        ("how-5", "phone"),
    ];
    saved(&fill_in(&rina, ROOM, &fields).await);
    let room = town.home.read(|it| it.decisions.find(DecisionId(1)).unwrap().rooms[0].clone());
    assert_eq!(room.present, [1, 2, 3].map(MemberId));
    assert_eq!(room.rounds.len(), 3);
    // Next time another one begins.
    let page = rina.get(ROOM).await.ok();
    let place = |name: &str| page.text.find(&format!("name=\"order\" value=\"{name}\"")).unwrap();
    assert!(place("2") < place("1"));
}

#[tokio::test]
async fn hands_and_names_add_up_to_those_present() {
    let rows = [
        (
            vec![("hands_agree", "2"), ("hands_disagree", "1")],
            "Ada 3 tangan, padahal yang hadir tanpa disebut namanya 4 orang.",
        ),
        (vec![("hands_agree", "2"), ("hands_disagree", "1"), ("hands_abstain", "3")], "Ada 6 tangan"),
        (vec![("hands_agree", "banyak")], "Tulisannya belum sesuai."),
        (vec![("hands_agree", "3"), ("hands_abstain", "1"), ("says-1", "agree")], "Ada 4 tangan"),
    ];
    let town = town(majority()).await;
    vote(&town, 1, Ballot::Side { side: Side::Disagree }).await;
    let rina = town.phone("Rina").await;
    let present = [("present", "1"), ("present", "2"), ("present", "3"), ("present", "4")];
    for (hands, problem) in rows {
        let fields: Vec<_> = present.into_iter().chain(hands.clone()).collect();
        let answer = fill_in(&rina, ROOM, &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        answer.has(problem).has("value=\"4\" checked");
        assert!(hands.iter().all(|(_, typed)| answer.text.contains(&format!("value=\"{typed}\""))));
    }
    let hands = [("hands_agree", "3"), ("hands_disagree", "0"), ("hands_abstain", "1")];
    let fields: Vec<_> = present.into_iter().chain(hands).collect();
    saved(&fill_in(&rina, ROOM, &fields).await);
    // Rina's hand was counted: her earlier vote by name is no second voice.
    assert_eq!(voices(&town), 0);
    rina.get(RECORD).await.ok().has("3 setuju, 0 tidak setuju, 1 abstain");
}

#[tokio::test]
async fn an_objection_without_a_reason_is_asked_for_it_and_nothing_is_lost() {
    let town = town(Method::Consent).await;
    let rina = town.phone("Rina").await;
    let before = town.home.seq();
    let fields = [
        ("present", "2"),
        ("says-1", "consent"),
        ("says-2", "object"),
        ("notes", "Ramai sekali"),
        ("taken_at", "1795489100000"),
        ("order", "3"),
        ("order", "1"),
    ];
    let answer = fill_in(&rina, ROOM, &fields).await;
    assert_eq!((answer.status, town.home.seq()), (StatusCode::UNPROCESSABLE_ENTITY, before));
    answer.has("f-reason-2-problem").has("Ramai sekali").has("name=\"taken_at\" value=\"1795489100000\"");
    let place = |id: &str| answer.text.find(&format!("name=\"order\" value=\"{id}\"")).unwrap();
    assert!(place("3") < place("1") && place("1") < place("2"));
    let fields = [("says-1", "consent"), ("says-2", "object"), ("reason-2", "Dindingnya lembap")];
    saved(&fill_in(&rina, ROOM, &fields).await);
    rina.get(RECORD).await.ok().has("Dindingnya lembap").has("Belum terjawab.");
}

#[tokio::test]
async fn what_cannot_be_taken_is_told_beside_the_name() {
    let rows: [(&[(&str, &str)], &str); 5] = [
        (&[], "Belum ada yang tercatat."),
        (&[("says-1", "maybe")], "Pilihan ini tidak ada."),
        (&[("says-1", "consent"), ("how-1", "proxy")], "belum menitipkan"),
        (
            &[("says-1", "consent"), ("held_day", "kemarin"), ("held_time", "19:00")],
            "Tanggal atau jam ini tidak ada.",
        ),
        (&[("says-1", "consent"), ("held_day", "2026-11-24")], "Tanggal atau jam ini tidak ada."),
    ];
    let town = town(Method::Consent).await;
    let rina = town.phone("Rina").await;
    let before = town.home.seq();
    for (fields, problem) in rows {
        let answer = fill_in(&rina, ROOM, fields).await;
        assert_eq!(
            (answer.status, town.home.seq()),
            (StatusCode::UNPROCESSABLE_ENTITY, before),
            "{fields:?}"
        );
        answer.has(problem);
    }
}

#[tokio::test]
async fn voices_are_for_the_version_that_was_read_aloud() {
    let town = town(Method::Consent).await;
    let rina = town.phone("Rina").await;
    let amend = Command::Amend {
        decision: DecisionId(1),
        over: 1,
        how: community::decisions::Integration::Narrow,
        title: "Beli 1 rak buku".into(),
        details: "".into(),
        carries: vec![],
        review_on: None,
    };
    town.ask(By::Member(MemberId(1)), amend).await;
    let answer = rina.post(ROOM, &[("version", "1"), ("says-1", "consent")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    answer.has("versi 2").has("Beli 1 rak buku").has("name=\"version\" value=\"2\"");
    answer.has("value=\"consent\" checked");
}

#[tokio::test]
async fn a_late_record_counts_when_nothing_has_passed() {
    let town = town(Method::Consent).await;
    let rina = town.phone("Rina").await;
    let page = rina.get(ROOM).await.ok();
    town.set_clock(START.plus_hours(80));
    assert!(rina.get(ROOM).await.ok().text.contains("sudah ditutup"));
    assert!(matches!(verdict(&town), Some(Verdict::NoQuorum { .. })));
    let taken = START.plus_hours(2).0.to_string();
    let fields = [
        ("once", once(&page)),
        ("version", "1"),
        ("taken_at", &taken),
        ("says-1", "consent"),
        ("says-2", "consent"),
        ("says-3", "consent"),
    ];
    saved(&rina.post(ROOM, &fields).await);
    assert_eq!(verdict(&town), Some(Verdict::Passed { choices: vec![] }));
    let seq = town.home.seq();
    saved(&rina.post(ROOM, &fields).await);
    assert_eq!(town.home.seq(), seq, "a repeat changes nothing");
    // What is said to have happened after the end does not count.
    let after = START.plus_hours(79).0.to_string();
    let late = fill_in(&rina, ROOM, &[("taken_at", &after), ("says-4", "consent")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    late.has("sudah ditutup");
}

fn new_one() -> Vec<(&'static str, &'static str)> {
    let mut fields = vec![
        ("title", "Beli 2 rak buku"),
        ("details", "Buku menumpuk"),
        ("method", "consent"),
        ("spend_what", "Rak"),
        ("spend_rupiah", "450rb"),
        ("spend_owner", "3"),
        ("task_what-1", "Cat rak"),
        ("task_due-1", "2026-12-01"),
        ("taken_at", "1795482000000"),
    ];
    fields.extend(["says-1", "says-2", "says-3", "says-4", "says-5"].map(|it| (it, "consent")));
    fields
}

#[tokio::test]
async fn a_proposal_made_in_the_room_is_carried_out_when_everyone_was_there() {
    let town = Town::new().await;
    let rina = town.phone("Rina").await;
    let page = rina.get(NEW).await.ok();
    page.has("Musyawarah di tempat").has("Apa usulannya?").has("by-majority");
    let mut fields = vec![("once", once(&page))];
    fields.extend(new_one());
    saved(&rina.post(NEW, &fields).await);
    rina.get(RECORD).await.ok().has("Kas keluar Rp450.000 untuk Rak, diurus Asep").has("— dijalankan");
    assert_eq!(verdict(&town), Some(Verdict::Passed { choices: vec![] }));
    let (tasks, held_at) = town
        .home
        .read(|it| (it.tasks.open().count(), it.decisions.find(DecisionId(1)).unwrap().rooms[0].held_at));
    // The phone knew when it was, though the proposal came to the server later.
    assert_eq!((tasks, held_at), (2, Moment(1_795_482_000_000)));
    let seq = town.home.seq();
    saved(&rina.post(NEW, &fields).await);
    assert_eq!(town.home.seq(), seq, "a repeat changes nothing");
}

#[tokio::test]
async fn what_is_wrong_with_a_new_proposal_opens_nothing() {
    let rows = [
        ("title", " ", "f-title-problem"),
        ("spend_rupiah", "banyak", "f-spend_rupiah-problem"),
        ("spend_what", "", "f-spend_what-problem"),
        ("task_due-1", "besok", "f-task_due-1-problem"),
        ("task_due-1", "2020-01-01", "banner problem"),
        ("says-2", "object", "f-reason-2-problem"),
    ];
    let town = Town::new().await;
    let rina = town.phone("Rina").await;
    let before = town.home.seq();
    for (field, value, problem) in rows {
        let fields: Vec<_> =
            new_one().into_iter().map(|it| if it.0 == field { (field, value) } else { it }).collect();
        let answer = fill_in(&rina, NEW, &fields).await;
        assert_eq!((answer.status, town.home.seq()), (StatusCode::UNPROCESSABLE_ENTITY, before), "{field}");
        answer.has(problem).has("Buku menumpuk").has("value=\"consent\" checked");
    }
}

#[tokio::test]
async fn an_interrupted_form_goes_on_in_the_room_of_what_it_has_opened() {
    let town = Town::new().await;
    let rina = town.phone("Rina").await;
    let mut fields =
        vec![("once", "0123456789abcdef"), ("title", "Rak"), ("method", "majority"), ("notes", "Hujan")];
    fields.extend([("present", "1"), ("present", "2"), ("hands_agree", "5")]);
    let answer = rina.post(NEW, &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    answer.has("Ada 5 tangan").has(&format!("action=\"{ROOM}\"")).has("Hujan").has("value=\"5\"");
    let seq = town.home.seq();
    rina.post(NEW, &fields).await.has("Ada 5 tangan");
    assert_eq!(town.home.seq(), seq, "opened once");
    let fields =
        [("once", once(&answer)), ("version", "1"), ("present", "1"), ("present", "2"), ("hands_agree", "2")];
    saved(&rina.post(ROOM, &fields).await);
}

#[tokio::test]
async fn secret_ballots_have_no_room_and_no_names_on_paper() {
    let town = Town::new().await;
    let secret = Proposal { secrecy: Secrecy::Secret, ..proposal(majority()) };
    town.ask(By::Member(MemberId(1)), Command::Open { proposal: secret }).await;
    let rina = town.phone("Rina").await;
    rina.get(ROOM).await.ok().has("suara rahasia").lacks("<form class=\"form room");
    let answer = rina.post(ROOM, &[("version", "1"), ("says-1", "agree")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    rina.get(RECORD).await.ok().has("hanya jumlahnya").lacks("Dewi");
    let slips = rina.get(&format!("{RECORD}?surat-suara=1")).await.ok();
    assert_eq!(slips.text.matches("class=\"slip\"").count(), 5);
    slips.has("Beri tanda pada satu jawaban.").lacks("Dewi");
}

#[tokio::test]
async fn choices_are_marked_for_each_person() {
    let two = |label: &str| community::decisions::Choice { label: label.into(), ..Default::default() };
    type Row = (Method, &'static [(&'static str, &'static str)], usize, &'static str);
    let rows: [Row; 8] = [
        (Method::Approval, &[("mark-1-2", "yes"), ("says-2", "abstain")], 2, ""),
        (Method::Score, &[("mark-1-1", "5"), ("mark-1-2", "0")], 1, ""),
        (Method::Score, &[("mark-1-1", "9")], 0, "Isi antara 0 dan 5."),
        (Method::Dots, &[("mark-1-1", "8"), ("mark-1-2", "1")], 0, "Isi antara 0 dan 8."),
        (Method::Ranked { count: Default::default() }, &[("mark-1-2", "1"), ("mark-1-1", "2")], 1, ""),
        (Method::Ranked { count: Default::default() }, &[("mark-1-2", "1"), ("mark-1-1", "1")], 0, "problem"),
        (Method::SenseCheck, &[("says-1", "good"), ("says-2", "worried"), ("reason-2", "x")], 2, ""),
        (Method::OptIn { target: None }, &[("says-1", "in"), ("says-2", "out")], 2, ""),
    ];
    for (method, fields, count, problem) in rows {
        let town = Town::new().await;
        let choices = if method.has_choices() { vec![two("Taman"), two("Balai")] } else { vec![] };
        let proposal = Proposal { choices, carries: vec![], ..proposal(method) };
        town.ask(By::Member(MemberId(1)), Command::Open { proposal }).await;
        let rina = town.phone("Rina").await;
        let answer = fill_in(&rina, ROOM, fields).await;
        assert_eq!(voices(&town), count, "{method:?}");
        match problem {
            "" => saved(&answer),
            problem => drop(answer.has(problem)),
        }
        rina.get(RECORD).await.ok().has("Hasil");
        rina.get(&format!("{RECORD}?surat-suara=1")).await.ok();
    }
}

#[tokio::test]
async fn only_members_meet_here() {
    let town = town(Method::Consent).await;
    for path in [ROOM, NEW, RECORD] {
        let answer = town.stranger().get(path).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}");
        assert!(answer.location().starts_with("/baca-yuk/masuk?ke="));
    }
    let before = town.home.seq();
    for path in [ROOM, NEW] {
        let answer =
            town.stranger().post(path, &[("version", "1"), ("title", "x"), ("says-1", "consent")]).await;
        assert_eq!((answer.status, town.home.seq()), (StatusCode::SEE_OTHER, before));
    }
    let rina = town.phone("Rina").await;
    for path in ["7/ruang", "01/ruang", "x/ruang", "9/berita-acara", "01/berita-acara"] {
        let answer = rina.get(&format!("/baca-yuk/musyawarah/{path}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
    }
}
