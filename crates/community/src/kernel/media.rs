//! Files that are kept beside the log: pictures, films, sound, documents.

use std::{fmt, str::FromStr};

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::ids::NoId;

/// A file of a community, named by the BLAKE3 of its bytes; written as 64 hex digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, JsonSchema)]
#[schemars(with = "String")]
pub struct MediaId(pub [u8; 32]);

impl fmt::Display for MediaId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for MediaId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MediaId({self})")
    }
}

impl FromStr for MediaId {
    type Err = NoId;

    /// As it is written by us, in small letters.
    fn from_str(hex: &str) -> Result<Self, NoId> {
        let mut bytes = [0; 32];
        let digits = hex.as_bytes();
        if digits.len() != 64 {
            return Err(NoId);
        }
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = match *pair {
                [high, low] => digit(high)? << 4 | digit(low)?,
                _ => return Err(NoId),
            };
        }
        Ok(MediaId(bytes))
    }
}

const fn digit(letter: u8) -> Result<u8, NoId> {
    match letter {
        b'0'..=b'9' => Ok(letter - b'0'),
        b'a'..=b'f' => Ok(letter - b'a' + 10),
        _ => Err(NoId),
    }
}

impl Serialize for MediaId {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for MediaId {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let hex = std::borrow::Cow::<str>::deserialize(input)?;
        hex.parse().map_err(|NoId| serde::de::Error::custom("a file is named by 64 hex digits"))
    }
}

/// The colour in which a picture's place is painted until it has come; written "#c2410c".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, JsonSchema)]
#[schemars(with = "String")]
pub struct Tint(pub [u8; 3]);

impl fmt::Display for Tint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl Serialize for Tint {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Tint {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let written = std::borrow::Cow::<str>::deserialize(input)?;
        let wrong = || serde::de::Error::custom("a tint is written #rrggbb");
        let hex = written
            .strip_prefix('#')
            .filter(|it| it.len() == 6 && it.bytes().all(|it| it.is_ascii_hexdigit()));
        let hex = hex.ok_or_else(wrong)?;
        let number = u32::from_str_radix(hex, 16).map_err(|_| wrong())?;
        let [_, red, green, blue] = number.to_be_bytes();
        Ok(Tint([red, green, blue]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_one_way_only() {
        let written = "00ff".repeat(16);
        let id: MediaId = written.parse().unwrap();
        assert_eq!(id.to_string(), written);
        for wrong in [written.to_uppercase(), written[1..].into(), "zz".repeat(32), String::new()] {
            assert_eq!(wrong.parse::<MediaId>(), Err(NoId), "{wrong}");
        }
    }

    #[test]
    fn a_tint_comes_back_as_it_was_written() {
        let tint: Tint = serde_json::from_str("\"#c2410c\"").unwrap();
        assert_eq!(tint, Tint([0xc2, 0x41, 0x0c]));
        assert_eq!(tint.to_string(), "#c2410c");
        assert!(serde_json::from_str::<Tint>("\"red\"").is_err());
        assert!(serde_json::from_str::<Tint>("\"#+12345\"").is_err());
    }
}
