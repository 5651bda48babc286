//! Golden files: every event as it was once written to a log that still exists somewhere.
//!
//! `PERCIK_GOLDEN=write` writes those that are missing; one that exists is never written again.

use std::{collections::BTreeMap, fs, path::PathBuf};

use serde_json::Value;

use super::{commands, events};
use crate::{Command, Event};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("golden")
}

fn kind(body: &Value) -> String {
    body["kind"].as_str().unwrap().to_owned()
}

/// Each sample's file name, `gatherings.counted.v1.json`, and body; a second shape of a kind is `….v1.2.json`.
fn samples() -> BTreeMap<String, Value> {
    let mut named = BTreeMap::new();
    for event in events() {
        let body = event.body().unwrap();
        let name = format!("{}.v{}", kind(&body), body["v"]);
        let taken = |nth: &usize| named.contains_key(&file_name(&name, *nth));
        let nth = (1..).find(|nth| !taken(nth)).unwrap();
        named.insert(file_name(&name, nth), body);
    }
    named
}

fn file_name(name: &str, nth: usize) -> String {
    if nth == 1 { format!("{name}.json") } else { format!("{name}.{nth}.json") }
}

/// As a row of the log holds it: each text with its salt.
fn salted(body: &mut Value) {
    match body {
        Value::Object(fields) if fields.contains_key("t") => {
            fields.insert("s".into(), "00112233445566778899aabbccddeeff".into());
        }
        Value::Object(fields) => fields.values_mut().for_each(salted),
        Value::Array(items) => items.iter_mut().for_each(salted),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn unsalted(body: &mut Value) {
    match body {
        Value::Object(fields) => {
            if fields.contains_key("t") {
                fields.remove("s");
            }
            fields.values_mut().for_each(unsalted);
        }
        Value::Array(items) => items.iter_mut().for_each(unsalted),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn every_golden_event_is_read_and_written_the_same() {
    if std::env::var("PERCIK_GOLDEN").is_ok_and(|it| it == "write") {
        fs::create_dir_all(folder()).unwrap();
        for (name, mut body) in samples() {
            let path = folder().join(name);
            if !path.exists() {
                salted(&mut body);
                fs::write(path, serde_json::to_string_pretty(&body).unwrap() + "\n").unwrap();
            }
        }
    }
    let mut read = 0;
    for file in fs::read_dir(folder()).unwrap() {
        let path = file.unwrap().path();
        let stored = fs::read_to_string(&path).unwrap();
        let event = Event::read(&stored).unwrap_or_else(|why| panic!("{}: {why:?}", path.display()));
        let mut expected: Value = serde_json::from_str(&stored).unwrap();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        assert!(name.starts_with(&format!("{}.v{}.", kind(&expected), expected["v"])), "{name}");
        unsalted(&mut expected);
        assert_eq!(event.body().unwrap(), expected, "{name}");
        read += 1;
    }
    assert!(read >= 50, "only {read} golden files were found");
}

#[test]
fn every_kind_and_shape_of_event_has_a_golden_file() {
    for name in samples().into_keys() {
        assert!(
            folder().join(&name).exists(),
            "{name} is missing: write it with `cargo xtask golden`, look at it, commit it"
        );
    }
}

#[test]
fn every_golden_text_may_be_erased() {
    fn erased(body: &mut Value) {
        match body {
            Value::Object(fields) if fields.contains_key("t") => *body = serde_json::json!({"h": "ab"}),
            Value::Object(fields) => fields.values_mut().for_each(erased),
            Value::Array(items) => items.iter_mut().for_each(erased),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    for (name, mut body) in samples() {
        erased(&mut body);
        assert!(Event::read(&body.to_string()).is_ok(), "{name}: {body}");
    }
}

#[test]
fn what_is_no_event_of_ours_is_said_to_be_unreadable() {
    let rows = [
        (r#"{"kind":"gatherings.sung","v":1}"#, "gatherings.sung"),
        (r#"{"kind":"choir.sung","v":1}"#, "choir.sung"),
        (r#"{"kind":"tasks.finished","v":2,"task":1}"#, "tasks.finished"),
        (r#"{"kind":"tasks.finished","v":1}"#, "tasks.finished"),
        (r#"{"kind":"tasks.finished","v":1,"task":-1}"#, "tasks.finished"),
        (r#"{"kind":"tasks.finished","v":1,"task":1"#, ""),
        ("[]", ""),
    ];
    for (body, kind) in rows {
        assert_eq!(Event::read(body).unwrap_err().kind, kind, "{body}");
    }
}

#[test]
fn every_command_is_read_back_from_its_json() {
    for command in commands() {
        let json = serde_json::to_value(&command).unwrap();
        let read = Command::from_json(json.clone()).unwrap_or_else(|why| panic!("{json}: {why:?}"));
        assert_eq!(serde_json::to_value(&read).unwrap(), json);
    }
}

#[test]
fn a_command_that_cannot_be_read_says_why() {
    let rows = [
        (serde_json::json!({"task": 1}), "has a `kind`"),
        (serde_json::json!([]), "has a `kind`"),
        (serde_json::json!({"kind": "choir.sing"}), "choir.sing"),
        (serde_json::json!({"kind": "tasks.sing"}), "tasks.sing"),
        (serde_json::json!({"kind": "tasks.take"}), "task"),
        (serde_json::json!({"kind": "tasks.drop", "task": 1, "reason": {"h": "00"}}), "hash"),
        (serde_json::json!({"kind": "tasks.drop", "task": 1, "reason": {}}), "text"),
        (serde_json::json!({"kind": "tasks.drop", "task": 1, "reason": {"x": 1}}), "text"),
        (serde_json::json!({"kind": "tasks.add", "what": {"t": {"t": "A\u{0}"}}}), "strings"),
        (serde_json::json!({"kind": "tasks.add", "what": {"t": {"h": ""}}}), "strings"),
        (serde_json::json!({"kind": "tasks.add", "what": "A", "due": "2026-02-31"}), "2026-02"),
    ];
    for (json, why) in rows {
        let malformed = Command::from_json(json.clone()).unwrap_err();
        assert!(malformed.0.contains(why), "{json}: {malformed:?}");
    }
}

#[test]
fn a_text_in_the_form_of_the_log_is_tidied_like_any_other() {
    let json = serde_json::json!({"kind": "tasks.add", "what": {"t": " \u{7} Pinjam tikar\r\n", "s": "00"}});
    let Command::Tasks(crate::tasks::Command::Add { what, .. }) = Command::from_json(json).unwrap() else {
        panic!("another command");
    };
    assert_eq!(what.words(), Some("Pinjam tikar"));
}
