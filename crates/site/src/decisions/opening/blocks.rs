//! What a proposal may carry, as blocks of a form: any block that is filled in counts, and each may be there several times.
//!
//! Fields are named `BLOCK-ROW-FIELD`: `spend-1-rupiah`.

use std::collections::BTreeSet;

use community::{limits, seen_by::decisions::ActionSeen};

use crate::parts::Typed;

/// One sort of act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Block {
    Spend,
    Task,
    Gather,
    EndSeries,
    Appoint,
    EndField,
    Purpose,
    Agreement,
    Limits,
    Branch,
    Admit,
    Remove,
    /// Only where a proposal is changed that was made on the pages of savings.
    Lend,
    ShareOut,
}

/// What most proposals carry.
pub const COMMON: [Block; 3] = [Block::Spend, Block::Task, Block::Gather];
/// What few do: behind a second fold.
pub const RARE: [Block; 11] = [
    Block::Appoint,
    Block::EndField,
    Block::EndSeries,
    Block::Agreement,
    Block::Purpose,
    Block::Limits,
    Block::Branch,
    Block::Admit,
    Block::Remove,
    Block::Lend,
    Block::ShareOut,
];

/// One block of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub block: Block,
    pub row: u32,
}

impl Place {
    pub fn field(self, field: &str) -> String {
        format!("{}-{}-{field}", self.block.word(), self.row)
    }

    /// Where what is wrong with the whole block stands.
    pub fn whole(self) -> String {
        self.field("whole")
    }
}

impl Block {
    pub const fn word(self) -> &'static str {
        match self {
            Block::Spend => "spend",
            Block::Task => "task",
            Block::Gather => "gather",
            Block::EndSeries => "end_series",
            Block::Appoint => "appoint",
            Block::EndField => "end_field",
            Block::Purpose => "purpose",
            Block::Agreement => "agreement",
            Block::Limits => "limits",
            Block::Branch => "branch",
            Block::Admit => "admit",
            Block::Remove => "remove",
            Block::Lend => "lend",
            Block::ShareOut => "share_out",
        }
    }

    pub const fn of(action: &ActionSeen) -> Block {
        match action {
            ActionSeen::Spend { .. } => Block::Spend,
            ActionSeen::Task { .. } => Block::Task,
            ActionSeen::Gather { .. } => Block::Gather,
            ActionSeen::EndSeries { .. } => Block::EndSeries,
            ActionSeen::Appoint { .. } => Block::Appoint,
            ActionSeen::EndField { .. } => Block::EndField,
            ActionSeen::Purpose { .. } => Block::Purpose,
            ActionSeen::Agreement { .. } => Block::Agreement,
            ActionSeen::Limits { .. } => Block::Limits,
            ActionSeen::Branch { .. } => Block::Branch,
            ActionSeen::Admit { .. } => Block::Admit,
            ActionSeen::Remove { .. } => Block::Remove,
            ActionSeen::Lend { .. } => Block::Lend,
            ActionSeen::ShareOut { .. } => Block::ShareOut,
        }
    }

    /// Fields that one types into; a block is filled in when any of those that begin empty is.
    pub const fn fields(self) -> &'static [&'static str] {
        match self {
            Block::Spend => &["rupiah", "what", "owner"],
            Block::Task => &["what", "owner", "due"],
            Block::Gather => &["title", "day", "time", "place", "minutes"],
            Block::EndSeries => &["gathering", "last", "reason"],
            Block::Appoint => &["member", "name", "until", "care"],
            Block::EndField => &["field"],
            Block::Purpose => &["purpose"],
            Block::Agreement => &["words", "weight", "review_on"],
            Block::Limits => &[
                "light_hours",
                "ordinary_hours",
                "weighty_hours",
                "wait_hours",
                "light_below",
                "weighty_above",
                "signature_above",
            ],
            Block::Branch => &["name", "place"],
            Block::Admit => &["request"],
            Block::Remove => &["member"],
            Block::Lend => &["rupiah", "months", "purpose"],
            Block::ShareOut => &["kept"],
        }
    }

    /// Those that begin with something chosen, and so tell nothing.
    fn begins_full(self, field: &str) -> bool {
        match self {
            Block::Gather => field == "minutes",
            Block::Appoint => field == "care",
            Block::Agreement => field == "words",
            Block::Spend
            | Block::Task
            | Block::EndSeries
            | Block::EndField
            | Block::Purpose
            | Block::Limits
            | Block::Branch
            | Block::Admit
            | Block::Remove
            | Block::Lend
            | Block::ShareOut => false,
        }
    }

    /// Whether one proposal can sensibly carry a second one.
    pub const fn can_be_many(self) -> bool {
        match self {
            Block::Spend | Block::Task | Block::Gather | Block::EndSeries => true,
            Block::Appoint | Block::EndField | Block::Branch | Block::Admit | Block::Remove => true,
            Block::Purpose | Block::Agreement | Block::Limits => false,
            Block::Lend | Block::ShareOut => false,
        }
    }
}

/// What the agreement says of which version, so that words that merely stand there are no change.
pub type Agreed<'a> = &'a dyn Fn(u32) -> String;

/// Blocks in which something was written.
pub fn filled(typed: &Typed, agreed: Agreed<'_>) -> Vec<Place> {
    let all = COMMON.into_iter().chain(RARE);
    all.flat_map(|block| filled_rows(typed, block, agreed)).collect()
}

/// Rows of this sort of block in which something was written, in order.
pub fn filled_rows(typed: &Typed, block: Block, agreed: Agreed<'_>) -> Vec<Place> {
    let prefix = format!("{}-", block.word());
    let rows: BTreeSet<u32> = typed
        .beginning(&prefix)
        .filter_map(|(rest, _)| rest.split_once('-')?.0.parse().ok())
        // One more than may be is refused in words; beyond that nobody wrote it by hand.
        .filter(|row| (1..=2 * limits::CARRIES_MAX).contains(row))
        .collect();
    rows.into_iter().map(|row| Place { block, row }).filter(|it| is_filled(typed, *it, agreed)).collect()
}

fn is_filled(typed: &Typed, place: Place, agreed: Agreed<'_>) -> bool {
    let written = |field: &&str| !typed.value(&place.field(field)).trim().is_empty();
    let block = place.block;
    let fields = block.fields().iter().copied().filter(|field| !block.begins_full(field));
    if fields.clone().any(|it| written(&it)) {
        return true;
    }
    block == Block::Agreement && written(&"words") && {
        let over = typed.value(&place.field("over")).parse().unwrap_or(0);
        same_lines(typed.value(&place.field("words"))) != same_lines(&agreed(over))
    }
}

/// Browsers send line ends of their own.
fn same_lines(words: &str) -> String {
    words.replace("\r\n", "\n").trim().to_owned()
}
