//! The curve in rows: ordinary lives, and those that break charts.

use resvg::usvg::roxmltree::Document;

use super::*;
use crate::{Bar, Bars};

fn month_names() -> Vec<(i64, String)> {
    ["Jan", "Feb", "Mar", "Apr"]
        .iter()
        .zip([0, 31, 59, 90])
        .map(|(name, day)| (day, name.to_string()))
        .collect()
}

fn growth<'a>(points: &'a [Point], ticks: &'a [(i64, String)]) -> Growth<'a> {
    Growth {
        id: "tumbuh",
        title: "Anak yang rutin datang",
        description: "Dari 10 menjadi 60 anak dalam 3 bulan.",
        points,
        ticks,
        first: "10",
        last: "60",
        baseline: None,
        target: None,
    }
}

pub(crate) fn thirteen_weeks() -> Vec<Point> {
    [10, 11, 11, 14, 17, 19, 24, 28, 33, 41, 47, 55, 60]
        .iter()
        .zip(0..)
        .map(|(v, week)| Point { x: week * 7, value: *v })
        .collect()
}

/// Drawings that use every class between them.
pub(crate) fn every_part() -> Vec<String> {
    let (points, ticks) = (thirteen_weeks(), month_names());
    let mut whole = growth(&points, &ticks);
    whole.baseline = Some(Level { value: 10, label: "awal" });
    whole.target = Some(Level { value: 80, label: "sasaran 80" });
    let bars: Vec<Bar> = (1..9).map(|n| Bar { label: "7 Mar", value: n, worded: "9" }).collect();
    let bars = Bars { id: "hadir", title: "Hadir", description: "Delapan kali.", bars: &bars };
    vec![whole.svg().unwrap(), whole.sparkline().unwrap(), bars.svg().unwrap()]
}

/// Parses the drawing and checks what every drawing must hold.
fn well_formed(svg: &str) -> Document<'_> {
    assert!(svg.len() < 4_000, "{} bytes", svg.len());
    assert!(!svg.contains("style=") && !svg.contains("NaN") && !svg.contains(".0"), "{svg}");
    let document = Document::parse(svg).unwrap();
    let ids: Vec<_> = document.descendants().filter_map(|node| node.attribute("id")).collect();
    assert!(ids.iter().all(|id| id.starts_with("tumbuh-")), "{ids:?}");
    for circle in document.descendants().filter(|node| node.has_tag_name("circle")) {
        let at = |name| circle.attribute(name).unwrap().parse::<f64>().unwrap();
        assert!((0.0..=320.0).contains(&at("cx")) && (0.0..=136.0).contains(&at("cy")), "{svg}");
    }
    document
}

fn words(document: &Document, class: &str) -> Vec<String> {
    let of_class = document.descendants().filter(|node| node.attribute("class") == Some(class));
    of_class.filter_map(|node| node.text()).map(str::to_string).collect()
}

#[test]
fn without_a_point_there_is_no_curve() {
    assert_eq!(growth(&[], &[]).svg(), None);
    assert_eq!(growth(&[], &[]).sparkline(), None);
}

#[test]
fn any_points_give_a_small_well_formed_drawing() {
    let many: Vec<Point> = (0..500).map(|x| Point { x: x * x, value: (x * 7_919) % 997 }).collect();
    let rows: &[(&str, &[(i64, i64)])] = &[
        ("one", &[(3, 7)]),
        ("one, zero", &[(3, 0)]),
        ("all equal", &[(0, 4), (7, 4), (14, 4)]),
        ("one day", &[(7, 4), (7, 9)]),
        ("huge", &[(0, 1), (1, 1_000_000_000_000), (2, 500_000_000_000)]),
        ("extreme", &[(i64::MIN, i64::MIN), (0, 0), (i64::MAX, i64::MAX)]),
        ("below zero", &[(0, -5), (7, 12), (9, -20)]),
        ("falling", &[(0, 60), (1, 60), (90, 3)]),
    ];
    for (name, row) in rows {
        let points: Vec<Point> = row.iter().map(|(x, value)| Point { x: *x, value: *value }).collect();
        let svg = growth(&points, &month_names()).svg().unwrap();
        well_formed(&svg);
        assert_eq!(svg.contains("g-line"), points.len() > 1, "{name}");
        assert_eq!(svg.contains("g-start"), points.len() > 1, "{name}");
        well_formed(&growth(&points, &[]).sparkline().unwrap());
    }
    well_formed(&growth(&many, &month_names()).svg().unwrap());
    well_formed(&growth(&many, &month_names()).sparkline().unwrap());
}

#[test]
fn the_text_alternative_and_the_words_are_there_and_escaped() {
    let points = thirteen_weeks();
    let ticks = [(0, "<Jan>".to_string())];
    let mut hostile = growth(&points, &ticks);
    hostile.id = "tumbuh\"><script>";
    hostile.title = "<script>alert(1)</script>";
    hostile.description = "a & b\u{0}";
    hostile.last = "<5";
    hostile.target = Some(Level { value: 80, label: "\"sasaran\"" });
    let svg = hostile.svg().unwrap();
    let document = Document::parse(&svg).unwrap();
    assert!(!svg.contains("<script"));
    let text =
        |tag| document.descendants().find(|node| node.has_tag_name(tag)).unwrap().text().unwrap().to_string();
    assert_eq!(text("title"), "<script>alert(1)</script>");
    assert_eq!(text("desc"), "a & b");
    assert_eq!(words(&document, "g-last"), ["<5"]);
    assert_eq!(words(&document, "g-label"), ["<Jan>"]);
    assert_eq!(words(&document, "g-target-label"), ["\"sasaran\""]);
    let labelled: Vec<_> = document.root_element().attribute("aria-labelledby").unwrap().split(' ').collect();
    for id in labelled {
        assert!(document.descendants().any(|node| node.attribute("id") == Some(id)), "{id}");
    }
}

#[test]
fn ticks_without_room_or_outside_are_left_out() {
    let points = thirteen_weeks();
    let every_day: Vec<(i64, String)> = (-10..120).map(|day| (day, format!("hari {day}"))).collect();
    let svg = growth(&points, &every_day).svg().unwrap();
    let shown = words(&well_formed(&svg), "g-label");
    assert_eq!(shown.first().map(String::as_str), Some("hari 0"));
    assert!((3..=7).contains(&shown.len()), "{shown:?}");
}

#[test]
fn a_long_last_value_stands_above_its_dot() {
    let points = thirteen_weeks();
    let mut rich = growth(&points, &[]);
    rich.last = "Rp1.250.000.000";
    let svg = rich.svg().unwrap();
    assert!(svg.contains("text-anchor=\"end\">Rp1.250.000.000<"), "{svg}");
    assert!(growth(&points, &[]).svg().unwrap().contains("\">60<"));
}

#[test]
fn a_quarter_of_a_year_stays_under_a_kilobyte_and_a_half() {
    let (points, ticks) = (thirteen_weeks(), month_names());
    let svg = growth(&points, &ticks).svg().unwrap();
    assert!(svg.len() < 1_600, "{}", svg.len());
    assert_eq!(svg, growth(&points, &ticks).svg().unwrap());
}
