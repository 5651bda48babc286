//! Texts inside a body: salting them, committing to them, taking their words out.
//!
//! A text is an object `{"s": salt, "t": words}` and nothing beside; the salt is 32 hex digits. What a body commits
//! to is the body with each text replaced by `{"h": BLAKE3(salt ‖ words)}`, written canonically: keys in the
//! order of their bytes, no spaces, whole numbers only (a fraction has no single spelling).
//!
//! Invariant: a text and its `{"h": …}` have the same commitment, and nobody can guess the words from the latter:
//! the salt goes with them.

use anyhow::{Context, bail};
use serde_json::{Map, Value};

/// BLAKE3 of the canonical form of a body with its texts replaced by their hashes.
pub(crate) fn commitment(body: &str) -> anyhow::Result<[u8; 32]> {
    let mut out = String::with_capacity(body.len());
    write_canonical(&parse(body)?, &mut out)?;
    Ok(*blake3::hash(out.as_bytes()).as_bytes())
}

/// Gives each `{"t": words}`, at any depth, a fresh salt.
pub(crate) fn salt(value: &mut Value) -> anyhow::Result<()> {
    match value {
        Value::Object(fields) => {
            let others = fields.keys().filter(|key| *key != "t" && *key != "s").count();
            if others == 0 && matches!(fields.get("t"), Some(Value::String(_))) {
                fields.insert("s".into(), Value::String(hex(&random_salt()?)));
                return Ok(());
            }
            fields.values_mut().try_for_each(salt)
        }
        Value::Array(items) => items.iter_mut().try_for_each(salt),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Ok(()),
    }
}

/// The body without the words of the texts that `pick` chooses by their JSON pointers: `/name`, `/roles/0/name`.
pub(crate) fn redact(body: &str, pick: impl Fn(&str) -> bool) -> anyhow::Result<String> {
    let mut value = parse(body)?;
    redact_below(&mut value, &mut String::new(), &pick)?;
    Ok(value.to_string())
}

fn redact_below(value: &mut Value, path: &mut String, pick: &impl Fn(&str) -> bool) -> anyhow::Result<()> {
    let above = path.len();
    match value {
        Value::Object(fields) => {
            if let Some(hash) = text_hash(fields)? {
                if pick(path) {
                    *value = Value::Object(Map::from_iter([("h".into(), Value::String(hash))]));
                }
                return Ok(());
            }
            for (key, below) in fields {
                path.push('/');
                path.push_str(&key.replace('~', "~0").replace('/', "~1"));
                redact_below(below, path, pick)?;
                path.truncate(above);
            }
        }
        Value::Array(items) => {
            for (place, below) in items.iter_mut().enumerate() {
                path.push('/');
                path.push_str(&place.to_string());
                redact_below(below, path, pick)?;
                path.truncate(above);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
    Ok(())
}

fn parse(body: &str) -> anyhow::Result<Value> {
    serde_json::from_str(body).context("read the body of a line")
}

/// The hash that stands for a text, or `None` when the object is no text.
fn text_hash(fields: &Map<String, Value>) -> anyhow::Result<Option<String>> {
    let (2, Some(Value::String(words)), Some(Value::String(salt))) =
        (fields.len(), fields.get("t"), fields.get("s"))
    else {
        return Ok(None);
    };
    let salt = unhex(salt).context("a salt is 32 hex digits")?;
    let hash = blake3::Hasher::new().update(&salt).update(words.as_bytes()).finalize();
    Ok(Some(hex(hash.as_bytes())))
}

fn write_canonical(value: &Value, out: &mut String) -> anyhow::Result<()> {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(true) => out.push_str("true"),
        Value::Bool(false) => out.push_str("false"),
        Value::Number(number) if number.is_i64() || number.is_u64() => out.push_str(&number.to_string()),
        Value::Number(_) => bail!("a number in the log is whole"),
        Value::String(string) => write_string(string, out)?,
        Value::Array(items) => {
            out.push('[');
            for (place, item) in items.iter().enumerate() {
                if place > 0 {
                    out.push(',');
                }
                write_canonical(item, out)?;
            }
            out.push(']');
        }
        Value::Object(fields) => match text_hash(fields)? {
            Some(hash) => {
                out.push_str("{\"h\":");
                write_string(&hash, out)?;
                out.push('}');
            }
            None => write_fields(fields, out)?,
        },
    }
    Ok(())
}

/// Sorts by itself: the order in a `Map` depends on how serde_json was built.
fn write_fields(fields: &Map<String, Value>, out: &mut String) -> anyhow::Result<()> {
    let mut sorted: Vec<_> = fields.iter().collect();
    sorted.sort_unstable_by_key(|(key, _)| *key);
    out.push('{');
    for (place, (key, value)) in sorted.into_iter().enumerate() {
        if place > 0 {
            out.push(',');
        }
        write_string(key, out)?;
        out.push(':');
        write_canonical(value, out)?;
    }
    out.push('}');
    Ok(())
}

fn write_string(string: &str, out: &mut String) -> anyhow::Result<()> {
    out.push_str(&serde_json::to_string(string).context("write a string")?);
    Ok(())
}

/// The only chance in this crate.
#[expect(
    clippy::disallowed_methods,
    reason = "a salt belongs to the row, not to the act: replaying a command draws anew"
)]
fn random_salt() -> anyhow::Result<[u8; 16]> {
    let mut salt = [0; 16];
    getrandom::fill(&mut salt).map_err(|error| anyhow::anyhow!("draw a salt: {error}"))?;
    Ok(salt)
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    const DIGITS: [char; 16] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    // In bounds: a nibble is below 16.
    bytes.iter().flat_map(|byte| [DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]).collect()
}

