//! The words every noun is written with: ids, moments, days, texts.
//!
//! Invariant: nothing here reads a clock, draws a number or touches the world.

mod day;
mod ids;
mod input;
mod media;
mod moment;
mod month;
mod once;
mod rupiah;
mod text;

pub use day::{ClockTime, Day, Weekday, Zone};
pub use ids::{
    AchievementId, ArisanId, ArisanRoundId, AttachmentId, By, ChallengeId, ChoiceId, CommentId, CommunityId,
    DebtId, DecisionId, DonorId, DuesId, EntryId, ExemptionId, FieldId, FundId, GatheringId, GiftId, GrantId,
    HandingId, HouseholdId, IdeaId, IndicatorId, InvitationId, LoanId, MemberId, NoId, NoteId, PageId,
    PaymentId, PeaceId, PhotoId, PostId, PromiseId, ReceiptId, RecordId, ReentryId, RequestId, RoundId, Seq,
    SlotId, StoryId, SwapId, TaskId, ThreadId, VisitorId,
};
pub use input::{Input, Problem};
pub use media::{MediaId, Tint};
pub use moment::Moment;
pub use month::Month;
pub use once::Once;
pub use rupiah::{NoAmount, Rupiah};
pub use text::{Text, is_seen};
