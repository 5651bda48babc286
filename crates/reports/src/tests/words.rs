//! Lines of words.

use crate::letters::{Weight, lines, one_line};

fn texts(words: &str, width: f32) -> Vec<String> {
    lines(words, Weight::Medium, width).into_iter().map(|line| line.text).collect()
}

#[test]
fn lines_fit_and_lose_nothing() {
    let words = "Anak-anak datang membawa teman, lalu temannya membawa adik. ".repeat(20);
    for width in [3.0, 8.0, 20.0, 48.0] {
        for weight in [Weight::Medium, Weight::Heavy] {
            let lines = lines(&words, weight, width);
            assert!(lines.iter().all(|line| line.width <= width));
            let letters = |text: &str| text.replace(' ', "");
            let together: String = lines.iter().map(|line| line.text.as_str()).collect();
            assert_eq!(letters(&together), letters(&words));
            for line in &lines {
                assert!(line.glyphs.iter().all(|glyph| line.text.get(glyph.text_range.clone()).is_some()));
            }
        }
    }
}

#[test]
fn only_a_long_word_is_broken_inside() {
    assert_eq!(texts("satu dua tiga", 4.0), ["satu ", "dua tiga"]);
    assert!(texts("di Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww", 6.0).iter().all(|line| line.len() <= 10));
    assert_eq!(texts("www", 0.1), ["w", "w", "w"]);
    assert_eq!(texts("  ", 5.0), [" "]);
}

#[test]
fn what_the_letters_lack_is_shown_as_a_gap() {
    let rows = [
        ("10 → 60", "10 › 60"),
        ("Baca 📚👨‍👩‍👧 Yuk", "Baca Yuk"),
        ("Majelis مجلس الهدى Al-Huda", "Majelis […] Al-Huda"),
        ("ꦲꦏ꧀ꦱꦫ", "[…]"),
        ("se\u{ad}lamat\u{202e}", "selamat"),
        ("baris\nbaru\u{0}", "baris baru"),
        ("Rp\u{a0}450.000", "Rp\u{a0}450.000"),
    ];
    for (words, drawn) in rows {
        assert_eq!(texts(words, 99.0).concat(), drawn);
    }
}

#[test]
fn one_line_is_cut_with_an_ellipsis() {
    let run = one_line("Laporan semester pertama", Weight::Medium, 6.0);
    assert!(run.text.ends_with('…') && run.width <= 6.0, "{}", run.text);
    assert_eq!(one_line("Laporan", Weight::Medium, 60.0).text, "Laporan");
}
