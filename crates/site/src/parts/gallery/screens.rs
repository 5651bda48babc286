//! The screens: a public page, a home, an attendance, a gathering, its form with mistakes, and whatever is left.

use community::kernel::{Day, MemberId, Once, Seq, Zone};
use maud::{Markup, PreEscaped, html};

use crate::{
    layout::{Frame, Masthead, Page, Section, Viewer},
    parts::{self, *},
    words::{Language, Words},
};

pub(super) fn all(words: Words) -> [(&'static str, Markup); 9] {
    [
        ("public", public(words)),
        ("home", home(words)),
        ("attendance", attendance(words)),
        ("gathering", gathering(words)),
        ("gatherings", gatherings(words)),
        ("form", form_with_mistakes(words)),
        ("sign-in", sign_in(words)),
        ("rest", rest(words)),
        ("poster", poster(words)),
    ]
}

/// Sentences of the gallery only; real pages take theirs from the catalogue.
fn say(words: Words, indonesian: &'static str, english: &'static str) -> &'static str {
    match words.language() {
        Language::Indonesian => indonesian,
        Language::English => english,
    }
}

const PEOPLE: [(&str, u32); 6] =
    [("Rina", 1), ("Dewi", 2), ("Asep", 3), ("Sari", 4), ("Yusuf", 5), ("Bu Tati", 8)];

fn once() -> Once {
    Once::new("gallery-gallery").unwrap()
}

fn day(written: &str) -> Day {
    written.parse().unwrap()
}

fn emblem() -> Markup {
    PreEscaped(charts::emblem(&[7; 16], 44))
}

fn masthead() -> Masthead<'static> {
    Masthead { name: "Baca Yuk!".into(), address: "/baca-yuk".into(), emblem: emblem() }
}

fn member(current: Section) -> Frame<'static> {
    let viewer = Viewer { name: "Rina".into(), id: MemberId(1) };
    Frame::Member { masthead: masthead(), viewer, current }
}

fn growth() -> charts::Growth<'static> {
    const POINTS: [charts::Point; 13] = {
        let counts = [10, 12, 11, 15, 19, 22, 27, 31, 38, 45, 51, 55, 60];
        let mut points = [charts::Point { x: 0, value: 0 }; 13];
        let mut week = 0;
        while week < 13 {
            points[week] = charts::Point { x: week as i64 * 7, value: counts[week] };
            week += 1;
        }
        points
    };
    charts::Growth {
        id: "anak",
        title: "Anak yang rutin datang",
        description: "10 → 60 anak dalam 3 bulan",
        points: &POINTS,
        ticks: &[],
        first: "10",
        last: "60",
        baseline: None,
        target: None,
    }
}

fn growth_card(words: Words) -> Markup {
    let ticks: Vec<_> =
        (1..=4).map(|month| (i64::from(month - 1) * 28, words.month_short(month).to_owned())).collect();
    let chart = charts::Growth { ticks: &ticks, ..growth() }.svg().unwrap();
    html! {
        (Growth {
            label: say(words, "Anak yang rutin datang", "Children who come regularly").into(),
            from: "10".into(),
            to: "60".into(),
            span: say(words, "dalam 3 bulan", "in 3 months").into(),
            sentence: say(words, "10 → 60 anak dalam 3 bulan", "10 → 60 children in 3 months").into(),
            chart: PreEscaped(chart),
        })
    }
}

fn public(words: Words) -> Markup {
    let body = html! {
        (head(emblem(), "Baca Yuk!", say(words, "Cipanas · pendidikan · 5 anggota", "Cipanas · education · 5 members"))
            .aside(link_button(Tone::Ember, &words.t("frame-sign-in"), "/baca-yuk/masuk")))
        div.columns {
            div {
                h1.hero { (say(words, "Mengajak anak sekitar rajin membaca", "Helping the children around us love reading")) }
                (growth_card(words))
            }
            div {
                section {
                    h2 { (say(words, "Berikutnya", "Next")) }
                    div.stack {
                        (row(say(words, "Pojok baca & dongeng", "Reading corner & stories"))
                            .line(say(words, "09.00 WIB · Balai desa · 12 relawan ikut", "09:00 WIB · Village hall · 12 volunteers"))
                            .lead(date_badge(words, day("2026-11-28"))).to("/baca-yuk/kegiatan/7"))
                    }
                    (primary(say(words, "Saya ikut", "I am coming")).to("/baca-yuk/kegiatan/7"))
                }
                section {
                    h2 { (say(words, "Kesepakatan kami", "What we agreed")) }
                    div.card { p.said { (say(words, "Anak dihitung, bukan didata.\nDatang tepat waktu, pulang dengan senyum.", "Children are counted, not registered.")) } }
                }
                div.actions {
                    (secondary(say(words, "Minta bergabung", "Ask to join")).icon(Icon::Hand).to("/baca-yuk/gabung"))
                    (quiet(say(words, "Mulai yang seperti ini", "Start one like this")).icon(Icon::Spark).to("/mulai"))
                }
            }
        }
    };
    let frame = Frame::Public { masthead: None, sign_in: None };
    Page::new(words, "Baca Yuk!", frame, body).here("/baca-yuk").live("/baca-yuk/alur", Seq(17)).render()
}

