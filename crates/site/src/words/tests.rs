//! The catalogue is complete in every language, and says what the pages ask for and nothing else.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use super::{Language, catalogue::NOUNS};

/// Each key of a language with the arguments that its sentence takes in.
fn keys(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut keys = BTreeMap::new();
    for noun in NOUNS {
        let mut key = String::new();
        for line in noun.text(language).lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, _)) = line.split_once('=').filter(|(name, _)| begins_a_message(name)) {
                key = name.trim().to_owned();
                let twice = keys.insert(key.clone(), BTreeSet::new()).is_some();
                assert!(!twice, "{key} is there twice ({}, {})", noun.name, language.tag());
            }
            if let Some(args) = keys.get_mut(&key) {
                args.extend(arguments(line));
            }
        }
    }
    keys
}

fn begins_a_message(name: &str) -> bool {
    let name = name.trim_end();
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

fn arguments(line: &str) -> impl Iterator<Item = String> + '_ {
    line.split('$')
        .skip(1)
        .map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect())
}

#[test]
fn every_file_can_be_read() {
    for noun in NOUNS {
        for language in Language::ALL {
            let read = fluent_bundle::FluentResource::try_new(noun.text(language).to_owned());
            assert!(
                read.is_ok(),
                "locales/{}/{}.ftl: {:?}",
                language.tag(),
                noun.name,
                read.err().map(|(_, why)| why)
            );
        }
    }
}

#[test]
fn every_language_has_every_sentence_with_the_same_arguments() {
    let source = keys(Language::Indonesian);
    assert!(!source.is_empty());
    let english = keys(Language::English);
    let mut wrong = Vec::new();
    for key in source.keys().chain(english.keys()).collect::<BTreeSet<_>>() {
        if source.get(key) != english.get(key) {
            wrong.push(format!("{key}: id {:?}, en {:?}", source.get(key), english.get(key)));
        }
    }
    assert!(wrong.is_empty(), "the languages differ:\n{}", wrong.join("\n"));
}

#[test]
fn every_sentence_a_page_asks_for_is_there_and_no_other() {
    let there = keys(Language::Indonesian);
    let mut asked = BTreeSet::new();
    let mut literals = BTreeSet::new();
    for source in sources() {
        asked.extend(asked_keys(&source));
        literals.extend(string_literals(&source));
    }
    let missing: Vec<_> = asked.iter().filter(|key| !there.contains_key(*key)).collect();
    assert!(missing.is_empty(), "asked for, but not in locales/id: {missing:?}");
    let unused: Vec<_> = there.keys().filter(|key| !literals.contains(*key)).collect();
    assert!(unused.is_empty(), "in locales/id, but no page asks for it: {unused:?}");
}

/// The text of every Rust file that makes pages, without its comments.
fn sources() -> Vec<String> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut folders: Vec<PathBuf> = ["site/src", "percik/src"].map(|folder| crates.join(folder)).into();
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| kind == "rs") && !path.ends_with("words/tests.rs") {
                let lines = fs::read_to_string(&path).unwrap();
                let said = lines.lines().filter(|line| !line.trim_start().starts_with("//"));
                sources.push(said.collect::<Vec<_>>().join("\n"));
            }
        }
    }
    sources
}

/// The literals straight inside `.t(…)` and `.with(…`.
fn asked_keys(source: &str) -> impl Iterator<Item = String> + '_ {
    let calls = [".t(", ".with("].into_iter().flat_map(|call| source.split(call).skip(1));
    calls.filter_map(|rest| {
        let (key, _) = rest.trim_start().strip_prefix('"')?.split_once('"')?;
        begins_a_message(key).then(|| key.to_owned())
    })
}

fn string_literals(source: &str) -> impl Iterator<Item = String> + '_ {
    source.split('"').filter(|part| begins_a_message(part)).map(str::to_owned)
}
