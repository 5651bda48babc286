//! Words that people wrote, and that they may take back.
//!
//! In the log a text is `{"t": words, "s": salt}`; the chain holds only a hash of both, so the words can be
//! erased (`{"h": hash}`) while the chain still verifies. The salt enters where the row is written and is not
//! kept here: the domain has no use for it.

use std::{borrow::Cow, fmt};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, IgnoredAny, MapAccess, Visitor},
    ser::SerializeMap,
};

/// Free text, or the place where it was. Commands may carry it as a plain JSON string.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text(Option<Box<str>>);

impl Text {
    /// Words as typed: ends trimmed, line ends made `\n`, control characters dropped.
    pub fn new(typed: &str) -> Text {
        let one_kind = typed.replace("\r\n", "\n").replace('\r', "\n");
        let clean: String = one_kind.chars().filter(|c| !c.is_control() || *c == '\n').collect();
        Text(Some(clean.trim().into()))
    }

    /// A text whose words are gone.
    pub const ERASED: Text = Text(None);

    /// The words, unless erased.
    pub fn words(&self) -> Option<&str> {
        self.0.as_deref()
    }

    /// The words, or nothing: for lengths and emptiness.
    pub fn or_empty(&self) -> &str {
        self.words().unwrap_or_default()
    }

    /// No words were written. Erased words are not empty: somebody wrote them.
    pub fn is_empty(&self) -> bool {
        self.words() == Some("")
    }
}

/// Whether a character leaves a trace on the page. A name of others alone would be a link that nobody can tap.
pub fn is_seen(c: char) -> bool {
    let unseen = matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{2800}' | '\u{3164}'
        | '\u{ffa0}' | '\u{feff}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}');
    !unseen && !c.is_whitespace() && !c.is_control()
}

impl Default for Text {
    fn default() -> Self {
        Text(Some("".into()))
    }
}

impl From<&str> for Text {
    fn from(typed: &str) -> Text {
        Text::new(typed)
    }
}

/// Never shows the words: what is debugged may be logged.
impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Some(words) => write!(f, "Text({} bytes)", words.len()),
            None => f.write_str("Text(erased)"),
        }
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut map = out.serialize_map(Some(1))?;
        match &self.0 {
            Some(words) => map.serialize_entry("t", words)?,
            None => map.serialize_entry("h", "")?,
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        struct Words;
        impl<'de> Visitor<'de> for Words {
            type Value = Text;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }

            fn visit_str<E: de::Error>(self, typed: &str) -> Result<Text, E> {
                Ok(Text::new(typed))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Text, A::Error> {
                let (mut text, mut known) = (Text::ERASED, false);
                while let Some(key) = map.next_key::<Cow<str>>()? {
                    match key.as_ref() {
                        "t" => {
                            text = Text(Some(map.next_value()?));
                            known = true;
                        }
                        "h" => {
                            map.next_value::<IgnoredAny>()?;
                            known = true;
                        }
                        _ => drop(map.next_value::<IgnoredAny>()?),
                    }
                }
                // Anything else is no text, and none that somebody erased.
                if known { Ok(text) } else { Err(de::Error::custom("a text has `t` or `h`")) }
            }
        }
        input.deserialize_any(Words)
    }
}

impl JsonSchema for Text {
    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "Free text. Commands send a string; events show {\"t\": words}, or {\"h\": hash} once the words are erased.",
            "oneOf": [
                {"type": "string"},
                {"type": "object", "properties": {"t": {"type": "string"}, "s": {"type": "string"}}, "required": ["t"]},
                {"type": "object", "properties": {"h": {"type": "string"}}, "required": ["h"]}
            ]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_is_tidied_and_never_debugged() {
        let text = Text::new("  Baca\r\nYuk!\u{0}\u{7} ");
        assert_eq!(text.words(), Some("Baca\nYuk!"));
        assert_eq!(format!("{text:?}"), "Text(9 bytes)");
    }

    #[test]
    fn the_log_forms_are_read() {
        let read = |json: &str| serde_json::from_str::<Text>(json).unwrap();
        assert_eq!(read(r#""Baca""#), Text::new("Baca"));
        assert_eq!(read(r#"{"t":"Baca","s":"00"}"#), Text::new("Baca"));
        assert_eq!(read(r#"{"h":"ab"}"#), Text::ERASED);
        assert_eq!(serde_json::to_string(&Text::new("Baca")).unwrap(), r#"{"t":"Baca"}"#);
        assert!(serde_json::from_str::<Text>("7").is_err());
        assert!(serde_json::from_str::<Text>("{}").is_err());
        assert!(serde_json::from_str::<Text>(r#"{"x":1}"#).is_err());
    }
}
