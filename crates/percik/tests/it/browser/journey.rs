//! The whole journey on two phones: found, invite, meet, count, see it grow; with script and without.

use community::kernel::{Day, Zone};
use host::{Clock, Wall};

use super::harness::{Driver, Phone, Size};
use crate::program::Server;

#[derive(Clone, Copy, PartialEq)]
enum Script {
    On,
    Off,
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_group_begins_meets_and_grows() {
    Journey::begun(Script::On).await.walked().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_group_begins_meets_and_grows_without_script() {
    Journey::begun(Script::Off).await.walked().await;
}

struct Journey {
    script: Script,
    server: Server,
    driver: Driver,
    rina: Phone,
    dewi: Phone,
    _data: tempfile::TempDir,
}

impl Journey {
    async fn begun(script: Script) -> Journey {
        let data = tempfile::tempdir().unwrap();
        let server = Server::start(data.path());
        let driver = Driver::start();
        let rina = Phone::new(&driver, Size::Phone).await;
        let dewi = Phone::new(&driver, Size::Phone).await;
        if script == Script::Off {
            rina.without_script().await;
            dewi.without_script().await;
        }
        Journey { script, server, driver, rina, dewi, _data: data }
    }

    async fn walked(self) {
        self.found().await;
        self.invite().await;
        self.record_for_bu_tati().await;
        let occasion = self.schedule().await;
        self.answer(&occasion).await;
        self.attend(&occasion).await;
        self.grown().await;
        self.in_again().await;
        if self.script == Script::On {
            for phone in [&self.rina, &self.dewi] {
                // The browser notes every form that came back with something missing; that is no error of ours.
                let errors =
                    phone.console_errors().await.into_iter().filter(|it| !it.contains("status of 422"));
                assert_eq!(errors.collect::<Vec<_>>(), Vec::<String>::new());
            }
        }
    }

    fn at(&self, path: &str) -> String {
        format!("{}/baca-yuk{path}", self.server.address)
    }

    async fn found(&self) {
        let rina = &self.rina;
        rina.open(&self.server.address).await;
        rina.tap("Dirikan komunitas").await;
        rina.type_into("Nama komunitas", "Baca Yuk!").await;
        rina.tap("Dirikan sekarang").await;
        // What is missing is said, what was typed stays.
        rina.sees("Belum diisi").await;
        assert_eq!(rina.field("Nama komunitas").await, "Baca Yuk!");
        rina.choose("Pendidikan").await;
        rina.type_into("Tujuannya", "Mengajak anak sekitar rajin membaca").await;
        rina.type_into("Desa atau kota", "Cipanas").await;
        rina.type_into("Nama Anda", "Rina").await;
        rina.type_into("PIN baru", "271828").await;
        rina.choose("Saya berusia 18 tahun").await;
        rina.tap("Dirikan sekarang").await;
        rina.sees("Menunggu Anda").await;
    }

    async fn invite(&self) {
        let (rina, dewi) = (&self.rina, &self.dewi);
        rina.open(&self.at("/undangan")).await;
        rina.tap("Buat undangan").await;
        rina.sees("/baca-yuk/u/1/").await;
        let page = rina.text().await.unwrap();
        let secret = page.split("/baca-yuk/u/1/").nth(1).unwrap();
        let secret: String = secret.chars().take_while(char::is_ascii_alphanumeric).collect();
        dewi.open(&self.at(&format!("/u/1/{secret}"))).await;
        dewi.sees("Rina").await;
        dewi.type_into("Nama Anda", "Dewi").await;
        dewi.type_into("PIN baru", "314159").await;
        dewi.choose("Saya berusia 18 tahun").await;
        dewi.tap("Saya bergabung").await;
        dewi.sees("Menunggu Anda").await;
    }

    async fn record_for_bu_tati(&self) {
        self.rina.open(&self.at("/anggota/tambah")).await;
        self.rina.type_into("Nama", "Bu Tati").await;
        self.rina.tap("Tambahkan").await;
        self.rina.sees("Bu Tati").await;
    }

    /// All day long, so that it is today whenever the test runs; answers with its address.
    async fn schedule(&self) -> String {
        let rina = &self.rina;
        let today = Day::at(Wall.now(), Zone::Wib);
        rina.open(&self.at("/kegiatan")).await;
        rina.tap("Jadwalkan kegiatan").await;
        rina.type_into("Nama kegiatan", "Pojok baca").await;
        rina.type_into("Hari", &today.to_string()).await;
        rina.type_into("Pukul", "00:00").await;
        rina.type_into("Atau menit", "1439").await;
        rina.type_into("Tempat", "Balai desa").await;
        rina.choose("Siapa saja").await;
        rina.tap("Simpan kegiatan").await;
        rina.sees("Balai desa").await;
        self.at(&format!("/kegiatan/1/{today}"))
    }

    async fn answer(&self, occasion: &str) {
        self.dewi.open(&format!("{occasion}/jawab")).await;
        self.dewi.tap("Hadir").await;
        self.dewi.sees("Terima kasih").await;
    }

    /// Three members, two who walked in, sixty children; the other phone sees it at once.
    async fn attend(&self, occasion: &str) {
        let (rina, dewi) = (&self.rina, &self.dewi);
        let attendance = format!("{occasion}/hadir");
        dewi.open(&attendance).await;
        dewi.sees("Siapa yang hadir?").await;
        rina.open(&attendance).await;
        for (here, name) in ["Rina", "Dewi", "Bu Tati"].into_iter().enumerate() {
            rina.tap(name).await;
            rina.sees(&format!("{} orang tercatat hadir", here + 1)).await;
        }
        for (here, name) in ["Pak Ujang", "Nisa"].into_iter().enumerate() {
            // With script the field stays open for the next one; without, each answer is a fresh page.
            if self.script == Script::Off || here == 0 {
                rina.tap("+ Relawan atau tamu").await;
            }
            rina.type_into("Nama", name).await;
            rina.tap("Catat hadir").await;
            rina.sees(&format!("{} orang tercatat hadir", here + 4)).await;
        }
        for (band, children) in [("0–6 tahun", 14), ("7–12 tahun", 38), ("13–17 tahun", 8)] {
            for _ in 0..children {
                rina.tap(&format!("Tambah {band}")).await;
            }
        }
        rina.sees("60 anak").await;
        if self.script == Script::Off {
            dewi.reload().await;
        }
        dewi.sees("60 anak").await;
        rina.reload().await;
        rina.sees("60 anak").await;
        rina.sees("65 orang").await;
    }

    async fn grown(&self) {
        for (path, sees) in [("/dampak", "60"), ("", "Kita sedang tumbuh")] {
            self.rina.open(&self.at(path)).await;
            self.rina.sees(sees).await;
            let drawn = self.rina.value_of(
                "document.querySelectorAll('main svg .g-line, main svg .g-dot, main svg .g-end').length",
            );
            assert!(drawn.await.unwrap().as_u64().unwrap() > 0, "the chart is drawn on {path}");
        }
        let stranger = Phone::new(&self.driver, Size::Phone).await;
        stranger.open(&self.at("")).await;
        stranger.sees("Mengajak anak sekitar rajin membaca").await;
        stranger.sees("60").await;
        for name in ["Dewi", "Bu Tati", "Pak Ujang"] {
            stranger.does_not_see(name).await;
        }
    }

    async fn in_again(&self) {
        let dewi = &self.dewi;
        dewi.open(&self.at("/lainnya")).await;
        dewi.tap("Keluar dari HP ini").await;
        dewi.sees("Gabung").await;
        dewi.open(&self.at("/masuk")).await;
        dewi.type_into("Nama", "dewi").await;
        dewi.type_into("PIN", "314159").await;
        dewi.tap("Masuk").await;
        dewi.sees("Menunggu Anda").await;
    }
}
