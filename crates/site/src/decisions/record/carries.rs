//! What a decision carries, one sentence an act, and what became of it.

use std::borrow::Cow;

use community::{
    decisions::Carried,
    seen_by::{Person, decisions::ActionSeen},
};

use crate::{Visit, fields::words::care, members::words::name, words::Words};

/// "Kas keluar Rp450.000: dua rak buku (Asep)".
pub fn act(visit: &Visit, action: &ActionSeen) -> String {
    let w = visit.words;
    match action {
        ActionSeen::Spend { rupiah, what, owner } => {
            let args = [("amount", rupiah.to_string().into()), ("what", what.into())];
            owned(w, w.with("rooms-act-spend", &args), owner.as_ref())
        }
        ActionSeen::Task { what, owner, due } => {
            let task = match due {
                Some(due) => {
                    let args = [("what", what.into()), ("day", w.day_long(*due).into())];
                    w.with("rooms-act-task-by", &args)
                }
                None => w.with("rooms-act-task", &[("what", what.into())]),
            };
            owned(w, task, owner.as_ref())
        }
        ActionSeen::Gather { title, plan } => {
            let args = [("title", title.into()), ("day", w.day_long(plan.day).into())];
            w.with("rooms-act-gather", &args)
        }
        ActionSeen::EndSeries { title, last, .. } => {
            let args = [("title", title.into()), ("day", w.day_long(*last).into())];
            w.with("rooms-act-end-series", &args)
        }
        ActionSeen::Appoint { person, care: field, name: called, .. } => {
            let field = if called.is_empty() { care(w, *field) } else { Cow::Borrowed(called.as_str()) };
            w.with("rooms-act-appoint", &[("name", name(w, person).into()), ("field", field.into())])
        }
        ActionSeen::EndField { held: Some((field, called, person)), .. } => {
            let field = if called.is_empty() { care(w, *field) } else { Cow::Borrowed(called.as_str()) };
            w.with("rooms-act-end-field", &[("name", name(w, person).into()), ("field", field.into())])
        }
        ActionSeen::EndField { held: None, .. } => w.t("rooms-act-end-field-gone").into_owned(),
        ActionSeen::Purpose { purpose } => w.with("rooms-act-purpose", &[("purpose", purpose.into())]),
        ActionSeen::Agreement { words, .. } => w.with("rooms-act-agreement", &[("words", words.into())]),
        ActionSeen::Limits { rules } => w.with(
            "rooms-act-limits",
            &[
                ("light", rules.light_below.to_string().into()),
                ("weighty", rules.weighty_above.to_string().into()),
            ],
        ),
        ActionSeen::Branch { name, place } => {
            w.with("rooms-act-branch", &[("name", name.into()), ("place", place.into())])
        }
        ActionSeen::Admit { name, .. } => w.with("rooms-act-admit", &[("name", name.into())]),
        ActionSeen::Remove { person } => w.with("rooms-act-remove", &[("name", name(w, person).into())]),
    }
}

fn owned(w: Words, sentence: String, owner: Option<&Person>) -> String {
    match owner {
        Some(owner) => {
            w.with("rooms-act-owner", &[("act", sentence.into()), ("name", name(w, owner).into())])
        }
        None => sentence,
    }
}

pub fn carried(w: Words, carried: Carried) -> Cow<'static, str> {
    w.t(match carried {
        Carried::Done => "rooms-carried-done",
        Carried::AlreadySo => "rooms-carried-already",
        Carried::Gone => "rooms-carried-gone",
        Carried::Overtaken => "rooms-carried-overtaken",
    })
}