fn home(words: Words) -> Markup {
    let sparkline = growth().sparkline().unwrap();
    let body = html! {
        (head(emblem(), "Baca Yuk!", words.day_long(day("2026-11-24"))).aside(avatar("Rina", MemberId(1))).titled())
        div.columns {
            section {
                h2 { (say(words, "Menunggu Anda", "Waiting for you")) }
                div.stack {
                    (row(say(words, "Pojok baca Sabtu pagi", "Reading corner on Saturday"))
                        .line(say(words, "Anda belum menjawab", "You have not answered"))
                        .lead(date_badge(words, day("2026-11-28")))
                        .aside(chip(Tone::Leaf, say(words, "Hadir?", "Coming?"))).to("/baca-yuk/kegiatan/7"))
                    (row(say(words, "Andi ingin bergabung", "Andi would like to join"))
                        .line(say(words, "“Saya guru SD di Cimacan.”", "“I teach in Cimacan.”"))
                        .lead(badge(Tone::Ember, Icon::Hand))
                        .aside(chip(Tone::Ember, say(words, "Jawab", "Answer"))).to("/baca-yuk/anggota/minta/2"))
                    (row(say(words, "Antar dua rak buku", "Bring two shelves"))
                        .line(say(words, "Tugas Anda · paling lambat lusa", "Your task · by the day after tomorrow"))
                        .lead(badge(Tone::Gold, Icon::Tasks))
                        .aside(chip(Tone::Indigo, say(words, "Selesai?", "Done?"))).to("/baca-yuk/tugas/4"))
                }
            }
            div {
                section {
                    h2 { (say(words, "Kita sedang tumbuh", "We are growing")) }
                    a.card href="/baca-yuk/dampak" {
                        p.growth-line {
                            span.soft { (say(words, "Anak hadir, 13 pekan", "Children present, 13 weeks")) }
                            span.grown { (say(words, "+5 pekan ini", "+5 this week")) }
                        }
                        (PreEscaped(sparkline))
                    }
                }
                section {
                    h2 { (say(words, "Kabar", "News")) }
                    (news(avatar("Dewi", MemberId(2)), html! { b { "Dewi" } " " (say(words, "mencatat", "wrote about")) " " b { "Dongeng di teras" } },
                        say(words, "“Anak-anak minta buku tentang laut.” · kemarin", "“The children want books about the sea.” · yesterday")))
                    (news(avatar("Asep", MemberId(3)), html! { b { "Asep" } " " (say(words, "memegang bidang", "took the field")) " " b { "Dokumentasi" } }, words.day_near(day("2026-11-22"), day("2026-11-24")).as_str()))
                }
            }
        }
    };
    Page::new(words, "Baca Yuk!", member(Section::Home), body)
        .here("/baca-yuk")
        .live("/baca-yuk/alur", Seq(17))
        .render()
}

fn counter(words: Words, once: &Once, label: &'static str, count: u32) -> Markup {
    html! {
        (Counter { words, label: label.into(), count, action: "/baca-yuk/kegiatan/7/hitung".into(), once, hidden: vec![("band", label.to_owned())] })
    }
}

