//! The hash chain: each line vouches for all before it, whatever words are erased later.
//!
//! `hash = BLAKE3(previous ‖ community ‖ seq ‖ at ‖ by ‖ once ‖ commitment of body)`: numbers are 8 bytes, big end
//! first; `by` and `once` are their written forms, each behind its length as 8 bytes; no `once` has length 0.

use std::fmt;

use anyhow::Context;
use community::kernel::{By, CommunityId, Moment, Once, Seq};
use serde_json::Value;

use crate::{line::Line, words};

/// The hash before the first line.
pub const GENESIS: [u8; 32] = [0; 32];

/// Makes the lines of one batch: the bodies' texts get fresh salts, the first line carries the mark.
///
/// `previous` is the hash of the line before `first`, or [`GENESIS`]. Fails on numbers that are not whole.
pub fn seal(
    previous: [u8; 32],
    community: CommunityId,
    first: Seq,
    at: Moment,
    by: By,
    once: Option<Once>,
    bodies: Vec<Value>,
) -> anyhow::Result<Vec<Line>> {
    let (mut previous, mut seq, mut once) = (previous, first, once);
    let mut lines = Vec::with_capacity(bodies.len());
    for mut body in bodies {
        words::salt(&mut body)?;
        let body = body.to_string();
        let mut line = Line { community, seq, at, by, once: once.take(), body, hash: GENESIS };
        line.hash = line_hash(&previous, &line).with_context(|| format!("seal line {seq}"))?;
        (previous, seq) = (line.hash, seq.next());
        lines.push(line);
    }
    Ok(lines)
}

/// What a body commits to; the same before and after words are taken out of it.
pub fn commitment(body: &str) -> anyhow::Result<[u8; 32]> {
    words::commitment(body)
}

/// The body without the words of the texts that `pick` chooses by their JSON pointers: `/name`, `/roles/0/name`.
pub fn redact(body: &str, pick: impl Fn(&str) -> bool) -> anyhow::Result<String> {
    words::redact(body, pick)
}

/// Follows a log line by line and says where its chain breaks.
#[derive(Clone, Debug)]
pub struct Verifier {
    community: CommunityId,
    last: Seq,
    hash: [u8; 32],
}

impl Verifier {
    /// Begins before the first line.
    pub fn new(community: CommunityId) -> Verifier {
        Verifier::after(community, Seq(0), GENESIS)
    }

    /// Goes on behind a line that is known to be good.
    pub fn after(community: CommunityId, last: Seq, hash: [u8; 32]) -> Verifier {
        Verifier { community, last, hash }
    }

    /// Checks the next line. After a break, the verifier stays where it was.
    pub fn check(&mut self, line: &Line) -> Result<(), Broken> {
        let broken = |why| Err(Broken { seq: line.seq, why });
        if line.community != self.community {
            return broken(Why::Foreign);
        }
        if line.seq != self.last.next() {
            return broken(Why::Gap { expected: self.last.next() });
        }
        match line_hash(&self.hash, line) {
            Err(_) => broken(Why::Unreadable),
            Ok(hash) if hash != line.hash => broken(Why::Changed),
            Ok(hash) => {
                (self.last, self.hash) = (line.seq, hash);
                Ok(())
            }
        }
    }

    /// The last good line.
    pub fn last(&self) -> Seq {
        self.last
    }

    /// The hash of the last good line.
    pub fn hash(&self) -> [u8; 32] {
        self.hash
    }
}

/// Verifies a whole log from its first line; answers with the last place and its hash.
pub fn verify<'a>(
    community: CommunityId,
    lines: impl IntoIterator<Item = &'a Line>,
) -> Result<(Seq, [u8; 32]), Broken> {
    let mut verifier = Verifier::new(community);
    lines.into_iter().try_for_each(|line| verifier.check(line))?;
    Ok((verifier.last, verifier.hash))
}

/// Where a chain breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken {
    pub seq: Seq,
    pub why: Why,
}

/// Why a line does not follow the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It is of another community.
    Foreign,
    /// Lines are missing, doubled or out of order.
    Gap { expected: Seq },
    /// Its body is no JSON that could have been sealed.
    Unreadable,
    /// It, or what it was sealed behind, is not what was sealed.
    Changed,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seq = self.seq;
        match self.why {
            Why::Foreign => write!(f, "line {seq} is of another community"),
            Why::Gap { expected } => write!(f, "line {seq} stands where line {expected} belongs"),
            Why::Unreadable => write!(f, "the body of line {seq} cannot be read"),
            Why::Changed => write!(f, "line {seq} is not what was written"),
        }
    }
}

impl std::error::Error for Broken {}

fn line_hash(previous: &[u8; 32], line: &Line) -> anyhow::Result<[u8; 32]> {
    let Line { community, seq, at, by, once, body, hash: _ } = line;
    let mut hasher = blake3::Hasher::new();
    hasher.update(previous).update(&community.0).update(&seq.0.to_be_bytes()).update(&at.0.to_be_bytes());
    for part in [by.to_string().as_str(), once.as_ref().map_or("", Once::as_str)] {
        hasher.update(&(part.len() as u64).to_be_bytes()).update(part.as_bytes());
    }
    hasher.update(&words::commitment(body)?);
    Ok(*hasher.finalize().as_bytes())
}

