//! Notes: what is kept beside the log because no community would write it in its minute book.

use std::fmt;

use community::kernel::{CommunityId, Moment};

/// What a note is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shelf {
    /// The readable name in a community's address.
    Slug,
    /// A member's PIN and way of signing in.
    Account,
    /// A signed-in device.
    Session,
    /// Wrong tries, and when the next is allowed.
    Throttle,
    /// A passkey's public half.
    Passkey,
    /// A way back in on a new phone, while others confirm it.
    Reentry,
    /// How to reach somebody who asks to join.
    Request,
    /// Who has voted in a secret ballot that runs.
    Turnout,
    /// A secret ballot, nobody's, under a key that says nothing.
    Ballot,
    /// What a member is sending, piece by piece, and what came of it.
    Upload,
    /// A file that goes unless something needs it, and from when.
    Discard,
    /// What a visitor says about a story, while it waits to be let in.
    Comment,
    /// A story that everybody can read, as other communities and feeds of the whole server show it.
    Published,
    /// The seed of a draw that goes on, until it is revealed.
    Seed,
    /// What the whole server must remember.
    Host,
}

impl Shelf {
    pub const ALL: [Shelf; 15] = [
        Shelf::Slug,
        Shelf::Account,
        Shelf::Session,
        Shelf::Throttle,
        Shelf::Passkey,
        Shelf::Reentry,
        Shelf::Request,
        Shelf::Turnout,
        Shelf::Ballot,
        Shelf::Upload,
        Shelf::Discard,
        Shelf::Comment,
        Shelf::Published,
        Shelf::Seed,
        Shelf::Host,
    ];

    /// The name in the database; it never changes.
    pub const fn name(self) -> &'static str {
        match self {
            Shelf::Slug => "slug",
            Shelf::Account => "account",
            Shelf::Session => "session",
            Shelf::Throttle => "throttle",
            Shelf::Passkey => "passkey",
            Shelf::Reentry => "reentry",
            Shelf::Request => "request",
            Shelf::Turnout => "turnout",
            Shelf::Ballot => "ballot",
            Shelf::Upload => "upload",
            Shelf::Discard => "discard",
            Shelf::Comment => "comment",
            Shelf::Published => "published",
            Shelf::Seed => "seed",
            Shelf::Host => "host",
        }
    }
}

/// A value under a key that is unique on its shelf.
#[derive(Clone, PartialEq, Eq)]
pub struct Note {
    pub shelf: Shelf,
    pub key: String,
    /// Whose it is; `None` when it belongs to the server.
    pub community: Option<CommunityId>,
    pub value: String,
    /// When it may be swept away; `None` keeps it until it is deleted.
    pub until: Option<Moment>,
}

/// Shows neither key nor value: both may be secrets.
impl fmt::Debug for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Note(on {}, {} bytes)", self.shelf.name(), self.value.len())
    }
}

/// One change of the notes. Changes in one transaction are made in order, so a key may come twice.
#[derive(Clone)]
pub enum Change {
    /// Writes a note, over the one that is there if there is one.
    Put(Note),
    /// Writes a note whose key must be free, also of notes past their `until`.
    PutNew(Note),
    /// Removes a note; no error when there is none.
    Delete { shelf: Shelf, key: String },
}

/// Shows no key: it may be a secret.
impl fmt::Debug for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Change::Put(note) => write!(f, "Put({note:?})"),
            Change::PutNew(note) => write!(f, "PutNew({note:?})"),
            Change::Delete { shelf, key: _ } => write!(f, "Delete(on {})", shelf.name()),
        }
    }
}

/// Why notes were not changed. None of them was.
#[derive(Debug)]
pub enum ChangeError {
    /// A `Change::PutNew` found its key taken.
    Taken,
    /// The engine failed.
    Storage(anyhow::Error),
}

impl fmt::Display for ChangeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ChangeError::Taken => f.write_str("the key of a new note is taken"),
            ChangeError::Storage(error) => write!(f, "change notes: {error:#}"),
        }
    }
}

impl std::error::Error for ChangeError {}

impl From<anyhow::Error> for ChangeError {
    fn from(error: anyhow::Error) -> Self {
        ChangeError::Storage(error)
    }
}
