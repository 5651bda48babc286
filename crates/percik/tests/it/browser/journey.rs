//! The whole journey: found, invite, join, plan, answer, count, and see it grow; with script and without.

use super::harness::{Driver, Phone, Size};
use super::village::{Village, at};
use community::{
    gatherings::{Band, Command as Gathering, Details, Familiarity, OccasionId, Plan, Sort, Welcome},
    kernel::{By, Day, GatheringId, MemberId},
};
use host::Home;

/// How the two phones go about it.
#[derive(Clone, Copy, PartialEq)]
enum Script {
    On,
    Off,
}

const RINA: By = By::Member(MemberId(1));

#[tokio::test]
async fn a_community_comes_alive_with_script() {
    comes_alive(Script::On).await;
}

#[tokio::test]
async fn a_community_comes_alive_without_script() {
    comes_alive(Script::Off).await;
}

async fn comes_alive(script: Script) {
    let village = Village::empty(at(2026, 11, 3, 10)).await;
    let driver = Driver::start();
    let (rina, dewi) = (phone(&driver, script).await, phone(&driver, script).await);

    founds(&rina, &village).await;
    let home = village.home("baca-yuk").await;
    ten_children_came(&village, &home).await;
    // Three weeks later.
    village.clock.set(at(2026, 11, 24, 10));

    let invitation = invites(&rina, &village.home_page(&home)).await;
    joins(&dewi, &invitation).await;
    adds_bu_tati(&rina).await;
    let answering = plans(&rina).await;
    answers(&dewi, &answering).await;

    let attendance = answering.replace("/jawab", "/hadir");
    dewi.open(&attendance).await;
    dewi.sees("Belum ada yang tercatat hadir").await;
    three_members_and_two_guests(&rina, script).await;
    sixty_children(&rina, script).await;
    if script == Script::Off {
        dewi.reload().await;
    }
    // With script nobody touched this phone.
    dewi.sees("5 orang tercatat hadir").await;
    dewi.sees("60 anak").await;

    grows(&rina, script).await;
    strangers_see_growth_and_no_names(&driver, &village.home_page(&home), script).await;
    for (name, phone) in [("Rina", &rina), ("Dewi", &dewi)] {
        assert_eq!(phone.console_errors().await, Vec::<String>::new(), "on the console of {name}");
    }
    leaves_the_phone_and_comes_back(&dewi).await;
}

async fn phone(driver: &Driver, script: Script) -> Phone {
    let phone = Phone::new(driver, Size::Phone).await;
    if script == Script::Off {
        phone.without_script().await;
    }
    phone
}

async fn founds(rina: &Phone, village: &Village) {
    rina.open(&village.address).await;
    rina.tap("Dirikan komunitas").await;
    rina.type_into("Nama komunitas", "Baca Yuk!").await;
    rina.choose("Pendidikan").await;
    rina.type_into("Tujuannya", "Mengajak anak sekitar rajin membaca").await;
    rina.type_into("Desa atau kota", "Cipanas, Cianjur").await;
    rina.type_into("Nama Anda", "Rina").await;
    rina.type_into("PIN baru", "271828").await;
    rina.choose("Saya berusia 18 tahun").await;
    rina.tap("Dirikan sekarang").await;
    rina.sees("Ajak yang lain").await;
    assert!(rina.address().await.ends_with("/baca-yuk"), "{}", rina.address().await);
}

/// The first morning, written down before anybody else had joined.
async fn ten_children_came(village: &Village, home: &std::sync::Arc<Home>) {
    let day = Day::new(2026, 11, 3).expect("a day");
    let details = Details {
        title: "Pojok baca pertama".into(),
        time: "09:00".parse().expect("a time"),
        minutes: 120,
        place: "Teras Rina".into(),
        note: "".into(),
        roles: vec![],
    };
    let plan = Plan { details, sort: Sort::Class, welcome: Welcome::Everyone, day, repeats: None };
    village.ask(home, RINA, Gathering::Schedule { plan }).await;
    let occasion = OccasionId { gathering: GatheringId(1), day };
    for (band, change) in [(Band::To6, 4), (Band::To12, 6)] {
        let count = Gathering::Count { occasion, band, familiarity: Familiarity::New, change };
        village.ask(home, RINA, count).await;
    }
}

/// The link, as it stands on the page for whoever reads it out.
async fn invites(rina: &Phone, home_page: &str) -> String {
    rina.open(home_page).await;
    rina.tap("Ajak yang lain").await;
    rina.type_into("Untuk siapa?", "Bu guru Dewi").await;
    rina.tap("Buat undangan").await;
    rina.sees("Belum dipakai").await;
    link(rina, "/u/").await
}

async fn joins(dewi: &Phone, invitation: &str) {
    dewi.open(invitation).await;
    dewi.sees("Rina mengajak Anda bergabung").await;
    dewi.type_into("Nama Anda", "Dewi").await;
    dewi.type_into("PIN baru", "314159").await;
    dewi.choose("Saya berusia 18 tahun").await;
    dewi.tap("Saya bergabung").await;
    dewi.sees("Berikutnya").await;
}

async fn adds_bu_tati(rina: &Phone) {
    rina.tap("Lainnya").await;
    rina.tap("Anggota").await;
    rina.sees("Dewi").await;
    rina.tap("Tambah tanpa HP").await;
    rina.type_into("Nama", "Bu Tati").await;
    rina.tap("Tambahkan").await;
    rina.sees("Bu Tati").await;
}