#[cfg(test)]
mod tests {
    use community::kernel::MemberId;
    use serde_json::json;

    use super::*;

    const BACA: CommunityId = CommunityId([7; 16]);

    fn log() -> Vec<Line> {
        let once = Once::new("first-act");
        let bodies = vec![json!({"kind": "a", "v": 1, "name": {"t": "Ani"}}), json!({"kind": "b", "v": 1})];
        let mut lines = seal(GENESIS, BACA, Seq(1), Moment(5), By::Guest, once, bodies).unwrap();
        let bodies = vec![json!({"kind": "c", "v": 1, "n": -3})];
        let member = By::Member(MemberId(3));
        lines.extend(seal(lines[1].hash, BACA, Seq(3), Moment(9), member, None, bodies).unwrap());
        lines
    }

    #[test]
    fn a_sealed_log_verifies_and_still_does_without_its_words() {
        let mut lines = log();
        assert_eq!(verify(BACA, &lines), Ok((Seq(3), lines[2].hash)));
        lines[0].body = redact(&lines[0].body, |path| path == "/name").unwrap();
        assert!(!lines[0].body.contains("Ani"));
        assert_eq!(verify(BACA, &lines), Ok((Seq(3), lines[2].hash)));
        assert!(lines[0].once.is_some() && lines[1].once.is_none());
    }

    #[test]
    fn whatever_is_changed_breaks_the_chain_there() {
        let check = |place: usize, why: Why, change: fn(&mut Line)| {
            let mut lines = log();
            change(&mut lines[place]);
            assert_eq!(verify(BACA, &lines), Err(Broken { seq: lines[place].seq, why }));
        };
        check(0, Why::Changed, |line| line.body = line.body.replace("Ani", "Ana"));
        check(0, Why::Changed, |line| line.once = None);
        check(0, Why::Changed, |line| line.by = By::Clock);
        check(1, Why::Changed, |line| line.at = Moment(6));
        check(1, Why::Changed, |line| line.once = Once::new("another-act"));
        check(1, Why::Changed, |line| line.hash[31] ^= 1);
        check(2, Why::Changed, |line| line.body = line.body.replace("-3", "3"));
        check(2, Why::Unreadable, |line| line.body = line.body.replace('}', ""));
        check(2, Why::Foreign, |line| line.community = CommunityId([8; 16]));
        check(2, Why::Gap { expected: Seq(3) }, |line| line.seq = Seq(4));
    }

    #[test]
    fn lines_cannot_be_dropped_or_moved() {
        let lines = log();
        let gap =
            |found, expected| Err(Broken { seq: Seq(found), why: Why::Gap { expected: Seq(expected) } });
        assert_eq!(verify(BACA, [&lines[1], &lines[2]]), gap(2, 1));
        assert_eq!(verify(BACA, [&lines[0], &lines[2]]), gap(3, 2));
        assert_eq!(verify(BACA, [&lines[0], &lines[0]]), gap(1, 2));
        let others = log();
        let patched = [&lines[0], &others[1]];
        assert_eq!(verify(BACA, patched), Err(Broken { seq: Seq(2), why: Why::Changed }));
    }

    /// Logs live for decades: these bytes must never change.
    #[test]
    fn the_format_stays_as_it_was_first_written() {
        let salt: Vec<u8> = (0..16).collect();
        let body = r#"{"v":1,"kind":"a","name":{"s":"000102030405060708090a0b0c0d0e0f","t":"Ani"},"n":[-3,true,null,"\n\"é"]}"#;
        let text = blake3::hash(&[&salt[..], b"Ani"].concat());
        let canonical = format!(r#"{{"kind":"a","n":[-3,true,null,"\n\"é"],"name":{{"h":"{text}"}},"v":1}}"#);
        let commitment = blake3::hash(canonical.as_bytes());
        assert_eq!(self::commitment(body).unwrap(), *commitment.as_bytes());

        let (at, by, once) = (Moment(0x0102), By::Member(MemberId(3)), Once::new("first-act"));
        let line = Line { community: BACA, seq: Seq(1), at, by, once, body: body.into(), hash: GENESIS };
        let parts: [&[u8]; 9] = [
            &[0; 32],
            &[7; 16],
            &[0, 0, 0, 0, 0, 0, 0, 1],
            &[0, 0, 0, 0, 0, 0, 1, 2],
            &[0, 0, 0, 0, 0, 0, 0, 2],
            b"m3",
            &[0, 0, 0, 0, 0, 0, 0, 9],
            b"first-act",
            commitment.as_bytes(),
        ];
        let hash = blake3::hash(&parts.concat());
        assert_eq!(line_hash(&GENESIS, &line).unwrap(), *hash.as_bytes());
        assert_eq!(
            hash.to_hex().as_str(),
            "5c2385792657f5c3b30d06b505b0b284ba24985fa6f91eb44da29d1001cdcb17"
        );
    }
}
