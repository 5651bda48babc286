//! What a decision carries: each act as a sentence, and after the end what became of it.

use community::{
    decisions::{Carried, Method, Rules},
    fields::Care,
    seen_by::decisions::{ActionSeen, CarrySeen, DecisionSeen, StageSeen},
};
use maud::{Markup, html};

use super::words;
use crate::{
    Visit, fields,
    parts::{Tone, chip},
    words::{Arg, Words},
};

/// "Bila mufakat, langsung dijalankan: …"
pub fn block(visit: &Visit, it: &DecisionSeen) -> Markup {
    let w = visit.words;
    let review = it.review_on.map(|day| {
        let today = visit.seen(|seen| seen.today());
        w.with("votes-review-on", &[("day", w.day_near(day, today).into())])
    });
    let heading = match (&it.stage, it.method) {
        (StageSeen::Open, Method::Consent) => "votes-carries-consent",
        (StageSeen::Open, _) => "votes-carries",
        (StageSeen::Closed { .. }, _) => "votes-carried",
        (StageSeen::Withdrawn { .. }, _) => "votes-carried-not",
    };
    html! {
        @if !it.carries.is_empty() {
            div.card.said-so {
                b { (w.t(heading)) }
                ul.acts {
                    @for carry in &it.carries { (line(visit, carry)) }
                    @if let Some(review) = &review { li { (review) } }
                }
            }
        } @else if let Some(review) = &review { p.soft { (review) } }
    }
}

fn line(visit: &Visit, carry: &CarrySeen) -> Markup {
    let w = visit.words;
    html! {
        li dir="auto" {
            (sentence(visit, &carry.action))
            @if let Some(result) = carry.result {
                @let (tone, key) = became(result);
                " " (chip(tone, &w.t(key)))
                @if let Some(hint) = hint(w, result) { small.soft { (hint) } }
            }
        }
    }
}

const fn became(result: Carried) -> (Tone, &'static str) {
    match result {
        Carried::Done => (Tone::Leaf, "votes-done"),
        Carried::AlreadySo => (Tone::Plain, "votes-already-so"),
        Carried::Gone => (Tone::Gold, "votes-gone"),
        Carried::Overtaken => (Tone::Gold, "votes-overtaken"),
    }
}

/// What can be done when it could not be carried out.
fn hint(w: Words, result: Carried) -> Option<std::borrow::Cow<'static, str>> {
    match result {
        Carried::Done | Carried::AlreadySo => None,
        Carried::Gone => Some(w.t("votes-gone-hint")),
        Carried::Overtaken => Some(w.t("votes-overtaken-hint")),
    }
}

/// One act: "Kas keluar Rp450.000 untuk rak buku".
pub fn sentence(visit: &Visit, action: &ActionSeen) -> String {
    let w = visit.words;
    let today = visit.seen(|seen| seen.today());
    let near = |day| Arg::from(w.day_near(day, today));
    let who = |it| Arg::from(words::name(w, it));
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
                    w.with("votes-act-task-by-due", &[what, ("name", who(it)), ("day", near(*day))])
                }
                (Some(it), None) => w.with("votes-act-task-by", &[what, ("name", who(it))]),
                (None, Some(day)) => w.with("votes-act-task-due", &[what, ("day", near(*day))]),
                (None, None) => w.with("votes-act-task", &[what]),
            }
        }
        ActionSeen::Gather { plan, title } => {
            let key = if plan.repeats.is_some() { "votes-act-series" } else { "votes-act-gather" };
            w.with(key, &[("title", title.into()), ("day", near(plan.day))])
        }
        ActionSeen::EndSeries { title, last, .. } => {
            w.with("votes-act-end-series", &[("title", title.into()), ("day", near(*last))])
        }
        ActionSeen::Appoint { person, care, name, until } => {
            let field = field(w, *care, name);
            let args = [("name", who(person)), ("field", field.into())];
            match until {
                Some(day) => {
                    let [name, field] = args;
                    w.with("votes-act-appoint-until", &[name, field, ("day", near(*day))])
                }
                None => w.with("votes-act-appoint", &args),
            }
        }
        ActionSeen::EndField { held, .. } => match held {
            Some((care, name, person)) => {
                let field = field(w, *care, name);
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
        ],
    )
}

/// All acts on one line, for a text that is sent.
pub fn in_one_line(visit: &Visit, it: &DecisionSeen) -> Option<String> {
    let acts: Vec<String> = it.carries.iter().map(|it| sentence(visit, &it.action)).collect();
    (!acts.is_empty()).then(|| acts.join(" · "))
}
