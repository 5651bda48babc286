//! Photos: how long a camera's picture takes to all its sizes and how much memory two at once, how fast a file is
//! handed out, and how long a report with many of them takes.

use std::{
    process::Command,
    sync::Arc,
    time::{Duration, Instant},
};

use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use reports::{Block, Document, Photo};

use crate::{
    client::{Connection, Server, rate},
    pages::told,
    report,
};

const WIDTH: u16 = 4_000;
const HEIGHT: u16 = 3_000;
const ROUNDS: usize = 5;
const LASTING: Duration = Duration::from_secs(2);
const BOUNDARY: &str = "percik-bench";

pub async fn run() {
    let picture = camera(0);
    alone(&picture);
    let dir = tempfile::tempdir().unwrap();
    let cookie = told(dir.path()).await;
    let server = Server::of_percik(dir.path());
    two_at_once(&server, &cookie).await;
    served(&server).await;
    paper();
}

/// What a phone's camera makes: twelve megapixels, one pass, with light, edges and grain.
fn camera(seed: u32) -> Vec<u8> {
    let mut grain = seed.wrapping_mul(2_654_435_761).max(1);
    let mut rgb = Vec::with_capacity(usize::from(WIDTH) * usize::from(HEIGHT) * 3);
    for y in 0..u32::from(HEIGHT) {
        for x in 0..u32::from(WIDTH) {
            grain ^= grain << 13;
            grain ^= grain >> 17;
            grain ^= grain << 5;
            let shelf = if (x / 240 + y / 300) % 2 == 0 { 40 } else { 0 };
            let light = x * 120 / u32::from(WIDTH) + y * 60 / u32::from(HEIGHT) + shelf + grain % 9;
            rgb.extend([light as u8, (light * 3 / 4) as u8, (255 - light) as u8]);
        }
    }
    let mut jpeg = vec![];
    let mut encoder = Encoder::new(&mut jpeg, 90);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder.encode(&rgb, WIDTH, HEIGHT, ColorType::Rgb).unwrap();
    jpeg
}

/// Against reading all of its pixels, which nobody can spare who wants to see them.
fn alone(picture: &[u8]) {
    let (mut ours, mut theirs) = (vec![], vec![]);
    for _ in 0..ROUNDS {
        let began = Instant::now();
        jpeg_decoder::Decoder::new(picture).decode().unwrap();
        theirs.push(began.elapsed().as_secs_f64());
        let began = Instant::now();
        media::picture(picture).unwrap();
        ours.push(began.elapsed().as_secs_f64());
    }
    let (ours, theirs) = (report::median(ours), report::median(theirs));
    let figure = format!("{:.0} ms, {:.2} times reading its pixels", ours * 1e3, ours / theirs);
    report::note(&format!("12 megapixels, {:.1} MB, to all sizes", picture.len() as f64 / 1e6), &figure);
}

async fn two_at_once(server: &Server, cookie: &str) {
    let idle = server.resident_megabytes();
    let began = Instant::now();
    let sent: Vec<_> = (1..=2)
        .map(|seed| {
            let (url, form) =
                (format!("http://{}/baca-yuk/foto/tambah", server.address), form(&camera(seed)));
            let cookie = cookie.trim().trim_start_matches("cookie: ").to_owned();
            tokio::spawn(async move {
                let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build();
                let kind = format!("multipart/form-data; boundary={BOUNDARY}");
                let asked = client.unwrap().post(url).header("content-type", kind).header("cookie", cookie);
                asked.body(form).send().await.unwrap().status()
            })
        })
        .collect();
    for answer in sent {
        assert_eq!(answer.await.unwrap(), 303, "the photo was not taken");
    }
    let took = began.elapsed().as_secs_f64();
    let above = server.most_resident_megabytes() - idle;
    let figure = format!("{above:.0} MB above idle at most, {took:.1} s with drawing and sending them");
    report::line("two of them sent at once", &figure, "≤ 150 MB", above <= 150.0);
}

fn form(picture: &[u8]) -> Vec<u8> {
    let part = |head: &str| format!("--{BOUNDARY}\r\ncontent-disposition: form-data; {head}\r\n\r\n");
    let head = part("name=\"people\"") + "nobody\r\n" + &part("name=\"files\"; filename=\"foto.jpg\"");
    [head.as_bytes(), picture, format!("\r\n--{BOUNDARY}--\r\n").as_bytes()].concat()
}

/// The first photo of the public page, as everybody gets it.
async fn served(server: &Server) {
    let mut connection = Connection::open(&server.address).await;
    let page = crate::pages::brotli_text(&connection.get("/baca-yuk", "").await.body);
    let photo =
        page.split("src=\"").find_map(|it| it.split('"').next().filter(|it| it.ends_with(".jpg"))).unwrap();
    let bytes = connection.get(photo, "").await;
    assert_eq!(bytes.status, 200, "{photo}");
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), [bytes.head.as_bytes(), &bytes.body].concat()).unwrap();
    let bare = Server::start(Command::new(std::env::current_exe().unwrap()).arg("bare").arg(file.path()));
    let theirs = rate(&bare.address, "/", "", 16, LASTING).await.per_second;
    let ours = rate(&server.address, photo, "", 16, LASTING).await.per_second;
    let figure =
        format!("{ours:.0}/s, {:.0} % of a bare handler that has it in memory", 100.0 * ours / theirs);
    report::note(&format!("a photo of {} bytes from disk", bytes.body.len()), &figure);
}

/// A dozen pages with twenty different photos.
fn paper() {
    let photo = |seed| {
        let jpeg = Arc::new(media::picture(&camera(seed)).unwrap().phone.bytes);
        Photo { jpeg, alt: "Rak buku".into(), caption: "Rak buku".into() }
    };
    let words = "Enam puluh anak membaca di balai desa, dan yang besar membantu yang kecil. ".repeat(24);
    let photos: Vec<Photo> = (1..=20).map(photo).collect();
    let weight: usize = photos.iter().map(|it| it.jpeg.len()).sum();
    let mut blocks = vec![Block::Photos(photos)];
    blocks.extend((0..20).map(|_| Block::Paragraph(words.clone())));
    let document = Document { title: "Laporan".into(), language: "id".into(), blocks, ..Document::default() };
    let mut took = vec![];
    let mut pdf = vec![];
    for _ in 0..ROUNDS {
        let began = Instant::now();
        pdf = reports::pdf(&document).unwrap();
        took.push(began.elapsed().as_secs_f64());
    }
    let pages = lopdf::Document::load_mem(&pdf).unwrap().get_pages().len();
    let figure = format!(
        "{:.0} ms, {:.1} MB of which {:.1} MB are photos",
        report::median(took) * 1e3,
        pdf.len() as f64 / 1e6,
        weight as f64 / 1e6
    );
    report::note(&format!("a report of {pages} pages with 20 photos as PDF"), &figure);
}