/// A gathering this afternoon; the link to its answer page.
async fn plans(rina: &Phone) -> String {
    rina.tap("Kegiatan").await;
    rina.tap("Jadwalkan kegiatan").await;
    rina.type_into("Nama kegiatan", "Pojok baca sore").await;
    rina.type_into("Hari", "2026-11-24").await;
    rina.type_into("Pukul", "15:30").await;
    rina.type_into("Tempat", "Balai Desa Cipanas").await;
    rina.tap("Simpan kegiatan").await;
    rina.sees("Catat kehadiran").await;
    link(rina, "/jawab").await
}

async fn answers(dewi: &Phone, answering: &str) {
    dewi.open(answering).await;
    dewi.sees("Pojok baca sore").await;
    dewi.tap("Hadir").await;
    dewi.sees("Terima kasih. Anda akan hadir.").await;
}

async fn three_members_and_two_guests(rina: &Phone, script: Script) {
    rina.tap("Catat kehadiran").await;
    for (name, here) in [("Rina", "1 orang"), ("Dewi", "2 orang"), ("Bu Tati", "3 orang")] {
        rina.tap(name).await;
        rina.sees(&format!("{here} tercatat hadir")).await;
    }
    for (number, guest) in ["Pak Ujang", "Teh Euis"].into_iter().enumerate() {
        // With script the page is never left, so what was opened stays open.
        if number == 0 || script == Script::Off {
            rina.tap("+ Relawan atau tamu").await;
        }
        rina.type_into("Nama", guest).await;
        rina.tap("Catat hadir").await;
        rina.sees(&format!("{} orang tercatat hadir", number + 4)).await;
    }
    rina.sees("Teh Euis").await;
}

/// Tap by tap, as they come through the door; eight of them for the first time.
async fn sixty_children(rina: &Phone, script: Script) {
    let mut total = 0;
    for (band, children) in [("0–6 tahun", 14), ("7–12 tahun", 38)] {
        for _ in 0..children {
            tap_counter(rina, &format!("Tambah {band}"), &mut total, 1, script).await;
        }
    }
    rina.sees("52 anak").await;
    rina.tap("Baru pertama").await;
    // Once more than they were, and one back.
    for _ in 0..9 {
        tap_counter(rina, "Tambah 13–17 tahun", &mut total, 1, script).await;
    }
    tap_counter(rina, "Kurangi 13–17 tahun", &mut total, -1, script).await;
    rina.sees("60 anak").await;
    rina.sees("8 baru pertama kali").await;
}

/// With script taps are gathered; without, each brings a page, and a tap on the page before it would be a double click.
async fn tap_counter(rina: &Phone, button: &str, total: &mut i32, change: i32, script: Script) {
    rina.tap(button).await;
    *total += change;
    if script == Script::Off {
        rina.sees(&format!("{total} anak")).await;
    }
}

async fn grows(rina: &Phone, script: Script) {
    // What has no place in the bar is one tap further.
    rina.tap("Lainnya").await;
    for page in ["Dampak", "Beranda"] {
        rina.tap(page).await;
        rina.sees("60").await;
        let told = "[...document.querySelectorAll('main svg desc')].map(it => it.textContent).join()";
        let told = rina.value_of(told).await.expect("read what the chart tells");
        let told = told.as_str().unwrap_or_default();
        assert!(told.contains("10 → 60 anak dalam 3 pekan"), "on {page} the chart tells “{told}”");
        rina.screenshot(&format!("journey-{page}-{}", name(script))).await;
    }
}

async fn strangers_see_growth_and_no_names(driver: &Driver, home_page: &str, script: Script) {
    let stranger = phone(driver, script).await;
    stranger.open(home_page).await;
    stranger.sees("10 → 60").await;
    stranger.sees("dalam 3 pekan").await;
    for page in ["", "/kegiatan", "/dampak", "/anggota"] {
        stranger.open(&format!("{home_page}{page}")).await;
        stranger.sees("Percik").await;
        let shown = stranger.value_of("document.documentElement.outerHTML").await.expect("read the page");
        for name in ["Rina", "Dewi", "Tati", "Ujang", "Euis"] {
            // The place was named so by a member, for everyone.
            let shown = shown.as_str().unwrap_or_default().replace("Teras Rina", "");
            assert!(!shown.contains(name), "a stranger reads {name} on {page}: {shown}");
        }
    }
}

async fn leaves_the_phone_and_comes_back(dewi: &Phone) {
    dewi.tap("Lainnya").await;
    dewi.tap("Dewi").await;
    dewi.tap("Keluar dari HP ini").await;
    dewi.sees("Masuk").await;
    dewi.does_not_see("Keluar dari HP ini").await;
    dewi.tap("Masuk").await;
    dewi.type_into("Nama Anda", "dewi").await;
    dewi.type_into("PIN", "314158").await;
    dewi.tap("Masuk").await;
    dewi.sees("Nama dan PIN ini tidak cocok").await;
    dewi.type_into("PIN", "314159").await;
    dewi.tap("Masuk").await;
    dewi.sees("Kita sedang tumbuh").await;
}

/// The first link on the page with that in it, read as text.
async fn link(phone: &Phone, part: &str) -> String {
    let shown = phone.text().await.expect("read the page");
    let link = shown.split_whitespace().find(|it| it.starts_with("http://") && it.contains(part));
    link.unwrap_or_else(|| panic!("no link with {part} in {shown}")).to_owned()
}

const fn name(script: Script) -> &'static str {
    match script {
        Script::On => "with-script",
        Script::Off => "without-script",
    }
}