fn unhex(digits: &str) -> Option<[u8; 16]> {
    let canonical = digits.len() == 32 && digits.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    canonical.then(|| u128::from_str_radix(digits, 16).ok()).flatten().map(u128::to_be_bytes)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const BODY: &str = r#"{"kind":"members.joined","v":1,"name":{"t":"Ani","s":"000102030405060708090a0b0c0d0e0f"},"roles":[{"name":{"s":"ffffffffffffffffffffffffffffffff","t":"MC"}}]}"#;

    #[test]
    fn spelling_does_not_change_the_commitment_but_every_value_does() {
        let mine = commitment(BODY).unwrap();
        let same = [
            r#" {"v":1, "kind":"members.joined","roles":[{"name":{"t":"MC","s":"ffffffffffffffffffffffffffffffff"}}],"name":{"s":"000102030405060708090a0b0c0d0e0f","t":"\u0041ni"}}"#,
        ];
        for body in same {
            assert_eq!(commitment(body).unwrap(), mine, "{body}");
        }
        for (was, is) in
            [("Ani", "Ana"), ("0a0b", "0a0c"), ("\"v\":1", "\"v\":2"), ("roles", "rules"), ("MC", "")]
        {
            assert_ne!(commitment(&BODY.replace(was, is)).unwrap(), mine, "{was} → {is}");
        }
    }

    #[test]
    fn taking_words_out_keeps_the_commitment() {
        for paths in [&["/name"][..], &["/roles/0/name"], &["/name", "/roles/0/name"], &[]] {
            let without = redact(BODY, |path| paths.contains(&path)).unwrap();
            assert_eq!(commitment(&without).unwrap(), commitment(BODY).unwrap(), "{paths:?}");
            assert_eq!(without.contains("Ani"), !paths.contains(&"/name"));
            assert_eq!(without.contains("ffffff"), !paths.contains(&"/roles/0/name"), "the salt goes too");
            assert_eq!(redact(&without, |path| paths.contains(&path)).unwrap(), without, "again is the same");
        }
    }

    #[test]
    fn pointers_escape_as_json_pointers_do() {
        let mut value = json!({"a/b~c": {"t": "x"}});
        salt(&mut value).unwrap();
        assert!(redact(&value.to_string(), |path| path == "/a~1b~0c").unwrap().contains(r#"{"h":"#));
    }

    #[test]
    fn only_texts_are_salted_and_each_with_its_own() {
        let mut value = json!({
            "a": {"t": "x"}, "b": [{"t": "x", "s": "old"}],
            "number": {"t": 1}, "more": {"t": "x", "u": 1}, "gone": {"h": ""},
        });
        salt(&mut value).unwrap();
        let salts = [&value["a"]["s"], &value["b"][0]["s"]].map(|salt| salt.as_str().unwrap().to_owned());
        assert!(salts.iter().all(|salt| unhex(salt).is_some()), "{salts:?}");
        assert_ne!(salts[0], salts[1]);
        let untouched =
            [("number", json!({"t": 1})), ("more", json!({"t": "x", "u": 1})), ("gone", json!({"h": ""}))];
        for (key, was) in untouched {
            assert_eq!(value[key], was);
        }
    }

    #[test]
    fn what_has_no_single_form_is_refused() {
        for wrong in ["", "{", r#"{"a":1.5}"#, r#"{"a":1e3}"#, r#"{"a":{"t":"x","s":"no salt"}}"#, "{} {}"] {
            assert!(commitment(wrong).is_err(), "{wrong}");
        }
    }
}
