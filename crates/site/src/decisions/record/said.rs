//! What a voice says and how it came, in words for the record.

use community::{
    decisions::{Ballot, Fits, How, Joins, Sense, Side, Stance},
    kernel::ChoiceId,
    seen_by::decisions::{ChoiceSeen, Voice},
};

use super::super::room::label;
use crate::{members::words::name, words::Words};

/// "Setuju", "Taman: 5 · Rak: 3".
pub fn said(w: Words, ballot: &Ballot, choices: &[ChoiceSeen]) -> String {
    let plain = |key: &str| w.t(key).into_owned();
    let called = |id: ChoiceId| {
        choices.iter().find(|it| it.id == id).map_or_else(|| id.to_string(), |it| label(w, it))
    };
    let pair = |id: ChoiceId, value: String| format!("{}: {value}", called(id));
    match ballot {
        Ballot::Abstain => plain("rooms-says-abstain"),
        Ballot::Stance { stance } => plain(match stance {
            Stance::Consent => "rooms-says-consent",
            Stance::Concern => "rooms-says-concern",
            Stance::Object => "rooms-says-object",
            Stance::Aside => "rooms-says-aside",
        }),
        Ballot::Side { side } => plain(match side {
            Side::Agree => "rooms-says-agree",
            Side::Disagree => "rooms-says-disagree",
        }),
        Ballot::Approve { choices } if choices.is_empty() => plain("rooms-says-nothing"),
        Ballot::Approve { choices } => choices.iter().map(|it| called(*it)).collect::<Vec<_>>().join(", "),
        Ballot::Points { points } => {
            let points = points.iter().map(|it| pair(it.choice, it.points.to_string()));
            points.collect::<Vec<_>>().join(" · ")
        }
        Ballot::Rank { order } => {
            let order = (1_u32..).zip(order).map(|(place, it)| format!("{place}. {}", called(*it)));
            order.collect::<Vec<_>>().join(" · ")
        }
        Ballot::Times { times } => {
            let times = times.iter().map(|it| pair(it.choice, fits(w, it.fits)));
            times.collect::<Vec<_>>().join(" · ")
        }
        Ballot::Sense { sense } => plain(match sense {
            Sense::Good => "rooms-says-good",
            Sense::Unsure => "rooms-says-unsure",
            Sense::Worried => "rooms-says-worried",
        }),
        Ballot::Join { joins } => plain(match joins {
            Joins::In => "rooms-says-in",
            Joins::Out => "rooms-says-out",
        }),
    }
}

fn fits(w: Words, fits: Fits) -> String {
    w.t(match fits {
        Fits::Yes => "rooms-fits-yes",
        Fits::IfNeedBe => "rooms-fits-maybe",
        Fits::No => "rooms-fits-no",
    })
    .into_owned()
}

/// "di ruang, dicatat oleh Rina".
pub fn trace(w: Words, voice: &Voice) -> String {
    let how = w.t(match voice.how {
        How::Own => "rooms-how-own",
        How::Room => "rooms-how-room",
        How::Phone => "rooms-how-phone",
        How::Proxy => "rooms-how-entrusted",
    });
    match &voice.recorded_by {
        Some(by) => w.with("rooms-trace", &[("how", how.into()), ("name", name(w, by).into())]),
        None => how.into_owned(),
    }
}
