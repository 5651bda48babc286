//! Rules that need more than one file to be seen.

use super::File;
use super::rust::ALLOWS_TIME_AND_CHANCE;
use std::collections::{BTreeMap, BTreeSet};

/// A noun's words are in a file of the same name in each language. What is inside is `locales`' affair.
pub fn languages_are_parallel(paths: &[String]) -> Vec<String> {
    let files = |language: &str| -> BTreeSet<String> {
        let folder = format!("locales/{language}/");
        paths.iter().filter_map(|path| path.strip_prefix(&folder)).map(str::to_owned).collect()
    };
    let (id, en) = (files("id"), files("en"));
    let lacks = |name: &String, language: &str| {
        format!("locales/{language}/{name} is missing: both languages are complete")
    };
    id.difference(&en)
        .map(|name| lacks(name, "en"))
        .chain(en.difference(&id).map(|name| lacks(name, "id")))
        .collect()
}

/// In each crate's sources at most one file may read the clock or draw lots; tests and benches may where they measure.
pub fn one_door_for_time_and_chance(files: &[File]) -> Vec<String> {
    let mut doors: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for file in files.iter().filter(|file| file.is_rust() && file.text.contains(ALLOWS_TIME_AND_CHANCE)) {
        if let Some((name, rest)) = file.path.strip_prefix("crates/").and_then(|path| path.split_once('/'))
            && rest.starts_with("src/")
        {
            doors.entry(name).or_default().push(&file.path);
        }
    }
    doors
        .into_iter()
        .filter(|(_, paths)| paths.len() > 1)
        .map(|(name, paths)| {
            format!(
                "{}: `{name}` reads time or chance in more than one file: one door can be watched",
                paths.join(", ")
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_in_one_language_alone_is_missed_in_the_other() {
        let paths = ["locales/id/home.ftl", "locales/en/home.ftl", "locales/id/tasks.ftl"].map(str::to_owned);
        assert_eq!(
            languages_are_parallel(&paths),
            ["locales/en/tasks.ftl is missing: both languages are complete"]
        );
    }

    #[test]
    fn a_second_door_is_named_and_tests_are_free() {
        let file = |path: &str| File { path: path.to_owned(), text: format!("#[{ALLOWS_TIME_AND_CHANCE})]") };
        let one = [file("crates/host/src/clock.rs"), file("crates/host/tests/it/main.rs")];
        assert!(one_door_for_time_and_chance(&one).is_empty());
        let two = [file("crates/host/src/clock.rs"), file("crates/host/src/homes.rs")];
        assert_eq!(one_door_for_time_and_chance(&two).len(), 1);
    }
}
