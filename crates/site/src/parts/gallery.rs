//! Whole screens made of nothing but parts: they show whether the vocabulary suffices, and to look at them the
//! test leaves them in `target/gallery/`.

mod screens;

use std::{fs, path::Path};

use maud::Markup;

use crate::{assets::Asset, words::Language};

/// Tags that are never closed.
const VOID: [&str; 4] = ["meta", "link", "input", "br"];

#[test]
fn every_screen_is_well_formed_and_keeps_to_the_policy() {
    for language in Language::ALL {
        for (name, page) in screens::all(language.words()) {
            let html = page.into_string();
            check_nesting(&html).unwrap_or_else(|wrong| panic!("{name} ({}): {wrong}", language.tag()));
            assert_eq!(html.matches("<h1").count(), 1, "{name}: one h1");
            for forbidden in [" style=\"", "<style", " onclick=", "javascript:"] {
                assert!(!html.contains(forbidden), "{name}: {forbidden}");
            }
            check_labels(&html, name);
        }
    }
    leave_for_the_eye().unwrap();
}

/// Every opened element is closed by its own name.
fn check_nesting(html: &str) -> Result<(), String> {
    let mut open: Vec<&str> = Vec::new();
    for tag in html.split('<').skip(1).filter(|tag| !tag.starts_with('!')) {
        let inside = tag.split('>').next().unwrap();
        let name = inside.trim_start_matches('/').split([' ', '/']).next().unwrap();
        if inside.starts_with('/') {
            if open.pop() != Some(name) {
                return Err(format!("</{name}> closes nothing"));
            }
        } else if !inside.ends_with('/') && !VOID.contains(&name) {
            open.push(name);
        }
    }
    if open.is_empty() { Ok(()) } else { Err(format!("never closed: {open:?}")) }
}

/// Every `for=` and `aria-describedby=` leads somewhere, and no id is there twice.
fn check_labels(html: &str, name: &str) {
    let values = |attribute: &str| {
        let opening = format!(" {attribute}=\"");
        html.split(&opening)
            .skip(1)
            .map(|piece| piece.split('"').next().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let mut ids = values("id");
    for wanted in values("for").iter().chain(&values("aria-describedby")).flat_map(|value| value.split(' ')) {
        assert!(ids.iter().any(|id| id == wanted), "{name}: no element has the id {wanted}");
    }
    let all = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(all, ids.len(), "{name}: an id is there twice: {ids:?}");
}

fn leave_for_the_eye() -> std::io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/gallery");
    for language in Language::ALL {
        let words = language.words();
        let there = folder.join(language.tag());
        fs::create_dir_all(&there)?;
        for (name, page) in screens::all(words) {
            fs::write(there.join(format!("{name}.html")), Markup::into_string(page))?;
        }
    }
    for asset in Asset::ALL {
        let (name, text) = asset.plain();
        fs::write(folder.join(name), text)?;
    }
    Ok(())
}
