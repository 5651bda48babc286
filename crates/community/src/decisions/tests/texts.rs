//! Every text of every command about decisions has its bounds, and is kept as it was written.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::*;
use crate::{
    Event as Any, Refusal as Refused,
    kernel::{Input, Problem},
    limits, samples,
};

/// Which command, where in it the text stands, the name of its field, how long it may be, whether it must be there.
/// A star stands for the place of each act.
const TEXTS: &[(&str, &str, &str, u32, bool)] = &[
    ("open", "/proposal/title", "title", limits::TITLE_CHARS_MAX, true),
    ("open", "/proposal/details", "details", limits::DETAILS_CHARS_MAX, false),
    ("open", "/proposal/choices/0/label", "choices", limits::CHOICE_CHARS_MAX, true),
    ("open", "/proposal/carries/spend/what", "what", limits::NOTE_CHARS_MAX, true),
    ("open", "/proposal/carries/task/what", "what", limits::NOTE_CHARS_MAX, true),
    ("open", "/proposal/carries/gather/plan/details/title", "title", limits::TITLE_CHARS_MAX, true),
    ("open", "/proposal/carries/gather/plan/details/place", "place", limits::PLACE_CHARS_MAX, true),
    ("open", "/proposal/carries/gather/plan/details/note", "note", limits::NOTE_CHARS_MAX, false),
    ("open", "/proposal/carries/gather/plan/details/roles/0/name", "roles", limits::NAME_CHARS_MAX, true),
    ("open", "/proposal/carries/gather/plan/details/roles/1/name", "roles", limits::NAME_CHARS_MAX, true),
    ("open", "/proposal/carries/appoint/name", "name", limits::NAME_CHARS_MAX, true),
    ("open", "/proposal/carries/purpose/purpose", "purpose", limits::PURPOSE_CHARS_MAX, true),
    ("open", "/proposal/carries/agreement/words", "words", limits::AGREEMENT_CHARS_MAX, true),
    ("open", "/proposal/carries/branch/name", "name", limits::NAME_CHARS_MAX, true),
    ("open", "/proposal/carries/branch/place", "place", limits::PLACE_CHARS_MAX, true),
    ("open", "/proposal/carries/lend/purpose", "purpose", limits::NOTE_CHARS_MAX, true),
    ("vote", "/reason", "reason", limits::NOTE_CHARS_MAX, false),
    ("amend", "/title", "title", limits::TITLE_CHARS_MAX, true),
    ("amend", "/details", "details", limits::DETAILS_CHARS_MAX, false),
    ("withdraw", "/reason", "reason", limits::NOTE_CHARS_MAX, true),
    ("reply", "/words", "words", limits::DETAILS_CHARS_MAX, true),
    ("record_room", "/votes/0/reason", "reason", limits::NOTE_CHARS_MAX, false),
    ("record_room", "/notes", "notes", limits::MINUTES_CHARS_MAX, false),
    ("conclude", "/words", "words", limits::DETAILS_CHARS_MAX, true),
    ("review", "/words", "words", limits::NOTE_CHARS_MAX, true),
];

fn sample(kind: &str) -> Value {
    let wanted = format!("decisions.{kind}");
    let all = samples::commands().into_iter().map(|it| serde_json::to_value(it).unwrap());
    all.into_iter().find(|it| it["kind"] == wanted.as_str()).unwrap()
}

