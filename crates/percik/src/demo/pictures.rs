//! Pictures of the reading corner, drawn by us: each goes the way of a phone's photo, with the place in it that phones
//! write down, and comes out without.

use std::fmt::Write;

use anyhow::Context;
use community::photos::{Command, Consent, People};

use super::{
    story::{DEWI, READING_CORNER, RINA},
    telling::{Telling, text},
};

const WIDTH: u32 = 1200;
const HEIGHT: u32 = 900;
/// What a camera writes beside the picture.
const PLACE: &[u8] = b"Exif\0\0GPS -6.7403 107.0450 Cipanas";

pub async fn of_the_reading_corner(it: &mut Telling<'_>, day: i64) -> anyhow::Result<()> {
    it.on(day, "11:20")?;
    let occasion = Some(it.occasion(READING_CORNER, day));
    let pictures = [
        (shelf(), People::Nobody, "Rak buku di pojok baca"),
        (circle(), People::Children, "Membaca bersama, kelompok kecil"),
        (mats(), People::Nobody, "Tikar digelar sampai teras"),
    ];
    for (drawing, people, caption) in pictures {
        let shot = it.pictured(photographed(&drawing)?).await?;
        it.by(DEWI, Command::Add { shot, people, caption: text(caption), occasion }).await?;
    }
    let all = it.home.read(|it| it.photos.all().map(|(id, it)| (id, it.people)).collect::<Vec<_>>());
    for (photo, people) in all {
        match people {
            People::Nobody => it.by(RINA, Command::Show { photo }).await?,
            People::Adults | People::Children => {
                let (who, words) = (text("Bu Lilis"), text("Boleh foto Nadia tampil di halaman komunitas?"));
                it.by(DEWI, Command::Consent { photo, consent: Consent { who, words } }).await?;
            }
        }
    }
    Ok(())
}

/// As a JPEG with a place in it.
pub(super) fn photographed(drawing: &str) -> anyhow::Result<Vec<u8>> {
    let png = charts::drawn(drawing, WIDTH, HEIGHT).context("draw a picture")?;
    let picture = media::picture(&png).map_err(|wrong| anyhow::anyhow!("make a picture: {wrong:?}"))?;
    let mut jpeg = picture.wide.bytes;
    let length = u16::try_from(PLACE.len() + 2)?.to_be_bytes();
    // Right behind the beginning, where cameras write it.
    jpeg.splice(2..2, [&[0xff, 0xe1], length.as_slice(), PLACE].concat());
    Ok(jpeg)
}

fn framed(inside: &str) -> String {
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1200 900' width='1200' height='900'>\
         <rect width='1200' height='620' fill='#f6e3c8'/><rect y='620' width='1200' height='280' fill='#b98a5a'/>\
         <rect x='820' y='90' width='270' height='230' rx='10' fill='#bfe0ee'/>\
         <path d='M955 90v230M820 205h270' stroke='#8a5a34' stroke-width='14'/>{inside}</svg>"
    )
}

fn shelf() -> String {
    const COLOURS: [&str; 6] = ["#c2410c", "#2f7a4d", "#2c3b6b", "#d99a1c", "#a3202f", "#6b5d4f"];
    let mut books = String::from("<rect x='90' y='120' width='640' height='640' rx='14' fill='#8a5a34'/>");
    for row in 0..3_u32 {
        let floor = 320 + row * 205;
        let _ = write!(books, "<rect x='115' y='{}' width='590' height='175' fill='#5d3b20'/>", floor - 175);
        for place in 0..14_u32 {
            let (high, colour) =
                (105 + (place * 37 + row * 53) % 60, COLOURS[((place * 5 + row) % 6) as usize]);
            let (x, y) = (125 + place * 41, floor - high);
            let _ =
                write!(books, "<rect x='{x}' y='{y}' width='34' height='{high}' rx='4' fill='{colour}'/>");
        }
    }
    framed(&books)
}

fn circle() -> String {
    let mut children = String::from("<ellipse cx='560' cy='740' rx='430' ry='110' fill='#2f7a4d'/>");
    for (place, shirt) in ["#c2410c", "#2c3b6b", "#d99a1c", "#a3202f", "#e6b98a"].into_iter().enumerate() {
        let x = 220 + place * 170;
        let y = 600 - (place % 2) * 40;
        let _ = write!(
            children,
            "<path d='M{} {}q70 -150 140 0z' fill='{shirt}'/><circle cx='{}' cy='{}' r='52' fill='#8d5b3a'/>\
             <path d='M{} {}h80v46h-80z' fill='#fffdf9'/>",
            x - 70,
            y + 150,
            x,
            y,
            x - 40,
            y + 96
        );
    }
    framed(&children)
}

/// A slip of paper beside the glass that it came from.
pub fn slip() -> anyhow::Result<Vec<u8>> {
    photographed(&framed(
        "<path d='M430 330h240l-30 330h-180z' fill='#e9f2f4' stroke='#8fa9b0' stroke-width='10'/>\
         <path d='M700 560l260 40-20 110-260-40z' fill='#fffdf9' stroke='#d9c8b0' stroke-width='6'/>\
         <path d='M740 610l150 22' stroke='#2c3b6b' stroke-width='16' stroke-linecap='round'/>\
         <circle cx='520' cy='600' r='26' fill='#fffdf9'/><circle cx='580' cy='610' r='24' fill='#fdebdc'/>",
    ))
}

fn mats() -> String {
    let mut mats = String::new();
    for place in 0..6_u32 {
        let (x, y) = (70 + place % 3 * 370, 640 + place / 3 * 120);
        let _ = write!(
            mats,
            "<path d='M{x} {y}h330l30 90h-390z' fill='#d9b26f'/><path d='M{x} {}h340' stroke='#a3202f' stroke-width='10'/>",
            y + 40
        );
    }
    framed(&mats)
}