fn attendance(words: Words) -> Markup {
    let once = once();
    let when = words.day_and_time(day("2026-11-28"), "09:00".parse().unwrap(), Zone::Wib, day("2026-11-24"));
    let body = html! {
        (title(say(words, "Siapa yang hadir?", "Who is here?")).back("/baca-yuk/kegiatan/7", words.t("bar-gatherings"))
            .line(format!("{} · {when}", say(words, "Pojok baca", "Reading corner"))))
        div.columns {
            div {
                (act("/baca-yuk/kegiatan/7/hadir", &once, html! {
                    div.tiles {
                        @for (place, (name, id)) in PEOPLE.into_iter().enumerate() {
                            @let value = id.to_string();
                            (if id == 8 { tile(name, MemberId(id), "member", value).line(say(words, "dicatat oleh Rina", "recorded by Rina")) }
                                else { tile(name, MemberId(id), "member", value) }.here_if(place != 3 && id != 8))
                        }
                    }
                }))
                (secondary(say(words, "Relawan atau tamu (cukup nama)", "A volunteer or guest (a name will do)")).icon(Icon::Plus).to("#tamu"))
            }
            section {
                h2 { (say(words, "Anak-anak", "Children")) " " small { (say(words, "dihitung, bukan didata", "counted, not registered")) } }
                div.stack {
                    (counter(words, &once, say(words, "0–6 tahun", "0–6 years"), 14))
                    (counter(words, &once, say(words, "7–12 tahun", "7–12 years"), 38))
                    (counter(words, &once, say(words, "13–17 tahun", "13–17 years"), 8))
                    (counter(words, &once, say(words, "Dewasa", "Adults"), 0))
                }
                p.total { span.soft { (say(words, "Semua anak hari ini", "All children today")) } b { (say(words, "60 anak", "60 children")) } }
            }
        }
    };
    Page::new(words, "Siapa yang hadir?", member(Section::Gatherings), body)
        .here("/baca-yuk/kegiatan/7/hadir")
        .render()
}

fn gathering(words: Words) -> Markup {
    let once = once();
    let body = html! {
        (title(say(words, "Pojok baca & dongeng", "Reading corner & stories")).back("/baca-yuk/kegiatan", words.t("bar-gatherings"))
            .chips(html! { (chip(Tone::Ember, say(words, "Kelas", "Class"))) (chip(Tone::Indigo, say(words, "Setiap Sabtu", "Every Saturday"))) }))
        div.columns {
            div {
                div.rows {
                    (row(words.day_long(day("2026-11-28"))).line(words.times("09:00".parse().unwrap(), "11:00".parse().unwrap(), Zone::Wib)).lead(html! { (Icon::Clock) }))
                    (row(say(words, "Balai desa Cipanas", "Cipanas village hall")).line(say(words, "Masuk lewat pintu samping", "Use the side door")).lead(html! { (Icon::Pin) }))
                }
                section {
                    h2 { (say(words, "Anda datang?", "Are you coming?")) }
                    (act("/baca-yuk/kegiatan/7/jawab", &once, html! {
                        div.actions {
                            (primary(say(words, "Saya datang", "I am coming")).sends("answer", "coming").chosen_if(true))
                            div.actions.side {
                                (secondary(say(words, "Belum tentu", "Maybe")).sends("answer", "maybe").chosen_if(false))
                                (secondary(say(words, "Tidak", "No")).sends("answer", "not").chosen_if(false))
                            }
                        }
                    }))
                    (dots(3, 5, say(words, "3 dari 5 datang", "3 of 5 are coming")))
                }
                section {
                    h2 { (say(words, "Siapa mengerjakan apa", "Who does what")) }
                    div.rows {
                        (row(say(words, "Pendongeng", "Storyteller")).line("Dewi").lead(avatar("Dewi", MemberId(2))).aside(chip(Tone::Leaf, "1 / 1")))
                        (row(say(words, "Menjaga pintu", "At the door")).line(say(words, "Masih perlu 2 orang", "2 more people needed")).lead(badge(Tone::Plain, Icon::People)).aside(chip(Tone::Ember, say(words, "Saya bisa", "I can"))))
                    }
                }
            }
            div {
                section {
                    h2 { (say(words, "Agenda", "Agenda")) }
                    ol.agenda { li { (say(words, "Dongeng “Kancil dan buaya”", "A story")) } li { (say(words, "Membaca bebas", "Free reading")) } li { (say(words, "Pinjam dan kembalikan", "Lending")) p.soft { (say(words, "Rak baru dari Pak Ujang", "The new shelf")) } } }
                }
                section {
                    h2 { (say(words, "Ajak yang lain", "Ask the others")) }
                    (share(words, say(words, "*Pojok baca & dongeng*\nSabtu, 28 November · pukul 09.00 WIB\nBalai desa Cipanas. Anda datang?", "*Reading corner*\nSaturday, 28 November, 09:00 WIB"), "https://percik.id/baca-yuk/kegiatan/7"))
                }
                (fold(say(words, "Lainnya", "More"), html! {
                    (secondary(say(words, "Cetak daftar hadir", "Print the sign-in sheet")).icon(Icon::Print).to("cetak"))
                    (danger(say(words, "Batalkan kegiatan", "Cancel the gathering")))
                }))
            }
        }
    };
    Page::new(words, "Pojok baca", member(Section::Gatherings), body).here("/baca-yuk/kegiatan/7").render()
}