/// The command with these words there, and a story in which it can be taken.
fn scene(kind: &str, place: &str, said: &str) -> (Story, Value) {
    let consent = || community(5).given(m(1), open(proposal(Method::Consent)));
    let mut json = sample(kind);
    if json.get("decision").is_some() {
        json["decision"] = json!(1);
    }
    let story = match kind {
        "open" => {
            let act = place.strip_prefix("/proposal/carries/").and_then(|it| it.split('/').next());
            let all = json["proposal"]["carries"].as_array().unwrap().clone();
            let mut wanted: Vec<Value> =
                all.into_iter().filter(|it| Some(it["act"].as_str().unwrap()) == act).collect();
            for it in &mut wanted {
                if it.get("over").is_some() {
                    it["over"] = json!(0);
                }
                if it["act"] == "lend" {
                    it["member"] = json!(1);
                }
                if it.get("plan").is_some() {
                    it["plan"]["day"] = json!("2026-12-05");
                }
                let within = place.trim_start_matches("/proposal/carries/").split_once('/');
                if let Some((_, within)) = within {
                    *it.pointer_mut(&format!("/{within}")).unwrap() = json!(said);
                }
            }
            json["proposal"]["carries"] = json!(wanted);
            json["proposal"]["closes_at"] = Value::Null;
            json["proposal"]["from"] = Value::Null;
            if place.contains("choices") {
                json["proposal"]["method"] = json!({"method": "approval"});
                json["proposal"]["choices"] = json!([{"label": "A"}, {"label": "B"}]);
            }
            community(5).given(m(1), crate::savings::Command::SetTerms { terms: samples::savings::terms() })
        }
        "conclude" | "review" => consent()
            .votes([stance(Stance::Consent), stance(Stance::Consent), stance(Stance::Consent)])
            .hours(72)
            .clock(),
        "reply" => {
            let carries = vec![Action::Remove { member: MemberId(1) }];
            let majority = Method::Majority { threshold: Threshold::default() };
            community(4).given(m(2), open(Proposal { carries, ..proposal(majority) }))
        }
        _ => consent(),
    };
    if kind == "vote" {
        json["member"] = Value::Null;
    }
    if kind == "amend" {
        json["carries"] = json!([]);
    }
    if kind == "record_room" {
        json["hands"] = Value::Null;
        json["rounds"] = json!([]);
        json["present"] = json!([1]);
        json["votes"] = json!([json["votes"][0].clone()]);
    }
    if !place.contains("/carries/") {
        *json.pointer_mut(place).unwrap() = json!(said);
    }
    (story, json)
}

fn outcome(kind: &str, place: &str, said: &str) -> Result<Vec<Any>, Refused> {
    let (story, json) = scene(kind, place, said);
    let command = crate::Command::from_json(json).unwrap();
    crate::decide(&story.community, &Asked { by: m(1), at: story.now, command })
}

fn long(of: &str, chars: u32) -> String {
    of.chars().cycle().take(usize::try_from(chars).unwrap()).collect()
}

#[test]
fn no_text_is_longer_than_its_limit_and_none_is_missing_where_it_is_needed() {
    for (kind, place, field, chars_max, needed) in TEXTS {
        let wrong = |problem| Err(Refused::from(Input::new(field, problem)));
        for of in ["a", "📚", "مكتبة"] {
            let too_long = outcome(kind, place, &long(of, chars_max + 1));
            assert_eq!(too_long, wrong(Problem::TooLong { chars_max: *chars_max }), "{kind} {place} {of}");
            let fits = outcome(kind, place, long(of, *chars_max).trim());
            assert!(fits.is_ok(), "{kind} {place} {of}: {fits:?}");
        }
        for nothing in ["", "  \r\n ", "\u{200b}\u{feff}"] {
            let outcome = outcome(kind, place, nothing);
            match needed {
                true => assert_eq!(outcome, wrong(Problem::Empty), "{kind} {place} {nothing:?}"),
                false => assert!(outcome.is_ok(), "{kind} {place} {nothing:?}: {outcome:?}"),
            }
        }
    }
}

/// Every text there is in these commands is in the table. One of a kind stands for the others in the same place.
#[test]
fn every_text_of_every_command_is_tested_here() {
    fn places(json: &Value, place: &str, found: &mut BTreeSet<String>) {
        match json {
            Value::Object(fields) if fields.contains_key("t") => drop(found.insert(place.to_owned())),
            Value::Object(fields) => {
                let act = fields.get("act").and_then(Value::as_str);
                let place = match act {
                    // An act is known by its name, wherever it stands.
                    Some(act) => format!("{}/{act}", place.rsplit_once('/').map_or("", |(before, _)| before)),
                    None => place.to_owned(),
                };
                fields.iter().for_each(|(key, it)| places(it, &format!("{place}/{key}"), found));
            }
            Value::Array(items) => {
                (0..)
                    .zip(items)
                    .for_each(|(nth, it): (usize, _)| places(it, &format!("{place}/{nth}"), found));
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    let mut found = BTreeSet::new();
    for command in samples::commands() {
        let json = serde_json::to_value(command).unwrap();
        if let Some(kind) = json["kind"].as_str().and_then(|it| it.strip_prefix("decisions.")) {
            places(&json, kind, &mut found);
        }
    }
    // The same rule for each choice, for each voice of a room, and for what an amendment carries.
    let others = |it: &String| {
        it.contains("choices/1")
            || it.starts_with("record_room/votes/1")
            || it.starts_with("record_room/votes/2")
            || it.starts_with("amend/carries")
            || it.ends_with("end_series/reason")
    };
    found.retain(|it| !others(it));
    let tested = TEXTS.iter().map(|(kind, place, ..)| format!("{kind}{place}")).collect();
    assert_eq!(found, tested);
}
