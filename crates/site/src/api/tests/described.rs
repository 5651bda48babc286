//! The OpenAPI document is truthful: what is described is there, and what is there is described.

use std::collections::BTreeSet;

use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use community::samples;
use jsonschema::Validator;
use serde_json::{Value, json};

use super::{super::document::described, HERE, program};
use crate::testing::Town;

/// Judges what is said by a component of the document.
fn validator(document: &Value, component: &str) -> Validator {
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$ref": format!("#/components/schemas/{component}"),
        "components": document["components"],
    });
    jsonschema::validator_for(&schema).unwrap_or_else(|error| panic!("{component}: {error}"))
}

#[track_caller]
fn fits(validator: &Validator, said: &Value) {
    let wrong: Vec<String> = validator.iter_errors(said).map(|error| error.to_string()).collect();
    assert!(wrong.is_empty(), "{said}: {wrong:?}");
}

#[test]
fn every_command_and_every_event_fits_its_description() {
    let document = described();
    let commands = validator(&document, "Command");
    for command in samples::commands() {
        let said = serde_json::to_value(&command).unwrap();
        fits(&commands, &said);
        let mut wrong = said.clone();
        wrong["kind"] = json!("moon.land");
        assert!(!commands.is_valid(&wrong), "{wrong}");
    }
    // As programs send it: texts are strings.
    fits(&commands, &json!({"kind": "tasks.add", "what": "Cari rak", "due": "2026-12-01"}));
    assert!(!commands.is_valid(&json!({"kind": "tasks.add", "due": "2026-12-01"})), "`what` is needed");
    let events = validator(&document, "Event");
    for event in samples::events() {
        fits(&events, &serde_json::to_value(&event).unwrap());
    }
}

#[test]
fn every_kind_is_described_once_with_its_fields() {
    let document = described();
    for (union, samples) in [
        (
            "Command",
            samples::commands().iter().map(|it| serde_json::to_value(it).unwrap()).collect::<Vec<_>>(),
        ),
        ("Event", samples::events().iter().map(|it| serde_json::to_value(it).unwrap()).collect()),
    ] {
        let mapping =
            document["components"]["schemas"][union]["discriminator"]["mapping"].as_object().unwrap();
        let described: BTreeSet<&str> = mapping.keys().map(String::as_str).collect();
        let there: BTreeSet<&str> = samples.iter().map(|it| it["kind"].as_str().unwrap()).collect();
        assert_eq!(described, there, "{union}");
    }
    let refusals =
        document["components"]["schemas"]["Refusal"]["discriminator"]["mapping"].as_object().unwrap();
    for kind in [
        "input",
        "no_such",
        "not_allowed",
        "malformed",
        "tasks.not_yours",
        "gatherings.over",
        "impact.retired",
    ] {
        assert!(refusals.contains_key(kind), "{kind}");
    }
    // Two types of one name would be told apart by a number that means nothing to anybody.
    let names = document["components"]["schemas"].as_object().unwrap().keys();
    let numbered: Vec<_> =
        names.filter(|it| !it.contains('.') && it.ends_with(|last: char| last.is_ascii_digit())).collect();
    assert!(numbered.is_empty(), "give these a name with `#[schemars(rename)]`: {numbered:?}");
    let not_yours = &document["components"]["schemas"]["refusal.tasks.not_yours"];
    assert!(not_yours["properties"]["owner"].is_object(), "{not_yours}");
    assert!(not_yours["properties"]["message"].is_object(), "{not_yours}");
}

#[test]
fn every_reference_leads_somewhere() {
    fn references(value: &Value, found: &mut BTreeSet<String>) {
        match value {
            Value::Object(fields) => fields.iter().for_each(|(key, value)| match value {
                Value::String(to) if key == "$ref" => drop(found.insert(to.clone())),
                _ => references(value, found),
            }),
            Value::Array(items) => items.iter().for_each(|it| references(it, found)),
            _ => {}
        }
    }
    let document = described();
    let mut found = BTreeSet::new();
    references(&document, &mut found);
    assert!(found.len() > 100, "{}", found.len());
    for reference in found {
        let pointer = reference.strip_prefix('#').unwrap();
        assert!(document.pointer(pointer).is_some(), "{reference}");
    }
}

#[tokio::test]
async fn what_is_described_is_mounted_and_nothing_else() {
    let town = Town::new().await;
    let served = town.stranger().get("/api/v1/openapi.json").await.ok().json();
    assert_eq!(served, described());
    let rina = program(&town, "Rina").await;
    let mut names = BTreeSet::new();
    for (path, methods) in served["paths"].as_object().unwrap() {
        let filled = path
            .replace("{slug}", "baca-yuk")
            .replace("{day}", "2026-11-28")
            .replace("{span}", "2026-11")
            .replace("{payer}", "m1")
            .replace("{month}", "2026-11")
            .replace("{year}", "2026");
        let filled = ["{id}", "{member}", "{page}", "{post}", "{round}", "{version}", "{words}", "{entry}"]
            .iter()
            .fold(filled, |it, name| it.replace(name, "1"));
        assert!(!filled.contains('{'), "{path} has a parameter that this test does not know");
        for method in ["GET", "POST", "PUT", "PATCH", "DELETE"] {
            let there = methods.get(method.to_lowercase());
            let method: Method = method.parse().unwrap();
            let answer = rina.send(method.clone(), &filled, Body::empty(), None).await;
            let mounted = answer.status != StatusCode::METHOD_NOT_ALLOWED;
            assert_eq!(mounted, there.is_some(), "{method} {path}: {}", answer.status);
            if let Some(operation) = there {
                assert!(names.insert(operation["operationId"].as_str().unwrap().to_owned()), "{path}");
                let described = operation["responses"].as_object().unwrap();
                assert!(described.contains_key(answer.status.as_str()), "{method} {path}: {}", answer.status);
            }
        }
    }
}

#[tokio::test]
async fn refusals_and_answers_fit_their_description() {
    let town = Town::new().await;
    let document = described();
    let refusals = validator(&document, "Refusal");
    let rina = program(&town, "Rina").await;
    let mut kinds = BTreeSet::new();
    let samples = samples::commands().into_iter().map(|it| serde_json::to_value(&it).unwrap());
    for (number, command) in samples.chain([super::task("")]).enumerate() {
        let answer = rina.command(&format!("sample-{number}"), command).await;
        match answer.status {
            StatusCode::OK => fits(&validator(&document, "Answered"), &answer.json()),
            _ => {
                let refusal = answer.json()["refusal"].clone();
                fits(&refusals, &refusal);
                kinds.insert(refusal["kind"].as_str().unwrap().to_owned());
            }
        }
    }
    for kind in ["input", "no_such", "not_by_api", "not_allowed"] {
        assert!(kinds.contains(kind), "{kinds:?}");
    }
    let path = format!("{HERE}/commands");
    for body in ["", "{}"] {
        let answer = rina.send(Method::POST, &path, Body::from(body), None).await;
        fits(&refusals, &answer.json()["refusal"]);
    }
    let log = rina.get(&format!("{HERE}/log")).await.ok();
    let lines = validator(&document, "LogLine");
    log.text.lines().for_each(|line| fits(&lines, &serde_json::from_str(line).unwrap()));
}