fn gatherings(words: Words) -> Markup {
    let item = |written: &str, name: &'static str, line: &'static str, aside: Markup| {
        html! { (row(name).line(line).lead(date_badge(words, day(written))).below(aside).to("/baca-yuk/kegiatan/7")) }
    };
    let body = html! {
        (title(words.t("bar-gatherings")).line(say(words, "Setiap Sabtu pagi, dan kadang lebih", "Every Saturday, and sometimes more")))
        div.columns {
            section {
                h2 { (say(words, "Yang akan datang", "Coming up")) }
                div.rows {
                    (item("2026-11-28", say(words, "Pojok baca & dongeng", "Reading corner"), say(words, "pukul 09.00 WIB · Balai desa", "09:00 WIB · Village hall"), chip(Tone::Leaf, say(words, "Anda datang", "You are coming"))))
                    (item("2026-12-05", say(words, "Pojok baca & dongeng", "Reading corner"), say(words, "pukul 09.00 WIB · Balai desa", "09:00 WIB · Village hall"), chip(Tone::Ember, say(words, "Belum dijawab", "Not answered"))))
                    (item("2026-12-08", say(words, "Lomba dongeng", "Story contest"), say(words, "dibatalkan karena hujan", "cancelled because of rain"), chip(Tone::Gold, say(words, "Batal", "Cancelled"))))
                }
                (primary(say(words, "Kegiatan baru", "New gathering")).icon(Icon::Plus).to("/baca-yuk/kegiatan/baru"))
            }
            section {
                h2 { (say(words, "Yang sudah lewat", "Past")) }
                (empty(say(words, "Belum ada kegiatan yang lewat. Setelah yang pertama, catatan dan hadirin ada di sini.", "Nothing has passed yet. After the first one, notes and attendance are here."), Some(html! { (secondary(say(words, "Lihat contoh", "See an example")).to("/contoh")) })))
            }
        }
    };
    Page::new(words, words.t("bar-gatherings"), member(Section::Gatherings), body)
        .here("/baca-yuk/kegiatan")
        .calendar("/baca-yuk/kegiatan.ics")
        .render()
}

fn form_with_mistakes(words: Words) -> Markup {
    let typed = Typed::default()
        .typed("title", "Pojok baca \"<b>\" 😀")
        .typed("kind", "class")
        .typed("weekdays", "saturday")
        .typed("day", "2026-02-28")
        .typed("note", "\nBaris pertama")
        .typed("party", 2)
        .typed("every", "weekly")
        .problem_at(
            "day",
            say(
                words,
                "Hari itu sudah lewat. Pilih hari ini atau sesudahnya.",
                "That day has passed. Choose today or later.",
            ),
        )
        .problem_at("kind", say(words, "Pilih salah satu.", "Choose one."))
        .problem_at("agree", say(words, "Perlu disetujui dahulu.", "Please agree first."));
    let body = html! {
        (title(say(words, "Kegiatan baru", "New gathering")).back("/baca-yuk/kegiatan", words.t("bar-gatherings")))
        (form(words, &typed, "/baca-yuk/kegiatan/baru", &once(), html! {
            (text(&typed, "title", say(words, "Nama kegiatan", "Name")).example("Pojok baca").longest(80).required())
            (choice(&typed, "kind", say(words, "Jenis", "Kind"))
                .option_with_line("class", say(words, "Kelas", "Class"), say(words, "Belajar bersama", "Learning together"))
                .option_with_line("meeting", say(words, "Rapat", "Meeting"), say(words, "Agenda dan notulen", "Agenda and minutes"))
                .option("free", say(words, "Lainnya", "Something else")))
            div.pair {
                (parts::day(&typed, "day", say(words, "Hari", "Day")).required())
                (time(&typed, "starts", say(words, "Mulai", "Begins")))
            }
            (weekdays(words, &typed, "weekdays", say(words, "Setiap", "Every")).hint(say(words, "Boleh lebih dari satu.", "More than one is fine.")))
            (select(&typed, "every", say(words, "Berulang", "Repeats")).option("once", say(words, "Sekali saja", "Once")).option("weekly", say(words, "Setiap pekan", "Every week")))
            (stepper(&typed, "party", say(words, "Berapa orang ikut Anda?", "How many come with you?")).least(0).most(20))
            (area(&typed, "note", say(words, "Catatan", "Note")).aside(say(words, "boleh kosong", "may be empty")).hint(say(words, "Apa yang perlu dibawa?", "What should people bring?")))
            (check(&typed, "agree", say(words, "Saya setuju dengan kesepakatan", "I accept the agreement")))
            (primary(say(words, "Simpan kegiatan", "Save")))
        }))
    };
    Page::new(words, "Kegiatan baru", member(Section::Gatherings), body)
        .here("/baca-yuk/kegiatan/baru")
        .render()
}

