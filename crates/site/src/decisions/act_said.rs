//! What a decision carries, one sentence an act, and what became of it.

use community::{
    decisions::{Carried, Rules},
    fields::Care,
    seen_by::decisions::ActionSeen,
};

use super::said::Days;
use crate::{
    fields,
    members::words::name,
    words::{Arg, Words},
};

/// One act: "Kas keluar Rp450.000 untuk rak buku".
pub fn sentence(w: Words, days: Days, action: &ActionSeen) -> String {
    let on = |day| Arg::from(days.day(w, day));
    let who = |it| Arg::from(name(w, it));
    match action {
        ActionSeen::Spend { rupiah, what, owner } => {
            let money = ("rupiah", rupiah.to_string().into());
            match owner {
                Some(it) => w.with("votes-act-spend-by", &[money, ("what", what.into()), ("name", who(it))]),
                None => w.with("votes-act-spend", &[money, ("what", what.into())]),
            }
        }
        ActionSeen::Task { what, owner, due } => {
            let what = ("what", Arg::from(what));
            match (owner, due) {
                (Some(it), Some(day)) => {
                    w.with("votes-act-task-by-due", &[what, ("name", who(it)), ("day", on(*day))])
                }
                (Some(it), None) => w.with("votes-act-task-by", &[what, ("name", who(it))]),
                (None, Some(day)) => w.with("votes-act-task-due", &[what, ("day", on(*day))]),
                (None, None) => w.with("votes-act-task", &[what]),
            }
        }
        ActionSeen::Gather { plan, title } => {
            let key = if plan.repeats.is_some() { "votes-act-series" } else { "votes-act-gather" };
            w.with(key, &[("title", title.into()), ("day", on(plan.day))])
        }
        ActionSeen::EndSeries { title, last, .. } => {
            w.with("votes-act-end-series", &[("title", title.into()), ("day", on(*last))])
        }
        ActionSeen::Appoint { person, care, name: called, until } => {
            let field = field(w, *care, called);
            let args = [("name", who(person)), ("field", field.into())];
            match until {
                Some(day) => {
                    let [name, field] = args;
                    w.with("votes-act-appoint-until", &[name, field, ("day", on(*day))])
                }
                None => w.with("votes-act-appoint", &args),
            }
        }
        ActionSeen::EndField { held, .. } => match held {
            Some((care, called, person)) => {
                let field = field(w, *care, called);
                w.with("votes-act-end-field", &[("name", who(person)), ("field", field.into())])
            }
            None => w.t("votes-act-end-field-gone").into_owned(),
        },
        ActionSeen::Purpose { purpose } => w.with("votes-act-purpose", &[("purpose", purpose.into())]),
        ActionSeen::Agreement { words, .. } => w.with("votes-act-agreement", &[("words", words.into())]),
        ActionSeen::Limits { rules } => limits(w, rules),
        ActionSeen::Branch { name, place } => {
            w.with("votes-act-branch", &[("name", name.into()), ("place", place.into())])
        }
        ActionSeen::Admit { name, .. } => w.with("votes-act-admit", &[("name", name.into())]),
        ActionSeen::Remove { person } => w.with("votes-act-remove", &[("name", who(person))]),
        ActionSeen::Lend { .. } => crate::savings::words::lend(w, action),
        ActionSeen::ShareOut { .. } => crate::savings::words::share_out(w, action),
    }
}

/// A field by the name that it was given, or by what it cares for.
fn field(w: Words, care: Care, name: &str) -> String {
    if name.is_empty() { fields::words::care(w, care).into_owned() } else { name.to_owned() }
}

fn limits(w: Words, rules: &Rules) -> String {
    let hours = |hours: u16| Arg::from(u32::from(hours));
    w.with(
        "votes-act-limits",
        &[
            ("light", hours(rules.light_hours)),
            ("ordinary", hours(rules.ordinary_hours)),
            ("weighty", hours(rules.weighty_hours)),
            ("wait", hours(rules.wait_hours)),
            ("below", rules.light_below.to_string().into()),
            ("above", rules.weighty_above.to_string().into()),
            ("signed", rules.signature_above.to_string().into()),
        ],
    )
}

/// What became of it.
pub const fn became(carried: Carried) -> &'static str {
    match carried {
        Carried::Done => "votes-done",
        Carried::AlreadySo => "votes-already-so",
        Carried::Gone => "votes-gone",
        Carried::Overtaken => "votes-overtaken",
    }
}
