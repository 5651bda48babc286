//! Sentences about an arisan.

use community::{
    arisan::{Order, Refusal},
    seen_by::{
        Person,
        arisan::{ArisanLine, RoundLine, SlotSeen},
    },
};

use crate::{parts::Tone, words::Words};

pub fn refusal(w: Words, refusal: &Refusal) -> String {
    let slot = |slot: &community::kernel::SlotId| [("slot", slot.to_string().into())];
    let key = match refusal {
        Refusal::NotItsTurn { slot: it } => return w.with("arisan-refused-turn", &slot(it)),
        Refusal::NeedsNoLot { slot: it } => return w.with("arisan-refused-no-lot", &slot(it)),
        Refusal::NotThatMuch { available } => {
            return w.with("arisan-refused-amount", &[("available", available.to_string().into())]);
        }
        Refusal::Ended => "arisan-refused-ended",
        Refusal::Running => "arisan-refused-running",
        Refusal::NotRunning => "arisan-refused-not-running",
        Refusal::TooFewSlots => "arisan-refused-too-few",
        Refusal::OddHalves => "arisan-refused-odd",
        Refusal::CutTooLarge => "arisan-refused-cut",
        Refusal::RoundUnderWay { .. } => "arisan-refused-round",
        Refusal::HasReceiver => "arisan-refused-has-receiver",
        Refusal::NoReceiver => "arisan-refused-no-receiver",
        Refusal::AlreadyReceived => "arisan-refused-received",
        Refusal::NotPaidUp => "arisan-refused-not-paid-up",
        Refusal::DrawnByLot => "arisan-refused-by-lot",
        Refusal::NotDrawnByLot => "arisan-refused-not-by-lot",
        Refusal::NobodyPaidUp => "arisan-refused-nobody",
        Refusal::NoCommitment => "arisan-refused-no-commitment",
        Refusal::DrawNotOpen => "arisan-refused-not-open",
        Refusal::WordsClosed => "arisan-refused-words-closed",
        Refusal::WordsOpen => "arisan-refused-words-open",
        Refusal::WordGiven => "arisan-refused-word-given",
        Refusal::NoWords => "arisan-refused-no-words",
        Refusal::SeedLost => "arisan-refused-lost",
        Refusal::TooFewWitnesses => "arisan-refused-witnesses",
        Refusal::NothingToSwap => "arisan-refused-nothing-to-swap",
        Refusal::NotYours => "arisan-refused-not-yours",
        Refusal::SwapOpen => "arisan-refused-swap-open",
        Refusal::SwapOver => "arisan-refused-swap-over",
        Refusal::HandedOver => "arisan-refused-handed",
        Refusal::OwnHanding => "arisan-refused-own",
        Refusal::HandingSettled => "arisan-refused-settled",
    };
    w.t(key).into_owned()
}

pub fn name(w: Words, person: &Person) -> String {
    person.name.clone().unwrap_or_else(|| w.t("members-former").into_owned())
}

pub fn names(w: Words, people: &[Person]) -> String {
    people.iter().map(|it| name(w, it)).collect::<Vec<_>>().join(", ")
}

/// Whose slot it is: "Bu Tati", or "Asep dan Tini, berbagi dua".
pub fn slot(w: Words, slot: &SlotSeen) -> String {
    match slot.people.as_slice() {
        [first, second] => {
            let people = [("first", name(w, first).into()), ("second", name(w, second).into())];
            w.with("arisan-slot-shared", &people)
        }
        people => names(w, people),
    }
}

/// With its number, where somebody may have several.
pub fn slot_with_number(w: Words, it: &SlotSeen) -> String {
    format!("{} · {}", w.with("arisan-slot", &[("slot", it.id.to_string().into())]), slot(w, it))
}

pub fn order(w: Words, order: Order) -> String {
    w.t(match order {
        Order::Draw => "arisan-order-draw",
        Order::Agreement => "arisan-order-agreement",
        Order::Need => "arisan-order-need",
    })
    .into_owned()
}

pub fn order_line(w: Words, order: Order) -> String {
    w.t(match order {
        Order::Draw => "arisan-order-draw-line",
        Order::Agreement => "arisan-order-agreement-line",
        Order::Need => "arisan-order-need-line",
    })
    .into_owned()
}

pub const fn order_value(order: Order) -> &'static str {
    match order {
        Order::Draw => "draw",
        Order::Agreement => "agreement",
        Order::Need => "need",
    }
}

/// How far it has come.
pub fn state(w: Words, it: &ArisanLine) -> (Tone, String) {
    let (tone, key) = match () {
        () if it.ended => (Tone::Plain, "arisan-state-ended"),
        () if it.running => (Tone::Leaf, "arisan-state-running"),
        () if it.cycle > 0 => (Tone::Indigo, "arisan-state-over"),
        () => (Tone::Gold, "arisan-state-planned"),
    };
    (tone, w.t(key).into_owned())
}

/// "Rp50.000 per bagian · Dikocok · 6 bagian".
pub fn line(w: Words, it: &ArisanLine) -> String {
    let of = w.with("arisan-of", &[("contribution", it.contribution.to_string().into())]);
    let slots = w.with("arisan-slots-count", &[("count", it.slots.into())]);
    [of, order(w, it.order), slots].join(" · ")
}

pub fn place(w: Words, it: &RoundLine) -> String {
    w.with("arisan-round", &[("place", it.place.to_string().into())])
}

/// "Bu Tati menerima", or that nobody has yet.
pub fn receives(w: Words, it: &RoundLine) -> String {
    match &it.receiver {
        Some(receiver) => w.with("arisan-round-receives", &[("name", slot(w, receiver).into())]),
        None => w.t("arisan-round-open").into_owned(),
    }
}
