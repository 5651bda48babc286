//! Names for things, each a type of its own so that two of them cannot be mixed up.
//!
//! Inside a community ids are small numbers given in order by `decide`: they stand in addresses that people
//! read aloud (`/baca-yuk/kegiatan/7`), and a repeated command is known by its `Once`, not by its id.

use std::{fmt, str::FromStr};

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A community, the same on every server it ever lives on. 16 random bytes, written as 32 hex digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CommunityId(pub [u8; 16]);

impl fmt::Display for CommunityId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for CommunityId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CommunityId({self})")
    }
}

/// Why a string is no id.
#[derive(Debug, PartialEq, Eq)]
pub struct NoId;

impl FromStr for CommunityId {
    type Err = NoId;

    fn from_str(hex: &str) -> Result<Self, NoId> {
        if hex.len() != 32 || !hex.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(NoId);
        }
        let number = u128::from_str_radix(hex, 16).map_err(|_| NoId)?;
        Ok(CommunityId(number.to_be_bytes()))
    }
}

impl Serialize for CommunityId {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for CommunityId {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let hex = std::borrow::Cow::<str>::deserialize(input)?;
        hex.parse().map_err(|NoId| serde::de::Error::custom("a community id is 32 hex digits"))
    }
}

macro_rules! numbered {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        #[serde(transparent)]
        pub struct $name(pub u32);

        impl $name {
            /// The id after this one.
            pub fn next(self) -> Self {
                $name(self.0.saturating_add(1))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = NoId;

            /// As it is written by us: without a sign, and without zeros before it.
            fn from_str(number: &str) -> Result<Self, NoId> {
                let ours = number == "0" || number.starts_with(|first| matches!(first, '1'..='9'));
                number.parse().ok().filter(|_| ours).map($name).ok_or(NoId)
            }
        }
    )*};
}

numbered! {
    /// A member; the founder is 1.
    MemberId;
    /// A field that somebody has taken.
    FieldId;
    /// An invitation.
    InvitationId;
    /// A request to join from the public page.
    RequestId;
    /// A member's way back in on a new phone, confirmed by others.
    ReentryId;
    /// A gathering or a series of them.
    GatheringId;
    /// Somebody without an account at one occasion; counted from 1 within that occasion.
    VisitorId;
    /// A task.
    TaskId;
    /// An indicator of impact.
    IndicatorId;
    /// One number written down for an indicator.
    RecordId;
    /// A grant that is reported on.
    GrantId;
    /// A decision.
    DecisionId;
    /// One of the things to choose from; counted from 1 within its decision.
    ChoiceId;
    /// What is said about one thing.
    ThreadId;
    /// One contribution to a thread; counted from 1 within it.
    PostId;
    /// A question that goes round with the talking piece.
    RoundId;
    /// An idea that waits for an answer.
    IdeaId;
    /// A conflict that a few try to settle.
    PeaceId;
    /// A photo or a short film.
    PhotoId;
    /// What was noted of a gathering.
    NoteId;
    /// What is attached to a note; counted from 1 within it.
    AttachmentId;
    /// Something that was achieved.
    AchievementId;
    /// Something hard that is open until it is solved.
    ChallengeId;
    /// A page of knowledge.
    PageId;
    /// A story that is told to everybody.
    StoryId;
    /// What a visitor said about a story; counted from 1 within it.
    CommentId;
    /// An arisan.
    ArisanId;
    /// A round of an arisan; counted from 1 within it, through all its cycles.
    ArisanRoundId;
    /// A share of an arisan that receives once a cycle; counted from 1 within the cycle.
    SlotId;
    /// Two who exchange their turns; counted from 1 within the arisan.
    SwapId;
    /// Money that was handed to whoever receives; counted from 1 within the round.
    HandingId;
    /// An entry in the cash book.
    EntryId;
    /// A photo of the receipt of an entry; counted from 1 within it.
    ReceiptId;
    /// Money that is bound to a purpose.
    FundId;
    /// What the community owes somebody.
    DebtId;
    /// What was decided to be paid.
    PaymentId;
    /// A kind of dues.
    DuesId;
    /// Members who pay dues together.
    HouseholdId;
    /// Somebody pays no dues for a time.
    ExemptionId;
    /// Somebody who gives.
    DonorId;
    /// Something that was given.
    GiftId;
    /// Something that a donor has promised.
    PromiseId;
    /// What a member borrows.
    LoanId;
}

/// Place of a line in a community's log; the first is 1, 0 means "before the first".
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(transparent)]
pub struct Seq(pub u64);

impl Seq {
    /// The place after this one.
    pub fn next(self) -> Self {
        Seq(self.0 + 1)
    }
}

impl fmt::Display for Seq {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Who asked. Written `m3`, `guest` or `clock`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum By {
    /// A member of this community.
    Member(MemberId),
    /// Somebody without an account: signs up by name, asks to join, opens an invitation.
    Guest,
    /// Time itself: what had to happen at a moment.
    Clock,
}

impl By {
    /// The member, when it is one.
    pub fn member(self) -> Option<MemberId> {
        match self {
            By::Member(id) => Some(id),
            By::Guest | By::Clock => None,
        }
    }
}

impl fmt::Display for By {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            By::Member(id) => write!(f, "m{id}"),
            By::Guest => f.write_str("guest"),
            By::Clock => f.write_str("clock"),
        }
    }
}

impl FromStr for By {
    type Err = NoId;

    fn from_str(written: &str) -> Result<Self, NoId> {
        match written {
            "guest" => Ok(By::Guest),
            "clock" => Ok(By::Clock),
            _ => written.strip_prefix('m').and_then(|id| id.parse().ok()).map(By::Member).ok_or(NoId),
        }
    }
}

impl Serialize for By {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for By {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let written = std::borrow::Cow::<str>::deserialize(input)?;
        written
            .parse()
            .map_err(|NoId| serde::de::Error::custom("who asked is `m` and a number, `guest` or `clock`"))
    }
}
