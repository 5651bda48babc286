//! Emblems of many seeds: small, well-formed, different, and never pale on pale.

use std::collections::BTreeSet;

use resvg::usvg::roxmltree::Document;

use super::choices::COLOURS;
use super::*;

fn seed(n: u16) -> [u8; 16] {
    let mut seed = [7; 16];
    seed[14..].copy_from_slice(&n.to_be_bytes());
    seed
}

#[test]
fn an_emblem_is_small_well_formed_and_always_the_same() {
    let mut largest = 0;
    for n in 0..600 {
        let svg = emblem(&seed(n), 42);
        largest = largest.max(svg.len());
        let document = Document::parse(&svg).unwrap();
        assert_eq!(document.root_element().attribute("width"), Some("42"));
        assert_eq!(svg, emblem(&seed(n), 42));
        assert!(!svg.contains("id=") && !svg.contains("style="), "emblems share a page");
    }
    assert!(largest < 1_200, "{largest} bytes");
}

#[test]
fn neighbouring_seeds_look_different() {
    let different: BTreeSet<String> = (0..300).map(|n| emblem(&seed(n), 64)).collect();
    assert!(different.len() > 230, "{}", different.len());
    let grounds: BTreeSet<&str> = (0..60).map(|n| colours_of(&seed(n)).ground).collect();
    assert_eq!(grounds.len(), 4);
}

/// Relative luminance as WCAG defines it.
fn luminance(colour: &str) -> f64 {
    let channel = |at: usize| {
        let share = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
        if share <= 0.03928 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

#[test]
fn what_lies_on_a_surface_stands_out_from_it() {
    let contrast = |a, b| {
        let (a, b) = (luminance(a), luminance(b));
        (f64::max(a, b) + 0.05) / (f64::min(a, b) + 0.05)
    };
    for colours in COLOURS {
        let Colours { ground, petal, mark, ornament } = colours;
        for (over, under, least) in [(petal, ground, 4.0), (mark, petal, 3.0), (ornament, ground, 2.9)] {
            assert!(contrast(over, under) >= least, "{over} on {under}: {:.2}", contrast(over, under));
        }
    }
}
