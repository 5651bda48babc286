//! Faces: what was under a veil is in none of the sizes.

use crate::made::{jpeg, noise, quarters};
use crate::pictures::{check_bare, pixels};
use image::RgbImage;
use media::{Area, Wrong, picture, veil};

const FACE: Area = Area { left: 250, top: 250, width: 500, height: 500 };

/// Black and white columns, a letter as it were.
fn striped(bright: bool) -> RgbImage {
    RgbImage::from_fn(640, 480, |x, y| {
        let inside = (160..480).contains(&x) && (120..360).contains(&y);
        image::Rgb([if inside && (x / 4 % 2 == 0) == bright { 255 } else { 0 }; 3])
    })
}

#[test]
fn two_faces_with_the_same_patches_come_out_alike() {
    let veiled = [true, false].map(|bright| {
        let sent = picture(&jpeg::plain(&striped(bright))).unwrap();
        pixels(&veil(&sent.wide.bytes, &[FACE]).unwrap().wide)
    });
    let [one, other] = &veiled;
    let apart = one.pixels().zip(other.pixels()).map(|(one, other)| one.0[0].abs_diff(other.0[0]));
    let worst = apart.max().unwrap();
    assert!(worst < 24, "they differ by {worst} of 255");
    let middle: Vec<u8> = (200..440).map(|x| one.get_pixel(x, 240).0[0]).collect();
    let steps = middle.windows(2).map(|pair| pair[0].abs_diff(pair[1])).max().unwrap();
    assert!(steps < 16, "no edge of a column remains: {steps}");
}

#[test]
fn what_is_outside_of_the_veil_stays() {
    let sent = picture(&jpeg::plain(&quarters(640, 480))).unwrap();
    let corner = Area { left: 0, top: 0, width: 100, height: 100 };
    let made = veil(&sent.wide.bytes, &[corner]).unwrap();
    check_bare(&made);
    let (before, after) = (pixels(&sent.wide), pixels(&made.wide));
    for (x, y) in [(200, 100), (500, 100), (100, 400), (500, 400)] {
        let apart = before.get_pixel(x, y).0.iter().zip(after.get_pixel(x, y).0);
        assert!(apart.map(|(one, other)| one.abs_diff(other)).max().unwrap() < 8);
    }
}

#[test]
fn areas_are_within_the_picture_and_not_empty() {
    let ours = picture(&jpeg::plain(&noise(200, 100))).unwrap().wide.bytes;
    let area = |left, top, width, height| Area { left, top, width, height };
    let wrong = [
        area(0, 0, 0, 10),
        area(0, 0, 10, 0),
        area(999, 0, 2, 10),
        area(0, 1000, 10, 1),
        area(9, 9, 65535, 9),
    ];
    for area in wrong {
        assert_eq!(veil(&ours, &[area]), Err(Wrong::Area), "{area:?}");
    }
    assert_eq!(veil(&ours, &[]), Err(Wrong::Area));
    assert_eq!(veil(&ours, &[FACE; 65]), Err(Wrong::Area));
    let thin = [area(999, 0, 1, 1000), area(0, 999, 1000, 1), area(0, 0, 1, 1), area(0, 0, 1000, 1000)];
    for area in thin {
        check_bare(&veil(&ours, &[area]).unwrap());
    }
    let tiny = picture(&jpeg::plain(&noise(1, 1))).unwrap().wide.bytes;
    check_bare(&veil(&tiny, &thin).unwrap());
}

#[test]
fn only_a_picture_made_here_is_veiled() {
    let sent = jpeg::telling(&quarters(64, 64), 1, b"");
    assert_eq!(veil(&sent, &[FACE]), Err(Wrong::NotOurs));
    assert_eq!(veil(&jpeg::plain(&quarters(1300, 64)), &[FACE]), Err(Wrong::NotOurs));
    assert_eq!(veil(b"GIF89a", &[FACE]), Err(Wrong::NotOurs));
    assert_eq!(veil(b"", &[FACE]), Err(Wrong::Empty));
}
