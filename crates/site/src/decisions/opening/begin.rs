//! What the form begins with: an earlier decision, a matter of a meeting, a member, a word typed before.

use community::{
    agreements::Weight,
    decisions::{Action, Base, Class, Counting, Method, Pace, Results, Secrecy},
    kernel::MemberId,
    seen_by::{
        decisions::{ActionSeen, DecisionSeen},
        ideas::IdeaSeen,
    },
};

use super::{
    acts::care_word,
    blocks::{Block, Place},
    kinds::{Kind, share_word},
};
use crate::{Lost, Visit, parts::Typed};

/// `?cara=rahasia`: a majority by secret ballot.
pub const SECRETLY: &str = "rahasia";

/// The way to decide and what is written already; nothing while the way is not chosen yet.
pub fn of(visit: &Visit, asked: &Typed) -> Result<Option<(Kind, Typed)>, Lost> {
    let (earlier, member, way) = (asked.value("dari"), asked.value("lepas"), asked.value("cara"));
    if !earlier.is_empty() {
        let id = earlier.parse().map_err(|_| Lost::NotHere)?;
        let it = visit.seen(|seen| seen.decision(id)).ok_or(Lost::NotHere)?;
        let kind = Kind::named(way).unwrap_or(Kind::of(it.method));
        return Ok(Some((kind, from_decision(&it).instead("dari", id))));
    }
    if !member.is_empty() {
        return removal(visit, member.parse().map_err(|_| Lost::NotHere)?).map(Some);
    }
    let idea = idea(visit, asked)?;
    let secretly = way == SECRETLY;
    let kind = if secretly { Some(Kind::Majority) } else { Kind::named(way) };
    let Some(kind) = kind else { return Ok(None) };
    let title = match (asked.value("judul"), &idea) {
        ("", Some(it)) => &it.glance.title,
        (title, _) => title,
    };
    let mut typed = usual(kind).typed("title", title);
    if let Some(it) = &idea {
        typed = typed.typed("details", &it.words);
    }
    if secretly {
        typed = typed.typed("secrecy", "yes").instead("class", class_word(Class::Weighty));
    }
    let kept = |typed: Typed, field: &'static str| match asked.value(field) {
        "" => typed,
        value => typed.typed(field, value),
    };
    Ok(Some((kind, kept(kept(typed, "usul"), "kegiatan"))))
}

/// The idea that is to be decided.
pub fn idea(visit: &Visit, asked: &Typed) -> Result<Option<IdeaSeen>, Lost> {
    match asked.value("usul") {
        "" => Ok(None),
        idea => {
            let id = idea.parse().map_err(|_| Lost::NotHere)?;
            visit.seen(|seen| seen.idea(id)).ok_or(Lost::NotHere).map(Some)
        }
    }
}

/// What most people would choose anyway.
fn usual(kind: Kind) -> Typed {
    Typed::default()
        .typed("class", class_word(Class::Ordinary))
        .typed("results", "as_they_come")
        .typed("share", "more_than_half")
        .typed("of", "votes_cast")
        .typed("count", "instant_runoff")
        .typed("cara", kind.word())
}

fn removal(visit: &Visit, member: MemberId) -> Result<(Kind, Typed), Lost> {
    let view = visit.seen(|seen| seen.proposing()).ok_or(Lost::NotHere)?;
    let person = view.people.iter().find(|it| it.id == member).ok_or(Lost::NotHere)?;
    let name = crate::tasks::words::name(visit.words, person);
    let place = Place { block: Block::Remove, row: 1 };
    let mut typed = usual(Kind::Majority)
        .typed("title", visit.words.with("proposals-remove-title", &[("name", name.into())]))
        .instead("class", class_word(Class::Weighty))
        .typed(place.field("member"), member);
    if view.can_be_secret {
        typed = typed.typed("secrecy", "yes");
    }
    Ok((Kind::Majority, typed))
}

/// An earlier decision, to be put again.
fn from_decision(it: &DecisionSeen) -> Typed {
    let mut typed = usual(Kind::of(it.method))
        .typed("title", &it.title)
        .typed("details", &it.details)
        .instead("class", class_word(it.class));
    typed = match it.method {
        Method::Majority { threshold } => {
            let of = match threshold.of {
                Base::VotesCast => "votes_cast",
                Base::Electorate => "electorate",
            };
            typed.instead("share", share_word(threshold.share)).instead("of", of)
        }
        Method::Ranked { count: Counting::Schulze } => typed.instead("count", "schulze"),
        Method::OptIn { target: Some(target) } => typed.typed("target", target),
        Method::Budget { rupiah } => typed.typed("rupiah", rupiah),
        Method::Consent
        | Method::Approval
        | Method::Score
        | Method::Dots
        | Method::Ranked { count: Counting::InstantRunoff }
        | Method::TimePoll
        | Method::SenseCheck
        | Method::OptIn { target: None } => typed,
    };
    typed = it.choices.iter().fold(typed, |typed, it| {
        let row = it.id.0;
        let typed = typed.typed(format!("choice-{row}"), &it.label);
        // Days have passed by now: they are chosen anew.
        it.rupiah.into_iter().fold(typed, |typed, cost| typed.typed(format!("cost-{row}"), cost))
    });
    if it.secrecy == Secrecy::Secret {
        typed = typed.typed("secrecy", "yes");
    }
    if it.pace == Pace::Together {
        typed = typed.typed("pace", "yes");
    }
    if it.results == Results::AfterClosing {
        typed = typed.instead("results", "after_closing");
    }
    acts(typed, it.carries.iter().map(|it| &it.action))
}

