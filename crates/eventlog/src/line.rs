//! A line of a log, and the batch in which lines are appended.

use std::{borrow::Cow, fmt};

use anyhow::ensure;
use community::kernel::{By, CommunityId, Moment, Once, Seq};

use crate::note::{Change, ChangeError};

/// One line of a community's log, as [`crate::chain::seal`] makes it.
#[derive(Clone, PartialEq, Eq)]
pub struct Line {
    pub community: CommunityId,
    pub seq: Seq,
    pub at: Moment,
    pub by: By,
    /// On the first line of a batch only.
    pub once: Option<Once>,
    /// JSON: `{"kind": "gatherings.checked_in", "v": 1, …}`.
    pub body: String,
    /// Over this line and, through the hash of the line before it, all earlier ones.
    pub hash: [u8; 32],
}

impl Line {
    /// The line as JSON on one line, with all that is needed to verify it elsewhere:
    /// `{"seq":1,"at":1795489200000,"by":"m1","once":null,"body":{…},"hash":"…"}`, the hash in hex.
    pub fn to_json(&self) -> String {
        let Line { community: _, seq, at, by, once, body, hash } = self;
        let once = once.as_ref().map_or("null".into(), |once| format!("\"{}\"", once.as_str()));
        // Whatever is in a damaged row, the line around it stays readable.
        let whole =
            !body.contains(['\n', '\r']) && serde_json::from_str::<serde::de::IgnoredAny>(body).is_ok();
        let body =
            if whole { Cow::from(body) } else { serde_json::Value::from(body.as_str()).to_string().into() };
        let hash = blake3::Hash::from_bytes(*hash).to_hex();
        format!(r#"{{"seq":{seq},"at":{},"by":"{by}","once":{once},"body":{body},"hash":"{hash}"}}"#, at.0)
    }

    /// The line for whoever may not read it: its place, its moment and its hash, behind which the next one verifies. Who
    /// wrote it is hidden too, and so is the mark, without which nobody can find out by trying.
    pub fn to_json_hidden(&self) -> String {
        let (seq, at, hash) = (self.seq, self.at.0, blake3::Hash::from_bytes(self.hash).to_hex());
        format!(r#"{{"seq":{seq},"at":{at},"by":null,"once":null,"body":null,"hash":"{hash}"}}"#)
    }

    /// Whether this line is of the same batch as the line before it. A batch has one `at` and one `by`.
    pub(crate) fn continues(&self, previous: &Line) -> bool {
        self.once.is_none() && self.at == previous.at && self.by == previous.by
    }
}

/// Never shows the body: what is debugged may be logged.
impl fmt::Debug for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Line { community, seq, at, by, once: _, body, hash: _ } = self;
        write!(f, "Line({community} {seq} at {} by {by}, {} bytes)", at.0, body.len())
    }
}

/// What one decision adds: the lines, and what changes beside them in the same transaction.
#[derive(Clone, Debug)]
pub struct Batch {
    pub community: CommunityId,
    /// The last place the writer has seen; 0 founds the log.
    pub expected: Seq,
    /// May be empty: then only the wake moment and the notes change, and only of a log that exists.
    pub lines: Vec<Line>,
    /// The next moment at which the clock must look at this community; `None`: nothing is due.
    pub wake: Option<Moment>,
    pub changes: Vec<Change>,
}

impl Batch {
    /// The mark of the act, if it has one.
    pub fn once(&self) -> Option<&Once> {
        self.lines.first()?.once.as_ref()
    }

    /// Refuses a batch that no engine may store, whoever made it.
    pub(crate) fn check(&self) -> anyhow::Result<()> {
        let mut expected = self.expected;
        let mut previous: Option<&Line> = None;
        for line in &self.lines {
            expected = expected.next();
            ensure!(line.seq == expected, "the batch has line {} where {expected} belongs", line.seq);
            ensure!(line.community == self.community, "the batch has a line of another community");
            ensure!(
                previous.is_none_or(|previous| line.continues(previous)),
                "line {} does not continue its batch: one mark, one moment, one author",
                line.seq
            );
            previous = Some(line);
        }
        Ok(())
    }
}

/// Why a batch was not appended. Nothing of it was.
#[derive(Debug)]
pub enum AppendError {
    /// The log has grown since `expected`, or is not yet so long: catch up and decide again.
    Conflict,
    /// This mark has been used: see [`crate::EventLog::answered`].
    Answered,
    /// A `Change::PutNew` found its key taken.
    Taken,
    /// The engine failed.
    Storage(anyhow::Error),
}

impl fmt::Display for AppendError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            AppendError::Conflict => f.write_str("the log has grown meanwhile"),
            AppendError::Answered => f.write_str("this mark has been used"),
            AppendError::Taken => f.write_str("the key of a new note is taken"),
            AppendError::Storage(error) => write!(f, "append to the log: {error:#}"),
        }
    }
}

impl std::error::Error for AppendError {}

impl From<anyhow::Error> for AppendError {
    fn from(error: anyhow::Error) -> Self {
        AppendError::Storage(error)
    }
}

impl From<ChangeError> for AppendError {
    fn from(error: ChangeError) -> Self {
        match error {
            ChangeError::Taken => AppendError::Taken,
            ChangeError::Storage(error) => AppendError::Storage(error),
        }
    }
}