fn sign_in(words: Words) -> Markup {
    let typed = Typed::default();
    let body = html! {
        (title(say(words, "Masuk ke Baca Yuk!", "Sign in to Baca Yuk!")).line(say(words, "Nama Anda dan PIN enam angka.", "Your name and your six-digit PIN.")))
        (banner(Mood::Info, say(words, "Lupa PIN? Dua anggota dapat memastikan bahwa ini Anda.", "Forgotten? Two members can confirm that it is you.")))
        (form(words, &typed, "/baca-yuk/masuk", &once(), html! {
            (text(&typed, "name", say(words, "Nama", "Name")).autocomplete("username").required())
            (pin(&typed, "pin", "PIN").required())
            (primary(say(words, "Masuk", "Sign in")).icon(Icon::Door))
        }))
        (quiet(say(words, "Ponsel baru? Minta dua anggota", "New phone? Ask two members")).to("/baca-yuk/kembali"))
    };
    Page::new(words, say(words, "Masuk", "Sign in"), Frame::Bare { masthead: Some(masthead()) }, body)
        .here("/baca-yuk/masuk")
        .render()
}

fn rest(words: Words) -> Markup {
    let body = html! {
        (title("Bagian lain").back("/", "Kembali"))
        (banner(Mood::Ok, "Tersimpan. Terima kasih.")) (banner(Mood::Problem, "PIN itu tidak cocok. Nama Anda tetap tertulis."))
        p.chips { (chip(Tone::Ember, "Mufakat")) (chip(Tone::Leaf, "sudah dimasukkan")) (chip(Tone::Indigo, "Biasa")) (chip(Tone::Gold, "Giliran")) (chip(Tone::Plain, "Draf")) }
        div.actions { (primary("Utama")) (secondary("Kedua")) (quiet("Tenang")) (danger("Keluar dari komunitas")) (secondary("Cetak").icon(Icon::Print).prints()) }
        div.card.said-so { b { "Bila mufakat, langsung dijalankan" } p { "Kas keluar Rp450.000 · Asep mengambil rak" } }
        p.chips { @for id in 0..8 { (avatar("Ani", MemberId(id))) } (avatar_large("Yusuf", MemberId(5))) }
        p.chips { @for icon in Icon::ALL { (icon) } }
        dl.facts { dt { "Desa" } dd { "Cipanas" } dt { "Zona waktu" } dd { "WIB" } }
        div.scroll { table { tr { th { "Hak" } th { "Siapa" } th.number { "Hari" } } tr { td { "Mengundang" } td { "Setiap anggota" } td.number { "3" } } } }
        div.card { (qr("https://percik.id/u/Ab3dE6gH", "Kode QR undangan", "Arahkan kamera ponsel ke sini")) }
    };
    Page::new(words, "Bagian lain", member(Section::More), body).here("/baca-yuk/lainnya").render()
}

fn poster(words: Words) -> Markup {
    let body = html! {
        div.poster {
            span.crest { (emblem()) }
            h1 { "Baca Yuk!" }
            p { (say(words, "Mengajak anak sekitar rajin membaca", "Helping the children around us love reading")) }
            (qr("https://percik.id/u/Ab3dE6gH", "Kode QR undangan", say(words, "Pindai untuk bergabung", "Scan to join")))
            p { b { "percik.id/u/Ab3dE6gH" } }
        }
        table.sheet { tr { th { "No." } th { "Nama" } th { "Tanda tangan" } } @for place in 1..4 { tr { td { (place) } td {} td {} } } }
        (secondary(say(words, "Cetak", "Print")).icon(Icon::Print).prints())
    };
    Page::new(words, "Poster", Frame::Print, body).render()
}