/// Acts as they stand in their blocks.
pub fn acts<'a>(typed: Typed, actions: impl IntoIterator<Item = &'a ActionSeen>) -> Typed {
    let mut rows: Vec<Block> = vec![];
    actions.into_iter().fold(typed, |typed, action| {
        let block = Block::of(action);
        rows.push(block);
        let row = u32::try_from(rows.iter().filter(|it| **it == block).count()).unwrap_or(u32::MAX);
        let at = Place { block, row };
        written(action).into_iter().fold(typed, |typed, (field, value)| typed.typed(at.field(field), value))
    })
}

/// An act as its fields say it.
fn written(action: &ActionSeen) -> Vec<(&'static str, String)> {
    let or_empty = |it: Option<String>| it.unwrap_or_default();
    match action {
        ActionSeen::Spend { rupiah, what, owner } => vec![
            ("rupiah", rupiah.to_string()),
            ("what", what.clone()),
            ("owner", or_empty(owner.as_ref().map(|it| it.id.to_string()))),
        ],
        ActionSeen::Task { what, owner, due } => vec![
            ("what", what.clone()),
            ("owner", or_empty(owner.as_ref().map(|it| it.id.to_string()))),
            ("due", or_empty(due.map(|it| it.to_string()))),
        ],
        ActionSeen::Gather { plan, title } => vec![
            ("title", title.clone()),
            ("day", plan.day.to_string()),
            ("time", plan.details.time.to_string()),
            ("minutes", plan.details.minutes.to_string()),
            ("place", plan.details.place.or_empty().to_owned()),
            ("kept", serde_json::to_string(plan).unwrap_or_default()),
        ],
        ActionSeen::EndSeries { gathering, title: _, last, reason } => {
            vec![("gathering", gathering.to_string()), ("last", last.to_string()), ("reason", reason.clone())]
        }
        ActionSeen::Appoint { person, care, name, until } => vec![
            ("member", person.id.to_string()),
            ("care", care_word(*care).to_owned()),
            ("name", name.clone()),
            ("until", or_empty(until.map(|it| it.to_string()))),
        ],
        ActionSeen::EndField { field, held: _ } => vec![("field", field.to_string())],
        ActionSeen::Purpose { purpose } => vec![("purpose", purpose.clone())],
        ActionSeen::Agreement { words, weight, review_on, over } => vec![
            ("words", words.clone()),
            ("weight", if *weight == Weight::Major { "major" } else { "minor" }.to_owned()),
            ("review_on", or_empty(review_on.map(|it| it.to_string()))),
            ("over", over.to_string()),
        ],
        ActionSeen::Limits { rules } => vec![
            ("light_hours", rules.light_hours.to_string()),
            ("ordinary_hours", rules.ordinary_hours.to_string()),
            ("weighty_hours", rules.weighty_hours.to_string()),
            ("wait_hours", rules.wait_hours.to_string()),
            ("light_below", rules.light_below.to_string()),
            ("weighty_above", rules.weighty_above.to_string()),
            ("signature_above", rules.signature_above.to_string()),
        ],
        ActionSeen::Branch { name, place } => vec![("name", name.clone()), ("place", place.clone())],
        ActionSeen::Admit { request, name: _ } => vec![("request", request.to_string())],
        ActionSeen::Remove { person } => vec![("member", person.id.to_string())],
        ActionSeen::Lend { rupiah, months, purpose, .. } => vec![
            ("rupiah", rupiah.to_string()),
            ("months", months.to_string()),
            ("purpose", purpose.clone()),
            ("kept", kept(action)),
        ],
        ActionSeen::ShareOut { .. } => vec![("kept", kept(action))],
    }
}

/// What is not typed anew.
fn kept(action: &ActionSeen) -> String {
    let action = match action {
        ActionSeen::Lend { person, rupiah, months, kind, rate, purpose, .. } => Some(Action::Lend {
            member: person.id,
            rupiah: *rupiah,
            months: *months,
            kind: *kind,
            rate: *rate,
            purpose: purpose.as_str().into(),
        }),
        ActionSeen::ShareOut { year, plan, .. } => Some(Action::ShareOut { year: *year, plan: *plan }),
        _ => None,
    };
    action.and_then(|it| serde_json::to_string(&it).ok()).unwrap_or_default()
}

pub const fn class_word(class: Class) -> &'static str {
    match class {
        Class::Light => "light",
        Class::Ordinary => "ordinary",
        Class::Weighty => "weighty",
    }
}
